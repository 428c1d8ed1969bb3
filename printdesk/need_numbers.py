"""Figures with a unit in what people ask for: "60 °C", "2 GPa", "-20 to 80 degrees", "Shore 85A", "±0,1 mm"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from printdesk.need import Demand

_N = r"(?<![\d.,])([-−–+±]?\s?\d{1,6}(?:[.,]\d{1,4})?)"
_TO = r"(?:\s*(?:-|–|−|…|bis|to|and|und)\s*(?=[-−–+]?\s?\d)([-−–+]?\s?\d{1,6}(?:[.,]\d{1,4})?))?"
_DEGREES = (
    r"\s*(?:°\s*(?:([cf])\b)?|º\s*([cf])?\b|(?:grad|degrees?|deg)\b\s*(celsius|fahrenheit|[cf]\b)?"
    r"|(celsius|fahrenheit)\b|([cf])\b)"
)
_TEMPERATURE = re.compile(rf"(minus\s+)?{_N}(?:\s*°?\s*c?)?{_TO}{_DEGREES}")
_PRESSURE = re.compile(rf"{_N}\s*(gpa|mpa|kn/mm(?:²|2|\^2)?|n/mm(?:²|2|\^2)?)(?![a-z])")
_SHORE = re.compile(r"shore[\s-]*(?:hardness|härte)?\s*a?\s*(\d{2,3})\s*a?\b|(\d{2,3})\s*a?\s*shore\s*a?\b")
_LENGTH = re.compile(rf"{_N}\s*(mm|cm|m|meter|metre|millimeter|zentimeter|inch|zoll|µm|micron)(?![a-z²³/])")
_CONDUCTIVITY = re.compile(rf"{_N}\s*w\s*/\s*\(?m\s*[·*]?\s*k\)?")
_DENSITY = re.compile(rf"{_N}\s*g\s*/\s*(?:cm³|cm3|cc)")
_PERCENT = re.compile(rf"{_N}\s*(?:%|percent|prozent)")
_STIFFNESS = re.compile(r"modul|stiff|rigid|steif|young")
_TOLERANCE = re.compile(r"toleran|exact|accura|precis|genau|präzis|praezis|maßhalt|masshalt|passung|±|\+/-")
_FINE = re.compile(r"detail|wall|w[aä]nd|waend|fine|fein|thin|dünn|duenn|schrift|letter|feature")
_STRETCH = re.compile(r"stretch|elong|dehn|elast|flex")
_ANGLE = re.compile(r"\s*(?:angle|overhang|winkel|überhang|schräg|bend\b)")
_MM = {"mm": 1.0, "millimeter": 1.0, "cm": 10.0, "zentimeter": 10.0, "inch": 25.4, "zoll": 25.4, "µm": 0.001, "micron": 0.001}
_TOLD_STIFFNESS = 500.0  # MPa: above it is no strength of a plastic, so a modulus
_LONG_MM = 50.0  # a length from here on is the part's; a shorter one is a wall or a tolerance
_FREEZING = 5.0  # °C: at most so is a frost to be stood, above it a heat
_NEAR = 40  # signs about a figure that say what it is of


@dataclass(frozen=True)
class Figure:
    """demand: what the figure asks for; start, end: where it stands in the text."""

    demand: Demand
    start: int
    end: int


def figures_in(text: str) -> tuple[Figure, ...]:
    """text: lower case, as typed. What overlaps an earlier one is left out; figures without a known unit ask for nothing."""
    found: list[Figure] = []
    for look in (_temperatures, _pressures, _hardness, _lengths, _others):
        found += [one for one in look(text) if not any(one.start < other.end and other.start < one.end for other in found)]
    return tuple(found)


def _number(text: str) -> float:
    plain = text.replace(" ", "").replace("±", "").replace("+", "").replace("−", "-").replace("–", "-")
    return float(plain.replace(",", "."))


def _temperatures(text: str) -> Iterator[Figure]:
    for match in _TEMPERATURE.finditer(text):
        minus, first, second, *units = match.groups()
        if not any(units) and _ANGLE.match(text, match.end()):
            continue
        fahrenheit = any(unit and unit.startswith("f") for unit in units)
        values = [_number(part) for part in (first, second) if part]
        if minus:
            values[0] = -abs(values[0])
        values = [(value - 32) / 1.8 if fahrenheit else value for value in values]
        least, most = min(values), max(values)
        if least <= _FREEZING:
            yield Figure(Demand("cold_c", least, least + 20, hard=True, strict=True), *match.span())
        if most > _FREEZING:
            yield Figure(Demand("heat_c", most, most - max(15.0, 0.15 * most), hard=True, strict=True), *match.span())


def _pressures(text: str) -> Iterator[Figure]:
    for match in _PRESSURE.finditer(text):
        value, unit = abs(_number(match[1])), match[2]
        mpa = value * 1000 if unit.startswith(("g", "k")) else value
        about = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if mpa >= _TOLD_STIFFNESS or _STIFFNESS.search(about):
            demand = Demand("modulus_gpa", mpa / 1000, mpa / 2000, hard=True, strict=True)
        else:
            demand = Demand("tensile_mpa", mpa, mpa / 2, hard=True, strict=True)
        if mpa > 0:
            yield Figure(demand, *match.span())


def _hardness(text: str) -> Iterator[Figure]:
    for match in _SHORE.finditer(text):
        value = float(match[1] or match[2])
        if 5 <= value <= 100:
            yield Figure(Demand("shore_a", value, 0, hard=True, strict=True, width=20), *match.span())


def _lengths(text: str) -> Iterator[Figure]:
    for match in _LENGTH.finditer(text):
        mm = abs(_number(match[1])) * _MM.get(match[2], 1000.0)
        about = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if mm >= _LONG_MM:
            demand = Demand("longest_mm", min(mm, 9_999.0), mm / 2, strict=True)
        elif 0 < mm <= 1 and _TOLERANCE.search(about):
            demand = Demand("accuracy_mm", mm, 3 * mm, strict=True)
        elif 0 < mm <= 1 and _FINE.search(about):
            demand = Demand("detail_mm", mm, 3 * mm, strict=True)
        else:
            continue
        yield Figure(demand, *match.span())


def _others(text: str) -> Iterator[Figure]:
    for match in _CONDUCTIVITY.finditer(text):
        if (value := abs(_number(match[1]))) > 0:
            yield Figure(Demand("thermal_w_mk", value, value / 3, hard=True, strict=True), *match.span())
    for match in _DENSITY.finditer(text):
        if (value := abs(_number(match[1]))) > 0:
            yield Figure(Demand("density_g_cm3", value, 2 * value, strict=True), *match.span())
    for match in _PERCENT.finditer(text):
        value = abs(_number(match[1]))
        if value > 0 and _STRETCH.search(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]):
            yield Figure(Demand("elongation_percent", value, value / 2, hard=True, strict=True), *match.span())
