"""Open edges that are open only because of rounding."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.distinct import distinct
from mesh.intersect import tolerance
from mesh.mesh import Mesh
from mesh.topology import Topology, topology
from mesh.weld import weld_near

_SLIVERS = 10  # edges closed for each face lost: one stray corner far away makes rounding larger than all the rest of a body


def sewn(mesh: Mesh) -> tuple[Mesh, Topology]:
    """A welded mesh and its topology, with corners on open edges joined where float32 cannot tell them apart at this size.

    CAD programs write 1e-17 for 0 and the like; such seams are no holes. Nothing moves by more than rounding has moved it
    already, and a mesh without open edges costs nothing more.
    """
    topo = topology(mesh)
    if not len(topo.boundary):
        return mesh, topo
    joined, _ = weld_near(mesh, tolerance(mesh), rim(topo))
    if len(joined.vertices) == len(mesh.vertices):
        return mesh, topo
    again = topology(joined)
    closed, lost = len(topo.boundary) - len(again.boundary), np.count_nonzero(topo.live) - np.count_nonzero(again.live)
    better = closed > 0 and again.odd_edges < topo.odd_edges and lost * _SLIVERS <= closed
    return (joined, again) if better else (mesh, topo)


def rim(topo: Topology) -> npt.NDArray[Any]:
    """The vertices on open edges, in rising order: (k,) int."""
    flat = topo.mesh.faces.reshape(-1)
    after = topo.boundary + 1 - 3 * (topo.boundary % 3 == 2)
    return distinct(np.concatenate([flat[topo.boundary], flat[after]]))
