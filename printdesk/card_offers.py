"""Prices by a shop's card: from the part's measures and the signed tariff, on this desk, without a call."""

from collections.abc import Callable
from datetime import datetime, timedelta

from mesh.facts import Facts
from printdesk.errors import Expired, Refused
from printdesk.ids import new_id
from printdesk.offer import Kind, Offer, PricePart
from printdesk.price import price
from printdesk.shop_card import CardMaterial, ShopCard
from printdesk.wish import Wish
from printdesk.words import say

SUPPORTED = "fdm"  # the process whose supports a tariff charges by weight


def offers_by_card(
    card: ShopCard,
    service: str,
    sha256: str,
    facts: Facts,
    wish: Wish,
    ship_to: str | None,
    now: datetime,
    support_mm3: Callable[[], float],
) -> list[Offer]:
    """One unseen offer for each material that fits the wish, as the shop itself would price the part.

    service: what the desk calls the shop; sha256: of the bytes that the price is for; support_mm3: asked only where it is paid
    Raises Expired for an old card, Refused for what the shop does not offer, as the shop does.
    """
    must_be_valid(card, now)
    found: list[Offer] = []
    refused: list[Refused] = []
    for material in _wanted(card, wish):
        try:
            found.append(_offer(card, service, sha256, facts, wish, ship_to, now, support_mm3, material))
        except Refused as error:  # too heavy for the post, too dear: another material may be neither
            refused.append(error)
    if refused and not found:
        raise refused[0]
    return found


def must_be_valid(card: ShopCard, now: datetime) -> None:
    """Raises Expired."""
    if card.has_expired(now):
        raise Expired(
            "card_expired",
            say("The card of {shop} has expired; ask the shop for a new one.", shop=card.title),
            say("Add the new card, or ask for prices when the shop can be reached."),
        )


def _wanted(card: ShopCard, wish: Wish) -> list[CardMaterial]:
    """A named material must be offered, colour and finish included; unnamed ones that do not fit are left out quietly."""
    if wish.material is not None:
        card.tariff.rates(wish.material)
        return [card.materials[wish.material]]
    fitting = []
    for material in card.materials.values():
        rates = card.tariff.rates(material.id)
        colour_fits = wish.colour is None or not rates.colours or wish.colour in rates.colours
        finish_fits = wish.finish is None or wish.finish in rates.finishes
        if wish.process in {None, material.process} and colour_fits and finish_fits:
            fitting.append(material)
    return fitting


def _offer(
    card: ShopCard,
    service: str,
    sha256: str,
    facts: Facts,
    wish: Wish,
    ship_to: str | None,
    now: datetime,
    support_mm3: Callable[[], float],
    material: CardMaterial,
) -> Offer:
    tariff, rates = card.tariff, card.tariff.rates(material.id)
    if wish.process not in {None, material.process}:
        raise Refused("wrong_process", say("{material} is not made by that process.", material=material.name))
    supported = material.process == SUPPORTED and (rates.support_per_g > 0 or rates.support_fee > 0)
    found = price(
        tariff,
        facts,
        material.id,
        wish.quantity,
        finish=wish.finish,
        colour=wish.colour,
        ship_to=ship_to,
        rush=wish.rush,
        support_g=support_mm3() * float(material.density_g_cm3) / 1000 if supported else 0.0,
    )
    days = {"made": f"{card.made_at:%Y-%m-%d}", "until": f"{card.valid_until:%Y-%m-%d}"}
    return Offer(
        id=new_id(),
        service=service,
        kind=Kind.SHOP,
        material=material.id,
        material_name=material.name,
        process=material.process,
        quantity=wish.quantity,
        unit_price=found.unit_price,
        net=found.net,
        tax=found.tax,
        shipping=found.shipping,
        total=found.total,
        breakdown=tuple(PricePart(line.what, line.money) for line in found.breakdown),
        lead_time_days=found.lead_time_days,
        expires_at=min(card.valid_until, now + timedelta(days=tariff.valid_days)),
        sha256=sha256,
        reasons=(say("By the shop's card of {made}, valid until {until}.", **days),),
        colour=wish.colour,
        finish=wish.finish,
        title=card.title,
        ship_to=ship_to,
        rush=wish.rush,
        example=tariff.example,
        unseen=True,
        mode=tariff.quoting(material.id, found.total.amount),
        more_for_less=found.more_for_less,
    )
