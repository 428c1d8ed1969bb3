"""Beside the shop's prices while they are written: what they would change on its own past parts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.tariff import parse_tariff
from printdesk.tariff_preview import PastPart, Preview, preview
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.prepare.figures import money
from ui.shop.making_costs import MakingCosts
from ui.shop.preview_table import PreviewTable, share_words
from ui.widgets.text import label

PARTS = 30
AFTER_MS = 150  # after the last key: a figure that is being typed is no price yet


class TariffEffect(QWidget):
    """Shows; what is compared is reckoned by `printdesk.tariff_preview`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("shop.tariff.effect")
        self._desk = desk
        self._parts: list[PastPart] = []
        self._texts = ("", "")
        self.costs = MakingCosts(desk, self)
        self.costs.changed.connect(lambda: self.show_texts(*self._texts))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(say("On the parts priced last"), "caption"))
        self.sums = label("", "strong", wrap=True, figures=True)
        self.words = label("", "second", wrap=True)
        self.words.setObjectName("shop.tariff.words")
        column.addWidget(self.sums)
        column.addWidget(self.words)
        self.table = PreviewTable(desk)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Asks the shop for its past parts."""
        tasks.run(
            lambda _at: self._desk.counter.past_parts(PARTS),
            done=self._took,
            failed=lambda error: self.words.setText(sentence(error)),
            owner=self,
            slot="parts",
        )

    def _took(self, parts: list[PastPart]) -> None:
        self._parts = parts
        self.show_texts(*self._texts)
        self.costs.learn(parts)

    def show_texts(self, now: str, then: str) -> None:
        """now: the tariff in force; then: as it is written, which must be sound. What was shown stays until the new is there."""
        self._texts = (now, then)
        if not now or not then:
            return
        parts, costs = list(self._parts), dict(self.costs.known)
        tasks.run(
            lambda _at: preview(parse_tariff(now), parse_tariff(then), parts, costs),
            done=self._show,
            failed=lambda _: None,  # told where it is written
            owner=self,
            slot="preview",
            after_ms=AFTER_MS,
        )

    def _show(self, found: Preview) -> None:
        self.table.show_effects(found.effects)
        self.words.setText(found.words())
        self.sums.setVisible(found.change is not None)
        if found.change is not None:
            share = share_words(found.change, signed=True)
            self.sums.setText(f"{money(found.before)} → {money(found.after)} · {share}")
