"""What the view needs of a mesh beside its triangles, counted off the Qt thread."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from mesh.coarsen import Coarse, coarsened
from mesh.edges import feature_edges
from mesh.errors import Cancelled
from mesh.mesh import Mesh
from mesh.topology import topology
from ui.viewport.clusters import Clusters, clusters_of
from ui.viewport.picking import FaceBlocks
from ui.viewport.scene import Segments

MOST_EDGES = 400_000  # above that the lines would be a grey veil over the part
LEVELS = (40_000, 10_000, 2_500)  # faces, for pictures in motion
MOST_WHOLE = 20_000  # faces; of larger meshes only what can be seen is drawn, and neighbours after each other
_WORTH = 1.5  # a level is made of what has so many times its faces


@dataclass(frozen=True, eq=False)
class Shape:
    """levels: the mesh with fewer faces, finer first, each telling the face of the mesh itself that a face stands for.

    blocks: to find the face under the cursor, None until they are made
    in_order: a large mesh as it is drawn, its faces in the order of the blocks; clusters: of these faces
    edges: where the surface bends sharply, (k, 2, 3) mm, empty if too many
    """

    mesh: Mesh
    levels: tuple[Coarse, ...] = ()
    blocks: FaceBlocks | None = None
    in_order: Mesh | None = None
    clusters: Clusters | None = None
    edges: Segments = field(default_factory=lambda: np.zeros((0, 2, 3), np.float32))


def levels_of(mesh: Mesh) -> tuple[Coarse, ...]:
    """Each from the one before, so all take hardly longer than the first."""
    made: list[Coarse] = []
    finer = Coarse(mesh, np.arange(len(mesh.faces), dtype=np.int32))
    for most in LEVELS:
        if len(finer.mesh.faces) > _WORTH * most:
            coarser = coarsened(finer.mesh, most)
            order = FaceBlocks(coarser.mesh).order  # neighbours after each other: drawn twice as fast by a processor
            mesh_in_order = Mesh(coarser.mesh.vertices, coarser.mesh.faces[order])
            finer = Coarse(mesh_in_order, finer.sources[coarser.sources[order]])
            made.append(finer)
    return tuple(made)


def shape_of(mesh: Mesh, cancel: threading.Event, tell: Callable[[Shape], None] | None = None) -> Shape:
    """About one second a million faces; `tell` is handed what motion needs after a tenth of that. Raises Cancelled."""
    shape = Shape(mesh, levels_of(mesh))
    if tell and shape.levels:
        tell(shape)
    for step in (_with_blocks, _with_edges):
        if cancel.is_set():
            raise Cancelled("cancelled", "Cancelled.")
        shape = step(shape)
    return shape


def _with_blocks(shape: Shape) -> Shape:
    blocks = FaceBlocks(shape.mesh)
    is_large = len(shape.mesh.faces) > MOST_WHOLE
    return replace(shape, blocks=blocks, in_order=ordered(shape.mesh, blocks.order) if is_large else None)


def ordered(mesh: Mesh, order: npt.NDArray[np.int64]) -> Mesh:
    """The faces in that order (m,), and the vertices in that of their first use: each is found near the last."""
    from mesh.weld import only_used  # no frame of an empty window waits for it

    vertices, corners = only_used(mesh.vertices, mesh.faces[order].ravel())
    return Mesh(vertices, corners.reshape(-1, 3))


def _with_edges(shape: Shape) -> Shape:
    topo = topology(shape.mesh)
    edges = feature_edges(shape.mesh, topo=topo)
    clusters = clusters_of(shape.mesh, shape.blocks.order, topo) if shape.blocks and shape.in_order else None
    return replace(shape, edges=edges[:0] if len(edges) > MOST_EDGES else edges, clusters=clusters)
