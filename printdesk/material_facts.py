"""What the catalogue may say of a material: each property with its unit and range, or as a grade from 0 to 4.

The list is the schema: a key that is not here is refused. docs/catalogue.md explains it for people.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from printdesk.words import later, say

MOST_GRADE = 4
GRADES = (later("not at all"), later("poor"), later("fair"), later("good"), later("very good"))


@dataclass(frozen=True)
class Fact:
    """A property's value, in the unit that its key ends with, or a grade; source and date as of `Limit`."""

    value: float
    source: str
    date: str


@dataclass(frozen=True)
class Property:
    """name: for people; unit: "" for a grade; low … high: what is believed; falls: less of it is better.

    form: how it is said where that is not name, value, unit
    """

    name: str
    unit: str = ""
    low: float = 0
    high: float = MOST_GRADE
    falls: bool = False
    form: str = ""

    @property
    def is_grade(self) -> bool:
        return not self.unit

    @staticmethod
    def grade(value: float) -> str:
        return GRADES[min(MOST_GRADE, max(0, round(value)))]

    def told(self, value: float) -> str:
        """ "UV resistance: good", "tensile modulus 2.1 GPa"."""
        if self.is_grade:
            return say("{property}: {grade}", property=say(self.name), grade=say(self.grade(value)))
        if self.form:
            return say(self.form, value=value)
        return say("{property} {value:g} {unit}", property=say(self.name), value=value, unit=self.unit)


def _figure(name: str, unit: str, low: float, high: float, falls: bool = False, form: str = "") -> Property:
    return Property(name, unit, low, high, falls, form)


PROPERTIES: Mapping[str, Property] = {
    "tensile_mpa": _figure(later("tensile strength"), "MPa", 0.1, 3_000),
    "modulus_gpa": _figure(later("tensile modulus"), "GPa", 0.001, 500),
    "elongation_percent": _figure(later("elongation at break"), "%", 0, 2_000),
    "impact_kj_m2": _figure(later("notched impact strength"), "kJ/m²", 0, 500),
    "heat_c": _figure(later("heat deflection temperature"), "°C", -50, 2_000),
    "cold_c": _figure(later("cold"), "°C", -273, 100, True, later("stays tough down to {value:g} °C")),
    "shore_a": _figure(later("hardness"), "Shore A", 5, 100),
    "thermal_w_mk": _figure(later("thermal conductivity"), "W/(m·K)", 0.001, 1_000),
    "accuracy_mm": _figure(later("tolerance"), "mm", 0.001, 10, True, later("true to ±{value:g} mm over 100 mm")),
    "detail_mm": _figure(later("finest detail"), "mm", 0.001, 10, True),
    "price_class": _figure(later("price class"), "of 5", 1, 5, True, later("price class {value:g} of 5")),
    "uv": Property(later("UV resistance")),
    "water": Property(later("resistance to water")),
    "tight": Property(later("tightness of printed walls")),
    "sea": Property(later("resistance to salt water")),
    "oil": Property(later("resistance to oil and fuel")),
    "chemicals": Property(later("resistance to acids, alkalis and cleaners")),
    "solvents": Property(later("resistance to acetone and thinners")),
    "wear": Property(later("wear resistance")),
    "fatigue": Property(later("bending again and again")),
    "damping": Property(later("damping")),
    "smooth": Property(later("smooth surface")),
    "paint": Property(later("takes paint and glue")),
    "odour": Property(later("freedom from smell")),
    "food": Property(later("food contact")),
    "skin": Property(later("skin contact")),
    "implant": Property(later("fit for the body's inside")),
    "dishwasher": Property(later("dishwasher")),
    "sterile": Property(later("sterilising in steam")),
    "flame": Property(later("resistance to fire")),
    "transparent": Property(later("transparency")),
    "compost": Property(later("compostable")),
    "burnout": Property(later("burns out without ash")),
    "insulating": Property(later("electrical insulation")),
    "easy": Property(later("easy to print")),
    "free_form": Property(later("freedom of shape without supports")),
}
