"""What an open window weighs: memory, objects, files and threads of its process and its workers; and whether that grows."""

import ctypes
import gc
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.viewport.view import Viewport

_OF_THE_CARD = ("glIsBuffer", "glIsTexture", "glIsVertexArray", "glIsFramebuffer", "glIsRenderbuffer", "glIsProgram")
MOST_NAMES = 4000  # drivers number what they make from 1, and give a number again


@dataclass(frozen=True)
class Weight:
    """window_mb, workers_mb: resident; native_mb: what malloc gave and was not given back, without the holes between;
    card: OpenGL objects of the view; temp_files: in the folder for temporary files.
    """

    window_mb: float
    native_mb: float
    workers_mb: float
    workers: int
    python_objects: int
    qt_objects: int
    widgets: int
    top_widgets: int
    card: int
    files: int
    threads: int
    temp_files: int
    data_mb: float


@dataclass(frozen=True)
class Bound:
    """most: that may lie between the middle of an early and of a late stretch; per_hour: and besides for each hour between."""

    most: float
    per_hour: float = 0.0


# What comes and goes is within `most`: a picture that is drawn on while the other is shown has 27 MB, one for motion and one for
# rest; a worker has 80 MB, or 500 where it works at a part as large as the plate. Of 30 MB an hour most is what changes of
# language leave behind. The shop keeps each price while it holds, 4 kB, and is asked for some with every wish that changes.
BOUNDS = {
    "window_mb": Bound(80, 30),
    "native_mb": Bound(80, 30),
    "workers_mb": Bound(900),
    "workers": Bound(3),
    "python_objects": Bound(8_000, 2_000),
    "qt_objects": Bound(800),
    "widgets": Bound(500),
    "top_widgets": Bound(6),
    "card": Bound(30),
    "files": Bound(10),
    "threads": Bound(6),
    "temp_files": Bound(12),
    "data_mb": Bound(30, 80),
}
# Half a minute is mostly what is used for the first time: modules are read, desks are made, caches fill.
SAMPLED = {
    "window_mb": Bound(250),
    "native_mb": Bound(250),
    "workers_mb": Bound(1500),
    "workers": Bound(4),
    "python_objects": Bound(60_000),
    "qt_objects": Bound(1_500),
    "widgets": Bound(1_200),
    "top_widgets": Bound(10),
    "card": Bound(80),
    "files": Bound(16),
    "threads": Bound(10),
    "temp_files": Bound(16),
    "data_mb": Bound(30),
}


def weigh(view: Viewport, data: Path) -> Weight:
    """Of this process, on the Qt thread, where nothing is under way; what nobody refers to any more is given back before."""
    gc.collect()
    process = Path("/proc/self")
    children = list(_children(process))
    tops = QApplication.topLevelWidgets()
    return Weight(
        window_mb=_resident_mb(process),
        native_mb=_native_mb(),
        workers_mb=sum(map(_resident_mb, children)),
        workers=len(children),
        python_objects=len(gc.get_objects()),
        qt_objects=sum(1 + len(top.findChildren(QObject)) for top in tops if top.parent() is None),
        widgets=len(QApplication.allWidgets()),
        top_widgets=len(tops),
        card=_of_the_card(view),
        files=len(list((process / "fd").iterdir())),
        threads=len(list((process / "task").iterdir())),
        temp_files=sum(1 for _ in Path(tempfile.gettempdir()).rglob("*")),
        data_mb=_size_mb(data),
    )


def _children(process: Path) -> Iterator[Path]:
    """Of any generation; threads and processes come and go meanwhile."""
    for task in process.glob("task/*"):
        with suppress(OSError):
            for child in (task / "children").read_text().split():
                yield Path("/proc", child)
                yield from _children(Path("/proc", child))


def _resident_mb(process: Path) -> float:
    """0 for one that has just ended."""
    lines: list[str] = []
    with suppress(OSError):
        lines = (process / "status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


class _Mallinfo2(ctypes.Structure):
    """As malloc.h has it, glibc 2.33 and later."""

    _names = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")
    _fields_ = tuple((name, ctypes.c_size_t) for name in _names)


def _native_mb() -> float:
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = _Mallinfo2
    found = ask()
    return (found.uordblks + found.hblkhd) / 2**20


def _size_mb(folder: Path) -> float:
    """Of its files; some are put in the place of others meanwhile."""
    whole = 0
    for file in folder.rglob("*"):
        with suppress(OSError):
            whole += file.stat().st_size if file.is_file() else 0
    return whole / 1e6


def _of_the_card(view: Viewport) -> int:
    from ui.viewport.gl import GL

    surface = view.surface
    if surface is None or not surface._enter():
        return 0
    found = sum(bool(getattr(GL, kind)(number)) for kind in _OF_THE_CARD for number in range(1, MOST_NAMES))
    surface._leave()
    return found


def grown(weights: list[tuple[float, Weight]], bounds: dict[str, Bound]) -> list[str]:
    """What became more than it may, in words. weights: with the hour of each, oldest first, after all has been used once.

    The middle of the first third is held against that of the last: one sample that came at a bad time tells nothing.
    """
    third = max(1, len(weights) // 3)
    early, late = weights[:third], weights[-third:]
    hours = median(hour for hour, _ in late) - median(hour for hour, _ in early)
    said = []
    for field in fields(Weight):
        before, after = (median(getattr(weight, field.name) for _, weight in some) for some in (early, late))
        bound = bounds[field.name]
        most = bound.most + bound.per_hour * hours
        if after - before > most:
            said.append(f"{field.name} grew from {before:.0f} to {after:.0f} in {hours:.2f} h, at most {most:.0f} more is right")
    return said
