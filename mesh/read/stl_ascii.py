"""ASCII STL: several solids, any case, any layout.

Words are found by the white space between them, a few MiB at once; what follows “vertex” is parsed as numbers, nothing else is.
"""

import re

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import MOST_NAMES, Raw, Reader, plain_name
from mesh.read.text_numbers import numbers

BLOCK = 4 * 1024 * 1024  # bytes; a multiple of it is held as masks and places
_FACET_WORD, _VERTEX_WORD, _END_WORD = 1, 2, 3
_WORDS = ((b"facet", _FACET_WORD), (b"vertex", _VERTEX_WORD), (b"endfacet", _END_WORD))
_ORDER = np.array([_FACET_WORD, _VERTEX_WORD, _VERTEX_WORD, _VERTEX_WORD, _END_WORD])
_IGNORED = np.isin(np.arange(256), list(b"efnol"))  # endloop, normal, outer, loop
_FACET_IN_LINE = re.compile(rb"\bfacet\s+normal\b")
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
        nearer = lower.find(b"solid", found + 5, stop) if closing else _facet_in_line(lower, found + 5, stop)
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


def _facet_in_line(lower: bytes, begin: int, stop: int) -> int:
    """Where the first facet begins in the line of “solid”, as a whole file may stand in one line; -1 for nowhere."""
    found = _FACET_IN_LINE.search(lower, begin, stop)
    return found.start() if found else -1


def _strict(body: bytes) -> npt.NDArray[np.float64] | None:
    """(3 m, 3) corners of a file in which every facet has its words in order; None otherwise."""
    blocks, at = [np.zeros((0, 3))], 0
    while at < len(body):
        end = body.find(b"endfacet", at + BLOCK)
        end = len(body) if end < 0 else end + len(b"endfacet")
        corners = _corners(np.frombuffer(body, np.uint8, end - at, at))
        if corners is None:
            return None
        blocks.append(corners)
        at = end
    return np.concatenate(blocks)


def _corners(text: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64] | None:
    """(3 m, 3) corners of whole facets in lower case, or None."""
    black = np.zeros(len(text) + 2, bool)
    np.greater(text, 32, out=black[1:-1])
    changes = np.flatnonzero(black[1:] != black[:-1])
    begins, ends = changes[::2], changes[1::2]
    if not len(begins):
        return np.zeros((0, 3))
    first = text[begins]
    word = (first >= ord("a")) & (first <= ord("z"))
    kinds = np.zeros(len(begins), np.int8)
    for letters, kind in _WORDS:
        found = np.flatnonzero((first == letters[0]) & (ends - begins == len(letters)))
        spelled = text[begins[found][:, None] + np.arange(len(letters))] == np.frombuffer(letters, np.uint8)
        kinds[found[spelled.all(axis=1)]] = kind
    if not _IGNORED[first[word & (kinds == 0)]].all():
        return None
    events = kinds[kinds > 0]
    if len(events) % len(_ORDER) or not (events.reshape(-1, len(_ORDER)) == _ORDER).all():
        return None
    vertex = np.flatnonzero(kinds == _VERTEX_WORD)
    after = np.minimum(vertex[:, None] + np.arange(1, 5), len(begins) - 1)  # the last is a word: the end of a facet
    if word[after[:, :3]].any() or not word[after[:, 3]].all():
        return None
    steps = np.zeros(len(text) + 1, np.int8)
    steps[begins[vertex + 1]] = 1
    steps[ends[vertex + 3] + 1] = -1  # with the one space behind
    try:
        flat = numbers(text[np.cumsum(steps[:-1], dtype=np.int8).view(bool)].tobytes())
    except BadFile:
        return None
    return flat.reshape(-1, 3) if len(flat) == 9 * (len(events) // len(_ORDER)) else None


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
