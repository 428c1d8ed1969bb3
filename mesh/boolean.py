"""Union, difference and intersection of two closed bodies, and the union of many."""

from collections.abc import Sequence

from mesh.closed import as_mesh, closed
from mesh.errors import CannotDo
from mesh.mesh import Mesh

ACTS = ("union", "difference", "intersection")
_NOTHING = 1e-9  # of the smaller body's volume


def boolean(one: Mesh, other: Mesh, act: str) -> Mesh:
    """What both together enclose, the first without the second, or what lies in both; both in the same coordinates.

    ``manifold3d`` does it: whatever rounding does to the corners, the result is closed (Smith and Dodgson 2007, "A topologically
    robust algorithm for Boolean operations on polyhedral shapes using approximate arithmetic", Computer-Aided Design 39, 149).
    Raises CannotDo: what `mesh.closed.closed` refuses; "no_such_act"; "apart" where an intersection or a difference finds that
    the bodies do not meet; "nothing_left" where the first lies wholly in what is taken away.
    """
    if act not in ACTS:
        raise CannotDo("no_such_act", f"There is no act “{act[:40]}” of two bodies.", f"The acts are {', '.join(ACTS)}.")
    first = closed(one)
    try:
        second = closed(other)
    except CannotDo as refused:
        if refused.code != "open_body":
            raise
        raise CannotDo("open_body", "The other part is not closed, so nothing tells its inside.", refused.hint) from refused
    a, b = first.solid, second.solid.translate(tuple(float(value) for value in second.centre - first.centre))
    least = _NOTHING * min(a.volume(), b.volume())
    if act == "union":
        result = a + b
    else:
        shared = a ^ b
        if shared.volume() <= least:
            raise CannotDo(
                "apart",
                "The two parts do not meet, so there is nothing to take away or to keep.",
                "Move one of them into the other.",
            )
        result = shared if act == "intersection" else a - b
    if result.volume() <= least:
        raise CannotDo("nothing_left", "Nothing is left of the first part: it lies wholly in the second.", "Swap the two parts.")
    return as_mesh(result, first.centre, max(first.grain_mm, second.grain_mm))


def unite(meshes: Sequence[Mesh]) -> Mesh:
    """What several closed bodies in the same coordinates enclose together; at least two. Raises what `boolean` does."""
    from manifold3d import Manifold, OpType

    if len(meshes) < 2:
        raise CannotDo("one_part", "One part alone cannot be united with anything.", "Choose another part as well.")
    bodies = [closed(mesh) for mesh in meshes]
    first = bodies[0]
    solids = [body.solid.translate(tuple(float(value) for value in body.centre - first.centre)) for body in bodies]
    return as_mesh(Manifold.batch_boolean(solids, OpType.Add), first.centre, max(body.grain_mm for body in bodies))
