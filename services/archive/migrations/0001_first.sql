-- Documents are JSON of the heart's dataclasses; the columns beside them are what is searched.
CREATE TABLE orders (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    service    TEXT NOT NULL,
    state      TEXT NOT NULL,
    remote_id  TEXT,
    key        TEXT UNIQUE,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;
CREATE INDEX orders_by_state ON orders (state);
CREATE INDEX orders_by_remote_id ON orders (service, remote_id);

CREATE TABLE outbox (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    order_id   TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_by_order ON outbox (order_id);

CREATE TABLE jobs (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    state      TEXT NOT NULL,
    printer    TEXT,
    order_id   TEXT,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;
CREATE INDEX jobs_by_state ON jobs (state);

CREATE TABLE services (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;

CREATE TABLE printers (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;

-- A service names its own offers, so an id is unique only together with the service.
CREATE TABLE offers (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL,
    service    TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL,
    UNIQUE (id, service)
) STRICT;

CREATE TABLE notes (
    name       TEXT PRIMARY KEY,
    text       TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
