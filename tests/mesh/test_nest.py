"""Parts nested on plates never overlap, keep their gap, stay on the plate, and use each other's hollows."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from manifold3d import CrossSection, FillRule, JoinType

from mesh.arranged import Arranged, Item
from mesh.bodies import box, cylinder, moved
from mesh.errors import CannotDo, TooLarge
from mesh.mesh import Mesh, join
from mesh.nest import nest
from mesh.outline import covered, outline
from mesh.read import read_file

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
PLATE = (250.0, 210.0, np.inf)
TOLERANCE_MM = 0.01


def ell(long: float = 60, thick: float = 15) -> Mesh:
    return join([box((long, thick, 10)), box((thick, long, 10))])


def ring(outer: float, inner: float) -> Mesh:
    """A square frame."""
    wall = (outer - inner) / 2
    long, short = (outer, wall, 10), (wall, outer, 10)
    return join([box(long), box(long, (0, outer - wall, 0)), box(short), box(short, (outer - wall, 0, 0))])


def shadow(mesh: Mesh) -> CrossSection:
    """Exactly what the triangles cover of the plate, worked out by other code than that which is tested."""
    corners = mesh.corners[:, :, :2].astype(np.float64)
    one, other = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    doubled = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    corners[doubled < 0] = corners[doubled < 0][:, ::-1]
    return CrossSection(list(corners[doubled != 0]), FillRule.NonZero)


def judge(items: list[Item], made: Arranged, gap_mm: float, room: tuple[float, float, float] = PLATE) -> None:
    """Every copy is there once, on its plate, standing on it, and farther from the others than the gap."""
    wanted = {(kind, number) for kind, item in enumerate(items) for number in range(item.quantity)}
    assert sorted((copy.kind, copy.number) for copy in made.copies) == sorted(wanted)
    for plate in range(made.plates):
        lying = [
            items[copy.kind].mesh.transformed(copy.matrix(items[copy.kind].mesh)) for copy in made.copies if copy.plate == plate
        ]
        assert lying
        for mesh in lying:
            assert (mesh.vertices.min(axis=0) >= (-TOLERANCE_MM, -TOLERANCE_MM, -1e-4)).all()
            assert (mesh.vertices.max(axis=0)[:2] <= np.add(room[:2], TOLERANCE_MM)).all()
            assert abs(float(mesh.vertices[:, 2].min())) < 1e-4
        shadows = [shadow(mesh) for mesh in lying]
        wide = [one.offset(gap_mm - TOLERANCE_MM, JoinType.Round, 2.0, 128) for one in shadows]
        for index, one in enumerate(wide):
            assert all((one ^ other).area() == 0 for other in shadows[:index])
        assert made.used[plate] == pytest.approx(sum(one.area() for one in shadows) / (room[0] * room[1]), rel=0.03)


def nested(items: list[Item], gap_mm: float = 2.0, room: tuple[float, float, float] = PLATE, turns: str = "free") -> Arranged:
    made = nest(items, room, gap_mm, turns)
    judge(items, made, gap_mm, room)
    return made


def test_two_corners_lie_in_each_other() -> None:
    """Boxes of 60 × 60 mm beside each other are 122 mm long, and the plate is 95 mm."""
    assert nested([Item("L", ell(), 2)], room=(95.0, 95.0, 50.0)).plates == 1


def test_small_parts_lie_in_the_hole_of_a_large_one() -> None:
    items = [Item("frame", ring(100, 80)), Item("dice", box((20, 20, 20)), 9)]
    made = nested(items, room=(100.0, 100.0, 50.0))
    assert made.plates == 1
    assert made.used[0] == pytest.approx(0.36 + 0.36)


def test_a_long_part_lies_across_the_plate_where_it_fits_only_so() -> None:
    long = Item("rod", box((310, 5, 5)))
    assert nested([long]).plates == 1
    with pytest.raises(CannotDo, match=r"“rod” is 310\.0 × 5\.0 mm and does not fit on the plate of 250 × 210 mm\.") as refused:
        nest([long], PLATE, 2.0, "90")
    assert refused.value.code == "too_large"


def test_right_angles_are_used_and_nothing_is_turned_that_must_not_be() -> None:
    tall = [Item("tall", box((20, 200, 5)), 2)]
    room = (210.0, 50.0, np.inf)
    assert {abs(copy.rotation[0, 1]) for copy in nested(tall, room=room, turns="90").copies} == {1.0}
    with pytest.raises(CannotDo):
        nest(tall, room, 2.0, "none")
    flat = nested([Item("L", ell(), 8)], turns="none")
    assert all(np.array_equal(copy.rotation, np.eye(3)) for copy in flat.copies)


def test_what_fills_the_plate_to_the_edge_fits() -> None:
    assert nested([Item("lid", box((250, 210, 3)))]).used == pytest.approx((1.0,))
    assert nested([Item("half", box((124, 210, 3)), 2)]).plates == 1
    assert nested([Item("half", box((124.2, 210, 3)), 2)]).plates == 2


def test_equal_boxes_lie_as_close_as_the_gap_allows() -> None:
    assert nested([Item("dice", box((40, 40, 20)), 20)], gap_mm=5.0).plates == 1  # 5 × 4 of 45 mm and no more
    assert nested([Item("dice", box((40, 40, 20)), 42)], gap_mm=5.0).plates == 3


def test_full_plates_repeat_and_later_parts_fill_the_last() -> None:
    items = [Item("tile", box((120, 100, 3)), 17), Item("dice", box((10, 10, 10)), 5)]
    made = nested(items, gap_mm=5.0)
    assert made.plates == 5
    assert {copy.plate for copy in made.copies if copy.kind == 1} == {4}


def test_what_lies_on_a_plate_is_in_its_middle_and_together() -> None:
    made = nested([Item("dice", box((20, 20, 20)), 4)], gap_mm=5.0)
    lower = np.array([copy.lower_mm[:2] for copy in made.copies])
    assert (lower.min(axis=0) + lower.max(axis=0) + 20) / 2 == pytest.approx((125, 105))
    assert (np.ptp(lower, axis=0) + 20).max() <= 100


def test_the_same_parts_give_the_same_places() -> None:
    items = [Item("L", ell(), 4), Item("cup", cylinder(13, 10), 3)]
    one, other = nested(items), nested(items)
    assert [(copy.kind, copy.plate, *copy.lower_mm, *copy.rotation.flat) for copy in one.copies] == [
        (copy.kind, copy.plate, *copy.lower_mm, *copy.rotation.flat) for copy in other.copies
    ]


@pytest.mark.parametrize("gap_mm", [0.0, 0.3])
def test_gaps_are_kept_whatever_they_are(gap_mm: float) -> None:
    nested([Item("L", ell(37, 8), 6), Item("cup", cylinder(11.3, 10), 4)], gap_mm=gap_mm, room=(110.3, 90.7, 100.0))


@pytest.mark.parametrize("seed", range(4))
def test_loose_triangles_are_covered_too(seed: int) -> None:
    """A soup with upright and flat triangles, some of them no more than a line on the plate."""
    rng = np.random.default_rng(seed)
    corners = rng.uniform(0, 30, (20, 3, 3))
    corners[:5, :, 0] = np.round(corners[:5, :1, 0] * 4) / 4  # upright, along a side of cells
    corners[5:10, :, 1] = corners[5:10, :1, 1]
    soup = Mesh(corners.reshape(-1, 3).astype(np.float32), np.arange(60).reshape(-1, 3).astype(np.int32))
    cells, area = covered(outline(soup), np.array([0.25, 0.25]))
    inside = rng.dirichlet([1, 1, 1], (20, 500)) @ corners - corners.reshape(-1, 3).min(axis=0)
    held = np.zeros(inside.shape[:2], bool)
    for aside, down in ((-1e-3, -1e-3), (-1e-3, 1e-3), (1e-3, -1e-3), (1e-3, 1e-3)):  # on a side, either cell may hold it
        column, row = np.moveaxis(np.floor((inside[:, :, :2] + (aside, down)) / 0.25).astype(int), 2, 0)
        held |= cells[np.clip(row, 0, cells.shape[0] - 1), np.clip(column, 0, cells.shape[1] - 1)]
    assert held.all()
    assert area == pytest.approx(shadow(soup).area(), rel=0.02)
    nested([Item("soup", soup, 6)], room=(120.0, 90.0, np.inf))


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("nothing_to_arrange", lambda: nest([], PLATE)),
        ("bad_room", lambda: nest([Item("a", box())], (0.0, 210.0, 10.0))),
        ("bad_room", lambda: nest([Item("a", box())], (np.nan, 210.0, 10.0))),
        ("bad_gap", lambda: nest([Item("a", box())], PLATE, -1.0)),
        ("bad_gap", lambda: nest([Item("a", box())], PLATE, 1e9)),
        ("too_high", lambda: nest([Item("a", box((10, 10, 300)))], (250.0, 210.0, 210.0))),
    ],
)
def test_what_cannot_be_arranged_is_told_in_a_sentence(code: str, call: Callable[[], Arranged]) -> None:
    with pytest.raises(CannotDo) as refused:
        call()
    assert refused.value.code == code
    assert refused.value.message.endswith(".")


def test_copies_are_bounded() -> None:
    with pytest.raises(TooLarge, match="10,001"):
        nest([Item("a", box(), 10_001)], PLATE)
    assert nest([Item("a", box((3, 3, 3)), 10_000)], PLATE, 1.0).plates == 4


def test_a_bundled_part_lies_well() -> None:
    """A real part of many faces, on as many plates as boxes of its size in rows would need or fewer."""
    mesh = read_file(next(path for path in SAMPLES.iterdir() if path.suffix in (".stl", ".3mf"))).mesh
    wide, deep, _ = np.ptp(mesh.vertices, axis=0)
    rows = max(255 // (one + 5) * (215 // (other + 5)) for one, other in ((wide, deep), (deep, wide)))
    assert nested([Item("part", mesh, 2 * int(rows))], gap_mm=5.0).plates <= 2


def test_moving_a_part_in_its_file_changes_nothing() -> None:
    one = nested([Item("L", ell(), 3)])
    other = nested([Item("L", moved(ell(), (1000, -500, 77)), 3)])
    assert [tuple(copy.lower_mm.round(6)) for copy in one.copies] == [tuple(copy.lower_mm.round(6)) for copy in other.copies]
