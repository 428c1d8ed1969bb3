"""How the faces are coloured in the real window, and what the legend says of it."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mesh import bodies
from mesh.boolean import boolean
from mesh.mesh import Mesh
from ui.prepare.overlays.shades import Shades
from ui.prepare.page import PreparePage
from ui.viewport.scene import Paint

WAIT = 15_000


@pytest.fixture(scope="module")
def table_like() -> Mesh:
    """A plate 40 × 30 × 3 on one leg 10 × 10 × 10 in its middle, with a wall of 0.5 mm on top."""
    plate = boolean(bodies.box((40.0, 30.0, 3.0), (0.0, 0.0, 10.0)), bodies.box((10.0, 10.0, 10.5), (15.0, 10.0, 0.0)), "union")
    return boolean(plate, bodies.box((0.5, 30.0, 8.0), (5.0, 0.0, 12.5)), "union")


@pytest.fixture
def shades(page: PreparePage, table_like: Mesh, stl: Callable[..., Path], qtbot: QtBot) -> Shades:
    page.overlays.choose_mode("findings")
    page.open_files([stl(table_like, "table")])
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: page.workspace.judgement is not None and page.workspace.part.wall_mm is not None, timeout=WAIT)
    return page.overlays.shades


def words(shades: Shades) -> str:
    shown = [label.text() for label in shades.legend.findChildren(QLabel) if label.isVisible()]
    return " | ".join([*shown, shades.legend.thinnest.text() if shades.legend.thinnest.isVisible() else ""])


def paint(page: PreparePage) -> np.ndarray:
    part = page.workspace.part
    assert part is not None
    found = page.viewport.scene.items[part.id].paint
    return np.zeros(len(part.mesh.faces), np.uint8) if found is None else found


def test_findings_are_told_by_shape_word_and_number(shades: Shades, page: PreparePage) -> None:
    judgement = page.workspace.judgement
    assert judgement is not None and shades.legend.isVisible()
    placed = [one for one in judgement.findings if len(one.faces) and one.severity.value in ("error", "warning")]
    numbers = [int(text.split()[0]) for text in words(shades).split(" | ") if text[:1].isdigit()]
    assert placed and sum(numbers) == len(placed)


def test_walls_have_a_scale_with_the_limit_and_a_way_to_the_thinnest(shades: Shades, page: PreparePage, qtbot: QtBot) -> None:
    page.overlays.choose_mode("walls")
    assert "0.8 mm, which Filament (FDM) holds" in words(shades) and "Show the thinnest: 0.50 mm" in words(shades)
    assert "≤ 0.4, 0.8, ≥ 2.0\u00a0mm" in shades.legend.ramp.accessibleName()
    before = page.viewport.camera
    qtbot.mouseClick(shades.legend.thinnest, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.viewport.camera != before, timeout=WAIT)
    assert page.desk.recall("faces") == "walls" and paint(page).max() >= Paint.RAMP


def test_overhang_is_worked_out_and_told_with_its_areas(shades: Shades, page: PreparePage, qtbot: QtBot) -> None:
    page.overlays.choose_mode("overhang")
    qtbot.waitUntil(lambda: "More than 45°" in words(shades), timeout=WAIT)
    assert "1\u2009100\u00a0mm²" in words(shades) and "100\u00a0mm²" in words(shades), words(shades)
    part = page.workspace.part
    assert part is not None
    red = part.mesh.corners[paint(page) == Paint.BAD]
    assert len(red) and np.ptp(red[:, :, 2]) < 1e-3 and red[0, 0, 2] == pytest.approx(part.facts.lower_mm[2] + 10, abs=1e-3)
    page.workspace.want(process="mjf")
    qtbot.waitUntil(lambda: "nothing needs supports" in words(shades), timeout=WAIT)
    page.workspace.want(process=None)


def test_what_is_chosen_is_there_at_the_next_start(
    shades: Shades, page: PreparePage, open_page: Callable[..., PreparePage]
) -> None:
    page.overlays.choose_mode("overhang")
    again = open_page(page.desk)
    assert again.stage.mode == "overhang" and again.view_bar.current == "overhang"
    again.overlays.choose_mode("findings")


def test_the_view_menu_lists_all_of_it_and_ticks_what_is_shown(shades: Shades, page: PreparePage) -> None:
    page.overlays.choose_mode("walls")
    menu = page.view_menu.menu
    menu.aboutToShow.emit()
    entries = {entry.objectName(): entry for entry in menu.actions() if not entry.isSeparator()}
    assert [name for name, entry in entries.items() if entry.isChecked()] == ["menu.prepare.faces.walls"]
    assert {"menu.prepare.measure", "menu.prepare.section", "menu.prepare.layers"} <= set(entries)
    entries["menu.prepare.section"].trigger()
    assert page.overlays.section.is_on
    page.overlays.toggle_section()
    entries["menu.prepare.faces.solid"].trigger()
    assert page.stage.mode == "solid" and not shades.legend.isVisible()
