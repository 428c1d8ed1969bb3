"""Reads the tool path out of G-code as slicers write it: PrusaSlicer, SuperSlicer, Cura, OrcaSlicer, Bambu Studio.

Nothing is run and nothing is believed: every bound is held before a line is taken, and what cannot be true is refused.
"""

import math
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG

import numpy as np

from mesh.errors import BadFile, TooLarge
from printdesk.toolpath import WORDS, Feature, ToolPath
from printdesk.words import say

MOST_BYTES = 512 * 1024 * 1024
LONGEST_LINE = 4096  # bytes; thumbnails in comments have 80, the settings' longest some thousands and are skipped piecewise
LONGEST_COMMENT = 1 << 20
MOST_SEGMENTS = 4_000_000
MOST_LAYERS = 100_000
FARTHEST_MM = 10_000.0
MOST_FILAMENT_MM = 1e8
FASTEST_MM_S = 10_000.0
CHORD_MM = 0.5  # arcs are taken apart into lines about so long
LEAST_RISE_MM = 0.01  # by which a new layer lies higher, where the file does not mark its layers
_INCH = 25.4
_TOTAL = re.compile(r"(?:(\d+)d)?\s*(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?")
_TYPES = (b";TYPE:", b"; FEATURE:", b";FEATURE:")
_LAYERS = (b";LAYER_CHANGE", b";LAYER:", b"; CHANGE_LAYER", b";CHANGE_LAYER", b"; layer_change")
_TIMES = (b"; estimated printing time (normal mode) =", b"; total estimated time:", b"; model printing time:")


@dataclass
class _Laid:
    """What has been laid so far, in arrays that grow."""

    places: "array[float]" = field(default_factory=lambda: array("f"))  # six to a segment
    feature: "array[int]" = field(default_factory=lambda: array("B"))
    speed: "array[float]" = field(default_factory=lambda: array("f"))
    filament: "array[float]" = field(default_factory=lambda: array("f"))
    layer: "array[int]" = field(default_factory=lambda: array("i"))


class _Machine:
    """What a printer that obeys the lines knows: where it is, how it counts, what it is told to lay."""

    def __init__(self) -> None:
        self.at = [0.0, 0.0, 0.0]
        self.filament = 0.0
        self.shift = [0.0, 0.0, 0.0, 0.0]  # by which a G92 moved the origin; the last is the filament's
        self.feed = 0.0
        self.is_absolute = self.is_filament_absolute = True
        self.unit = 1.0
        self.feature = int(Feature.OTHER)
        self.laid = _Laid()
        self.layer = -1  # as the file marks them
        self.is_marked = False
        self.total_s: float | None = None

    # ---- one line each

    def comment(self, line: bytes) -> None:
        for mark in _TYPES:
            if line.startswith(mark):
                word = line[len(mark) :].strip().decode("utf-8", "replace").lower()
                self.feature = int(WORDS.get(word, Feature.OTHER))
                return
        if line.startswith(_LAYERS):
            self.is_marked = True
            self.layer += 1
            if self.layer >= MOST_LAYERS:
                raise TooLarge("too_many_layers", say("This G-code has more than {most} layers.", most=MOST_LAYERS))
        elif line.startswith(_TIMES):
            self.total_s = _seconds(line) or self.total_s
        elif line.startswith(b";TIME:"):  # Cura
            self.total_s = _number(line[6:].split(b";")[0].strip() or b"0", 0)

    def command(self, line: bytes, number: int) -> None:
        words = line.split()
        if not words:
            return
        name = words[0].upper()
        if name in (b"G1", b"G0"):
            self._move(_values(words[1:], number), number)
        elif name in (b"G2", b"G3"):
            self._arc(_values(words[1:], number), name == b"G2", number)
        elif name == b"G92":
            self._count_anew(_values(words[1:], number))
        elif name == b"G28":
            axes = {word[:1].upper() for word in words[1:]} & {b"X", b"Y", b"Z"} or {b"X", b"Y", b"Z"}
            self.at = [0.0 if axis in axes else value for axis, value in zip((b"X", b"Y", b"Z"), self.at, strict=True)]
        elif name in (b"G90", b"G91"):
            self.is_absolute = self.is_filament_absolute = name == b"G90"
        elif name in (b"M82", b"M83"):
            self.is_filament_absolute = name == b"M82"
        elif name in (b"G20", b"G21"):
            self.unit = _INCH if name == b"G20" else 1.0

    # ---- within

    def _count_anew(self, values: dict[str, float]) -> None:
        for index, axis in enumerate("XYZ"):
            if axis in values:
                self.shift[index] = self.at[index] - values[axis] * self.unit
        if "E" in values or not values:
            self.shift[3] = self.filament - values.get("E", 0.0) * self.unit

    def _target(self, values: dict[str, float]) -> tuple[list[float], float]:
        """(where to, mm of filament that go in)."""
        to = list(self.at)
        for index, axis in enumerate("XYZ"):
            if axis in values:
                value = values[axis] * self.unit
                to[index] = value + (self.shift[index] if self.is_absolute else self.at[index])
        fed = 0.0
        if "E" in values:
            value = values["E"] * self.unit
            fed = value + self.shift[3] - self.filament if self.is_filament_absolute else value
        if "F" in values:
            self.feed = min(max(values["F"] * self.unit / 60, 0.0), FASTEST_MM_S)
        return to, fed

    def _move(self, values: dict[str, float], number: int) -> None:
        to, fed = self._target(values)
        self._go([to], fed, number)

    def _arc(self, values: dict[str, float], is_clockwise: bool, number: int) -> None:
        """By its centre (I, J); one given by its radius is no slicer's, and is taken for a straight line."""
        to, fed = self._target(values)
        centre = [self.at[0] + values.get("I", 0.0) * self.unit, self.at[1] + values.get("J", 0.0) * self.unit]
        radius = math.hypot(self.at[0] - centre[0], self.at[1] - centre[1])
        if not ("I" in values or "J" in values) or not 0 < radius <= FARTHEST_MM:
            self._go([to], fed, number)
            return
        start = math.atan2(self.at[1] - centre[1], self.at[0] - centre[0])
        turn = math.atan2(to[1] - centre[1], to[0] - centre[0]) - start
        if is_clockwise and turn >= -1e-9:
            turn -= 2 * math.pi
        elif not is_clockwise and turn <= 1e-9:
            turn += 2 * math.pi
        steps = min(720, max(1, math.ceil(abs(turn) * radius / CHORD_MM)))
        z = self.at[2]
        way = [
            [centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle), z + (to[2] - z) * step / steps]
            for step in range(1, steps)
            for angle in (start + turn * step / steps,)
        ]
        self._go([*way, to], fed, number)

    def _go(self, way: list[list[float]], fed: float, number: int) -> None:
        if fed > 0 and (way[-1][0] != self.at[0] or way[-1][1] != self.at[1] or len(way) > 1):
            laid = self.laid
            if len(laid.feature) + len(way) > MOST_SEGMENTS:
                raise TooLarge(
                    "too_many_moves", say("This G-code lays more than {most} lines, too many to be shown.", most=MOST_SEGMENTS)
                )
            for to in way:
                laid.places.extend((*self.at, *to))
                laid.feature.append(self.feature)
                laid.speed.append(self.feed)
                laid.filament.append(fed / len(way))
                laid.layer.append(self.layer)
                self.at = to
        else:
            self.at = way[-1]
        self.filament += fed
        if abs(self.filament) > MOST_FILAMENT_MM or max(map(abs, self.at)) > FARTHEST_MM:
            raise BadFile(
                "impossible_move",
                say("Line {line} moves to where no printer reaches.", line=number),
                say("Slice the part again."),
            )


def read_toolpath(path: str) -> ToolPath:
    """Of a G-code file. Raises BadFile and TooLarge, with the number of the line, for what is none or cannot be true."""
    machine = _Machine()
    for number, line in _lines(Path(path)):
        if line.startswith(b";"):
            machine.comment(line)
        else:
            machine.command(line.split(b";", 1)[0], number)
    return _made(machine)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """(number from 1, line); a comment that is too long is left out, a command that is too long refused."""
    found = path.stat()
    if not S_ISREG(found.st_mode):
        raise BadFile("not_a_file", say("{name} is not a file.", name=path.name))
    if found.st_size > MOST_BYTES:
        raise TooLarge("too_long", say("This G-code is longer than {most} MiB.", most=MOST_BYTES // 1024 // 1024))
    with path.open("rb") as file:
        head = file.read(4)
        if head == b"GCDE":
            raise BadFile("binary_gcode", say("This is binary G-code, which is not read here."), say("Save it as plain G-code."))
        file.seek(0)
        number = length = left = 0
        while line := file.readline(LONGEST_LINE):
            number += 1
            length += len(line)
            if not line.endswith(b"\n") and len(line) == LONGEST_LINE:
                left += len(line)
                if not line.startswith(b";") or b"\0" in line:
                    raise BadFile(
                        "long_line", say("Line {line} is too long for G-code.", line=number), say("Choose another file.")
                    )
                while (more := file.readline(LONGEST_LINE)) and left < LONGEST_COMMENT:
                    left += len(more)
                    length += len(more)
                    if more.endswith(b"\n"):
                        break
                else:
                    raise BadFile(
                        "long_line", say("Line {line} is too long for G-code.", line=number), say("Choose another file.")
                    )
                continue
            if b"\0" in line:
                raise BadFile("not_text", say("Line {line} is not text, so this is no G-code.", line=number))
            yield number, line.strip()
            if length > MOST_BYTES:  # it grew meanwhile
                raise TooLarge("too_long", say("This G-code is longer than {most} MiB.", most=MOST_BYTES // 1024 // 1024))


def _values(words: list[bytes], number: int) -> dict[str, float]:
    return {chr(word[0] & 0xDF): _number(word[1:], number) for word in words if len(word) > 1 and word[:1].isalpha()}


def _number(text: bytes, line: int) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        shown = text[:20].decode("utf-8", "replace")
        raise BadFile(
            "bad_number",
            say("Line {line} has “{shown}” where a number should be.", line=line, shown=shown),
            say("Choose another file."),
        )
    return value


def _seconds(line: bytes) -> float | None:
    """Of "1d 2h 3m 4s" after the sign."""
    said = line.decode("utf-8", "replace").replace(":", "=").rsplit("=", 1)[-1].split(";")[0].strip()
    match = _TOTAL.fullmatch(said)
    if match is None or not any(match.groups()):
        return None
    days, hours, minutes, seconds = (int(part[:6]) if part else 0 for part in match.groups())
    return float(((days * 24 + hours) * 60 + minutes) * 60 + seconds)


def _made(machine: _Machine) -> ToolPath:
    laid = machine.laid
    if not laid.feature:
        raise BadFile(
            "no_moves", say("This file lays no plastic, so it is no sliced job."), say("Choose G-code of a filament printer.")
        )
    segments = np.asarray(laid.places, np.float32).reshape(-1, 2, 3)
    speed, filament = np.asarray(laid.speed, np.float32), np.asarray(laid.filament, np.float32)
    layer = np.asarray(laid.layer, np.int64) if machine.is_marked else _layers_by_height(segments)
    layer = np.maximum.accumulate(np.maximum(layer, 0))
    _, first, dense = np.unique(layer, return_index=True, return_inverse=True)
    count = len(first)
    if count > MOST_LAYERS:
        raise TooLarge("too_many_layers", say("This G-code has more than {most} layers.", most=MOST_LAYERS))
    long = np.linalg.norm((segments[:, 1] - segments[:, 0]).astype(np.float64), axis=1)
    seconds = np.bincount(dense, weights=long / np.maximum(speed, 0.1), minlength=count)
    return ToolPath(
        segments,
        np.asarray(laid.feature, np.uint8),
        speed,
        filament,
        np.maximum.reduceat(segments[:, 1, 2], first).astype(np.float32),
        np.append(first, len(segments)).astype(np.int32),
        seconds.astype(np.float32),
        total_s=machine.total_s,
    )


def _layers_by_height(segments: np.ndarray) -> np.ndarray:
    """(k,) int64: where the file marks none, a layer begins where plastic is laid higher than before."""
    top = np.maximum.accumulate(segments[:, 1, 2])
    rises = np.diff(np.round(top / LEAST_RISE_MM), prepend=-1) > 0
    return np.asarray(np.cumsum(rises) - 1, np.int64)
