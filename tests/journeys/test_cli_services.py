"""Services by others on the command line: added by their kind, marked as not proven, priced, ordered, followed and settled."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.command_line import SAMPLES, Here, here
from tests.services.prints.simulators.craftcloud import CraftcloudSimulator
from tests.services.prints.simulators.imaterialise import IMaterialiseSimulator
from tests.services.prints.simulators.sculpteo import SculpteoSimulator

__all__ = ["here"]

CLIP = SAMPLES / "cable-clip.stl"
ADDRESS = (
    'name = "Ada Example"\nstreet = "S 1"\npostcode = "12345"\ncity = "M"\ncountry = "DE"\nemail = "a@example.org"\nphone = "1"\n'
)


@pytest.fixture
def cloud() -> Iterator[CraftcloudSimulator]:
    with CraftcloudSimulator(currency="USD", looks=1) as simulator:
        yield simulator


@pytest.fixture
def to(tmp_path: Path) -> Path:
    path = tmp_path / "address.toml"
    path.write_text(ADDRESS)
    return path


def quoted(here: Here, *more: object) -> list[dict[str, Any]]:
    return list(here.json("quote", CLIP, "--process", "sls", "--ship-to", "DE", *more).facts["offers"])


def test_a_service_is_added_by_its_kind_and_told_to_be_unproven(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    assert here("service", "remove", "Example shop").code == 0
    assert here("service", "add").code == 2
    assert here("service", "add", "--kind", "carrier-pigeon").code == 2
    assert here.json("service", "add", "--kind", "imaterialise").facts["error"]["code"] == "no_key"
    added = here("service", "add", "--kind", "treatstock")
    assert added.code == 0 and "not yet proven" in added.out
    with IMaterialiseSimulator() as simulator:
        monkeypatch.setenv("PRINTDESK_KEY", "wrong")
        refused = here.json("service", "add", "--kind", "imaterialise", simulator.address)
        assert (refused.code, refused.facts["error"]["code"]) == (2, "wrong_key")
        monkeypatch.setenv("PRINTDESK_KEY", "code")
        assert here("service", "add", "--kind", "imaterialise", simulator.address).code == 0
        monkeypatch.delenv("PRINTDESK_KEY")
        listed = here.json("service", "list").facts["services"]
        assert {(one["kind"], one["proven"], one["state"]) for one in listed} == {
            ("imaterialise", False, "not_agreed"),
            ("treatstock", False, "not_agreed"),
        }
        assert "not yet proven" in here("service", "list").out

        offer, there = sorted(quoted(here), key=lambda one: one["service"].casefold())
        assert (offer["service"], offer["unseen"], offer["proven"]) == ("i.materialise", True, False)
        assert (there["code"], there["continue_at"]) == ("continue_there", "https://www.treatstock.com/")
        assert not any(b"solid" in call.body or len(call.body) > 2_000 for call in simulator.calls)


def test_totals_of_other_currencies_stay_what_they_are_and_stand_in_order_of_their_worth(
    here: Here, cloud: CraftcloudSimulator
) -> None:
    here("service", "remove", "Example shop")
    with SculpteoSimulator() as euros:
        for kind, simulator in (("craftcloud", cloud), ("sculpteo", euros)):
            assert here("service", "add", "--kind", kind, simulator.address).code == 0
        for name in ("Craftcloud", "Sculpteo"):
            assert not cloud.asked("/v5/model") and not euros.uploads
            assert here("service", "agree", name).code == 0
        offers = quoted(here, "--service", "Craftcloud", "--service", "Sculpteo")
        assert [(one["service"], one["total"]["currency"]) for one in offers] == [
            ("Sculpteo", "EUR"),
            *[("Craftcloud", "USD")] * 3,
        ]
        assert [one["worth"] is None for one in offers] == [True, False, False, False]
        text = here("quote", CLIP, "--process", "sls", "--ship-to", "DE", "--service", "Craftcloud", "--service", "Sculpteo").out
        assert "29.75 USD" in text and "≈ 26.50 EUR at the rate of 2026-10-02" in text
        assert "Put in order by their worth in EUR" in text
        elsewhere = here.json("order", CLIP, "--offer", offers[0]["id"], "--to", to_file(here))
        assert (elsewhere.code, elsewhere.facts["error"]["code"]) == (2, "continue_there")


def to_file(here: Here) -> Path:
    path = here.data.parent / "to.toml"
    path.write_text(ADDRESS)
    return path


def test_an_order_at_a_service_is_placed_and_followed(here: Here, cloud: CraftcloudSimulator, to: Path) -> None:
    here("service", "remove", "Example shop")
    here("service", "add", "--kind", "craftcloud", cloud.address)
    here("service", "agree", "Craftcloud")
    offer = quoted(here, "--service", "Craftcloud")[0]
    order = here.json("order", CLIP, "--offer", offer["id"], "--to", to).facts["order"]
    assert (order["state"], order["number"], order["tracking_url"]) == ("placed", "CC-1", "https://pay.example.org/1")
    cloud.statuses = [{"type": "ordered", "date": "2026-11-28T10:00:00Z"}, {"type": "shipped", "date": "2026-11-29T10:00:00Z"}]
    now = here.json("orders", "CC-1").facts["order"]
    assert (now["state"], now["total"], now["sha256"]) == ("shipped", order["total"], order["sha256"])


def test_an_order_without_an_answer_is_settled_by_the_person(here: Here, cloud: CraftcloudSimulator, to: Path) -> None:
    here("service", "remove", "Example shop")
    here("service", "add", "--kind", "craftcloud", cloud.address)
    here("service", "agree", "Craftcloud")
    offer = quoted(here, "--service", "Craftcloud")[0]
    cloud.answers_orders = False
    waits = here.json("order", CLIP, "--offer", offer["id"], "--to", to)
    assert waits.code == 3
    id = waits.facts["order"]["id"]
    assert here("orders").code == 3
    assert len(cloud.orders) == 1
    assert here("order", "settle", id).code == 2
    settled = here.json("order", "settle", id, "--there", "CC-9")
    assert (settled.code, settled.facts["order"]["state"], settled.facts["order"]["number"]) == (0, "placed", "CC-9")
    assert here.json("order", "settle", id, "--not-there").facts["error"]["code"] == "nothing_in_doubt"
    assert len(cloud.orders) == 1
