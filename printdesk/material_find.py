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
class Match:
    """score: 0 … 1, how well the material stands what was wanted; reasons: sentences, what it stands first, then what not."""

    material: Material
    score: float
    reasons: tuple[str, ...]
    unmet: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[str, ...]:
        return (*self.reasons, *self.unmet)


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
    good: list[str] = []
    bad: list[str] = []
    points = weights = 0.0
    failed = 0
    for one in wanted:
        share = _share(material, one, catalog)
        weight = (
            one.demand.weight * (HARD if one.demand.hard else 1.0) * (IMPLIED if one.implied and not one.demand.hard else 1.0)
        )
        points, weights = points + weight * share, weights + weight
        failed += one.demand.hard and share < FAILED
        (good if share >= 1 else bad).append(_reason(material, one, share, catalog))
    score = points / weights * 0.5 ** min(failed, MOST_FAILED)
    return Match(material, round(score, 3), tuple(dict.fromkeys(good)), tuple(dict.fromkeys(bad)))


def _best_first(match: Match) -> tuple[float, float]:
    material = match.material
    price = material.price_per_kg
    per_cm3 = float(price.amount) * material.density_g_cm3 if price else 1e9
    return -(match.score - PRICE_CLASS * (material.value("price_class") or 5)), per_cm3


# ---- why


def _reason(material: Material, one: Wanted, share: float, catalog: Catalog) -> str:
    demand, word = one.demand, one.word
    if demand.fact.startswith(COLOUR):
        return _colour_reason(material, word, demand.fact.removeprefix(COLOUR), share)
    if demand.fact.startswith(CALLED) or demand.fact == METAL:
        return _kind_reason(material, word, share)
    if demand.fact not in PROPERTIES:
        return _measure_reason(material, one, share, catalog)
    fact = material.properties.get(demand.fact)
    if fact is None:
        return say(
            "“{word}”: nobody says how it stands with that ({property}).",
            word=word,
            property=say(PROPERTIES[demand.fact].name),
        )
    return _fact_reason(demand, word, fact, share, one.avoid)


def _fact_reason(demand: Demand, word: str, fact: Fact, share: float, avoid: bool) -> str:
    known = PROPERTIES[demand.fact]
    words = {"word": word, "fact": known.told(fact.value), "source": say(fact.source)}
    if share >= 1 or avoid:
        return (
            say("“{word}”: {fact} ({source}).", **words)
            if share >= 1
            else say("“{word}”: it is not so, {fact} ({source}).", **words)
        )
    return say("“{word}”: {fact}, and {wanted} is wanted ({source}).", wanted=_aim(demand), **words)


def _aim(demand: Demand) -> str:
    known = PROPERTIES[demand.fact]
    if known.is_grade:
        return say(known.grade(demand.aim))
    if demand.width is not None:
        return say("about {value:g} {unit}", value=demand.aim, unit=known.unit)
    if demand.falls:
        return say("at most {value:.3g} {unit}", value=demand.aim, unit=known.unit)
    return say("at least {value:.3g} {unit}", value=demand.aim, unit=known.unit)


def _colour_reason(material: Material, word: str, colour: str, share: float) -> str:
    if share >= 1:
        return say("“{word}”: it comes in {colour}.", word=word, colour=material.colour(colour).name)
    return say("“{word}”: it does not come in that colour.", word=word)


def _kind_reason(material: Material, word: str, share: float) -> str:
    if share >= 1:
        return say("“{word}”: {material} is that.", word=word, material=material.name)
    return say("“{word}”: {material} is not that.", word=word, material=material.name)


def _measure_reason(material: Material, one: Wanted, share: float, catalog: Catalog) -> str:
    value = value_of(material, one.demand.fact, catalog)
    if value is None:
        return say("“{word}”: nobody says how large it can be made.", word=one.word)
    if one.demand.fact == LONGEST:
        if share >= 1:
            return say("“{word}”: up to {value:g} mm in one piece.", word=one.word, value=value)
        return say("“{word}”: only up to {value:g} mm in one piece.", word=one.word, value=value)
    if share >= 1:
        return say("“{word}”: density {value:g} g/cm³.", word=one.word, value=value)
    return say(
        "“{word}”: density {value:g} g/cm³, and at most {most:.3g} is wanted.", word=one.word, value=value, most=one.demand.aim
    )
