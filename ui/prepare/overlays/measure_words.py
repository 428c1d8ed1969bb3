"""Measures in words and figures."""

from mesh.anchors import Flat, Placed, Point, Round
from mesh.between import Figure, Span
from printdesk.words import say
from ui.prepare.figures import number


def thing_words(thing: Placed) -> str:
    """What was pointed at."""
    if isinstance(thing, Point):
        return say("Point")
    if isinstance(thing, Round):
        return say("Circle") if thing.is_whole else say("Arc")
    return say("Face") if isinstance(thing, Flat) else say("Edge")


def figure_name(figure: Figure) -> str:
    names = {
        "distance": say("Distance"),
        "shortest": say("Shortest distance"),
        "angle": say("Angle"),
        "length": say("Length"),
        "diameter": say("Diameter"),
        "radius": say("Radius"),
        "axes": say("Distance of the axes"),
        "line": say("Distance to the edge's line"),
        "dx": "ΔX",
        "dy": "ΔY",
        "dz": "ΔZ",
    }
    return names[figure.of]


def value_words(figure: Figure) -> str:
    """With its unit: hundredths of a millimetre, tenths of a degree."""
    return f"{number(figure.value, 1)}°" if figure.of == "angle" else f"{number(figure.value, 2)}\u00a0mm"


def short(span: Span) -> str:
    """As it stands at the spot: "⌀ 6.00 mm", "R 4.00 mm", "24.00 mm", "90.0°"."""
    first = span.figures[0]
    sign = {"diameter": "⌀\u00a0", "radius": "R\u00a0"}.get(first.of, "")
    return sign + value_words(first)


def title(things: list[Placed], span: Span | None) -> str:
    """One line of the list: what was measured, and the figure that is meant."""
    what = " – ".join(thing_words(thing) for thing in things)
    return f"{what}: {short(span)}" if span else what


def rows(span: Span) -> list[tuple[str, str]]:
    """All there is to tell: (name, value)."""
    return [(figure_name(figure), value_words(figure)) for figure in span.figures]


def as_text(things: list[Placed], span: Span | None) -> str:
    """For the clipboard: a line each."""
    return "\n".join([title(things, span), *(f"{name}\t{value}" for name, value in (rows(span) if span else []))])
