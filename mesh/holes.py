"""Holes of a surface: the loops of their edges, and the faces that close them."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from mesh.covers import bent_cover, coarse_cover, flat_cover, plane_of, round_cover, sag
from mesh.fans import following
from mesh.measure import box_centre
from mesh.mesh import Mesh
from mesh.topology import Topology

_FLAT = 1e-4  # of the loop's length: nearer to its plane, a loop is flat
_LID, _STEEP = 0.85, 0.3  # cosines: a flat loop whose faces come up steeper than 30° had a flat lid; others may be steeper
_MOST_BENT = 200  # corners: the search among all covers takes the cube of it

Loop = npt.NDArray[np.int64]  # vertices round a hole, in the order in which the closing faces must wind


class Hole(NamedTuple):
    """One loop of open edges, the shell that has them, and beyond each edge the third corner of the face there: (k,)."""

    loop: Loop
    shell: int
    beyond: Loop


class Cover(NamedTuple):
    """Faces over loops.

    vertices: (n, 3) float32, those of the mesh first; faces: (m, 3) int64; loop: (m,) int64, the number of each face's loop
    reach: (loops,) float64 mm, how far each cover goes from the plane of its loop: where the surface meant may lie is not known
    better than that
    """

    vertices: npt.NDArray[np.float32]
    faces: npt.NDArray[np.int64]
    loop: npt.NDArray[np.int64]
    reach: npt.NDArray[np.float64]


def holes_of(topo: Topology) -> list[Hole]:
    """The loops of edges without a second face, of a consistently wound mesh.

    From each such edge the next one is found by turning about its end through the faces that meet there, so that loops that
    touch in one vertex stay apart.
    """
    flat = topo.mesh.faces.reshape(-1)
    open_edges = np.flatnonzero(topo.mate < 0)
    open_edges = open_edges[topo.live[open_edges // 3]]
    if not len(open_edges):
        return []
    onward = following(open_edges)
    for _ in range(len(topo.mate)):
        inner = topo.mate[onward] >= 0
        if not inner.any():
            break
        onward[inner] = following(topo.mate[onward[inner]].astype(np.int64))
    follows = np.searchsorted(open_edges, onward).tolist()
    start = flat[open_edges]
    seen = np.zeros(len(open_edges), bool)
    found: list[Hole] = []
    for first in range(len(open_edges)):
        if seen[first]:
            continue
        path, at = [], first
        while not seen[at]:
            seen[at] = True
            path.append(at)
            at = follows[at]
        shell = int(topo.shell[open_edges[first] // 3])
        back = np.array(path[::-1])
        for loop, edges in _simple(start[back].tolist(), open_edges[back].tolist()):
            found.append(Hole(loop, shell, flat[following(following(edges))].astype(np.int64)))
    return found


def close(mesh: Mesh, holes: list[Hole]) -> tuple[Mesh, npt.NDArray[np.float64]]:
    """The mesh with faces over each loop (they follow those of the mesh), and the reach (loops,) mm of each cover."""
    made = covers(mesh, holes)
    faces = np.concatenate([mesh.faces, made.faces]).astype(np.int32)
    return Mesh(made.vertices, faces) if len(made.faces) else mesh, made.reach


def covers(mesh: Mesh, holes: list[Hole]) -> Cover:
    """Faces that close the loops.

    Flat loops are closed in their plane, with the loops that lie in them left out; others roundly where the surface about them
    is smooth, or else by the cover that bends least.
    """
    points = mesh.vertices.astype(np.float64)
    inner = _inner_loops(points, holes)
    gone = {one for several in inner.values() for one in several}
    new_points: list[npt.NDArray[np.float64]] = []
    new_faces: list[npt.NDArray[np.int64]] = []
    numbers: list[int] = []
    reach = np.zeros(len(holes))
    total = len(points)
    for number, hole in enumerate(holes):
        if number in gone:
            continue
        corners = np.concatenate([hole.loop, *(holes[one].loop for one in inner.get(number, []))])
        faces, more = _faces_over(points, hole, [holes[one].loop for one in inner.get(number, [])])
        places = np.concatenate([corners, total + np.arange(len(more))])
        new_faces.append(places[faces])
        new_points.append(more)
        numbers.append(number)
        total += len(more)
        reach[number] = sag(points[hole.loop], more)
    sizes = [len(faces) for faces in new_faces]
    vertices = mesh.vertices
    if total > len(points):
        vertices = np.concatenate([vertices, *(more.astype(np.float32) for more in new_points)])
    faces = np.concatenate([*new_faces, np.zeros((0, 3), np.int64)])
    return Cover(vertices, faces, np.repeat(np.array(numbers, np.int64), sizes), reach)


def _fans(mesh: Mesh, holes: list[Hole]) -> Cover:
    """A fan over each loop."""
    middles = [mesh.vertices[hole.loop].mean(axis=0) for hole in holes]
    vertices = np.concatenate([mesh.vertices, np.array(middles, np.float32).reshape(-1, 3)])
    loops = [np.stack([hole.loop, np.roll(hole.loop, -1)], axis=1) for hole in holes]
    number = np.repeat(np.arange(len(holes)), [len(hole.loop) for hole in holes])
    faces = np.column_stack([np.concatenate([*loops, np.zeros((0, 2), np.int64)]), len(mesh.vertices) + number])
    return Cover(vertices, faces, number, np.zeros(len(holes)))


def _faces_over(
    points: npt.NDArray[np.float64], hole: Hole, inner: list[Loop]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Faces as numbers of the loops' corners, then of the new points, and these points (k, 3)."""
    ring, none = points[hole.loop], np.zeros((0, 3))
    if len(ring) == 3 and not inner:
        return np.array([[0, 1, 2]]), none
    if inner:
        pierced = flat_cover([ring, *(points[loop] for loop in inner)])
        if pierced is not None:
            return pierced, none
    beyond = points[hole.beyond]
    level = sag(ring, none) <= _FLAT * float(np.linalg.norm(ring - np.roll(ring, 1, axis=0), axis=1).sum())
    smooth = round_cover(ring, beyond, _LID if level else _STEEP)
    if smooth is not None:
        return smooth
    flat = flat_cover([ring]) if level else None
    if flat is not None:
        return flat, none
    if len(ring) <= _MOST_BENT:
        return bent_cover(ring, beyond), none
    flat = flat_cover([ring])
    return coarse_cover(ring) if flat is None else (flat, none)


def _inner_loops(points: npt.NDArray[np.float64], holes: list[Hole]) -> dict[int, list[int]]:
    """For each flat loop those that lie in it in one plane and run the other way round: between them is one ring to close."""
    from mesh.covers import inside

    found: dict[int, list[int]] = {}
    by_shell = np.bincount([hole.shell for hole in holes]) if holes else np.zeros(0, np.int64)
    several = [number for number, hole in enumerate(holes) if by_shell[hole.shell] > 1 and len(hole.loop) > 3]
    planes: dict[int, tuple[npt.NDArray[np.float64], float, float]] = {}
    for number in several:
        ring = points[holes[number].loop]
        length = float(np.linalg.norm(ring - np.roll(ring, 1, axis=0), axis=1).sum())
        if sag(ring, ring[:0]) <= _FLAT * length:
            planes[number] = (plane_of(ring), float(plane_of(ring) @ ring.mean(axis=0)), length)
    if len(planes) < 2:
        return found
    keys = list(planes)
    normal = np.array([planes[one][0] for one in keys])
    height = np.array([planes[one][1] for one in keys])
    round_ = np.array([planes[one][2] for one in keys])
    for place in np.argsort(-round_):
        outer = keys[place]
        near = _FLAT * round_[place]
        opposite = (normal @ normal[place] < -0.999) & (np.abs(height + height[place]) <= near) & (round_ < round_[place])
        for one in np.array(keys)[opposite].tolist():
            taken = one in found or any(one in others for others in found.values())
            same = holes[one].shell == holes[outer].shell
            if same and not taken and inside(points[holes[outer].loop], points[holes[one].loop], normal[place]):
                found.setdefault(outer, []).append(one)
    return found


def volumes_when_closed(
    mesh: Mesh, topo: Topology, volumes: npt.NDArray[np.float64], roughly: bool = False
) -> tuple[npt.NDArray[np.float64], Mesh, npt.NDArray[np.int32]]:
    """The signed volume of each shell with its holes closed (shells,) mm³; the closed mesh; the shell of each of its faces (m,).

    volumes: (shells,) mm³, of the shells as they are, about the centre of the mesh's box. A loop never runs over two shells.
    roughly: with fans for covers, which tells the sign and takes no time
    """
    holes = holes_of(topo)
    vertices, faces, loop, _ = _fans(mesh, holes) if roughly else covers(mesh, holes)
    if not len(faces):
        return volumes, mesh, topo.shell
    shell = np.array([hole.shell for hole in holes], np.int32)[loop]
    lids = vertices[faces].astype(np.float64) - box_centre(mesh)
    own = np.einsum("ij,ij->i", lids[:, 0], np.cross(lids[:, 1], lids[:, 2])) / 6.0
    closed = Mesh(vertices, np.concatenate([mesh.faces, faces.astype(np.int32, copy=False)]))
    total = volumes + np.bincount(shell, weights=own, minlength=len(volumes))
    return total, closed, np.concatenate([topo.shell, shell])


def _simple(loop: list[int], edges: list[int]) -> list[tuple[Loop, Loop]]:
    """The loop cut where it comes back to a vertex, with the half-edges under its edges.

    edges: (k,) the half-edge that leads to each vertex. Pieces of fewer than three vertices enclose nothing and are left out.
    """
    pieces: list[tuple[Loop, Loop]] = []
    path: list[tuple[int, int]] = []
    place: dict[int, int] = {}

    def keep(piece: list[tuple[int, int]], closing: int) -> None:
        if len(piece) >= 3:
            under = [*(edge for _, edge in piece[1:]), closing]
            pieces.append((np.array([vertex for vertex, _ in piece], np.int64), np.array(under, np.int64)))

    for vertex, edge in zip(loop, edges, strict=True):
        if vertex in place:
            begin = place[vertex]
            piece = path[begin:]
            for gone, _ in piece[1:]:
                del place[gone]
            path = path[: begin + 1]
            keep(piece, edge)
        else:
            place[vertex] = len(path)
            path.append((vertex, edge))
    keep(path, path[0][1])
    return pieces
