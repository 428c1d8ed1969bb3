"""The customer's orders against a shop that acts and then answers as each test wants: nothing lost, nothing doubled."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from printdesk.desk import Desk
from printdesk.errors import Conflict, DeskError, Expired, NotAllowed, Offline, Refused, Unknown
from printdesk.ids import new_id
from printdesk.money import Money
from printdesk.offer import Kind, Offer
from printdesk.order import Action, Order, OrderState, Recipient, Side, change
from printdesk.part import Part
from printdesk.ports import Model, OrderRequest, ServiceInfo, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from services.clock import SystemClock
from tests.real_desk import box_file, desk_in

SHOP, OTHER = "Fablab", "Zweite"
ADA = Recipient("Ada")


class Shop:
    """Keeps orders by their key, as a real one does. `after` is raised once it has acted, `before` before it does."""

    def __init__(self) -> None:
        self.made: dict[str, Order] = {}
        self.acted: list[tuple[Action, str]] = []
        self.before: Exception | None = None
        self.after: Exception | None = None
        self.change: Callable[[Order], Order] = lambda order: order
        self.while_placing: Callable[[], object] = lambda: None

    def describe(self) -> ServiceInfo:
        return ServiceInfo(SHOP, ServiceState.READY)

    def offers(self, model: Model, wish: Wish, *_: object) -> list[Offer]:
        price = Money(Decimal("12.34"))
        nothing = Money(Decimal(0))
        until = SystemClock().now() + timedelta(days=1)
        return [
            Offer(
                *(new_id(), SHOP, Kind.SHOP, "pla", "fdm", wish.quantity, price, price, nothing, nothing, price, (), 3),
                expires_at=until,
                sha256=model.sha256,
            )
        ]

    def offers_unseen(self, *_: object) -> list[Offer] | None:
        return None

    def place(self, request: OrderRequest, key: str) -> Order:
        self.while_placing()
        if self.before:
            raise self.before
        if key not in self.made:
            offer, at = request.offer, SystemClock().now()
            item = _item(request)
            draft = Order(new_id(), offer.service, OrderState.DRAFT, item, request.recipient, offer.total)
            placed = change(draft, Action.PLACE, Side.CUSTOMER, at)
            self.made[key] = self.change(replace(placed, number="PD-2026-00001", remote_id=placed.id))
        if self.after:
            raise self.after
        return self.made[key]

    def fetch(self, remote_id: str) -> Order:
        if self.before:
            raise self.before
        return next(order for order in self.made.values() if order.remote_id == remote_id)

    def act(self, remote_id: str, action: Action, key: str, **told: Any) -> Order:
        if self.before:
            raise self.before
        self.acted.append((action, key))
        found = next(name for name, order in self.made.items() if order.remote_id == remote_id)
        self.made[found] = change(self.made[found], action, Side.CUSTOMER, SystemClock().now(), **told)
        return self.made[found]


def _item(request: OrderRequest) -> Any:
    from printdesk.order import Ordered

    return Ordered(
        request.model.name, request.model.sha256, request.offer.material, request.offer.process, request.offer.quantity
    )


def offline() -> Offline:
    return Offline("offline", "Fablab cannot be reached.")


def unknown() -> Unknown:
    return Unknown("no_answer", "Fablab did not answer.")


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def desk(tmp_path: Path, shop: Shop) -> Iterator[Desk]:
    shops = {SHOP: shop, OTHER: Shop()}
    found = desk_in(tmp_path / "data", connect_service=lambda entry: shops[entry.name])
    for name in shops:
        found._outside.archive.services.put(ServiceEntry(name, "test", "", agreed=True))
    found.market.remove("Example shop")
    yield found
    found._outside.archive.close()


@pytest.fixture
def part(desk: Desk, tmp_path: Path) -> Part:
    return desk.bench.open(box_file(tmp_path), walls=False)


def placed(desk: Desk, part: Part, **more: Any) -> Order:
    offer = desk.market.offers(part, Wish(), only=(SHOP,))[0]
    assert isinstance(offer, Offer)
    return desk.orders.place(part, offer, ADA, **more)


def test_nothing_is_ordered_where_the_agreement_was_withdrawn_meanwhile(desk: Desk, part: Part, shop: Shop) -> None:
    offer = desk.market.offers(part, Wish(), only=(SHOP,))[0]
    assert isinstance(offer, Offer)
    desk.market.withdraw(SHOP)
    with pytest.raises(NotAllowed) as told:
        desk.orders.place(part, offer, ADA)
    assert told.value.code == "not_agreed" and not shop.made and not desk.orders.waiting()
    assert [order.state for order in desk.orders.orders()] == [OrderState.DRAFT]
    desk.market.agree(SHOP)
    assert desk.orders.place(part, offer, ADA).state is OrderState.PLACED
    assert len(desk.orders.orders()) == 1


def test_what_waits_is_not_sent_after_the_agreement_was_withdrawn_but_what_was_sent_is_asked_about(
    desk: Desk, part: Part, shop: Shop
) -> None:
    shop.before = offline()
    never_sent = placed(desk, part)
    desk.market.withdraw(SHOP)
    shop.before = None
    assert desk.orders.send_waiting() == 0 and not shop.made
    assert desk.orders.order(never_sent.id).state is OrderState.DRAFT
    desk.market.agree(SHOP)
    shop.after = unknown()
    maybe_sent = placed(desk, part, again=True)
    desk.market.withdraw(SHOP)
    shop.after = None
    assert desk.orders.send_waiting() == 1
    assert desk.orders.order(maybe_sent.id).state is OrderState.PLACED and len(shop.made) == 1


def test_an_order_whose_answer_was_lost_arrives_once_and_is_confirmed_later(desk: Desk, part: Part, shop: Shop) -> None:
    shop.after = unknown()
    order = placed(desk, part)
    assert order.state is OrderState.WAITING
    shop.after = None
    assert desk.orders.send_waiting() == 1
    assert desk.orders.order(order.id).state is OrderState.PLACED
    assert len(shop.made) == 1 and not desk.orders.waiting()


@pytest.mark.parametrize(
    "said",
    [
        NotAllowed("bad_key", "The shop does not know this key."),
        Refused("moved", "The service sends the desk to another address."),
        Refused("bad_answer", "That is no answer."),
        Refused("keyring_closed", "The keyring did not answer."),
    ],
    ids=lambda error: error.code,
)
def test_what_the_shop_may_have_is_not_given_up_for_a_wrong_key_or_a_detour(
    desk: Desk, part: Part, shop: Shop, said: DeskError
) -> None:
    """A draft would be ordered anew at another price, and be made twice."""
    shop.after = unknown()
    order = placed(desk, part)
    shop.after, shop.before = None, said
    assert desk.orders.send_waiting() == 0
    assert desk.orders.order(order.id).state is OrderState.WAITING
    assert desk.orders.waiting()[0].last_error == said.message
    shop.before = None
    assert desk.orders.send_waiting() == 1
    assert len(shop.made) == 1


def test_a_wrong_key_at_the_first_try_leaves_a_draft_and_says_so(desk: Desk, part: Part, shop: Shop) -> None:
    shop.before = NotAllowed("bad_key", "The shop does not know this key.")
    with pytest.raises(NotAllowed):
        placed(desk, part)
    assert [order.state for order in desk.orders.orders()] == [OrderState.DRAFT]


def test_the_shops_own_no_ends_what_was_perhaps_sent(desk: Desk, part: Part, shop: Shop) -> None:
    shop.before = unknown()
    order = placed(desk, part)
    shop.before = Expired("quote_expired", "This price was valid until yesterday.")
    desk.orders.send_waiting()
    assert desk.orders.order(order.id).state is OrderState.DRAFT


def test_a_desk_killed_while_it_sends_does_not_cancel_what_the_shop_has(desk: Desk, part: Part, shop: Shop) -> None:
    shop.while_placing = lambda: (_ for _ in ()).throw(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        placed(desk, part)
    shop.while_placing, shop.before = lambda: None, offline()
    order = desk.orders.orders()[0]
    with pytest.raises(NotAllowed) as told:
        desk.orders.cancel(order.id)
    assert told.value.code == "maybe_placed"
    assert desk.orders.order(order.id).state is OrderState.WAITING


def test_what_surely_never_arrived_is_cancelled_here(desk: Desk, part: Part, shop: Shop) -> None:
    shop.before = offline()
    order = placed(desk, part)
    assert desk.orders.cancel(order.id).state is OrderState.CANCELLED
    assert not desk.orders.waiting() and not shop.made


def test_an_order_is_not_cancelled_here_while_another_program_sends_it(desk: Desk, part: Part, shop: Shop) -> None:
    seen: list[object] = []

    def elsewhere() -> None:
        waiting = desk.orders.orders()[0]
        seen.append(desk.orders._cancelled_here(waiting.id, ""))

    shop.while_placing = elsewhere
    assert placed(desk, part).state is OrderState.PLACED
    assert seen == [None]


def test_a_waiting_order_that_the_shop_refuses_can_be_cancelled(desk: Desk, part: Part, shop: Shop) -> None:
    shop.before = unknown()
    order = placed(desk, part)
    shop.before = Expired("quote_expired", "This price was valid until yesterday.")
    assert desk.orders.cancel(order.id).state is OrderState.CANCELLED


def test_an_order_confirmed_at_another_price_is_told_and_can_be_cancelled(desk: Desk, part: Part, shop: Shop) -> None:
    shop.change = lambda order: replace(order, total=Money(Decimal("99.00")))
    with pytest.raises(Refused) as told:
        placed(desk, part)
    assert told.value.code == "another_price"
    order = desk.orders.orders()[0]
    assert order.state is OrderState.PLACED and order.remote_id and "99" in order.trouble
    assert desk.orders.cancel(order.id).state is OrderState.CANCELLED


def test_a_message_that_waited_and_was_refused_is_told_on_its_order(desk: Desk, part: Part, shop: Shop) -> None:
    order = placed(desk, part)
    shop.before = offline()
    desk.orders.act(order.id, Action.MESSAGE, note="Mind the edge")
    shop.before = Refused("note_missing", "Say in a few words what it is about.")
    desk.orders.send_waiting()
    assert desk.orders.order(order.id).trouble == "Say in a few words what it is about."
    shop.before = None
    assert desk.orders.act(order.id, Action.MESSAGE, note="Mind the edge").trouble == ""


def test_older_news_never_cover_newer_ones(desk: Desk, part: Part, shop: Shop) -> None:
    old = placed(desk, part)
    answer = shop.fetch(str(old.remote_id))
    newer = desk.orders.act(old.id, Action.MESSAGE, note="Hello")
    assert desk.orders._keep(old, answer) == newer
    assert desk.orders.order(old.id) == newer


def test_the_same_number_at_two_shops_is_asked_about_and_not_guessed(desk: Desk, part: Part) -> None:
    first = placed(desk, part)
    desk._outside.archive.orders.put(replace(first, id=new_id(), service=OTHER, key="other"))
    with pytest.raises(Conflict) as told:
        desk.orders.cancel("PD-2026-00001")
    assert told.value.code == "ambiguous" and first.id in told.value.hint


def test_the_same_order_again_is_the_same_and_a_new_one_only_where_it_is_meant(desk: Desk, part: Part, shop: Shop) -> None:
    offer = desk.market.offers(part, Wish(), only=(SHOP,))[0]
    assert isinstance(offer, Offer)
    first = desk.orders.place(part, offer, ADA)
    assert desk.orders.place(part, offer, ADA) == first
    assert desk.orders.place(part, offer, ADA, again=True).id != first.id
    assert len(shop.made) == 2
    assert desk.orders.same_under_way(part, Wish(), ADA) is not None
    assert desk.orders.same_under_way(part, Wish(quantity=2), ADA) is None
    assert desk.orders.same_under_way(part, Wish(), Recipient("Ben")) is None
