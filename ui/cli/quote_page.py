"""A comparison of offers as one plain page: no script, no outside asset, every foreign word escaped."""

from html import escape
from pathlib import Path

from printdesk.market import Answer
from printdesk.offer import NoOffer, Offer
from printdesk.words import language, say
from ui.cli.file_writing import write_file
from ui.cli.telling import when

STYLE = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .45rem .7rem; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
.money { text-align: right; } .quiet { opacity: .7; }
"""


def write_page(path: Path, parts: list[tuple[str, list[Answer]]]) -> None:
    """The page is there whole or not at all."""
    body = "".join(f"<h1>{escape(name)}</h1>{_table(answers)}" for name, answers in parts)
    page = (
        f'<!doctype html><html lang="{language()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(say('Offers'))}</title><style>{STYLE}</style><body>{body}</body></html>\n"
    )
    write_file(path, page.encode("utf-8", "replace"))


def _table(answers: list[Answer]) -> str:
    heads = [say("From"), say("Material"), say("Each"), say("Shipping"), say("Total"), say("Days"), say("Valid until")]
    rows = [_row(answer) for answer in answers if isinstance(answer, Offer)]
    quiet = [f"<li>{escape(one.service)}: {escape(one.reason)}</li>" for one in answers if isinstance(one, NoOffer)]
    head = "".join(f"<th>{escape(word)}</th>" for word in heads)
    return f'<table><tr>{head}</tr>{"".join(rows)}</table><ul class="quiet">{"".join(quiet)}</ul>'


def _row(offer: Offer) -> str:
    material = " ".join(word for word in (offer.material_name or offer.material, offer.colour, offer.finish) if word)
    cells = [(offer.place, ""), (material, "")]
    if offer.printable:
        cells += [(str(money), "money") for money in (offer.unit_price, offer.shipping, offer.total)]
        cells += [(str(offer.lead_time_days), "money"), (when(offer.expires_at), "")]
    else:
        cells += [(" ".join(offer.reasons), "quiet")]
    wide = "" if offer.printable else ' colspan="5"'
    row = "".join(
        f'<td class="{kind}"{wide if place == 2 else ""}>{escape(text)}</td>' for place, (text, kind) in enumerate(cells)
    )
    return f"<tr>{row}</tr>"
