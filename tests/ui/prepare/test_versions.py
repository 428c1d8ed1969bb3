"""Versions of a part, its file exchanged or changed on the disk: in a real window with real files."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mesh import bodies
from mesh.write import write_file
from printdesk.money import Money
from printdesk.part import MOST_VERSIONS, Part, Placement, Version
from printdesk.versions import after
from tests.ui.prepare.conftest import open_cup
from tests.ui.prepare.test_documents import notices, saved_as
from tests.ui.prepare.test_page import find, opened, settled
from ui.prepare.comparing import GHOST
from ui.prepare.page import PreparePage
from ui.prepare.versions import VersionsCard, difference_words, figures_of

pytestmark = pytest.mark.window
LONG_MS = 30_000
TURNED = ((0.0, -1.0, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0))


def version(volume: float | None, price: str | None = None, quantity: int = 1) -> Version:
    amount = None if price is None else Money(Decimal(price))
    return Version("Opened", bodies.box((1.0, 1.0, 1.0)), Placement(), (20.0, 30.0, 10.0), volume, amount, quantity)


def test_differences_are_said_in_words() -> None:
    assert (
        figures_of(version(6000.0, "4.10", 3))
        == "6.0\u00a0cm³ · 20.0 × 30.0 × 10.0\u00a0mm · 12 triangles · €\u00a04.10 for 3 copies"
    )
    assert difference_words(version(6000.0, "4.10"), version(6600.0, "4.30")) == (
        "Now 600\u00a0mm³ more (10.0 %). It costs €\u00a00.20 more."
    )
    assert difference_words(version(6000.0, "4.10"), version(5400.0, "4.00")) == (
        "Now 600\u00a0mm³ less (10.0 %). It costs €\u00a00.10 less."
    )
    assert difference_words(version(6000.0, "4.10"), version(6000.0, "4.10")) == "The volume is the same. The price is the same."
    assert difference_words(version(None), version(6000.0)) == "It was open, and is closed now."
    assert difference_words(version(9.0, "4.10", 2), version(9.0, "4.10", 3)).endswith("The prices are of 2 and 3 copies.")


def test_versions_are_bounded_and_no_shape_is_there_twice(page: PreparePage, stl: Callable[..., Path]) -> None:
    part: Part = page.desk.bench.open(stl(), walls=False)
    first = part.mesh
    for _ in range(MOST_VERSIONS + 10):
        part = after(part, replace(part, mesh=bodies.box((5.0, 5.0, 5.0))), lambda _: (None, 1))
    assert len(part.versions) == MOST_VERSIONS and all(one.mesh is not first for one in part.versions)
    back = after(part, replace(part, mesh=part.versions[3].mesh), lambda _: (None, 1))
    meshes = [id(one.mesh) for one in back.versions]
    assert id(back.mesh) not in meshes and id(part.mesh) == meshes[-1] and len(set(meshes)) == len(meshes)


def test_a_mend_leaves_a_version_that_is_compared_as_a_ghost_and_gone_back_to(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], tmp_path: Path
) -> None:
    broken = opened(qtbot, page, stl(open_cup(), "cup"))
    page.changing.mend()
    qtbot.waitUntil(lambda: page.workspace.part is not None and page.workspace.part.facts.watertight, timeout=LONG_MS)
    mended = page.workspace.part
    assert mended is not None and [one.mesh for one in mended.versions] == [broken.mesh]
    page.keeping.comparing.toggle()
    card = find(page, "prepare.versionsCard")
    assert isinstance(card, VersionsCard) and card.isVisible()
    texts = [row.accessibleName() for row in card.findChildren(QWidget) if row.accessibleName().startswith("As it was opened")]
    assert len(texts) == 1 and "10 triangles" in texts[0]
    qtbot.mouseClick(find(page, "prepare.versions.compare.0"), Qt.MouseButton.LeftButton)
    ghost = page.viewport.scene.items[GHOST]
    assert ghost.is_ghost and ghost.mesh is broken.mesh
    page.hand.adjusting.move_to((60.0, 70.0))
    moved = page.viewport.scene.items[GHOST]
    low, high = moved.box()
    assert ((low + high) / 2)[:2] == pytest.approx((60.0, 70.0), abs=1e-3)
    qtbot.mouseClick(find(page, "prepare.versions.back.0"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.workspace.part is not None and page.workspace.part.mesh is broken.mesh, timeout=LONG_MS)
    assert page.workspace.history.undoes == "Go back to As it was opened"
    assert [one.mesh for one in page.workspace.part.versions] == [mended.mesh]
    assert GHOST not in page.viewport.scene.items
    page.undo()
    assert page.workspace.part.mesh is mended.mesh and len(page.workspace.part.versions) == 1
    page.keeping.comparing.toggle()
    assert not card.isVisible()
    path = tmp_path / "cup.printdesk"
    saved_as(qtbot, page, path)
    document = page.desk.documents.open(path)
    (kept,) = document.plate.parts[0].versions
    assert kept.mesh.equals(broken.mesh) and kept.what == "As it was opened"


def test_a_file_takes_the_place_of_a_part_which_keeps_its_place_turn_and_wish(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    before = opened(qtbot, page, stl())
    page.changing.place(Placement((44.0, 55.0), TURNED, (2.0, 1.0, 1.0)), "Turn")
    page.workspace.want(quantity=4)
    settled(qtbot, page)
    newer = stl(bodies.box((30.0, 30.0, 10.0)), "block v2")
    part = page.workspace.part
    assert part is not None
    page.keeping.replacing.replace_with([part], newer)
    qtbot.waitUntil(lambda: page.workspace.part is not None and page.workspace.part.mesh is not before.mesh, timeout=LONG_MS)
    now = page.workspace.part
    assert now.id == before.id and now.placement == Placement((44.0, 55.0), TURNED, (2.0, 1.0, 1.0))
    assert now.name == "block v2" and now.source == str(newer) and page.workspace.wish.quantity == 4
    assert now.facts.size_mm == pytest.approx((30, 60, 10), rel=1e-4)
    assert page.workspace.history.undoes == "Replace block with block v2.stl"
    assert [one.mesh for one in now.versions] == [before.mesh]
    page.undo()
    assert page.workspace.part.mesh is before.mesh and page.workspace.part.name == "block"


def test_a_file_that_changed_on_the_disk_is_told_once_and_reloaded_in_one_step(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path]
) -> None:
    file = stl()
    opened(qtbot, page, file)
    page.hand.adjusting.duplicate()
    page.hand.adjusting.move_to((40.0, 40.0))
    places = [part.placement for part in page.workspace.plate.parts]
    qtbot.waitUntil(lambda: str(file) in page.keeping.replacing._watcher.files(), timeout=LONG_MS)
    told = notices(page)
    beside = file.with_name("beside.stl")
    write_file(bodies.box((25.0, 25.0, 25.0)), beside)
    beside.replace(file)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)
    assert told[0].text.startswith("block.stl has changed on the disk") and told[0].lasting and told[0].offer == "Reload"
    steps = page.workspace.history.done
    assert told[0].call is not None
    told[0].call()
    qtbot.waitUntil(lambda: page.workspace.history.done == steps + 1, timeout=LONG_MS)
    assert page.workspace.history.undoes == "Reload block.stl"
    parts = page.workspace.plate.parts
    assert [part.placement for part in parts] == places
    assert all(part.facts.size_mm == pytest.approx((25, 25, 25), rel=1e-4) for part in parts)
    page.undo()
    assert all(part.facts.size_mm == pytest.approx((20, 30, 10), rel=1e-4) for part in page.workspace.plate.parts)
    told.clear()
    file.unlink()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)
    assert told[0].text == "block.stl is gone from its folder; the part stays as it is."
    page.keeping.replacing.look()
    qtbot.wait(300)
    assert len(told) == 1 and len(page.workspace.plate.parts) == 2
    file.write_bytes(b"solid no more")
    page.keeping.replacing.look()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=LONG_MS)
    assert told[1].call is not None
    told[1].call()
    qtbot.waitUntil(lambda: len(told) == 3, timeout=LONG_MS)
    assert told[2].tone.value == "bad" and len(page.workspace.plate.parts) == 2
