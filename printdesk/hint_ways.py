"""What could make a part cheaper where it is offered: candidates only. `printdesk.hints` tries each on the numbers."""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from printdesk.bench import Bench
from printdesk.catalog import Catalog, Material
from printdesk.errors import Refused
from printdesk.offer import Kind, Offer
from printdesk.part import Part, Placement, Rotation, as_rotation
from printdesk.price import MAX_QUANTITY
from printdesk.wish import Wish
from printdesk.words import say

if TYPE_CHECKING:
    from printdesk.shaping import Shaping

SMALLER = (0.95, 0.9)
LEAST_INFILL = 0.1  # below, lids sag into the gaps: what slicers' own profiles stay above
LAYERS_MM = (0.1, 0.15, 0.2, 0.25, 0.3)
THICKEST_LAYER = 0.75  # of the nozzle; above, lines hold badly on each other
ROUND_NUMBERS = (2, 3, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
NEAR = 0.6  # of a round number must be wanted already, so that it is worth a word
HOLLOW_WALL_MM = 2.0
HOLLOW_FROM_MM = 8 * HOLLOW_WALL_MM  # the shortest side
MOST_MATERIALS = 3
# Properties by which a material is as good as another, see `material_facts`, and how much less of a figure still is.
BORNE = ("tensile_mpa", "impact_kj_m2", "heat_c", "uv", "water", "chemicals", "food")
ALMOST = 0.9
IS_HOLLOWED = frozenset({"sla", "sls", "mjf", "slm"})


@dataclass(frozen=True)
class Change:
    """What applying a hint does, as plain data. wish: fields of the wish that become others; service: there instead.

    rotation: 3×3, the part's whole turn afterwards; scale: factor on all of its lengths; hollow_wall_mm: hollowed to that wall
    pick_up: it is not sent
    """

    wish: Mapping[str, Any] = field(default_factory=dict)
    rotation: Rotation | None = None
    scale: float | None = None
    hollow_wall_mm: float | None = None
    pick_up: bool = False
    service: str | None = None

    @property
    def shapes(self) -> bool:
        """Whether the part itself becomes another one."""
        return (self.rotation, self.scale, self.hollow_wall_mm) != (None, None, None)

    def wish_after(self, wish: Wish) -> Wish:
        return replace(wish, **self.wish)

    def placement_after(self, placement: Placement) -> Placement:
        x, y, z = placement.scale
        factor = self.scale or 1.0
        return replace(placement, rotation=self.rotation or placement.rotation, scale=(x * factor, y * factor, z * factor))

    def as_json(self) -> dict[str, object]:
        """Only what it changes."""
        said: dict[str, object] = {"wish": dict(self.wish)} if self.wish else {}
        if self.rotation:
            said["rotation"] = [list(row) for row in self.rotation]
        if self.scale:
            said["scale"] = self.scale
        if self.hollow_wall_mm:
            said["hollow"] = {"wall_mm": self.hollow_wall_mm}
        if self.pick_up:
            said["ship_to"] = None
        if self.service:
            said["service"] = self.service
        return said


@dataclass(frozen=True)
class Candidate:
    """about: what it turns, so that never two hints turn the same; what: in words, without the price."""

    about: str
    what: str
    change: Change


def of_the_wish(wish: Wish, offer: Offer, bench: Bench, ship_to: str | None) -> Iterator[Candidate]:
    """Those that leave the part as it is, the ones that cost nothing of the part's worth first."""
    if offer.kind is not Kind.HOME and ship_to is not None:
        yield Candidate("delivery", say("Picked up instead of sent"), Change(pick_up=True))
    if wish.rush and offer.rush:
        yield Candidate("rush", say("Without the rush"), Change({"rush": False}))
    yield from _more_copies(wish.quantity, offer)
    if wish.colour and offer.kind is not Kind.HOME:
        yield Candidate("colour", say("In any colour"), Change({"colour": None}))
    if wish.finish:
        yield Candidate("finish", say("Without the finish"), Change({"finish": None}))
    if wish.material:
        now = bench.catalog.material(offer.material)
        for other in as_good(bench.catalog, now)[:MOST_MATERIALS]:
            changed = {"material": other.id, "process": other.process, "colour": _colour(wish, other), "finish": None}
            words = say("{material} instead of {other}; it bears as much", material=other.name, other=now.name)
            yield Candidate("material", words, Change(changed))
    if offer.kind is Kind.HOME and offer.process == "fdm":
        yield from _print_settings(wish, bench)


def of_the_part(part: Part, wish: Wish, offer: Offer, bench: Bench, cancel: threading.Event | None = None) -> Iterator[Candidate]:
    """Those that turn, scale or hollow the part. The ways to lie are looked for by `Bench.orient`, which takes its time."""
    for factor in SMALLER:
        words = say("{percent} % smaller", percent=round(100 * (1 - factor)))
        yield Candidate("scale", words, Change(scale=factor))
    if offer.process in IS_HOLLOWED and min(part.facts.size_mm) >= HOLLOW_FROM_MM and not part.facts.cavities:
        words = say("Hollow, with a wall of {wall:g} mm and holes to empty it", wall=HOLLOW_WALL_MM)
        yield Candidate("hollow", words, Change(hollow_wall_mm=HOLLOW_WALL_MM))
    for rotation, unsupported in _ways_to_lie(part, offer, bench, cancel):
        if unsupported and bench.profile(wish).supports and offer.kind is Kind.HOME:
            words = say("Lying another way, and then without supports")
            yield Candidate("lie", words, Change({"supports": False}, rotation=rotation))
        yield Candidate("lie", say("Lying another way"), Change(rotation=rotation))


def as_good(catalog: Catalog, now: Material) -> list[Material]:
    """Other materials of the process that bear what this one does, as far as the catalogue says, the cheapest to buy first."""
    others = [other for other in catalog.materials_of(now.process) if other.id != now.id and _bears_as_much(now, other)]
    return sorted(others, key=lambda other: float(other.price_per_kg.amount) if other.price_per_kg else 1e9)


def part_after(
    change: Change, part: Part, process: str, bench: Bench, shaping: "Shaping", cancel: threading.Event | None = None
) -> Part:
    """The part as it is once the change is applied, measured; where it stands, its id and its name stay. Raises Refused."""
    if change.hollow_wall_mm is not None:
        from printdesk.draining import drains_for

        drains = drains_for(bench.catalog.process(process), None, None, None, ())
        made = shaping.hollow(part, change.hollow_wall_mm, drains, cancel=cancel)
        part = replace(made.parts[0], id=part.id, name=part.name)
    placement = change.placement_after(part.placement)
    return bench.place(part, placement, cancel)


# ---- within


def _more_copies(quantity: int, offer: Offer) -> Iterator[Candidate]:
    """One more, the next round number where it is near, and the step of the shop's tariff from which on more costs less."""
    rounded = next((count for count in ROUND_NUMBERS if count > quantity), None)
    counts = [quantity + 1]
    if rounded and rounded > quantity + 1 and quantity >= NEAR * rounded:
        counts.insert(0, rounded)
    if offer.more_for_less is not None:
        counts.insert(0, offer.more_for_less.quantity)
    for count in dict.fromkeys(counts):
        if count <= MAX_QUANTITY:
            yield Candidate("copies", "", Change({"quantity": count}))


def _print_settings(wish: Wish, bench: Bench) -> Iterator[Candidate]:
    profile = bench.profile(wish)
    if profile.infill > LEAST_INFILL + 1e-9:
        words = {"infill": f"{100 * LEAST_INFILL:.0f}", "now": f"{100 * profile.infill:.0f}"}
        yield Candidate(
            "infill", say("{infill} % infill instead of {now} %; less stiff", **words), Change({"infill": LEAST_INFILL})
        )
    thicker = next((mm for mm in LAYERS_MM if mm > profile.layer_height_mm + 1e-6), None)
    if thicker is not None and thicker <= THICKEST_LAYER * profile.nozzle_mm:
        words = {"layer": f"{thicker:g}", "now": f"{profile.layer_height_mm:g}"}
        yield Candidate(
            "layer", say("Layers of {layer} mm instead of {now} mm; coarser", **words), Change({"layer_height_mm": thicker})
        )
    if profile.supports:
        yield Candidate("supports", say("Without supports; as it lies it needs none"), Change({"supports": False}))


def _ways_to_lie(part: Part, offer: Offer, bench: Bench, cancel: threading.Event | None) -> Iterator[tuple[Rotation, bool]]:
    """Turns of the part, and whether nothing needs to be held up then: for filament and resin, what prints best; in powder,
    where the box is what costs, the smallest one."""
    own = np.asarray(part.placement.rotation, float)
    if offer.process in ("fdm", "sla", "slm"):
        for aim in ("support", "time"):
            try:
                turned, found = bench.orient(part, cancel, aim=aim)
            except Refused:
                continue
            if found.turned:
                yield turned.placement.rotation, found.after.support_mm3 <= 0
    elif part.facts.smallest_axes is not None:
        axes = np.asarray(part.facts.smallest_axes, float).reshape(3, 3)
        if np.linalg.det(axes) < 0:
            axes[2] *= -1
        yield as_rotation(axes @ own), False


def _bears_as_much(now: Material, other: Material) -> bool:
    """Not worse by more than a tenth in a figure, nor by a grade; what is known of this one must be known of the other."""
    for name in BORNE:
        mine, its = now.value(name), other.value(name)
        if mine is not None and mine > 0 and (its is None or its < ALMOST * mine):
            return False
    return True


def _colour(wish: Wish, material: Material) -> str | None:
    return wish.colour if wish.colour in {colour.id for colour in material.colours} else None
