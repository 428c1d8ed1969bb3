"""The figures of a quote as they are kept and told, by the way the shop quotes, and the price of an order as it stands."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from printdesk.money import Money, zero
from printdesk.order import Order

if TYPE_CHECKING:
    from printdesk.catalog import Material
    from printdesk.price import Price
    from printdesk.tariff import Tariff
    from services.shop.quotes import Asked

FIGURES = ("unit_price", "net", "tax", "shipping", "total")
FOR_SHOP = "for_shop"  # of a kept quote: what a customer is never told of it
# What has no price by the tariff, and is told so with the quote instead of refusing all of them.
PRICELESS = frozenset({"open_body", "too_large", "too_heavy", "too_dear"})


@dataclass(frozen=True)
class Aside:
    """What the shop needs to tell a price by hand: the tax, and the post without it. suggested: by the tariff, None for ASK."""

    vat_rate: Decimal
    shipping: Money
    suggested: Money | None


def priced(tariff: "Tariff", part: dict[str, Any], material: "Material", asked: "Asked") -> dict[str, Any]:
    """What a quote says of its price; figures are null where the shop tells none. Raises Refused as `printdesk.price` does."""
    from printdesk.price import post_and_tax, price
    from printdesk.quoting import Quoting
    from services.shop.facts_text import facts_from_json

    facts = facts_from_json(part["facts"])
    shipping, vat_rate = post_and_tax(tariff, facts, material.id, asked.quantity, asked.ship_to)
    aside = {"vat_rate": str(vat_rate), "shipping": shipping.as_json(), "figures": None}
    if (tariff.rates(material.id).mode or tariff.mode) is Quoting.ASK:
        days = (tariff.rush_of(material.id) if asked.rush else tariff.rates(material.id)).lead_time_days
        return {**no_figures(tariff, days), "mode": Quoting.ASK.value, FOR_SHOP: aside}
    support_mm3 = float(part["support_mm3"] or 0.0) if material.process == "fdm" else 0.0
    found = price(
        tariff,
        facts,
        material.id,
        asked.quantity,
        finish=asked.finish,
        colour=asked.colour,
        ship_to=asked.ship_to,
        support_g=support_mm3 * material.density_g_cm3 / 1000,
        rush=asked.rush,
    )
    mode = tariff.quoting(material.id, found.total.amount)
    figures = figures_of(found)
    told = {**no_figures(tariff, found.lead_time_days), "mode": mode.value, FOR_SHOP: {**aside, "figures": figures}}
    if mode.tells_price:
        more = found.more_for_less
        told |= figures
        told["more_for_less"] = more and {"quantity": more.quantity, "total": more.total.as_json()}
    return told


def no_figures(tariff: "Tariff", lead_time_days: int) -> dict[str, Any]:
    """All that a quote says of its price, where it says none."""
    return {
        **dict.fromkeys(FIGURES),
        "breakdown": [],
        "currency": tariff.currency,
        "lead_time_days": lead_time_days,
        "more_for_less": None,
    }


def no_price(tariff: "Tariff", lead_time_days: int) -> dict[str, Any]:
    """Of what cannot be made at all: nothing is paid for it."""
    nothing = dict.fromkeys(FIGURES, zero(tariff.currency).as_json())
    return {**no_figures(tariff, lead_time_days), **nothing, "mode": "instant"}


def figures_of(found: "Price") -> dict[str, Any]:
    told: dict[str, Any] = {name: getattr(found, name).as_json() for name in FIGURES}
    told["breakdown"] = [{"what": line.what, "money": line.money.as_json()} for line in found.breakdown]
    return told


def figures_agreed(quote: dict[str, Any], order: Order) -> dict[str, Any]:
    """The figures of an order at the price both sides hold to: the quote's, or those that the shop has told; null for none."""
    from printdesk.price import price_by_hand

    if order.agreed_price is None:
        return {name: quote[name] for name in (*FIGURES, "breakdown")}
    aside = aside_of(quote)
    found = price_by_hand(order.agreed_price, order.item.quantity, aside.vat_rate, aside.shipping, quote["ship_to"])
    return figures_of(found)


def aside_of(quote: dict[str, Any]) -> Aside:
    """Of a quote of an earlier version, too, where its own figures tell as much."""
    kept = quote.get(FOR_SHOP)
    if kept is None:
        shipping, before = money(quote["shipping"]), money(quote["net"]).amount + money(quote["shipping"]).amount
        rate = round(money(quote["tax"]).amount / before, 3) if before else Decimal(0)
        return Aside(rate, shipping, None)
    figures = kept["figures"]
    return Aside(Decimal(kept["vat_rate"]), money(kept["shipping"]), figures and money(figures["total"]))


def currency_of(quote: dict[str, Any]) -> str:
    return str(quote.get("currency") or quote["total"]["currency"])


def money(told: dict[str, str]) -> Money:
    return Money(Decimal(told["amount"]), told["currency"])
