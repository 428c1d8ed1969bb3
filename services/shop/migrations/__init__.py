"""The shop database's history, one step a file; Alembic walks it."""
