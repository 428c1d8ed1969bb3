"""What is measured of a body: the values, without any judgement of printing."""

from __future__ import annotations  # so that who only wants these values need not import numpy

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mesh.units import UnitsGuess, guess_units

if TYPE_CHECKING:
    import numpy as np

    from mesh.bores import Bore
    from mesh.layers import Layers
    from mesh.mesh import FaceIndices, Mesh, Vector3
    from mesh.slender import SlenderParts
    from mesh.voids import Voids


@dataclass(frozen=True, eq=False)
class Facts:
    """Topology and measures of a welded mesh; lengths in mm.

    volume_mm3: of the union of the outward-turned shells; of an open body: of what mending gives; None if that fails too
    bodies: solid parts after the union; None where it cannot be told
    shells: connected surfaces, cavities counted
    min_wall_mm: thinnest wall found by rays; None when not measured (``topology only``) or nothing to measure
    min_gap_mm: narrowest space in front of the surface, between parts or sides of one; None when not measured or there is none
    min_clearance_mm: narrowest of it from one shell to another
    min_hole_mm: the narrowest hole, as the pin that goes in; min_pin_mm: the thinnest pin; min_rib_mm: the thinnest rib, lip or
    stroke of a letter, up to 2 mm high. Holes up to 8 mm, pins up to 2.5, ribs up to 2; None when not measured or there is none
    bores, slender: all of them; voids: cups and hollows with a narrow way out; None when not measured, or the body is not closed
    nonmanifold_vertices: where surfaces touch in a point; None when not measured
    centre_mm: of mass, for one density, of the union; None when not measured, or where the body is not closed
    smallest_size_mm, smallest_axes: the smallest box, its longest edge first, and the directions of its edges, three unit vectors
    after one another; None when not measured
    layers: what begins in the air, bridges, stands; None when not measured, or where the body is not closed
    faces: for each name of FACES_OF, the indices of the faces concerned
    """

    triangles: int
    vertices: int
    size_mm: Vector3
    lower_mm: Vector3
    volume_mm3: float | None
    area_mm2: float
    watertight: bool
    winding_consistent: bool
    inside_out: bool
    shells: int
    cavities: int
    bodies: int | None
    genus: int | None
    boundary_edges: int
    nonmanifold_edges: int
    degenerate_faces: int
    duplicate_faces: int
    self_intersections: int | None
    overlapping_shells: bool | None
    min_wall_mm: float | None = None
    overhang_area_mm2: float | None = None
    first_layer_area_mm2: float | None = None
    min_gap_mm: float | None = None
    min_clearance_mm: float | None = None
    min_hole_mm: float | None = None
    min_pin_mm: float | None = None
    min_rib_mm: float | None = None
    bores: tuple[Bore, ...] | None = None
    slender: SlenderParts | None = None
    nonmanifold_vertices: int | None = None
    centre_mm: Vector3 | None = None
    smallest_size_mm: Vector3 | None = None
    smallest_axes: tuple[float, ...] | None = None
    layers: Layers | None = None
    voids: Voids | None = None
    faces: dict[str, FaceIndices] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Measured:
    """What the worker hands back for one opened file: the welded mesh, in mm, its facts and how the file was read."""

    mesh: Mesh
    facts: Facts
    format: str
    units: str
    units_known: bool
    warnings: tuple[str, ...] = ()
    per_face_wall_mm: np.ndarray | None = None  # (m,) float32, NaN where no wall was hit

    @property
    def units_guess(self) -> UnitsGuess | None:
        """The unit to ask about, with the reason; None where nothing is unusual or the unit is known."""
        return guess_units(self.facts.size_mm, self.units_known)


@dataclass(frozen=True, eq=False)
class FileFacts:
    """What is told of a file without its geometry: plain values only, no faces. Fields as of `Measured`."""

    facts: Facts
    format: str
    units: str
    units_known: bool
    warnings: tuple[str, ...] = ()

    @property
    def units_guess(self) -> UnitsGuess | None:
        """The unit to ask about, with the reason; None where nothing is unusual or the unit is known."""
        return guess_units(self.facts.size_mm, self.units_known)
