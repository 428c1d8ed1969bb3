"""One place where the part can be had, as a card: what, for how much, when, made of what, and what to know of the place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from printdesk.offer import Kind, Offer
from printdesk.quoting import quoting_words
from printdesk.words import say
from ui.prepare.expected import Expected
from ui.prepare.figures import duration, lead_time, money, number
from ui.widgets.card import Card
from ui.widgets.look import set_look
from ui.widgets.price_bar import PriceBar
from ui.widgets.text import label

MOST_REASONS = 2


def place_words(offer: Offer) -> str:
    """The second line of a row: material, colour, machine time and grams, what to know."""
    words = [offer.material_name or offer.material]
    if offer.colour:
        words[0] += f" {offer.colour}"
    if offer.finish:
        words.append(offer.finish)
    if offer.seconds:
        words.append(duration(offer.seconds))
    if offer.grams:
        about = f"\u00a0±\u00a0{number(100 * offer.plus_minus, 0)}\u00a0%" if offer.plus_minus else ""
        words.append(f"{number(offer.grams, 0)}\u00a0g{about}")
    if offer.kind is not Kind.HOME:
        words.append(say("delivered to {country}", country=offer.ship_to) if offer.ship_to else say("pick-up"))
    if offer.rush:
        words.append(say("rush"))
    if offer.example:
        words.append(say("example prices"))
    return " · ".join(words)


def mark_words(offer: Offer) -> str:
    """What to know of the price itself before one trusts it, and its worth at home; "" where it is as good as paid."""
    words = [f"{offer.worth}."] if offer.worth else []
    if offer.unseen:
        words.append(say("From the measures alone; the shop has not seen the part."))
    if not offer.proven:
        words.append(say("This service was never tried live with this program."))
    if offer.continue_at:
        words.append(say("You order on its own site."))
    if mode := quoting_words(offer.mode):
        words.append(mode)
    return " ".join(words)


def detail_words(offer: Offer) -> str:
    """Tax, post, and how long the price holds."""
    words = []
    if offer.tax.amount:
        words.append(say("{tax} tax", tax=money(offer.tax)))
    if offer.shipping.amount:
        words.append(say("{shipping} shipping", shipping=money(offer.shipping)))
    included = [say("With {what}", what=say(" and ").join(words))] if words else []
    until = say("valid until {day:%Y-%m-%d}", day=offer.expires_at.astimezone())
    return " · ".join([*included, until if included else until[:1].upper() + until[1:]])


def difference_words(offer: Offer, expected: Expected) -> str:
    """How the price differs from what it was expected to be; "" for the same to the cent."""
    change = offer.total - expected.offer.total
    if not change.amount:
        return say("The same price as before mending.") if expected.why == "mended" else ""
    words = {"before": money(expected.offer.total), "change": signed(offer, expected)}
    return {
        "reckoned": say("Reckoned here: {before}, so {change}.", **words),
        "expired": say("Before it expired: {before}, so {change}.", **words),
        "mended": say("Before mending: {before}, so {change}.", **words),
    }[expected.why]


def signed(offer: Offer, expected: Expected) -> str:
    change = offer.total - expected.offer.total
    return f"+{money(change)}" if change.amount > 0 else f"−{money(expected.offer.total - offer.total)}"


class OfferRow(Card):
    """known: reasons that are told once for all rows; expected: the price is not the place's own yet; differs: from before."""

    def __init__(
        self,
        offer: Offer,
        known: frozenset[str] = frozenset(),
        expected: Expected | None = None,
        differs: Expected | None = None,
    ) -> None:
        super().__init__(choosable=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        words, figures = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(2)
        figures.setSpacing(2)
        self._name = label("", "strong", wrap=True)
        self._rating = label("", "second", figures=True)
        self._place = label("", "second", wrap=True)
        for one in (self._name, self._rating, self._place):
            words.addWidget(one)
        words.addStretch(1)
        self.total = label("", "price", figures=True)
        self._lead = label("", "second")
        self._each = label("", "second", figures=True)
        for one in (self.total, self._lead, self._each):
            figures.addWidget(one, 0, Qt.AlignmentFlag.AlignRight)
        figures.addStretch(1)
        row.addLayout(words, 1)
        row.addLayout(figures)
        self.body.addLayout(row)
        self._told = [label("", "careful", wrap=True) for _ in range(MOST_REASONS)]
        self._marks, self.difference, self._detail = (label("", "second", wrap=True) for _ in range(3))
        self._bar = PriceBar()
        for one in (*self._told, self._marks, self.difference, self._detail, self._bar):
            self.body.addWidget(one)
        self._is_chosen = False
        self.offer = offer
        self.show_offer(offer, known, expected, differs)

    def show_offer(
        self, offer: Offer, known: frozenset[str], expected: Expected | None = None, differs: Expected | None = None
    ) -> None:
        """The same place with another price: texts change, nothing is built anew."""
        self.offer = offer
        self.setObjectName(f"prepare.offer.{offer.service}.{offer.material}")
        about = "≈\u00a0" if expected and expected.why == "reckoned" else ""
        self.setAccessibleName(f"{offer.place}, {about}{money(offer.total)}, {lead_time(offer)}")
        self.set_choosable(offer.printable and expected is None)
        self._name.setText(offer.place)
        self._put(
            self._rating,
            say("★ {stars} ({count})", stars=number(offer.rating.stars), count=offer.rating.count) if offer.rating else "",
        )
        self._place.setText(place_words(offer))
        set_look(self.total, look="third" if not offer.printable or (expected and expected.why != "reckoned") else "price")
        self.total.setText(f"{about}{money(offer.total)}")
        self._lead.setText(lead_time(offer))
        self._put(self._each, say("{price} each", price=money(offer.unit_price)) if offer.quantity > 1 else "")
        told = [reason for reason in offer.reasons if reason not in known] if expected is None else []
        for place, one in enumerate(self._told):
            self._put(one, told[place] if place < len(told) else "")
            set_look(one, look="careful" if offer.printable else "bad")
        self._put(self._marks, mark_words(offer))
        self._put(self.difference, _expected_words(expected) if expected else difference_words(offer, differs) if differs else "")
        self._detail.setText(detail_words(offer))
        self._bar.show_parts(offer.breakdown)
        self.set_chosen(self._is_chosen)

    def set_chosen(self, is_chosen: bool) -> None:
        self._is_chosen = is_chosen
        self._detail.setVisible(is_chosen and self.offer.printable)
        super().set_chosen(is_chosen)

    @staticmethod
    def _put(one: QLabel, text: str) -> None:
        one.setText(text)
        one.setVisible(bool(text))


def _expected_words(expected: Expected) -> str:
    return {
        "reckoned": say("Reckoned here; the place is asked."),
        "expired": say("This price has expired; it is asked again."),
        "mended": say("The price before mending; it is asked again."),
    }[expected.why]
