"""Measuring with the keys alone: no pointer is moved and nothing is clicked in this file."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mesh import bodies
from mesh.anchors import Anchor, Flat, Point, Round, Straight, placed
from mesh.boolean import boolean
from mesh.features import features
from mesh.mesh import Mesh
from mesh.things import _has_ends, spread, things
from ui.prepare.overlays.measure_tool import MeasureTool
from ui.prepare.overlays.measure_walk import Walk
from ui.prepare.page import PreparePage

WAIT = 8000
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def plate() -> Mesh:
    """30 × 40 × 8 with a hole of 6 mm through its middle."""
    return boolean(bodies.box((30.0, 40.0, 8.0)), bodies.cylinder(3.0, 20.0, 48, (15.0, 20.0, -5.0)), "difference")


@pytest.fixture
def tool(page: PreparePage, plate: Mesh, stl: Callable[..., Path], qtbot: QtBot) -> MeasureTool:
    page.open_files([stl(plate, "plate")])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=WAIT)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow, timeout=WAIT)
    qtbot.keyClick(page.viewport, Qt.Key.Key_E)
    return page.overlays.measure


def said(tool: MeasureTool) -> str:
    found = tool.card.findChild(QLabel, "prepare.measure.walk")
    assert found is not None
    return found.text()


def press(tool: MeasureTool, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str:
    """What is said after it."""
    before = said(tool)
    qtbot.keyClick(tool._view, key, held)
    if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.waitUntil(lambda: said(tool) != before, timeout=WAIT)
    return said(tool)


def test_of_a_drilled_plate_there_are_all_edges_circles_faces_and_corners_and_each_once(plate: Mesh) -> None:
    found = things(features(plate), np.eye(4))
    count = {sort: sum(one.sort == sort for one in found) for sort in ("corner", "edge", "circle", "face")}
    assert count == {"corner": 8, "edge": 12, "circle": 2, "face": 6}
    assert [one.size for one in found if one.sort == "circle"] == pytest.approx([6.0, 6.0], abs=1e-3)
    top = 30 * 40 - np.pi * 9
    assert [one.size for one in found if one.sort == "face"] == pytest.approx([top, top, 320, 320, 240, 240], rel=2e-3)
    stretched = things(features(plate), np.diag([2.0, 1.0, 1.0, 1.0]))
    assert not [one for one in stretched if one.anchor.is_closed], "an ellipse was taken for a circle"


def test_an_area_grows_with_its_part_whichever_way_it_looks() -> None:
    stretch = np.diag([2.0, 3.0, 5.0, 1.0])
    for normal, points, by in (((0, 0, 1), np.eye(3)[[2, 0, 1]], 6.0), ((1, 0, 0), np.eye(3)[[0, 1, 2]], 15.0)):
        corners = points[0] + np.array([[0, 0, 0], points[1], points[2]])
        flat = placed(Anchor("plane", corners), stretch)
        assert isinstance(flat, Flat) and flat.normal == pytest.approx(normal) and spread(stretch, flat) == pytest.approx(by)


def test_pieces_whose_coordinates_mix_are_one_edge_still() -> None:
    assert _has_ends(np.array([[0.0, 0, 0], [1, 0, 0]]), np.array([[1.0, 0, 0], [0, 0, 0]]))
    assert not _has_ends(np.array([[0.0, 0, 0], [1, 1, 0]]), np.array([[0.0, 1, 0], [1, 0, 0]]))


def test_the_walk_goes_by_size_then_from_the_last_one_to_its_neighbours_and_round(plate: Mesh) -> None:
    walk = Walk()
    assert walk.step(1) is None
    walk.show(things(features(plate), np.eye(4)))
    first = walk.step(1)
    assert first is not None and first.sort == "face" and walk.place == (1, 28)
    walk.next_sort(1)
    assert walk.sort == "corner" and walk.place[1] == 8
    corner = walk.step(3)
    assert corner is not None
    walk.near(corner)
    assert walk.here is corner and walk.place == (1, 8)
    corners = [walk.here, *(walk.step(1) for _ in range(7))]
    far = [float(np.linalg.norm(one.at - corner.at)) for one in corners if one]
    assert far == sorted(far) and far[:2] == [0.0, 8.0]
    assert walk.step(1) is corners[0] and walk.step(-1) is corners[-1]
    for sort in ("edge", "circle", "face", None, "corner"):
        walk.next_sort(1)
        assert walk.sort == sort


def test_a_distance_is_measured_without_a_pointer_and_each_thing_is_lit_and_said(
    page: PreparePage, tool: MeasureTool, heard: list[str], qtbot: QtBot
) -> None:
    assert press(tool, qtbot, Qt.Key.Key_PageDown).startswith("Face, ")
    assert isinstance(tool.sheet.hovered, Flat)
    assert press(tool, qtbot, Qt.Key.Key_PageDown, SHIFT) == "8 corners" and tool.sheet.hovered is None
    one = press(tool, qtbot, Qt.Key.Key_PageDown)
    assert one.startswith("Corner, at the ") and one.endswith(". 1 of 8") and isinstance(tool.sheet.hovered, Point)
    assert one in heard and "8 corners" in heard
    qtbot.keyClick(page.viewport, Qt.Key.Key_Return)
    press(tool, qtbot, Qt.Key.Key_PageDown)  # the nearest to it: across the thickness
    qtbot.keyClick(page.viewport, Qt.Key.Key_Return)
    assert [tool.card.list.item(row).text() for row in range(tool.card.list.count())] == ["Point – Point: 8.00\u00a0mm"]
    assert page.workspace.history.undoes == "Measure 8.00\u00a0mm"
    qtbot.waitUntil(lambda: "Point – Point: 8.00\u00a0mm" in heard, timeout=WAIT)


def test_circles_and_edges_tell_their_measure_while_the_keys_are_on_them_and_escape_leaves(
    page: PreparePage, tool: MeasureTool, qtbot: QtBot
) -> None:
    press(tool, qtbot, Qt.Key.Key_PageDown, SHIFT)
    assert press(tool, qtbot, Qt.Key.Key_PageDown, SHIFT) == "12 edges"
    assert press(tool, qtbot, Qt.Key.Key_PageDown).startswith("Edge, ") and isinstance(tool.sheet.hovered, Straight)
    assert press(tool, qtbot, Qt.Key.Key_PageDown, SHIFT) == "2 circles"
    words = press(tool, qtbot, Qt.Key.Key_PageUp)
    assert words.startswith("Circle, ⌀\u00a06.00\u00a0mm, at the ") and "in the middle" in words
    assert isinstance(tool.sheet.hovered, Round)
    qtbot.keyClick(page.viewport, Qt.Key.Key_Return)
    assert page.workspace.history.undoes == "Measure ⌀\u00a06.00\u00a0mm"
    page.hand.adjusting.scale_to((60.0, 80.0, 16.0))
    qtbot.waitUntil(lambda: press(tool, qtbot, Qt.Key.Key_PageDown).startswith("Circle, ⌀\u00a012.00\u00a0mm"), timeout=WAIT)
    qtbot.keyClick(page.viewport, Qt.Key.Key_Escape)  # the open measure
    qtbot.keyClick(page.viewport, Qt.Key.Key_Escape)
    assert not tool.is_on and tool.sheet.hovered is None and page.workspace.part is not None


def test_what_the_keys_are_at_is_not_taken_on_another_part_nor_on_another_shape(
    page: PreparePage, tool: MeasureTool, stl: Callable[..., Path], qtbot: QtBot
) -> None:
    first = page.workspace.part
    page.open_files([stl(bodies.box((20.0, 20.0, 20.0)), "cube")])
    qtbot.waitUntil(lambda: len(page.workspace.plate.parts) == 2, timeout=WAIT)
    other = next(part for part in page.workspace.plate.parts if first is not None and part.id != first.id)
    assert first is not None
    page.workspace.choose(first.id)
    assert press(tool, qtbot, Qt.Key.Key_PageDown).startswith("Face, ") and tool.sheet.hovered is not None
    page.workspace.choose(other.id)
    qtbot.keyClick(page.viewport, Qt.Key.Key_Return)
    assert tool.measures.open is None and tool.sheet.hovered is None and said(tool) == ""
    assert press(tool, qtbot, Qt.Key.Key_PageDown).endswith(" of 26")  # those of the cube
    page.hand.adjusting.scale_to((10.0, 40.0, 20.0))
    qtbot.keyClick(page.viewport, Qt.Key.Key_Return)
    assert tool.measures.open is None and tool.sheet.hovered is None
    press(tool, qtbot, Qt.Key.Key_PageDown)
    qtbot.keyClick(page.viewport, Qt.Key.Key_Return)
    assert tool.measures.open is not None and tool.measures.open.picks[0].part == other.id


def test_outside_the_tool_the_same_keys_zoom_as_ever(page: PreparePage, tool: MeasureTool, qtbot: QtBot) -> None:
    view = page.viewport

    def stands_still() -> bool:
        return view._flight.state() == QAbstractAnimation.State.Stopped

    press(tool, qtbot, Qt.Key.Key_PageDown)
    qtbot.waitUntil(stands_still, timeout=WAIT)
    before = view.camera.distance
    press(tool, qtbot, Qt.Key.Key_PageDown)
    qtbot.waitUntil(stands_still, timeout=WAIT)
    assert view.camera.distance == before
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: view.camera.distance > before, timeout=WAIT)


def test_the_card_says_which_keys_there_are(tool: MeasureTool) -> None:
    found = tool.card.findChild(QLabel, "prepare.measure.keys")
    assert found is not None and all(key in found.text() for key in ("Page Down", "Page Up", "Shift", "Enter", "Escape"))
