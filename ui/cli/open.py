"""open: the window, with these files on the plate."""

import argparse
from pathlib import Path

from ui.cli.command import Command, Parser, file_argument
from ui.cli.out import Out
from ui.cli.rooms import Rooms


def _arguments(parser: Parser) -> None:
    file_argument(parser, many=True)


def _run(rooms: Rooms, args: argparse.Namespace, _out: Out) -> int:
    return rooms.open_window([Path(file) for file in args.files], args.units, args.scale)


COMMANDS = {"open": Command(_arguments, _run)}
