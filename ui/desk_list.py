"""The desks by their place on the rail. The first frame shows them; what is behind each word is read and made later."""

from typing import NamedTuple

from printdesk.words import say


class Listed(NamedTuple):
    """desk_id: stable, lower case; title: the word on the rail; icon: a name of `ui.icons`."""

    desk_id: str
    title: str
    icon: str
    at_bottom: bool = False


def desk_list() -> list[Listed]:
    """In the language spoken now."""
    return [
        Listed("prepare", say("Prepare"), "prepare"),
        Listed("orders", say("Orders"), "orders"),
        Listed("printers", say("Printers"), "printers"),
        Listed("parts", say("Parts"), "parts"),
        Listed("shop", say("My shop"), "shop"),
        Listed("settings", say("Settings"), "settings", at_bottom=True),
    ]
