"""What asking for prices and ordering must hold for every print service, ours and others'.

A test file for an adapter subclasses this and gives a `place`; the real PrintDesk shop passes it, too.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from mesh.facts import Facts
from printdesk.errors import DeskError, Elsewhere, InDoubt, NoAnswer, NotAllowed, PriceChanged, Refused, Stopped
from printdesk.ids import new_id
from printdesk.money import total
from printdesk.offer import Kind, Offer
from printdesk.order import Address, OrderState, Payment, Recipient
from printdesk.ports import Figures, Model, OrderRequest, PrintService, ServiceState
from printdesk.wish import Wish
from tests.services.prints.line import Line
from tests.services.shop.running import box_stl

ADA = Recipient("Ada Lovelace", "ada@example.org", "+49 30 1", Address("Ada Lovelace", "Am Markt 1", "10115", "Berlin", "DE"))
SIZE = (20.0, 30.0, 10.0)
SENTENCE = 320


def model_of(data: bytes) -> Model:
    return Model("a box", hashlib.sha256(data).hexdigest(), data)


def box() -> Model:
    return model_of(box_stl(*SIZE))


def figures_of(model: Model) -> Figures:
    """Of the box."""
    x, y, z = SIZE
    sizes = {"size_mm": SIZE, "lower_mm": (0.0, 0.0, 0.0), "volume_mm3": x * y * z, "area_mm2": 2 * (x * y + y * z + z * x)}
    sound = {
        "watertight": True,
        "winding_consistent": True,
        "inside_out": False,
        "overlapping_shells": False,
        "self_intersections": 0,
    }
    counts = {"triangles": 12, "vertices": 8, "shells": 1, "cavities": 0, "bodies": 1, "genus": 0}
    faults = dict.fromkeys(("boundary_edges", "nonmanifold_edges", "degenerate_faces", "duplicate_faces"), 0)
    facts = Facts(**sizes, **sound, **counts, **faults)  # type: ignore[arg-type]
    return Figures(model.name, model.sha256, facts)


@dataclass(frozen=True)
class At:
    """One place as the contract sees it.

    service: the adapter through `line`, None for one that never calls; stranger: with a wrong key, None where there are no keys;
    away: where nobody answers, None as for `line`
    wish: what it has; unprintable: makes the next price say so, or gives a model that cannot be printed
    orders: how many it has; forgets: it takes the next order and does not answer
    prices_again: the post is told with the address only; hands_over, proven, unseen: as it describes itself
    """

    service: PrintService
    line: Line | None
    stranger: PrintService | None
    away: PrintService | None
    wish: Wish
    unprintable: Callable[[], Model]
    orders: Callable[[], int]
    forgets: Callable[[], None] | None = None
    ship_to: str = "DE"
    hands_over: bool = False
    proven: bool = False
    unseen: bool = False
    tells_prices: bool = True
    prices_again: bool = False


def one_sentence(error: DeskError) -> None:
    assert error.message and error.code
    assert len(error.message) <= SENTENCE
    assert error.message.isprintable()


def adds_up(offer: Offer) -> None:
    currencies = {
        offer.total.currency,
        offer.net.currency,
        offer.tax.currency,
        offer.shipping.currency,
        offer.unit_price.currency,
    }
    assert len(currencies | {part.money.currency for part in offer.breakdown}) == 1
    assert total([part.money for part in offer.breakdown], offer.total.currency) == offer.total
    assert offer.net + offer.tax + offer.shipping == offer.total
    assert all(money.amount >= 0 and money == money.rounded() for money in (offer.net, offer.tax, offer.shipping, offer.total))


class PricingContract:
    def offers(self, place: At, quantity: int = 3) -> list[Offer]:
        if not place.tells_prices:
            pytest.skip("it tells no prices")
        return place.service.offers(box(), replace(place.wish, quantity=quantity), place.ship_to)

    def request(self, place: At) -> OrderRequest:
        """At the price that is told once the address is known."""
        request = OrderRequest(self.offers(place)[0], box(), ADA, Payment.ON_ACCOUNT)
        if place.prices_again:
            with pytest.raises(PriceChanged) as changed:
                place.service.place(request, new_id())
            adds_up(changed.value.offer)
            request = replace(request, offer=changed.value.offer)
        return request

    def test_it_says_who_it_is_and_how_far_it_is_proven(self, place: At) -> None:
        info = place.service.describe()
        assert info.state is ServiceState.READY
        assert info.title
        assert (info.proven, info.hands_over, info.prices_unseen) == (place.proven, place.hands_over, place.unseen)

    def test_its_offers_add_up_and_are_for_the_bytes_and_the_wish(self, place: At) -> None:
        offers = self.offers(place)
        assert offers
        for offer in offers:
            adds_up(offer)
            assert offer.kind is (Kind.SHOP if place.proven else Kind.SERVICE)
            assert (offer.sha256, offer.quantity, offer.ship_to) == (box().sha256, 3, place.ship_to)
            assert offer.material == (place.wish.material or offer.material)
            assert offer.printable
            assert offer.proven is place.proven
            assert not offer.has_expired(offer.expires_at.now(offer.expires_at.tzinfo))
        assert len({offer.id for offer in offers}) == len(offers)

    def test_more_pieces_cost_more(self, place: At) -> None:
        few, many = self.offers(place, 1)[0], self.offers(place, 10)[0]
        assert few.total < many.total
        assert many.quantity == 10

    def test_what_cannot_be_printed_is_told_with_the_reason(self, place: At) -> None:
        if not place.tells_prices:
            pytest.skip("it tells no prices")
        try:
            offers = place.service.offers(place.unprintable(), place.wish, place.ship_to)
        except Refused as error:
            one_sentence(error)
            return
        assert offers
        assert all(not offer.printable and offer.reasons for offer in offers)

    def test_before_the_person_agreed_the_model_stays_on_the_desk(self, place: At) -> None:
        before = place.line.sent if place.line else 0
        large = model_of(box_stl(*SIZE) + b"\0" * 300_000)
        try:
            offers = place.service.offers_unseen(figures_of(large), place.wish, place.ship_to)
        except Elsewhere:
            offers = None
        sent = (place.line.sent if place.line else 0) - before
        if offers is None:
            assert sent == 0
            return
        assert place.unseen
        assert sent < 20_000
        assert offers
        for offer in offers:
            adds_up(offer)
            assert offer.unseen
            assert offer.sha256 == large.sha256

    def test_cancelling_ends_it_within_half_a_second(self, place: At) -> None:
        if place.line is None:
            pytest.skip("it never calls")
        cancel = threading.Event()
        place.line.held.set()
        threading.Timer(0.1, cancel.set).start()
        began = time.monotonic()
        try:
            with pytest.raises(Stopped):
                place.service.offers(box(), place.wish, place.ship_to, cancel)
            assert time.monotonic() - began < 0.6
        finally:
            place.line.held.clear()

    def test_a_silent_place_is_one_sentence(self, place: At, monkeypatch: pytest.MonkeyPatch) -> None:
        if place.line is None:
            pytest.skip("it never calls")
        monkeypatch.setattr("services.net.READ_S", 0.2)
        monkeypatch.setattr("services.net.PAUSES_S", ())
        place.line.held.set()
        try:
            with pytest.raises(NoAnswer) as told:
                place.service.offers(box(), place.wish, place.ship_to)
        finally:
            place.line.held.clear()
        one_sentence(told.value)

    def test_where_nobody_answers_it_is_offline_and_says_so(self, place: At, monkeypatch: pytest.MonkeyPatch) -> None:
        if place.away is None:
            pytest.skip("it never calls")
        monkeypatch.setattr("services.net.PAUSES_S", ())
        for call in (place.away.describe, lambda: place.away and place.away.offers(box(), place.wish, place.ship_to)):
            with pytest.raises(NoAnswer) as told:
                call()
            one_sentence(told.value)

    def test_a_wrong_key_is_not_allowed_and_never_told(self, place: At) -> None:
        if place.stranger is None:
            pytest.skip("there are no keys")
        with pytest.raises(NotAllowed) as told:
            place.stranger.offers(box(), place.wish, place.ship_to)
        one_sentence(told.value)
        assert "wrong-key" not in f"{told.value.message} {told.value.hint}"

    def test_the_same_key_is_one_order_or_the_person_orders_there(self, place: At) -> None:
        before, key = place.orders(), new_id()
        if place.hands_over:
            if place.tells_prices:
                with pytest.raises(Elsewhere) as told:
                    place.service.place(self.request(place), key)
                assert told.value.address.startswith(("https://", "http://127.0.0.1"))
            assert place.orders() == before
            return
        request = self.request(place)
        first, second = (place.service.place(request, key) for _ in range(2))
        assert first.remote_id == second.remote_id
        assert first.state is OrderState.PLACED
        assert first.number
        assert place.orders() == before + 1

    def test_an_order_without_an_answer_is_never_sent_twice(self, place: At) -> None:
        if place.forgets is None:
            pytest.skip("it is never left without an answer here")
        before, key, request = place.orders(), new_id(), self.request(place)
        place.forgets()
        with pytest.raises(InDoubt) as told:
            place.service.place(request, key)
        one_sentence(told.value)
        assert "PD-" in told.value.message
        for again in (request, replace(request, sent_before=True)):
            with pytest.raises(InDoubt):
                place.service.place(again, key)
        with pytest.raises(InDoubt):
            place.service.place(replace(request, sent_before=True), new_id())
        assert place.orders() == before + 1
