"""What a desk document knows beside its bodies, as JSON and back. The text may come from anywhere: all of it is bounded."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath
from typing import Any

from printdesk.bounded_json import Unreadable, bool_of, dict_of, list_of, long_text_of, number_of, one_of, text_of, whole_of
from printdesk.document import LONGEST_NOTES, Document, Said
from printdesk.finding import Finding, Severity
from printdesk.measured import Told as ToldMeasure
from printdesk.measured import as_told
from printdesk.measured_text import as_values, from_values
from printdesk.money import MOST_MONEY, Money
from printdesk.part import MOST_VERSIONS, Part, Placement, Version
from printdesk.profile_file import names_a_file
from printdesk.wish import Wish
from printdesk.words import later

SCHEMA, VERSION = "printdesk.desk", 1
MOST_PARTS, MOST_WORDS, MOST_FINDINGS, MOST_SAID = 10_000, 200, 500, 1_000
LONGEST_SAID = 4_000
FARTHEST_MM, MOST_SCALE = 1e6, 1e6


@dataclass(frozen=True, eq=False)
class ToldVersion:
    """object: the body that holds its mesh, sha256: of that mesh."""

    object: str
    sha256: str
    version: Version  # its mesh is still to come


@dataclass(frozen=True, eq=False)
class ToldPart:
    """values: fields of `Part` that are not geometry."""

    object: str
    sha256: str
    placement: Placement
    values: Mapping[str, Any]
    versions: tuple[ToldVersion, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, eq=False)
class Told:
    """chosen, also: places in `parts`; ids: of the parts, empty where the text comes from elsewhere."""

    parts: tuple[ToldPart, ...]
    plate_mm: tuple[float, float, float]
    count: int
    chosen: int | None
    also: tuple[int, ...]
    wish: Wish
    place: tuple[str, str] | None
    notes: str
    talk: tuple[Said, ...]
    ids: tuple[str, ...] = ()
    measures: tuple[ToldMeasure, ...] = ()


# ---- written


def to_text(
    document: Document,
    object_of: Callable[[object], tuple[str, str]],
    source_of: Callable[[str | None], str | None],
    of_our_own: bool = False,
) -> str:
    """object_of: (id of the body, SHA-256) of a part's or version's mesh; source_of: how the document names a part's file.

    of_our_own: it stays on this computer: it names parts by their ids, and a profile by its file
    """
    plate = document.plate
    places = {part.id: index for index, part in enumerate(plate.parts)}
    return json.dumps(
        {
            "schema": SCHEMA,
            "version": VERSION,
            "ids": [part.id for part in plate.parts] if of_our_own else [],
            "plate": {"size_mm": plate.size_mm, "count": plate.count},
            "parts": [_part(part, document.findings_of(part), object_of, source_of) for part in plate.parts],
            "chosen": places.get(plate.chosen or ""),
            "also": sorted(places[part_id] for part_id in plate.also if part_id in places),
            "wish": {**vars(document.wish), "profile": document.wish.profile if of_our_own else _no_file(document.wish.profile)},
            "place": document.place,
            "measures": as_values(as_told(document.measures, plate.parts)),
            "notes": document.notes[:LONGEST_NOTES],
            "talk": [vars(said) for said in document.talk[-MOST_SAID:]],
        },
        ensure_ascii=False,
        indent=None if of_our_own else 1,
    )


def _part(
    part: Part,
    findings: tuple[Finding, ...],
    object_of: Callable[[object], tuple[str, str]],
    source_of: Callable[[str | None], str | None],
) -> dict[str, Any]:
    found, sha256 = object_of(part.mesh)
    return {
        "object": found,
        "sha256": sha256,
        "name": part.name,
        "placement": _placed(part.placement),
        "format": part.format,
        "units": part.units,
        "units_known": part.units_known,
        "warnings": part.warnings[:MOST_WORDS],
        "history": part.history[-MOST_WORDS:],
        "mended": part.mended,
        "tried": part.tried[:MOST_WORDS],
        "source": source_of(part.source),
        "versions": [_version(version, object_of) for version in part.versions[-MOST_VERSIONS:]],
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "count": finding.count,
                "title": finding.title,
                "message": finding.message,
                "why": finding.why,
                "place_mm": finding.place_mm,
            }
            for finding in findings[:MOST_FINDINGS]
        ],
    }


def _version(version: Version, object_of: Callable[[object], tuple[str, str]]) -> dict[str, Any]:
    found, sha256 = object_of(version.mesh)
    return {
        "object": found,
        "sha256": sha256,
        "what": version.what,
        "placement": _placed(version.placement),
        "size_mm": version.size_mm,
        "volume_mm3": version.volume_mm3,
        "price": None if version.price is None else [str(version.price.amount), version.price.currency],
        "quantity": version.quantity,
    }


def _placed(placement: Placement) -> dict[str, Any]:
    return {"position_mm": placement.position_mm, "rotation": placement.rotation, "scale": placement.scale}


def _no_file(profile: str | None) -> str | None:
    """A slicer's file lies on one computer only, and its path is nobody else's business."""
    return None if profile is None or names_a_file(profile) else profile


# ---- read


def from_text(data: bytes, of_our_own: bool = False) -> Told:
    """Raises Unreadable, with why, for whatever is not a desk of this kind. of_our_own: this desk kept it, see `to_text`."""
    try:
        told = json.loads(data.decode("utf-8"))
        if not isinstance(told, dict) or told.get("schema") != SCHEMA:
            raise Unreadable(later("it does not say that it is a desk"))
        if whole_of(told.get("version"), 1, 10**6) > VERSION:
            raise Unreadable(later("a newer PrintDesk wrote it"))
        plate = dict_of(told["plate"])
        parts = tuple(_told_part(dict_of(part), of_our_own) for part in list_of(told["parts"], MOST_PARTS))
        chosen = None if told.get("chosen") is None else whole_of(told["chosen"], 0, len(parts) - 1)
        place = None if told.get("place") is None else list_of(told["place"], 2)
        wide, deep, high = (number_of(side, 1.0, 1e5) for side in list_of(plate["size_mm"], 3))
        return Told(
            parts,
            (wide, deep, high),
            whole_of(plate["count"], 1, 36),
            chosen,
            tuple(whole_of(one, 0, len(parts) - 1) for one in list_of(told.get("also", []), MOST_PARTS)),
            _wish(dict_of(told["wish"]), of_our_own),
            None if place is None else (text_of(place[0]), text_of(place[1])),
            long_text_of(told.get("notes", ""), LONGEST_NOTES),
            tuple(_said(dict_of(one)) for one in list_of(told.get("talk", []), MOST_SAID)),
            tuple(text_of(one) for one in list_of(told.get("ids", []), MOST_PARTS)) if of_our_own else (),
            from_values(told.get("measures", []), len(parts)),
        )
    except Unreadable:
        raise
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, ArithmeticError) as error:
        raise Unreadable(later("something is missing or of the wrong kind")) from error


def _told_part(told: Mapping[str, Any], of_our_own: bool) -> ToldPart:
    values = {
        "name": text_of(told["name"]) or "part",
        "format": text_of(told["format"])[:40],
        "units": one_of(told["units"], ("mm", "cm", "m", "in")),
        "units_known": bool_of(told["units_known"]),
        "warnings": _words(told.get("warnings", [])),
        "history": _words(told.get("history", [])),
        "mended": bool_of(told["mended"]),
        "tried": _words(told.get("tried", [])),
        "source": told.get("source") if of_our_own else _source(told.get("source")),
    }
    return ToldPart(
        text_of(told["object"]),
        text_of(told["sha256"]),
        _placement(dict_of(told["placement"])),
        values,
        tuple(_told_version(dict_of(one)) for one in list_of(told.get("versions", []), MOST_VERSIONS)),
        tuple(_finding(dict_of(one)) for one in list_of(told.get("findings", []), MOST_FINDINGS)),
    )


def _told_version(told: Mapping[str, Any]) -> ToldVersion:
    from mesh.mesh import join

    wide, deep, high = (number_of(side, 0.0, 1e9) for side in list_of(told["size_mm"], 3))
    volume, price = told.get("volume_mm3"), told.get("price")
    version = Version(
        text_of(told["what"]),
        join([]),
        _placement(dict_of(told["placement"])),
        (wide, deep, high),
        None if volume is None else number_of(volume, -1e18, 1e18),
        None if price is None else _money(list_of(price, 2)),
        whole_of(told.get("quantity", 1), 1, 10_000),
    )
    return ToldVersion(text_of(told["object"]), text_of(told["sha256"]), version)


def _placement(told: Mapping[str, Any]) -> Placement:
    x, y = (number_of(value, -FARTHEST_MM, FARTHEST_MM) for value in list_of(told["position_mm"], 2))
    rows = [[number_of(value, -1.001, 1.001) for value in list_of(row, 3)] for row in list_of(told["rotation"], 3)]
    first, second, third = ((row[0], row[1], row[2]) for row in rows)
    if abs(_determinant(rows) - 1) > 1e-3 or any(abs(sum(value * value for value in row) - 1) > 1e-3 for row in rows):
        raise Unreadable(later("a part is turned by what is no turn"))
    sx, sy, sz = (number_of(value, -MOST_SCALE, MOST_SCALE) for value in list_of(told["scale"], 3))
    if min(abs(sx), abs(sy), abs(sz)) < 1e-6:
        raise Unreadable(later("a part is scaled to nothing"))
    return Placement((x, y), (first, second, third), (sx, sy, sz))


def _determinant(rows: list[list[float]]) -> float:
    (a, b, c), (d, e, f), (g, h, i) = rows
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)


def _finding(told: Mapping[str, Any]) -> Finding:
    place = told.get("place_mm")
    x, y, z = (number_of(value, -1e9, 1e9) for value in list_of(place, 3)) if place is not None else (0.0, 0.0, 0.0)
    title, message, why = (long_text_of(told[name], LONGEST_SAID) for name in ("title", "message", "why"))
    return Finding(
        text_of(told["code"]),
        Severity(told["severity"]),
        whole_of(told["count"], 0, 10**9),
        title,
        message,
        why,
        place_mm=None if place is None else (x, y, z),
    )


def _wish(told: Mapping[str, Any], of_our_own: bool) -> Wish:
    """A profile that is a file is left out: nothing outside the document is looked into because it says so."""
    values: dict[str, Any] = {}
    for field in fields(Wish):
        value = told.get(field.name)
        if value is not None:
            values[field.name] = _KINDS.get(field.name, text_of)(value)
    if names_a_file(values.get("profile") or "") and not of_our_own:
        del values["profile"]
    return Wish(**values)


def _said(told: Mapping[str, Any]) -> Said:
    return Said(
        text_of(told["at"])[:40],
        one_of(told["who"], ("customer", "shop")),
        long_text_of(told["text"], LONGEST_SAID),
        text_of(told.get("order", "")),
    )


def _source(value: object) -> str | None:
    """Only a file beside the document or below its folder: `name.stl`, `parts/name.stl`."""
    if value is None:
        return None
    text = long_text_of(value, 1_000)
    steps = PurePosixPath(text).parts
    is_below = bool(steps) and ".." not in steps and not text.startswith("/") and not any(sign in text for sign in "\\:\0\n")
    return text if is_below else None


def _money(told: list[Any]) -> Money:
    try:
        amount = Decimal(text_of(told[0])[:40])
    except InvalidOperation:
        raise Unreadable(later("a price that is none")) from None
    if not amount.is_finite() or amount.adjusted() > MOST_MONEY.adjusted():
        raise Unreadable(later("a price that cannot be"))
    return Money(amount, text_of(told[1]))


def _words(value: object) -> tuple[str, ...]:
    return tuple(long_text_of(one, 1_000) for one in list_of(value, MOST_WORDS))


_KINDS: Mapping[str, Callable[[Any], object]] = {
    "quantity": lambda value: whole_of(value, 1, 10_000),
    "layer_height_mm": lambda value: number_of(value, 0.001, 10.0),
    "infill": lambda value: number_of(value, 0.0, 1.0),
    "supports": bool_of,
    "rush": bool_of,
}
