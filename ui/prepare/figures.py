"""Figures as people read them: money, lengths, times. No Qt."""

from printdesk.money import MINOR_DIGITS, Money
from printdesk.offer import Offer
from printdesk.words import language, plural, say

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "CHF": "CHF", "JPY": "¥"}


def number(value: float, decimals: int = 1) -> str:
    """With the point or the comma of the language."""
    text = f"{value:,.{decimals}f}"
    return text.replace(",", "\u2009") if language() != "de" else text.replace(",", "\u2009").replace(".", ",")


def money(amount: Money) -> str:
    """ "€ 12.34"; a non-breaking space keeps sign and figure on one line."""
    figure = money_figure(amount)
    sign = _SIGNS.get(amount.currency, amount.currency)
    return f"{figure}\u00a0{sign}" if language() == "de" else f"{sign}\u00a0{figure}"


def money_figure(amount: Money) -> str:
    """The figure alone, with the decimals of its currency."""
    return number(float(amount.rounded().amount), MINOR_DIGITS.get(amount.currency, 2))


def lengths(size_mm: tuple[float, ...]) -> str:
    """Tenths, and thousandths where tenths would make nothing of a side."""
    decimals = 3 if size_mm and min(size_mm) < 0.1 else 1
    return " × ".join(number(length, decimals) for length in size_mm) + "\u00a0mm"


def volume(volume_mm3: float | None) -> str:
    if volume_mm3 is None:
        return say("no volume: open")
    if volume_mm3 < 1000:
        return f"{number(volume_mm3, 0 if volume_mm3 >= 10 else 3)}\u00a0mm³"
    return f"{number(volume_mm3 / 1000)}\u00a0cm³"


def duration(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    hours, minutes = divmod(minutes, 60)
    return say("{hours} h {minutes} min", hours=hours, minutes=minutes) if hours else say("{minutes} min", minutes=minutes)


def lead_time(offer: Offer) -> str:
    """When it leaves the place."""
    if offer.lead_time_days <= 0:
        return say("today")
    return plural("in {count} day", "in {count} days", offer.lead_time_days)


def price_parts(offer: Offer) -> str:
    """What the price is made of, in words."""
    return "\n".join(f"{part.what}: {money(part.money)}" for part in offer.breakdown if part.money.amount)


def largest_parts(offer: Offer, most: int = 3) -> str:
    """The parts that weigh most, in short words, and how many more there are."""
    parts = sorted((part for part in offer.breakdown if part.money.amount), key=lambda part: -abs(part.money.amount))
    words = [f"{part.what.partition(',')[0]} {money_figure(part.money)}" for part in parts[:most]]
    if len(parts) > most:
        words.append(plural("{count} more", "{count} more", len(parts) - most))
    return " · ".join(words)


def unit_words(unit: str) -> str:
    spoken = {"in": say("inches"), "cm": say("centimetres"), "m": say("metres"), "mm": say("millimetres"), "µm": say("microns")}
    return spoken.get(unit, unit)
