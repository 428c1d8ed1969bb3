"""Holes of a surface: the loops of their edges, and the faces that close them."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mesh.measure import box_centre
from mesh.mesh import Mesh
from mesh.topology import Topology

Loop = npt.NDArray[np.int64]  # vertices round a hole, in the order in which the closing faces must wind


class Hole(NamedTuple):
    """One loop of open edges, and the shell that has them."""

    loop: Loop
    shell: int


def holes_of(topo: Topology) -> list[Hole]:
    """The loops of edges without a second face, of a consistently wound mesh.

    From each such edge the next one is found by turning about its end through the faces that meet there, so that loops that
    touch in one vertex stay apart.
    """
    flat = topo.mesh.faces.reshape(-1)
    live = np.repeat(topo.live, 3)
    open_edges = np.flatnonzero((topo.mate < 0) & live)
    if not len(open_edges):
        return []
    onward = _next(open_edges)
    for _ in range(len(topo.mate)):
        inner = topo.mate[onward] >= 0
        if not inner.any():
            break
        onward[inner] = _next(topo.mate[onward[inner]].astype(np.int64))
    position = np.full(len(topo.mate), -1, np.int64)
    position[open_edges] = np.arange(len(open_edges))
    follows = position[onward].tolist()
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
        found.extend(Hole(loop, shell) for loop in _simple(start[path][::-1].astype(np.int64)))
    return found


def close(mesh: Mesh, holes: list[Hole]) -> Mesh:
    """The mesh with faces over each loop (they follow those of the mesh)."""
    vertices, faces, _ = covers(mesh, holes)
    return Mesh(vertices, np.concatenate([mesh.faces, faces]).astype(np.int32)) if len(faces) else mesh


def covers(mesh: Mesh, holes: list[Hole]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Faces that close the loops: flat where the loop allows it, a fan about its middle where not.

    All vertices (those of the mesh first), the new faces, and for each the number of its loop.
    """
    new_points: list[npt.NDArray[np.float64]] = []
    new_faces: list[npt.NDArray[np.int64]] = []
    for loop, _ in holes:
        ring = mesh.vertices[loop].astype(np.float64)
        flat = np.array([[0, 1, 2]]) if len(loop) == 3 else _flat_cover(ring)
        if flat is None:
            middle = len(mesh.vertices) + len(new_points)
            new_points.append(ring.mean(axis=0))
            new_faces.append(np.stack([loop, np.roll(loop, -1), np.full(len(loop), middle)], axis=1))
        else:
            new_faces.append(loop[flat])
    sizes = [len(faces) for faces in new_faces]
    vertices = mesh.vertices if not new_points else np.concatenate([mesh.vertices, np.array(new_points, np.float32)])
    return vertices, np.concatenate([*new_faces, np.zeros((0, 3), np.int64)]), np.repeat(np.arange(len(holes)), sizes)


def volumes_when_closed(
    mesh: Mesh, topo: Topology, volumes: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], Mesh, npt.NDArray[np.int32]]:
    """The signed volume of each shell with its holes closed; the closed mesh, and the shell of each of its faces.

    volumes: of the shells as they are, about the centre of the mesh's box. A loop never runs over two shells.
    """
    holes = holes_of(topo)
    vertices, faces, loop = covers(mesh, holes)
    if not len(faces):
        return volumes, mesh, topo.shell
    shell = np.array([hole.shell for hole in holes], np.int32)[loop]
    lids = vertices[faces].astype(np.float64) - box_centre(mesh)
    own = np.einsum("ij,ij->i", lids[:, 0], np.cross(lids[:, 1], lids[:, 2])) / 6.0
    closed = Mesh(vertices, np.concatenate([mesh.faces, faces]).astype(np.int32))
    total = volumes + np.bincount(shell, weights=own, minlength=len(volumes))
    return total, closed, np.concatenate([topo.shell, shell])


def _next(half_edges: Any) -> Any:
    return half_edges + 1 - 3 * (half_edges % 3 == 2)


def _simple(loop: Loop) -> list[Loop]:
    """The loop cut where it comes back to a vertex; pieces of fewer than three vertices enclose nothing and are left out."""
    pieces: list[Loop] = []
    path: list[int] = []
    place: dict[int, int] = {}
    for vertex in loop.tolist():
        if vertex in place:
            begin = place[vertex]
            piece = path[begin:]
            for gone in piece[1:]:
                del place[gone]
            path = path[: begin + 1]
            if len(piece) >= 3:
                pieces.append(np.array(piece, np.int64))
        else:
            place[vertex] = len(path)
            path.append(vertex)
    if len(path) >= 3:
        pieces.append(np.array(path, np.int64))
    return pieces


def _flat_cover(ring: npt.NDArray[np.float64]) -> npt.NDArray[np.int64] | None:
    """Ears cut from the loop (k, 3) as seen along its mean normal: (k − 2, 3) indices; None where it is too crooked for that."""
    from mapbox_earcut import triangulate_float64

    ring = ring - ring.mean(axis=0)
    normal = np.cross(ring, np.roll(ring, -1, axis=0)).sum(axis=0)
    length = float(np.linalg.norm(normal))
    if not length > 0:
        return None
    normal /= length
    across = np.zeros(3)
    across[np.abs(normal).argmin()] = 1.0
    right = np.cross(across, normal)
    right /= np.linalg.norm(right)
    plane = np.stack([ring @ right, ring @ np.cross(normal, right)], axis=1)
    faces = triangulate_float64(plane, np.array([len(plane)], np.uint32)).reshape(-1, 3).astype(np.int64)
    if len(faces) != len(ring) - 2:
        return None
    a, b, c = (plane[faces[:, k]] for k in range(3))
    double = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    if abs(np.abs(double).sum() - length) > 1e-3 * length:
        return None
    return faces if double.sum() > 0 else faces[:, ::-1]
