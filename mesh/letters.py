"""The outlines of letters, as a font draws them: contours in mm, curves as chords."""

import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from math import comb
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, CannotDo, MeshError, TooLarge
from mesh.kerning import Kerning, kerning_of

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

MOST_SIGNS, MOST_LINES = 300, 20
FONT_BYTES = 32 * 1024 * 1024
ALIGNMENTS = ("left", "centre", "right")
LEAST_MM, MOST_MM = 0.5, 500.0  # of the height of a capital
WEIGHT = 600  # of a font that has weights: what is printed thin is soon lost
_MOST_POINTS, _MOST_PARTS = 200_000, 5_000  # of all letters together; a page of plain text has a tenth of it
_MOST_CHORDS = 64  # of one curve
_KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")
_LEADING = 1.2  # from line to line, in heights of the font's box: what browsers take for "normal" where a font says nothing

Contour = npt.NDArray[np.float64]  # (k, 2) mm, closed, x to the right and y up


@dataclass(frozen=True)
class Wording:
    """text: one line or several; height_mm: of a capital; align: how lines of unequal length stand, one of ALIGNMENTS.

    weight: 100 (thin) to 900 (black), for fonts that have several
    """

    text: str
    height_mm: float = 10.0
    align: str = "centre"
    weight: int = WEIGHT


@dataclass(frozen=True, eq=False)
class Letters:
    """glyphs: of each letter, where it stands, the contours, to be filled by nonzero winding; height_mm: of a capital."""

    glyphs: tuple[tuple[Contour, ...], ...]
    height_mm: float


def letters(wording: Wording, font: bytes | None = None) -> Letters:
    """The letters of a text, its first line's baseline on y = 0; curves are nowhere farther than height/1000 from their chords.

    font: the bytes of a TrueType or OpenType font, which are not believed; None: Inter. Pairs are kerned; nothing is shaped
    otherwise, so scripts whose letters join or stack, or run from the right, are refused.
    Raises CannotDo: "no_text", "bad_height", "no_such_alignment", "no_glyph" where signs are missing; TooLarge: "long_text",
    "font_too_large", "font_too_complex"; BadFile "bad_font".
    """
    lines = _lines(wording.text)
    if not np.isfinite(wording.height_mm) or not LEAST_MM <= wording.height_mm <= MOST_MM:
        raise CannotDo("bad_height", f"Letters are {LEAST_MM:g} to {MOST_MM:g} mm high.", "Choose another height.")
    if wording.align not in ALIGNMENTS:
        raise CannotDo(
            "no_such_alignment", f"There is no alignment “{wording.align[:40]}”.", f"The alignments are {', '.join(ALIGNMENTS)}."
        )
    try:
        return _Setter(_opened(font), wording).set(lines)
    except (MeshError, MemoryError):
        raise
    except Exception as error:  # whatever the reader of fonts makes of bytes that are none
        raise BadFile("bad_font", "The font cannot be read: it is damaged.", "Choose another font.") from error


def _lines(text: str) -> list[str]:
    """The text as it can be set: composed, tabs as spaces; refused where a sign would need more than its own outline."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")).strip("\n")
    lines = [line.rstrip() for line in text.split("\n")]
    if not "".join(lines).strip():
        raise CannotDo("no_text", "There is no text to put on the part.", "Give at least one letter.")
    if len(text) > MOST_SIGNS or len(lines) > MOST_LINES:
        raise TooLarge(
            "long_text", f"A text has at most {MOST_SIGNS} signs in {MOST_LINES} lines.", "Shorten it, or put it on in pieces."
        )
    if joined := [sign for sign in text if sign != "\n" and not _plain(sign)]:
        raise CannotDo("no_glyph", f"Text with {_named(joined)} cannot be set letter by letter.", "Leave it out.")
    return lines


def _plain(sign: str) -> bool:
    """Whether a sign stands by itself: no control, no mark on another letter, not written from the right (Unicode, UAX 9)."""
    if unicodedata.bidirectional(sign) in {"R", "AL", "AN"}:
        return False
    return unicodedata.category(sign)[0] not in "CM"


def _named(signs: list[str]) -> str:
    shown = list(dict.fromkeys(_shown(sign) for sign in signs))
    return ", ".join(shown[:8]) + (" …" if len(shown) > 8 else "")


def _shown(sign: str) -> str:
    return f"“{sign}”" if sign.isprintable() and not unicodedata.combining(sign) else f"U+{ord(sign):04X}"


def _opened(font: bytes | None) -> "TTFont":
    from fontTools.ttLib import TTFont

    if font is None:
        font = (files("fontpkg_inter") / "files" / "Inter[opsz,wght].ttf").read_bytes()
    if len(font) > FONT_BYTES:
        raise TooLarge("font_too_large", f"A font has at most {FONT_BYTES >> 20} MiB.", "Choose another font.")
    if not font.startswith(_KINDS):
        raise BadFile("bad_font", "That is no TrueType or OpenType font.", "Choose a file that ends in .ttf or .otf.")
    return TTFont(BytesIO(font), fontNumber=0, lazy=True)


class _Setter:
    """Sets lines in one font at one height."""

    def __init__(self, font: "TTFont", wording: Wording) -> None:
        self._wording = wording
        em = int(font["head"].unitsPerEm)
        if not 16 <= em <= 16384:  # OpenType, table "head"
            raise BadFile("bad_font", "The font cannot be read: it is damaged.", "Choose another font.")
        self._em = em
        self._names: dict[int, str] = font.getBestCmap() or {}
        self._glyphs: Any = font.getGlyphSet(location=_location(font, wording.weight))
        self._scale = wording.height_mm / _capital(font, em)
        self._kerning: Kerning = kerning_of(font)
        box = font["hhea"]
        high = float(box.ascent - box.descent + box.lineGap)
        self._leading = _LEADING * em if not 0.5 * em <= high <= 4 * em else high
        self._budget = _Budget()

    def set(self, lines: list[str]) -> Letters:
        """Lines below each other; refused where the font has no outline for a sign."""
        drawn = {sign: self._drawn(sign) for sign in dict.fromkeys("".join(lines))}
        if lacking := [sign for sign, found in drawn.items() if found is None]:
            raise CannotDo(
                "no_glyph", f"The font has no sign for {_named(lacking)}.", "Leave it out, or choose a font that has it."
            )
        placed: list[tuple[Contour, ...]] = []
        rows = [self._row(line) for line in lines]
        widest = max(width for _, width in rows)
        share = ALIGNMENTS.index(self._wording.align) / 2
        for number, (line, (starts, width)) in enumerate(zip(lines, rows, strict=True)):
            for sign, start in zip(line, starts, strict=True):
                at = np.array([start + (widest - width) * share, -number * self._leading])
                self._budget.take(sum(len(contour) for contour in drawn[sign] or ()))
                if drawn[sign]:
                    placed.append(tuple((contour + at) * self._scale for contour in drawn[sign] or ()))
        return Letters(tuple(placed), self._wording.height_mm)

    def _row(self, line: str) -> tuple[list[float], float]:
        """Where each sign of a line begins, and how long the line is, in the font's units."""
        starts, at, before = [], 0.0, None
        for sign in line:
            name = self._names.get(ord(sign))
            if before is not None and name is not None:
                at += self._kerning(before, name)
            starts.append(at)
            at += self._em / 4 if name is None else float(self._glyphs[name].width)
            before = name
        return starts, at

    def _drawn(self, sign: str) -> tuple[Contour, ...] | None:
        """The contours of a sign in the font's units; None where the font has none, nothing for spaces."""
        name = self._names.get(ord(sign))
        if name is None:
            return () if sign.isspace() else None
        pen = _pen(self._glyphs, _tolerance(self._wording.height_mm) / self._scale, self._budget)
        self._glyphs[name].draw(pen)
        contours = tuple(np.array(points) for points in pen.contours if len(points) > 2)
        if any(not np.isfinite(contour).all() for contour in contours):
            raise BadFile("bad_font", "The font cannot be read: it is damaged.", "Choose another font.")
        return contours if contours or sign.isspace() else None


def _tolerance(height_mm: float) -> float:
    return float(np.clip(height_mm / 1000, 0.002, 0.02))


def _location(font: "TTFont", weight: int) -> dict[str, float] | None:
    """Where a variable font is asked: at a weight that it has, otherwise as it was drawn."""
    axes = {axis.axisTag: axis for axis in font["fvar"].axes} if "fvar" in font else {}
    if "wght" not in axes:
        return None
    return {"wght": float(min(max(weight, axes["wght"].minValue), axes["wght"].maxValue))}


def _capital(font: "TTFont", em: int) -> float:
    """How high a capital is, in the font's units: as the font says, else as its H is, else as is usual."""
    told = float(getattr(font["OS/2"], "sCapHeight", 0) or 0) if "OS/2" in font else 0.0
    if not 0.2 * em <= told <= 2 * em:
        from fontTools.pens.boundsPen import ControlBoundsPen

        glyphs, name = font.getGlyphSet(), (font.getBestCmap() or {}).get(ord("H"))
        pen = ControlBoundsPen(glyphs)
        if name is not None:
            glyphs[name].draw(pen)
        told = float(pen.bounds[3]) if pen.bounds else 0.0
    return told if 0.2 * em <= told <= 2 * em else 0.7 * em


class _Budget:
    """What a font may draw in all, so that one that repeats itself without end is given up."""

    def __init__(self) -> None:
        self.points, self.parts = _MOST_POINTS, _MOST_PARTS

    def take(self, points: int, parts: int = 0) -> None:
        self.points -= points
        self.parts -= parts
        if self.points < 0 or self.parts < 0:
            raise TooLarge("font_too_complex", "The letters of this font have too many corners.", "Choose a plainer font.")


def _pen(glyphs: Any, tolerance: float, budget: _Budget) -> Any:
    """A pen whose ``contours`` are lists of points: corners, and chords no farther from their curves than the tolerance.

    How many chords follows from the second differences of the control points (Wang 1984, "The subdivision method for finding the
    intersection between two Bézier curves or surfaces", Zhejiang University Journal).
    """
    from fontTools.pens.basePen import BasePen

    class Pen(BasePen):  # type: ignore[misc] # fontTools tells no types
        def __init__(self) -> None:
            super().__init__(glyphs)
            self.contours: list[list[tuple[float, float]]] = []

        def addComponent(self, glyphName: str, transformation: Any) -> None:
            budget.take(0, parts=1)
            super().addComponent(glyphName, transformation)

        def _moveTo(self, pt: Any) -> None:
            self.contours.append([])
            self._add(np.array([pt]))

        def _lineTo(self, pt: Any) -> None:
            self._add(np.array([pt]))

        def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:
            self._along(self._getCurrentPoint(), pt1, pt2, pt3)

        def _qCurveToOne(self, pt1: Any, pt2: Any) -> None:
            self._along(self._getCurrentPoint(), pt1, pt2)

        def _along(self, *control: Any) -> None:
            bent = np.array(control, np.float64)
            degree = len(bent) - 1
            bow = float(np.linalg.norm(np.diff(bent, 2, axis=0), axis=1).max())
            needed = np.sqrt(degree * (degree - 1) / 8 * bow / tolerance)
            count = int(np.clip(np.ceil(needed) if np.isfinite(needed) else _MOST_CHORDS, 1, _MOST_CHORDS))
            t = (np.arange(1, count + 1) / count)[:, None]
            shares = [comb(degree, k) * (1 - t) ** (degree - k) * t**k for k in range(degree + 1)]
            self._add(np.concatenate(shares, axis=1) @ bent)

        def _add(self, points: Contour) -> None:
            budget.take(len(points))
            self.contours[-1].extend((float(x), float(y)) for x, y in points)

    return Pen()
