"""Findings about the surface itself, the same for every process: open, turned, shared, doubled, crossing."""

from collections.abc import Iterator

import numpy as np

from mesh.facts import Facts
from mesh.mesh import NO_FACES, FaceIndices, Mesh, Vector3
from printdesk.finding import Finding, Measure, Severity
from printdesk.words import plural, say


def faces_of(facts: Facts, name: str) -> FaceIndices:
    return facts.faces.get(name, NO_FACES)


def place_of(mesh: Mesh | None, faces: FaceIndices) -> Vector3 | None:
    """The middle of the face that lies nearest to the middle of them all; None without a mesh or faces."""
    if mesh is None or not len(faces) or faces.min() < 0 or faces.max() >= len(mesh.faces):
        return None
    middles = mesh.vertices[mesh.faces[faces]].mean(axis=1, dtype=np.float64)
    nearest = middles[np.argmin(((middles - middles.mean(axis=0)) ** 2).sum(axis=1))]
    if not np.isfinite(nearest).all():
        return None
    return float(nearest[0]), float(nearest[1]), float(nearest[2])


def surface_findings(facts: Facts, mesh: Mesh | None) -> Iterator[Finding]:
    yield from _open_surface(facts, mesh)
    yield from _turned(facts, mesh)
    yield from _shared_edges(facts, mesh)
    yield from _needless_faces(facts, mesh)
    yield from _crossing(facts, mesh)


def _open_surface(facts: Facts, mesh: Mesh | None) -> Iterator[Finding]:
    if facts.boundary_edges:
        faces = faces_of(facts, "boundary")
        yield Finding(
            "open_surface",
            Severity.ERROR,
            facts.boundary_edges,
            say("Open surface"),
            plural("The surface is open along {count} edge.", "The surface is open along {count} edges.", facts.boundary_edges),
            say("An open surface has no inside, so a machine cannot know what to fill."),
            place_of(mesh, faces),
            "fill",
            "mend",
            faces,
            Measure(facts.boundary_edges, "edges", 0),
        )


def _turned(facts: Facts, mesh: Mesh | None) -> Iterator[Finding]:
    faces = faces_of(facts, "flipped")
    why = say("The side that a face turns outward says where the material is; turned faces make holes or lumps.")
    if facts.inside_out:
        message = say("The whole surface faces inward, as if the material were outside.")
        measure = Measure(facts.triangles, "faces", 0)
        title = say("Inside out")
        yield Finding("inside_out", Severity.ERROR, facts.triangles, title, message, why, None, "turn", "mend", faces, measure)
    elif not facts.winding_consistent:
        count = len(faces)
        message = plural("{count} face is turned the wrong way.", "{count} faces are turned the wrong way.", count)
        if not count:
            message = say("Neighbouring faces are turned opposite ways.")
        place, measure = place_of(mesh, faces), Measure(max(count, 1), "faces", 0)
        title = say("Flipped faces")
        yield Finding("flipped_faces", Severity.ERROR, max(count, 1), title, message, why, place, "turn", "mend", faces, measure)


def _shared_edges(facts: Facts, mesh: Mesh | None) -> Iterator[Finding]:
    """A body that is closed all the same can be made: its inside is known; so it is an error only beside an open surface."""
    if facts.nonmanifold_edges:
        faces = faces_of(facts, "nonmanifold")
        yield Finding(
            "nonmanifold_edges",
            Severity.ERROR if facts.boundary_edges else Severity.WARNING,
            facts.nonmanifold_edges,
            say("Edges shared too often"),
            plural(
                "{count} edge is shared by more than two faces.",
                "{count} edges are shared by more than two faces.",
                facts.nonmanifold_edges,
            ),
            say("Where more than two faces meet in an edge, programs disagree about what is inside."),
            place_of(mesh, faces),
            "unite",
            "mend",
            faces,
            Measure(facts.nonmanifold_edges, "edges", 0),
        )


def _needless_faces(facts: Facts, mesh: Mesh | None) -> Iterator[Finding]:
    if facts.degenerate_faces:
        faces = faces_of(facts, "degenerate")
        count = facts.degenerate_faces
        yield Finding(
            "degenerate_faces",
            Severity.INFO,
            count,
            say("Faces without area"),
            plural("{count} face has no area.", "{count} faces have no area.", count),
            say("They are harmless to print and are left out when the part is mended."),
            place_of(mesh, faces),
            "drop_degenerate",
            "mend",
            faces,
            Measure(count, "faces", 0),
        )
    if facts.duplicate_faces:
        faces = faces_of(facts, "duplicate")
        count = facts.duplicate_faces
        yield Finding(
            "duplicate_faces",
            Severity.ERROR,
            count,
            say("Doubled faces"),
            plural("{count} face lies exactly on another one.", "{count} faces lie exactly on other ones.", count),
            say("Doubled faces make the same material count twice, or cancel each other out."),
            place_of(mesh, faces),
            "drop_duplicate",
            "mend",
            faces,
            Measure(count, "faces", 0),
        )


def _crossing(facts: Facts, mesh: Mesh | None) -> Iterator[Finding]:
    faces = faces_of(facts, "intersecting")
    if facts.overlapping_shells and not len(faces):  # one lies whole in another, or they were not looked at
        faces = faces_of(facts, "overlapping")
    place = place_of(mesh, faces)
    if facts.overlapping_shells:
        yield Finding(
            "overlapping_shells",
            Severity.WARNING,
            max(2, facts.shells),
            say("Overlapping bodies"),
            say("Bodies of this part reach into each other; volume and price are those of their union."),
            say("Most machines print the union, but some programs count the common space twice or leave it hollow."),
            place,
            "unite",
            "mend",
            faces,
            Measure(max(2, facts.shells), "shells", 1),
        )
    elif facts.self_intersections:
        count = facts.self_intersections
        yield Finding(
            "self_intersections",
            Severity.WARNING,
            count,
            say("Crossing faces"),
            plural("The surface crosses itself in {count} place.", "The surface crosses itself in {count} places.", count),
            say("Where a surface crosses itself, it is not certain what is inside."),
            place,
            "untangle",
            "mend",
            faces,
            Measure(count, "places", 0),
        )
