"""Alembic's entry: walks the steps on the connection that migrate.py hands over, and sees only the shop's own tables."""

from alembic import context

from services.shop.schema import tables

OURS = set(tables.tables)


def ours(_object: object, name: str | None, type_: str, _reflected: bool, _compare_to: object) -> bool:
    """DBOS's tables share the file and are none of Alembic's business."""
    return type_ != "table" or name in OURS


connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=tables, include_object=ours, render_as_batch=True)
context.run_migrations()
