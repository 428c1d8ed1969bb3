"""A desk document read in a worker process: bodies, what is known beside them, and facts, held against each other."""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mesh.anchored import anchored
from mesh.anchors import Anchor, placed
from mesh.errors import BadFile
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh
from mesh.read.package import Package, read_package
from mesh.weld import weld
from mesh.worker import tell
from printdesk.bounded_json import Unreadable
from printdesk.document import Document
from printdesk.document_text import MOST_PARTS, Told, ToldPart, from_text
from printdesk.ids import new_id
from printdesk.measured import Measures, bound
from printdesk.part import Coming, Part, Placement
from printdesk.plate import Plate
from printdesk.words import later

TEXT_PART = "PrintDesk/desk.json"
TEXT_TYPE = "application/json"
TEXT_RELATION = "urn:printdesk:relationships:desk"
VERSIONS_PART = "PrintDesk/versions.model"
_FARTHEST_MM = 0.01  # that a placement may be from where the package places the body
Matrix = npt.NDArray[np.float64]


def digest_of(mesh: Mesh) -> str:
    """SHA-256 (hex) of vertices and faces as they lie in memory, little endian."""
    digest = hashlib.sha256(mesh.vertices.astype("<f4", copy=False).data)
    digest.update(b"/")
    digest.update(mesh.faces.astype("<i4", copy=False).data)
    return digest.hexdigest()


def read(path: str, early: bool = False) -> Document:
    """The document in the file. Where another program changed it, or made it, its bodies as parts, with why as the only warning.

    early: tells each part as `Coming` before it is measured. BadFile or TooLarge.
    """
    package = read_package(Path(path), TEXT_PART, VERSIONS_PART)
    if len(package.items) > MOST_PARTS:
        raise BadFile(
            "too_many_parts", later("The document holds more than 10,000 parts."), later("Save fewer parts in one document.")
        )
    if package.beside is None:
        return _plainly(package, Path(path), early, "")
    try:
        told = from_text(package.beside)
        checked = _checked(told, package)
    except Unreadable as why:
        return _plainly(package, Path(path), early, str(why))
    parts = tuple(_part(one, mesh, package, Path(path).parent, early) for one, mesh in zip(told.parts, checked, strict=True))
    ids = [part.id for part in parts]
    plate = Plate(
        told.plate_mm,
        parts,
        None if told.chosen is None else ids[told.chosen],
        frozenset(ids[place] for place in told.also if place != told.chosen),
        told.count,
    )
    findings = tuple((part.id, one.findings) for part, one in zip(parts, told.parts, strict=True) if one.findings)
    return Document(plate, told.wish, told.place, findings, told.notes, told.talk, measures=_measures(told, parts))


def _measures(told: Told, parts: tuple[Part, ...]) -> Measures:
    """Those whose things are on their bodies, whatever the text says, and whose circles are some."""
    of_part: dict[int, list[Anchor]] = {}
    for place, anchor, _ in (thing for measure in told.measures for thing in measure):
        of_part.setdefault(place, []).append(anchor)
    there: set[int] = set()
    for place, anchors in of_part.items():
        found = anchored(parts[place].mesh, anchors)
        there.update(
            id(anchor) for anchor, is_there in zip(anchors, found, strict=True) if is_there and _is_one(anchor, parts[place])
        )
    found_all = (measure for measure in told.measures if all(id(anchor) in there for _, anchor, _ in measure))
    sound = (tuple((place, anchor, True) for place, anchor, _ in measure) for measure in found_all)
    return bound(sound, dict(enumerate(parts)))


def _is_one(anchor: Anchor, part: Part) -> bool:
    """Whether it is what it is called, in the mesh or as the part lies: one that is stretched is seen again once it is not."""
    return any(placed(anchor, matrix) is not None for matrix in (np.eye(4), part.placement.matrix(part.mesh)))


def _checked(told: Told, package: Package) -> list[Mesh]:
    """The mesh of each part, where text and package say the same of it: which body, which bytes, which place. Unreadable."""
    if len(told.parts) != len(package.items):
        raise Unreadable(later("another program added or took away parts"))
    digests = {key: digest_of(mesh) for key, mesh in package.bodies.items()}
    meshes = []
    for part, (body, matrix) in zip(told.parts, package.items, strict=True):
        if part.object != body or digests.get(body) != part.sha256:
            raise Unreadable(later("another program changed its bodies"))
        mesh = package.bodies[body]
        if not _is_near(part.placement.matrix(mesh), matrix, mesh):
            raise Unreadable(later("another program moved its parts"))
        meshes.append(mesh)
    return meshes


def _is_near(one: Matrix, other: Matrix, mesh: Mesh) -> bool:
    """Whether two placements bring the mesh's farthest corner to the same spot, up to rounding by its distance."""
    reach = float(np.abs(mesh.vertices).max())
    apart = float(np.abs(one[:3, :3] - other[:3, :3]).max()) * 3 * reach + float(np.abs(one[:3, 3] - other[:3, 3]).max())
    return apart <= _FARTHEST_MM + 1e-5 * reach


def _part(told: ToldPart, mesh: Mesh, package: Package, folder: Path, early: bool) -> Part:
    part_id, values = new_id(), dict(told.values)
    if early:
        tell(replace(Coming.of(part_id, values["name"], mesh), placement=told.placement))
    versions = []
    for one in told.versions:
        body = package.others.get(one.object[1:]) if one.object.startswith("v") else package.bodies.get(one.object)
        if body is not None and digest_of(body) == one.sha256:
            versions.append(replace(one.version, mesh=body))
    source = values.pop("source")
    facts = _facts(mesh, told.placement)
    return Part(
        part_id,
        mesh=mesh,
        facts=facts,
        placement=told.placement,
        versions=tuple(versions),
        source=str(folder / source) if source and (folder / source).is_file() else None,
        **values,
    )


def _facts(mesh: Mesh, placement: Placement) -> Facts:
    """As a part is measured that was just opened, under its placement."""
    shaped = mesh if placement.is_plain else mesh.transformed(placement.shaping())
    return examine(shaped, walls=False, crossings=False, welded=True)[1]


def _plainly(package: Package, path: Path, early: bool, warning: str) -> Document:
    """Each body where the package places it, turned and scaled for good."""
    if not package.items:
        package = replace(package, items=tuple((key, np.eye(4)) for key in package.bodies))
    parts = []
    for number, (body, matrix) in enumerate(package.items, start=1):
        if body not in package.bodies:
            raise BadFile(
                "no_such_body",
                later("The document places a body that consists of others."),
                later("Open it under the ending .3mf."),
            )
        mesh = weld(package.bodies[body].transformed(matrix))
        lower, upper = mesh.vertices.min(axis=0).tolist(), mesh.vertices.max(axis=0).tolist()
        place = Placement(((lower[0] + upper[0]) / 2, (lower[1] + upper[1]) / 2))
        part_id, name = new_id(), package.names.get(body) or f"{path.stem} {number}"
        if early:
            tell(replace(Coming.of(part_id, name, mesh), placement=place))
        parts.append(Part(part_id, name, mesh, _facts(mesh, place), "3mf", "mm", True, placement=place))
    if not parts:
        raise BadFile("no_triangles", later("The document holds no part."), later("Save it again with PrintDesk."))
    plate = Plate(parts=tuple(parts), chosen=parts[0].id)
    return Document(plate, warnings=(warning,) if warning else ())
