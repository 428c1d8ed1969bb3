"""The price while a part is being changed: reckoned here, at once, from what the last answers and the shops' own rules tell."""

from PySide6.QtCore import QObject, Signal

from printdesk.curves import Point
from printdesk.desk import Desk
from printdesk.local_prices import Known
from printdesk.offer import Kind, Offer
from printdesk.part import Part
from printdesk.scaled import factor_between
from printdesk.wish import Wish
from ui import tasks
from ui.prepare.pricing import Pricing
from ui.prepare.ranking import standing
from ui.prepare.workspace import Workspace

Curves = dict[str, tuple[tuple[Point, ...], tuple[Point, ...]]]  # by an offer's id: over the quantity, over the size
SLOW_S = 2.5  # that the places took to answer: then more estimates would keep the processor from who goes on working
AFTER_MS = 250  # that the answers have stood; estimates at other sizes take the processor


class LivePrices(QObject):
    """changed: `curves_of` can tell more. Listens to the answers; the workspace asks it what it expects of another size."""

    changed = Signal()

    def __init__(self, desk: Desk, workspace: Workspace, pricing: Pricing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace, self._pricing = desk, workspace, pricing
        self._known: Known | None = None
        self._curves: Curves = {}
        self._learning: object = None
        workspace.reckon = self.reckon
        pricing.changed.connect(self._look)
        workspace.changed.offers.connect(self._look)
        workspace.changed.plate.connect(self._look)

    def reckon(self, part: Part, wish: Wish) -> list[Offer]:
        """Offers for the part as it is now, where only its size is another than when it was last priced."""
        known = self._known
        if known is None or known.part.id != part.id or known.part.mesh is not part.mesh or known.wish != wish:
            return []
        factor = factor_between(known.part.placement, part.placement)
        return [] if factor is None else self._desk.prices.at_scale(known, factor)

    def curves_of(self, offer: Offer) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
        """(over the quantity, over the size) of an offer that stands; empty while they are worked out."""
        return self._curves.get(offer.id, ((), ()))

    def forget(self) -> None:
        """Shops or printers may be others."""
        self._desk.prices.forget()
        self._known, self._curves, self._learning = None, {}, None

    # ---- within

    def _look(self) -> None:
        """Once all places have answered, and for each offer that comes to stand."""
        workspace, part = self._workspace, self._workspace.part
        if part is None or workspace.is_sliding or self._pricing.asking or not workspace.offers:
            return
        offer = standing(workspace.offers, workspace.chosen_offer, self._pricing.by)
        key = (tuple(id(answer) for answer in workspace.offers), offer.id if offer else "")
        if key == self._learning or (offer is not None and self._is_fresh(part) and self.curves_of(offer)[0]):
            return
        self._learning = key
        wish, answers, ship_to = workspace.wish, list(workspace.offers), self._desk.settings.country
        prices, fresh = self._desk.prices, self._is_fresh(part)
        known_now, is_slow = self._known, self._pricing.took_s > SLOW_S

        def work(at: tasks.TaskContext) -> None:
            def curves(known: Known, wait: bool) -> Curves:
                """wait: also for what takes its time."""
                if offer is None:
                    return {}
                copies = prices.quantities(known, offer) if wait or offer.kind is not Kind.HOME else ()
                return {offer.id: (copies, prices.scales(known, offer))}

            def so_far(now: Known) -> None:
                at.tell((now, curves(now, wait=False)))

            known = known_now if fresh else None
            if known is None:
                known = prices.know(part, wish, ship_to, answers, sizes=not is_slow, told=so_far, cancel=at.cancel)
            at.tell((known, curves(known, wait=not is_slow)))

        tasks.run(
            work,
            told=lambda found: self._take(found, part),
            failed=lambda _error: None,  # what cannot be reckoned here is asked
            owner=self,
            slot="known",
            after_ms=AFTER_MS,
        )

    def _is_fresh(self, part: Part) -> bool:
        """Whether what is known was told of these very answers."""
        known = self._known
        return known is not None and known.part.mesh is part.mesh and list(known.answers) == self._workspace.offers

    def _take(self, found: tuple[Known, Curves], part: Part) -> None:
        known, curves = found
        if self._workspace.part is None or self._workspace.part.mesh is not part.mesh:
            return
        if self._known is not known:
            self._curves = {}
        self._known = known
        if curves:
            self._curves.update(curves)
            self.changed.emit()
