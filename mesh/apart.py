"""Work on bytes in a copy of a worker, so that foreign code which falls over takes neither the worker nor its answer with it."""

import os
from collections.abc import Callable

from mesh.errors import CannotDo

PIECE = 1 << 20
_OUT_OF_MEMORY = 3


def apart(work: Callable[[], bytes]) -> bytes | None:
    """The answer of the work; None where it raised something or its process died. MemoryError is raised here too.

    For worker processes, which have one thread; under their bounds of memory, and killed with them. Where there is no fork, the
    work is done in place.
    """
    if not hasattr(os, "fork"):
        try:
            return work()
        except MemoryError:
            raise
        except Exception:
            return None
    source, sink = os.pipe()
    try:
        worker, child = os.getpid(), os.fork()
    except OSError as problem:
        os.close(source)
        os.close(sink)
        told = f"No worker process could be started: {problem.strerror}."
        raise CannotDo("no_worker", told, "Close other programs and try again.") from None
    if not child:
        _do(work, worker, sink)
    os.close(sink)
    with os.fdopen(source, "rb") as stream:
        answer = stream.read()
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _OUT_OF_MEMORY:
        raise MemoryError
    return answer if status == 0 else None


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
