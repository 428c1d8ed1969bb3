"""What another tariff would change, as the shop says it over HTTP: its own past parts, nothing changed by asking."""

from decimal import Decimal

import pytest

from printdesk.tariff import parse_tariff
from printdesk.tariff_preview import preview
from services.prints.printdesk_shop import PrintDeskCounter
from tests.services.shop.running import Caller, Server, box_stl


def test_the_parts_priced_last_are_told_with_what_a_price_depends_on_orders_first(owner: Caller, ada: Caller) -> None:
    order = ada.order(box_stl(31, 20, 10))
    ada.quote(ada.send(box_stl(32, 20, 10), "only asked for"), quantity=4)
    ada.quote(ada.send(box_stl(32, 20, 10), "only asked for"), quantity=4)
    items = owner.get("/v1/tariff/parts?limit=50").json()["items"]
    assert items[0]["number"] == order["number"]
    assert items[0]["volume_mm3"] == pytest.approx(6200)
    again = [item for item in items if item["name"] == "only asked for"]
    assert [(item["quantity"], item["number"]) for item in again] == [(4, None)], "each wish once"
    for stranger in (ada, Caller(owner.server, None)):
        assert stranger.get("/v1/tariff/parts").status_code in {401, 403}
        assert stranger.call("POST", "/v1/tariff/preview", json={"tariff": "x"}, key=None).status_code in {401, 403}


def test_a_preview_is_what_the_new_prices_will_be_and_changes_none(owner: Caller, ada: Caller) -> None:
    order = ada.order(box_stl(33, 20, 10))
    text = owner.get("/v1/tariff").json()["tariff"]
    dearer = text.replace("per_cm3 = 0.28", "per_cm3 = 2.80")
    told = owner.call("POST", "/v1/tariff/preview", key=None, json={"tariff": dearer, "limit": 100}).json()
    assert owner.get("/v1/tariff").json()["tariff"] == text
    row = next(item for item in told["items"] if item["number"] == order["number"])
    assert row["before"] == order["total"]
    assert Decimal(row["change"]) == round(
        (Decimal(row["after"]["amount"]) - Decimal(row["before"]["amount"])) / Decimal(row["before"]["amount"]), 4
    )
    assert owner.call("PUT", "/v1/tariff", json={"tariff": dearer}).status_code == 200
    try:
        assert ada.quote(order["items"][0]["sha256"])["total"] == row["after"]
    finally:
        owner.call("PUT", "/v1/tariff", json={"tariff": text})


def test_a_wrong_tariff_has_no_preview_but_its_line(owner: Caller) -> None:
    text = owner.get("/v1/tariff").json()["tariff"].replace("per_cm3 = 0.28", "per_cm3 = x")
    answer = owner.call("POST", "/v1/tariff/preview", key=None, json={"tariff": text})
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_toml")
    line = text.split("per_cm3 = x", maxsplit=1)[0].count("\n") + 1
    assert f"line {line}" in answer.json()["detail"]


def test_what_the_desk_reckons_is_what_the_shop_says(server: Server, owner: Caller, ada: Caller) -> None:
    ada.order(box_stl(34, 20, 10))
    counter = PrintDeskCounter("mine", lambda: server.address, lambda: server.owner_key)
    text = counter.tariff()
    then = text.replace("floor = 6.00", "floor = 26.00")
    here = preview(parse_tariff(text), parse_tariff(then), counter.past_parts(20))
    there = owner.call("POST", "/v1/tariff/preview", key=None, json={"tariff": then, "limit": 20}).json()
    assert [str(effect.after) for effect in here.effects] == [
        f"{item['after']['amount']} {item['after']['currency']}" for item in there["items"]
    ]
    assert (here.dearer, here.cheaper, here.lost) == (there["dearer"], there["cheaper"], there["lost"])
    assert here.dearer > 0
