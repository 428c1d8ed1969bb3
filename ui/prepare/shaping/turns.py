"""How far parts may be turned where they are laid: words for the switch that several acts have."""

from printdesk.words import say


def turn_options() -> list[tuple[str, str]]:
    """As `Shaping.arrange` takes them."""
    return [("free", say("Any turn")), ("90", say("Right angles")), ("none", say("No turn"))]
