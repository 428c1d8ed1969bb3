"""The unfinished work on the plate, as it is kept: parts by their bytes, where they lie, and what was wished."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from printdesk.errors import DeskError
from printdesk.part import Placement, Rotation
from printdesk.wish import Wish


@dataclass(frozen=True)
class DraftItem:
    """data: the part's mesh as a binary STL in mm, unplaced; None where the archive has it already under `sha256`."""

    name: str
    sha256: str
    data: bytes | None
    placement: Placement = field(default_factory=Placement)
    source: str | None = None
    mended: bool = False


@dataclass(frozen=True)
class Draft:
    items: tuple[DraftItem, ...] = ()
    wish: Wish = field(default_factory=Wish)
    chosen: int = 0


def draft_to_text(draft: Draft, digests: list[str]) -> str:
    """JSON; the bytes are in the archive under `digests`, one per item."""
    items = [
        {
            "name": item.name,
            "sha256": digest,
            "placement": asdict(item.placement),
            "source": item.source,
            "mended": item.mended,
        }
        for item, digest in zip(draft.items, digests, strict=True)
    ]
    return json.dumps({"items": items, "wish": asdict(draft.wish), "chosen": draft.chosen})


def draft_from_text(text: str | None, stored: Callable[[str], bytes]) -> Draft | None:
    """None where nothing was kept or nothing of it can be read; a part whose bytes are gone is left out."""
    try:
        told = json.loads(text or "{}")
        items = []
        for item in told.get("items", []):
            try:
                data = stored(item["sha256"])
            except DeskError:
                continue
            items.append(
                DraftItem(item["name"], item["sha256"], data, _placement(item["placement"]), item["source"], bool(item["mended"]))
            )
        return Draft(tuple(items), Wish(**told["wish"]), int(told["chosen"])) if items else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _placement(told: dict[str, list[float]]) -> Placement:
    x, y = told["position_mm"]
    sx, sy, sz = told["scale"]
    rotation: Rotation = tuple(tuple(float(v) for v in row) for row in told["rotation"])  # type: ignore[assignment, attr-defined]
    return Placement((float(x), float(y)), rotation, (float(sx), float(sy), float(sz)))
