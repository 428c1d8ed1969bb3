"""How the faces are coloured, and the legend that says what that means: findings, walls, overhang."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from mesh.leaning import HANGS, NEAR, Leaning
from printdesk.catalog import limit_of
from printdesk.finding import Severity
from printdesk.part import Part
from printdesk.words import say
from ui import tasks
from ui.prepare.stage import FINDINGS, OVERHANG, SOLID, WALLS
from ui.prepare.workspace import shape_of
from ui.viewport.scene import FacePaint, Paint

if TYPE_CHECKING:
    from ui.prepare.overlays.board import Overlays
    from ui.prepare.overlays.legend import Legend
    from ui.prepare.page import PreparePage

MODES = (SOLID, FINDINGS, WALLS, OVERHANG)
NEAR_DEG = 10.0
_PAINTS = np.zeros(4, np.uint8)
_PAINTS[NEAR], _PAINTS[HANGS] = Paint.CAREFUL, Paint.BAD


class Shades(QObject):
    """mode: as `Stage.mode`. The overhang is worked out by a worker, once for each shape and limit that is looked at."""

    def __init__(self, board: "Overlays", page: "PreparePage") -> None:
        super().__init__(board)
        self._board, self._page = board, page
        self._legend: Legend | None = None
        self._found: tuple[object, Leaning] | None = None
        self._asked: object = None
        page.stage.paints[OVERHANG] = self._paint
        page.workspace.changed.judgement.connect(self.refresh)
        board.changed.connect(self.refresh)

    @property
    def mode(self) -> str:
        return self._page.stage.mode

    @property
    def legend(self) -> "Legend":
        """Made when there is first something to say."""
        if self._legend is None:
            from ui.prepare.overlays.legend import Legend

            self._legend = Legend()
            self._page.viewport.overlay.place(self._legend, "top right")
            self._legend.thinnest_wanted.connect(self.show_thinnest)
        return self._legend

    def refresh(self) -> None:
        """The part, what is wished, what is known or the mode is another."""
        part = self._page.workspace.part
        shown = part is not None and not self._board.hides_faces and self._say(part)
        if shown:
            self.legend.show()
        elif self._legend is not None:
            self._legend.hide()

    def _say(self, part: Part) -> bool:
        """Whether there is something to say."""
        if self.mode == WALLS:
            self._say_walls(part)
        elif self.mode == OVERHANG:
            self._say_overhang(part)
        elif self.mode == FINDINGS:
            return self._say_findings()
        return self.mode in (WALLS, OVERHANG)

    # ---- findings

    def _say_findings(self) -> bool:
        judgement = self._page.workspace.judgement
        placed = [one.severity for one in judgement.findings if len(one.faces)] if judgement is not None else []
        faults, warnings = placed.count(Severity.ERROR), placed.count(Severity.WARNING)
        if faults or warnings:
            self.legend.show_findings(faults, warnings)
        return bool(faults or warnings)

    # ---- walls

    def _say_walls(self, part: Part) -> None:
        if part.wall_mm is None:
            self.legend.show_words(say("Wall thickness"), say("Measuring walls …"))
            return
        stage = self._page.stage
        worst, best = stage.wall_range
        self.legend.show_walls(worst, stage.thin_mm, best, self._process_name(), part.facts.min_wall_mm)

    def show_thinnest(self) -> None:
        """As the finding of it where there is one; else the camera flies to the face whose wall it is."""
        page, part = self._page, self._page.workspace.part
        judgement = page.workspace.judgement
        found = next((one for one in judgement.findings if one.code == "thin_wall"), None) if judgement is not None else None
        if found is not None:
            page.show_finding(found)
        elif part is not None and part.wall_mm is not None and part.facts.min_wall_mm is not None:
            page.stage.fly_to_face(part, int(np.nanargmin(np.abs(part.wall_mm - part.facts.min_wall_mm))))

    # ---- overhang

    def _limit(self) -> float | None:
        """Degrees from upright; None where nothing needs supports."""
        catalog, wish = self._page.desk.catalog, self._page.workspace.wish
        process = catalog.process(wish.process or "fdm")
        limit = limit_of("overhang_deg", process, catalog.materials.get(wish.material or ""))
        return limit.value if limit is not None and process.needs_supports else None

    def _process_name(self) -> str:
        return self._page.desk.catalog.process(self._page.workspace.wish.process or "fdm").name

    def _say_overhang(self, part: Part) -> None:
        limit, title = self._limit(), say("Overhang")
        if limit is None:
            self.legend.show_words(title, say("With {process} nothing needs supports.", process=self._process_name()))
            return
        found = self._leaning(part, limit)
        if found is None:
            self.legend.show_words(title, say("Measuring overhangs …"))
            return
        areas = found.hangs_mm2, found.near_mm2, found.lies_mm2
        self.legend.show_overhang(limit, NEAR_DEG, self._process_name(), areas)

    def _paint(self, part: Part) -> FacePaint | None:
        """For the stage: None while it is not known."""
        limit = self._limit()
        found = self._leaning(part, limit) if limit is not None else None
        return _PAINTS[found.kind] if found is not None and len(found.kind) == len(part.mesh.faces) else None

    def _leaning(self, part: Part, limit_deg: float) -> Leaning | None:
        key = shape_of(part)[1:], limit_deg
        if self._found is not None and self._found[0] == key:
            return self._found[1]
        if self._asked != key:
            self._asked = key

            def done(found: Leaning) -> None:
                self._found = key, found
                self._page.stage.repaint()
                self.refresh()

            tasks.run(
                lambda at: self._page.desk.insight.leaning(part, limit_deg, NEAR_DEG, at.cancel),
                done=done,
                ended=lambda: setattr(self, "_asked", None) if self._asked == key else None,
                owner=self,
                slot="leaning",
                title=say("Measuring overhangs …"),
            )
        return None
