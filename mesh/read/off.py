"""OFF, with colours or normals (COFF, NOFF) left out."""

import re

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.read.polygons import too_many_triangles, triangulated
from mesh.read.raw import Raw, Reader
from mesh.read.text_numbers import MARK_TEXT, numbers, rows, spans, whole

_COMMENT = re.compile(rb"#[^\n]*")
_HEAD = re.compile(rb"\s*(ST)?(C)?(N)?(4)?(n)?OFF\b[ \t]*(BINARY)?")
_LONGEST_COUNTS = 400


def _recognises(content: bytes, ending: str) -> bool:
    head = _COMMENT.sub(b"", content[:65536].removeprefix(b"\xef\xbb\xbf"))
    return _HEAD.match(head) is not None or (
        ending == "off" and b"\0" not in head and re.match(rb"\s*\d+\s+\d+\s+\d+\s", head) is not None
    )


def _read(content: bytes, limits: Limits) -> Raw:
    text = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    text = _COMMENT.sub(b"", text) if b"#" in text else text
    head = _HEAD.match(text)
    if head and (head[4] or head[5] or head[6]):
        raise BadFile(
            "unsupported", "This kind of OFF (binary or of four dimensions) is not read.", "Save it as plain OFF, PLY or STL."
        )
    lines = [line for line in text[head.end() if head else 0 :].split(b"\n") if line.strip()]
    if not lines:
        raise BadFile("no_triangles", "The OFF ends after its first word.", "Export the model again.")
    declared = whole(numbers(lines[0][:_LONGEST_COUNTS]))
    if len(declared) < 2 or declared.min() < 0:
        raise BadFile("bad_header", "The OFF does not say how many vertices and faces it holds.", "Export the model again.")
    count, faces = int(declared[0]), int(declared[1])
    if faces > limits.triangles:
        raise too_many_triangles(faces, limits)
    if count + faces > len(lines) - 1:
        raise BadFile(
            "cut",
            f"The OFF claims {count:,} vertices and {faces:,} faces and holds {len(lines) - 1:,} lines: it is cut off.",
            "Copy or export the file again.",
        )
    vertices = rows(lines[1 : 1 + count], 3)[:, :3]
    corners, counts = _faces(lines[1 + count : 1 + count + faces])
    triangles, dropped = triangulated(vertices, corners, counts, limits)
    warnings = (f"{dropped:,} faces with fewer than three corners were dropped.",) if dropped else ()
    return Raw("off", vertices, triangles, warnings=warnings)


def _faces(lines: list[bytes]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """(corners of all faces, corners of each): a line is a count, that many indices, and colours that are left out."""
    if not lines:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    flat = numbers(MARK_TEXT.join(lines) + MARK_TEXT)
    starts, lengths = spans(flat)
    if len(starts) != len(lines) or not lengths.all():
        raise BadFile(
            "bad_index", "A face of the OFF names an impossible vertex.", "Export the model again; the file is damaged."
        )
    counts = whole(flat[starts])
    if (counts < 0).any() or (counts > lengths - 1).any():
        raise BadFile(
            "bad_row", "A face of the OFF holds fewer corners than it claims.", "Export the model again; the file is damaged."
        )
    ramp = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return whole(flat[np.repeat(starts + 1, counts) + ramp]), counts


READER = Reader("off", ("off", "coff"), _recognises, _read)
