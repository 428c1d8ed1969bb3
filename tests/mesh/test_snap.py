"""What the pointer means on a body, and what is measured between two such things, on bodies whose sizes are known."""

import numpy as np
import pytest

from mesh import bodies
from mesh.anchors import Anchor, Flat, Point, Round, Straight, circle_through, placed
from mesh.between import Span, alone, between
from mesh.boolean import boolean
from mesh.features import Features, features
from mesh.mesh import Mesh
from mesh.snap import snap

HERE = np.eye(4)


def figures(span: Span | None) -> dict[str, float]:
    assert span is not None
    return {one.of: one.value for one in span.figures}


def pointed(body: Features, place: tuple[float, float, float], normal: tuple[float, float, float], reach: float = 0.5) -> Anchor:
    """At a place on the face there that looks that way."""
    corners = body.mesh.corners.astype(np.float64)
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    facing /= np.linalg.norm(facing, axis=1)[:, None]
    far = np.linalg.norm(corners.mean(axis=1) - place, axis=1)
    face = int(np.argmin(np.where(facing @ normal > 0.9, far, np.inf)))
    return snap(body, face, np.asarray(place, float), reach)


@pytest.fixture(scope="module")
def block() -> Features:
    return features(bodies.box((20.0, 30.0, 10.0)))


@pytest.fixture(scope="module")
def drilled() -> Features:
    """A plate 40 × 40 × 8 with a hole of 6 mm through (20, 20), drawn with 48 sides."""
    return features(boolean(bodies.box((40.0, 40.0, 8.0)), bodies.cylinder(3.0, 20.0, 48, (20.0, 20.0, -5.0)), "difference"))


def turned(seed: int) -> np.ndarray:
    """A matrix that turns, moves, and makes 2.5 times as large."""
    random = np.random.default_rng(seed)
    axes, _ = np.linalg.qr(random.normal(size=(3, 3)))
    matrix = np.eye(4)
    matrix[:3, :3] = 2.5 * axes * np.sign(np.linalg.det(axes))
    matrix[:3, 3] = random.uniform(-200, 200, 3)
    return matrix


def test_a_corner_is_preferred_to_the_edges_that_meet_there(block: Features) -> None:
    anchor = pointed(block, (19.8, 29.7, 10.0), (0, 0, 1))
    assert anchor.kind == "point" and anchor.points[0] == pytest.approx((20, 30, 10))


def test_an_edge_is_as_long_as_it_is_also_where_others_meet_it() -> None:
    notched = boolean(bodies.box((20.0, 30.0, 10.0)), bodies.box((5.0, 5.0, 20.0), (-1.0, 10.0, -5.0)), "difference")
    anchor = pointed(features(notched), (19.9, 11.0, 10.0), (0, 0, 1))
    assert anchor.kind == "edge" and figures(alone(placed(anchor, HERE)))["length"] == pytest.approx(30, abs=1e-4)


def test_a_face_away_from_its_edges_is_a_plane_that_looks_outward(block: Features) -> None:
    flat = placed(pointed(block, (10.0, 15.0, 10.0), (0, 0, 1)), HERE)
    assert isinstance(flat, Flat) and flat.normal == pytest.approx((0, 0, 1)) and alone(flat) is None


@pytest.mark.parametrize("sides", [8, 12, 13, 24, 64, 360])
def test_a_drawn_circle_tells_its_diameter_whatever_its_sides(sides: int) -> None:
    half = np.pi / sides
    rim = (5 * np.cos(half) * np.cos(half), 5 * np.cos(half) * np.sin(half), 20.0)
    anchor = pointed(features(bodies.cylinder(5.0, 20.0, sides)), rim, (0, 0, 1), 0.1)
    assert anchor.kind == "circle" and anchor.is_closed
    assert figures(alone(placed(anchor, HERE)))["diameter"] == pytest.approx(10, rel=1e-5)


def test_a_hexagon_is_no_circle_but_six_edges() -> None:
    anchor = pointed(features(bodies.cylinder(5.0, 20.0, 6)), (5 * 0.75, 5 * 0.433, 20.0), (0, 0, 1), 0.1)
    assert anchor.kind == "edge" and figures(alone(placed(anchor, HERE)))["length"] == pytest.approx(5, rel=1e-5)


def test_the_wall_of_a_hole_tells_the_hole(drilled: Features) -> None:
    anchor = pointed(drilled, (23.0, 20.0, 4.0), (-1, 0, 0))
    found = placed(anchor, HERE)
    assert isinstance(found, Round) and found.is_whole and found.radius == pytest.approx(3, rel=1e-3)
    assert found.centre[:2] == pytest.approx((20, 20), abs=1e-3)


def test_the_plate_round_a_hole_is_still_a_plane(drilled: Features) -> None:
    assert pointed(drilled, (30.0, 30.0, 8.0), (0, 0, 1)).kind == "plane"


def test_a_rounded_corner_is_an_arc_and_its_neighbours_are_straight() -> None:
    """A block of 30 × 20 whose corner at (30, 20) has a radius of 4."""
    round_off = boolean(
        bodies.box((4.0, 4.0, 30.0), (26.0, 16.0, -5.0)), bodies.cylinder(4.0, 40.0, 96, (26.0, 16.0, -10.0)), "difference"
    )
    body = features(boolean(bodies.box((30.0, 20.0, 10.0)), round_off, "difference"))
    middle = 26 + 4 * np.cos(np.pi / 4)
    arc = placed(pointed(body, (middle, middle - 10, 10.0), (0, 0, 1), 0.2), HERE)
    assert isinstance(arc, Round) and not arc.is_whole and arc.radius == pytest.approx(4, rel=2e-3)
    straight = placed(pointed(body, (29.95, 8.0, 10.0), (0, 0, 1), 0.2), HERE)
    assert isinstance(straight, Straight) and straight.length == pytest.approx(16, abs=0.15)


@pytest.mark.parametrize("seed", range(4))
def test_what_was_measured_goes_with_the_part(drilled: Features, seed: int) -> None:
    matrix = turned(seed)
    hole, top = pointed(drilled, (23.0, 20.0, 4.0), (-1, 0, 0)), pointed(drilled, (30.0, 30.0, 8.0), (0, 0, 1))
    bottom = pointed(drilled, (30.0, 30.0, 0.0), (0, 0, -1))
    assert figures(alone(placed(hole, matrix)))["diameter"] == pytest.approx(15, rel=1e-3)
    assert figures(between(placed(top, matrix), placed(bottom, matrix)))["distance"] == pytest.approx(20, rel=1e-5)


def test_a_circle_that_is_stretched_is_none_any_more(drilled: Features) -> None:
    assert placed(pointed(drilled, (23.0, 20.0, 4.0), (-1, 0, 0)), np.diag([2.0, 1.0, 1.0, 1.0])) is None


@pytest.mark.parametrize(("normal", "wedge"), [((1, 0, 0), 90.0), ((0, np.sin(2.4), np.cos(2.4)), 180 - np.degrees(2.4))])
def test_two_faces_tell_the_angle_of_their_wedge(normal: tuple[float, float, float], wedge: float) -> None:
    span = between(Flat(np.zeros(3), np.array([0.0, 0.0, 1.0])), Flat(np.ones(3), np.asarray(normal, float)))
    assert figures(span) == {"angle": pytest.approx(wedge)} and span.line is None


def test_two_circles_tell_how_far_their_axes_are_apart() -> None:
    angle = 2 * np.pi * np.arange(32) / 32
    ring = np.stack([2 * np.cos(angle), 2 * np.sin(angle), np.zeros(32)], axis=1)
    one, other = circle_through(ring, True), circle_through(np.add(ring[::-1], (30, 40, 5)), True)
    assert one is not None and other is not None
    found = figures(between(one, other))
    assert found["axes"] == pytest.approx(50, rel=1e-6) and found["dz"] == pytest.approx(5, rel=1e-6)
    assert found["distance"] == pytest.approx(np.hypot(50, 5), rel=1e-6)


def test_askew_edges_tell_their_angle_and_the_shortest_way() -> None:
    one = Straight(np.array([0.0, 0, 0]), np.array([10.0, 0, 0]))
    other = Straight(np.array([5.0, -5, 7]), np.array([5.0, 5, 7]))
    assert figures(between(one, other)) == {"angle": pytest.approx(90), "shortest": pytest.approx(7)}
    beyond = figures(between(Point(np.array([13.0, 4, 0])), one))
    assert beyond["distance"] == pytest.approx(5) and beyond["line"] == pytest.approx(4)


def test_an_edge_through_a_plane_is_no_way_from_it() -> None:
    found = figures(between(Flat(np.zeros(3), np.array([0.0, 0, 1])), Straight(np.array([0.0, 0, -1]), np.array([3.0, 0, 3]))))
    assert found["shortest"] == 0 and found["angle"] == pytest.approx(np.degrees(np.arctan2(4, 3)))


def test_a_body_without_faces_and_one_of_needles_have_features_without_edges() -> None:
    nothing = features(Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32)))
    assert len(nothing.edges) == 0 and not len(nothing.near(np.zeros(3), 1.0)[0])


def test_a_cone_of_many_faces_ends_in_a_point_and_is_walked_round_quickly() -> None:
    sides = 2000
    angle = 2 * np.pi * np.arange(sides) / sides
    ring = np.stack([8 * np.cos(angle), 8 * np.sin(angle), np.zeros(sides)], axis=1)
    around, after = np.arange(sides), (np.arange(sides) + 1) % sides
    tips = np.array([[0, 0, 30.0], [0, 0, 0.0]])
    up = np.stack([around, after, np.full(sides, sides)], axis=1)
    down = np.stack([after, around, np.full(sides, sides + 1)], axis=1)
    body = features(Mesh(np.concatenate([ring, tips]).astype(np.float32), np.concatenate([up, down]).astype(np.int32)))
    anchor = pointed(body, (8.0, 0.0, 0.0), (0, 0, -1), 0.05)
    assert anchor.kind in ("circle", "edge") and len(anchor.points) <= 1500
