"""Holes are closed."""

import numpy as np

from mesh.holes import close, holes_of, volumes_when_closed
from mesh.measure import areas, measure, signed_volumes
from mesh.mend.drop import NOTHING, sheets
from mesh.mend.state import State, diagonal, told
from mesh.mend.turn import outward
from mesh.mesh import Mesh
from mesh.topology import Topology, topology
from mesh.weld import weld

_TURNS = 3
_A_GUESS = 0.02  # of the box's diagonal: a cover that goes farther from the plane of its hole is told as a guess


def fill(state: State) -> State:
    """Closes the loops of open edges. A loose sheet encloses nothing when closed: it goes, if there is a body besides it."""
    kept = _without_sheets(state.mesh, state.topo)
    closed, topo, count, reach = kept, state.topo if kept is state.mesh else topology(kept), 0, 0.0
    for _ in range(_TURNS):
        holes = holes_of(topo)
        if not holes:
            break
        closed, far = close(closed, holes)
        topo, count, reach = topology(closed), count + len(holes), max(reach, float(far.max()))
    loose = len(state.mesh.faces) - len(kept.faces)
    if not count and not loose:
        return state
    original = np.arange(len(closed.faces)) < len(kept.faces)
    sheet, hollow = sheets(closed, topo)
    if sheet.any():
        if hollow == 0:
            return state.leaving("What is there encloses nothing: its holes cannot be filled without guessing.")
        loose += int((sheet & original).sum())
        closed = weld(Mesh(closed.vertices, closed.faces[~sheet]))
        topo = topology(closed)
    if len(closed.vertices) != len(kept.vertices):
        welded = weld(closed)
        closed, topo = welded, topo if np.array_equal(welded.faces, closed.faces) else topology(welded)
    turned, topo = outward(closed, topo)
    filled = state.with_step(turned, "fill", count + loose, _message(count, loose), reach, topo)
    if reach > _A_GUESS * diagonal(state.mesh):
        return filled.leaving(f"A large hole was closed by guessing: the shape there may be off by {reach:.2g} mm.")
    return filled


def _message(count: int, loose: int) -> str:
    holes = told(count, "hole was filled.", "holes were filled.") if count else ""
    gone = told(loose, "loose face that encloses nothing went.", "loose faces that enclose nothing went.") if loose else ""
    return f"{holes} {gone}".strip()


def _without_sheets(mesh: Mesh, topo: Topology) -> Mesh:
    """Without the open shells that would enclose nothing when closed, if any other would: closed they hide in what they touch."""
    if topo.shells < 2 or not len(topo.boundary):
        return mesh
    volumes = signed_volumes(measure(mesh), topo.shell, topo.shells)
    closed = volumes_when_closed(mesh, topo, volumes, roughly=True)[0]
    label = np.maximum(topo.shell, 0)
    area = np.bincount(label, weights=areas(mesh) * topo.live, minlength=topo.shells)
    sheet = np.abs(closed) <= NOTHING * area**1.5
    sheet &= np.bincount(topo.shell[topo.boundary // 3], minlength=topo.shells) > 0
    if not sheet.any() or sheet.all():
        return mesh
    return weld(Mesh(mesh.vertices, mesh.faces[~sheet[label] | ~topo.live]))
