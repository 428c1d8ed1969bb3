"""The first facts of a dropped file, before it is read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.prepare.test_page import LONG_MS
from ui.prepare.glimpse import glimpse
from ui.prepare.page import PreparePage


@pytest.mark.window
def test_the_triangle_count_is_told_before_the_part_is_read(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    told: list[tuple[str, int]] = []
    page.opening.glimpsed.connect(lambda words: told.append((words, len(page.workspace.coming))))
    page.open_files([stl()])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=LONG_MS)
    assert told == [("block.stl · 0.7\u00a0kB · 12 triangles", 0)]


def test_a_count_that_the_file_does_not_hold_is_not_told(stl: Callable[..., Path], tmp_path: Path) -> None:
    cut = tmp_path / "cut.stl"
    cut.write_bytes(stl().read_bytes()[:300])
    assert "triangles" not in glimpse(cut) and glimpse(tmp_path / "none.stl") == "" and glimpse(tmp_path) == ""
