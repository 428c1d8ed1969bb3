"""The shop's card: its prices for desks that are not connected, signed with a key that only the shop has."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from printdesk.errors import NotFound
from printdesk.quoting import Quoting
from printdesk.shop_card import CardMaterial, write_card
from printdesk.toml_table import parse_toml
from printdesk.words import say
from services.shop import clock
from services.shop.assortment import Assortment
from services.shop.card_key import signing_key

if TYPE_CHECKING:
    from printdesk.tariff import Tariff


def shop_card(connection: sa.Connection, assortment: Assortment, data: Path, address: str) -> bytes:
    """The card as of now, valid as long as a price of the shop is. address: how the world reaches the shop.

    Raises NotFound("no_card") for a shop that tells none of its prices at once.
    """
    tariff = assortment.tariff(connection)
    told = [one for one in assortment.materials(tariff) if _mode(tariff, one.id).tells_price]
    if not told:
        raise no_card()
    made_at = clock.now().replace(microsecond=0)
    key = signing_key(data)
    table = parse_toml(assortment.tariff_text(connection), "tariff").values
    return write_card(
        _for_everybody(table, tariff, {one.id for one in told}),
        [CardMaterial(one.id, one.name, one.process, Decimal(str(one.density_g_cm3))) for one in told],
        title=tariff.title,
        address=address,
        made_at=made_at,
        valid_until=made_at + timedelta(days=tariff.valid_days),
        key=key.public_key().public_bytes_raw(),
        sign=key.sign,
    )


def no_card() -> NotFound:
    return NotFound("no_card", say("This shop gives out no card."), say("Add the shop by its address."))


def _mode(tariff: "Tariff", material: str) -> Quoting:
    return tariff.rates(material).mode or tariff.mode


def _for_everybody(table: Mapping[str, Any], tariff: "Tariff", told: set[str]) -> dict[str, Any]:
    """The tariff's table without the rates of materials whose price the shop keeps to itself, and what then says nothing."""
    found = {**table, "materials": {id: rates for id, rates in table["materials"].items() if id in told}}
    if "rush" in found:
        named = [id for id in (tariff.rush.materials if tariff.rush else ()) or told if id in told]
        sooner = [id for id in named if tariff.rush and tariff.rush.lead_time_days < tariff.rates(id).lead_time_days]
        found["rush"] = {**table["rush"], "materials": sorted(sooner)}
        if not sooner:
            del found["rush"]
    if not tariff.mode.tells_price:
        found["mode"] = Quoting.INSTANT.value
        found["materials"] = {id: {**rates, "mode": _mode(tariff, id).value} for id, rates in found["materials"].items()}
    if "instant_limit" in found and Quoting.INSTANT_UP_TO not in {tariff.mode, *(_mode(tariff, id) for id in told)}:
        del found["instant_limit"]
    return found
