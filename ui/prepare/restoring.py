"""What was kept of the desks becomes desks again: first what lies on them, then, behind it, their histories and versions."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from printdesk.desk import Desk
from printdesk.draft import Draft, DraftDesk
from printdesk.errors import DeskError
from printdesk.history import History
from printdesk.part import Coming, Part, Placement, Version
from printdesk.plate import Plate
from printdesk.scaled import placed_part
from ui.prepare.desks import OpenDesk, found_of
from ui.prepare.workspace import Work

if TYPE_CHECKING:  # read with the first draft
    from printdesk.document_text import Told, ToldPart

log = logging.getLogger(__name__)
Seen = Callable[[Coming], None]
Steps = list[tuple[str, Work]]


@dataclass(frozen=True, eq=False)
class Restored:
    """desks: as they lay; is_copy: another window has them too, and keeps them."""

    draft: Draft
    desks: list[OpenDesk]
    is_copy: bool
    held: "Meshes"

    @property
    def front(self) -> OpenDesk:
        return self.desks[self.draft.desks.index(self.draft.desk)]

    @property
    def parts(self) -> int:
        return sum(len(desk.history.now.plate.parts) for desk in self.desks)


@dataclass(frozen=True, eq=False)
class Remembered:
    """Of one desk: past and future as `History` has them, and the versions of its parts by their id."""

    past: Steps
    future: Steps
    versions: dict[str, tuple[Version, ...]]


class Meshes:
    """Parts by the SHA-256 that the archive keeps their mesh under, each read and measured once."""

    def __init__(self, desk: Desk, cancel: threading.Event) -> None:
        self._desk, self._cancel = desk, cancel
        self._known: dict[str, Part] = {}

    def part(self, sha256: str, name: str, seen: Seen | None = None) -> Part | None:
        """None where its bytes are gone."""
        if sha256 not in self._known:
            try:
                data = self._desk.kept_mesh(sha256)
            except DeskError:
                log.warning("the mesh %s of the last work is gone", sha256[:12])
                return None
            self._known[sha256] = self._desk.bench.restore(name, data, self._cancel, quick=True, seen=seen)
        return self._known[sha256]


def read_draft(desk: Desk, cancel: threading.Event, shown: Callable[[Placement], Seen]) -> Restored | None:
    """What the window had that this one follows; a copy of the first window's work where that is still open. None: nothing."""
    window = desk.take_window()
    draft, is_copy = (desk.draft(window) if window else None), False
    if (draft is None or draft.is_empty) and window != 1:
        draft, is_copy = desk.draft(1), True
    if draft is None or draft.is_empty:
        return None
    held = Meshes(desk, cancel)
    made: dict[int, OpenDesk] = {}
    in_front = draft.desks.index(draft.desk)
    for number in sorted(range(len(draft.desks)), key=lambda one: one != in_front):  # the one in front is seen first
        made[number] = _desk_of(desk, draft.desks[number], held, shown if number == in_front else None, is_copy)
    return Restored(draft, [made[number] for number in range(len(draft.desks))], is_copy, held)


def remembered(kept: DraftDesk, held: Meshes) -> Remembered:
    """The steps of a kept desk whose meshes are still there; what is left out is the oldest, or what was undone first."""
    past: Steps = []
    for what, text in reversed(kept.past):
        work = _step(text, held)
        if work is None:
            break
        past.append((what, work))
    future: Steps = []
    for what, text in kept.future:
        work = _step(text, held)
        if work is None:
            break
        future.append((what, work))
    versions = {}
    for number, one in enumerate(kept.told.parts):
        if one.versions and number < len(kept.told.ids):
            versions[kept.told.ids[number]] = _versions(one, held)
    return Remembered(past[::-1], future, versions)


def _desk_of(desk: Desk, kept: DraftDesk, held: Meshes, shown: Callable[[Placement], Seen] | None, is_copy: bool) -> OpenDesk:
    told = kept.told
    work = _work(told, held, shown, with_versions=False)
    assert work is not None
    made = OpenDesk(History(work), name=kept.name, talk=told.talk)
    laid = {part.id: part for part in work.plate.parts}
    for part_id, one in zip(told.ids, told.parts, strict=False):
        part = laid.get(part_id)
        if part is not None and one.findings:
            made.found[part.id] = (found_of(part), one.findings)
    if kept.path is not None:
        path = Path(kept.path)
        if is_copy or not desk.documents.hold(path):
            made.name = path.stem
        else:
            from printdesk.documents import Stamp

            made.path = path
            made.stamp = Stamp(*kept.stamp) if kept.stamp else None
            made.kept = work if kept.is_saved else None
    return made


def _step(text: str, held: Meshes) -> Work | None:
    from printdesk.document_text import from_text

    try:
        told = from_text(text.encode(), of_our_own=True)
    except ValueError:
        return None
    return _work(told, held, None, with_versions=True, wholly=True)


def _work(
    told: "Told", held: Meshes, shown: Callable[[Placement], Seen] | None, *, with_versions: bool, wholly: bool = False
) -> Work | None:
    """wholly: None where a mesh is gone; else the part is left out."""
    from printdesk.measured import bound

    parts: list[Part] = []
    ids: dict[int, str] = {}
    for number, one in enumerate(told.parts):
        wanted = told.ids[number] if number < len(told.ids) else None
        seen = None if shown is None else _named(shown(one.placement), wanted)
        part = held.part(one.object, one.values["name"], seen)
        if part is None:
            if wholly:
                return None
            continue
        laid = placed_part(part, one.placement)
        versions = _versions(one, held) if with_versions else ()
        parts.append(replace(laid, id=wanted or part.id, versions=versions, **one.values))
        ids[number] = parts[-1].id
    chosen = ids.get(told.chosen) if told.chosen is not None else None
    if chosen is None and parts:
        chosen = parts[-1].id
    also = frozenset(ids[number] for number in told.also if number in ids) - {chosen or ""}
    plate = Plate(told.plate_mm, tuple(parts), chosen, also, told.count).grown()
    laid_parts = {number: plate.by_id(part_id) for number, part_id in ids.items()}
    return Work(plate, told.wish, told.place, told.notes, bound(told.measures, laid_parts))


def _named(seen: Seen, wanted: str | None) -> Seen:
    return seen if wanted is None else lambda coming: seen(replace(coming, id=wanted))


def _versions(one: "ToldPart", held: Meshes) -> tuple[Version, ...]:
    found = []
    for told in one.versions:
        part = held.part(told.object, one.values["name"])
        if part is not None:
            found.append(replace(told.version, mesh=part.mesh))
    return tuple(found)
