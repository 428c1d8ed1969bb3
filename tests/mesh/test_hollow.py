"""Hollow bodies keep their wall, are closed, lose what they must, and let out what would be trapped."""

import numpy as np
import pytest

from mesh import nearest
from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.boolean import boolean
from mesh.closed import closed
from mesh.drain import Drains
from mesh.errors import CannotDo
from mesh.examine import examine
from mesh.facts import Facts
from mesh.hollow import WITHIN, Hollowed, hollow
from mesh.mend.deviation import distances
from mesh.mesh import Mesh, join
from mesh.offset import Surface, as_it_is, offset
from mesh.pools import pools
from mesh.tetrahedra import corners_of, crossed
from mesh.weld import weld

CUBE = box((24, 24, 24))
L_BRACKET = boolean(box((30, 16, 30)), box((20, 18, 20), (10, -1, 10)), "difference")
TUBE = boolean(cylinder(15, 20, 96), cylinder(6, 22, 96, (0, 0, -1)), "difference")
TWO_LEGS = boolean(box((30, 12, 24)), box((10, 14, 15), (10, -1, -1)), "difference")


def facts_of(mesh: Mesh) -> Facts:
    """Of a body that must be sound."""
    facts = examine(mesh, walls=False)[1]
    assert facts.watertight and facts.winding_consistent and not facts.inside_out
    assert facts.self_intersections == 0
    return facts


def inner(mesh: Mesh, made: Hollowed) -> Mesh:
    """The corners of the hollow alone: those that the body did not have."""
    known = {tuple(point) for point in mesh.vertices.tolist()}
    new = np.array([point for point in made.mesh.vertices.tolist() if tuple(point) not in known], np.float32)
    return Mesh(new, np.zeros((0, 3), np.int32))


@pytest.mark.parametrize(
    ("body", "wall", "volume"),
    [
        (CUBE, 2.0, 20.0**3),
        (sphere(14, 48, 96), 2.0, 4 / 3 * np.pi * 12**3),
        (TUBE, 2.0, np.pi * (13**2 - 8**2) * 16),
        (torus(12, 6, 96, 48), 2.0, 2 * np.pi**2 * 12 * 4**2),
        (L_BRACKET, 2.0, 12 * (26 * 6 + 6 * 20)),
    ],
    ids=["cube", "ball", "tube", "ring", "bracket"],
)
def test_a_hollow_body_keeps_its_wall_and_loses_what_lies_deeper(body: Mesh, wall: float, volume: float) -> None:
    made = hollow(body, wall)
    facts = facts_of(made.mesh)
    assert facts.cavities == made.hollows == made.sealed == 1
    assert made.volume_before_mm3 - made.saved_mm3 == pytest.approx(facts.volume_mm3, rel=1e-5)
    assert made.least_wall_mm >= wall * (1 - WITHIN)
    assert made.least_wall_mm <= made.mean_wall_mm <= 1.05 * wall
    assert 0.95 * volume < made.saved_mm3 < 1.005 * volume
    # Measured once more, by other means.
    assert distances(inner(body, made).vertices.astype(np.float64), weld(body)).min() >= wall * (1 - WITHIN)


def test_the_hollow_of_a_cube_is_a_cube() -> None:
    made = hollow(box((40, 40, 40), (100, -50, 7)), 2.0)
    assert made.saved_mm3 == pytest.approx(36**3, rel=0.01)
    corners = inner(box((40, 40, 40), (100, -50, 7)), made).vertices
    assert np.allclose(np.ptp(corners, axis=0), 36, atol=0.1)
    assert np.allclose(corners.min(axis=0), (102, -48, 9), atol=0.06)
    assert len(made.mesh.faces) < 30_000


@pytest.mark.parametrize("seed", [1])
def test_a_turned_body_is_hollowed_alike(seed: int) -> None:
    q, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))
    matrix = np.eye(4)
    matrix[:3, :3] = q * np.sign(np.linalg.det(q))
    body = box((24, 16, 12))
    made = hollow(body.transformed(matrix), 2.0)
    assert made.saved_mm3 == pytest.approx(hollow(body, 2.0).saved_mm3, rel=0.005)
    assert made.least_wall_mm >= 2 * (1 - WITHIN)


def test_each_of_two_bodies_is_hollowed_and_drained() -> None:
    made = hollow(join([box((20, 20, 20)), moved(box((14, 14, 14)), (50, 0, 0))]), 2.0, Drains(3.5))
    facts = facts_of(made.mesh)
    assert (facts.bodies, facts.cavities, made.hollows, made.sealed) == (2, 0, 2, 0)
    assert sorted((hole.kind, hole.place_mm[0] > 40) for hole in made.holes) == [
        ("drain", False),
        ("drain", True),
        ("vent", False),
        ("vent", True),
    ]


def test_bodies_that_cross_are_hollowed_as_one() -> None:
    made = hollow(join([box((20, 14, 14)), moved(box((20, 14, 14)), (12, 0, 0))]), 2.0)
    assert made.hollows == 1 and made.volume_before_mm3 == pytest.approx(32 * 14 * 14)
    assert made.saved_mm3 == pytest.approx(28 * 10 * 10, rel=0.04)


def test_a_hollow_that_was_there_becomes_part_of_the_new_one() -> None:
    """What would stay around it would lie loose inside."""
    made = hollow(join([CUBE, turned(sphere(4, centre=(12, 12, 12)))]), 2.0, Drains(3.5))
    facts = facts_of(made.mesh)
    assert (facts.bodies, facts.cavities) == (1, 0)
    assert facts.volume_mm3 == pytest.approx(24**3 - 20**3, rel=0.03)


def test_a_hollow_that_was_there_in_the_wall_keeps_its_wall_and_gets_its_hole() -> None:
    """A ball near the side, joined to it by its wall."""
    body = join([box((40, 24, 24)), turned(sphere(5, centre=(8, 12, 12)))])
    made = hollow(body, 3.0, Drains(3.5, 1))
    assert facts_of(made.mesh).cavities == made.sealed == 0
    assert made.hollows == 1 and len(made.holes) == 2
    assert made.least_wall_mm >= 3 * (1 - WITHIN)


def test_what_is_too_narrow_stays_solid() -> None:
    """A dumb-bell: its bar holds a hollow of 2 mm, its ends larger ones."""
    body = boolean(boolean(box((16, 16, 16)), box((16, 16, 16), (44, 0, 0)), "union"), box((30, 6, 6), (15, 5, 5)), "union")
    assert hollow(body, 2.0, narrowest_mm=1.5).hollows == 1
    made = hollow(body, 2.0, narrowest_mm=4.0)
    assert made.hollows == 2
    assert made.saved_mm3 == pytest.approx(2 * 12**3, rel=0.1)


@pytest.mark.parametrize(("body", "wall"), [(box((40, 40, 3)), 2.0), (box((40, 40, 40)), 25.0), (sphere(2), 1.5)])
def test_a_body_with_no_room_inside_is_refused(body: Mesh, wall: float) -> None:
    with pytest.raises(CannotDo) as refusal:
        hollow(body, wall, Drains(3.5))
    assert refusal.value.code == "no_room_inside"


@pytest.mark.parametrize("wall", [0.0, -1.0, float("nan"), float("inf"), 1e9])
def test_a_wall_that_is_none_is_refused(wall: float) -> None:
    with pytest.raises(CannotDo) as refusal:
        hollow(box(), wall)
    assert refusal.value.code == "bad_wall"


@pytest.mark.parametrize(
    "drains",
    [Drains(0.0), Drains(float("nan")), Drains(3.5, -1), Drains(3.5, 21), Drains(3.5, None, ((0.0, 0.0, float("inf")),))],
)
def test_a_hole_that_is_none_is_refused(drains: Drains) -> None:
    with pytest.raises(CannotDo) as refusal:
        hollow(box(), 2.0, drains)
    assert refusal.value.code == "bad_drain"


def test_a_body_that_is_not_closed_is_refused() -> None:
    with pytest.raises(CannotDo) as refusal:
        hollow(Mesh(box().vertices, box().faces[:-1]), 2.0)
    assert refusal.value.code == "open_body"


def test_a_drain_is_at_the_bottom_and_a_vent_at_the_top() -> None:
    body = box((24, 24, 24), (0, 0, 5))
    made = hollow(body, 2.0, Drains(3.5))
    facts = facts_of(made.mesh)
    assert (facts.cavities, facts.genus, made.pools_left) == (0, 1, 0)
    drain, vent = made.holes
    assert (drain.kind, vent.kind) == ("drain", "vent")
    assert drain.place_mm[2] == pytest.approx(5, abs=1e-3) and vent.place_mm[2] == pytest.approx(29, abs=1e-3)
    assert drain.along == pytest.approx((0, 0, -1), abs=1e-3)
    assert all(8 < value < 16 for hole in made.holes for value in hole.place_mm[:2])  # with material all round
    without = hollow(body, 2.0)
    lost = facts_of(without.mesh).volume_mm3 - (facts.volume_mm3 or 0)
    assert lost == pytest.approx(2 * np.pi * 1.75**2 * made.mean_wall_mm, rel=0.03)


def test_a_hole_is_nowhere_narrower_than_asked() -> None:
    made = hollow(CUBE, 2.0, Drains(3.5, 1))
    hole = made.holes[0]
    rod = moved(cylinder(1.749, 4, 64), (hole.place_mm[0], hole.place_mm[1], -1))
    with pytest.raises(CannotDo) as refusal:
        boolean(made.mesh, rod, "intersection")
    assert refusal.value.code == "apart"


def test_every_place_where_liquid_would_stay_gets_a_hole() -> None:
    made = hollow(TWO_LEGS, 2.0, Drains(3.5))
    drains = [hole.place_mm for hole in made.holes if hole.kind == "drain"]
    assert len(drains) == 2 and sorted(place[0] > 15 for place in drains) == [False, True]
    assert all(place[2] == pytest.approx(0, abs=1e-3) for place in drains)
    assert made.pools_left == 0
    assert hollow(TWO_LEGS, 2.0, Drains(3.5, 1)).pools_left == 1


def test_as_many_holes_are_made_as_asked_and_none_beside_another() -> None:
    made = hollow(CUBE, 2.0, Drains(3.5, 5))
    places = np.array([hole.place_mm for hole in made.holes])
    assert len(places) == 5 and facts_of(made.mesh).genus == 4
    apart = np.linalg.norm(places[:, None] - places[None], axis=2)[np.triu_indices(5, 1)]
    assert apart.min() > 7


def test_a_hole_is_made_where_it_is_asked_for() -> None:
    body = moved(CUBE, (100, 0, 0))
    made = hollow(body, 2.0, Drains(4.0, 0, ((100, 14, 10), (124, 14, 10))))
    assert [hole.kind for hole in made.holes] == ["given", "given"]
    assert made.holes[0].place_mm == pytest.approx((100, 14, 10), abs=1e-3)
    assert made.holes[1].along == pytest.approx((1, 0, 0), abs=1e-3)
    assert facts_of(made.mesh).genus == 1
    for place in ((112, 12, 60), (0, 0, 0)):
        with pytest.raises(CannotDo) as refusal:
            hollow(body, 2.0, Drains(4.0, None, (place,)))
        assert refusal.value.code == "no_hollow_there" and f"{place[2]:.4g} mm" in refusal.value.message


def test_pools_are_told_apart_from_what_hangs_from_the_roof() -> None:
    """Two legs below, and a cone pointing down from the roof between them, as the surface of a hollow."""
    with_tip = boolean(TWO_LEGS, box((4, 4, 6), (13, 4, 20)), "difference")
    found = pools(weld(with_tip), 1.0)
    assert [round(float(with_tip.vertices[pool.corner, 2])) for pool in found] == [0, 0]
    assert found[0].depth_mm == np.inf and found[1].depth_mm == pytest.approx(14)


def test_the_surface_of_any_signs_is_closed() -> None:
    """Marching tetrahedra on noise: every case, at every side of a cell."""
    from manifold3d import Error, Manifold, Mesh64

    cells = np.stack(np.meshgrid(*[np.arange(12)] * 3, indexing="ij"), axis=-1).reshape(-1, 3)
    nodes, which = corners_of(cells)
    inside = (np.random.default_rng(3).random(len(nodes)) < 0.4) & ((nodes > 0) & (nodes < 12)).all(axis=1)
    net = crossed(cells, which, inside)
    assert inside[net.edges[:, 0]].all() and not inside[net.edges[:, 1]].any()
    middles = nodes[net.edges].mean(axis=1)
    solid = Manifold(Mesh64(vert_properties=middles, tri_verts=np.ascontiguousarray(net.faces, np.uint64)))
    assert solid.status() == Error.NoError and solid.num_tri() == len(net.faces)
    assert solid.volume() > 0


def test_offsets_lie_at_their_distance() -> None:
    body = as_it_is(closed(sphere(10, 60, 120)).solid)
    with Surface(body) as surface:
        smaller, cell = offset(surface, 3.0, 0.5, inward=True)
        larger, _ = offset(surface, 3.0, 0.5, inward=False)
        assert cell == 0.5
        for solid in (smaller, larger):
            assert surface.far(as_it_is(solid).vertices.astype(np.float64)) == pytest.approx(3.0, abs=0.01)
    assert smaller.volume() == pytest.approx(4 / 3 * np.pi * 7**3, rel=0.02)
    assert larger.volume() == pytest.approx(4 / 3 * np.pi * 13**3, rel=0.02)


@pytest.mark.parametrize("within", [np.inf, 4.0])
def test_the_nearest_point_is_its_twins(monkeypatch: pytest.MonkeyPatch, within: float) -> None:
    mesh = weld(join([torus(20, 5, 24, 12), moved(box((9, 9, 9)), (-4, -4, -4)), sphere(3, 6, 8)]))
    points = np.random.default_rng(7).uniform(-30, 30, (2_000, 3))
    far, foot = nearest.nearest(mesh, points, within)
    monkeypatch.setattr(nearest, "face_tree", lambda mesh: None)
    twin, its = nearest.nearest(mesh, points, within)
    np.testing.assert_allclose(far, twin, rtol=1e-9)
    held = np.isfinite(far)
    assert held.all() == (within == np.inf) and held.any()
    np.testing.assert_allclose(np.linalg.norm(points - foot, axis=1)[held], far[held], rtol=1e-9)
    assert np.mean(np.isclose(foot[held], its[held], atol=1e-9)) > 0.99  # of two points as near as each other, either will do


def test_a_body_is_hollowed_without_kernels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRINTDESK_NO_KERNELS", "1")
    for module in ("mesh.nearest", "mesh.offset", "mesh.rays"):
        monkeypatch.setattr(f"{module}.face_tree", lambda mesh: None)
    made = hollow(box((16, 16, 16)), 2.0, Drains(3.0, 1))
    assert made.saved_mm3 == pytest.approx(12**3, rel=0.05) and made.sealed == 0
