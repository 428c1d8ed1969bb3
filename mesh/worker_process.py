"""The desk's end of one worker process."""

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, BinaryIO, cast

from mesh import messages

# -I -S: neither the working folder, PYTHON* variables nor .pth files decide what a worker imports, only this process's own path.
START = "import sys; sys.path[:] = sys.argv[1].split('\\n'); from mesh.worker import main; main(int(sys.argv[2]), sys.argv[3])"
PIPE_BYTES = 1 << 20


class Died(Exception):
    """The process ended, or said what no worker says."""


class WorkerProcess:
    """Starts at once; OSError when the system gives no process."""

    def __init__(self, preload: tuple[str, ...] = ()) -> None:
        # One thread of BLAS and few malloc arenas: each reserves address space, which is what a job is bounded by.
        single = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1")
        environment = {**os.environ, **single, "MALLOC_ARENA_MAX": "2"}
        paths = "\n".join(os.path.abspath(path or ".") for path in sys.path)  # noqa: PTH100 (an import path may be a ZIP)
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", START, paths, str(os.getpid()), ",".join(preload)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=environment,
            creationflags=hidden,
        )
        self._killing = threading.Lock()
        self.tired = False
        self._widen()

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def exchange(self, job: tuple[Any, ...], told: Callable[[Any], None] | None = None) -> Any:
        """Send a job, wait for its answer; Died when the process does. told: hears what the job tells before."""
        sink, source = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        try:
            messages.send(sink, job)
            while (answer := _checked(messages.receive(source, trusted=False)))[0] == "told":
                if told is not None:
                    told(answer[1])
                messages.send(sink, "go on")
        except (OSError, EOFError, ValueError, pickle.UnpicklingError, MemoryError) as problem:
            if isinstance(problem, pickle.UnpicklingError):
                raise Died(str(problem)) from problem
            raise Died(f"exit status {self._process.poll()}") from problem
        self.tired = bool(answer[2])
        return answer

    def stop(self) -> None:
        """End it and whatever it started, without waiting until it is gone; `kill` has to follow."""
        with self._killing:
            self._signal()

    def kill(self) -> None:
        """End it and whatever it started, now; safe to call twice."""
        with self._killing:
            if self._process.returncode is None:
                self._signal()
                self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(OSError, ValueError):
                    if stream is not None:
                        stream.close()

    def _signal(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if self._process.poll() is None:
                if hasattr(os, "killpg"):
                    os.killpg(self._process.pid, signal.SIGKILL)
                self._process.kill()

    def _widen(self) -> None:
        if sys.platform == "linux":
            import fcntl

            for stream in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(OSError):
                    fcntl.fcntl(cast(BinaryIO, stream).fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _checked(message: Any) -> tuple[Any, ...]:
    if not isinstance(message, tuple) or len(message) != 3:
        raise Died("an answer of the wrong kind")
    return message
