"""The road without a mouse: a part is opened, mended, priced, ordered and followed by keys alone, with a real shop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget

from printdesk.order import OrderState
from tests.journeys.hand import CONTROL, SHIFT
from tests.journeys.road import BROKEN, CUSTOMER, Road

pytestmark = pytest.mark.window
MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel}


class NoMouse(QObject):
    """Counts what a mouse would have done."""

    def __init__(self) -> None:
        super().__init__()
        self.touched: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOUSE:
            self.touched.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


class Keys:
    """What a person does who has only a keyboard: goes to a thing by Tab and presses it."""

    def __init__(self, road: Road) -> None:
        self.road, self.hand = road, road.hand

    def press_at(self, name: str) -> None:
        """Goes there, and presses Space once it can be pressed."""
        self.hand.wait_for(name)
        self.hand.tab_to(name)
        self.hand.press(Qt.Key.Key_Space)

    def write_at(self, name: str, text: str) -> None:
        self.hand.wait_for(name)
        self.hand.tab_to(name)
        self.hand.press(Qt.Key.Key_A, CONTROL)
        self.hand.write(text)

    def choose_at(self, name: str, words: str) -> None:
        """Types the beginning of an entry, as lists understand it."""
        self.hand.tab_to(name)
        self.hand.write(words)
        assert self.hand.find(name, QComboBox).currentText().lower().startswith(words.lower())

    def go_to(self, desk: str) -> None:
        """By the keys that the desk's tool tip and the sheet of keys name."""
        (keys,) = self.road.window.commands.qaction(f"go.{desk}").shortcuts()
        pressed = keys[0]
        self.hand.press(pressed.key(), pressed.keyboardModifiers())
        self.hand.wait(lambda: self.road.window.front == desk, f"the desk {desk} to come to the front", 5)
        self.hand.rest()

    def open_file(self, path: Path) -> None:
        self.hand.press(Qt.Key.Key_O, CONTROL)
        self.hand.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "the dialog that opens files", 10)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        self.hand.wait(field.hasFocus, "the name's field to have the keyboard", 5)
        self.hand.write(str(path))
        self.hand.press(Qt.Key.Key_Return)
        self.hand.wait(lambda: self.road.prepare.workspace.plate.parts, f"{path.name} to be on the plate")
        self.road.see_verdict()


def told_of(widget: QWidget) -> str:
    """What a screen reader reads of it."""
    told = QAccessible.queryAccessibleInterface(widget)
    return f"{told.text(QAccessible.Text.Name)} {told.text(QAccessible.Text.Description)}"


def test_a_part_is_opened_mended_priced_ordered_and_followed_by_keys_alone(qapp: QApplication, road: Road) -> None:
    watch = NoMouse()
    qapp.installEventFilter(watch)
    hand, prepare, keys = road.hand, road.prepare, Keys(road)

    keys.open_file(BROKEN)
    assert not road.part.facts.watertight
    hand.wait(lambda: "finding" in told_of(prepare.viewport), "the part to be described", 20)
    assert f"{BROKEN.stem}: bracket-like" in told_of(prepare.viewport) and "first: " in told_of(prepare.viewport)

    keys.press_at("prepare.mendAll")
    keys.press_at("prepare.mendedCard.keep")
    road.see_verdict()
    assert road.part.facts.watertight
    hand.press(Qt.Key.Key_Z, CONTROL)
    hand.wait(lambda: not road.part.facts.watertight, "the mend to be undone", 10)
    hand.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    hand.wait(lambda: road.part.facts.watertight, "the mend to be done again", 10)
    road.see_verdict()

    keys.choose_at("prepare.material", "PLA")
    keys.write_at("prepare.copies", "2")
    hand.press(Qt.Key.Key_Return)
    road.wait_for_prices()
    assert prepare.workspace.wish.quantity == 2
    assert "Order at" in told_of(hand.find("prepare.primary"))

    keys.press_at("prepare.primary")
    hand.wait_for("order.place", 10)
    for key, text in CUSTOMER.items():
        keys.write_at(f"order.{key}", text)
    keys.press_at("order.place")
    hand.wait(lambda: road.desk.orders.orders() and not hand.sees("order.card"), "the order to be placed")
    assert road.order.state is OrderState.PLACED and road.order.item.quantity == 2

    keys.go_to("shop")
    if hand.sees("shop.open"):
        keys.press_at("shop.open")
    keys.press_at("shop.accept")
    hand.wait(lambda: road.order.state is OrderState.ACCEPTED, "the order to be accepted", 40)

    keys.go_to("orders")
    hand.wait(lambda: "accepted" in road.order_says, "the Orders desk to say it", 20)
    assert "ccepted" in told_of(hand.find("orders.state"))
    qapp.removeEventFilter(watch)
    assert watch.touched == []
