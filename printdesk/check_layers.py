"""Findings about how a part is built layer by layer: what begins in the air, bridges, how it stands, thick after thin."""

from collections.abc import Iterator
from math import sqrt

import numpy as np

from mesh.facts import Facts
from mesh.layers import Layers
from mesh.mesh import NO_FACES, FaceIndices, Mesh
from printdesk.catalog import Material, Process, limit_of
from printdesk.check_surface import faces_of, place_of
from printdesk.finding import Finding, Measure, Severity
from printdesk.words import plural, say

LEAST_OVERHANG_MM2 = 5.0  # less prints without help. Assumption
MUCH_OVERHANG = 0.12  # of the surface: then turning the part is worth more than supports. Assumption
JUMP_SHARE = 0.25  # of the largest layer: a smaller change is a step of the form, not another thickness. Assumption
LEAST_HEIGHT_MM = 2.0  # lower parts cannot come loose or tip over


def layer_findings(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    """mesh: the measured one, standing on z = 0 or wherever its file has it; None where only its facts are known."""
    yield from _islands(facts, process, material, mesh)
    yield from _overhang(facts, process, material, mesh)
    yield from _standing(facts, process, material)
    yield from _thick_after_thin(facts, process, material, mesh)


def _islands(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    limit = limit_of("island_mm", process, material)
    if not process.needs_supports or limit is None or facts.layers is None:
        return
    found = [island for island in facts.layers.islands if island.height_mm >= limit.value]
    if not found:
        return
    faces = _within(np.concatenate([island.faces for island in found]), mesh)
    count, highest = len(found), max(island.height_mm for island in found)
    yield Finding(
        "island",
        Severity.WARNING,
        count,
        say("Begins in the air"),
        plural(
            "In {count} place a layer begins in the air, {height:.3g} mm before it joins the rest.",
            "In {count} places a layer begins in the air, up to {height:.3g} mm before it joins the rest.",
            count,
            height=highest,
        ),
        say("What begins in the air has nothing to lie on and is lost without a support."),
        place_of(mesh, _within(found[0].faces, mesh)),
        None,
        "supports",
        faces,
        Measure(highest, "mm", limit.value),
    )


def _overhang(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    """Where bridges are known and the process can lay them, they are no overhang: short ones hold, long ones are told apart."""
    area, faces = facts.overhang_area_mm2 or 0.0, faces_of(facts, "overhang")
    if not process.needs_supports:
        return
    limit = limit_of("bridge_mm", process, material)
    if limit is not None and facts.layers is not None and facts.layers.bridges:
        bridged = np.concatenate([bridge.faces for bridge in facts.layers.bridges])
        area -= sum(bridge.area_mm2 for bridge in facts.layers.bridges)
        faces = np.setdiff1d(faces, bridged).astype(np.int32)
        yield from _long_bridge(facts.layers, limit.value, mesh)
    if area < LEAST_OVERHANG_MM2:
        return
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
        "orient" if area > MUCH_OVERHANG * facts.area_mm2 else "supports",
        faces,
        Measure(area, "mm2", LEAST_OVERHANG_MM2),
    )


def _long_bridge(layers: Layers, limit: float, mesh: Mesh | None) -> Iterator[Finding]:
    found = [bridge for bridge in layers.bridges if bridge.span_mm > limit and bridge.area_mm2 >= LEAST_OVERHANG_MM2]
    if not found:
        return
    longest = max(found, key=lambda bridge: bridge.span_mm)
    yield Finding(
        "long_bridge",
        Severity.WARNING,
        len(found),
        say("Long bridge"),
        say("A bridge of {span:.3g} mm hangs free; {limit:g} mm hold without a support.", span=longest.span_mm, limit=limit),
        say("A strand laid from one side to the other sags in the middle; short ones hold, long ones want a support."),
        place_of(mesh, _within(longest.faces, mesh)),
        None,
        "supports",
        _within(np.concatenate([bridge.faces for bridge in found]), mesh),
        Measure(longest.span_mm, "mm", limit),
    )


def _standing(facts: Facts, process: Process, material: Material | None) -> Iterator[Finding]:
    """What a part stands on must hold it against the nozzle that pulls at it."""
    contact = facts.first_layer_area_mm2
    if process.id != "fdm" or contact is None:
        return
    least, slenderness = limit_of("contact_mm2", process, material), limit_of("slenderness", process, material)
    height = facts.size_mm[2]
    footing = facts.layers.standing if facts.layers and facts.bodies == 1 else None
    if least and contact < least.value and height > LEAST_HEIGHT_MM:
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
            measure=Measure(contact, "mm2", least.value),
        )
    elif footing and footing.margin_mm < 0 and height > LEAST_HEIGHT_MM:
        yield Finding(
            "tips_over",
            Severity.WARNING,
            1,
            say("May tip over"),
            say("Its weight is {beyond:.3g} mm beside what it stands on.", beyond=-footing.margin_mm),
            say("A part that would fall over by itself pulls at the plate with every layer; lay it down, or add a brim."),
            None,
            None,
            "orient",
            measure=Measure(footing.margin_mm, "mm", 0.0),
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
            measure=Measure(height / sqrt(contact), "ratio", slenderness.value),
        )


def _thick_after_thin(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    """Between planes a hundredth of the height apart, so that only a shoulder and no slope changes so much."""
    ratio, least = limit_of("thick_thin_ratio", process, material), limit_of("thick_thin_mm2", process, material)
    if ratio is None or least is None or facts.layers is None:
        return
    heights, areas = facts.layers.sections.heights, facts.layers.sections.areas
    if len(areas) < 2 or not np.isfinite(areas).all():
        return
    low, high = np.minimum(areas[:-1], areas[1:]), np.maximum(areas[:-1], areas[1:])
    step = high - low
    jumps = np.flatnonzero((high > ratio.value * low) & (low > 0) & (step >= max(least.value, JUMP_SHARE * float(areas.max()))))
    if not len(jumps):
        return
    worst = int(jumps[np.argmax(high[jumps] / low[jumps])])
    height = float(heights[worst] + heights[worst + 1]) / 2
    faces = _near_height(mesh, height, float(heights[1] - heights[0]))
    yield Finding(
        "thick_to_thin",
        Severity.INFO,
        len(jumps),
        say("Thick next to thin"),
        say(
            "At {height:.3g} mm the layer changes from {before:.0f} to {after:.0f} mm².",
            height=height,
            before=areas[worst],
            after=areas[worst + 1],
        ),
        say("Where thick meets thin, it cools or hardens unevenly: the part may warp or tear there."),
        place_of(mesh, faces),
        None,
        "orient",
        faces,
        Measure(float(high[worst] / low[worst]), "ratio", ratio.value),
    )


def _near_height(mesh: Mesh | None, height: float, step: float) -> FaceIndices:
    """Level faces of the shoulder at that height above the lowest point, wherever the mesh stands."""
    if mesh is None:
        return NO_FACES
    heights = (mesh.vertices[:, 2] - mesh.vertices[:, 2].min())[mesh.faces]
    flat = (np.abs(heights - height) <= step).all(axis=1)
    return np.flatnonzero(flat).astype(np.int32)


def _within(faces: FaceIndices, mesh: Mesh | None) -> FaceIndices:
    return faces if mesh is None else faces[(faces >= 0) & (faces < len(mesh.faces))]
