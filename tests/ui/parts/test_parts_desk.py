"""The Parts desk in a real window: found, told, changed, taken back, dragged out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from tests.ui.parts.conftest import Lay
from ui.notice import Notice
from ui.parts.grid import PartGrid
from ui.parts.page import PartsPage
from ui.parts.photo_strip import PhotoStrip
from ui.parts.pictures import Pictures


def names(page: PartsPage) -> list[str]:
    return [card.name for card in page.grid.cards]


def id_of(page: PartsPage, name: str) -> str:
    return next(card.id for card in page.parts.cards if card.name == name)


def choose(qtbot: QtBot, page: PartsPage, name: str) -> None:
    page.grid.choose([id_of(page, name)])
    qtbot.waitUntil(lambda: page.column.part is not None and page.column.part.name == name and page.column.isVisible())


def picture_file(path: Path, width: int = 40, height: int = 30) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#8a6f4d"))
    assert image.save(str(path))
    return path


def test_an_empty_library_says_what_to_do_and_leads_there(qtbot: QtBot, open_page: Callable[[], PartsPage]) -> None:
    page = open_page()
    assert page._stack.currentIndex() == 0
    with qtbot.waitSignal(page.wants_desk) as asked:
        qtbot.mouseClick(page.findChild(type(page.column.plate), "parts.prepare"), Qt.MouseButton.LeftButton)
    assert asked.args == ["prepare"]


def test_words_and_tags_find_parts_while_one_types(qtbot: QtBot, page: PartsPage) -> None:
    assert names(page) == ["Gehäuse", "hook", "lid"]
    qtbot.keyClicks(page.bar.search, "gehaus")
    assert names(page) == ["Gehäuse"]
    assert page.bar.count.text() == "1 of 3 parts"
    qtbot.keyClick(page.bar.search, Qt.Key.Key_Escape)
    assert len(names(page)) == 3
    qtbot.mouseClick(page.findChild(type(page.column.plate), "parts.chip.tag.kuche"), Qt.MouseButton.LeftButton)
    assert names(page) == ["Gehäuse", "lid"]
    qtbot.keyClicks(page.bar.search, "nothing like it")
    assert page._found.currentIndex() == 1
    page.bar.ask_all()
    assert len(names(page)) == 3


def test_parts_are_ordered_by_name_and_size(page: PartsPage) -> None:
    for option, expected in (("name", "Gehäuse hook lid"), ("largest", "Gehäuse hook lid"), ("smallest", "lid hook Gehäuse")):
        page.bar.order.setCurrentIndex(page.bar.order.findData(option))
        page.bar.order.picked.emit(option)
        assert " ".join(names(page)) == expected


def test_the_column_says_what_a_part_is_and_where_its_file_lies(qtbot: QtBot, page: PartsPage, lay: Lay) -> None:
    choose(qtbot, page, "hook")
    column = page.column
    assert "23.0 × 30.0 × 10.0" in column._facts.text()
    assert "12 triangles" in column._facts.text()
    assert column._place.text().replace("\u200b", "") == str(lay("hook", 23.0))
    assert not column._ordered.isVisible()
    assert column.plate.isEnabled()


def test_a_part_goes_on_the_plate_by_enter_and_by_a_double_click(qtbot: QtBot, page: PartsPage, lay: Lay) -> None:
    choose(qtbot, page, "hook")
    with qtbot.waitSignal(page.wants_plate) as asked:
        qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert asked.args == [[lay("hook", 23.0)]]
    here = page.grid.visualRect(page.grid.currentIndex()).center()
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=here)
    with qtbot.waitSignal(page.wants_plate):
        qtbot.mouseDClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=here)


def test_notes_tags_and_name_are_kept_as_they_are_typed_and_taken_back_one_by_one(
    qtbot: QtBot, page: PartsPage, desk: Desk
) -> None:
    choose(qtbot, page, "hook")
    key = id_of(page, "hook")
    notes = page.column.findChild(QPlainTextEdit, "parts.part.notes")
    qtbot.keyClicks(notes, "Four walls")
    page.column.flush()
    qtbot.waitUntil(lambda: desk.library.part(key).notes == "Four walls")
    tag = page.column.findChild(QLineEdit, "parts.part.tag")
    qtbot.keyClicks(tag, "spare,")
    qtbot.waitUntil(lambda: desk.library.part(key).tags == ("spare",))
    name = page.column.findChild(QLineEdit, "parts.part.name")
    name.selectAll()
    qtbot.keyClicks(name, "Haken")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Haken" in names(page))
    for holds in (
        lambda: desk.library.part(key).name == "hook",
        lambda: desk.library.part(key).tags == (),
        lambda: desk.library.part(key).notes == "",
    ):
        page.undo()
        qtbot.waitUntil(holds)
    assert not page.editing.can_undo


def test_a_name_that_is_none_is_refused_in_a_sentence_and_the_old_one_stands_again(qtbot: QtBot, page: PartsPage) -> None:
    choose(qtbot, page, "hook")
    told: list[Notice] = []
    page.notice.connect(told.append)
    name = page.column.findChild(QLineEdit, "parts.part.name")
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Space)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told))
    assert "needs a name" in told[0].text
    qtbot.waitUntil(lambda: name.text() == "hook")


def test_what_is_typed_is_kept_when_another_part_is_chosen_before_it_was(qtbot: QtBot, page: PartsPage, desk: Desk) -> None:
    choose(qtbot, page, "hook")
    key = id_of(page, "hook")
    qtbot.keyClicks(page.column.findChild(QLineEdit, "parts.part.licence"), "CC0 1.0")
    choose(qtbot, page, "lid")
    qtbot.waitUntil(lambda: desk.library.part(key).licence == "CC0 1.0")
    assert page.column.findChild(QLineEdit, "parts.part.licence").text() == ""
    assert desk.library.part(id_of(page, "lid")).licence == ""


def test_removed_parts_come_back_by_the_notice_and_the_files_stay(qtbot: QtBot, page: PartsPage, lay: Lay) -> None:
    told: list[Notice] = []
    page.notice.connect(told.append)
    page.grid.choose([id_of(page, "hook"), id_of(page, "lid")])
    assert page.many.isVisible()
    qtbot.keyClick(page.grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(page) == ["Gehäuse"])
    assert lay("hook", 23.0).exists()
    assert told[-1].text == "2 parts are off the library; their files stay."
    assert page.grid.chosen_ids() == [id_of(page, "Gehäuse")], "the part beside is chosen, so that keys go on"
    call = told[-1].call
    assert call is not None
    call()
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    call()
    page.undo()
    qtbot.wait(60)
    assert len(names(page)) == 3


def test_several_parts_are_tagged_in_one_step(qtbot: QtBot, page: PartsPage, desk: Desk) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.many.tags.tags == ()
    qtbot.keyClicks(page.many.tags.field, "drawer")
    qtbot.keyClick(page.many.tags.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: all("drawer" in card.tags for card in page.grid.cards))
    qtbot.waitUntil(lambda: page.many.tags.tags == ("drawer",))
    page.undo()
    qtbot.waitUntil(lambda: not any("drawer" in card.tags for card in page.grid.cards))


def test_a_card_is_dragged_out_and_copied_as_its_file(qtbot: QtBot, page: PartsPage, lay: Lay) -> None:
    page.grid.choose([id_of(page, "hook"), id_of(page, "lid")])
    expected = {str(lay("hook", 23.0)), str(lay("lid", 20.0))}
    assert {url.toLocalFile() for url in page.grid.dragged().urls()} == expected
    page.copy()
    qtbot.waitUntil(lambda: {url.toLocalFile() for url in QGuiApplication.clipboard().mimeData().urls()} == expected)


def test_a_drag_begins_on_a_card_and_takes_all_chosen_ones_along(
    qtbot: QtBot, page: PartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[int] = []
    monkeypatch.setattr(PartGrid, "startDrag", lambda grid, _actions: dragged.append(len(grid.dragged().urls())))
    view, left = page.grid.viewport(), Qt.MouseButton.LeftButton
    for chosen in (["lid"], ["lid", "hook"]):
        page.grid.choose([id_of(page, name) for name in chosen])
        at = page.grid.visualRect(page.grid._cards.index(names(page).index("lid"))).center()
        qtbot.mousePress(view, left, pos=at)
        for step in (8, 20, 40):
            spot = QPointF(at + QPoint(step, step))
            moved = QMouseEvent(
                QEvent.Type.MouseMove,
                spot,
                QPointF(view.mapToGlobal(spot.toPoint())),
                Qt.MouseButton.NoButton,
                left,
                Qt.KeyboardModifier.NoModifier,
            )
            QGuiApplication.sendEvent(view, moved)
        qtbot.mouseRelease(view, left, pos=at)
    assert dragged == [1, 2]


def test_a_part_whose_file_is_gone_says_so_and_still_goes_on_the_plate(
    qtbot: QtBot, page: PartsPage, desk: Desk, lay: Lay
) -> None:
    lay("hook", 23.0).unlink()
    choose(qtbot, page, "hook")
    assert "kept a copy" in page.column._place.text()
    qtbot.waitUntil(lambda: bool(page.grid.dragged().urls()))
    with qtbot.waitSignal(page.wants_plate) as asked:
        page.put_on_plate()
    (path,) = asked.args[0]
    assert path.name == "hook.stl"
    assert path.read_bytes() == desk.library.picture(desk.library.part(id_of(page, "hook")).version.sha256)


def test_dropped_models_become_parts_and_pictures_photos_of_the_chosen_one(
    qtbot: QtBot, page: PartsPage, desk: Desk, lay: Lay, tmp_path: Path
) -> None:
    choose(qtbot, page, "hook")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (picture_file(tmp_path / "seen.png"), lay("new", 44.0))])
    drop = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(drop)
    qtbot.waitUntil(lambda: "new" in names(page))
    qtbot.waitUntil(lambda: len(desk.library.part(id_of(page, "hook")).photos) == 1)
    qtbot.waitUntil(lambda: page.grid.chosen_ids() == [id_of(page, "new")], timeout=5000)


def test_a_card_let_go_over_its_own_desk_goes_nowhere(qtbot: QtBot, page: PartsPage) -> None:
    choose(qtbot, page, "hook")
    taken: list[object] = []
    page.incoming.take = taken.append
    page.grid.is_dragging = True
    spot, left, none = QPointF(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = page.grid.dragged()
    enter = QDragEnterEvent(spot.toPoint(), Qt.DropAction.CopyAction, data, left, none)
    page.dragEnterEvent(enter)
    assert enter.isAccepted(), "so that the window behind does not take it"
    page.dropEvent(QDropEvent(spot, Qt.DropAction.CopyAction, data, left, none))
    assert taken == []
    page.grid.is_dragging = False
    page.dropEvent(QDropEvent(spot, Qt.DropAction.CopyAction, data, left, none))
    assert len(taken) == 1


def test_a_photo_is_shown_large_and_taken_off_by_delete(qtbot: QtBot, page: PartsPage, desk: Desk, tmp_path: Path) -> None:
    choose(qtbot, page, "hook")
    page.incoming.add_photos([picture_file(tmp_path / "large.png", 900, 600)])
    strip = page.column.findChild(PhotoStrip)
    qtbot.waitUntil(lambda: len(strip._buttons()) == 1)
    (button,) = strip._buttons()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.column.picture._photo == button.sha256
    qtbot.waitUntil(lambda: page.column.picture.grab().toImage().pixelColor(175, 95).red() == pytest.approx(0x8A, abs=6))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.library.part(id_of(page, "hook")).photos == ())
    qtbot.waitUntil(lambda: page.column.picture._photo == "")


def test_an_earlier_version_goes_on_the_plate(qtbot: QtBot, page: PartsPage, desk: Desk, lay: Lay) -> None:
    first = lay("hook", 23.0).read_bytes()
    desk.library.add(lay("hook", 50.0))
    choose(qtbot, page, "hook")
    qtbot.waitUntil(lambda: page.column._versions.count() == 2)
    older = page.column._versions.itemAt(1).widget()
    with qtbot.waitSignal(page.wants_plate) as asked:
        qtbot.mouseClick(older, Qt.MouseButton.LeftButton)
    assert asked.args[0][0].read_bytes() == first


def test_keys_lead_from_the_search_to_the_cards_and_back(qtbot: QtBot, page: PartsPage) -> None:
    page._to_search()
    assert page.bar.search.hasFocus()
    qtbot.keyClick(page.bar.search, Qt.Key.Key_Down)
    assert page.grid.hasFocus()
    assert page.grid.chosen_ids() == [id_of(page, "Gehäuse")]
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert page.grid.chosen_ids() == [id_of(page, "hook")]
    qtbot.keyClick(page.grid, Qt.Key.Key_Up)
    assert page.bar.search.hasFocus()


def test_parts_are_found_for_the_palette_by_what_is_written_on_them(page: PartsPage) -> None:
    called: list[str] = []
    page.finding.call = called.append
    (found,) = page.finding("gehause kuche")
    found.call()
    assert (found.text, called) == ("Gehäuse", [id_of(page, "Gehäuse")])
    assert page.finding("") == page.finding("no such thing") == []


def test_a_watched_folder_brings_new_parts_by_itself_and_says_when_it_is_gone(
    qtbot: QtBot, page: PartsPage, tmp_path: Path, lay: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("printdesk.watched.STILL_S", -1.0)
    monkeypatch.setattr("ui.parts.watching.SETTLES_MS", 20)
    folder = tmp_path / "watched"
    folder.mkdir()
    page.watching.watch(folder)
    qtbot.waitUntil(lambda: str(folder) in page.watching._watcher.directories())
    (folder / "brought.stl").write_bytes(lay("x", 61.0).read_bytes())
    qtbot.waitUntil(lambda: "brought" in names(page), timeout=10_000)
    (folder / "brought.stl").unlink()
    folder.rmdir()
    page.watching.look()
    qtbot.waitUntil(lambda: page.watching.gone == (str(folder),))
    page.grid.choose([])
    assert any("not there now" in told.text() for told in page.folders.findChildren(type(page.folders._told)))
    page.watching.leave(folder)
    qtbot.waitUntil(lambda: page.watching.folders == [])


def test_the_menu_of_a_card_offers_what_can_be_done(qtbot: QtBot, page: PartsPage) -> None:
    choose(qtbot, page, "hook")
    page._show_menu(page.mapToGlobal(QPoint(200, 200)))
    menu = QGuiApplication.instance().activePopupWidget()
    told = [action.text() for action in menu.actions()]
    menu.close()
    assert told == [
        "Put on the plate",
        "Rename the part",
        "Tag the parts",
        "Add a photo …",
        "Take off the library",
        "Copy the file",
    ]


def test_a_watched_folder_without_parts_is_no_empty_library(
    qtbot: QtBot, open_page: Callable[[], PartsPage], tmp_path: Path
) -> None:
    page = open_page()
    page.watching.watch(tmp_path)
    qtbot.waitUntil(lambda: (page._stack.currentIndex(), page._found.currentIndex()) == (1, 2))


def test_no_more_pictures_are_kept_than_there_is_room_for_and_the_last_asked_comes_first(
    qtbot: QtBot, page: PartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.parts.pictures.MOST_PIXELS", 2 * 40 * 30)
    monkeypatch.setattr("ui.parts.pictures.AT_ONCE", 1)
    picture = page._desk.library.picture(page.parts.cards[0].picture)
    read: list[str] = []

    def source(name: str) -> bytes:
        read.append(name)
        return picture

    pictures = Pictures(source, page)
    for name in ("first", "second", "third"):
        assert pictures.part(name, QSize(40, 30)) is None
    qtbot.waitUntil(lambda: len(read) == 3 and pictures.part("second", QSize(40, 30)) is not None)
    assert read == ["first", "third", "second"]
    assert pictures._pixels <= 2 * 40 * 30
    assert pictures.part("third", QSize(40, 30)) is not None
