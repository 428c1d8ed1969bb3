"""The 3D view in a real window with real OpenGL."""

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mesh.mesh import Mesh
from tests.ui.conftest import ball, box
from tests.ui.viewport_pictures import blueish, lying, opened, pixels
from ui.theme import theme
from ui.viewport import view as view_module
from ui.viewport.camera import Side
from ui.viewport.picking import Hit
from ui.viewport.scene import Item, Paint, Scene, paint_faces, paint_ramp
from ui.viewport.thumbnail import thumbnail
from ui.viewport.view import Viewport
from ui.widgets.card import FloatingCard
from ui.widgets.text import label

pytestmark = pytest.mark.window


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    """A box of 80 × 50 × 40 mm in the middle of the plate, seen from the front right."""
    made = opened(qtbot, (640, 480), Item("box", box(80, 50, 40), lying(85, 80)))
    assert made.trouble == ""
    return made


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_part_stands_on_the_plate_in_its_colour(view: Viewport, choice: str) -> None:
    theme().choose(choice)
    picture = pixels(view)
    share = blueish(picture).mean()
    assert 0.1 < share < 0.6
    assert blueish(picture[220:260, 300:340]).mean() > 0.9  # an edge may cross it
    sky = picture[3, 3]
    assert (sky.mean() < 70) == (choice == "dark")


def test_three_sides_of_a_box_are_lit_differently(view: Viewport) -> None:
    picture = pixels(view)
    shades, counts = np.unique(picture[blueish(picture)].reshape(-1, 3), axis=0, return_counts=True)
    large = shades[counts > 2000].mean(axis=1)
    assert len(np.unique((large / 6).round())) >= 3


def test_dragging_with_the_right_button_turns_the_picture(qtbot: QtBot, view: Viewport) -> None:
    before, yaw = pixels(view), view.camera.yaw
    QTest.mousePress(view, Qt.MouseButton.RightButton, pos=QPoint(300, 240))
    for x in (310, 340, 380):
        QTest.mouseMove(view, QPoint(x, 250))
        QApplication.processEvents()
    QTest.mouseRelease(view, Qt.MouseButton.RightButton, pos=QPoint(380, 250))
    assert view.camera.yaw == pytest.approx(yaw - 80 * 0.35, abs=4)
    assert (np.abs(pixels(view) - before).max(axis=2) > 20).mean() > 0.03


def test_the_wheel_comes_nearer_to_what_is_under_the_cursor(view: Viewport) -> None:
    hit = view.hit_at(200, 260)
    assert hit is not None
    wheel = QWheelEvent(
        QPointF(200, 260), view.mapToGlobal(QPointF(200, 260)), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    distance = view.camera.distance
    QApplication.sendEvent(view, wheel)
    assert view.camera.distance == pytest.approx(distance * 0.87**2)
    seen = view.camera.projected(hit.point_mm, 640, 480)
    assert np.hypot(seen[0] - 200, seen[1] - 260) < 25


def test_a_click_hits_the_face_one_sees(qtbot: QtBot, view: Viewport) -> None:
    view.set_camera(view.camera.looking(Side.TOP))
    with qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(320, 240))
    hit: Hit = clicked.args[0]
    assert hit.item == "box"
    assert hit.face in (2, 3)
    assert hit.point_mm == pytest.approx([125, 105, 40], abs=0.5)
    with qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert clicked.args[0] is None


def test_a_right_click_asks_for_the_part_s_menu_and_a_click_on_a_card_does_nothing(qtbot: QtBot, view: Viewport) -> None:
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=QPoint(320, 240))
    assert wanted.args[0].item == "box"
    card = FloatingCard(name="Move")
    card.body.addWidget(label("Move"))
    view.overlay.place(card, "top left")
    with qtbot.assertNotEmitted(view.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))


def test_of_two_parts_the_nearer_one_is_hit(qtbot: QtBot, view: Viewport) -> None:
    with qtbot.waitSignal(view.ready, timeout=5000):
        view.scene.put(Item("before", box(80, 5, 60), lying(85, 40)))
    view.set_camera(view.camera.looking(Side.FRONT))
    hit = view.hit_at(*view.camera.projected((125, 40, 20), 640, 480))
    assert hit is not None
    assert hit.item == "before"
    assert hit.normal == pytest.approx([0, -1, 0])


def test_findings_are_coloured_on_their_faces_and_only_there(view: Viewport) -> None:
    view.set_camera(view.camera.looking(Side.TOP))
    view.scene.paint("box", paint_faces(12, [(np.array([0, 1], np.int32), Paint.BAD)]))
    assert not (pixels(view)[..., 0] - pixels(view)[..., 2] > 30).any()
    view.scene.paint("box", paint_faces(12, [(np.array([2], np.int32), Paint.BAD)]))
    red = (pixels(view)[..., 0] - pixels(view)[..., 2]) > 30
    assert 0.3 < red.sum() / (red.sum() + blueish(pixels(view)).sum()) < 0.7


def test_a_scale_of_walls_goes_from_bad_to_good() -> None:
    paint = paint_ramp(np.array([0.0, 0.4, 1.0, 2.0, np.nan], np.float32), 0.4, 1.2)
    assert paint[0] == paint[1] == Paint.RAMP
    assert paint[3] == 255
    assert Paint.RAMP < paint[2] < 255
    assert paint[4] == Paint.PLAIN


def test_paint_of_another_mesh_is_refused(view: Viewport) -> None:
    with pytest.raises(ValueError, match="7 painted faces for 12"):
        view.scene.paint("box", np.zeros(7, np.uint8))


def test_what_is_selected_has_a_line_around_it(view: Viewport) -> None:
    def accent(picture: np.ndarray) -> int:
        return int((np.abs(picture - [10, 92, 194]).max(axis=2) < 40).sum())

    # the y and z axes are drawn in colours of their own, the grid is grey
    before = accent(pixels(view))
    view.scene.select({"box"})
    assert accent(pixels(view)) - before > 400
    view.scene.select(())
    assert accent(pixels(view)) == before


def test_keys_look_from_the_sides_and_frame(qtbot: QtBot, view: Viewport) -> None:
    QTest.keyClick(view, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: view.camera.pitch == 90, timeout=2000)
    QTest.keyClick(view, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: (view.camera.yaw, view.camera.pitch) == (0, 0), timeout=2000)
    view.set_camera(view.camera.zoomed(9))
    QTest.keyClick(view, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: 100 < view.camera.distance < 400, timeout=2000)


def test_the_cube_shows_where_one_stands_and_takes_one_there(qtbot: QtBot, view: Viewport) -> None:
    view.set_camera(view.camera.looking(Side.RIGHT).orbited(-20, 20))
    assert set(view.cube.sides()) == {Side.RIGHT, Side.TOP, Side.FRONT}
    middle = view.cube.sides()[Side.TOP].boundingRect().center().toPoint()
    QTest.mouseClick(view.cube, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: view.camera.pitch == 90, timeout=2000)


def test_a_card_stays_at_its_spot_while_one_turns(view: Viewport) -> None:
    card = FloatingCard(name="Overhang")
    card.body.addWidget(label("Overhang 62°"))
    view.overlay.pin(card, (125, 80, 20))
    assert card.isVisible()
    first = card.pos()
    view.set_camera(view.camera.orbited(25, 0))
    assert card.pos() != first
    view.set_camera(view.camera.panned(3000, 0, 480))
    assert not card.isVisible()
    view.overlay.remove(card)
    card.deleteLater()


def test_a_part_far_from_the_origin_does_not_tremble(view: Viewport) -> None:
    near = pixels(view)
    far = box(80, 50, 40)
    away = np.float32([20000, -30000, 9000])
    view.scene.put(Item("box", Mesh(far.vertices + away, far.faces), lying(85, 80) @ lying(*-away)))
    assert (np.abs(pixels(view) - near).max(axis=2) > 30).mean() < 0.03


def test_two_hundred_thousand_triangles_are_up_in_no_time(qtbot: QtBot, view: Viewport) -> None:
    body = ball(320, 60)
    pixels(view)
    started = time.perf_counter()
    view.scene.put(Item("box", body, lying(125, 105)))
    assert time.perf_counter() - started < 0.05
    pixels(view)
    assert time.perf_counter() - started < 3.0  # drawn by the processor here


def test_a_picture_of_a_part_for_a_list() -> None:
    picture = thumbnail(box(80, 50, 40), 96, 72, 2.0)
    assert (picture.width(), picture.height(), picture.devicePixelRatio()) == (192, 144, 2.0)
    middle = QColor(picture.pixel(96, 76))
    assert middle.blue() - middle.red() > 15
    assert QColor.fromRgba(picture.pixel(2, 2)).lightness() > 200


def test_without_opengl_the_desk_says_so_and_stays_usable(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_module, "opengl_trouble", lambda: "The 3D view needs OpenGL 3.3, and this computer has 2.1.")
    made = Viewport(Scene())
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.ready, timeout=5000):
        made.scene.put(Item("box", box(10, 20, 30)))
    made.frame(at_once=True)
    assert made.surface is None
    assert any("this computer has 2.1" in words.text() for words in made.findChildren(QLabel))
    assert made.hit_at(made.width() / 2, made.height() / 2) is not None
