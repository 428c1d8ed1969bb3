"""Archives of every earlier schema are brought up to date, with a copy of the old one beside."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from printdesk.job import Job
from services.archive.archive import open_archive
from services.archive.database import Database
from services.archive.document import to_json
from services.archive.migrate import FOLDER, migrate, migrations
from tests.services.archive.made import a_job, a_spool


def with_a_second(tmp_path: Path, sql: str) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(FOLDER, folder)
    number = len(migrations()) + 1
    (folder / f"{number:04}_more.sql").write_text(sql)
    return folder


def test_the_next_migration_keeps_what_was_there_and_a_copy_of_the_old_archive(tmp_path: Path) -> None:
    database = Database(tmp_path / "desk.sqlite")
    migrate(database)
    database.write("INSERT INTO notes VALUES ('a', 'b', '2026')")
    known = len(migrations())
    folder = with_a_second(tmp_path, "ALTER TABLE notes ADD COLUMN kind TEXT;\nUPDATE notes SET kind = 'x; -- y';\n")
    migrate(database, folder)
    migrate(database, folder)
    assert database.rows("SELECT name, text, kind FROM notes") == [("a", "b", "x; -- y")]
    old = sqlite3.connect(tmp_path / f"desk.sqlite.v{known}")
    assert old.execute("SELECT * FROM notes").fetchall() == [("a", "b", "2026")]
    assert old.execute("PRAGMA user_version").fetchone() == (known,)


def test_a_migration_that_fails_in_the_middle_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    database = Database(tmp_path / "desk.sqlite")
    migrate(database)
    known = len(migrations())
    folder = with_a_second(tmp_path, "CREATE TABLE half (a TEXT);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(Exception, match="refused a step"):
        migrate(database, folder)
    assert database.rows("PRAGMA user_version") == [(known,)]
    assert database.rows("SELECT name FROM sqlite_master WHERE name = 'half'") == []


def test_an_archive_of_before_there_were_spools_keeps_its_jobs_and_gets_a_rack(tmp_path: Path) -> None:
    first = tmp_path / "migrations"
    first.mkdir()
    shutil.copy(migrations()[1], first)
    database = Database(tmp_path / "desk.sqlite")
    migrate(database, first)
    document = to_json(Job, a_job())
    database.write("INSERT INTO jobs (id, state, updated_at, document) VALUES ('job-1', 'printing', '2026', ?)", (document,))
    database.close()
    archive = open_archive(tmp_path)
    assert archive.jobs.all() == [a_job()]
    assert archive.spools.all() == []
    archive.spools.put(a_spool())
    assert archive.spools.get("3") == a_spool()
    assert (tmp_path / "desk.sqlite.v1").is_file()
