"""What was measured is worked out once for each way that its parts lie, and not with each frame."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from mesh import bodies
from mesh.anchors import Anchor
from printdesk.measured import Matrix, Measure, Pick
from ui.prepare.overlays.measure_card import MeasureCard
from ui.prepare.overlays.measured import Measures
from ui.prepare.workspace import Workspace

BODY, OTHER = bodies.box((40.0, 40.0, 10.0)), bodies.box((5.0, 5.0, 5.0))
TURN = np.arange(48) / 48 * 2 * np.pi


def ring(x: float) -> Pick:
    points = np.stack([x + 3 * np.cos(TURN), 20 + 3 * np.sin(TURN), np.full(48, 10.0)], 1)
    return Pick("one", BODY, Anchor("circle", points, True))


def at(x: float, stretch: float = 1.0) -> Matrix:
    matrix = np.diag([stretch, 1.0, 1.0, 1.0])
    matrix[0, 3] = x
    return matrix


@pytest.fixture
def measures() -> Measures:
    """Two holes and their distance, on a part beside another one."""
    workspace = Workspace()
    measures = Measures(workspace)
    measures.follow({"one": (BODY, at(0)), "two": (OTHER, at(0))})
    kept = (Measure(1, (ring(10),)), Measure(2, (ring(10), ring(30))))
    workspace.history = workspace.history.shown(replace(workspace.history.now, measures=kept))
    workspace.changed.plate.emit()
    return measures


def test_measures_are_worked_out_anew_only_where_their_part_moved(measures: Measures) -> None:
    before = measures.seen
    assert [one.span.figures[0].value for one in before if one.span] == pytest.approx([6.0, 20.0])
    measures.choose(1)
    measures.follow({"one": (BODY, at(0)), "two": (OTHER, at(7))})
    assert all(one is other for one, other in zip(before, measures.seen, strict=True))
    measures.follow({"one": (BODY, at(5)), "two": (OTHER, at(7))})
    moved = [one.span.spot[0] for one in measures.seen if one.span]
    assert moved == pytest.approx([one.span.spot[0] + 5 for one in before if one.span])
    measures.follow({"one": (BODY, at(5, 2.0)), "two": (OTHER, at(7))})
    assert measures.seen == [] and measures.all == []


def test_a_card_that_is_hidden_is_filled_when_it_is_shown(qapp: QApplication, measures: Measures) -> None:
    card = MeasureCard(measures)
    measures.clear()
    assert card.list.count() == 2, "a hidden card was filled"
    card.show()
    assert card.list.count() == 0
    card.hide()
    card.deleteLater()
