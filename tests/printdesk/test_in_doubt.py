"""An order that was sent and not answered by a service that cannot be asked: never sent again by itself; the person says."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from printdesk.desk import Desk
from printdesk.errors import Elsewhere, InDoubt, NotAllowed
from printdesk.offer import Offer
from printdesk.order import Order, OrderState, Payment
from printdesk.part import Part
from printdesk.ports import OrderRequest
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from tests.printdesk.test_orderbook import ADA, SHOP, Shop
from tests.real_desk import box_file, desk_in


class Forgetful(Shop):
    """Takes an order and does not answer; asked again with what was sent before, it raises as such services' adapters do."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[bool] = []
        self.answers = False

    def place(self, request: OrderRequest, key: str) -> Order:
        self.sent.append(request.sent_before)
        made = super().place(request, key)
        if request.sent_before or not self.answers:
            raise InDoubt("maybe_ordered", "Faraway did not answer: look for the order PD-1.", "Say what you found.")
        return made


@pytest.fixture
def shop() -> Forgetful:
    return Forgetful()


@pytest.fixture
def desk(tmp_path: Path, shop: Forgetful) -> Iterator[Desk]:
    found = desk_in(tmp_path / "data", connect_service=lambda _: shop)
    found._outside.archive.services.put(ServiceEntry(SHOP, "test", "", agreed=True))
    found.market.remove("Example shop")
    yield found
    found._outside.archive.close()


@pytest.fixture
def part(desk: Desk, tmp_path: Path) -> Part:
    return desk.bench.open(box_file(tmp_path), walls=False)


def offer_of(desk: Desk, part: Part) -> Offer:
    found = desk.market.offers(part, Wish(), only=(SHOP,))[0]
    assert isinstance(found, Offer)
    return found


def test_it_waits_with_the_reason_and_is_not_sent_again(desk: Desk, part: Part, shop: Forgetful) -> None:
    order = desk.orders.place(part, offer_of(desk, part), ADA)
    assert order.state is OrderState.WAITING
    (outgoing,) = desk.orders.waiting()
    assert outgoing.in_doubt and "PD-1" in outgoing.last_error
    for _ in range(3):
        assert desk.orders.send_waiting() == 0
    assert shop.sent == [False]
    with pytest.raises(NotAllowed):
        desk.orders.cancel(order.id)
    assert set(shop.sent) <= {False, True} and len(shop.made) == 1


def test_the_person_found_it(desk: Desk, part: Part) -> None:
    order = desk.orders.place(part, offer_of(desk, part), ADA)
    found = desk.orders.settle(order.id, True, " CC-7 ")
    assert (found.state, found.number, found.remote_id) == (OrderState.PLACED, "CC-7", None)
    assert not desk.orders.waiting()
    assert desk.orders.refresh(order.id) == found
    with pytest.raises(NotAllowed, match="in doubt"):
        desk.orders.settle(order.id, False)


def test_the_person_did_not_find_it_and_orders_again(desk: Desk, part: Part, shop: Forgetful) -> None:
    offer = offer_of(desk, part)
    order = desk.orders.place(part, offer, ADA)
    assert desk.orders.settle(order.id, False).state is OrderState.DRAFT
    shop.answers = True
    assert desk.orders.place_again(order.id, offer_of(desk, part)).state is OrderState.PLACED
    assert shop.sent[-1] is False


def test_what_is_ordered_on_the_services_own_site_is_not_ordered_here(desk: Desk, part: Part, shop: Forgetful) -> None:
    offer = replace(offer_of(desk, part), continue_at="https://example.org/design/1")
    with pytest.raises(Elsewhere) as told:
        desk.orders.place(part, offer, ADA, payment=Payment.ON_ACCOUNT)
    assert told.value.address == "https://example.org/design/1"
    assert desk.orders.orders() == [] and shop.sent == []
