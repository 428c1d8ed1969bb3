"""Findings about what is too fine for a process: narrow holes, thin pins, ribs and the strokes of letters."""

from collections.abc import Iterator

import numpy as np

from mesh.facts import Facts
from mesh.mesh import NO_FACES, FaceIndices, Mesh, Vector3
from mesh.slender import Slender
from mesh.slender import thinnest as thinnest_of
from printdesk.catalog import Material, Process, limit_of
from printdesk.check_surface import place_of
from printdesk.finding import Finding, Measure, Severity
from printdesk.words import plural, say

MEASURING_SLACK = 0.98  # as for walls: what is drawn exactly at the limit is not reported for what float32 and the rays lose
FAR_BELOW = 0.5  # of the limit: a nozzle closes narrower holes altogether. Assumption


def detail_findings(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    """mesh: the measured one, None where only its facts are known; then the narrowest of each kind must do."""
    yield from _small_hole(facts, process, material, mesh)
    yield from _small_feature(facts, process, material, mesh)


def _small_hole(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    limit, narrowest = limit_of("hole_mm", process, material), facts.min_hole_mm
    if limit is None or narrowest is None or narrowest >= limit.value * MEASURING_SLACK:
        return
    bores = [bore for bore in facts.bores or () if bore.width_mm < limit.value * MEASURING_SLACK]
    faces = _known([bore.faces for bore in bores], mesh)
    count = max(1, len(bores))
    mild = process.id == "fdm" and narrowest >= FAR_BELOW * limit.value
    yield Finding(
        "small_hole",
        Severity.INFO if mild else Severity.WARNING,
        count,
        say("Small hole"),
        plural(
            "{count} hole is only {width:.2f} mm wide; {process} keeps {limit:g} mm open.",
            "{count} holes are as narrow as {width:.2f} mm; {process} keeps {limit:g} mm open.",
            count,
            width=narrowest,
            process=process.name,
            limit=limit.value,
        ),
        _why_hole(process),
        _place(bores[0].place if bores else None, place_of(mesh, faces)),
        faces=faces,
        measure=Measure(narrowest, "mm", limit.value),
    )


def _why_hole(process: Process) -> str:
    if process.loose == "powder":
        return say("Powder bakes fast in narrower holes and cannot be got out; they can be drilled.")
    if process.loose == "resin":
        return say("Resin stays in narrower holes and hardens there.")
    return say("Narrower holes come out too small or closed; they can be drilled.")


def _small_feature(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    pin, rib = limit_of("pin_mm", process, material), limit_of("rib_mm", process, material)
    found = facts.slender
    for limit, thinnest, known in (
        (pin, facts.min_pin_mm, found.pins if found else ()),
        (rib, facts.min_rib_mm, found.ribs if found else ()),
    ):  # what lies is for a nozzle as thick as its layers
        if limit is None or thinnest is None or thinnest >= limit.value * MEASURING_SLACK:
            continue
        fine = [one for one in known if one.width_mm < limit.value * MEASURING_SLACK and not (process.id == "fdm" and one.lying)]
        width = thinnest_of(tuple(fine)) if found else thinnest
        if width is not None:
            yield _feature(fine, width, limit.value, limit is pin, process, mesh)


def _feature(fine: list[Slender], thinnest: float, limit: float, is_pin: bool, process: Process, mesh: Mesh | None) -> Finding:
    faces = _known([one.faces for one in fine], mesh)
    words = {"width": thinnest, "process": process.name, "limit": limit}
    return Finding(
        "small_feature",
        Severity.WARNING,
        max(1, len(faces)),
        say("Thin pin") if is_pin else say("Fine feature"),
        say("The thinnest pin is {width:.2f} mm; {process} holds {limit:g} mm.", **words)
        if is_pin
        else say("The thinnest rib, lip or stroke is {width:.2f} mm; {process} draws {limit:g} mm.", **words),
        say("Thinner pins break off, or are not built at all.")
        if is_pin
        else say("Finer raised details, such as the strokes of letters, come out broken or not at all."),
        _place(fine[0].place if fine else None, place_of(mesh, faces)),
        faces=faces,
        measure=Measure(thinnest, "mm", limit),
    )


def _known(faces: list[FaceIndices], mesh: Mesh | None) -> FaceIndices:
    """Of all these faces those of the mesh."""
    if not faces:
        return NO_FACES
    whole = np.unique(np.concatenate(faces)).astype(np.int32)
    return whole if mesh is None else whole[(whole >= 0) & (whole < len(mesh.faces))]


def _place(inside: Vector3 | None, on_surface: Vector3 | None) -> Vector3 | None:
    """A point on the part, where one is known."""
    return on_surface or inside
