"""A real desk on a folder of its own, with the Prepare desk in a real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mesh import bodies
from mesh.mesh import Mesh
from mesh.write import write_file
from printdesk.desk import Desk
from printdesk.market import EXAMPLE_SHOP
from services.wiring import Wiring
from tests.ui.prepare.shaping_desk import Shaped
from ui.prepare.page import PreparePage
from ui.window import Window

Opened = Callable[..., PreparePage]


@pytest.fixture(scope="session")
def wire(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path | None], Desk]]:
    """Opens desks as main.py does; the same folder again is the same desk after a restart."""
    wirings = []

    def opened(folder: Path | None = None) -> Desk:
        data = folder or tmp_path_factory.mktemp("desk")
        wiring = Wiring(data, checkout / "resources", True, checkout / "main.py")
        wirings.append(wiring)
        return Desk(wiring.outside())

    yield opened
    for wiring in wirings:
        wiring.close()


@pytest.fixture(scope="module")
def desk(wire: Callable[[Path | None], Desk]) -> Iterator[Desk]:
    """Without any shop, so that nothing but the part is at work."""
    desk = wire(None)
    desk.market.entries()
    desk.market.remove(EXAMPLE_SHOP)
    yield desk
    desk.close()


@pytest.fixture
def open_page(qtbot: QtBot) -> Iterator[Opened]:
    """open_page(desk, restore=False): the Prepare desk in a shown window."""
    windows = []

    def opened(desk: Desk, *, restore: bool = False) -> PreparePage:
        window, page = Window(), PreparePage(desk, restore=restore)
        window.add_desk(page)
        window.undo_wanted.connect(page.undo)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        windows.append((window, page))
        return page

    yield opened
    for window, page in windows:
        window.close()
        page.deleteLater()
        window.deleteLater()
    qtbot.wait(10)


@pytest.fixture
def page(desk: Desk, open_page: Opened) -> PreparePage:
    return open_page(desk)


@pytest.fixture(scope="module")
def shaping_page(qapp: QApplication, desk: Desk) -> Iterator[PreparePage]:
    """One window for all tests of a file that shape parts."""
    window, page = Window(), PreparePage(desk, restore=False)
    window.add_desk(page)
    window.resize(1280, 800)
    window.show()
    yield page
    window.close()
    page.deleteLater()
    window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def shaped(qtbot: QtBot, shaping_page: PreparePage) -> Iterator[Shaped]:
    """An empty plate with nothing to undo, whose acts are worked by their cards."""
    qtbot.waitExposed(shaping_page.window())
    shaped = Shaped(qtbot, shaping_page)
    shaped.clear()
    yield shaped
    shaped.clear()


@pytest.fixture
def stl(tmp_path: Path) -> Callable[..., Path]:
    """stl(mesh, name): a real STL file."""

    def written(mesh: Mesh | None = None, name: str = "block") -> Path:
        path = tmp_path / f"{name}.stl"
        write_file(mesh or bodies.box((20.0, 30.0, 10.0)), path)
        return path

    return written


def open_cup(size: float = 20.0) -> Mesh:
    """A box without its lid: one hole to fill."""
    box = bodies.box((size, size, size))
    top = box.corners[:, :, 2].min(axis=1) > size - 0.01
    return Mesh(box.vertices, box.faces[~top])
