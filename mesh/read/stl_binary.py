"""Binary STL: 80 bytes of header, a count, then 50 bytes a facet. The stored normals are not believed; the corners are."""

from typing import TYPE_CHECKING

import numpy as np

from mesh import native
from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import Raw, Reader, plain_name

if TYPE_CHECKING:
    from mesh.ahead import Welded

HEADER_BYTES = 84
FACET = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])


def _declared(content: bytes) -> int:
    return int.from_bytes(content[80:HEADER_BYTES], "little")


def exact(content: bytes) -> bool:
    """Whether the length is exactly that of the declared facets: then it is an STL, whatever its header begins with."""
    return len(content) >= HEADER_BYTES and len(content) == HEADER_BYTES + FACET.itemsize * _declared(content)


def _recognises(content: bytes, ending: str) -> bool:
    if exact(content):
        return True
    return ending == "stl" and (
        len(content) < HEADER_BYTES or not content[:HEADER_BYTES].isascii() or b"\0" in content[:HEADER_BYTES]
    )


def _read(content: bytes, limits: Limits) -> Raw:
    if len(content) < HEADER_BYTES:
        raise BadFile("cut", "The file ends before an STL's header does.", "Export the model again.")
    declared, held = _declared(content), (len(content) - HEADER_BYTES) // FACET.itemsize
    if declared == 0:
        raise BadFile("no_triangles", "The STL declares no triangle.", "Export the model again.")
    if declared > held:
        raise BadFile(
            "cut",
            f"The STL claims {declared:,} triangles and holds {held:,}: it is cut off or not an STL.",
            "Copy or export the file again.",
        )
    if declared > limits.triangles:
        raise too_many_triangles(declared, limits)
    facets = np.frombuffer(content, FACET, declared, HEADER_BYTES)
    welded = native.weld_points(facets["corners"])  # before anything is copied: five of six corners are repetitions
    if welded is not None:
        vertices, faces = welded[0], welded[1].reshape(-1, 3)
    else:
        vertices, faces = facets["corners"].reshape(-1, 3), np.arange(3 * declared, dtype=np.int32).reshape(-1, 3)
    spare = len(content) - HEADER_BYTES - FACET.itemsize * declared
    warnings = [f"{spare:,} bytes after the {declared:,} declared triangles were ignored."] if spare else []
    return Raw("stl-binary", vertices, faces, objects=_name(content), warnings=tuple(warnings), welded=welded is not None)


def raw_of(ahead: "Welded") -> Raw:
    """What has been read and welded already."""
    vertices = np.frombuffer(ahead.vertices, np.float32, 3 * ahead.count).reshape(-1, 3)
    faces = np.frombuffer(ahead.index, np.int32).reshape(-1, 3)
    return Raw("stl-binary", vertices, faces, objects=_name(ahead.header), welded=True)


def _name(content: bytes) -> tuple[str, ...]:
    title = content[:80].split(b"\0")[0].strip()
    if title.lower().startswith(b"solid "):
        title = title[6:]
    return (plain_name(title),) if title and title.isascii() and title.decode().isprintable() else ()


READER = Reader("stl-binary", ("stl",), _recognises, _read)
