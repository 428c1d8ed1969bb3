-- Parts that the desk remembers. card: JSON of what a list shows, read without the document, since there may be thousands.
CREATE TABLE parts (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    opened_at  TEXT NOT NULL,
    removed_at TEXT,
    card       TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document   TEXT NOT NULL
) STRICT;
CREATE INDEX parts_by_opened ON parts (removed_at, opened_at);

-- By what a part is found again: kind is "sha256" of a version of its file, or the "path" where it was met last.
CREATE TABLE part_keys (
    kind  TEXT NOT NULL,
    value TEXT NOT NULL,
    part  TEXT NOT NULL REFERENCES parts (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_keys_by_part ON part_keys (part);

-- How a file in a watched folder was when it was last looked at, so that it is read again only when it is another.
CREATE TABLE part_stamps (
    path  TEXT PRIMARY KEY,
    stamp TEXT NOT NULL
) STRICT, WITHOUT ROWID;
