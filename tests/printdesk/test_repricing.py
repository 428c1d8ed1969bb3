"""Ordering at a price that is too old, or was made unseen: asked again; another price is shown and never taken silently."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from printdesk.desk import Desk
from printdesk.errors import NotAllowed, Offline, PriceChanged, Refused
from printdesk.ids import new_id
from printdesk.money import Money
from printdesk.offer import Offer
from printdesk.order import Order, OrderState
from printdesk.part import Part
from printdesk.ports import Model
from printdesk.quoting import Quoting
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from services.clock import SystemClock
from tests.printdesk.test_orderbook import ADA, SHOP, Shop
from tests.real_desk import box_file, desk_in


class PricedAnew(Shop):
    """A shop whose next offers differ as the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.now: Callable[[Offer], Offer] = lambda offer: offer
        self.asked = 0

    def offers(self, model: Model, wish: Wish, *rest: object) -> list[Offer]:
        self.asked += 1
        if self.before:
            raise self.before
        return [self.now(offer) for offer in super().offers(model, wish, *rest)]


@pytest.fixture
def shop() -> PricedAnew:
    return PricedAnew()


@pytest.fixture
def desk(tmp_path: Path, shop: PricedAnew) -> Iterator[Desk]:
    found = desk_in(tmp_path / "data", connect_service=lambda entry: shop)
    found._outside.archive.services.put(ServiceEntry(SHOP, "test", "", agreed=True))
    found.market.remove("Example shop")
    yield found
    found._outside.archive.close()


@pytest.fixture
def part(desk: Desk, tmp_path: Path) -> Part:
    return desk.bench.open(box_file(tmp_path), walls=False)


def euros(amount: str) -> Money:
    return Money(Decimal(amount))


def old_offer(desk: Desk, part: Part, shop: PricedAnew) -> Offer:
    offer = desk.market.offers(part, Wish(), only=(SHOP,))[0]
    assert isinstance(offer, Offer)
    shop.asked = 0
    return replace(offer, expires_at=SystemClock().now() - timedelta(seconds=1))


def test_a_price_that_still_holds_is_ordered_without_asking_again(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = replace(old_offer(desk, part, shop), expires_at=SystemClock().now() + timedelta(days=1))
    assert desk.orders.place(part, offer, ADA).state is OrderState.PLACED
    assert shop.asked == 0


def test_an_old_price_that_is_still_the_same_is_ordered_by_the_new_quote(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = old_offer(desk, part, shop)
    order = desk.orders.place(part, offer, ADA)
    assert order.state is OrderState.PLACED and order.total == offer.total
    assert order.offer is not None and order.offer.id != offer.id and shop.asked == 1


def test_an_old_price_ordered_twice_is_one_order(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = old_offer(desk, part, shop)
    assert desk.orders.place(part, offer, ADA) == desk.orders.place(part, offer, ADA)
    assert len(shop.made) == 1 and shop.asked == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda offer: replace(offer, total=euros("13.20")), "is now 13.20 EUR instead of 12.34 EUR (+0.86 EUR)."),
        (lambda offer: replace(offer, total=euros("12.33")), "is now 12.33 EUR instead of 12.34 EUR (-0.01 EUR)."),
        (lambda offer: replace(offer, total=Money(Decimal("12.34"), "USD")), "is now 12.34 USD instead of 12.34 EUR."),
        (lambda offer: replace(offer, lead_time_days=9), "It takes 9 days instead of 3."),
        (lambda offer: replace(offer, mode=Quoting.CONFIRM), "The shop confirms this price before it holds."),
        (lambda offer: replace(offer, mode=Quoting.ASK), "The shop looks at the part first"),
    ],
    ids=["dearer", "cheaper", "another currency", "later", "to be confirmed", "without a price"],
)
def test_another_price_is_told_with_the_difference_and_nothing_is_ordered(
    desk: Desk, part: Part, shop: PricedAnew, change: Callable[[Offer], Offer], words: str
) -> None:
    offer = old_offer(desk, part, shop)
    shop.now = change
    with pytest.raises(PriceChanged) as told:
        desk.orders.place(part, offer, ADA)
    assert words in told.value.message
    assert not shop.made and not desk.orders.orders() and not desk.orders.waiting()
    order = desk.orders.place(part, told.value.offer, ADA)  # the person has seen it
    assert order.total == told.value.offer.total and len(shop.made) == 1


def test_a_new_offer_can_be_ordered_by_its_id(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = old_offer(desk, part, shop)
    shop.now = lambda found: replace(found, total=euros("13.20"))
    with pytest.raises(PriceChanged) as told:
        desk.orders.place(part, offer, ADA)
    assert desk.market.offer(told.value.offer.id) == told.value.offer


def test_a_shop_that_does_not_answer_leaves_nothing_ordered(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = old_offer(desk, part, shop)
    shop.before = Offline("offline", "Fablab cannot be reached.")
    with pytest.raises(Offline):
        desk.orders.place(part, offer, ADA)
    assert not desk.orders.orders()


@pytest.mark.parametrize(
    "change",
    [
        lambda offer: replace(offer, material="petg"),
        lambda offer: replace(offer, quantity=2),
        lambda offer: replace(offer, sha256="0" * 64),
        lambda offer: replace(offer, colour="red"),
        lambda offer: replace(offer, ship_to="DE"),
        lambda offer: replace(offer, printable=False),
    ],
    ids=["another material", "another quantity", "another part", "another colour", "another way", "not printable"],
)
def test_something_else_is_never_ordered_in_place_of_what_was_offered(
    desk: Desk, part: Part, shop: PricedAnew, change: Callable[[Offer], Offer]
) -> None:
    offer = old_offer(desk, part, shop)
    shop.now = change
    with pytest.raises(Refused):
        desk.orders.place(part, offer, ADA)
    assert not shop.made


def test_the_same_vendor_is_taken_where_a_service_speaks_for_several(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = replace(old_offer(desk, part, shop), title="Vendor B")
    several = Shop.offers
    shop.offers = lambda *asked: [  # type: ignore[method-assign]
        replace(one, id=new_id(), title=title, total=price)
        for one in several(shop, *asked)
        for title, price in (("Vendor A", euros("1.00")), ("Vendor B", euros("12.34")))
    ]
    order = desk.orders.place(part, offer, ADA)
    assert order.offer is not None and order.offer.title == "Vendor B"


# ---- prices made unseen


def test_a_price_made_unseen_is_asked_for_before_it_is_ordered(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = replace(old_offer(desk, part, shop), unseen=True, expires_at=SystemClock().now() + timedelta(days=1))
    shop.now = lambda found: replace(found, total=euros("12.50"))
    with pytest.raises(PriceChanged, match=r"0\.16"):
        desk.orders.place(part, offer, ADA)
    shop.now = lambda found: found
    order = desk.orders.place(part, offer, ADA)
    assert order.state is OrderState.PLACED and shop.asked == 2


def test_no_model_goes_to_a_shop_that_nobody_agreed_to(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = replace(old_offer(desk, part, shop), unseen=True)
    desk.market.withdraw(SHOP)
    with pytest.raises(NotAllowed) as told:
        desk.orders.place(part, offer, ADA)
    assert told.value.code == "not_agreed" and shop.asked == 0 and not shop.made


# ---- what the shop answers


@pytest.mark.parametrize("total", [euros("12.35"), euros("12.33"), euros("0.00"), Money(Decimal("12.34"), "USD")], ids=str)
def test_a_confirmation_at_another_price_is_never_taken_silently(desk: Desk, part: Part, shop: PricedAnew, total: Money) -> None:
    shop.change = lambda order: replace(order, total=total)
    offer = desk.market.offers(part, Wish(), only=(SHOP,))[0]
    assert isinstance(offer, Offer)
    with pytest.raises(Refused) as told:
        desk.orders.place(part, offer, ADA)
    assert told.value.code == "another_price" and str(total) in told.value.message
    (order,) = desk.orders.orders()
    assert str(total) in order.trouble and order.remote_id


def test_a_shop_that_changes_the_price_of_an_order_later_is_told_of(desk: Desk, part: Part, shop: PricedAnew) -> None:
    offer = desk.market.offers(part, Wish(), only=(SHOP,))[0]
    assert isinstance(offer, Offer)
    order = desk.orders.place(part, offer, ADA)
    _dearer(shop)
    assert "99.00 EUR instead of 12.34 EUR" in desk.orders.refresh(order.id).trouble


def _dearer(shop: PricedAnew) -> None:
    def change(order: Order) -> Order:
        return replace(order, total=euros("99.00"))

    shop.made = {key: change(order) for key, order in shop.made.items()}
