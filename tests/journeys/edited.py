"""A window that edits by itself until it is killed: `python -m tests.journeys.edited DATA SEED FILE…`.

Prints a line of JSON for what it opened with, for every edit, and twenty times a second: when (time.monotonic()), and how the
desk stands then.
"""

import json
import random
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from printdesk.part import Part
from tests.journeys.road import open_house
from ui.app import make_app
from ui.prepare.page import PreparePage

EVERY_MS = (40, 300)
ALIVE_MS = 50
MOST_PARTS = 4


def stands(page: PreparePage) -> list[Any]:
    """What must come back after a kill: which parts, their bodies and places, and what is wished of them."""
    parts = [
        [part.name, len(part.mesh.faces), round(part.facts.volume_mm3 or 0, 2), part.placement.position_mm, part.placement.scale]
        for part in page.workspace.plate.parts
    ]
    told: list[Any] = json.loads(json.dumps([parts, page.workspace.wish.quantity]))
    return told


class Editor:
    def __init__(self, page: PreparePage, seed: int, files: list[Path]) -> None:
        self._page, self._files, self._chance = page, files, random.Random(seed)

    def begin(self) -> None:
        self._tell("opened")
        self._page.workspace.changed.plate.connect(lambda: self._tell("edited"))
        self._page.workspace.changed.wish.connect(lambda: self._tell("edited"))
        alive = QTimer(self._page, interval=ALIVE_MS)
        alive.timeout.connect(lambda: self._tell("alive"))
        alive.start()
        self._edit()

    def _edit(self) -> None:
        workspace, chance = self._page.workspace, self._chance
        part = workspace.part
        if part is None:
            self._page.open_files([chance.choice(self._files)])
        else:
            chance.choice((self._move, self._move, self._scale, self._copies, self._add, self._take, self._undo))(part)
        QTimer.singleShot(chance.randint(*EVERY_MS), self._edit)

    def _move(self, part: Part) -> None:
        at = (round(self._chance.uniform(20, 200), 2), round(self._chance.uniform(20, 180), 2))
        self._page.workspace.did("Move", part.placed(replace(part.placement, position_mm=at)))

    def _scale(self, part: Part) -> None:
        factor = self._chance.choice((0.5, 1.0, 1.5, 2.0))
        self._page.changing.place(replace(part.placement, scale=(factor, factor, factor)), "Scale")

    def _copies(self, _part: Part) -> None:
        self._page.workspace.want(quantity=self._chance.randint(1, 99))

    def _add(self, _part: Part) -> None:
        if len(self._page.workspace.plate.parts) < MOST_PARTS:
            self._page.hand.adjusting.duplicate()

    def _take(self, part: Part) -> None:
        if len(self._page.workspace.plate.parts) > 1:
            self._page.workspace.remove(part.id)

    def _undo(self, _part: Part) -> None:
        self._page.undo()

    def _tell(self, what: str) -> None:
        print(json.dumps({"what": what, "at": time.monotonic(), "stands": stands(self._page)}), flush=True)


def main() -> int:
    data, seed, *files = sys.argv[1:]
    app = make_app(["printdesk"], "light")
    with open_house(Path(data)) as (_house, window):
        page = window.pages["prepare"]
        assert isinstance(page, PreparePage)
        editor = Editor(page, int(seed), [Path(file) for file in files])
        page.opening.restored.connect(lambda: QTimer.singleShot(0, editor.begin))
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())
