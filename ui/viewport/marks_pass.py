"""Draws what stands beside the parts: coloured lines, and small bodies over everything."""

from collections.abc import Iterator

import numpy as np

from ui.viewport.frame import Frame
from ui.viewport.gl import GL, Program, blend
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.gpu_store import GpuStore, middle_matrix
from ui.viewport.marks import Body, Lines
from ui.viewport.palette import body_colour

_PIECE = 15_000  # lines a step
MOST_MOVING = 12_000  # lines drawn of each kind while the camera moves where the processor draws


class MarksPass:
    def __init__(self) -> None:
        self._lines = Program("line.vert", "coloured.frag")
        self._surface = Program("surface.vert", "surface.frag")

    def steps(self, frame: Frame, canvas: GpuCanvas, store: GpuStore, *, is_sparing: bool) -> Iterator[None]:
        """is_sparing: of many lines only some. First the lines among the parts, then what is drawn over everything."""
        lines = frame.scene.lines.values()
        for one in (one for one in lines if one.is_hidden_by_parts):
            yield from self._draw_lines(frame, canvas, store, one, is_sparing)
        if frame.scene.bodies:
            self._draw_bodies(frame, canvas, store)
        for one in (one for one in lines if not one.is_hidden_by_parts):
            yield from self._draw_lines(frame, canvas, store, one, is_sparing)

    def _draw_lines(self, frame: Frame, canvas: GpuCanvas, store: GpuStore, lines: Lines, is_sparing: bool) -> Iterator[None]:
        held = store.lines(lines, frame.look.tokens)
        first, count = lines.window
        step = max(1, count // MOST_MOVING) if is_sparing else 1
        for at in range(first, first + count, _PIECE * step):
            canvas.bind(with_mask=False)
            (GL.glEnable if lines.is_hidden_by_parts else GL.glDisable)(GL.GL_DEPTH_TEST)
            GL.glDepthFunc(GL.GL_LEQUAL)
            GL.glDepthMask(lines.is_hidden_by_parts)
            blend()
            frame.begin_lines(self._lines, lines.width_px, is_lifted=True, is_cut=lines.is_cut and lines.is_hidden_by_parts)
            self._lines.matrix("model_view", frame.view)
            held.draw(at, min(_PIECE * step, first + count - at), step)
            frame.end_cut()
            GL.glDisable(GL.GL_BLEND)
            GL.glDepthMask(True)
            yield

    def _draw_bodies(self, frame: Frame, canvas: GpuCanvas, store: GpuStore) -> None:
        canvas.bind(with_mask=False)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthFunc(GL.GL_LEQUAL)
        GL.glDepthMask(True)
        GL.glClear(GL.GL_DEPTH_BUFFER_BIT)  # over everything, and among each other by depth
        blend()
        program = self._surface
        program.use()
        program.matrix("projection", frame.projection)
        program.triple("up", frame.view[:3, 2])
        program.four("section", (0.0, 0.0, 0.0, -1.0))
        program.whole("is_flat_view", frame.camera.is_flat)
        program.whole("is_painted", False)
        program.whole("is_cut", True)  # their insides are no fault
        program.number("selected", 0.0)
        for body in frame.scene.bodies.values():
            self._draw_body(frame, store, body)
        GL.glFrontFace(GL.GL_CCW)
        GL.glDisable(GL.GL_BLEND)

    def _draw_body(self, frame: Frame, store: GpuStore, body: Body) -> None:
        held, program = store.mesh(body.mesh), self._surface
        colour = body_colour(body.colour, frame.look.tokens)
        GL.glFrontFace(GL.GL_CW if np.linalg.det(body.matrix[:3, :3]) < 0 else GL.GL_CCW)
        program.triples("colours", np.repeat(colour[None, :3], 5, axis=0))
        program.number("alpha", float(colour[3]))
        program.whole("is_plain", not body.is_lit)
        program.matrix("model_view", frame.view @ middle_matrix(body.matrix, held))
        held.draw()

    def free(self) -> None:
        self._lines.free()
        self._surface.free()
