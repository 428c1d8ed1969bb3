"""The files that arrive, laid out on a disk, and what is no plain file there."""

import os
import socket
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.arrivals import cases
from tests.mesh.read.hostile import ANY, OPEN, REFUSE, Bait, Case, stl

MIB = 1 << 20


@dataclass(frozen=True)
class Arrival:
    """A file on a disk; the rest as `hostile.Case` has it."""

    path: Path
    answer: str
    what: str
    kind: str


def laid_out(folder: Path, bait: Bait, chosen: list[Case] | None = None) -> list[Arrival]:
    """Each case, or each chosen one, in a folder of its own under that one."""
    arrivals = []
    for number, case in enumerate(cases(bait) if chosen is None else chosen):
        place = folder / f"{number:03}"
        place.mkdir()
        path = place / case.name.replace("/", "_")
        path.write_bytes(case.content)
        arrivals.append(Arrival(path, case.answer, case.what, case.kind))
    return arrivals


@contextmanager
def strange(folder: Path) -> Iterator[list[Arrival]]:
    """What a path may name besides a plain file; a file that changes does so for as long as this lasts."""
    place = folder / "strange"
    place.mkdir()
    made: list[tuple[str, str, str]] = [("nothing.stl", REFUSE, "nothing there"), (".", REFUSE, "the folder itself")]

    def put(name: str, answer: str, what: str) -> Path:
        made.append((name, answer, what))
        return place / name

    put("sound.stl", OPEN, "a sound file beside all that").write_bytes(stl())
    put("folder.stl", REFUSE, "a folder").mkdir()
    put("link.stl", OPEN, "a link to a sound file").symlink_to(place / "sound.stl")
    put("dangling.stl", REFUSE, "a dangling link").symlink_to(place / "nowhere.stl")
    put("circle.stl", REFUSE, "a link to itself").symlink_to(place / "circle.stl")
    for name, size in (("large.stl", 513 * MIB), ("endless.stl", 1 << 42)):
        with put(name, REFUSE, f"a file of {size // MIB:,} MiB that holds nothing").open("wb") as file:
            file.truncate(size)
    if sys.platform != "win32":
        os.mkfifo(put("pipe.stl", REFUSE, "a named pipe"))
        put("piped.stl", REFUSE, "a link to a named pipe").symlink_to(place / "pipe.stl")
        for device in ("zero", "null", "full", "random", "tty"):
            put(f"{device}.stl", REFUSE, f"a link to the device {device}").symlink_to(f"/dev/{device}")
        made.append(("/dev/zero", REFUSE, "a device"))
    if sys.platform == "linux":
        made += [("/proc/self/mem", REFUSE, "the memory of a process"), ("/proc/self/environ", REFUSE, "its environment")]
        made += [
            ("/proc/kcore", REFUSE, "the memory of the system"),
            ("/sys/kernel/uevent_seqnum", REFUSE, "a file of the kernel"),
        ]
    server = socket.socket(socket.AF_UNIX) if hasattr(socket, "AF_UNIX") else None
    if server is not None:
        server.bind(os.path.relpath(put("socket.stl", REFUSE, "a socket")))
    locked = put("locked.stl", ANY if _is_root() else REFUSE, "a file without permission")
    locked.write_bytes(stl())
    locked.chmod(0)
    shrinking, growing = (
        put("shrinking.stl", ANY, "a file that shrinks while it is read"),
        put("growing.stl", ANY, "a file that grows while it is read"),
    )
    over = threading.Event()
    threads = [threading.Thread(target=_restless, args=(path, over, how)) for path, how in ((shrinking, -1), (growing, 1))]
    for thread in threads:
        thread.start()
    try:
        yield [Arrival(place / name, answer, what, "file system") for name, answer, what in made if _is_there(place / name, what)]
    finally:
        over.set()
        for thread in threads:
            thread.join()
        locked.chmod(stat.S_IRUSR | stat.S_IWUSR)
        if server is not None:
            server.close()


def _restless(path: Path, over: threading.Event, direction: int) -> None:
    """A sound file whose end moves all the time."""
    whole = stl()
    while not over.is_set():
        path.write_bytes(whole + b"\0" * (direction > 0))
        for share in range(1, 12):
            time.sleep(0.0005)
            with path.open("r+b") as file:
                file.truncate(len(whole) + direction * share * 50)


def _is_there(path: Path, what: str) -> bool:
    return what in ("nothing there", "a dangling link", "a link to itself") or path.exists()


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
