"""The outbox against the real embedded shop: a desk killed at the worst moments orders neither twice nor not at all."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from printdesk.desk import Desk
from printdesk.errors import Expired, Refused
from printdesk.offer import Offer
from printdesk.order import Action, OrderState, Recipient
from printdesk.wish import Wish
from tests.real_desk import ROOT, box_file, desk_in

ADA = Recipient("Ada Example")

# What runs in the process that is killed: it orders, and dies before the shop hears of it, or before the desk hears the answer.
KILLED = """
import os, sys
from dataclasses import replace
from pathlib import Path
from printdesk.order import Recipient
from tests.real_desk import desk_in

class Dying:
    def __init__(self, service): self._service = service
    def __getattr__(self, name): return getattr(self._service, name)
    def place(self, request, key):
        if sys.argv[4] == "after":
            self._service.place(request, key)
        os._exit(9)

desk = desk_in(Path(sys.argv[1]))
connect = desk.market._connect
desk.market._connect = lambda entry: Dying(connect(entry))
part = desk.bench.open(Path(sys.argv[2]))
desk.orders.place(part, desk.market.offer(sys.argv[3]), Recipient("Ada Example"))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_in(tmp_path / "data")
    yield desk
    desk._outside.close()
    desk._outside.archive.close()


@pytest.fixture
def block(tmp_path: Path) -> Path:
    return box_file(tmp_path)


def cheapest(desk: Desk, block: Path) -> Offer:
    answers = desk.market.offers(desk.bench.open(block), Wish(material="pla"))
    return next(answer for answer in answers if isinstance(answer, Offer) and answer.printable)


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_desk_killed_while_sending_has_ordered_once_when_it_is_back(
    desk: Desk, tmp_path: Path, block: Path, moment: str
) -> None:
    offer = cheapest(desk, block)
    command = [sys.executable, "-c", KILLED, str(tmp_path / "data"), str(block), offer.id, moment]
    killed = subprocess.run(command, cwd=ROOT, timeout=60, check=False, capture_output=True)
    assert killed.returncode == 9, killed.stderr
    (waiting,) = desk.orders.orders()
    assert waiting.state is OrderState.WAITING
    assert len(desk.counter.orders()) == (1 if moment == "after" else 0)

    assert desk.orders.send_waiting() == 1
    assert desk.orders.order(waiting.id).state is OrderState.PLACED
    assert desk.orders.waiting() == []
    assert len(desk.counter.orders()) == 1
    assert desk.orders.place(desk.bench.open(block), offer, ADA).id == waiting.id
    assert len(desk.counter.orders()) == 1


def test_another_part_than_the_priced_one_is_not_ordered(desk: Desk, tmp_path: Path, block: Path) -> None:
    offer = cheapest(desk, block)
    other = desk.bench.open(box_file(tmp_path, "other.stl", size=12.0))
    with pytest.raises(Refused) as refused:
        desk.orders.place(other, offer, ADA)
    assert refused.value.code == "another_part"
    assert desk.orders.orders() == [] and desk.counter.orders() == []


def test_an_old_price_is_asked_for_again_before_ordering(desk: Desk, block: Path) -> None:
    offer = cheapest(desk, block)
    old = replace(offer, expires_at=desk.clock.now() - timedelta(seconds=1))
    with pytest.raises(Expired):
        desk.orders.place(desk.bench.open(block), old, ADA)
    assert desk.orders.orders() == []


def test_what_the_shop_decided_meanwhile_is_known_before_the_customer_acts(desk: Desk, block: Path) -> None:
    order = desk.orders.place(desk.bench.open(block), cheapest(desk, block), ADA)
    desk.counter.act(order.number, Action.ASK, note="Black or grey?")
    approved = desk.orders.act(order.id, Action.APPROVE, note="Black.")
    assert approved.state is OrderState.PLACED
    assert [event.action for event in approved.timeline] == [Action.PLACE, Action.ASK, Action.APPROVE]
