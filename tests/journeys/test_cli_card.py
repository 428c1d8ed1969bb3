"""A shop's card on the command line: made at one desk, priced and ordered by at another."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.journeys.command_line import SAMPLES, Here, here

__all__ = ["here"]

CLIP = SAMPLES / "cable-clip.stl"
NAME = "Example shop (made-up prices)"


@pytest.fixture
def customer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Here]:
    """Another desk, without a shop of its own in its list."""
    line = Here(tmp_path / "customer", capsys)
    assert line("service", "remove", "Example shop").code == 0
    yield line
    line.rooms.close()


def test_a_card_goes_from_the_shop_to_a_desk_which_prices_and_orders_by_it(
    here: Here, customer: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.json"
    made = here.json("shop", "card", path)
    assert made.code == 0 and json.loads(path.read_text())["format"] == "printdesk-shop-card"
    assert "--public-address" in here("shop", "card", path).out
    key = here.json("shop", "customer", "add", "Ada").facts["customer"]["key"]
    monkeypatch.setenv("PRINTDESK_KEY", key)
    added = customer.json("service", "add", path)
    assert added.facts["card"]["fingerprint"] == made.facts["card"]["fingerprint"] and added.facts["card"]["new"]
    assert added.facts["services"][0]["kind"] == "card" and not added.facts["services"][0]["agreed"]
    monkeypatch.delenv("PRINTDESK_KEY")

    quoted = customer.json("quote", CLIP, "--material", "pla")
    (offer,) = quoted.facts["offers"]
    assert quoted.code == 0 and offer["unseen"] and "card" in offer["reasons"][0]
    refused = customer.json("order", CLIP, "--offer", offer["id"], "--pick-up")
    assert (refused.code, refused.facts["error"]["code"]) == (2, "not_agreed")
    assert customer("order", CLIP, "--cheapest", "--pick-up").code == 2
    assert here.json("shop", "orders").facts["orders"] == []

    assert customer("service", "agree", NAME).code == 0
    ordered = customer.json("order", CLIP, "--offer", offer["id"], "--pick-up")
    assert ordered.code == 0, ordered.err
    assert ordered.facts["order"]["total"] == offer["total"]
    twice = customer.json("order", CLIP, "--offer", offer["id"], "--pick-up").facts["order"]
    assert twice["number"] == ordered.facts["order"]["number"]
    assert len(here.json("shop", "orders").facts["orders"]) == 1


def test_another_price_at_the_shop_is_told_with_the_difference_and_the_way_to_order_at_it(
    here: Here, customer: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.json("shop", "card", tmp_path / "shop.json")
    monkeypatch.setenv("PRINTDESK_KEY", here.json("shop", "customer", "add", "Ada").facts["customer"]["key"])
    customer("service", "add", tmp_path / "shop.json", "--name", "Nord")
    monkeypatch.delenv("PRINTDESK_KEY")
    customer("service", "agree", "Nord")
    (offer,) = customer.json("quote", CLIP, "--material", "pla").facts["offers"]
    tariff = here.json("shop", "tariff", "show").facts["tariff"].replace("floor = 6.00", "floor = 9.00")
    (tmp_path / "tariff.toml").write_text(tariff)
    assert here("shop", "tariff", "set", tmp_path / "tariff.toml").code == 0
    refused = customer.json("order", CLIP, "--offer", offer["id"], "--pick-up")
    error = refused.facts["error"]
    assert (refused.code, error["code"]) == (2, "price_changed")
    assert "(+3.57 EUR)" in error["message"] and f"--offer {error['offer']}" in error["hint"]
    ordered = customer.json("order", CLIP, "--offer", error["offer"], "--pick-up")
    assert ordered.facts["order"]["total"]["amount"] == error["amount"]


def test_a_spoilt_card_is_one_sentence(customer: Here, tmp_path: Path) -> None:
    for name, content in (("a.json", b"{}"), ("b.json", b""), ("c.json", b"\xff")):
        (tmp_path / name).write_bytes(content)
        said = customer("service", "add", tmp_path / name)
        assert said.code == 2 and said.err.count("\n") <= 2 and "shop card cannot be used" in said.err
    assert customer("service", "add", tmp_path / "none.json").code == 2


def test_a_card_that_is_kept_back_is_given_to_nobody(here: Here, tmp_path: Path) -> None:
    address = here.json("shop", "card", tmp_path / "shop.json").facts["card"]["address"]
    assert urlopen(f"{address}/v1/card").status == 200
    assert here.json("shop", "card", "--withdraw").facts["given_out"] is False
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{address}/v1/card")
