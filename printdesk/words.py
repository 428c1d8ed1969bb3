"""Every sentence that a person reads passes through here, once.

The source text is English, with named places: ``say("{count} triangles", count=12)``. `script/translations` collects the texts of
all `say` and `plural` calls into Qt Linguist files, and the door (main.py) installs the language that the person chose.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_translations: Mapping[str, str] = {}
_language = "en"


def install(language: str, translations: Mapping[str, str]) -> None:
    """From now on speak `language` (ISO 639-1); texts missing from `translations` stay English."""
    global _translations, _language  # one language a process, as Qt has it
    _translations, _language = dict(translations), language
    _patterns.cache_clear()


def language() -> str:
    """The language spoken now, "en" or "de"."""
    return _language


def say(text: str, /, **values: object) -> str:
    """The text in the language of the person, with its places filled."""
    spoken = _translations.get(text, text)
    return spoken.format(**values) if values else spoken


def plural(one: str, many: str, /, count: int, **values: object) -> str:
    """`one` for a count of 1, else `many`; both may name {count}."""
    return say(one if count == 1 else many, count=count, **values)


def respeak(sentence: str) -> str:
    """A finished English sentence of another room (geometry, a shop) in the language of the person, if its pattern is known."""
    if not _translations:
        return sentence
    if sentence in _translations:
        return _translations[sentence]
    for pattern, spoken in _patterns():
        if match := pattern.fullmatch(sentence):
            return spoken.format(*match.groups(), **match.groupdict())
    return sentence


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Texts with places, as patterns; the longest fixed part first, so that the most specific text wins."""
    place = re.compile(r"\{(\w+)(?::[^}]*)?\}")
    found = []
    for source, spoken in _translations.items():
        pieces = place.split(source)
        if len(pieces) == 1:
            continue
        seen: set[str] = set()
        pattern = ""
        for index, piece in enumerate(pieces):
            if index % 2 == 0:
                pattern += re.escape(piece)
            elif piece.isdigit() or piece in seen:
                pattern += "(.+?)"
            else:
                seen.add(piece)
                pattern += f"(?P<{piece}>.+?)"
        plain = re.sub(r"\{(\w+):[^}]*\}", r"{\1}", spoken)
        found.append((sum(len(piece) for piece in pieces[::2]), re.compile(pattern, re.DOTALL), plain))
    found.sort(key=lambda item: -item[0])
    return [(pattern, spoken) for _, pattern, spoken in found]
