"""parts: the library of parts that were opened, and the folders it watches."""

import argparse
from pathlib import Path
from typing import Any

from printdesk.errors import NotFound, Refused
from printdesk.library_part import LibraryPart, PartCard
from printdesk.words import plural, say
from ui.cli.command import DONE, NO, Command, Parser
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms
from ui.cli.telling import instant

SHOWN = 100


def card_facts(card: PartCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "name": card.name,
        "size_mm": list(card.size_mm),
        "tags": list(card.tags),
        "file": card.path or None,
        "opened_at": instant(card.opened_at),
        "ordered": card.ordered,
    }


def part_facts(part: LibraryPart) -> dict[str, Any]:
    """With every version, the newest first."""
    return {
        "id": part.id,
        "name": part.name,
        "files": list(part.paths),
        "added_at": instant(part.added_at),
        "opened_at": instant(part.opened_at),
        "tags": list(part.tags),
        "notes": part.notes,
        "licence": part.licence or None,
        "origin": part.origin or None,
        "material": part.material or None,
        "photos": len(part.photos),
        "orders": list(part.orders),
        "versions": [
            {
                "sha256": version.sha256,
                "seen_at": instant(version.seen_at),
                "bytes": version.size_bytes,
                "size_mm": list(version.size_mm),
                "volume_mm3": version.volume_mm3,
                "triangles": version.triangles,
                "format": version.format,
                "units": version.units,
                "kept": version.kept,
            }
            for version in reversed(part.versions)
        ],
    }


def _one(rooms: Rooms, asked: str) -> LibraryPart:
    """By its id, by its file, or by words that only one part answers to. Raises NotFound or Refused."""
    library = rooms.desk.library
    if (known := library.at(Path(asked))) is not None:
        return known
    found = library.find(asked)
    exact = [card for card in found if card.name == asked]
    if len(exact or found) == 1:
        return library.part((exact or found)[0].id)
    if found:
        raise Refused(
            "ambiguous",
            say("{count} parts are like “{words}”.", count=len(found), words=asked[:80]),
            say("Name it by its id: `parts list` tells them."),
        )
    try:
        return library.part(asked)
    except NotFound as error:
        raise NotFound(error.code, error.message, say("`parts list` tells them.")) from error


def _list_arguments(parser: Parser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORD", help="only parts with all of these in their name, tags or notes")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="only parts with this tag; can be repeated")
    parser.add_argument("--offset", type=int, default=0, metavar="N", help="leave out the first ones")
    parser.add_argument("--limit", type=int, default=SHOWN, metavar="N", help="at most so many")


def _list(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    found = rooms.desk.library.find(" ".join(args.words), args.tag)
    shown = found[max(0, args.offset) :][: max(0, args.limit)]
    rows = [(card.id, card.name, " × ".join(f"{length:.1f}" for length in card.size_mm), ", ".join(card.tags)) for card in shown]
    told = table(rows, (say("id"), say("name"), "mm", say("tags"))) if rows else say("There is no such part in the library.")
    if len(shown) < len(found):
        told += "\n" + say("{shown} of {count} parts", shown=len(shown), count=len(found))
    out.result({"parts": [card_facts(card) for card in shown], "count": len(found)}, told)
    return DONE


def _one_argument(parser: Parser) -> None:
    parser.add_argument("part", metavar="PART", help="its id, its file, or words that only it answers to")


def _show(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    part = _one(rooms, args.part)
    version = part.version
    lines = [part.name, " × ".join(f"{length:.1f}" for length in version.size_mm) + " mm", *part.paths]
    lines += [", ".join(part.tags)] if part.tags else []
    for title, text in ((say("Licence"), part.licence), (say("Where it comes from"), part.origin), (say("Notes"), part.notes)):
        lines += [f"{title}: {text}"] if text else []
    lines.append(plural("{count} version of the file", "{count} versions of the file", len(part.versions)))
    out.result({"part": part_facts(part)}, "\n".join(lines))
    return DONE


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")


def _add(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    added = [rooms.desk.library.add(Path(name)) for name in args.files]
    words = plural("{count} part is in the library.", "{count} parts are in the library.", len(added))
    out.result({"parts": [part_facts(part) for part in added]}, words)
    return DONE


def _tag_arguments(parser: Parser) -> None:
    _one_argument(parser)
    parser.add_argument("tags", nargs="+", metavar="TAG")
    parser.add_argument("--off", action="store_true", help="take the tags off")


def _tag(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    part = _one(rooms, args.part)

    def how(now: LibraryPart) -> LibraryPart:
        for tag in args.tags:
            now = now.untagged(tag) if args.off else now.tagged(tag)
        return now

    part = rooms.desk.library.change(part.id, how)
    out.result({"part": part_facts(part)}, ", ".join(part.tags) if part.tags else say("It has no tags."))
    return DONE


def _note_arguments(parser: Parser) -> None:
    _one_argument(parser)
    parser.add_argument("text", nargs="?", metavar="TEXT", help="the notes, in place of those before")
    parser.add_argument("--licence", "--license", metavar="TEXT")
    parser.add_argument("--origin", metavar="TEXT", help="who made it, or the address of its page, which is never fetched")
    parser.add_argument("--name", metavar="NAME")


def _note(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    part = _one(rooms, args.part)

    def how(now: LibraryPart) -> LibraryPart:
        now = now.noted(notes=args.text, licence=args.licence, origin=args.origin)
        return now.renamed(args.name) if args.name is not None else now

    part = rooms.desk.library.change(part.id, how)
    out.result({"part": part_facts(part)}, say("It is noted."))
    return DONE


def _remove(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    part = _one(rooms, args.part)
    rooms.desk.library.remove([part.id])
    out.result({"removed": part.id}, say("{name} is off the library; its file stays.", name=part.name))
    return DONE


def _watch_arguments(parser: Parser) -> None:
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="none: only look for new files now")
    parser.add_argument("--stop", action="store_true", help="no longer watch these folders; their parts stay")


def _watch(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    watched = rooms.desk.watched
    for name in args.folders:
        if args.stop:
            watched.leave(Path(name))
        else:
            watched.watch(Path(name))
    scanned = watched.scan(progress=lambda done, of, name: out.progress(f"{done + 1}/{of} {name}"))
    folders = [str(folder) for folder in watched.folders()]
    facts = {
        "folders": folders,
        "added": scanned.added,
        "refused": [{"file": path, "message": why} for path, why in scanned.refused],
        "gone": list(scanned.gone),
        "cut_short": list(scanned.cut_short),
    }
    lines = [*folders, plural("{count:,} new or changed file.", "{count:,} new or changed files.", scanned.added)]
    lines += [f"{path}: {why}" for path, why in scanned.refused]
    lines += [say("There is no folder {path}.", path=path) for path in scanned.gone]
    lines += [say("{folder} holds more than is looked at.", folder=path) for path in scanned.cut_short]
    out.result(facts, "\n".join(lines))
    return NO if scanned.gone else DONE


COMMANDS = {
    "parts list": Command(_list_arguments, _list),
    "parts show": Command(_one_argument, _show),
    "parts add": Command(_add_arguments, _add),
    "parts tag": Command(_tag_arguments, _tag),
    "parts note": Command(_note_arguments, _note),
    "parts remove": Command(_one_argument, _remove),
    "parts watch": Command(_watch_arguments, _watch),
}
