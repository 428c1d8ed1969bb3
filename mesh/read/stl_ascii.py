"""ASCII STL: several solids, any case, any layout.

Keywords become marks among the numbers, so that the whole file is parsed at once.
"""

import re

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import MOST_NAMES, Raw, Reader, plain_name
from mesh.read.text_numbers import numbers

_BEGIN, _VERTEX, _END = 7.25e300, 7.5e300, 7.75e300
_MARKS = (
    (b"endfacet", b" 7.75e300 "),
    (b"facet", b" 7.25e300 "),
    (b"vertex", b" 7.5e300 "),
    (b"normal", b" "),
    (b"outer", b" "),
    (b"endloop", b" "),
    (b"loop", b" "),
)
# begin, normal, three times vertex and a corner, end
_PATTERN = np.array([_BEGIN, 0, 0, 0, *([_VERTEX, 0, 0, 0] * 3), _END])
_MARKED = _PATTERN != 0
_COORDINATES = np.array([5, 6, 7, 9, 10, 11, 13, 14, 15])
_DECIMAL_COMMA = re.compile(rb"(?<=\d),(?=\d)")
_FACET = re.compile(rb"facet\b(.*?)(?=\bendfacet\b|\bfacet\b|\Z)", re.DOTALL)
_CORNER = re.compile(rb"vertex\s+(\S+)\s+(\S+)\s+(\S+)")
MOST_SOLIDS = 100_000


def _recognises(content: bytes, ending: str) -> bool:
    head = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return b"\0" not in head and (head.startswith(b"solid") or (ending == "stl" and head.startswith(b"facet")))


def _read(content: bytes, limits: Limits) -> Raw:
    warnings: list[str] = []
    text = content.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in text:
        raise BadFile(
            "not_text", "The file begins like an ASCII STL and holds binary data.", "Export the model again as binary STL."
        )
    lower = text.lower()
    if (count := lower.count(b"endloop")) > limits.triangles:
        raise too_many_triangles(count, limits)
    body, names, ended = _without_solids(text, lower)
    if names and not ended:
        warnings.append("The last solid is not closed by endsolid; what was there was read.")
    if b"," in body:
        body = _DECIMAL_COMMA.sub(b".", body)
        warnings.append("Decimal commas were read as points.")
    corners = _strict(body)
    if corners is None:
        corners = _tolerant(body, warnings)
        warnings.append("The STL departs from its format; the facets that are sound were read.")
    faces = np.arange(len(corners), dtype=np.int32).reshape(-1, 3)
    return Raw("stl-ascii", corners, faces, objects=tuple(names[:MOST_NAMES]), warnings=tuple(warnings))


def _without_solids(text: bytes, lower: bytes) -> tuple[bytes, list[str], bool]:
    """(the facets alone in lower case, names of the solids, whether the last solid is closed)"""
    pieces, names, at, ended = [], [], 0, True
    while (found := lower.find(b"solid", at)) >= 0:
        closing = lower[max(0, found - 3) : found] == b"end"
        pieces.append(lower[at : found - 3 if closing else found])
        newline = lower.find(b"\n", found)
        stop = len(lower) if newline < 0 else newline
        word = b"solid" if closing else b"facet"  # a whole file may stand in one line
        nearer = lower.find(word, found + 5, stop)
        at = nearer if nearer >= 0 else stop
        ended = closing
        if not closing:
            names.append(plain_name(text[found + 5 : at]))
            if len(names) > MOST_SOLIDS:
                raise BadFile(
                    "too_many_solids", f"The STL holds more than {MOST_SOLIDS:,} solids.", "Export fewer bodies in one file."
                )
    pieces.append(lower[at:])
    return b"\n".join(pieces), [name for name in names if name], ended


def _strict(body: bytes) -> npt.NDArray[np.float64] | None:
    """(3 m, 3) corners of a file in which every facet is as the format says; None otherwise."""
    for word, mark in _MARKS:
        body = body.replace(word, mark)
    try:
        flat = numbers(body)
    except BadFile:
        return None
    if len(flat) % len(_PATTERN):
        return None
    table = flat.reshape(-1, len(_PATTERN))
    if not (table[:, _MARKED] == _PATTERN[_MARKED]).all():
        return None
    return table[:, _COORDINATES].reshape(-1, 3)


def _tolerant(body: bytes, warnings: list[str]) -> npt.NDArray[np.float64]:
    """(3 m, 3) corners of whatever facets are sound; a file that ends inside one, or holds garbage for a number, is refused."""
    if body.rfind(b"endfacet") < body.replace(b"endfacet", b"endface_").rfind(b"facet"):
        raise BadFile("cut", "The STL ends in the middle of a facet: it is cut off.", "Copy or export the file again.")
    tokens: list[tuple[bytes, bytes, bytes]] = []
    dropped = 0
    for facet in _FACET.finditer(body.replace(b"endfacet", b" endfacet ")):
        found = _CORNER.findall(facet[1])
        if len(found) == 3:
            tokens += found
        elif facet[1].strip():
            dropped += 1
    if dropped:
        warnings.append(f"{dropped:,} facets without exactly three corners were dropped.")
    if not tokens:
        raise BadFile("no_triangles", "The file begins like an ASCII STL and holds no triangle.", "Export the model again.")
    return numbers(b" ".join(b" ".join(corner) for corner in tokens)).reshape(-1, 3)


READER = Reader("stl-ascii", ("stl",), _recognises, _read)
