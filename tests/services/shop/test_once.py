"""Idempotency keys: the same act asked for twice is done once."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.services.shop.running import Caller, box_stl


def test_the_same_key_and_body_give_the_same_order(ada: Caller) -> None:
    body = ada.order_body(ada.quote(ada.send(box_stl()))["id"])
    first, second = (ada.post("/v1/orders", body, key="once") for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert first.headers["ETag"] == second.headers["ETag"]


def test_the_same_key_with_another_body_is_refused_and_orders_nothing(ada: Caller) -> None:
    body = ada.order_body(ada.quote(ada.send(box_stl()))["id"])
    assert ada.post("/v1/orders", body, key="other-body").status_code == 201
    before = len(ada.get("/v1/orders?limit=200").json()["items"])
    again = ada.post("/v1/orders", {**body, "note": "three of them"}, key="other-body")
    assert (again.status_code, again.json()["code"]) == (422, "key_reused")
    assert len(ada.get("/v1/orders?limit=200").json()["items"]) == before


def test_two_customers_may_use_the_same_key(ada: Caller, ben: Caller) -> None:
    orders = [
        who.post("/v1/orders", who.order_body(who.quote(who.send(box_stl()))["id"]), key="mine").json() for who in (ada, ben)
    ]
    assert orders[0]["id"] != orders[1]["id"]


def test_fifty_identical_orders_at_once_are_one_order(ada: Caller) -> None:
    body = ada.order_body(ada.quote(ada.send(box_stl()))["id"])
    gate = threading.Barrier(50)

    def submit(_number: int) -> tuple[int, str]:
        gate.wait()
        answer = ada.post("/v1/orders", body, key="fifty")
        return answer.status_code, answer.json().get("id", answer.json().get("code"))

    with ThreadPoolExecutor(50) as pool:
        told = Counter(pool.map(submit, range(50)))
    assert {status for status, _ in told} <= {201, 409}
    assert len({order for status, order in told if status == 201}) == 1
    assert {code for status, code in told if status == 409} <= {"in_flight"}
    mine = [order for order in ada.get("/v1/orders?limit=200").json()["items"] if order["quote"] == body["quotes"][0]]
    assert len(mine) == 1


def test_a_step_asked_for_twice_is_one_event(owner: Caller, ada: Caller) -> None:
    order = ada.order()
    for _ in range(2):
        assert owner.step(order["id"], "accept", key="accept-it").json()["version"] == 2
        assert ada.post(f"/v1/orders/{order['id']}/messages", {"text": "Hello"}, key="hello").json()["version"] == 3


def test_a_refused_act_may_be_tried_again_with_its_key(owner: Caller, ada: Caller) -> None:
    order = ada.order()
    assert owner.step(order["id"], "claim", key="claim-it").status_code == 409
    owner.step(order["id"], "accept")
    assert owner.step(order["id"], "claim", key="claim-it").status_code == 200


@pytest.mark.parametrize("path", ["/v1/parts", "/v1/quotes", "/v1/orders", "/v1/orders/x/accept", "/v1/orders/x/messages"])
def test_a_making_call_without_a_key_is_refused(ada: Caller, path: str) -> None:
    body = {
        "/v1/quotes": {"part": "0" * 64},
        "/v1/orders": {"quotes": ["x"], "recipient": {"name": "Ada"}},
        "/v1/orders/x/messages": {"text": "x"},
    }.get(path, {})
    answer = ada.post(path, body, key=None) if path != "/v1/parts" else ada.call("POST", path, key=None, data=b"x")
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_missing")


def test_a_customers_key_is_told_once_and_can_be_replaced(owner: Caller, ada: Caller) -> None:
    first = owner.post("/v1/customers", {"name": "Cy"}, key="cy").json()
    again = owner.post("/v1/customers", {"name": "Cy"}, key="cy").json()
    assert first["key"]
    assert again == {**first, "key": None}
    renewed = owner.post(f"/v1/customers/{first['id']}/key").json()["key"]
    assert Caller(ada.server, first["key"]).get("/v1/orders").status_code == 401
    assert Caller(ada.server, renewed).get("/v1/orders").status_code == 200
