"""An order of a service that only tells how far it is: the desk keeps what it knows, and takes the steps from here."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from printdesk.money import zero
from printdesk.order import CHANGES, Action, Event, Order, Ordered, OrderState, Recipient, Side

LOOK_EVERY_S = 60.0
RUNGS = (Action.PLACE, Action.ACCEPT, Action.CLAIM, Action.FINISH, Action.SHIP, Action.DELIVER)
ENDS = frozenset({Action.REJECT, Action.CANCEL})


@dataclass(frozen=True)
class Step:
    """A rung that was reached, or an end; values: carrier and tracking, where they are told."""

    action: Action
    at: datetime
    values: tuple[tuple[str, str], ...] = ()


def order_by_status(service: str, remote_id: str, steps: Sequence[Step], number: str = "") -> Order:
    """The order with a timeline only: `item.sha256` is "", which tells the desk to keep all else that it knows.

    steps: in any order, the first rung may be left out; rungs that were passed over are reached with the next one told, so that
    the same steps always give the same events.
    """
    told = {step.action: step for step in steps}
    timeline: list[Event] = []
    reached = [RUNGS.index(action) for action in told if action in RUNGS]
    for index, action in enumerate(RUNGS[: max(reached, default=-1) + 1]):
        step = told.get(action) or next(told[later] for later in RUNGS[index:] if later in told)
        timeline.append(_event(len(timeline) + 1, step, action))
    for action in sorted(ENDS & told.keys())[:1]:
        if not timeline:
            timeline.append(_event(1, told[action], Action.PLACE))
        timeline.append(_event(len(timeline) + 1, told[action], action))
    return Order(
        id=remote_id,
        service=service,
        state=timeline[-1].state if timeline else OrderState.PLACED,
        item=Ordered("", "", "", "", 1),
        recipient=Recipient(""),
        total=zero("EUR"),
        number=number,
        remote_id=remote_id,
        timeline=tuple(timeline),
    )


def _event(seq: int, step: Step, action: Action) -> Event:
    side = Side.CUSTOMER if action is Action.PLACE else Side.SHOP
    after = CHANGES[action].after or OrderState.PLACED
    values = dict(step.values) if step.action is action else {}
    return Event(seq, step.at, action, after, side, values=values)


def watched(fetch: Callable[[], Order], after: int, stop: threading.Event, every_s: float = LOOK_EVERY_S) -> Iterator[Order]:
    """The order again after each change, asked for now and then, for a service that tells nothing by itself."""
    while not stop.is_set():
        order = fetch()
        if order.version > after:
            after = order.version
            yield order
        stop.wait(every_s)
