"""Past parts and the preview of another tariff as they go over the wire, and back; without the database, for desks."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from services.shop import clock

if TYPE_CHECKING:
    from printdesk.tariff_preview import Effect, PastPart, Preview

OPTIONAL = ("finish", "colour", "ship_to")


def part_as_json(part: "PastPart") -> dict[str, Any]:
    """With the measures that a price depends on, and no others."""
    told = {name: getattr(part, name) for name in ("sha256", "name", "material", "quantity", "support_g", "rush", *OPTIONAL)}
    sizes = {"volume_mm3": part.sizes.volume_mm3, "area_mm2": part.sizes.area_mm2, "size_mm": list(part.sizes.size_mm)}
    return {**told, **sizes, "at": clock.text(part.at), "number": part.number or None}


def part_from_json(said: dict[str, Any]) -> "PastPart":
    """Raises KeyError, TypeError or ValueError for what is none."""
    from printdesk.billed import Sizes
    from printdesk.tariff_preview import PastPart

    at: datetime = clock.instant(str(said["at"]))
    volume = said["volume_mm3"]
    x, y, z = (float(length) for length in said["size_mm"])
    sizes = Sizes(None if volume is None else float(volume), float(said["area_mm2"]), (x, y, z))
    return PastPart(
        sha256=str(said["sha256"]),
        name=str(said["name"]),
        material=str(said["material"]),
        quantity=int(said["quantity"]),
        sizes=sizes,
        at=at,
        support_g=float(said["support_g"]),
        rush=said["rush"] is True,
        number=str(said["number"] or ""),
        **{name: None if said[name] is None else str(said[name]) for name in OPTIONAL},
    )


def preview_as_json(found: "Preview") -> dict[str, Any]:
    return {
        "items": [_effect_as_json(effect) for effect in found.effects],
        "before": found.before.as_json(),
        "after": found.after.as_json(),
        "change": None if found.change is None else str(round(found.change, 4)),
        "dearer": found.dearer,
        "cheaper": found.cheaper,
        "lost": found.lost,
        "words": found.words(),
    }


def _effect_as_json(effect: "Effect") -> dict[str, Any]:
    return {
        "part": effect.part.sha256,
        "name": effect.part.name,
        "material": effect.part.material,
        "quantity": effect.part.quantity,
        "number": effect.part.number or None,
        "before": effect.before.as_json() if effect.before else None,
        "after": effect.after.as_json() if effect.after else None,
        "change": None if effect.change is None else str(round(effect.change, 4)),
        "why": effect.why or None,
    }
