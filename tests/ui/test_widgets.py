from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from printdesk.money import Money
from printdesk.offer import PricePart
from ui import icons
from ui.typeface import typeface
from ui.widgets.blank_number import BlankNumber
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.column import Column
from ui.widgets.field_note import FieldNote
from ui.widgets.number_field import NumberField
from ui.widgets.part_tabs import PartTabs
from ui.widgets.price_bar import PriceBar
from ui.widgets.segmented import Segmented
from ui.widgets.text import label


@pytest.mark.parametrize(
    ("typed", "value"), [("12,5", 12.5), ("12.5 mm", 12.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("−3", -3.0), (" 7 ", 7.0)]
)
def test_a_number_may_be_typed_as_people_type_it(qtbot: QtBot, typed: str, value: float) -> None:
    field = NumberField(0, unit="mm", highest=5000, lowest=-5000)
    qtbot.addWidget(field)
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(field.changed) as changed:
        field.insert(typed)  # QTest types no signs beyond Latin-1
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert changed.args == [value]
    assert field.value == value


@pytest.mark.parametrize("typed", ["", "abc", "1e99", "nan", "5001", "--"])
def test_what_is_no_number_in_the_range_is_marked_and_not_told(qtbot: QtBot, typed: str) -> None:
    field = NumberField(3, highest=5000, lowest=0, unit="mm")
    qtbot.addWidget(field)
    field.selectAll()
    field.del_()
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClicks(field, typed or " ")
        assert field.property("wrong") is True
        assert field.toolTip() == "A number from 0 to 5000 mm"
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == 3
    assert field.text() == "3.0 mm"


def test_arrows_step_a_number_and_stop_at_its_bounds(qtbot: QtBot) -> None:
    field = NumberField(95, lowest=0, highest=100, decimals=0)
    qtbot.addWidget(field)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value == 96
    qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert field.value == 100


def test_a_button_acts_on_what_was_just_typed(qtbot: QtBot) -> None:
    """It takes no keyboard from the field, so that leaving it does not finish the number."""
    form = QWidget()
    qtbot.addWidget(form)
    price, kept = BlankNumber(highest=100, decimals=2), list[float | None]()
    price.show_blank("–")
    keep = Button("Keep", call=lambda: kept.append(price.typed))
    inside = QVBoxLayout(form)
    inside.addWidget(price)
    inside.addWidget(keep)
    form.show()
    form.activateWindow()
    price.setFocus()
    qtbot.waitUntil(price.hasFocus)
    qtbot.keyClicks(price, "24")
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert price.hasFocus()
    assert kept == [24.0]


def test_arrows_move_the_choice_past_nothing_that_is_off(qtbot: QtBot) -> None:
    row = Segmented([("solid", "Solid"), ("findings", "Findings"), ("walls", "Wall thickness")], name="Show")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.keyClick(row, Qt.Key.Key_Right)
    assert chosen.args == ["findings"]
    assert row.accessibleName() == "Show: Findings"
    row.set_possible("walls", False)
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert row.current == "findings"


def test_a_click_chooses_the_word_under_it(qtbot: QtBot) -> None:
    row = Segmented([("solid", "Solid"), ("findings", "Findings")])
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center() + row.rect().bottomRight() / 4)
    assert chosen.args == ["findings"]


def test_a_price_carries_its_parts_in_words(qtbot: QtBot) -> None:
    parts = tuple(
        PricePart(what, Money(Decimal(amount)))
        for what, amount in (("Plastic", "1.14"), ("power", "0.26"), ("Discount", "-0.10"))
    )
    bar = PriceBar(parts)
    qtbot.addWidget(bar)
    assert bar.toolTip() == bar.accessibleName() == "Plastic 1.14 EUR · power 0.26 EUR · Discount -0.10 EUR"
    bar.show_parts(())
    assert bar.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_is_chosen_by_keyboard_as_by_mouse(qtbot: QtBot, key: Qt.Key) -> None:
    card = Card(choosable=True, name="At home")
    qtbot.addWidget(card)
    card.resize(200, 60)
    with qtbot.waitSignal(card.chosen):
        qtbot.keyClick(card, key)
    with qtbot.waitSignal(card.chosen):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_tabs_name_their_parts_and_close_them(qtbot: QtBot) -> None:
    tabs = PartTabs()
    qtbot.addWidget(tabs)
    tabs.show_parts([("1", "a" * 60), ("2", "fan & duct")], "2")
    buttons = [button for button in tabs.findChildren(Button) if not button.isHidden()]
    assert [button.accessibleName() for button in buttons] == ["a" * 60, "fan & duct"]
    with qtbot.waitSignal(tabs.chosen) as chosen:
        buttons[0].click()
    assert chosen.args == ["1"]
    with qtbot.waitSignal(tabs.closed) as closed:
        QTest.mouseClick(buttons[1], Qt.MouseButton.MiddleButton)
    assert closed.args == ["2"]


def test_a_name_from_a_file_is_never_read_as_html(qtbot: QtBot) -> None:
    made = label("<b>part</b><img src='http://x/'>")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


def test_a_verdict_is_told_to_screen_readers(qtbot: QtBot) -> None:
    chip = Chip()
    qtbot.addWidget(chip)
    chip.show_verdict("Printable", "good")
    assert chip.accessibleName() == "Printable"
    assert chip.sizeHint().width() > 80


def test_semibold_is_really_bolder() -> None:
    widths = [QFontMetrics(typeface(13, weight)).horizontalAdvance("mended and priced") for weight in (400, 600)]
    assert widths[1] > widths[0]


def test_the_column_is_as_wide_as_drawn(qtbot: QtBot) -> None:
    column = Column()
    qtbot.addWidget(column)
    column.add_section().row(label("bracket.stl", "heading"), None, label("mm · STL", "second"))
    assert column.width() == 384
    assert column.foot.isHidden()


def test_forty_open_parts_do_not_widen_the_window_and_the_front_one_is_seen(qtbot: QtBot) -> None:
    tabs = PartTabs()
    qtbot.addWidget(tabs)
    tabs.resize(400, 40)
    tabs.show_parts([(str(number), f"bracket {number}") for number in range(40)], "39")
    tabs.show()
    last = next(button for button in tabs.findChildren(Button) if button.accessibleName() == "bracket 39")
    qtbot.waitUntil(lambda: tabs.rect().contains(last.mapTo(tabs, last.rect().center())), timeout=1000)
    assert tabs.minimumSizeHint().width() < 200


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [("25.4/2", 12.7, "12.7"), ("1 in", 25.4, "25.4"), ('1/8"', 3.175, "3.175"), ("3 cm + 2 mm", 32, "32.0")],
)
def test_arithmetic_and_units_may_be_typed(qtbot: QtBot, typed: str, value: float, shown: str) -> None:
    field = NumberField(0, measure="mm", finest=3)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(field.changed) as changed:
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert changed.args == [pytest.approx(value)]
    assert field.text() == shown


def test_what_is_wrong_is_said_below_the_field_and_the_last_value_stays(qtbot: QtBot) -> None:
    field = NumberField(3, lowest=0, highest=50, unit="mm")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field, timeout=5000):
        field.show()
    field.setFocus()
    for typed, says in (
        ("1/0", "Nothing can be divided by zero."),
        ("70", "A number from 0 to 50 mm."),
        ("5 kg", "“kg” is no unit here"),
    ):
        field.selectAll()
        with qtbot.assertNotEmitted(field.changed):
            qtbot.keyClicks(field, typed)
            qtbot.keyClick(field, Qt.Key.Key_Return)
        note = field.window().findChild(QLabel, "fieldNote")
        assert note is not None and note.isVisible() and note.text().startswith(says) and note.text().endswith("3.0 mm stays.")
        assert field.accessibleDescription() == note.text() and field.value == 3
    qtbot.keyClicks(field, "4")
    assert not note.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "3.0 mm" and field.value == 3


def test_a_note_is_as_large_as_its_words_whatever_was_said_before(qtbot: QtBot) -> None:
    window = QWidget()
    field = NumberField(1.0)
    place = QVBoxLayout(window)
    place.addWidget(field)
    place.addStretch(1)
    qtbot.addWidget(window)
    window.resize(600, 400)
    with qtbot.waitExposed(window, timeout=5000):
        window.show()
    note = FieldNote(field)
    note.tell("= 12.7 mm", "plain")
    (shown,) = [one for one in window.findChildren(QLabel, "fieldNote") if one.isVisible()]
    short = shown.size()
    for words in (
        "A number from 0.1 to 250 mm is wanted here, and this is none that can be read.",
        "A sentence as long as that. " * 3,
    ):
        note.tell(words, "bad")
        assert shown.width() >= 250
        assert shown.height() >= shown.heightForWidth(shown.width()) > short.height()
    note.tell("= 12.7 mm", "plain")
    assert shown.size() == short


def test_alt_steps_a_tenth_and_the_wheel_steps_nothing(qtbot: QtBot) -> None:
    field = NumberField(5, finest=3)
    qtbot.addWidget(field)
    qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert field.value == pytest.approx(5.1)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert field.value == pytest.approx(-4.9)
    where = QPointF(field.rect().center())
    event = QWheelEvent(
        *(where, where, QPoint(), QPoint(0, 120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(field, event)
    assert field.value == pytest.approx(-4.9) and not event.isAccepted()


def test_an_icon_is_made_once_and_outlives_the_buttons_that_wear_it(qtbot: QtBot) -> None:
    """Engines that Qt destroys crash the program now and then, see `ui.icons`."""
    button = Button("Go", icon="undo")
    made = len(icons._kept)
    key = icons.icon("undo").cacheKey()
    again = Button("Go", icon="undo")
    for gone in (button, again):
        gone.deleteLater()
    qtbot.wait(10)
    assert icons.icon("undo").cacheKey() == key
    assert len(icons._kept) == made
    assert not icons.icon("undo").pixmap(16, 16).isNull()
