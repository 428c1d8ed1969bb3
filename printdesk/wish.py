"""What the person wants made of a part: everything a price depends on besides the part itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """quantity: 1 … 10,000. Ids are the catalogue's; None leaves the choice to the desk or the shop.

    process: "fdm" | "sla" | "sls" | "mjf" | "slm"
    layer_height_mm, infill (0 … 1), supports: None takes the profile's own
    profile: a print profile's id, or the path of a slicer's .ini
    printer: the name of a home printer, None for any
    rush: made sooner, for more, where a shop offers that
    """

    quantity: int = 1
    process: str | None = None
    material: str | None = None
    colour: str | None = None
    finish: str | None = None
    profile: str | None = None
    layer_height_mm: float | None = None
    infill: float | None = None
    supports: bool | None = None
    printer: str | None = None
    rush: bool = False
