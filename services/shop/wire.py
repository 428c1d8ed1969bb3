"""Orders as they go over the wire, and back: the shop writes with `order_as_json`, clients read with `order_from_json`."""

from datetime import datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from printdesk.money import MOST_MONEY, Money, minor_unit, total, zero
from printdesk.offer import PricePart
from printdesk.order import Action, Address, Event, Order, Ordered, OrderState, Payment, Pin, Recipient, Side
from printdesk.price_talk import PRICE
from printdesk.quoting import Quoting
from printdesk.words import respeak
from services.shop import clock
from services.web_address import read_address

MOST_EVENTS = 10_000
LONGEST_DAYS = 3650


def order_as_json(
    order: Order, tracking_url: str, quote: dict[str, Any], figures: dict[str, Any], actions: list[str], *, for_shop: bool
) -> dict[str, Any]:
    """actions: what the one who asks can do with it now; figures: of the price that both sides hold to, null for none.

    for_shop: with what the shop's tariff suggests, which the customer is not told
    """
    item = order.item
    recipient = order.recipient
    address = recipient.address
    return {
        "id": order.id,
        "number": order.number,
        "service": order.service,
        "state": order.state.value,
        "version": order.version,
        "mode": order.mode.value,
        "currency": order.total.currency,
        **figures,
        "open_price": order.open_price.as_json() if order.open_price else None,
        **({"suggested": order.suggested.as_json() if order.suggested else None} if for_shop else {}),
        "lead_time_days": quote["lead_time_days"],
        "quote": quote["id"],
        "tracking_url": tracking_url,
        "placed_at": clock.text(order.timeline[0].at),
        "payment": order.payment.value,
        "note": order.note,
        "customer": order.customer,
        "items": [
            {
                "name": item.name,
                "sha256": item.sha256,
                "material": item.material,
                "process": item.process,
                "quantity": item.quantity,
                "colour": item.colour,
                "finish": item.finish,
            }
        ],
        "recipient": {
            "name": recipient.name,
            "email": recipient.email,
            "phone": recipient.phone,
            "address": None
            if address is None
            else {
                "name": address.name,
                "street": address.street,
                "postcode": address.postcode,
                "city": address.city,
                "country": address.country,
            },
        },
        "timeline": [event_as_json(event) for event in order.timeline],
        "actions": actions,
    }


def event_as_json(event: Event) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "at": clock.text(event.at),
        "action": event.action.value,
        "state": event.state.value,
        "by": event.by.value,
        "note": event.note,
        "values": dict(event.values),
        "pin": None if event.pin is None else {"x": event.pin.x, "y": event.pin.y, "z": event.pin.z},
    }


def order_from_json(said: dict[str, Any], service: str) -> Order:
    """service: the name under which the desk knows the shop.

    Raises KeyError, TypeError, ValueError or ArithmeticError for what is not an order; the caller tells it in words.
    """
    item = said["items"][0]
    recipient = said["recipient"]
    address = recipient["address"]
    if len(said["timeline"]) > MOST_EVENTS:
        raise ValueError("a timeline without end")
    currency = str(said["currency"] if "currency" in said else said["total"]["currency"])
    timeline = tuple(event_from_json(event, currency) for event in said["timeline"])
    if [event.seq for event in timeline] != list(range(1, len(timeline) + 1)):
        raise ValueError("a timeline with gaps")
    mode = Quoting(said.get("mode", Quoting.INSTANT))
    told, suggested = said["total"], said.get("suggested")
    if told is None and mode.tells_price:
        raise ValueError("no amount to pay")
    paid = zero(currency) if told is None else money_from_json(told)
    if paid.amount < 0:
        raise ValueError("not an amount to pay")
    lines = tuple(PricePart(respeak(str(line["what"])), money_from_json(line["money"])) for line in said.get("breakdown", ()))
    if lines and total([line.money for line in lines], currency) != paid:
        raise ValueError("a price that does not add up")
    return Order(
        id=str(said["id"]),
        remote_id=str(said["id"]),
        service=service,
        state=OrderState(said["state"]),
        item=Ordered(
            name=str(item["name"]),
            sha256=str(item["sha256"]),
            material=str(item["material"]),
            process=str(item["process"]),
            quantity=int(item["quantity"]),
            colour=_text_or_none(item["colour"]),
            finish=_text_or_none(item["finish"]),
        ),
        recipient=Recipient(
            str(recipient["name"]),
            str(recipient["email"]),
            str(recipient["phone"]),
            None if address is None else Address(**{name: str(address[name]) for name in Address.__dataclass_fields__}),
        ),
        total=paid,
        payment=Payment(said["payment"]),
        note=str(said["note"]),
        number=str(said["number"]),
        tracking_url=_address_or_none(said["tracking_url"]),
        timeline=timeline,
        customer=str(said["customer"]),
        lines=lines,
        lead_time_days=_days_or_none(said.get("lead_time_days")),
        mode=mode,
        suggested=None if suggested is None else money_from_json(suggested),
    )


def event_from_json(said: dict[str, Any], currency: str) -> Event:
    """currency: of the order, in which a price on the timeline is. Raises as `order_from_json`."""
    pin, values = said["pin"], {str(name): str(value) for name, value in said["values"].items()}
    if PRICE in values:
        money_from_json({"amount": values[PRICE], "currency": currency})
    return Event(
        seq=int(said["seq"]),
        at=instant_from_json(said["at"]),
        action=Action(said["action"]),
        state=OrderState(said["state"]),
        by=Side(said["by"]),
        note=str(said["note"]),
        values=values,
        pin=None if pin is None else Pin(finite(pin["x"]), finite(pin["y"]), finite(pin["z"])),
    )


def money_from_json(said: dict[str, Any]) -> Money:
    """Raises ValueError for what nobody pays: finer than the currency's minor unit, or more than any part costs."""
    amount, currency = Decimal(str(said["amount"])), str(said["currency"])
    if not abs(amount) < MOST_MONEY or amount != amount.quantize(minor_unit(currency)):
        raise ValueError("not an amount to pay")
    return Money(amount, currency)


def instant_from_json(said: str) -> datetime:
    """Raises ValueError, also for a year that no order of ours knows and that a time zone could push out of the calendar."""
    at = clock.instant(str(said))
    if not 2000 <= at.year <= 2200:
        raise ValueError("not an instant of an order")
    return at


def _address_or_none(value: object) -> str | None:
    """Only what a browser may open: never a file or a script."""
    text = _text_or_none(value)
    return text if text and read_address(text) is not None else None


def finite(value: object) -> float:
    number = float(str(value))
    if not isfinite(number):
        raise ValueError("not a number")
    return number


def _days_or_none(value: object) -> int | None:
    return None if value is None else min(LONGEST_DAYS, max(0, int(str(value))))


def _text_or_none(value: object) -> str | None:
    return None if value is None else str(value)
