"""Supports as they are seen in the layers: the very columns of the estimate, as long as it says, beside the part."""

from dataclasses import replace

import numpy as np
import pytest

from mesh import bodies
from mesh.boolean import boolean
from mesh.mesh import Mesh
from printdesk.layup import Layup, lay_up
from printdesk.print_profile import PrintProfile
from printdesk.scaffold import Scaffold, Standing, scaffold
from printdesk.scaffold_lines import ScaffoldLines
from printdesk.toolpath import Feature, ToolPath
from printdesk.toolpath_laid import lay_toolpath

HELD = replace(PrintProfile("test", "Test"), supports=True)


@pytest.fixture(scope="module")
def table() -> Mesh:
    """A top of 60 × 60 × 5 on a foot of 10 × 10 in its middle, 20 high."""
    return boolean(bodies.box((10.0, 10.0, 21.0), (25.0, 25.0, 0.0)), bodies.box((60.0, 60.0, 5.0), (0.0, 0.0, 20.0)), "union")


@pytest.fixture(scope="module")
def path(table: Mesh) -> ToolPath:
    return lay_toolpath(table, HELD, 1.24)


def lines_of(path: ToolPath, kind: Feature, layer: int) -> np.ndarray:
    begin, end = path.window(layer, layer)
    return path.segments[begin:end][path.feature[begin:end] == kind]


def long(lines: np.ndarray) -> float:
    return float(np.linalg.norm(lines[:, 1] - lines[:, 0], axis=-1).sum())


def test_what_is_drawn_is_as_long_as_what_the_estimate_counts(table: Mesh) -> None:
    layup, drawn = lay_up(table, HELD), ScaffoldLines(HELD)
    counted = scaffold(layup, drawn)
    assert isinstance(counted, Scaffold) and np.array_equal(counted.columns.mm3, scaffold(layup).columns.mm3)
    layers = range(1, len(layup.heights))
    columns = np.array([long(drawn.columns.get(layer, np.zeros((0, 2, 2)))) for layer in layers])
    dense = np.array([long(drawn.dense.get(layer, np.zeros((0, 2, 2)))) for layer in layers])
    assert np.array_equal(columns + dense > 0, (counted.columns.mm3 + counted.dense.mm3)[1:] > 0)
    # The estimate counts the way from one line to the next along the outline too, which is not drawn.
    assert columns.sum() == pytest.approx(counted.columns.long_mm[1:].sum(), rel=0.12)
    assert dense.sum() == pytest.approx(counted.dense.long_mm[1:].sum(), rel=0.06) and dense.sum() > 0


def test_columns_stand_under_the_top_beside_the_foot_and_end_below_what_they_hold(path: ToolPath) -> None:
    middle = lines_of(path, Feature.SUPPORT, 50)[:, :, :2]
    assert len(middle) > 10 and middle.min() > -5 and middle.max() < 65
    inside = ((middle > 25.0) & (middle < 35.0)).all(axis=2)
    assert not inside.any(), "a column stands in the foot"
    supports = np.isin(path.feature, [Feature.SUPPORT, Feature.SUPPORT_INTERFACE])
    assert 19.0 < path.segments[supports, :, 2].max() < 20.0
    assert len(lines_of(path, Feature.SUPPORT_INTERFACE, 50)) == 0
    assert {Feature.SUPPORT, Feature.SUPPORT_INTERFACE} <= set(path.features())


def test_the_first_layer_of_columns_is_wider_and_denser(path: ToolPath) -> None:
    first, second = lines_of(path, Feature.SUPPORT, 0), lines_of(path, Feature.SUPPORT, 1)
    assert np.ptp(first[:, :, 0]) > np.ptp(second[:, :, 0]) + 3 and long(first) > 3 * long(second)
    assert path.speed[path.feature == Feature.SUPPORT][-1] == HELD.speeds.support


def test_without_the_wish_or_without_an_overhang_there_are_none(table: Mesh, path: ToolPath) -> None:
    for mesh, profile in ((table, replace(HELD, supports=False)), (bodies.box((20.0, 20.0, 5.0)), HELD)):
        assert not {Feature.SUPPORT, Feature.SUPPORT_INTERFACE} & set(lay_toolpath(mesh, profile, 1.24).features())
    free = lay_toolpath(table, replace(HELD, supports=False), 1.24)
    others = ~np.isin(path.feature, [Feature.SUPPORT, Feature.SUPPORT_INTERFACE])
    assert np.array_equal(path.segments[others], free.segments), "supports changed the lines of the part"


def test_a_line_goes_where_the_part_leaves_room_in_a_cell() -> None:
    columns = np.zeros((10, 10), bool)
    columns[:, 2] = True  # one cell free in its middle
    columns[4:, 2] = False
    columns[4:, 0] = True  # further on only at its left
    columns[:3, 9] = True  # the next one at its right, for a while
    drawn = ScaffoldLines(HELD)
    drawn(3, Standing((100.0, 0.0), 1.0, columns, np.zeros((10, 10), bool)))
    ends = sorted(line.tolist() for line in drawn.columns[3])
    assert ends == [[[100.5, 4], [100.5, 10]], [[102.5, 0], [102.5, 4]], [[109.5, 0], [109.5, 3]]]
    assert isinstance(drawn.dense[3], np.ndarray) and drawn.dense[3].shape == (0, 2, 2)


def test_layers_that_are_alike_share_their_lines(table: Mesh) -> None:
    drawn = ScaffoldLines(HELD)
    layup: Layup = lay_up(table, HELD)
    scaffold(layup, drawn)
    assert drawn.columns[30] is drawn.columns[31]
