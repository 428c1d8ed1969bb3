"""How well a line of the palette answers what was typed. The same letters always find the same lines. No Qt."""

import unicodedata
from functools import lru_cache

LONGEST = 60  # letters of what is typed that are looked at
_SLIP_FROM = 4  # letters of a word from which one wrong, missing or swapped letter is forgiven


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Without capitals and accents: "Größe" is found by "grosse" and "große"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def score(asked: str, text: str, rest: str) -> int:
    """0: not at all, else the greater the better; every asked word must be found, in the text itself or in `rest`.

    Best is the start of the text, then the start of a word, then anywhere in it, then `rest`; then its initials ("mbn" for
    "Move by numbers"), and last a word with one slip of the finger ("pinter").
    """
    text, rest = folded(text), folded(rest)
    total = 1
    for word in folded(asked[:LONGEST]).split():
        found = _of_word(word, text, rest)
        if not found:
            return 0
        total += found
    return total


def _of_word(word: str, text: str, rest: str) -> int:
    if text.startswith(word):
        return 30
    if f" {word}" in f" {text}":
        return 20
    if word in text:
        return 10
    if f" {word}" in f" {rest}":
        return 5
    if word in rest:
        return 3
    if len(word) > 1 and abbreviates(word, text):
        return 2
    if len(word) >= _SLIP_FROM and word.isalpha() and any(_slips(word, known) for known in f"{text} {rest}".split()):
        return 1
    return 0


def abbreviates(word: str, text: str) -> bool:
    """Whether each letter is the start of a word of the text, or follows the letter before: "tunum" for "turn by numbers"."""
    places = {place for place, sign in enumerate(text) if sign == word[0] and _starts_word(text, place)}
    for letter in word[1:]:
        following = {place + 1 for place in places if text[place + 1 : place + 2] == letter}
        first = min(places, default=len(text))
        starts = {place for place in range(first + 1, len(text)) if text[place] == letter and _starts_word(text, place)}
        places = following | starts
    return bool(places)


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _slips(word: str, known: str) -> bool:
    """Whether `known` begins with the word but for one letter that is wrong, missing, too much, or swapped with the next."""
    same = next((place for place, (one, other) in enumerate(zip(word, known, strict=False)) if one != other), None)
    if same is None or same == 0:  # the first letter is always meant
        return False
    here, there = word[same:], known[same:]
    is_too_much = there.startswith(here[1:])
    is_missing = there[1:].startswith(here)
    is_wrong = there[1:].startswith(here[1:])
    are_swapped = len(here) > 1 and there.startswith(here[1] + here[0] + here[2:])
    return is_too_much or is_missing or is_wrong or are_swapped
