"""Where to get it: every place one kind of row, the printer at home included; below, the places without a price and why."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from printdesk.market import Answer
from printdesk.offer import Kind, NoOffer, Offer
from printdesk.ranking import how_compared
from printdesk.words import plural, say
from ui.prepare.expected import Expected, PlaceKey
from ui.prepare.offer_row import OfferRow
from ui.prepare.price_request import PriceRequest
from ui.prepare.ranking import ranked, without_price
from ui.widgets.button import Button
from ui.widgets.column import Section
from ui.widgets.rows import Rows
from ui.widgets.text import label


def sort_words(by: str) -> str:
    return {"price": say("cheapest first"), "speed": say("soonest first"), "rating": say("best rated first")}[by]


def first_of_each(offers: list[Offer], chosen: str) -> list[Offer]:
    """Of every place its first offer, and the one that is chosen."""
    seen: set[str] = set()
    shown = []
    for offer in offers:
        if offer.service not in seen or offer.id == chosen:
            shown.append(offer)
        seen.add(offer.service)
    return shown


class AskFirst(QFrame):
    """A shop that was not agreed to: what agreeing means, and the button that does it, once."""

    agreed = Signal(str)

    def __init__(self, place: NoOffer) -> None:
        super().__init__()
        self.setProperty("look", "well")
        self.setObjectName(f"prepare.askFirst.{place.service}")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        inside.addWidget(label(place.service, "strong", wrap=True))
        told = say(
            "To give a price, {name} needs your model. If you agree, this and later ones are sent there; Settings take it back.",
            name=place.service,
        )
        inside.addWidget(label(told, "second", wrap=True))
        row = QHBoxLayout()
        button = Button(say("Send the model and ask"), icon="send", call=lambda: self.agreed.emit(place.service))
        button.setObjectName(f"prepare.agree.{place.service}")
        row.addWidget(button)
        row.addStretch(1)
        inside.addLayout(row)


class OfferList(Section):
    chosen = Signal(str)  # offer id
    sorted_by = Signal(str)
    agreed = Signal(str)
    requested = Signal(object)  # Offer without a price, which the shop is to tell
    printer_wanted = Signal()
    again_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prepare.offers")
        self.by = "price"
        self._all = False
        self._chosen = ""
        self._frame: tuple[object, ...] = ()
        self.rows: list[OfferRow] = []
        self._sort = Button("", "quiet", call=self._open_menu)
        self._sort.setObjectName("prepare.sort")
        self.row(label(say("Where to get it"), "caption"), None, self._sort)
        self._sort.setProperty("flush", True)
        self._list = Rows(gap=8)
        self.body.addWidget(self._list)
        self._name_sort()

    def show_answers(
        self,
        answers: list[Answer],
        chosen: str,
        asking: str,
        expected: Mapping[PlaceKey, Expected] = MappingProxyType({}),
        differs: Mapping[str, Expected] = MappingProxyType({}),
    ) -> None:
        """chosen: id of the offer that stands, ""; asking: words for who is being asked now, "" when all have answered.

        expected: prices of places that have not answered yet; differs: by an offer's id, what was expected instead
        """
        self._chosen = chosen
        offers = ranked([*answers, *(one.offer for one in expected.values())], self.by)
        shown = offers if self._all else first_of_each(offers, self._chosen)
        known = frozenset(offers[0].reasons).intersection(*(offer.reasons for offer in offers)) if offers else frozenset()
        silent = without_price(answers)
        is_home_asked = any(answer.kind is Kind.HOME for answer in (*answers, *offers))
        frame = (
            tuple((offer.service, offer.material, offer.printable) for offer in shown),
            len(offers),
            known,
            asking,
            tuple((place.service, place.code, place.reason, place.request and place.request.id) for place in silent),
            is_home_asked,
            how_compared(list(offers)),
        )
        if frame != self._frame:
            self._frame = frame
            self._build(offers, shown, known, asking, silent, is_home_asked)
        waited = {one.offer.id: one for one in expected.values()}
        for row, offer in zip(self.rows, shown, strict=True):
            row.show_offer(offer, known, waited.get(offer.id), differs.get(offer.id))
            row.set_chosen(offer.id == chosen)

    def _build(
        self,
        offers: list[Offer],
        shown: list[Offer],
        known: frozenset[str],
        asking: str,
        silent: list[NoOffer],
        is_home_asked: bool,
    ) -> None:
        told: list[QWidget] = [label(reason, "careful" if offers[0].printable else "bad", wrap=True) for reason in sorted(known)]
        self.rows = [OfferRow(offer, known) for offer in shown]
        for row in self.rows:
            row.chosen.connect(lambda row=row: self.chosen.emit(row.offer.id))
        told += self.rows
        if compared := how_compared(list(offers)):
            told.append(_named(label(compared, "second", wrap=True), "prepare.compared"))
        if len(shown) < len(offers):
            words = plural("Show {count} more material", "Show {count} more materials", len(offers) - len(shown))
            told.append(_link(Button(words, "link", call=self._show_all)))
        if asking:
            told.append(self._waiting(asking))
        else:
            told += self._silent(silent)
            if not is_home_asked:
                told.append(label(say("At home: no printer is connected."), "second", wrap=True))
                told.append(_link(Button(say("Connect a printer"), "link", call=self.printer_wanted.emit)))
            answered_not = any(place.code not in ("not_agreed", "nothing_fits", "price_on_request") for place in silent)
            if answered_not or not (offers or silent):
                told.append(_link(Button(say("Ask again"), "link", icon="refresh", call=self.again_wanted.emit)))
        self._list.show_rows(told)

    def _silent(self, silent: list[NoOffer]) -> list[QWidget]:
        """Places without a price: those that can be asked for one first, then why the others gave none."""
        told: list[QWidget] = []
        asked = [place for place in silent if place.request is not None]
        for service in dict.fromkeys(place.service for place in asked):
            request = PriceRequest([place for place in asked if place.service == service])
            request.requested.connect(self.requested)
            told.append(request)
        for place in silent:
            if place.request is not None:
                continue
            if place.code == "not_agreed":
                ask = AskFirst(place)
                ask.agreed.connect(self.agreed)
                told.append(ask)
            else:
                words = label(f"{place.service}: {place.reason}", "second", wrap=True)
                told.append(_named(words, f"prepare.noOffer.{place.service}"))
        return told

    def _waiting(self, asking: str) -> QWidget:
        whole = QWidget()
        whole.setObjectName("prepare.asking")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(asking, "second", wrap=True), 1)
        row.addWidget(Button(say("Stop"), "link", call=self.stop_wanted.emit))
        return whole

    def _show_all(self) -> None:
        self._all = True
        self.sorted_by.emit(self.by)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for by in ("price", "speed", "rating"):
            words = sort_words(by)
            entry = menu.addAction(words[:1].upper() + words[1:])
            entry.setCheckable(True)
            entry.setChecked(by == self.by)
            entry.triggered.connect(lambda _=False, by=by: self._sort_by(by))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft()))

    def _sort_by(self, by: str) -> None:
        self.by = by
        self._name_sort()
        self.sorted_by.emit(by)

    def _name_sort(self) -> None:
        self._sort.setText(f"{sort_words(self.by)} ▾")
        self._sort.setAccessibleName(say("Order of the places: {order}", order=sort_words(self.by)))


def _named(widget: QWidget, name: str) -> QWidget:
    widget.setObjectName(name)
    return widget


def _link(button: Button) -> QWidget:
    """A button that stands in the row as a link does in a text: at its left edge."""
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    button.setProperty("flush", True)
    inside.addWidget(button)
    inside.addStretch(1)
    return row
