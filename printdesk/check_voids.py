"""Findings about empty space: cups that a film closes, and hollows out of which powder or resin cannot get."""

from collections.abc import Iterator

from mesh.facts import Facts
from mesh.mesh import FaceIndices, Mesh
from mesh.pockets import Pocket
from mesh.voids import Voids
from mesh.water import Cup
from printdesk.catalog import Material, Process, limit_of
from printdesk.check_surface import place_of
from printdesk.finding import Finding, Measure, Severity
from printdesk.words import plural, say

MEASURING_SLACK = 0.98  # as for walls
LEAST_TRAPPED_MM3 = 200.0  # of powder or resin: less does no harm. Assumption
CELLS_SLACK = 0.9  # a throat that only the cells show is told when it is surely narrower


def void_findings(facts: Facts, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    """mesh: the measured one, None where only its facts are known."""
    if facts.voids is None:
        return
    yield from _cups(facts.voids, process, material, mesh)
    yield from _narrow_escape(facts.voids, process, material, mesh)


def _cups(voids: Voids, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    """Resin printers hang the part from the plate, its bottom up, and build it downward on a film.

    A hollow that is closed towards the plate and open towards the film, upward as the part is drawn, is closed by the film while
    each of its layers is built: it sucks at the film when that is peeled off ("cupping": a volume trapped between the current
    layer and the membrane). One that is open towards the plate hangs there as a bowl, and keeps the resin that is in it.
    """
    limit = limit_of("cup_mm3", process, material)
    if limit is None:
        return
    cups = [(cup, faces) for cup, faces in zip(voids.cups, voids.cup_faces, strict=True) if cup.volume_mm3 >= limit.value]
    bowls = [(cup, faces) for cup, faces in zip(voids.bowls, voids.bowl_faces, strict=True) if cup.volume_mm3 >= limit.value]
    if cups:
        message = plural(
            "{count} hollow opens only upward, away from the plate, and holds {volume:.3g} cm³.",
            "{count} hollows open only upward, away from the plate; the largest holds {volume:.3g} cm³.",
            len(cups),
            volume=cups[0][0].volume_mm3 / 1000,
        )
        why = say(
            "While it is built, the film closes such a hollow and is sucked into it: the part may tear off. Turn it, or vent it."
        )
        yield _cup("suction_cup", Severity.WARNING, say("Suction cup"), message, why, cups, limit.value, mesh)
    if bowls:
        message = plural(
            "{count} hollow opens only downward, towards the plate, and holds {volume:.3g} cm³.",
            "{count} hollows open only downward, towards the plate; the largest holds {volume:.3g} cm³.",
            len(bowls),
            volume=bowls[0][0].volume_mm3 / 1000,
        )
        why = say(
            "The part hangs from the plate, so such a hollow stays full of resin; it must stand on supports, not on the plate."
        )
        yield _cup("resin_bowl", Severity.INFO, say("Holds resin"), message, why, bowls, limit.value, mesh)


def _cup(
    code: str,
    severity: Severity,
    title: str,
    message: str,
    why: str,
    found: list[tuple[Cup, FaceIndices]],
    limit: float,
    mesh: Mesh | None,
) -> Finding:
    cup, faces = found[0]
    place = place_of(mesh, faces) or cup.place
    measure = Measure(cup.volume_mm3, "mm3", limit)
    return Finding(code, severity, len(found), title, message, why, place, None, "orient", faces, measure)


def _narrow_escape(voids: Voids, process: Process, material: Material | None, mesh: Mesh | None) -> Iterator[Finding]:
    limit = limit_of("escape_hole_mm" if process.loose == "powder" else "drain_hole_mm", process, material)
    if process.loose is None or limit is None:
        return
    both = zip(voids.pockets, voids.pocket_faces, strict=True)
    found = [(pocket, faces) for pocket, faces in both if _too_narrow(pocket, limit.value)]
    trapped = sum(pocket.volume_mm3 for pocket, _ in found)
    if trapped < LEAST_TRAPPED_MM3:
        return
    largest, faces = found[0]
    throat = min(pocket.throat_mm for pocket, _ in found)
    count = len(found)
    words = {"throat": throat, "limit": limit.value, "volume": trapped / 1000, "process": process.name}
    yield Finding(
        "narrow_escape",
        Severity.WARNING,
        count,
        say("Narrow way out"),
        plural(
            "The way out of {count} hollow of {volume:.3g} cm³ is {throat:.2g} mm wide; {process} needs {limit:g} mm.",
            "The ways out of {count} hollows of {volume:.3g} cm³ are as narrow as {throat:.2g} mm; {process} needs {limit:g} mm.",
            count,
            **words,
        ),
        say("Powder cannot be got out through a narrower hole: widen it, or add a second one.")
        if process.loose == "powder"
        else say("Resin cannot run out through a narrower hole: widen it, or add a second one."),
        place_of(mesh, faces) or largest.place,
        None,
        None,
        faces,
        Measure(throat, "mm", limit.value),
    )


def _too_narrow(pocket: Pocket, limit: float) -> bool:
    return pocket.throat_mm < limit * (MEASURING_SLACK if pocket.exact else CELLS_SLACK)
