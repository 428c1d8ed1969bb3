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
from mesh.errors import TooLarge
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
    return apart(lambda: bytes(time.sleep(60) or 1), seconds=0.3)  # type: ignore[func-returns-value]


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
