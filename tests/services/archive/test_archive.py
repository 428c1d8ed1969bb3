"""What the desk keeps is kept: across restarts, threads, processes and programs of another version."""

import logging
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from printdesk.errors import Conflict, NotFound, Refused
from printdesk.order import Action, OrderState, Pin
from printdesk.ports import Outgoing
from printdesk.settings import PrinterEntry, ServiceEntry
from services.archive.archive import DeskArchive, open_archive
from tests.services.archive.made import a_job, a_print, a_spool, a_use, an_offer, an_order


@pytest.fixture
def archive(tmp_path: Path) -> DeskArchive:
    return open_archive(tmp_path / "data")


def test_everything_is_there_again_after_a_restart(tmp_path: Path) -> None:
    outgoing = Outgoing("key-1", "order-1", Action.MESSAGE, "Hallo", {"a": "b"}, Pin(1.0, 2.0, 3.0), 2, "no answer")
    service = ServiceEntry("Fablab Nord", "printdesk", "http://127.0.0.1:8000", agreed=True)
    printer = PrinterEntry("Küche", "octoprint", "http://127.0.0.1:5000", options=(("speedup", "600"),))
    first = open_archive(tmp_path)
    first.orders.put(an_order())
    first.outbox.put(outgoing)
    first.jobs.put(a_job())
    first.services.put(service)
    first.printers.put(printer)
    first.offers.put(an_offer())
    first.spools.put(a_spool())
    first.uses.put(a_use())
    first.prints.put(a_print())
    first.keep_note("settings", "{}")
    sha256 = first.store(b"solid")
    first.close()

    again = open_archive(tmp_path)
    assert again.orders.get("order-1") == an_order()
    assert again.outbox.get("key-1") == outgoing
    assert again.jobs.all() == [a_job()]
    assert again.services.get("Fablab Nord") == service
    assert again.printers.get("Küche") == printer
    assert again.offers.get("offer-1") == an_offer()
    assert again.spools.get("3") == a_spool()
    assert again.uses.all() == [a_use()]
    assert again.prints.get("job-1-1") == a_print()
    assert again.note("settings") == "{}"
    assert again.stored(sha256) == b"solid"
    assert again.stored_path(sha256).read_bytes() == b"solid"
    again.close()


def test_the_oldest_comes_first_however_often_it_changes(archive: DeskArchive) -> None:
    for number in range(5):
        archive.orders.put(an_order(f"order-{number}", f"key-{number}"))
    archive.orders.put(replace(an_order("order-0", "key-0"), state=OrderState.ACCEPTED))
    assert [order.id for order in archive.orders.all()] == [f"order-{number}" for number in range(5)]
    assert archive.orders.get("order-0").state is OrderState.ACCEPTED  # type: ignore[union-attr]


def test_what_is_removed_is_gone_and_what_never_was_is_none(archive: DeskArchive) -> None:
    archive.jobs.put(a_job())
    archive.jobs.remove("job-1")
    archive.jobs.remove("job-1")
    assert archive.jobs.get("job-1") is None
    assert archive.note("nothing") is None


def test_two_orders_never_share_an_idempotency_key(archive: DeskArchive) -> None:
    archive.orders.put(an_order("order-1", "same"))
    with pytest.raises(Conflict) as caught:
        archive.orders.put(an_order("order-2", "same"))
    assert caught.value.code == "key_used"
    assert [order.id for order in archive.orders.all()] == ["order-1"]
    archive.orders.put(an_order("order-3", ""))
    archive.orders.put(an_order("order-4", ""))


def test_a_shop_cannot_overwrite_another_shops_offer_by_using_its_id(archive: DeskArchive) -> None:
    archive.offers.put(an_offer("17", "Fablab Nord"))
    archive.offers.put(an_offer("17", "Bad Prints"))
    assert {offer.service for offer in archive.offers.all()} == {"Fablab Nord", "Bad Prints"}
    with pytest.raises(Conflict):
        archive.offers.get("17")


def test_several_writes_together_are_all_or_none(archive: DeskArchive) -> None:
    with pytest.raises(RuntimeError), archive.together():
        archive.orders.put(an_order())
        archive.outbox.put(Outgoing("key-1", "order-1", Action.PLACE))
        raise RuntimeError("the desk dies here")
    assert archive.orders.all() == []
    assert archive.outbox.all() == []
    with archive.together():
        archive.orders.put(an_order())
        archive.outbox.put(Outgoing("key-1", "order-1", Action.PLACE))
    assert len(archive.orders.all()) == len(archive.outbox.all()) == 1


def test_together_within_together_is_one_change(archive: DeskArchive) -> None:
    with pytest.raises(RuntimeError), archive.together():
        with archive.together():
            archive.orders.put(an_order())
        raise RuntimeError
    assert archive.orders.all() == []
    with archive.together():
        archive.jobs.put(a_job("kept"))
        with pytest.raises(RuntimeError), archive.together():
            archive.jobs.put(a_job("dropped"))
            raise RuntimeError
    assert [job.id for job in archive.jobs.all()] == ["kept"]


def test_a_change_under_way_is_not_seen_by_others_until_it_is_whole(archive: DeskArchive, tmp_path: Path) -> None:
    other = open_archive(tmp_path / "data")
    with archive.together():
        archive.orders.put(an_order())
        assert other.orders.all() == []
    assert len(other.orders.all()) == 1
    other.close()


def test_eight_threads_write_at_the_same_time(archive: DeskArchive) -> None:
    def work(thread: int) -> None:
        for number in range(10):
            with archive.together():
                count = int(archive.note("count") or 0)
                archive.orders.put(an_order(f"{thread}-{number}", f"{thread}-{number}"))
                archive.keep_note("count", str(count + 1))

    threads = [threading.Thread(target=work, args=(thread,)) for thread in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert archive.note("count") == "80"
    assert len(archive.orders.all()) == 80


@pytest.mark.skipif(sys.platform != "linux", reason="open files are counted in /proc")
def test_threads_that_end_leave_no_open_files_behind(archive: DeskArchive) -> None:
    archive.keep_note("a", "b")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(50):
        thread = threading.Thread(target=archive.note, args=("a",))
        thread.start()
        thread.join()
    assert len(list(Path("/proc/self/fd").iterdir())) <= before + 2
    archive.close()
    with pytest.raises(Refused):
        archive.note("a")


COUNT = """
import sys
from pathlib import Path
from services.archive.archive import open_archive
archive = open_archive(Path(sys.argv[1]))
for _ in range(25):
    with archive.together():
        archive.keep_note("count", str(int(archive.note("count") or 0) + 1))
"""


def test_four_processes_open_a_new_archive_and_write_at_the_same_time(tmp_path: Path, checkout: Path) -> None:
    processes = [subprocess.Popen([sys.executable, "-c", COUNT, str(tmp_path / "data")], cwd=checkout) for _ in range(4)]
    assert [process.wait(60) for process in processes] == [0] * 4
    assert open_archive(tmp_path / "data").note("count") == "100"


KILLED = """
import sys
from pathlib import Path
from services.archive.archive import open_archive
archive = open_archive(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    with archive.together():
        archive.keep_note("one", str(number))
        archive.keep_note("two", str(number))
    print(number, flush=True)
"""


def test_a_killed_desk_loses_nothing_that_was_written(tmp_path: Path, checkout: Path) -> None:
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], cwd=checkout, stdout=subprocess.PIPE)
        assert process.stdout is not None
        last = 0
        for _ in range(20):
            last = int(process.stdout.readline())
        process.kill()
        last = max([last, *(int(line) for line in process.stdout.read().split(b"\n") if line)])
        process.wait()
        process.stdout.close()
        archive = open_archive(tmp_path)
        assert archive.note("one") == archive.note("two")
        assert int(archive.note("one") or 0) >= last
        archive.close()


def test_a_writer_that_never_ends_is_told_in_a_sentence(tmp_path: Path) -> None:
    archive = open_archive(tmp_path, patience_s=0.2)
    other = open_archive(tmp_path)
    with other.together():
        other.keep_note("a", "b")
        with pytest.raises(Refused) as caught:
            archive.keep_note("a", "c")
    assert caught.value.code == "archive_busy"
    archive.keep_note("a", "d")


def test_a_row_that_cannot_be_read_is_left_there_and_the_others_are_found(
    archive: DeskArchive, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    archive.orders.put(an_order("order-1", "key-1"))
    archive.orders.put(an_order("order-2", "key-2"))
    raw = sqlite3.connect(tmp_path / "data" / "desk.sqlite")
    raw.execute("""UPDATE orders SET document = '{"id": "Geheim"}' WHERE id = 'order-1'""")
    raw.commit()
    with caplog.at_level(logging.WARNING):
        assert [order.id for order in archive.orders.all()] == ["order-2"]
        assert [order.id for order in archive.orders.all()] == ["order-2"]
    assert len(caplog.records) == 1
    assert "order-1" in caplog.text
    assert "Geheim" not in caplog.text
    with pytest.raises(Refused):
        archive.orders.get("order-1")
    assert raw.execute("SELECT count(*) FROM orders").fetchone() == (2,)


def test_fields_of_a_newer_minor_version_are_no_obstacle(archive: DeskArchive, tmp_path: Path) -> None:
    archive.jobs.put(a_job())
    raw = sqlite3.connect(tmp_path / "data" / "desk.sqlite")
    raw.execute("UPDATE jobs SET document = json_set(document, '$.chamber_c', 60, '$.wish.brim', 'wide')")
    raw.commit()
    assert archive.jobs.all() == [a_job()]


def test_an_archive_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    open_archive(tmp_path).close()
    raw = sqlite3.connect(tmp_path / "desk.sqlite")
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = (tmp_path / "desk.sqlite").read_bytes()
    with pytest.raises(Refused) as caught:
        open_archive(tmp_path)
    assert caught.value.code == "archive_newer"
    assert caught.value.hint
    assert (tmp_path / "desk.sqlite").read_bytes() == before


@pytest.mark.parametrize("damage", ["noise", "cut", "text"])
def test_a_damaged_archive_is_refused_in_a_sentence(tmp_path: Path, damage: str) -> None:
    archive = open_archive(tmp_path)
    for number in range(200):
        archive.keep_note(f"note-{number}", "x" * 200)
    archive.close()
    path = tmp_path / "desk.sqlite"
    sound = path.read_bytes()
    path.write_bytes({"noise": b"\xa5" * len(sound), "cut": sound[:9000], "text": b"hello, world\n" * 500}[damage])
    with pytest.raises(Refused) as caught:
        broken = open_archive(tmp_path)
        [broken.note(f"note-{number}") for number in range(200)]
    assert caught.value.code == "archive_broken"


def test_a_data_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands where the folder should be")
    with pytest.raises(Refused) as caught:
        open_archive(tmp_path / "data")
    assert caught.value.code == "not_writable"


def test_a_stored_file_is_found_by_its_hash_only(archive: DeskArchive, tmp_path: Path) -> None:
    sha256 = archive.store(b"abc")
    assert archive.store(b"abc") == sha256
    assert sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    for wrong in ("", "../../etc/passwd", "0" * 64, sha256.upper(), f"/{sha256}", sha256[:-1], f"{sha256}\n"):
        with pytest.raises(NotFound):
            archive.stored(wrong)
        with pytest.raises(NotFound):
            archive.stored_path(wrong)


def test_a_stored_file_that_was_changed_on_the_disk_is_not_handed_out(archive: DeskArchive) -> None:
    sha256 = archive.store(b"the part that was ordered")
    archive.stored_path(sha256).write_bytes(b"another part of this size")
    with pytest.raises(Refused) as caught:
        archive.stored(sha256)
    assert caught.value.code == "file_broken"


def test_a_lock_is_held_by_one_and_let_go_by_the_dead(archive: DeskArchive, tmp_path: Path, checkout: Path) -> None:
    other = open_archive(tmp_path / "data")
    with archive.hold("sender") as mine, other.hold("sender") as theirs, other.hold("queue/../x") as another:
        assert (mine, theirs, another) == (True, False, True)
    with other.hold("sender") as theirs:
        assert theirs
    code = (
        "import sys,time;from pathlib import Path;from services.archive.archive import open_archive\n"
        "with open_archive(Path(sys.argv[1])).hold('sender') as got: print(got, flush=True); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "data")], cwd=checkout, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"True\n"
    with archive.hold("sender") as mine:
        assert not mine
    process.kill()
    process.wait()
    process.stdout.close()
    with archive.hold("sender") as mine:
        assert mine


def test_nobody_else_on_this_computer_can_read_the_archive(archive: DeskArchive, tmp_path: Path) -> None:
    archive.orders.put(an_order())
    sha256 = archive.store(b"secret part")
    for path in [*(tmp_path / "data").glob("desk.sqlite*"), archive.stored_path(sha256)]:
        assert path.stat().st_mode & 0o077 == 0, path


def test_the_archive_is_imported_and_opened_quickly(tmp_path: Path, checkout: Path) -> None:
    code = (
        "import sys,time;from pathlib import Path;import services.archive.archive as a;"
        "assert 'pydantic' not in sys.modules;t=time.perf_counter();"
        "a.open_archive(Path(sys.argv[1]));print(time.perf_counter()-t)"
    )
    started = time.perf_counter()
    opened = float(
        subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=checkout, capture_output=True, check=True).stdout
    )
    assert opened < 1.0
    assert time.perf_counter() - started < 5.0
