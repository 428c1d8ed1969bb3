"""A printer without a network: the G-code is saved to a folder or an SD card, and a person starts it at the printer."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from printdesk.errors import Offline, Refused
from printdesk.ports import PrinterState, PrinterStatus
from printdesk.words import say
from services.durable import not_writable, write_durably
from services.printers.memory import Memory, file_name_of

CHUNK = 2**20


def folder_of(url: str) -> Path:
    """ "/media/card", "C:\\cards" or "file:///media/card". Raises Refused for anything else."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("nothing://")
    path = Path(url2pathname(unquote(parts.path))) if parts.scheme == "file" else Path(url)
    if ("://" in url and parts.scheme != "file") or not path.is_absolute():
        raise Refused("bad_folder", say("“{url}” is no folder.", url=url[:80]), say("Name the folder or card by its full path."))
    return path


class FolderHost:
    """The port PrinterHost, as far as a folder can: it never starts, pauses or stops anything, and says so."""

    def __init__(self, name: str, folder: Path, memory: Path) -> None:
        self._name = name
        self._folder = folder
        self._memory = Memory(memory / f"{file_name_of(name)}.json")

    def status(self) -> PrinterStatus:
        waiting = self._memory.read().get("waiting")
        if isinstance(waiting, str):
            return PrinterStatus(
                PrinterState.ATTENTION,
                waiting,
                message=say(
                    "Put the card into {printer} and start “{file}” there; say here when it is done.",
                    printer=self._name,
                    file=waiting,
                ),
            )
        if not self._folder.is_dir():
            return PrinterStatus(PrinterState.OFFLINE, message=self._absent())
        return PrinterStatus(PrinterState.IDLE, message=say("G-code is saved to {folder}.", folder=str(self._folder)))

    def upload(self, gcode: Path, name: str, progress: Callable[[float], None] | None = None) -> str:
        """The name on the card. Raises Offline where there is no card, Refused "disk_full" where it is full."""
        if not self._folder.is_dir():
            raise Offline("no_folder", self._absent(), say("Put the card in, or make the folder, and try again."))
        file = _card_name(name)
        if (self._folder / file).exists():
            file = f"{Path(file).stem}-{secrets.token_hex(3)}.gcode"
        try:
            with gcode.open("rb") as source:
                size = gcode.stat().st_size
                write_durably(self._folder / file, lambda target: _copy(source, target, size, progress))
        except OSError as error:
            raise not_writable(gcode, error) from error
        return file

    def start(self, file: str) -> None:
        """Nothing starts: from now on the state is ATTENTION, until `cancel` or the next file."""
        if not (self._folder / _card_name(file)).is_file():
            raise Refused("no_such_file", say("There is no “{file}” in {folder}.", file=file[:80], folder=str(self._folder)))
        with self._memory.change() as known:
            known["waiting"] = file

    def was_started(self, file: str) -> bool | None:  # noqa: ARG002 — the port's own
        return None

    def pause(self) -> None:
        raise self._by_hand()

    def resume(self) -> None:
        raise self._by_hand()

    def cancel(self) -> None:
        """Forgets the file that waits to be started; what the printer does is not known here."""
        with self._memory.change() as known:
            known.pop("waiting", None)

    def _by_hand(self) -> Refused:
        return Refused(
            "by_hand", say("{printer} has no connection to this computer.", printer=self._name), say("Do it at the printer.")
        )

    def _absent(self) -> str:
        return say("The folder {folder} is not there.", folder=str(self._folder))


def _copy(source: BinaryIO, target: BinaryIO, size: int, progress: Callable[[float], None] | None) -> None:
    done = 0
    while piece := source.read(CHUNK):
        target.write(piece)
        done += len(piece)
        if progress:
            progress(min(1.0, done / max(1, size)))


def _card_name(name: str) -> str:
    """A name that FAT cards and the screens of printers can show: plain letters, at most 60."""
    kept = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "._-") else "_" for letter in Path(name).name)
    return f"{kept.strip('.').removesuffix('.gcode')[:60] or 'print'}.gcode"
