"""Which material stands what is wanted: each held against the catalogue's figures, with reasons in the person's own words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from printdesk.catalog import Catalog, Material
from printdesk.material_facts import PROPERTIES, Fact
from printdesk.need import CALLED, COLOUR, Demand
from printdesk.need_words import Wanted
from printdesk.words import say

HARD = 4.0  # times that a hard demand counts
FAILED = 0.5  # below it a hard demand is failed, and halves the score
MOST_FAILED = 2
IMPLIED = 0.6  # of the weight, for what only a use implies
UTMOST_NONE = 0.4  # of the best there is: where "as strong as possible" has no marks left
PRICE_CLASS = 0.015  # of the score, that a dearer class must be better by: the price decides between what is about as good
METAL, LONGEST = "metal", "longest_mm"


@dataclass(frozen=True)
class Reason:
    """what: "“stiff”: tensile modulus 2.2 GPa", the person's word quoted; source: of the figure, "" where there is none."""

    met: bool
    what: str
    source: str = ""

    @property
    def sentence(self) -> str:
        return say("{what} ({source}).", what=self.what, source=self.source) if self.source else f"{self.what}."


@dataclass(frozen=True)
class Match:
    """score: 0 … 1, how well the material stands what was wanted; why: what it stands first, then what not."""

    material: Material
    score: float
    why: tuple[Reason, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(reason.sentence for reason in self.why if reason.met)

    @property
    def unmet(self) -> tuple[str, ...]:
        return tuple(reason.sentence for reason in self.why if not reason.met)

    @property
    def told(self) -> tuple[str, ...]:
        return tuple(reason.sentence for reason in self.why)


def find_materials(catalog: Catalog, wanted: tuple[Wanted, ...], process: str | None = None) -> list[Match]:
    """All that stand at least something of it, best first; of those about as good the cheaper class, then by the raw price."""
    if not wanted:
        return []
    materials = [one for one in catalog.materials.values() if process in {None, one.process}]
    utmost = tuple(_utmost(one, materials, catalog, wanted) for one in wanted)
    found = [_match(material, utmost, catalog) for material in materials]
    return sorted((match for match in found if match.score > 0), key=_best_first)


def names_of(catalog: Catalog) -> set[str]:
    """The words that materials are known by."""
    return {name for material in catalog.materials.values() for name in material.called}


def value_of(material: Material, property: str, catalog: Catalog) -> float | None:
    """A property as demands name it, those of `printdesk.need` beside the catalogue's; None where nobody says."""
    if property.startswith(COLOUR):
        return float(any(colour.id == property.removeprefix(COLOUR) for colour in material.colours))
    if property.startswith(CALLED):
        return float(property.removeprefix(CALLED) in material.called)
    if property == METAL:
        return float(catalog.process(material.process).stuff == "metal")
    if property == "density_g_cm3":
        return material.density_g_cm3
    if property == LONGEST:
        room = material.largest_mm or catalog.largest_room(material.process)
        return max(room) if room else None
    return material.value(property)


def _utmost(one: Wanted, materials: Iterable[Material], catalog: Catalog, wanted: tuple[Wanted, ...]) -> Wanted:
    """ "As strong as possible" is measured by the best of the materials that nothing else shuts out."""
    if one.level < 2 or one.avoid:
        return one
    hard = [other for other in wanted if other is not one and other.demand.hard]
    left = [item for item in materials if all(_share(item, other, catalog) > 0 for other in hard)]
    values = [value for item in left if (value := value_of(item, one.demand.fact, catalog)) is not None]
    if not values:
        return one
    best = min(values) if one.demand.falls else max(values)
    if best <= 0:
        return one
    none = best / UTMOST_NONE if one.demand.falls else best * UTMOST_NONE
    return replace(one, demand=replace(one.demand, aim=best, none=none, weight=2 * one.demand.weight))


def _share(material: Material, one: Wanted, catalog: Catalog) -> float:
    met = one.demand.met(value_of(material, one.demand.fact, catalog))
    return 1 - met if one.avoid else met


def _match(material: Material, wanted: tuple[Wanted, ...], catalog: Catalog) -> Match:
    why: list[Reason] = []
    points = weights = 0.0
    failed = 0
    for one in wanted:
        share = _share(material, one, catalog)
        weight = (
            one.demand.weight * (HARD if one.demand.hard else 1.0) * (IMPLIED if one.implied and not one.demand.hard else 1.0)
        )
        points, weights = points + weight * share, weights + weight
        failed += one.demand.hard and share < FAILED
        why.append(_reason(material, one, share, catalog))
    score = points / weights * 0.5 ** min(failed, MOST_FAILED)
    return Match(material, round(score, 3), tuple(sorted(dict.fromkeys(why), key=lambda reason: not reason.met)))


def _best_first(match: Match) -> tuple[float, float]:
    material = match.material
    price = material.price_per_kg
    per_cm3 = float(price.amount) * material.density_g_cm3 if price else 1e9
    return -(match.score - PRICE_CLASS * (material.value("price_class") or 5)), per_cm3


# ---- why


def _reason(material: Material, one: Wanted, share: float, catalog: Catalog) -> Reason:
    demand, word, met = one.demand, one.word, share >= 1
    if demand.fact.startswith(COLOUR):
        return Reason(met, _colour_words(material, word, demand.fact.removeprefix(COLOUR), met))
    if demand.fact.startswith(CALLED) or demand.fact == METAL:
        form = say("“{word}”: {material} is that", word=word, material=material.name)
        return Reason(
            met, form if met != one.avoid else say("“{word}”: {material} is not that", word=word, material=material.name)
        )
    if demand.fact not in PROPERTIES:
        return Reason(met, _measure_words(material, one, met, catalog))
    fact = material.properties.get(demand.fact)
    if fact is None:
        what = say("“{word}”: nobody says how it is with {property}", word=word, property=say(PROPERTIES[demand.fact].name))
        return Reason(met, what)
    return Reason(met, _fact_words(one, fact, met), say(fact.source))


def _fact_words(one: Wanted, fact: Fact, met: bool) -> str:
    words = {"word": one.word, "fact": PROPERTIES[one.demand.fact].told(fact.value)}
    if met:
        return say("“{word}”: {fact}", **words)
    if one.avoid:
        return say("“{word}” is not so: {fact}", **words)
    return say("“{word}”: {fact}, and {wanted} is wanted", wanted=_aim(one.demand), **words)


def _aim(demand: Demand) -> str:
    known = PROPERTIES[demand.fact]
    if known.is_grade:
        return say(known.grade(demand.aim))
    if demand.width is not None:
        return say("about {value:g} {unit}", value=demand.aim, unit=known.unit)
    if demand.falls:
        return say("at most {value:.3g} {unit}", value=demand.aim, unit=known.unit)
    return say("at least {value:.3g} {unit}", value=demand.aim, unit=known.unit)


def _colour_words(material: Material, word: str, colour: str, met: bool) -> str:
    if met:
        return say("“{word}”: it comes in {colour}", word=word, colour=material.colour(colour).name)
    return say("“{word}”: it does not come in that colour", word=word)


def _measure_words(material: Material, one: Wanted, met: bool, catalog: Catalog) -> str:
    value = value_of(material, one.demand.fact, catalog)
    if value is None:
        return say("“{word}”: nobody says how large it can be made", word=one.word)
    if one.demand.fact == LONGEST:
        if met:
            return say("“{word}”: up to {value:g} mm in one piece", word=one.word, value=value)
        return say("“{word}”: only up to {value:g} mm in one piece", word=one.word, value=value)
    if met:
        return say("“{word}”: density {value:g} g/cm³", word=one.word, value=value)
    return say(
        "“{word}”: density {value:g} g/cm³, and at most {most:.3g} is wanted", word=one.word, value=value, most=one.demand.aim
    )
