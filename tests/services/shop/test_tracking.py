"""The public tracking page: for whoever has its address, and nobody learns more from it than how far the order is."""

from typing import Any

import pytest
import requests

from services.shop.web.language import preferred
from tests.services.shop.running import PLACE, Caller, box_stl


@pytest.fixture(scope="module")
def order(owner: Caller, ada: Caller) -> dict[str, Any]:
    quote = ada.quote(ada.send(box_stl(), "<script>alert(1)</script>"))
    placed = ada.post("/v1/orders", {**ada.order_body(quote["id"]), "note": "Ring twice"}).json()
    for step in ("accept", "claim", "finish"):
        owner.step(placed["id"], step)
    told: dict[str, Any] = owner.step(placed["id"], "ship", {"values": {"carrier": "<b>DHL</b>", "tracking": "0034"}}).json()
    return told


def page(order: dict[str, Any], language: str = "en") -> requests.Response:
    return requests.get(order["tracking_url"], headers={"Accept-Language": language}, timeout=10)


def test_it_says_how_far_the_order_is(order: dict[str, Any]) -> None:
    text = page(order).text
    assert order["number"] in text
    assert '<p class="state">On its way</p>' in text
    assert text.count('class="done"') == 4
    assert 'aria-current="step"><strong>On its way</strong>' in text
    assert "0034" in text


def test_it_speaks_german_to_those_who_ask_for_it(order: dict[str, Any]) -> None:
    text = page(order, "fr;q=0.9, de-AT;q=0.8, en;q=0.3").text
    assert "Unterwegs" in text
    assert '<html lang="de">' in text


def test_it_needs_no_script_loads_nothing_and_is_not_indexed(order: dict[str, Any]) -> None:
    answer = page(order)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert "<script" not in answer.text
    assert "prefers-color-scheme: dark" in answer.text
    assert "src=" not in answer.text


def test_what_customers_and_carriers_are_called_is_text_and_never_markup(order: dict[str, Any]) -> None:
    text = page(order).text
    assert "&lt;script&gt;alert(1)" in text
    assert "<b>DHL" not in text


def test_a_known_carriers_number_leads_to_the_carriers_page(owner: Caller, ada: Caller) -> None:
    quote = ada.quote(ada.send(box_stl(), "clip"))
    placed = ada.post("/v1/orders", ada.order_body(quote["id"])).json()
    for step in ("accept", "claim", "finish"):
        owner.step(placed["id"], step)
    sent = owner.step(placed["id"], "ship", {"values": {"carrier": "DHL Paket", "tracking": "0034 0434/1"}}).json()
    text = page(sent).text
    assert 'href="https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434%2F1"' in text
    assert 'rel="noopener noreferrer"' in text


def test_a_carrier_that_nobody_knows_gets_no_link(order: dict[str, Any]) -> None:
    assert "<a " not in page(order).text


def test_it_tells_neither_who_ordered_nor_where_it_goes(order: dict[str, Any]) -> None:
    text = page(order).text
    for private in (
        PLACE["name"],
        "Am Markt",
        "10115",
        "Ring twice",
        order["id"],
        order["total"]["amount"],
        order["items"][0]["sha256"],
    ):
        assert str(private) not in text


def test_a_guessed_address_finds_nothing(order: dict[str, Any]) -> None:
    token = order["tracking_url"].rsplit("/", 1)[1]
    assert len(token) >= 32
    for guess in (token[:-1], token.swapcase(), "%00", "x" * 5000, order["number"], "..%2f..%2fshop.sqlite"):
        answer = requests.get(order["tracking_url"].replace(token, guess), timeout=10)
        assert answer.status_code == 404, guess


@pytest.mark.parametrize(
    ("header", "language"), [("", "en"), ("de", "de"), ("en, de;q=0.9", "en"), ("*", "en"), ("de;q=x", "en")]
)
def test_the_browsers_languages_are_weighed(header: str, language: str) -> None:
    assert preferred(header) == language
