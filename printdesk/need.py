"""What a part must stand, as the catalogue has it: needs and uses, each with its words and what it demands of a material."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from printdesk.folding import folded
from printdesk.material_facts import MOST_GRADE, PROPERTIES
from printdesk.toml_table import TomlTable, read_toml
from printdesk.words import say

AVOID = "avoid"
MOST_WORDS = 200
COLOUR = "colour:"
CALLED = "called:"
# Besides the properties of `material_facts`: what else of a material may be demanded.
OTHERS = {"density_g_cm3": 25.0, "metal": 1.0, "longest_mm": 10_000.0}
_PATTERN = re.compile(r"\*?[a-z0-9]+(?: [a-z0-9]+)*\.?")
_DIGRAPHS = re.compile("ae|oe|ue")


@dataclass(frozen=True)
class Demand:
    """Full marks from `aim` on, none at `none`, in between in proportion; less is better where `none` is above `aim`.

    fact: a key of `PROPERTIES`, of `OTHERS`, or "colour:…", "called:…"
    hard: cannot be made up for by others; strict: the person named the figure, so what misses it is told so
    width: None, or how far on either side of `aim` the marks end
    """

    fact: str
    aim: float
    none: float
    weight: float = 1.0
    hard: bool = False
    strict: bool = False
    width: float | None = None

    @property
    def falls(self) -> bool:
        return self.none > self.aim

    def met(self, value: float | None) -> float:
        """0 … 1; 0 where nobody says."""
        if value is None:
            return 0.0
        if self.width is not None:
            return max(0.0, 1.0 - abs(value - self.aim) / self.width)
        share = (value - self.none) / (self.aim - self.none)
        return 1.0 if share >= 1 else max(0.0, share) * (0.6 if self.strict else 1.0)


@dataclass(frozen=True)
class Pattern:
    """Words that are found: each token by its beginning; the last one whole where `ends`; inside a word where `inside`."""

    tokens: tuple[str, ...]
    inside: bool = False
    ends: bool = False

    def matches(self, spoken: Sequence[tuple[str, str]]) -> bool:
        """spoken: the words in question, each folded and without digraphs, either of which will do."""
        if len(spoken) != len(self.tokens):
            return False
        last = len(self.tokens) - 1
        pairs = enumerate(zip(self.tokens, spoken, strict=True))
        return all(any(self._token(token, form, place == last) for form in word) for place, (token, word) in pairs)

    def _token(self, token: str, word: str, is_last: bool) -> bool:
        whole = self.ends and is_last
        if self.inside:
            return word.endswith(token) if whole else token in word
        return word == token if whole else word.startswith(token)


@dataclass(frozen=True)
class Need:
    """words: that speak of it; against: that speak of the trouble it averts, and count where they are negated.

    negated: the id of the need that is meant where its words are negated, "avoid" to shun it, "" for nothing
    implied: a use, which demands less firmly than what is said outright
    """

    id: str
    words: tuple[Pattern, ...]
    against: tuple[Pattern, ...]
    demands: tuple[Demand, ...]
    negated: str = ""
    implied: bool = False


def without_digraphs(word: str) -> str:
    """ "ue" as "u" and so on, for those who type "spuelmaschine"."""
    return _DIGRAPHS.sub(lambda pair: pair[0][0], word)


def load_needs(folder: Path) -> tuple[Need, ...]:
    """From needs.toml and uses.toml of the catalogue's folder. Raises Refused with file and key."""
    found: list[Need] = []
    for file, implied in (("needs.toml", False), ("uses.toml", True)):
        found += [_need(table, id, implied) for id, table in read_toml(folder / file).tables()]
    ids = {need.id for need in found}
    for need in found:
        if need.negated not in {"", AVOID} | ids:
            raise TomlTable({}, "needs.toml", need.id).wrong("negated", say("the id of a need or “avoid” is needed"))
    return tuple(found)


def _need(table: TomlTable, id: str, implied: bool) -> Need:
    table.only("words", "against", "negated", "hard", "demands")
    demands = tuple(_demand(entry) for entry in table.list_of_tables("demands"))
    if not demands:
        raise table.wrong("demands", say("at least one is needed"))
    if table.flag("hard", False):
        demands = (replace(demands[0], hard=True), *demands[1:])
    return Need(id, _patterns(table, "words"), _patterns(table, "against"), demands, table.text("negated", ""), implied)


def _patterns(table: TomlTable, key: str) -> tuple[Pattern, ...]:
    words = table.texts(key)
    if len(words) > MOST_WORDS or not all(_PATTERN.fullmatch(word) for word in words):
        raise table.wrong(key, say("words of small letters without accents are needed, with * before or a full stop after them"))
    return tuple(Pattern(tuple(folded(word.strip("*.")).split()), word.startswith("*"), word.endswith(".")) for word in words)


def _demand(table: TomlTable) -> Demand:
    table.only("property", "enough", "most", "none", "weight", "hard")
    name = table.text("property")
    known = PROPERTIES.get(name)
    if known is None and name not in OTHERS and not name.startswith(COLOUR):
        raise table.wrong(
            "property", say("this property is not known; known are {known}", known=", ".join([*PROPERTIES, *OTHERS]))
        )
    if ("enough" in table) == ("most" in table):
        raise table.wrong("enough", say("either enough or most is needed"))
    highest = known.high if known else OTHERS.get(name, 1.0)
    falls = "most" in table
    aim = table.number("most" if falls else "enough", -1_000, highest)
    is_grade = known is not None and known.is_grade
    none = table.number("none", -1_000, max(2 * highest, MOST_GRADE), 2 * aim if falls else 0 if is_grade else aim / 2)
    if none == aim or (none > aim) != falls:
        raise table.wrong("none", say("must lie on the other side of what is enough"))
    return Demand(name, aim, none, table.number("weight", 0.01, 10, 1), table.flag("hard", False))
