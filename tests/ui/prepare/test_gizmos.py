"""Parts moved, turned and scaled by hand in a real window: each drag is one step, and taking it back gives the same placement."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mesh import bodies
from mesh.mesh import Mesh
from mesh.write import write_file
from printdesk.desk import Desk
from printdesk.part import Part, Placement
from tests.ui.shown import shown
from ui.prepare.page import PreparePage
from ui.viewport.camera import Camera
from ui.viewport.gizmo import Handle, projected
from ui.widgets.button import Button

pytestmark = pytest.mark.window
LONG_MS = 60_000
LEFT, SHIFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def find(page: PreparePage, name: str) -> QWidget:
    """The newest of that name: of a card that was put away the widgets go a moment later."""
    found = page.window().findChildren(QWidget, name)
    assert found, name
    return found[-1]


@pytest.fixture(scope="module")
def opened(qapp: QApplication, desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PreparePage]:
    """One window for all tests of this file: a block 60 × 40 × 30 mm and two plates beside it, which can be picked."""
    page, folder = PreparePage(desk, restore=False), tmp_path_factory.mktemp("parts")
    sizes = {"block": (60.0, 40.0, 30.0), "two": (30.0, 20.0, 10.0), "three": (30.0, 20.0, 10.0)}
    with shown(page):
        for name, size in sizes.items():
            write_file(bodies.box(size), folder / f"{name}.stl")
            page.open_files([folder / f"{name}.stl"])
            until(lambda name=name: any(part.name == name for part in page.workspace.plate.parts))
        until(lambda: all(page.measuring.is_measured(part) for part in page.workspace.plate.parts))
        until(lambda: len(page.viewport._shapes) == 3)
        yield page


def until(is_so: Callable[[], bool]) -> None:
    patience = time.monotonic() + LONG_MS / 1000
    while not is_so():
        assert time.monotonic() < patience
        QTest.qWait(10)


@pytest.fixture
def three(opened: PreparePage) -> Iterator[PreparePage]:
    """As it was opened, no tool in use, seen from a known side; what a test does is undone after it."""
    page, steps = opened, len(opened.workspace.history.past)
    page.viewport._flight.stop()
    page.viewport.set_camera(Camera((125.0, 105.0, 15.0), 420.0, 25.0, 35.0))
    page.window().activateWindow()
    until(page.window().isActiveWindow)
    page.viewport.setFocus()
    yield page
    page.tools.put_away()
    page.hand.handles.is_linked = True
    page.workspace.go_to(steps)


@pytest.fixture
def block(three: PreparePage) -> PreparePage:
    """The block is chosen alone."""
    three.workspace.choose(three.workspace.plate.parts[0].id)
    return three


def part_of(page: PreparePage) -> Part:
    assert page.workspace.part is not None
    return page.workspace.part


def pixel(page: PreparePage, point: object) -> QPoint:
    view = page.viewport
    x, y = projected(np.asarray(point, float)[None], view.camera, view.width(), view.height())[0]
    return QPoint(round(x), round(y))


def handle(page: PreparePage, name: str) -> Handle:
    found = page.hand.handles.gizmo.named(name)
    assert found is not None, [one.name for one in page.hand.handles.gizmo.handles]
    return found


def dragged(
    page: PreparePage,
    start: QPoint,
    end: QPoint,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    let_go: bool = True,
) -> None:
    view = page.viewport
    QTest.mouseMove(view, start)
    QTest.mousePress(view, LEFT, held, start)
    for step in range(1, 6):
        at = start + (end - start) * (step / 5)
        moved(page, at, held)
    if let_go:
        QTest.mouseRelease(view, LEFT, held, end)


def moved(page: PreparePage, at: QPoint, held: Qt.KeyboardModifier) -> None:
    """QTest's own move holds no button."""
    view = page.viewport
    where = QPointF(at)
    event = QMouseEvent(QEvent.Type.MouseMove, where, view.mapToGlobal(where), Qt.MouseButton.NoButton, LEFT, held)
    QApplication.sendEvent(view, event)
    QApplication.processEvents()


def back_and_forth(page: PreparePage, before: dict[str, Placement]) -> None:
    """Undo gives exactly what was, redo exactly what is."""
    now, steps = placements(page), len(page.workspace.history.past)
    assert now != before
    page.undo()
    assert placements(page) == before
    shown = {key: item.matrix.copy() for key, item in page.viewport.scene.items.items()}
    page.redo()
    assert placements(page) == now and len(page.workspace.history.past) == steps
    page.undo()
    assert all(np.allclose(page.viewport.scene.items[key].matrix, matrix, atol=1e-9) for key, matrix in shown.items())
    page.redo()


def placements(page: PreparePage) -> dict[str, Placement]:
    return {part.id: part.placement for part in page.workspace.plate.parts}


def test_an_arrow_moves_along_its_axis_and_is_one_step(block: PreparePage) -> None:
    page, before, steps = block, placements(block), len(block.workspace.history.past)
    page.use_tool("move")
    grip = handle(page, "move x")
    dragged(page, pixel(page, grip.grip), pixel(page, grip.grip + np.array([25.0, 0, 0])))
    (was_x, was_y), (x, y) = before[part_of(page).id].position_mm, part_of(page).placement.position_mm
    assert x - was_x == pytest.approx(25, abs=1.0) and y == was_y and round(x, 1) == x
    assert len(page.workspace.history.past) == steps + 1 and page.workspace.history.undoes == "Move block"
    back_and_forth(page, before)
    assert find(page, "prepare.move.x").value == pytest.approx(x)


def test_with_shift_the_part_itself_is_dragged_to_whole_millimetres(block: PreparePage) -> None:
    page, before = block, placements(block)
    spot = pixel(page, (*part_of(page).placement.position_mm, 30.0))
    dragged(page, spot, spot + QPoint(37, 11), SHIFT)
    x, y = part_of(page).placement.position_mm
    assert (x, y) != before[part_of(page).id].position_mm and (x, y) == (round(x), round(y))
    back_and_forth(page, before)


def test_a_ring_turns_by_degrees_and_with_shift_by_fifteen(block: PreparePage) -> None:
    page, before = block, placements(block)
    page.use_tool("rotate")
    ring = handle(page, "turn z")
    spots = [ring.anchor + np.array([np.cos(a), np.sin(a), 0]) * np.linalg.norm(ring.grip - ring.anchor) for a in (-1.2, -0.55)]
    dragged(page, pixel(page, spots[0]), pixel(page, spots[1]), let_go=False)
    words = page.hand.handles.shown.words
    assert words.endswith("°") and 30 <= int(words[1:-1]) <= 44
    assert page.workspace.history.undoes != "Turn block" and find(page, "prepare.rotate.z").value == int(words[1:-1])
    moved(page, pixel(page, spots[1]), SHIFT)
    assert page.hand.handles.shown.words in ("+30°", "+45°")
    QTest.mouseRelease(page.viewport, LEFT, SHIFT, pixel(page, spots[1]))
    assert page.workspace.history.undoes == "Turn block" and not page.hand.handles.shown.words
    assert find(page, "prepare.rotate.z").value in (30, 45)
    back_and_forth(page, before)


def test_all_three_rings_turn_about_their_own_axis(block: PreparePage) -> None:
    page = block
    page.use_tool("rotate")
    for axis in range(3):
        ring = handle(page, f"turn {'xyz'[axis]}")
        facing = (ring.points - ring.anchor) @ page.viewport.camera.axes()[2]
        index = int(np.argmax(facing))
        start, end = pixel(page, ring.points[index]), pixel(page, ring.points[(index + 8) % 96])
        dragged(page, start, end)
        matrix = np.asarray(part_of(page).placement.rotation)
        assert matrix[axis, axis] == pytest.approx(1, abs=1e-9) and abs(matrix[(axis + 1) % 3, (axis + 2) % 3]) > 0.3, axis
        page.undo()


def test_a_knob_scales_all_and_the_price_follows(block: PreparePage) -> None:
    page, before, steps = block, placements(block), len(block.workspace.history.past)
    page.use_tool("scale")
    knob = handle(page, "grow 5")
    end = knob.anchor + (knob.grip - knob.anchor) * 1.5
    dragged(page, pixel(page, knob.grip), pixel(page, end), let_go=False)
    assert page.workspace.is_sliding and len(page.workspace.history.past) == steps
    assert page.hand.handles.shown.words.endswith("%")
    assert find(page, "prepare.scale.x").value == pytest.approx(90, abs=2)
    QTest.mouseRelease(page.viewport, LEFT, Qt.KeyboardModifier.NoModifier, pixel(page, end))
    x, y, z = part_of(page).placement.scale
    assert x == pytest.approx(1.5, abs=0.03) and x == pytest.approx(y) == pytest.approx(z)
    assert not page.workspace.is_sliding and len(page.workspace.history.past) == steps + 1
    back_and_forth(page, before)


def test_unlinked_a_knob_stretches_one_axis_to_whole_millimetres_with_shift(block: PreparePage) -> None:
    page, before = block, placements(block)
    page.use_tool("scale")
    QTest.mouseClick(find(page, "prepare.keepProportions"), LEFT, pos=QPoint(10, 10))
    knob = handle(page, "scale x+")
    dragged(page, pixel(page, knob.grip), pixel(page, knob.grip + np.array([10.3, 0, 0])), SHIFT)
    x, y, z = part_of(page).placement.scale
    assert (y, z) == (1.0, 1.0) and x > 1.2 and (60 * x) == pytest.approx(round(60 * x), abs=1e-6)
    back_and_forth(page, before)


@pytest.mark.parametrize(("tool", "name"), [("move", "move y"), ("rotate", "turn z"), ("scale", "grow 5")])
def test_escape_while_dragging_takes_back(block: PreparePage, tool: str, name: str) -> None:
    page, before, steps = block, placements(block), len(block.workspace.history.past)
    page.use_tool(tool)
    page.viewport.setFocus()
    start = pixel(page, handle(page, name).grip)
    shown = page.viewport.scene.items[part_of(page).id].matrix.copy()
    dragged(page, start, start + QPoint(40, -25), let_go=False)
    assert (page.viewport.scene.items[part_of(page).id].matrix != shown).any()
    QTest.keyClick(page.viewport, Qt.Key.Key_Escape)
    moved(page, start + QPoint(60, -40), Qt.KeyboardModifier.NoModifier)
    QTest.mouseRelease(page.viewport, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(60, -40))
    assert placements(page) == before and len(page.workspace.history.past) == steps and not page.workspace.is_sliding
    assert np.allclose(page.viewport.scene.items[part_of(page).id].matrix, shown, atol=1e-9)


def test_arrow_keys_move_and_a_burst_is_one_step(block: PreparePage) -> None:
    page, before, steps = block, placements(block), len(block.workspace.history.past)
    page.viewport.set_camera(Camera((125.0, 105.0, 0.0), 400.0, 10.0, 40.0))
    x, y = part_of(page).placement.position_mm
    for key, held in ((Qt.Key.Key_Right, CONTROL), (Qt.Key.Key_Right, CONTROL | SHIFT), (Qt.Key.Key_Up, CONTROL)):
        QTest.keyClick(page.viewport, key, held)
    QTest.keyClick(page.viewport, Qt.Key.Key_Left, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert part_of(page).placement.position_mm == pytest.approx((x + 10.9, y + 1))
    until(lambda: len(page.workspace.history.past) == steps + 1)
    back_and_forth(page, before)
    page.viewport.set_camera(Camera((125.0, 105.0, 0.0), 400.0, 90.0, 40.0))
    page.use_tool("move")
    page.viewport.setFocus()
    QTest.keyClick(page.viewport, Qt.Key.Key_Right)
    page.undo()
    page.redo()
    assert part_of(page).placement.position_mm == pytest.approx((x + 10.9, y + 2)), "seen from the right, right is away"


def test_numbers_with_units_move_turn_and_scale(block: PreparePage) -> None:
    page = block
    for tool, field, typed, seen in (
        ("move", "x", "5 cm + 1/4 in", 56.35),
        ("rotate", "z", "180/4", 45.0),
        ("scale", "x", "3 in", 76.2),
    ):
        before = placements(page)
        page.use_tool(tool)
        box = find(page, f"prepare.{tool}.{field}")
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, typed)
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert box.value == pytest.approx(seen)
        back_and_forth(page, before)
    assert part_of(page).placement.position_mm[0] == pytest.approx(56.35)
    assert part_of(page).placement.scale == pytest.approx((1.27, 1.27, 1.27))


def test_clicks_choose_one_more_and_escape_fewer(three: PreparePage) -> None:
    page = three
    one, two, last = page.workspace.plate.parts
    page.viewport.set_camera(Camera((125.0, 105.0, 0.0), 420.0, 0.0, 89.0))

    def chosen() -> list[str]:
        return [part.name for part in page.workspace.plate.chosen_parts]

    def click(part: Part, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(page.viewport, LEFT, held, pixel(page, (*part.placement.position_mm, 10.0)))

    click(one)
    assert chosen() == [one.name]
    click(two, CONTROL)
    click(last, SHIFT)
    assert chosen() == [last.name, one.name, two.name]
    assert {item.id for item in page.viewport.scene.selected()} == {one.id, two.id, last.id}
    click(one, CONTROL)
    assert chosen() == [last.name, two.name]
    QTest.keyClick(page.viewport, Qt.Key.Key_Escape)
    assert chosen() == [last.name]
    QTest.keyClick(page.viewport, Qt.Key.Key_Escape)
    assert chosen() == []
    QTest.keyClick(page.viewport, Qt.Key.Key_A, CONTROL)
    assert len(chosen()) == 3


def test_what_is_done_to_several_is_one_step_for_all(three: PreparePage) -> None:
    page = three
    page.hand.choose_all()
    hand, steps = page.hand.adjusting, len(page.workspace.history.past)
    for number, (act, words) in enumerate(
        (
            (lambda: hand.move_by(5.0, -3.0), "Move 3 parts"),
            (lambda: hand.turn_by(2, 90.0), "Turn 3 parts"),
            (lambda: hand.turn_by(0, 90.0), "Turn 3 parts"),
            (lambda: hand.mirror(0), "Mirror 3 parts"),
            (lambda: hand.scale_to((60.0, 40.0, 20.0)), "Scale 3 parts"),
            (hand.centre, "Move 3 parts"),
            (hand.to_next_plate, "Move 3 parts"),
            (hand.duplicate, "Duplicate 3 parts"),
            (hand.remove, "Remove 3 parts"),
        ),
        start=1,
    ):
        before = placements(page)
        act()
        assert page.workspace.history.undoes == words and len(page.workspace.history.past) == steps + number
        back_and_forth(page, before)
    page.workspace.go_to(steps)
    assert len(page.workspace.plate.chosen_parts) == 3


def test_a_group_goes_round_its_middle_and_is_dragged_as_one(three: PreparePage) -> None:
    page = three
    page.hand.choose_all()
    before = {key: np.array(one.position_mm) for key, one in placements(page).items()}
    page.hand.adjusting.turn_by(2, 180.0)
    now = {key: np.array(one.position_mm) for key, one in placements(page).items()}
    middles = np.array([before[key] + now[key] for key in before]) / 2
    assert np.allclose(middles, middles[0], atol=1e-5)
    page.undo()
    part = page.workspace.plate.chosen_parts[0]
    start = pixel(page, (*part.placement.position_mm, 10.0))
    dragged(page, start, start + QPoint(30, 0))
    ways = [np.array(placements(page)[key].position_mm) - before[key] for key in before]
    assert np.allclose(ways, ways[0], atol=1e-6) and np.linalg.norm(ways[0]) > 5


def test_a_part_is_laid_on_a_side_by_click_and_by_keys(block: PreparePage) -> None:
    page, before = block, placements(block)
    page.use_tool("layFace")
    lying = page.hand.handles.lying
    until(lambda: len(lying.sides) == 6)
    x, y = part_of(page).placement.position_mm
    front = pixel(page, (x, y - 20.0, 15.0))
    QTest.mouseMove(page.viewport, front)
    QTest.mouseClick(page.viewport, LEFT, Qt.KeyboardModifier.NoModifier, front)
    assert part_of(page).facts.size_mm == pytest.approx((60, 30, 40), abs=1e-3)
    assert not page.hand.handles.tool
    back_and_forth(page, before)
    page.undo()
    page.use_tool("layFace")
    page.viewport.setFocus()
    for _ in range(5):
        QTest.keyClick(page.viewport, Qt.Key.Key_Right)
    assert page.hand.handles.shown.words.startswith("Side 5 of 6")
    QTest.keyClick(page.viewport, Qt.Key.Key_Return)
    assert part_of(page).facts.size_mm[2] == pytest.approx(60, abs=1e-3)


def test_the_part_is_fitted_to_the_printer_and_goes_to_the_next_plate(block: PreparePage) -> None:
    page, before = block, placements(block)
    page.hand.adjusting.fill_printer()
    part = part_of(page)
    assert page.workspace.plate.holds(part) and max(np.array(part.facts.size_mm) / page.workspace.plate.size_mm) > 0.98
    back_and_forth(page, before)
    page.undo()
    page.hand.adjusting.to_next_plate()
    plate = page.workspace.plate
    assert plate.count == 2 and plate.plate_of(part_of(page)) == 1 and plate.holds(part_of(page))
    assert page.viewport.scene.plates == 2
    page.undo()
    assert page.workspace.plate.count == 1 and page.viewport.scene.plates == 1


def table() -> Mesh:
    """A plate on one foot: upside down it needs no supports."""
    foot, top = bodies.box((10.0, 10.0, 20.0)), bodies.box((40.0, 40.0, 4.0))
    placed = top.vertices + np.array([-15.0, -15.0, 19.5], np.float32)
    return Mesh(np.concatenate([foot.vertices, placed]), np.concatenate([foot.faces, top.faces + len(foot.vertices)]))


def test_laying_it_best_says_what_it_gains_and_is_taken_back(page: PreparePage, stl: Callable[..., Path]) -> None:
    page.open_files([stl(table(), "table")])
    until(lambda: page.workspace.part is not None and page.measuring.is_measured(page.workspace.part))
    before = placements(page)
    page.hand.best.lay()
    until(lambda: page.hand.best.card is not None)
    card = page.hand.best.card
    assert card is not None and page.workspace.history.undoes == "Lay table down" and not page.changing.busy
    until(lambda: "…" not in card.words_of("price"))
    assert card.words_of("supports").endswith("→ none") and not card.words_of("supports").startswith("none")
    minutes = [int(word.split()[0]) for word in card.words_of("time").split(" → ")]
    assert minutes[0] > minutes[1] and "→" in card.words_of("price"), "what needs no supports is quicker"
    QTest.mouseClick(find(page, "prepare.laidCard.undo"), LEFT)
    assert placements(page) == before and page.hand.best.card is None


def test_a_rubber_band_and_tabs_choose_several(three: PreparePage) -> None:
    page = three
    page.viewport.set_camera(Camera((125.0, 105.0, 0.0), 600.0, 0.0, 89.0))
    page.workspace.choose(None)
    corner, other = QPoint(240, 60), QPoint(page.viewport.width() - 60, page.viewport.height() - 80)
    dragged(page, corner, other, SHIFT)
    assert len(page.workspace.plate.chosen_parts) == 3
    names = {part.name for part in page.workspace.plate.parts}
    tabs = {tab.accessibleName().removesuffix(", chosen too"): tab for tab in page.tabs.findChildren(Button)}
    assert names <= tabs.keys() and sum(bool(tab.property("also")) for tab in tabs.values()) == 2
    QTest.mouseClick(tabs["two"], LEFT, CONTROL)
    assert {part.name for part in page.workspace.plate.chosen_parts} == names - {"two"}


def test_a_part_of_very_many_corners_is_turned_off_the_qt_thread(block: PreparePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.prepare.adjusting._MANY", 4)
    page, before, steps = block, placements(block), len(block.workspace.history.past)
    page.hand.adjusting.turn_by(2, 30.0)
    assert page.hand.adjusting.is_placing and placements(page) == before
    until(lambda: not page.hand.adjusting.is_placing)
    assert len(page.workspace.history.past) == steps + 1
    part = part_of(page)
    assert np.allclose(page.viewport.scene.items[part.id].matrix, part.placement.matrix(part.mesh), atol=1e-9)
    back_and_forth(page, before)
    page.undo()
    page.hand.adjusting.turn_by(2, 30.0)
    page.hand.adjusting.duplicate()
    page.hand.adjusting.remove()
    page.workspace.choose(part.id)
    page.hand.adjusting.remove()
    until(lambda: not page.hand.adjusting.is_placing)
    assert page.workspace.history.undoes == "Remove block", "what is gone is not turned"


def test_what_is_under_way_is_a_step_before_anything_else_is(block: PreparePage) -> None:
    page, before, steps = block, placements(block), len(block.workspace.history.past)
    QTest.keyClick(page.viewport, Qt.Key.Key_Right, CONTROL)
    moved_on = placements(page)
    page.undo()
    assert placements(page) == before and len(page.workspace.history.past) == steps
    page.redo()
    assert placements(page) == moved_on
    page.hand.adjusting.slide_to((90.0, 60.0, 45.0))
    page.hand.adjusting.mirror(0)
    assert page.workspace.history.steps[steps:] == ("Move block", "Scale block", "Mirror block")
    page.workspace.go_to(steps)
    assert placements(page) == before
