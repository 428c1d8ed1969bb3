"""Mending: every step by name, with what it did in a sentence, and how far the shape moved."""

from collections.abc import Callable
from dataclasses import dataclass

from mesh.mend.drop import drop_degenerate, drop_duplicate, drop_stray
from mesh.mend.fill import fill
from mesh.mend.seam import stitch, weld_open
from mesh.mend.state import State, Step, told
from mesh.mend.thicken import thicken
from mesh.mend.turn import turn
from mesh.mend.unite import unite
from mesh.mend.untangle import leaves_alone, untangle
from mesh.mesh import Mesh, flipped
from mesh.seams import sewn
from mesh.topology import duplicate_faces, parity
from mesh.weld import weld

STEPS: dict[str, Callable[[State], State]] = {
    "drop_degenerate": drop_degenerate,
    "drop_duplicate": drop_duplicate,
    "weld": weld_open,
    "stitch": stitch,
    "turn": turn,
    "fill": fill,
    "unite": unite,
    "untangle": untangle,
    "drop_stray": drop_stray,
    "thicken": thicken,
}
_ROUNDS = 2
ONLY_WHEN_ASKED = ("drop_stray", "thicken")  # they take away or add material that may be meant as it is


@dataclass(frozen=True, eq=False)
class Mended:
    """A mended mesh, welded.

    volume_change: mm³ of the union, after minus before; None where the body was open before or after: then it has no volume
    max_deviation_mm: the farthest that a corner was moved, that a new face lies from the surface that was there, or that a
    cover goes from the plane of its hole
    left: sentences, what was not mended and why
    stages: the mesh after each of the steps, the last one being ``mesh``; empty unless asked for
    tried: names of the steps that had their turn, whether they found something to do or not: what is left, they cannot mend
    """

    mesh: Mesh
    steps: tuple[Step, ...]
    volume_change: float | None
    max_deviation_mm: float
    left: tuple[str, ...] = ()
    stages: tuple[Mesh, ...] = ()
    tried: tuple[str, ...] = ()


def mend(
    mesh: Mesh,
    steps: tuple[str, ...] | list[str] | None = None,
    *,
    thickness_mm: float | None = None,
    stages: bool = False,
    begins: Callable[[str], None] = lambda _step: None,
) -> Mended:
    """The mesh after the named steps (None: all but those of ONLY_WHEN_ASKED), always in the order of STEPS.

    A step with nothing to do is left out; where later steps leave something for earlier ones, all get a second turn. What cannot
    be mended without guessing stays as it is, and ``left`` says so.
    thickness_mm: for the step ``thicken``, which does nothing without it.
    begins: hears the name of each step before it has its turn
    """
    mesh, topo = sewn(weld(mesh))
    state = State(mesh, thickness_mm=thickness_mm, asked=steps is not None).knowing(topo)
    begun = state
    wanted = [name for name in STEPS if (name in steps if steps is not None else name not in ONLY_WHEN_ASKED)]
    for _ in range(_ROUNDS):
        done = len(state.steps)
        for name in wanted:
            begins(name)
            state = STEPS[name](state)
        if len(state.steps) == done or not _has_more(state):
            break
    if "turn" in wanted and len(state.steps) > len(begun.steps):
        state = turn(state)  # a sliver of what was united last may look inward by its rounding
    before = _volume(begun)
    after = _volume(state) if state.steps else before
    change = None if before is None or after is None else after - before
    left = tuple(dict.fromkeys((*state.left, *_left(state))))
    tried = tuple(name for name in wanted if name != "untangle" or not leaves_alone(state))
    return Mended(state.mesh, state.steps, change, state.deviation, left, state.stages if stages else (), tried)


def enclosed(mesh: Mesh) -> float | None:
    """Volume of the union in mm³, None for a mesh that is open or cannot be wound one way."""
    return _volume(State(mesh))


def _volume(state: State) -> float | None:
    if state.topo.watertight and not state.topo.winding_consistent:
        flip = parity(state.topo)
        state = state if flip is None else State(flipped(state.mesh, flip))
    return None if state.whole is None else state.whole.volume


def _has_more(state: State) -> bool:
    """Whether steps have left faces that another turn may take out: without area, or doubled by what closed a hole."""
    return bool(not state.topo.live.all() or state.measures.flat.any() or len(duplicate_faces(state.topo)))


def _left(state: State) -> list[str]:
    """What the topology shows to be broken still."""
    topo = state.topo
    if not topo.shells:
        return []
    reasons = []
    if state.crossings:
        crossing = told(state.crossings, "crossing of the surface is left.", "crossings of the surface are left.")
        reasons.append(f"{crossing} What is inside there cannot be told without guessing.")
    if not topo.watertight:
        count = max(len(topo.boundary), topo.odd_edges)
        still_open = told(count, "edge is still open.", "edges are still open.")
        why = "What closes them cannot be told."
        reasons.append(f"{still_open} {why}")
    if not topo.winding_consistent:
        reasons.append("Some faces cannot be turned so that all agree: inside and outside cannot be told there.")
    return reasons
