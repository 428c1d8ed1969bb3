"""A quote as a PrintDesk shop tells it, read as an offer: a stranger's text, so every figure is bounded and must add up."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from printdesk.money import Money, total, zero
from printdesk.offer import Kind, MoreForLess, Offer, PricePart, Rating
from printdesk.quoting import Quoting, quoting_words
from printdesk.words import respeak
from services.shop import wire

FIGURES = ("unit_price", "net", "tax", "shipping", "total")
MOST_PARTS = 10_000


@dataclass(frozen=True)
class _Figures:
    unit_price: Money
    net: Money
    tax: Money
    shipping: Money
    total: Money
    breakdown: tuple[PricePart, ...]


def offer_from_json(said: dict[str, Any], service: str) -> Offer:
    """service: the name under which the desk knows the shop.

    Raises KeyError, TypeError, ValueError or ArithmeticError for what is no quote, or does not add up.
    """
    mode = Quoting(said.get("mode", Quoting.INSTANT))
    figures = _figures(said) if mode.tells_price else _none(str(said["currency"]))
    quantity, lead_time_days = int(said["quantity"]), int(said["lead_time_days"])
    if not 0 <= lead_time_days <= wire.LONGEST_DAYS:
        raise ValueError("not a time in which anything is made")
    more = _more_for_less(said.get("more_for_less"), quantity, figures.total) if mode.tells_price else None
    notes = [respeak(str(reason)) for reason in said["reasons"]]
    if mode.tells_price and not mode.is_binding:
        notes.append(quoting_words(mode))
    if more is not None:
        notes.append(more.words(figures.total))
    return Offer(
        id=str(said["id"]),
        service=service,
        kind=Kind.SHOP,
        material=str(said["material"]),
        material_name=respeak(str(said["material_name"])),
        process=str(said["process"]),
        quantity=quantity,
        unit_price=figures.unit_price,
        net=figures.net,
        tax=figures.tax,
        shipping=figures.shipping,
        total=figures.total,
        breakdown=figures.breakdown,
        lead_time_days=lead_time_days,
        expires_at=wire.instant_from_json(said["valid_until"]),
        sha256=str(said["part"]),
        printable=said["printable"] is True,
        reasons=tuple(notes),
        rating=_rating(said["rating"]),
        colour=_text_or_none(said["colour"]),
        finish=_text_or_none(said["finish"]),
        ship_to=_text_or_none(said["ship_to"]),
        title=respeak(one_line(str(said["service"]))),
        example=said["example"] is True,
        mode=mode,
        more_for_less=more,
        rush=said.get("rush") is True,
    )


def _figures(said: dict[str, Any]) -> _Figures:
    """What is shown must be what is paid: a price that does not add up is no price."""
    unit, net, tax, shipping, paid = (wire.money_from_json(said[name]) for name in FIGURES)
    lines = tuple(PricePart(respeak(str(line["what"])), wire.money_from_json(line["money"])) for line in said["breakdown"])
    if any(money.currency != paid.currency or money.amount < 0 for money in (unit, net, tax, shipping, paid)):
        raise ValueError("not an amount to pay")
    if total([line.money for line in lines], paid.currency) != paid or net + shipping + tax != paid:
        raise ValueError("a price that does not add up")
    return _Figures(unit, net, tax, shipping, paid, lines)


def _none(currency: str) -> _Figures:
    nothing = zero(currency)
    return _Figures(nothing, nothing, nothing, nothing, nothing, ())


def _more_for_less(said: Any, quantity: int, asked: Money) -> MoreForLess | None:
    if said is None:
        return None
    more = MoreForLess(int(said["quantity"]), wire.money_from_json(said["total"]))
    if not quantity < more.quantity <= MOST_PARTS or not Decimal(0) <= more.total.amount < asked.amount:
        raise ValueError("not more for less")
    return more if more.total.currency == asked.currency else None


def _rating(said: Any) -> Rating | None:
    return None if said is None else Rating(min(5.0, max(0.0, wire.finite(said["stars"]))), int(said["count"]))


def _text_or_none(value: object) -> str | None:
    return None if value is None else str(value)


def one_line(text: str) -> str:
    """A name as either side takes it: one line without control characters, at most 200."""
    return "".join(letter for letter in text if letter.isprintable())[:200].strip() or "part"
