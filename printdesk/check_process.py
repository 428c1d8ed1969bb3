"""Findings that depend on how the part is to be made: walls, overhangs, cavities, size, standing, bodies."""

from collections.abc import Iterator
from itertools import permutations
from math import sqrt

import numpy as np
import numpy.typing as npt

from mesh.facts import Facts
from mesh.mesh import FaceIndices, Mesh
from printdesk.catalog import Material, Process, limit_of
from printdesk.check_surface import faces_of, place_of
from printdesk.finding import Finding, Severity
from printdesk.words import plural, say

Size = tuple[float, float, float]

FAR_BELOW = 0.5  # of the limit: thinner than half of what holds will not come out. Assumption
MEASURING_SLACK = 0.98  # a wall drawn exactly at the limit is not reported for what float32 and the rays lose
LEAST_THIN_MM2 = 4.0  # less than this is a sharp edge, not a wall. Assumption
LEAST_THIN_SHARE = 0.003  # of the whole surface
LEAST_OVERHANG_MM2 = 5.0  # less prints without help. Assumption
LYING = 0.7  # of the normal points up or down: a floor or a roof, not a wall
MUCH_OVERHANG = 0.12  # of the surface: then turning the part is worth more than supports. Assumption


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
    yield from _thin_wall(facts, process, material, mesh, wall_mm, others)
    yield from _overhang(facts, process, mesh)
    yield from _cavity(facts, process, mesh)
    yield from _too_large(facts, material, volume_mm, finish)
    yield from _standing(facts, process, material)
    yield from _bodies(facts)


def _thin_wall(
    facts: Facts,
    process: Process,
    material: Material | None,
    mesh: Mesh | None,
    wall_mm: npt.NDArray[np.float32] | None,
    others: tuple[Process, ...],
) -> Iterator[Finding]:
    limit = limit_of("wall_mm", process, material)
    thinnest = facts.min_wall_mm
    if limit is None or thinnest is None or thinnest >= limit.value * MEASURING_SLACK:
        return
    faces, far = _thin_faces(facts, process, limit.value, mesh, wall_mm)
    if mesh is not None and wall_mm is not None and not len(faces):
        return
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


def _overhang(facts: Facts, process: Process, mesh: Mesh | None) -> Iterator[Finding]:
    area = facts.overhang_area_mm2 or 0.0
    if not process.needs_supports or area < LEAST_OVERHANG_MM2:
        return
    faces = faces_of(facts, "overhang")
    much = area > MUCH_OVERHANG * facts.area_mm2
    why = {
        "fdm": say("Filament laid over air sags: such places need supports, or another way to lie."),
        "sla": say("Resin parts hang from supports, which leave small marks where they touch."),
        "slm": say("Supports of metal are sawn off and leave marks."),
    }.get(process.id, say("Such places need supports."))
    yield Finding(
        "overhang",
        Severity.WARNING if process.id != "sla" else Severity.INFO,
        max(1, len(faces)),
        say("Steep overhang"),
        say("{area:.0f} mm² of the surface hang over steeply.", area=area),
        why,
        place_of(mesh, faces),
        None,
        "orient" if much else "supports",
        faces,
    )


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
    )


def _too_large(facts: Facts, material: Material | None, volume_mm: Size | None, finish: str | None) -> Iterator[Finding]:
    room = volume_mm or (material.largest_mm if material else None)
    if room and not _fits(facts.size_mm, room):
        yield _larger_than(facts.size_mm, room)
        return
    chosen = next((entry for entry in material.finishes if entry.id == finish), None) if material else None
    if chosen is None:
        return
    beyond_sum = chosen.largest_sum_mm is not None and sum(facts.size_mm) > chosen.largest_sum_mm
    if beyond_sum or (chosen.largest_mm and not _fits(tuple(sorted(facts.size_mm)), tuple(sorted(chosen.largest_mm)))):
        yield Finding(
            "too_large_for_finish",
            Severity.ERROR,
            1,
            say("Too large to finish"),
            say("The part is too large for the finish “{finish}”.", finish=chosen.name),
            say("Finishing machines are smaller than the printers; another finish may do."),
            None,
            None,
            "scale_to_fit",
        )


def _fits(size: tuple[float, ...], room: tuple[float, ...]) -> bool:
    return all(length <= most + 1e-3 for length, most in zip(size, room, strict=True))


def _larger_than(size: Size, room: Size) -> Finding:
    """Turned by quarters a part has its three lengths in any order; what then fits is only lying the wrong way."""
    words = {
        "size": " × ".join(f"{length:.4g}" for length in size),
        "room": " × ".join(f"{length:.4g}" for length in room),
    }
    turned = next((order for order in permutations(size) if _fits(order, room)), None)
    why = say("What reaches beyond the machine's space cannot be made.")
    if turned:
        lying = " × ".join(f"{length:.4g}" for length in turned)
        message = say(
            "The part is {size} mm and the machine holds {room} mm; turned to {lying} mm it fits.", lying=lying, **words
        )
        return Finding("too_large", Severity.WARNING, 1, say("Does not fit so"), message, why, None, None, "orient")
    scale = min(most / length for length, most in zip(sorted(size), sorted(room), strict=True) if length > 0)
    message = say(
        "The part is {size} mm and the machine holds {room} mm; at {percent} % it fits.", percent=int(100 * scale), **words
    )
    return Finding("too_large", Severity.ERROR, 1, say("Too large"), message, why, None, None, "scale_to_fit")


def _standing(facts: Facts, process: Process, material: Material | None) -> Iterator[Finding]:
    """What a part stands on must hold it against the nozzle that pulls at it."""
    contact = facts.first_layer_area_mm2
    if process.id != "fdm" or contact is None:
        return
    least, slenderness = limit_of("contact_mm2", process, material), limit_of("slenderness", process, material)
    height = facts.size_mm[2]
    if least and contact < least.value and height > 2:
        yield Finding(
            "small_contact",
            Severity.WARNING,
            1,
            say("Hardly touches the plate"),
            say("Only {area:.1f} mm² lie on the plate; {least:g} mm² hold well.", area=contact, least=least.value),
            say("A part that comes loose in mid-print is lost; lay it flat, or add a brim."),
            None,
            None,
            "orient",
        )
    elif slenderness and contact > 0 and height > slenderness.value * sqrt(contact):
        yield Finding(
            "tips_over",
            Severity.WARNING,
            1,
            say("May tip over"),
            say("The part is {height:.0f} mm high and stands on only {area:.0f} mm².", height=height, area=contact),
            say("The nozzle pushes at the top of a tall part; lay it down, or add a brim."),
            None,
            None,
            "orient",
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
        )
