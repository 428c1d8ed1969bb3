"""What states and actions are called where a short word is wanted: in tables, on timelines, inside sentences.

Each takes the value or its text ("in_production"), so that nouns can call their own states without importing one another.
"""

from typing import TYPE_CHECKING

from printdesk.words import say

if TYPE_CHECKING:
    from printdesk.order import Order


def order_state(state: str) -> str:
    words = {
        "draft": say("not ordered"),
        "waiting": say("waiting to be sent"),
        "placed": say("ordered"),
        "asked": say("asked back"),
        "accepted": say("accepted"),
        "in_production": say("in production"),
        "finishing": say("being finished"),
        "shipped": say("shipped"),
        "ready": say("ready for pick-up"),
        "delivered": say("delivered"),
        "reviewed": say("reviewed"),
        "rejected": say("turned down"),
        "cancelled": say("cancelled"),
        "returned": say("returned"),
    }
    return words.get(str(state), str(state))


def order_action(action: str) -> str:
    """As something to do: "accept", "mark as shipped"."""
    words = {
        "place": say("place the order"),
        "accept": say("accept"),
        "ask": say("ask back"),
        "approve": say("agree"),
        "reject": say("turn down"),
        "claim": say("take on"),
        "print": say("print"),
        "finish": say("finish"),
        "ship": say("ship"),
        "deliver": say("deliver"),
        "review": say("review"),
        "cancel": say("cancel"),
        "return": say("return"),
        "message": say("write a message"),
    }
    return words.get(str(action), str(action))


def side(side: str) -> str:
    words = {"customer": say("customer"), "shop": say("shop"), "desk": say("PrintDesk")}
    return words.get(str(side), str(side))


def order_price(order: "Order") -> str:
    """What is paid, as both sides hold to it; or what is still open about that."""
    told = order.open_price
    if not order.is_priced:
        return say("{price}, if you agree", price=str(told)) if told else say("no price yet")
    return say("{price}; now told: {told}", price=str(order.total), told=str(told)) if told else str(order.total)


def job_state(state: str) -> str:
    words = {
        "queued": say("queued"),
        "slicing": say("being sliced"),
        "blocked": say("blocked"),
        "sending": say("being sent"),
        "starting": say("starting"),
        "printing": say("printing"),
        "paused": say("paused"),
        "unknown": say("nobody knows"),
        "done": say("done"),
        "failed": say("failed"),
        "cancelled": say("stopped"),
    }
    return words.get(str(state), str(state))


def printer_state(state: str) -> str:
    words = {
        "idle": say("ready"),
        "printing": say("printing"),
        "paused": say("paused"),
        "attention": say("waits for a person"),
        "error": say("error"),
        "offline": say("does not answer"),
    }
    return words.get(str(state), str(state))


def service_state(state: str) -> str:
    words = {
        "ready": say("ready"),
        "offline": say("does not answer"),
        "refused": say("refused"),
        "not_agreed": say("not agreed to yet"),
    }
    return words.get(str(state), str(state))


def event_value(name: str) -> str:
    """What stands beside an action on the timeline: "carrier", "tracking", "stars", …"""
    words = {
        "carrier": say("with"),
        "tracking": say("tracking number"),
        "printer": say("on"),
        "progress": say("progress"),
        "stars": say("stars"),
        "price": say("price in all"),
    }
    return words.get(name, name)
