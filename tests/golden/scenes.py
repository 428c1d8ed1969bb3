"""The twelve states that are kept as pictures, each brought about on the real road, without what another day changes."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from printdesk.told import order_state
from tests.journeys.hand import CONTROL
from tests.journeys.road import BROKEN, Road
from ui import tasks
from ui.prepare.stage import WALLS
from ui.widgets.chip import Chip

Taken = tuple[str, QWidget]
# Days, times, numbers of orders, addresses and folders.
PASSING = re.compile(
    r"\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4}|\d\d?:\d\d(?::\d\d)?|PD\W\d{4}\W\d{5}|127\.0\.0\.1:\d+|(?<!\w)/\w+/\S+"
    r"|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)\.?,?\s\d\d?\.?\s\w{3,9}\.?"
)
PATIENCE = 50
DOTS = "· · · ·"
PALETTE = "07-palette"


def scenes(road: Road) -> Iterator[Taken]:
    """(name, what is grabbed). The window stands still while each is taken."""
    for name in _brought_about(road):
        if name != PALETTE:  # it goes when its field loses the keyboard
            quiet(road)
        yield name, QApplication.activeModalWidget() or road.window


def _brought_about(road: Road) -> Iterator[str]:
    hand = road.hand
    yield "01-empty"
    road.drop_part(BROKEN)
    yield "02-part-with-findings"
    road.prepare.step_finding(1)
    yield "03-finding-card"
    road.mend()
    yield "04-mended"
    road.keep_mended()
    hand.click("prepare.tool.scale")
    yield "05-tool-card"
    hand.click("prepare.tool.scale")
    hand.wait(lambda: road.part.wall_mm is not None, "walls to be measured")
    road.prepare.show_mode(WALLS)
    yield "06-walls"
    road.prepare.show_mode("findings")
    quiet(road)
    hand.press(Qt.Key.Key_K, CONTROL)
    hand.rest(0.5)
    yield PALETTE
    road.window.palette_card.close_palette()
    yield from _ordered(road)


def _ordered(road: Road) -> Iterator[str]:
    road.choose_material("PLA")
    road.wait_for_prices()
    road.choose_shop()
    road.open_order_card()
    road.fill_order_card()
    yield "08-order-card"
    road.place_order()
    road.set_up_printer()
    yield "09-printers"
    road.open_shop()
    yield "10-shop"
    road.accept()
    road.hand.go_to("orders")
    road.look_at_order(order_state("accepted"))
    yield "11-orders"
    road.hand.go_to("settings")
    yield "12-settings"


def quiet(road: Road) -> None:
    """What is under way has ended, news is closed, nothing blinks, and what passes is hidden."""
    hand = road.hand
    hand.rest(0.9)
    hand.wait(lambda: not any(task.title for task in tasks.shared().running), "everything to be done")
    for _ in range(PATIENCE):  # small pictures come without a word
        if not tasks.shared().running:
            break
        hand.rest(0.2)
    for shown in list(road.window._notices.lines):
        shown.leave()
    if (focus := QApplication.focusWidget()) is not None:
        focus.clearFocus()
    hand.rest(0.4)


def without_what_passes(root: QWidget, take: Callable[[], None]) -> None:
    """Takes the picture while days, times, addresses and numbers of orders stand as dots. What lists paint themselves stays."""
    undo: list[Callable[[], object]] = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel | QLineEdit | Chip) and widget.isVisible() and PASSING.search(widget.text()):
            undo.append(_dotted(widget))
    QApplication.processEvents()
    try:
        take()
    finally:
        for put_back in undo:
            put_back()


def _dotted(widget: QLabel | QLineEdit | Chip) -> Callable[[], object]:
    """Gives what puts the words back."""
    words = widget.text()
    told = PASSING.sub(DOTS, words)
    if isinstance(widget, Chip):
        widget.show_verdict(told, widget.tone())
        return lambda: widget.show_verdict(words, widget.tone())
    widget.setText(told)
    return lambda: widget.setText(words)
