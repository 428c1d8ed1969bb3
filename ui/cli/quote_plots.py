"""Small drawings of a report as inline SVG (W3C SVG 1.1): what a price is made of, and the price over the quantity."""

from decimal import Decimal
from html import escape
from math import log

from printdesk.curves import Point
from printdesk.money import Money
from printdesk.offer import Offer
from printdesk.words import money, say

WIDE, HIGH = 330, 118
LEFT, RIGHT, TOP, BOTTOM = 8, 8, 16, 18
STRENGTH = (1.0, 0.62, 0.4, 0.26, 0.18)  # of the accent, largest share first


def cost_bar(offer: Offer) -> str:
    """The positive parts as shares of a thin bar, largest first, as in the window."""
    parts = sorted((part for part in offer.breakdown if part.money.amount > 0), key=lambda part: -part.money.amount)
    whole = sum((part.money.amount for part in parts), Decimal(0))
    if not whole:
        return ""
    shown, left = [], 0.0
    for index, part in enumerate(parts):
        width = 100 * float(part.money.amount / whole)
        strength = STRENGTH[min(index, len(STRENGTH) - 1)]
        words = escape(f"{part.what}: {part.money}")
        box = f'x="{left:.2f}" y="0" width="{max(width - 0.4, 0.1):.2f}" height="3" opacity="{strength}"'
        shown.append(f"<rect {box}><title>{words}</title></rect>")
        left += width
    words = escape(" · ".join(f"{part.what} {part.money}" for part in offer.breakdown))
    return (
        f'<svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" role="img" aria-label="{words}">{"".join(shown)}</svg>'
    )


def quantity_plot(points: tuple[Point, ...]) -> str:
    """The price of one over the quantity (on a scale of doublings), steps marked; "" where there is no curve to draw."""
    if len(points) < 2:
        return ""
    most, last = max(float(point.unit.amount) for point in points), points[-1].at
    if most <= 0 or last <= points[0].at:
        return ""

    def place(point: Point) -> tuple[float, float]:
        across = log(point.at / points[0].at) / log(last / points[0].at)
        down = 1 - float(point.unit.amount) / most
        return LEFT + across * (WIDE - LEFT - RIGHT), TOP + down * (HIGH - TOP - BOTTOM)

    places = [place(point) for point in points]
    line = f"M{places[0][0]:.1f} {places[0][1]:.1f}"
    for (x, y), point in zip(places[1:], points[1:], strict=True):
        line += f" H{x:.1f} V{y:.1f}" if point.step else f" L{x:.1f} {y:.1f}"
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3 if point.step else 2}"><title>{escape(_words(point))}</title></circle>'
        for (x, y), point in zip(places, points, strict=True)
        if point.step or point in (points[0], points[-1])
    )
    floor = HIGH - BOTTOM
    above = min(y for x, y in places if x > WIDE - RIGHT - 60) - 6  # the last figure stands over all of the line below it
    ends = _label(places[0][0], places[0][1] - 6, _figure(points[0].unit), "start")
    ends += _label(places[-1][0], above, _figure(points[-1].unit), "end")
    beneath = _label(LEFT, HIGH - 4, f"{points[0].at:g}", "start") + _label(WIDE - RIGHT, HIGH - 4, f"{last:g}", "end")
    for point, (x, _) in zip(points, places, strict=True):
        if point.step and LEFT + 20 < x < WIDE - RIGHT - 30:
            beneath += _label(x, HIGH - 4, f"{point.at:g}", "middle")
    told = escape(say("Price of one by quantity: {points}", points="; ".join(_words(point) for point in _told(points))))
    return (
        f'<svg class="plot" viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="{told}">'
        f'<path class="axis" d="M{LEFT} {floor}H{WIDE - RIGHT}"/><path class="line" d="{line}"/>{marks}{ends}{beneath}</svg>'
    )


def _told(points: tuple[Point, ...]) -> list[Point]:
    return [point for point in points if point.step or point in (points[0], points[-1])]


def _words(point: Point) -> str:
    return say("{count} at {price} each", count=f"{point.at:g}", price=point.unit)


def _figure(amount: Money) -> str:
    return money(amount.rounded().amount, amount.currency)


def _label(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
