"""A shop's card: who the shop is and what it asks, signed by the shop, so that a desk can price by it without asking anybody.

The form is described in docs/http.md, so that other programs can check a card. Signature: Ed25519 (RFC 8032) over the canonical
JSON (RFC 8785) of everything but the signature itself.
"""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from printdesk.errors import Refused
from printdesk.signed_json import Json, canonical, read_strictly
from printdesk.tariff import Tariff, tariff_from_table
from printdesk.toml_table import TomlTable, number_in
from printdesk.words import say

FORMAT = "printdesk-shop-card"
VERSION = 1
ALGORITHM = "Ed25519"
KIND = "card"  # of a service that prices by a card
LARGEST = 256_000  # bytes
MOST_MATERIALS = 200
LONGEST_TITLE = 120
LONGEST_ADDRESS = 500
LONGEST_VALID = timedelta(days=366)
CLOCKS_DIFFER = timedelta(days=1)  # a card made later than this from now is not from a right clock
KEY_BYTES = 32
SIGNATURE_BYTES = 64
_MEMBERS = {"format", "version", "algorithm", "key", "title", "address", "made_at", "valid_until", "materials", "tariff"}
_ID = re.compile(r"[A-Za-z0-9_.-]{1,80}", re.ASCII)
_DECIMAL = re.compile(r"(0|[1-9][0-9]{0,4})(\.[0-9]{1,6})?", re.ASCII)
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", re.ASCII)


@dataclass(frozen=True)
class CardMaterial:
    """id: the catalogue's; name: as the shop calls it; density: of the material, by which supports are weighed."""

    id: str
    name: str
    process: str
    density_g_cm3: Decimal


@dataclass(frozen=True)
class ShopCard:
    """A card whose signature is right. key: the shop's public key, 32 bytes; address: where the shop answers."""

    key: bytes
    title: str
    address: str
    made_at: datetime
    valid_until: datetime
    materials: Mapping[str, CardMaterial]
    tariff: Tariff

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.key)

    def has_expired(self, now: datetime) -> bool:
        return now >= self.valid_until


def fingerprint(key: bytes) -> str:
    """The first half of the key's SHA-256 in groups of four, for people to compare: "3f0a 91bc …"."""
    digits = hashlib.sha256(key).hexdigest()[:32]
    return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


def is_loopback(address: str) -> bool:
    """Whether nobody but this computer reaches the address."""
    host = urlsplit(address).hostname or ""
    return host in {"localhost", "::1"} or host.startswith("127.")


# ---- reading


def read_card(data: bytes, now: datetime) -> ShopCard:
    """A card from the bytes of its file; an old one is read too, `has_expired` tells.

    Raises Refused("bad_card") with one sentence for what is no card, or is not signed by the key that it names.
    """
    try:
        told = read_strictly(data, LARGEST)
        if told.get("format") != FORMAT:
            raise ValueError(say("it is no shop card"))
        if told.get("version") != VERSION or isinstance(told["version"], bool):
            raise ValueError(say("it is of another version; a newer PrintDesk may read it"))
        signature = _bytes(told.pop("signature", None), SIGNATURE_BYTES, "signature")
        if set(told) != _MEMBERS:
            raise ValueError(say("it holds other things than a card does: {names}", names=_names(set(told) ^ _MEMBERS)))
        if told["algorithm"] != ALGORITHM:
            raise ValueError(say("it is signed in another way than {algorithm}", algorithm=ALGORITHM))
        key = _bytes(told["key"], KEY_BYTES, "key")
        if not _is_signed(canonical(told), signature, key):
            raise ValueError(say("its signature is not right, so somebody has changed it"))
        return _card(told, key, now)
    except ValueError as error:
        raise bad_card(str(error)) from None


def bad_card(why: str) -> Refused:
    return Refused(
        "bad_card", say("This shop card cannot be used: {why}.", why=why.rstrip(".")), say("Ask the shop for a new one.")
    )


def _is_signed(data: bytes, signature: bytes, key: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _card(told: Json, key: bytes, now: datetime) -> ShopCard:
    made_at, valid_until = _instant(told["made_at"], "made_at"), _instant(told["valid_until"], "valid_until")
    if made_at > now + CLOCKS_DIFFER:
        raise ValueError(say("it was made in the future, by the clock of this computer"))
    if not made_at < valid_until <= made_at + LONGEST_VALID:
        raise ValueError(say("it is not valid for any time, or for more than a year"))
    materials = _materials(told["materials"])
    tariff = _tariff(told["tariff"])
    if set(tariff.materials) != set(materials):
        raise ValueError(say("its prices are not for the materials that it names"))
    return ShopCard(
        key=key,
        title=_words(told["title"], "title"),
        address=_address(told["address"]),
        made_at=made_at,
        valid_until=valid_until,
        materials=materials,
        tariff=tariff,
    )


def _tariff(told: object) -> Tariff:
    if not isinstance(told, dict):
        raise _wrong("tariff")
    try:
        tariff = tariff_from_table(TomlTable(_rows(told), "tariff", numbers_are_text=True), "card")
    except Refused as error:
        raise ValueError(error.message) from None
    for text in (tariff.title, tariff.source, *(zone.name for zone in tariff.zones)):
        if not text.isprintable():
            raise _wrong("tariff")
    return tariff


def _rows(told: Json) -> Json:
    """Tables of numbers (lists of lists) with their numbers as such: they are read as a whole and not by name."""

    def numbers(value: object) -> object:
        if isinstance(value, dict):
            return _rows(value)
        if isinstance(value, list):
            return [[number_in(entry) for entry in row] if isinstance(row, list) else numbers(row) for row in value]
        return value

    return {name: numbers(value) for name, value in told.items()}


def _materials(told: object) -> dict[str, CardMaterial]:
    if not isinstance(told, list) or not 1 <= len(told) <= MOST_MATERIALS:
        raise _wrong("materials")
    found: dict[str, CardMaterial] = {}
    for entry in told:
        if not isinstance(entry, dict) or set(entry) != {"id", "name", "process", "density_g_cm3"}:
            raise _wrong("materials")
        id, process, density = entry["id"], entry["process"], entry["density_g_cm3"]
        if not all(isinstance(text, str) for text in (id, process, density)) or id in found:
            raise _wrong("materials")
        if not _ID.fullmatch(id) or not _ID.fullmatch(process) or not _DECIMAL.fullmatch(density):
            raise _wrong("materials")
        if not Decimal("0.1") <= Decimal(density) <= 25:
            raise _wrong("materials")
        found[id] = CardMaterial(id, _words(entry["name"], "materials"), process, Decimal(density))
    return found


def _words(value: object, where: str) -> str:
    if not isinstance(value, str) or not 1 <= len(value.strip()) <= LONGEST_TITLE or not value.isprintable():
        raise _wrong(where)
    return value.strip()


def _address(value: object) -> str:
    """Only its form: whoever calls it checks it again."""
    if not isinstance(value, str) or len(value) > LONGEST_ADDRESS or not value.isascii() or not value.isprintable():
        raise _wrong("address")
    try:
        parts = urlsplit(value)
        sound = bool(parts.hostname) and parts.port != 0 and "@" not in parts.netloc
    except ValueError:
        raise _wrong("address") from None
    if parts.scheme not in {"http", "https"} or not sound or parts.query or parts.fragment or " " in value:
        raise _wrong("address")
    return value.rstrip("/")


def _instant(value: object, where: str) -> datetime:
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        raise _wrong(where)
    try:
        at = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        raise _wrong(where) from None
    if not 2020 <= at.year <= 2200:
        raise _wrong(where)
    return at


def _bytes(value: object, length: int, where: str) -> bytes:
    """base64url without padding (RFC 4648, section 5), in its one right spelling."""
    try:
        found = base64.b64decode(f"{value}{'=' * (-len(str(value)) % 4)}", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise _wrong(where) from None
    if not isinstance(value, str) or len(found) != length or as_text(found) != value:
        raise _wrong(where)
    return found


def as_text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _wrong(where: str) -> ValueError:
    return ValueError(say("its “{where}” is not right", where=where))


def _names(names: set[str]) -> str:
    return ", ".join(sorted(name[:40] for name in names)[:3])


# ---- writing


def write_card(
    tariff: Mapping[str, Any],
    materials: list[CardMaterial],
    *,
    title: str,
    address: str,
    made_at: datetime,
    valid_until: datetime,
    key: bytes,
    sign: Callable[[bytes], bytes],
) -> bytes:
    """The file of a card. tariff: the table of the shop's tariff, without what only the shop should read.

    sign: the Ed25519 signature of the shop's private key over the bytes; key: the public one, 32 bytes.
    Raises Refused("bad_card") where it would be a card that nobody can read.
    """
    told: Json = {
        "format": FORMAT,
        "version": VERSION,
        "algorithm": ALGORITHM,
        "key": as_text(key),
        "title": title[:LONGEST_TITLE],
        "address": address,
        "made_at": _instant_text(made_at),
        "valid_until": _instant_text(valid_until),
        "materials": [
            {"id": one.id, "name": one.name, "process": one.process, "density_g_cm3": f"{one.density_g_cm3:f}"}
            for one in materials
        ],
        "tariff": _numbers_as_text(tariff),
    }
    told["signature"] = as_text(sign(canonical(told)))
    data = json.dumps(told, indent=1, ensure_ascii=False).encode()  # for people; signed is the canonical form of it
    read_card(data, made_at)
    return data


def _numbers_as_text(value: object) -> object:
    """A table of TOML for JSON: every number as decimal text, every day as ISO 8601."""
    match value:
        case bool() | str():
            return value
        case int() | Decimal():
            return f"{value:f}" if isinstance(value, Decimal) else str(value)
        case date():
            return value.isoformat()
        case dict():
            return {str(name): _numbers_as_text(entry) for name, entry in value.items()}
        case list():
            return [_numbers_as_text(entry) for entry in value]
    raise bad_card(say("the tariff holds something that no card can hold"))


def _instant_text(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
