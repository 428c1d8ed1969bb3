"""A foreign program on its leash."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from printdesk.errors import Missing, Refused, Stopped
from services.slicers.program import run_program
from tests.waiting import eventually

# Starts a child of its own, tells both numbers, and waits for ever.
FAMILY = (
    "import os,subprocess,sys,time; p=subprocess.Popen(['sleep','600']); print(os.getpid(),p.pid,flush=True); time.sleep(600)"
)


def alive(pid: int) -> bool:
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "State:\tZ" not in status.read_text()


def pids(room: Path) -> list[int]:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        said = (room / "said.txt").read_text().split() if (room / "said.txt").exists() else []
        if len(said) == 2:
            return [int(pid) for pid in said]
        time.sleep(0.01)
    raise AssertionError("the program did not start")


def test_its_words_and_its_end_are_told(tmp_path: Path) -> None:
    ended = run_program([sys.executable, "-c", "import sys; print('ä'); print('b', file=sys.stderr); sys.exit(3)"], tmp_path, 20)
    assert ended.code == 3
    assert set(ended.output.split()) & {"b"}


def test_of_endless_words_only_the_end_is_kept(tmp_path: Path) -> None:
    ended = run_program([sys.executable, "-c", "print('x' * 5_000_000); print('the end')"], tmp_path, 20)
    assert len(ended.output) <= 65_536
    assert ended.output.endswith("the end\n")


def test_it_sees_none_of_our_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRINTDESK_KEY", "very-secret")
    ended = run_program([sys.executable, "-c", "import os; print(dict(os.environ))"], tmp_path, 20)
    assert "very-secret" not in ended.output
    assert str(tmp_path) in ended.output


def test_cancel_ends_it_and_its_children_within_100_ms(tmp_path: Path) -> None:
    cancel = threading.Event()
    set_at: list[float] = []

    def press() -> None:
        pids(tmp_path)
        set_at.append(time.monotonic())
        cancel.set()

    threading.Thread(target=press).start()
    with pytest.raises(Stopped):
        run_program([sys.executable, "-c", FAMILY], tmp_path, 20, cancel)
    assert time.monotonic() - set_at[0] < 0.15
    assert eventually(lambda: not any(alive(pid) for pid in pids(tmp_path)))


def test_one_that_never_ends_is_killed(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        run_program([sys.executable, "-c", FAMILY], tmp_path, 0.5)
    assert caught.value.code == "too_slow"


def test_one_that_was_cancelled_before_is_not_started(tmp_path: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        run_program([sys.executable, "-c", "open('made','w')"], tmp_path, 20, cancel)
    assert not (tmp_path / "made").exists()


def test_one_that_is_no_program_is_missing(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("not a program")
    (tmp_path / "text").chmod(0o755)
    with pytest.raises(Missing):
        ended = run_program([str(tmp_path / "text")], tmp_path, 20)
        raise Missing("x", "x") if ended.code else AssertionError


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's parent-death signal is Linux's")
def test_it_dies_with_a_killed_desk(tmp_path: Path, checkout: Path) -> None:
    code = (
        "import sys;from pathlib import Path;from services.slicers.program import run_program\n"
        "run_program(['sleep','600'], Path(sys.argv[1]), 600)"
    )
    desk = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=checkout)
    child = 0
    end = time.monotonic() + 20
    while time.monotonic() < end and not child:
        children = Path(f"/proc/{desk.pid}/task/{desk.pid}/children").read_text().split()
        if children and Path(f"/proc/{children[0]}/comm").read_text().strip() == "sleep":
            child = int(children[0])
        time.sleep(0.01)
    assert alive(child)
    desk.kill()
    desk.wait()
    end = time.monotonic() + 5
    while time.monotonic() < end and alive(child):
        time.sleep(0.01)
    assert not alive(child)
