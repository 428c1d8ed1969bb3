"""The home queue when something around it breaks: no job stops the others, none is started twice, none is stuck for ever."""

from pathlib import Path
from typing import Any

import pytest

from printdesk.errors import DeskError, Offline, Refused
from printdesk.job import Job, JobState, move
from printdesk.ports import PrinterState, PrinterStatus, Sliced
from printdesk.settings import PrinterEntry
from services.clock import SystemClock
from tests.printdesk.test_homequeue import add_block
from tests.real_desk import desk_in

J = JobState


class Printer:
    """One that does as it is told, unless `trouble` of a method is raised."""

    def __init__(self) -> None:
        self.state, self.file = PrinterState.IDLE, None
        self.starts: list[str] = []
        self.uploads = 0
        self.cancelled = 0
        self.trouble: dict[str, DeskError] = {}

    def status(self) -> PrinterStatus:
        return PrinterStatus(self.state, self.file)

    def upload(self, _gcode: Path, name: str, _progress: object = None) -> str:
        self.uploads += 1
        if "upload" in self.trouble:
            raise self.trouble["upload"]
        return name

    def start(self, file: str) -> None:
        if "start" in self.trouble:
            raise self.trouble["start"]
        self.state, self.file = PrinterState.PRINTING, file
        self.starts.append(file)

    def was_started(self, file: str) -> bool:
        return file in self.starts

    def cancel(self) -> None:
        self.cancelled += 1
        self.state = PrinterState.IDLE


class Slicer:
    name = "none"

    def __init__(self) -> None:
        self.trouble: Exception | None = None

    def slice(self, *args: Any, **_: Any) -> Sliced:
        if self.trouble:
            raise self.trouble
        args[4].write_bytes(b"G1 X1 E1\n")
        return Sliced(args[4], 1.0, 1.0, 1.0, 1, "none", "1")


@pytest.fixture
def world(tmp_path: Path) -> Any:
    class World:
        printer, slicer, folder = Printer(), Slicer(), tmp_path
        desk = desk_in(tmp_path / "data", connect_printer=lambda _: World.printer, slicer=slicer)

    World.desk.queue.add_printer(PrinterEntry("Prusa", "octoprint", "http://octopi.local", material="pla"))
    yield World
    World.desk._outside.archive.close()


def on_printer(world: Any, state: JobState = J.PRINTING) -> Job:
    job = add_block(world.desk, world.folder)
    world.desk.queue.step()
    job = world.desk.queue.job(job.id)
    assert job.state is J.PRINTING
    if state is not J.PRINTING:
        job = move(job, state, SystemClock().now())
        world.desk._outside.archive.jobs.put(job)
    return job


@pytest.mark.parametrize("state", [J.PRINTING, J.PAUSED, J.UNKNOWN])
@pytest.mark.parametrize("outcome", ["cancel", "done"])
def test_a_job_whose_printer_is_gone_asks_a_person_and_stops_nothing_else(world: Any, state: JobState, outcome: str) -> None:
    job = on_printer(world, state)
    archive, queue = world.desk._outside.archive, world.desk.queue
    archive.printers.remove("Prusa")
    queue.add_printer(PrinterEntry("Other", "octoprint", "http://other.local"))
    world.printer.state = PrinterState.IDLE
    second = add_block(world.desk, world.folder)
    queue.recover()
    for _ in range(3):
        queue.step()
    assert queue.job(job.id).state is J.UNKNOWN
    assert queue.job(second.id).state is J.PRINTING
    ended = queue.cancel(job.id) if outcome == "cancel" else queue.decide(job.id, J.DONE)
    assert ended.is_over
    if outcome == "cancel":
        assert "Prusa" in ended.reason


def test_a_job_that_cannot_go_on_keeps_no_other_waiting(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = add_block(world.desk, world.folder), add_block(world.desk, world.folder)
    real = world.desk.queue._begin

    def begin(job: Job) -> None:
        if job.id == first.id:
            raise Refused("row_broken", "What the archive keeps cannot be read.")
        real(job)

    monkeypatch.setattr(world.desk.queue, "_begin", begin)
    world.desk.queue.step()
    assert world.desk.queue.job(first.id).reason == "What the archive keeps cannot be read."
    assert world.desk.queue.job(second.id).state is J.PRINTING


def test_a_cancelled_print_whose_printer_is_off_says_that_it_goes_on(world: Any) -> None:
    job = on_printer(world)
    world.printer.state = PrinterState.OFFLINE
    ended = world.desk.queue.cancel(job.id)
    assert ended.state is J.CANCELLED and "stop the print there" in ended.reason
    assert not world.desk.queue.entries()[0].bed_clear


def test_cancelled_in_the_moment_it_is_started_the_print_is_stopped(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process read SENDING; until it writes CANCELLED, this one has started the print."""
    job = on_printer(world)
    queue, archive = world.desk.queue, world.desk._outside.archive
    seen = archive.jobs.get(job.id)
    stale = Job(**{**seen.__dict__, "state": J.SENDING})
    real = queue.job
    monkeypatch.setattr(queue, "job", lambda job_id: stale if job_id == job.id else real(job_id))
    assert queue.cancel(job.id).state is J.CANCELLED
    assert world.printer.cancelled == 1


def test_a_printer_that_never_takes_the_file_is_not_asked_twice_a_second(world: Any) -> None:
    job = add_block(world.desk, world.folder)
    world.printer.trouble["upload"] = Offline("offline", "Prusa cannot be reached.")
    for _ in range(20):
        world.desk.queue.step()
    assert world.printer.uploads == 1
    assert len(world.desk.queue.job(job.id).timeline) <= 3
    assert world.desk.queue.job(job.id).reason == "Prusa cannot be reached."


def test_a_start_that_could_not_be_written_down_is_found_and_not_repeated(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    job = add_block(world.desk, world.folder)
    queue = world.desk.queue
    real = queue._move

    def move_on_a_full_disk(job: Job, state: JobState, *args: Any, **more: Any) -> Job:
        if state in {J.PRINTING, J.FAILED}:
            raise Refused("disk_full", "There is no room left.")
        return real(job, state, *args, **more)

    monkeypatch.setattr(queue, "_move", move_on_a_full_disk)
    queue.step()
    assert queue.job(job.id).state is J.STARTING
    monkeypatch.undo()
    queue.step()
    assert queue.job(job.id).state is J.PRINTING
    assert len(world.printer.starts) == 1


def test_no_room_to_slice_in_is_one_sentence_on_the_job(world: Any) -> None:
    job = add_block(world.desk, world.folder)
    world.slicer.trouble = OSError(28, "No space left on device")
    world.desk.queue.step()
    failed = world.desk.queue.job(job.id)
    assert failed.state is J.FAILED and "No space left on device" in failed.reason
