"""All facts of one mesh."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.both import both
from mesh.distinct import distinct
from mesh.facts import Facts
from mesh.holes import volumes_when_closed
from mesh.intersect import FEW, self_intersections
from mesh.measure import Facing, Measures, measure, normals_and_areas, signed_volumes
from mesh.mesh import NO_FACES, FaceIndices, Mesh, flipped
from mesh.native.tree import FaceTree, face_tree
from mesh.nesting import CAVITY
from mesh.overhang import overhang
from mesh.seams import sewn
from mesh.spans import Across
from mesh.topology import Topology, duplicate_faces, genus, parity, touching_vertices
from mesh.union import Solid, solid, solid_of
from mesh.weld import weld

if TYPE_CHECKING:  # without walls it is not imported
    from mesh.layers import Layers
    from mesh.smallest_box import SmallestBox

_FEW = 0.01  # open edges per face that are covered without a full mend
_NOTHING = 1e-6  # volume over area^1.5: below, a closed surface is a sheet
_THINNEST = 1.1  # faces up to this many times the thinnest wall are named as thin


def examine(
    mesh: Mesh, walls: bool = True, crossings: bool = True, seen: Callable[[Mesh], None] | None = None, welded: bool = False
) -> tuple[Mesh, Facts, npt.NDArray[np.float32] | None]:
    """The welded mesh, its facts, and with ``walls`` the wall behind each face: (m,) float32 mm, NaN where there is none.

    Without walls, overhang and first layer are left out too: topology and measures only, and self-intersections only up to
    `mesh.intersect.FEW` faces. Without crossings, these are left open (None), and so is the volume of an open body that is not
    covered directly.
    seen: called with the mesh once it is welded, before anything is measured. Lengths in the mesh's own unit (mm).
    welded: it is already.
    """
    mesh = mesh if welded else weld(mesh)
    if seen is not None:
        seen(mesh)
    welded_mesh = mesh
    (mesh, topo), measures = both(lambda: sewn(welded_mesh), lambda: measure(welded_mesh))
    if mesh is not welded_mesh:
        measures = measure(mesh)
    wound, turned, oriented = _oriented(mesh, topo)
    whole = None
    if oriented and topo.watertight:
        wound_measures = measures if wound is mesh else measure(wound)
        whole = solid(wound, topo.shell, topo.shells, wound_measures)
    if not walls:
        # What asks for no walls wants its answer at once: then only a mesh is searched that takes next to no time.
        few = crossings and len(mesh.faces) <= FEW
        crossing = self_intersections(mesh) if few else None
        facts = _with_crossings(_facts(mesh, topo, measures, whole, turned, may_mend=crossings), crossing)
        if few:
            facts = _with_extent(facts, _outward(wound, topo, whole), topo, whole, Extent(touching_vertices(topo)))
        return mesh, facts, None
    outward = _outward(wound, topo, whole)
    facing = normals_and_areas(outward)
    filled = whole is not None and whole.volume > 0
    # Before there is a second thread: what an open body holds is the union of it mended, which a copy of this process makes.
    known = _facts(mesh, topo, measures, whole, turned, may_mend=crossings)

    def of_the_tree() -> tuple[Facts, npt.NDArray[np.float32]]:
        with ExitStack() as stack:
            tree = face_tree(mesh) if len(mesh.faces) else None
            if tree is not None:
                stack.enter_context(tree)
            facts = _with_crossings(known, self_intersections(mesh, tree) if crossings else None)
            facts, per_face = _with_walls(facts, outward, topo.shell, tree, facing, closed=whole is not None)
            return (_with_voids(facts, outward, tree) if filled else facts), per_face

    # What needs the tree of faces, and what does not: each has stretches in which it leaves one of two cores idle.
    (facts, per_face), extent = both(of_the_tree, lambda: _extent(outward, topo, facing, filled))
    return mesh, _with_extent(facts, outward, topo, whole, extent), per_face


def _facts(
    mesh: Mesh,
    topo: Topology,
    measures: Measures,
    whole: Solid | None,
    turned: FaceIndices,
    may_mend: bool,
) -> Facts:
    repeated = duplicate_faces(topo)
    degenerate = np.flatnonzero(~topo.live | measures.flat).astype(np.int32)
    volume, bodies, certain = None, None, True
    if whole is not None:
        volume, bodies, certain = whole.volume, whole.bodies, whole.certain
    elif len(mesh.faces):
        volume = _volume_as_mended(mesh, topo, measures, may_mend)
    inward = _inward(topo, whole)
    return Facts(
        triangles=len(mesh.faces),
        vertices=len(mesh.vertices),
        size_mm=measures.size,
        lower_mm=measures.lower,
        volume_mm3=volume,
        area_mm2=measures.area,
        watertight=topo.watertight,
        winding_consistent=topo.winding_consistent,
        inside_out=bool(len(inward)),
        shells=topo.shells,
        cavities=whole.cavities if whole else 0,
        bodies=bodies,
        genus=genus(topo),
        boundary_edges=len(topo.boundary),
        nonmanifold_edges=len(topo.nonmanifold),
        degenerate_faces=len(degenerate),
        duplicate_faces=len(repeated),
        self_intersections=None,
        overlapping_shells=whole.overlapping if whole and certain else None,
        faces={
            "boundary": distinct(topo.boundary // 3),
            "nonmanifold": topo.nonmanifold_faces,
            "degenerate": degenerate,
            "duplicate": repeated,
            "flipped": distinct(np.concatenate([turned, inward])),
            "cavity": _faces_of(topo, whole.nesting.role == CAVITY) if whole else NO_FACES,
            "overlapping": _faces_of(topo, whole.doubled) if whole and certain else NO_FACES,
            "touching": NO_FACES,
            "intersecting": NO_FACES,
            "thin": NO_FACES,
            "overhang": NO_FACES,
            "gap": NO_FACES,
            "clearance": NO_FACES,
        },
    )


def _with_crossings(facts: Facts, found: tuple[int, FaceIndices] | None) -> Facts:
    if found is None:
        return facts
    return replace(facts, self_intersections=found[0], faces={**facts.faces, "intersecting": found[1]})


def _with_walls(
    facts: Facts, outward: Mesh, shell: npt.NDArray[np.int32], tree: FaceTree | None, facing: Facing, closed: bool
) -> tuple[Facts, npt.NDArray[np.float32]]:
    from mesh.gaps import gaps
    from mesh.thickness import thin_faces, wall_thickness

    several = shell if facts.shells > 1 else None
    wall = wall_thickness(outward, shell=several, cavity=facts.faces["cavity"], tree=tree, facing=facing)
    hang = overhang(outward, facing=facing)
    thin = NO_FACES if wall.least is None else thin_faces(wall.per_face, wall.least * _THINNEST)
    gap = gaps(outward, tree=tree, shell=several, facing=facing)
    narrow = NO_FACES if gap.least is None else thin_faces(gap.per_face, gap.least * _THINNEST)
    named = {**facts.faces, "thin": thin, "overhang": hang.faces, "gap": narrow, "clearance": gap.between_faces}
    more = replace(facts, min_wall_mm=wall.least, overhang_area_mm2=hang.area, first_layer_area_mm2=hang.first_layer, faces=named)
    more = replace(more, min_gap_mm=gap.least, min_clearance_mm=gap.between)
    return (_with_features(more, outward, wall.across, gap.across, tree) if closed else more), wall.per_face


def _with_features(facts: Facts, outward: Mesh, walls: Across, gaps: Across, tree: FaceTree | None) -> Facts:
    from mesh.bores import bores
    from mesh.slender import slender, thinnest

    holes, fine = bores(outward, gaps.without(facts.faces["cavity"]), tree), slender(outward, walls, tree)
    return replace(
        facts,
        min_hole_mm=min((hole.width_mm for hole in holes), default=None),
        min_pin_mm=thinnest(fine.pins),
        min_rib_mm=thinnest(fine.ribs),
        bores=holes,
        slender=fine,
    )


def _with_voids(facts: Facts, outward: Mesh, tree: FaceTree | None) -> Facts:
    from mesh.voids import voids

    return replace(facts, voids=voids(outward, facts.faces["cavity"], facts.bores or (), tree))


@dataclass(frozen=True)
class Extent:
    """touching: vertices where surfaces only touch, and the faces at these; box: the smallest; built: in layers"""

    touching: tuple[int, FaceIndices]
    box: "SmallestBox | None" = None
    built: "Layers | None" = None


def _extent(outward: Mesh, topo: Topology, facing: Facing, filled: bool) -> Extent:
    from mesh.layers import layers
    from mesh.smallest_box import smallest_box

    built = layers(outward, topo.shells > 1, facing) if filled else None
    return Extent(touching_vertices(topo), smallest_box(outward), built)


def _with_extent(facts: Facts, outward: Mesh, topo: Topology, whole: Solid | None, extent: Extent) -> Facts:
    """With the centre of mass, too."""
    from mesh.mass import centre_of_mass

    box = extent.box
    return replace(
        facts,
        nonmanifold_vertices=extent.touching[0],
        centre_mm=None if whole is None else centre_of_mass(outward, topo.shell, whole, extent.built),
        smallest_size_mm=None if box is None else box.size_mm,
        smallest_axes=None if box is None else tuple(value for axis in box.axes for value in axis),
        layers=extent.built,
        faces={**facts.faces, "touching": extent.touching[1]},
    )


def _oriented(mesh: Mesh, topo: Topology) -> tuple[Mesh, FaceIndices, bool]:
    """The mesh wound one way per shell, the faces turned for that, and whether it could be; a shell with one side cannot."""
    if topo.winding_consistent:
        return mesh, NO_FACES, True
    flip = parity(topo)
    if flip is None:
        return mesh, distinct(topo.clashing // 3), False
    return flipped(mesh, flip), np.flatnonzero(flip).astype(np.int32), True


def _outward(wound: Mesh, topo: Topology, whole: Solid | None) -> Mesh:
    """As the shells should face, for what asks where the material is; an open body as it comes."""
    if whole is None or not whole.nesting.turned.any():
        return wound
    return flipped(wound, whole.nesting.turned[np.maximum(topo.shell, 0)] & topo.live)


def _inward(topo: Topology, whole: Solid | None) -> FaceIndices:
    return NO_FACES if whole is None else _faces_of(topo, whole.nesting.turned)


def _faces_of(topo: Topology, shells: npt.NDArray[np.bool_]) -> FaceIndices:
    if not shells.any():
        return NO_FACES
    return np.flatnonzero(shells[np.maximum(topo.shell, 0)] & topo.live).astype(np.int32)


def _volume_as_mended(mesh: Mesh, topo: Topology, measures: Measures, may_mend: bool) -> float | None:
    """What an open body encloses when mended; None where mending does not close it, has no room, or may not be tried.

    A few holes in a surface that is sound and wound one way are covered directly, which is what mending does, without looking
    at all of it again.
    """
    if topo.shells and topo.winding_consistent and len(topo.boundary) == topo.odd_edges <= _FEW * len(mesh.faces):
        volumes = signed_volumes(measures, topo.shell, topo.shells)
        total, closed, shell = volumes_when_closed(mesh, topo, volumes)
        if np.abs(total).min() > _NOTHING * measures.area**1.5:
            return solid_of(closed, shell, total).volume
    if not may_mend:
        return None
    from mesh.repair import enclosed, mend

    try:
        return enclosed(mend(mesh).mesh)
    except MemoryError:
        return None  # a crowd of faces that cross each other: what is known of it without that still holds
