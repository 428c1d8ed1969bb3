"""A shop's card: what is signed is what is read; what is not, or is not sound, is one sentence."""

import base64
import hashlib
import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from printdesk.card_offers import offers_by_card
from printdesk.card_trust import renewed
from printdesk.errors import Expired, Offline, Refused
from printdesk.money import total
from printdesk.price import load_tariff, price
from printdesk.settings import ServiceEntry
from printdesk.shop_card import KIND, LARGEST, CardMaterial, fingerprint, read_card, write_card
from printdesk.signed_json import canonical, read_strictly
from printdesk.tariff import parse_tariff
from printdesk.wish import Wish
from tests.printdesk.bodies import box_facts

TARIFFS = Path(__file__).resolve().parents[2] / "resources/catalog/tariffs"
NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
SHOP = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
EXAMPLE = (TARIFFS / "example.toml").read_text("utf-8")


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def table_of(text: str) -> dict[str, Any]:
    return tomllib.loads(text, parse_float=Decimal)


def card_of(text: str = EXAMPLE, key: Ed25519PrivateKey = SHOP, **changed: Any) -> bytes:
    table = table_of(text)
    told: dict[str, Any] = {
        "title": "Fablab Nord",
        "address": "https://fablab.example",
        "made_at": NOW,
        "valid_until": NOW + timedelta(days=14),
    }
    materials = [CardMaterial(id, id.upper(), "fdm", Decimal("1.24")) for id in table["materials"]]
    return write_card(table, materials, **{**told, **changed}, key=public(key), sign=key.sign)


def signed_anew(change: Callable[[dict[str, Any]], object], key: Ed25519PrivateKey = SHOP) -> bytes:
    """A card that its own shop has signed after the change: what is refused then is refused for what it says."""
    told = json.loads(card_of())
    change(told)
    told.pop("signature", None)
    try:
        signature = base64.urlsafe_b64encode(key.sign(canonical(told))).decode().rstrip("=")
    except ValueError:
        signature = "A" * 86
    return json.dumps({**told, "signature": signature}).encode()


@pytest.mark.parametrize("path", sorted(TARIFFS.glob("*.toml")), ids=lambda path: path.stem)
def test_a_tariff_comes_out_of_the_card_as_it_went_in(path: Path) -> None:
    card = read_card(card_of(path.read_text("utf-8")), NOW)
    assert replace(card.tariff, id="x") == replace(load_tariff(path), id="x")


def test_every_kind_of_rate_comes_out_of_the_card_as_it_went_in() -> None:
    text = """
    title = "All"
    currency = "EUR"
    valid_days = 14
    vat_rate = 0.19
    source = "assumption"
    date = 2026-11-24
    packing_g = 80
    mode = "instant_up_to"
    instant_limit = 250.00
    round_to = 0.05
    rush = {factor = 1.5, fee = 10, lead_time_days = 1, materials = ["pla"]}
    [[shipping]]
    name = "Germany"
    countries = ["DE"]
    weights = [[0.5, 4.90], [2, 6.90], [31.5, 19]]
    [materials.pla]
    density_g_cm3 = 1.24
    floor = 5
    per_cm3 = 0.000000001
    finishes = {sanded = 3, painted = {per_part = 1.5, per_cm2 = 0.02}}
    machine_time = {per_hour = 12.5, hours_per_cm_height = 0.1}
    steps = [[1, 1], [10, 0.9]]
    lead_time_days = 3
    colours = ["9005", "white"]
    """
    assert replace(read_card(card_of(text), NOW).tariff, id="x") == replace(parse_tariff(text), id="x")


def test_a_card_tells_who_the_shop_is_and_how_its_key_looks() -> None:
    card = read_card(card_of(), NOW)
    assert (card.title, card.address, card.key) == ("Fablab Nord", "https://fablab.example", public(SHOP))
    assert card.fingerprint.replace(" ", "") == hashlib.sha256(public(SHOP)).hexdigest()[:32]
    assert len(card.fingerprint.split()) == 8
    assert not card.has_expired(NOW) and card.has_expired(NOW + timedelta(days=14))


def test_the_signature_is_over_the_canonical_bytes_and_not_over_white_space() -> None:
    told = json.loads(card_of())
    for spelled in (json.dumps(told), json.dumps(dict(reversed(told.items())), indent=4), json.dumps(told, ensure_ascii=True)):
        assert read_card(spelled.encode(), NOW) == read_card(card_of(), NOW)


def test_another_program_can_check_a_card_by_what_the_documentation_says() -> None:
    """Sorted compact JSON of the standard library is canonical where nothing is a fraction and keys are of the first plane."""
    told = json.loads(card_of())
    signature = base64.urlsafe_b64decode(told.pop("signature") + "==")
    key = base64.urlsafe_b64decode(told["key"] + "=")
    data = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    Ed25519PublicKey.from_public_bytes(key).verify(signature, data)


def test_canonical_json_is_that_of_rfc_8785() -> None:
    """Section 3.2.3: keys by UTF-16 units; 3.2.2.2: what is escaped, and how."""
    keys = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}
    assert list(json.loads(canonical(keys)).values()) == [2, 4, 6, 7, 1, 5, 3]
    assert canonical('\u20ac$\u000f\nA\'B"\\\\"/\x7f') == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\x7f"'.encode()
    assert canonical([None, True, False, 0, -(2**53) + 1]) == b"[null,true,false,0,-9007199254740991]"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
        max_leaves=12,
    )
)
def test_what_is_written_canonically_is_read_as_it_was(value: Any) -> None:
    whole = {"": value}
    try:
        data = canonical(whole)
    except ValueError:
        return  # half a sign, which UTF-8 cannot hold
    assert read_strictly(data, 10**6) == whole
    assert canonical(read_strictly(data, 10**6)) == data


# ---- prices


@pytest.mark.parametrize(
    ("quantity", "material", "ship_to"), [(1, "pla", None), (3, "petg", "DE"), (12, "pla", "CH"), (1, "pla", "at")]
)
def test_the_price_by_the_card_is_the_shops_to_the_cent(quantity: int, material: str, ship_to: str | None) -> None:
    facts, card = box_facts(20, 30, 40), read_card(card_of(), NOW)
    (offer,) = offers_by_card(card, "Nord", "s", facts, Wish(quantity, material=material), ship_to, NOW, lambda: 0.0)
    found = price(parse_tariff(EXAMPLE), facts, material, quantity, ship_to=ship_to)
    assert (offer.total, offer.net, offer.tax, offer.shipping) == (found.total, found.net, found.tax, found.shipping)
    assert total([line.money for line in offer.breakdown], "EUR") == offer.total
    assert offer.unseen and offer.expires_at == card.valid_until
    assert "2026-11-28" in offer.reasons[0] and "2026-12-12" in offer.reasons[0]


def test_supports_are_charged_as_the_shop_does_and_reckoned_only_where_they_are_paid() -> None:
    facts, card = box_facts(20, 30, 40), read_card(card_of(), NOW)
    (offer,) = offers_by_card(card, "Nord", "s", facts, Wish(material="pla"), None, NOW, lambda: 1000.0)
    assert offer.total == price(parse_tariff(EXAMPLE), facts, "pla", 1, support_g=1.24).total
    free = read_card(card_of(EXAMPLE.replace("support_per_g", "# support_per_g")), NOW)
    offers_by_card(free, "Nord", "s", facts, Wish(material="pla"), None, NOW, lambda: pytest.fail("reckoned for nothing"))


def test_a_wish_without_a_material_gets_one_price_for_each_that_fits() -> None:
    facts, card = box_facts(20, 30, 40), read_card(card_of(), NOW)
    offers = offers_by_card(card, "Nord", "s", facts, Wish(colour="red"), None, NOW, lambda: 0.0)
    assert {offer.material for offer in offers} < set(card.materials)
    for wish in (Wish(material="gold"), Wish(material="pla", colour="mauve"), Wish(material="pla", finish="gilded")):
        with pytest.raises(Refused):
            offers_by_card(card, "Nord", "s", facts, wish, None, NOW, lambda: 0.0)


def test_an_old_card_gives_no_price_but_one_line() -> None:
    card = read_card(card_of(), NOW)
    with pytest.raises(Expired, match="has expired; ask the shop for a new one") as told:
        offers_by_card(card, "Nord", "s", box_facts(1, 1, 1), Wish(), None, card.valid_until, lambda: 0.0)
    assert told.value.code == "card_expired"


def test_what_the_shop_has_to_confirm_says_so() -> None:
    text = 'mode = "instant_up_to"\ninstant_limit = 10.00\n' + EXAMPLE
    offers = offers_by_card(
        read_card(card_of(text), NOW), "Nord", "s", box_facts(60, 60, 60), Wish(material="pla"), None, NOW, lambda: 0.0
    )
    assert [str(offer.mode) for offer in offers] == ["confirm"]


# ---- cards that are none

HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "not JSON": lambda: b"{",
    "a list": lambda: b"[]",
    "a number": lambda: b"1",
    "not UTF-8": lambda: b'{"format": "\xff"}',
    "a byte order mark": lambda: b"\xef\xbb\xbf" + card_of(),
    "UTF-16": lambda: card_of().decode().encode("utf-16"),
    "too large": lambda: card_of() + b" " * LARGEST,
    "nested forty thousand times": lambda: b'{"a":' * 40_000,
    "lists nested a hundred thousand times": lambda: b'{"a":' + b"[" * 100_000,
    "nested a little too deeply": lambda: signed_anew(lambda told: told.update(title=nested(40))),
    "a key twice": lambda: card_of().replace(b'{\n "format"', b'{"title": "Other",\n "format"', 1),
    "a key twice within": lambda: card_of().replace(b'"id": "pla",', b'"id": "pla", "id": "pla",', 1),
    "a fraction": lambda: card_of().replace(b'"version": 1', b'"version": 1.0'),
    "NaN": lambda: card_of().replace(b'"version": 1', b'"version": NaN'),
    "infinity": lambda: card_of().replace(b'"version": 1', b'"version": -Infinity'),
    "a number of a thousand digits": lambda: card_of().replace(b'"version": 1', b'"version": ' + b"9" * 1000),
    "a number of ten thousand digits": lambda: card_of().replace(b'"version": 1', b'"version": ' + b"9" * 10_000),
    "half a sign": lambda: card_of().replace(b"Fablab Nord", b"Fablab \\ud800"),
    "another form": lambda: signed_anew(lambda told: told.update(format="printdesk-order")),
    "another version": lambda: signed_anew(lambda told: told.update(version=2)),
    "a version that is true": lambda: signed_anew(lambda told: told.update(version=True)),
    "unsigned": lambda: without("signature"),
    "an empty signature": lambda: changed("signature", ""),
    "a signature that is a number": lambda: changed("signature", 0),
    "a signature of another length": lambda: changed("signature", "AAAA"),
    "a signature of zeros": lambda: changed("signature", "A" * 86),
    "a signature spelled in another way": lambda: changed("signature", json.loads(card_of())["signature"] + "=="),
    "a signature of another key": lambda: signed_anew(lambda told: None, OTHER),
    "a key put in place of the shop's": lambda: changed("key", base64.urlsafe_b64encode(public(OTHER)).decode().rstrip("=")),
    "a key that is too short": lambda: changed("key", "AAAA"),
    "a key that is none": lambda: changed("key", "/" * 43),
    "no key": lambda: without("key"),
    "the algorithm none": lambda: signed_anew(lambda told: told.update(algorithm="none")),
    "the algorithm HS256": lambda: signed_anew(lambda told: told.update(algorithm="HS256")),
    "no algorithm": lambda: signed_anew(lambda told: told.pop("algorithm")),
    "a cheaper rate": lambda: card_of().replace(b'"per_cm3": "0.28"', b'"per_cm3": "0.01"'),
    "another address": lambda: card_of().replace(b"https://fablab.example", b"https://fablab.examp1e"),
    "valid for longer": lambda: card_of().replace(b"2026-12-12T", b"2027-12-12T"),
    "another member": lambda: signed_anew(lambda told: told.update(discount="0.5")),
    "no title": lambda: signed_anew(lambda told: told.pop("title")),
    "an empty title": lambda: signed_anew(lambda told: told.update(title="  ")),
    "a title without end": lambda: signed_anew(lambda told: told.update(title="x" * 10_000)),
    "a title that steers": lambda: signed_anew(lambda told: told.update(title="Fablab \u202e droN")),
    "a title of two lines": lambda: signed_anew(lambda told: told.update(title="Fablab\nNord")),
    "a title that is a list": lambda: signed_anew(lambda told: told.update(title=["Fablab"])),
    "an address that is a file": lambda: signed_anew(lambda told: told.update(address="file:///etc/passwd")),
    "an address that is a script": lambda: signed_anew(lambda told: told.update(address="javascript:alert(1)")),
    "an address with a password": lambda: signed_anew(lambda told: told.update(address="https://a:b@fablab.example")),
    "an address with a question": lambda: signed_anew(lambda told: told.update(address="https://fablab.example/?a=1")),
    "an address without a host": lambda: signed_anew(lambda told: told.update(address="https://")),
    "an address that breaks": lambda: signed_anew(lambda told: told.update(address="http://[")),
    "made tomorrow": lambda: signed_anew(lambda told: told.update(made_at="2026-12-01T00:00:00Z")),
    "made on no day": lambda: signed_anew(lambda told: told.update(made_at="2026-02-30T00:00:00Z")),
    "made at a number": lambda: signed_anew(lambda told: told.update(made_at=0)),
    "valid until before it was made": lambda: signed_anew(lambda told: told.update(valid_until="2026-01-01T00:00:00Z")),
    "valid for a hundred years": lambda: signed_anew(lambda told: told.update(valid_until="2126-01-01T00:00:00Z")),
    "valid until a time without a zone": lambda: signed_anew(lambda told: told.update(valid_until="2026-12-12T12:00:00")),
    "no materials": lambda: signed_anew(lambda told: told.update(materials=[])),
    "materials that are a text": lambda: signed_anew(lambda told: told.update(materials="pla")),
    "hundreds of materials": lambda: signed_anew(lambda told: told.update(materials=told["materials"] * 40)),
    "a material twice": lambda: signed_anew(lambda told: told["materials"].append(told["materials"][0])),
    "a material without a price": lambda: signed_anew(lambda told: told["tariff"]["materials"].pop("pla")),
    "a price without a material": lambda: signed_anew(lambda told: told["materials"].pop()),
    "a density of lead and more": lambda: signed_anew(lambda told: told["materials"][0].update(density_g_cm3="99")),
    "a density that is a number": lambda: signed_anew(lambda told: told["materials"][0].update(density_g_cm3=1)),
    "a material's id that is a path": lambda: signed_anew(lambda told: told["materials"][0].update(id="../../pla")),
    "a tariff that is a text": lambda: signed_anew(lambda told: told.update(tariff=EXAMPLE)),
    "a tariff without a currency": lambda: signed_anew(lambda told: told["tariff"].pop("currency")),
    "a tariff with a key that nobody reads": lambda: signed_anew(lambda told: told["tariff"].update(discount="0.5")),
    "a rate below zero": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor="-5")),
    "a rate that is NaN": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor="NaN")),
    "a rate with an exponent": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor="1e9")),
    "a rate of forty digits": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor="9" * 40)),
    "a rate with a comma": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor="5,00")),
    "a rate in other digits": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor="٥")),
    "a rate that is true": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor=True)),
    "a rate that is null": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(floor=None)),
    "steps that are texts": lambda: signed_anew(lambda told: told["tariff"]["materials"]["pla"].update(steps=["1", "2"])),
    "a step that makes it dearer": lambda: signed_anew(
        lambda told: told["tariff"]["materials"]["pla"].update(steps=[["1", "2"]])
    ),
    "a tax of two hundred per cent": lambda: signed_anew(lambda told: told["tariff"].update(vat_rate="2")),
    "a tariff's title that steers": lambda: signed_anew(lambda told: told["tariff"].update(title="\u202e")),
    "a zone that steers": lambda: signed_anew(lambda told: told["tariff"]["shipping"][0].update(name="\x1b[2J")),
}


def nested(depth: int) -> Any:
    found: Any = "x"
    for _ in range(depth):
        found = [found]
    return found


def changed(name: str, value: Any) -> bytes:
    return json.dumps({**json.loads(card_of()), name: value}).encode()


def without(name: str) -> bytes:
    told = json.loads(card_of())
    del told[name]
    return json.dumps(told).encode()


def test_the_card_that_the_hostile_ones_are_made_of_is_read() -> None:
    assert read_card(signed_anew(lambda told: None), NOW) == read_card(card_of(), NOW)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_card_is_refused_in_one_sentence(name: str) -> None:
    data = HOSTILE[name]()
    assert data != card_of()
    with pytest.raises(Refused) as told:
        read_card(data, NOW)
    assert told.value.code == "bad_card"
    assert told.value.message.isprintable() and len(told.value.message) < 400 and told.value.message.endswith(".")
    assert told.value.hint


@given(st.integers(0, 10**6), st.integers(0, 7))
def test_no_bit_of_a_card_can_be_turned(place: int, bit: int) -> None:
    data = bytearray(card_of())
    data[place % len(data)] ^= 1 << bit
    try:
        card = read_card(bytes(data), NOW)
    except Refused as told:
        assert told.code == "bad_card"
    else:
        assert card == read_card(card_of(), NOW)  # white space, which says nothing


# ---- trust on first use


def entry_of(data: bytes) -> ServiceEntry:
    return ServiceEntry("Nord", KIND, "https://fablab.example", True, "Fablab Nord", data.decode())


def later(days: int) -> datetime:
    return NOW + timedelta(days=days)


def made(day: int, key: Ed25519PrivateKey = SHOP, **more: Any) -> bytes:
    return card_of(key=key, made_at=later(day), valid_until=later(day + 14), **more)


def test_a_card_that_is_old_is_exchanged_for_the_shops_newer_one() -> None:
    fresh = renewed(entry_of(made(0)), lambda: made(20, address="https://new.example"), later(20))
    assert fresh is not None
    assert (fresh.address, fresh.name, fresh.agreed) == ("https://new.example", "Nord", True)
    assert read_card(fresh.card.encode(), later(20)).made_at == later(20)


def test_a_good_card_is_not_asked_for_again() -> None:
    assert renewed(entry_of(made(0)), lambda: pytest.fail("asked"), later(13)) is None


def test_a_shop_that_does_not_answer_or_gives_out_an_old_card_leaves_things_as_they_are() -> None:
    def silent() -> bytes:
        raise Offline("offline", "Nord cannot be reached.")

    for fetch in (silent, lambda: made(0), lambda: made(2), lambda: b"{}"):
        assert renewed(entry_of(made(0)), fetch, later(20)) is None


def test_a_newer_card_of_another_key_is_refused_with_both_fingerprints() -> None:
    with pytest.raises(Refused) as told:
        renewed(entry_of(made(0)), lambda: made(20, OTHER), later(20))
    assert told.value.code == "card_other_key"
    assert fingerprint(public(SHOP)) in told.value.message and fingerprint(public(OTHER)) in told.value.message
