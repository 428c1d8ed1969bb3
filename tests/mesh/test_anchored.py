"""What was measured from is found again on a body of another shape, where it is there still."""

import numpy as np
import pytest

from mesh import bodies
from mesh.anchored import anchored
from mesh.anchors import MOST_POINTS, Anchor, Kind, Round, placed, thinned
from mesh.boolean import boolean
from mesh.mesh import Mesh


@pytest.fixture(scope="module")
def drilled() -> Mesh:
    """40 × 40 × 8 with a hole of 6 mm through (20, 20)."""
    return boolean(bodies.box((40.0, 40.0, 8.0)), bodies.cylinder(3.0, 20.0, 48, (20.0, 20.0, -5.0)), "difference")


def anchor(kind: Kind, *points: tuple[float, float, float], closed: bool = False) -> Anchor:
    return Anchor(kind, np.array(points, float), closed)


def rim(radius: float, z: float, sides: int = 48) -> Anchor:
    turn = np.arange(sides) / sides * 2 * np.pi
    return Anchor("circle", np.stack([20 + radius * np.cos(turn), 20 + radius * np.sin(turn), np.full(sides, z)], 1), True)


THINGS = [
    anchor("point", (0, 0, 8)),
    anchor("point", (7.3, 9.1, 8)),  # a spot on the top
    anchor("edge", (0, 0, 8), (40, 0, 8)),
    anchor("plane", (5, 5, 8), (6, 5, 8), (5, 6, 8)),
]


def test_what_is_on_the_body_is_found_and_what_is_not_is_not(drilled: Mesh) -> None:
    assert anchored(drilled, [*THINGS, rim(3, 8)]) == [True] * 5
    elsewhere = [
        anchor("point", (0, 0, 9)),
        anchor("point", (20, 20, 8)),  # in the hole
        anchor("edge", (0, 0, 8), (41, 0, 8)),
        anchor("edge", (0, 0, 8), (40, 40, 0)),  # two corners, with nothing but the inside between them
        anchor("plane", (5, 5, 8), (6, 5, 8), (5, 6, 9)),  # it leans
        anchor("plane", (5, 5, 8), (5, 6, 8), (6, 5, 8)),  # it looks inward
        anchor("plane", (20, 20, 8), (21, 20, 8), (20, 21, 8)),
        rim(3.1, 8),
    ]
    assert anchored(drilled, elsewhere) == [False] * len(elsewhere)


def test_after_a_change_elsewhere_all_is_there_and_after_a_cut_what_it_took_is_not(drilled: Mesh) -> None:
    notched = boolean(drilled, bodies.box((4.0, 4.0, 4.0), (36.0, 36.0, 6.0)), "difference")
    assert anchored(notched, [*THINGS, rim(3, 8)]) == [True] * 5
    lower = boolean(drilled, bodies.box((50.0, 50.0, 4.0), (-5.0, -5.0, 6.0)), "difference")
    assert anchored(lower, [*THINGS, rim(3, 8), rim(3, 0)]) == [False] * 5 + [True]


def test_without_a_body_nothing_is_there() -> None:
    assert anchored(Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32)), THINGS) == [False] * 4
    assert anchored(bodies.box((1.0, 1.0, 1.0)), []) == []


def test_a_circle_of_very_many_corners_is_kept_with_few_and_is_the_same_circle() -> None:
    fine = rim(3.0, 8.0, 1000)
    kept = thinned(fine)
    circle = placed(kept, np.eye(4))
    assert len(kept.points) == MOST_POINTS and isinstance(circle, Round) and circle.is_whole
    assert circle.radius == pytest.approx(3.0, abs=1e-9) and circle.centre == pytest.approx((20, 20, 8))
    arc = Anchor("circle", fine.points[:200])
    half = thinned(arc)
    assert np.array_equal(half.points[[0, -1]], arc.points[[0, -1]])
    assert thinned(rim(3.0, 8.0, 48)).points.shape == (48, 3)


def test_an_arc_most_of_whose_corners_are_close_together_is_kept_as_one_still() -> None:
    turn = np.append(np.linspace(0.0, 0.002, 400), [0.4, 0.8])
    arc = Anchor("circle", np.stack([300 * np.cos(turn), 300 * np.sin(turn), np.zeros(len(turn))], 1))
    kept = thinned(arc)
    circle = placed(kept, np.eye(4))
    assert len(kept.points) == MOST_POINTS and isinstance(circle, Round) and circle.radius == pytest.approx(300, rel=1e-6)


def test_corners_that_all_lie_in_one_plane_are_found_and_one_beside_them_is_not() -> None:
    x, y = np.meshgrid(np.arange(200), np.arange(200), indexing="ij")
    places = np.stack([np.zeros(x.size), x.ravel(), y.ravel()], 1)
    first = (x[:-1, :-1] * 200 + y[:-1, :-1]).ravel()
    sheet = Mesh(places.astype(np.float32), np.stack([first, first + 200, first + 201], 1).astype(np.int32))
    there = [Anchor("circle", places[start : start + 64]) for start in range(0, 39_000, 200)]
    assert anchored(sheet, there) == [True] * len(there)
    moved = there[0].points.copy()
    moved[63, 2] += 0.1  # one of all its corners
    assert anchored(sheet, [there[1], Anchor("circle", moved)]) == [True, False]
