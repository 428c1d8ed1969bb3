"""What begins in the air, what is a bridge, how much lies in each layer, and how a body stands."""

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from mesh.bodies import box, cylinder, sphere, torus, turned
from mesh.boolean import boolean
from mesh.bridges import bridges
from mesh.examine import examine
from mesh.islands import Island
from mesh.layers import Layers, layers
from mesh.measure import normals_and_areas
from mesh.mesh import Mesh, join
from mesh.sections import sections, standing
from mesh.weld import weld


def placed(mesh: Mesh, seed: int) -> Mesh:
    """Turned about the upright and moved by chance, up to 1 m."""
    matrix, chance = np.eye(4), np.random.default_rng(seed)
    matrix[:3, :3] = Rotation.from_euler("z", chance.uniform(0, 360), degrees=True).as_matrix()
    matrix[:3, 3] = chance.uniform(-1000, 1000, 3)
    return mesh.transformed(matrix)


def united(*bodies: Mesh) -> Mesh:
    whole = bodies[0]
    for body in bodies[1:]:
        whole = boolean(whole, body, "union")
    return weld(whole)


def of(mesh: Mesh, seed: int = 0) -> Layers:
    found = examine(placed(mesh, seed), crossings=False)[1].layers
    assert found is not None
    return found


def islands(mesh: Mesh, seed: int = 0) -> tuple[Island, ...]:
    return of(mesh, seed).islands


def hanging(length: float) -> Mesh:
    """A table whose top has a peg of that length below it."""
    legs = [box((4, 4, 20), (x, y, 0)) for x in (0, 36) for y in (0, 36)]
    return united(*legs, box((40, 40, 5), (0, 0, 19.9)), box((6, 6, 2 + length), (17, 17, 19.9 - length)))


@pytest.mark.parametrize("body", [box(), sphere(), torus(), cylinder(), sphere(50, 60, 120)], ids=str)
def test_what_grows_from_the_plate_has_nothing_in_the_air(body: Mesh) -> None:
    for degrees in (0, 30, 90):
        lying = np.eye(4)
        lying[:3, :3] = Rotation.from_euler("x", degrees, degrees=True).as_matrix()
        assert islands(body.transformed(lying), degrees) == ()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("length", "count"), [(0.05, 0), (0.2, 1), (8.0, 1)])
def test_a_peg_below_a_table_begins_in_the_air_by_its_length(length: float, count: int, seed: int) -> None:
    found = islands(hanging(length), seed)
    assert len(found) == count
    assert [island.height_mm for island in found] == pytest.approx([length] * count, abs=1e-3)


def test_the_lowest_point_of_an_island_is_its_place() -> None:
    body = hanging(8.0)
    moved = Mesh(body.vertices + np.float32([100, 50, -30]), body.faces)
    island = layers(moved).islands[0]
    assert island.place[2] == pytest.approx(-30 + 11.9, abs=1e-4)
    assert np.abs(np.array(island.place[:2]) - [120, 70]).max() == pytest.approx(3, abs=1e-4)
    assert (moved.vertices[moved.faces[island.faces], 2].min(axis=1) < -18).all()


def test_a_point_hanging_in_an_arch_is_an_island_and_the_floor_of_a_bowl_is_none() -> None:
    assert islands(boolean(box((30, 30, 20)), sphere(12, centre=(15, 15, 20)), "difference")) == ()
    arch = boolean(box((60, 20, 40)), box((40, 30, 30), (10, -5, -1)), "difference")
    assert len(islands(united(arch, sphere(5, centre=(30, 10, 28))))) == 1


@pytest.mark.parametrize(("gap", "count"), [(-3.0, 0), (0.0, 0), (0.04, 0), (0.2, 1), (5.0, 1)])
@pytest.mark.parametrize("seed", range(3))
def test_a_body_on_another_one_is_carried_by_it_and_one_above_it_hangs_in_the_air(gap: float, count: int, seed: int) -> None:
    for size in ((4.0, 4.0, 6.0), (80.0, 90.0, 6.0)):
        upper = box(size, (10 - size[0] / 2, 10 - size[1] / 2, 20 + gap))
        assert len(islands(join([box((20, 20, 20)), upper]), seed)) == count


def test_a_loose_ball_in_a_hollow_begins_in_the_air() -> None:
    assert len(islands(join([box((30, 30, 30)), turned(box((20, 20, 20), (5, 5, 5))), sphere(4, centre=(15, 15, 15))]))) == 1


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("span", [4.9, 5.1, 40.0])
def test_a_beam_between_two_posts_is_a_bridge_as_long_as_the_way_between_them(span: float, seed: int) -> None:
    body = united(box((5, 10, 10)), box((5, 10, 10), (5 + span, 0, 0)), box((10 + span, 10, 3), (0, 0, 9.9)))
    (found,) = of(body, seed).bridges
    assert found.span_mm == pytest.approx(span, abs=0.01) and found.area_mm2 == pytest.approx(10 * span, rel=1e-3)


@pytest.mark.parametrize("seed", range(3))
def test_what_sticks_out_is_no_bridge(seed: int) -> None:
    shelf = united(box((5, 20, 20)), box((25, 20, 3), (0, 0, 15)))
    mushroom = united(cylinder(5, 20), cylinder(15, 3, lower=(0, 0, 19.9)))
    corner = united(box((5, 30, 20)), box((30, 5, 20)), box((30, 30, 3), (0, 0, 19.9)))
    assert [of(body, seed).bridges for body in (shelf, mushroom, corner)] == [(), (), ()]


def test_a_ceiling_is_bridged_the_shorter_way() -> None:
    tunnel = boolean(box((60, 40, 30)), box((50, 12, 20), (5, 14, 5)), "difference")
    (found,) = of(weld(tunnel)).bridges
    assert found.span_mm == pytest.approx(12, abs=0.01)


def test_a_steep_or_curved_underside_is_no_bridge() -> None:
    facing = normals_and_areas(torus(20, 8))
    assert bridges(torus(20, 8), facing) == ()
    pipe = cylinder(10, 60).transformed(np.array([[0, 0, 1, 0], [0, 1, 0, 0], [-1, 0, 0, 0], [0, 0, 0, 1.0]]))
    assert of(weld(boolean(box((60, 30, 30), (0, -15, -15)), pipe, "difference"))).bridges == ()


@pytest.mark.parametrize("seed", range(3))
def test_the_area_of_each_layer_is_that_of_the_body_there(seed: int) -> None:
    ball = sections(placed(sphere(10, 200, 400), seed))
    wanted = np.pi * (100 - (ball.heights - 10) ** 2)
    assert ball.areas == pytest.approx(wanted, rel=2e-3, abs=0.1)
    hollow = sections(placed(join([box((20, 20, 20)), turned(box((10, 10, 10), (5, 5, 5)))]), seed))
    assert hollow.areas[[0, 50, 99]] == pytest.approx([400, 300, 400], abs=0.05)
    assert hollow.volume == pytest.approx(7000, rel=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_the_centre_of_mass_is_found_wherever_the_body_is(seed: int) -> None:
    body = united(box((10, 10, 10)), box((30, 10, 10), (5, 0, 9.9)))
    moved = placed(body, seed)
    found, plain = sections(moved), sections(body)
    x, z = (5000 + 60000 - 5 * 7.5) / 3995, (5000 + 3000 * 14.9 - 5 * 9.95) / 3995  # both boxes, less what they share
    assert plain.centre == pytest.approx((x, 5, z), abs=1e-3)
    back = np.linalg.lstsq(np.c_[moved.vertices, np.ones(len(moved.vertices))], np.c_[body.vertices], rcond=None)[0]
    assert np.array([*found.centre, 1]) @ back == pytest.approx(plain.centre, abs=0.02)


@pytest.mark.parametrize(("reach", "inside"), [(15.0, True), (25.0, False)])
@pytest.mark.parametrize("seed", range(3))
def test_a_body_whose_weight_is_beside_its_foot_falls_over(reach: float, inside: bool, seed: int) -> None:
    body = united(box((10, 10, 10)), box((reach, 10, 10), (0, 0, 9.9)))
    found = of(body, seed).standing
    assert found is not None
    # Foot 10 × 10 × 9.9 about x = 5, arm reach × 10 × 10 about reach / 2.
    centre = (990 * 5 + 100 * reach * reach / 2) / (990 + 100 * reach)
    assert found.margin_mm == pytest.approx(min(10 - centre, 5), abs=0.01) and (found.margin_mm > 0) is inside
    assert found.wide_mm == pytest.approx(10, abs=1e-3)


def test_three_feet_carry_what_is_between_them() -> None:
    feet = [cylinder(1, 5, lower=(20 * np.cos(a), 20 * np.sin(a), 0)) for a in np.radians([0, 120, 240])]
    found = standing(united(*feet, cylinder(22, 3, lower=(0, 0, 4.9))), (0.0, 0.0, 5.0))
    assert found is not None and found.margin_mm == pytest.approx(11, abs=0.02)


@pytest.mark.parametrize("seed", range(4))
def test_numpy_gives_the_same_layers_as_the_kernels(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    chance = np.random.default_rng(seed)
    lumps = [
        sphere(float(r), 10, 20, tuple(at))
        for r, at in zip(chance.uniform(3, 9, 6), chance.uniform(-20, 20, (6, 3)), strict=True)
    ]
    body = placed(join(lumps), seed)
    fast = layers(body, several=True)
    for module in ("islands", "sections"):
        monkeypatch.setattr(f"mesh.{module}.library", lambda: None)
    slow = layers(body, several=True)
    assert [(i.place, i.height_mm) for i in fast.islands] == [(i.place, i.height_mm) for i in slow.islands]
    assert all(np.array_equal(a.faces, b.faces) for a, b in zip(fast.islands, slow.islands, strict=True))
    assert fast.sections.areas == pytest.approx(slow.sections.areas, rel=1e-9, abs=1e-9)
    assert fast.sections.centre == pytest.approx(slow.sections.centre, abs=1e-6)


def test_needles_from_bottom_to_top_are_given_up_and_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mesh.sections._MOST_CUTS", 50)
    whole = sections(sphere())
    assert np.isnan(whole.areas).all() and whole.volume == pytest.approx(4159, abs=1)
    monkeypatch.setattr("mesh.sections.library", lambda: None)
    assert np.isnan(sections(sphere()).areas).all()


def test_a_body_that_is_not_closed_has_no_layers() -> None:
    assert examine(Mesh(box().vertices, box().faces[1:]), crossings=False)[1].layers is None
