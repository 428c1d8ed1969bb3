"""The shop's tables. Instants are RFC 3339 text in UTC, money is decimal text with its currency, JSON is text.

DBOS keeps its own tables in the same SQLite file; they are not described here and migrations leave them alone.
"""

import sqlalchemy as sa

tables = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# What the shop is: title, tariff, countries, …: one text under a name.
notes = sa.Table("notes", tables, sa.Column("name", sa.String, primary_key=True), sa.Column("text", sa.Text, nullable=False))

counters = sa.Table(
    "counters", tables, sa.Column("name", sa.String, primary_key=True), sa.Column("value", sa.Integer, nullable=False)
)

customers = sa.Table(
    "customers",
    tables,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("role", sa.String, nullable=False),  # "owner" | "staff" | "customer"
    sa.Column("made_at", sa.String, nullable=False),
)

# Only the SHA-256 of a key is kept; the key itself is told once.
keys = sa.Table(
    "keys",
    tables,
    sa.Column("hash", sa.String, primary_key=True),
    sa.Column("customer_id", sa.String, sa.ForeignKey("customers.id"), nullable=False, index=True),
    sa.Column("made_at", sa.String, nullable=False),
)

# state: "pending" until the bytes are analysed, then "measured" or "refused".
parts = sa.Table(
    "parts",
    tables,
    sa.Column("sha256", sa.String, primary_key=True),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("facts", sa.JSON),
    sa.Column("verdicts", sa.JSON),  # process -> {"verdict", "findings"}
    sa.Column("error", sa.JSON),  # {"code", "message", "hint"} of a refused part
    sa.Column("came_at", sa.String, nullable=False),
    sa.Column("analysed_at", sa.String),
)

part_owners = sa.Table(
    "part_owners",
    tables,
    sa.Column("sha256", sa.String, sa.ForeignKey("parts.sha256"), primary_key=True),
    sa.Column("customer_id", sa.String, sa.ForeignKey("customers.id"), primary_key=True),
    sa.Column("name", sa.String, nullable=False),
)

quotes = sa.Table(
    "quotes",
    tables,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("customer_id", sa.String, sa.ForeignKey("customers.id"), nullable=False, index=True),
    sa.Column("sha256", sa.String, sa.ForeignKey("parts.sha256"), nullable=False),
    sa.Column("made_at", sa.String, nullable=False),
    sa.Column("valid_until", sa.String, nullable=False),
    sa.Column("printable", sa.Boolean, nullable=False),
    sa.Column("said", sa.JSON, nullable=False),  # the quote exactly as the customer was told it
)

orders = sa.Table(
    "orders",
    tables,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("number", sa.String, nullable=False, unique=True),
    sa.Column("customer_id", sa.String, sa.ForeignKey("customers.id"), nullable=False, index=True),
    sa.Column("quote_id", sa.String, sa.ForeignKey("quotes.id"), nullable=False, index=True),
    sa.Column("token", sa.String, nullable=False, unique=True),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("recipient", sa.JSON, nullable=False),
    sa.Column("payment", sa.String, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("placed_at", sa.String, nullable=False),
)

events = sa.Table(
    "events",
    tables,
    sa.Column("order_id", sa.String, sa.ForeignKey("orders.id"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("at", sa.String, nullable=False),
    sa.Column("action", sa.String, nullable=False),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("side", sa.String, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("given", sa.JSON, nullable=False),
    sa.Column("pin", sa.JSON),
)

reviews = sa.Table(
    "reviews",
    tables,
    sa.Column("order_id", sa.String, sa.ForeignKey("orders.id"), primary_key=True),
    sa.Column("stars", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", sa.String, nullable=False),
)

# What was answered under a caller's Idempotency-Key; kept for KEPT_FOR of idempotency.py.
answers = sa.Table(
    "answers",
    tables,
    sa.Column("customer_id", sa.String, primary_key=True),
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("fingerprint", sa.String, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("headers", sa.JSON, nullable=False),
    sa.Column("at", sa.String, nullable=False, index=True),
)
