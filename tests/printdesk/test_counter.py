"""The other side of the counter: an order is printed once, and the shop hears of it once and in the right order."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from printdesk.desk import Desk
from printdesk.errors import DeskError, NotAllowed, Offline
from printdesk.ids import new_id
from printdesk.job import JobState, move
from printdesk.money import zero
from printdesk.order import Action, Order, Ordered, OrderState, Recipient, Side, change
from services.clock import SystemClock
from tests.real_desk import desk_in

NOW = SystemClock().now


class House:
    """The shop's side as a real ledger keeps it: changes by the one table, a repeated key does nothing."""

    def __init__(self) -> None:
        draft = Order(new_id(), "Own", OrderState.DRAFT, Ordered("box", "", "pla", "fdm", 1), Recipient("Ada"), zero("EUR"))
        self.kept = change(change(draft, Action.PLACE, Side.CUSTOMER, NOW()), Action.ACCEPT, Side.SHOP, NOW())
        self.keys: set[str] = set()
        self.trouble: DeskError | None = None
        self.meet = threading.Barrier(1)

    def orders(self) -> list[Order]:
        return [self.kept]

    def order(self, _id: str) -> Order:
        return self.kept

    def file(self, _id: str) -> bytes:
        self.meet.wait(5)
        return b"the part"

    def act(self, _id: str, action: Action, key: str, **told: Any) -> Order:
        if self.trouble:
            raise self.trouble
        if key not in self.keys:
            self.kept = change(self.kept, action, Side.SHOP, NOW(), **told)
            self.keys.add(key)
        return self.kept


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def desk(tmp_path: Path, house: House) -> Iterator[Desk]:
    found = desk_in(tmp_path, connect_shop=lambda *_: house)
    yield found
    found._outside.archive.close()


def actions(house: House) -> list[Action]:
    return [event.action for event in house.kept.timeline[2:]]


def test_two_windows_that_print_the_same_order_make_one_job(desk: Desk, house: House) -> None:
    house.meet = threading.Barrier(2)
    both = [threading.Thread(target=desk.counter.print, args=(house.kept.id,)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(10)
    assert len(desk.queue.jobs()) == 1
    assert actions(house) == [Action.CLAIM]


def test_an_order_that_could_not_be_claimed_is_not_printed(desk: Desk, house: House) -> None:
    """The customer may cancel it until it is claimed."""
    house.trouble = Offline("offline", "The shop cannot be reached.")
    with pytest.raises(Offline):
        desk.counter.print(house.kept.id)
    assert not desk.queue.jobs()
    house.trouble = None
    desk.counter.print(house.kept.id)
    assert len(desk.queue.jobs()) == 1 and house.kept.state is OrderState.IN_PRODUCTION


def done(desk: Desk, house: House) -> None:
    _, job = desk.counter.print(house.kept.id)
    for state in (JobState.SENDING, JobState.STARTING, JobState.PRINTING, JobState.DONE):
        job = move(job, state, NOW())
    desk._outside.archive.jobs.put(job)


def test_a_print_that_nobody_told_of_is_told_whole_and_once(desk: Desk, house: House) -> None:
    done(desk, house)
    for _ in range(3):
        desk.counter.report()
    assert actions(house) == [Action.CLAIM, Action.PRINT, Action.FINISH]


def test_a_wrong_key_is_no_reason_to_think_that_the_shop_knows(desk: Desk, house: House) -> None:
    done(desk, house)
    house.trouble = NotAllowed("bad_key", "The shop does not know this key.")
    desk.counter.report()
    assert house.kept.state is OrderState.IN_PRODUCTION
    house.trouble = None
    desk.counter.report()
    assert house.kept.state is OrderState.FINISHING


def test_what_the_owner_did_by_hand_is_left_as_it_is(desk: Desk, house: House) -> None:
    done(desk, house)
    house.kept = replace(house.kept, state=OrderState.SHIPPED)
    desk.counter.report()
    assert desk.queue.jobs()[0].order_told == "done"
