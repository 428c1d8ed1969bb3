"""Measuring in the real window with the real mouse: what the pointer means, what is told, what stays and what goes."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mesh import bodies
from mesh.between import Span
from mesh.boolean import boolean
from mesh.mesh import Mesh
from printdesk.desk import Desk
from tests.ui.prepare.conftest import Opened
from tests.ui.prepare.test_documents import saved_as
from tests.ui.prepare.test_kept import kept, let_go
from ui.prepare.overlays.measure_tool import MeasureTool
from ui.prepare.page import PreparePage
from ui.viewport.camera import Side
from ui.viewport.gizmo import projected

WAIT = 8000
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def plate() -> Mesh:
    """30 × 40 × 8 with a hole of 6 mm through its middle."""
    return boolean(bodies.box((30.0, 40.0, 8.0)), bodies.cylinder(3.0, 20.0, 48, (15.0, 20.0, -5.0)), "difference")


@pytest.fixture
def tool(page: PreparePage, plate: Mesh, stl: Callable[..., Path], qtbot: QtBot) -> MeasureTool:
    return measuring(page, stl(plate, "plate"), qtbot)


def measuring(page: PreparePage, path: Path, qtbot: QtBot) -> MeasureTool:
    """The tool in hand, and the part seen from above."""
    page.open_files([path])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=WAIT)
    view = page.viewport
    qtbot.waitUntil(lambda: bool(view._shapes) and all(shape.blocks for shape in view._shapes.values()), timeout=WAIT)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow, timeout=WAIT)
    qtbot.keyClick(view, Qt.Key.Key_E)
    tool = page.overlays.measure
    qtbot.waitUntil(lambda: tool.is_on and bool(tool._known), timeout=WAIT)
    view.look_from(Side.TOP)
    qtbot.waitUntil(lambda: view.camera.pitch == 90, timeout=WAIT)
    view.frame(at_once=True)
    return tool


def click(page: PreparePage, qtbot: QtBot, spot: tuple[float, float, float], held: Qt.KeyboardModifier = NONE) -> None:
    """At a place of the part's own coordinates, whose lower left corner stands at (0, 0, 0)."""
    view, part = page.viewport, page.workspace.part
    assert part is not None
    matrix = view.scene.items[part.id].matrix
    x, y = projected((matrix[:3, :3] @ spot + matrix[:3, 3])[None], view.camera, view.width(), view.height())[0]
    qtbot.mouseMove(view, QPoint(round(x), round(y)))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, held, QPoint(round(x), round(y)))


def told(tool: MeasureTool) -> list[str]:
    return [tool.card.list.item(row).text() for row in range(tool.card.list.count())]


def test_a_hole_an_edge_and_two_corners_are_measured_with_clicks_and_stay(
    page: PreparePage, tool: MeasureTool, qtbot: QtBot
) -> None:
    click(page, qtbot, (15 + 3 * np.cos(0.065), 20 + 3 * np.sin(0.065), 8))
    assert told(tool) == ["Circle: ⌀\u00a06.00\u00a0mm"]
    qtbot.keyClick(page.viewport, Qt.Key.Key_Escape)  # the circle alone
    click(page, qtbot, (0.05, 25, 8))
    qtbot.keyClick(page.viewport, Qt.Key.Key_Escape)
    click(page, qtbot, (0, 0, 8))
    click(page, qtbot, (30, 40, 8))
    assert told(tool)[1:] == ["Edge: 40.00\u00a0mm", "Point – Point: 50.00\u00a0mm"]
    qtbot.keyClick(page.viewport, Qt.Key.Key_Escape)
    assert not tool.is_on and tool.sheet.isVisible() and len(tool.measures.all) == 3 and not tool.card.isVisible()
    assert page.workspace.part is not None and page.viewport.tool is not tool


def test_the_list_is_worked_by_the_keyboard(page: PreparePage, tool: MeasureTool, qtbot: QtBot) -> None:
    for corner in ((0, 0, 8), (30, 0, 8), (0, 0, 8), (0, 40, 8)):
        click(page, qtbot, corner)
    tool.card.list.setFocus()
    qtbot.keyClick(tool.card.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Point – Point: 40.00")
    qtbot.keyClick(tool.card.list, Qt.Key.Key_Up)
    qtbot.keyClick(tool.card.list, Qt.Key.Key_Delete)
    assert told(tool) == ["Point – Point: 40.00\u00a0mm"] and len(page.workspace.plate.parts) == 1
    qtbot.keyClick(page.viewport, Qt.Key.Key_Delete)
    assert not told(tool) and len(page.workspace.plate.parts) == 1, "Delete took the part and not the measure"


def test_with_shift_the_very_spot_is_meant_and_dragging_still_turns_the_view(
    page: PreparePage, tool: MeasureTool, qtbot: QtBot
) -> None:
    click(page, qtbot, (8, 9, 8), SHIFT)
    click(page, qtbot, (28, 9, 8), SHIFT)
    found = tool.measures.all[0].span(tool.measures.lying)
    assert found is not None and found.figures[0].value == pytest.approx(20, abs=0.3)
    view, before = page.viewport, page.viewport.camera
    middle = view.rect().center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    for step in (10, 30, 60):
        qtbot.mouseMove(view, middle + QPoint(step, step // 2))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 30))
    assert view.camera.yaw != before.yaw and len(tool.measures.all) == 1
    assert page.workspace.history.steps[0] == "Open plate" and page.workspace.history.done == 2, "the part was moved"


def test_measures_follow_the_part_and_go_with_it(page: PreparePage, tool: MeasureTool, qtbot: QtBot) -> None:
    click(page, qtbot, (0, 0, 8))
    click(page, qtbot, (30, 0, 8))
    assert told(tool) == ["Point – Point: 30.00\u00a0mm"]
    part = page.workspace.part
    assert part is not None
    page.hand.adjusting.scale_to((60.0, 80.0, 16.0))
    qtbot.waitUntil(lambda: told(tool) == ["Point – Point: 60.00\u00a0mm"], timeout=WAIT)
    page.undo()
    qtbot.waitUntil(lambda: told(tool) == ["Point – Point: 30.00\u00a0mm"], timeout=WAIT)
    page.workspace.remove(part.id)
    assert not told(tool)


def test_each_measure_is_a_named_step_that_is_undone_and_done_again(page: PreparePage, tool: MeasureTool, qtbot: QtBot) -> None:
    click(page, qtbot, (15 + 3 * np.cos(0.065), 20 + 3 * np.sin(0.065), 8))
    assert page.workspace.history.undoes == "Measure ⌀\u00a06.00\u00a0mm"
    click(page, qtbot, (0, 0, 8))  # the same measure still: between the hole and a corner
    click(page, qtbot, (30, 0, 8))
    assert page.workspace.history.done == 2, "a corner alone is no measure yet"
    click(page, qtbot, (30, 40, 8))
    page.overlays.measure.card.remove()
    page.overlays.measure.card.remove()
    assert not told(tool)
    assert page.workspace.history.steps == (
        "Open plate",
        "Measure 25.00\u00a0mm",
        "Measure 40.00\u00a0mm",
        "Remove measure 40.00\u00a0mm",
        "Remove measure 25.00\u00a0mm",
    )
    for count in (1, 2, 1):
        page.undo()
        assert len(told(tool)) == count
    page.redo()
    assert told(tool) == ["Circle – Point: 25.00\u00a0mm", "Point – Point: 40.00\u00a0mm"]
    tool.measures.clear()
    assert not told(tool) and page.workspace.history.undoes == "Remove all measures"
    page.workspace.go_to(2)
    assert told(tool) == ["Circle – Point: 25.00\u00a0mm"]


def test_a_thing_that_waits_for_its_second_goes_with_the_step_that_brought_its_part(
    page: PreparePage, tool: MeasureTool, qtbot: QtBot
) -> None:
    click(page, qtbot, (0.05, 25, 8))
    page.undo()
    assert tool.measures.open is None and not told(tool) and page.workspace.history.redoes == "Measure 40.00\u00a0mm"
    click(page, qtbot, (0, 0, 8))
    assert tool.measures.open is not None and page.workspace.history.redoes == "Measure 40.00\u00a0mm"
    page.undo()
    assert tool.measures.open is None and not page.workspace.plate.parts


def test_a_thing_that_waits_for_its_second_goes_with_its_shape_and_the_next_click_begins_anew(
    page: PreparePage, tool: MeasureTool, plate: Mesh, qtbot: QtBot
) -> None:
    part = page.workspace.part
    assert part is not None
    click(page, qtbot, (0, 40, 8))
    assert tool.measures.open is not None
    same = Mesh(part.mesh.vertices.copy(), part.mesh.faces.copy())
    page.workspace.did("Mend plate", part.with_mesh(same, (part.facts, None), "Mended"))
    assert tool.measures.open is None
    view = page.viewport
    qtbot.waitUntil(lambda: any(one.mesh is same and one.blocks for one in view._shapes.values()), timeout=WAIT)
    qtbot.waitUntil(lambda: tool._features_of(part.id) is not None, timeout=WAIT)
    click(page, qtbot, (0, 0, 8))
    click(page, qtbot, (30, 0, 8))
    assert told(tool) == ["Point – Point: 30.00\u00a0mm"]
    click(page, qtbot, (15 + 3 * np.cos(0.065), 20 + 3 * np.sin(0.065), 8))
    page.hand.adjusting.scale_to((60.0, 40.0, 8.0))  # the circle is none any more
    qtbot.waitUntil(lambda: told(tool) == ["Point – Point: 60.00\u00a0mm"], timeout=WAIT)
    click(page, qtbot, (0, 40, 8))
    click(page, qtbot, (30, 40, 8))
    assert told(tool) == ["Point – Point: 60.00\u00a0mm"] * 2


def test_measures_stay_with_what_is_still_there_after_a_change_and_go_with_a_word(
    page: PreparePage, tool: MeasureTool, plate: Mesh, qtbot: QtBot
) -> None:
    words: list[str] = []
    page.notice.connect(lambda notice: words.append(notice.text))
    for corner in ((0, 0, 8), (0, 40, 8), (0, 0, 8), (30, 0, 8)):
        click(page, qtbot, corner)
    part = page.workspace.part
    assert part is not None
    x, y, z = (float(value) for value in part.mesh.vertices.min(axis=0))
    cut = boolean(part.mesh, bodies.box((20.0, 50.0, 20.0), (x + 25, y - 5, z - 5)), "difference")
    page.workspace.did("Cut plate", part.with_mesh(cut, (part.facts, None), "Cut"))
    assert not told(tool)
    qtbot.waitUntil(lambda: told(tool) == ["Point – Point: 40.00\u00a0mm"], timeout=WAIT)
    assert words == ["A measure went with the shape that it was taken from."]
    assert page.workspace.history.undoes == "Cut plate"
    page.undo()
    assert told(tool) == ["Point – Point: 40.00\u00a0mm", "Point – Point: 30.00\u00a0mm"]
    page.redo()
    qtbot.waitUntil(lambda: told(tool) == ["Point – Point: 40.00\u00a0mm"], timeout=WAIT)


def test_measures_are_back_after_a_kill_and_with_their_document(
    qtbot: QtBot, wire: Callable[[Path | None], Desk], open_page: Opened, plate: Mesh, stl: Callable[..., Path], tmp_path: Path
) -> None:
    killed = open_page(wire(tmp_path / "data"))
    tool = measuring(killed, stl(plate, "plate"), qtbot)
    click(killed, qtbot, (0.05, 25, 8))
    qtbot.keyClick(killed.viewport, Qt.Key.Key_Escape)
    saved_as(qtbot, killed, tmp_path / "plate.printdesk")
    click(killed, qtbot, (0, 0, 8))
    click(killed, qtbot, (30, 0, 8))
    assert killed.desks.front.is_changed and len(told(tool)) == 2
    killed.undo()
    assert not killed.desks.front.is_changed
    kept(qtbot, killed, killed.redo)
    let_go(killed)

    again = open_page(wire(tmp_path / "data"), restore=True)
    qtbot.waitUntil(lambda: again.workspace.history.done == 3, timeout=WAIT)
    assert figures(again) == pytest.approx([40.0, 30.0], abs=1e-3) and again.overlays.measure.sheet.isVisible()
    again.undo()
    assert figures(again) == pytest.approx([40.0], abs=1e-3)
    again.desks.close()
    again.open_files([tmp_path / "plate.printdesk"])
    qtbot.waitUntil(lambda: figures(again) == pytest.approx([40.0], abs=1e-3), timeout=WAIT)


def figures(page: PreparePage) -> list[float]:
    """The first figure of each measure that is kept."""
    measures = page.overlays.measure.measures
    spans: list[Span | None] = [one.span(measures.lying) for one in measures.kept]
    return [span.figures[0].value for span in spans if span is not None]
