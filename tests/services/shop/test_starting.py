"""Starting and ending the server: one line that says where it is, one server per data folder, quick after a crash."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from services.shop.database import Database
from services.shop.migrate import FOLDER, NEWEST, migrate
from services.shop.schema import tables
from services.shop.serve import NEW_OWNER_KEY
from tests.services.shop.running import CODE, ROOT, Caller, Server, box_stl


def serve_once(data: Path, port: int = 0) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", CODE, str(data), str(port)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_a_second_server_on_the_same_data_is_refused_with_one_sentence(tmp_path: Path) -> None:
    server = Server(tmp_path / "data").start()
    second = serve_once(server.data)
    assert second.returncode == 2
    assert second.stdout == ""
    assert "Another shop server already works on" in second.stderr
    assert "Traceback" not in second.stderr
    assert server.stop() == 0


def test_a_taken_port_is_refused_with_one_sentence(tmp_path: Path) -> None:
    server = Server(tmp_path / "data").start()
    other = serve_once(tmp_path / "other", server.port)
    assert (other.returncode, other.stdout) == (2, "")
    assert str(server.port) in other.stderr
    server.stop()


def test_the_owners_key_is_told_at_the_first_start_only_and_anew_when_asked(tmp_path: Path) -> None:
    server = Server(tmp_path / "data").start()
    first = server.owner_key
    assert first
    server.kill()
    server.owner_key = ""
    server.start()
    assert server.owner_key == ""
    assert Caller(server, first).get("/v1/tariff").status_code == 200
    server.stop()
    os.environ[NEW_OWNER_KEY] = "1"
    try:
        server.start()
    finally:
        del os.environ[NEW_OWNER_KEY]
    assert server.owner_key not in {"", first}
    assert Caller(server, first).get("/v1/tariff").status_code == 401
    assert server.owner().get("/v1/tariff").status_code == 200
    server.stop()


def test_after_a_kill_it_serves_again_at_the_same_address_and_finishes_the_analysis(tmp_path: Path) -> None:
    server = Server(tmp_path / "data").start()
    ada = server.customer()
    address = server.address
    sha256 = ada.send(box_stl())
    server.kill()
    server.port = 0
    server.start()
    assert server.address == address
    assert ada.quote(sha256)["printable"]
    assert ada.get("/readyz").status_code == 200
    assert server.stop() == 0


def test_it_ends_at_once_even_while_somebody_listens_to_events(tmp_path: Path) -> None:
    server = Server(tmp_path / "data").start()
    ada = server.customer()
    order = ada.order()
    ended = threading.Event()

    def listen() -> None:
        for _ in ada.get(f"/v1/orders/{order['id']}/events", stream=True).iter_lines():
            pass
        ended.set()

    threading.Thread(target=listen, daemon=True).start()
    time.sleep(0.3)
    began = time.monotonic()
    assert server.stop() == 0
    assert ended.wait(5)
    assert time.monotonic() - began < 5


def test_the_migrations_give_the_very_schema_that_the_code_names(tmp_path: Path) -> None:
    database = Database(tmp_path / "shop.sqlite")
    migrate(database)
    migrate(database)
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables) == []
        assert connection.execute(sa.text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(sa.text("PRAGMA synchronous")).scalar() == 2
        assert connection.execute(sa.text("PRAGMA foreign_keys")).scalar() == 1
    database.close()
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    assert ScriptDirectory.from_config(config).get_heads() == [NEWEST]


def test_data_of_a_newer_release_is_refused_with_one_sentence(tmp_path: Path) -> None:
    data = tmp_path / "data"
    Server(data).start().stop()
    database = Database(data / "shop.sqlite")
    with database.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    answer = serve_once(data)
    assert answer.returncode == 2
    assert "newer PrintDesk" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_standard_output_holds_one_json_line_and_nothing_else(tmp_path: Path) -> None:
    data = tmp_path / "data"
    command = [sys.executable, "-c", CODE, str(data), "0"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    said = json.loads(process.stdout.readline())
    assert set(said) == {"address", "owner_key", "pid"}
    assert said["pid"] == process.pid
    assert said["address"].startswith("http://127.0.0.1:")
    process.terminate()
    rest, errors = process.communicate(timeout=15)
    assert (process.returncode, rest) == (0, b"")
    assert said["owner_key"].encode() not in errors
