"""The states of the window that are looked at: a person's road through every desk, stopped at each place worth a look."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from printdesk.told import order_state
from tests.journeys.hand import CONTROL
from tests.journeys.road import BROKEN, Road
from ui.prepare.page import PreparePage
from ui.widgets.button import Button
from ui.widgets.segmented import Segmented


@dataclass(frozen=True)
class State:
    """name: "prepare: findings". over: what lies over the window in this state and is looked at alone, as the palette."""

    name: str
    over: QWidget | None = None


def states(road: Road) -> Iterator[State]:
    """Each is on the screen while it is looked at. The order is that of the road, so that each needs what came before it."""
    road.hand.rest(0.4)
    yield State("prepare: empty")
    yield from _part(road)
    yield from _priced(road)
    yield from _ordered(road)
    yield from _shop(road)
    yield from _other_desks(road)
    yield from _settings(road)


def _part(road: Road) -> Iterator[State]:
    road.drop_part(BROKEN)
    yield State("prepare: findings")
    road.prepare.step_finding(1)
    road.hand.rest(0.3)
    yield State("prepare: a finding's card")
    road.mend()
    yield State("prepare: mended")
    road.keep_mended()
    road.hand.wait(lambda: road.part.wall_mm is not None, "walls to be measured")
    road.hand.rest()
    yield from _tools(road, road.prepare)


def _tools(road: Road, prepare: PreparePage) -> Iterator[State]:
    """The card of every tool of the strip, and every way to colour the faces."""
    strip = prepare.tools
    for name in [button.objectName() for button in strip.findChildren(QAbstractButton) if button.isCheckable()]:
        road.hand.click(name)
        road.hand.rest(0.3)
        yield State(f"prepare: {name}")
        if road.hand.find(name, QAbstractButton).isChecked():
            road.hand.click(name)
    for key, _ in list(prepare.view_bar._options):
        prepare.show_mode(key)
        road.hand.rest(0.2)
        yield State(f"prepare: faces by {key}")
    prepare.show_mode("findings")
    yield from _overlays(road, prepare)
    for number, menu in enumerate(prepare.findChildren(QMenu)):
        if menu.actions():
            yield State(f"prepare: menu {number}", menu)


def _overlays(road: Road, prepare: PreparePage) -> Iterator[State]:
    """What is seen of a part beyond its surface."""
    overlays = prepare.overlays
    for name, toggle in (("section", overlays.toggle_section), ("measure", overlays.toggle_measure)):
        toggle()
        road.hand.rest(0.4)
        yield State(f"prepare: {name}")
        toggle()
    overlays.toggle_layers()
    road.hand.wait(lambda: overlays.layers.model.shown is not None, "layers to be laid")
    for by in ("feature", "speed"):
        overlays.layers.model.set_by(by)
        road.hand.rest(0.3)
        yield State(f"prepare: layers by {by}")
    overlays.layers.model.set_by("feature")
    overlays.toggle_layers()


def _priced(road: Road) -> Iterator[State]:
    road.choose_material("PLA")
    road.wait_for_prices()
    yield State("prepare: priced")
    column = road.prepare.column
    for switch in [one for one in column.findChildren(Button) if one.isCheckable() and one.isVisible() and one.objectName()]:
        if not switch.isChecked() and switch.isEnabled():
            road.hand.click(switch)
            road.hand.rest(0.3)
    yield State("prepare: all of the column opened")
    road.hand.press(Qt.Key.Key_K, CONTROL)
    road.hand.rest(0.2)
    yield State("palette", road.window.palette_card)
    road.window.palette_card.close_palette()


def _ordered(road: Road) -> Iterator[State]:
    road.choose_shop()
    road.open_order_card()
    road.fill_order_card()
    yield State("prepare: order card")
    road.place_order()
    road.hand.go_to("orders")
    road.hand.rest(0.5)
    yield State("orders: ordered")


def _shop(road: Road) -> Iterator[State]:
    road.hand.go_to("printers")
    yield State("printers: none")
    road.hand.click("printers.addFirst")
    road.hand.rest(0.3)
    yield State("printers: a new one")
    road.keep_new_printer()
    yield State("printers: one")
    road.open_shop()
    yield State("shop: inbox")
    road.accept()
    rooms = road.hand.find("shop.room", Segmented)
    for key, _ in list(rooms._options):
        rooms.set_current(key)
        rooms.chosen.emit(key)
        road.hand.rest(0.4)
        yield State(f"shop: {key}")
    road.hand.go_to("orders")
    road.look_at_order(order_state("accepted"))
    yield State("orders: accepted")


def _other_desks(road: Road) -> Iterator[State]:
    """Whatever desk there is that the road does not pass."""
    for key in list(road.window.pages.later):
        road.window.pages[key]
    for key in list(road.window.pages):
        if key not in ("prepare", "orders", "printers", "shop", "settings"):
            road.hand.go_to(key)
            road.hand.rest(0.5)
            yield State(f"{key}: as it opens")


def _settings(road: Road) -> Iterator[State]:
    road.hand.go_to("settings")
    road.hand.rest(0.5)
    page = road.window.pages["settings"]
    for number, group in enumerate(page.groups):
        page.show_group(group)
        road.hand.rest(0.1)
        yield State(f"settings: {number}")
