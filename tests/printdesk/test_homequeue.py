"""The home queue with the real archive and slicer and the simulated printer: never twice, never lost, never on a full bed."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from printdesk.desk import Desk
from printdesk.errors import NotAllowed, Refused, Unknown
from printdesk.job import Job, JobState
from printdesk.ports import PrinterHost, PrinterState
from printdesk.settings import PrinterEntry
from printdesk.wish import Wish
from services.printers import connect
from services.printers.simulated import SimulatedPrinter
from services.secrets import SecretsFile
from services.slicers import open_slicer
from tests.real_desk import box_file, desk_in

J = JobState
FAST = (("speedup", "100000"),)
SLOW = (("speedup", "1"),)


class Watched:
    """The simulated printer, with what was asked of it; `on_start` comes between the order to start and its answer."""

    def __init__(self, host: PrinterHost, starts: list[str], on_start: Callable[[], None] = lambda: None) -> None:
        self._host, self._starts, self._on_start = host, starts, on_start

    def __getattr__(self, name: str) -> Any:
        return getattr(self._host, name)

    def start(self, file: str) -> None:
        self._host.start(file)
        self._starts.append(file)
        self._on_start()


class SlowSlicer:
    """The real slicer, which begins only when it is let."""

    name = "slow"

    def __init__(self) -> None:
        self.began, self.may_go_on = threading.Event(), threading.Event()
        self._real = open_slicer()

    def version(self) -> str:
        return self._real.version()

    def slice(self, *args: Any, **rest: Any) -> Any:
        self.began.set()
        assert self.may_go_on.wait(20)
        return self._real.slice(*args, **rest)


class Died(BaseException):
    """The process is gone in the middle: nothing of it is caught, nothing after it happens."""


def simulated(folder: Path, starts: list[str], on_start: Callable[[], None] = lambda: None) -> Callable[[PrinterEntry], Watched]:
    return lambda entry: Watched(connect(entry, SecretsFile(folder / "keys.json"), folder), starts, on_start)


def with_printer(folder: Path, options: tuple[tuple[str, str], ...] = FAST, **exchanged: Any) -> Desk:
    desk = desk_in(folder, **exchanged)
    if not desk.queue.entries():
        desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:", options=options))
    return desk


def add_block(desk: Desk, folder: Path, wish: Wish | None = None) -> Job:
    part = desk.bench.open(box_file(folder), walls=False)
    return desk.queue.add(part, wish or Wish(infill=0.0))


def until(desk: Desk, job: Job, *states: JobState, timeout_s: float = 20.0) -> Job:
    end = time.monotonic() + timeout_s
    while True:
        now = desk.queue.job(job.id)
        if now.state in states:
            return now
        assert time.monotonic() < end, now
        desk.queue.step()
        time.sleep(0.02)


@pytest.mark.usefixtures("prusa_slicer")
class TestPrinting:
    def test_a_part_is_sliced_printed_and_done_and_its_bed_must_be_cleared(self, tmp_path: Path) -> None:
        desk = with_printer(tmp_path)
        first, second = add_block(desk, tmp_path), add_block(desk, tmp_path)
        assert desk.queue.run(threading.Event(), until_empty=True)
        done = desk.queue.job(first.id)
        assert (done.state, done.done, done.progress) == (J.DONE, 1, 1.0)
        assert done.seconds and done.grams
        waits = desk.queue.job(second.id)
        assert waits.state is J.QUEUED
        assert "the bed is not cleared" in waits.reason
        desk.queue.cleared("Trial")
        assert desk.queue.run(threading.Event(), until_empty=True)
        assert desk.queue.job(second.id).state is J.DONE

    def test_cancelled_while_it_is_sliced_it_never_reaches_the_printer(self, tmp_path: Path) -> None:
        starts: list[str] = []
        slicer = SlowSlicer()
        desk = with_printer(tmp_path, slicer=slicer, connect_printer=simulated(tmp_path, starts))
        job = add_block(desk, tmp_path)
        step = threading.Thread(target=desk.queue.step)
        step.start()
        assert slicer.began.wait(20)
        assert desk.queue.cancel(job.id).state is J.CANCELLED
        slicer.may_go_on.set()
        step.join(20)
        assert not step.is_alive()
        assert desk.queue.job(job.id).state is J.CANCELLED
        assert starts == []
        assert desk.queue.entries()[0].bed_clear

    def test_cancelled_by_another_process_while_it_is_sliced(self, tmp_path: Path) -> None:
        starts: list[str] = []
        slicer = SlowSlicer()
        desk = with_printer(tmp_path, slicer=slicer, connect_printer=simulated(tmp_path, starts))
        job = add_block(desk, tmp_path)
        step = threading.Thread(target=desk.queue.step)
        step.start()
        assert slicer.began.wait(20)
        desk_in(tmp_path).queue.cancel(job.id)
        slicer.may_go_on.set()
        step.join(20)
        assert desk.queue.job(job.id).state is J.CANCELLED
        assert starts == []

    def test_cancelled_while_the_printer_is_being_told_it_is_stopped_there(self, tmp_path: Path) -> None:
        starts: list[str] = []

        def cancelled_just_now() -> None:
            """The archive says cancelled, and the printer was already told to start by this thread."""
            queue._move(job, J.CANCELLED)

        desk = with_printer(tmp_path, SLOW, connect_printer=simulated(tmp_path, starts, cancelled_just_now))
        queue, job = desk.queue, add_block(desk, tmp_path)
        queue.step()
        assert len(starts) == 1
        assert queue.job(job.id).state is J.CANCELLED
        assert queue.printers()[0].status.state is PrinterState.IDLE

    def test_other_plastic_on_the_printer_means_other_gcode(self, tmp_path: Path) -> None:
        desk = with_printer(tmp_path, (*FAST, ("fail_at", "0.5")))
        desk.queue.load("Trial", "pla")
        job = add_block(desk, tmp_path)
        failed = until(desk, job, J.FAILED)
        assert failed.sliced_for == "generic_i3 pla"
        desk.queue.decide(job.id, J.QUEUED)
        desk.queue.change_printer(replace(desk.queue.printer("Trial"), options=FAST))
        desk.queue.load("Trial", "petg")
        desk.queue.cleared("Trial")
        again = until(desk, job, J.PRINTING)
        assert again.sliced_for == "generic_i3 petg"
        assert again.gcode_sha256 != failed.gcode_sha256

    def test_gcode_for_an_sd_card_is_the_sliced_one_or_sliced_now(self, tmp_path: Path) -> None:
        desk = with_printer(tmp_path)
        job = add_block(desk, tmp_path)
        desk.queue.save_gcode(job.id, tmp_path / "now.gcode")
        assert "G1" in (tmp_path / "now.gcode").read_text()
        done = until(desk, job, J.DONE)
        desk.queue.save_gcode(job.id, tmp_path / "kept.gcode")
        assert (tmp_path / "kept.gcode").read_bytes() == desk._outside.archive.stored(done.gcode_sha256 or "")
        with pytest.raises(Refused, match="could not be written"):
            desk.queue.save_gcode(job.id, tmp_path / "no such folder" / "x.gcode")


@pytest.mark.usefixtures("prusa_slicer")
class TestAfterACrash:
    def test_killed_after_the_start_the_print_is_found_again_and_not_started_twice(self, tmp_path: Path) -> None:
        starts: list[str] = []

        def die() -> None:
            raise Died

        desk = with_printer(tmp_path, SLOW, connect_printer=simulated(tmp_path, starts, die))
        job = add_block(desk, tmp_path)
        with pytest.raises(Died):
            desk.queue.step()
        assert desk.queue.job(job.id).state is J.STARTING
        after = desk_in(tmp_path, connect_printer=simulated(tmp_path, starts))
        after.queue.recover()
        after.queue.step()
        found = after.queue.job(job.id)
        assert found.state is J.PRINTING
        assert found.seconds_left
        assert len(starts) == 1

    def test_killed_before_the_start_it_is_printed_once(self, tmp_path: Path) -> None:
        starts: list[str] = []

        class DiesFirst(Watched):
            def start(self, file: str) -> None:
                raise Died

        desk = with_printer(
            tmp_path, connect_printer=lambda entry: DiesFirst(connect(entry, SecretsFile(tmp_path / "k"), tmp_path), starts)
        )
        job = add_block(desk, tmp_path)
        with pytest.raises(Died):
            desk.queue.step()
        after = desk_in(tmp_path, connect_printer=simulated(tmp_path, starts))
        assert after.queue.run(threading.Event(), until_empty=True)
        assert after.queue.job(job.id).state is J.DONE
        assert len(starts) == 1

    def test_where_nobody_knows_a_person_is_asked_and_nothing_is_started(self, tmp_path: Path) -> None:
        starts: list[str] = []

        class Silent(Watched):
            """A host that loses the answer and its memory, as a restarted OctoPrint does."""

            def start(self, file: str) -> None:
                starts.append(file)
                raise Unknown("start_unknown", "Trial was told to print and is not seen printing.")

            def was_started(self, file: str) -> bool | None:
                return None

        desk = with_printer(
            tmp_path, connect_printer=lambda entry: Silent(connect(entry, SecretsFile(tmp_path / "k"), tmp_path), starts)
        )
        job = add_block(desk, tmp_path)
        assert desk.queue.step()
        asked = desk.queue.job(job.id)
        assert asked.state is J.UNKNOWN
        assert "please look" in asked.reason
        for _ in range(3):
            desk.queue.recover()
            desk.queue.step()
        assert len(starts) == 1
        again = desk.queue.decide(job.id, J.QUEUED)
        assert again.state is J.QUEUED
        desk.queue.step()  # what was begun may lie on the bed
        assert "the bed is not cleared" in desk.queue.job(job.id).reason
        assert len(starts) == 1

    def test_a_wrong_key_after_a_restart_asks_a_person_and_ends_nothing(self, tmp_path: Path) -> None:
        desk = with_printer(tmp_path)
        job = add_block(desk, tmp_path)
        desk._outside.archive.jobs.put(replace(job, state=J.STARTING, printer="Trial", file="x.gcode"))

        class Locked(Watched):
            def status(self) -> Any:
                raise NotAllowed("wrong_key", "Trial does not accept the key.")

        after = desk_in(tmp_path, connect_printer=lambda entry: Locked(SimulatedPrinter(entry.name, tmp_path / "printers"), []))
        after.queue.recover()
        after.queue.step()
        assert after.queue.job(job.id).state is J.UNKNOWN

    def test_only_one_process_works_the_queue_off(self, tmp_path: Path) -> None:
        desk, other = with_printer(tmp_path), desk_in(tmp_path)
        with other._outside.archive.hold("queue") as mine:
            assert mine
            assert desk.queue.run(threading.Event(), until_empty=True) is False
        assert desk.queue.run(threading.Event(), until_empty=True) is True


class TestPrinters:
    def test_a_printer_is_tried_before_it_is_kept_and_a_bad_address_keeps_no_key(self, tmp_path: Path) -> None:
        desk = desk_in(tmp_path)
        assert desk.queue.try_printer(PrinterEntry("Trial", "simulated", "simulated:")).state is PrinterState.IDLE
        octoprint = PrinterEntry("Kitchen", "octoprint", "http://127.0.0.1:1")
        assert desk.queue.try_printer(octoprint, "secret").state is PrinterState.OFFLINE
        with pytest.raises(Refused, match="not the address of a printer"):
            desk.queue.add_printer(replace(octoprint, url="kitchen"), "secret")
        assert desk.queue.entries() == []
        assert desk._outside.secrets.get("printer/Kitchen") is None
        desk.queue.add_printer(octoprint, "secret")
        desk.queue.try_printer(octoprint, "another")
        assert desk._outside.secrets.get("printer/Kitchen") == "secret"
        desk.queue.change_printer(replace(octoprint, url="http://127.0.0.1:2"), "another")
        assert desk._outside.secrets.get("printer/Kitchen") == "another"

    def test_other_plastic_does_not_clear_the_bed(self, tmp_path: Path) -> None:
        desk = desk_in(tmp_path)
        entry = desk.queue.add_printer(PrinterEntry("Trial", "simulated", "simulated:"))
        desk.queue._change("Trial", bed_clear=False)
        desk.queue.load("Trial", "petg", "black")
        desk.queue.change_printer(replace(entry, model="generic-fdm-220"))
        assert not desk.queue.entries()[0].bed_clear

    @pytest.mark.usefixtures("prusa_slicer")
    def test_a_print_from_a_card_is_done_when_the_person_says_so(self, tmp_path: Path) -> None:
        card = tmp_path / "card"
        card.mkdir()
        desk = desk_in(tmp_path)
        desk.queue.add_printer(PrinterEntry("Attic", "folder", str(card)))
        job = add_block(desk, tmp_path)
        desk.queue.step()
        desk.queue.step()
        waits = desk.queue.job(job.id)
        assert waits.state is J.PRINTING
        assert "say here when it is done" in waits.reason
        assert len(list(card.glob("*.gcode"))) == 1
        assert desk.queue.decide(job.id, J.DONE).done == 1
        assert desk.queue.printers()[0].status.state is PrinterState.IDLE
        assert not desk.queue.entries()[0].bed_clear

    @pytest.mark.usefixtures("prusa_slicer")
    def test_the_queue_does_not_wait_for_ever_for_a_card_that_a_person_carries(self, tmp_path: Path) -> None:
        (tmp_path / "card").mkdir()
        desk = desk_in(tmp_path)
        desk.queue.add_printer(PrinterEntry("Attic", "folder", str(tmp_path / "card")))
        job = add_block(desk, tmp_path)
        stop = threading.Event()
        impatient = threading.Timer(60.0, stop.set)
        impatient.start()
        assert desk.queue.run(stop, until_empty=True)
        impatient.cancel()
        assert not stop.is_set()
        assert desk.queue.job(job.id).state is J.PRINTING

    @pytest.mark.usefixtures("prusa_slicer")
    def test_nobody_decides_for_a_printer_that_tells_itself(self, tmp_path: Path) -> None:
        desk = with_printer(tmp_path, SLOW)
        job = add_block(desk, tmp_path)
        desk.queue.step()
        with pytest.raises(NotAllowed, match="itself tells"):
            desk.queue.decide(job.id, J.DONE)
        assert desk.queue.job(job.id).state is J.PRINTING


@pytest.mark.usefixtures("prusa_slicer")
def test_the_desk_is_closed_while_it_slices_and_the_job_waits_for_the_next_start(tmp_path: Path) -> None:
    class Stoppable(SlowSlicer):
        """The real slicer, told to stop before it begins."""

        def slice(self, *args: Any, **rest: Any) -> Any:
            self.began.set()
            assert rest["cancel"].wait(20)
            return self._real.slice(*args, **rest)

    slicer = Stoppable()
    desk = with_printer(tmp_path, slicer=slicer)
    job = add_block(desk, tmp_path)
    stop = threading.Event()
    going = threading.Thread(target=desk.keep_going, args=(stop, 0.05))
    going.start()
    assert slicer.began.wait(20)
    stop.set()
    desk.queue.interrupt()
    going.join(10)
    assert not going.is_alive()
    assert desk.queue.job(job.id).state is J.QUEUED
