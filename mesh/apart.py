"""Work in a copy of a worker: foreign code that falls over or never ends takes neither the worker nor its answer with it."""

import os
import select
import signal
import threading
import time
from collections.abc import Callable
from typing import TypeVar

Own = TypeVar("Own")

PIECE = 1 << 20
_OUT_OF_MEMORY = 3


def apart(work: Callable[[], bytes], seconds: float | None = None) -> bytes | None:
    """The answer of the work; None where it raised something, its process died, or took longer. MemoryError is raised here too.

    For worker processes, which have one thread; under their bounds of memory, and killed with them. Where there is no fork, the
    work is done in place, however long it takes.
    """
    try:
        source, sink = os.pipe()
        worker, child = os.getpid(), os.fork()
    except (AttributeError, OSError):
        return _in_place(work)
    if not child:
        _do(work, worker, sink)
    os.close(sink)
    answer = _answer(source, None if seconds is None else time.monotonic() + seconds)
    os.close(source)
    if answer is None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _OUT_OF_MEMORY:
        raise MemoryError
    return answer if status == 0 else None


def beside(work: Callable[[], bytes], own: Callable[[], Own]) -> tuple[bytes, Own]:
    """The answers of two pieces of work done at the same time, the first of them in a copy of this worker.

    Outside a worker, with other threads about, or where the copy died, both are done here one after the other. Raises what they
    raise.
    """
    from mesh.sandbox import inside

    if not inside() or threading.active_count() > 1 or not hasattr(os, "fork"):
        return work(), own()
    source, sink = os.pipe()
    worker, child = os.getpid(), os.fork()
    if not child:
        _do(work, worker, sink)
    os.close(sink)
    try:
        mine = own()
        answer = _answer(source, None)
    finally:
        os.close(source)
        _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _OUT_OF_MEMORY:
        raise MemoryError
    return (answer if status == 0 and answer is not None else work()), mine


def _answer(source: int, end: float | None) -> bytes | None:
    """Everything until the pipe is closed; None where that takes until the end."""
    pieces: list[bytes] = []
    while True:
        left = None if end is None else end - time.monotonic()
        if left is not None and (left <= 0 or not select.select([source], [], [], left)[0]):
            return None
        piece = os.read(source, PIECE)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _do(work: Callable[[], bytes], worker: int, sink: int) -> None:
    """In the copy, which ends here."""
    from mesh.worker import die_with

    status = 1
    try:
        die_with(worker)
        with os.fdopen(sink, "wb") as stream:
            stream.write(work())
        status = 0
    except MemoryError:
        status = _OUT_OF_MEMORY
    finally:
        os._exit(status)


def _in_place(work: Callable[[], bytes]) -> bytes | None:
    try:
        return work()
    except MemoryError:
        raise
    except Exception:
        return None
