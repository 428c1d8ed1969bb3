"""A 3MF with its bodies apart, each as the package holds it, and one part of it that is no model."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import MIB, Limits
from mesh.mesh import Mesh
from mesh.opening import content_of
from mesh.read import DEFAULT_LIMITS, checked_mesh
from mesh.read.archive import Archive
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import MM_PER_UNIT
from mesh.read.threemf import ODD_UNITS, UNITS, model_part
from mesh.read.threemf_xml import ModelPart, PartReader, too_many_instances

MOST_BESIDE_BYTES = 16 * MIB


@dataclass(frozen=True, eq=False)
class Package:
    """bodies: mesh in mm of each object that holds one, by its id, nothing welded; names: of those objects, where they have one

    items: (id of the object, 4×4 with lengths in mm) of each item of the build; others: bodies of the second model, by their id
    beside: the bytes of the part that is no model, None where there is none
    """

    bodies: dict[str, Mesh]
    names: dict[str, str]
    items: tuple[tuple[str, npt.NDArray[np.float64]], ...]
    others: dict[str, Mesh]
    beside: bytes | None


def read_package(path: Path, beside: str, others: str, limits: Limits = DEFAULT_LIMITS) -> Package:
    """beside, others: names of the part that is no model, and of the second model; either may be missing. BadFile or TooLarge."""
    archive = Archive(content_of(path, limits), limits)
    root = PartReader(limits).read(archive.chunks(model_part(archive)))
    more = PartReader(limits).read(archive.chunks(others)) if others in archive else ModelPart()
    triangles = sum(len(found.faces) for part in (root, more) for found in part.objects.values() if found.faces is not None)
    if triangles > limits.triangles:
        raise too_many_triangles(triangles, limits)
    if len(root.items) > limits.instances:
        raise too_many_instances(limits)
    factor = _factor(root)
    items = []
    for item in root.items:
        matrix = item.matrix.copy()
        matrix[:3, 3] *= factor
        items.append((item.object_id, matrix))
    names = {key: found.name for key, found in root.objects.items() if found.name}
    data = archive.small(beside, MOST_BESIDE_BYTES) if beside in archive else None
    return Package(_bodies(root, factor), names, tuple(items), _bodies(more, _factor(more)), data)


def _bodies(part: ModelPart, factor: float) -> dict[str, Mesh]:
    return {
        key: checked_mesh(found.vertices, found.faces, factor)
        for key, found in part.objects.items()
        if found.vertices is not None and found.faces is not None and len(found.faces)
    }


def _factor(part: ModelPart) -> float:
    if part.unit not in UNITS:
        raise BadFile("unknown_unit", "The document's unit is unknown.", "Save it again with PrintDesk.")
    unit = UNITS[part.unit]
    return MM_PER_UNIT[unit] if unit else ODD_UNITS[part.unit]
