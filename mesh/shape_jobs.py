"""What a worker process does when a part is shaped: beside `mesh.jobs`, each act with what it made, measured."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mesh.facts import Facts
from mesh.jobs import measure_mesh
from mesh.mesh import Mesh, Vector3

if TYPE_CHECKING:  # a job imports what it alone needs
    from mesh.arranged import Arranged, Item
    from mesh.drain import Drains
    from mesh.ground import Place
    from mesh.joints import Joints
    from mesh.letters import Letters, Wording
    from mesh.plane import Plane


@dataclass(frozen=True, eq=False)
class Piece:
    """One body that was made. name: what it is of the whole ("upper", "pins", "2"), "" where there is only one.

    facts, wall_mm: as `mesh.jobs.measure_mesh` gives them
    """

    name: str
    mesh: Mesh
    facts: Facts
    wall_mm: npt.NDArray[np.float32] | None


@dataclass(frozen=True, eq=False)
class Shaped:
    """figures: what the act tells of itself, by the names that `docs/shaping.md` gives; lengths mm, areas mm², volumes mm³."""

    pieces: tuple[Piece, ...]
    figures: dict[str, Any]


def cut(mesh: Mesh, normal: Vector3, at_mm: float | None, joints: "Joints | None") -> Shaped:
    """`mesh.cut.cut` across a direction: upper, lower, and pins where they are separate."""
    from mesh.plane import plane_across

    return cut_at(mesh, plane_across(mesh, normal, at_mm), joints)


def cut_at(mesh: Mesh, plane: "Plane", joints: "Joints | None") -> Shaped:
    """`mesh.cut.cut` along a plane in the mesh's coordinates, as `cut` tells it."""
    from mesh.cut import cut as halves

    made = halves(mesh, plane, joints)
    named = [("upper", made.upper), ("lower", made.lower)]
    if made.pins is not None:
        named.append(("pins", made.pins))
    return _measured(named, {"cut_area_mm2": made.area_mm2, "joints": made.joints})


def split(mesh: Mesh) -> Shaped:
    """`mesh.split.split`: the bodies, numbered from the largest."""
    from mesh.split import split as bodies

    made = bodies(mesh)
    return _measured([(str(number), body) for number, body in enumerate(made, 1)], {})


def boolean(one: Mesh, other: Mesh, act: str, move: Vector3) -> Shaped:
    """`mesh.boolean.boolean` of a mesh and another moved by so many mm."""
    from mesh.bodies import moved
    from mesh.boolean import boolean as both

    return _alone(both(one, moved(other, move) if any(move) else other, act), {})


def unite(meshes: tuple[Mesh, ...], moves: tuple[Vector3, ...]) -> Shaped:
    """`mesh.boolean.unite` of meshes, each moved by so many mm."""
    from mesh.bodies import moved
    from mesh.boolean import unite as united

    return _alone(united([moved(mesh, move) if any(move) else mesh for mesh, move in zip(meshes, moves, strict=True)]), {})


def simplify(mesh: Mesh, tolerance_mm: float) -> Shaped:
    """`mesh.simplify.simplify` to a tolerance."""
    from mesh.simplify import simplify as simpler

    made = simpler(mesh, tolerance_mm)
    return _alone(made.mesh, {"triangles_before": len(mesh.faces), "deviation_mm": made.deviation_mm, "spots": made.spots})


def simplify_to(mesh: Mesh, triangles: int) -> Shaped:
    """`mesh.simplify.simplify_to` a number of triangles; figures as `simplify` tells them."""
    from mesh.simplify import simplify_to as simpler

    made = simpler(mesh, triangles)
    return _alone(made.mesh, {"triangles_before": len(mesh.faces), "deviation_mm": made.deviation_mm, "spots": made.spots})


def hollow(mesh: Mesh, wall_mm: float, drains: "Drains | None", narrowest_mm: float | None) -> Shaped:
    """`mesh.hollow.hollow`; `holes` as a list of what `mesh.drain.Hole` holds."""
    from mesh.hollow import hollow as hollowed

    made = hollowed(mesh, wall_mm, drains, narrowest_mm)
    figures = {name: value for name, value in vars(made).items() if name != "mesh"}
    return _alone(made.mesh, {**figures, "holes": [asdict(hole) for hole in made.holes]})


def drain(mesh: Mesh, drains: "Drains") -> Shaped:
    """`mesh.hollow.drained`; figures as `hollow` tells those of holes."""
    from mesh.hollow import drained

    made = drained(mesh, drains)
    figures = {name: value for name, value in vars(made).items() if name != "mesh"}
    return _alone(made.mesh, {**figures, "holes": [asdict(hole) for hole in made.holes]})


def transform(mesh: Mesh, matrix: npt.NDArray[np.float64]) -> Shaped:
    """Under a 4×4 affine matrix; what mirrors turns the faces too."""
    return _alone(mesh.transformed(matrix), {})


def arrange(items: "tuple[Item, ...]", room_mm: Vector3, gap_mm: float, turns: str, powder: bool) -> "Arranged":
    """`mesh.pack.pack` in a powder bed's box, else `mesh.nest.nest` on plates."""
    from mesh.nest import nest
    from mesh.pack import pack

    return (pack if powder else nest)(items, room_mm, gap_mm, turns)


def set_letters(wording: "Wording", font: bytes | None) -> "Letters":
    """`mesh.letters.letters`, by itself: a font from a stranger gets bounds of its own."""
    from mesh.letters import letters

    return letters(wording, font)


def emboss(mesh: Mesh, letters: "Letters", place: "Place", depth_mm: float, raised: bool, fit: bool) -> Shaped:
    """`mesh.emboss.emboss` of a part, with what it tells of the letters."""
    from mesh.emboss import emboss as embossed

    made = embossed(mesh, letters, place, depth_mm, raised, fit)
    figures = {"text_area_mm2": made.text_area_mm2, "volume_change_mm3": made.volume_change_mm3, "text_height_mm": made.height_mm}
    if made.stroke_mm is not None:
        figures["thinnest_stroke_mm"] = made.stroke_mm
    return _alone(made.mesh, figures)


def _alone(mesh: Mesh, figures: dict[str, Any]) -> Shaped:
    return _measured([("", mesh)], figures)


def _measured(named: Sequence[tuple[str, Mesh]], figures: dict[str, Any]) -> Shaped:
    return Shaped(tuple(Piece(name, mesh, *measure_mesh(mesh)) for name, mesh in named), figures)
