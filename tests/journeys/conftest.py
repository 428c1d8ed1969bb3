"""The application as main.py sets it up, and a person's road through its window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.road import Road, open_house
from ui import tasks
from ui.app import make_app
from ui.theme import theme


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Set up as main.py does it, in place of pytest-qt's plain one."""
    return make_app(["printdesk"], "light")


@pytest.fixture
def road(qtbot: QtBot, tmp_path: Path) -> Iterator[Road]:
    theme().choose("light")
    with open_house(tmp_path / "data") as (house, window):
        with qtbot.waitExposed(window, timeout=5000):
            window.show()
        yield Road(house.desk, window)
    tasks.shared().cancel_all()
