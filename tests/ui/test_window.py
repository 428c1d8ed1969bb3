import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QVBoxLayout
from pytestqt.qtbot import QtBot

from mesh.errors import BadFile
from ui import tasks
from ui.actions import Action
from ui.desk_page import DeskPage
from ui.frame.palette import Found
from ui.notice import Notice, Tone
from ui.theme import theme, tokens
from ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT
from ui.window import Window


class Letters(DeskPage):
    """A desk that notes what was asked of it."""

    def __init__(self, desk_id: str, title: str, icon: str = "orders") -> None:
        super().__init__(desk_id, title, icon)
        self.done: list[str] = []
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(title))

    def desk_actions(self) -> list[Action]:
        name = self.desk_id
        return [
            Action(
                f"{name}.mend",
                f"Mend all of {name}",
                lambda: self.done.append("mend"),
                icon="mend",
                shortcut="Ctrl+M",
                words="repair",
            ),
            Action(f"{name}.never", "Never possible", lambda: self.done.append("never"), possible=lambda: False),
        ]


@pytest.fixture
def kept() -> dict[str, str]:
    return {}


def make(qtbot: QtBot, kept: dict[str, str]) -> Window:
    window = Window(remember=kept.__setitem__, recall=kept.get)
    qtbot.addWidget(window)
    window.add_desk(Letters("prepare", "Prepare"))
    window.add_desk(Letters("orders", "Orders"))
    window.add_desk(Letters("settings", "Settings", "settings"), at_bottom=True)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def window(qtbot: QtBot, kept: dict[str, str]) -> Window:
    return make(qtbot, kept)


def test_the_first_desk_is_in_front_and_the_rail_changes_desks(window: Window) -> None:
    assert window.front == "prepare"
    window._rail._buttons["orders"].click()
    assert window.front == "orders"
    assert window.pages["orders"].isVisible()
    assert not window.pages["prepare"].isVisible()


@pytest.mark.window
def test_place_and_desk_are_as_one_left_them(qtbot: QtBot, kept: dict[str, str]) -> None:
    first = make(qtbot, kept)
    first.resize(1010, 707)
    first.show_desk("orders")
    first.close()
    second = make(qtbot, kept)
    assert second.front == "orders"
    assert (second.width(), second.height()) == (1010, 707)


def test_the_chosen_colours_are_there_again(qtbot: QtBot, kept: dict[str, str]) -> None:
    make(qtbot, kept)
    theme().choose("dark")
    assert kept["window.theme"] == "dark"
    theme().choose("light")
    kept["window.theme"] = "dark"
    make(qtbot, kept)
    assert tokens() is DARK


def test_a_broken_memory_of_the_place_does_no_harm(qtbot: QtBot) -> None:
    window = make(qtbot, {"window.geometry": "not base64!", "window.desk": "gone"})
    assert window.front == "prepare"
    assert window.width() >= 900


def test_what_waits_stands_on_the_rail_in_words_too(window: Window) -> None:
    window.pages["orders"].set_badge(2)
    assert window._rail._buttons["orders"].accessibleDescription() == "2 wait for you"
    window.pages["orders"].set_badge(0)
    assert window._rail._buttons["orders"].accessibleDescription() == ""


def test_the_palette_finds_an_action_by_another_word_and_calls_it(qtbot: QtBot, window: Window) -> None:
    window.palette_card.open()
    qtbot.keyClicks(window.palette_card.field, "repair")
    assert [entry.text for entry in window.palette_card.entries()] == ["Mend all of prepare"]
    qtbot.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    assert window.pages["prepare"].done == ["mend"]
    assert not window.palette_card.isVisible()


def test_the_palette_leaves_out_what_cannot_be_done_and_finds_what_a_desk_offers(qtbot: QtBot, window: Window) -> None:
    opened: list[str] = []
    window.add_search(lambda _asked: [Found("Fan duct ×2", lambda: opened.append("fan"), "orders", "Kontor 3D")])
    window.palette_card.open()
    qtbot.keyClicks(window.palette_card.field, "never")
    assert window.palette_card.entries() == []
    window.palette_card.field.clear()
    qtbot.keyClicks(window.palette_card.field, "duct kontor")
    qtbot.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    assert opened == ["fan"]


@pytest.mark.window
def test_ctrl_k_and_escape(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.palette_card.isVisible()
    qtbot.keyClick(window.palette_card.field, Qt.Key.Key_Escape)
    assert not window.palette_card.isVisible()


@pytest.mark.window
def test_a_shortcut_belongs_to_the_desk_in_front(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.show_desk("orders")
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert window.pages["orders"].done == ["mend"]
    assert window.pages["prepare"].done == []


def test_two_actions_of_one_name_are_a_mistake(window: Window) -> None:
    with pytest.raises(ValueError, match=r"orders\.mend"):
        window.commands.add([Action("orders.mend", "Again", print)])


def test_an_error_nobody_took_is_shown_as_its_sentence(qtbot: QtBot, window: Window) -> None:
    def work(_at: tasks.TaskContext) -> None:
        raise BadFile("cut", "bracket.stl ends in the middle of a triangle.", "Copy it again.")

    tasks.run(work)
    qtbot.waitUntil(lambda: bool(window.notices()), timeout=3000)
    assert [notice.text for notice in window.notices()] == ["bracket.stl ends in the middle of a triangle. Copy it again."]
    assert window.notices()[0].tone == Tone.BAD


def test_news_do_not_pile_up(window: Window) -> None:
    for number in (1, 2, 3, 4, 4):
        window.show_notice(Notice(f"Order {number} has arrived."))
    assert [notice.text[6] for notice in window.notices()] == ["2", "3", "4"]


def test_files_let_go_on_the_window_are_announced(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    file = tmp_path / "bracket.stl"
    file.write_bytes(b"solid")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/a.stl"), QUrl.fromLocalFile(str(tmp_path))])
    drop = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.files_dropped) as dropped:
        window.dropEvent(drop)
    assert dropped.args == [[file]]


def test_undo_says_what_it_would_take_back_on_this_desk(window: Window) -> None:
    window.pages["prepare"].undo_changed.emit("Lay flat")
    assert window.status._undo.text() == "Undo: Lay flat"
    window.show_desk("orders")
    assert window.status._undo.text() == ""
    window.show_desk("prepare")
    assert window.status._undo.text() == "Undo: Lay flat"


def test_dark_and_light_change_while_the_window_is_open(qtbot: QtBot, window: Window) -> None:
    theme().choose("dark")
    assert tokens() is DARK
    qtbot.wait(30)
    picture = window.grab().toImage()
    assert picture.pixelColor(200, 20).name() == DARK.panel
    theme().choose("light")
    qtbot.wait(30)
    assert window.grab().toImage().pixelColor(200, 20).name() == LIGHT.panel


def test_high_contrast_has_a_wider_ring(window: Window) -> None:
    theme().choose("contrast")
    assert tokens() is CONTRAST_LIGHT
    assert "QPushButton:focus { border: 3px solid" in window.styleSheet()
    assert re.findall(r"[^}]*:focus[^}]*border: 2px[^}]*}", window.styleSheet()) == []


def test_what_opens_from_the_window_wears_its_sheet(qtbot: QtBot, window: Window) -> None:
    theme().choose("dark")
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "a tip", window.pages["prepare"])
    window.show_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    tip = next(widget for widget in QApplication.topLevelWidgets() if widget.metaObject().className() == "QTipLabel")
    try:
        assert tip.grab().toImage().pixelColor(12, 4).name() == DARK.ink
        assert menu.grab().toImage().pixelColor(menu.width() // 2, 3).name() == DARK.panel
    finally:
        menu.close()
        QToolTip.hideText()


def test_the_system_is_followed_while_the_window_is_open(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the computer says stands in for its settings, which no virtual screen has."""
    theme().choose("system")
    for said, expected in (
        ((True, False), DARK),
        ((True, True), CONTRAST_DARK),
        ((False, True), CONTRAST_LIGHT),
        ((False, False), LIGHT),
    ):
        monkeypatch.setattr("ui.theme.system_look", lambda said=said: said)
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert tokens() is expected
    monkeypatch.setattr("ui.theme.system_look", lambda: (True, False))
    theme().choose("light")
    assert tokens() is LIGHT
    theme().choose("contrast")
    assert tokens() is CONTRAST_DARK


def test_a_desk_that_is_made_when_it_is_wanted_comes_in_several_turns_and_the_last_that_was_wanted_stays(
    qtbot: QtBot, window: Window
) -> None:
    done: list[str] = []

    def made(desk_id: str) -> Letters:
        done.append(desk_id)
        if desk_id == "parts":
            window.go_to("shop")  # the person changes her mind before it stands in the window
        return Letters(desk_id, desk_id.title())

    window.add_desk_later("parts", "Parts", "parts", lambda: made("parts"))
    window.add_desk_later("shop", "Shop", "shop", lambda: made("shop"))
    window.go_to("parts")
    assert done == [] and window.front == "prepare"
    qtbot.waitUntil(lambda: window.front == "shop", timeout=2000)
    assert done == ["parts", "shop"] and not window.pages.is_there("parts")
    assert window.pages["parts"].title == "Parts" and done == ["parts", "shop"]
    window.go_to("parts")
    assert window.front == "parts", "what is there comes at once"


def test_whoever_asks_for_a_page_that_is_half_made_gets_it_at_once(window: Window) -> None:
    window.add_desk_later("parts", "Parts", "parts", lambda: Letters("parts", "Parts"))
    assert not window.pages.step("parts") and "parts" in window.pages
    window.show_desk("parts")
    assert window.front == "parts" and window.pages["parts"].isVisible()
