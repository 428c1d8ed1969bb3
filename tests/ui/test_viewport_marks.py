"""Sections, lines, handles, ghosts and several plates, drawn with real OpenGL."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ball, box
from tests.ui.viewport_pictures import lying, near, opened, pixels
from ui.viewport import view as view_module
from ui.viewport.camera import Side
from ui.viewport.driver import Driver
from ui.viewport.marks import Body, Lines, Section
from ui.viewport.scene import PLATE_GAP_MM, Item, Paint
from ui.viewport.surface import Surface
from ui.viewport.view import Viewport

pytestmark = pytest.mark.window


def a_box(qtbot: QtBot) -> Viewport:
    """A box of 80 × 50 × 40 mm in the middle of the plate, seen from the front, framed."""
    made = opened(qtbot, (480, 360), Item("box", box(80, 50, 40), lying(85, 80)))
    made.set_camera(made.camera.looking(Side.FRONT).orbited(0, 20))
    made.frame(at_once=True)
    return made


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    return a_box(qtbot)


def test_a_section_opens_the_part_and_fills_the_cut_with_hatching(view: Viewport) -> None:
    whole = pixels(view)
    view.scene.set_section(Section((0, -1, 0), -105))  # what lies before y = 105 mm goes
    cut = pixels(view)
    x, y = view.camera.projected((125, 105, 20), 480, 360)
    filled = cut[int(y) - 12 : int(y) + 12, int(x) - 40 : int(x) + 40]
    assert (filled[..., 2] - filled[..., 0]).mean() > 60  # in the accent's blue, which no part is
    assert filled.std(axis=(0, 1)).max() > 3  # and hatched
    assert not near(whole[int(y), int(x)][None, None], tuple(filled.mean(axis=(0, 1))), 12).any()
    view.scene.set_section(None)
    assert np.array_equal(pixels(view), whole)


def test_a_cut_hollow_part_shows_its_cavity(view: Viewport, qtbot: QtBot) -> None:
    outer, inner = ball(60, 20), ball(60, 14)
    faces = np.concatenate([outer.faces, inner.faces[:, ::-1] + len(outer.vertices)])
    shell = type(outer)(np.concatenate([outer.vertices, inner.vertices]), faces)
    view.scene.put(Item("box", shell, lying(125, 105, 20)))
    view.frame(at_once=True)
    view.scene.set_section(Section((0, -1, 0), -105))
    cut = pixels(view)

    def blue(x: float, z: float) -> float:
        at = view.camera.projected((x, 105, z), 480, 360)
        red, _, blue = cut[round(at[1]), round(at[0])]
        return float(blue - red)

    assert blue(125 + 17, 20) > 60  # the wall is filled
    assert blue(125, 20) < 45  # the cavity is not


def test_lines_are_drawn_in_their_colour_behind_parts_or_over_them(view: Viewport) -> None:
    through = np.float32([[[60, 105, 20], [190, 105, 20]]])
    red = np.uint8([[220, 30, 30]])

    def seen() -> int:
        return int(near(pixels(view), (220, 30, 30)).sum())

    assert seen() == 0
    view.scene.set_lines("path", Lines(through, red, 3))
    hidden = seen()
    view.scene.set_lines("path", Lines(through, red, 3, is_hidden_by_parts=False))
    assert seen() > hidden * 1.8 > 0
    view.scene.set_lines("path", Lines(through, red, 3, shown=(0, 0)))
    assert seen() == 0


def test_a_slider_over_lines_shows_those_it_says(view: Viewport) -> None:
    rows = np.stack([[[60, 60, 5 + 5 * row], [190, 60, 5 + 5 * row]] for row in range(10)]).astype(np.float32)
    colours = np.tile(np.uint8([[0, 160, 0]]), (10, 1))
    colours[5:] = 200, 0, 200
    for shown, of_green, of_pink in ((None, True, True), ((0, 5), True, False), ((5, 10), False, True)):
        view.scene.set_lines("rows", Lines(rows, colours, 3, shown=shown))
        picture = pixels(view)
        assert near(picture, (0, 160, 0)).any() == of_green
        assert near(picture, (200, 0, 200)).any() == of_pink


def test_handles_lie_over_everything_and_over_each_other_by_depth(view: Viewport) -> None:
    knob = box(6, 6, 6)
    view.scene.set_bodies({"x": Body(knob, (230, 20, 20), lying(122, 102, 17), is_lit=False)})
    assert near(pixels(view), (230, 20, 20), 12).sum() > 60  # though it lies inside the box
    nearer = np.array([122, 102, 17]) + 20 * view.camera.axes()[2]
    view.scene.set_bodies({"before": Body(knob, Paint.GOOD, lying(*nearer), is_lit=False)})
    assert near(pixels(view), (230, 20, 20), 12).sum() < 60


def test_a_ghost_is_seen_through_and_not_under_the_cursor(view: Viewport, qtbot: QtBot) -> None:
    view.set_camera(view.camera.zoomed(1.6))
    before = pixels(view)
    with qtbot.waitSignal(view.ready, timeout=5000):
        view.scene.put(Item("ghost", box(80, 50, 90), lying(85, 80), is_ghost=True))
    after = pixels(view)
    x, y = view.camera.projected((125, 80, 75), 480, 360)  # above the box, inside the ghost
    sky, ghost = before[int(y), int(x)], after[int(y), int(x)]
    assert 10 < np.abs(sky - ghost).max() < 120
    assert view.hit_at(x, y) is None


def test_several_plates_are_seen_beside_each_other(view: Viewport) -> None:
    view.scene.remove("box")
    view.scene.set_plate((250, 210, 210), 3)
    view.set_camera(view.camera.looking(Side.TOP))
    view.frame(at_once=True)
    picture = pixels(view).astype(float)

    def change(x: float, width: float) -> float:
        """How much the picture changes from left to right along y = 45 mm; the plate has lines, what is beside it has none."""
        left, y = view.camera.projected((x, 45, 0), 480, 360)
        right = view.camera.projected((x + width, 45, 0), 480, 360)[0]
        return float(np.ptp(picture[round(y), round(left) : round(right)].mean(axis=1)))

    for index in range(3):
        assert change(view.scene.plate_x(index) + 5, 240) > 8
    for index in range(2):
        assert change(view.scene.plate_x(index) + 255, PLATE_GAP_MM - 10) < 4


@pytest.mark.parametrize("makes_flat", [False, True])
def test_pixels_and_the_camera_agree(view: Viewport, makes_flat: bool) -> None:
    view.set_camera(view.camera.flattened(makes_flat).orbited(30, 10))
    view.frame(at_once=True)
    spot = (85, 80, 40)  # the upper front left corner
    view.scene.set_lines("spot", Lines(np.float32([[spot, spot]]), np.uint8([[255, 0, 0]]), 9, is_hidden_by_parts=False))
    rows, columns = np.nonzero(near(pixels(view), (255, 0, 0), 30))
    assert (columns.mean(), rows.mean()) == pytest.approx(view.camera.projected(spot, 480, 360), abs=1.2)
    hit = view.hit_at(*view.camera.projected((125, 105, 40), 480, 360))
    assert hit is not None
    assert hit.point_mm == pytest.approx([125, 105, 40], abs=0.5)


def test_a_graphics_card_s_view_shows_the_same_picture(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = a_box(qtbot)
    plain.scene.select({"box"})
    monkeypatch.setattr(view_module, "driver", lambda: Driver((3, 3), "a card"))
    other = a_box(qtbot)
    other.scene.select({"box"})
    assert isinstance(other.surface, Surface)
    assert (np.abs(pixels(plain) - pixels(other)).max(axis=2) > 3).mean() < 0.001
    other.set_camera(other.camera.orbited(30, 0))
    qtbot.waitUntil(lambda: other.surface.is_complete, timeout=5000)
    plain.set_camera(plain.camera.orbited(30, 0))
    assert (np.abs(pixels(plain) - pixels(other)).max(axis=2) > 3).mean() < 0.001


def test_a_part_casts_a_soft_shadow_where_it_touches_the_plate_and_takes_it_along(view: Viewport) -> None:
    view.set_camera(view.camera.looking(Side.TOP).flattened(True))
    view.frame(at_once=True)

    def brightness(x: float, y: float) -> float:
        """Of a spot of the plate between its lines."""
        across, down = view.camera.projected((x, y, 0), 480, 360)
        return float(pixels(view)[round(down) - 1 : round(down) + 2, round(across) - 1 : round(across) + 2].mean())

    plain = brightness(73, 105)
    assert plain - brightness(83, 105) > 12  # 2 mm from the part
    assert 2 < plain - brightness(79, 105) < plain - brightness(83, 105)
    view.scene.move("box", lying(85, 80, 60))
    assert plain - brightness(83, 105) < 2  # high above the plate
    view.scene.move("box", lying(185, 80))
    assert abs(plain - brightness(83, 105)) < 2
