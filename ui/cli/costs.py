"""costs, learned: what printing at home costs and who says so; what finished prints taught about each printer."""

import argparse
from typing import Any

from printdesk.home_figures import KINDS, Figure, read_figure, source_words
from printdesk.learning import Factor, FinishedPrint, Learned, told
from printdesk.outcome import lasting
from printdesk.told import job_state
from printdesk.words import number, say
from ui.cli.command import DONE, Command, Parser
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms
from ui.cli.telling import instant, when


def figure_facts(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.kind.name,
        "value": None if figure.value is None else str(figure.value),
        "source": figure.source.value,
        "by_printer": figure.kind.by_printer,
    }


def _shown(figure: Figure, currency: str) -> str | None:
    if figure.value is None:
        return None
    if figure.kind.unit == "%":
        return number(float(figure.value), ".1%")
    return f"{number(figure.value.normalize(), 'f')} {currency if figure.kind.is_money else figure.kind.unit}".strip()


def _of_printer(parser: Parser) -> None:
    parser.add_argument("--printer", metavar="NAME", help="on that printer, which may have its own figures")


def _name(rooms: Rooms, args: argparse.Namespace) -> str | None:
    return rooms.desk.queue.printer(args.printer).name if args.printer else None


def _list(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    printer = _name(rooms, args)
    return _show(rooms, printer, out)


def _show(rooms: Rooms, printer: str | None, out: Out) -> int:
    found, currency = rooms.desk.books.figures(printer), rooms.desk.settings.currency
    rows = [(name, say(one.kind.words), _shown(one, currency), source_words(one)) for name, one in found.items()]
    text = table(rows, [say("figure"), "", say("value"), say("source")], right=(2,))
    out.result({"printer": printer, "currency": currency, "figures": [figure_facts(one) for one in found.values()]}, text)
    return DONE


def _set_arguments(parser: Parser) -> None:
    parser.add_argument("figure", metavar="FIGURE", choices=KINDS, help="see `costs list`")
    parser.add_argument("value", metavar="VALUE", help="a share as in 5%%")
    _of_printer(parser)


def _set(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    printer = _name(rooms, args)
    rooms.desk.books.set_figure(args.figure, read_figure(args.figure, args.value), printer)
    return _show(rooms, printer, out)


def _reset_arguments(parser: Parser) -> None:
    parser.add_argument("figure", metavar="FIGURE", nargs="?", choices=KINDS, help="all of them where none is named")
    _of_printer(parser)


def _reset(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    printer = _name(rooms, args)
    names = [args.figure] if args.figure else [name for name, kind in KINDS.items() if printer is None or kind.by_printer]
    for name in names:
        rooms.desk.books.set_figure(name, None, printer)
    return _show(rooms, printer, out)


# ---- what is learned


def factor_facts(factor: Factor) -> dict[str, Any]:
    return {"factor": factor.value, "prints": factor.prints, "spread": factor.spread}


def learned_facts(printer: str, learned: Learned) -> dict[str, Any]:
    return {
        "printer": printer,
        "time": factor_facts(learned.time),
        "plastic": factor_facts(learned.plastic),
        "failure_rate": learned.failure_rate,
        "ended": learned.ended,
        "failed": learned.failed,
        "sentence": told(learned),
    }


def print_facts(one: FinishedPrint) -> dict[str, Any]:
    facts = {name: getattr(one, name) for name in ("id", "printer", "part", "outcome", "model", "material", "profile")}
    figures = ("estimated_s", "estimated_g", "sliced_s", "sliced_g", "actual_s", "actual_g")
    costs = {name: cost.as_json() if (cost := getattr(one, name)) else None for name in ("estimated_cost", "actual_cost")}
    return {**facts, "at": instant(one.at), **{name: getattr(one, name) for name in figures}, **costs}


def _learned(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    books = rooms.desk.books
    names = [_name(rooms, args) or ""] if args.printer else [entry.name for entry in rooms.desk.queue.entries()]
    prints = [one for name in names for one in books.prints(name)]
    lines = [f"{name}: {told(books.learned(name))}" for name in names] or [
        say("There is no printer: connect one with `printer add`.")
    ]
    rows = [
        (
            one.id,
            one.part,
            when(one.at),
            job_state(one.outcome),
            lasting(one.estimated_s) if one.estimated_s is not None else None,
            lasting(one.actual_s) if one.actual_s is not None else None,
            str(one.estimated_cost) if one.estimated_cost else None,
            str(one.actual_cost) if one.actual_cost else None,
        )
        for one in prints
    ]
    heads = [say("print"), say("part"), say("ended"), "", say("estimated"), say("took"), say("estimated"), say("cost")]
    text = "\n".join(lines) + (f"\n\n{table(rows, heads, right=(4, 5, 6, 7))}" if rows else "")
    facts = {"learned": [learned_facts(name, books.learned(name)) for name in names]}
    out.result({**facts, "prints": [print_facts(one) for one in prints]}, text)
    return DONE


def _forget_arguments(parser: Parser) -> None:
    parser.add_argument("id", metavar="PRINT", help="see `learned list`")


def _forget(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    rooms.desk.books.forget(args.id)
    out.result({"forgotten": 1}, say("Nothing is learned from that print any more."))
    return DONE


def _forget_all_arguments(parser: Parser) -> None:
    parser.add_argument("printer", metavar="PRINTER")


def _forget_all(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    name = rooms.desk.queue.printer(args.printer).name
    count = rooms.desk.books.forget_all(name)
    out.result({"printer": name, "forgotten": count}, say("What was learned of {printer} is forgotten.", printer=name))
    return DONE


COMMANDS = {
    "costs list": Command(_of_printer, _list),
    "costs set": Command(_set_arguments, _set),
    "costs reset": Command(_reset_arguments, _reset),
    "learned list": Command(_of_printer, _learned),
    "learned forget": Command(_forget_arguments, _forget),
    "learned reset": Command(_forget_all_arguments, _forget_all),
}
