"""Where a picture takes long it is drawn between other events, and the newest is shown in the end."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ball
from tests.ui.viewport_pictures import opened, pixels
from ui.viewport import drawn
from ui.viewport.scene import Item
from ui.viewport.view import Viewport

pytestmark = pytest.mark.window


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    """A part of 20,000 faces on a computer that takes a second for it, as far as the view knows."""
    made = opened(qtbot, (320, 240), Item("part", ball(100, 30)), patience_ms=8000)
    made.surface.grabFramebuffer()
    pace, parts = made.surface._renderer.pace, made.surface._renderer._parts
    pace.expected_s = lambda _samples, _faces: 1.0
    made.surface._renderer.step_took = lambda _seconds: None
    parts.piece = 500
    return made


def test_while_the_camera_moves_on_pictures_are_finished_and_the_last_is_of_its_end(qtbot: QtBot, view: Viewport) -> None:
    shown = []
    view.surface.shown.connect(lambda: shown.append(pixels(view.surface._picture).tobytes()))
    for _ in range(60):
        view.set_camera(view.camera.orbited(3, 0.2))
        QApplication.processEvents()
        qtbot.wait(5)
    moving = len(set(shown))
    qtbot.waitUntil(lambda: view.surface.is_complete, timeout=8000)
    qtbot.waitUntil(lambda: np.array_equal(pixels(view.surface._picture), pixels(view)), timeout=3000)
    assert moving >= 2


def test_no_turn_of_the_event_loop_waits_for_the_whole_picture(
    qtbot: QtBot, view: Viewport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here every step is a turn of its own, as when each takes long; what was shown stays until the new one is complete."""
    qtbot.waitUntil(lambda: view.surface.is_complete and not view.surface._comes_to_rest.isActive(), timeout=8000)
    monkeypatch.setattr(drawn, "PAINT_S", 0.0)
    monkeypatch.setattr(drawn, "TURN_S", 0.0)
    turns = []
    go_on = view.surface._go_on
    view.surface._goes_on.timeout.disconnect()
    view.surface._goes_on.timeout.connect(lambda: (turns.append(view.surface.is_complete), go_on()))
    before = pixels(view.surface._picture).tobytes()
    view.surface.renew()
    view.surface.repaint()
    assert pixels(view.surface._picture).tobytes() == before
    for _ in range(500):
        QApplication.processEvents()
    assert view.surface.is_complete
    assert len(turns) > 20
    assert not any(turns)


def test_whoever_grabs_the_view_gets_the_newest_complete(view: Viewport) -> None:
    before = pixels(view.grab().toImage())
    view.set_camera(view.camera.orbited(120, 30).zoomed(0.6))
    QApplication.processEvents()
    after = pixels(view.grab().toImage())
    assert (np.abs(after - before) > 20).mean() > 0.02
    assert view.surface.is_complete


def test_steps_become_as_large_as_the_time_allows_and_only_those_that_draw_a_part_tell(qtbot: QtBot) -> None:
    view = opened(qtbot, (320, 240), Item("part", ball(100, 30)), patience_ms=8000)
    view.surface.grabFramebuffer()
    renderer, parts = view.surface._renderer, view.surface._renderer._parts
    parts.piece, parts.stepped = 100_000, 0
    renderer.step_took(0.001)  # the shadow's, say
    assert parts.piece == 100_000
    for faces, seconds, expected in [(100_000, 0.002, 200_000), (20_000, 0.002, 200_000), (200_000, 0.014, 200_000)]:
        parts.stepped = faces
        renderer.step_took(seconds)
        assert (parts.piece, parts.stepped) == (expected, 0)
    parts.stepped = 200_000
    renderer.step_took(0.056)
    assert parts.piece == 50_000
