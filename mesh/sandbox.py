"""Worker processes that can be killed: memory and time are bounded, and the desk survives whatever a file does.

A worker is a fresh Python (never a fork of a process with a window), in its own session, with no terminal, dying with its parent.
Arrays travel out of band of the pickle, over pipes, with one copy and no text. Answers are unpickled from an allow-list of plain
values and our own classes, so that a worker overcome by hostile bytes cannot reach the desk.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any

from mesh.errors import Cancelled, CannotDo, MeshError, TooLarge
from mesh.worker_process import Died, WorkerProcess

log = logging.getLogger(__name__)

LOOK_EVERY = 0.01  # how often a running job looks at its cancel event, in seconds


def inside() -> bool:
    """Whether this process is a worker of a sandbox."""
    from mesh import worker

    return worker.working


class Sandbox:
    """Up to ``workers`` jobs at once, each in a warm process.

    preload: modules that a worker imports before its first job
    spare: one more is kept ready, so that a kill costs the next job nothing (see `keep_spare`)
    Any number of threads may call ``run``; they wait for a free worker.
    """

    def __init__(self, workers: int = 2, preload: tuple[str, ...] = (), spare: bool = True) -> None:
        self._workers, self._preload = max(1, workers), preload
        self._turn = threading.Semaphore(self._workers)
        self._changed = threading.Condition()
        self._ready: list[WorkerProcess] = []
        self._busy: set[WorkerProcess] = set()
        self._starting = 0
        self._spare = spare
        self._closed = False
        self._trouble: OSError | None = None
        self._orders: queue.SimpleQueue[tuple[str, ...] | WorkerProcess | None] = queue.SimpleQueue()
        # One lasting thread starts and buries them: Linux sends the parent-death signal when the *thread* that started them ends.
        self._keeper = threading.Thread(target=self._keep, name="sandbox-keeper", daemon=True)
        self._keeper.start()

    def warm(self, preload: tuple[str, ...] | None = None) -> None:
        """Start a worker in the background, so that the first job finds it ready.

        preload: instead of what all import; a job that imports beside its work begins sooner where little is
        """
        self._order(preload)

    def keep_spare(self) -> None:
        """From now on one more worker is ready than is at work. A single command does better without."""
        self._spare = True
        self._order()

    def run(
        self,
        function: Callable[..., Any] | str,
        *args: Any,
        memory_bytes: int | None = None,
        seconds: float | None = None,
        cancel: threading.Event | None = None,
        told: Callable[[Any], None] | None = None,
    ) -> Any:
        """The answer of an importable top-level function in a worker; "module:name" names one that need not be imported here.

        memory_bytes: address space beyond what a fresh worker holds (Linux only); seconds: wall clock of the job
        cancel: when set, the worker is killed and Cancelled raised within 100 ms
        told: called in another thread with each value that the job hands over before its answer (`mesh.worker.tell`); the job
            goes on when it returns
        Raises the job's own MeshError as itself; TooLarge for memory ("too_much_memory") and time ("too_slow");
        CannotDo("worker_failed") for anything else, with the trace in the log.
        """
        name = function if isinstance(function, str) else _name_of(function)
        self._take_turn(cancel)
        try:
            worker = self._take(cancel)
            kept = False
            try:
                answer = self._answer(worker, (name, args, memory_bytes), seconds, cancel, told)
                kept = True
            finally:
                self._give_back(worker, kept)
        finally:
            self._turn.release()
        return _unwrapped(answer, name)

    def close(self) -> None:
        """Kill every worker; running jobs raise Cancelled."""
        with self._changed:
            if self._closed:
                return
            self._closed = True
            gone, self._ready = [*self._ready, *self._busy], []
            self._changed.notify_all()
        self._orders.put(None)
        for worker in gone:
            worker.kill()
        self._keeper.join(5)

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _keep(self) -> None:
        while (order := self._orders.get()) is not None:
            if isinstance(order, WorkerProcess):
                order.kill()
                continue
            worker, trouble = None, None
            try:
                worker = WorkerProcess(order)
            except OSError as problem:
                trouble = problem
            with self._changed:
                self._starting -= 1
                self._trouble = trouble
                if worker is not None and not self._closed:
                    self._ready.append(worker)
                    worker = None
                self._changed.notify_all()
            if worker is not None:
                worker.kill()

    def _order(self, preload: tuple[str, ...] | None = None) -> None:
        """One spare beyond those at work, at most one beyond the number of workers."""
        with self._changed:
            if not self._closed and not self._ready and not self._starting:
                self._starting += 1
                self._orders.put(self._preload if preload is None else preload)

    def _take_turn(self, cancel: threading.Event | None) -> None:
        while not self._turn.acquire(timeout=LOOK_EVERY if cancel else 1.0):
            if (cancel and cancel.is_set()) or self._closed:
                raise _cancelled()

    def _take(self, cancel: threading.Event | None) -> WorkerProcess:
        while True:
            self._order()
            with self._changed:
                while not self._ready and self._starting and not self._closed and not (cancel and cancel.is_set()):
                    self._changed.wait(LOOK_EVERY)
                if self._closed or (cancel and cancel.is_set()):
                    raise _cancelled()
                if self._ready:
                    worker = self._ready.pop()
                    if not worker.alive:
                        continue
                    self._busy.add(worker)
                    break
                if self._trouble is not None:
                    trouble, self._trouble = self._trouble, None
                    raise CannotDo(
                        "no_worker",
                        f"No worker process could be started: {trouble.strerror}.",
                        "Close other programs and try again.",
                    )
        if self._spare:
            self._order()
        return worker

    def _give_back(self, worker: WorkerProcess, kept: bool) -> None:
        with self._changed:
            self._busy.discard(worker)
            keep = kept and worker.alive and not worker.tired and not self._closed and len(self._ready) <= self._workers
            if keep:
                self._ready.append(worker)
                self._changed.notify_all()
        if not keep:
            worker.stop()
            if self._spare:
                self._order()
            self._orders.put(worker)  # nobody waits while its memory is taken down

    def _answer(
        self,
        worker: WorkerProcess,
        job: tuple[Any, ...],
        seconds: float | None,
        cancel: threading.Event | None,
        told: Callable[[Any], None] | None,
    ) -> Any:
        end = None if seconds is None else time.monotonic() + seconds
        answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threading.Thread(target=_exchange, args=(worker, job, told, answers), name="sandbox-job", daemon=True).start()
        while True:
            try:
                answer = answers.get(timeout=LOOK_EVERY)
            except queue.Empty:
                if (cancel and cancel.is_set()) or self._closed:
                    worker.stop()
                    raise _cancelled() from None
                if end is not None and time.monotonic() > end:
                    worker.stop()
                    raise TooLarge(
                        "too_slow",
                        f"The work took longer than the {seconds:.0f} s allowed.",
                        "Simplify the model or raise the limit.",
                    ) from None
                continue
            if isinstance(answer, BaseException):
                worker.stop()
                if self._closed:
                    raise _cancelled()
                if not isinstance(answer, Died):
                    raise answer
                log.error("A worker died during %s: %s", job[0], answer)
                raise CannotDo(
                    "worker_failed", "The work on this model ended in a crash; the program itself is unharmed.", "Check the file."
                )
            return answer


def _exchange(
    worker: WorkerProcess, job: tuple[Any, ...], told: Callable[[Any], None] | None, answers: "queue.SimpleQueue[Any]"
) -> None:
    try:
        answers.put(worker.exchange(job, told))
    except Exception as problem:
        answers.put(problem)


def _unwrapped(answer: Any, name: str) -> Any:
    kind, value = answer[0], answer[1]
    if kind == "done":
        return value
    if kind == "refused" and isinstance(value, MeshError):
        raise value
    if kind == "memory":
        raise TooLarge(
            "too_much_memory", "The model needs more memory than it is allowed.", "Simplify the model or raise the limit."
        )
    log.error("A job failed in its worker: %s\n%s", name, value)
    raise CannotDo(
        "worker_failed", "The work on this model failed for a reason nobody foresaw; the log has it.", "Report it with the file."
    )


def _name_of(function: Callable[..., Any]) -> str:
    module, name = function.__module__, function.__qualname__
    if module == "__main__" or "<" in name or "." in name:
        raise ValueError(f"a worker needs an importable top-level function, not {module}.{name}")
    return f"{module}:{name}"


def _cancelled() -> Cancelled:
    return Cancelled("cancelled", "The work was cancelled.", "")
