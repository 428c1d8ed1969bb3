"""Versions of a part: what gives it another shape leaves the one before behind, with its figures, to compare and go back to."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from printdesk.money import Money
from printdesk.part import MOST_VERSIONS, Part, Version
from printdesk.plate import Plate
from printdesk.words import say

Priced = Callable[[Part], tuple[Money | None, int]]  # what a part is offered for now, and for how many copies


def version_of(part: Part, price: Money | None = None, quantity: int = 1) -> Version:
    """The part as it is, named by what was done to it last."""
    what = part.history[-1] if part.history else say("As it was opened")
    return Version(what, part.mesh, part.placement, part.facts.size_mm, part.facts.volume_mm3, price, quantity)


def after(before: Part, part: Part, priced: Priced) -> Part:
    """The part with the one before as its last version, where its mesh is another. No shape is a version twice."""
    if part.mesh is before.mesh:
        return part
    known = tuple(version for version in before.versions if version.mesh is not part.mesh and version.mesh is not before.mesh)
    return replace(part, versions=(*known, version_of(before, *priced(before)))[-MOST_VERSIONS:])


def remembered(before: Plate, now: Plate, priced: Priced) -> Plate:
    """The plate with a version more of each part whose mesh became another."""
    known = {part.id: part for part in before.parts}
    parts = tuple(after(known[part.id], part, priced) if part.id in known else part for part in now.parts)
    return now if all(one is other for one, other in zip(parts, now.parts, strict=True)) else replace(now, parts=parts)


def inherited(gone: Sequence[Part], came: Sequence[Part], priced: Priced) -> list[Part]:
    """What was made of other parts, with the first of these as their last version."""
    if not gone:
        return list(came)
    ids = {part.id for part in gone}
    return [part if part.id in ids else after(gone[0], part, priced) for part in came]
