"""The desks that are open, of which one is in front: each with its history, and the document it is saved in. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from psygnal import Signal, SignalGroup

from printdesk.document import Document, Said
from printdesk.finding import Finding
from printdesk.history import MOST_STEPS, History
from printdesk.ids import new_id
from printdesk.part import Part, Version
from printdesk.plate import Plate
from printdesk.wish import Wish
from printdesk.words import say
from ui.prepare.workspace import Work, Workspace, shape_of

if TYPE_CHECKING:  # read with the first document
    from printdesk.documents import Stamp

MOST_CLOSED = 10
Result = TypeVar("Result")


class DesksChanged(SignalGroup):
    listed = Signal()  # a desk came, went, came to the front, has another name, or changes that its document has not


@dataclass(eq=False)
class OpenDesk:
    """path: of its document, None where it was never saved; stamp: that file as this desk read or wrote it last

    kept: what is in the document; name: what the desk is called without a document, "" for its first part's name
    found: findings of parts by their id, with what they were found of; talk: as the document has it
    """

    history: History[Work]
    id: str = field(default_factory=new_id)
    path: Path | None = None
    stamp: "Stamp | None" = None
    kept: Work | None = None
    name: str = ""
    found: dict[str, tuple[object, tuple[Finding, ...]]] = field(default_factory=dict)
    talk: tuple[Said, ...] = ()

    @property
    def title(self) -> str:
        if self.path is not None:
            return self.path.stem
        parts = self.history.now.plate.parts
        return self.name or (parts[0].name if parts else say("New desk"))

    @property
    def is_changed(self) -> bool:
        """Whether its document is there and says anything else."""
        return self.path is not None and (self.kept is None or told_of(self.history.now) != told_of(self.kept))

    @property
    def is_untouched(self) -> bool:
        """Nothing lies on it, nothing was done on it, and no document belongs to it."""
        return self.path is None and not self.history.now.plate.parts and not self.history.steps

    def document(self) -> Document:
        """As it is to be saved; findings of a part that was shaped since are left out."""
        work = self.history.now
        found = tuple(
            (part.id, self.found[part.id][1])
            for part in work.plate.parts
            if part.id in self.found and self.found[part.id][0] == found_of(part)
        )
        return Document(work.plate, work.wish, work.place, found, work.notes, self.talk, measures=work.measures)


def told_of(work: Work) -> object:
    """All of a desk that a document keeps, but what is chosen and what was found."""
    parts = tuple(
        (part.id, part.name, id(part.mesh), part.placement, part.units, part.units_known, len(part.versions))
        for part in work.plate.parts
    )
    return parts, work.plate.count, work.wish, work.place, work.notes, work.measures


def found_of(part: Part) -> object:
    return shape_of(part)[1:]


class Desks:
    """all: in the order of their tabs, at least one; the front one's history is the workspace's."""

    def __init__(self, workspace: Workspace) -> None:
        self.changed = DesksChanged()
        self.workspace = workspace
        self.front = OpenDesk(workspace.history)
        self.all = [self.front]
        self._closed: list[tuple[int, OpenDesk]] = []
        self._told: object = None
        workspace.changed.plate.connect(self._follow)
        workspace.changed.wish.connect(self._follow)
        workspace.changed.offers.connect(self._follow)
        workspace.changed.judgement.connect(self._keep_findings)

    @property
    def has_closed(self) -> bool:
        return bool(self._closed)

    def by_id(self, desk_id: str) -> OpenDesk | None:
        return next((desk for desk in self.all if desk.id == desk_id), None)

    def of_path(self, path: Path) -> OpenDesk | None:
        return next((desk for desk in self.all if desk.path is not None and desk.path == path), None)

    # ---- come, go, to the front

    def open(self, desk: OpenDesk) -> None:
        """To the front, in the place of a front desk that nobody touched."""
        self._leave()
        if self.front.is_untouched:
            self.all[self.all.index(self.front)] = desk
        else:
            self.all.insert(self.all.index(self.front) + 1, desk)
        self._to_front(desk)

    def new(self) -> None:
        """An empty desk for the same printer."""
        size = self.workspace.plate.size_mm
        self._leave()
        desk = OpenDesk(History(Work(Plate(size), Wish())))
        self.all.append(desk)
        self._to_front(desk)

    def show(self, desk_id: str) -> None:
        desk = self.by_id(desk_id)
        if desk is not None and desk is not self.front:
            self._leave()
            self._to_front(desk)

    def show_next(self, step: int = 1) -> None:
        self.show(self.all[(self.all.index(self.front) + step) % len(self.all)].id)

    def close(self, desk_id: str | None = None) -> OpenDesk:
        """Takes a desk away, the front one if none is named; `reopen` brings it back as it was, its history too."""
        self._leave()
        desk = self.by_id(desk_id or self.front.id) or self.front
        place = self.all.index(desk)
        self.all.remove(desk)
        self._closed = [*self._closed, (place, desk)][-MOST_CLOSED:]
        if not self.all:
            self.all.append(OpenDesk(History(Work(Plate(self.workspace.plate.size_mm), Wish()))))
        if desk is self.front:
            self._to_front(self.all[min(place, len(self.all) - 1)])
        else:
            self._tell()
        return desk

    def reopen(self, desk: OpenDesk | None = None) -> bool:
        """That closed desk or the one closed last comes to the front again; False where there is none."""
        found = next((one for one in reversed(self._closed) if desk is None or one[1] is desk), None)
        if found is None:
            return False
        self._closed.remove(found)
        self._leave()
        place, back = found
        if self.front.is_untouched and len(self.all) == 1:
            self.all = []
        self.all.insert(min(place, len(self.all)), back)
        self._to_front(back)
        return True

    def put_back(self, desks: list[OpenDesk], front: int) -> None:
        """What was kept takes the place of a first desk that nobody touched; one that was opened meanwhile stays in front."""
        self._leave()
        opened = [desk for desk in self.all if not desk.is_untouched]
        self.all = [*desks, *opened]
        self._to_front(self.front if self.front in opened else desks[min(max(front, 0), len(desks) - 1)])

    def take_over(self, other: "Desks", name: Callable[[str], str]) -> None:
        """All desks of another list that ends, those that were closed too. name: of a step, in the language spoken now.

        Findings are sentences: they are found again as soon as their desk is in front.
        """
        other._follow()
        for desk in (*other.all, *(desk for _, desk in other._closed)):
            desk.history, desk.found = desk.history.renamed(name), {}
        self.all, self._closed = other.all, other._closed
        self.workspace.set_room(other.workspace.plate.size_mm)
        self._to_front(other.front)

    def remember(
        self,
        desk: OpenDesk,
        past: list[tuple[str, Work]],
        future: list[tuple[str, Work]],
        versions: dict[str, tuple[Version, ...]],
    ) -> None:
        """What was done on a restored desk before, and undone, in front of what was done on it since."""
        history = self.workspace.history if desk is self.front else desk.history
        is_as_it_was = not history.past
        work = history.now
        parts = tuple(replace(part, versions=(*versions.get(part.id, ()), *part.versions)) for part in work.plate.parts)
        now = replace(work, plate=replace(work.plate, parts=parts))
        undone = tuple(future) if is_as_it_was and not history.future else history.future
        desk.history = History(now, (*past, *history.past)[-MOST_STEPS:], undone)
        if desk.kept is not None and is_as_it_was and told_of(desk.kept) == told_of(work):
            desk.kept = now
        if desk is self.front:
            self.workspace.remembered(desk.history)
        self._tell()

    # ---- what comes for a desk that may be behind by now

    def add(self, desk: OpenDesk, part: Part) -> None:
        """Where that desk was closed meanwhile the part comes to the one in front."""
        self.land(desk if desk in self.all else self.front, lambda workspace: workspace.add(part))

    def land(self, desk: OpenDesk, put: Callable[[Workspace], Result]) -> Result:
        """Has done on a desk, wherever it is by now, what `put` does on a workspace: in front, behind another, or closed."""
        if desk is self.front:
            return put(self.workspace)
        behind = Workspace()
        behind.history = desk.history
        done = put(behind)
        desk.history = behind.history
        self._tell()
        return done

    # ---- the document

    def was_saved(self, desk: OpenDesk, path: Path, stamp: "Stamp", work: Work) -> None:
        """Its document has now what `work` was."""
        desk.path, desk.stamp, desk.kept = path, stamp, work
        self._tell()

    # ---- within

    def _to_front(self, desk: OpenDesk) -> None:
        size = self.workspace.plate.size_mm
        self.front = desk
        self.workspace.load(desk.history)
        self.workspace.set_room(size)
        self._tell()

    def _leave(self) -> None:
        """What is under way on the front desk by keys or a drag becomes a step of it, before another comes to the front."""
        self.workspace.finish()
        self._follow()

    def _follow(self) -> None:
        self.front.history = self.workspace.history
        self._tell(only_if_other=True)

    def _keep_findings(self) -> None:
        part, judgement = self.workspace.part, self.workspace.judgement
        if part is not None and judgement is not None:
            self.front.found[part.id] = (found_of(part), judgement.findings)

    def _tell(self, only_if_other: bool = False) -> None:
        told = [(desk.id, desk.title, desk.is_changed, desk is self.front) for desk in self.all]
        if not only_if_other or told != self._told:
            self._told = told
            self.changed.listed.emit()
