"""A foreign program run on a leash: no input, no terminal, few of our settings, a time limit, and it dies with us."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from printdesk.errors import Missing, Refused, Stopped
from printdesk.words import say

POLL_S = 0.05
MAX_OUTPUT = 65_536
_KEPT = ("PATH", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH")


@dataclass(frozen=True)
class Ended:
    """code: as the shell counts, negative for a signal; output: the last 64 KiB of what it printed."""

    code: int
    output: str


def run_program(command: list[str], room: Path, seconds: float, cancel: threading.Event | None = None) -> Ended:
    """Runs it with `room` as its working, home and temporary folder.

    Raises Missing, Stopped within 100 ms after `cancel` is set, Refused "too_slow" after `seconds`; all of it is killed then.
    """
    if cancel is not None and cancel.is_set():
        raise stopped()
    said = room / "said.txt"
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    own = dict.fromkeys(
        ("HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR", "TEMP", "TMP"), str(room)
    )
    with said.open("wb") as output:
        try:
            process = subprocess.Popen(
                [*_leash(), *command],
                cwd=room,
                env={**kept, **own, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except OSError as error:
            raise Missing(
                "cannot_run",
                say("{program} cannot be started: {why}.", program=Path(command[0]).name, why=error.strerror or str(error)),
            ) from error
    end = time.monotonic() + seconds
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                return Ended(process.wait(POLL_S), _tail(said))
            if cancel is not None and cancel.is_set():
                raise stopped()
            if time.monotonic() > end:
                raise Refused(
                    "too_slow",
                    say("{program} was not done after {minutes:g} minutes.", program=Path(command[0]).name, minutes=seconds / 60),
                    say("Simplify the part, or print it in pieces."),
                )
    finally:
        if process.returncode is None:
            _kill(process)


def stopped() -> Stopped:
    return Stopped("stopped", say("Stopped; nothing was kept."))


def _leash() -> list[str]:
    """Linux: the kernel ends the program when the thread that started it dies. Elsewhere the time limit must do."""
    leash = []
    if sys.platform == "linux" and shutil.which("setpriv"):
        leash += ["setpriv", "--pdeathsig", "KILL", "--"]
    if sys.platform != "win32" and shutil.which("nice"):
        leash += ["nice", "-n", "5"]
    return leash


def _kill(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _tail(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - MAX_OUTPUT))
        return file.read(MAX_OUTPUT).decode("utf-8", "replace")
