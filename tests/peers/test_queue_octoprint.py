"""The real home queue on a real OctoPrint: upload, start, progress, done, cancel; and the app killed in the middle of a print."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from printdesk.desk import Desk
from printdesk.job import Job, JobState
from printdesk.settings import PrinterEntry
from printdesk.wish import Wish
from tests.peers.octoprint import OctoPrint
from tests.real_desk import ROOT, box_file, desk_in

J = JobState
pytestmark = pytest.mark.usefixtures("prusa_slicer")


COLD = """
[cold]
name = "Cold"
process = "fdm"
density_g_cm3 = 1.0
nozzle_c = 25
bed_c = 0
source = "for this test: nothing has to be heated"
date = 2026-11-24
colours = [{ id = "white", name = "White", hex = "#ffffff" }]
"""


@pytest.fixture
def desk(octoprint: OctoPrint, tmp_path: Path) -> Desk:
    """Its printer has a material that needs no heat, which would take most of the time."""
    own = tmp_path / "desk" / "catalog"
    own.mkdir(parents=True)
    (own / "materials.toml").write_text(COLD)
    made = desk_in(tmp_path / "desk")
    made.queue.add_printer(PrinterEntry("Kitchen", "octoprint", octoprint.url, material="cold"), octoprint.key)
    return made


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts `main.py queue run` on the desk's folder; what still runs is killed at the end."""
    running: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, str(ROOT / "main.py"), "--data", str(tmp_path / "desk"), "queue", "run"]
        running.append(subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL))
        return running[-1]

    yield start
    for process in running:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


def add_block(desk: Desk, folder: Path, size: float = 4.0) -> Job:
    part = desk.bench.open(box_file(folder, size=size), walls=False)
    return desk.queue.add(part, Wish(infill=0.0, supports=False))


def until(desk: Desk, job: Job, *states: JobState, timeout_s: float = 90.0, step: bool = False) -> Job:
    end = time.monotonic() + timeout_s
    while True:
        if step:
            desk.queue.step()
        now = desk.queue.job(job.id)
        if now.state in states:
            return now
        assert not now.is_over, now
        assert time.monotonic() < end, now
        time.sleep(0.02)


def prints(octoprint: OctoPrint) -> list[tuple[str, int]]:
    """Every file on the host, and how often it was printed to its end or to a failure, as OctoPrint itself counts."""
    files = octoprint.request("GET", "/api/files/local").json()["files"]
    counts = [entry.get("prints", {}) for entry in files]
    return [
        (entry["name"], count.get("success", 0) + count.get("failure", 0)) for entry, count in zip(files, counts, strict=True)
    ]


def test_a_job_is_uploaded_started_followed_and_done(octoprint: OctoPrint, desk: Desk, tmp_path: Path) -> None:
    job = add_block(desk, tmp_path)
    printing = until(desk, job, J.PRINTING, step=True)
    assert printing.file is not None
    assert octoprint.state().startswith(("Printing", "Starting"))
    seen: list[float] = []
    end = time.monotonic() + 90
    while not desk.queue.job(job.id).is_over and time.monotonic() < end:
        desk.queue.step()
        seen.append(desk.queue.job(job.id).progress or 0.0)
        time.sleep(0.1)
    done = desk.queue.job(job.id)
    assert (done.state, done.done, done.progress) == (J.DONE, 1, 1.0)
    assert any(0 < share < 1 for share in seen)
    assert not desk.queue.printer("Kitchen").bed_clear
    assert prints(octoprint) == [(printing.file, 1)]
    # How long it took is OctoPrint's own count; the virtual printer obeys at once, so that it was faster than estimated.
    actual, estimated = done.actual, done.estimated
    assert actual is not None
    assert actual.seconds_by == "printer"
    assert actual.seconds == octoprint.request("GET", "/api/job").json()["progress"]["printTime"]
    assert actual.grams == pytest.approx(done.grams, rel=0.02)
    if estimated is not None:
        assert actual.cost.amount <= estimated.cost.amount
    assert desk.books.prints("Kitchen")[0].actual_s == actual.seconds


def test_a_job_is_paused_resumed_and_cancelled(octoprint: OctoPrint, desk: Desk, tmp_path: Path) -> None:
    job = add_block(desk, tmp_path, size=20.0)
    until(desk, job, J.PRINTING, step=True)
    assert desk.queue.pause(job.id).state is J.PAUSED
    octoprint.wait_for_state("Paus")
    assert desk.queue.resume(job.id).state is J.PRINTING
    octoprint.wait_for_state("Printing", "Resuming")
    assert desk.queue.cancel(job.id).state is J.CANCELLED
    octoprint.wait_for_state("Operational", "Cancelling")
    desk.queue.step()
    assert desk.queue.job(job.id).state is J.CANCELLED
    assert not desk.queue.printer("Kitchen").bed_clear


def test_the_app_killed_in_the_middle_of_a_print_finds_it_again_and_starts_nothing_twice(
    octoprint: OctoPrint, desk: Desk, tmp_path: Path, app: Callable[[], subprocess.Popen[bytes]]
) -> None:
    job = add_block(desk, tmp_path, size=10.0)
    first = app()
    until(desk, job, J.STARTING, J.PRINTING)
    kill(first)  # in or just after the order to start
    second = app()
    until(desk, job, J.PRINTING)
    kill(second)
    assert octoprint.state().startswith(("Printing", "Starting"))
    app()
    done = until(desk, job, J.DONE)
    assert done.file is not None
    # Killed before the printer was told, it was sent once more under another name; printed it was once.
    counted = dict(prints(octoprint))
    assert counted.pop(done.file) == 1
    assert set(counted.values()) <= {0}
    states = [event.state for event in done.timeline]
    assert states.count(J.DONE) == 1
    assert J.UNKNOWN not in states
