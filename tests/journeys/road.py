"""The whole road by mouse and keys in the one window: from a dropped file to a judged delivery.

The journey's test asserts on every step what the desk knows and what the screen shows; script/screenshots walks the same steps
and takes its pictures between them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox

from main import House
from printdesk.desk import Desk
from printdesk.job import Job
from printdesk.offer import Offer
from printdesk.order import Order, OrderState
from printdesk.part import Part
from tests.journeys.hand import CONTROL, SHIFT, Hand
from ui.prepare.page import PreparePage
from ui.start import make_window
from ui.window import Window

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
BROKEN = SAMPLES / "broken-bracket.stl"
CUSTOMER = {
    "name": "Ada Example",
    "email": "ada@example.org",
    "street": "Musterstraße 1",
    "postcode": "20095",
    "city": "Hamburg",
    "country": "DE",
}
CARRIER, TRACKING = "DHL", "00340434161094000000"
COPIES = 2


@contextmanager
def open_house(data: Path) -> Iterator[tuple[House, Window]]:
    """Everything as main.py wires it, on a data folder of its own; the shop is a real child process that ends with it."""
    house = House(data, own_folder=True)
    window = make_window(house.desk)
    window.show()
    try:
        yield house, window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        house.close()


@dataclass
class Road:
    """One person's way. Each step returns when what it began is over, both in the desk and on the screen."""

    desk: Desk
    window: Window

    def __post_init__(self) -> None:
        self.hand = Hand(self.window)

    # ---- what the desk knows

    @property
    def prepare(self) -> PreparePage:
        page = self.window.pages["prepare"]
        assert isinstance(page, PreparePage)
        return page

    @property
    def part(self) -> Part:
        part = self.prepare.workspace.part
        assert part is not None, "nothing is on the plate"
        return part

    @property
    def order(self) -> Order:
        """The one order of this desk, as the desk keeps it."""
        (order,) = self.desk.orders.orders()
        return order

    @property
    def job(self) -> Job:
        """The one job of the queue."""
        (job,) = self.desk.queue.jobs()
        return job

    @property
    def offers(self) -> list[Offer]:
        return [answer for answer in self.prepare.workspace.offers if isinstance(answer, Offer)]

    # ---- the part

    def drop_part(self, path: Path) -> None:
        """Lets a file go over the window; over once its verdict is known."""
        before = len(self.prepare.workspace.plate.parts)
        self.hand.drop(path)
        self.hand.wait(lambda: len(self.prepare.workspace.plate.parts) > before, f"{path.name} to be on the plate")
        self.see_verdict()

    def see_verdict(self) -> None:
        prepare = self.prepare

        def is_known() -> bool:
            part = prepare.workspace.part
            return part is not None and prepare.measuring.is_measured(part) and prepare.workspace.judgement is not None

        self.hand.wait(is_known, "the verdict")
        self.hand.rest()

    def mend(self) -> None:
        self.hand.click("prepare.mendAll")
        self.hand.wait_for("prepare.mendedCard")
        self.see_verdict()

    def look_before(self) -> None:
        self._look("before")

    def look_after(self) -> None:
        self._look("after")

    def _look(self, which: str) -> None:
        """The card's switch, by the keyboard."""
        self.hand.tab_to("prepare.mendedCard.switch")
        self.hand.press(Qt.Key.Key_Left if which == "before" else Qt.Key.Key_Right)
        self.hand.rest()

    def keep_mended(self) -> None:
        self.hand.click("prepare.mendedCard.keep")

    def undo(self) -> None:
        self.hand.press(Qt.Key.Key_Z, CONTROL)
        self.see_verdict()

    def redo(self) -> None:
        self.hand.press(Qt.Key.Key_Z, CONTROL | SHIFT)
        self.see_verdict()

    # ---- the wish and the price

    def choose_material(self, words: str) -> None:
        """By typing its name into the list that has the keyboard."""
        self.hand.tab_to("prepare.material")
        self.hand.write(words)
        box = self.hand.find("prepare.material", QComboBox)
        assert box.currentText().lower().startswith(words.lower()), f"{words} is not in the list of materials"

    def choose_copies(self, count: int) -> None:
        self.hand.tab_to("prepare.copies")
        self.hand.press(Qt.Key.Key_A, CONTROL)
        self.hand.write(str(count))
        self.hand.press(Qt.Key.Key_Return)

    def wait_for_prices(self) -> None:
        prepare = self.prepare
        self.hand.wait(lambda: self.offers and not prepare.pricing.asking, "prices", 90)
        self.hand.wait(lambda: prepare.column.buy.step.id in ("order", "print"), "the button to say what can be done")
        self.hand.rest()

    def choose_shop(self) -> None:
        """The shop's row, where a printer at home stands first."""
        offer = next(offer for offer in self.offers if offer.printable and prepare_is_shop(offer))
        self.hand.click(f"prepare.offer.{offer.service}.{offer.material}")
        self.hand.wait(lambda: self.prepare.column.buy.step.id == "order", "the button to say that it orders", 5)

    # ---- the order

    def open_order_card(self) -> None:
        self.hand.click("prepare.primary")
        self.hand.wait_for("order.place", 10)

    def fill_order_card(self) -> None:
        for key, text in CUSTOMER.items():
            self.hand.fill(f"order.{key}", text)
        self.hand.rest()

    def place_order(self) -> None:
        self.hand.wait_for("order.place")
        self.hand.click("order.place")
        self.hand.wait(lambda: self.desk.orders.orders() and not self.hand.sees("order.card"), "the order to be placed")
        self.hand.rest()


def prepare_is_shop(offer: Offer) -> bool:
    return offer.kind.value != "home"


def is_in(order: Order, state: OrderState) -> bool:
    return order.state is state
