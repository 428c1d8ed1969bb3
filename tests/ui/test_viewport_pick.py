"""What the graphics card says is under the pointer, held against the processor's own reckoning."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ball, box
from tests.ui.viewport_pictures import lying, opened
from ui.viewport.marks import Section
from ui.viewport.scene import Item
from ui.viewport.view import Viewport

pytestmark = pytest.mark.window


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    """A mirrored box, a fine ball whose faces were sorted, and a ghost before both."""
    items = (
        Item("box", box(60, 50, 40), lying(90, 80) @ np.diag([-1.0, 1, 1, 1])),
        Item("ball", ball(180, 25), lying(150, 110, 25)),
        Item("ghost", box(200, 10, 60), lying(20, 20), is_ghost=True),
    )
    made = opened(qtbot, (480, 360), *items, patience_ms=8000)
    made.frame("ball", at_once=True)
    made.set_camera(made.camera.zoomed(1.3, -0.4, 0))
    made.surface.grabFramebuffer()
    return made


@pytest.mark.parametrize("makes_flat", [False, True])
@pytest.mark.parametrize("section", [None, Section((0, -1, 0.1), -100)])
def test_the_card_and_the_processor_see_the_same_face(view: Viewport, makes_flat: bool, section: Section | None) -> None:
    view.scene.set_section(section)
    view.set_camera(view.camera.flattened(makes_flat))
    view.surface.grabFramebuffer()
    generator = np.random.default_rng(11)
    hits = same = 0
    for x, y in generator.uniform([0, 0], [480, 360], (120, 2)).tolist():
        by_processor = view.hit_at(x, y)
        by_card = view._hit_by_card(x, y)
        hits += by_processor is not None
        if by_processor is None or by_card is None:
            same += by_processor is by_card
        else:
            is_same = by_processor.item == by_card.item and np.linalg.norm(by_processor.point_mm - by_card.point_mm) < 0.5
            same += is_same
            if by_processor.face == by_card.face and is_same:
                assert by_card.normal == pytest.approx(by_processor.normal)
                assert by_card.distance == pytest.approx(by_processor.distance, abs=1e-3)
    assert hits > 10
    assert same >= 117  # a pixel on a rim may fall to either


def test_what_is_not_in_the_card_yet_is_asked_of_the_processor(view: Viewport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(view.surface), "picks_quickly", True)
    spot = view.camera.projected((150, 110, 25), 480, 360)
    assert view.hit_at(*spot).item == "ball"
    monkeypatch.setattr(view.surface, "_renderer", None)
    monkeypatch.setattr(view.surface, "_enter", lambda: False)
    assert view.hit_at(*spot).item == "ball"
