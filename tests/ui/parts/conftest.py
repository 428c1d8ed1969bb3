"""A real desk with parts in its library, and the Parts desk in a real window."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from main import House
from mesh import bodies
from mesh.write import write_file
from printdesk.desk import Desk
from tests.ui.shown import shown
from tests.ui.trial import box
from ui.parts.page import PartsPage

__all__ = ["box"]
Lay = Callable[..., Path]


@pytest.fixture
def desk(house: House) -> Iterator[Desk]:
    """An empty library each time."""
    yield house.desk
    library = house.desk.library
    library.remove([card.id for card in library.cards()])
    for part in library._archive.parts.removed():
        library._archive.parts.remove(part.id)
    for folder in house.desk.watched.folders():
        house.desk.watched.leave(folder)


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """lay("hook", 20): a box of that length as a real STL file."""

    def laid(name: str, length: float = 20.0) -> Path:
        path = tmp_path / "models" / f"{name}.stl"
        path.parent.mkdir(exist_ok=True)
        write_file(bodies.box((length, 30.0, 10.0)), path)
        return path

    return laid


@pytest.fixture
def open_page(qtbot: QtBot, desk: Desk) -> Iterator[Callable[[], PartsPage]]:
    with ExitStack() as windows:

        def opened() -> PartsPage:
            page = PartsPage(desk)
            window = windows.enter_context(shown(page))
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            qtbot.waitUntil(lambda: page._is_read)
            return page

        yield opened


@pytest.fixture
def page(desk: Desk, lay: Lay, open_page: Callable[[], PartsPage]) -> PartsPage:
    """With three parts: Gehäuse, hook and lid, the last opened first."""
    for number, name in enumerate(("lid", "hook", "Gehäuse")):
        part = desk.library.add(lay(name, 20.0 + 3 * number))
        if name != "hook":
            desk.library.change(part.id, lambda now: now.tagged("Küche"))
    return open_page()
