"""Laying a part the way that prints best: bodies of which everyone knows the best side."""

import numpy as np
import pytest
from manifold3d import Manifold

from mesh.compiled import library
from mesh.errors import CannotDo, TooLarge
from mesh.mesh import Mesh
from mesh.orient import face_at, lay_flat, orient
from mesh.orient_columns import _by_kernel, _by_numpy
from mesh.orient_support import Standing
from mesh.orient_ways import turning_down

PLACES = (3, 17)  # seeds of start rotations


def of(body: Manifold) -> Mesh:
    made = body.to_mesh()
    return Mesh(np.asarray(made.vert_properties[:, :3], np.float32), np.asarray(made.tri_verts, np.int32))


def block(x: float, y: float, z: float, at: tuple[float, float, float] = (0, 0, 0)) -> Manifold:
    return Manifold.cube([x, y, z]).translate(list(at))


def tee() -> Manifold:
    return block(10, 20, 30) + block(50, 20, 8, (-20, 0, 30))


def ell() -> Manifold:
    return block(10, 20, 50) + block(40, 20, 10, (0, 0, 40))


def arch() -> Manifold:
    return block(60, 15, 40) - Manifold.cylinder(40, 22, 22, 96).rotate([90, 0, 0]).translate([30, 30, 0])


def table() -> Manifold:
    legs = [block(6, 6, 40, at) for at in ((0, 0, 0), (54, 0, 0), (0, 34, 0), (54, 34, 0))]
    top = block(60, 40, 4, (0, 0, 40))
    return Manifold.batch_boolean([top, *legs], _add())


def _add() -> object:
    from manifold3d import OpType

    return OpType.Add


def cone() -> Manifold:
    return Manifold.cylinder(30, 1, 25, 64)


BODIES = {"T": tee, "L": ell, "arch": arch, "table": table, "cone on its point": cone}


def turned(mesh: Mesh, rotation: np.ndarray) -> Mesh:
    matrix = np.eye(4)
    matrix[:3, :3] = rotation
    return mesh.transformed(matrix)


def any_rotation(seed: int) -> np.ndarray:
    found, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))
    return np.asarray(found * np.linalg.det(found))


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("place", PLACES)
def test_a_body_is_laid_so_that_it_needs_no_supports_however_it_lay(name: str, place: int) -> None:
    laid = orient(turned(of(BODIES[name]()), any_rotation(place)))
    assert laid.after.support_mm3 == pytest.approx(0, abs=1)
    assert laid.before.support_mm3 > 100
    assert laid.after.contact_mm2 > 100
    assert np.linalg.det(laid.rotation) == pytest.approx(1)


def test_a_table_lies_on_its_top_and_the_way_there_is_told() -> None:
    laid = orient(of(table()))
    assert laid.turned and laid.after.down == pytest.approx((0, 0, 1), abs=1e-6)
    assert laid.after.contact_mm2 == pytest.approx(2400)
    assert laid.after.height_mm == pytest.approx(44)
    assert laid.why.startswith("Laid this way it needs no supports, which saves about ")
    assert laid.tried[0] == laid.after and 3 <= len(laid.tried) <= 5 and laid.directions > 100
    assert list(laid.tried[1:]) == sorted(laid.tried[1:], key=lambda score: score.cost)


@pytest.mark.parametrize(
    "body", [block(20, 30, 10), Manifold.cylinder(40, 10, 10, 64), Manifold.cylinder(30, 25, 1, 64), table().mirror([0, 0, 1])]
)
def test_a_part_that_needs_no_supports_as_it_lies_stays(body: Manifold) -> None:
    laid = orient(of(body))
    assert np.array_equal(laid.rotation, np.eye(3)) and not laid.turned
    assert laid.why == "It lies best as it is."


def test_a_ball_stays_as_it_lies_for_every_way_is_alike() -> None:
    laid = orient(of(Manifold.sphere(20, 64)))
    assert not laid.turned
    assert laid.before.support_mm3 > 500
    others = [score.support_mm3 for score in laid.tried[1:]]
    assert max(others) < 1.2 * min(others)


def test_supports_end_where_the_part_itself_is_below() -> None:
    def shelf_over(height: float) -> float:
        body = block(4, 40, 60) + block(40, 40, 4, (0, 0, 56)) + block(40, 40, height)
        return Standing(of(body), 10_000).support(np.eye(3), 100).plastic

    full = shelf_over(4)
    assert shelf_over(40) < 0.6 * full and full > 7000
    assert shelf_over(56) == 0


def test_a_bridge_held_at_both_ends_needs_no_supports_and_a_shelf_does() -> None:
    bridge = block(5, 20, 20) + block(5, 20, 20, (35, 0, 0)) + block(40, 20, 4, (0, 0, 20))
    shelf = block(5, 20, 20) + block(40, 20, 4, (0, 0, 20))
    assert Standing(of(bridge), 10_000).support(np.eye(3), 80).plastic == 0
    assert Standing(of(shelf), 10_000).support(np.eye(3), 80).plastic > 1000


def test_a_slope_steeper_than_fifty_degrees_carries_itself() -> None:
    def wedge(degrees: float) -> Mesh:
        tan = np.tan(np.radians(degrees))
        return of(
            Manifold.hull_points(
                [
                    (0, 0, 0),
                    (1, 0, 0),
                    (0, 20, 0),
                    (1, 20, 0),
                    (0, 0, 20 * tan),
                    (0, 20, 20 * tan),
                    (21, 0, 20 * tan),
                    (21, 20, 20 * tan),
                ]
            )
        )

    assert Standing(wedge(53), 10_000).support(np.eye(3), 80).plastic == 0
    assert Standing(wedge(47), 10_000).support(np.eye(3), 80).plastic > 500


def test_the_aim_decides_what_is_weighed() -> None:
    tower = of(block(20, 20, 80))
    assert not orient(tower).turned
    assert orient(tower, "height").after.height_mm == pytest.approx(20)
    assert orient(tower, "time").after.height_mm == pytest.approx(20)
    strong = orient(tower, "strength", (0, 0, 2))
    assert strong.before.strength == pytest.approx(0) and strong.after.strength == pytest.approx(1)


def test_a_load_along_the_layers_leaves_the_part() -> None:
    laid = orient(of(block(20, 20, 80)), "strength", (1, 0, 0))
    assert not laid.turned and laid.after.strength == pytest.approx(1)


@pytest.mark.parametrize(
    "aim, load, code",
    [
        ("beauty", None, "no_aim"),
        ("strength", None, "no_load"),
        ("strength", (0, 0, 0), "no_load"),
        ("strength", (np.nan, 0, 1), "no_load"),
    ],
)
def test_an_aim_that_is_not_known_is_refused_with_one_sentence(
    aim: str, load: tuple[float, float, float] | None, code: str
) -> None:
    with pytest.raises(CannotDo) as refusal:
        orient(of(block(1, 2, 3)), aim, load)
    assert refusal.value.code == code and refusal.value.hint


def test_faces_in_any_order_and_turned_inward_need_the_same_supports() -> None:
    mesh = of(tee())
    order = np.random.default_rng(5).permutation(len(mesh.faces))
    mixed = Mesh(mesh.vertices, np.ascontiguousarray(mesh.faces[order]))
    inward = Mesh(mesh.vertices, np.ascontiguousarray(mesh.faces[:, ::-1]))
    known = orient(mesh).before.support_mm3
    assert orient(mixed).before.support_mm3 == pytest.approx(known)
    assert orient(inward).before.support_mm3 == pytest.approx(known)


def test_a_fine_mesh_needs_what_a_coarse_one_does() -> None:
    coarse, fine = (of(Manifold.sphere(30, count)) for count in (64, 512))
    assert len(fine.faces) > 100_000
    known = Standing(coarse, 60_000).support(np.eye(3), 100).plastic
    assert Standing(fine, 15_000).support(np.eye(3), 100).plastic == pytest.approx(known, rel=0.06)


def test_an_open_body_is_looked_at_as_if_it_were_covered() -> None:
    mesh = of(tee())
    top = mesh.corners[:, :, 2].min(axis=1) > 37.9
    opened = Mesh(mesh.vertices, np.ascontiguousarray(mesh.faces[~top]))
    assert len(opened.faces) < len(mesh.faces)
    whole = Standing(mesh, 10_000).support(np.eye(3), 80).plastic
    assert Standing(opened, 10_000).support(np.eye(3), 80).plastic == pytest.approx(whole, rel=0.02)


@pytest.mark.parametrize("vertices", [[(0, 0, 0), (1, 0, 0), (2, 0, 0)], [(0, 0, 0), (1, 0, 0), (0, 1, 0)]])
def test_what_has_no_body_is_refused_or_left(vertices: list[tuple[float, float, float]]) -> None:
    mesh = Mesh(np.array(vertices, np.float32), np.array([(0, 1, 2)], np.int32))
    try:
        assert not orient(mesh).turned or orient(mesh).after.height_mm <= orient(mesh).before.height_mm
    except CannotDo as refusal:
        assert refusal.code == "empty"


def test_the_kernel_and_numpy_find_the_same_crossings() -> None:
    lib = library()
    if lib is None:
        pytest.skip("the kernels are not compiled here")
    random = np.random.default_rng(1)
    points = random.uniform(-3, 45, (400, 3))
    points[:80] = np.round(points[:80])
    faces = random.integers(0, 400, (900, 3)).astype(np.int32)
    one, other = _by_kernel(lib, points, faces, 40, 35), _by_numpy(points, faces, 40, 35)
    assert one is not None and other is not None and len(one.face) > 10_000
    assert np.array_equal(one.begins, other.begins) and np.array_equal(one.face, other.face)
    assert np.array_equal(one.height, other.height)


def test_without_kernels_the_same_side_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    known = orient(of(ell()))
    monkeypatch.setattr("mesh.orient_columns.library", lambda: None)
    again = orient(of(ell()))
    assert again.after == known.after and again.before == known.before


def test_a_thousand_sheets_one_above_the_other_are_refused_and_not_sorted_for_ever() -> None:
    count = 1500
    z = np.repeat(np.arange(count) * 1e-3, 3)
    corners = np.tile([(0, 0), (9, 0), (0, 9)], (count, 1))
    mesh = Mesh(np.column_stack([corners, z]).astype(np.float32), np.arange(3 * count, dtype=np.int32).reshape(-1, 3))
    with pytest.raises(TooLarge) as refusal:
        orient(mesh)
    assert refusal.value.code == "too_crowded"


@pytest.mark.parametrize("face", range(0, 12, 5))
def test_the_side_under_a_point_comes_to_lie_on_the_plate(face: int) -> None:
    mesh = turned(of(block(30, 20, 10)), any_rotation(8))
    middle = mesh.corners[face].mean(axis=0)
    assert face_at(mesh, (float(middle[0]), float(middle[1]), float(middle[2]))) == face
    laid = turned(mesh, lay_flat(mesh, face))
    assert laid.corners[face][:, 2] == pytest.approx(laid.vertices[:, 2].min(), abs=1e-4)


def test_turning_a_direction_down_is_the_smallest_turn() -> None:
    for way in np.random.default_rng(2).normal(size=(20, 3)):
        rotation = turning_down(way)
        assert rotation @ (way / np.linalg.norm(way)) == pytest.approx((0, 0, -1))
        assert np.linalg.det(rotation) == pytest.approx(1)
