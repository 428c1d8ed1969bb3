"""Walks the window through its states in a process of its own, in one language, theme and scale, and tells what is amiss in each.

python -m tests.ui.walk en light 1024x700,1280x800 TOLD.json     QT_SCALE_FACTOR sets the scale
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from printdesk.words import install
from services.translations import translations
from tests.journeys.road import Road, open_house
from tests.ui import fits, spoken
from tests.ui.english import english_left
from tests.ui.states import State, states
from ui.window import Window

ROOT = Path(__file__).resolve().parents[2]
SIZES = "1024x700", "1280x800"
USUAL = "de", "dark", 2.0, SIZES[:1]  # the hardest look, walked in script/test; script/campaign walks all
PATIENCE_S = 280
LOOKS_AGAIN = 25
SETTLES_MS = 80  # columns lay themselves out once what wraps knows its width
PRESSED = {"prepare: findings", "prepare: order card", "orders: accepted", "printers: one", "shop: board", "settings: 0"}
Told = dict[str, dict[str, list[str]]]  # what was looked for: state: complaints


@lru_cache(maxsize=16)
def walked(language: str, theme: str, scale: float, sizes: tuple[str, ...] = SIZES) -> Told:
    """What is amiss; raises AssertionError with the end of its words where the walk itself breaks off."""
    with tempfile.TemporaryDirectory(prefix="printdesk-walk-") as folder:
        told = Path(folder) / "told.json"
        command = [sys.executable, "-m", "tests.ui.walk", language, theme, ",".join(sizes), str(told)]
        environment = {**os.environ, "QT_SCALE_FACTOR": f"{scale:g}", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
        assert done.returncode == 0, f"the walk broke off: {done.stderr[-3000:]}"
        found: Told = json.loads(told.read_text(encoding="utf-8"))
        return found


def main() -> int:
    language, theme, sizes, path = sys.argv[1:]
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nothing of the person at this machine is touched
    speak(language)
    from ui.app import make_app

    make_app(["printdesk"], theme)
    looks = Looks([QSize(*map(int, size.split("x"))) for size in sizes.split(",")])
    with (
        tempfile.TemporaryDirectory(prefix="printdesk-walk-", ignore_cleanup_errors=True) as data,
        open_house(Path(data)) as (house, window),
    ):
        for state in states(Road(house.desk, window)):
            looks.at(window, state)
            Path(path).write_text(json.dumps(looks.told, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def speak(language: str) -> None:
    """From now on this process speaks it."""
    install(language, translations(ROOT / "resources" / "translations", language) if language != "en" else {})


Look = Callable[[QWidget], list[str]]


class Looks:
    """told: for each look the states with their complaints, "" for none."""

    def __init__(self, sizes: list[QSize]) -> None:
        self._sizes = sizes
        self.told: Told = {}

    def at(self, window: Window, state: State) -> None:
        root: QWidget = state.over or QApplication.activeModalWidget() or window
        self._note("states", state.name, [])
        for size in self._sizes if state.over is None else ():
            window.resize(size)
            QTest.qWait(SETTLES_MS)
            name = f"{state.name} at {size.width()} × {size.height()}"
            for look in (fits.cut_off, fits.outside, fits.overlapping):
                self._note(look.__name__, name, self._what_stays(look, root))
        for look in (spoken.nameless, spoken.mute, spoken.strange_children, english_left):
            self._note(look.__name__, state.name, look(root))
        if state.over is None:
            self._by_tab(root, state.name)

    @staticmethod
    def _what_stays(look: Look, root: QWidget) -> list[str]:
        """A column that has just got rows is laid out in its own time: what is amiss is what still is after that."""
        found = look(root)
        for _ in range(LOOKS_AGAIN):
            if not found:
                break
            QTest.qWait(SETTLES_MS)
            found = look(root)
        return found

    def _by_tab(self, top: QWidget, name: str) -> None:
        """The key itself is pressed once on each desk: every press has the processor draw what it changes."""
        try:
            way = spoken.tab_way(top) if name in PRESSED else spoken.chain_way(top)
        except AssertionError as stuck:
            self._note("unreachable", name, [str(stuck)])
            return
        self._note("unreachable", name, spoken.unreachable(top, way))
        self._note("backward", name, way.backward)

    def _note(self, look: str, state: str, complaints: list[str]) -> None:
        self.told.setdefault(look, {})[state] = complaints


if __name__ == "__main__":
    sys.exit(main())
