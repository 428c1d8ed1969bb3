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
from printdesk.offer import Kind, Offer
from printdesk.order import Order, OrderState
from printdesk.part import Part
from printdesk.words import say
from tests.journeys.hand import CONTROL, SHIFT, Hand
from ui.prepare.page import PreparePage
from ui.start import make_window, work_behind
from ui.widgets.chip import Chip
from ui.window import Window

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
CORPUS_MODEL = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "nopscad__fan_duct.stl"
REAL = CORPUS_MODEL if CORPUS_MODEL.is_file() else SAMPLES / "cable-clip.stl"
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
    background = work_behind(window, house.desk)
    window.show()
    try:
        yield house, window
    finally:
        window.close()
        background.wait()
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
        self._choose("prepare.material", words)

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
        offer = next(offer for offer in self.offers if offer.printable and offer.kind is not Kind.HOME)
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

    # ---- the printer

    def set_up_printer(self) -> None:
        """The simulated one, through the card for a new printer, all by the keyboard but its two buttons."""
        self.hand.go_to("printers")
        self.hand.click("printers.addFirst")
        self.keep_new_printer()

    def keep_new_printer(self) -> None:
        """What stands on the card for a new printer, and its button."""
        kinds = self.hand.find("printers.setup.kind", QComboBox)
        self._choose("printers.setup.kind", kinds.itemText(kinds.findData("simulated")))
        self._choose("printers.setup.material", "PLA")
        self.hand.click("printers.setup.keep")
        self.hand.wait(self.desk.queue.printers, "the printer to be kept", 20)
        self.hand.wait_for("printers.add", 10)
        self.hand.rest()

    def _choose(self, name: str, words: str) -> None:
        self.hand.tab_to(name)
        self.hand.write(words)
        box = self.hand.find(name, QComboBox)
        assert box.currentText().lower().startswith(words.lower()), f"{words} is not in {name}"

    # ---- the other side of the counter

    def open_shop(self) -> None:
        self.hand.go_to("shop")
        if self.hand.sees("shop.open"):
            self.hand.click("shop.open")
        self.hand.wait_for("shop.accept")
        verdict = self.hand.find("shop.verdict", Chip)
        self.hand.wait(lambda: verdict.text() == say("Printable, checked twice"), "the shop's second look")
        self.hand.rest()

    def accept(self) -> None:
        self.hand.click("shop.accept")
        self._until(OrderState.ACCEPTED)

    def look_at_board(self) -> None:
        """The next room of the shop, by the arrow key."""
        self.hand.tab_to("shop.room")
        self.hand.press(Qt.Key.Key_Right)
        self.hand.wait_for("shop.print")
        self.hand.rest()

    def print_order(self) -> None:
        self.hand.click("shop.print")
        self._until(OrderState.IN_PRODUCTION)

    def wait_for_print(self) -> None:
        """On the Printers desk until the print is over; between two copies the person clears the bed and says so."""
        self.hand.go_to("printers")

        def is_printed() -> bool:
            if self.order.state is not OrderState.FINISHING and self.hand.sees("printers.clear"):
                self.hand.click("printers.clear")
            return self.order.state is OrderState.FINISHING

        self.hand.wait(is_printed, "the print to be over", 120)

    def ship(self) -> None:
        self.hand.go_to("shop")
        self.hand.wait_for("shop.ship")
        self.hand.fill("shop.carrier", CARRIER)
        self.hand.fill("shop.tracking", TRACKING)
        self.hand.click("shop.ship")
        self._until(OrderState.SHIPPED)

    def deliver(self) -> None:
        self.hand.wait_for("shop.deliver")
        self.hand.click("shop.deliver")
        self._until(OrderState.DELIVERED)

    def _until(self, state: OrderState) -> None:
        """The customer's side of this desk hears it from the shop by itself."""
        self.hand.wait(lambda: self.order.state is state, f"the order to be {state.value}, it is {self.order.state.value}", 40)
        self.hand.rest()

    # ---- the end of the road

    def look_at_order(self, words: str) -> None:
        """The Orders desk, once its state says these words."""
        self.hand.go_to("orders")
        self.hand.wait(lambda: words in self.order_says, f"the Orders desk to say “{words}”", 20)
        self.hand.rest()

    @property
    def order_says(self) -> str:
        return self.hand.find("orders.state", Chip).text().lower() if self.hand.sees("orders.state") else ""

    def judge(self, stars: int, words: str) -> None:
        self.hand.click(f"orders.star.{stars}")
        self.hand.fill("orders.review.text", words)
        self.hand.click("orders.review")
        self._until(OrderState.REVIEWED)
