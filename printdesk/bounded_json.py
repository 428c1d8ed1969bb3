"""Values of JSON that may come from anywhere, each taken only where it is what it must be: its kind, its length, its bounds."""

import math
from collections.abc import Mapping
from typing import Any

from mesh.read.raw import plain_name
from printdesk.words import later


class Unreadable(ValueError):
    """The text is not what it must be; why, in a few words."""


def dict_of(value: object) -> Mapping[str, Any]:
    """Names and their values."""
    if not isinstance(value, dict):
        raise Unreadable(later("a list where names belong"))
    return value


def list_of(value: object, most: int) -> list[Any]:
    """A list of at most so many."""
    if not isinstance(value, list) or len(value) > most:
        raise Unreadable(later("too long a list, or none"))
    return value


def text_of(value: object) -> str:
    """One line of plain text, at most 200 characters."""
    if not isinstance(value, str):
        raise Unreadable(later("a number where words belong"))
    return plain_name(value)


def long_text_of(value: object, most: int) -> str:
    """Several lines of plain text, without anything that is neither seen nor a line's end."""
    if not isinstance(value, str):
        raise Unreadable(later("a number where words belong"))
    return "".join(c if c.isprintable() or c == "\n" else " " for c in value[:most])


def one_of(value: object, known: tuple[str, ...]) -> str:
    """One of the words that are known."""
    if value not in known:
        raise Unreadable(later("a word that is not known"))
    return str(value)


def bool_of(value: object) -> bool:
    """True or false, and nothing that only looks so."""
    if not isinstance(value, bool):
        raise Unreadable(later("neither true nor false"))
    return value


def number_of(value: object, least: float, most: float) -> float:
    """A finite number within the bounds, as float."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or not least <= value <= most:
        raise Unreadable(later("a number that cannot be"))
    return float(value)


def whole_of(value: object, least: int, most: int) -> int:
    """A whole number within the bounds."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise Unreadable(later("a number that cannot be"))
    return value
