"""What every print service must do, whoever is behind it. A test file for an adapter subclasses this and gives a `world`."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from printdesk.errors import Conflict, NoAnswer, NotAllowed, NotFound, Refused
from printdesk.ids import new_id
from printdesk.money import total
from printdesk.order import Action, Address, OrderState, Payment, Pin, Recipient
from printdesk.ports import Model, OrderRequest, PrintService, ServiceState, ShopCounter
from printdesk.wish import Wish

HOME = Recipient("Ada Lovelace", "ada@example.org", "", Address("Ada Lovelace", "Am Markt 1", "10115", "Berlin", "DE"))


@dataclass(frozen=True)
class World:
    """service: as one customer; other: the same place as another customer, stranger: with a wrong key; counter: its other side.

    away: the same adapter where nobody answers; sound, cut: a printable and an open model
    """

    service: PrintService
    other: PrintService
    stranger: PrintService
    away: PrintService
    counter: ShopCounter
    sound: Callable[[], Model]
    cut: Callable[[], Model]


class PrintServiceContract:
    def request(self, world: World, note: str = "") -> OrderRequest:
        model = world.sound()
        offer = world.service.offers(model, Wish(material="pla", quantity=2), "DE")[0]
        return OrderRequest(offer, model, HOME, Payment.ON_ACCOUNT, note)

    def test_it_says_who_it_is(self, world: World) -> None:
        info = world.service.describe()
        assert info.state is ServiceState.READY
        assert info.title
        assert "pla" in info.materials

    def test_it_offers_one_price_per_material_that_fits_and_each_adds_up(self, world: World) -> None:
        model = world.sound()
        offers = world.service.offers(model, Wish(process="fdm", quantity=3), "DE")
        assert len({offer.material for offer in offers}) == len(offers) > 1
        for offer in offers:
            assert offer.sha256 == model.sha256
            assert offer.quantity == 3
            assert total([line.money for line in offer.breakdown], offer.total.currency) == offer.total
            assert offer.printable
            assert offer.ship_to == "DE"

    def test_an_open_body_is_offered_as_not_printable_with_reasons(self, world: World) -> None:
        offer = world.service.offers(world.cut(), Wish(material="pla"), None)[0]
        assert not offer.printable
        assert offer.reasons

    def test_a_material_it_does_not_have_is_refused(self, world: World) -> None:
        with pytest.raises(Refused):
            world.service.offers(world.sound(), Wish(material="unobtainium"), "DE")

    def test_the_same_key_places_one_order(self, world: World) -> None:
        request, key = self.request(world), new_id()
        first, second = world.service.place(request, key), world.service.place(request, key)
        assert first.remote_id == second.remote_id
        assert first.state is OrderState.PLACED
        assert first.total == request.offer.total
        assert first.number
        assert first.recipient == HOME

    def test_the_same_key_for_another_order_is_a_conflict(self, world: World) -> None:
        request, key = self.request(world), new_id()
        world.service.place(request, key)
        with pytest.raises(Conflict):
            world.service.place(replace(request, note="another one"), key)

    def test_an_order_can_be_followed_from_placed_to_reviewed(self, world: World) -> None:
        order = world.service.place(self.request(world, "Please be careful"), new_id())
        assert order.remote_id
        seen: list[OrderState] = []
        stop = threading.Event()
        shipped = threading.Event()

        def follow() -> None:
            for now in world.service.events(str(order.remote_id), order.version, stop):
                seen.append(now.state)
                if now.state is OrderState.SHIPPED:
                    shipped.set()
                    stop.set()

        following = threading.Thread(target=follow, daemon=True)
        following.start()
        for action, values in (
            (Action.ACCEPT, {}),
            (Action.CLAIM, {}),
            (Action.PRINT, {"progress": "0.5"}),
            (Action.FINISH, {}),
            (Action.SHIP, {"carrier": "DHL", "tracking": "0034"}),
        ):
            world.counter.act(order.remote_id, action, new_id(), values=values)
        assert shipped.wait(20)
        following.join(20)
        assert not following.is_alive()
        assert seen == sorted(seen, key=list(OrderState).index)
        world.service.act(order.remote_id, Action.DELIVER, new_id())
        done = world.service.act(order.remote_id, Action.REVIEW, new_id(), note="Fits.", values={"stars": "5"})
        assert done.state is OrderState.REVIEWED
        assert world.service.fetch(order.remote_id) == done
        assert done.value("tracking") == "0034"
        assert [event.seq for event in done.timeline] == list(range(1, 9))

    def test_messages_carry_their_pin_and_are_sent_once(self, world: World) -> None:
        order = world.service.place(self.request(world), new_id())
        assert order.remote_id
        key, pin = new_id(), Pin(1.0, 2.5, -3.0)
        for _ in range(2):
            order = world.service.act(str(order.remote_id), Action.MESSAGE, key, note="Mind this edge", pin=pin)
        assert [(message.note, message.pin) for message in world.counter.order(str(order.remote_id)).messages] == [
            ("Mind this edge", pin)
        ]

    def test_what_cannot_be_done_now_is_not_allowed(self, world: World) -> None:
        order = world.service.place(self.request(world), new_id())
        with pytest.raises(NotAllowed) as told:
            world.service.act(str(order.remote_id), Action.REVIEW, new_id(), values={"stars": "5"})
        assert told.value.code == "wrong_state"
        assert world.service.act(str(order.remote_id), Action.CANCEL, new_id()).state is OrderState.CANCELLED

    def test_the_shop_reads_the_very_bytes_that_were_priced(self, world: World) -> None:
        request = self.request(world)
        order = world.service.place(request, new_id())
        assert world.counter.file(str(order.remote_id)) == request.model.data
        assert str(order.remote_id) in [found.id for found in world.counter.orders()]

    def test_another_customers_order_is_not_there(self, world: World) -> None:
        order = world.service.place(self.request(world), new_id())
        with pytest.raises(NotFound):
            world.other.fetch(str(order.remote_id))
        with pytest.raises(NotFound):
            world.other.act(str(order.remote_id), Action.CANCEL, new_id())

    def test_another_customers_price_cannot_be_ordered(self, world: World) -> None:
        with pytest.raises(NotFound):
            world.other.place(self.request(world), new_id())

    def test_a_wrong_key_is_not_allowed(self, world: World) -> None:
        for call in (
            lambda: world.stranger.offers(world.sound(), Wish(), "DE"),
            world.stranger.describe,
            lambda: world.stranger.fetch("x"),
        ):
            with pytest.raises(NotAllowed):
                call()

    def test_where_nobody_answers_it_is_offline_and_says_so(self, world: World) -> None:
        request = self.request(world)
        for call in (world.away.describe, lambda: world.away.place(request, new_id())):
            with pytest.raises(NoAnswer) as told:
                call()
            assert told.value.code == "offline"
