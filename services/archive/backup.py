"""The archive as one ZIP, and back: manifest.json, desk.sqlite and files/ab/<sha256>. Keys are never in it.

A ZIP that comes back is foreign until proven: names from a short list, sizes within bounds, hashes right, our own schema.
"""

import hashlib
import json
import re
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, BinaryIO

from printdesk.errors import Refused
from printdesk.words import say
from services.archive.database import Database, told
from services.archive.files import FileStore
from services.archive.migrate import apply, migrate, migrations, refuse_newer, version_of
from services.durable import disk_full, make_folder, write_durably

MANIFEST = "manifest.json"
DATABASE = "desk.sqlite"
FORMAT = "printdesk-backup"
VERSION = 1
MAX_ENTRIES = 200_000
MAX_FILE = 4 * 2**30
MAX_MANIFEST = 100_000
SPARE_BYTES = 16 * 2**20
CHUNK = 2**20
_STORED_FILE = re.compile(r"files/([0-9a-f]{2})/(\1[0-9a-f]{62})")


def export(database: Database, files: FileStore, path: Path) -> None:
    """Writes the ZIP beside running writers: the database is one moment's, and its files were there before."""
    with _room_beside(database.path.parent) as room:
        copy = room / DATABASE
        database.copy_to(copy)
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "made_at": datetime.now(UTC).isoformat(),
            "database": {"sha256": _sha256_of(copy), "size": copy.stat().st_size},
        }

        def write(file: BinaryIO) -> None:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False) as archive:
                archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
                archive.write(copy, DATABASE)
                for sha256, stored in files.all():
                    archive.write(stored, f"files/{sha256[:2]}/{sha256}")

        write_durably(path, write, mode=0o600)


def restore(database: Database, files: FileStore, path: Path, data: Path) -> None:
    """Everything checked first, then the files put beside the others, then the database replaced in one transaction."""
    with _reading(path) as archive, _room_beside(data) as room:
        _check_entries(archive, data)
        copy = room / DATABASE
        _unpack_database(archive, copy)
        _check_database(copy)
        added: list[Path] = []
        try:
            for name in archive.namelist():
                if match := _STORED_FILE.fullmatch(name):
                    _unpack_file(archive, name, files.folder / match[1] / match[2], added)
            database.copy_to(data / f"{DATABASE}.before-import-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
            database.replace_with(copy)
        except BaseException:
            for stored in added:
                stored.unlink(missing_ok=True)
            raise


def _refused(why: str) -> Refused:
    return Refused(
        "not_a_backup",
        say("This file is no backup of PrintDesk: {why}.", why=why),
        say("Choose a ZIP that PrintDesk exported; the archive is as it was."),
    )


@contextmanager
def _reading(path: Path) -> Iterator[zipfile.ZipFile]:
    """The opened ZIP; whatever its bytes do to the reader becomes one sentence."""
    if not path.is_file():
        raise _refused(say("there is no file {name}", name=path.name))
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        raise _refused(say("the ZIP is damaged or of a strange kind")) from error


@contextmanager
def _room_beside(data: Path) -> Iterator[Path]:
    """A folder of this one step on the archive's own disk; what a crash leaves behind of it is only space."""
    with told(data), tempfile.TemporaryDirectory(prefix=".step-", dir=data, ignore_cleanup_errors=True) as room:
        yield Path(room)


def _check_entries(archive: zipfile.ZipFile, data: Path) -> None:
    """Only our names, each once, unencrypted, and together no more than the disk has room for."""
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MAX_ENTRIES or len(names) != len(entries):
        raise _refused(say("it holds too many files, or one of them twice"))
    if not {MANIFEST, DATABASE} <= names:
        raise _refused(say("it holds no archive"))
    for entry in entries:
        if entry.filename not in (MANIFEST, DATABASE) and not _STORED_FILE.fullmatch(entry.filename):
            raise _refused(say("it holds a file “{name}” that PrintDesk never writes", name=entry.filename[:80]))
        if entry.flag_bits & 1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _refused(say("its files are packed in a way that PrintDesk never uses"))
        if entry.file_size > MAX_FILE:
            raise _refused(say("“{name}” is too large", name=entry.filename))
    if sum(entry.file_size for entry in entries) + SPARE_BYTES > shutil.disk_usage(data).free:
        raise disk_full(data)


def _unpack_database(archive: zipfile.ZipFile, copy: Path) -> None:
    with archive.open(MANIFEST) as file:
        raw = file.read(MAX_MANIFEST + 1)
    try:
        manifest = json.loads(raw) if len(raw) <= MAX_MANIFEST else {}
        known = manifest["format"] == FORMAT
        version, sha256 = int(manifest["version"]), str(manifest["database"]["sha256"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _refused(say("its list of contents cannot be read")) from error
    if not known:
        raise _refused(say("its list of contents is of another program"))
    refuse_newer(version, VERSION, Path(MANIFEST))
    size = archive.getinfo(DATABASE).file_size
    with archive.open(DATABASE) as source:
        write_durably(copy, lambda target: _copy(source, target, size, sha256), mode=0o600)


def _unpack_file(archive: zipfile.ZipFile, name: str, target: Path, added: list[Path]) -> None:
    """Puts one stored file to the others; one that is there is written anew, so that the ZIP is tried and the disk healed."""
    size, is_new = archive.getinfo(name).file_size, not target.exists()
    make_folder(target.parent)
    with archive.open(name) as source:
        write_durably(target, lambda file: _copy(source, file, size, target.name), mode=0o600)
    if is_new:
        added.append(target)


def _copy(source: IO[bytes], target: BinaryIO, size: int, sha256: str) -> None:
    """At most `size` bytes, which must have that hash."""
    digest, left = hashlib.sha256(), size
    while left and (chunk := source.read(min(CHUNK, left))):
        digest.update(chunk)
        target.write(chunk)
        left -= len(chunk)
    if left or digest.hexdigest() != sha256:
        raise _refused(say("a file in it is damaged"))


def _check_database(copy: Path) -> None:
    """Sound pages, a schema that is exactly one of ours, brought up to date; nothing foreign in it ever runs."""
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        version = version_of(connection)
        refuse_newer(version, len(migrations()), Path(DATABASE))
        if version == 0 or _schema(connection) != _schema_of(version):
            raise _refused(say("its tables are not those of PrintDesk"))
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise _refused(say("its archive is damaged"))
        if connection.execute("PRAGMA page_size").fetchone()[0] != 4096:  # a copy into a WAL file needs equal pages
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA page_size = 4096")
            connection.execute("VACUUM")
    except sqlite3.Error as error:
        raise _refused(say("its archive is damaged")) from error
    finally:
        connection.close()
    database = Database(copy)
    try:
        migrate(database)
    finally:
        database.close()


def _schema(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {(kind, name, table, " ".join(sql.split())) for kind, name, table, sql in rows}


def _schema_of(version: int) -> set[tuple[str, ...]]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for number, path in migrations().items():
            if number <= version:
                apply(connection, number, path)
        return _schema(connection)
    finally:
        connection.close()


def _sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
