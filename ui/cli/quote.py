"""quote: prices of every shop, service and home printer."""

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from printdesk.bench import sha256_of
from printdesk.errors import DeskError
from printdesk.market import Answer
from printdesk.offer import NoOffer, Offer
from printdesk.part import Part
from printdesk.ranking import how_compared
from printdesk.wish import Wish
from printdesk.words import later, say
from ui.cli.command import DONE, NO, NO_ANSWER, Command, Parser, checked_wish, country, file_argument, out_path, wish_arguments
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms
from ui.cli.telling import offer_facts, when

if TYPE_CHECKING:  # what is only named here: a price is not to wait for it
    from printdesk.curves import Point
    from printdesk.hints import Hint
    from ui.cli.quote_page import Report

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
    parser.add_argument("--html", metavar="OUT", help="also write a report of one page: picture, findings, offers")
    parser.add_argument("--hints", action="store_true", help="also say what would make the first offer cheaper; takes longer")
    parser.add_argument("--service", action="append", default=[], metavar="NAME", help="ask only these")


def _run(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    page = out_path(args.html, ".html", ".htm") if args.html else None
    wish = checked_wish(rooms, args)
    known_places(rooms, args.service)
    begun = time.perf_counter()
    results: list[dict[str, Any]] = []
    reports: list[Report] = []
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
        facts: dict[str, Any] = {
            "file": file,
            "part": {"name": part.name, "sha256": sha256_of(Path(file))},
            "offers": [offer_facts(answer) for answer in answers],
        }
        hints: list[Hint] = []
        if page is not None or args.hints:
            out.progress(say("Trying what would make it cheaper …"))
            hints = _hints(rooms, part, wish, args.ship_to, answers)
            facts["hints"] = [hint.as_json() for hint in hints]
        if page is not None:
            reports.append(report_of(rooms, part, wish, args.ship_to, answers, hints))
        results.append({**facts, "elapsed_s": round(time.perf_counter() - begun, 4)})
        code = max(code, _code_of(answers))
        out.say("\n".join([_text(part.name, answers), *hint_lines(answers, hints)]))
    if page is not None:
        from ui.cli.quote_page import write_page

        write_page(page, reports, rooms.desk.clock.now())
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
    return rooms.desk.market.offers(part, wish, ship_to, only=only, by="speed" if sort == "time" else sort)


def first_offer(answers: list[Answer]) -> Offer | None:
    """The one that hints and curves are about: the first that can be made."""
    return next((answer for answer in answers if isinstance(answer, Offer) and answer.printable), None)


def _hints(rooms: Rooms, part: Part, wish: Wish, ship_to: str | None, answers: list[Answer]) -> "list[Hint]":
    offer = first_offer(answers)
    if offer is None:
        return []
    others = tuple(answer for answer in answers if isinstance(answer, Offer))
    if not part.facts.watertight:
        part, _ = rooms.bench.mend(part)  # as it is priced
    return rooms.desk.hints.find(part, wish, offer, ship_to, others=others)


def hint_lines(answers: list[Answer], hints: "list[Hint]") -> list[str]:
    """What would make the first offer cheaper, for people."""
    offer = first_offer(answers)
    if offer is None or not hints:
        return []
    lines = [say("Cheaper at {place}:", place=offer.place)]
    for hint in hints:
        words = {"what": hint.what, "percent": hint.percent, "total": hint.total}
        lines.append("  " + say("{what}: −{percent} %, then {total} in all", **words))
    return lines


def report_of(rooms: Rooms, part: Part, wish: Wish, ship_to: str | None, answers: list[Answer], hints: "list[Hint]") -> "Report":
    """What the page shows of one part; an open one is drawn and judged as mended, as it is priced."""
    from ui.cli.quote_page import Report

    offer = first_offer(answers)
    mended = not part.facts.watertight
    if mended:
        part, _ = rooms.bench.mend(part)
    process, material = (offer.process, offer.material) if offer else (wish.process, wish.material)
    judgement = rooms.bench.judge(part, process, material)
    curved, points = _curve(rooms, part, wish, ship_to, answers)
    return Report(part, judgement, answers, offer, hints, points, curved, mended)


def _curve(
    rooms: Rooms, part: Part, wish: Wish, ship_to: str | None, answers: list[Answer]
) -> "tuple[Offer | None, tuple[Point, ...]]":
    """The first offer whose price of one depends on the quantity, and that curve; the first offer where none does."""
    first: dict[str, Offer] = {}
    for answer in answers:
        if isinstance(answer, Offer) and answer.printable:
            first.setdefault(answer.service, answer)
    prices = rooms.desk.prices
    found: list[tuple[Offer, tuple[Point, ...]]] = []
    for offer in first.values():
        points = prices.quantities(prices.know(part, wish, ship_to, [offer], sizes=False), offer)
        found.append((offer, points))
        if len({point.unit.amount for point in points}) > 1:
            return offer, points
    return found[0] if found else (None, ())


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
    lines += [f"  {offer.place}: {offer.worth}" for offer in offers if offer.printable and offer.worth]
    notes = {note for offer in offers if offer.printable for note in (*offer.reasons, *_marks(offer))}
    lines += [f"  ! {note}" for note in sorted(notes)]
    if compared := how_compared(answers):
        lines.append("  " + compared)
    lines += [_silent_line(answer) for answer in answers if isinstance(answer, NoOffer)]
    if any(offer.example for offer in offers):
        lines.append("  " + say("Prices of an example shop are for trying things out."))
    return "\n".join(lines)


def _silent_line(answer: NoOffer) -> str:
    if answer.request is None:
        return f"  – {answer.service}: {answer.reason}"
    material = answer.request.material_name or answer.request.material
    asking = say("`order --offer {id}` asks for it.", id=answer.request.id)
    return f"  – {answer.service}, {material}: {answer.reason} {asking}"


def _marks(offer: Offer) -> list[str]:
    """What to know of the price itself before one trusts it."""
    marks = []
    if offer.unseen:
        marks.append(say("{name}: price from the measures; the shop sees your model when you order.", name=offer.service))
    if not offer.proven:
        marks.append(say("{name}: not yet proven against the live service.", name=offer.service))
    if offer.continue_at:
        marks.append(say("{name}: order on its own site, {address}", name=offer.service, address=offer.continue_at))
    return marks


COMMANDS = {"quote": Command(_arguments, _run)}
