"""A virtual screen whose picture can be read while it is shown: Xvfb keeps it in a file that this process maps."""

import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt

WIDTH, HEIGHT = 1600, 1000
EVERY_S = 0.003
Picture = npt.NDArray[np.uint8]  # (height, width, 4): blue, green, red, nothing
_PLAIN = ("+extension", "GLX", "-noreset", "-nolisten", "tcp")
_XWD_HEADER = struct.Struct(
    ">25I"
)  # X11/XWDFile.h; the 1st number is the header's length, the 13th a line's, the 20th the colours


class Screen:
    """With `with`: an X server of its own. `environment` is what a program needs to draw there, by the processor."""

    def __enter__(self) -> "Screen":
        self._folder = tempfile.TemporaryDirectory(prefix="printdesk-screen-")
        answer, told = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(told), "-screen", "0", size, "-fbdir", self._folder.name, *_PLAIN],
            pass_fds=[told],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(told)
        with os.fdopen(answer) as pipe:
            self.name = ":" + pipe.readline().strip()
        self._pixels = self._mapped(Path(self._folder.name) / "Xvfb_screen0")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        plain = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        return {**plain, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}

    def picture(self, step: int = 1) -> Picture:
        """What is on the screen now, every step-th pixel."""
        return np.array(self._pixels[::step, ::step])

    def wait(self, seen: Callable[[Picture], bool], process: "subprocess.Popen[Any]", seconds: float = 60.0) -> float:
        """Looks every 3 ms until `seen` says yes of every 8th pixel; the time.perf_counter() of it."""
        end = time.perf_counter() + seconds
        while (now := time.perf_counter()) < end:
            if seen(self.picture(8)):
                return now
            if process.poll() is not None:
                raise RuntimeError(f"the program ended with {process.returncode}")
            time.sleep(EVERY_S)
        raise TimeoutError("it was never seen on the screen")

    def last_change(self, quiet_s: float = 1.5) -> float:
        """Looks until nothing has changed for so long; the time.perf_counter() of the last change."""
        before, changed = self.picture(4), time.perf_counter()
        while (now := time.perf_counter()) - changed < quiet_s:
            picture = self.picture(4)
            if not np.array_equal(before, picture):
                before, changed = picture, now
            time.sleep(EVERY_S)
        return changed

    def _mapped(self, file: Path) -> Picture:
        head = _XWD_HEADER.unpack(file.read_bytes()[: _XWD_HEADER.size])
        begin, line = head[0] + 12 * head[19], head[12]
        whole = np.memmap(file, np.uint8, "r", begin, (HEIGHT, line))
        return whole[:, : 4 * WIDTH].reshape(HEIGHT, WIDTH, 4)


def window_is_there(picture: Picture) -> bool:
    """A quarter of the screen is no longer black."""
    return float((picture[..., :3].max(axis=2) > 40).mean()) > 0.25


def part_pixels(picture: Picture) -> int:
    """Pixels in the blue-grey of a part in the light theme, lit or in shade, left of the column."""
    blue, red = picture[..., 0].astype(np.int16), picture[..., 2].astype(np.int16)
    is_part = (blue - red >= 14) & (blue - red <= 60) & (red >= 60) & (red <= 185)
    return int(is_part[:, : int(picture.shape[1] * 0.7)].sum())
