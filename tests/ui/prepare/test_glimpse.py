"""The first facts of a dropped file, before it is read."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mesh.glimpse import size_of
from mesh.mesh import Mesh
from mesh.write import write_file
from tests.bench.body import wavy_torus
from tests.ui.prepare.test_page import LONG_MS
from ui.prepare.glimpse import glimpses
from ui.prepare.page import PreparePage


@pytest.mark.window
def test_the_triangle_count_is_told_before_the_part_is_read(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]) -> None:
    told: list[tuple[str, int]] = []
    page.opening.glimpsed.connect(lambda words: told.append((words, len(page.workspace.coming))))
    page.open_files([stl()])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=LONG_MS)
    assert told[0] == ("block.stl · 0.7\u00a0kB · 12 triangles", 0)


def test_a_count_that_the_file_does_not_hold_is_not_told(stl: Callable[..., Path], tmp_path: Path) -> None:
    cut = tmp_path / "cut.stl"
    cut.write_bytes(stl().read_bytes()[:300])
    assert not any("triangles" in words for words in glimpses(cut))
    assert not [*glimpses(tmp_path / "none.stl"), *glimpses(tmp_path)]


def test_the_box_is_told_in_the_unit_that_the_file_is_taken_in(stl: Callable[..., Path]) -> None:
    assert [words.rpartition(" · ")[2] for words in glimpses(stl(), 25.4)] == ["12 triangles", "508.0 × 762.0 × 254.0\u00a0mm"]


@pytest.mark.parametrize("triangles", [512, 25_000])
def test_the_box_is_that_of_all_triangles(tmp_path: Path, triangles: int) -> None:
    """As many as are compared at once, and some more than are read at once."""
    body = wavy_torus(triangles)
    for last in (body, Mesh(body.vertices, body.faces[::-1])):
        moved = Mesh(last.vertices.copy() + np.float32([0, 0, 3]), last.faces)
        assert size_of(_written(moved, tmp_path)) == pytest.approx(tuple(np.ptp(moved.corners.reshape(-1, 3), axis=0)), rel=1e-6)


def _written(mesh: Mesh, folder: Path) -> Path:
    path = folder / "torus.stl"
    write_file(mesh, path, name="torus")
    return path


def test_a_box_of_no_numbers_is_not_told(stl: Callable[..., Path], tmp_path: Path) -> None:
    wild = tmp_path / "wild.stl"
    content = bytearray(stl().read_bytes())
    content[96:100] = np.float32(np.nan).tobytes()
    wild.write_bytes(content)
    assert len(list(glimpses(wild))) == 1
