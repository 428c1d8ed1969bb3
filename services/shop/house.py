"""Running a shop as its owner on this computer: serve, status, backup, restore, check. None of it needs the server to run."""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from printdesk.errors import NotFound, Refused
from printdesk.ports import Secrets
from printdesk.words import say
from services.durable import make_folder, not_writable, sync_folder, try_lock, write_durably
from services.shop.card_key import KEY_FILE, LARGEST_KEY
from services.shop.serve import ADDRESS, LOCK

DATABASE = "shop.sqlite"
FILES = "files"
MANIFEST = "manifest.json"
FORMAT = "printdesk-shop-backup"
VERSION = 1
MAX_ENTRIES = 1_000_000
MAX_MANIFEST = 100_000
MAX_PROBLEMS = 50
CHUNK = 2**20
TABLES = {"customers", "keys", "parts", "quotes", "orders", "events"}
_STORED = re.compile(r"files/([0-9a-f]{2})/(\1[0-9a-f]{62})")


class ShopHouse:
    """data: the shop's folder. secrets: where this desk keeps the owner's key."""

    def __init__(self, data: Path, secrets: Secrets) -> None:
        self._data = data
        self._secrets = secrets

    def serve(self, host: str, port: int, public_address: str | None = None) -> int:
        """Serves until SIGINT or SIGTERM, which end it in good order: that is no failure.

        public_address: how the world reaches the shop, for tracking pages and the shop's card
        """
        from services.shop.embedded import OWNER
        from services.shop.serve import run
        from services.web_address import read_address

        if public_address is not None and read_address(public_address) is None:
            raise Refused(
                "bad_address",
                say("“{address}” is not the address of a shop.", address=public_address[:80]),
                say("Give it as https://…, as the world reaches it."),
            )
        try:
            return run(self._data, host, port, public_address, keep_key=lambda key: self._secrets.set(OWNER, key))
        except KeyboardInterrupt:
            # As in `run`: an interrupted analysis waits in its thread for the end of the process.
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(0)

    def status(self) -> dict[str, Any]:
        """Whether it runs and where, how many orders stand where, and what it takes on the disk."""
        self._must_exist()
        with try_lock(self._data / LOCK) as free:
            runs = not free
        address = None
        if runs:
            with suppress(OSError, ValueError, KeyError, TypeError):
                address = str(json.loads((self._data / ADDRESS).read_text("utf-8"))["address"])
        with self._reading() as database:
            orders = dict(database.execute("SELECT state, count(*) FROM orders GROUP BY state ORDER BY state"))
            (customers,) = database.execute("SELECT count(*) FROM customers").fetchone()
            parts = dict(database.execute("SELECT state, count(*) FROM parts GROUP BY state ORDER BY state"))
        sizes = [path.stat().st_size for _, path in self._files()]
        return {
            "runs": runs,
            "address": address,
            "data": str(self._data),
            "orders": orders,
            "customers": customers,
            "parts": parts,
            "files": len(sizes),
            "bytes": sum(sizes) + (self._data / DATABASE).stat().st_size,
        }

    def backup(self, out: Path) -> dict[str, Any]:
        """One ZIP, beside a running server: the database as of one moment, and the files that it names."""
        self._must_exist()
        with tempfile.TemporaryDirectory(prefix="printdesk-shop-", dir=self._data) as room:
            copy = Path(room) / DATABASE
            with self._reading() as database, closing(sqlite3.connect(copy)) as target:
                database.backup(target)
            manifest = {
                "format": FORMAT,
                "version": VERSION,
                "made_at": datetime.now(UTC).isoformat(),
                "database": {"sha256": _sha256_of(copy), "size": copy.stat().st_size},
            }
            named = _parts_of(copy)
            files = [(sha256, path) for sha256, path in self._files() if sha256 in named]

            def write(file: BinaryIO) -> None:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False) as archive:
                    archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
                    archive.write(copy, DATABASE)
                    if (self._data / KEY_FILE).is_file():
                        archive.write(self._data / KEY_FILE, KEY_FILE)
                    for sha256, path in files:
                        archive.write(path, f"{FILES}/{sha256[:2]}/{sha256}")

            write_durably(out, write, mode=0o600)
        return {"bytes": out.stat().st_size, "files": len(files)}

    def restore(self, source: Path) -> dict[str, Any]:
        """All of it is checked first, in a folder beside; the shop that was there is kept under another name."""
        make_folder(self._data.parent)
        with tempfile.TemporaryDirectory(prefix=".printdesk-restore-", dir=self._data.parent) as room:
            fresh = Path(room) / self._data.name
            files = _unpack(source, fresh)
            make_folder(self._data)
            with try_lock(self._data / LOCK) as free:
                if not free:
                    raise Refused("shop_runs", say("The shop is open."), say("Close it first, then restore."))
                kept = self._put_aside()
                try:
                    fresh.replace(self._data)
                except OSError as error:
                    if kept is not None:
                        kept.replace(self._data)
                    raise not_writable(self._data, error) from error
                sync_folder(self._data.parent)
        self._forget_foreign_key()
        return {"files": files, "kept": str(kept) if kept else None}

    def check(self) -> dict[str, Any]:
        """Whether the database is sound and every part's bytes are there and unchanged. `problems`: at most 50 sentences."""
        self._must_exist()
        problems: list[str] = []
        with self._reading() as database:
            told = [row[0] for row in database.execute("PRAGMA integrity_check(20)")]
            problems += [say("The database is damaged: {what}.", what=what) for what in told if what != "ok"]
            loose = database.execute("PRAGMA foreign_key_check").fetchall()
            if loose:
                problems.append(say("{count} records point to others that are not there.", count=len(loose)))
            gaps = database.execute(
                "SELECT count(*) FROM (SELECT order_id FROM events GROUP BY order_id HAVING max(seq) <> count(*))"
            )
            if count := gaps.fetchone()[0]:
                problems.append(say("{count} orders have gaps in their timeline.", count=count))
        named, there = _parts_of(self._data / DATABASE), dict(self._files())
        problems += [say("The file of part {sha256} is missing.", sha256=sha256) for sha256 in sorted(named - there.keys())]
        for sha256, path in there.items():
            if _sha256_of(path) != sha256:
                problems.append(say("The file of part {sha256} is not what it was.", sha256=sha256))
        return {"ok": not problems, "parts": len(named), "files": len(there), "problems": problems[:MAX_PROBLEMS]}

    def _must_exist(self) -> None:
        if not (self._data / DATABASE).is_file():
            raise NotFound(
                "no_shop", say("There is no shop in {folder} yet.", folder=str(self._data)), say("`shop serve` begins one.")
            )

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(f"file:{self._data / DATABASE}?mode=ro", uri=True, timeout=10.0)) as database:
                yield database
        except sqlite3.Error as error:
            raise Refused(
                "shop_broken",
                say("The shop's database cannot be read: {why}.", why=str(error)),
                say("`shop restore` brings back a backup."),
            ) from error

    def _files(self) -> Iterator[tuple[str, Path]]:
        for path in sorted((self._data / FILES).glob("[0-9a-f][0-9a-f]/*")):
            yield path.name, path

    def _put_aside(self) -> Path | None:
        if not (self._data / DATABASE).exists():
            shutil.rmtree(self._data)
            return None
        kept = self._data.with_name(f"{self._data.name}.before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
        self._data.replace(kept)
        return kept

    def _forget_foreign_key(self) -> None:
        """An owner's key that the restored shop does not know opens nothing: the next start makes another one."""
        from services.shop.embedded import OWNER

        key = self._secrets.get(OWNER)
        if key is None:
            return
        with self._reading() as database:
            known = database.execute("SELECT 1 FROM keys WHERE hash = ?", (hashlib.sha256(key.encode()).hexdigest(),)).fetchone()
        if known is None:
            self._secrets.remove(OWNER)


def _unpack(source: Path, fresh: Path) -> int:
    """The backup in a new folder, every hash compared; how many files. Foreign until proven: names and sizes are bounded."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = archive.namelist()
            needed_parts, known = {MANIFEST, DATABASE}, {MANIFEST, DATABASE, KEY_FILE}
            if len(names) > MAX_ENTRIES or len(set(names)) != len(names) or not needed_parts <= set(names):
                raise _no_backup(say("its parts are not those of a backup"))
            if any(name not in known and not _STORED.fullmatch(name) for name in names):
                raise _no_backup(say("it holds other files too"))
            if archive.getinfo(MANIFEST).file_size > MAX_MANIFEST:
                raise _no_backup(say("its manifest is too large"))
            manifest = json.loads(archive.read(MANIFEST))
            if manifest.get("format") != FORMAT or manifest.get("version") != VERSION:
                raise _no_backup(say("it is of another kind or version"))
            needed = sum(archive.getinfo(name).file_size for name in names)
            if needed > shutil.disk_usage(fresh.parent).free:
                raise Refused(
                    "disk_full", say("There is not enough room for what the backup holds."), say("Make room and try again.")
                )
            make_folder(fresh)
            _copy(archive, DATABASE, fresh / DATABASE, str(manifest["database"]["sha256"]))
            if KEY_FILE in names:
                if archive.getinfo(KEY_FILE).file_size > LARGEST_KEY:
                    raise _no_backup(say("its parts are not those of a backup"))
                write_durably(fresh / KEY_FILE, archive.read(KEY_FILE), mode=0o600)
            for name in names:
                if match := _STORED.fullmatch(name):
                    place = fresh / FILES / match[1]
                    place.mkdir(parents=True, exist_ok=True)
                    _copy(archive, name, place / match[2], match[2])
            _check_database(fresh / DATABASE)
            return sum(1 for name in names if _STORED.fullmatch(name))
    except FileNotFoundError as error:
        raise Refused(
            "no_such_file", say("There is no file {name}.", name=str(source)), say("Choose a backup of a shop.")
        ) from error
    except OSError as error:
        raise not_writable(fresh.parent, error) from error
    except (zipfile.BadZipFile, zlib.error, ValueError, KeyError, TypeError, AttributeError, EOFError) as error:
        raise _no_backup(say("it is damaged, or no ZIP of ours")) from error


def _copy(archive: zipfile.ZipFile, name: str, target: Path, sha256: str) -> None:
    """No more bytes than the directory of the ZIP says, and exactly those of the hash."""
    size = archive.getinfo(name).file_size
    found = hashlib.sha256()

    def write(file: BinaryIO) -> None:
        written = 0
        with archive.open(name) as packed:
            while data := packed.read(CHUNK):
                written += len(data)
                if written > size:
                    raise _no_backup(say("it unpacks to more than it says"))
                found.update(data)
                file.write(data)

    write_durably(target, write, mode=0o600)
    if found.hexdigest() != sha256:
        raise _no_backup(say("{name} is not what it was", name=name))


def _check_database(path: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            sound = database.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        raise _no_backup(say("its database cannot be read")) from error
    if not sound or not tables >= TABLES:
        raise _no_backup(say("its database is not a shop's"))


def _no_backup(why: str) -> Refused:
    return Refused(
        "not_a_backup",
        say("This file is no backup of a shop: {why}.", why=why),
        say("Choose a file that `shop backup` wrote; the shop is as it was."),
    )


def _parts_of(database: Path) -> set[str]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10.0)) as opened:
        return {row[0] for row in opened.execute("SELECT sha256 FROM parts")}


def _sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
