"""What a part must stand, found in German or English words, and how well each material stands it.

Small on purpose: a need is a figure of the catalogue that must be reached, or a word among those that a material stands.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from printdesk.catalog import Catalog, Material
from printdesk.words import say


@dataclass(frozen=True)
class Need:
    """stems: beginnings of words, lower case, that speak of it (a leading * finds them inside a word too, as German joins words).

    figure, at_least: a material's property and the value that is enough; stands: words of the catalogue that are enough
    """

    id: str
    title: str
    stems: tuple[str, ...]
    figure: str | None = None
    at_least: float = 0.0
    stands: tuple[str, ...] = ()


def load_needs(file: Path) -> tuple[Need, ...]:
    """The table of needs from resources/catalog/needs.toml."""
    table = tomllib.loads(file.read_text("utf-8"))
    return tuple(
        Need(
            id,
            entry["title"],
            tuple(entry["words"]),
            entry.get("figure"),
            float(entry.get("at_least", 0.0)),
            tuple(entry.get("stands", ())),
        )
        for id, entry in table.items()
    )


@dataclass(frozen=True)
class Match:
    """score: 0 … 1, the share of what was asked for that the material stands; reasons: sentences, what it stands first."""

    material: Material
    score: float
    reasons: tuple[str, ...]


def needs_in(words: str, needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Those that the words speak of, in the table's order."""
    spoken = re.findall(r"[\w-]+", words[:2000].lower())
    return tuple(need for need in needs if any(_speaks_of(stem, spoken) for stem in need.stems))


def matches(catalog: Catalog, needs: tuple[Need, ...], process: str | None = None) -> list[Match]:
    """Materials that stand at least something of what was asked for, best first, then by the raw material's price."""
    found = [_match(material, needs) for material in catalog.materials.values() if process in {None, material.process}]
    return sorted((match for match in found if match.score > 0), key=_best_first)


def _speaks_of(stem: str, spoken: Iterable[str]) -> bool:
    if stem.startswith("*"):
        return any(stem[1:] in word for word in spoken)
    return any(word.startswith(stem) for word in spoken)


def _match(material: Material, needs: tuple[Need, ...]) -> Match:
    good: list[str] = []
    bad: list[str] = []
    points = 0.0
    for need in needs:
        share = _stood(material, need)
        points += share
        words = {"what": say(need.title)}
        if share >= 1:
            good.append(say("It {what}.", **words))
        elif share > 0:
            bad.append(say("It {what} only in part.", **words))
        else:
            bad.append(say("Nobody says that it {what}.", **words))
    return Match(material, round(points / len(needs), 3) if needs else 0.0, (*good, *bad))


def _stood(material: Material, need: Need) -> float:
    """0 … 1. A figure that is missed by more than half counts nothing."""
    if set(need.stands) & set(material.stands):
        return 1.0
    value = material.properties.get(need.figure) if need.figure else None
    if value is None:
        return 0.0
    return min(1.0, max(0.0, 2.0 * float(value) / need.at_least - 1.0))


def _best_first(match: Match) -> tuple[float, float]:
    price = match.material.price_per_kg
    return -match.score, float(price.amount) if price else 1e9
