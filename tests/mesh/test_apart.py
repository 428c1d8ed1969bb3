"""Foreign code that falls over in a copy of the worker costs neither the worker nor its next answer."""

import ctypes
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from mesh.apart import apart
from mesh.bodies import box, moved, sphere
from mesh.errors import TooLarge
from mesh.examine import examine
from mesh.mesh import Mesh, join
from mesh.sandbox import Sandbox
from tests.waiting import eventually

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of a process is POSIX's")


@pytest.fixture
def wall() -> Iterator[Sandbox]:
    with Sandbox(workers=1) as sandbox:
        yield sandbox


def long_answer() -> bytes | None:
    return apart(lambda: b"x" * 5_000_000)


def crash() -> bytes | None:
    return apart(lambda: ctypes.string_at(0))


def fail() -> bytes | None:
    return apart(lambda: bytes(1 // 0))


def fill_memory() -> bytes | None:
    return apart(lambda: np.ones(1 << 30, np.uint8).tobytes())


def sleep(name: str) -> bytes | None:
    def work() -> bytes:
        Path(name).write_text(str(os.getpid()))
        time.sleep(60)
        return b""

    return apart(work)


def for_a_moment() -> bytes | None:
    return apart(lambda: bytes(time.sleep(60) or 1), seconds=0.3)


def test_what_falls_over_in_a_copy_gives_no_answer_and_the_worker_lives(wall: Sandbox) -> None:
    worker = wall.run(os.getpid)
    assert wall.run(long_answer) == b"x" * 5_000_000
    assert wall.run(crash) is None
    assert wall.run(fail) is None
    assert wall.run(for_a_moment) is None
    assert wall.run(os.getpid) == worker


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds address space")
def test_a_copy_is_bounded_as_its_worker_is(wall: Sandbox) -> None:
    with pytest.raises(TooLarge) as refusal:
        wall.run(fill_memory, memory_bytes=300 << 20)
    assert refusal.value.code == "too_much_memory"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_copy_is_killed_with_its_worker(wall: Sandbox, tmp_path: Path) -> None:
    noted = tmp_path / "pid"
    with pytest.raises(TooLarge):
        wall.run(sleep, str(noted), seconds=0.5)
    copy = Path("/proc") / noted.read_text() / "stat"
    assert eventually(lambda: not copy.exists() or copy.read_text().rpartition(")")[2].split()[0] == "Z")


def crowds_at_the_fork(corners: np.ndarray) -> list[int]:
    """How many threads there are whenever a check of an open body with crossing shells makes a copy of the worker."""
    seen: list[int] = []
    fork = os.fork

    def counted() -> int:
        seen.append(len(list(Path("/proc/self/task").iterdir())))
        return fork()

    os.fork = counted
    try:
        soup = Mesh(corners.reshape(-1, 3), np.arange(corners.size // 3).reshape(-1, 3))
        examine(soup)
    finally:
        os.fork = fork
    return seen


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_copy_is_made_beside_a_second_thread(wall: Sandbox) -> None:
    """A copy has but the thread that asked for it: what others hold locked then stays locked in it for ever."""
    bodies = join([box(), moved(sphere(), (1, 0, 0)), moved(box(), (0.5, 0.5, 0.5))])
    alone = wall.run(threads)
    for corners in (bodies.corners, bodies.corners[:-1]):
        crowds = wall.run(crowds_at_the_fork, corners)
        assert crowds and set(crowds) == {alone}


def threads() -> int:
    return len(list(Path("/proc/self/task").iterdir()))
