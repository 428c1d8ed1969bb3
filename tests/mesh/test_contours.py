"""Level outlines: closed, with the material on the left, as large as the body there."""

from pathlib import Path

import numpy as np
import pytest

from mesh.contours import contours
from mesh.errors import TooLarge
from mesh.mesh import Mesh, flipped, join
from mesh.region import cells_of, grown, opened, outline_mm, region, ring_mm, united
from tests.printdesk.bodies import box


def signed_area(ring: np.ndarray) -> float:
    x, y = ring.T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def test_a_box_has_one_ring_round_its_material() -> None:
    cut = contours(box(20, 10, 6), np.array([0.5, 3.0, 5.5]))
    assert len(cut.heights) == 3 and list(cut.first) == [0, 1, 2, 3]
    for height in range(3):
        (ring,) = cut.at(height)
        assert signed_area(ring) == pytest.approx(200) and ring_mm(ring) == pytest.approx(60)


def test_the_inside_of_a_tube_runs_the_other_way() -> None:
    hollow = flipped(box(10, 10, 6, at=(5, 5, 0)), np.ones(12, bool))
    rings = contours(join([box(20, 20, 6), hollow]), np.array([3.0])).at(0)
    assert sorted(round(signed_area(ring), 3) for ring in rings) == [-100.0, 400.0]
    assert region(rings).area() == pytest.approx(300)


def test_a_plane_through_points_counts_as_just_above_them() -> None:
    cut = contours(box(20, 10, 6), np.array([0.0, 6.0]))
    assert [len(cut.at(height)) for height in range(2)] == [1, 0]


def test_above_and_below_there_is_nothing() -> None:
    cut = contours(box(20, 10, 6), np.array([-1.0, 7.0]))
    assert cut.at(0) == [] and cut.at(1) == []


def test_an_open_outline_is_closed_by_a_straight_line() -> None:
    body = box(20, 10, 6)
    sides = [face for face in range(12) if not np.allclose(body.corners[face][:, 0], 20)]
    (ring,) = contours(body.part(np.array(sides)), np.array([3.0])).at(0)
    assert signed_area(ring) == pytest.approx(200)


@pytest.mark.shared
def test_stacked_outlines_give_the_volume_of_a_real_model(shared: Path) -> None:
    from mesh.examine import examine
    from mesh.read import read_file

    mesh = read_file(shared / "corpus" / "cgal__cheese.off").mesh
    low, high = float(mesh.vertices[:, 2].min()), float(mesh.vertices[:, 2].max())
    step = (high - low) / 400
    cut = contours(mesh, low + step * (np.arange(400) + 0.5))
    volume = sum(region(cut.at(height)).area() for height in range(400)) * step
    assert volume == pytest.approx(examine(mesh, walls=False)[1].volume_mm3, rel=0.002)


def test_needles_beyond_all_patience_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mesh.contours.MOST_SEGMENTS", 10)
    with pytest.raises(TooLarge, match="too many edges"):
        contours(box(), np.linspace(1, 19, 50))


def test_an_empty_mesh_has_no_outlines() -> None:
    empty = Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32))
    assert contours(empty, np.array([1.0])).at(0) == []


SQUARE = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]])


def test_regions_grow_and_shrink_with_sharp_corners() -> None:
    flat = region([SQUARE])
    assert grown(flat, 1).area() == pytest.approx(144) and grown(flat, -1).area() == pytest.approx(64)
    assert outline_mm(flat) == pytest.approx(40)


def test_opening_loses_what_is_narrow_and_nothing_else() -> None:
    flag = united([region([SQUARE]), region([np.array([[10.0, 4.0], [20.0, 4.0], [20.0, 4.5], [10.0, 4.5]])])])
    assert flag.area() == pytest.approx(105)
    assert opened(flag, 0.3, 0.3).area() == pytest.approx(100)


def test_overlapping_rings_count_once() -> None:
    assert region([SQUARE, SQUARE + 5]).area() == pytest.approx(175)


def test_cells_lie_where_the_region_is() -> None:
    cells = cells_of(region([SQUARE]) - region([SQUARE / 2 + 2.5]), (-1.0, -1.0), 0.5, (24, 24))
    assert cells.sum() * 0.25 == pytest.approx(75)
    assert not cells[0].any() and not cells[12, 12] and cells[4, 4]
