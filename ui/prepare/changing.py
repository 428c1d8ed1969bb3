"""What changes the chosen part alone: mend it, take it in another unit, scale it to fit. See `Adjusting` for the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mesh.read.raw import MM_PER_UNIT
from mesh.repair import Mended
from printdesk.desk import Desk
from printdesk.part import Part, Placement
from printdesk.scaled import placed_part
from printdesk.words import respeak, say
from ui import tasks
from ui.notice import Notice, Tone, notice_of
from ui.prepare.desks import Desks
from ui.prepare.figures import unit_words
from ui.prepare.landing import Landing
from ui.prepare.mend_words import doing_words
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
    """busy_changed: what `busy` says is something else. Each change is one undoable step of the desk it was begun for.

    came_wanted: the person wants to see what was done while another page was in front
    """

    told = Signal(Notice)
    busy_changed = Signal()
    came_wanted = Signal()
    was_taken = Signal(object)  # Part: its file in another unit
    was_mended = Signal(object)  # Mend

    def __init__(self, desk: Desk, workspace: Workspace, desks: Desks, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._workspace, self._desks = desk, workspace, desks
        self._busy: dict[str, Landing] = {}  # by the desk's id

    @property
    def busy(self) -> str:
        """Words for what is being done on the desk in front, "" for nothing."""
        landing = self._busy.get(self._desks.front.id)
        return landing.words if landing else ""

    # ---- what takes its time

    def mend(self, steps: Sequence[str] | None = None) -> None:
        """All that can be mended, or the named steps; each that did something can be undone by itself."""

        def put(workspace: Workspace, found: tuple[list[Part], Mended], landing: Landing) -> str | None:
            after, mended = found
            before = _as_now(workspace, part)
            if before is None:
                return ""
            if not after:
                workspace.shows(replace(before, tried=mended.tried))
                nothing = say("There was nothing to mend in {name}.", name=before.name)
                self.told.emit(landing.word(" ".join((nothing, *(respeak(why) for why in mended.left)))))
                return None
            stages = tuple(replace(stage, placement=before.placement, name=before.name) for stage in after)
            workspace.did_each([(respeak(step.message), stage) for step, stage in zip(mended.steps, stages, strict=True)])
            if landing.is_in_front:
                self.was_mended.emit(Mend(before, stages, mended))
            return say("Mend {name}", name=before.name)

        if part := self._workspace.part:
            name = part.name

            def work(at: tasks.TaskContext) -> tuple[list[Part], Mended]:
                def begun(step: str) -> None:
                    at.progress(None, say("Mending {name}: {step} …", name=name, step=doing_words(step)))

                return self._desk.bench.mend_in_stages(part, steps, at.cancel, begun=begun)

            kind = " ".join(("mend", *(steps or ())))
            self._work(say("Mending {name} …", name=name), work, put, kind, len(part.mesh.faces))

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

            def put(workspace: Workspace, read: Part, _: Landing) -> str:
                if (now := _as_now(workspace, part)) is None:
                    return ""
                placed = replace(read.placement, position_mm=now.placement.position_mm)
                taken = replace(read, id=part.id, name=now.name, placement=placed)
                workspace.did(what, taken)
                self.was_taken.emit(taken)
                return what

            self._work(
                say("Reading {name} …", name=source.name),
                lambda at: self._desk.bench.open(
                    source, units=plain, scale=scale, walls=False, crossings=False, cancel=at.cancel
                ),
                put,
            )
        else:
            known = replace(part, units=unit if unit in MM_PER_UNIT else part.units, units_known=True)
            self._workspace.did(what, placed_part(known, scaled(part.placement, _MM[unit] / MM_PER_UNIT[part.units])))

    def _work(
        self,
        words: str,
        work: Callable[[tasks.TaskContext], Any],
        put: Callable[[Workspace, Any, Landing], str | None],
        kind: str = "",
        size: int = 0,
    ) -> None:
        """put: as that of `land`, with the result and where it lands. kind, size: see `Tasks.run`."""
        if self.busy:
            return
        landing = self.begin(words)
        tasks.run(
            work,
            done=lambda found: self.land(landing, lambda workspace: put(workspace, found, landing)),
            failed=self._failed,
            ended=lambda: self.end(landing),
            owner=self,
            title=words,
            kind=kind,
            size=size,
        )

    # ---- where it lands

    def begin(self, words: str) -> Landing:
        """Work on the desk in front begins: nothing else is begun there before its `end`."""
        landing = self.landing()
        landing.words = words
        self._busy[landing.desk.id] = landing
        self.busy_changed.emit()
        return landing

    def landing(self) -> Landing:
        """Where the result of work belongs that is begun now, beside other work."""
        return Landing(self._desks, self._is_seen, self.came_wanted.emit)

    def _is_seen(self) -> bool:
        """Whether the page is. It is not kept here: replaced by one in another language, it would never go from memory."""
        page = self.parent()
        return isinstance(page, QWidget) and page.isVisible()

    def end(self, landing: Landing) -> None:
        if self._busy.get(landing.desk.id) is landing:
            del self._busy[landing.desk.id]
            self.busy_changed.emit()

    def land(self, landing: Landing, put: Callable[[Workspace], str | None], refuse: Callable[[str], None] | None = None) -> None:
        """Has the result done on its desk, and tells so where the person does not see it.

        put: does it on that desk's workspace, and returns the name of the step; "" where the part is another by now, None where
            there was nothing to do, which it has told itself
        refuse: is handed why nothing came of it, instead of a notice
        """
        what = landing.put(put)
        if what == "":
            if refuse:
                refuse(_meanwhile_words())
            else:
                self.told.emit(landing.word(_meanwhile_words(), Tone.CAREFUL))
        elif what is not None and (news := landing.notice(what)):
            self.told.emit(news)

    def _failed(self, error: Exception) -> None:
        self.told.emit(notice_of(error))

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


def _as_now(workspace: Workspace, part: Part) -> Part | None:
    """How the part stands now; None where it was taken away or exchanged meanwhile."""
    now = next((known for known in workspace.plate.parts if known.id == part.id), None)
    return now if now is not None and now.mesh is part.mesh else None


def _meanwhile_words() -> str:
    """Why nothing came of it."""
    return say("The part was changed meanwhile, so nothing was done. Try it again.")
