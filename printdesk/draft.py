"""The unfinished work of a window, as it is kept: its desks with their histories; meshes are named by the archive's SHA-256."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from printdesk.part import Placement
from printdesk.wish import Wish

if TYPE_CHECKING:  # read with the first draft
    from printdesk.document_text import Told

MOST_STEPS_KEPT = 20  # in each direction
MOST_TEXT = 1_000_000  # characters; older steps are left out first


@dataclass(frozen=True)
class DraftItem:
    """A part as a draft names it: its mesh is a binary STL in mm, unplaced, in the archive under `sha256`."""

    name: str
    sha256: str
    placement: Placement = field(default_factory=Placement)
    source: str | None = None
    mended: bool = False


@dataclass(frozen=True)
class DraftDesk:
    """text: the desk as `printdesk.document_text` writes it, with SHA-256s of the archive for bodies

    path: of its document; stamp: that file as it was read or written last; is_saved: the document has all of it
    past, future: (what was done, the desk's text before it), (what was undone, the desk's text after it), as in `History`
    """

    text: str
    path: str | None = None
    stamp: tuple[int, int, int, int] | None = None
    is_saved: bool = False
    name: str = ""
    past: tuple[tuple[str, str], ...] = ()
    future: tuple[tuple[str, str], ...] = ()

    @cached_property
    def told(self) -> "Told":
        """Raises ValueError."""
        from printdesk.document_text import from_text

        return from_text(self.text.encode(), of_our_own=True)


@dataclass(frozen=True)
class Draft:
    """desks: in the order of their tabs; front: which of them is in front."""

    desks: tuple[DraftDesk, ...]
    front: int = 0

    @property
    def desk(self) -> DraftDesk:
        return self.desks[min(max(self.front, 0), len(self.desks) - 1)]

    @property
    def is_empty(self) -> bool:
        """Nothing lies on any desk, and none belongs to a document."""
        return all(not desk.told.parts and desk.path is None for desk in self.desks)

    @property
    def items(self) -> tuple[DraftItem, ...]:
        """The parts of the desk in front."""
        return tuple(
            DraftItem(part.values["name"], part.object, part.placement, part.values["source"], part.values["mended"])
            for part in self.desk.told.parts
        )

    @property
    def wish(self) -> Wish:
        return self.desk.told.wish


def draft_to_text(draft: Draft) -> str:
    """JSON; steps farthest from the present are left out where all would be too long."""
    room = MOST_TEXT - sum(len(desk.text) for desk in draft.desks)
    desks = []
    for desk in draft.desks:
        past, room = _as_fits(reversed(desk.past), room)
        future, room = _as_fits(desk.future, room)
        desks.append(
            {
                "text": desk.text,
                "path": desk.path,
                "stamp": desk.stamp,
                "is_saved": desk.is_saved,
                "name": desk.name,
                "past": past[::-1],
                "future": future,
            }
        )
    return json.dumps({"desks": desks, "front": draft.front}, ensure_ascii=False)


def _as_fits(steps: Iterable[tuple[str, str]], room: int) -> tuple[list[tuple[str, str]], int]:
    kept: list[tuple[str, str]] = []
    for what, text in steps:
        room -= len(text)
        if room < 0 or len(kept) == MOST_STEPS_KEPT:
            break
        kept.append((what, text))
    return kept, max(room, 0)


def draft_from_text(text: str | None) -> Draft | None:
    """None where nothing was kept or nothing of it can be read."""
    try:
        told = json.loads(text or "{}")
        if "items" in told:
            desks: tuple[DraftDesk, ...] = (DraftDesk(_of_one_desk(told)),)
        else:
            desks = tuple(_desk(one) for one in told.get("desks", []))
        readable = tuple(desk for desk in desks if _is_readable(desk))
        return Draft(readable, int(told.get("front", 0))) if readable else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _is_readable(desk: DraftDesk) -> bool:
    try:
        _ = desk.told
    except ValueError:
        return False
    return True


def _desk(told: dict[str, Any]) -> DraftDesk:
    stamp = told.get("stamp")
    device, inode, modified, size = (int(value) for value in stamp) if stamp else (0, 0, 0, 0)
    return DraftDesk(
        str(told["text"]),
        None if told.get("path") is None else str(told["path"]),
        (device, inode, modified, size) if stamp else None,
        bool(told.get("is_saved")),
        str(told.get("name", "")),
        tuple((str(what), str(text)) for what, text in told.get("past", [])),
        tuple((str(what), str(text)) for what, text in told.get("future", [])),
    )


def _of_one_desk(told: dict[str, Any]) -> str:
    """What was kept before there were several desks, in today's words."""
    parts = [
        {
            "object": item["sha256"],
            "sha256": "",
            "name": item["name"],
            "placement": item["placement"],
            "format": "stl-binary",
            "units": "mm",
            "units_known": True,
            "mended": bool(item["mended"]),
            "source": item["source"],
        }
        for item in told["items"]
    ]
    chosen = min(int(told["chosen"]), len(parts) - 1) if parts else None
    plate = {"size_mm": (250.0, 210.0, 210.0), "count": 1}
    return json.dumps(
        {
            "schema": "printdesk.desk",
            "version": 1,
            "plate": plate,
            "parts": parts,
            "chosen": chosen,
            "wish": told["wish"],
        }
    )
