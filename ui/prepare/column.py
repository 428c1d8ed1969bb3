"""The column on the right, read from top to bottom: what it is, the verdict, the wish, the places, the one button."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from printdesk.desk import Desk
from printdesk.part import Coming
from printdesk.words import say
from ui.prepare.buy import BuyFoot, Step, next_step
from ui.prepare.changing import Changing
from ui.prepare.facts import FactsSection
from ui.prepare.findings import FindingList
from ui.prepare.header import Header
from ui.prepare.hint_list import HintList
from ui.prepare.hinting import Hinting
from ui.prepare.live import LivePrices
from ui.prepare.material_finder import MaterialFinder
from ui.prepare.offers import OfferList
from ui.prepare.plots import PlotsSection
from ui.prepare.pricing import Pricing
from ui.prepare.ranking import standing
from ui.prepare.verdict import VerdictSection
from ui.prepare.wish import WishSection
from ui.prepare.workspace import Workspace
from ui.widgets.column import Column

REVEAL_MS = 50  # every height is counted by then
CHAIN_MS = 30  # rows come in bursts, and nobody presses Tab sooner


class PrepareColumn(Column):
    """Shows the workspace; what the person wants is announced by the sections' own signals."""

    def __init__(
        self, desk: Desk, workspace: Workspace, changing: Changing, pricing: Pricing, live: LivePrices, hinting: Hinting
    ) -> None:
        super().__init__()
        self.setObjectName("prepare.column")
        self._workspace, self._changing, self._pricing = workspace, changing, pricing
        self._live, self._hinting = live, hinting
        self._chains = QTimer(self, singleShot=True, interval=CHAIN_MS)
        self._chains.timeout.connect(self._chain)
        self.header, self.verdict, self.findings = Header(), VerdictSection(), FindingList()
        self.wish = WishSection(desk.catalog, desk.bench.profile)
        self.finder = MaterialFinder(desk, lambda: workspace.part)
        self.wish.hold_finder(self.finder)
        self.finder.resized.connect(lambda: self._chain_and_reveal(self.finder, self.finder.is_open))
        self.finder.reached.connect(self.reveal)
        self.offers, self.buy = OfferList(), BuyFoot()
        self.add_section(self.header)
        self._add_below(self.verdict)
        self._add_below(self.findings)
        self.facts = FactsSection()
        self._add_below(self.facts)
        self.facts.switch.toggled.connect(lambda _: self._chains.start())
        self.add_section(self.wish)
        self.add_section(self.offers)
        self.hints, self.plots = HintList(), PlotsSection(desk.recall, desk.remember)
        self._add_below(self.hints)
        self._add_below(self.plots)
        self.plots.toggled.connect(lambda: self._chain_and_reveal(self.plots, self.plots.switch.isChecked()))
        self.hints.wanted.connect(hinting.apply)
        hinting.changed.connect(self._show_hints)
        live.changed.connect(self._show_plots)
        self.foot.body.setContentsMargins(0, 0, 0, 0)
        self.foot.body.addWidget(self.buy)
        self.show_foot(True)
        workspace.changed.plate.connect(self.show_part)
        workspace.changed.judgement.connect(self.show_part)
        workspace.changed.wish.connect(lambda: self.wish.show_wish(workspace.wish))
        workspace.changed.offers.connect(self.show_offers)
        changing.busy_changed.connect(self.show_part)
        pricing.changed.connect(self.show_offers)
        self.offers.sorted_by.connect(self._sort)

    def _sort(self, by: str) -> None:
        self._pricing.by = by
        self.show_offers()
        self._pricing.changed.emit()

    def _add_below(self, widget: object) -> None:
        """Without a line above: verdict and findings belong to what it is."""
        self._sections.insertWidget(self._sections.count() - 1, widget)

    def _chain_and_reveal(self, widget: QWidget, is_open: bool) -> None:
        """What was just opened would else lie below the edge, where nobody knows of it."""
        self._chains.start()
        if is_open:
            QTimer.singleShot(REVEAL_MS, self, lambda: self.reveal(widget))

    def _chain(self) -> None:
        """Tab goes from top to bottom and left to right, also through rows that were built later."""
        fields = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self)
        ]
        fields.sort(key=lambda widget: (widget.mapTo(self, widget.rect().center()).y() // 12, widget.mapTo(self, QPoint()).x()))
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def show_coming(self, coming: Coming) -> None:
        """A part that can be seen and is still being measured, while there is no other to speak of."""
        words = say("Measuring …")
        self.header.show_coming(coming)
        self.facts.hide()
        self.verdict.show_judgement(None, busy=words)
        self.findings.show_findings(())
        self.buy.show_step(Step("wait", words), None)

    def show_part(self) -> None:
        part, judgement = self._workspace.part, self._workspace.judgement
        if part is None:
            return
        findings = judgement.findings if judgement else ()
        self.header.show_part(part)
        self.verdict.show_judgement(judgement, busy=self._changing.busy)
        self.findings.show_findings(tuple(finding for finding in findings if finding.code != "units_suspect"))
        self.facts.show_facts(part.facts)
        self.facts.show()
        self._show_step()
        if not self._workspace.is_sliding:
            self._chains.start()

    def show_offers(self) -> None:
        offer = standing(self._workspace.offers, self._workspace.chosen_offer, self.offers.by)
        self.offers.show_answers(
            self._workspace.offers,
            offer.id if offer else "",
            self._pricing.asking,
            self._workspace.expected,
            self._workspace.differs,
        )
        self._show_step()
        if self._workspace.is_sliding:
            reckoned = standing([one.offer for one in self._workspace.expected.values()], None, self.offers.by)
            if reckoned is not None:
                self.plots.show_live(reckoned)
            return
        self._show_plots()
        self._chains.start()

    def _show_plots(self) -> None:
        offer = standing(self._workspace.offers, self._workspace.chosen_offer, self.offers.by)
        expected = [one.offer for one in self._workspace.expected.values()]
        shown = offer or standing(expected, None, self.offers.by)
        self.plots.show_offer(shown, *(self._live.curves_of(offer) if offer else ((), ())))

    def _show_hints(self) -> None:
        self.hints.show_hints(self._hinting.hints, self._hinting.is_looking)
        self._chains.start()

    def _show_step(self) -> None:
        part = self._workspace.part
        if part is None:
            return
        offer = standing(self._workspace.offers, self._workspace.chosen_offer, self.offers.by)
        expected = self._workspace.expected
        asking = bool(self._pricing.asking or expected or self._workspace.is_sliding)
        step = next_step(part, self._workspace.judgement, offer, busy=self._changing.busy, asking=asking)
        is_chosen = offer is not None and offer.id == self._workspace.chosen_offer
        reckoned = standing([one.offer for one in expected.values()], None, self.offers.by) if offer is None else None
        self.buy.show_step(step, offer, is_chosen=is_chosen, reckoned=reckoned)
