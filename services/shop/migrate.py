"""Brings the shop's database to the newest shape."""

from pathlib import Path

import sqlalchemy as sa

from printdesk.errors import Refused
from printdesk.words import say
from services.shop.database import Database

NEWEST = "0001"
FOLDER = Path(__file__).parent / "migrations"


def migrate(database: Database) -> None:
    """Walks the missing steps in one transaction. Raises Refused("database_newer") for a file of a later release.

    Alembic itself is loaded only where there is something to do: a start after a crash must be quick.
    """
    with database.reading() as connection:
        there = _version(connection)
    if there == NEWEST:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    if there is not None and there not in known:
        raise Refused(
            "database_newer",
            say("This shop's data was written by a newer PrintDesk."),
            say("Start it with that version or a later one."),
        )
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _version(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
