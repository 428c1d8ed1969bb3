"""Makes what was drawn a plain picture, and draws the outline of what is selected into it."""

from ui.viewport.frame import Frame
from ui.viewport.gl import GL, Program
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.palette import rgb

_OUTLINE_PX = 1.6  # at a scale factor of 1


class Finish:
    def __init__(self) -> None:
        self._program = Program("screen.vert", "finish.frag")
        self._nothing = GL.glGenVertexArrays(1)

    def finish(self, canvas: GpuCanvas, frame: Frame) -> None:
        selected = frame.scene.selected()
        canvas.resolve(with_mask=bool(selected))
        if not selected:
            return
        GL.glDisable(GL.GL_DEPTH_TEST)
        GL.glDisable(GL.GL_BLEND)
        canvas.bind_outlined()
        self._program.use()
        for unit, (name, texture) in enumerate((("picture", canvas.picture), ("mask", canvas.mask))):
            GL.glActiveTexture(GL.GL_TEXTURE0 + unit)
            GL.glBindTexture(GL.GL_TEXTURE_2D, texture)
            self._program.whole(name, unit)
        self._program.triple("outline", rgb(frame.look.tokens.accent))
        self._program.number("radius", _OUTLINE_PX * frame.look.pixel_ratio)
        GL.glBindVertexArray(self._nothing)
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)

    def free(self) -> None:
        self._program.free()
        GL.glDeleteVertexArrays(1, [self._nothing])
