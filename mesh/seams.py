"""Open edges that are open only because of rounding."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.distinct import distinct
from mesh.intersect import tolerance
from mesh.mesh import Mesh
from mesh.topology import Topology, topology
from mesh.weld import weld_near


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
    return (joined, again) if len(again.boundary) < len(topo.boundary) and again.odd_edges < topo.odd_edges else (mesh, topo)


def rim(topo: Topology) -> npt.NDArray[Any]:
    """The vertices on open edges, in rising order."""
    flat = topo.mesh.faces.reshape(-1)
    after = topo.boundary + 1 - 3 * (topo.boundary % 3 == 2)
    return distinct(np.concatenate([flat[topo.boundary], flat[after]]))
