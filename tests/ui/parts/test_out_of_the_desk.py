"""Out of the Prepare desk: pictures and files by key, menu and drag; and recent parts with pictures on the empty desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mesh.read import read_file
from printdesk.desk import Desk
from tests.ui.parts.conftest import Lay
from tests.ui.shown import shown
from ui.notice import Notice
from ui.prepare import remembering
from ui.prepare.page import PreparePage
from ui.widgets.card import Card

pytestmark = pytest.mark.window


@pytest.fixture
def prepare(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[PreparePage]:
    monkeypatch.setattr(remembering, "AFTER_MS", 10)
    monkeypatch.setattr(remembering, "PICTURE_AFTER_MS", 10)
    page = PreparePage(desk, restore=False)
    with shown(page):
        yield page


@pytest.fixture
def opened(qtbot: QtBot, prepare: PreparePage, lay: Lay) -> PreparePage:
    prepare.open_files([lay("bracket", 24.0)])
    qtbot.waitUntil(lambda: prepare.workspace.part is not None, timeout=15_000)
    return prepare


def test_the_picture_is_copied_without_the_tools(qtbot: QtBot, opened: PreparePage) -> None:
    QGuiApplication.clipboard().clear()
    assert {"prepare.copyPicture", "prepare.savePicture", "prepare.copyFile"} <= {one.id for one in opened.desk_actions()}
    opened.carrying.copy_picture()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() >= opened.viewport.width()
    middle, corner = picture.pixelColor(picture.width() // 2, picture.height() // 2), picture.pixelColor(3, 3)
    assert middle != corner


def test_the_picture_is_saved_under_the_name_that_was_chosen(qtbot: QtBot, opened: PreparePage, tmp_path: Path) -> None:
    told: list[Notice] = []
    opened.notice.connect(told.append)
    opened.carrying.ask_picture()
    dialog = opened.findChild(QFileDialog, "prepare.pictureDialog")
    dialog.fileSelected.emit(str(tmp_path / "mine"))
    dialog.close()
    qtbot.waitUntil(lambda: (tmp_path / "mine.png").exists() and bool(told))
    assert not QImage(str(tmp_path / "mine.png")).isNull()
    opened.carrying.save_picture_as(tmp_path / "nowhere" / "x.jpg", opened.carrying.picture())
    qtbot.waitUntil(lambda: "could not be written" in told[-1].text)


def test_the_part_is_copied_as_a_file_as_it_lies(qtbot: QtBot, opened: PreparePage) -> None:
    QGuiApplication.clipboard().clear()
    opened.carrying.copy_file()
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().mimeData().urls()))
    (url,) = QGuiApplication.clipboard().mimeData().urls()
    assert Path(url.toLocalFile()).name == "bracket.stl"
    mesh = read_file(Path(url.toLocalFile())).mesh
    assert (mesh.vertices.max(axis=0) - mesh.vertices.min(axis=0)).tolist() == pytest.approx([24, 30, 10], abs=1e-4)


@pytest.mark.parametrize("which", ["picture", "file"])
def test_both_are_dragged_out_once_ready(qtbot: QtBot, opened: PreparePage, which: str, monkeypatch: pytest.MonkeyPatch) -> None:
    carrying = opened.carrying
    carried, handle = (carrying._picture, carrying.button) if which == "picture" else (carrying._file, opened.column.header.name)
    out: list[QMimeData] = []
    monkeypatch.setattr(carried, "drag", lambda data, _picture: out.append(data))
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(1, 0))
    qtbot.wait(30)
    assert out == [], "a click is no drag"
    for step in (20, 40):
        moved = _moved(handle, middle + QPoint(step, 0))
        QGuiApplication.sendEvent(handle, moved)
    qtbot.waitUntil(lambda: len(out) == 1)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)
    (url,) = out[0].urls()
    assert Path(url.toLocalFile()).is_file()
    assert out[0].hasImage() == (which == "picture")


def _moved(handle: QWidget, at: QPoint) -> QMouseEvent:
    spot = QPointF(at)
    everywhere = QPointF(handle.mapToGlobal(at))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, spot, everywhere, Qt.MouseButton.NoButton, left, none)


def test_an_opened_part_is_remembered_and_stands_with_its_picture_on_the_empty_desk(
    qtbot: QtBot, opened: PreparePage, desk: Desk, lay: Lay
) -> None:
    path = lay("bracket", 24.0)
    recent = opened.empty.recent
    qtbot.waitUntil(lambda: any(one.path == path and one.picture for one in recent.shown), timeout=15_000)
    part = opened.workspace.part
    assert part is not None
    opened.workspace.remove(part.id)
    qtbot.waitUntil(recent.isVisible)
    card = recent.findChild(Card, "prepare.recent.bracket.stl")
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.workspace.part is not None, timeout=15_000)
    (known,) = [one for one in desk.library.cards() if one.name == "bracket"]
    assert known.path == str(path)
    path.unlink()
    recent.refresh()
    qtbot.waitUntil(lambda: all(one.path != path for one in recent.shown))


def test_many_opened_parts_are_remembered_one_after_another(
    qtbot: QtBot, prepare: PreparePage, desk: Desk, lay: Callable[..., Path]
) -> None:
    prepare.open_files([lay(f"many {number}", 30.0 + number) for number in range(5)])
    qtbot.waitUntil(lambda: sum(bool(card.picture) for card in desk.library.cards()) == 5, timeout=20_000)


def test_a_file_that_is_saved_anew_while_its_part_lies_there_is_the_next_version(
    qtbot: QtBot, opened: PreparePage, desk: Desk, lay: Lay
) -> None:
    qtbot.waitUntil(lambda: any(card.name == "bracket" for card in desk.library.cards()), timeout=15_000)
    (card,) = [card for card in desk.library.cards() if card.name == "bracket"]
    path = lay("bracket", 26.0)
    part = opened.workspace.part
    assert part is not None
    opened.keeping.replacing.replace_with([part], path)
    qtbot.waitUntil(lambda: len(desk.library.part(card.id).versions) == 2, timeout=15_000)
    assert desk.library.part(card.id).version.size_mm[0] == pytest.approx(26.0)


def test_what_is_dragged_out_and_let_go_over_the_window_is_not_opened(qtbot: QtBot, opened: PreparePage, lay: Lay) -> None:
    opened.carrying._file.is_dragging = True
    opened.open_files([lay("again", 31.0)])
    assert opened.opening._reading == 0
    opened.carrying._file.is_dragging = False
    opened.open_files([lay("again", 31.0)])
    assert opened.opening._reading == 1
    qtbot.waitUntil(lambda: len(opened.workspace.plate.parts) == 2, timeout=15_000)
