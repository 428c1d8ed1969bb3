"""Rubber band and keys in the real view."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import box
from tests.ui.viewport_pictures import lying, opened
from ui.viewport.band import parts_within
from ui.viewport.camera import Camera, Side
from ui.viewport.scene import Item, Scene
from ui.viewport.touch import Room
from ui.viewport.view import Viewport

pytestmark = pytest.mark.window
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    """Three cubes in a row, from above."""
    cubes = [Item(name, box(30, 30, 30), lying(x, 90)) for name, x in (("left", 20), ("middle", 110), ("right", 200))]
    made = opened(qtbot, (640, 480), *cubes)
    made.set_camera(made.camera.looking(Side.TOP))
    made.frame(at_once=True)
    return made


def spot(view: Viewport, x: float, y: float) -> QPoint:
    seen = view.camera.projected((x, y, 30), view.width(), view.height())
    return QPoint(round(seen[0]), round(seen[1]))


def drag(view: Viewport, one: QPoint, other: QPoint, held: Qt.KeyboardModifier) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, held, one)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(view, one + (other - one) * share)
        QApplication.processEvents()


def test_a_rubber_band_tells_which_parts_lie_in_it(qtbot: QtBot, view: Viewport) -> None:
    camera = view.camera
    one, other = spot(view, 5, 140), spot(view, 150, 60)
    drag(view, one, other, SHIFT)
    assert view._band.isVisible()
    with qtbot.waitSignal(view.boxed) as told:
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, SHIFT, other)
    assert sorted(told.args[0]) == ["left", "middle"]
    assert not view._band.isVisible()
    assert view.camera == camera


def test_escape_lets_the_band_go(qtbot: QtBot, view: Viewport) -> None:
    one, other = spot(view, 5, 140), spot(view, 150, 60)
    drag(view, one, other, SHIFT)
    with qtbot.assertNotEmitted(view.boxed):
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, SHIFT, other)
    assert not view._band.isVisible()


def test_a_part_counts_by_its_middle_or_when_it_lies_inside_wholly() -> None:
    scene = Scene()
    scene.put(Item("a", box(20, 20, 20), lying(0, 0)))
    scene.put(Item("ghost", box(20, 20, 20), lying(0, 0), is_ghost=True))
    camera = Camera(target=(10, 10, 10), distance=200).looking(Side.TOP)
    room = Room(400, 400)
    middle = camera.projected((10, 10, 10), 400, 400)
    assert parts_within(scene, camera, room, (middle[0] + 5, middle[1] + 5), (middle[0] - 5, middle[1] - 5)) == ["a"]
    assert parts_within(scene, camera, room, (0, 0), (400, 400)) == ["a"]
    assert parts_within(scene, camera, room, (middle[0] + 2, 0), (400, 400)) == []
    assert parts_within(scene, camera.zoomed(0.001), room, (0, 0), (400, 400)) == []


def test_the_keyboard_reaches_every_view(qtbot: QtBot, view: Viewport) -> None:
    view.set_camera(view.camera.zoomed(5).panned(80, 0, 480))
    QTest.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: (view.camera.yaw, view.camera.pitch) == (Camera().yaw, Camera().pitch), timeout=2000)
    QTest.keyClick(view, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: view.camera.is_flat, timeout=2000)
    distance = view.camera.distance
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: view.camera.distance == pytest.approx(distance * 0.8), timeout=2000)
    QTest.keyClick(view, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: not view.camera.is_flat, timeout=2000)
    yaw = view.camera.yaw
    QTest.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.camera.yaw == pytest.approx(yaw + 15), timeout=2000)
    target = view.camera.target
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.waitUntil(lambda: view.camera.target != target, timeout=2000)
