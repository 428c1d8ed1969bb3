"""A window that is worked at without a pause: `python -m tests.journeys.worked DATA SEED SECONDS ACTS FILE…`.

One sitting after the other: parts come and are worked on in whatever order, ACTS at a time, lie on several tabs, are saved and
opened again; other desks are looked at, colours and language change; then all is cleared and the window is weighed. Prints a line
of JSON for what it opened with, for every sitting, and for what lies there when it closes.
"""

import json
import random
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import main as door
from main import House
from printdesk.words import language
from tests.bench.probed import BEAT_MS, Beat
from tests.journeys.edited import stands
from tests.journeys.road import open_house
from tests.journeys.robot import Robot, undone_and_redone
from tests.journeys.weight import weigh
from ui import memory, tasks
from ui.app import make_app
from ui.prepare.page import PreparePage
from ui.theme import theme
from ui.window import Window

SWITCH_EVERY, THEME_EVERY, DOCUMENT_EVERY = 12, 3, 2  # sittings
LEAST_SITTINGS = 3  # one tells nothing of growth
SETTLE_S, LOOK_MS = 60.0, 20
LOG_KEPT = 60
OURS_NOT = ("robot.py", "worked.py")  # a pause in which only these stand on the stack is Qt's own


class Day:
    """All day long, until `work` returns. Raises AssertionError where the desk disagrees with itself or does not come to rest."""

    def __init__(self, house: House, window: Window, seed: int, acts: int, files: list[Path]) -> None:
        self._house, self._window, self._at_once = house, window, acts
        self._chance = random.Random(seed)
        self._robot = Robot(self.page, seed, files)
        self._sittings = self._acts = self._switches = 0
        self._beat = Beat()
        timer = QTimer(window, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat.beat)
        timer.start()

    @property
    def page(self) -> PreparePage:
        """Another one after the language changed."""
        page = self._window.pages["prepare"]
        assert isinstance(page, PreparePage)
        return page

    def work(self, seconds: float) -> None:
        begun = time.monotonic()
        while time.monotonic() - begun < seconds or self._sittings < LEAST_SITTINGS:
            self._sit()
            with self._aside():
                weight = weigh(self.page.viewport, self._house.data)
            told = {"hour": (time.monotonic() - begun) / 3600, "sittings": self._sittings, "acts": self._acts}
            tell(**told, switches=self._switches, weight=asdict(weight), pauses=self._pauses())
        self._act(0)  # which puts a part on the plate
        self.settle()

    # ---- one sitting

    def _sit(self) -> None:
        self._sittings += 1
        self._act(self._at_once)
        self._agree()
        self._another_tab()
        if self._sittings % DOCUMENT_EVERY == 0:
            self._document()
        self._back_and_forth()
        self._elsewhere()
        if self._sittings % THEME_EVERY == 0:
            theme().choose(self._chance.choice(("light", "dark", "contrast")))
        self._clear()
        if self._sittings % SWITCH_EVERY == 0:
            self._speak("en" if language() == "de" else "de")
        self.settle()
        del self._robot.log[:-LOG_KEPT]

    def _another_tab(self) -> None:
        self.page.desks.new()
        self._act(self._at_once // 4)
        self.page.desks.show_next()
        self._robot.rest()
        self._agree()

    def _act(self, times: int) -> None:
        self._robot.act(times)
        self._acts += times

    def _document(self) -> None:
        """Saved, closed, opened again: the same."""
        page, path = self.page, self._house.data.parent / "worked.printdesk"
        if not page.workspace.plate.parts:
            return
        page.saving.save_desk_as(path)
        self._robot.rest()
        saved = stands(page)
        page.keeping.close_desk()
        page.open_files([path])
        self._robot.rest()
        assert stands(page) == saved, f"the document opens as {stands(page)}, saved was {saved}; {self._robot.log}"
        self._agree()

    def _back_and_forth(self) -> None:
        with self._aside():
            back, forth = undone_and_redone(self.page)
        assert back == forth, f"redo brings back another desk; {self._robot.log}"
        self._robot.rest()

    def _elsewhere(self) -> None:
        """Another desk is looked at, something is searched for, keys and menu are looked up."""
        window = self._window
        window.show_desk(self._chance.choice(("orders", "printers", "parts", "shop", "settings")))
        QTest.qWait(300)
        for _ in range(self._chance.randrange(6)):
            QTest.keyClick(window, self._chance.choice((Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right)))
        window.show_desk("prepare")
        for show in (window.palette_card.open, window.show_keys, window.show_menu):
            show()
            QTest.qWait(100)
            if show == window.palette_card.open:
                QTest.keyClicks(QApplication.focusWidget() or window, "scale")
                QTest.qWait(100)
            QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget() or window, Qt.Key.Key_Escape)
            QTest.qWait(50)

    def _clear(self) -> None:
        """Every tab is closed, and all that still lies on the last one is taken off it."""
        page = self.page
        for desk in list(page.desks.all):
            page.keeping.close_desk(desk.id)
        page.column.findings.clearFocus()
        self._robot.rest()
        assert not page.workspace.plate.parts, f"a new desk is not empty: {stands(page)}"
        assert self._robot.disagreements() == [], self._robot.log

    def _speak(self, wanted: str) -> None:
        before = self.page
        self._house.desk.choose(language=wanted)
        self._until(lambda: language() == wanted and self.page is not before, f"the language to be {wanted}")
        self._robot.page = self.page
        self._switches += 1

    # ---- looked at

    def _agree(self) -> None:
        with self._aside():
            said = self._robot.disagreements()
        assert said == [], f"{said} after {self._robot.log}"

    def settle(self) -> None:
        """Nothing at all is under way, and everything is kept."""
        self._robot.rest()
        saving = self.page.autosave
        self._until(
            lambda: not tasks.shared().running and not saving._timer.isActive() and not saving._saving,
            "rest",
        )

    def _until(self, condition: Any, what: str) -> None:
        for _ in range(int(SETTLE_S * 1000 / LOOK_MS)):
            if condition():
                return
            QTest.qWait(LOOK_MS)
        raise AssertionError(f"not within {SETTLE_S:.0f} s: {what}; {self._robot.log}")

    @contextmanager
    def _aside(self) -> Iterator[None]:
        """What the hand itself looks up is no pause of the window."""
        yield
        self._beat.last = 0.0

    def _pauses(self) -> list[dict[str, Any]]:
        """Above 50 ms outside a paint since the last call: ms, how much of it was work, and whose."""
        found, self._beat.stalls = self._beat.stalls, []
        told = []
        for stall in found:
            if stall["kind"] != "paint":
                where = stall["where"][0].split(" < ") if stall["where"] else ["unknown"]
                is_qt = where[0].split(":")[0] in OURS_NOT
                told.append({"ms": stall["ms"], "cpu_ms": stall["cpu_ms"], "whose": "Qt" if is_qt else " < ".join(where[:4])})
        return told


def tell(**what: Any) -> None:
    print(json.dumps(what), flush=True)


def main() -> int:
    data, seed, seconds, acts, *files = sys.argv[1:]
    memory.share_heaps()
    app = make_app(["printdesk"], "light")
    door._speak("en")
    ends_with = [0]
    with open_house(Path(data)) as (house, window):
        page = window.pages["prepare"]
        assert isinstance(page, PreparePage)

        def begin() -> None:
            try:
                day = Day(house, window, int(seed), int(acts), [Path(file) for file in files])
                day.settle()
                tell(opened=stands(page))
                if float(seconds) > 0:
                    day.work(float(seconds))
                    tell(closed=stands(day.page))
            except Exception:
                traceback.print_exc()
                ends_with[0] = 1
            app.quit()

        page.opening.restored.connect(lambda: QTimer.singleShot(0, begin))
        app.exec()
    return ends_with[0]


if __name__ == "__main__":
    sys.exit(main())
