"""A report of a part and what it costs, as one plain page: no script, no outside asset, every foreign word escaped.

It prints on one A4 sheet for each part, and follows the reader's light or dark screen.
"""

import base64
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from printdesk.curves import Point
from printdesk.described import standing_lower
from printdesk.finding import Finding, Judgement
from printdesk.hints import Hint
from printdesk.market import Answer
from printdesk.offer import Kind, NoOffer, Offer
from printdesk.part import Part
from printdesk.words import language, plural, say
from ui.cli.file_writing import write_file
from ui.cli.quote_picture import picture
from ui.cli.quote_plots import cost_bar, quantity_plot
from ui.cli.quote_style import STYLE
from ui.cli.telling import volume, when
from ui.cli.whereabouts import whereabouts

PICTURE = (640, 440)  # pixels, shown at half of that
MOST_FINDINGS, MOST_OFFERS, MOST_SILENT = 6, 9, 5
SIGNS = {"error": "✗", "warning": "!", "info": "·"}


@dataclass(frozen=True, eq=False)
class Report:
    """One part's sheet. part: as it was priced; answers: in the order asked for; points: of `curved` by quantity.

    offer: the one that hints are about, None where nobody makes it; mended: it was open and is priced as mended
    """

    part: Part
    judgement: Judgement
    answers: list[Answer]
    offer: Offer | None
    hints: list[Hint]
    points: tuple[Point, ...] = ()
    curved: Offer | None = None
    mended: bool = False


def write_page(path: Path, reports: list[Report], at: datetime) -> None:
    """The page is there whole or not at all. at: when the prices were asked."""
    write_file(path, page(reports, at).encode("utf-8", "replace"))


def page(reports: list[Report], at: datetime) -> str:
    title = escape(", ".join(report.part.name for report in reports[:3]) or say("Offers"))
    sheets = "".join(_sheet(report, at) for report in reports)
    return (
        f'<!doctype html><html lang="{language()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{STYLE}</style><body>{sheets}</body></html>\n"
    )


def _sheet(report: Report, at: datetime) -> str:
    part = report.part
    image = base64.b64encode(picture(part.shaped_mesh(), *PICTURE)).decode()
    alt = escape(say("Picture of {name}", name=part.name))
    about = "".join(f"<div><dt>{escape(what)}</dt><dd>{escape(figure)}</dd></div>" for what, figure in _facts(report))
    return (
        f"<main><header><h1>{escape(part.name)}</h1><p>{escape(say('Asked on {at}', at=when(at)))}</p></header>"
        f'<section class="part"><img alt="{alt}" width="{PICTURE[0] // 2}" src="data:image/png;base64,{image}">'
        f"<div><dl>{about}</dl>{_findings(report)}</div></section>"
        f"{_offers(report.answers)}"
        f'<section class="pair">{_hints(report)}{_curve(report)}</section></main>'
    )


def _facts(report: Report) -> list[tuple[str, str]]:
    facts = report.part.facts
    x, y, z = facts.size_mm
    area = say("{area:.1f} cm²", area=facts.area_mm2 / 100)
    rows = [
        (say("Size"), say("{x:.1f} × {y:.1f} × {z:.1f} mm", x=x, y=y, z=z)),
        (say("Volume"), volume(facts.volume_mm3)),
        (say("Surface"), area),
        (say("Triangles"), f"{facts.triangles}"),
    ]
    if facts.min_wall_mm is not None:
        rows.append((say("Thinnest wall"), say("{wall:.2f} mm", wall=facts.min_wall_mm)))
    ends = [one.expires_at for one in report.answers if isinstance(one, Offer) and one.printable]
    if ends:
        rows.append((say("Prices valid until"), when(min(ends))))
    return rows


def _findings(report: Report) -> str:
    process = report.judgement.process.upper()
    verdict = {
        "printable": say("Printable by {process}", process=process),
        "repairable": say("Can be mended, then printed by {process}", process=process),
        "unprintable": say("Not printable by {process} as it stands", process=process),
    }[report.judgement.verdict.value]
    words = [f'<h2 class="{report.judgement.verdict.value}">{escape(verdict)}</h2>']
    if report.mended:
        words.append(f"<p>{escape(say('It was open; prices and figures are those of the mended part.'))}</p>")
    found = report.judgement.findings
    lines = "".join(_finding(finding, report.part) for finding in found[:MOST_FINDINGS])
    if len(found) > MOST_FINDINGS:
        lines += f"<li>{escape(plural('{count} more', '{count} more', len(found) - MOST_FINDINGS))}</li>"
    return "".join(words) + (f"<ul>{lines}</ul>" if lines else "")


def _finding(finding: Finding, part: Part) -> str:
    where = ""
    if finding.place_mm is not None:
        place = whereabouts(finding.place_mm, standing_lower(part.facts), part.facts.size_mm)
        where = f' <span class="quiet">– {escape(place)}</span>'
    kind = finding.severity.value
    return f'<li class="{kind}"><b aria-hidden="true">{SIGNS[kind]}</b> {escape(finding.message)}{where}</li>'


def _offers(answers: list[Answer]) -> str:
    offers = [one for one in answers if isinstance(one, Offer)]
    silent = [one for one in answers if isinstance(one, NoOffer)]
    heads = (
        say("From"),
        say("Material"),
        say("Each"),
        say("Tax"),
        say("Shipping"),
        say("Total"),
        say("Days"),
        say("Valid until"),
    )
    right = frozenset({2, 3, 4, 5, 6})
    head = "".join(f"<th{' class=money' if place in right else ''}>{escape(word)}</th>" for place, word in enumerate(heads))
    shown = _shown(offers)
    best = _best(offers)
    known = frozenset(shown[0].reasons).intersection(*(offer.reasons for offer in shown)) if shown else frozenset()
    rows = "".join(_row(offer, [words for words, one in best if one is offer], known) for offer in shown)
    more = len(offers) - len(shown)
    notes = [*sorted(known)]
    notes += [plural("{count} more offer is not shown.", "{count} more offers are not shown.", more)] if more else []
    if any(offer.example for offer in shown):
        notes.append(say("Prices of an example shop are for trying things out."))
    notes += [f"{one.service}: {one.reason}" for one in silent[:MOST_SILENT]]
    quiet = "".join(f"<li>{escape(note)}</li>" for note in notes)
    title = escape(say("Where to get it"))
    return f'<section><h2>{title}</h2><table><tr>{head}</tr>{rows}</table><ul class="quiet">{quiet}</ul></section>'


def _shown(offers: list[Offer]) -> list[Offer]:
    """As they were ordered; where there are too many, of every place at least one."""
    if len(offers) <= MOST_OFFERS:
        return offers
    first = {offer.service: offer.id for offer in reversed(offers)}
    kept: list[Offer] = []
    for offer in offers:
        if offer.id in first.values() or len(kept) + len(first) < MOST_OFFERS:
            kept.append(offer)
    return kept[: MOST_OFFERS + len(first)]


def _best(offers: list[Offer]) -> list[tuple[str, Offer]]:
    """What each of the best is best in; amounts of one currency are compared, that of the first."""
    made = [offer for offer in offers if offer.printable and offer.total.currency == offers[0].total.currency]
    if len(made) < 2:
        return []
    best = [
        (say("cheapest"), min(made, key=lambda offer: offer.total.amount)),
        (say("fastest"), min(made, key=lambda offer: (offer.lead_time_days, offer.seconds or 0.0, offer.total.amount))),
    ]
    if rated := [offer for offer in made if offer.rating]:
        best.append((say("best rated"), max(rated, key=lambda offer: offer.rating.stars if offer.rating else 0.0)))
    return best


def _row(offer: Offer, best: list[str], known: frozenset[str]) -> str:
    """known: reasons that are told once for all."""
    material = " ".join(word for word in (offer.material_name or offer.material, offer.colour, offer.finish) if word)
    cells = [(offer.place, ""), (material, "")]
    if offer.printable:
        cells += [(str(money), "money") for money in (offer.unit_price, offer.tax, offer.shipping, offer.total)]
        cells += [(str(offer.lead_time_days), "money"), (when(offer.expires_at), "")]
    else:
        cells += [(" ".join(offer.reasons), "quiet")]
    cells[0] = (", ".join([offer.place, *best]), "best" if best else "")
    wide = "" if offer.printable else ' colspan="6"'
    row = "".join(
        f'<td class="{kind}"{wide if place == 2 else ""}>{escape(text)}</td>' for place, (text, kind) in enumerate(cells)
    )
    if not offer.printable:
        return f"<tr>{row}</tr>"
    made_of = " · ".join(f"{part.what} {part.money}" for part in offer.breakdown if part.money.amount)
    told = [reason for reason in offer.reasons if reason not in known]
    notes = "".join(f" · {escape(note)}" for note in (*told, *_marks(offer)))
    return f'<tr>{row}</tr><tr class="parts"><td colspan="8">{cost_bar(offer)}{escape(made_of)}{notes}</td></tr>'


def _marks(offer: Offer) -> list[str]:
    """What to know of the place itself, in words."""
    marks = []
    if offer.unseen:
        marks.append(say("Priced from the measures alone."))
    if not offer.proven:
        marks.append(say("Not yet proven against the live service."))
    if offer.kind is Kind.HOME:
        marks.append(say("Estimated without slicing."))
    return marks


def _hints(report: Report) -> str:
    if report.offer is None or not report.hints:
        return ""
    lines = "".join(f"<li>{escape(hint.what)}: <b>−{hint.percent}\u00a0%</b> {_paid(hint)}</li>" for hint in report.hints)
    title = escape(say("What would make it cheaper at {place}", place=report.offer.place))
    return f"<div><h2>{title}</h2><ul>{lines}</ul></div>"


def _paid(hint: Hint) -> str:
    return f'<span class="quiet">{escape(say("then {total} in all", total=hint.total))}</span>'


def _curve(report: Report) -> str:
    drawn = quantity_plot(report.points)
    if not drawn or report.curved is None:
        return ""
    title = escape(say("Price of one by quantity, {place}", place=report.curved.place))
    return f"<div><h2>{title}</h2>{drawn}</div>"
