"""Carriers: whose page a parcel's number leads to, and what they take."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printdesk.carrier import Carrier, carrier_from_table, load_carriers, tracking_link
from printdesk.errors import Refused
from printdesk.toml_table import parse_toml


@pytest.fixture(scope="module")
def carriers(checkout: Path) -> dict[str, Carrier]:
    return load_carriers(checkout / "resources" / "catalog" / "carriers.toml")


def test_each_carrier_says_where_its_figures_are_from_and_leads_to_https(carriers: dict[str, Carrier]) -> None:
    assert {"dhl", "dpd", "gls", "ups"} <= set(carriers)
    for carrier in carriers.values():
        assert carrier.source and len(carrier.date) == 10
        assert carrier.tracking.startswith("https://") and carrier.tracking.count("{number}") == 1


@pytest.mark.parametrize("name", ["DHL", "dhl", " DHL  Paket ", "DHL Express International", "Deutsche Post"])
def test_a_carrier_is_known_however_people_write_it(carriers: dict[str, Carrier], name: str) -> None:
    link = tracking_link(carriers, name, "0034 0434 1610 9400 0000")
    assert link is not None and link.startswith("https://www.dhl.de/") and link.endswith("=00340434161094000000")


@pytest.mark.parametrize(
    ("name", "number"),
    [("Nobody", "1"), ("", "1"), (None, "1"), ("DHL", ""), ("DHL", None), ("DHL", "<script>"), ("DHL", "1" * 41), ("DHL", "ä1")],
)
def test_there_is_no_link_for_what_is_no_carrier_or_no_number(
    carriers: dict[str, Carrier], name: str | None, number: str | None
) -> None:
    assert tracking_link(carriers, name, number) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_a_shop_says_a_link_leads_to_a_carrier_and_nowhere_else(
    carriers: dict[str, Carrier], name: str, number: str
) -> None:
    link = tracking_link(carriers, name, number)
    assert link is None or any(link.startswith(carrier.tracking.split("{number}")[0]) for carrier in carriers.values())
    assert link is None or not set(link) & set("<>\"' \n\\")


def test_a_number_is_quoted(carriers: dict[str, Carrier]) -> None:
    assert tracking_link(carriers, "ups", "1Z/../x") == "https://www.ups.com/track?tracknum=1Z%2F..%2Fx"


def test_what_a_carrier_takes(carriers: dict[str, Carrier]) -> None:
    dhl, gls = carriers["dhl"], carriers["gls"]
    assert dhl.takes(31.5, (600, 1200, 600)) and not dhl.takes(32, (100, 100, 100)) and not dhl.takes(1, (1300, 10, 10))
    assert gls.takes(5, (1000, 500, 400)) and not gls.takes(5, (2000, 300, 300))


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/{number}",
        "https://example.org/",
        "https://{number}.example.org/",
        "https://example.org/{number}/{number}",
        "javascript:alert({number})",
        "https://exa mple.org/{number}",
        "https://user@example.org/{number}",
    ],
)
def test_an_address_that_could_lead_elsewhere_is_refused(address: str) -> None:
    text = f'[x]\nname = "X"\ntracking = "{address}"\nsource = "s"\ndate = 2026-01-01\n'
    with pytest.raises(Refused, match=r"x\.tracking"):
        carrier_from_table(parse_toml(text, "carriers.toml").table("x"), "x")
