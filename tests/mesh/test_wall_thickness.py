"""Walls of bodies whose thickness is known, however they lie."""

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.mesh import Mesh, join
from mesh.thickness import wall_thickness
from tests.mesh.test_gaps import anyhow, near


def prism(outline: list[tuple[float, float]], height: float) -> Mesh:
    """A convex outline, counterclockwise, raised along z."""
    count, flat = len(outline), np.array(outline)
    points = np.concatenate([np.column_stack([flat, np.full(count, z)]) for z in (0.0, height)])
    here, there = np.arange(count), (np.arange(count) + 1) % count
    fan = np.stack([np.zeros(count - 2, int), np.arange(1, count - 1), np.arange(2, count)], axis=1)
    sides = [(here, there, there + count), (here, there + count, here + count)]
    faces = np.concatenate([np.stack(side, axis=1) for side in sides] + [fan[:, ::-1], fan + count])
    return Mesh(points.astype(np.float32), faces.astype(np.int32))


def polygon(sides: int, radius: float) -> list[tuple[float, float]]:
    angle = 2 * np.pi * np.arange(sides) / sides
    return [(radius * float(np.cos(a)), radius * float(np.sin(a))) for a in angle]


def tube(outside: float, inside: float, height: float) -> Mesh:
    """Its bore is a hollow a little shorter than the tube, so that it needs no face with a hole; 96 sides."""
    wall = outside - inside
    return join([cylinder(outside, height, 96), turned(cylinder(inside, height - 2 * wall, 96, (0, 0, wall)))])


def cone(half_angle_deg: float, height: float, tip: float = 0.0) -> Mesh:
    """A cone on its base, cut off where its radius is ``tip``; 48 sides."""
    base = tip + height * np.tan(np.radians(half_angle_deg))
    body = cylinder(1.0, height, 48)
    radius = np.where(body.vertices[:, 2] > height / 2, max(tip, 1e-4), base)
    points = body.vertices.astype(np.float64)
    points[:, :2] *= radius[:, None]
    return Mesh(points.astype(np.float32), body.faces)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("wall", [0.4, 2.0])
def test_a_plate_is_as_thick_as_it_is(wall: float, seed: int) -> None:
    assert wall_thickness(anyhow(box((50, 30, wall)), seed)).least == near(wall)


@pytest.mark.parametrize("wall", [0.5, 3.0])
def test_a_tube_is_as_thick_as_its_wall(wall: float) -> None:
    body = anyhow(tube(10, 10 - wall, 30), 5)
    shell = (np.arange(len(body.faces)) >= len(body.faces) // 2).astype(np.int32)
    assert wall_thickness(body, shell=shell, cavity=np.flatnonzero(shell)).least == near(wall)


def test_nested_shells_are_as_thick_as_the_space_between_them() -> None:
    body = anyhow(join([sphere(10, 48, 96), turned(sphere(9.2, 48, 96))]), 2)
    shell = (np.arange(len(body.faces)) >= len(body.faces) // 2).astype(np.int32)
    assert wall_thickness(body, shell=shell, cavity=np.flatnonzero(shell)).least == near(0.8)


def test_a_hollow_out_of_the_middle_is_as_thin_as_its_thin_side() -> None:
    body = anyhow(join([sphere(10, 64, 128), turned(sphere(7, 64, 128, (0, 0, 2.2)))]), 3)
    shell = (np.arange(len(body.faces)) >= len(body.faces) // 2).astype(np.int32)
    assert wall_thickness(body, shell=shell, cavity=np.flatnonzero(shell)).least == near(0.8)


@pytest.mark.parametrize("sides", [3, 4, 5, 7, 24])
@pytest.mark.parametrize("radius", [0.5, 4.0])
def test_a_pin_is_as_thick_as_the_circle_in_it(sides: int, radius: float) -> None:
    pin = anyhow(prism(polygon(sides, radius), 30), sides)
    assert wall_thickness(pin).least == near(2 * radius * np.cos(np.pi / sides))


@pytest.mark.parametrize("angle", [30, 45, 60, 90])
def test_a_sharp_edge_is_no_thin_wall(angle: float) -> None:
    """A wedge of 10 mm, however sharp its edge: as thick as the circle in its outline."""
    reach = 10 * float(np.tan(np.radians(angle / 2)))
    circle = 2 * 10 * reach / (reach + float(np.hypot(10, reach)))
    wedge = anyhow(prism([(0, 0), (10, -reach), (10, reach)], 60), angle)
    assert wall_thickness(wedge).least == near(circle)


@pytest.mark.parametrize("angle", [4, 10, 20])
@pytest.mark.parametrize("end", [0.3, 1.0])
def test_a_wedge_with_a_blunt_end_is_as_thin_as_that_end(angle: float, end: float) -> None:
    reach = end / 2 + 20 * float(np.tan(np.radians(angle / 2)))
    wedge = anyhow(prism([(0, end / 2), (0, -end / 2), (20, -reach), (20, reach)], 30), angle)
    assert wall_thickness(wedge).least == near(end)


def test_the_tip_of_a_cone_is_no_thin_wall() -> None:
    least = wall_thickness(anyhow(cone(30, 20), 7)).least
    assert least is None or least > 5


@pytest.mark.parametrize(("body", "least"), [(box(), 20), (sphere(), 19.9), (torus(20, 5), 9.9)])
def test_no_thin_wall_is_seen_where_there_is_none(body: Mesh, least: float) -> None:
    for seed in range(3):
        assert wall_thickness(anyhow(body, seed)).least == near(least)


def test_faces_that_lie_on_each_other_are_no_wall() -> None:
    doubled = join([box(), box(), moved(box((5, 5, 20)), (20, 3, 0))])
    assert wall_thickness(doubled).least == near(5)
