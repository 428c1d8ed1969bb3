"""The parts customers sent: who owns which, and what became of their analysis."""

from typing import Any

import sqlalchemy as sa

from services.shop import clock
from services.shop.keys import Caller
from services.shop.problems import no_such
from services.shop.schema import part_owners, parts

PENDING, MEASURED, REFUSED = "pending", "measured", "refused"


# Refusals that say more about the shop's day than about the file: sent again, the file is analysed again.
WORTH_ANOTHER_TRY = frozenset({"analysis_failed", "worker_failed", "too_slow", "too_much_memory"})


def add_part(connection: sa.Connection, caller: Caller, sha256: str, size: int, name: str) -> str | None:
    """Writes the part down as the caller's. The name of the analysis that is to be enqueued, None where there is one already."""
    at = clock.text(clock.now())
    there = connection.execute(sa.select(parts.c.state, parts.c.error).where(parts.c.sha256 == sha256)).first()
    again = there is not None and there.state == REFUSED and (there.error or {}).get("code") in WORTH_ANOTHER_TRY
    if there is None:
        connection.execute(parts.insert().values(sha256=sha256, size=size, state=PENDING, came_at=at))
    elif again:
        connection.execute(parts.update().where(parts.c.sha256 == sha256).values(state=PENDING, error=None, came_at=at))
    mine = sa.and_(part_owners.c.sha256 == sha256, part_owners.c.customer_id == caller.id)
    connection.execute(part_owners.delete().where(mine))
    connection.execute(part_owners.insert().values(sha256=sha256, customer_id=caller.id, name=name))
    return analysis_id(sha256, at) if there is None or again else None


def analysis_id(sha256: str, came_at: str) -> str:
    """Names one analysis: enqueued twice under this name, it is done once."""
    return f"analysis-{sha256}-{came_at}"


def find_part(connection: sa.Connection, caller: Caller, sha256: str) -> dict[str, Any]:
    """The part as it is told. Raises Problem 404 unless the caller sent it, or is the shop."""
    owned = sa.select(part_owners.c.name).where(part_owners.c.sha256 == sha256).limit(1)
    if not caller.sees_all:
        owned = owned.where(part_owners.c.customer_id == caller.id)
    name = connection.execute(owned).scalar()
    row = connection.execute(parts.select().where(parts.c.sha256 == sha256)).first() if name is not None else None
    if row is None:
        raise no_such("part")
    analysed = row.facts or {}
    return {
        "sha256": row.sha256,
        "name": name,
        "size": row.size,
        "state": row.state,
        "format": analysed.get("format"),
        "facts": analysed.get("facts"),
        "verdicts": row.verdicts,
        "support_mm3": analysed.get("support_mm3"),
        "error": row.error,
    }


def record_analysis(connection: sa.Connection, sha256: str, found: dict[str, Any]) -> None:
    """Once: what was recorded first stays, so that a step that runs again after a crash changes nothing."""
    _record(
        connection,
        sha256,
        state=MEASURED,
        facts={name: found[name] for name in ("facts", "support_mm3", "format")},
        verdicts=found["verdicts"],
    )


def record_refusal(connection: sa.Connection, sha256: str, error: dict[str, str]) -> None:
    _record(connection, sha256, state=REFUSED, error=error)


def _record(connection: sa.Connection, sha256: str, **values: Any) -> None:
    pending = sa.and_(parts.c.sha256 == sha256, parts.c.state == PENDING)
    connection.execute(parts.update().where(pending).values(analysed_at=clock.text(clock.now()), **values))


def pending_parts(connection: sa.Connection) -> list[tuple[str, str]]:
    """(SHA-256, name of its analysis) of all parts that wait for one."""
    rows = connection.execute(sa.select(parts.c.sha256, parts.c.came_at).where(parts.c.state == PENDING))
    return [(row.sha256, analysis_id(row.sha256, row.came_at)) for row in rows]
