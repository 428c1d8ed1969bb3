"""A mesh on its way through the steps of mending, with what was done to it so far."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from mesh.measure import Measures, bounds, measure
from mesh.mesh import Mesh
from mesh.topology import Topology, topology
from mesh.union import Solid, solid


@dataclass(frozen=True)
class Step:
    """One thing that was done: the step's name, how many places it concerned, and a sentence for people.

    deviation: how far the surface moved by it at most, mm, as `Mended.max_deviation_mm`
    """

    name: str
    count: int
    message: str
    deviation: float = 0.0


@dataclass(frozen=True, eq=False)
class State:
    """The mesh, what was done, the mesh after each thing that was done, and how far the surface moved at most (mm).

    thickness_mm: what the step ``thicken`` makes of walls thinner than that; None leaves them
    asked: whether the steps were named by who asks; then they may take their time
    crossings: pairs of faces that run through each other, as far as they were looked for
    """

    mesh: Mesh
    steps: tuple[Step, ...] = ()
    stages: tuple[Mesh, ...] = ()
    deviation: float = 0.0
    left: tuple[str, ...] = ()
    thickness_mm: float | None = None
    asked: bool = False
    crossings: int = 0

    @cached_property
    def topo(self) -> Topology:
        """How the faces hang together."""
        return topology(self.mesh)

    @cached_property
    def whole(self) -> Solid | None:
        """What a closed, consistently wound mesh encloses."""
        topo = self.topo
        if not topo.watertight or not topo.winding_consistent:
            return None
        return solid(self.mesh, topo.shell, topo.shells, self.measures)

    @cached_property
    def measures(self) -> Measures:
        """Box, area, and each face's share of the volume."""
        return measure(self.mesh)

    def with_step(
        self, mesh: Mesh, name: str, count: int, message: str, deviation: float = 0.0, topo: Topology | None = None
    ) -> "State":
        """The state after a step. topo: of the new mesh, where it is known already."""
        step = Step(name, count, message, deviation)
        after = replace(
            self,
            mesh=mesh,
            steps=(*self.steps, step),
            stages=(*self.stages, mesh),
            deviation=max(self.deviation, deviation),
        )
        return after if topo is None else after.knowing(topo)

    def knowing(self, topo: Topology) -> "State":
        """The state with its topology, known already: the cached property would compute it again."""
        self.__dict__["topo"] = topo
        return self

    def leaving(self, reason: str) -> "State":
        """The state with a sentence on what was not mended."""
        return self._with(left=(*self.left, reason))

    def crossing(self, pairs: int) -> "State":
        """The state with the number of pairs of faces that still run through each other."""
        return self if pairs == self.crossings else self._with(crossings=pairs)

    def _with(self, **values: Any) -> "State":
        """The state of the same mesh with other values; what is known of the mesh stays known."""
        after = replace(self, **values)
        after.__dict__.update({name: self.__dict__[name] for name in ("topo", "whole", "measures") if name in self.__dict__})
        return after


def diagonal(mesh: Mesh) -> float:
    """Length of the diagonal of the mesh's box in mm; 0.0 without vertices."""
    if not len(mesh.vertices):
        return 0.0
    lower, upper = bounds(mesh)
    return float(np.linalg.norm(upper - lower))


def told(count: int, one: str, many: str) -> str:
    """The count and what was done to so many, in one sentence."""
    return f"{count} {one if count == 1 else many}"
