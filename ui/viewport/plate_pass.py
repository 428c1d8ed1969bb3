"""Draws what lies behind the parts: the sky, the plates with their lines, and the three axes."""

from collections.abc import Iterator

import numpy as np

from ui.viewport.frame import Frame
from ui.viewport.gl import GL, Program, blend
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.gpu_store import GpuStore, middle_matrix
from ui.viewport.palette import rgb

_THIN_PX, _STRONG_PX, _AXIS_PX = 1.0, 1.5, 2.2  # at a scale factor of 1


class PlatePass:
    def __init__(self) -> None:
        self._sky = Program("screen.vert", "sky.frag")
        self._flat = Program("surface.vert", "line.frag")
        self._lines = Program("line.vert", "line.frag")
        self._nothing = GL.glGenVertexArrays(1)

    def steps(self, frame: Frame, canvas: GpuCanvas, store: GpuStore) -> Iterator[bool]:
        """Before everything else, so that a part can also be seen from below, through the plate."""
        canvas.bind(with_mask=False)
        GL.glDisable(GL.GL_DEPTH_TEST)
        GL.glDisable(GL.GL_BLEND)
        self._sky.use()
        self._sky.triple("top", rgb(frame.look.tokens.sky_top))
        self._sky.triple("bottom", rgb(frame.look.tokens.sky_bottom))
        GL.glBindVertexArray(self._nothing)
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)
        yield False
        if frame.look.with_plate:
            self._draw_plates(frame, canvas, store)
            yield False
            self._draw_lines(frame, canvas, store)
            yield False

    def _draw_plates(self, frame: Frame, canvas: GpuCanvas, store: GpuStore) -> None:
        now = frame.look.tokens
        canvas.bind(with_mask=False)
        GL.glDisable(GL.GL_DEPTH_TEST)
        blend()
        self._flat.use()
        self._flat.matrix("projection", frame.projection)
        self._flat.four("section", (0.0, 0.0, 0.0, -1.0))
        self._flat.ink("ink", rgb(now.plate), 0.7)
        assert store.ground
        for place in _places(frame):
            self._flat.matrix("model_view", place @ middle_matrix(np.eye(4), store.ground))
            store.ground.draw()
        GL.glDisable(GL.GL_BLEND)

    def _draw_lines(self, frame: Frame, canvas: GpuCanvas, store: GpuStore) -> None:
        now, places = frame.look.tokens, _places(frame)
        canvas.bind(with_mask=False)
        GL.glDisable(GL.GL_DEPTH_TEST)
        blend()
        for lines, ink, width in zip(store.plate, (now.grid, now.grid_strong), (_THIN_PX, _STRONG_PX), strict=True):
            frame.begin_lines(self._lines, width)
            self._lines.ink("ink", rgb(ink))
            for place in places:
                self._lines.matrix("model_view", place)
                lines.draw()
        frame.begin_lines(self._lines, _AXIS_PX)
        self._lines.matrix("model_view", frame.view)
        for axis, ink in zip(store.axes, (now.axis_x, now.axis_y, now.axis_z), strict=True):
            self._lines.ink("ink", rgb(ink))
            axis.draw()
        GL.glDisable(GL.GL_BLEND)

    def free(self) -> None:
        for program in (self._sky, self._flat, self._lines):
            program.free()
        GL.glDeleteVertexArrays(1, [self._nothing])


def _places(frame: Frame) -> list[np.ndarray]:
    """From each plate's coordinates to the eye's."""
    return [frame.view @ _aside(frame.scene.plate_x(index)) for index in range(frame.scene.plates)]


def _aside(x: float) -> np.ndarray:
    matrix = np.eye(4)
    matrix[0, 3] = x
    return matrix
