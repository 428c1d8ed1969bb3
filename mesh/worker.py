"""What runs inside a worker process: one job after another, each under its own memory bound."""

import contextlib
import importlib
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

from mesh import messages
from mesh.errors import MeshError
from mesh.memory import freed_at_the_end, give_back_freed_memory

PARENT_DEATH_SIGNAL = 1  # prctl(2)
SIGKILL = 9
TIRED_BYTES = (
    512 << 20
)  # address space kept by jobs, 330 MiB of it libraries where all are loaded: more, and a fresh process comes

working = False
_fresh = 0  # address space before the first job
_pipes: tuple[BinaryIO, BinaryIO] | None = None


def tell(value: Any) -> None:
    """Hands a value over before the job's answer, to `Sandbox.run`'s ``told``, and waits until that has it; nothing elsewhere."""
    if _pipes is not None:
        source, sink = _pipes
        messages.send(sink, ("told", value, False))
        messages.receive(source, trusted=True)


def main(parent: int, preload: str) -> None:
    """Serve until the parent closes the pipe."""
    global working, _pipes, _fresh  # noqa: PLW0603 (a process is a worker for life)
    working = True
    die_with(parent)
    source, sink = _pipes = _own_pipes()
    for module in filter(None, preload.split(",")):
        importlib.import_module(module)
    _fresh = _address_space()
    while True:
        try:
            name, args, memory = messages.receive(source, trusted=True)
        except (EOFError, OSError):
            return
        if _address_space() > _fresh:
            give_back_freed_memory()  # here and not sooner: an answer does not wait for it
        kind, value = _done(name, args, memory)
        del args
        tired = _address_space() - freed_at_the_end() - _fresh > TIRED_BYTES
        try:
            messages.send(sink, (kind, value, tired))
        except OSError:
            return
        except Exception:
            messages.send(sink, ("failed", _trace(), True))
        value = None


def _done(name: str, args: tuple[Any, ...], memory: int | None) -> tuple[str, Any]:
    try:
        module, _, attribute = name.partition(":")
        with bounded(memory):
            return "done", getattr(importlib.import_module(module), attribute)(*args)
    except MeshError as refusal:
        return "refused", refusal
    except MemoryError:
        return "memory", None
    except BaseException:
        return "failed", _trace()


def _trace() -> str:
    import traceback

    return traceback.format_exc()


@contextlib.contextmanager
def bounded(memory: int | None) -> Any:
    """The address space may be larger by so many bytes than it was before the worker's first job; where the system knows no such
    bound, by any. What earlier jobs left behind counts in, so that no file gets more for coming late, but takes half of the bytes
    at most. Only in a worker.
    """
    try:
        import resource
    except ImportError:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if memory is None or sys.platform != "linux" or not working:
        yield
        return
    wanted = max(_fresh + memory, _address_space() + memory // 2)
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _address_space() -> int:
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return 0


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes move away from 0 and 1, so that no library's print gets between the messages."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    return source, sink


def die_with(parent: int) -> None:
    """On Linux the kernel kills this process when the desk ends, even in the middle of a job."""
    if sys.platform != "linux":
        return
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)
