"""Words as they are searched: without case and accents, and German both ways ("Gehäuse" by "gehause" and "gehaeuse")."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe"})
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})  # these do not come apart


@lru_cache(maxsize=4096)  # thousands of parts share a few tags
def folded(text: str) -> str:
    """What a word is compared by: lower case, no accents, "ss" for "ß"."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def findable(*texts: str) -> str:
    """One text to search in: all of them folded, and once more as German spells umlauts out, where there are any."""
    whole = "\n".join(text for text in texts if text)
    spelt = unicodedata.normalize("NFC", whole).casefold().translate(_SPELT)
    plain = folded(whole)
    return plain if folded(spelt) == plain else f"{plain}\n{folded(spelt)}"


def finding(asked: str) -> Callable[[str], bool]:
    """Tells of a `findable` text whether every word that is asked for occurs in it."""
    words = folded(asked).split()
    return lambda text: all(word in text for word in words)
