"""Prices the shop has told: what was asked, what it costs, until when."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from printdesk.errors import Expired, Refused
from printdesk.ids import new_id
from printdesk.money import zero
from printdesk.words import say
from services.shop import clock
from services.shop.assortment import Assortment
from services.shop.keys import Caller
from services.shop.parts import REFUSED, find_part
from services.shop.problems import Problem, no_such
from services.shop.reviews import rating
from services.shop.schema import quotes

if TYPE_CHECKING:
    from printdesk.catalog import Material
    from printdesk.tariff import Tariff


@dataclass(frozen=True)
class Asked:
    """ship_to: ISO country, None to pick up; materials: catalogue ids, or empty for all the shop has (of the process)."""

    sha256: str
    quantity: int
    materials: tuple[str, ...] = ()
    process: str | None = None
    colour: str | None = None
    finish: str | None = None
    ship_to: str | None = None


def make_quotes(connection: sa.Connection, assortment: Assortment, caller: Caller, asked: Asked) -> list[dict[str, Any]]:
    """One quote per material. Raises Refused for what the shop does not offer, Problem 404 for a part not the caller's."""
    part = find_part(connection, caller, asked.sha256)
    if part["state"] == REFUSED:
        error = part["error"]
        raise Problem(422, error["code"], error["message"], error["hint"])
    tariff = assortment.tariff(connection)
    told = [_quote(connection, caller, asked, part, tariff, material) for material in _wanted(assortment, tariff, asked)]
    if not told:
        raise Refused(
            "nothing_fits", say("This shop has no material that fits the wish."), say("Choose another process or colour.")
        )
    return told


def _wanted(assortment: Assortment, tariff: "Tariff", asked: Asked) -> "list[Material]":
    """Named materials must be offered, colour and finish included; unnamed ones that do not fit are left out quietly."""
    if asked.materials:
        for name in asked.materials:
            tariff.rates(name).check_colour(asked.colour)
            tariff.rates(name).finish_fee(asked.finish)
        return [assortment.catalog.material(name) for name in dict.fromkeys(asked.materials)]
    fitting = []
    for material in assortment.materials(tariff):
        rates = tariff.rates(material.id)
        colour_fits = asked.colour is None or not rates.colours or asked.colour in rates.colours
        finish_fits = asked.finish is None or asked.finish in rates.finishes
        if asked.process in {None, material.process} and colour_fits and finish_fits:
            fitting.append(material)
    return fitting


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
        "lead_time_days": tariff.rates(material.id).lead_time_days,
        "made_at": clock.text(made_at),
        "valid_until": clock.text(valid_until),
        "rating": rating(connection),
        "example": tariff.example,
        "service": tariff.title,
    }
    try:
        said |= _priced(tariff, part, material, asked)
    except Refused as error:
        if error.code != "open_body":
            raise
        printable = False
        reasons = reasons or [error.message]
        said |= {name: zero(tariff.currency).as_json() for name in ("unit_price", "net", "tax", "shipping", "total")}
        said["breakdown"] = []
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


def _priced(tariff: "Tariff", part: dict[str, Any], material: "Material", asked: Asked) -> dict[str, Any]:
    from printdesk.price import price
    from services.shop.facts_text import facts_from_json

    support_mm3 = float(part["support_mm3"] or 0.0) if material.process == "fdm" else 0.0
    found = price(
        tariff,
        facts_from_json(part["facts"]),
        material.id,
        asked.quantity,
        finish=asked.finish,
        colour=asked.colour,
        ship_to=asked.ship_to,
        support_g=support_mm3 * material.density_g_cm3 / 1000,
    )
    return {
        "unit_price": found.unit_price.as_json(),
        "net": found.net.as_json(),
        "tax": found.tax.as_json(),
        "shipping": found.shipping.as_json(),
        "total": found.total.as_json(),
        "breakdown": [{"what": line.what, "money": line.money.as_json()} for line in found.breakdown],
    }


def find_quote(connection: sa.Connection, caller: Caller, quote_id: str) -> dict[str, Any]:
    """The quote as it was told. Raises Problem 404 for another's."""
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
