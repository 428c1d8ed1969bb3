"""Printer hosts by their kind. One from another package announces itself as an entry point of "printdesk.printer_hosts"."""

from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

from printdesk.errors import Refused
from printdesk.ports import PrinterHost, Secrets
from printdesk.settings import PrinterEntry
from printdesk.words import say

GROUP = "printdesk.printer_hosts"
Connect = Callable[[PrinterEntry, Secrets, Path], PrinterHost]


def connect(entry: PrinterEntry, secrets: Secrets, data: Path) -> PrinterHost:
    """The host of a printer; asks nobody yet. Its key is the secret "printer/<name>", its own files lie in DATA/printers.

    Raises Refused for an unknown kind, an address that is none, or an option that makes no sense.
    """
    made = _own().get(entry.kind) or _foreign().get(entry.kind)
    if made is None:
        raise Refused(
            "unknown_kind",
            say("PrintDesk knows no printer host of the kind “{kind}”.", kind=entry.kind[:60]),
            say("It knows: {kinds}.", kinds=", ".join(kinds())),
        )
    return made(entry, secrets, data)


def kinds() -> list[str]:
    """Every kind that `connect` understands, our own first."""
    return [*_own(), *sorted(_foreign().keys() - _own().keys())]


def _own() -> dict[str, Connect]:
    return {"octoprint": _octoprint, "folder": _folder, "simulated": _simulated}


def _foreign() -> dict[str, Connect]:
    return {point.name: _loaded(point.name) for point in entry_points(group=GROUP)}


def _loaded(name: str) -> Connect:
    def made(entry: PrinterEntry, secrets: Secrets, data: Path) -> PrinterHost:
        (point,) = entry_points(group=GROUP, name=name)
        host: PrinterHost = point.load()(entry, secrets, data)
        return host

    return made


def _octoprint(entry: PrinterEntry, secrets: Secrets, _data: Path) -> PrinterHost:
    from services.printers.octoprint import OctoPrint

    return OctoPrint(entry.name, entry.url, secrets.get(f"printer/{entry.name}") or "")


def _folder(entry: PrinterEntry, _secrets: Secrets, data: Path) -> PrinterHost:
    from services.printers.folder import FolderHost, folder_of

    return FolderHost(entry.name, folder_of(entry.url), data / "printers")


def _simulated(entry: PrinterEntry, _secrets: Secrets, data: Path) -> PrinterHost:
    from services.printers.simulated import SimulatedPrinter

    return SimulatedPrinter(entry.name, data / "printers", dict(entry.options))
