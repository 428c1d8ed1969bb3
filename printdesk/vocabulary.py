"""The words that needs are found by, looked up quickly, and with a slip of the pen forgiven."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from printdesk.folding import folded
from printdesk.little_words import ENDS, LITTLE
from printdesk.need import AVOID, CALLED, Demand, Need, Pattern, without_digraphs

MOST_WORDS = 150  # of what a person typed; what comes after is not read
_TOKEN = re.compile(r"[^\W_]+(?:['’´][^\W_]+)*")
_BREAK = re.compile(r"[,;.:!?()\n/–—]|\s-\s")
_LEAST_TYPO = 6  # letters of a word that is taken for another
_STEM_TYPO = 5
_STEM_SURE = 7
_ENDING = 4  # letters that a word may have more than its beginning, where there is a slip in it
_KEY = 2  # letters that patterns are looked up by


@dataclass(frozen=True)
class Word:
    """forms: folded, and without digraphs; start, end: in the text; clause: the number of the one it is in."""

    folded: str
    forms: tuple[str, str]
    start: int
    end: int
    clause: int


@dataclass(frozen=True)
class Hit:
    """need: what the words first … last (places, inclusive) speak of; against: of the trouble that it averts."""

    need: Need
    first: int
    last: int
    against: bool


Entry = tuple[Pattern, Need, bool]


class Vocabulary:
    """called: names of materials, which may be asked for or shunned like a need."""

    def __init__(self, needs: tuple[Need, ...], called: Iterable[str] = ()) -> None:
        known = (*needs, *(_named(name) for name in sorted(set(called))))
        self.needs = {need.id: need for need in known}
        self._begin: dict[str, list[Entry]] = {}
        self._inside: list[Entry] = []
        self._stems: dict[str, list[Entry]] = {}
        for need in known:
            for patterns, against in ((need.words, False), (need.against, True)):
                for pattern in patterns:
                    self._keep((pattern, need, against))

    def _keep(self, entry: Entry) -> None:
        pattern = entry[0]
        if pattern.inside:
            self._inside.append(entry)
            return
        first = pattern.tokens[0]
        self._begin.setdefault(first[:_KEY], []).append(entry)
        if len(pattern.tokens) == 1 and len(first) >= _STEM_TYPO:
            self._stems.setdefault(first[0], []).append(entry)

    def hits(self, words: list[Word]) -> list[Hit]:
        """At each place the longest patterns that fit; words that a longer one has used begin no other."""
        spoken = [word.forms for word in words]
        found: list[Hit] = []
        place = 0
        while place < len(words):
            fitting = [
                (len(entry[0].tokens), entry)
                for entry in self._candidates(words[place])
                if entry[0].matches(spoken[place : place + len(entry[0].tokens)])
            ]
            longest = max((length for length, _ in fitting), default=0)
            if not longest:
                fitting = [(1, entry) for entry in self._meant(words[place].folded)]
            seen: set[tuple[str, bool]] = set()
            for length, (_, need, against) in fitting:
                if length == max(1, longest) and (need.id, against) not in seen:
                    seen.add((need.id, against))
                    found.append(Hit(need, place, place + length - 1, against))
            place += max(1, longest)
        return found

    def _candidates(self, word: Word) -> list[Entry]:
        found = list(self._inside)
        for key in dict.fromkeys(form[:length] for form in word.forms for length in range(1, _KEY + 1)):
            found += self._begin.get(key, ())
        return found

    def _meant(self, word: str) -> list[Entry]:
        """What a word with one slip of the pen may mean: a letter more, less, another, or two exchanged, never the first."""
        if len(word) < _LEAST_TYPO or not word.isalpha() or word in LITTLE:
            return []
        return [entry for entry in self._stems.get(word[0], ()) if _one_slip(entry[0].tokens[0], word, whole=entry[0].ends)]


def words_of(text: str, taken: list[tuple[int, int]]) -> list[Word]:
    """The words outside of what is taken (start, end), at most MOST_WORDS."""
    found: list[Word] = []
    clause, before = 0, 0
    for match in _TOKEN.finditer(text):
        if len(found) == MOST_WORDS:
            break
        if any(start <= match.start() < end for start, end in taken):
            continue
        word = folded(re.sub("['’´]", "", match[0]))
        if _BREAK.search(text, before, match.start()) or word in ENDS:
            clause += 1
        found.append(Word(word, (word, without_digraphs(word)), match.start(), match.end(), clause))
        before = match.end()
    return found


def _named(name: str) -> Need:
    tokens = tuple(_TOKEN.findall(folded(name)))
    demand = Demand(CALLED + name, 1, 0, hard=True)
    return Need(CALLED + name, (Pattern(tokens, ends=True),) if tokens else (), (), (demand,), AVOID)


def _one_slip(stem: str, word: str, whole: bool) -> bool:
    """Whether the word, or for a beginning its beginning, is the stem but for one slip."""
    if abs(len(stem) - len(word)) > (1 if whole else _ENDING):
        return False
    pairs = enumerate(zip(stem, word, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), min(len(stem), len(word)))
    rest, typed = stem[same:], word[same:]
    if same < _KEY or not rest:
        return False
    variants = [(rest[1:], typed), (rest, typed[1:]), (rest[1:], typed[1:])]
    if len(rest) > 1 and len(typed) > 1 and rest[0] == typed[1] and rest[1] == typed[0]:
        variants.append((rest[2:], typed[2:]))
    long_enough = len(stem) >= _STEM_SURE  # for a slip in its last letter, after which anything may follow
    return any(left == right if whole else right.startswith(left) and (left != "" or long_enough) for left, right in variants)
