"""Prices the shop has told: what was asked, what it costs, until when."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from printdesk.errors import Expired, Refused
from printdesk.ids import new_id
from printdesk.words import say
from services.shop import clock
from services.shop.assortment import Assortment
from services.shop.keys import Caller
from services.shop.parts import REFUSED, find_part
from services.shop.pricing import FOR_SHOP, PRICELESS, no_price, priced
from services.shop.problems import Problem, no_such
from services.shop.reviews import rating
from services.shop.schema import orders, quotes

if TYPE_CHECKING:
    from printdesk.catalog import Material
    from printdesk.tariff import Tariff

OVER_KEPT_FOR = timedelta(days=30)  # so long it is said of a price that its time is over, later that there is none


@dataclass(frozen=True)
class Asked:
    """ship_to: ISO country, None to pick up; materials: catalogue ids, or empty for all the shop has (of the process).

    rush: made sooner, for more
    """

    sha256: str
    quantity: int
    materials: tuple[str, ...] = ()
    process: str | None = None
    colour: str | None = None
    finish: str | None = None
    ship_to: str | None = None
    rush: bool = False


def make_quotes(connection: sa.Connection, assortment: Assortment, caller: Caller, asked: Asked) -> list[dict[str, Any]]:
    """One quote per material. Raises Refused for what the shop does not offer, Problem 404 for a part not the caller's."""
    part = find_part(connection, caller, asked.sha256)
    if part["state"] == REFUSED:
        error = part["error"]
        raise Problem(422, error["code"], error["message"], error["hint"])
    tariff = assortment.tariff(connection)
    made = [_quote(connection, caller, asked, part, tariff, material) for material in _wanted(assortment, tariff, asked)]
    if not made:
        raise Refused(
            "nothing_fits", say("This shop has no material that fits the wish."), say("Choose another process or colour.")
        )
    return [as_told(said, caller) for said in made]


def as_told(said: dict[str, Any], caller: Caller) -> dict[str, Any]:
    """A stored quote for who asks: what is `for_shop` stays with the shop's people."""
    return said if caller.sees_all else {name: value for name, value in said.items() if name != FOR_SHOP}


def _wanted(assortment: Assortment, tariff: "Tariff", asked: Asked) -> "list[Material]":
    """Named materials must be offered as wished; unnamed ones that do not fit are left out quietly."""
    if asked.materials:
        for name in asked.materials:
            _check_wish(tariff, name, asked)
        return [assortment.catalog.material(name) for name in dict.fromkeys(asked.materials)]
    fitting = []
    for material in assortment.materials(tariff):
        if asked.process in {None, material.process}:
            with suppress(Refused):
                _check_wish(tariff, material.id, asked)
                fitting.append(material)
    return fitting


def _check_wish(tariff: "Tariff", material: str, asked: Asked) -> None:
    rates = tariff.rates(material)
    rates.check_colour(asked.colour)
    rates.finish_fee(asked.finish)
    if asked.rush:
        tariff.rush_of(material)


def _quote(
    connection: sa.Connection, caller: Caller, asked: Asked, part: dict[str, Any], tariff: "Tariff", material: "Material"
) -> dict[str, Any]:
    made_at = clock.now()
    valid_until = made_at + timedelta(days=tariff.valid_days)
    verdict = (part["verdicts"] or {}).get(material.id)
    if verdict is None:
        raise Refused("material_not_offered", say("The shop cannot judge {material} for this part.", material=material.name))
    findings = verdict["findings"]
    reasons = [found["message"] for found in findings if found["severity"] == "error"]
    printable = verdict["verdict"] == "printable"
    if too_large := _too_large_to_finish(part, material, asked.finish):
        printable, reasons = False, reasons + too_large
    if verdict["verdict"] == "repairable":
        reasons.append(say("Mend the part first, then ask for the price again."))
    said: dict[str, Any] = {
        "id": new_id(),
        "part": part["sha256"],
        "name": part["name"],
        "material": material.id,
        "material_name": material.name,
        "process": material.process,
        "quantity": asked.quantity,
        "colour": asked.colour,
        "finish": asked.finish,
        "ship_to": asked.ship_to,
        "rush": asked.rush,
        "made_at": clock.text(made_at),
        "valid_until": clock.text(valid_until),
        "rating": rating(connection),
        "example": tariff.example,
        "service": tariff.title,
    }
    try:
        said |= priced(tariff, part, material, asked)
    except Refused as error:
        if error.code not in PRICELESS:
            raise
        printable = False
        reasons = reasons or [error.message]
        said |= no_price(tariff, tariff.rates(material.id).lead_time_days)
    said |= {
        "printable": printable,
        "reasons": reasons,
        "warnings": [f["message"] for f in findings if f["severity"] == "warning"],
    }
    connection.execute(
        quotes.insert().values(
            id=said["id"],
            customer_id=caller.id,
            sha256=part["sha256"],
            made_at=said["made_at"],
            valid_until=said["valid_until"],
            printable=printable,
            said=said,
        )
    )
    return said


def _too_large_to_finish(part: dict[str, Any], material: "Material", finish: str | None) -> list[str]:
    """The verdict is on the plain part; what a finish asks besides is said here."""
    if finish is None or not part["facts"]:
        return []
    from printdesk.check_size import finish_findings

    x, y, z = part["facts"]["size_mm"]
    return [found.message for found in finish_findings((x, y, z), material, finish)]


def find_quote(connection: sa.Connection, caller: Caller, quote_id: str) -> dict[str, Any]:
    """The quote as it is kept, what is for the shop included. Raises Problem 404 for another's."""
    row = connection.execute(quotes.select().where(quotes.c.id == quote_id)).first()
    if row is None or not (caller.sees_all or row.customer_id == caller.id):
        raise no_such("quote")
    said: dict[str, Any] = row.said
    return said


def orderable(connection: sa.Connection, caller: Caller, quote_id: str) -> dict[str, Any]:
    """The quote, if it can be ordered now. Raises Problem 404, Expired, Refused("not_printable")."""
    said = find_quote(connection, caller, quote_id)
    if clock.now() >= clock.instant(said["valid_until"]):
        raise Expired(
            "quote_expired", say("This price was valid until {day}.", day=said["valid_until"][:10]), say("Ask for a new price.")
        )
    if not said["printable"]:
        raise Refused(
            "not_printable",
            said["reasons"][0] if said["reasons"] else say("The shop cannot print this part."),
            say("Mend the part first, then ask for the price again."),
        )
    return said


def forget_over(connection: sa.Connection) -> None:
    """Removes prices whose time has been over for OVER_KEPT_FOR, but never one that was ordered by.

    A desk asks anew with every wish that changes, at 4 kB a price.
    """
    ordered = sa.exists().where(orders.c.quote_id == quotes.c.id)
    over = quotes.c.valid_until < clock.text(clock.now() - OVER_KEPT_FOR)
    connection.execute(quotes.delete().where(over, sa.not_(ordered)))
