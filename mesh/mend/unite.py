"""Shells that cross, touch or lie in each other become one surface."""

from mesh.measure import measure
from mesh.mend.deviation import farthest
from mesh.mend.needles import without_needles
from mesh.mend.state import State, told
from mesh.nesting import CAVITY, REDUNDANT
from mesh.topology import topology
from mesh.union import united_mesh


def unite(state: State) -> State:
    """The union of shells whose material overlaps; every new face lies on a surface that was there, which is measured."""
    topo = state.topo
    if topo.shells < 2:
        return state
    whole = state.whole
    if whole is None or not whole.overlapping:
        return state
    if not whole.certain:
        return state.leaving("Some surfaces that cross each other could not be united.")
    count = int(((whole.nesting.cluster >= 0) | (whole.nesting.role == REDUNDANT)).sum())
    message = told(
        count, "surface left over inside was taken out.", "surfaces that touch, cross or lie in each other were united."
    )
    united = united_mesh(state.mesh, topo.shell, whole)
    known, moved = topology(united), 0.0
    if whole.united and (flat := measure(united).flat).any():
        united, known, _, moved = without_needles(united, known, flat)
    moved = max(moved, farthest(united, state.mesh)) if whole.united else 0.0
    after = state.with_step(united, "unite", count, message, moved, known)
    if ((whole.nesting.role == CAVITY) & (whole.nesting.cluster >= 0)).any():
        return after.leaving("A surface that looks inward crosses another. It was taken for a hollow, which it may not be.")
    return after
