"""G-code read with bounds: what a slicer wrote about it in comments, and whether it may go to a printer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import pi
from pathlib import Path

from printdesk.catalog import Material, PrinterModel
from printdesk.errors import Refused
from printdesk.words import say
from services.durable import not_writable

MAX_BYTES = 2 * 2**30
MAX_LINE = 65_536
CHUNK = 2**20
HEAD, TAIL = 65_536, 262_144

# Above what a material is printed at: hot ends differ by so much; beyond it plastic burns and hoses soften.
NOZZLE_MARGIN_C, NOZZLE_MOST_C, NOZZLE_UNKNOWN_C = 30.0, 320.0, 280.0
BED_MARGIN_C, BED_MOST_C, BED_UNKNOWN_C = 30.0, 130.0, 90.0

# Marlin's meaning of each: https://marlinfw.org/meta/gcode/
_CONTROLLER = frozenset({112, 997, 999})
_STORED = frozenset({500, 501, 502, 504})
_CALIBRATION = frozenset({92, 301, 303, 304})
_COLD = frozenset({302})
_CARD = frozenset({23, 24, 28, 30, 32, 928})
_NOZZLE, _BED = frozenset({104, 109}), frozenset({140, 190})
_COMMAND = re.compile(rb"(?:N\d+\s*)?([GMT])\s*(\d{1,5})", re.IGNORECASE)
_TEMPERATURE = re.compile(rb"[SR]\s*([-+]?\d*\.?\d+)", re.IGNORECASE)
_EXTRUDES = re.compile(rb"[Gg]0*[123]\s(?=[^;]*[XYxy])[^;]*[Ee]\s*(\d*\.?\d+)")


@dataclass(frozen=True)
class GcodeSummary:
    """What the slicer says about a file; None where it does not. seconds: without heating; layers: 0 where it marks none."""

    filament_mm3: float | None
    filament_g: float | None
    seconds: float | None
    layers: int


def read_summary(path: Path) -> GcodeSummary:
    """Understands the comments of PrusaSlicer and its children (OrcaSlicer, SuperSlicer) and Cura. Raises Refused for no file."""
    layers = 0
    head = tail = b""
    for chunk in _chunks(path):
        if len(head) < HEAD:
            head = (head + chunk)[:HEAD]
        seam = tail[-len(b"\n;LAYER_CHANGE") + 1 :] + chunk
        layers += seam.count(b"\n;LAYER_CHANGE") or seam.count(b"\n;LAYER:")
        tail = (tail + chunk)[-TAIL:]
    said = _values(head) | _values(tail)
    used_mm, diameter = _number(said.get("filament used [mm]")), _number(said.get("filament_diameter"))
    density = _number(said.get("filament_density"))
    mm3 = used_mm * pi * diameter**2 / 4 if used_mm is not None and diameter else None
    grams = mm3 * density / 1000 if mm3 is not None and density else _number(said.get("filament used [g]"))
    return GcodeSummary(mm3, grams, _time(said), layers)


def check_gcode(path: Path, printer: PrinterModel, material: Material) -> None:
    """Refuses, with the line, what no sliced part needs and a printer should never see; and a file that prints nothing.

    Raises Refused "gcode_refused".
    """
    nozzle = min((material.nozzle_c or NOZZLE_UNKNOWN_C) + NOZZLE_MARGIN_C, NOZZLE_MOST_C)
    bed = min((material.bed_c or BED_UNKNOWN_C) + BED_MARGIN_C, BED_MOST_C)
    extrudes = False
    for number, line in _lines(path):
        if line.startswith((b"G1 ", b"G0 ")):
            extrudes = extrudes or _is_extrusion(line)
            continue
        line = line.strip()  # noqa: PLW2901  # what follows looks at words only
        if not line:
            continue
        if line[:1] in b"@" or line[:2] == b";@":
            raise _refused(number, say("gives an order to the printer's host, which no print needs"))
        if line[:1] == b";" or not (command := _COMMAND.match(line)):
            continue
        letter, code = command[1].upper(), int(command[2])
        if letter == b"G":
            extrudes = extrudes or _is_extrusion(line[command.start(1) :])
        elif letter == b"M":
            _check_order(number, code, line[command.end() :].partition(b";")[0], nozzle, bed, material)
    if not extrudes:
        raise Refused(
            "gcode_refused",
            say("The G-code for {printer} prints nothing.", printer=printer.name),
            say("Slice the part again."),
        )


def _check_order(number: int, code: int, rest: bytes, nozzle: float, bed: float, material: Material) -> None:
    """One M command against what is forbidden and against the temperatures."""
    if forbidden := _forbidden(code):
        raise _refused(number, f"{forbidden} (M{code})")
    if code not in _NOZZLE and code not in _BED:
        return
    limit, what = (nozzle, say("nozzle")) if code in _NOZZLE else (bed, say("bed"))
    for match in _TEMPERATURE.finditer(rest):
        if float(match[1]) > limit:
            raise _refused(
                number,
                say(
                    "would heat the {what} to {asked:g} °C; {material} is printed with at most {limit:g} °C",
                    what=what,
                    asked=float(match[1]),
                    material=material.name,
                    limit=limit,
                ),
            )


def _forbidden(code: int) -> str | None:
    if code in _CONTROLLER:
        return say("would stop or restart the printer's controller")
    if code in _STORED:
        return say("would change the printer's stored settings")
    if code in _CALIBRATION:
        return say("would change the printer's calibration")
    if code in _COLD:
        return say("would allow pushing cold filament")
    if code in _CARD:
        return say("would start, write or delete files on the printer's card")
    return None


def _is_extrusion(line: bytes) -> bool:
    found = _EXTRUDES.match(line)
    return found is not None and float(found[1]) > 0


def _refused(line: int, what: str) -> Refused:
    return Refused(
        "gcode_refused",
        say("Line {line} of the G-code {what}.", line=line, what=what),
        say("It was not sent to the printer; check the profile that it was sliced with."),
    )


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Every line with its number from 1. Raises Refused for NUL bytes and endless lines."""
    number, rest = 0, b""
    for chunk in _chunks(path):
        if b"\0" in chunk:
            raise _refused(number + (rest + chunk[: chunk.index(b"\0")]).count(b"\n") + 1, say("holds binary data"))
        lines = (rest + chunk).split(b"\n")
        rest = lines.pop()
        for line in lines:
            number += 1
            yield number, line
        if len(rest) > MAX_LINE:
            raise _refused(number + 1, say("is longer than any G-code"))
    if rest:
        yield number + 1, rest


def _chunks(path: Path) -> Iterator[bytes]:
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            raise Refused("gcode_refused", say("{name} is no G-code file.", name=path.name[:80]))
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise not_writable(path, error) from error


def _values(text: bytes) -> dict[str, str]:
    """The comments that are "; name = value" or ";NAME:value"."""
    found: dict[str, str] = {}
    for line in text.decode("utf-8", "replace").splitlines():
        if line.startswith(";"):
            name, sign, value = line[1:].partition("=")
            if not sign:
                name, sign, value = line[1:].partition(":")
            if sign and len(name) < 80:
                found[name.strip()] = value.strip()
    return found


def _number(text: str | None) -> float | None:
    """The sum of a comma list (one entry per extruder is the rule for amounts); for a diameter or density the first counts."""
    try:
        return float(text.split(",")[0]) if text else None
    except ValueError:
        return None


def _time(said: dict[str, str]) -> float | None:
    for name, value in said.items():
        if name.startswith("estimated printing time (normal mode)"):
            return _seconds(value)
    for value in said.values():
        if "total estimated time:" in value:  # OrcaSlicer puts it behind the model's own time, in one comment
            return _seconds(value.rpartition("total estimated time:")[2])
    return _number(said.get("TIME"))


def _seconds(text: str) -> float | None:
    """ "1d 2h 3m 4s" """
    found = re.findall(r"(\d{1,9})\s*([dhms])", text)
    return float(sum(int(n) * {"d": 86_400, "h": 3_600, "m": 60, "s": 1}[unit] for n, unit in found)) if found else None
