"""A shop that answers what none should: one sentence each, and nothing of it reaches the archive that cannot be read again."""

import hashlib
import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from printdesk.errors import DeskError, Unknown
from printdesk.offer import Offer
from printdesk.order import Order, Payment, Recipient
from printdesk.ports import Model, OrderRequest
from printdesk.wish import Wish
from services.archive.document import from_json, to_json
from services.prints.printdesk_shop import PrintDeskShop
from tests.services.test_net import Strange, served
from ui.cli.telling import offer_facts, order_facts, order_lines

DATA = b"a model"
MODEL = Model("a box", hashlib.sha256(DATA).hexdigest(), DATA)


def euros(amount: str, currency: str = "EUR") -> dict[str, str]:
    return {"amount": amount, "currency": currency}


OFFER: dict[str, Any] = {
    **{"id": "q1", "part": MODEL.sha256, "material": "pla", "material_name": "PLA", "process": "fdm", "quantity": 1},
    **{"colour": None, "finish": None, "ship_to": None, "lead_time_days": 3, "valid_until": "2030-01-01T00:00:00Z"},
    **{"rating": {"stars": 4.5, "count": 2}, "example": False, "service": "Fablab", "printable": True, "reasons": []},
    **{"unit_price": euros("11.90"), "net": euros("10.00"), "tax": euros("1.90"), "shipping": euros("0.00")},
    **{
        "total": euros("11.90"),
        "breakdown": [{"what": "Plastic", "money": euros("10.00")}, {"what": "VAT", "money": euros("1.90")}],
    },
}
EVENT = {
    **{"seq": 1, "at": "2026-01-01T00:00:00Z", "action": "place", "state": "placed", "by": "customer"},
    **{"note": "", "values": {}, "pin": None},
}
ORDER: dict[str, Any] = {
    **{"id": "o1", "number": "PD-1", "state": "placed", "version": 1, "total": euros("11.90"), "breakdown": OFFER["breakdown"]},
    **{"lead_time_days": 3, "tracking_url": "http://127.0.0.1:1/t/x", "payment": "on_account", "note": "", "customer": "Ada"},
    "items": [
        {
            "name": "a box",
            "sha256": MODEL.sha256,
            "material": "pla",
            "process": "fdm",
            "quantity": 1,
            "colour": None,
            "finish": None,
        }
    ],
    **{"recipient": {"name": "Ada", "email": "", "phone": "", "address": None}, "timeline": [EVENT]},
}


def changed(whole: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    found = whole = deepcopy(whole)
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in way:
        found = found[step]
    found[last] = value
    return whole


def answer(body: Any, status: int = 200) -> tuple[int, dict[str, str], bytes]:
    return status, {}, body if isinstance(body, bytes) else json.dumps(body).encode()


def offers_of(said: Any) -> list[Offer]:
    with served(Strange(answer({"state": "measured"}), answer(said, 201))) as address:
        return PrintDeskShop("Fablab", lambda: address, lambda: "key").offers(MODEL, Wish(), None)


def shop_told(said: Any, ask: Callable[[PrintDeskShop], Order]) -> Order:
    with served(Strange(answer(said))) as address:
        return ask(PrintDeskShop("Fablab", lambda: address, lambda: "key"))


def test_the_sound_answers_are_read() -> None:
    (offer,) = offers_of({"quotes": [OFFER]})
    assert from_json(Offer, to_json(Offer, offer)) == offer
    assert shop_told(ORDER, lambda shop: shop.fetch("o1")).state == "placed"


HOSTILE_OFFERS = [
    *(("total", euros(amount)) for amount in ("NaN", "Infinity", "-11.90", "1e999999", "11.904", "5.00", "1e15", "", "a")),
    *(("total", value) for value in (11.9, None, [], {"amount": "11.90"}, euros("11.90", "USD"), euros("11.90", "eur"))),
    *(("unit_price", value) for value in (euros("-1.00"), euros("1.00", "USD"), euros("NaN"), euros("0.001"))),
    *(("shipping", value) for value in (euros("-5.00"), euros("5.00"))),
    *(("lead_time_days", value) for value in (10**12, -1, "soon", 1e400, None)),
    *(
        ("valid_until", value)
        for value in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "soon", 5, "2030-01-01T00:00:00")
    ),
    *(("rating", value) for value in ({"stars": float("nan"), "count": 1}, {"stars": 5}, "good", [])),
    *(("quantity", value) for value in (2, -1, "one", 1e308)),
    ("part", "0" * 64),
    ("id", {"a": 1}),
    ("reasons", 7),
    ("breakdown", [{"what": "a", "money": euros("1e400000")}]),
    ("material_name", "\ud800"),
]


@pytest.mark.parametrize(("path", "value"), HOSTILE_OFFERS, ids=[f"{n}-{path}" for n, (path, _) in enumerate(HOSTILE_OFFERS)])
def test_a_hostile_offer_is_one_sentence_or_can_be_kept_and_told(path: str, value: Any) -> None:
    try:
        offers = offers_of({"quotes": [changed(OFFER, path, value)]})
    except DeskError as error:
        assert error.message and error.hint
        return
    for offer in offers:
        assert from_json(Offer, to_json(Offer, offer)) == offer
        assert json.dumps(offer_facts(offer), allow_nan=False)
        assert offer.total.amount >= 0


HOSTILE_ORDERS = [
    *(("total", euros(amount)) for amount in ("NaN", "-1.00", "1e999999")),
    ("id", "o2"),
    ("timeline", [EVENT] * 1_000),
    ("timeline", [{**EVENT, "seq": seq} for seq in range(1, 60_000)]),
    ("timeline", {"a": 1}),
    *(("timeline.0.pin", {"x": value, "y": 0, "z": 0}) for value in (float("nan"), float("inf"), "a", None)),
    *(("timeline.0.at", value) for value in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", 7, None)),
    *(("timeline.0.seq", value) for value in (0, -1, 10**30, "a")),
    ("timeline.0.state", "teleported"),
    ("timeline.0.note", "\x1b[2J<b>bold</b>\u202e"),
    ("timeline.0.note", "\ud800"),
    ("state", "teleported"),
    *(("tracking_url", value) for value in ("javascript:alert(1)", "file:///etc/passwd", "http://[", 7)),
    *(("lead_time_days", value) for value in (10**12, -5, "a", 1e400)),
    ("items", []),
    ("items.0.quantity", 1e400),
    ("breakdown", [{"what": "x", "money": euros("1e999999")}]),
    ("breakdown", [{"what": "x", "money": euros("11.89")}]),
    ("total", euros("11.91")),
    ("recipient.address", {"name": "x"}),
]


@pytest.mark.parametrize(("path", "value"), HOSTILE_ORDERS, ids=[f"{n}-{path}" for n, (path, _) in enumerate(HOSTILE_ORDERS)])
def test_a_hostile_order_is_one_sentence_or_can_be_kept_and_told(path: str, value: Any) -> None:
    try:
        order = shop_told(changed(ORDER, path, value), lambda shop: shop.fetch("o1"))
    except DeskError as error:
        assert error.message and error.hint
        return
    assert from_json(Order, to_json(Order, order)) == order
    assert json.dumps(order_facts(order, timeline=True), allow_nan=False)
    assert order_lines(order)
    assert order.due is None or order.due.year < 2300
    assert not order.lines or sum(line.money.amount for line in order.lines) == order.total.amount
    assert order.tracking_url is None or order.tracking_url.startswith("http")


ANOTHER = (
    *(("sha256", "0" * 64), ("quantity", 2), ("material", "petg"), ("process", "sla"), ("colour", "red"), ("finish", "raw")),
)


@pytest.mark.parametrize(
    "said",
    [b"<html>", b"[]", b"{}", b"x" * 17_000_000, *(changed(ORDER, f"items.0.{name}", value) for name, value in ANOTHER)],
    ids=["a page", "a list", "nothing", "no end", *(f"another {name}" for name, _ in ANOTHER)],
)
def test_a_confirmation_that_cannot_be_read_leaves_open_whether_it_was_ordered(said: Any) -> None:
    (offer,) = offers_of({"quotes": [OFFER]})
    request = OrderRequest(offer, MODEL, Recipient("Ada"), Payment.AT_PICK_UP)
    with pytest.raises(Unknown):
        shop_told(said, lambda shop: shop.place(request, "k"))


def test_a_title_without_end_or_with_signs_that_steer_is_cut() -> None:
    card = {"title": "\x1b[2J" + "x" * 100_000, "materials": [], "countries": [], "pick_up": True, "example": False}
    with served(Strange(answer(card))) as address:
        title = PrintDeskShop("Fablab", lambda: address, lambda: None).describe().title
    assert len(title) <= 80 and title.isprintable()
