"""What the scene holds beside parts: a model, so without a window."""

import numpy as np
import pytest

from tests.ui.conftest import box
from ui.tokens import DARK, LIGHT
from ui.viewport.marks import Body, Lines, Section
from ui.viewport.palette import body_colour, line_colours, paint_table
from ui.viewport.scene import PLATE_GAP_MM, Item, Paint, Scene


@pytest.fixture
def changes() -> list[int]:
    return []


@pytest.fixture
def scene(changes: list[int]) -> Scene:
    made = Scene((200.0, 100.0, 150.0))
    made.changed.connect(lambda: changes.append(1))
    return made


def test_plates_lie_side_by_side_with_a_gap(scene: Scene, changes: list[int]) -> None:
    scene.set_plate(scene.plate_mm, 3)
    assert [scene.plate_x(index) for index in range(3)] == [0, 200 + PLATE_GAP_MM, 2 * (200 + PLATE_GAP_MM)]
    assert scene.box()[1][0] == scene.plate_x(2) + 200
    scene.set_plate(scene.plate_mm)
    assert (scene.plates, len(changes)) == (3, 1)


def test_a_section_keeps_what_lies_behind_its_plane() -> None:
    plane = Section((0.0, 0.0, 5.0), 20.0)
    assert plane.normal == (0, 0, 1)
    assert plane.keeps([[1, 2, 19.9], [1, 2, 20.1]]).tolist() == [True, False]
    assert plane.point_mm == pytest.approx([0, 0, 20])
    for normal in ((0.0, 0.0, 0.0), (np.nan, 0.0, 1.0)):
        with pytest.raises(ValueError, match="no plane"):
            Section(normal, 1.0)


def test_the_same_section_or_lines_again_change_nothing(scene: Scene, changes: list[int]) -> None:
    lines = Lines(np.zeros((2, 2, 3), np.float32), np.uint8([Paint.BAD]))
    for _ in range(2):
        scene.set_section(Section((0, 0, 1), 5))
        scene.set_lines("measure", lines)
    assert len(changes) == 2
    scene.set_lines("measure", None)
    scene.set_lines("measure", None)
    assert len(changes) == 3
    assert not scene.lines


def test_handles_come_and_go_in_one_change(scene: Scene, changes: list[int]) -> None:
    handle = Body(box(1, 1, 1), Paint.ACCENT)
    scene.set_bodies({"x": handle, "y": handle, "z": None})
    assert (set(scene.bodies), len(changes)) == ({"x", "y"}, 1)
    scene.set_bodies({"x": None, "y": None})
    assert (scene.bodies, len(changes)) == ({}, 2)


@pytest.mark.parametrize("colours", [np.zeros((3, 3), np.uint8), np.zeros((2, 2), np.uint8), np.zeros((2, 3), np.int64)])
def test_colours_that_fit_no_lines_are_refused(colours: np.ndarray) -> None:
    with pytest.raises(ValueError, match="colours"):
        Lines(np.zeros((2, 2, 3), np.float32), colours)


def test_a_slider_shows_a_window_of_lines_and_never_more_than_there_are() -> None:
    def window(shown: tuple[int, int] | None) -> tuple[int, int]:
        return Lines(np.zeros((10, 2, 3), np.float32), np.zeros(10, np.uint8), shown=shown).window

    assert window(None) == (0, 10)
    assert window((2, 5)) == (2, 3)
    assert window((8, 99)) == (8, 2)
    assert window((12, 15)) == (10, 0)
    assert window((5, 2)) == (5, 0)


def test_paint_follows_the_theme_and_own_colours_do_not() -> None:
    paints = np.uint8([Paint.BAD, 255])
    light, dark = line_colours(paints, LIGHT), line_colours(paints, DARK)
    assert light.shape == (2, 4)
    assert not np.array_equal(light, dark)
    assert light[1].tolist() == paint_table(LIGHT)[Paint.GOOD].tolist()
    assert line_colours(np.uint8([[1, 2, 3]]), DARK).tolist() == [[1, 2, 3, 255]]
    assert body_colour((255, 0, 0, 128), LIGHT) == pytest.approx([1, 0, 0, 128 / 255])


def test_the_ghost_of_another_version_is_an_item_beside_the_part(scene: Scene) -> None:
    scene.put(Item("now", box(10, 10, 10)))
    scene.put(Item("before", box(20, 10, 10), is_ghost=True))
    assert scene.parts_box()[1] == pytest.approx([20, 10, 10])
