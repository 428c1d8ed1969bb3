"""Following orders in the background: the shop tells each change; where the line breaks, the desk asks again by itself."""

import threading

from PySide6.QtCore import QObject

from printdesk.desk import Desk
from printdesk.errors import DeskError, NoAnswer
from printdesk.order import Order
from printdesk.road import is_under_way
from ui import tasks

AT_ONCE = 6  # orders with a line of their own, newest first
AGAIN_S = 4.0
OTHERS_S = 20.0


class Following(QObject):
    """What it learns is kept by the desk, which announces it (`desk.changes.orders`). Ends with its owner."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk
        self._lines: dict[str, tasks.Task] = {}
        self._others: list[str] = []
        self._round: tasks.Task | None = None

    def watch(self, orders: list[Order]) -> None:
        """From now on these are followed, as far as they are under way and their shop has confirmed them."""
        wanted = [order.id for order in orders if order.remote_id and is_under_way(order)]
        live, self._others = wanted[:AT_ONCE], wanted[AT_ONCE:]
        for gone in set(self._lines) - set(live):
            self._lines.pop(gone).cancel()
        for order_id in live:
            if order_id not in self._lines or self._lines[order_id].is_over:
                self._lines[order_id] = self._follow(order_id)
        if self._others and (self._round is None or self._round.is_over):
            self._round = tasks.run(lambda at: self._ask_others(at.cancel), owner=self, lasting=True)

    def ask_now(self) -> None:
        """Asks the shops of all orders that are followed."""
        wanted = [*self._lines, *self._others]
        tasks.run(lambda at: self._ask(wanted, at.cancel), owner=self, slot="ask", failed=lambda _: None)

    def stop(self) -> None:
        for task in self._lines.values():
            task.cancel()
        self._lines.clear()
        if self._round:
            self._round.cancel()

    def _follow(self, order_id: str) -> tasks.Task:
        return tasks.run(lambda at: self._hear(order_id, at.cancel), owner=self, lasting=True, failed=lambda _: None)

    def _hear(self, order_id: str, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                self._desk.orders.refresh(order_id)
                for order in self._desk.orders.follow(order_id, stop):
                    if not is_under_way(order):
                        return
            except NoAnswer:
                pass
            stop.wait(AGAIN_S)

    def _ask_others(self, stop: threading.Event) -> None:
        while not stop.is_set() and self._others:
            self._ask(list(self._others), stop)
            stop.wait(OTHERS_S)

    def _ask(self, order_ids: list[str], stop: threading.Event) -> None:
        for order_id in order_ids:
            if stop.is_set():
                return
            try:
                self._desk.orders.refresh(order_id)
            except DeskError:
                continue
