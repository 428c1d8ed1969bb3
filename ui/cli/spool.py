"""spool: the spools on the rack and on the printers, the household's own and Spoolman's."""

import argparse
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from printdesk.errors import Refused
from printdesk.money import Money
from printdesk.spool import Spool, SpoolUse, UseState
from printdesk.words import number, say
from ui.cli.command import DONE, NO, Command, Parser
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms
from ui.cli.telling import instant

NOBODY = "none"


def spool_facts(spool: Spool, printer: str | None) -> dict[str, Any]:
    return {
        "id": spool.id,
        "name": spool.name,
        "vendor": spool.vendor or None,
        "material": spool.material,
        "colour": spool.colour,
        "diameter_mm": spool.diameter_mm or None,
        "price": spool.price.as_json() if spool.price else None,
        "net_g": spool.net_g,
        "remaining_g": spool.remaining_g,
        "tare_g": spool.tare_g,
        "source": spool.source,
        "printer": printer,
        "opened": spool.opened.isoformat() if spool.opened else None,
        "dried": spool.dried.isoformat() if spool.dried else None,
        "seen_at": instant(spool.seen_at),
    }


def use_facts(use: SpoolUse) -> dict[str, Any]:
    facts = {"id": use.id, "spool": use.spool, "job": use.job, "grams": use.grams}
    return {**facts, "at": instant(use.at), "state": use.state.value}


def _grams(text: str) -> float:
    return float(_amount(text))


def _amount(text: str) -> Decimal:
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise argparse.ArgumentTypeError(say("“{text}” is not a number", text=text[:40])) from None
    if not value.is_finite() or not 0 <= value <= 1_000_000:
        raise argparse.ArgumentTypeError(say("“{text}” is not a number from 0", text=text[:40]))
    return value


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("“{text}” is no day as in 2026-11-28", text=text[:40])) from None


def _what_is_on_it(parser: Parser) -> None:
    parser.add_argument("--material", metavar="ID", help="see `material list`")
    parser.add_argument("--colour", "--color", metavar="ID")
    parser.add_argument("--vendor")
    parser.add_argument("--price", type=_amount, metavar="AMOUNT", help="for the whole spool, in the currency of the settings")
    parser.add_argument("--net", type=_grams, metavar="G", help="plastic on it when it was full")
    parser.add_argument("--remaining", type=_grams, metavar="G", help="plastic on it now")
    parser.add_argument("--weighed", type=_grams, metavar="G", help="what the scales say now, with the empty spool; needs --tare")
    parser.add_argument("--tare", type=_grams, metavar="G", help="the empty spool")
    parser.add_argument("--diameter", type=_grams, metavar="MM", help="of the filament")
    parser.add_argument("--opened", type=_day, metavar="DAY")
    parser.add_argument("--dried", type=_day, metavar="DAY")


def _fields(rooms: Rooms, args: argparse.Namespace, tare: float | None = None) -> dict[str, Any]:
    """What was given on the command line, as fields of a spool."""
    given = {
        "material": args.material,
        "colour": args.colour,
        "vendor": args.vendor,
        "price": None if args.price is None else Money(args.price, rooms.desk.settings.currency),
        "net_g": args.net,
        "remaining_g": args.remaining,
        "tare_g": args.tare,
        "diameter_mm": args.diameter,
        "opened": args.opened,
        "dried": args.dried,
    }
    if args.weighed is not None:
        empty = args.tare if args.tare is not None else tare
        if empty is None:
            raise Refused("no_tare", say("The scales weigh the spool, too."), say("Give the empty spool's weight with --tare."))
        given["remaining_g"] = max(0.0, args.weighed - empty)
    return {name: value for name, value in given.items() if value is not None}


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME", help="as it says on the spool")
    _what_is_on_it(parser)


def _add(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    fields = _fields(rooms, args)
    fields.setdefault("remaining_g", fields.get("net_g", Spool("", args.name, None).net_g))
    spool = rooms.desk.spools.add(Spool(id="", name=args.name, **{"material": None, **fields}))
    out.result(
        {"spools": [spool_facts(spool, None)]},
        say("“{spool}” is spool {id}; `spool load PRINTER {id}` puts it on a printer.", spool=spool.title, id=spool.id),
    )
    return DONE


def _list(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    desk = rooms.desk
    trouble = desk.spoolman.refresh()
    on = {entry.spool: entry.name for entry in desk.queue.entries() if entry.spool}
    spools = desk.spools.all_left()
    asked = [use for use in desk.spools.uses() if use.state is not UseState.BOOKED]
    rows = [
        (
            spool.id,
            spool.title,
            desk.catalog.called(spool.material, spool.colour) if spool.material else None,
            f"{number(spool.remaining_g, '.0f')}/{number(spool.net_g, '.0f')} g",
            str(spool.price) if spool.price else None,
            on.get(spool.id),
        )
        for spool in spools
    ]
    heads = [say("spool"), say("name"), say("material"), say("left"), say("price"), say("printer")]
    text = table(rows, heads, right=(3, 4)) if rows else say("There is no spool: add one with `spool add`.")
    text += "".join(f"\n{_asked_line(use)}" for use in asked if use.state is UseState.UNKNOWN)
    if trouble:
        out.tell(trouble)
    facts = {"spools": [spool_facts(spool, on.get(spool.id)) for spool in spools], "uses": [use_facts(use) for use in asked]}
    out.result({**facts, "message": trouble}, text)
    return DONE


def _asked_line(use: SpoolUse) -> str:
    return say(
        "Nobody knows whether Spoolman booked {grams:.1f} g of {spool}: look there, then `spoolman decide {id} booked|again`.",
        grams=use.grams,
        spool=use.spool,
        id=use.id,
    )


def _one_argument(parser: Parser) -> None:
    parser.add_argument("spool", metavar="SPOOL", help="its number or its name")


def _set_arguments(parser: Parser) -> None:
    _one_argument(parser)
    parser.add_argument("--name")
    _what_is_on_it(parser)


def _set(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    known = rooms.desk.spools.spool(args.spool)
    fields = _fields(rooms, args, known.tare_g)
    if args.name is not None:
        fields["name"] = args.name
    if "material" in fields and fields["material"] != known.material:
        fields.setdefault("colour", None)
    spool = rooms.desk.spools.change(known.id, **fields)
    rooms.desk.queue.let_go()
    on = {entry.spool: entry.name for entry in rooms.desk.queue.entries()}
    left = say("“{spool}” has {left:.0f} g left.", spool=spool.title, left=spool.remaining_g)
    out.result({"spools": [spool_facts(spool, on.get(spool.id))]}, left)
    return DONE


def _remove(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    spool = rooms.desk.spools.remove(args.spool)
    out.result({"spools": [], "removed": spool.id}, say("“{spool}” is taken off the rack.", spool=spool.title))
    return DONE


def _load_arguments(parser: Parser) -> None:
    parser.add_argument("printer", metavar="PRINTER")
    parser.add_argument("spool", metavar="SPOOL", help="its number or its name; none: no spool is on it")


def _load(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    entry = rooms.desk.queue.load_spool(args.printer, None if args.spool == NOBODY else args.spool)
    spool = rooms.desk.spools.of(entry.spool)
    facts = {"printer": entry.name, "material": entry.material, "colour": entry.colour}
    if spool is None:
        out.result({**facts, "spools": []}, say("No spool is on {printer}.", printer=entry.name))
        return DONE
    text = say("“{spool}” is on {printer}.", spool=spool.title, printer=entry.name)
    out.result({**facts, "spools": [spool_facts(spool, entry.name)]}, text)
    return DONE


# ---- Spoolman


def _connect_arguments(parser: Parser) -> None:
    parser.add_argument("address", metavar="ADDRESS", help="http://spoolman.local:7912")


def _connect(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    count = rooms.desk.spoolman.connect(args.address)
    text = say("Spoolman answers with {count} spools; `spoolman agree` puts them on the rack.", count=count)
    out.result({"address": args.address, "spools": count, "agreed": False}, text)
    return DONE


def _agree(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    if args.only_ask:
        rooms.desk.choose(spoolman_tells=False)
    return _told(rooms, out, rooms.desk.spoolman.agree)


def _agree_arguments(parser: Parser) -> None:
    parser.add_argument("--only-ask", action="store_true", help="tell it nothing: the printers' hosts do that themselves")


def _update(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    rooms.desk.spoolman.tell()
    return _told(rooms, out, rooms.desk.spoolman.update)


def _told(rooms: Rooms, out: Out, ask: Callable[[], list[Spool]]) -> int:
    spools = ask()
    waiting = rooms.desk.spoolman.waiting()
    text = say("{count} spools of Spoolman are on the rack.", count=len(spools))
    text += "".join(f"\n{_asked_line(use)}" for use in waiting if use.state is UseState.UNKNOWN)
    facts = {"spools": [spool_facts(spool, None) for spool in spools], "uses": [use_facts(use) for use in waiting]}
    out.result({**facts, "agreed": True}, text)
    return NO if any(use.state is UseState.UNKNOWN for use in waiting) else DONE


def _forget(rooms: Rooms, _args: argparse.Namespace, out: Out) -> int:
    rooms.desk.spoolman.disconnect()
    out.result({"spools": [], "agreed": False}, say("Spoolman is not asked any more."))
    return DONE


DECISIONS = {"booked": True, "again": False}


def _decide_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="USE")
    parser.add_argument("outcome", choices=DECISIONS, help="booked: it stands in Spoolman; again: it does not, tell it once more")


def _decide(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    use = rooms.desk.spoolman.decide(args.id, is_booked=DECISIONS[args.outcome])
    rooms.desk.spoolman.tell()
    use = next((one for one in rooms.desk.spools.uses() if one.id == use.id), use)
    is_booked = use.state is UseState.BOOKED
    out.result({"uses": [use_facts(use)]}, say("It is booked.") if is_booked else say("Spoolman is told again."))
    return DONE


COMMANDS = {
    "spool add": Command(_add_arguments, _add),
    "spool list": Command(lambda _parser: None, _list),
    "spool set": Command(_set_arguments, _set),
    "spool remove": Command(_one_argument, _remove),
    "spool load": Command(_load_arguments, _load),
    "spoolman connect": Command(_connect_arguments, _connect),
    "spoolman agree": Command(_agree_arguments, _agree),
    "spoolman update": Command(lambda _parser: None, _update),
    "spoolman decide": Command(_decide_arguments, _decide),
    "spoolman remove": Command(lambda _parser: None, _forget),
}
