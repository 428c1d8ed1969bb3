"""3MF: the core specification and the production extension's parts. Nothing else in the archive is obeyed."""

from collections import Counter
from dataclasses import dataclass, field
from xml.parsers import expat

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.look import FaceColours
from mesh.read.archive import Archive
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import MM_PER_UNIT, MOST_NAMES, Raw, Reader, plain_name
from mesh.read.slicer_settings import MODIFIER, NEGATIVE, SUPPORT, Settings, settings_of
from mesh.read.threemf_colours import MATERIALS
from mesh.read.threemf_xml import ModelPart, Object, PartReader, Placement, too_many_instances

UNITS = {"millimeter": "mm", "centimeter": "cm", "meter": "m", "inch": "in", "micron": None, "foot": None}
ODD_UNITS = {"micron": 0.001, "foot": 304.8}
MODEL_RELATION = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"
DOCUMENT = "printdesk"  # the ending of a desk document, which is a 3MF with more in it
_3MF = "http://schemas.microsoft.com/3dmanufacturing"
# Extensions that may be required and left out: colours, identities, slices beside a full mesh, groups of triangles.
KEEP_THE_SHAPE = {
    MATERIALS,
    f"{_3MF}/production/2015/06",
    "http://schemas.3mf.io/3dmanufacturing/production/alternatives/2021/04",
    f"{_3MF}/slice/2015/07",
    f"{_3MF}/trianglesets/2021/07",
    f"{_3MF}/core/2015/02",
}


def _recognises(content: bytes, ending: str) -> bool:
    if content[:4] != b"PK\x03\x04":
        return False
    directory = content[-1_000_000:].lower()
    return ending in ("3mf", DOCUMENT) or b"3d/3dmodel.model" in directory or b".model" in directory


def _read(content: bytes, limits: Limits) -> Raw:
    archive = Archive(content, limits)
    warnings = []
    root_name = model_part(archive)
    build = _Build(archive, limits, root_name)
    root = build.part(root_name)
    settings = settings_of(archive, root.application)
    build.leave_out(settings)
    if root.encoding_unusual:
        warnings.append("The 3MF's text is UTF-16, which the format does not allow; it was read all the same.")
    if root.unit not in UNITS:
        raise BadFile(
            "unknown_unit", f"The 3MF's unit “{plain_name(root.unit)[:40]}” is unknown.", "Export the model again in millimetres."
        )
    vertices, faces = build.body()
    unit = UNITS[root.unit]
    if unit is None:
        warnings.append(
            f"The file's numbers are {'microns' if root.unit == 'micron' else 'feet'}; they were converted to millimetres."
        )
    factor = MM_PER_UNIT[unit] if unit else ODD_UNITS[root.unit]
    names = tuple(dict.fromkeys([name for name in build.names if name] or ([root.title] if root.title else [])))
    told = (*warnings, *settings.warnings(), *build.warnings())
    return Raw("3mf", vertices, faces, unit or "mm", factor, names[:MOST_NAMES], told, colours=build.colours)


def model_part(archive: Archive) -> str:
    """The name of the part that the archive's relations call its model; they may not lead outside."""
    found: list[str] = []

    def element(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(" ")[2] != "Relationship":
            return
        target = attributes.get("Target", "")
        if (
            attributes.get("TargetMode", "Internal").lower() == "external"
            or ".." in target.split("/")
            or ":" in target
            or "\\" in target
        ):
            raise BadFile(
                "bad_archive", f"The archive points outside itself, to “{plain_name(target)}”.", "Export the model again."
            )
        if attributes.get("Type") == MODEL_RELATION:
            found.append(target.lstrip("/"))

    if "_rels/.rels" in archive:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = element
        parser.StartDoctypeDeclHandler = _doctype
        try:
            parser.Parse(archive.small("_rels/.rels"), True)
        except (expat.ExpatError, LookupError, ValueError):
            raise BadFile("bad_xml", "The 3MF's list of parts is broken XML.", "Export the model again.") from None
    if len(set(found)) > 1:
        raise BadFile(
            "bad_archive", "The archive names two models, and nobody can tell which is meant.", "Export the model again."
        )
    if found:
        return found[0]
    if "3D/3dmodel.model" in archive:
        return "3D/3dmodel.model"
    raise BadFile("not_a_model", "The archive holds no 3D model; it is not a 3MF.", "Unpack it and open the model inside.")


def _doctype(*_: object) -> None:
    raise BadFile("doctype", "The 3MF's XML declares a DOCTYPE, which no 3MF may.", "Do not trust this file.")


@dataclass
class _Count:
    """What an object comes to after all its components are placed."""

    instances: int
    triangles: int


@dataclass
class _Build:
    archive: Archive
    limits: Limits
    root: str
    parts: dict[str, ModelPart] = field(default_factory=dict)
    counts: dict[tuple[str, str], _Count] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    not_printed: int = 0
    not_solid: int = 0
    aside: Counter[str] = field(default_factory=Counter)  # role → bodies that a slicer would not print as such
    no_build: bool = False
    colours: FaceColours | None = None

    def part(self, name: str) -> ModelPart:
        key = name.lower().lstrip("/")
        if key not in self.parts:
            part = PartReader(self.limits).read(self.archive.chunks(name))
            for prefix, uri in part.required.items():
                if uri not in KEEP_THE_SHAPE:
                    raise BadFile(
                        "unknown_extension",
                        f"The 3MF requires an extension that is not read here: “{plain_name(uri or prefix)}”.",
                        "Export it without that extension, or as STL.",
                    )
            self.parts[key] = part
        return self.parts[key]

    def leave_out(self, settings: Settings) -> None:
        """Takes modifiers, negative volumes and support blockers out of the root's objects, as the slicer's list names them."""
        for found in self.part(self.root).objects.values():
            kept = []
            for component in found.components:
                role = settings.components.get((found.id, component.object_id))
                if role:
                    self.aside[role] += 1
                else:
                    kept.append(component)
            found.components = kept
            ranges = settings.ranges.get(found.id)
            if not ranges or found.faces is None:
                continue
            solid = np.ones(len(found.faces), bool)
            for first, last, role in ranges:
                if 0 <= first <= last < len(solid):
                    solid[first : last + 1] = False
                    self.aside[role] += 1
            found.faces = found.faces[solid]
            if found.colours is not None:
                found.colours = found.colours[solid]

    def body(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int32]]:
        """Everything that the build places, in the file's unit: vertices and faces, nothing welded."""
        root = self.part(self.root)
        items = [item for item in root.items if item.printable]
        self.not_printed = len(root.items) - len(items)
        if not root.items:
            self.no_build = True
            inner = {c.object_id for o in root.objects.values() for c in o.components if c.part is None}
            items = [Placement(o.id, None, np.eye(4)) for o in root.objects.values() if o.id not in inner]
        total = _Count(0, 0)
        for item in items:
            count = self._count(item, self.root, ())
            total.instances, total.triangles = total.instances + count.instances, total.triangles + count.triangles
            self._bound(total)
        if self.not_printed and not items:
            raise BadFile(
                "no_triangles", "Every body in the 3MF is marked as not to be printed.", "Mark them printable and save again."
            )
        vertices: list[npt.NDArray[np.float64]] = [np.zeros((0, 3))]
        faces: list[npt.NDArray[np.int32]] = [np.zeros((0, 3), np.int32)]
        offset, colours = 0, list[FaceColours | int]()
        for item in items:
            for placed, matrix in self._placed(item, self.root, np.eye(4)):
                assert placed.vertices is not None and placed.faces is not None
                with np.errstate(all="ignore"):  # what overflows here is refused with the other impossible values
                    vertices.append(placed.vertices @ matrix[:3, :3].T + matrix[:3, 3])
                turned = placed.faces[:, ::-1] if np.linalg.det(matrix[:3, :3]) < 0 else placed.faces
                faces.append(turned + np.int32(offset))
                offset += len(placed.vertices)
                colours.append(len(placed.faces) if placed.colours is None else placed.colours)
        self.colours = _all_colours(colours)
        return np.concatenate(vertices), np.concatenate(faces)

    def warnings(self) -> list[str]:
        told = []
        if self.not_printed:
            told.append(f"Bodies marked as not to be printed were left out: {self.not_printed}.")
        if self.not_solid:
            told.append(f"Objects that are supports or surfaces, not models, were left out: {self.not_solid}.")
        for role, sentence in (
            (MODIFIER, f"Modifiers of a slicer, which are no bodies, were left out: {self.aside[MODIFIER]}."),
            (SUPPORT, f"Support blockers and enforcers of a slicer were left out: {self.aside[SUPPORT]}."),
            (
                NEGATIVE,
                f"Negative volumes, which a slicer would cut out of the body, were left out uncut: {self.aside[NEGATIVE]}.",
            ),
        ):
            if self.aside[role]:
                told.append(sentence)
        if self.no_build:
            told.append("The 3MF places nothing on its plate; every model in it was taken.")
        if any(part.beams for part in self.parts.values()):
            told.append("Beam lattices in the 3MF were left out.")
        return told

    def _find(self, placement: Placement, part_name: str) -> tuple[Object, str]:
        where = placement.part or part_name
        found = self.part(where).objects.get(placement.object_id)
        if found is None:
            raise BadFile(
                "missing_object",
                f"The 3MF places object {plain_name(placement.object_id)}, which it does not hold.",
                "Export the model again.",
            )
        if found.low_resolution:
            raise BadFile(
                "unsupported", "The 3MF keeps its shape as slices beside a coarse mesh.", "Export it with the full mesh."
            )
        return found, where

    def _count(self, placement: Placement, part_name: str, path: tuple[tuple[str, str], ...]) -> _Count:
        found, where = self._find(placement, part_name)
        key = (where.lower().lstrip("/"), found.id)
        if key in path:
            raise BadFile(
                "component_cycle", "An object of the 3MF contains itself.", "Export the model again; the file is damaged."
            )
        if len(path) >= self.limits.nesting:
            raise BadFile("too_deep", f"The 3MF nests components deeper than {self.limits.nesting}.", "Export the model again.")
        if key not in self.counts:
            total = _Count(0, 0)
            if found.role:
                self.aside[found.role] += 1
            elif found.kind != "model":
                self.not_solid += 1
            elif found.faces is not None:
                total = _Count(1, len(found.faces))
                self.names.append(found.name)
            else:
                self.names.append(found.name)
                for component in found.components:
                    inner = self._count(component, where, (*path, key))
                    total = _Count(total.instances + inner.instances, total.triangles + inner.triangles)
            self.counts[key] = total
        return self.counts[key]

    def _bound(self, count: _Count) -> None:
        if count.instances > self.limits.instances:
            raise too_many_instances(self.limits)
        if count.triangles > self.limits.triangles:
            raise too_many_triangles(count.triangles, self.limits)

    def _placed(
        self, placement: Placement, part_name: str, outer: npt.NDArray[np.float64]
    ) -> list[tuple[Object, npt.NDArray[np.float64]]]:
        found, where = self._find(placement, part_name)
        matrix = outer @ placement.matrix
        if found.kind != "model" or found.role or not self.counts[(where.lower().lstrip("/"), found.id)].instances:
            return []
        if found.faces is not None:
            return [(found, matrix)]
        return [leaf for component in found.components for leaf in self._placed(component, where, matrix)]


def _all_colours(pieces: list[FaceColours | int]) -> FaceColours | None:
    """Of all placed triangles, in their order; a number stands for so many without a colour. None where there is no colour."""
    if all(isinstance(piece, int) for piece in pieces):
        return None
    return np.concatenate([np.zeros((piece, 4), np.uint8) if isinstance(piece, int) else piece for piece in pieces])


READER = Reader("3mf", ("3mf", DOCUMENT), _recognises, _read)
