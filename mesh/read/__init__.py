"""Model files into one mesh in millimetres.

The content decides the format, not the ending; every bound is held before it is believed.

A new format is one new file with a ``READER`` and one line in READERS; a package of somebody else names its own under the
entry-point group ``printdesk.readers``.
"""

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, MeshError
from mesh.limits import Limits
from mesh.look import FaceColours
from mesh.mesh import Mesh
from mesh.opening import Opened, content_of
from mesh.read import amf, gltf, obj, off, ply, step, stl_ascii, stl_binary, threemf
from mesh.read.disguise import refusal_of
from mesh.read.raw import MM_PER_UNIT, Raw, Reader
from mesh.units import UnitsGuess, guess_units

if TYPE_CHECKING:
    from mesh.ahead import Welded

READERS: tuple[Reader, ...] = (
    threemf.READER,
    amf.READER,
    gltf.READER,
    step.READER,
    ply.READER,
    off.READER,
    stl_ascii.READER,
    obj.READER,
    stl_binary.READER,  # has no mark of its own, so it is asked last
)
ENTRY_POINTS = "printdesk.readers"
FARTHEST_MM = 1e8
SMALLEST_MM = 1e-6
FLAT_LIMIT = 1e-7  # twice the area : longest edge squared, below which a float32 face is a line
DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, eq=False)
class Reading:
    """What was read of a file.

    mesh: mm, all objects and instances joined; welded: whether it is as `mesh.weld.weld` would leave it
    colours: (m, 4) uint8 sRGB and opacity of the faces, opacity 0 for none said; None where nothing has a colour
    units: what the file's numbers were taken as; units_known: the file or the caller said so
    warnings: sentences about what was dropped, ignored or repaired
    """

    mesh: Mesh
    format: str
    units: str
    units_known: bool
    objects: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    welded: bool = False
    colours: FaceColours | None = None

    @property
    def units_guess(self) -> UnitsGuess | None:
        """The unit to ask about, with the reason; None where nothing is unusual or the unit is known."""
        low, high = self.mesh.vertices.min(axis=0).tolist(), self.mesh.vertices.max(axis=0).tolist()
        return guess_units(tuple(b - a for a, b in zip(low, high, strict=True)), self.units_known)


@dataclass(frozen=True)
class Needs:
    """What a worker gets for a job on this file: address space beyond what it holds already, and wall clock."""

    memory_bytes: int
    seconds: float


def read_file(
    path: Path,
    *,
    units: str | None = None,
    scale: float = 1.0,
    limits: Limits = DEFAULT_LIMITS,
    ahead: "Welded | None" = None,
) -> Reading:
    """The model in the file; BadFile or TooLarge in one sentence where it is not sound.

    units: take the file's numbers as mm, cm, m or in, whatever its format says; scale: multiplies after that
    ahead: the file, where it has been read and welded already
    """
    _factor(units, scale)
    path = Path(path)
    if ahead is not None:
        return _finished(stl_binary.raw_of(ahead), _misnamed(path.name, stl_binary.READER, "stl-binary"), units, scale)
    return read_bytes(content_of(path, limits), path.name, units=units, scale=scale, limits=limits)


def read_bytes(
    content: bytes, name: str, *, units: str | None = None, scale: float = 1.0, limits: Limits = DEFAULT_LIMITS
) -> Reading:
    """As read_file, of bytes; the name only helps where the content alone does not decide."""
    _factor(units, scale)
    ending = _ending(name)
    reader = _reader_of(content, ending)
    if reader.walled:
        from mesh.sandbox import Sandbox, inside

        if not inside():
            needs = _needs(len(content), reader, limits)
            with Sandbox(workers=1) as wall:
                read: Reading = wall.run(
                    _read_inside, content, name, units, scale, limits, memory_bytes=needs.memory_bytes, seconds=needs.seconds
                )
            return read
    try:
        raw = reader.read(content, limits)
    except (MeshError, MemoryError):
        raise
    except RecursionError:
        raise BadFile("too_deep", "The file nests without end.", "Export the model again; the file is damaged.") from None
    return _finished(raw, [*_misnamed(name, reader, raw.format), *raw.warnings], units, scale)


def needs_of(path: Path, limits: Limits = DEFAULT_LIMITS) -> Needs:
    """The worker's bounds for this file, by the size found before it is believed (unpacked, for a 3MF)."""
    ending = _ending(path.name)
    with Opened(path, limits) as file:
        size, head = file.size, bytearray(min(4096, file.size))
        file.fill(memoryview(head))
    if head[:4] == b"PK\x03\x04":
        from mesh.read.archive import Archive

        size += Archive(content_of(path, limits), limits).declared_bytes((".model", ".amf"))
    is_step = step.READER.recognises(bytes(head), ending)
    return _needs(size, step.READER if is_step else stl_binary.READER, limits)


def formats() -> tuple[str, ...]:
    """The endings that can be opened, without the dot."""
    return tuple(dict.fromkeys(ending for reader in _all_readers() for ending in reader.endings if ending != threemf.DOCUMENT))


def _read_inside(content: bytes, name: str, units: str | None, scale: float, limits: Limits) -> Reading:
    return read_bytes(content, name, units=units, scale=scale, limits=limits)


def _needs(size: int, reader: Reader, limits: Limits) -> Needs:
    return Needs(limits.worker_bytes(size) + reader.extra_worker_bytes, limits.worker_seconds(size))


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return ending.lower() if dot and stem else ""


@cache
def _all_readers() -> tuple[Reader, ...]:
    """Ours, then strangers'."""
    from importlib.metadata import entry_points

    return (*READERS, *(point.load() for point in entry_points(group=ENTRY_POINTS)))


def _reader_of(content: bytes, ending: str) -> Reader:
    if not content:
        raise BadFile("empty", "The file is empty.", "Export the model again.")
    readers = _all_readers()
    found = next((reader for reader in readers if reader is not stl_binary.READER and reader.recognises(content, ending)), None)
    if found is not None:
        return found
    if stl_binary.exact(content):
        return stl_binary.READER
    if (refusal := refusal_of(content)) is not None:
        raise refusal
    if stl_binary.READER.recognises(content, ending):
        return stl_binary.READER
    raise BadFile(
        "unknown_format",
        "The content of the file is none of the model formats that can be read.",
        f"Save the part as one of {', '.join(e.upper() for e in formats())}.",
    )


def _misnamed(name: str, reader: Reader, format_: str) -> list[str]:
    ending = _ending(name)
    if not ending or ending in reader.endings:
        return []
    return [f"The file's name ends in .{ending[:10]}, and its content is {format_}; it was read as that."]


def _factor(units: str | None, scale: float) -> float:
    if units is not None and units not in MM_PER_UNIT:
        raise BadFile("unknown_unit", f"“{units[:20]}” is not a unit that is known.", f"Use one of {', '.join(MM_PER_UNIT)}.")
    if not (math.isfinite(scale) and 1e-9 <= scale <= 1e9):
        raise BadFile("bad_scale", f"A model cannot be scaled by {scale}.", "Give a number above zero.")
    return scale * MM_PER_UNIT.get(units or "mm", 1.0)


def _finished(raw: Raw, warnings: list[str], units: str | None, scale: float) -> Reading:
    if units is not None:
        factor, told = _factor(units, scale), units
    else:
        told = raw.units or "mm"
        factor = scale * (raw.mm_per_unit if raw.mm_per_unit is not None else MM_PER_UNIT[told])
    if not len(raw.faces):
        raise BadFile("no_triangles", "The file holds no triangle.", "Export the model again as a mesh.")
    vertices, faces = _used(raw)
    _check_values(vertices, factor)
    if factor != 1.0:
        vertices = vertices.astype(np.float64) * factor
    mesh = Mesh(np.ascontiguousarray(vertices, np.float32), faces)
    _check_surface(mesh)
    return Reading(
        mesh,
        raw.format,
        told,
        units is not None or raw.units is not None,
        raw.objects,
        tuple(warnings),
        raw.welded and factor == 1.0,
        raw.colours,
    )


def checked_mesh(vertices: npt.NDArray[np.floating], faces: npt.NDArray[np.int32], mm_per_unit: float) -> Mesh:
    """A mesh in mm of (n, 3) vertices and (m, 3) faces; BadFile where their values are not sound or have no surface.

    Every vertex is kept where it stands in its list.
    """
    _check_values(vertices, mm_per_unit)
    mesh = Mesh((vertices * mm_per_unit if mm_per_unit != 1.0 else vertices).astype(np.float32), faces)
    _check_surface(mesh)
    return mesh


def _used(raw: Raw) -> tuple[npt.NDArray[np.floating], npt.NDArray[np.int32]]:
    """Vertices that no face uses say nothing of the body, not even its size."""
    faces = raw.faces.astype(np.int32, copy=False)
    if raw.welded or (len(raw.vertices) == 3 * len(faces) and raw.format.startswith("stl")):
        return raw.vertices, faces
    used = np.zeros(len(raw.vertices), bool)
    used[faces.reshape(-1)] = True
    if used.all():
        return raw.vertices, faces
    places = (np.cumsum(used) - 1).astype(np.int32)
    return raw.vertices[used], places[faces]


def _check_values(vertices: npt.NDArray[np.floating], factor: float) -> None:
    """Finite, within 100 km of the origin and not smaller than a nanometre."""
    flat = np.ascontiguousarray(vertices).reshape(-1)
    lowest, highest = float(flat.min()), float(flat.max())
    if not (math.isfinite(lowest) and math.isfinite(highest)):
        raise BadFile("not_finite", "The file holds a coordinate that is not a finite number.", "Export the model again.")
    if max(abs(lowest), abs(highest)) * factor > FARTHEST_MM:
        raise BadFile(
            "too_far",
            "The file holds a coordinate more than 100 km from the origin.",
            "Check the unit, or export the model again.",
        )
    if _extent(vertices[:300]) * factor < SMALLEST_MM and _extent(vertices) * factor < SMALLEST_MM:  # the first few mostly do
        raise BadFile("too_small", "The whole model is smaller than a nanometre.", "Check the unit, or export the model again.")


def _extent(vertices: npt.NDArray[np.floating]) -> float:
    return max(float(column.max()) - float(column.min()) for column in vertices.T)


def _check_surface(mesh: Mesh) -> None:
    """At least one face has an area."""
    begin, step_size = 0, 256  # the first few mostly do
    while begin < len(mesh.faces):
        corners = mesh.vertices[mesh.faces[begin : begin + step_size]].astype(np.float64)
        sides = corners[:, 1:] - corners[:, :1]
        doubled = np.linalg.norm(np.cross(sides[:, 0], sides[:, 1]), axis=1)
        if (doubled > FLAT_LIMIT * np.maximum((sides**2).sum(axis=2).max(axis=1), SMALLEST_MM**2)).any():
            return
        begin, step_size = begin + step_size, min(4 * step_size, 65536)
    raise BadFile("no_surface", "Every triangle in the file is a point or a line.", "Export the model again; check its scale.")
