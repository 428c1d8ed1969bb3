"""The desk survives its workers, and arrays come through unharmed."""

import ctypes
import io
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from mesh import messages
from mesh.errors import BadFile, Cancelled, CannotDo, TooLarge
from mesh.facts import Facts, Measured
from mesh.mesh import Mesh
from mesh.sandbox import Sandbox, inside
from mesh.worker import tell
from tests.bench.sandbox import held, mixed
from tests.mesh.read.peak import begin_peak, peak
from tests.waiting import eventually

kept: list[object] = []  # in a worker
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds address space and signals a parent's death")


@pytest.fixture(scope="module")
def wall() -> Iterator[Sandbox]:
    with Sandbox(workers=2) as sandbox:
        yield sandbox


def measured(mesh: Mesh) -> Measured:
    facts = Facts(
        **dict.fromkeys(("volume_mm3", "bodies", "genus", "self_intersections", "overlapping_shells")),
        **dict.fromkeys(("triangles", "vertices", "shells", "cavities", "boundary_edges", "nonmanifold_edges"), 1),
        **dict.fromkeys(("degenerate_faces", "duplicate_faces"), 1),
        **dict.fromkeys(("watertight", "winding_consistent", "inside_out"), True),
        size_mm=(1.0, 2.0, 3.0),
        lower_mm=(0.0, 0.0, 0.0),
        area_mm2=4.0,
        faces={"thin": np.arange(100_000, dtype=np.int32)},
    )
    return Measured(mesh, facts, "stl-binary", "mm", False, ("a warning.",), np.full(len(mesh.faces), np.nan, np.float32))


def refuse(code: str) -> None:
    raise BadFile(code, "The reason.", "The hint.")


def fail() -> None:
    raise ZeroDivisionError("nobody foresaw this")


def fill_memory() -> int:
    return int(np.ones(1 << 30, np.uint8).sum())


def crash() -> None:
    ctypes.string_at(0)


def hold_for_good(mebibytes: int) -> int:
    kept.append(np.ones(mebibytes << 20, np.uint8))
    return os.getpid()


def signal_itself(number: int) -> None:
    os.kill(os.getpid(), number)
    time.sleep(60)


def chatter() -> str:
    os.write(1, b"noise on standard output")
    print("more noise")
    return sys.stdin.read()


def modules() -> list[str]:
    return sorted({name.partition(".")[0] for name in sys.modules})


def tell_first() -> str:
    tell(np.arange(3))
    tell("half of it")
    return "all of it"


def tell_without_end() -> None:
    while True:
        tell("more")


@dataclass(frozen=True)
class Stranger:
    value: int


def stranger() -> Stranger:
    return Stranger(1)


class Bomb:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def bomb() -> Bomb:
    return Bomb()


def test_a_mesh_and_its_facts_come_back_as_they_were_and_stay_read_only(wall: Sandbox) -> None:
    vertices = np.random.default_rng(1).random((300_000, 3)).astype(np.float32)
    mesh = Mesh(vertices, np.arange(300_000, dtype=np.int32).reshape(-1, 3))
    wall.run(inside)
    begun = time.monotonic()
    back = wall.run(measured, mesh)
    assert time.monotonic() - begun < 2
    assert np.array_equal(back.mesh.vertices, vertices) and np.array_equal(back.mesh.faces, mesh.faces)
    assert not back.mesh.vertices.flags.writeable and back.per_face_wall_mm.flags.writeable
    assert back.facts.faces["thin"][-1] == 99_999 and back.facts.size_mm == (1.0, 2.0, 3.0)
    assert back.warnings == ("a warning.",)


def test_work_runs_in_another_process_that_stays_warm(wall: Sandbox) -> None:
    first = wall.run(os.getpid)
    assert first != os.getpid()
    assert wall.run(os.getpid) == first
    assert wall.run(inside) and not inside()


def test_a_refusal_in_the_worker_is_the_same_refusal_here_and_the_worker_lives(wall: Sandbox) -> None:
    worker = wall.run(os.getpid)
    with pytest.raises(BadFile) as refusal:
        wall.run(refuse, "cut")
    assert (refusal.value.code, refusal.value.message, refusal.value.hint) == ("cut", "The reason.", "The hint.")
    assert wall.run(os.getpid) == worker


def test_what_nobody_foresaw_is_one_sentence_here_and_a_trace_in_the_log(wall: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(CannotDo) as refusal:
        wall.run(fail)
    assert refusal.value.code == "worker_failed"
    assert "nobody foresaw this" in caplog.text and "Traceback" not in refusal.value.message


def test_a_worker_that_crashes_takes_nothing_with_it(wall: Sandbox) -> None:
    for _ in range(2):
        with pytest.raises(CannotDo) as refusal:
            wall.run(crash)
        assert refusal.value.code == "worker_failed"
        assert wall.run(inside)


@linux
def test_memory_is_bounded_and_the_next_job_is_not_the_poorer(wall: Sandbox) -> None:
    with pytest.raises(TooLarge) as refusal:
        wall.run(fill_memory, memory_bytes=300 << 20)
    assert refusal.value.code == "too_much_memory"
    assert wall.run(fill_memory, memory_bytes=2 << 30) == 1 << 30


def test_a_job_without_end_is_stopped_by_the_clock(wall: Sandbox) -> None:
    with pytest.raises(TooLarge) as refusal:
        wall.run(time.sleep, 60, seconds=0.2)
    assert refusal.value.code == "too_slow"


def test_what_a_job_tells_is_there_before_its_answer(wall: Sandbox) -> None:
    told: list[object] = []
    assert wall.run(tell_first, told=told.append) == "all of it"
    assert list(told[0]) == [0, 1, 2] and told[1] == "half of it"
    assert wall.run(tell_first) == "all of it", "nobody has to listen"


def test_a_job_that_never_stops_telling_is_stopped_by_the_clock(wall: Sandbox) -> None:
    with pytest.raises(TooLarge) as refusal:
        wall.run(tell_without_end, seconds=0.2)
    assert refusal.value.code == "too_slow"
    assert wall.run(inside)


def test_cancel_kills_the_worker_at_once_and_the_next_job_starts_at_once(wall: Sandbox) -> None:
    wall.run(inside)
    time.sleep(0.3)  # the spare is ready by then
    cancel = threading.Event()
    cancelled_at: list[float] = []
    threading.Timer(0.2, lambda: (cancelled_at.append(time.monotonic()), cancel.set())).start()
    with pytest.raises(Cancelled):
        wall.run(time.sleep, 60, cancel=cancel)
    assert time.monotonic() - cancelled_at[0] < 1, "tests.bench.sandbox tells the figure"
    begun = time.monotonic()
    assert wall.run(inside)
    assert time.monotonic() - begun < 2


def test_many_threads_share_the_workers_and_a_waiting_one_can_be_cancelled() -> None:
    with Sandbox(workers=2) as wall:
        seen: set[int] = set()
        threads = [threading.Thread(target=lambda: seen.add(wall.run(os.getpid))) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert 1 <= len(seen) <= 3
        ends: list[str] = []

        def sleep_until_closed() -> None:
            try:
                wall.run(time.sleep, 60)
            except Cancelled as refusal:
                ends.append(refusal.code)

        busy = [threading.Thread(target=sleep_until_closed) for _ in range(2)]
        for thread in busy:
            thread.start()
        time.sleep(0.3)
        cancel = threading.Event()
        threading.Timer(0.1, cancel.set).start()
        begun = time.monotonic()
        with pytest.raises(Cancelled):
            wall.run(inside, cancel=cancel)
        assert time.monotonic() - begun < 1
        wall.close()
        for thread in busy:
            thread.join(5)
        assert ends == ["cancelled", "cancelled"]


def test_closing_leaves_no_process_behind_and_a_closed_wall_refuses() -> None:
    wall = Sandbox(workers=1)
    worker = wall.run(os.getpid)
    wall.close()
    wall.close()
    if hasattr(signal, "SIGKILL"):
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
    with pytest.raises(Cancelled):
        wall.run(inside)


def test_a_workers_noise_does_not_get_between_the_answers(wall: Sandbox) -> None:
    assert wall.run(chatter) == ""
    assert wall.run(inside)


def test_a_worker_overcome_by_a_file_cannot_hand_the_desk_a_program(wall: Sandbox) -> None:
    for job in (bomb, stranger):
        with pytest.raises(CannotDo):
            wall.run(job)
    for value in (Bomb(), os.system, subprocess.Popen, Sandbox):
        with pytest.raises(pickle.UnpicklingError):
            messages.PlainUnpickler(io.BytesIO(pickle.dumps(value))).load()


def test_only_top_level_functions_can_be_asked_for(wall: Sandbox) -> None:
    for function in (lambda: 1, Mesh.part):
        with pytest.raises(ValueError, match="top-level"):
            wall.run(function)


def test_a_worker_imports_only_what_its_job_needs() -> None:
    names = subprocess.run(
        [sys.executable, "-c", "from mesh.sandbox import Sandbox\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    ).stdout.split()
    assert not {"numpy", "trimesh", "scipy", "PySide6", "multiprocessing"}.intersection(names)
    with Sandbox(workers=1, preload=("mesh.read",)) as wall:
        loaded = wall.run(modules)
    assert not {"trimesh", "scipy", "cascadio", "PySide6", "multiprocessing"}.intersection(loaded)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGKILL", "SIGSEGV", "SIGABRT", "SIGBUS", "SIGTERM", "SIGSTOP"])
def test_a_worker_that_a_signal_ends_or_stops_is_told_of_and_replaced(wall: Sandbox, name: str) -> None:
    with pytest.raises((CannotDo, TooLarge)) as refusal:
        wall.run(signal_itself, int(getattr(signal, name)), seconds=0.5 if name == "SIGSTOP" else 30)
    assert refusal.value.code == ("too_slow" if name == "SIGSTOP" else "worker_failed")
    assert wall.run(inside)


@linux
def test_what_came_before_counts_in_a_jobs_memory(wall: Sandbox) -> None:
    """A bound of 448 MiB leaves a worker within 512 MiB, whatever it did before."""
    with Sandbox(workers=1, preload=("mesh.jobs", "mesh.read")) as alone:
        worker = alone.run(hold_for_good, 200)
        alone.run(begin_peak)
        with pytest.raises(TooLarge):
            alone.run(fill_memory, memory_bytes=448 << 20)
        assert alone.run(peak) < 512 << 20
        assert alone.run(os.getpid) == worker


@linux
def test_a_hundred_jobs_of_all_endings_leave_nothing_behind() -> None:
    empty = held()
    with Sandbox(workers=2) as wall:
        mixed(wall, 20)
        before = held()
        mixed(wall, 80)
        assert eventually(lambda: held()["children"] <= empty["children"] + 3 and held()["threads"] <= before["threads"] + 1)
        after = held()
        assert after["descriptors"] <= before["descriptors"] + 4  # one more spare may stand ready
        assert after["resident_mib"] <= before["resident_mib"] + 20
    assert held()["children"] == empty["children"]


@linux
def test_a_worker_dies_with_the_desk_even_in_the_middle_of_a_job() -> None:
    program = (
        "import threading, time, os, sys\nfrom mesh.sandbox import Sandbox\nwall = Sandbox(workers=1)\n"
        "print(wall.run(os.getpid), flush=True)\n"
        "threading.Thread(target=wall.run, args=(time.sleep, 60), daemon=True).start()\ntime.sleep(60)\n"
    )
    desk = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2]
    )
    assert desk.stdout is not None
    worker = int(desk.stdout.readline())
    desk.kill()
    desk.wait()
    desk.stdout.close()
    end = time.monotonic() + 5
    while time.monotonic() < end:
        status = Path(f"/proc/{worker}/stat")
        if not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.02)
    pytest.fail("the worker outlived the desk")
