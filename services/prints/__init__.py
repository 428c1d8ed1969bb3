"""Print services by kind: the shops of PrintDesk, services by others, and whatever else registers itself.

A new service is one new module with a factory, and one entry point of the group "printdesk.print_services" under its kind; for
one of ours, a line in OWN.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points

from printdesk.errors import NotFound
from printdesk.ports import PrintService, Secrets
from printdesk.settings import ServiceEntry
from printdesk.words import say
from services.prints.own_shop import OwnShop

GROUP = "printdesk.print_services"
# kind: the module here and its factory; imported when the first service of that kind is asked
OWN = {
    "printdesk": ("printdesk_shop", "connect"),
    "embedded": ("printdesk_shop", "connect_own"),
    "card": ("shop_card", "connect"),
    "craftcloud": ("craftcloud", "connect"),
    "imaterialise": ("imaterialise", "connect"),
    "sculpteo": ("sculpteo", "connect"),
    "slant3d": ("slant3d", "connect"),
    "treatstock": ("treatstock", "connect"),
}

Factory = Callable[[ServiceEntry, Secrets, OwnShop | None], PrintService]


def connect(entry: ServiceEntry, secrets: Secrets, own_shop: OwnShop | None = None) -> PrintService:
    """The adapter for a service; nothing is asked of it yet. Raises NotFound for a kind that nobody has registered."""
    return factory(entry.kind)(entry, secrets, own_shop)


def factory(kind: str) -> Factory:
    """Raises NotFound."""
    if kind in OWN:
        module, name = OWN[kind]
        own: Factory = getattr(import_module(f"services.prints.{module}"), name)
        return own
    for found in entry_points(group=GROUP, name=kind):
        made: Factory = found.load()
        return made
    raise NotFound(
        "unknown_kind",
        say("There is no adapter for services of the kind “{kind}”.", kind=kind[:60]),
        say("Known are: {kinds}.", kinds=", ".join(kinds())),
    )


def kinds() -> list[str]:
    return sorted({*OWN, *(found.name for found in entry_points(group=GROUP))})
