"""quote: prices of every shop, service and home printer."""

import argparse
import time
from pathlib import Path
from typing import Any

from printdesk.bench import sha256_of
from printdesk.errors import DeskError
from printdesk.market import Answer
from printdesk.offer import NoOffer, Offer
from printdesk.part import Part
from printdesk.wish import Wish
from printdesk.words import later, say
from ui.cli.command import DONE, NO, NO_ANSWER, Command, Parser, checked_wish, country, file_argument, out_path, wish_arguments
from ui.cli.out import Out, table
from ui.cli.quote_page import write_page
from ui.cli.rooms import Rooms
from ui.cli.telling import offer_facts, when

SILENT = frozenset({"offline", "no_answer", "shop_not_up", "analysis_pending", "in_flight"})
SORTS = ("price", "time", "rating")
HEADS = (
    later("offer"),
    later("from"),
    later("material"),
    later("each"),
    later("total"),
    later("days"),
    later("valid until"),
)


def _arguments(parser: Parser) -> None:
    file_argument(parser, many=True)
    wish_arguments(parser)
    parser.add_argument("--ship-to", type=country, metavar="CC", help="a country, as in DE; without it: pick-up")
    parser.add_argument("--sort", choices=SORTS, default="price")
    parser.add_argument("--html", metavar="OUT", help="also write the comparison as a page")
    parser.add_argument("--service", action="append", default=[], metavar="NAME", help="ask only these")


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    page = out_path(args.html, ".html", ".htm") if args.html else None
    wish = checked_wish(rooms, args)
    known_places(rooms, args.service)
    begun = time.perf_counter()
    results: list[dict[str, Any]] = []
    pages: list[tuple[str, list[Answer]]] = []
    code = DONE
    for file in args.files:
        try:
            part = rooms.bench.open(Path(file), units=args.units, scale=args.scale)
            out.progress(say("Asking for prices of {name} …", name=part.name))
            answers = ask(rooms, part, wish, args.ship_to, tuple(args.service), args.sort)
        except DeskError as error:
            if len(args.files) == 1:
                raise
            if not out.json:
                out.error(error)
            results.append({"file": file, "error": error.as_json()})
            code = max(code, error.exit_code)
            continue
        results.append(
            {
                "file": file,
                "part": {"name": part.name, "sha256": sha256_of(Path(file))},
                "offers": [offer_facts(answer) for answer in answers],
                "elapsed_s": round(time.perf_counter() - begun, 4),
            }
        )
        pages.append((part.name, answers))
        code = max(code, _code_of(answers))
        out.say(_text(part.name, answers))
    if page is not None:
        write_page(page, pages)
    out.finish(results[0] if len(results) == 1 else {"results": results})
    return code


def known_places(rooms: Rooms, names: list[str]) -> None:
    """Raises NotFound for a name that is neither a service nor a printer at home."""
    printers = {listed.casefold() for listed in (entry.entry.name for entry in rooms.desk.queue.printers())} if names else set()
    for name in names:
        if name.casefold() not in printers:
            rooms.desk.market.entry(name)


def ask(rooms: Rooms, part: Part, wish: Wish, ship_to: str | None, only: tuple[str, ...], sort: str) -> list[Answer]:
    """All answers, offers first in the order asked for."""
    answers = rooms.desk.market.offers(part, wish, ship_to, only=only)
    offers = [answer for answer in answers if isinstance(answer, Offer)]
    others = [answer for answer in answers if isinstance(answer, NoOffer)]
    if sort == "time":
        offers.sort(key=lambda offer: (not offer.printable, offer.lead_time_days, offer.total.amount))
    elif sort == "rating":
        offers.sort(key=lambda offer: (not offer.printable, -(offer.rating.stars if offer.rating else 0.0), offer.total.amount))
    return [*offers, *others]


def _code_of(answers: list[Answer]) -> int:
    offers = [answer for answer in answers if isinstance(answer, Offer)]
    if any(offer.printable for offer in offers):
        return DONE
    silent = any(isinstance(answer, NoOffer) and answer.code in SILENT for answer in answers)
    return NO_ANSWER if silent and not offers else NO


def _text(name: str, answers: list[Answer]) -> str:
    offers = [answer for answer in answers if isinstance(answer, Offer)]
    rows = [
        (
            offer.id,
            offer.place,
            " ".join(word for word in (offer.material_name or offer.material, offer.colour) if word),
            offer.unit_price,
            offer.total,
            offer.lead_time_days,
            when(offer.expires_at),
        )
        for offer in offers
        if offer.printable
    ]
    lines = [name]
    if rows:
        lines.append(table(rows, [say(head) for head in HEADS], right=(3, 4, 5)))
    for offer in offers:
        if not offer.printable:
            lines.append(f"  ✗ {offer.place}, {offer.material}: {' '.join(offer.reasons)}")
    notes = {note for offer in offers if offer.printable for note in offer.reasons}
    lines += [f"  ! {note}" for note in sorted(notes)]
    lines += [f"  – {answer.service}: {answer.reason}" for answer in answers if isinstance(answer, NoOffer)]
    if any(offer.example for offer in offers):
        lines.append("  " + say("Prices of an example shop are for trying things out."))
    return "\n".join(lines)


COMMANDS = {"quote": Command(_arguments, _run)}
