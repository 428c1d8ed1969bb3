"""The layers in the real window: laid by a worker, gone through with slider and keys, told in seconds and grams."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.print_profile import PrintProfile
from printdesk.toolpath import Feature
from printdesk.toolpath_laid import lay_toolpath
from ui.prepare.overlays.layer_look import COLOURS, by_feature, by_speed, feature_words, rgb
from ui.prepare.overlays.layer_tool import LayerTool
from ui.prepare.overlays.layer_view import SPEED, LayerView, Shown, shown_of
from ui.prepare.page import PreparePage

WAIT = 20_000


@pytest.fixture(scope="module")
def model_path() -> Shown:
    return shown_of(lay_toolpath(bodies.box((20.0, 30.0, 4.0)), PrintProfile("test", "Test"), 1.24), (50.0, 60.0))


@pytest.fixture
def model(model_path: Shown) -> LayerView:
    view = LayerView()
    view.show(model_path)
    return view


@pytest.fixture
def tool(page: PreparePage, stl: Callable[..., Path], qtbot: QtBot) -> LayerTool:
    page.desk.remember("layers", "all feature")
    page.open_files([stl(bodies.box((20.0, 30.0, 10.0)), "block")])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=WAIT)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow, timeout=WAIT)
    qtbot.keyClick(page.viewport, Qt.Key.Key_Y)
    tool = page.overlays.layers
    assert tool.is_on and tool.card.isVisible() and "Laying the layers" in tool.card._words.text()
    qtbot.waitUntil(lambda: tool.model.shown is not None, timeout=WAIT)
    return tool


# ---- the model, without a window


def test_one_end_takes_the_other_along_and_a_single_layer_stays_single(model: LayerView) -> None:
    assert (model.low, model.high, model.layers) == (0, 19, 20)
    model.look(12, 19)
    model.look(12, 5)
    assert (model.low, model.high) == (5, 5)
    model.step(-99)
    assert (model.low, model.high) == (0, 0)
    model.set_single(True)
    model.step(7)
    assert (model.low, model.high) == (7, 7)
    model.set_single(False)
    assert (model.low, model.high) == (0, 7)


def test_the_body_is_left_below_what_is_seen_and_lines_are_sent_once(model: LayerView) -> None:
    first = model.lines()
    model.look(10, 12)
    then, section = model.lines(), model.section()
    assert first is not None and then is not None and section is not None
    assert then.segments is first.segments and then.colours is first.colours and then.shown != first.shown
    assert section.offset_mm == pytest.approx(2.0) and model.heights_mm() == pytest.approx((2.0, 2.6))
    begin, end = then.shown or (0, 0)
    assert set(np.round(then.segments[begin:end, :, 2], 2).ravel()) == {np.float32(2.21), np.float32(2.41), np.float32(2.61)}
    assert then.segments[begin:end, :, 0].min() > 50


def test_seconds_and_grams_are_of_the_layers_that_are_seen(model: LayerView) -> None:
    whole = model.seconds(), model.grams(1.24)
    model.look(0, 9)
    half = model.seconds(), model.grams(1.24)
    model.look(10, 19)
    assert half[0] + model.seconds() == pytest.approx(whole[0]) and half[1] + model.grams(1.24) == pytest.approx(whole[1])


def test_hidden_lines_have_no_colour_and_speed_goes_from_slow_to_fast(model: LayerView) -> None:
    assert model.shown is not None
    path = model.shown.path
    model.hide(Feature.OUTER_WALL, True)
    lines = model.lines()
    assert lines is not None and not lines.colours[path.feature == Feature.OUTER_WALL, 3].any()
    assert lines.colours[path.feature == Feature.INNER_WALL, 3].all()
    model.set_by(SPEED)
    fast = by_speed(path)[path.speed == path.speed.max()][0]
    assert tuple(fast[:3]) == rgb("#fde725") and tuple(by_feature(path)[0][:3]) in {rgb(one) for one in COLOURS.values()}


def test_every_feature_has_a_colour_and_a_word_of_its_own() -> None:
    assert len({COLOURS[feature] for feature in Feature}) == len({feature_words(feature) for feature in Feature}) == len(Feature)


# ---- the window


def test_the_layers_come_from_the_estimate_and_are_gone_through_with_the_keys(
    tool: LayerTool, page: PreparePage, qtbot: QtBot
) -> None:
    assert tool.model.layers == 50 and "layers" in page.viewport.scene.lines and tool.slider.isVisible()
    view = page.viewport
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert tool.model.high == 38 and tool.card._figures.text() == "Layers 1 to 39 of 50"
    tool.card.single.click()
    assert tool.card._figures.text() == "Layer 39 of 50" and page.desk.recall("layers") == "one feature"
    qtbot.keyClick(tool.slider, Qt.Key.Key_Home)
    assert tool.model.high == 0 and tool.slider.accessibleName() == "Layer 1 of 50"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not tool.is_on and "layers" not in view.scene.lines and view.scene.section is None and not tool.slider.isVisible()


def test_both_handles_of_the_slider_are_dragged_with_the_mouse(tool: LayerTool, qtbot: QtBot) -> None:
    slider, x = tool.slider, tool.slider.width() // 2

    def drag(start: int, to: int) -> None:
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, round(slider._y(start))))
        qtbot.mouseMove(slider, QPoint(x, round(slider._y((start + to) // 2))))
        qtbot.mouseMove(slider, QPoint(x, round(slider._y(to))))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, round(slider._y(to))))

    drag(49, 30)
    drag(0, 12)
    assert (tool.model.low, tool.model.high) == (12, 30)
    drag(12, 40)
    assert (tool.model.low, tool.model.high) == (40, 40)


def test_a_part_that_moves_takes_its_layers_along_and_another_wish_lays_them_anew(
    tool: LayerTool, page: PreparePage, qtbot: QtBot
) -> None:
    before = tool.model.lines()
    part = page.workspace.part
    assert before is not None and part is not None
    x, y = part.placement.position_mm
    page.hand.adjusting.move_to((x + 11, y - 7))
    after = page.viewport.scene.lines["layers"]
    assert after.segments[0, 0] - before.segments[0, 0] == pytest.approx([11, -7, 0], abs=1e-3)
    page.workspace.want(layer_height_mm=0.1)
    qtbot.waitUntil(lambda: tool.model.shown is not None and tool.model.layers > 90, timeout=WAIT)
    page.workspace.want(layer_height_mm=None)


def test_tool_paths_of_a_file_are_shown_and_what_is_none_is_refused_in_place(
    tool: LayerTool, page: PreparePage, qtbot: QtBot, tmp_path: Path
) -> None:
    sound, broken = tmp_path / "cube.gcode", tmp_path / "broken.gcode"
    sound.write_text(";LAYER:0\nM83\nG0 X0 Y0 Z0.2\n;TYPE:WALL-OUTER\nG1 X10 E1 F1200\nG1 Y10 E1\n", encoding="utf-8")
    broken.write_bytes(b"G1 Xnan E1\n")
    page.overlays.show_gcode(sound)
    qtbot.waitUntil(lambda: tool.model.shown is not None and tool.model.shown.source == "cube.gcode", timeout=WAIT)
    assert tool.model.layers == 1 and tool.model.shown is not None and len(tool.model.shown.lines) == 2
    page.overlays.show_gcode(broken)
    qtbot.waitUntil(lambda: "Line 1 has “nan” where a number should be." in tool.card._words.text(), timeout=WAIT)
    assert tool.model.layers == 1, "what was seen before is still there"
    qtbot.mouseClick(tool.card._own, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tool.model.layers == 50, timeout=WAIT)


@pytest.mark.usefixtures("prusa_slicer")
def test_the_real_tool_paths_lie_where_the_part_lies(tool: LayerTool, page: PreparePage, qtbot: QtBot) -> None:
    button = tool.card._slice
    qtbot.waitUntil(button.isVisible, timeout=WAIT)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tool.model.shown is not None and bool(tool.model.shown.source), timeout=3 * WAIT)
    shown, part = tool.model.shown, page.workspace.part
    assert shown is not None and part is not None and "PrusaSlicer" in tool.card._words.text()
    outer = shown.lines[shown.path.feature == Feature.OUTER_WALL]
    low, high = outer.min(axis=(0, 1)), outer.max(axis=(0, 1))
    assert (low[:2] + high[:2]) / 2 == pytest.approx(part.placement.position_mm, abs=0.05)
    assert high[0] - low[0] == pytest.approx(20 - 0.45, abs=0.1) and shown.path.layers == pytest.approx(50, abs=1)
    assert shown.path.total_s and tool.model.seconds() == pytest.approx(shown.path.total_s)
