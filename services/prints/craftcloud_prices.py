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
    known = {(one.title, one.material) for one in before}
    smallest = least if isinstance(least, dict) else {}
    best: dict[tuple[str, str], Offer] = {}
    for quote in quotes[:MOST_QUOTES]:
        try:
            made = _offer(quote, configs, sent, smallest, service, sha256, quantity, valid, country)
        except (Refused, *BROKEN):
            continue
        if made is None or (made.title, made.material) in known:
            continue
        so_far = best.get((made.title, made.material))
        if so_far is None or (made.total.currency == so_far.total.currency and made.total < so_far.total):
            best[made.title, made.material] = made
    cheapest = sorted(best.values(), key=lambda one: (not one.printable, one.total.currency, one.total.amount))
    return cheapest[: max(0, MOST_OFFERS - len(before))]


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


def _offer(
    quote: Mapping[str, Any],
    configs: Mapping[str, Config],
    sent: Mapping[tuple[str, str], tuple[str, Money, Money]],
    least: Mapping[str, Any],
    service: str,
    sha256: str,
    quantity: int,
    valid: timedelta,
    country: str,
) -> Offer | None:
    """None for another material, or a maker without a way of sending in that currency."""
    config = configs.get(line(quote["materialConfigId"], 200))
    vendor, quote_id = line(quote["vendorId"], 60), line(quote["quoteId"], 200)
    net, gross = _prices(quote)
    way = sent.get((vendor, net.currency))
    if config is None or way is None or not vendor or not quote_id or "|" in quote_id:
        return None
    if quote.get("quantity") not in (None, quantity):
        return None
    shipping_id, shipping, shipping_gross = way
    goods = [(say("Production"), net)]
    least_net, least_gross = _least(least.get(vendor), net.currency)
    if net < least_net:
        goods.append((say("Up to the maker's smallest order"), least_net - net))
        gross = max(gross, least_gross, least_net, key=lambda money: money.amount)
        net = least_net
    vat, shipping_vat = gross - net, shipping_gross - shipping
    notes = () if vat.amount else (say("Taxes may come on top."),)
    unprintable = quote.get("isPrintable") is False
    return offer(
        id=f"{quote_id}|{shipping_id}",
        service=service,
        title=vendor,
        known=config.known,
        material_name=config.name,
        quantity=quantity,
        sha256=sha256,
        goods=goods,
        tax=vat,
        shipping=shipping,
        shipping_tax=shipping_vat,
        lead_time_days=days(quote.get("productionTimeSlow", quote.get("productionTimeFast"))),
        valid=valid,
        ship_to=country,
        printable=not unprintable,
        reasons=(say("The maker says that it cannot print this part."),) if unprintable else notes,
        colour=config.colour or None,
        finish=config.finish or None,
    )


def _least(said: Any, currency: str) -> tuple[Money, Money]:
    """The maker's smallest order without and with VAT; zero where it has none, or none is told."""
    price = said.get("price") if isinstance(said, dict) else None
    if price is None:
        return zero(currency), zero(currency)
    net = amount(price, currency)
    told = said.get("priceInclVat")
    return net, net if told is None else amount(told, currency)
