"""The ways to tamper with quotes and orders that `test_tampered` tries, each with how the real shop has to refuse it."""

import http.client
import json
import random
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from tests.services.shop.running import PLACE, Caller, Server, box_stl

JSON = {"Content-Type": "application/json"}
SWISS: dict[str, Any] = {"name": "Ada", "address": {**PLACE["address"], "country": "CH"}}  # type: ignore[dict-item]


@dataclass
class Trial:
    """A shop, its owner and two customers; Ada has a part and a good quote for it, and would order with `body`."""

    server: Server
    owner: Caller
    ada: Caller
    ben: Caller
    part: str
    theirs: str
    quote: dict[str, Any]
    undo: list[Callable[[], object]] = field(default_factory=list)

    @property
    def body(self) -> dict[str, Any]:
        return deepcopy(self.ada.order_body(self.quote["id"]))

    def order(self, **changed: Any) -> requests.Response:
        return self.ada.post("/v1/orders", {**self.body, **changed})

    def order_raw(self, text: str | bytes, **headers: str) -> requests.Response:
        return self.ada.call("POST", "/v1/orders", data=text, headers={**JSON, **headers})

    def order_quote(self, **changed: Any) -> requests.Response:
        """Asks for a price as Ada would, but for the change, and orders what comes."""
        asked = self.ada.post("/v1/quotes", {"part": self.part, "materials": ["pla"], "ship_to": "DE", **changed})
        if asked.status_code != 201:
            return asked
        return self.ada.post("/v1/orders", self.ada.order_body(asked.json()["quotes"][0]["id"]))

    def with_own_part(self) -> "Trial":
        """The same with a part that no other trial has."""
        self.part = self.ada.send(box_stl(20, 20, 20 * random.uniform(0.5, 1)))
        self.quote = self.ada.quote(self.part, quantity=2)
        return self

    def orders(self) -> int:
        return int(self.asked("SELECT count(*) FROM orders")[0][0])

    def asked(self, query: str, *values: object) -> list[Any]:
        """What the database itself says, or takes."""
        with closing(sqlite3.connect(self.server.data / "shop.sqlite", timeout=10)) as connection, connection:
            return connection.execute(query, values).fetchall()

    def tariff(self, change: Callable[[str], str]) -> None:
        """Another tariff from now on; what was there comes back after the test."""
        before = self.owner.get("/v1/tariff").json()["tariff"]
        self.undo.append(lambda: self.owner.call("PUT", "/v1/tariff", json={"tariff": before}))
        set_now = self.owner.call("PUT", "/v1/tariff", json={"tariff": change(before)})
        assert set_now.status_code == 200, set_now.text

    def days_later(self, days: float) -> None:
        self.undo.append(lambda: self.server.move_clock(0))
        self.server.move_clock(days)


Way = Callable[[Trial], requests.Response]
WAYS: dict[str, tuple[Way, int, str]] = {}


def way(name: str, status: int, code: str) -> Callable[[Way], Way]:
    """One way to tamper, and how it has to be refused."""

    def take(found: Way) -> Way:
        assert name not in WAYS
        WAYS[name] = found, status, code
        return found

    return take


def changed(name: str, status: int = 422, code: str = "bad_request", **fields: Any) -> None:
    """The order's body with other fields."""
    way(name, status, code)(lambda trial: trial.order(**fields))


def asked(name: str, status: int = 422, code: str = "bad_request", **fields: Any) -> None:
    """The question for a price with other fields."""
    way(name, status, code)(lambda trial: trial.order_quote(**fields))


# ---- another price

changed("the total is lowered in the order", total={"amount": "0.01", "currency": "EUR"})
changed("the net price is lowered in the order", net={"amount": "0.01", "currency": "EUR"})
changed("the tax is left out in the order", tax={"amount": "0.00", "currency": "EUR"})
changed("the post is made free in the order", shipping={"amount": "0.00", "currency": "EUR"})
changed("the unit price is lowered in the order", unit_price={"amount": "0.01", "currency": "EUR"})
changed("the order is paid in another currency", currency="JPY")
changed("the breakdown has a discount", breakdown=[{"what": "Discount", "money": {"amount": "-99.00", "currency": "EUR"}}])
changed("a coupon is made up", coupon="FREE")
changed("the order's state is sent along", state="delivered")
changed("the order is said to be paid", paid=True)
changed("the payment is one that there is not", payment="paid_already")


@way("the whole quote is sent back with a lower total in place of its id", 422, "bad_request")
def _whole_quote(trial: Trial) -> requests.Response:
    return trial.order(quotes=[{**trial.quote, "total": {"amount": "0.01", "currency": "EUR"}}])


@way("the price is lowered by PUT on the quote", 405, "method_not_allowed")
def _put_quote(trial: Trial) -> requests.Response:
    return trial.ada.call("PUT", f"/v1/quotes/{trial.quote['id']}", json={**trial.quote, "total": "0.01"})


@way("the quote is given a new price by POST under its id", 405, "method_not_allowed")
def _post_quote(trial: Trial) -> requests.Response:
    return trial.ada.post(f"/v1/quotes/{trial.quote['id']}", {"total": "0.01"})


asked("the question for a price names the price", total={"amount": "0.01", "currency": "EUR"})
asked("the question for a price names a customer", customer="owner")
asked("the question for a price names how long it is to hold", valid_until="2099-01-01T00:00:00Z")
asked("the question for a price says that the part is printable", printable=True)


# ---- another part, another quantity, another material

changed("the order names another file", part="0" * 64)
changed("the order names the items itself", items=[{"sha256": "0" * 64, "quantity": 100}])
changed("the order names another quantity", quantity=100)
changed("the order names another material", material="316l")
changed("the order names another colour", colour="gold")
changed("the order names another finish", finish="polished")
changed("the order names another process", process="slm")
changed("the order wants it sooner than it was priced", rush=True)

for told, value in {
    "none": 0,
    "less than none": -3,
    "more than the shop makes": 10_001,
    "more than any machine counts": 10**30,
    "true": True,
    "a fraction": 1.5,
    "a whole fraction": 2.0,
    "a text": "2",
    "a list": [2],
    "null": None,
}.items():
    asked(f"a price is asked for a quantity that is {told}", quantity=value)


@way("a price is asked for a quantity that is NaN", 422, "bad_request")
def _quantity_nan(trial: Trial) -> requests.Response:
    text = json.dumps({"part": trial.part, "materials": ["pla"], "quantity": float("nan")})
    return trial.ada.call("POST", "/v1/quotes", data=text, headers=JSON)


@way("a price is asked for a quantity that is infinite", 422, "bad_request")
def _quantity_infinite(trial: Trial) -> requests.Response:
    text = json.dumps({"part": trial.part, "materials": ["pla"], "quantity": 7}).replace("7", "1e999")
    return trial.ada.call("POST", "/v1/quotes", data=text, headers=JSON)


asked("a price is asked for a file that nobody sent", 404, "no_such_part", part="f" * 64)
asked("a price is asked for a file by half of its name", part="f" * 32)
asked("a price is asked for a material the shop does not have", code="material_not_offered", materials=["gold"])
asked("a price is asked for a colour the shop does not have", code="colour_not_offered", colour="mauve")
asked("a price is asked for a finish the shop does not have", code="finish_not_offered", finish="gilded")


@way("a price is asked for another customer's part", 404, "no_such_part")
def _others_part(trial: Trial) -> requests.Response:
    return trial.order_quote(part=trial.theirs)


@way("the part's file on the shop's disk is another than was priced", 409, "part_gone")
def _other_file(trial: Trial) -> requests.Response:
    stored(trial.with_own_part()).write_bytes(box_stl(90, 90, 90))
    return trial.order()


@way("the part's file is gone from the shop's disk", 409, "part_gone")
def _no_file(trial: Trial) -> requests.Response:
    stored(trial.with_own_part()).unlink()
    return trial.order()


def stored(trial: Trial) -> Path:
    return trial.server.data / "files" / trial.part[:2] / trial.part


@way("the part is no longer the customer's", 404, "no_such_part")
def _given_up(trial: Trial) -> requests.Response:
    trial.with_own_part().asked("DELETE FROM part_owners WHERE sha256 = ?", trial.part)
    return trial.order()


@way("the part is open and cannot be printed", 422, "not_printable")
def _open(trial: Trial) -> requests.Response:
    return trial.order_quote(part=trial.ada.send(box_stl(21, 21, 21, without=2)))


# ---- a quote that is not this customer's, or none


@way("another customer orders by the quote", 404, "no_such_quote")
def _by_ben(trial: Trial) -> requests.Response:
    return trial.ben.post("/v1/orders", trial.body)


@way("another customer who has sent the very same file orders by the quote", 404, "no_such_quote")
def _by_ben_with_the_file(trial: Trial) -> requests.Response:
    trial.ben.send(stored(trial.with_own_part()).read_bytes())
    return trial.ben.post("/v1/orders", trial.body)


@way("another customer orders by the quote under the key of a good order", 404, "no_such_quote")
def _by_ben_with_the_key(trial: Trial) -> requests.Response:
    key = uuid.uuid4().hex
    other = trial.ada.post("/v1/orders", trial.ada.order_body(trial.ada.quote(trial.part)["id"]), key=key)
    assert other.status_code == 201
    trial.asked("DELETE FROM answers WHERE key = ?", key)
    trial.asked("DELETE FROM events WHERE order_id = ?", other.json()["id"])
    trial.asked("DELETE FROM orders WHERE id = ?", other.json()["id"])
    return trial.ben.post("/v1/orders", trial.body, key=key)


@way("nobody orders by the quote", 401, "bad_key")
def _by_nobody(trial: Trial) -> requests.Response:
    return Caller(trial.server, None).post("/v1/orders", trial.body)


@way("a key that the shop has replaced orders by the quote", 401, "bad_key")
def _by_an_old_key(trial: Trial) -> requests.Response:
    made = trial.owner.post("/v1/customers", {"name": "Cy"}).json()
    trial.owner.post(f"/v1/customers/{made['id']}/key")
    return Caller(trial.server, made["key"]).post("/v1/orders", trial.body)


@way("the shop's owner orders by the customer's quote", 403, "customers_only")
def _by_the_owner(trial: Trial) -> requests.Response:
    return trial.owner.post("/v1/orders", trial.body)


@way("somebody of the staff orders by the customer's quote", 403, "customers_only")
def _by_staff(trial: Trial) -> requests.Response:
    return trial.server.customer("Kim", "staff").post("/v1/orders", trial.body)


@way("two keys come with one call", 401, "bad_key")
def _two_callers(trial: Trial) -> requests.Response:
    return _told_twice(trial, "Authorization", f"Bearer {trial.ben.key}")


changed("no quote is named", quotes=[])
changed("no list of quotes is named", quotes="all")
changed("the quote's id is null", quotes=[None])
changed("the quote's id is empty", quotes=[""])
changed("the quote's id is a number", quotes=[1])
changed("the quote's id is a pattern", quotes=["%"])
changed("the quote's id is a path", quotes=["../../quotes/1"])
changed("the quote's id is SQL", quotes=["' OR 1=1 --"])
changed("the quote's id has no end", quotes=["a" * 5000])
changed("the quote is guessed", 404, "no_such_quote", quotes=["01920000-0000-7000-8000-000000000000"])


@way("the quote's id is in capitals", 404, "no_such_quote")
def _capitals(trial: Trial) -> requests.Response:
    return trial.order(quotes=[trial.quote["id"].upper()])


@way("the quote's id has a blank behind it", 422, "bad_request")
def _blank(trial: Trial) -> requests.Response:
    return trial.order(quotes=[trial.quote["id"] + " "])


@way("the quote's id has a new line behind it", 422, "bad_request")
def _new_line(trial: Trial) -> requests.Response:
    return trial.order(quotes=[trial.quote["id"] + "\n"])


@way("the quote's id has signs of full width", 422, "bad_request")
def _full_width(trial: Trial) -> requests.Response:
    return trial.order(quotes=["".join(chr(ord(sign) + 0xFEE0) for sign in trial.quote["id"])])


@way("the quote is named twice", 422, "bad_request")
def _named_twice(trial: Trial) -> requests.Response:
    return trial.order(quotes=[trial.quote["id"]] * 2)


@way("a part's name is given in place of a quote's", 404, "no_such_quote")
def _part_for_quote(trial: Trial) -> requests.Response:
    return trial.order(quotes=[trial.part])


@way("the quote was made by another shop", 404, "no_such_quote")
def _other_shop(trial: Trial) -> requests.Response:
    other = Server(trial.server.data.parent / "other").start()
    try:
        customer = other.customer()
        theirs = customer.quote(customer.send(box_stl()))
    finally:
        other.stop()
    return trial.order(quotes=[theirs["id"]])


# ---- a price that is too old, an old answer


@way("the price is too old by a second", 410, "quote_expired")
def _too_old(trial: Trial) -> requests.Response:
    trial.days_later(14 + 1 / 86_400)
    return trial.order()


@way("the price is too old by years", 410, "quote_expired")
def _much_too_old(trial: Trial) -> requests.Response:
    trial.days_later(3650)
    return trial.order()


@way("an old answer is replayed when its tariff is another and its time is over", 410, "quote_expired")
def _replayed_after_tariff(trial: Trial) -> requests.Response:
    trial.tariff(lambda text: text.replace("setup = 1.50", "setup = 99.00"))
    trial.days_later(15)
    return trial.order()


@way("the answer to an old question is asked for again to order by it", 410, "quote_expired")
def _old_question(trial: Trial) -> requests.Response:
    question = {"part": trial.part, "materials": ["pla"], "ship_to": "DE"}
    first = trial.ada.post("/v1/quotes", question, key=(key := uuid.uuid4().hex)).json()["quotes"][0]
    trial.days_later(15)
    again = trial.ada.post("/v1/quotes", question, key=key)
    assert again.json()["quotes"][0] == first, "the same key gives the same answer, old as it is"
    return trial.ada.post("/v1/orders", trial.ada.order_body(first["id"]))


# ---- another way of delivery, another tax

changed("it is to be sent to a dearer country than it was priced for", code="another_way", recipient=SWISS)
changed(
    "it is to be sent where the shop does not send",
    code="another_way",
    recipient={**SWISS, "address": {**SWISS["address"], "country": "AQ"}},
)
changed("it is to be picked up though it was priced with post", code="another_way", recipient={"name": "Ada"})
changed("the country is spelled in small letters", recipient={**SWISS, "address": {**SWISS["address"], "country": "de"}})
changed("the country has a blank before it", recipient={**SWISS, "address": {**SWISS["address"], "country": " DE"}})
changed("the country is in Greek letters", recipient={**SWISS, "address": {**SWISS["address"], "country": "ΔΕ"}})
changed("there are two countries", recipient={**PLACE, "country": "CH"})
changed("the address is a text", recipient={**PLACE, "address": "Am Markt 1, Berlin"})
changed("what is sent is to be paid at pick-up", code="pay_where", payment="at_pick_up")
asked("a price is asked for a country that the shop does not serve", code="no_shipping", ship_to="AQ")
asked("a price is asked for no country at all", ship_to="")


@way("a price without tax for abroad is ordered to a town at home", 422, "another_way")
def _tax(trial: Trial) -> requests.Response:
    abroad = trial.ada.quote(trial.part, ship_to="CH")
    assert abroad["tax"]["amount"] == "0.00"
    return trial.order(quotes=[abroad["id"]])


@way("a price for pick-up is ordered by post", 422, "another_way")
def _picked_up(trial: Trial) -> requests.Response:
    return trial.order(quotes=[trial.ada.quote(trial.part, ship_to=None)["id"]])


# ---- the call itself


@way("the body names its quote twice, another's and one's own", 400, "bad_request")
def _two_quotes(trial: Trial) -> requests.Response:
    theirs = trial.ben.quote(trial.theirs)["id"]
    text = json.dumps(trial.body)
    return trial.order_raw(text.replace('{"quotes"', f'{{"quotes": ["{theirs}"], "quotes"', 1))


@way("the address names its country twice", 400, "bad_request")
def _two_countries(trial: Trial) -> requests.Response:
    return trial.order_raw(json.dumps(trial.body).replace('"country": "DE"', '"country": "CH", "country": "DE"'))


@way("the order is sent as a form", 422, "bad_request")
def _as_form(trial: Trial) -> requests.Response:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    return trial.ada.call("POST", "/v1/orders", data=f"quotes={trial.quote['id']}&total=0.01", headers=kind)


@way("the order is sent as a plain text", 422, "bad_request")
def _as_text(trial: Trial) -> requests.Response:
    return trial.ada.call("POST", "/v1/orders", data=json.dumps(trial.body), headers={"Content-Type": "text/plain"})


@way("the order is sent in the address", 422, "bad_request")
def _in_address(trial: Trial) -> requests.Response:
    return trial.ada.call("POST", f"/v1/orders?quotes={trial.quote['id']}&total=0.01", json={})


@way("the method is put in a header", 422, "bad_request")
def _override(trial: Trial) -> requests.Response:
    return trial.order_raw("{}", **{"X-HTTP-Method-Override": "PUT", "X-Original-URL": f"/v1/quotes/{trial.quote['id']}"})


@way("the customer is named in a header", 404, "no_such_quote")
def _named(trial: Trial) -> requests.Response:
    theirs = trial.ben.quote(trial.theirs)
    return trial.ada.post(
        "/v1/orders", trial.ada.order_body(theirs["id"]), headers={"X-Customer": "Ben", "X-Forwarded-User": "Ben"}
    )


@way("no Idempotency-Key is sent", 400, "idempotency_key_missing")
def _no_key(trial: Trial) -> requests.Response:
    return trial.ada.post("/v1/orders", trial.body, key=None)


@way("an empty Idempotency-Key is sent", 400, "idempotency_key_malformed")
def _empty_key(trial: Trial) -> requests.Response:
    return trial.ada.post("/v1/orders", trial.body, key="")


@way("an Idempotency-Key of 201 letters is sent", 400, "idempotency_key_malformed")
def _long_key(trial: Trial) -> requests.Response:
    return trial.ada.post("/v1/orders", trial.body, key="k" * 201)


@way("an Idempotency-Key with a blank is sent", 400, "idempotency_key_malformed")
def _blank_key(trial: Trial) -> requests.Response:
    return trial.ada.post("/v1/orders", trial.body, key="a b")


@way("two Idempotency-Keys are sent", 400, "idempotency_key_malformed")
def _two_keys(trial: Trial) -> requests.Response:
    return _told_twice(trial, "Idempotency-Key", uuid.uuid4().hex)


def _told_twice(trial: Trial, name: str, value: str) -> requests.Response:
    """Ada's order with one header once more; `requests` would fold the two into one."""
    body = json.dumps(trial.body)
    own = {"Authorization": f"Bearer {trial.ada.key}", "Idempotency-Key": uuid.uuid4().hex, **JSON}
    with closing(http.client.HTTPConnection(trial.server.address.removeprefix("http://"), timeout=30)) as wire:
        wire.putrequest("POST", "/v1/orders")
        for header, said in (*own.items(), ("Content-Length", str(len(body))), (name, value)):
            wire.putheader(header, said)
        wire.endheaders(body.encode())
        told = wire.getresponse()
        answer = requests.Response()
        answer.status_code, answer._content = told.status, told.read()
    return answer


# ---- the ways a shop quotes


@way("a hidden price is asked for as an instant one", 422, "bad_request")
def _mode_in_question(trial: Trial) -> requests.Response:
    trial.tariff(lambda text: 'mode = "hidden"\n' + text)
    return trial.order_quote(mode="instant")


@way("a hidden price is ordered as an instant one", 422, "bad_request")
def _mode_in_order(trial: Trial) -> requests.Response:
    trial.tariff(lambda text: 'mode = "hidden"\n' + text)
    hidden = trial.ada.quote(trial.part)
    assert hidden["total"] is None and "for_shop" not in hidden
    return trial.order(quotes=[hidden["id"]], mode="instant")


@way("the customer names the price of an order with a hidden one", 422, "bad_request")
def _price_in_order(trial: Trial) -> requests.Response:
    trial.tariff(lambda text: 'mode = "ask"\n' + text)
    return trial.order(quotes=[trial.ada.quote(trial.part)["id"]], price="0.01")
