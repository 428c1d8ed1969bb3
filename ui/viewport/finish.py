"""Makes what was drawn a plain picture, and draws the outline of what is selected into it."""

from collections.abc import Iterator

import numpy as np

from ui.viewport.box import box_corners
from ui.viewport.frame import Frame
from ui.viewport.gl import GL, Program, blend
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.palette import rgb
from ui.viewport.scene import Item

_OUTLINE_PX = 1.6  # at a scale factor of 1
_LOOKS, _LOOKS_SPARING = 12, 4


class Finish:
    def __init__(self) -> None:
        self._program = Program("screen.vert", "finish.frag")
        self._nothing = GL.glGenVertexArrays(1)

    def steps(self, canvas: GpuCanvas, frame: Frame, *, is_sparing: bool) -> Iterator[bool]:
        """is_sparing: the line may be a little rough."""
        selected = [item for item in frame.scene.selected() if not item.is_ghost]
        canvas.resolve(with_mask=bool(selected))
        if not selected:
            return
        yield False
        radius = _OUTLINE_PX * frame.look.pixel_ratio
        GL.glDisable(GL.GL_DEPTH_TEST)
        blend()
        canvas.bind_picture()
        GL.glEnable(GL.GL_SCISSOR_TEST)
        GL.glScissor(*_rectangle(selected, frame, radius))
        self._program.use()
        GL.glActiveTexture(GL.GL_TEXTURE0)
        GL.glBindTexture(GL.GL_TEXTURE_2D, canvas.mask)
        self._program.whole("mask", 0)
        self._program.triple("outline", rgb(frame.look.tokens.accent))
        self._program.number("radius", radius)
        self._program.whole("looks", _LOOKS_SPARING if is_sparing else _LOOKS)
        GL.glBindVertexArray(self._nothing)
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)
        GL.glDisable(GL.GL_SCISSOR_TEST)
        GL.glDisable(GL.GL_BLEND)

    def free(self) -> None:
        self._program.free()
        GL.glDeleteVertexArrays(1, [self._nothing])


def _rectangle(items: list[Item], frame: Frame, margin: float) -> tuple[int, int, int, int]:
    """x, y from the lower left, width and height in pixels: where parts are seen with a line around them."""
    width, height = frame.size
    spots = [frame.camera.projected(corner, width, height) for item in items for corner in box_corners(*item.box())]
    if any(spot is None for spot in spots):  # a corner behind the eye
        return 0, 0, width, height
    seen = np.array(spots)
    left, top = np.clip(np.floor(seen.min(axis=0) - margin - 1), 0, [width, height]).astype(int)
    right, bottom = np.clip(np.ceil(seen.max(axis=0) + margin + 1), 0, [width, height]).astype(int)
    return int(left), int(height - bottom), int(right - left), int(bottom - top)
