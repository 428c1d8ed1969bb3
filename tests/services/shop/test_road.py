"""One part's whole road through a real shop server, over HTTP."""

import json
import sqlite3
import threading
from decimal import Decimal

import pytest

from tests.services.shop.running import PLACE, Caller, Server, box_stl


def money(said: dict[str, str]) -> Decimal:
    return Decimal(said["amount"])


def test_a_box_is_analysed_priced_ordered_made_sent_and_reviewed(owner: Caller, ada: Caller) -> None:
    quote = ada.quote(ada.send(box_stl(30, 20, 10)), quantity=3)
    assert quote["printable"]
    assert sum(money(line["money"]) for line in quote["breakdown"]) == money(quote["total"]) > 0
    part = ada.get(f"/v1/parts/{quote['part']}").json()
    assert part["state"] == "measured"
    assert part["facts"]["volume_mm3"] == pytest.approx(6000)
    order = ada.post("/v1/orders", ada.order_body(quote["id"])).json()
    assert order["total"] == quote["total"]
    assert order["state"] == "placed"
    for who, step, body, state in (
        (owner, "accept", {}, "accepted"),
        (owner, "claim", {}, "in_production"),
        (owner, "print", {"values": {"progress": "0.5", "printer": "Mini"}}, "in_production"),
        (owner, "finish", {}, "finishing"),
        (owner, "ship", {"values": {"carrier": "DHL", "tracking": "0034"}}, "shipped"),
        (ada, "deliver", {}, "delivered"),
        (ada, "review", {"note": "Fits.", "values": {"stars": "4"}}, "reviewed"),
    ):
        answer = who.step(order["id"], step, body)
        assert answer.status_code == 200, answer.text
        assert answer.json()["state"] == state
    seen = ada.get(f"/v1/orders/{order['id']}").json()
    assert [event["seq"] for event in seen["timeline"]] == list(range(1, 9))
    assert ada.get("/v1/shop").json()["rating"] == {"stars": 4.0, "count": 1}


def test_what_is_picked_up_becomes_ready_and_is_paid_there(owner: Caller, ada: Caller) -> None:
    quote = ada.quote(ada.send(box_stl()), ship_to=None)
    assert money(quote["shipping"]) == 0
    order = ada.post("/v1/orders", {"quotes": [quote["id"]], "recipient": {"name": "Ada"}, "payment": "at_pick_up"}).json()
    for step in ("accept", "claim", "finish"):
        assert owner.step(order["id"], step).status_code == 200
    assert owner.step(order["id"], "ship").json()["state"] == "ready"


def test_paying_at_pick_up_needs_a_pick_up(ada: Caller) -> None:
    quote = ada.quote(ada.send(box_stl()))
    answer = ada.post("/v1/orders", {**ada.order_body(quote["id"]), "payment": "at_pick_up"})
    assert (answer.status_code, answer.json()["code"]) == (422, "pay_where")


def test_a_price_for_one_country_does_not_order_to_another(ada: Caller) -> None:
    quote = ada.quote(ada.send(box_stl()))
    abroad = {**PLACE, "address": {**PLACE["address"], "country": "CH"}}  # type: ignore[dict-item]
    answer = ada.post("/v1/orders", {"quotes": [quote["id"]], "recipient": abroad})
    assert (answer.status_code, answer.json()["code"]) == (422, "another_way")


def test_several_materials_are_priced_in_one_call_and_a_process_means_all_of_it(ada: Caller) -> None:
    sha256 = ada.send(box_stl())
    two = ada.post("/v1/quotes", {"part": sha256, "materials": ["pla", "petg"]}).json()["quotes"]
    assert [quote["material"] for quote in two] == ["pla", "petg"]
    process = ada.post("/v1/quotes", {"part": sha256, "process": "sla"}).json()["quotes"]
    assert {quote["process"] for quote in process} == {"sla"}


def test_an_open_box_is_told_why_it_cannot_be_printed_and_is_not_sold(ada: Caller) -> None:
    quote = ada.quote(ada.send(box_stl(without=2), "open"))
    assert not quote["printable"]
    assert quote["reasons"]
    answer = ada.post("/v1/orders", ada.order_body(quote["id"]))
    assert (answer.status_code, answer.json()["code"]) == (422, "not_printable")


def test_bytes_that_are_no_model_are_refused_with_a_sentence(ada: Caller) -> None:
    sha256 = ada.send(b"this is not a model at all" * 10)
    answer = ada.post("/v1/quotes", {"part": sha256, "materials": ["pla"]})
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert len(answer.json()["detail"]) > 10
    assert ada.get(f"/v1/parts/{sha256}").json()["state"] == "refused"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"total": {"amount": "0.01", "currency": "EUR"}}, 422),
        ({"quotes": []}, 422),
        ({"quotes": ["nothing"]}, 404),
        ({"recipient": {**PLACE, "name": "A\u202eda"}}, 422),
        ({"recipient": {**PLACE, "name": "A" * 300}}, 422),
        ({"note": "a\u0000b"}, 422),
        ({"payment": "never"}, 422),
    ],
)
def test_a_tampered_order_is_refused(ada: Caller, change: dict[str, object], status: int) -> None:
    quote = ada.quote(ada.send(box_stl()))
    answer = ada.post("/v1/orders", {**ada.order_body(quote["id"]), **change})
    assert answer.status_code == status
    assert {"code", "title", "detail", "hint"} <= set(answer.json())


@pytest.mark.parametrize("raw", [b"", b"{", b"[" * 100_000, b'{"quotes": "\xff"}', b'{"note": "\\ud800"}', b"null", b"1e999"])
def test_what_is_not_json_is_refused(ada: Caller, raw: bytes) -> None:
    answer = ada.call("POST", "/v1/orders", data=raw, headers={"Content-Type": "application/json"})
    assert answer.status_code in {400, 422}
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_body_that_is_too_large_is_refused_before_it_is_read(ada: Caller) -> None:
    answer = ada.call("POST", "/v1/orders", data=b" " * 600_000, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_a_model_that_claims_to_be_too_large_is_refused_before_it_is_read(server: Server, ada: Caller) -> None:
    import socket

    host, port = server.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        head = (
            f"POST /v1/parts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {ada.key}\r\nIdempotency-Key: a\r\n"
            "Content-Type: model/stl\r\nContent-Length: 99999999999\r\n\r\n"
        )
        wire.sendall(head.encode())
        assert b" 413 " in wire.recv(100)


def test_who_was_slower_learns_that_the_order_changed(owner: Caller, ada: Caller) -> None:
    order = ada.order()
    first = owner.step(order["id"], "accept", headers={"If-Match": '"1"'})
    assert (first.status_code, first.headers["ETag"]) == (200, '"2"')
    late = ada.step(order["id"], "cancel", headers={"If-Match": '"1"'})
    assert (late.status_code, late.json()["code"]) == (412, "order_changed")


def test_what_the_table_forbids_is_refused_and_changes_nothing(owner: Caller, ada: Caller) -> None:
    order = ada.order()
    early = owner.step(order["id"], "ship")
    assert (early.status_code, early.json()["code"]) == (409, "wrong_state")
    assert ada.step(order["id"], "accept").json()["code"] == "wrong_side"
    assert owner.step(order["id"], "review", {"values": {"stars": "5"}}).json()["code"] == "wrong_side"
    assert ada.get(f"/v1/orders/{order['id']}").json()["version"] == 1


def test_a_question_with_a_pin_and_its_answer_are_both_on_the_timeline(owner: Caller, ada: Caller) -> None:
    order = ada.order()
    pin = {"x": 1.5, "y": 2, "z": 10}
    assert owner.step(order["id"], "ask", {"note": "Is this hole meant to be closed?", "pin": pin}).json()["state"] == "asked"
    assert ada.post(f"/v1/orders/{order['id']}/messages", {"text": "Yes.", "pin": pin}).status_code == 201
    assert ada.step(order["id"], "approve", {"note": "Go ahead."}).json()["state"] == "placed"
    written = owner.get(f"/v1/orders/{order['id']}/messages").json()["items"]
    assert [(message["by"], message["note"]) for message in written] == [
        ("shop", "Is this hole meant to be closed?"),
        ("customer", "Yes."),
        ("customer", "Go ahead."),
    ]
    assert written[0]["pin"] == pin


def test_orders_are_listed_in_pages_newest_first(ada: Caller) -> None:
    made = [ada.order()["id"] for _ in range(3)]
    first = ada.get("/v1/orders?limit=2").json()
    assert [order["id"] for order in first["items"]] == made[:0:-1]
    assert ada.get(f"/v1/orders?limit=2&cursor={first['next']}").json()["items"][0]["id"] == made[0]


def test_events_come_as_they_happen_and_go_on_where_they_were_left(owner: Caller, ada: Caller) -> None:
    order = ada.order()
    heard: list[tuple[int, str]] = []
    enough = threading.Event()

    def listen() -> None:
        answer = ada.get(f"/v1/orders/{order['id']}/events", headers={"Last-Event-ID": "1"}, stream=True)
        seq = 0
        for line in answer.iter_lines():
            if line.startswith(b"id: "):
                seq = int(line[4:])
            elif line.startswith(b"data: "):
                heard.append((seq, json.loads(line[6:])["state"]))
                if len(heard) == 2:
                    enough.set()
                    return

    threading.Thread(target=listen, daemon=True).start()
    owner.step(order["id"], "accept")
    owner.step(order["id"], "claim")
    assert enough.wait(10)
    assert heard == [(2, "accepted"), (3, "in_production")]


def test_the_shops_own_people_get_the_very_bytes_that_were_ordered(owner: Caller, ada: Caller, server: Server) -> None:
    data = box_stl(17, 17, 17)
    order = ada.order(data)
    staff = server.customer("Kim", "staff")
    for who in (owner, staff):
        answer = who.get(f"/v1/orders/{order['id']}/parts/1/file")
        assert answer.content == data
        assert order["number"] in answer.headers["Content-Disposition"]
    assert owner.get(f"/v1/orders/{order['id']}/parts/2/file").status_code == 404


def test_a_price_that_is_too_old_is_not_ordered(ada: Caller, server: Server) -> None:
    quote = ada.quote(ada.send(box_stl()))
    with sqlite3.connect(server.data / "shop.sqlite", timeout=10) as connection:
        old = "json_set(said, '$.valid_until', '2020-01-01T00:00:00.000000Z')"
        connection.execute(f"UPDATE quotes SET said = {old} WHERE id = ?", (quote["id"],))
    connection.close()
    answer = ada.post("/v1/orders", ada.order_body(quote["id"]))
    assert (answer.status_code, answer.json()["code"]) == (410, "quote_expired")
    assert "2020-01-01" in answer.json()["detail"]


def test_another_tariff_changes_new_prices_and_no_told_ones(owner: Caller, ada: Caller) -> None:
    before = ada.quote(ada.send(box_stl()))
    tariff = owner.get("/v1/tariff").json()["tariff"]
    dearer = tariff.replace("setup = 1.50", "setup = 99.00")
    assert owner.call("PUT", "/v1/tariff", json={"tariff": dearer}).status_code == 200
    try:
        assert money(ada.quote(before["part"])["total"]) > money(before["total"]) + 90
        assert ada.post("/v1/orders", ada.order_body(before["id"])).json()["total"] == before["total"]
        broken = owner.call("PUT", "/v1/tariff", json={"tariff": "materials = 3"})
        assert broken.status_code == 422
    finally:
        owner.call("PUT", "/v1/tariff", json={"tariff": tariff})


def test_the_api_tells_about_itself_without_outside_help(ada: Caller) -> None:
    paths = ada.get("/v1/openapi.json").json()["paths"]
    assert {"/v1/parts", "/v1/quotes", "/v1/orders", "/v1/orders/{order_id}/events", "/v1/tariff"} <= set(paths)
    page = ada.get("/v1/docs").text
    assert "/v1/orders/{order_id}/messages" in page
    assert "<script" not in page
    assert "https://" not in page
