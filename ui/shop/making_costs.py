"""What ordered parts cost to make here, found in the background, for the margin beside another tariff's prices."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.home_cost import material_price_per_g
from printdesk.money import Money
from printdesk.tariff_preview import PastPart
from printdesk.wish import Wish
from ui import tasks

MOST = 20  # parts that are fetched and estimated at once; each takes about a second
Key = tuple[str, str, int]


class MakingCosts(QObject):
    """known: by the key of a past part; what has no honest estimate, or whose material nobody told the price of, stays out.

    changed: one more is known
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.known: dict[Key, Money] = {}
        self._tried: set[Key] = set()

    def learn(self, parts: Iterable[PastPart]) -> None:
        """Of orders printed from filament, which this desk estimates; the others are not fetched."""
        wanted = [part for part in parts if part.number and part.key not in self._tried and self._is_printed_here(part)][:MOST]
        if not wanted:
            return
        self._tried.update(part.key for part in wanted)

        def work(at: tasks.TaskContext) -> None:
            for part in wanted:
                try:
                    body = self._desk.bench.restore(part.name, self._desk.counter.file(part.number), at.cancel)
                    wish = Wish(part.quantity, "fdm", part.material, part.colour, part.finish)
                    found = self._desk.bench.estimate(body, wish, cancel=at.cancel)
                except DeskError:
                    if at.cancel.is_set():
                        return
                    continue
                material = self._desk.bench.material(wish)
                if material_price_per_g(material, self._desk.bench.home_costs())[0] is not None:
                    at.tell((part.key, found.cost))

        tasks.run(work, told=self._take, failed=lambda _: None, owner=self, slot="costs")

    def _is_printed_here(self, part: PastPart) -> bool:
        material = self._desk.catalog.materials.get(part.material)
        return material is not None and material.process == "fdm"

    def _take(self, told: tuple[Key, Money]) -> None:
        key, cost = told
        self.known[key] = cost
        self.changed.emit()
