"""Wavefront OBJ: vertices and faces of any number of corners; colours, textures and free-form surfaces are left out."""

import re

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.read.polygons import triangulated
from mesh.read.raw import MOST_NAMES, Raw, Reader, plain_name
from mesh.read.text_numbers import MARK_TEXT, numbers, rows, spans, whole

_STATEMENT = re.compile(rb"\s*(?:(?:v|vn|vt|vp|f|o|g|s|l|p|mtllib|maplib|usemtl|cstype|deg|curv2?|surf|call|csh)[ \t]|#)")
_VERTEX = re.compile(rb"^[ \t]*v[ \t]+([^\r\n#]*)", re.MULTILINE)
_FACE = re.compile(rb"^[ \t]*fo?[ \t]+([^\r\n#]*)", re.MULTILINE)
_NAME = re.compile(rb"^[ \t]*[og][ \t]+([^\r\n]*)", re.MULTILINE)
_LIBRARY = re.compile(rb"^[ \t]*(?:mtllib|maplib|call)[ \t]+([^\r\n]*)", re.MULTILINE)
_COMMAND = re.compile(rb"^[ \t]*csh[ \t]", re.MULTILINE)
_UNREAD = re.compile(rb"^[ \t]*(curv2?|surf|l|p)[ \t]", re.MULTILINE)
_TEXTURE_AND_NORMAL = re.compile(rb"/[-+0-9/]*")
_COMMENTS = re.compile(rb"\A(?:\s*#[^\n]*\n)*")


def _recognises(content: bytes, ending: str) -> bool:
    head = content[:65536]
    if b"\0" in head:
        return False
    body = head[_COMMENTS.match(head.removeprefix(b"\xef\xbb\xbf")).end() :]  # type: ignore[union-attr]
    return bool(_STATEMENT.match(body)) and (
        ending == "obj" or (_VERTEX.search(content) is not None and _FACE.search(content) is not None)
    )


def _read(content: bytes, limits: Limits) -> Raw:
    if b"\0" in content:
        raise BadFile("not_text", "The file begins like an OBJ and holds binary data.", "Export the model again.")
    text = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    text = re.sub(rb"\\[ \t]*\n", b" ", text) if b"\\" in text else text
    vertices = rows(_VERTEX.findall(text), 3)[:, :3]
    lines = _FACE.findall(text)
    if not len(vertices) or not lines:
        raise BadFile("no_triangles", "The OBJ holds no face.", "Export the model again with its surfaces as a mesh.")
    if b"/" in text:
        lines = [_TEXTURE_AND_NORMAL.sub(b" ", line) for line in lines] if len(lines) < 1000 else _stripped(lines)
    flat = numbers(MARK_TEXT.join(lines) + MARK_TEXT)
    starts, counts = spans(flat)
    if len(starts) != len(lines):
        raise BadFile(
            "bad_index", "A face of the OBJ names an impossible vertex.", "Export the model again; the file is damaged."
        )
    corners = _zero_based(flat, starts, counts, text, len(vertices))
    faces, dropped = triangulated(vertices, corners, counts, limits)
    first = _first_letters(text)
    return Raw("obj", vertices, faces, objects=_names(text, first), warnings=_warnings(text, first, dropped))


def _stripped(lines: list[bytes]) -> list[bytes]:
    return _TEXTURE_AND_NORMAL.sub(b" ", b"\n".join(lines)).split(b"\n")


def _zero_based(
    flat: npt.NDArray[np.float64], starts: npt.NDArray[np.int64], counts: npt.NDArray[np.int64], text: bytes, vertices: int
) -> npt.NDArray[np.int64]:
    """Indices from 0; a negative one counts back from the vertices above its face's line. Zero and beyond the end are refused."""
    is_mark = np.ones(len(flat), bool)
    is_mark[np.repeat(starts, counts) + _ramp(counts)] = False
    corners = whole(flat[~is_mark])
    negative = corners < 0
    if negative.any():
        above = np.array([found.start() for found in _VERTEX.finditer(text)])
        lines = np.array([found.start() for found in _FACE.finditer(text)])
        seen = np.repeat(np.searchsorted(above, lines), counts)
        corners = np.where(negative, corners + seen, corners - 1)
        if (corners[negative] < 0).any():
            corners[corners < 0] = vertices
    else:
        corners = corners - 1
    if len(corners) and corners.min() < 0:
        raise BadFile(
            "index_out_of_range",
            "A face points to vertex 0, and an OBJ counts from 1.",
            "Export the model again; the file is damaged.",
        )
    return corners


def _ramp(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)


def _first_letters(text: bytes) -> frozenset[int]:
    """The bytes with which lines begin: a quick look before a pattern walks through every line."""
    letters = np.frombuffer(text + b"\n", np.uint8)
    begins = np.flatnonzero(letters[:-1] == ord("\n")) + 1
    return frozenset([*np.flatnonzero(np.bincount(letters[begins], minlength=256)).tolist(), *text[:1]])


def _may_hold(first: frozenset[int], statements: bytes) -> bool:
    return not first.isdisjoint(statements + b" \t")


def _names(text: bytes, first: frozenset[int]) -> tuple[str, ...]:
    if not _may_hold(first, b"og"):
        return ()
    found = (plain_name(match[1]) for match in _NAME.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name))[:MOST_NAMES]


def _warnings(text: bytes, first: frozenset[int], dropped: int) -> tuple[str, ...]:
    warnings = []
    if _may_hold(first, b"mc") and (library := _LIBRARY.search(text)):
        warnings.append(
            f"The file refers to “{plain_name(library[1])}”, which was not opened; colours and textures do not print."
        )
    if _may_hold(first, b"c") and _COMMAND.search(text):
        warnings.append("The file asks for a command to be run, which was not done.")
    if _may_hold(first, b"cslp") and (unread := _UNREAD.search(text)):
        left_out = {
            b"l": "Lines in the file were left out; only faces are read.",
            b"p": "Points in the file were left out; only faces are read.",
        }
        curves = "Free-form curves and surfaces in the file were left out; only faces are read."
        warnings.append(left_out.get(unread[1], curves))
    if dropped:
        warnings.append(f"{dropped:,} faces with fewer than three corners were dropped.")
    return tuple(warnings)


READER = Reader("obj", ("obj",), _recognises, _read)
