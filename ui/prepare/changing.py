"""What changes the chosen part alone: mend it, take it in another unit, scale it to fit. See `Adjusting` for the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mesh.read.raw import MM_PER_UNIT
from mesh.repair import Mended
from printdesk.desk import Desk
from printdesk.part import Part, Placement
from printdesk.scaled import placed_part
from printdesk.words import respeak, say
from ui import tasks
from ui.notice import Notice, notice_of
from ui.prepare.figures import unit_words
from ui.prepare.placing import filling_factor, scaled
from ui.prepare.workspace import Workspace

_MM = {"in": 25.4, "cm": 10.0, "m": 1000.0, "mm": 1.0, "µm": 0.001}


@dataclass(frozen=True, eq=False)
class Mend:
    """One mend, to be shown: the part before, after each step that was done (at least one), and what was done."""

    before: Part
    stages: tuple[Part, ...]
    mended: Mended

    @property
    def after(self) -> Part:
        return self.stages[-1]

    def done_of(self, part: Part) -> int | None:
        """How many of the steps are in force in the part as it stands now; None where it is another part by now."""
        meshes = [self.before.mesh, *(stage.mesh for stage in self.stages)]
        return next((done for done, mesh in enumerate(meshes) if mesh is part.mesh), None) if part.id == self.before.id else None


class Changing(QObject):
    """busy_changed: `busy` holds words for what is being done to the part, "" for nothing. Each change is one undoable step."""

    told = Signal(Notice)
    busy_changed = Signal()
    was_mended = Signal(object)  # Mend

    def __init__(self, desk: Desk, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace = desk, workspace
        self.busy = ""

    # ---- what takes its time

    def mend(self, steps: Sequence[str] | None = None) -> None:
        """All that can be mended, or the named steps; each that did something can be undone by itself."""

        def done(found: tuple[list[Part], Mended]) -> None:
            after, mended = found
            before = self._of(part)
            if before is None:
                return
            if not after:
                self._workspace.shows(replace(before, tried=mended.tried))
                self.told.emit(Notice(" ".join((say("There was nothing to mend."), *(respeak(why) for why in mended.left)))))
                return
            stages = tuple(replace(stage, placement=before.placement, name=before.name) for stage in after)
            self._workspace.did_each([(respeak(step.message), stage) for step, stage in zip(mended.steps, stages, strict=True)])
            self.was_mended.emit(Mend(before, stages, mended))

        if part := self._workspace.part:
            self._work(
                say("Mending {name} …", name=part.name),
                lambda at: self._desk.bench.mend_in_stages(part, steps, at.cancel),
                done,
            )

    def take_as(self, unit: str) -> None:
        """The person said in which unit the part was drawn. The file is read again; a part without its file is scaled."""
        part = self._workspace.part
        if part is None:
            return
        what = say("Take {name} as {unit}", name=part.name, unit=unit_words(unit))
        if unit == part.units:
            self._workspace.did(what, replace(part, units_known=True))
        elif part.source and Path(part.source).is_file() and not part.mended:
            source, plain = Path(part.source), unit if unit in MM_PER_UNIT else "mm"
            scale = _MM[unit] / MM_PER_UNIT[plain]

            def done(read: Part) -> None:
                if (now := self._of(part)) is not None:
                    placed = replace(read.placement, position_mm=now.placement.position_mm)
                    self._workspace.did(what, replace(read, id=part.id, name=now.name, placement=placed))

            self._work(
                say("Reading {name} …", name=source.name),
                lambda at: self._desk.bench.open(
                    source, units=plain, scale=scale, walls=False, crossings=False, cancel=at.cancel
                ),
                done,
            )
        else:
            known = replace(part, units=unit if unit in MM_PER_UNIT else part.units, units_known=True)
            self._workspace.did(what, placed_part(known, scaled(part.placement, _MM[unit] / MM_PER_UNIT[part.units])))

    def _of(self, part: Part) -> Part | None:
        """How the part stands now; None where it was taken away or exchanged meanwhile."""
        now = next((known for known in self._workspace.plate.parts if known.id == part.id), None)
        return now if now is not None and now.mesh is part.mesh else None

    def _work(self, words: str, work: Callable[[tasks.TaskContext], Any], done: Callable[[Any], None]) -> None:
        if self.busy:
            return
        self._set_busy(words)
        tasks.run(work, done=done, failed=self._failed, ended=lambda: self._set_busy(""), owner=self, title=words)

    def occupy(self, words: str) -> None:
        """Another's work on the part begins, or is over (""): nothing else is begun meanwhile."""
        self._set_busy(words)

    def _failed(self, error: Exception) -> None:
        self.told.emit(notice_of(error))

    def _set_busy(self, words: str) -> None:
        self.busy = words
        self.busy_changed.emit()

    # ---- what is done at once, and measured afterwards

    def place(self, placement: Placement, what: str) -> None:
        """The part is shown anew at once; `Measuring` follows with the facts."""
        part = self._workspace.part
        if part is not None and placement != part.placement:
            self._workspace.did(what, placed_part(part, placement))

    def scale_to_fit(self) -> None:
        if part := self._workspace.part:
            placement = scaled(part.placement, min(1.0, filling_factor(part, self._workspace.plate)))
            self.place(placement, say("Scale {name}", name=part.name))
