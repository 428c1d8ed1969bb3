"""How a shop quotes: whether its price is told at once, and whether it is bound by it."""

from enum import StrEnum

from printdesk.words import say


class Quoting(StrEnum):
    """INSTANT: the price told is the price paid. CONFIRM: the price is told, and binds once the shop has confirmed it.

    INSTANT_UP_TO: instant up to the tariff's limit, above it as CONFIRM.
    HIDDEN: the tariff's price is seen by the shop only, which answers with one. ASK: nothing is reckoned; the shop looks first.
    """

    INSTANT = "instant"
    CONFIRM = "confirm"
    INSTANT_UP_TO = "instant_up_to"
    HIDDEN = "hidden"
    ASK = "ask"

    @property
    def tells_price(self) -> bool:
        return self not in (Quoting.HIDDEN, Quoting.ASK)

    @property
    def is_binding(self) -> bool:
        """Of one quote's mode, where INSTANT_UP_TO has become INSTANT or CONFIRM."""
        return self is Quoting.INSTANT


def quoting_words(mode: Quoting) -> str:
    """One sentence of what the mode of a quote means for who orders; "" for INSTANT, which needs no words."""
    return {
        Quoting.INSTANT: "",
        Quoting.CONFIRM: say("The shop confirms this price before it holds."),
        Quoting.INSTANT_UP_TO: say("Above its limit the shop confirms the price before it holds."),
        Quoting.HIDDEN: say("The shop tells its price when you ask for it; you agree before anything is made."),
        Quoting.ASK: say("The shop looks at the part first and answers with a price; you agree before anything is made."),
    }[mode]
