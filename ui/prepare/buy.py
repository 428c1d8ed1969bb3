"""The foot of the column: what the price is made of, and the one button that says exactly what will happen."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal

from printdesk.finding import Judgement, Verdict
from printdesk.offer import Kind, Offer
from printdesk.part import Part
from printdesk.words import say
from ui.prepare.figures import largest_parts, money, price_parts
from ui.widgets.button import Button
from ui.widgets.column import Section
from ui.widgets.text import label

PAUSE_MS = 700  # longer than it takes to press what was aimed at
BINDING = ("print", "order", "continue")


@dataclass(frozen=True)
class Step:
    """What the primary button does now. id: "mend" | "print" | "order" | "continue" | "connect" | "wait" | "none"."""

    id: str
    text: str

    @property
    def is_possible(self) -> bool:
        return self.id not in ("wait", "none")


def next_step(part: Part, judgement: Judgement | None, offer: Offer | None, *, busy: str, asking: bool) -> Step:
    """The next thing to do with the part on its road."""
    if busy:
        return Step("wait", busy)
    if not part.facts.watertight:
        if judgement is not None and judgement.verdict is Verdict.UNPRINTABLE:
            return Step("none", say("Cannot be printed as it is"))
        return Step("mend", say("Mend first"))
    if offer is None:
        if asking:
            return Step("wait", say("Asking for prices …"))
        if judgement is not None and judgement.verdict is Verdict.REPAIRABLE:
            return Step("mend", say("Mend first"))
        if judgement is not None and judgement.verdict is Verdict.UNPRINTABLE:
            return Step("none", say("Cannot be printed as it is"))
        return Step("connect", say("Connect a printer"))
    if offer.kind is Kind.HOME:
        return Step("print", say("Print at home"))
    if offer.continue_at:
        return Step("continue", say("Continue at {shop} · {price}", shop=offer.service, price=money(offer.total)))
    return Step("order", say("Order at {shop} · {price}", shop=offer.service, price=money(offer.total)))


class BuyFoot(Section):
    wanted = Signal(str)  # Step.id

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 10, 16, 14)
        self.parts = label("", "second", wrap=True)
        self.total = label("", "strong", figures=True)
        row = self.row(self.parts, self.total)
        row.setStretch(0, 1)
        self.button = Button("", "primary", call=lambda: self.wanted.emit(self.step.id))
        self.button.setObjectName("prepare.primary")
        self.body.addWidget(self.button)
        self.step = Step("none", "")
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(lambda: self.button.setEnabled(self.step.is_possible))

    def show_step(self, step: Step, offer: Offer | None, *, is_chosen: bool = False, reckoned: Offer | None = None) -> None:
        """reckoned: what is expected while the places are asked. is_chosen: the person chose that offer. Where it changed by
        itself, the button takes no press for a moment: whoever was about to press it meant what it said before."""
        if self.step.is_possible and step.is_possible and step.id in BINDING and step != self.step and not is_chosen:
            self._pause.start()
        self.step = step
        self.button.setText(step.text.replace("&", "&&"))
        self.button.setAccessibleName(step.text)
        self.button.setEnabled(step.is_possible and not self._pause.isActive())
        priced = offer if step.id in BINDING else reckoned if step.id == "wait" else None
        about = "≈\u00a0" if priced is not None and priced is reckoned else ""
        self.parts.setText(largest_parts(priced, 2) if priced is not None else "")
        self.parts.setToolTip(price_parts(priced) if priced is not None else "")
        self.total.setText(f"{about}{money(priced.total)}" if priced is not None else "")
        self.parts.setVisible(priced is not None)
        self.total.setVisible(priced is not None)
