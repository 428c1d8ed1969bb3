"""The shop as it is now, asked again and again while somebody may look."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from printdesk.desk import Desk
from printdesk.job import Job
from printdesk.order import Order
from printdesk.ports import ServiceInfo
from ui import tasks

IN_FRONT_MS, BEHIND_MS = 3000, 10_000


@dataclass(frozen=True)
class ShopNow:
    """orders: newest first; jobs: of this desk's printers for orders of the shop, by the order's id; printers: their names."""

    info: ServiceInfo
    orders: list[Order]
    jobs: dict[str, Job]
    printers: list[str]


class Watching(QObject):
    """seen(ShopNow) after each answer, lost(error) where none came."""

    seen = Signal(object)
    lost = Signal(object)

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk
        self._is_asking = self._asks_again = False
        self._timer = QTimer(self, interval=BEHIND_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, *, in_front: bool) -> None:
        self._timer.setInterval(IN_FRONT_MS if in_front else BEHIND_MS)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Asks now; while an answer is under way, once more after it: news that comes quicker than answers never delays them."""
        if self._is_asking:
            self._asks_again = True
            return
        self._is_asking = True
        tasks.run(lambda _at: self._ask(), done=self.seen.emit, failed=self.lost.emit, ended=self._answered, owner=self)

    def _answered(self) -> None:
        self._is_asking = False
        if self._asks_again:
            self._asks_again = False
            self.look()

    def _ask(self) -> ShopNow:
        counter = self._desk.counter
        info = counter.describe()
        jobs = {job.order_id: job for job in self._desk.queue.jobs() if job.order_id is not None}
        printers = [listed.name for listed in self._desk.queue.entries()]
        return ShopNow(info, counter.orders(), jobs, printers)
