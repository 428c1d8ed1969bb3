"""Holes are closed."""

import numpy as np

from mesh.holes import close, holes_of
from mesh.mend.drop import sheets
from mesh.mend.state import State, diagonal, told
from mesh.mend.turn import outward
from mesh.mesh import Mesh
from mesh.topology import topology
from mesh.weld import weld

_TURNS = 3
_A_GUESS = 0.02  # of the box's diagonal: a cover that goes farther from the plane of its hole is told as a guess


def fill(state: State) -> State:
    """Closes the loops of open edges. A loose sheet encloses nothing when closed: it goes, if there is a body besides it."""
    closed, topo, count, reach = state.mesh, state.topo, 0, 0.0
    for _ in range(_TURNS):
        holes = holes_of(topo)
        if not holes:
            break
        closed, far = close(closed, holes)
        topo, count, reach = topology(closed), count + len(holes), max(reach, float(far.max()))
    if not count:
        return state
    original = np.arange(len(closed.faces)) < len(state.mesh.faces)
    sheet, hollow = sheets(closed, topo)
    message = told(count, "hole was filled.", "holes were filled.")
    if sheet.any():
        if hollow == 0:
            return state.leaving("What is there encloses nothing: its holes cannot be filled without guessing.")
        loose = int((sheet & original).sum())
        count += loose
        message += " " + told(loose, "loose face that encloses nothing went.", "loose faces that enclose nothing went.")
        closed = weld(Mesh(closed.vertices, closed.faces[~sheet]))
        topo = topology(closed)
    if len(closed.vertices) != len(state.mesh.vertices):
        welded = weld(closed)
        closed, topo = welded, topo if np.array_equal(welded.faces, closed.faces) else topology(welded)
    turned, topo = outward(closed, topo)
    filled = state.with_step(turned, "fill", count, message, reach, topo)
    if reach > _A_GUESS * diagonal(state.mesh):
        return filled.leaving(f"A large hole was closed by guessing: the shape there may be off by {reach:.2g} mm.")
    return filled
