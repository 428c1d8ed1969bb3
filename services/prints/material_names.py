"""What services by others call a material, as an entry of our catalogue; what is not surely the same is none.

The words are those of the public material lists of Craftcloud, i.materialise and Sculpteo, as found in November 2026. A filled,
cast, coloured-through or precious material is never taken for the plain one: its price and its strength are others.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Known:
    """Ids of the catalogue."""

    material: str
    process: str


_OTHER = re.compile(
    r"glass|\bgf\b|mineral|alumid|ceramic|sandstone|gypsum|multi ?colou?r|full ?colou?r|wax|cast|brass|bronze|silver|gold|copper"
    r"|rubber|wood|clear|transparent|polypropylene|\bpp\b|pa ?-?11|nylon 11|bluesint|flame|esd|dental|medical|high ?temp"
)
_CARBON = re.compile(r"carbon|\bcf\b")
_JET = re.compile(r"mjf|multi ?jet|jet fusion")
_WORDS: tuple[tuple[re.Pattern[str], Known], ...] = (
    (re.compile(r"316 ?l"), Known("316l", "slm")),
    (re.compile(r"alsi10mg"), Known("alsi10mg", "slm")),
    (re.compile(r"ti-?6al-?4v|titanium"), Known("ti6al4v", "slm")),
    (re.compile(r"\bpla\b"), Known("pla", "fdm")),
    (re.compile(r"\bpet-?g\b"), Known("petg", "fdm")),
    (re.compile(r"\basa\b"), Known("asa", "fdm")),
    (re.compile(r"\babs\b(?!.*(like|resin))"), Known("abs", "fdm")),
    (re.compile(r"tough.*resin|resin.*tough|\btough (2000|1500)\b"), Known("resin-tough", "sla")),
    (re.compile(r"standard resin|resin.*standard|\bwhite resin\b|prototyping resin"), Known("resin-standard", "sla")),
)
_TPU = re.compile(r"\btpu\b|thermoplastic polyurethane")
_NYLON = re.compile(r"pa ?-?12|nylon 12|\bpolyamide\b|\bnylon\b|white_plastic")


def known_material(name: str, process: str = "") -> Known | None:
    """name, process: as the service writes them, in any case. None for what the catalogue has no surely equal entry of."""
    text = f"{name} {process}".casefold()[:400]
    if _OTHER.search(text):
        return None
    if _CARBON.search(text):
        return Known("pa-cf", "fdm") if _NYLON.search(text) and re.search(r"\bf(dm|ff)\b", text) else None
    if _TPU.search(text):
        return Known("tpu-mjf", "mjf") if _JET.search(text) else None if "sls" in text else Known("tpu", "fdm")
    for words, known in _WORDS:
        if words.search(text):
            return known
    if _NYLON.search(text) and not re.search(r"\bf(dm|ff)\b|sla\b", text):
        return Known("pa12-mjf", "mjf") if _JET.search(text) else Known("pa12", "sls")
    return None


def fits(known: Known, process: str | None, material: str | None) -> bool:
    """Whether it is what a wish asks for; None asks for nothing."""
    return process in {None, known.process} and material in {None, known.material}
