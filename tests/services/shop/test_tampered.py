"""Quotes and orders that somebody has tampered with, at the real shop server: each is refused, and makes no order.

A way gives the answer to the order, or to the call that is refused before it. Afterwards the orders in the database are counted.
"""

import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.services.shop.running import CODE_WITH_CLOCK, PLACE, Caller, Server, box_stl
from tests.services.shop.ways_to_tamper import WAYS, Trial, stored


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("tampered") / "data", CODE_WITH_CLOCK).start()
    yield running
    assert running.stop() == 0
    assert "Traceback" not in running.log()


@pytest.fixture(scope="module")
def part(ada: Caller) -> str:
    return ada.send(box_stl())


@pytest.fixture(scope="module")
def theirs(ben: Caller) -> str:
    """Another customer's part."""
    return ben.send(box_stl(31, 31, 31))


@pytest.fixture
def trial(server: Server, owner: Caller, ada: Caller, ben: Caller, part: str, theirs: str) -> Iterator[Trial]:
    found = Trial(server, owner, ada, ben, part, theirs, ada.quote(part, quantity=2))
    yield found
    for act in found.undo:
        act()


@pytest.mark.parametrize("name", WAYS)
def test_what_was_tampered_with_is_refused_and_makes_no_order(trial: Trial, name: str) -> None:
    act, status, code = WAYS[name]
    before = trial.orders()
    answer = act(trial)
    assert (answer.status_code, answer.json().get("code")) == (status, code), answer.text
    assert trial.orders() == before
    assert answer.json()["detail"]


def test_there_are_more_than_thirty_ways() -> None:
    assert len(WAYS) > 30


def test_what_was_not_tampered_with_is_ordered_at_the_price_that_was_told(trial: Trial) -> None:
    before = trial.orders()
    order = trial.order()
    assert order.status_code == 201 and trial.orders() == before + 1
    assert order.json()["total"] == trial.quote["total"]
    assert (order.json()["items"][0]["sha256"], order.json()["items"][0]["quantity"]) == (trial.part, 2)


# ---- the same key again, and an order that is sent once more


def test_the_same_key_again_gives_the_same_order_and_makes_no_second(trial: Trial) -> None:
    before, key = trial.orders(), uuid.uuid4().hex
    first, second = (trial.ada.post("/v1/orders", trial.body, key=key) for _ in range(2))
    assert first.status_code == second.status_code == 201
    assert first.content == second.content and trial.orders() == before + 1


def test_the_same_key_twenty_times_at_once_is_one_order(trial: Trial) -> None:
    before, key, gate = trial.orders(), uuid.uuid4().hex, threading.Barrier(20)

    def send(_number: int) -> tuple[int, str]:
        gate.wait()
        answer = trial.ada.post("/v1/orders", trial.body, key=key)
        return answer.status_code, answer.json().get("id") or answer.json()["code"]

    with ThreadPoolExecutor(20) as pool:
        told = set(pool.map(send, range(20)))
    assert len({id for status, id in told if status == 201}) == 1
    assert {code for status, code in told if status != 201} <= {"in_flight"}
    assert trial.orders() == before + 1


def test_twenty_keys_at_once_for_one_price_are_one_order(trial: Trial) -> None:
    before, gate = trial.orders(), threading.Barrier(20)

    def send(_number: int) -> tuple[int, str]:
        gate.wait()
        answer = trial.ada.post("/v1/orders", trial.body)
        return answer.status_code, answer.json().get("code", "")

    with ThreadPoolExecutor(20) as pool:
        told = sorted(pool.map(send, range(20)))
    assert told == [(201, "")] + [(409, "quote_used")] * 19
    assert trial.orders() == before + 1


@pytest.mark.parametrize(
    "change",
    [
        {"note": "three of them"},
        {"recipient": {**PLACE, "name": "Ben"}},
        {"recipient": {**PLACE, "address": {**PLACE["address"], "street": "Elsewhere 2"}}},  # type: ignore[dict-item]
        {"payment": "at_pick_up"},
        {"quotes": ["another"]},
    ],
    ids=["note", "name", "street", "payment", "quote"],
)
def test_the_same_key_with_another_body_is_refused(trial: Trial, change: dict[str, Any]) -> None:
    key = uuid.uuid4().hex
    assert trial.ada.post("/v1/orders", trial.body, key=key).status_code == 201
    before = trial.orders()
    again = trial.ada.post("/v1/orders", {**trial.body, **change}, key=key)
    assert (again.status_code, again.json()["code"], trial.orders()) == (422, "key_reused", before)


def test_an_old_order_sent_again_under_a_new_key_makes_no_second(trial: Trial) -> None:
    first = trial.order()
    before = trial.orders()
    again = trial.order()
    assert (again.status_code, again.json()["code"], trial.orders()) == (409, "quote_used", before)
    assert first.json()["number"] in again.json()["detail"]


def test_a_cancelled_order_is_not_brought_back_by_its_old_price(trial: Trial) -> None:
    order = trial.order().json()
    assert trial.ada.step(order["id"], "cancel").status_code == 200
    before = trial.orders()
    assert trial.order().json()["code"] == "quote_used"
    assert trial.orders() == before


def test_the_same_key_after_the_price_became_too_old_still_gives_the_same_order(trial: Trial) -> None:
    key = uuid.uuid4().hex
    first = trial.ada.post("/v1/orders", trial.body, key=key)
    trial.days_later(400)
    before = trial.orders()
    again = trial.ada.post("/v1/orders", trial.body, key=key)
    assert (again.status_code, again.json()["id"], trial.orders()) == (201, first.json()["id"], before)


def test_the_same_key_after_the_file_is_gone_still_gives_the_same_order(trial: Trial) -> None:
    trial.with_own_part()
    key = uuid.uuid4().hex
    first = trial.ada.post("/v1/orders", trial.body, key=key)
    stored(trial).unlink()
    assert trial.ada.post("/v1/orders", trial.body, key=key).json() == first.json()


def test_a_file_that_was_gone_and_is_sent_again_can_be_ordered(trial: Trial) -> None:
    data = stored(trial.with_own_part()).read_bytes()
    stored(trial).unlink()
    assert trial.order().json()["code"] == "part_gone"
    assert trial.ada.send(data) == trial.part
    assert trial.order().status_code == 201


def test_another_tariff_does_not_reach_back_to_a_price_that_still_holds(trial: Trial) -> None:
    trial.tariff(lambda text: text.replace("setup = 1.50", "setup = 0.01").replace("floor = 6.00", "floor = 0.01"))
    assert trial.order().json()["total"] == trial.quote["total"]


# ---- a price that the shop has still to tell


def test_a_hidden_price_binds_nobody_and_cannot_be_set_by_the_customer(trial: Trial) -> None:
    trial.tariff(lambda text: 'mode = "hidden"\n' + text)
    order = trial.ada.post("/v1/orders", trial.ada.order_body(trial.ada.quote(trial.part)["id"])).json()
    path = order["id"]
    for who, step, values, code in (
        (trial.owner, "accept", {}, "price_open"),
        (trial.ada, "approve", {"price": "0.01"}, "wrong_state"),
        (trial.ada, "ask", {"price": "0.01"}, "wrong_side"),
    ):
        answer = who.step(path, step, {"note": "x", "values": values})
        assert answer.json()["code"] == code, answer.text
    assert trial.owner.step(path, "ask", {"values": {"price": "49.90"}}).status_code == 200
    for price in ("0.01", "49.89", "-49.90", "4990", "NaN", "", "free"):
        answer = trial.ada.step(path, "approve", {"values": {"price": price}})
        assert answer.status_code == 422, price
    assert trial.ada.step(path, "approve", {"note": "whatever it is"}).status_code == 422
    assert trial.owner.step(path, "accept").json()["code"] == "price_open"
    assert trial.ada.step(path, "approve", {"values": {"price": "49.90"}}).json()["total"]["amount"] == "49.90"


def test_the_same_key_after_a_restart_gives_the_same_order(tmp_path: Path) -> None:
    server = Server(tmp_path / "data").start()
    try:
        ada = server.customer()
        body, key = ada.order_body(ada.quote(ada.send(box_stl()))["id"]), uuid.uuid4().hex
        first = ada.post("/v1/orders", body, key=key)
        server.kill()
        server.start()
        again = ada.post("/v1/orders", body, key=key)
        assert (again.status_code, again.json()) == (201, first.json())
        assert ada.post("/v1/orders", body).json()["code"] == "quote_used"
        assert len(ada.get("/v1/orders").json()["items"]) == 1
    finally:
        server.stop()
