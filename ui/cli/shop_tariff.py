"""shop tariff show, preview, set: the shop's prices, and what others would change on its own past parts."""

import argparse
from decimal import Decimal
from pathlib import Path
from typing import Any

from printdesk.errors import Refused
from printdesk.tariff import Tariff, parse_tariff
from printdesk.tariff_preview import Effect, Preview, preview
from printdesk.words import number, say
from ui.cli.command import DONE, Command, Parser, nothing
from ui.cli.out import Out, table
from ui.cli.rooms import Rooms
from ui.cli.shop_counter import counter_of, with_elsewhere

TARIFF_LIMIT = 1_000_000
PARTS = 30


def _show(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    text = counter_of(rooms, args).tariff()
    out.result({"tariff": text}, text.rstrip("\n"))
    return DONE


def _file_arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="TOML, as `shop tariff show` gives it")


def _set(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    path, text = _read(args.file)
    _checked(path, text)
    counter = counter_of(rooms, args)
    counter.set_tariff(text)
    out.result({"tariff": counter.tariff()}, say("The shop's prices are those of {name} from now on.", name=path.name))
    return DONE


def _preview(rooms: Rooms, args: argparse.Namespace, out: Out) -> int:
    """Nothing is changed by it."""
    path, text = _read(args.file)
    then = _checked(path, text)
    counter = counter_of(rooms, args)
    found = preview(parse_tariff(counter.tariff(), "shop"), then, counter.past_parts(PARTS))
    out.result(_facts(found), _text(found))
    return DONE


def _read(file: str) -> tuple[Path, str]:
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > TARIFF_LIMIT:
            raise Refused("bad_tariff", say("{name} is not a small file.", name=path.name), say("Give a tariff in TOML."))
        return path, path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("bad_tariff", say("{name} cannot be read.", name=path.name), say("Give a tariff in TOML.")) from error


def _checked(path: Path, text: str) -> Tariff:
    """Here already, so that what is wrong is told with the file's own name and line."""
    return parse_tariff(text, path.name.removesuffix(".toml"))


def _facts(found: Preview) -> dict[str, Any]:
    return {
        "parts": [_effect_facts(effect) for effect in found.effects],
        "before": found.before.as_json(),
        "after": found.after.as_json(),
        "change": _rounded(found.change),
        "dearer": found.dearer,
        "cheaper": found.cheaper,
        "lost": found.lost,
    }


def _effect_facts(effect: Effect) -> dict[str, Any]:
    part = effect.part
    return {
        "name": part.name,
        "sha256": part.sha256,
        "number": part.number or None,
        "material": part.material,
        "quantity": part.quantity,
        "before": effect.before.as_json() if effect.before else None,
        "after": effect.after.as_json() if effect.after else None,
        "change": _rounded(effect.change),
        "why": effect.why or None,
    }


def _rounded(share: Decimal | None) -> float | None:
    return None if share is None else round(float(share), 4)


def _text(found: Preview) -> str:
    rows = [
        (
            effect.part.number or "–",
            effect.part.name,
            f"{effect.part.quantity} ×",
            effect.part.material,
            effect.before or "–",
            effect.after or "–",
            "–" if effect.change is None else number(float(effect.change), "+.1%"),
        )
        for effect in found.effects
    ]
    heads = [say("order"), say("part"), "", say("material"), say("now"), say("then"), say("change")]
    lines = [table(rows, heads, right=(2, 4, 5, 6))] if rows else []
    if found.change is not None:
        share = number(float(found.change), "+.1%")
        lines.append(say("Together {before} now, {after} then: {change}.", before=found.before, after=found.after, change=share))
    return "\n".join([*lines, found.words()])


COMMANDS = {
    "shop tariff show": Command(with_elsewhere(nothing), _show),
    "shop tariff preview": Command(with_elsewhere(_file_arguments), _preview),
    "shop tariff set": Command(with_elsewhere(_file_arguments), _set),
}
