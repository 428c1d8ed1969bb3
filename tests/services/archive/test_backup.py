"""The archive as a ZIP that travels, and the ZIPs that must be refused."""

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from printdesk.errors import Refused
from services.archive.archive import DeskArchive, open_archive
from services.secrets import SecretsFile
from tests.services.archive.made import a_job, a_print, a_spool, an_order


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """What a desk with one order, one note and two files exported."""
    archive = open_archive(tmp_path / "old")
    archive.orders.put(an_order())
    archive.spools.put(a_spool())
    archive.prints.put(a_print())
    archive.keep_note("settings", "mine")
    archive.store(b"part one")
    archive.store(b"part two" * 1000)
    SecretsFile(tmp_path / "old" / "keys.json").set("service/Fablab Nord", "a-very-secret-key")
    archive.export_to(tmp_path / "backup.zip")
    archive.close()
    return tmp_path / "backup.zip"


@pytest.fixture
def desk(tmp_path: Path) -> DeskArchive:
    """Another desk with a job of its own."""
    archive = open_archive(tmp_path / "new")
    archive.jobs.put(a_job())
    return archive


def test_an_export_brings_everything_to_another_desk(backup: Path, desk: DeskArchive, tmp_path: Path) -> None:
    beside = open_archive(tmp_path / "new")  # another process's connection sees the change, too
    desk.import_from(backup)
    for archive in (desk, beside):
        assert archive.orders.all() == [an_order()]
        assert archive.spools.all() == [a_spool()]
        assert archive.prints.all() == [a_print()]
        assert archive.jobs.all() == []
        assert archive.note("settings") == "mine"
        assert archive.stored(hashlib.sha256(b"part one").hexdigest()) == b"part one"
        assert archive.stored(hashlib.sha256(b"part two" * 1000).hexdigest()) == b"part two" * 1000
    desk.jobs.put(a_job("after"))
    assert [job.id for job in beside.jobs.all()] == ["after"]


def test_what_was_there_before_an_import_stays_beside(backup: Path, desk: DeskArchive, tmp_path: Path) -> None:
    desk.import_from(backup)
    (old,) = (tmp_path / "new").glob("desk.sqlite.before-import-*")
    assert sqlite3.connect(old).execute("SELECT id FROM jobs").fetchall() == [("job-1",)]


def test_an_import_over_the_same_files_tries_the_zip_and_heals_the_disk(backup: Path, tmp_path: Path) -> None:
    old = open_archive(tmp_path / "old")
    sha256 = hashlib.sha256(b"part one").hexdigest()
    old.stored_path(sha256).write_bytes(b"part 0ne")
    old.import_from(backup)
    assert old.stored(sha256) == b"part one"
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"part 0ne" if name.endswith(sha256) else source.read(name))
    with pytest.raises(Refused) as told:
        old.import_from(bad)
    assert told.value.code == "not_a_backup"
    assert old.stored(sha256) == b"part one"


def test_a_damaged_file_is_whole_again_when_its_part_is_opened_again(desk: DeskArchive) -> None:
    sha256 = desk.store(b"a part")
    desk.stored_path(sha256).write_bytes(b"a part"[::-1])
    assert desk.store(b"a part") == sha256
    assert desk.stored(sha256) == b"a part"


def test_no_key_is_in_an_export(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        assert all(b"very-secret" not in archive.read(name) for name in archive.namelist())
        assert sorted(archive.namelist())[0] == "desk.sqlite"
    assert backup.stat().st_mode & 0o077 == 0


def test_an_export_under_writers_is_one_moment(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    with archive.together():
        archive.keep_note("a", "1")
        other = open_archive(tmp_path / "data")
        other.export_to(tmp_path / "backup.zip")
        archive.keep_note("b", "1")
    new = open_archive(tmp_path / "new")
    new.import_from(tmp_path / "backup.zip")
    assert (new.note("a"), new.note("b")) == (None, None)


Entries = dict[str, bytes]


def rehash(entries: Entries) -> None:
    manifest = json.loads(entries["manifest.json"])
    manifest["database"]["sha256"] = hashlib.sha256(entries["desk.sqlite"]).hexdigest()
    entries["manifest.json"] = json.dumps(manifest).encode()


def with_sql(entries: Entries, tmp_path: Path, sql: str) -> None:
    path = tmp_path / "changed.sqlite"
    path.write_bytes(entries["desk.sqlite"])
    raw = sqlite3.connect(path)
    raw.executescript(sql)
    raw.close()
    entries["desk.sqlite"] = path.read_bytes()
    rehash(entries)


def climbing(entries: Entries, tmp_path: Path) -> None:
    entries["../evil"] = b"x"


def absolute(entries: Entries, tmp_path: Path) -> None:
    entries["/etc/cron.d/evil"] = b"x"


def keys(entries: Entries, tmp_path: Path) -> None:
    entries["keys.json"] = b"{}"


def wrong_folder(entries: Entries, tmp_path: Path) -> None:
    entries["files/00/" + "ab" * 32] = b"x"


def wrong_hash(entries: Entries, tmp_path: Path) -> None:
    entries["files/ab/" + "ab" * 32] = b"not what the name says"


def changed_database(entries: Entries, tmp_path: Path) -> None:
    entries["desk.sqlite"] = entries["desk.sqlite"][:-100] + b"x" * 100


def noise(entries: Entries, tmp_path: Path) -> None:
    entries["desk.sqlite"] = b"noise" * 5000
    rehash(entries)


def trigger(entries: Entries, tmp_path: Path) -> None:
    with_sql(entries, tmp_path, "CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM orders; END;")


def view(entries: Entries, tmp_path: Path) -> None:
    with_sql(entries, tmp_path, "DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS name, 2 AS text;")


def no_schema(entries: Entries, tmp_path: Path) -> None:
    with_sql(entries, tmp_path, "PRAGMA user_version = 0;")


def no_manifest(entries: Entries, tmp_path: Path) -> None:
    del entries["manifest.json"]


def deep_manifest(entries: Entries, tmp_path: Path) -> None:
    entries["manifest.json"] = b"[" * 50_000


def huge_manifest(entries: Entries, tmp_path: Path) -> None:
    entries["manifest.json"] = b" " * 1_000_000


def other_program(entries: Entries, tmp_path: Path) -> None:
    entries["manifest.json"] = entries["manifest.json"].replace(b"printdesk", b"otherdesk")


@pytest.mark.parametrize(
    "harm",
    [
        climbing,
        absolute,
        keys,
        wrong_folder,
        wrong_hash,
        changed_database,
        noise,
        trigger,
        view,
        no_schema,
        no_manifest,
        deep_manifest,
        huge_manifest,
        other_program,
    ],
)
def test_a_tampered_backup_is_refused_and_changes_nothing(
    backup: Path, desk: DeskArchive, tmp_path: Path, harm: Callable[[Entries, Path], None]
) -> None:
    with zipfile.ZipFile(backup) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    harm(entries, tmp_path)
    with zipfile.ZipFile(tmp_path / "harmed.zip", "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    before = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))
    with pytest.raises(Refused) as caught:
        desk.import_from(tmp_path / "harmed.zip")
    assert caught.value.code == "not_a_backup"
    assert caught.value.hint
    assert desk.jobs.all() == [a_job()]
    assert desk.orders.all() == []
    left = {path for path in tmp_path.rglob("*") if path.is_file()} - {tmp_path / path for path in before}
    assert left == set()


def test_a_backup_of_a_newer_program_says_so(backup: Path, desk: DeskArchive, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with_sql(entries, tmp_path, "PRAGMA user_version = 99;")
    with zipfile.ZipFile(tmp_path / "newer.zip", "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    with pytest.raises(Refused) as caught:
        desk.import_from(tmp_path / "newer.zip")
    assert caught.value.code == "archive_newer"


def test_a_backup_that_claims_more_than_the_disk_holds_is_refused(backup: Path, desk: DeskArchive, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup, "a") as archive:
        for number in range(600):
            name = hashlib.sha256(str(number).encode()).hexdigest()
            archive.writestr(f"files/{name[:2]}/{name}", b"x")
            archive.filelist[-1].file_size = 4 * 2**30
    with pytest.raises(Refused) as caught:
        desk.import_from(backup)
    assert caught.value.code == "disk_full"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and then nothing", b"<html>"])
def test_what_is_no_zip_is_refused(desk: DeskArchive, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(Refused) as caught:
        desk.import_from(tmp_path / "x.zip")
    assert caught.value.code == "not_a_backup"


def test_a_missing_backup_is_refused(desk: DeskArchive, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        desk.import_from(tmp_path / "nothing.zip")
    with pytest.raises(Refused):
        desk.import_from(tmp_path)
