"""The Settings desk: kept as it is changed, what is wrong told at the field."""

import os
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from printdesk.desk import Desk
from printdesk.settings import PrinterEntry
from tests.real_desk import desk_in
from ui.app import SCALE_NOTE, take_scale
from ui.settings.about import inside
from ui.settings.page import SettingsPage
from ui.theme import theme
from ui.widgets.question import Question
from ui.window import Window

pytestmark = pytest.mark.window


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path / "desk")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    desk.choose(theme="light")
    window = Window()
    qtbot.addWidget(window)
    made = SettingsPage(desk)
    window.add_desk(made)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: made.appearance.theme.current == "light" and bool(made.shops.rows))
    return made


def test_the_colours_change_at_once_and_are_kept(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    choice = page.appearance.theme
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(choice.width() - 12, 14))
    assert theme().tokens.name == "dark"
    qtbot.waitUntil(lambda: desk.settings.theme == "dark")
    qtbot.keyClick(choice, Qt.Key.Key_Left)
    assert theme().tokens.name == "light"
    qtbot.waitUntil(lambda: desk.settings.theme == "light")


def test_colours_chosen_by_a_command_are_kept_too(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    theme().choose("dark")
    qtbot.waitUntil(lambda: desk.settings.theme == "dark")
    assert page.appearance.theme.current == "dark"


def test_another_language_is_kept_for_the_next_time(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    language = page.appearance.language
    qtbot.keyClick(language, Qt.Key.Key_Right)
    qtbot.keyClick(language, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: desk.settings.language == "de")


def test_who_orders_come_to_is_kept_when_it_is_whole(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    given = {"name": "Ada Byron", "email": "ada", "street": "Am Ring 1", "postcode": "10115", "city": "Berlin"}
    for key, text in given.items():
        field = page.delivery.fields[key]
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
    page.delivery.country.setFocus()
    told = page.delivery._told["email"]
    qtbot.waitUntil(told.isVisible)
    assert "name@example.org" in told.text()
    assert desk.settings.recipient is None
    email = page.delivery.fields["email"]
    email.setFocus()
    qtbot.keyClicks(email, "@example.org")
    qtbot.keyClick(email, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.settings.recipient is not None)
    recipient = desk.settings.recipient
    assert recipient is not None
    assert recipient.email == "ada@example.org"
    assert recipient.address is not None
    assert (recipient.address.city, recipient.address.country) == ("Berlin", "DE")
    assert not told.isVisible()


def test_home_costs_have_a_unit_and_take_a_comma(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    row = page.home_costs.rows["electricity_per_kwh"]
    field = row.field
    qtbot.waitUntil(lambda: field.text() == "0.350 EUR")
    assert row._source.text() == "from the catalogue"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "free")
    told = page.home_costs.findChild(type(page.delivery._told["email"]), "settings.home.electricity_per_kwh.told")
    assert "A number from 0" in told.text()
    field.selectAll()
    qtbot.keyClicks(field, "0,41")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dict(desk.settings.home_figures) == {"electricity_per_kwh": Decimal("0.41")})
    qtbot.waitUntil(lambda: row._source.text() == "typed")
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: field.text() == "0.350 EUR")
    assert desk.settings.home_figures == ()


def test_a_printer_has_costs_of_its_own(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:"))
    group = page.home_costs
    qtbot.waitUntil(lambda: group.printer.count() == 2)
    group.printer.setCurrentIndex(1)
    group.printer.picked.emit("Trial")
    power, wear = group.rows["power_w"], group.rows["wear_per_hour"]
    qtbot.waitUntil(lambda: wear._source.text() == "from the machine in the catalogue")
    assert wear.field.text() == "0.175 EUR"
    power.field.setFocus()
    power.field.selectAll()
    qtbot.keyClicks(power.field, "83")
    qtbot.keyClick(power.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dict(desk.queue.printer("Trial").figures) == {"power_w": Decimal(83)})
    qtbot.waitUntil(lambda: power._source.text() == "typed for this printer")
    assert group.rows["heating_w"].field.text() == ""
    assert desk.settings.home_figures == ()


def test_two_settings_changed_at_once_are_both_kept(desk: Desk) -> None:
    desk.choose(language="de")
    desk.choose(material="petg")
    assert (desk.settings.language, desk.settings.material) == ("de", "petg")


def test_a_shop_is_agreed_to_and_withdrawn(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    row = page.shops.rows["Example shop"]
    assert row.agreement.text() == "Withdraw"
    qtbot.mouseClick(row.agreement, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.market.entry("Example shop").agreed)
    qtbot.waitUntil(lambda: row.agreement.text() == "Agree")
    assert row._chip.text() == "not agreed to"


def test_a_shop_that_is_not_there_is_told_at_its_address(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    qtbot.keyClicks(page.shops.address, "http://127.0.0.1:1")
    qtbot.keyClicks(page.shops.key, "a-key")
    qtbot.keyClick(page.shops.key, Qt.Key.Key_Return)
    qtbot.waitUntil(page.shops._address_told.isVisible, timeout=8000)
    assert "cannot be reached" in page.shops._address_told.text()
    assert [entry.name for entry in desk.market.entries()] == ["Example shop"]
    assert desk._outside.secrets.get("service/127.0.0.1:1") is None


def test_everything_is_exported_and_brought_in_again(qtbot: QtBot, page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    desk.choose(material="petg")
    page.data.export_to(tmp_path / "all.zip")
    qtbot.waitUntil(page.data.export.isEnabled)
    assert (tmp_path / "all.zip").is_file()
    desk.choose(material="pla", theme="dark")
    page.data._ask_sure(tmp_path / "all.zip")
    qtbot.mouseClick(page.data.findChild(Question).findChild(QPushButton, "question.yes"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.settings.material == "petg", timeout=8000)
    qtbot.waitUntil(lambda: page.home_costs.material.currentText() == "PETG")


def test_a_file_that_is_no_export_is_refused_with_one_sentence(
    qtbot: QtBot, page: SettingsPage, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "photo.zip").write_bytes(b"no zip at all")
    page.data.import_from(tmp_path / "photo.zip")
    qtbot.waitUntil(page.data._wrong.isVisible)
    assert "no backup of PrintDesk" in page.data._wrong.text()


def test_the_licences_of_what_is_inside_are_told(qtbot: QtBot, page: SettingsPage) -> None:
    lines = inside()
    assert any(line.startswith("numpy ") and "BSD" in line for line in lines)
    assert any(line.lower().startswith("pyside6") and "LGPL" in line for line in lines)
    qtbot.mouseClick(page.about.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.about.licences.isVisible)


def test_a_service_is_added_by_its_kind_and_says_that_it_is_not_proven(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    shops = page.shops
    shops.kind.setCurrentIndex(shops.kind.findData("imaterialise"))
    shops.kind.picked.emit("imaterialise")
    assert not shops.address.isEnabled() and shops.key.isEnabled()
    assert "measures" in shops._about.text() and "proven" in shops._about.text()
    qtbot.mouseClick(shops.add_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "wants a key" in shops._key_told.text())
    shops.kind.setCurrentIndex(shops.kind.findData("treatstock"))
    shops.kind.picked.emit("treatstock")
    assert not shops.key.isEnabled()
    qtbot.mouseClick(shops.add_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Treatstock" in shops.rows)
    qtbot.waitUntil(lambda: "not yet proven" in shops.rows["Treatstock"]._about.text())
    assert (shops.kind.currentIndex(), shops.address.isEnabled()) == (0, True)
    assert desk.market.entry("Treatstock").kind == "treatstock"


def test_the_size_of_everything_is_chosen_for_the_next_start(
    qtbot: QtBot, page: SettingsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The size is the environment's, so it is looked for there, as if no application were running yet."""
    size = page.appearance.size
    size.setFocus()
    qtbot.keyClick(size, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: desk.recall(SCALE_NOTE) == "1.25")
    monkeypatch.setattr("ui.app.QApplication.instance", lambda: None)
    for text, expected in ((desk.recall(SCALE_NOTE), "1.25"), ("1", None), (None, None), ("900", None), ("1.5; rm", None)):
        monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
        take_scale(text)
        assert os.environ.get("QT_SCALE_FACTOR") == expected
    monkeypatch.setenv("QT_SCALE_FACTOR", "3")
    take_scale("2")
    assert os.environ["QT_SCALE_FACTOR"] == "3"
    monkeypatch.delenv("QT_SCALE_FACTOR")
