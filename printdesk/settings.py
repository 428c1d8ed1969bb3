"""What the person chose, once, for the whole desk."""

import json
from dataclasses import asdict, dataclass, field, fields
from decimal import Decimal

from printdesk.order import Address, Recipient


@dataclass(frozen=True)
class Settings:
    """language, theme: "system" follows the computer; country: where to ship, ISO 3166-1 alpha-2, or None: pick-up.

    home_figures: what the person typed of the costs at home (`home_figures.KINDS`), amounts in `currency`
    spoolman: the address of a Spoolman, "" for none; spoolman_agreed: it may be asked, and told what was printed
    spoolman_tells: False where the printers' hosts tell Spoolman themselves, so that nothing is counted twice
    """

    language: str = "system"
    theme: str = "system"
    currency: str = "EUR"
    country: str | None = "DE"
    recipient: Recipient | None = None
    last_files: tuple[str, ...] = ()
    material: str | None = None
    profile: str | None = None
    home_figures: tuple[tuple[str, Decimal], ...] = ()
    spoolman: str = ""
    spoolman_agreed: bool = False
    spoolman_tells: bool = True


@dataclass(frozen=True)
class ServiceEntry:
    """A shop or service the desk knows. agreed: the person has agreed once that models are sent there.

    kind: "embedded" (the shop of this desk), "printdesk" (a shop by its address), "card" (one by its card), or another adapter's
    card: the text of the shop's card, "" where there is none
    """

    name: str
    kind: str
    address: str
    agreed: bool = False
    title: str = ""
    card: str = ""


@dataclass(frozen=True)
class PrinterEntry:
    """A printer at home. model: the catalogue's printer id; material: what is loaded, a catalogue id.

    bed_clear: nothing lies on the bed; a finished print makes it False, the person says when it is cleared
    spool: the id of the spool that is on it, None where nobody said; figures: its own costs (`home_figures.KINDS`)
    """

    name: str
    kind: str
    url: str
    model: str = "generic_i3"
    material: str | None = None
    colour: str | None = None
    bed_clear: bool = True
    options: tuple[tuple[str, str], ...] = field(default=())
    spool: str | None = None
    figures: tuple[tuple[str, Decimal], ...] = ()


def settings_to_text(settings: Settings) -> str:
    """JSON, decimals as strings."""
    return json.dumps(asdict(settings), default=str)


def settings_from_text(text: str | None) -> Settings:
    """What cannot be read, or is not known any more, falls back to the default of that one setting."""
    try:
        told = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return Settings()
    if not isinstance(told, dict):
        return Settings()
    known = {item.name for item in fields(Settings)}
    chosen = {name: value for name, value in told.items() if name in known}
    try:
        chosen["home_figures"] = _home_figures(chosen.get("home_figures"), told)
        if chosen.get("recipient"):
            recipient = dict(chosen["recipient"])
            address = recipient.pop("address", None)
            chosen["recipient"] = Recipient(**recipient, address=Address(**address) if address else None)
        chosen["last_files"] = tuple(chosen.get("last_files", ()))
        return Settings(**chosen)
    except (TypeError, ValueError, ArithmeticError):
        return Settings()


# What earlier settings held whether or not anybody had typed it.
_WRITTEN_UNASKED = {"electricity_per_kwh": Decimal("0.35"), "wear_per_hour": Decimal("0.15"), "failure_rate": Decimal("0.05")}


def _home_figures(kept: object, told: dict[str, object]) -> tuple[tuple[str, Decimal], ...]:
    """The typed figures; out of older settings those that differ from what stood there by itself."""
    if isinstance(kept, list):
        return tuple((str(name), Decimal(value)) for name, value in kept)
    old = {name: Decimal(str(told[name])) for name in _WRITTEN_UNASKED if name in told}
    return tuple((name, value) for name, value in old.items() if value != _WRITTEN_UNASKED[name])
