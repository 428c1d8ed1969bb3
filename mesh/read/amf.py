"""AMF (ISO/ASTM 52915), plain or zipped: every object where the constellations place it. Colours and curves are left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, TooLarge
from mesh.limits import MIB, Limits
from mesh.read.amf_xml import Amf, AmfReader, Instance, Object
from mesh.read.archive import Archive
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import MM_PER_UNIT, MOST_NAMES, Raw, Reader, plain_name

UNITS = {"millimeter": "mm", "inch": "in", "meter": "m", "micron": None, "micrometer": None, "feet": None}
ODD_UNITS = {"micron": 0.001, "micrometer": 0.001, "feet": 304.8}
_ZIP = b"PK\x03\x04"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def _recognises(content: bytes, _ending: str) -> bool:
    if content[:4] == _ZIP:
        return b".amf" in content[-1_000_000:].lower()
    head = content[:4096]
    if head.startswith(_UTF_16):
        head = head.decode("utf-16", "replace").encode()
    head = head.lower()
    return b"\0" not in head and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<amf" in head


def _read(content: bytes, limits: Limits) -> Raw:
    pieces = (content[begin : begin + MIB] for begin in range(0, len(content), MIB))
    chunks: Iterable[bytes] = _zipped(content, limits) if content[:4] == _ZIP else pieces
    amf = AmfReader(limits).read(chunks)
    if amf.unit not in UNITS:
        told = f"The AMF's unit “{plain_name(amf.unit)[:40]}” is unknown."
        raise BadFile("unknown_unit", told, "Export the model again in millimetres.")
    build = _Build(amf, limits)
    vertices, faces = build.body()
    unit = UNITS[amf.unit]
    factor = MM_PER_UNIT[unit] if unit else ODD_UNITS[amf.unit]
    warnings = build.warnings()
    if amf.encoding_unusual:
        warnings.append("The AMF's text is UTF-16, which few programs write; it was read all the same.")
    if unit is None:
        told = f"The file's numbers are {'feet' if amf.unit == 'feet' else 'microns'}; they were converted to millimetres."
        warnings.insert(0, told)
    names = tuple(dict.fromkeys(found.name for found in amf.objects.values() if found.name))[:MOST_NAMES]
    return Raw("amf", vertices, faces, unit or "mm", factor, names, tuple(warnings))


def _zipped(content: bytes, limits: Limits) -> Iterator[bytes]:
    archive = Archive(content, limits)
    models = [name for name in archive.names if name.lower().endswith(".amf")]
    if len(models) != 1:
        told = "The archive names two models, and nobody can tell which is meant."
        raise BadFile("bad_archive", told, "Export the model again.")
    return archive.chunks(models[0])


@dataclass
class _Build:
    amf: Amf
    limits: Limits
    triangles: int = 0
    visits: int = 0
    placed: list[tuple[Object, npt.NDArray[np.float64]]] = field(default_factory=list)

    def body(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int32]]:
        """Everything in its place, in the file's unit. What no constellation names lies as it is, as PrusaSlicer has it."""
        groups = self.amf.constellations
        named = {instance.object_id for instances in groups.values() for instance in instances}
        if groups and groups.keys() <= named:
            raise _contained()
        for identity, instances in groups.items():
            if identity not in named:
                self._place_all(instances)
        for identity, found in self.amf.objects.items():
            if identity not in named:
                self._put(found, np.eye(4))
        vertices, faces, offset = [np.zeros((0, 3))], [np.zeros((0, 3), np.int32)], 0
        for found, matrix in self.placed:
            with np.errstate(all="ignore"):  # what overflows here is refused with the other impossible values
                vertices.append(found.vertices @ matrix[:3, :3].T + matrix[:3, 3])
            faces.append(found.faces + np.int32(offset))
            offset += len(found.vertices)
        return np.concatenate(vertices), np.concatenate(faces)

    def _place_all(self, instances: list[Instance]) -> None:
        """Depth first without recursion; a constellation within itself is refused."""
        stack = [(instance, np.eye(4), 1) for instance in reversed(instances)]
        while stack:
            instance, outer, depth = stack.pop()
            self.visits += 1  # of all constellations: thousands may stand in for the same empty ones
            if depth > self.limits.nesting or self.visits > 2 * self.limits.instances:
                raise _contained()
            matrix = outer @ _matrix(instance)
            if (inner := self.amf.constellations.get(instance.object_id)) is not None:
                stack += [(entry, matrix, depth + 1) for entry in reversed(inner)]
            elif (found := self.amf.objects.get(instance.object_id)) is not None:
                self._put(found, matrix)
            else:
                told = f"The AMF places object {plain_name(instance.object_id)}, which it does not hold."
                raise BadFile("missing_object", told, "Export the model again.")

    def _put(self, found: Object, matrix: npt.NDArray[np.float64]) -> None:
        self.placed.append((found, matrix))
        self.triangles += len(found.faces)
        if len(self.placed) > self.limits.instances:
            told = f"The file places more than {self.limits.instances:,} bodies."
            raise TooLarge("too_many_instances", told, "Export fewer copies in one file.")
        if self.triangles > self.limits.triangles:
            raise too_many_triangles(self.triangles, self.limits)

    def warnings(self) -> list[str]:
        told = []
        if aside := sum(len(found.roles) for found in self.amf.objects.values()):
            told.append(f"Volumes that a slicer takes for modifiers or supports were left out: {aside}.")
        if self.amf.curved:
            told.append("Curved triangles of the AMF were read as flat ones.")
        return told


def _matrix(instance: Instance) -> npt.NDArray[np.float64]:
    """4×4: turned about x, then y, then z, then moved (ISO/ASTM 52915, constellations)."""
    moves = np.array(instance.moves)
    if not np.isfinite(moves).all() or np.abs(moves).max() > 1e9:
        raise BadFile("bad_transform", "A placement in the AMF is not made of sensible numbers.", "Export the model again.")
    matrix = np.eye(4)
    for axis, angle in enumerate(np.radians(moves[3:])):
        turn, (a, b) = np.eye(3), ((axis + 1) % 3, (axis + 2) % 3)
        turn[a, a] = turn[b, b] = np.cos(angle)
        turn[b, a], turn[a, b] = np.sin(angle), -np.sin(angle)
        matrix[:3, :3] = turn @ matrix[:3, :3]
    matrix[:3, 3] = moves[:3]
    return matrix


def _contained() -> BadFile:
    return BadFile(
        "component_cycle", "A constellation of the AMF contains itself.", "Export the model again; the file is damaged."
    )


READER = Reader("amf", ("amf",), _recognises, _read)
