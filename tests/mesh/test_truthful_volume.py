"""Price follows volume: every row of the table of bodies that other programs get wrong."""

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh, join
from mesh.read import read_bytes
from tests.mesh.every_format import EVERY, file_of

PLACES = [(0.0, 0.0, 0.0), (1000.0, -1000.0, 1000.0), (-37.0, 12.5, 999.0), (0.0, 0.0, -500.0)]
SMALL = moved(box((10, 10, 10)), (5, 5, 5))

BODIES = [
    pytest.param(join([box(), moved(box(), (10, 0, 0))]), 12_000, 1, id="two cubes that overlap along an axis"),
    pytest.param(join([box(), moved(box(), (10, 3, 2))]), 16_000 - 10 * 17 * 18, 1, id="two cubes that overlap askew"),
    pytest.param(join([box(), box()]), 8_000, 1, id="the same cube twice"),
    pytest.param(join([box(), SMALL]), 8_000, 1, id="a small cube left over inside"),
    pytest.param(turned(box()), 8_000, 1, id="a cube turned inside out"),
    pytest.param(join([box(), turned(SMALL)]), 7_000, 1, id="a sealed cavity"),
    pytest.param(turned(join([box(), turned(SMALL)])), 7_000, 1, id="a sealed cavity, all turned inside out"),
    pytest.param(join([box(), turned(SMALL), moved(box((2, 2, 2)), (9, 9, 9))]), 7_008, 2, id="a part in a cavity"),
    pytest.param(join([box(), moved(box(), (20, 0, 0))]), 16_000, 1, id="two cubes that share a wall"),
    pytest.param(join([box(), moved(box(), (20, 20, 0))]), 16_000, 2, id="two cubes that share an edge"),
    pytest.param(join([box(), moved(box(), (20, 20, 20))]), 16_000, 2, id="two cubes that share a corner"),
    pytest.param(join([box(), turned(moved(box(), (25, 0, 0)))]), 16_000, 2, id="two cubes apart, one inside out"),
]


def facts_of(mesh: Mesh) -> Facts:
    return examine(mesh, walls=False)[1]


def without(mesh: Mesh, face: int) -> Mesh:
    return Mesh(mesh.vertices, np.delete(mesh.faces, face, axis=0))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("body", "volume", "bodies"), BODIES)
def test_the_volume_is_that_of_the_union_wherever_the_part_lies(
    body: Mesh, volume: float, bodies: int, place: tuple[float, float, float]
) -> None:
    facts = facts_of(moved(body, place))
    assert facts.volume_mm3 == pytest.approx(volume, rel=1e-3)
    assert facts.bodies == bodies
    assert facts.watertight


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize(("body", "volume", "bodies"), BODIES)
def test_the_volume_is_that_of_the_union_in_every_format(body: Mesh, volume: float, bodies: int, name: str) -> None:
    facts = facts_of(read_bytes(*file_of(moved(body, PLACES[2]), name)).mesh)
    assert facts.volume_mm3 == pytest.approx(volume, rel=1e-3)
    assert facts.bodies == bodies
    assert facts.watertight


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("face", [0, 5, 11])
def test_a_cube_with_a_triangle_missing_is_open_and_has_the_volume_it_gets_when_mended(
    face: int, place: tuple[float, float, float]
) -> None:
    facts = facts_of(moved(without(box(), face), place))
    assert not facts.watertight
    assert facts.boundary_edges == 3
    assert facts.bodies is None
    assert facts.volume_mm3 == pytest.approx(8_000, rel=1e-3)


def test_a_fine_body_with_a_hole_and_faces_turned_has_the_volume_it_gets_when_mended() -> None:
    body = sphere(10.0)
    faces = body.faces[1:].copy()
    faces[::9] = faces[::9, ::-1]
    whole = examine(body, walls=False)[1].volume_mm3
    assert facts_of(Mesh(body.vertices, faces)).volume_mm3 == pytest.approx(whole, rel=1e-3)


def test_a_cavity_is_named_with_its_faces() -> None:
    facts = facts_of(join([box(), turned(SMALL)]))
    assert (facts.cavities, facts.shells) == (1, 2)
    assert list(facts.faces["cavity"]) == list(range(12, 24))
    assert not facts.inside_out
    assert facts.overlapping_shells is False


def test_an_inside_out_body_is_said_to_be_so() -> None:
    facts = facts_of(turned(box()))
    assert facts.inside_out
    assert len(facts.faces["flipped"]) == 12
    assert facts.winding_consistent


def test_overlapping_and_left_over_shells_are_said_to_overlap() -> None:
    assert facts_of(join([box(), moved(box(), (10, 0, 0))])).overlapping_shells is True
    assert facts_of(join([box(), SMALL])).overlapping_shells is True
    assert facts_of(join([box(), moved(box(), (20, 5, 0))])).overlapping_shells is False


def test_loose_triangles_have_no_volume_rather_than_a_wrong_one() -> None:
    corners = np.random.default_rng(3).random((40, 3, 3)).astype(np.float32) * 20
    facts = facts_of(Mesh(corners.reshape(-1, 3), np.arange(120)))
    assert facts.volume_mm3 is None
    assert facts.boundary_edges == 120
    assert facts.shells == 40


def test_touching_shells_with_open_edges_give_one_answer_in_any_order_of_triangles() -> None:
    soup = join([without(box(), 3), moved(without(box(), 7), (20, 0, 0)), moved(without(box(), 1), (10, 10, 0))])
    corners = soup.corners
    answers = []
    for seed in range(4):
        order = np.random.default_rng(seed).permutation(len(corners))
        answers.append(facts_of(Mesh(corners[order].reshape(-1, 3), np.arange(3 * len(order)))).volume_mm3)
    # 40 × 20 of the two side by side, and of the third what sticks out: 20 × 10.
    assert answers == pytest.approx([20.0 * (800 + 200)] * 4, rel=1e-3)


@pytest.mark.parametrize("seed", range(3))
def test_order_and_start_of_the_triangles_change_nothing(seed: int) -> None:
    chance = np.random.default_rng(seed)
    body = join([torus(), turned(sphere(2, centre=(20, 0, 0))), moved(cylinder(3, 30), (20, 3, -15))])
    known = facts_of(body)
    corners = body.corners[chance.permutation(len(body.faces))]
    corners = np.stack(
        [np.roll(face, int(turn), axis=0) for face, turn in zip(corners, chance.integers(0, 3, len(corners)), strict=True)]
    )
    shuffled = facts_of(Mesh(corners.reshape(-1, 3), np.arange(3 * len(corners))))
    assert shuffled.volume_mm3 == pytest.approx(known.volume_mm3, rel=1e-6)
    for name in ("triangles", "vertices", "shells", "bodies", "cavities", "genus", "boundary_edges", "watertight"):
        assert getattr(shuffled, name) == getattr(known, name), name


def test_round_bodies_have_the_volume_of_the_formula() -> None:
    assert facts_of(sphere(10, 200, 400)).volume_mm3 == pytest.approx(4 / 3 * np.pi * 1000, rel=1e-3)
    assert facts_of(torus(20, 5, 400, 200)).volume_mm3 == pytest.approx(2 * np.pi**2 * 20 * 25, rel=1e-3)
    assert facts_of(cylinder(10, 20, 400)).area_mm2 == pytest.approx(2 * np.pi * 100 + 2 * np.pi * 10 * 20, rel=1e-3)
