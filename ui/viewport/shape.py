"""What the view needs of a mesh beside its triangles, counted off the Qt thread."""

import threading
from dataclasses import dataclass

from mesh.edges import feature_edges
from mesh.errors import Cancelled
from mesh.mesh import Mesh
from ui.viewport.picking import FaceBlocks
from ui.viewport.scene import Segments

MOST_EDGES = 400_000  # above that the lines would be a grey veil over the part


@dataclass(frozen=True, eq=False)
class Shape:
    """blocks: to find the face under the cursor; edges: where the surface bends sharply, (k, 2, 3) mm, empty if too many."""

    blocks: FaceBlocks
    edges: Segments


def shape_of(mesh: Mesh, cancel: threading.Event) -> Shape:
    """About one second a million faces. Raises Cancelled."""
    blocks = FaceBlocks(mesh)
    if cancel.is_set():
        raise Cancelled("cancelled", "Cancelled.")
    edges = feature_edges(mesh)
    return Shape(blocks, edges[:0] if len(edges) > MOST_EDGES else edges)
