"""Reading TOML that a person may have written: bounded, typed, and every complaint names the file and the key."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from printdesk.errors import Refused
from printdesk.toml_lines import line_of
from printdesk.words import say

MAX_BYTES = 1_000_000
MAX_ENTRIES = 2_000
MAX_TEXT = 2_000
_AT_LINE = re.compile(r"at line (\d+)")  # as tomllib says it
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?", re.ASCII)


class BadToml(Refused):
    """line: where in the file, 1 is the first; None where nobody can tell."""

    def __init__(self, code: str, message: str, hint: str = "", line: int | None = None) -> None:
        super().__init__(code, message, hint)
        self.line = line


@dataclass(frozen=True)
class TomlTable:
    """One table of a TOML file. file: its name for people; path: the dotted keys that lead here, "" at the top.

    Numbers come from TOML as int or Decimal (never through a binary float), so money stays what was written.
    numbers_are_text: the same table as signed JSON has it, where every number is decimal text such as "0.28"
    text_of_file: "" where there is none; a complaint names the line where there is
    """

    values: Mapping[str, Any]
    file: str
    path: str = ""
    numbers_are_text: bool = False
    text_of_file: str = field(default="", repr=False, compare=False)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def wrong(self, key: str, what: str) -> Refused:
        """The error to raise: `what` says how the value must be."""
        place = f"{self.path}.{key}" if self.path and key else self.path or key
        line = line_of(self.text_of_file, place) if self.text_of_file else None
        if line is None:
            return BadToml("bad_toml_value", f"{self.file}: {place}: {what}.", say("Correct the file and try again."))
        message = say("{file}, line {line}: {place}: {what}.", file=self.file, line=line, place=place, what=what)
        return BadToml("bad_toml_value", message, say("Correct the file and try again."), line)

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if not isinstance(value, str) or len(value) > MAX_TEXT:
            raise self.wrong(key, say("a text of at most {count} characters is needed", count=MAX_TEXT))
        return value

    def words(self, key: str, default: str | None = None) -> str:
        """A text for people: one that is known in their language is said in it, any other stays as it was written."""
        return say(self.text(key, default))

    def flag(self, key: str, default: bool | None = None) -> bool:
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, say("true or false is needed"))
        return value

    def _numeric(self, value: object) -> object:
        return number_in(value) if self.numbers_are_text else value

    def decimal(self, key: str, low: int | str, high: int | str, default: Decimal | int | None = None) -> Decimal:
        """A number in [low, high]."""
        value = self._numeric(self.values[key]) if key in self.values else default
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.wrong(key, say("a number from {low} to {high} is needed", low=low, high=high))
        number = Decimal(value)
        if not number.is_finite() or not Decimal(low) <= number <= Decimal(high):
            raise self.wrong(key, say("a number from {low} to {high} is needed", low=low, high=high))
        return number

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        fallback = None if default is None else Decimal(str(default))
        return float(self.decimal(key, str(low), str(high), fallback))

    def whole(self, key: str, low: int, high: int, default: int | None = None) -> int:
        value = self._numeric(self.values[key]) if key in self.values else default
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.wrong(key, say("a whole number from {low} to {high} is needed", low=low, high=high))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; missing means empty."""
        value = self.values.get(key, [])
        if (
            not isinstance(value, list)
            or len(value) > MAX_ENTRIES
            or not all(isinstance(x, str) and len(x) <= MAX_TEXT for x in value)
        ):
            raise self.wrong(key, say("a list of texts is needed"))
        return tuple(value)

    def day(self, key: str) -> str:
        """A TOML date or the same as text, as ISO 8601."""
        value = self.values.get(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value.isoformat()
        try:
            return date.fromisoformat(value if isinstance(value, str) else "").isoformat()
        except ValueError:
            raise self.wrong(key, say("a date such as 2026-11-24 is needed")) from None

    def box(self, key: str) -> tuple[float, float, float] | None:
        """Three lengths in mm, each in (0, 10,000]; None where the key is missing."""
        if key not in self.values:
            return None
        value = self.values[key]
        fits = isinstance(value, list) and len(value) == 3
        if not fits or not all(isinstance(x, int | Decimal) and not isinstance(x, bool) and 0 < x <= 10_000 for x in value):
            raise self.wrong(key, say("three lengths in mm are needed, such as [250, 210, 210]"))
        x, y, z = (float(length) for length in value)
        return x, y, z

    def pairs(self, key: str, needed: str, most: int = 100) -> tuple[tuple[int | Decimal, int | Decimal], ...]:
        """A list of 1 … `most` pairs of numbers, such as [[1, 1.0], [10, 0.9]]; `needed` says so where it is none."""
        value = self.values.get(key)
        if not isinstance(value, list) or not 1 <= len(value) <= most:
            raise self.wrong(key, needed)
        found: list[tuple[int | Decimal, int | Decimal]] = []
        for entry in value:
            pair = [self._numeric(one) for one in entry] if isinstance(entry, list) else []
            numbers = [one for one in pair if isinstance(one, int | Decimal) and not isinstance(one, bool)]
            if len(pair) != 2 or len(numbers) != 2 or not all(Decimal(one).is_finite() for one in numbers):
                raise self.wrong(key, needed)
            found.append((numbers[0], numbers[1]))
        return tuple(found)

    def table(self, key: str) -> "TomlTable":
        """The table under `key`; missing means empty."""
        value = self.values.get(key, {})
        if not isinstance(value, dict) or len(value) > MAX_ENTRIES:
            raise self.wrong(key, say("a table is needed"))
        return replace(self, values=value, path=f"{self.path}.{key}" if self.path else key)

    def tables(self) -> Iterator[tuple[str, "TomlTable"]]:
        """All tables directly below, by key."""
        for key in self.values:
            yield key, self.table(key)

    def list_of_tables(self, key: str) -> tuple["TomlTable", ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or len(value) > MAX_ENTRIES or not all(isinstance(entry, dict) for entry in value):
            raise self.wrong(key, say("a list of tables is needed"))
        path = f"{self.path}.{key}" if self.path else key
        return tuple(replace(self, values=entry, path=f"{path}[{index}]") for index, entry in enumerate(value))

    def only(self, *keys: str) -> None:
        """Refuse a key that nobody reads: most often a slip of the pen that would change a price silently."""
        for key in self.values:
            if key not in keys:
                raise self.wrong(key, say("this key is not known here; known are {keys}", keys=", ".join(keys)))


def number_in(value: object) -> object:
    """Decimal text as int or Decimal; everything else as it is."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return Decimal(value) if "." in value else int(value)
    return value


def parse_toml(text: str, file: str) -> TomlTable:
    """Raises Refused "bad_toml" with the line where the text is no TOML, or is too long."""
    if len(text) > MAX_BYTES:
        raise Refused("bad_toml", say("{file} is longer than {count} bytes and was not read.", file=file, count=MAX_BYTES))
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, ArithmeticError, RecursionError, ValueError) as error:
        reason = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        at = _AT_LINE.search(reason)
        raise BadToml(
            "bad_toml",
            say("{file} is not valid TOML: {reason}.", file=file, reason=reason),
            say("Correct the file and try again."),
            int(at[1]) if at else None,
        ) from None
    return TomlTable(values, file, text_of_file=text)


def read_toml(path: Path) -> TomlTable:
    """Raises Refused where the file cannot be read, is too long, is not UTF-8 or not TOML."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        return parse_toml(data.decode("utf-8"), path.name)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Refused("unreadable", say("{file} cannot be read: {reason}.", file=path.name, reason=reason)) from None
    except UnicodeDecodeError:
        raise Refused("bad_toml", say("{file} is not text in UTF-8.", file=path.name)) from None
