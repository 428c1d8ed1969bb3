"""What a part must stand, read from what a person typed: German or English words, figures, negations, slips of the pen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from printdesk.little_words import AS_POSSIBLE, BIT, FREE, MOST, NOT, SAFE, UNNEEDED, VERY
from printdesk.material_facts import MOST_GRADE, PROPERTIES
from printdesk.need import AVOID, CALLED, Demand, Need
from printdesk.need_numbers import figures_in
from printdesk.vocabulary import Hit, Vocabulary, Word, words_of

LONGEST = 2_000
_REACH = 6  # words after a "not" that it still speaks of
_BEHIND = 4  # words before a "nicht" at the end


@dataclass(frozen=True)
class Wanted:
    """demand: of a material; word: the person's own, to be quoted; need: its id, "" for a figure.

    implied: by what the part is for; avoid: the less the demand is met the better; level: 2 for the utmost there is
    """

    demand: Demand
    word: str
    need: str = ""
    implied: bool = False
    avoid: bool = False
    level: int = 0


def read_words(text: str, vocabulary: Vocabulary) -> tuple[Wanted, ...]:
    """What is wanted, each property once, in the order of the words.

    A figure goes before what a word asks for, and what is said outright before what a use implies to the contrary.
    """
    text = text[:LONGEST]
    figures = figures_in("".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text))
    words = words_of(text, [(one.start, one.end) for one in figures])
    found = [Wanted(one.demand, " ".join(text[one.start : one.end].split())) for one in figures]
    found += _wanted(words, vocabulary.hits(words), vocabulary.needs, text)
    return _once(found)


# ---- what they ask for


def _wanted(words: list[Word], hits: list[Hit], needs: Mapping[str, Need], text: str) -> Iterator[Wanted]:
    nots = _negators(words, hits)
    clauses = {word.clause: " ".join(one.folded for one in words if one.clause == word.clause) for word in words}
    for hit in hits:
        if _only_says_how_much(hit, words, hits):
            continue
        clause = clauses[words[hit.first].clause]
        by = _negated_by(hit, words, hits, nots)
        negated = by is not None
        if UNNEEDED.search(clause) and not hit.against:
            continue
        if hit.against and not negated:
            continue
        need, avoid = hit.need, False
        if negated and not hit.against:
            if need.negated == AVOID:
                avoid = True
            elif need.negated:
                need = needs[need.negated]
            else:
                continue
        level = _level(hit, words, clause)
        quoted = _quoted(hit, words, by, text)
        for place, demand in enumerate(need.demands[:1] if avoid else need.demands):  # the first is what it is about
            raised = _raised(demand, level if place == 0 else 0)
            yield Wanted(raised, quoted, need.id, need.implied, avoid, level)


def _only_says_how_much(hit: Hit, words: list[Word], hits: list[Hit]) -> bool:
    """ "leicht biegsam", "light blue": the first word is about the second, and no need of its own."""
    if hit.need.id != "light" or words[hit.first].folded not in {"leicht", "light"}:
        return False
    after = [other for other in hits if other.first == hit.last + 1 and other.need.id != "light"]
    return (
        bool(after)
        and words[hit.first].clause == words[after[0].first].clause
        and (words[hit.first].folded == "leicht" or after[0].need.demands[0].fact.startswith("colour:"))
    )


def _negators(words: list[Word], hits: list[Hit]) -> list[int]:
    used = {place for hit in hits if hit.last > hit.first for place in range(hit.first, hit.last + 1)}
    found = []
    for place, word in enumerate(words):
        after = words[place + 1].folded if place + 1 < len(words) else ""
        if word.folded in NOT and place not in used and after not in {"only", "nur", "just", "bloss"}:
            found.append(place)
    return found


def _negated_by(hit: Hit, words: list[Word], hits: list[Hit], nots: list[int]) -> int | None:
    """The place of the word that negates the hit: a "not" before it, "nicht" at the clause's end, or "-free" behind it."""
    clause = words[hit.first].clause
    for place in nots:
        if words[place].clause != clause:
            continue
        if place < hit.first <= place + _REACH:
            return place
        ahead = any(other.first > place and words[other.first].clause == clause for other in hits)
        if hit.last < place <= hit.last + _BEHIND and not ahead:
            return place
    behind = hit.last + 1
    if behind < len(words) and words[behind].folded in (SAFE if hit.against else FREE):
        touching = words[behind].start - words[hit.last].end <= 1
        return behind if touching else None
    return None


def _level(hit: Hit, words: list[Word], clause: str) -> int:
    """2 for the utmost, 1 for "very", -1 for "a bit", else 0."""
    before = [word.folded for word in words[max(0, hit.first - 2) : hit.first] if word.clause == words[hit.first].clause]
    if hit.need.implied:
        return 0
    if AS_POSSIBLE.search(clause) or MOST & set(before) or _is_superlative(hit, words):
        return 2
    if VERY & set(before):
        return 1
    return -1 if BIT & set(before) else 0


def _is_superlative(hit: Hit, words: list[Word]) -> bool:
    word = words[hit.first].folded
    if hit.first != hit.last or word.endswith("fest") or not hit.need.words or hit.need.id.startswith(CALLED):
        return False
    ending = re.search(r"(?<!f)(?:est|este[nmrs]?|st)$|(?<!fe)ste[nmrs]?$", word)
    stems = [pattern.tokens[0] for pattern in hit.need.words if len(pattern.tokens) == 1 and word.startswith(pattern.tokens[0])]
    return ending is not None and any(len(word) - len(stem) in (2, 3, 4, 5) for stem in stems)


def _raised(demand: Demand, level: int) -> Demand:
    """What "very" and "a bit" make of a demand; the utmost is known only beside all materials, see `material_find`."""
    known = PROPERTIES.get(demand.fact)
    if level == 0 or known is None:
        return demand
    if known.is_grade:
        return replace(demand, aim=min(MOST_GRADE, max(1, demand.aim + (1 if level > 0 else -1))))
    factor = {2: 1.6, 1: 1.6, -1: 0.6}[level]
    if demand.falls:
        factor = 1 / factor
    if demand.aim <= 0:  # a temperature: a factor would turn it round
        return demand
    return replace(demand, aim=demand.aim * factor, none=demand.none * factor)


def _quoted(hit: Hit, words: list[Word], by: int | None, text: str) -> str:
    first, last = hit.first, hit.last
    if by is not None:
        first, last = min(first, by), max(last, by)
    return " ".join(text[words[first].start : words[last].end].split())[:80]


def _once(found: list[Wanted]) -> tuple[Wanted, ...]:
    """One for each property, and whether it is shunned: a figure before all else.

    Of the others the stricter one where they pull the same way, else what is said outright before what is implied.
    """
    kept: dict[tuple[str, bool], Wanted] = {}
    for one in found:
        key = (one.demand.fact, one.avoid)
        known = kept.get(key)
        best, other = (one, known) if known is None or _firmer(one, known) else (known, one)
        if other is not None and other.demand.hard and other.demand.falls == best.demand.falls:
            best = replace(best, demand=replace(best.demand, hard=True))
        kept[key] = best
    return tuple(kept.values())


def _firmer(one: Wanted, other: Wanted) -> bool:
    sign = -1 if one.demand.falls else 1
    alike = one.demand.falls == other.demand.falls

    def rank(wanted: Wanted) -> tuple[bool, bool, bool, float, bool]:
        outright = not wanted.implied
        return wanted.demand.strict, wanted.level > 1, outright or alike, sign * wanted.demand.aim if alike else 0.0, outright

    return rank(one) > rank(other)
