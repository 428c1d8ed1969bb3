"""How a shop quotes, through a real server: instant, confirmed, instant up to a limit, hidden, or after a look."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from printdesk.errors import Refused
from printdesk.ids import new_id
from printdesk.order import Action, OrderState
from printdesk.ports import Model, OrderRequest
from printdesk.quoting import Quoting
from printdesk.wish import Wish
from services.prints.printdesk_shop import PrintDeskCounter, PrintDeskShop
from tests.services.prints.contract import HOME
from tests.services.prints.test_printdesk_shop import model
from tests.services.shop.running import Caller, Server, box_stl

FIGURES = ("unit_price", "net", "tax", "shipping", "total")
LINE = "valid_days = 14"


@pytest.fixture
def quoting(owner: Caller) -> Iterator[Any]:
    """Sets the shop's mode, and more of its tariff; gives the old one back."""
    text = owner.get("/v1/tariff").json()["tariff"]

    def change(mode: str, more: str = "", **replaced: str) -> None:
        changed = text.replace(LINE, f'{LINE}\nmode = "{mode}"\n{more}')
        for old, new in replaced.items():
            changed = changed.replace(old, new)
        answer = owner.call("PUT", "/v1/tariff", json={"tariff": changed})
        assert answer.status_code == 200, answer.text

    yield change
    owner.call("PUT", "/v1/tariff", json={"tariff": text})


def ordered(ada: Caller, **asked: Any) -> dict[str, Any]:
    quote = ada.quote(ada.send(box_stl()), **asked)
    answer = ada.post("/v1/orders", ada.order_body(quote["id"]))
    assert answer.status_code == 201, answer.text
    order: dict[str, Any] = answer.json()
    return order


def test_an_instant_price_binds_and_says_so(ada: Caller, owner: Caller) -> None:
    order = ordered(ada)
    assert order["mode"] == "instant"
    assert owner.step(order["id"], "accept").json()["state"] == "accepted"


def test_a_price_to_be_confirmed_is_told_and_holds_when_the_shop_accepts(quoting: Any, ada: Caller, owner: Caller) -> None:
    quoting("confirm")
    quote = ada.quote(ada.send(box_stl()))
    assert quote["mode"] == "confirm" and quote["total"]
    order = ordered(ada)
    accepted = owner.step(order["id"], "accept").json()
    assert accepted["state"] == "accepted"
    assert accepted["total"] == quote["total"]


def test_up_to_the_limit_it_is_instant_and_above_it_is_confirmed(quoting: Any, ada: Caller) -> None:
    quoting("instant_up_to", "instant_limit = 60")
    sha256 = ada.send(box_stl())
    few, many = ada.quote(sha256, quantity=1), ada.quote(sha256, quantity=40)
    assert Decimal(few["total"]["amount"]) <= 60 < Decimal(many["total"]["amount"])
    assert (few["mode"], many["mode"]) == ("instant", "confirm")


@pytest.mark.parametrize("mode", ["hidden", "ask"])
def test_a_hidden_price_is_in_no_answer_to_the_customer(quoting: Any, ada: Caller, owner: Caller, mode: str) -> None:
    quoting("instant")
    shown = ada.quote(ada.send(box_stl()))
    quoting(mode)
    quote = ada.quote(ada.send(box_stl()))
    assert quote["mode"] == mode
    assert [quote[name] for name in FIGURES] == [None] * 5
    assert quote["breakdown"] == []
    again = ada.get(f"/v1/quotes/{quote['id']}").json()
    order = ada.post("/v1/orders", ada.order_body(quote["id"])).json()
    for said in (quote, again, order):
        assert shown["total"]["amount"] not in str(said)
        assert "for_shop" not in said and "suggested" not in said
    assert order["total"] is None and order["currency"] == "EUR"
    seen = owner.get(f"/v1/orders/{order['id']}").json()
    assert seen["suggested"] == (shown["total"] if mode == "hidden" else None)
    assert "accept" not in seen["actions"] and "ask" in seen["actions"]


def test_nothing_is_accepted_before_the_customer_has_approved_the_price_that_the_shop_told(
    quoting: Any, ada: Caller, owner: Caller
) -> None:
    quoting("hidden")
    id = ordered(ada)["id"]
    early = owner.step(id, "accept")
    assert (early.status_code, early.json()["code"]) == (422, "price_open")
    told = owner.step(id, "ask", {"note": "We have had a look.", "values": {"price": "23.8"}}).json()
    assert (told["state"], told["open_price"]) == ("asked", {"amount": "23.80", "currency": "EUR"})
    assert told["total"] is None, "it is no price before it is approved"
    assert owner.step(id, "accept").json()["code"] == "price_open"
    for wrong in ({}, {"price": "23.81"}, {"price": "0.01"}):
        refused = ada.step(id, "approve", {"values": wrong})
        assert (refused.status_code, refused.json()["code"]) == (422, "another_price")
    approved = ada.step(id, "approve", {"values": {"price": "23.80"}}).json()
    assert (approved["state"], approved["total"]["amount"], approved["open_price"]) == ("placed", "23.80", None)
    lines = [Decimal(line["money"]["amount"]) for line in approved["breakdown"]]
    figures = {name: Decimal(approved[name]["amount"]) for name in FIGURES}
    assert sum(lines) == figures["total"] == figures["net"] + figures["shipping"] + figures["tax"]
    assert figures["tax"] == Decimal("3.80")  # 23.80 / 1.19 = 20.00, and 3.80 of it is tax
    assert owner.step(id, "accept").json()["state"] == "accepted"
    assert ada.get(f"/v1/orders/{id}").json()["total"]["amount"] == "23.80"


def test_a_price_told_anew_makes_the_one_before_worthless(quoting: Any, ada: Caller, owner: Caller) -> None:
    quoting("ask")
    id = ordered(ada)["id"]
    owner.step(id, "ask", {"values": {"price": "30.00"}})
    owner.step(id, "ask", {"note": "Two walls are thin.", "values": {"price": "45.00"}})
    assert ada.step(id, "approve", {"values": {"price": "30.00"}}).json()["code"] == "another_price"
    ada.step(id, "approve", {"values": {"price": "45.00"}})
    owner.step(id, "ask", {"note": "It is more work than we thought.", "values": {"price": "50.00"}})
    standing = ada.get(f"/v1/orders/{id}").json()
    assert (standing["total"]["amount"], standing["open_price"]["amount"]) == ("45.00", "50.00")
    assert owner.step(id, "accept").json()["code"] == "price_open"


def test_a_question_about_an_instant_order_may_change_its_price_only_with_a_yes(ada: Caller, owner: Caller) -> None:
    order = ordered(ada)
    before = order["total"]
    asked = owner.step(order["id"], "ask", {"note": "It needs supports.", "values": {"price": "99.00"}}).json()
    assert asked["total"] == before
    assert ada.step(order["id"], "approve", {"values": {"price": "99.00"}}).json()["total"]["amount"] == "99.00"


@pytest.mark.parametrize("price", ["", "-1", "0", "1.234", "1e3000", "NaN", "inf", "1,50", "9" * 39, "x"])
def test_what_is_no_price_is_not_told(ada: Caller, owner: Caller, price: str) -> None:
    order = ordered(ada)
    answer = owner.step(order["id"], "ask", {"values": {"price": price}})
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_price")
    assert ada.get(f"/v1/orders/{order['id']}").json()["version"] == 1


def test_a_customer_names_no_price_where_none_was_told(ada: Caller, owner: Caller) -> None:
    order = ordered(ada)
    owner.step(order["id"], "ask", {"note": "Is it for indoors?"})
    answer = ada.step(order["id"], "approve", {"values": {"price": "0.01"}})
    assert (answer.status_code, answer.json()["code"]) == (422, "another_price")
    assert ada.step(order["id"], "approve").json()["total"] == order["total"]


def test_a_rush_is_dearer_and_sooner_and_refused_where_there_is_none(quoting: Any, ada: Caller) -> None:
    sha256 = ada.send(box_stl())
    refused = ada.post("/v1/quotes", {"part": sha256, "materials": ["pla"], "rush": True})
    assert (refused.status_code, refused.json()["code"]) == (422, "no_rush")
    quoting("instant", "rush = { factor = 1.5, fee = 8, lead_time_days = 1 }")
    usual, sooner = ada.quote(sha256), ada.quote(sha256, rush=True)
    assert sooner["lead_time_days"] == 1 < usual["lead_time_days"]
    assert Decimal(sooner["net"]["amount"]) == Decimal(usual["net"]["amount"]) * Decimal("1.5") + 8


def test_too_heavy_for_the_post_is_told_with_the_quote_and_not_sold(quoting: Any, ada: Caller) -> None:
    quoting("instant", **{"flat = 4.90\nper_kg = 0.60": "weights = [[0.1, 4.90], [0.2, 5.90]]"})
    sha256 = ada.send(box_stl())
    assert ada.quote(sha256, quantity=40)["shipping"]["amount"] == "5.90"
    heavy = ada.quote(sha256, quantity=50)
    assert not heavy["printable"] and "at most 0.2 kg to Germany" in heavy["reasons"][0]
    assert ada.post("/v1/orders", ada.order_body(heavy["id"])).status_code == 422


def test_a_currency_without_cents_is_priced_and_ordered(quoting: Any, ada: Caller) -> None:
    quoting("instant", **{'currency = "EUR"': 'currency = "JPY"'})
    order = ordered(ada)
    assert "." not in order["total"]["amount"] and order["total"]["currency"] == "JPY"


def test_the_adapter_reads_every_mode_and_the_road_to_an_agreed_price(quoting: Any, server: Server) -> None:
    counter = PrintDeskCounter("Fablab", lambda: server.address, lambda: server.owner_key)
    key = counter.add_customer("Grace").key
    shop = PrintDeskShop("Fablab", lambda: server.address, lambda: key)
    box: Model = model(box_stl(21, 20, 10))
    quoting("confirm")
    (offer,) = shop.offers(box, Wish(material="pla"), "DE")
    assert offer.mode is Quoting.CONFIRM and any("confirms this price" in reason for reason in offer.reasons)
    quoting("hidden")
    (hidden,) = shop.offers(box, Wish(material="pla"), "DE")
    assert hidden.mode is Quoting.HIDDEN and hidden.total.amount == 0 and not hidden.breakdown
    order = shop.place(OrderRequest(hidden, box, HOME, order_payment()), new_id())
    assert not order.is_priced and order.open_price is None
    suggested = counter.order(str(order.remote_id)).suggested
    assert suggested == offer.total
    counter.act(str(order.remote_id), Action.ASK, new_id(), values={"price": "31.50"})
    now = shop.fetch(str(order.remote_id))
    assert now.state is OrderState.ASKED and str(now.open_price) == "31.50 EUR"
    with pytest.raises(Refused, match="another one"):
        shop.act(str(order.remote_id), Action.APPROVE, new_id(), values={"price": "3.15"})
    agreed = shop.act(str(order.remote_id), Action.APPROVE, new_id(), values={"price": "31.50"})
    assert agreed.is_priced and str(agreed.total) == "31.50 EUR" and agreed.suggested is None
    assert sum(line.money.amount for line in agreed.lines) == agreed.total.amount


def order_payment() -> Any:
    from printdesk.order import Payment

    return Payment.ON_ACCOUNT
