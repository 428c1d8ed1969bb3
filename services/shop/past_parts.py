"""The parts that the shop has priced last, for the preview of another tariff: orders first, then what was only asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from services.shop import clock
from services.shop.past_wire import OPTIONAL
from services.shop.schema import orders, parts, quotes

if TYPE_CHECKING:
    from printdesk.catalog import Catalog
    from printdesk.tariff_preview import PastPart

MOST = 100
LOOKED_AT = 2_000  # quotes, the newest; what is older says little of today's customers


def past_parts(connection: sa.Connection, catalog: "Catalog", limit: int) -> "list[PastPart]":
    """At most `limit`, each wish once: the newest orders, then the newest quotes that led to none."""
    found: dict[tuple[Any, ...], PastPart] = {}
    for row in _rows(connection):
        said = row.said
        key = tuple(said.get(name) for name in ("part", "material", "quantity", "rush", *OPTIONAL))
        if key not in found and (part := _past_part(row, catalog)) is not None:
            found[key] = part
        if len(found) >= limit:
            break
    return list(found.values())


def _rows(connection: sa.Connection) -> Iterator[Any]:
    measured = quotes.join(parts, parts.c.sha256 == quotes.c.sha256)
    ordered = measured.join(orders, orders.c.quote_id == quotes.c.id)
    for number, joined in ((orders.c.number, ordered), (sa.literal("").label("number"), measured)):
        query = sa.select(quotes.c.said, quotes.c.made_at, parts.c.facts, number).select_from(joined)
        yield from connection.execute(query.order_by(quotes.c.made_at.desc()).limit(LOOKED_AT))


def _past_part(row: Any, catalog: "Catalog") -> "PastPart | None":
    """None for what was never measured, or is of a material that the catalogue no longer knows."""
    from printdesk.billed import Sizes
    from printdesk.tariff_preview import PastPart

    said = row.said
    material = catalog.materials.get(said["material"])
    if row.facts is None or material is None:
        return None
    facts = row.facts["facts"]
    support_mm3 = float(row.facts.get("support_mm3") or 0.0) if material.process == "fdm" else 0.0
    return PastPart(
        sha256=said["part"],
        name=said["name"],
        material=material.id,
        quantity=said["quantity"],
        sizes=Sizes(facts["volume_mm3"], facts["area_mm2"], tuple(facts["size_mm"])),
        at=clock.instant(row.made_at),
        support_g=support_mm3 * material.density_g_cm3 / 1000,
        rush=said.get("rush") is True,
        number=row.number,
        **{name: said[name] for name in OPTIONAL},
    )
