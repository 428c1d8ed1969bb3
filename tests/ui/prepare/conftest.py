"""The Prepare desk in a real window."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mesh import bodies
from mesh.mesh import Mesh
from printdesk.desk import Desk
from tests.ui.prepare.shaping_desk import Shaped
from tests.ui.shown import shown
from ui.prepare.page import PreparePage

Opened = Callable[..., PreparePage]


@pytest.fixture
def open_page(qapp: QApplication) -> Iterator[Opened]:
    """open_page(desk, restore=False): the Prepare desk in a shown window."""
    with ExitStack() as windows:

        def opened(desk: Desk, *, restore: bool = False) -> PreparePage:
            page = PreparePage(desk, restore=restore)
            window = windows.enter_context(shown(page))
            window.undo_wanted.connect(page.undo)
            return page

        yield opened


@pytest.fixture
def page(desk: Desk, open_page: Opened) -> PreparePage:
    return open_page(desk)


@pytest.fixture(scope="module")
def shaping_page(qapp: QApplication, desk: Desk) -> Iterator[PreparePage]:
    """One window for all tests of a file that shape parts."""
    page = PreparePage(desk, restore=False)
    with shown(page):
        yield page


@pytest.fixture
def shaped(qtbot: QtBot, shaping_page: PreparePage) -> Iterator[Shaped]:
    """An empty plate with nothing to undo, whose acts are worked by their cards."""
    shaped = Shaped(qtbot, shaping_page)
    shaped.clear()
    yield shaped
    shaped.clear()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader would have said; one is taken to be there."""
    said: list[str] = []
    real = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        real(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    yield said


def open_cup(size: float = 20.0) -> Mesh:
    """A box without its lid: one hole to fill."""
    box = bodies.box((size, size, size))
    top = box.corners[:, :, 2].min(axis=1) > size - 0.01
    return Mesh(box.vertices, box.faces[~top])
