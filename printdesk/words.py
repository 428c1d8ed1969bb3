"""Every sentence that a person reads passes through here, once.

The source text is English, with named places: ``say("{count} triangles", count=12)``. `script/translations` collects the texts of
all `say`, `plural` and `later` calls into Qt Linguist files, and the door (main.py) installs the language that the person chose.
Numbers and money that fill a place are written as the language writes them.
"""

import re
import string
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from numbers import Number
from typing import Any

_COMMA_FOR_POINT = str.maketrans(".,", ",.")
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}


class Texts:
    """said: text → what is said for it."""

    def __init__(self, said: Mapping[str, str]) -> None:
        self.said = said
        self._by_sign: dict[str, list[_Pattern]] = {}

    def patterns(self, sentence: str) -> "list[_Pattern]":
        """Texts with places that may be the sentence's by its first sign; the most specific one, with most of its own, first."""
        sign = sentence[:1]
        if sign not in self._by_sign:
            self._by_sign[sign] = [known for known in self._patterns if known.fixed[0][:1] in ("", sign)]
        return self._by_sign[sign]

    @cached_property
    def _patterns(self) -> "list[_Pattern]":
        found = [_Pattern(source, spoken) for source, spoken in self.said.items() if "{" in source and _PLACE.search(source)]
        return sorted(found, key=lambda known: -known.weight)


_texts = Texts({})
_language = "en"


def install(language: str, translations: Mapping[str, str]) -> None:
    """From now on speak `language` (ISO 639-1); texts missing from `translations` stay English."""
    global _texts, _language  # one language a process, as Qt has it
    _texts, _language = Texts(dict(translations)), language


def translations() -> Mapping[str, str]:
    """English source → text of the language spoken now; empty for English."""
    return _texts.said


def language() -> str:
    """The language spoken now, "en" or "de"."""
    return _language


def say(text: str, /, **values: object) -> str:
    """The text in the language of the person, with its places filled."""
    spoken = _texts.said.get(text, text)
    return _FILLING.vformat(spoken, (), values) if values else spoken


def plural(one: str, many: str, /, count: int, **values: object) -> str:
    """`one` for a count of 1, else `many`; both may name {count}."""
    return say(one if count == 1 else many, count=count, **values)


def later(text: str) -> str:
    """The text as it is: one that is collected here, and said where it is shown."""
    return text


def number(value: Any, form: str = "") -> str:
    """A number as `format` writes it, with the signs of the language: "1,234.5" or "1.234,5", "12%" or "12 %"."""
    text = format(value, form)
    if _language != "de":
        return text
    text = text.translate(_COMMA_FOR_POINT)
    return f"{text[:-1]}\u00a0%" if text.endswith("%") else text


def money(amount: Decimal, currency: str) -> str:
    """amount: rounded already. "1234.50 EUR" in English, "1.234,50 €" in German, where a space that does not break joins them."""
    if _language != "de":
        return f"{amount} {currency}"
    return f"{number(amount, ',')}\u00a0{_SIGNS.get(currency, currency)}"


class _Filling(string.Formatter):
    """Fills places as str.format does, but writes numbers as the language does."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, int | float | Decimal | Number) and not isinstance(value, bool):
            return number(value, format_spec)
        return format(value, format_spec)


_FILLING = _Filling()


def respeak(sentence: str, texts: Texts | None = None) -> str:
    """Finished English sentences of another room (geometry, a shop) in the language of the person, where their pattern is known.

    What fills a place is said in that language too, if it is known; not what stands between “”, for that is somebody's own word.
    texts: where the sentence is no English one, what its texts are now
    """
    return _respoken(sentence, texts or _texts, depth=0)


_DEPTH = 3
_LONGEST = 2_000
_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_MONEY = re.compile(r"(-?\d+(?:\.\d+)?) ([A-Z]{3})")
_PLACE = re.compile(r"\{(\w+)(?::([^}]*))?\}")
_NEXT_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z0-9“])")
_FEW_LETTERS = 8
_OURS = {"action"}  # what stands in these places is a word of ours, even between “”


class _Pattern:
    """A text with places. fixed: what stands between these, as it is; weight: how many signs that are.

    Most texts are told apart by how they begin and end; the expression is made for those that are not, for it takes 0.2 ms.
    """

    def __init__(self, source: str, spoken: str) -> None:
        pieces = _PLACE.split(source)  # text, name, form, text, name, form, …, text
        self.fixed, self._names, self._forms = pieces[::3], pieces[1::3], pieces[2::3]
        self.weight = sum(map(len, self.fixed))
        self._spoken = spoken

    def match(self, sentence: str) -> re.Match[str] | None:
        if not (sentence.startswith(self.fixed[0]) and sentence.endswith(self.fixed[-1])):
            return None
        return self.expression.fullmatch(sentence)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """A place of a text with few letters holds no space."""
        letters = sum(sign.isalpha() for piece in self.fixed for sign in piece)
        anything = r".+?" if letters >= _FEW_LETTERS else r"\S+?"
        seen: set[str] = set()
        pattern = re.escape(self.fixed[0])
        for name, form, after in zip(self._names, self._forms, self.fixed[1:], strict=True):
            inside = r"[-+−\d.,]+" if form and form[-1] in "fgd,%" else anything
            if name.isdigit() or name in seen:
                pattern += f"({inside})"
            else:
                seen.add(name)
                pattern += f"(?P<{name}>{inside})"
            pattern += re.escape(after)
        return re.compile(pattern, re.DOTALL)

    @cached_property
    def quoted(self) -> list[bool]:
        """For each place, whether what fills it stands between “”."""
        return [before.endswith("“") and name not in _OURS for before, name in zip(self.fixed[:-1], self._names, strict=True)]

    @cached_property
    def spoken(self) -> str:
        return _PLACE.sub(r"{\1}", self._spoken)


def _respoken(sentence: str, texts: Texts, depth: int) -> str:
    if not texts.said or len(sentence) > _LONGEST:
        return sentence
    if sentence in texts.said:
        return texts.said[sentence]
    pieces = _NEXT_SENTENCE.split(sentence)
    told = [texts.said.get(piece) or _by_pattern(piece, texts, depth) for piece in pieces]
    if len(pieces) > 1 and None in told:  # what fills a place may hold a full stop itself
        told = [_by_pattern(sentence, texts, depth) or " ".join(said or piece for said, piece in zip(told, pieces, strict=True))]
    return " ".join(said or sentence for said in told)


def _by_pattern(sentence: str, texts: Texts, depth: int) -> str | None:
    for known in texts.patterns(sentence):
        if match := known.match(sentence):
            return _filled(known, match, texts, depth)
    return None


def _filled(known: _Pattern, match: re.Match[str], texts: Texts, depth: int) -> str:
    told = [
        text if quoted else _respoken_value(text, texts, depth) for text, quoted in zip(match.groups(), known.quoted, strict=True)
    ]
    named = {name: told[index - 1] for name, index in known.expression.groupindex.items()}
    return known.spoken.format(*told, **named)


def _respoken_value(text: str, texts: Texts, depth: int) -> str:
    if _NUMBER.fullmatch(text):
        return text.translate(_COMMA_FOR_POINT) if _language == "de" else text
    if match := _MONEY.fullmatch(text):
        return money(Decimal(match[1]), match[2])
    return _respoken(text, texts, depth + 1) if depth < _DEPTH else text
