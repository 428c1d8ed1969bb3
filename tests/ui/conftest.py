"""The real application, a real desk on a folder of its own, a real body, a real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from mesh import bodies
from mesh.mesh import Mesh
from mesh.write import write_file
from printdesk.desk import Desk
from printdesk.languages import languages
from printdesk.market import EXAMPLE_SHOP
from services.translations import translations
from services.wiring import Wiring
from tests.ui.shown import shown
from ui import tasks
from ui.app import make_app
from ui.start import make_window
from ui.theme import theme
from ui.window import Window


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Set up as main.py does it, in place of pytest-qt's plain one."""
    return make_app(["printdesk"], "light")


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    theme().choose("light")
    yield
    tasks.shared().cancel_all()


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


@pytest.fixture(scope="module")
def translated(checkout: Path) -> Iterator[None]:
    """Other languages are read where main.py reads them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "load", lambda language: translations(checkout / "resources" / "translations", language))
        yield


@pytest.fixture(scope="module")
def whole_window(qapp: QApplication, desk: Desk) -> Iterator[Window]:
    """The window with every desk, as main.py makes it; one for all tests of a file."""
    with shown(window=make_window(desk)) as window:
        yield window


@pytest.fixture
def stl(tmp_path: Path) -> Callable[..., Path]:
    """stl(mesh, name): a real STL file."""

    def written(mesh: Mesh | None = None, name: str = "block") -> Path:
        path = tmp_path / f"{name}.stl"
        write_file(mesh or bodies.box((20.0, 30.0, 10.0)), path)
        return path

    return written


def box(x: float, y: float, z: float) -> Mesh:
    """A closed box from the origin, mm. Faces 0, 1 look down; 2, 3 up; 4, 5 front; 6, 7 back; 8, 9 left; 10, 11 right."""
    corners = np.array([[i, j, k] for k in (0, 1) for j in (0, 1) for i in (0, 1)], np.float32) * np.float32([x, y, z])
    faces = [
        [0, 2, 3], [0, 3, 1], [4, 5, 7], [4, 7, 6], [0, 1, 5], [0, 5, 4],
        [2, 6, 7], [2, 7, 3], [0, 4, 6], [0, 6, 2], [1, 3, 7], [1, 7, 5],
    ]  # fmt: skip
    return Mesh(corners, np.array(faces, np.int32))


def ball(rings: int, radius: float) -> Mesh:
    """A ball of about 2 · rings² faces about the origin."""
    around = np.linspace(0, 2 * np.pi, rings, endpoint=False)
    down = np.linspace(0.02, np.pi - 0.02, rings)[:, None]
    points = np.stack([np.cos(around) * np.sin(down), np.sin(around) * np.sin(down), np.cos(down) + 0 * around], axis=-1)
    here = np.arange(rings * (rings - 1)).reshape(rings - 1, rings)
    right = np.roll(here, -1, axis=1)
    one = np.stack([here, here + rings, right], axis=-1).reshape(-1, 3)
    other = np.stack([right, here + rings, right + rings], axis=-1).reshape(-1, 3)
    return Mesh((points.reshape(-1, 3) * radius).astype(np.float32), np.concatenate([one, other]).astype(np.int32))
