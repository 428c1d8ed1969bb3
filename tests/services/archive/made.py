"""Orders, offers and jobs as a desk really has them."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from printdesk.job import Job, JobEvent, JobState
from printdesk.learning import FinishedPrint
from printdesk.money import Money
from printdesk.offer import Kind, Offer, PricePart, Rating
from printdesk.order import Action, Address, Event, Order, Ordered, OrderState, Pin, Recipient, Side
from printdesk.spool import Spool, SpoolUse, UseState
from printdesk.wish import Wish

NOW = datetime(2026, 11, 24, 9, 30, 15, 123456, tzinfo=UTC)
SHA = "ab" * 32


def euros(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def an_offer(id: str = "offer-1", service: str = "Fablab Nord") -> Offer:
    return Offer(
        id=id,
        service=service,
        kind=Kind.SHOP,
        material="pla",
        process="fdm",
        quantity=3,
        unit_price=euros("4.10"),
        net=euros("10.336134453781512605"),
        tax=euros("1.96"),
        shipping=euros("4.90"),
        total=euros("17.20"),
        breakdown=(PricePart("Material", euros("2.00")), PricePart("Maschine", euros("15.20"))),
        lead_time_days=2,
        expires_at=NOW + timedelta(days=7),
        sha256=SHA,
        rating=Rating(4.5, 12),
        reasons=("thin wall",),
        grams=12.25,
    )


def an_order(id: str = "order-1", key: str = "key-1", state: OrderState = OrderState.PLACED) -> Order:
    return Order(
        id=id,
        service="Fablab Nord",
        state=state,
        item=Ordered("Halter „groß“ 🧡", SHA, "pla", "fdm", 3, colour="black"),
        recipient=Recipient("Änne Müller", "a@example.org", address=Address("Änne Müller", "Weg 1", "20095", "Hamburg", "DE")),
        total=euros("17.20"),
        offer=an_offer(),
        key=key,
        timeline=(
            Event(1, NOW, Action.PLACE, OrderState.PLACED, Side.CUSTOMER),
            Event(
                2,
                NOW,
                Action.MESSAGE,
                OrderState.PLACED,
                Side.SHOP,
                note="so?",
                values={"carrier": "DHL"},
                pin=Pin(1.5, 2.0, -3.25),
            ),
        ),
    )


def a_job(id: str = "job-1") -> Job:
    return Job(
        id=id,
        part="Halter",
        sha256=SHA,
        wish=Wish(quantity=2, material="petg", infill=0.15, supports=True),
        state=JobState.PRINTING,
        printer="Küche",
        progress=0.333,
        timeline=(JobEvent(NOW, JobState.PRINTING, "ok"),),
    )


def a_spool() -> Spool:
    return Spool(
        "3", "Galaxy „Black“", "pla", "black", "#1a1a1a", "Prusament", price=euros("29.90"), remaining_g=430.5, tare_g=193.0
    )


def a_use() -> SpoolUse:
    return SpoolUse("job-1-1", "3", "job-1", 12.25, NOW, UseState.TELLING, used_before_g=569.5, told_at=NOW)


def a_print() -> FinishedPrint:
    return FinishedPrint(
        "job-1-1", "Küche", "Halter", NOW, "done", estimated_s=3600.0, actual_s=3900.5, actual_cost=euros("1.84"), actual_g=12.25
    )
