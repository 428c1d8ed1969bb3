"""Parts packed into a powder bed never touch, keep their gap, stay in the box, and lie in each other where they can."""

import numpy as np
import pytest

from mesh.arranged import Arranged, Item
from mesh.bodies import box, cylinder, moved, sphere, torus
from mesh.boolean import boolean
from mesh.closed import closed
from mesh.errors import CannotDo
from mesh.heights import edges_of, profile
from mesh.mesh import Mesh
from mesh.pack import pack, right_angles

BOX = (100.0, 80.0, 120.0)
TOLERANCE_MM = 0.01


def bowl(radius: float = 20.0) -> Mesh:
    """A half ball with a wall of 2 mm."""
    lower = boolean(sphere(radius), box((99, 99, 99), (-50, -50, -99)), "intersection")
    return boolean(lower, sphere(radius - 2), "difference")


def judge(items: list[Item], made: Arranged, gap_mm: float, room: tuple[float, float, float] = BOX) -> None:
    """Every copy is there once, in its box, and manifold3d finds nothing shared and no gap too small."""
    wanted = {(kind, number) for kind, item in enumerate(items) for number in range(item.quantity)}
    assert sorted((copy.kind, copy.number) for copy in made.copies) == sorted(wanted)
    bodies = [closed(item.mesh) for item in items]
    for number in range(made.plates):
        solids, volume = [], 0.0
        for copy in (copy for copy in made.copies if copy.plate == number):
            matrix = copy.matrix(items[copy.kind].mesh)
            assert np.linalg.det(copy.rotation) == 1
            matrix[:3, 3] += matrix[:3, :3] @ bodies[copy.kind].centre
            solids.append(bodies[copy.kind].solid.transform(matrix[:3]))
            volume += solids[-1].volume()
            bounds = np.array(solids[-1].bounding_box()).reshape(2, 3)
            assert (bounds[0] >= -TOLERANCE_MM).all() and (bounds[1] <= np.add(room, TOLERANCE_MM)).all()
            assert bounds[1, 2] <= made.height_mm[number] + TOLERANCE_MM
        for index, one in enumerate(solids):
            for other in solids[:index]:
                assert (one ^ other).volume() <= (0 if gap_mm else 1e-9)  # where they may touch, rounding does
                assert one.min_gap(other, gap_mm + 1) >= gap_mm - TOLERANCE_MM
        assert made.used[number] == pytest.approx(volume / np.prod(room), rel=0.01)


def packed(items: list[Item], gap_mm: float = 1.0, room: tuple[float, float, float] = BOX, turns: str = "free") -> Arranged:
    made = pack(items, room, gap_mm, turns)
    judge(items, made, gap_mm, room)
    return made


def test_parts_of_many_shapes_lie_apart() -> None:
    items = [
        Item("ring", torus(14, 4, 24, 12), 4),
        Item("bowl", bowl(12), 4),
        Item("ball", sphere(6, 8, 16), 6),
        Item("dice", box((11, 7, 5)), 8),
    ]
    made = packed(items)
    assert made.plates == 1
    assert made.height_mm[0] < 45


def test_bowls_lie_in_bowls() -> None:
    """Beside each other only four have room, and boxes on boxes would be 84 mm high."""
    made = packed([Item("bowl", bowl(), 16)], room=(82.0, 82.0, 200.0))
    assert made.height_mm[0] < 60


def test_a_part_is_stood_up_where_that_is_lower() -> None:
    """Lying on their sides, four tiles of 38 × 38 × 5 mm fit into a height of 38."""
    assert packed([Item("tile", box((38, 38, 5)), 14)], room=(40.0, 90.0, 200.0)).height_mm[0] == pytest.approx(38, abs=0.1)
    about_z = packed([Item("tile", box((38, 38, 5)), 14)], room=(40.0, 90.0, 200.0), turns="90")
    assert all(copy.rotation[2, 2] == 1 for copy in about_z.copies)
    assert about_z.height_mm[0] == pytest.approx(7 * 6 - 1, abs=0.1)
    upright = packed([Item("tile", box((38, 38, 5)), 3)], turns="none")
    assert all(np.array_equal(copy.rotation, np.eye(3)) for copy in upright.copies)


def test_equal_boxes_lie_as_close_as_the_gap_allows() -> None:
    made = packed([Item("dice", box((24, 19, 29)), 64)], room=(99.0, 79.0, 119.0))
    assert made.plates == 1 and made.height_mm[0] == pytest.approx(119, abs=0.1)


def test_what_fills_the_box_fits_and_what_does_not_fit_goes_into_the_next() -> None:
    assert packed([Item("block", box((80, 120, 100)), 2)]).plates == 2
    assert packed([Item("slab", box((99.7, 79.6, 39)), 5)]).plates == 2
    with pytest.raises(CannotDo, match=r"“rod” is 5\.0 × 5\.0 × 130\.0 mm and does not fit in the box of 100 × 80 × 120 mm\."):
        pack([Item("rod", box((5, 5, 130)))], BOX)


def test_parts_never_hold_each_other() -> None:
    """Rings are not linked, and nothing is shut in: each can be lifted out, the last one first."""
    items = [
        Item("ring", torus(18, 3, 24, 12), 5),
        Item("cup", boolean(cylinder(12, 30), moved(cylinder(10, 26), (0, 0, 2)), "difference"), 4),
    ]
    made = packed(items)
    bodies = [closed(item.mesh) for item in items]
    lying = []
    for copy in made.copies:
        matrix = copy.matrix(items[copy.kind].mesh)
        matrix[:3, 3] += matrix[:3, :3] @ bodies[copy.kind].centre
        lying.append(bodies[copy.kind].solid.transform(matrix[:3]))
    for index, one in enumerate(lying):
        for lift in np.arange(2.0, 120.0, 4.0):
            assert all((one.translate((0, 0, lift)) ^ below).volume() == 0 for below in lying[:index])


def test_the_same_parts_give_the_same_places() -> None:
    items = [Item("ring", torus(14, 4, 24, 12), 3), Item("bowl", bowl(12), 3)]
    one, other = pack(items, BOX), pack(items, BOX)
    assert [(copy.kind, *copy.lower_mm, *copy.rotation.flat) for copy in one.copies] == [
        (copy.kind, *copy.lower_mm, *copy.rotation.flat) for copy in other.copies
    ]


@pytest.mark.parametrize("gap_mm", [0.0, 3.7, 30.0])
def test_gaps_are_kept_whatever_they_are(gap_mm: float) -> None:
    packed([Item("ball", sphere(9, 8, 16), 12), Item("dice", box((13, 8, 5)), 5)], gap_mm, room=(60.0, 50.0, 150.0))


def test_a_profile_knows_every_point_of_the_surface() -> None:
    """Points of the surface lie between top and bottom of their cell, turned each way as cells and as a mesh."""
    mesh = boolean(bowl(15), moved(box((6, 40, 9)), (3, -20, -14)), "union")
    rng = np.random.default_rng(1)
    edges = edges_of(mesh)
    whole = profile(mesh, edges, np.eye(3), 1.0, middle=True)
    within = rng.dirichlet([1, 1, 1], (len(mesh.faces), 20))
    for rotation in right_angles():
        points = (within @ mesh.corners.astype(np.float64)).reshape(-1, 3) @ rotation.T
        points -= (mesh.vertices.astype(np.float64) @ rotation.T).min(axis=0)
        alone = profile(mesh, edges, rotation, 1.0, middle=False)
        for one in (alone, whole.turned(rotation)) if abs(rotation[2, 2]) == 1 else (alone,):
            column, row = np.clip(np.floor(points[:, :2] + one.inset_mm).astype(int), 0, np.array(one.top.shape[::-1]) - 1).T
            assert (points[:, 2] <= one.top[row, column] + 1e-3).all()
            assert (points[:, 2] >= one.bottom[row, column] - 1e-3).all()


@pytest.mark.parametrize(
    ("code", "room", "gap_mm"),
    [("bad_room", (0.0, 80.0, 10.0), 1.0), ("bad_gap", BOX, -1.0), ("bad_room", (90.0, 90.0, np.inf), 1.0)],
)
def test_what_cannot_be_packed_is_told_in_a_sentence(code: str, room: tuple[float, float, float], gap_mm: float) -> None:
    with pytest.raises(CannotDo) as refused:
        pack([Item("dice", box())], room, gap_mm)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")
