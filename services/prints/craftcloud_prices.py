"""What Craftcloud answers for a price, as offers: each maker's cheapest of each material, with its cheapest way of sending."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from printdesk.errors import Refused
from printdesk.money import Money, zero
from printdesk.offer import Offer
from printdesk.wish import Wish
from printdesk.words import say
from services.net import bad_answer
from services.prints.foreign import BROKEN, amount, days, line, offer, until
from services.prints.material_names import Known, fits, known_material

MOST_QUOTES = 20_000
MOST_OFFERS = 60  # that one question may bring; the cheapest of what came first
LONGEST_VALID = timedelta(days=30)


@dataclass(frozen=True)
class Config:
    """A material in one finish and colour, as Craftcloud sells it."""

    known: Known
    name: str
    finish: str
    colour: str

    def fits(self, wish: Wish) -> bool:
        """A colour or finish that is wished must be in their names for it."""
        named = (
            (wish.colour is None or wish.colour.casefold() in self.colour.casefold())
            and (wish.finish is None or wish.finish.casefold() in self.finish.casefold())
        )  # fmt: skip
        return named and fits(self.known, wish.process, wish.material)


@dataclass(frozen=True)
class Reckoned:
    """One quote, read: before it is worth an offer. more: up to the maker's smallest order; id: of the quote and its shipping."""

    config: Config
    vendor: str
    id: str
    net: Money
    more: Money
    vat: Money
    shipping: Money
    shipping_vat: Money
    lead_time_days: int
    is_printable: bool

    @property
    def paid(self) -> Money:
        return self.net + self.more + self.vat + self.shipping + self.shipping_vat


def configs_of(said: Mapping[str, Any]) -> dict[str, Config]:
    """By its id, what our catalogue has, too. Raises Refused("bad_answer")."""
    found: dict[str, Config] = {}
    try:
        for group in said["materialStructure"]:
            for material in group["materials"]:
                name, technology = line(material["name"]), line(material.get("technology"))
                for finish in material["finishGroups"]:
                    for config in finish["materialConfigs"]:
                        known = known_material(f"{name} {line(config.get('name'))}", technology)
                        if known is not None:
                            id = line(config["id"], 200)
                            found[id] = Config(known, name, line(finish.get("name")), line(config.get("color")))
    except BROKEN:
        raise bad_answer() from None
    return found


def offers_of(
    said: Mapping[str, Any],
    configs: Mapping[str, Config],
    service: str,
    sha256: str,
    quantity: int,
    country: str,
    before: Sequence[Offer],
) -> list[Offer]:
    """What is new in an answer that may be incomplete: for each maker and material the cheapest, unless it was told before.

    A quote that is not what a quote must be is passed over; raises Refused("bad_answer") where the answer itself is none.
    """
    quotes, shippings, least = said.get("quotes"), said.get("shippings"), said.get("minimumProductionPrice")
    if not isinstance(quotes, list) or not isinstance(shippings, list):
        raise bad_answer()
    valid = until(said.get("expiresAt"), LONGEST_VALID)
    sent = _cheapest_ways(shippings)
    told = {(one.title, one.material) for one in before}
    smallest = least if isinstance(least, dict) else {}
    best: dict[tuple[str, str], Reckoned] = {}
    for quote in quotes[:MOST_QUOTES]:
        try:
            found = _reckoned(quote, configs, sent, smallest, quantity)
        except (Refused, *BROKEN):
            continue
        if found is None or (found.vendor, found.config.known.material) in told:
            continue
        so_far = best.get((found.vendor, found.config.known.material))
        if so_far is None or (found.paid.currency == so_far.paid.currency and found.paid < so_far.paid):
            best[found.vendor, found.config.known.material] = found
    cheapest = sorted(best.values(), key=lambda one: (not one.is_printable, one.paid.currency, one.paid.amount))
    room = max(0, MOST_OFFERS - len(before))
    return [_offer(one, service, sha256, quantity, valid, country) for one in cheapest[:room]]


def _cheapest_ways(shippings: Sequence[Any]) -> dict[tuple[str, str], tuple[str, Money, Money]]:
    """By maker and currency: the id, the price without and with VAT."""
    found: dict[tuple[str, str], tuple[str, Money, Money]] = {}
    for one in shippings[:MOST_QUOTES]:
        try:
            net, gross = _prices(one)
            id, vendor = line(one["shippingId"], 200), line(one["vendorId"], 60)
        except (Refused, *BROKEN):
            continue
        before = found.get((vendor, net.currency))
        if id and vendor and (before is None or gross < before[2]):
            found[vendor, net.currency] = (id, net, gross)
    return found


def _prices(said: Mapping[str, Any]) -> tuple[Money, Money]:
    """Without and with VAT; the same where no VAT is told. Raises Refused("bad_answer") for a VAT below zero."""
    net = amount(said["price"], said["currency"])
    gross = net if said.get("priceInclVat") is None else amount(said["priceInclVat"], said["currency"])
    if gross < net:
        raise bad_answer()
    return net, gross


def _reckoned(
    quote: Mapping[str, Any],
    configs: Mapping[str, Config],
    sent: Mapping[tuple[str, str], tuple[str, Money, Money]],
    least: Mapping[str, Any],
    quantity: int,
) -> Reckoned | None:
    """None for another material or quantity, or a maker without a way of sending in that currency."""
    config = configs.get(line(quote["materialConfigId"], 200))
    vendor, quote_id = line(quote["vendorId"], 60), line(quote["quoteId"], 200)
    if config is None or not vendor or not quote_id or "+" in quote_id or quote.get("quantity") not in (None, quantity):
        return None
    net, gross = _prices(quote)
    way = sent.get((vendor, net.currency))
    if way is None or not net.amount:  # a price of nothing is none
        return None
    least_net, least_gross = _least(least.get(vendor), net.currency)
    more = zero(net.currency)
    if net < least_net:
        more = least_net - net
        gross = max(gross, least_gross, least_net, key=lambda money: money.amount)
    return Reckoned(
        config=config,
        vendor=vendor,
        id=f"{quote_id}+{way[0]}",
        net=net,
        more=more,
        vat=gross - net - more,
        shipping=way[1],
        shipping_vat=way[2] - way[1],
        lead_time_days=days(quote.get("productionTimeSlow", quote.get("productionTimeFast"))),
        is_printable=quote.get("isPrintable") is not False,
    )


def _offer(found: Reckoned, service: str, sha256: str, quantity: int, valid: timedelta, country: str) -> Offer:
    goods = [(say("Production"), found.net)]
    if found.more.amount:
        goods.append((say("Up to the maker's smallest order"), found.more))
    untaxed = not (found.vat + found.shipping_vat).amount
    notes = (say("Taxes may come on top."),) if untaxed else ()
    return offer(
        id=found.id,
        service=service,
        title=found.vendor,
        known=found.config.known,
        material_name=found.config.name,
        quantity=quantity,
        sha256=sha256,
        goods=goods,
        tax=found.vat,
        shipping=found.shipping,
        shipping_tax=found.shipping_vat,
        lead_time_days=found.lead_time_days,
        valid=valid,
        ship_to=country,
        printable=found.is_printable,
        reasons=notes if found.is_printable else (say("The maker says that it cannot print this part."),),
        colour=found.config.colour or None,
        finish=found.config.finish or None,
    )


def _least(said: Any, currency: str) -> tuple[Money, Money]:
    """The maker's smallest order without and with VAT; zero where it has none, or none is told."""
    price = said.get("price") if isinstance(said, dict) else None
    if price is None:
        return zero(currency), zero(currency)
    net = amount(price, currency)
    told = said.get("priceInclVat")
    return net, net if told is None else amount(told, currency)
