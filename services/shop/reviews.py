"""What customers thought of delivered orders, and the shop's rating from it."""

from typing import Any

import sqlalchemy as sa

from services.shop import clock
from services.shop.schema import reviews


def add_review(connection: sa.Connection, order_id: str, stars: int, text: str) -> None:
    connection.execute(reviews.insert().values(order_id=order_id, stars=stars, text=text, at=clock.text(clock.now())))


def rating(connection: sa.Connection) -> dict[str, Any] | None:
    """{"stars": the mean, 1 … 5, "count"}, None before the first review."""
    mean, count = connection.execute(sa.select(sa.func.avg(reviews.c.stars), sa.func.count())).one()
    return {"stars": round(float(mean), 2), "count": int(count)} if count else None
