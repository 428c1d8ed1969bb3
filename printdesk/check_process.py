"""Findings that depend on how the part is to be made: walls, gaps, cavities, size, bodies."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from mesh.facts import Facts
from mesh.groups import connected
from mesh.mesh import FaceIndices, Mesh
from mesh.spans import least
from printdesk.catalog import Limit, Material, Process, limit_of
from printdesk.check_details import detail_findings
from printdesk.check_layers import layer_findings
from printdesk.check_size import size_findings
from printdesk.check_surface import faces_of, place_of
from printdesk.check_voids import void_findings
from printdesk.finding import Finding, Measure, Severity
from printdesk.words import plural, say

Size = tuple[float, float, float]

FAR_BELOW = 0.5  # of the limit: thinner than half of what holds will not come out. Assumption
MEASURING_SLACK = 0.98  # a wall drawn exactly at the limit is not reported for what float32 and the rays lose
LEAST_THIN_MM2 = 4.0  # less than this is a sharp edge, not a wall. Assumption
LEAST_THIN_SHARE = 0.003  # of the whole surface
LEAST_GAP_MM2 = 4.0  # less is where two surfaces run into each other, not a gap. Assumption
LYING = 0.7  # of the normal points up or down: a floor or a roof, not a wall


def process_findings(
    facts: Facts,
    process: Process,
    material: Material | None,
    volume_mm: Size | None,
    mesh: Mesh | None,
    wall_mm: npt.NDArray[np.float32] | None,
    finish: str | None,
    others: tuple[Process, ...],
) -> Iterator[Finding]:
    if facts.triangles == 0:
        return
    yield from _thin_wall(facts, process, material, mesh, wall_mm, finish, others)
    yield from _free_wall(facts, process, material, finish)
    yield from _narrow_gap(facts, process, material, mesh)
    yield from detail_findings(facts, process, material, mesh)
    yield from layer_findings(facts, process, material, mesh)
    yield from _cavity(facts, process, mesh)
    yield from void_findings(facts, process, material, mesh)
    yield from size_findings(facts, material, volume_mm, finish, mesh)
    yield from _bodies(facts)


def _thin_wall(
    facts: Facts,
    process: Process,
    material: Material | None,
    mesh: Mesh | None,
    wall_mm: npt.NDArray[np.float32] | None,
    finish: str | None,
    others: tuple[Process, ...],
) -> Iterator[Finding]:
    limit = wall_limit(facts.size_mm, process, material, finish)
    thinnest = facts.min_wall_mm
    if limit is None or thinnest is None or thinnest >= limit.value * MEASURING_SLACK:
        return
    faces, far = _thin_faces(facts, process, limit.value, mesh, wall_mm)
    if mesh is not None and wall_mm is not None and len(wall_mm) == len(mesh.faces):
        if not len(faces):
            return
        thinnest = max(thinnest, least(wall_mm[faces], _areas(mesh, faces)) or 0.0)
    better = [other for other in others if other.id != process.id and _holds(other, thinnest)] if far else []
    message = say(
        "The thinnest wall is {wall:.2f} mm; {process} holds {limit:g} mm.",
        wall=thinnest,
        process=process.name,
        limit=limit.value,
    )
    if better:
        message += " " + say("{processes} holds it.", processes=", ".join(other.name for other in better))
    yield Finding(
        "thin_wall",
        Severity.ERROR if far else Severity.WARNING,
        max(1, len(faces)),
        say("Thin wall"),
        message,
        _why_thin(process),
        place_of(mesh, faces),
        None,
        "change_process" if better else None,
        faces,
        Measure(thinnest, "mm", limit.value),
    )


def wall_limit(size: Size, process: Process, material: Material | None, finish: str | None = None) -> Limit | None:
    """The thinnest wall for a part of that size and finish: some materials ask for more where a part is large."""
    return limit_of("wall_mm", process, material, size_mm=size, finish=finish)


def _free_wall(facts: Facts, process: Process, material: Material | None, finish: str | None) -> Iterator[Finding]:
    """A wall that holds where both of its sides are carried may be too thin to stand free; which it is, no figure tells."""
    carried = wall_limit(facts.size_mm, process, material, finish)
    free = limit_of("wall_mm", process, material, size_mm=facts.size_mm, finish=finish, supported=False)
    thinnest = facts.min_wall_mm
    if carried is None or free is None or thinnest is None:
        return
    if not carried.value * MEASURING_SLACK <= thinnest < free.value * MEASURING_SLACK:
        return
    yield Finding(
        "free_wall",
        Severity.INFO,
        1,
        say("Wall that must be carried"),
        say(
            "The thinnest wall is {wall:.2f} mm; {process} holds {carried:g} mm where both sides are carried, {free:g} mm free.",
            wall=thinnest,
            process=process.name,
            carried=carried.value,
            free=free.value,
        ),
        say("A thin wall that stands free bends while the part is peeled off the tank."),
        measure=Measure(thinnest, "mm", free.value),
    )


def _holds(process: Process, wall: float) -> bool:
    limit = process.limits.get("wall_mm")
    return limit is not None and wall >= limit.value * MEASURING_SLACK


def _thin_faces(
    facts: Facts, process: Process, limit: float, mesh: Mesh | None, wall_mm: npt.NDArray[np.float32] | None
) -> tuple[FaceIndices, bool]:
    """(faces below the limit, whether a wall is far below it).

    What is far too thin is weighed by its area, so that a sharp edge, thin everywhere, is no thin wall. With a wall for each
    face, all thin faces are known; without, only those about as thin as the thinnest, and without a mesh the one figure must do.
    """
    far_below = FAR_BELOW * limit * MEASURING_SLACK
    known = faces_of(facts, "thin")
    if mesh is None:
        return known, (facts.min_wall_mm or 0.0) < far_below
    corners = mesh.corners.astype(np.float64)
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / 2
    areas = np.linalg.norm(normals, axis=1)
    enough = max(LEAST_THIN_MM2, LEAST_THIN_SHARE * float(areas.sum()))
    if limit_of("rib_mm", process, None) and facts.slender and _within(facts.slender.faces, mesh):  # told as what they are
        areas[facts.slender.faces] = 0.0
    if process.id == "fdm":  # a floor is as thick as its layers: the nozzle's width says nothing about it
        areas = np.where(np.abs(normals[:, 2]) > LYING * areas, 0.0, areas)
    if wall_mm is None or len(wall_mm) != len(mesh.faces):
        known = known[(known >= 0) & (known < len(areas))]
        return known, (facts.min_wall_mm or 0.0) < far_below and float(areas[known].sum()) >= enough
    thin = (wall_mm < limit * MEASURING_SLACK) & (areas > 0)  # a NaN is no thin wall
    if float(areas[thin].sum()) < enough:
        return np.zeros(0, np.int32), False
    return np.flatnonzero(thin).astype(np.int32), float(areas[wall_mm < far_below].sum()) >= enough


def _why_thin(process: Process) -> str:
    if process.id == "fdm":
        return say("A nozzle cannot lay less than its own width: thinner walls are left out or break.")
    if process.id == "sla":
        return say("Thin walls tear when the part is peeled off the tank, or warp while they harden.")
    if process.id == "slm":
        return say("Thin metal walls warp from heat and may tear while they are built.")
    return say("Thin walls break while the powder is taken off.")


def _narrow_gap(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    """Between two bodies it decides whether they move; within one, a slot or a groove fills up."""
    limit = limit_of("gap_mm", process, material)
    if limit is None or mesh is None:
        return
    bodies = facts.bodies or 0
    for between, gap, name in ((True, facts.min_clearance_mm, "clearance"), (False, facts.min_gap_mm, "gap")):
        faces = faces_of(facts, name)
        if (
            gap is None
            or gap >= limit.value * MEASURING_SLACK
            or not _within(faces, mesh)
            or _areas(mesh, faces).sum() < LEAST_GAP_MM2
        ):
            continue
        if between and bodies > 1:
            yield _gap_finding(gap, faces, mesh, process, limit, fuses=True)
            return
        if not between:
            fuses = facts.min_clearance_mm is None and bodies > 1 and _surfaces(mesh, faces) > 1
            yield _gap_finding(gap, faces, mesh, process, limit, fuses)


def _gap_finding(gap: float, faces: FaceIndices, mesh: Mesh, process: Process, limit: Limit, fuses: bool) -> Finding:
    words = {"gap": gap, "process": process.name, "limit": limit.value}
    return Finding(
        "narrow_gap",
        Severity.WARNING if fuses else Severity.INFO,
        max(1, len(faces)),
        say("Narrow gap"),
        say("Two bodies are only {gap:.2f} mm apart; {process} keeps {limit:g} mm open.", **words)
        if fuses
        else say("The narrowest gap is {gap:.2f} mm; {process} keeps {limit:g} mm open.", **words),
        say("Parts that are to move against each other fuse across it.")
        if fuses
        else say("A narrower slot or groove fills up, at least in places."),
        place_of(mesh, faces),
        faces=faces,
        measure=Measure(gap, "mm", limit.value),
    )


def _within(faces: FaceIndices, mesh: Mesh) -> bool:
    return len(faces) > 0 and faces.min() >= 0 and faces.max() < len(mesh.faces)


def _areas(mesh: Mesh, faces: FaceIndices) -> npt.NDArray[np.float64]:
    corners = mesh.vertices[mesh.faces[faces]].astype(np.float64)
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return np.asarray(np.linalg.norm(normals, axis=1) / 2)


def _surfaces(mesh: Mesh, faces: FaceIndices) -> int:
    """How many connected surfaces of the welded mesh these faces are on."""
    all_faces = mesh.faces
    one, other = np.concatenate([all_faces[:, 0], all_faces[:, 1]]), np.concatenate([all_faces[:, 1], all_faces[:, 2]])
    label, _ = connected(len(mesh.vertices), one, other)
    return len(np.unique(label[all_faces[faces, 0]]))


def _cavity(facts: Facts, process: Process, mesh: Mesh | None) -> Iterator[Finding]:
    if not facts.cavities:
        return
    faces = faces_of(facts, "cavity")
    closed = {
        "powder": say("The powder inside can never be taken out: the part becomes heavier, and its hollow stays full."),
        "resin": say("The liquid resin inside can never flow out, and may burst the part later."),
    }
    count = facts.cavities
    yield Finding(
        "sealed_cavity",
        Severity.ERROR if process.loose else Severity.INFO,
        count,
        say("Sealed cavity"),
        plural("There is {count} hollow inside without a way out.", "There are {count} hollows inside without a way out.", count),
        closed.get(process.loose or "", say("It stays empty and is printed as drawn; no support can be taken out of it.")),
        place_of(mesh, faces),
        None,
        "change_process" if process.loose else None,
        faces,
        Measure(count, "places", 0),
    )


def _bodies(facts: Facts) -> Iterator[Finding]:
    count = facts.bodies or 0
    if count > 1:
        yield Finding(
            "several_bodies",
            Severity.INFO,
            count,
            say("Several bodies"),
            say("The file holds {count} separate bodies, which are made together.", count=count),
            say("They can be split and ordered one by one."),
            measure=Measure(count, "bodies", 1),
        )
