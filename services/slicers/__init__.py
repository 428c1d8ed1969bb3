"""Slicers by name. A slicer from another package announces itself in the entry-point group "printdesk.slicers"."""

from collections.abc import Callable
from importlib.metadata import entry_points

from printdesk.errors import NotFound
from printdesk.ports import Slicer
from printdesk.words import say

GROUP = "printdesk.slicers"
DEFAULT = "prusaslicer"


def slicer_names() -> list[str]:
    """The default one first."""
    return [DEFAULT, *sorted({point.name for point in entry_points(group=GROUP)} - {DEFAULT})]


def open_slicer(name: str = DEFAULT) -> Slicer:
    """The slicer of that name; whether its program is installed turns out when it is used. Raises NotFound."""
    if name.casefold() == DEFAULT:
        from services.slicers.prusaslicer import PrusaSlicer

        return PrusaSlicer()
    for point in entry_points(group=GROUP):
        if point.name.casefold() == name.casefold():
            made: Callable[[], Slicer] = point.load()
            return made()
    raise NotFound(
        "no_such_slicer",
        say("PrintDesk knows no slicer “{name}”.", name=name[:60]),
        say("It knows: {names}.", names=", ".join(slicer_names())),
    )
