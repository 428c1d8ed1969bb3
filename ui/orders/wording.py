"""What states, events, days and people are called. No Qt, no rule."""

from datetime import datetime
from decimal import Decimal

from printdesk.order import Action, Event, Order, OrderState, Side
from printdesk.price_talk import PRICE
from printdesk.words import language, plural, say
from ui.prepare.figures import money

S = OrderState
_DAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAYS_DE = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def state_words(order: Order) -> str:
    """Where the order is, as a customer would say it."""
    progress = percent(order)
    if order.state is S.ASKED and order.open_price is not None:
        return say("the shop has told a price")
    if order.state is S.PLACED and not order.is_priced:
        return say("the shop looks at it and tells a price")
    return {
        S.DRAFT: say("not ordered yet"),
        S.WAITING: say("waits for the network"),
        S.PLACED: say("the shop looks at it"),
        S.ASKED: say("the shop asks you something"),
        S.ACCEPTED: say("accepted, will be printed"),
        S.IN_PRODUCTION: say("in production, {percent} %", percent=progress) if progress is not None else say("in production"),
        S.FINISHING: say("printed, being finished"),
        S.SHIPPED: say("on its way to you"),
        S.READY: say("ready, pick it up"),
        S.DELIVERED: say("delivered, how is it?"),
        S.REVIEWED: say("delivered and judged"),
        S.REJECTED: say("the shop said no"),
        S.CANCELLED: say("cancelled"),
        S.RETURNED: say("returned"),
    }[order.state]


def price_words(order: Order) -> str:
    """What is paid, as both sides hold to it, or what is open about that."""
    if order.is_priced:
        return money(order.total)
    return say("{price}, if you agree", price=money(order.open_price)) if order.open_price else say("no price yet")


def tone_of(state: OrderState) -> str:
    """A tone of the theme for the state's words."""
    if state in (S.ASKED, S.WAITING, S.READY):
        return "careful"
    if state in (S.REJECTED, S.DRAFT):
        return "bad"
    if state in (S.DELIVERED, S.REVIEWED):
        return "good"
    if state in (S.CANCELLED, S.RETURNED):
        return "plain"
    return "accent"


def step_words(state: OrderState) -> str:
    """A state that is still to come, as the next stop on the road."""
    return {
        S.PLACED: say("Sent to the shop"),
        S.ACCEPTED: say("Accepted by the shop"),
        S.IN_PRODUCTION: say("In production"),
        S.FINISHING: say("Finishing"),
        S.SHIPPED: say("Handed to the post"),
        S.READY: say("Ready to be picked up"),
        S.DELIVERED: say("In your hands"),
    }.get(state, state.value)


def event_words(event: Event) -> str:
    """What happened, in two to five words."""
    if event.state is S.READY and event.action is Action.SHIP:
        return say("Ready to be picked up")
    if event.action is Action.PLACE and event.state is S.DRAFT:
        return say("Not ordered: the shop refused")
    if event.action is Action.MESSAGE:
        return say("The shop wrote") if event.by is Side.SHOP else say("The customer wrote")
    if PRICE in event.values:
        return say("The shop told a price") if event.action is Action.ASK else say("Agreed to the price")
    return {
        Action.PLACE: say("Ordered"),
        Action.ACCEPT: say("Accepted"),
        Action.ASK: say("The shop asks"),
        Action.APPROVE: say("Answered"),
        Action.REJECT: say("The shop said no"),
        Action.CLAIM: say("Somebody took it on"),
        Action.PRINT: say("In production"),
        Action.FINISH: say("Printed, being finished"),
        Action.SHIP: say("Handed to the post"),
        Action.DELIVER: say("Delivered"),
        Action.REVIEW: say("Judged"),
        Action.CANCEL: say("Cancelled"),
        Action.RETURN: say("Returned"),
    }[event.action]


def event_details(event: Event) -> str:
    """What else belongs to it: a note, the carrier, the stars, how far the print is."""
    values = event.values
    told = []
    if stars := values.get("stars"):
        told.append(stars_words(stars))
    if values.get("carrier") or values.get("tracking"):
        told.append(" ".join(word for word in (values.get("carrier", ""), values.get("tracking", "")) if word))
    if printer := values.get("printer"):
        told.append(say("on {printer}", printer=printer))
    if price := values.get(PRICE):
        told.append(say("{price} in all", price=Decimal(price)))
    if event.note:
        told.append(f"“{event.note}”")
    return " · ".join(told)


def stars_words(stars: str) -> str:
    count = int(stars) if stars in {"1", "2", "3", "4", "5"} else 0
    return "★" * count + "☆" * (5 - count)


def percent(order: Order) -> int | None:
    """How far the print is, where the shop told it."""
    try:
        return round(min(1.0, max(0.0, float(order.value("progress") or ""))) * 100)
    except ValueError:
        return None


def day(at: datetime, now: datetime | None = None) -> str:
    """The day in local time: today, or "Mon 30 Nov"; with the year where it is another."""
    here, today = at.astimezone(), (now or datetime.now().astimezone()).astimezone()
    if here.date() == today.date():
        return say("today")
    if language() == "de":
        text = f"{_DAYS_DE[here.weekday()]} {here.day}.{here.month}."
    else:
        text = f"{_DAYS_EN[here.weekday()]} {here.day} {_MONTHS_EN[here.month - 1]}"
    return text if here.year == today.year else f"{text} {here.year}"


def moment(at: datetime, now: datetime | None = None) -> str:
    """Day and time in local time, as short as can be: "09:12" today, "Mon 30 Nov 09:12" else."""
    here = at.astimezone()
    today = (now or datetime.now().astimezone()).astimezone()
    return f"{here:%H:%M}" if here.date() == today.date() else f"{day(at, now)} {here:%H:%M}"


def due_words(order: Order, now: datetime | None = None) -> str:
    """When it should leave the shop."""
    if order.due is None:
        return ""
    left = (order.due.astimezone().date() - (now or datetime.now().astimezone()).date()).days
    if left < 0:
        return plural("{count} day late", "{count} days late", -left)
    return say("due today") if left == 0 else say("due {day}", day=day(order.due, now))


def part_words(order: Order) -> str:
    """ "Fan duct ×2"."""
    return f"{order.item.name} ×{order.item.quantity}"
