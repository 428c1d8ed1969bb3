"""Hollows that hold resin like a cup, and hollows with a way out that is too narrow."""

import heapq
import time
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import label

from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.boolean import boolean
from mesh.bores import bores
from mesh.examine import examine
from mesh.gaps import gaps
from mesh.mesh import NO_FACES, Mesh, join
from mesh.native.tree import face_tree
from mesh.read import read_file
from mesh.solid_grid import SolidGrid, solid_grid, square_distances
from mesh.voids import Voids, voids
from mesh.water import cups
from mesh.weld import weld
from tests.bench.body import wavy_torus
from tests.mesh.test_gaps import near
from tests.mesh.test_known_spans import split


def empty_space(mesh: Mesh) -> Voids:
    return voids(mesh, NO_FACES, bores(mesh, gaps(mesh).across))


def less(body: Mesh, *others: Mesh) -> Mesh:
    for other in others:
        body = boolean(body, other, "difference")
    return body


def along_x(across: float, begin: float, end: float) -> Mesh:
    """A drill along x through y = z = 15."""
    upright = cylinder(across / 2, end - begin, 32)
    return moved(Mesh(upright.vertices[:, [2, 0, 1]], upright.faces), (begin, 15, 15))


def mug() -> Mesh:
    return less(cylinder(20, 50, 64), cylinder(17, 47, 64, (0, 0, 4)))


MUG_MM3 = 64 / 2 * np.sin(2 * np.pi / 64) * 17**2 * 46  # of 64 flat sides
HOLLOW_BOX = join([box((40, 40, 30)), turned(box((36, 36, 26), (2, 2, 2)))])
HOLLOW_BALL = join([sphere(20, 48, 96), turned(sphere(17, 48, 96))])
TWO_ROOMS = join([box((60, 30, 30)), turned(box((26, 26, 26), (2, 2, 2))), turned(box((28, 26, 26), (30, 2, 2)))])


@pytest.mark.parametrize("cells", [50_000, 400_000])
@pytest.mark.parametrize("body", [sphere(10, 64, 128), box((30, 20, 10)), torus(), box((200, 3, 2)), mug()])
def test_cells_hold_the_volume_of_the_body(body: Mesh, cells: int) -> None:
    grid = solid_grid(body, cells)
    assert grid is not None
    wanted = examine(body, walls=False)[1].volume_mm3
    assert grid.solid.sum() * grid.cell**3 == pytest.approx(wanted, rel=0.03 if cells > 100_000 else 0.1)
    assert not any(np.take(grid.solid, edge, axis).any() for axis in range(3) for edge in (0, -1))


def test_rays_and_faces_give_the_same_cells() -> None:
    body = wavy_torus(200_000)
    tree = face_tree(body)
    if tree is None:
        pytest.skip("no kernels here")
    with tree:
        by_rays, by_faces = solid_grid(body, 100_000, tree), solid_grid(body, 100_000)
    assert by_rays is not None and by_faces is not None
    assert (by_rays.solid != by_faces.solid).mean() < 1e-4


def test_faces_that_lie_on_each_other_and_sealed_hollows_are_seen_alike() -> None:
    """A hollow ball on a block that it touches with nothing, and two blocks that touch with a whole side."""
    hollow = [sphere(10, 200, 400, (0, 0, 30)), turned(sphere(8, 100, 150, (0, 0, 30)))]
    body = join([split(box((20, 20, 9), (-10, -10, 0)), 3), split(box((20, 20, 9), (-10, -10, 9)), 3), *hollow])
    sealed = np.arange(len(body.faces) - len(hollow[1].faces), len(body.faces)).astype(np.int32)
    tree = face_tree(body)
    if tree is None:
        pytest.skip("no kernels here")
    with tree:
        by_rays, by_faces = solid_grid(body, 60_000, tree, sealed), solid_grid(body, 60_000, None, sealed)
    assert len(body.faces) > 150_000 and by_rays is not None and by_faces is not None
    np.testing.assert_array_equal(by_rays.solid, by_faces.solid)
    assert by_faces.solid.sum() * by_faces.cell**3 == pytest.approx(20 * 20 * 18 + 4 / 3 * np.pi * 1000, rel=0.05)


def test_bodies_that_overlap_are_one_and_nothing_is_no_grid() -> None:
    pair = solid_grid(join([box(), box((20, 20, 20), (10, 0, 0))]), 100_000)
    assert pair is not None and pair.solid.sum() * pair.cell**3 == pytest.approx(12_000, rel=0.03)
    assert solid_grid(Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32)), 1000) is None
    flat = box((10, 10, 0))
    assert solid_grid(flat, 1000) is None


def test_distances_from_material_are_those_of_the_nearest_cell() -> None:
    solid = np.random.default_rng(1).random((12, 9, 15)) < 0.02
    found, at = square_distances(solid, 6), np.argwhere(solid)
    every = np.argwhere(np.ones_like(solid))
    wanted = ((every[:, None] - at[None]) ** 2).sum(axis=2).min(axis=1)
    np.testing.assert_array_equal(found.ravel(), np.where(wanted > 36, np.maximum(found.ravel(), 37), wanted))
    assert found.max() <= 49


def test_a_mug_is_a_cup_upright_a_bowl_upside_down_and_neither_on_its_side() -> None:
    upright = mug()
    over = Mesh(upright.vertices * np.array([1, -1, -1], np.float32), upright.faces)
    side = Mesh(upright.vertices[:, [1, 2, 0]], upright.faces)
    assert [cup.volume_mm3 for cup in empty_space(upright).cups] == [pytest.approx(MUG_MM3, rel=0.02)]
    assert empty_space(upright).cups[0].deep_mm == pytest.approx(46, abs=1)
    assert [cup.volume_mm3 for cup in empty_space(over).bowls] == [pytest.approx(MUG_MM3, rel=0.02)]
    assert not empty_space(upright).bowls and not empty_space(over).cups
    assert not empty_space(side).cups and not empty_space(side).bowls


def test_a_cup_that_leans_holds_less_and_one_with_a_hole_nothing_above_it() -> None:
    """Leaning by 30°, its rim is lower by half of its width times tan 30° than its middle: Cavalieri's wedge."""
    matrix = np.eye(4)
    matrix[1:3, 1:3] = [[np.cos(np.pi / 6), -np.sin(np.pi / 6)], [np.sin(np.pi / 6), np.cos(np.pi / 6)]]
    wanted = MUG_MM3 * (1 - 17 * np.tan(np.pi / 6) / 46)
    leaning = empty_space(mug().transformed(matrix)).cups
    assert [cup.volume_mm3 for cup in leaning] == [pytest.approx(wanted, rel=0.04)]
    drill = cylinder(2, 60, 32)
    holed = less(mug(), moved(Mesh(drill.vertices[:, [2, 0, 1]], drill.faces), (0, 0, 24)))
    assert empty_space(holed).cups[0].volume_mm3 == pytest.approx(MUG_MM3 * 18 / 46, rel=0.05)
    assert not empty_space(less(mug(), cylinder(2, 20, 32, (0, 0, -5)))).cups


def test_a_hole_finer_than_the_cells_lets_air_into_a_cup_down_to_its_own_level() -> None:
    bin_ = less(box((150, 150, 100)), box((142, 142, 100), (4, 4, 4)))
    drill = cylinder(0.5, 12, 24)
    holed = less(bin_, moved(Mesh(drill.vertices[:, [2, 0, 1]], drill.faces), (-4, 75, 54)))
    whole, above = empty_space(bin_).cups, empty_space(holed).cups
    assert whole[0].volume_mm3 == pytest.approx(142 * 142 * 96, rel=0.03)
    assert above[0].volume_mm3 == pytest.approx(142 * 142 * 50, rel=0.08)
    assert not empty_space(less(bin_, cylinder(0.5, 12, 24, (75, 75, -4)))).cups


def test_a_blind_hole_lets_nothing_out_of_a_cup() -> None:
    body = less(mug(), cylinder(1.0, 3.2, 32, (0, 0, -1)))
    assert [cup.volume_mm3 for cup in empty_space(body).cups] == [pytest.approx(MUG_MM3, rel=0.02)]


def test_a_cup_in_a_cup_and_two_side_by_side_are_told_one_by_one() -> None:
    tray = less(box((60, 30, 20)), box((24, 26, 18), (3, 2, 3)), box((28, 26, 18), (30, 2, 8)))
    volumes = [cup.volume_mm3 for cup in empty_space(tray).cups]
    assert volumes == [pytest.approx(24 * 26 * 17, rel=0.03), pytest.approx(28 * 26 * 12, rel=0.03)]


@pytest.mark.parametrize("across", [1.0, 2.0, 3.0, 5.0])
@pytest.mark.parametrize("body", [HOLLOW_BALL, HOLLOW_BOX], ids=["ball", "box"])
def test_a_hollow_with_a_hole_is_told_with_its_volume_and_the_holes_width(body: Mesh, across: float) -> None:
    holed = less(body, cylinder(across / 2, 25, 48, (0, 0, 2) if body is HOLLOW_BALL else (20, 20, -10)))
    (pocket,) = empty_space(holed).pockets
    hollow = 4 / 3 * np.pi * 17**3 if body is HOLLOW_BALL else 36 * 36 * 26
    assert pocket.exact and pocket.throat_mm == near(across)
    assert pocket.volume_mm3 == pytest.approx(hollow, rel=0.05)


@pytest.mark.parametrize(("outer", "inner"), [(5.0, 1.0), (2.0, 1.0), (1.0, 5.0), (3.0, 2.0)])
def test_of_two_rooms_each_is_as_shut_off_as_the_narrowest_hole_on_its_way(outer: float, inner: float) -> None:
    body = less(TWO_ROOMS, along_x(outer, -3, 7), along_x(inner, 27, 31))
    found = sorted(pocket.throat_mm for pocket in empty_space(body).pockets)
    both = 26 * 26 * (26 + 28)
    assert found == ([near(outer)] if outer < inner else [near(inner), near(outer)])
    assert sum(pocket.volume_mm3 for pocket in empty_space(body).pockets) == pytest.approx(both, rel=0.06)


def test_a_slit_is_a_narrow_way_out_as_wide_as_it_is() -> None:
    (pocket,) = empty_space(less(HOLLOW_BOX, box((20, 2.4, 10), (10, 19, -5)))).pockets
    assert not pocket.exact and pocket.throat_mm == pytest.approx(2.4, rel=0.3)


@pytest.mark.parametrize("body", [box(), sphere(), torus(), mug(), less(HOLLOW_BOX, cylinder(9, 20, 48, (20, 20, -10)))])
def test_what_is_open_wide_holds_nothing_back(body: Mesh) -> None:
    assert empty_space(body).pockets == ()


def test_a_sealed_hollow_is_told_as_such_and_not_as_a_narrow_way_out() -> None:
    facts = examine(HOLLOW_BALL, crossings=False)[1]
    assert facts.cavities == 1 and facts.voids is not None
    assert facts.voids.pockets == () and facts.voids.cups == ()


def test_faces_around_a_hollow_are_its_own() -> None:
    body = less(HOLLOW_BALL, cylinder(1.0, 25, 48, (0, 0, 2)))
    found = empty_space(body)
    middles = body.vertices[body.faces[found.pocket_faces[0]]].mean(axis=1)
    assert len(middles) > 100 and np.linalg.norm(middles, axis=1).max() < 20.1
    assert np.median(np.linalg.norm(middles, axis=1)) == pytest.approx(17, abs=0.2)


def flooded(floor: np.ndarray) -> np.ndarray:
    """The water level over a floor (n, m) whose rim is open: always the lowest next, from the rim inward (Barnes 2014)."""
    deep, wide = floor.shape
    level = np.full(floor.shape, -1)
    rim = [(0, y, x) for y in range(deep) for x in range(wide) if y in (0, deep - 1) or x in (0, wide - 1)]
    for _, y, x in rim:
        level[y, x] = 0
    while rim:
        height, y, x = heapq.heappop(rim)
        for j, i in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
            if 0 <= j < deep and 0 <= i < wide and level[j, i] < 0:
                level[j, i] = max(height, floor[j, i])
                heapq.heappush(rim, (int(level[j, i]), j, i))
    return level


@pytest.mark.parametrize("seed", range(4))
def test_water_over_a_rough_floor_rises_as_in_the_plain_way(seed: int) -> None:
    rough = np.kron(np.random.default_rng(seed).integers(1, 30, (12, 15)), np.ones((4, 4), int))
    floor = np.pad(rough + 1, 1)
    solid = (np.arange(33) < floor[:, :, None]) & (np.arange(33) > 0)
    lakes, count = label(flooded(floor) > floor)
    depth = flooded(floor) - floor
    sizes = [(int(depth[lakes == lake].sum()), int(depth[lakes == lake].max())) for lake in range(1, count + 1)]
    wanted = sorted(size for size, deep in sizes if size >= 40 and deep > 2)
    found = cups(SolidGrid(solid, 3.0, np.zeros(3)))
    assert sorted(round(cup.volume_mm3 / 27) for cup in found) == wanted and len(wanted) > 5


def test_real_models_are_judged_in_little_time(shared: Path) -> None:
    body = weld(read_file(shared / "corpus" / "nopscad__1x1_bin.stl").mesh)
    begun = time.perf_counter()
    found = empty_space(body)
    assert time.perf_counter() - begun < 3
    assert found.cups[0].volume_mm3 == pytest.approx(42_000, rel=0.05) and not found.pockets
