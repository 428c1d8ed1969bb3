"""The whole road on the command line, each step a call of its own, against the real embedded shop."""

import json
import os
import signal
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.journeys.command_line import SAMPLES, Here, here, process, started

__all__ = ["here"]

CLIP = SAMPLES / "cable-clip.stl"
ADDRESS = """
name = "Ada Example"
street = "Musterstraße 1"
postcode = "12345"
city = "Musterstadt"
country = "de"
email = "ada@example.org"
"""


def test_a_part_is_quoted_ordered_made_shipped_and_reviewed(here: Here, tmp_path: Path, prusa_slicer: object) -> None:
    (tmp_path / "to.toml").write_text(ADDRESS)
    quoted = here.json("quote", CLIP, "--ship-to", "DE", "--material", "pla", "--html", tmp_path / "offers.html")
    assert quoted.code == 0
    offer = next(one for one in quoted.facts["offers"] if one["printable"])
    assert sum(Decimal(line["money"]["amount"]) for line in offer["breakdown"]) == Decimal(offer["total"]["amount"])
    assert "cable-clip" in (tmp_path / "offers.html").read_text()

    ordered = here.json("order", CLIP, "--offer", offer["id"], "--to", tmp_path / "to.toml")
    assert ordered.code == 0
    order = ordered.facts["order"]
    assert (order["state"], order["total"]) == ("placed", offer["total"])
    twice = here.json("order", CLIP, "--offer", offer["id"], "--to", tmp_path / "to.toml").facts["order"]
    assert twice["number"] == order["number"]
    assert len(here.json("shop", "orders").facts["orders"]) == 1

    number = order["number"]
    assert here.json("shop", "ask", number, "Black or grey?").facts["order"]["state"] == "asked"
    assert here.json("order", "approve", number, "Black.").facts["order"]["state"] == "placed"
    assert here.json("shop", "accept", number).facts["order"]["state"] == "accepted"
    added = here.json("printer", "add", "simulated:", "--name", "Trial", "--material", "pla")
    assert added.facts["printers"][0]["state"] == "idle"
    printed = here.json("shop", "print", number, "--printer", "Trial")
    assert printed.facts["order"]["state"] == "in_production"
    assert here.json("shop", "print", number).facts["job"]["id"] == printed.facts["job"]["id"]
    worked = here.json("queue", "run", "--until-empty")
    assert worked.code == 0, worked.err
    assert worked.facts["jobs"][0]["state"] == "done"
    assert here.json("orders", number).facts["order"]["state"] == "finishing"
    blocked = here.json("queue", "add", CLIP, "--printer", "Trial")
    assert here.json("queue", "run", "--until-empty").facts["jobs"][0]["reason"]
    assert here.json("queue", "cleared", "Trial").facts["bed_clear"] is True
    assert here.json("queue", "cancel", blocked.facts["jobs"][0]["id"]).facts["jobs"][0]["state"] == "cancelled"

    assert here.json("shop", "ship", number, "--carrier", "DHL", "--tracking", "0034").facts["order"]["state"] == "shipped"
    assert here.json("shop", "deliver", number).facts["order"]["state"] == "delivered"
    reviewed = here.json("order", "review", number, "Fits well", "--stars", "5").facts["order"]
    assert reviewed["state"] == "reviewed"
    assert [event["seq"] for event in reviewed["timeline"]] == list(range(1, len(reviewed["timeline"]) + 1))
    assert all(event["at"].endswith("Z") for event in reviewed["timeline"])

    assert here.json("shop", "file", number, "-o", tmp_path / "ordered.stl").code == 0
    assert here.json("check", tmp_path / "ordered.stl", "--facts").facts["triangles"] == 1428
    assert here.json("shop", "check").facts["ok"] is True
    kept = here.json("shop", "backup", tmp_path / "shop.zip").facts["files"]
    with zipfile.ZipFile(tmp_path / "shop.zip") as backup:
        names = backup.namelist()
    # the part, and the other shapes of it whose price the hints of the page have tried
    assert "shop.sqlite" in names and sum(name.startswith("files/") for name in names) == kept >= 1
    assert here.json("shop", "restore", tmp_path / "shop.zip").facts["error"]["code"] == "shop_runs"
    assert here.json("shop", "status").facts["orders"] == {"reviewed": 1}


def test_a_print_from_a_card_ends_on_the_command_line_when_the_person_says_so(here: Here, tmp_path: Path) -> None:
    (tmp_path / "card").mkdir()
    here.json("printer", "add", tmp_path / "card", "--kind", "folder", "--name", "Card")
    job = here.json("queue", "add", CLIP).facts["jobs"][0]["id"]
    assert here.json("queue", "run", "--until-empty").facts["jobs"][0]["state"] == "printing"
    assert here.json("queue", "decide", job, "perhaps").code == 2
    assert here.json("queue", "decide", job, "done").facts["jobs"][0]["state"] == "done"
    assert here.json("printer", "list").facts["printers"][0]["bed_clear"] is False


def test_the_cheapest_is_taken_and_a_rejected_order_answers_one(here: Here) -> None:
    ordered = here.json("order", CLIP, "--cheapest", "--pick-up")
    assert ordered.code == 0
    number = ordered.facts["order"]["number"]
    assert here.json("shop", "reject", number, "Our machine is broken.").facts["order"]["state"] == "rejected"
    assert here.json("orders", number).facts["order"]["timeline"][-1]["note"] == "Our machine is broken."
    assert here.json("order", "cancel", number).code == 2
    again = here.json("order", CLIP, "--cheapest", "--pick-up", "--again").facts["order"]["number"]
    assert again != number
    assert here.json("order", "cancel", again, "Found another").facts["order"]["state"] == "cancelled"


def test_the_cheapest_is_not_ordered_twice_by_the_same_words(here: Here) -> None:
    first = here.json("order", CLIP, "--cheapest", "--pick-up").facts["order"]["number"]
    twice = here.json("order", CLIP, "--cheapest", "--pick-up")
    assert (twice.code, twice.facts["order"]["number"]) == (0, first)
    assert "--again" in twice.err
    assert here.json("order", CLIP, "--cheapest", "--pick-up", "--quantity", "2").facts["order"]["number"] != first
    assert here.json("order", CLIP, "--cheapest", "--pick-up", "--again").facts["order"]["number"] != first
    assert len(here.json("shop", "orders").facts["orders"]) == 3


def test_an_open_part_is_priced_as_mended_and_not_ordered_unseen(here: Here) -> None:
    quoted = here.json("quote", SAMPLES / "broken-bracket.stl", "--material", "pla")
    assert any("mend" in reason.lower() for reason in quoted.facts["offers"][0]["reasons"])
    refused = here.json("order", SAMPLES / "broken-bracket.stl", "--offer", quoted.facts["offers"][0]["id"])
    assert (refused.code, refused.facts["error"]["code"]) == (2, "open_body")


def test_everything_the_desk_keeps_goes_into_one_zip_and_comes_back(here: Here, tmp_path: Path) -> None:
    here.json("printer", "add", "simulated:", "--name", "Trial")
    here.json("queue", "add", CLIP)
    assert here.json("export", tmp_path / "desk.zip").code == 0
    other = process(tmp_path / "other", "import", tmp_path / "desk.zip", "--json")
    assert (other.code, other.facts["jobs"]) == (0, 1)
    listed = process(tmp_path / "other", "printer", "list", "--json").facts["printers"]
    assert [printer["name"] for printer in listed] == ["Trial"]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A shop elsewhere, served by hand: its address and its owner's key."""
    running = started(tmp_path / "elsewhere", "shop", "serve", "--port", "0")
    try:
        assert running.stdout is not None
        first = json.loads(running.stdout.readline())
        yield first["address"], first["owner_key"]
    finally:
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=20)
    assert running.returncode == 0


def test_a_shop_elsewhere_is_asked_only_after_the_person_agreed(shop: tuple[str, str], here: Here, tmp_path: Path) -> None:
    address, owner = shop
    counter = ["--address", address, "--key-stdin", "--json"]
    customer = process(here.data, "shop", "customer", "add", "Ada", *counter, input=f"{owner}\n")
    key = customer.facts["customer"]["key"]
    environment = {**os.environ, "PRINTDESK_KEY": key}
    added = process(here.data, "service", "add", address, "--name", "Corner shop", "--json", env=environment)
    assert added.code == 0 and added.facts["services"][0]["agreed"] is False

    silent = here.json("quote", CLIP, "--service", "Corner shop")
    assert silent.code == 1
    assert silent.facts["offers"][0]["code"] == "not_agreed"
    here.json("service", "agree", "corner shop")
    assert here.json("quote", CLIP, "--service", "Corner shop").code == 0
    ordered = here.json("order", CLIP, "--cheapest", "--service", "Corner shop")
    assert ordered.code == 0 and ordered.facts["order"]["service"] == "Corner shop"
    said = process(here.data, "shop", "orders", *counter, input=f"{owner}\n")
    assert [order["state"] for order in said.facts["orders"]] == ["placed"]
    for text in (path.read_text(errors="replace") for path in here.data.rglob("*.log")):
        assert key not in text and owner not in text
    assert key not in added.out + added.err


def test_a_shop_that_refuses_the_key_does_not_hide_the_other_orders(shop: tuple[str, str], here: Here) -> None:
    address, owner = shop
    counter = here.rooms.desk.counter_of(address, owner)
    customer = counter.add_customer("Ada")
    here.rooms.desk.market.add(address, "Corner shop", key=customer.key)
    here.json("service", "agree", "Corner shop")
    quoted = here("quote", CLIP, "--material", "pla", "--service", "Corner shop")
    assert "Corner shop · Example shop" in quoted.out
    here.json("order", CLIP, "--cheapest", "--service", "Corner shop")
    here.json("order", CLIP, "--cheapest", "--service", "Example shop")
    call = Request(f"{address}/v1/customers/{customer.id}/key", method="POST")
    call.add_header("Authorization", f"Bearer {owner}")
    call.add_header("Idempotency-Key", "another")
    urlopen(call, timeout=20).close()
    listed = here("orders")
    assert listed.code == 2
    assert "Corner shop: The shop does not know this key." in listed.err
    assert listed.out.count("cable-clip") == 2


def test_an_order_waits_while_the_shop_is_away_and_arrives_once_when_it_is_back(here: Here, tmp_path: Path) -> None:
    running = started(tmp_path / "elsewhere", "shop", "serve")
    assert running.stdout is not None
    first = json.loads(running.stdout.readline())
    door_of_shop = here.rooms.desk.counter_of(first["address"], first["owner_key"])
    key = door_of_shop.add_customer("Ada").key
    here.rooms.desk.market.add(first["address"], "Corner shop", key=key)
    here.json("service", "agree", "Corner shop")
    offer = here.json("quote", CLIP, "--service", "Corner shop").facts["offers"][0]["id"]
    running.send_signal(signal.SIGKILL)
    running.communicate(timeout=20)

    waiting = here.json("order", CLIP, "--offer", offer)
    assert waiting.code == 3
    assert waiting.facts["order"]["state"] == "waiting"
    assert here.json("order", CLIP, "--offer", offer).facts["order"]["id"] == waiting.facts["order"]["id"]

    back = started(tmp_path / "elsewhere", "shop", "serve")
    try:
        assert back.stdout is not None
        assert json.loads(back.stdout.readline())["address"] == first["address"]
        assert here.json("orders").facts["orders"][0]["state"] == "placed"
        assert len(door_of_shop.orders()) == 1
    finally:
        back.send_signal(signal.SIGTERM)
        back.communicate(timeout=20)
