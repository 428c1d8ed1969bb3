"""Whatever is done in whatever order: nothing crashes, undo and redo bring back the same bytes, model, view and price agree."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.road import open_house
from tests.journeys.robot import Robot, small_files, undone_and_redone

pytestmark = pytest.mark.window
SAMPLE, ALL, ACTS = range(3), range(300), 14


def walk(folder: Path, seed: int) -> None:
    with open_house(folder / "data") as (_house, window):
        window.resize(1280, 800)
        robot = Robot(window.pages["prepare"], seed, small_files(folder))
        robot.act(ACTS)
        assert robot.disagreements() == [], robot.log
        back, forth = undone_and_redone(robot.page)
        assert back == forth, robot.log
        robot.page.workspace.go_to(0)
        assert robot.disagreements() == [], robot.log


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", SAMPLE)
def test_anything_in_any_order_is_undone_and_redone_and_all_agree(qtbot: QtBot, tmp_path: Path, seed: int) -> None:
    walk(tmp_path, seed)


@pytest.mark.campaign
@pytest.mark.timeout(0)
@pytest.mark.parametrize("seed", ALL)
def test_three_hundred_orders(qtbot: QtBot, tmp_path: Path, seed: int) -> None:
    walk(tmp_path, seed)
