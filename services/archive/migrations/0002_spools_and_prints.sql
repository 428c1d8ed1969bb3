-- Spools, what each print took from them, and the finished prints that estimates learn from.
CREATE TABLE spools (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    source     TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;

CREATE TABLE spool_uses (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    spool      TEXT NOT NULL,
    state      TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;
CREATE INDEX spool_uses_by_state ON spool_uses (state);

CREATE TABLE prints (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    printer    TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;
CREATE INDEX prints_by_printer ON prints (printer);
