"""Cut, split, united and simplified bodies are closed and have the volume that they must have."""

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, torus
from mesh.boolean import boolean
from mesh.cut import cut
from mesh.errors import CannotDo
from mesh.examine import examine
from mesh.facts import Facts
from mesh.joints import Joints
from mesh.mesh import Mesh, join
from mesh.plane import Plane, plane_across
from mesh.simplify import simplify
from mesh.split import split


def facts_of(mesh: Mesh) -> Facts:
    """Of a body that must be sound."""
    facts = examine(mesh, walls=False)[1]
    assert facts.watertight and facts.winding_consistent and not facts.inside_out
    assert facts.self_intersections == 0
    return facts


def volume(mesh: Mesh) -> float:
    found = facts_of(mesh).volume_mm3
    assert found is not None
    return found


def turned(mesh: Mesh, seed: int) -> Mesh:
    """Rotated at random about the origin."""
    q, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))
    matrix = np.eye(4)
    matrix[:3, :3] = q * np.sign(np.linalg.det(q))
    return mesh.transformed(matrix)


@pytest.mark.parametrize("seed", range(6))
def test_the_halves_of_a_cut_add_up(seed: int) -> None:
    body = turned(join([torus(20, 6), moved(box((9, 8, 30)), (40, 0, -15))]), seed)
    normal = tuple(np.random.default_rng(seed + 100).normal(size=3))
    made = cut(body, plane_across(body, normal))
    assert volume(made.upper) + volume(made.lower) == pytest.approx(volume(body), rel=1e-5)
    facing = np.asarray(normal) / np.linalg.norm(normal)
    assert (made.upper.vertices @ facing).min() == pytest.approx((made.lower.vertices @ facing).max(), abs=1e-3)


def test_a_cut_face_has_the_area_of_the_section() -> None:
    made = cut(cylinder(10, 40, 256), Plane((0, 0, 13), (0, 0, 1)))
    assert made.area_mm2 == pytest.approx(np.pi * 100, rel=1e-3)
    assert facts_of(made.upper).size_mm[2] == pytest.approx(27)


@pytest.mark.parametrize("kind", ["dowels", "pins", "keys"])
def test_joints_fit_their_holes(kind: str) -> None:
    """The lower half put back into the upper one, with its pins, takes no room that is taken."""
    body, joints = box((40, 30, 30)), Joints(kind, 5, 12, 0.2, 2)
    made = cut(body, plane_across(body, (0, 0, 1)), joints)
    assert made.joints == 2
    assert volume(made.upper) < 18000
    with pytest.raises(CannotDo) as apart:
        boolean(made.upper, made.lower, "intersection")
    assert apart.value.code == "apart"
    if kind == "dowels":
        assert made.pins is not None
        assert facts_of(made.pins).bodies == 2
        assert volume(made.lower) == pytest.approx(volume(made.upper), rel=1e-5)
    else:
        assert made.pins is None
        assert volume(made.lower) > 18000


def test_a_cut_that_misses_is_refused() -> None:
    with pytest.raises(CannotDo) as refusal:
        cut(box(), Plane((0, 0, 50), (0, 0, 1)))
    assert refusal.value.code == "misses"
    with pytest.raises(CannotDo) as refusal:
        plane_across(box(), (0, 0, 0))
    assert refusal.value.code == "no_direction"


def test_a_joint_too_large_is_refused() -> None:
    with pytest.raises(CannotDo) as refusal:
        cut(box((4, 4, 4)), Plane((0, 0, 2), (0, 0, 1)), Joints())
    assert refusal.value.code == "no_room"


def test_an_open_body_is_not_shaped() -> None:
    opened = Mesh(box().vertices, box().faces[:-1])
    for act in (
        lambda: cut(opened, Plane((0, 0, 5), (0, 0, 1))),
        lambda: simplify(opened, 0.1),
        lambda: boolean(opened, box(), "union"),
    ):
        with pytest.raises(CannotDo) as refusal:
            act()
        assert refusal.value.code == "open_body"


def test_bodies_are_split_with_their_own_hollows() -> None:
    hollow = sphere(4, centre=(10, 10, 10))
    hollow = Mesh(hollow.vertices, hollow.faces[:, ::-1])
    parts = split(join([box(), moved(box((5, 5, 5)), (40, 0, 0)), hollow]))
    assert len(parts) == 2
    assert facts_of(parts[0]).cavities == 1
    assert volume(parts[1]) == pytest.approx(125)


@pytest.mark.parametrize("seed", range(6))
def test_a_union_and_an_intersection_hold_what_both_hold(seed: int) -> None:
    one, other = turned(torus(15, 6), seed), moved(turned(box((20, 14, 12), (-10, -7, -6)), seed + 50), (9, 4, 2))
    both, shared, left = (volume(boolean(one, other, act)) for act in ("union", "intersection", "difference"))
    assert both + shared == pytest.approx(volume(one) + volume(other), rel=1e-5)
    assert left == pytest.approx(volume(one) - shared, rel=1e-5)


def test_bodies_that_do_not_meet_share_nothing() -> None:
    for act in ("difference", "intersection"):
        with pytest.raises(CannotDo) as refusal:
            boolean(box(), moved(box(), (100, 0, 0)), act)
        assert refusal.value.code == "apart"
    with pytest.raises(CannotDo) as refusal:
        boolean(box((5, 5, 5), (5, 5, 5)), box(), "difference")
    assert refusal.value.code == "nothing_left"


def test_a_simpler_body_stays_within_the_tolerance() -> None:
    ball = sphere(20, 60, 120)
    made = simplify(ball, 0.1)
    assert len(made.mesh.faces) < len(ball.faces) / 3
    assert 0 < made.deviation_mm <= 0.1
    radius = np.linalg.norm(made.mesh.corners.mean(axis=1), axis=1)
    assert radius.min() > 20 - 0.15 and radius.max() < 20.1
    assert volume(made.mesh) == pytest.approx(volume(ball), rel=0.02)


def test_a_tolerance_that_says_nothing_is_refused() -> None:
    for tolerance in (0, -1, 100, float("nan")):
        with pytest.raises(CannotDo) as refusal:
            simplify(box(), tolerance)
        assert refusal.value.code == "bad_tolerance"
