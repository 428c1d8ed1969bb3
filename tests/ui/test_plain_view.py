"""Without OpenGL: the plain view, painted by the processor alone."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ball, box
from tests.ui.viewport_pictures import blueish, lying, opened, pixels
from ui.viewport import view as view_module
from ui.viewport.camera import Side
from ui.viewport.marks import Lines, Section
from ui.viewport.plain import FACES_MOVING, FACES_RESTING, Faces, PlainView
from ui.viewport.scene import Item, Paint
from ui.viewport.view import Viewport
from ui.widgets.button import IconButton

pytestmark = pytest.mark.window


@pytest.fixture
def view(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Viewport:
    monkeypatch.setattr(view_module, "opengl_trouble", lambda: "The 3D view needs OpenGL 3.3, and this computer gives none.")
    return opened(qtbot, (640, 480), Item("box", box(80, 50, 40), lying(85, 80)))


def test_the_part_is_seen_in_its_shades_where_it_is_picked(view: Viewport) -> None:
    picture = pixels(view)
    assert 0.1 < blueish(picture, 14).mean() < 0.6
    shades, counts = np.unique(picture[blueish(picture, 14)].reshape(-1, 3), axis=0, return_counts=True)
    assert (counts > 2000).sum() >= 3
    generator = np.random.default_rng(5)
    spots = generator.uniform([20, 20], [620, 460], (200, 2)).round()
    agree = [(view.hit_at(x, y) is not None) == bool(blueish(picture, 14)[int(y), int(x)]) for x, y in spots]
    assert np.mean(agree) > 0.96
    assert len(shades) > 3


def test_it_turns_and_zooms_and_is_clicked(qtbot: QtBot, view: Viewport) -> None:
    before = pixels(view)
    QTest.mousePress(view, Qt.MouseButton.RightButton, pos=QPoint(300, 240))
    for x in (320, 380):
        QTest.mouseMove(view, QPoint(x, 250))
        QApplication.processEvents()
    QTest.mouseRelease(view, Qt.MouseButton.RightButton, pos=QPoint(380, 250))
    assert (np.abs(pixels(view) - before).max(axis=2) > 20).mean() > 0.03
    with qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(320, 240))
    assert clicked.args[0].item == "box"


def test_findings_sections_lines_and_the_outline_are_seen_too(view: Viewport) -> None:
    def count(colour: tuple[int, int, int]) -> int:
        return int((np.abs(pixels(view) - colour).max(axis=2) < 45).sum())

    plain = blueish(pixels(view), 14).sum()
    view.scene.paint("box", np.full(12, Paint.BAD, np.uint8))
    assert count((160, 60, 55)) > 3000
    view.scene.paint("box", None)
    line = np.float32([[[60, 60, 90], [190, 60, 90]]])
    view.scene.set_lines("measure", Lines(line, np.uint8([[0, 200, 0]]), 3))
    assert count((0, 200, 0)) > 100
    axis = count((10, 92, 194))
    view.scene.select({"box"})
    assert count((10, 92, 194)) - axis > 400
    view.scene.select(())
    view.scene.set_section(Section((1, 0, 0), 50))
    assert blueish(pixels(view), 14).sum() < plain / 10
    assert view.hit_at(320, 240) is None


def test_of_a_large_part_few_faces_are_painted_while_it_turns_and_more_once_it_rests(
    qtbot: QtBot, view: Viewport, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint_faces = PlainView._paint_faces

    def counted(self: PlainView, painter: QPainter, found: list[Faces]) -> None:
        if count := sum(len(faces.depth) for faces in found):
            painted.append(count)
        paint_faces(self, painter, found)

    with qtbot.waitSignal(view.ready, timeout=10_000):
        view.scene.put(Item("box", ball(400, 50), lying(125, 105)))
    monkeypatch.setattr(PlainView, "_paint_faces", counted)
    for step in range(5):
        view.set_camera(view.camera.orbited(step, 0))
        view.plain.repaint()
    moving = max(painted)
    assert moving <= FACES_MOVING
    qtbot.waitUntil(lambda: moving < painted[-1] <= FACES_RESTING, timeout=5000)


def test_one_is_told_why_once(qtbot: QtBot, view: Viewport) -> None:
    note = next(button for button in view.findChildren(IconButton) if button.objectName() == "put_plain_note_away")
    assert note.isVisible()
    QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    assert not note.isVisible()


@pytest.mark.parametrize("side", list(Side))
def test_every_side_and_both_projections_are_painted(view: Viewport, side: Side) -> None:
    for is_flat in (False, True):
        view.set_camera(view.camera.looking(side).flattened(is_flat))
        view.frame(at_once=True)
        assert blueish(pixels(view), 14)[200:280, 280:360].mean() > 0.9
