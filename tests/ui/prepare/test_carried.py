"""The desk looks where it looked when it was closed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from ui.prepare.carried import Carried, carried_from_text, carried_to_text
from ui.start import make_window
from ui.viewport.camera import Camera
from ui.window import Window


def test_what_is_kept_is_read_back() -> None:
    carried = Carried(Camera((1.0, 2.0, 3.0), 120.0, 10.0, -20.0, 40.0, is_flat=True), unfolded=True, finding=True, scrolled=80)
    assert carried_from_text(carried_to_text(carried)) == carried


@pytest.mark.parametrize(
    "camera",
    [
        None,
        7,
        {},
        {"target": [0, 0], "distance": 100, "yaw": 0, "pitch": 0},
        {"target": [0, 0, "x"], "distance": 100, "yaw": 0, "pitch": 0},
        {"target": [0, 0, 0], "distance": -5, "yaw": 0, "pitch": 0},
        {"target": [0, 0, 1e99], "distance": 100, "yaw": 0, "pitch": 0},
        {"target": [0, 0, 0], "distance": float("nan"), "yaw": 0, "pitch": 0},
        {"target": [0, 0, 0], "distance": 100, "yaw": float("inf"), "pitch": 0},
        {"target": [0, 0, 0], "distance": 100, "yaw": 0, "pitch": 400},
        {"target": [0, 0, 0], "distance": 100, "yaw": 0, "pitch": 0, "fov": 0},
    ],
)
def test_a_camera_that_is_none_is_not_taken(camera: object) -> None:
    assert carried_from_text(json.dumps({"camera": camera, "unfolded": True})) == Carried(unfolded=True)


@pytest.mark.parametrize("note", [None, "", "{", "[]", "7", "[" * 5000, '{"scrolled": -4, "unfolded": "yes"}'])
def test_a_broken_note_is_as_usual(note: str | None) -> None:
    assert carried_from_text(note) == Carried()


def test_the_camera_and_the_print_settings_are_as_one_left_them(
    qtbot: QtBot, qapp: QApplication, wire: Callable[[Path | None], Desk], stl: Callable[..., Path], tmp_path: Path
) -> None:
    file = stl()

    def opened() -> tuple[Desk, Window, Any]:
        desk = wire(tmp_path / "desk")
        window = make_window(desk)
        window.show()
        return desk, window, window.pages["prepare"]

    def close(desk: Desk, window: Window) -> None:
        window.close()
        window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        desk.close()

    (tmp_path / "desk").mkdir()
    desk, window, page = opened()
    page.open_files([file])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=20_000)
    page.viewport.set_camera(page.viewport.camera.orbited(50, 12))
    page.column.wish.unfold(True)
    camera = page.viewport.camera
    close(desk, window)
    desk, window, page = opened()
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=20_000)
    assert page.viewport.camera == camera
    assert page.column.wish.is_unfolded
    close(desk, window)
