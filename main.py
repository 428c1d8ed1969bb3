"""The door: reads the first word, wires the rooms together, opens the window or runs the command. See docs/cli.md."""

import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.errors import DeskError, Refused, Stopped
from printdesk.languages import LANGUAGES, languages
from printdesk.words import say
from ui.cli.out import Out

if TYPE_CHECKING:
    from mesh.facts import FileFacts
    from mesh.facts import Measured as MeasuredFile
    from printdesk.bench import Bench
    from printdesk.desk import Desk
    from printdesk.shaping import Shaping
    from ui.cli.rooms import Rooms, ShopHouse

RESOURCES = Path(__file__).resolve().parent / "resources"
UNFORESEEN = 2
log = logging.getLogger("printdesk")


class House:
    """Every room of one data folder, each opened when first asked for.

    own_folder: the person named it; language: asked for by --lang, which goes before what the settings say
    """

    resources = RESOURCES

    def __init__(self, data: Path, own_folder: bool, language: str | None = None) -> None:
        self.data = data
        self._language = language
        self._own_folder = own_folder

    @cached_property
    def _wiring(self) -> Any:
        from services.wiring import Wiring

        return Wiring(self.data, RESOURCES, self._own_folder, Path(__file__).resolve())

    def warm(self, reads_first: bool = False) -> None:
        """Starts a worker process for geometry in the background; reads_first: for a job that reads while it imports."""
        self._wiring.warm(reads_first)

    @cached_property
    def bench(self) -> "Bench":
        """For what needs no archive: checking a part leaves no trace in the data folder."""
        from printdesk.bench import Bench

        return Bench(self._wiring.sandbox, self._wiring.catalog, lambda: self.desk.settings)

    def begin(self, path: Path, units: str | None, scale: float, crossings: bool) -> "Callable[[], MeasuredFile]":
        """Has a file read while the bench is still imported; the answer waits for it, and raises what reading raises."""
        from printdesk.begun import begin

        return begin(self._wiring.sandbox, path, units, scale, crossings)

    @cached_property
    def shaping(self) -> "Shaping":
        from printdesk.shaping import Shaping

        return Shaping(self._wiring.sandbox)

    def facts(self, path: Path, units: str | None, scale: float) -> "FileFacts":
        """Topology and measures of a file, with nothing opened that they do not need."""
        from printdesk.facts import file_facts

        return file_facts(self._wiring.sandbox, path, units, scale)

    @cached_property
    def desk(self) -> "Desk":
        from printdesk.desk import Desk

        return Desk(self._wiring.outside())

    @cached_property
    def shop(self) -> "ShopHouse":
        shop: ShopHouse = self._wiring.shop()
        return shop

    def elsewhere(self, data: Path) -> "House":
        return House(data, own_folder=True)

    def open_window(self, files: Sequence[Path], units: str | None = None, scale: float = 1.0) -> int:
        troubles: list[DeskError] = []
        self._wiring.forgive = troubles.append  # a slip in one's own catalogue is told, and shuts nobody out
        self._wiring.sandbox.keep_spare()
        languages.computer = _language_of_computer
        remembered = self._wiring.remembered
        asked = _noted_ends()
        languages.speak(self._language or languages.of_choice(remembered.settings.language))
        from ui.launch import open_window

        return open_window(
            remembered, self._desk_for_window, files, units=units, scale=scale, troubles=troubles, asked_to_end=asked
        )

    def _desk_for_window(self) -> "Desk":
        self.desk.catalog.read_all()
        return self.desk

    def close(self) -> None:
        if "desk" in self.__dict__:
            self.desk.close()
        if "_wiring" in self.__dict__:
            self._wiring.close()


@dataclass(frozen=True)
class Globals:
    """What stands before the word."""

    data: Path | None
    language: str | None
    rest: list[str]
    wants: str = ""


def main(argv: list[str] | None = None, rooms: "Rooms | None" = None) -> int:
    """Runs one command and returns its exit code. rooms: ready ones, which then stay open; else the data folder's."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if argv is None:
        signal.signal(signal.SIGTERM, _terminated)
    out = Out("--json" in arguments)
    house: House | None = None
    try:
        told = _globals(arguments)
        _speak(told.language)
        if told.wants == "version":
            return _version(out)
        data = told.data or _usual_folder()
        if rooms is None:
            house = House(data, told.data is not None, told.language)
        _warm(told, rooms or house)
        if rooms is None:
            from services.journal import begin

            begin(data)
        return _run(told, rooms or house, out)
    except KeyboardInterrupt:
        out.error(Stopped("cancelled", say("Cancelled.")))
        return Stopped.exit_code
    except DeskError as error:
        out.error(error)
        return error.exit_code
    except Exception:
        log.exception("unforeseen")
        out.error(_unforeseen(house))
        return UNFORESEEN
    finally:
        if argv is None:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # an impatient second Ctrl-C leaves no child behind
        if house is not None:
            house.close()


def _warm(told: Globals, rooms: Any) -> None:
    """A command that opens a part has its worker start while the rest is imported."""
    from ui.cli.words import OPENING, READING_FIRST, split

    name, rest = split(told.rest)
    if name in OPENING and not {"-h", "--help"} & set(rest):
        rooms.warm(name in READING_FIRST)


def _run(told: Globals, rooms: Any, out: Out) -> int:
    from importlib import import_module

    from ui.cli.command import Parser
    from ui.cli.front import help_for, refuse_word
    from ui.cli.words import WORDS, split

    name, rest = split(told.rest)
    if told.wants == "help":
        return help_for(None, out)
    if not told.rest:
        window: int = rooms.open_window([])
        return window
    if name is None and Path(told.rest[0]).is_file():
        name, rest = "open", told.rest
    if name is None:
        if {"-h", "--help"} & set(told.rest):
            return help_for(told.rest[0], out)
        raise refuse_word(told.rest)
    word = WORDS[name]
    command = import_module(f"ui.cli.{word.module}").COMMANDS[name]
    parser = Parser(prog=f"printdesk {name}", description=say(word.help), allow_abbrev=False)
    command.arguments(parser)
    parser.add_argument("--json", action="store_true", help=say("print exactly one JSON object"))
    try:
        args = parser.parse_intermixed_args(rest)
    except SystemExit as end:  # --help
        return int(end.code or 0)
    code: int = command.run(rooms, args, out)
    return code


def _globals(arguments: list[str]) -> Globals:
    """Takes --data, --lang and --version from before the word. Raises Refused."""
    home = os.environ.get("PRINTDESK_HOME")
    data, language = Path(home) if home else None, None
    rest = list(arguments)
    while rest and rest[0].startswith("-"):
        option, _, value = rest.pop(0).partition("=")
        if option in {"-h", "--help"}:
            return Globals(data, language, rest, "help")
        if option == "--version":
            return Globals(data, language, rest, "version")
        if option == "--json":
            continue
        if option not in {"--data", "--lang"}:
            raise Refused(
                "bad_call", say("There is no option {option} before a command.", option=option[:60]), say("See `--help`.")
            )
        if not value:
            value = rest.pop(0) if rest else ""
            if not value:
                raise _bad_call(say("{option} needs a value.", option=option))
        if option == "--data":
            data = Path(value)
        elif value in LANGUAGES:
            language = value
        else:
            raise _bad_call(say("The languages are {languages}.", languages=", ".join(LANGUAGES)))
    return Globals(data.absolute() if data else None, language, rest)


def _bad_call(message: str) -> Refused:
    return Refused("bad_call", message, say("See `--help`."))


def _speak(language: str | None) -> None:
    """--lang, else the language of the terminal. What the desk's settings say is for the window."""
    languages.load = _read_texts
    languages.speak("de" if (language or _language_of_terminal()) == "de" else "en")


def _read_texts(language: str) -> Mapping[str, str]:
    from services.translations import translations

    return translations(RESOURCES / "translations", language)


def _language_of_terminal() -> str:
    """Two letters, or nothing where the terminal does not say."""
    return next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")[:2]


def _language_of_computer() -> str:
    """The terminal's where there is one, else what the system's settings say: a program that is clicked has no terminal."""
    from PySide6.QtCore import QLocale

    return _language_of_terminal() or QLocale.system().name()[:2]


def _usual_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("PrintDesk", appauthor=False)


def _version(out: Out) -> int:
    from printdesk import __version__

    out.result({"version": __version__}, f"PrintDesk {__version__}")
    return 0


def _unforeseen(house: House | None) -> DeskError:
    from services.journal import FILE

    where = str(house.data / FILE) if house else str(FILE)
    return Refused(
        "unforeseen",
        say("Something happened that nobody foresaw."),
        say("What is known about it is in {path}; please send it to us.", path=where),
    )


def _noted_ends() -> list[int]:
    """From now on SIGINT and SIGTERM are only noted here: amid Qt's import their error aborts us, amid its events it is lost."""
    noted: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _frame: noted.append(number))
    return noted


def _terminated(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
