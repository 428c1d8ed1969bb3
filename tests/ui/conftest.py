"""The real application, a real body, a real window."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from mesh.mesh import Mesh
from ui import tasks
from ui.app import make_app
from ui.theme import theme


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Set up as main.py does it, in place of pytest-qt's plain one."""
    return make_app(["printdesk"], "light")


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    theme().choose("light")
    yield
    tasks.shared().cancel_all()


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
