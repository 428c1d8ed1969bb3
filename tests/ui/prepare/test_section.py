"""The section plane in the real window: dragged by its handle, slid, typed, flipped; the area is that of the cut."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mesh import bodies
from ui.prepare.overlays.cut import Cut
from ui.prepare.overlays.cut_tool import CutTool
from ui.prepare.page import PreparePage

WAIT = 8000
BOX = (20.0, 30.0, 10.0)


@pytest.fixture
def tool(page: PreparePage, stl: Callable[..., Path], qtbot: QtBot) -> CutTool:
    page.open_files([stl(bodies.box(BOX), "block")])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=WAIT)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow, timeout=WAIT)
    qtbot.keyClick(page.viewport, Qt.Key.Key_X)
    tool = page.overlays.section
    assert tool.is_on and tool.card.isVisible()
    tool.across("x")
    if tool.cut.is_flipped:
        tool.flip()
    return tool


def area(tool: CutTool, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: tool.card.area.text() == words, timeout=WAIT)


def test_it_begins_in_the_middle_and_tells_the_area_of_each_axis(tool: CutTool, page: PreparePage, qtbot: QtBot) -> None:
    area(tool, qtbot, "Cut: 300.0 mm²")
    assert tool.cut.at_mm == pytest.approx(10) and page.viewport.scene.section is not None
    tool.card.axes.setFocus()
    qtbot.keyClick(tool.card.axes, Qt.Key.Key_Right)
    area(tool, qtbot, "Cut: 200.0 mm²")
    qtbot.keyClick(tool.card.axes, Qt.Key.Key_Right)
    area(tool, qtbot, "Cut: 600.0 mm²")
    assert page.desk.recall("section") == "z"


def test_it_is_dragged_by_its_handle_with_the_mouse(tool: CutTool, page: PreparePage, qtbot: QtBot) -> None:
    handle, middle = tool.handle, tool.handle.rect().center()
    step = handle._on_screen()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    start = handle.mapToGlobal(middle)
    for mm in (1, 3, 5):
        qtbot.mouseMove(handle, handle.mapFromGlobal(start + QPoint(round(mm * step[0]), round(mm * step[1]))))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert tool.cut.at_mm == pytest.approx(15, abs=0.4)
    section = page.viewport.scene.section
    assert section is not None and section.offset_mm == pytest.approx(tool.cut.low + tool.cut.at_mm)
    seen = handle.pos()
    page.window().resize(1100, 760)
    assert handle.pos() != seen, "it stays at the cut when the window changes"
    for _ in range(60):
        qtbot.keyClick(handle, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tool.cut.at_mm in (0.0, pytest.approx(20)), "it does not leave the part"


def test_it_is_slid_and_typed_and_flipped(tool: CutTool, page: PreparePage, qtbot: QtBot) -> None:
    qtbot.keyClick(tool.card.slider, Qt.Key.Key_Right)
    assert tool.cut.at_mm == pytest.approx(10.1)
    qtbot.keyClick(tool.card.slider, Qt.Key.Key_PageUp)
    assert tool.cut.at_mm == pytest.approx(11.1)
    tool.card.field.setFocus()
    tool.card.field.selectAll()
    qtbot.keyClicks(tool.card.field, "1 cm / 4")
    qtbot.keyClick(tool.card.field, Qt.Key.Key_Return)
    assert tool.cut.at_mm == pytest.approx(2.5) and tool.card.slider.value() == 25
    before = page.viewport.scene.section
    tool.card.flip_wanted.emit()
    after = page.viewport.scene.section
    assert before is not None and after is not None
    assert after.normal == pytest.approx([-one for one in before.normal]) and after.offset_mm == pytest.approx(-before.offset_mm)
    tool.flip()


def test_it_goes_with_the_part_and_away_with_it_and_escape_closes_it(tool: CutTool, page: PreparePage, qtbot: QtBot) -> None:
    page.hand.adjusting.scale_to((40.0, 60.0, 20.0))
    qtbot.waitUntil(lambda: tool.cut.long_mm == pytest.approx(40), timeout=WAIT)
    area(tool, qtbot, "Cut: 1\u2009200.0 mm²")
    qtbot.keyClick(page.viewport, Qt.Key.Key_Escape)
    assert not tool.is_on and page.viewport.scene.section is None and not tool.handle.isVisible()
    page.overlays.toggle_section()
    part = page.workspace.part
    assert part is not None
    page.workspace.remove(part.id)
    assert not tool.is_on and page.viewport.scene.section is None


def test_across_the_view_it_is_square_to_how_one_looks() -> None:
    box = np.zeros(3), np.array(BOX)
    cut = Cut().across("view", box, (0.6, 0.0, 0.8))
    assert cut.long_mm == pytest.approx(20 * 0.6 + 10 * 0.8) and cut.section.normal == (0.6, 0.0, 0.8)
    assert cut.at(-5).at_mm == 0 and cut.at(99).at_mm == pytest.approx(cut.long_mm)
    assert float(cut.spot(box) @ np.array([0.6, 0, 0.8])) == pytest.approx(cut.low + cut.at_mm)
