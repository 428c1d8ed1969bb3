"""The arguments that commands share, and how they become the desk's nouns."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn

from printdesk.errors import Refused
from printdesk.wish import Wish
from printdesk.words import later, respeak, say
from ui.cli.out import Out
from ui.cli.rooms import Rooms

DONE, NO, REFUSED, NO_ANSWER, CANCELLED = 0, 1, 2, 3, 130
PROCESSES = ("fdm", "sla", "sls", "mjf", "slm")
UNITS = ("mm", "cm", "m", "in")
MOST_COPIES = 10_000
KEY_LIMIT = 4096


# What argparse itself says, so that it is collected, and said in the person's language.
ARGPARSE = (
    later("usage: "),
    later("options"),
    later("positional arguments"),
    later("show this help message and exit"),
    later("the following arguments are required: {names}"),
    later("unrecognized arguments: {names}"),
    later("argument {name}: {why}"),
    later("expected one argument"),
    later("expected at least one argument"),
    later("invalid choice: {choice} (choose from {choices})"),
    later("invalid int value: {value}"),
    later("not allowed with argument {name}"),
    later("one of the arguments {names} is required"),
)


class Parser(argparse.ArgumentParser):
    """Tells a wrong call as the desk tells every refusal, instead of leaving the program. Its help is said."""

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """As argparse's; `help` is said."""
        if isinstance(options.get("help"), str):
            options["help"] = say(options["help"])
        return super().add_argument(*names, **options)

    def format_help(self) -> str:
        text = super().format_help()
        for title in ("options", "positional arguments"):
            text = text.replace(f"\n{title}:\n", f"\n{say(title)}:\n", 1)
        return text.replace("usage: ", say("usage: "), 1)

    def error(self, message: str) -> NoReturn:
        told = respeak(message)
        raise Refused("bad_call", f"{told[:1].upper()}{told[1:]}.", say("See `{word} --help`.", word=self.prog))


@dataclass(frozen=True)
class Command:
    """arguments: adds to a parser that knows --json already; run: does it, and returns the exit code."""

    arguments: Callable[[Parser], None]
    run: Callable[[Rooms, argparse.Namespace, Out], int]


def nothing(_parser: Parser) -> None:
    """For a command without arguments of its own."""


def positive(text: str) -> float:
    value = _number(text)
    if not 0 < value < 1e9:
        raise argparse.ArgumentTypeError(say("“{text}” is not a number above zero", text=text[:40]))
    return value


def quantity(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MOST_COPIES:
        raise argparse.ArgumentTypeError(say("the quantity is a whole number from 1 to {most:,}", most=MOST_COPIES))
    return int(text)


def share(text: str) -> float:
    """0.2, 20 or 20%: all mean a fifth."""
    value = _number(text.removesuffix("%"))
    value = value / 100 if text.endswith("%") or value > 1 else value
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(say("infill is a share from 0 to 100 %"))
    return value


def country(text: str) -> str:
    if len(text) != 2 or not text.isascii() or not text.isalpha():
        raise argparse.ArgumentTypeError(say("a country is two letters, as in DE"))
    return text.upper()


def port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:6]) > 65535:
        raise argparse.ArgumentTypeError(say("a port is a whole number from 0 to 65535"))
    return int(text)


def _number(text: str) -> float:
    try:
        return float(Decimal(text.replace(",", ".")))
    except (InvalidOperation, OverflowError, ValueError):
        raise argparse.ArgumentTypeError(say("“{text}” is not a number", text=text[:40])) from None


def file_argument(parser: Parser, many: bool = False) -> None:
    """One model file, or several, and how its numbers are taken."""
    if many:
        parser.add_argument("files", metavar="FILE", nargs="+")
    else:
        parser.add_argument("file", metavar="FILE")
    parser.add_argument("--units", choices=UNITS, help="take the file's numbers as these")
    parser.add_argument("--scale", type=positive, default=1.0, metavar="S", help="make the part S times as large")


def wish_arguments(parser: Parser) -> None:
    parser.add_argument("--quantity", type=quantity, default=1, metavar="N")
    parser.add_argument("--process", choices=PROCESSES)
    parser.add_argument("--material", metavar="ID", help="see `material list`")
    parser.add_argument("--colour", "--color", metavar="ID")
    parser.add_argument("--finish", metavar="ID")
    parser.add_argument("--profile", metavar="ID|FILE", help="see `profile list`; or a slicer's .ini, .json, .3mf or G-code")
    parser.add_argument("--layer-height", type=positive, metavar="MM")
    parser.add_argument("--infill", type=share, metavar="SHARE", help="0.2 or 20%%")
    parser.add_argument("--supports", action=argparse.BooleanOptionalAction, default=None)
    parser.add_argument("--printer", metavar="NAME", help="a printer at home")
    parser.add_argument("--rush", action="store_true", help="made sooner, for more, where a shop offers that")


def wish_of(args: argparse.Namespace) -> Wish:
    return Wish(
        quantity=args.quantity,
        process=args.process,
        material=args.material,
        colour=args.colour,
        finish=args.finish,
        profile=args.profile,
        layer_height_mm=args.layer_height,
        infill=args.infill,
        supports=args.supports,
        printer=args.printer,
        rush=args.rush,
    )


def checked_wish(rooms: Rooms, args: argparse.Namespace) -> Wish:
    """The wish, with every id looked up: a slip is told before any work is done."""
    wish = wish_of(args)
    if wish.material:
        material = rooms.bench.catalog.material(wish.material)
        if wish.process and wish.process != material.process:
            raise Refused(
                "wrong_process",
                say("{material} is not printed by {process}.", material=material.name, process=wish.process.upper()),
                say("Leave --process out, or choose a material of that process."),
            )
        if wish.colour:
            material.colour(wish.colour)
        if wish.finish:
            material.finish(wish.finish)
    return wish


def key_argument(parser: Parser) -> None:
    parser.add_argument("--key-stdin", action="store_true", help="read the key from standard input; or set PRINTDESK_KEY")


def key_of(args: argparse.Namespace) -> str | None:
    """The key from standard input or the environment; never from the arguments, which everybody on the machine can read."""
    import os

    text = sys.stdin.readline(KEY_LIMIT) if args.key_stdin else os.environ.get("PRINTDESK_KEY", "")
    key = text.strip()
    if args.key_stdin and not key:
        raise Refused("no_key", say("There was no key on standard input."), say("Give it as in: echo KEY | … --key-stdin"))
    if not key.isascii() or any(not sign.isprintable() for sign in key):
        raise Refused("bad_key", say("That is not a key: it holds signs that no key has."), say("Copy it again, as one line."))
    return key or None


def out_path(text: str, *endings: str) -> Path:
    """Where to write; refused before any work is done where the folder is missing or the ending is unknown."""
    path = Path(text)
    if endings and path.suffix.lower() not in endings:
        raise Refused(
            "bad_ending",
            say("“{name}” does not end in one of {endings}.", name=path.name, endings=", ".join(endings)),
            say("The ending says which kind of file to write."),
        )
    if path.is_dir():
        raise Refused("is_folder", say("“{name}” is a folder.", name=text), say("Give the name of a file in it."))
    if not path.absolute().parent.is_dir():
        raise Refused(
            "no_folder", say("There is no folder “{folder}”.", folder=str(path.parent)), say("Make it first, or write elsewhere.")
        )
    return path
