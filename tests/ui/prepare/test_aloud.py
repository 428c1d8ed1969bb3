"""What a screen reader is told of the Prepare desk: the part in words, where its findings are, and what has changed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from mesh import bodies
from mesh.mesh import Mesh
from tests.ui.prepare.conftest import open_cup
from ui.prepare.page import PreparePage

PATIENCE_MS = 20_000
Stl = Callable[..., Path]


def test_a_part_is_described_and_its_verdict_is_announced_once(
    qtbot: QtBot, page: PreparePage, stl: Stl, heard: list[str]
) -> None:
    page.open_files([stl(bodies.box((20.0, 30.0, 10.0)))])
    qtbot.waitUntil(lambda: "no findings" in page.viewport.accessibleDescription(), timeout=PATIENCE_MS)
    assert page.viewport.accessibleDescription() == "block: box-like, 20 × 30 × 10 mm, no findings."
    told = QAccessible.queryAccessibleInterface(page.viewport)
    assert told.text(QAccessible.Text.Description) == page.viewport.accessibleDescription()
    qtbot.waitUntil(lambda: any("Printable" in words for words in heard), timeout=PATIENCE_MS)
    qtbot.wait(1_000)
    assert sum("Printable" in words for words in heard) == 1


def test_findings_say_where_they_are_and_a_new_verdict_is_told(
    qtbot: QtBot, page: PreparePage, stl: Stl, heard: list[str]
) -> None:
    page.open_files([stl(open_cup())])
    qtbot.waitUntil(lambda: "first: " in page.viewport.accessibleDescription(), timeout=PATIENCE_MS)
    row = page.column.findings.rows[0]
    assert row.accessibleDescription() == f"{row.finding.title}, half-way up, front"
    qtbot.waitUntil(lambda: any("mend" in words for words in heard), timeout=PATIENCE_MS)
    page.changing.mend()
    qtbot.waitUntil(lambda: any("Printable" in words for words in heard), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "no findings" in page.viewport.accessibleDescription(), timeout=PATIENCE_MS)


def test_an_empty_plate_is_not_described_as_what_was_there(qtbot: QtBot, page: PreparePage, stl: Stl) -> None:
    page.open_files([stl(Mesh(bodies.sphere(10.0).vertices, bodies.sphere(10.0).faces), "marble")])
    qtbot.waitUntil(lambda: "marble: ball-like" in page.viewport.accessibleDescription(), timeout=PATIENCE_MS)
    page.hand.adjusting.remove()
    qtbot.waitUntil(lambda: page.viewport.accessibleDescription() == "", timeout=PATIENCE_MS)
