"""material add and remove: materials of one's own, checked before they are kept."""

import argparse
from pathlib import Path

from printdesk.own_materials import OwnMaterials
from printdesk.words import say
from ui.cli.command import DONE, Command, Parser
from ui.cli.file_writing import write_file
from ui.cli.material import material_facts
from ui.cli.out import Out
from ui.cli.rooms import Rooms

OWN = "catalog"  # in the data folder, see docs/data.md


def _own(rooms: Rooms) -> OwnMaterials:
    return OwnMaterials(rooms.resources / "catalog", rooms.data / OWN, write_file)


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE.toml", help="one material; its name becomes the id, see docs/catalogue.md")


def _add(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    added = _own(rooms).add(Path(args.file))
    told = {
        "own": say("{material} is kept in place of the one of your own before.", material=added.material.name),
        "bundled": say("{material} is kept, in place of the one that comes with PrintDesk.", material=added.material.name),
        "": say("{material} is kept.", material=added.material.name),
    }[added.replaces]
    out.result({"material": material_facts(added.material), "replaces": added.replaces or None}, told)
    return DONE


def _remove_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="ID")


def _remove(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    bundled_again = _own(rooms).remove(args.id)
    told = say("Removed. The one that comes with PrintDesk is back in its place.") if bundled_again else say("Removed.")
    out.result({"removed": args.id, "bundled_again": bundled_again}, told)
    return DONE


COMMANDS = {"material add": Command(_add_arguments, _add), "material remove": Command(_remove_arguments, _remove)}
