"""Numbers as people type them: "25.4/2", "1 in", "3 cm + 2 mm", "1 1/4\"". Read by hand, by + - * / ( ) and nothing else.

The grammar, where a unit behind a fraction is that of the whole fraction (1/4" is a quarter of an inch):

    sum     = product {("+" | "-") product}
    product = signed {("*" | "/") signed}
    signed  = {"+" | "-"} value
    value   = number [unit] | number " " number "/" number [unit] | "(" sum ")" [unit]
"""

import math
import re
from dataclasses import dataclass
from typing import Final

from printdesk.words import say

LONGEST = 120  # characters that are read
_DEEPEST = 24  # brackets and signs within each other
# What one of each is in the first of its kind. Inches: exact since 1959; pounds and ounces: avoirdupois.
_KINDS: Final[tuple[dict[str, float], ...]] = (
    {
        **{"mm": 1.0, "µm": 1e-3, "μm": 1e-3, "um": 1e-3, "cm": 10.0, "dm": 100.0, "m": 1000.0},
        **{"in": 25.4, "inch": 25.4, "inches": 25.4, "zoll": 25.4, '"': 25.4, "″": 25.4, "”": 25.4},
        **{"ft": 304.8, "feet": 304.8, "foot": 304.8, "'": 304.8, "′": 304.8, "mil": 0.0254, "thou": 0.0254},
    },
    {"°": 1.0, "deg": 1.0, "grad": 1.0, "rad": math.degrees(1.0)},
    {"g": 1.0, "kg": 1000.0, "mg": 1e-3, "oz": 28.349523125, "lb": 453.59237},
    {"%": 1.0},
    {"s": 1.0, "min": 60.0, "h": 3600.0},
)
_TOLD = (("mm", "cm", "in"), ("°", "rad"), ("g", "kg", "oz"), ("%",), ("s", "min", "h"))
_NUMBER = re.compile(r"(?:\d[\d.,]*|[.,]\d+)(?:e[+-]?\d{1,3})?", re.IGNORECASE)
_FRACTION = re.compile(r"(\d{1,6})\s+(\d{1,6})\s*/\s*(\d{1,6})(?![\d.,])")
_THIN_SPACES = re.compile(r"(?<=\d)[\u2009\u202f](?=\d)")  # between thousands
_WORD = re.compile(r"[^\W\d_]+|[°%\"″”'′]")
_SIGNS = str.maketrans({"−": "-", "\N{EN DASH}": "-", "×": "*", "·": "*", "÷": "/", ":": "/", "[": "(", "]": ")"})


class NoNumber(ValueError):
    """What was typed is none; the text is one sentence for the person."""


@dataclass(frozen=True)
class _Quantity:
    """value in the field's unit; power: 0 a plain number, 1 with a unit, 2 and -1 what no field takes.

    of: for a number with a unit, what one of that unit is; 0 for what was reckoned
    """

    value: float
    power: int = 0
    of: float = 0.0


def reckon(text: str, unit: str = "") -> float:
    """The finite number that a text means, in `unit` ("mm", "°", "g", "%", "s", a currency or nothing).

    A plain number is one of `unit`. Comma and point are both decimal signs; where both stand, or one of them several times with
    three digits between, they part thousands. Raises NoNumber.
    """
    if len(text) > LONGEST:
        raise NoNumber(say("This is too long for a number."))
    plain = _THIN_SPACES.sub("", text.translate(_SIGNS))
    if unit and all(unit.lower() not in kind for kind in _KINDS):  # money, "g/cm³": such a unit can only stand around the whole
        plain = plain.strip().removesuffix(unit).strip().strip("€$£¥")
    reader = _Reader(plain, unit)
    found = reader.read()
    if found.power not in (0, 1):
        raise NoNumber(say("These units do not go together here."))
    if not math.isfinite(found.value):
        raise NoNumber(say("This number is too large."))
    return found.value


class _Reader:
    """Reads one text from left to right; `_at` is where it stands."""

    def __init__(self, text: str, unit: str) -> None:
        self._text, self._unit, self._at, self._depth = text, unit, 0, 0
        self._kind = next((kind for kind in _KINDS if unit.lower() in kind), {})

    def read(self) -> _Quantity:
        found = self._sum()
        if sign := self._next():
            if sign == ")":
                raise NoNumber(say("There is no bracket to close."))
            raise NoNumber(self._odd())
        return found

    def _next(self) -> str:
        """The sign that comes now, "" at the end."""
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._text[self._at : self._at + 1]

    def _odd(self) -> str:
        if not self._text.strip():
            return say("There is no number.")
        return say("“{text}” is no number.", text=self._text.strip())

    def _sum(self) -> _Quantity:
        found = self._product()
        while (sign := self._next()) in ("+", "-"):
            self._at += 1
            more = self._product()
            if 0 not in (found.power, more.power) and found.power != more.power:
                raise NoNumber(say("These units do not go together here."))
            value = found.value + more.value if sign == "+" else found.value - more.value
            found = _Quantity(value, found.power or more.power)
        return found

    def _product(self) -> _Quantity:
        found = self._signed()
        while (sign := self._next()) in ("*", "/"):
            self._at += 1
            more = self._signed()
            if sign == "*":
                found = _Quantity(found.value * more.value, found.power + more.power)
            elif more.value == 0:
                raise NoNumber(say("Nothing can be divided by zero."))
            elif found.power == 0 and more.of:  # 1/4": the unit is that of the fraction
                found = _Quantity(found.value / (more.value / more.of) * more.of, 1)
            else:
                found = _Quantity(found.value / more.value, found.power - more.power)
        return found

    def _signed(self) -> _Quantity:
        sign, signs = 1.0, 0
        while (came := self._next()) in ("+", "-"):
            sign, self._at, signs = (-sign if came == "-" else sign), self._at + 1, signs + 1
            if signs > _DEEPEST:
                raise NoNumber(self._odd())
        found = self._value()
        return _Quantity(sign * found.value, found.power, found.of)

    def _value(self) -> _Quantity:
        if self._next() == "(":
            self._at, self._depth = self._at + 1, self._depth + 1
            if self._depth > _DEEPEST:
                raise NoNumber(say("There are too many brackets."))
            found = self._sum()
            if self._next() != ")":
                raise NoNumber(say("A bracket is not closed.") if not self._next() else self._odd())
            self._at, self._depth = self._at + 1, self._depth - 1
            return self._with_unit(found)
        if mixed := _FRACTION.match(self._text, self._at):
            whole, over, under = (int(digits) for digits in mixed.groups())
            if not under:
                raise NoNumber(say("Nothing can be divided by zero."))
            self._at = mixed.end()
            return self._with_unit(_Quantity(whole + over / under))
        number = _NUMBER.match(self._text, self._at)
        if number is None:
            began = self._text[: self._at].strip()
            if not self._next() and began:
                raise NoNumber(say("A number is missing after “{sign}”.", sign=began[-1]))
            raise NoNumber(self._odd())
        self._at = number.end()
        value = _plain(number.group())
        if value is None:
            raise NoNumber(self._odd())
        return self._with_unit(_Quantity(value))

    def _with_unit(self, found: _Quantity) -> _Quantity:
        """With the unit that stands behind it, if one does."""
        self._next()
        word = _WORD.match(self._text, self._at)
        if word is None:
            return found
        name = word.group()
        factor = self._kind.get(name.lower())
        if factor is None:
            raise NoNumber(self._no_unit(name))
        if found.power:
            raise NoNumber(self._odd())
        self._at = word.end()
        factor /= self._kind.get(self._unit.lower(), 1.0)
        return _Quantity(found.value * factor, 1, factor)

    def _no_unit(self, name: str) -> str:
        known = ", ".join(next((told for kind, told in zip(_KINDS, _TOLD, strict=True) if kind is self._kind), ()))
        if not known:
            return self._odd()
        return say("“{unit}” is no unit here; these are known: {units}.", unit=name, units=known)


def _plain(digits: str) -> float | None:
    """A number with decimal comma or point, thousands parted or not; None where the signs make no sense."""
    mantissa, _, exponent = digits.lower().partition("e")
    comma, point = mantissa.count(","), mantissa.count(".")
    if comma and point:
        parting, decimal = (",", ".") if mantissa.rfind(".") > mantissa.rfind(",") else (".", ",")
        if mantissa.count(decimal) > 1:
            return None
        mantissa = mantissa.replace(parting, "").replace(decimal, ".")
    elif comma > 1 or point > 1:
        parts = re.split("[,.]", mantissa)
        if not parts[0] or any(len(part) != 3 for part in parts[1:]):
            return None
        mantissa = "".join(parts)
    else:
        mantissa = mantissa.replace(",", ".")
    try:
        return float(f"{mantissa}e{exponent}" if exponent else mantissa)
    except ValueError:
        return None
