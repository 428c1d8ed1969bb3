"""Who may see and do what: another's things are not there, whatever route and key are tried."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.services.shop.running import PLACE, Caller, Server, box_stl
from tests.waiting import eventually

METHODS = {"get", "post", "put", "patch", "delete"}
PUBLIC = {("get", "/v1/shop"), ("get", "/v1/card"), ("get", "/v1/materials"), ("get", "/healthz"), ("get", "/readyz")}


@pytest.fixture(scope="module")
def adas(ada: Caller, owner: Caller) -> dict[str, Any]:
    """An order of Ada's with a message, and everything that belongs to it."""
    order = ada.order(box_stl(11, 12, 13))
    ada.post(f"/v1/orders/{order['id']}/messages", {"text": "Top secret"})
    owner.step(order["id"], "ask", {"note": "Which one?"})
    customer = next(found for found in owner.get("/v1/customers").json()["items"] if found["name"] == "Ada")
    return {"order": order["id"], "quote": order["quote"], "sha256": order["items"][0]["sha256"], "customer": customer["id"]}


def bodies(path: str, adas: dict[str, Any]) -> dict[str, Any] | None:
    return {
        "/v1/quotes": {"part": adas["sha256"], "materials": ["pla"], "ship_to": "DE"},
        "/v1/orders": {"quotes": [adas["quote"]], "recipient": PLACE},
        "/v1/orders/{order_id}/messages": {"text": "I am Ada"},
        "/v1/orders/{order_id}/{step}": {"values": {}},
        "/v1/customers": {"name": "Mallory"},
        "/v1/tariff": {"tariff": "title = 1"},
        "/v1/card": {"given_out": True},
    }.get(path)


def calls(server: Server, adas: dict[str, Any]) -> Iterator[tuple[str, str, str, dict[str, Any] | None]]:
    """(method, route, address with Ada's ids in it, body) of every route the server publishes."""
    steps = ["accept", "ask", "reject", "claim", "print", "finish", "ship", "deliver", "cancel", "approve", "review", "return"]
    places = {"{sha256}": adas["sha256"], "{quote_id}": adas["quote"], "{order_id}": adas["order"], "{number}": "1"}
    places["{customer_id}"] = adas["customer"]
    document = Caller(server, None).get("/v1/openapi.json").json()
    for route, methods in document["paths"].items():
        for method in METHODS & set(methods):
            address = route
            for place, value in places.items():
                address = address.replace(place, value)
            for step in steps if "{step}" in address else [""]:
                yield method, route, address.replace("{step}", step), bodies(route, adas)


def ask(caller: Caller, method: str, address: str, body: dict[str, Any] | None) -> tuple[int, str]:
    if address == "/v1/parts":
        answer = caller.call("POST", address, data=b"bytes", headers={"Content-Type": "model/stl"})
    else:
        answer = caller.call(method.upper(), address, json=body)
    return answer.status_code, answer.text


@pytest.mark.parametrize("key", [None, "", "pd_customer_wrong", "x" * 5000, "Basic YTpi"])
def test_without_a_known_key_every_route_but_the_public_ones_is_closed(
    server: Server, adas: dict[str, Any], key: str | None
) -> None:
    nobody = Caller(server, key)
    tried = 0
    for method, route, address, body in calls(server, adas):
        if (method, route) not in PUBLIC:
            status, _ = ask(nobody, method, address, body)
            assert status == 401, (method, address, status)
            tried += 1
    assert tried > 20


def test_another_customers_key_reads_and_changes_nothing(
    server: Server, ada: Caller, owner: Caller, ben: Caller, adas: dict[str, Any]
) -> None:
    path = f"/v1/orders/{adas['order']}"
    before = ada.get(path).json()
    customers = len(owner.get("/v1/customers").json()["items"])
    tariff = owner.get("/v1/tariff").json()
    for method, route, address, body in calls(server, adas):
        if (method, route) in PUBLIC or address == "/v1/parts":
            continue
        status, text = ask(ben, method, address, body)
        told = (method, address, status, text)
        if address == "/v1/orders" and method == "get":
            assert (status, '"items":[]' in text) == (200, True), told
        elif route.startswith(("/v1/customers", "/v1/card", "/v1/tariff")) or "/file" in address:
            assert status == 403, told
        else:
            assert status == 404, told
        assert adas["order"] not in text, told
        assert "Top secret" not in text, told
    assert ada.get(path).json() == before
    assert len(owner.get("/v1/customers").json()["items"]) == customers
    assert owner.get("/v1/tariff").json() == tariff


def test_knowing_the_hash_of_a_stored_part_opens_nothing(ada: Caller, ben: Caller) -> None:
    data = box_stl(14, 15, 16)
    sha256 = ada.send(data)
    assert ben.get(f"/v1/parts/{sha256}").status_code == 404
    assert ben.send(data) == sha256
    assert ben.get(f"/v1/parts/{sha256}").status_code == 200


def test_staff_see_all_orders_but_neither_customers_nor_tariff(server: Server, adas: dict[str, Any]) -> None:
    kim = server.customer("Kim", "staff")
    assert kim.get(f"/v1/orders/{adas['order']}").status_code == 200
    assert kim.get("/v1/customers").status_code == 403
    assert kim.get("/v1/tariff").status_code == 403
    assert kim.post("/v1/customers", {"name": "x"}).status_code == 403


def test_no_key_lies_in_the_data_folder_or_the_log(
    server: Server, ada: Caller, ben: Caller, owner: Caller, adas: dict[str, Any]
) -> None:
    token = ada.get(f"/v1/orders/{adas['order']}").json()["tracking_url"].rsplit("/", 1)[1]
    Caller(server, None).get(f"/t/{token}")
    secrets = [str(who.key).encode() for who in (ada, ben, owner)]
    for path in [*server.data.rglob("*"), server.data.parent / f"{server.data.name}.err"]:
        if path.is_file():
            content = path.read_bytes()
            assert not any(secret in content for secret in secrets), path
    assert eventually(lambda: "GET /t/{token} 200" in server.log())
    assert token not in server.log()


def test_the_data_folder_is_its_owners_alone(server: Server) -> None:
    loose = [path for path in _all(server.data) if path.stat().st_mode & 0o077]
    assert loose == []


def _all(folder: Path) -> Iterator[Path]:
    yield from (path for path in folder.rglob("*"))
