"""OpenGL's contexts: lost ones are survived, and what lies in the card goes with them."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ball, box
from tests.ui.viewport_pictures import opened, pixels
from ui.viewport import view as view_module
from ui.viewport.driver import Driver
from ui.viewport.gl import GL
from ui.viewport.scene import Item, Paint, Scene
from ui.viewport.view import Viewport

pytestmark = pytest.mark.window
_NAMES = ("glIsBuffer", "glIsTexture", "glIsVertexArray", "glIsFramebuffer", "glIsRenderbuffer", "glIsProgram")


def living() -> int:
    """Objects in the current context; names are small numbers."""
    return sum(bool(getattr(GL, name)(number)) for name in _NAMES for number in range(1, 400))


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    part = Item("part", box(80, 50, 40), paint=np.full(12, Paint.GOOD, np.uint8), is_selected=True)
    return opened(qtbot, (320, 240), part)


def test_after_a_lost_context_everything_is_sent_anew(view: Viewport) -> None:
    before = pixels(view)
    lost = view.surface._context
    view.surface._context = None  # as when a driver restarts: what it held is gone
    lost.deleteLater()
    assert np.array_equal(pixels(view), before)
    assert view.surface._context is not lost
    view.scene.put(Item("part", ball(40, 30)))
    assert not np.array_equal(pixels(view), before)


def test_a_card_s_view_that_moves_to_another_window_draws_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, view: Viewport
) -> None:
    monkeypatch.setattr(view_module, "driver", lambda: Driver((3, 3), "a card"))
    scene = Scene()
    scene.put(Item("part", box(80, 50, 40), is_selected=True))
    windows = [QWidget(), QWidget()]
    for window in windows:
        qtbot.addWidget(window)
        window.resize(340, 260)
        QHBoxLayout(window)
        with qtbot.waitExposed(window):
            window.show()
    other = Viewport(scene)
    pictures = []
    for window in windows:
        window.layout().addWidget(other)
        qtbot.waitUntil(lambda: other.surface.is_complete, timeout=5000)
        other.frame(at_once=True)
        pictures.append(pixels(other))
    assert pictures[0].std() > 5
    assert np.array_equal(*pictures)


def test_parts_that_came_and_went_leave_nothing_in_the_card(qtbot: QtBot, view: Viewport) -> None:
    def come_and_go(seed: int) -> int:
        mesh = ball(30 + seed, 20)
        with qtbot.waitSignal(view.ready, timeout=5000):
            view.scene.put(Item("other", mesh, paint=np.full(len(mesh.faces), Paint.BAD, np.uint8)))
        pixels(view)
        view.scene.remove("other")
        pixels(view)
        view.surface._enter()
        found = living()
        view.surface._leave()
        return found

    living_after = [come_and_go(seed) for seed in range(8)]
    a_canvas = 2  # made at some time, once, to draw on while the other is shown; one object left by each part would be seven
    assert living_after[-1] - living_after[0] in (0, a_canvas)


def test_freeing_leaves_no_object_behind(view: Viewport) -> None:
    pixels(view)
    view.surface._enter()
    assert living() > 20
    view.surface._renderer.free()
    left = living()
    view.surface._leave()
    view.surface._renderer = None
    assert left == 0


_PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from ui.app import make_app
from ui.viewport import view as view_module
from ui.viewport.driver import Driver
from ui.viewport.scene import Item, Scene
from ui.viewport.thumbnail import thumbnail
from mesh import bodies
app = make_app(["x"], "light")
if sys.argv[1] == "card":
    view_module.driver = lambda: Driver((3, 3), "a card")
if sys.argv[1] == "none":
    view_module.opengl_trouble = lambda: "None here."
views = [view_module.Viewport(Scene()) for _ in range(2)]
body = bodies.box((20.0, 30.0, 10.0))
for view in views:
    view.scene.put(Item("part", body, is_selected=True))
    view.show()
thumbnail(body, 40, 40)
QTimer.singleShot(400, app.quit)
code = app.exec()
sys.exit(code)
"""


@pytest.mark.parametrize("who_draws", ["processor", "card", "none"])
def test_the_program_ends_with_0_whoever_draws(checkout: Path, who_draws: str) -> None:
    command = [sys.executable, "-c", _PROGRAM, who_draws]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
