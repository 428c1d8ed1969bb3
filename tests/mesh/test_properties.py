"""What must hold of every body: found by hypothesis, the same examples at every run.

That reading gives back what was written is in tests/mesh/write/test_reading_back.py.
"""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from mesh.bodies import box, cylinder, sphere, torus
from mesh.boolean import boolean
from mesh.cut import cut
from mesh.errors import CannotDo
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh, join
from mesh.plane import Plane, direction
from mesh.repair import mend
from mesh.thickness import WIDEST_BALL_MM
from tests.mesh.breakages import KINDS, broken, own_bodies

SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much]
FEW = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=SLOW,
    phases=(Phase.explicit, Phase.generate),
)
MANY = settings(FEW, max_examples=60)

lengths = st.integers(8, 240).map(lambda eighths: eighths / 8)  # mm: 1 to 30
places = st.integers(-160, 160).map(lambda eighths: eighths / 8)
seeds = st.integers(0, 2**32 - 1)


@st.composite
def turns(draw: st.DrawFn) -> npt.NDArray[np.float64]:
    """(3, 3): no turn, a quarter turn, or any."""
    kind = draw(st.sampled_from(["none", "quarter", "any"]))
    if kind == "none":
        return np.eye(3)
    if kind == "quarter":
        return np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    q, _ = np.linalg.qr(np.random.default_rng(draw(seeds)).normal(size=(3, 3)))
    return np.asarray(q * np.sign(np.linalg.det(q)))


@st.composite
def plain_bodies(draw: st.DrawFn) -> Mesh:
    """A box, a prism, a ball or a ring, turned and moved."""
    kind = draw(st.sampled_from(["box", "prism", "ball", "ring"]))
    a, b, c = draw(lengths), draw(lengths), draw(lengths)
    if kind == "box":
        mesh = box((a, b, c))
    elif kind == "prism":
        mesh = cylinder(a / 2, b, draw(st.integers(3, 24)))
    elif kind == "ball":
        mesh = sphere(a / 2, draw(st.integers(3, 10)), draw(st.integers(4, 16)))
    else:
        mesh = torus(a / 2 + b / 4 + 1, b / 4, draw(st.integers(4, 20)), draw(st.integers(4, 10)))
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = draw(turns()), (draw(places), draw(places), draw(places))
    return mesh.transformed(matrix)


@st.composite
def bodies(draw: st.DrawFn) -> Mesh:
    """One plain body, or what two of them make."""
    first = draw(plain_bodies())
    act = draw(st.sampled_from(["", "", "union", "difference", "intersection"]))
    if not act:
        return first
    try:
        return boolean(first, draw(plain_bodies()), act)
    except CannotDo as refusal:
        assert refusal.code in {"apart", "nothing_left"}
        return first


def facts_of(mesh: Mesh, walls: bool = False) -> Facts:
    return examine(mesh, walls=walls)[1]


def volume(mesh: Mesh) -> float:
    found = facts_of(mesh).volume_mm3
    assert found is not None
    return found


def grain(mesh: Mesh) -> float:
    """What float32 may cost a volume: its last place at the farthest corner, all over the surface."""
    far = float(np.abs(mesh.vertices).max())
    return 2.0**-22 * far * facts_of(mesh).area_mm2 + 1e-9


@st.composite
def transforms(draw: st.DrawFn) -> tuple[npt.NDArray[np.float64], float]:
    """A 4×4 matrix that moves, turns, scales alike and maybe mirrors, and its scale."""
    scale = draw(st.sampled_from([1.0, 0.5, 2.0, 3.7]))
    matrix = np.eye(4)
    matrix[:3, :3] = draw(turns()) @ np.diag([draw(st.sampled_from([1.0, -1.0])), 1.0, 1.0]) * scale
    matrix[:3, 3] = (draw(places), draw(places), draw(places))
    return matrix, scale


@MANY
@given(body=bodies(), change=transforms())
def test_measures_follow_the_body_wherever_it_goes(body: Mesh, change: tuple[npt.NDArray[np.float64], float]) -> None:
    matrix, scale = change
    before, there = facts_of(body), body.transformed(matrix)
    after = facts_of(there)
    for name in ("watertight", "winding_consistent", "shells", "cavities", "bodies", "genus", "boundary_edges", "triangles"):
        assert getattr(after, name) == getattr(before, name), name
    assert before.volume_mm3 is not None and after.volume_mm3 is not None
    slack = grain(body) * scale**3 + grain(there)
    assert after.volume_mm3 == pytest.approx(before.volume_mm3 * scale**3, abs=slack)
    assert after.area_mm2 == pytest.approx(before.area_mm2 * scale**2, rel=1e-4)
    assert before.centre_mm is not None and after.centre_mm is not None
    size = max(after.size_mm)
    lost = slack / after.volume_mm3 * size + 1e-5 * size + 1e-5
    assert np.allclose(after.centre_mm, matrix[:3, :3] @ before.centre_mm + matrix[:3, 3], atol=lost)


@settings(FEW, max_examples=10)
@given(body=plain_bodies(), change=transforms())
def test_walls_and_the_smallest_box_follow_it_too(body: Mesh, change: tuple[npt.NDArray[np.float64], float]) -> None:
    matrix, scale = change
    before, after = facts_of(body, walls=True), facts_of(body.transformed(matrix), walls=True)
    widest = WIDEST_BALL_MM * min(1.0, scale)  # above, slanted walls are none
    if before.min_wall_mm is not None and before.min_wall_mm * scale < widest:
        assert after.min_wall_mm == pytest.approx(before.min_wall_mm * scale, rel=0.05, abs=0.05)
    elif after.min_wall_mm is not None:
        assert after.min_wall_mm > widest * 0.95
    assert before.smallest_size_mm is not None and after.smallest_size_mm is not None
    assert np.prod(after.smallest_size_mm) == pytest.approx(np.prod(before.smallest_size_mm) * scale**3, rel=0.02)


@MANY
@given(one=plain_bodies(), other=plain_bodies())
def test_a_union_holds_as_much_as_the_larger_and_no_more_than_both(one: Mesh, other: Mesh) -> None:
    a, b, slack = volume(one), volume(other), grain(one) + grain(other)
    both = volume(boolean(one, other, "union"))
    assert max(a, b) - slack <= both <= a + b + slack
    assert volume(join([one, other])) == pytest.approx(both, abs=slack + 1e-5 * both)
    assert volume(boolean(other, one, "union")) == pytest.approx(both, abs=slack)


@MANY
@given(one=plain_bodies(), other=plain_bodies())
def test_what_is_shared_and_what_is_left_are_the_whole(one: Mesh, other: Mesh) -> None:
    slack = 2 * (grain(one) + grain(other))
    try:
        shared, left = volume(boolean(one, other, "intersection")), volume(boolean(one, other, "difference"))
    except CannotDo as refusal:
        assert refusal.code in {"apart", "nothing_left"}
        return
    assert shared + left == pytest.approx(volume(one), abs=slack)
    assert volume(boolean(one, other, "union")) == pytest.approx(volume(other) + left, abs=slack)


@MANY
@given(body=bodies(), seed=seeds, share=st.floats(0.02, 0.98))
def test_the_halves_of_a_cut_are_the_whole(body: Mesh, seed: int, share: float) -> None:
    x, y, z = np.random.default_rng(seed).normal(size=3)
    facing = direction((float(x), float(y), float(z)))
    along = body.vertices.astype(float) @ facing
    at = along.min() + share * np.ptp(along)
    x, y, z = (float(value) * at for value in facing)
    made = cut(body, Plane((x, y, z), facing))
    assert volume(made.upper) + volume(made.lower) == pytest.approx(volume(body), abs=3 * grain(body))
    near = 1e-4 * (np.abs(body.vertices).max() + 1)
    assert (made.upper.vertices @ facing).min() >= at - near and (made.lower.vertices @ facing).max() <= at + near


@FEW
@given(body=bodies(), axis=st.integers(0, 2))
def test_mirrored_twice_nothing_has_changed(body: Mesh, axis: int) -> None:
    mirror = np.diag([*(-1.0 if number == axis else 1.0 for number in range(3)), 1.0])
    once = body.transformed(mirror)
    assert volume(once) == pytest.approx(volume(body), rel=1e-9)
    assert not facts_of(once).inside_out
    assert once.transformed(mirror).equals(body)


@FEW
@given(body=bodies())
def test_a_sound_body_needs_no_mending(body: Mesh) -> None:
    mended = mend(body)
    if facts_of(body).self_intersections == 0:
        assert mended.steps == () or {step.name for step in mended.steps} <= {"drop_degenerate"}
    assert volume(mended.mesh) == pytest.approx(volume(body), abs=grain(body))


@pytest.mark.parametrize("kind", range(len(KINDS)), ids=list(KINDS))
@settings(FEW, max_examples=4)
@given(number=st.integers(0, 500))
def test_what_was_mended_needs_no_mending(kind: int, number: int) -> None:
    small = [(name, mesh) for name, mesh in own_bodies() if len(mesh.faces) <= 5000]
    once = mend(broken(number * len(KINDS) + kind, small).mesh)
    assume(not once.left)  # what cannot be told without guessing may be guessed at again
    again = mend(once.mesh)
    assert again.steps == () and again.left == ()
    assert np.array_equal(again.mesh.corners, once.mesh.corners)
