"""A desk document: all that lies on a desk and belongs to it, as one value that is saved to one file."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from printdesk.finding import Finding
from printdesk.part import Part
from printdesk.plate import Plate
from printdesk.wish import Wish

if TYPE_CHECKING:  # read with the first measure
    from printdesk.measured import Measures

ENDING = ".printdesk"
LONGEST_NOTES = 100_000


@dataclass(frozen=True)
class Said:
    """A message of an order that was placed for a part of the desk.

    at: RFC 3339; who: "customer" or "shop"; order: its number
    """

    at: str
    who: str
    text: str
    order: str = ""


@dataclass(frozen=True, eq=False)
class Document:
    """plate: with its parts and their versions; place: (service, material) of the chosen offer, None for the best one

    findings: what was found of each part when it was saved, by its id; they are looked for anew once the document is open
    measures: what was measured of its parts
    notes: the person's own; talk: what was said with shops about its parts
    warnings: sentences about what of the file was left out
    """

    plate: Plate
    wish: Wish = field(default_factory=Wish)
    place: tuple[str, str] | None = None
    findings: tuple[tuple[str, tuple[Finding, ...]], ...] = ()
    notes: str = ""
    talk: tuple[Said, ...] = ()
    warnings: tuple[str, ...] = ()
    measures: "Measures" = ()

    def findings_of(self, part: Part) -> tuple[Finding, ...]:
        return next((found for part_id, found in self.findings if part_id == part.id), ())
