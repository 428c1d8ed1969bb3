"""Shapes in the memory of the graphics card. Every call needs the view's context to be current."""

from ctypes import c_void_p

import numpy as np
import numpy.typing as npt

from mesh.measure import box_centre
from mesh.mesh import Mesh
from ui.viewport.gl import GL
from ui.viewport.scene import FacePaint


def _buffer(target: int, data: npt.NDArray[np.generic]) -> int:
    buffer: int = GL.glGenBuffers(1)
    GL.glBindBuffer(target, buffer)
    GL.glBufferData(target, data.nbytes, data, GL.GL_STATIC_DRAW)
    return buffer


class GpuSegments:
    """Lines, one instance each. segments: (k, 2, 3) float32, mm."""

    def __init__(self, segments: npt.NDArray[np.float32]) -> None:
        self.count = len(segments)
        self._array = GL.glGenVertexArrays(1)
        GL.glBindVertexArray(self._array)
        self._buffer = _buffer(GL.GL_ARRAY_BUFFER, np.ascontiguousarray(segments, np.float32))
        for place in (0, 1):
            GL.glEnableVertexAttribArray(place)
            GL.glVertexAttribPointer(place, 3, GL.GL_FLOAT, False, 24, c_void_p(12 * place))
            GL.glVertexAttribDivisor(place, 1)
        GL.glBindVertexArray(0)

    def draw(self) -> None:
        if self.count:
            GL.glBindVertexArray(self._array)
            GL.glDrawArraysInstanced(GL.GL_TRIANGLE_STRIP, 0, 4, self.count)

    def free(self) -> None:
        GL.glDeleteVertexArrays(1, [self._array])
        GL.glDeleteBuffers(1, [self._buffer])


class GpuMesh:
    """Positions and indices of a mesh, about its middle (float32 far from zero would tremble), and a byte of paint per face."""

    def __init__(self, mesh: Mesh) -> None:
        self.mesh = mesh
        self.count = len(mesh.faces) * 3
        self.middle = np.zeros(3)
        vertices = mesh.vertices
        if len(vertices):
            self.middle = box_centre(mesh)
            vertices = vertices - self.middle.astype(np.float32)
        self._array = GL.glGenVertexArrays(1)
        GL.glBindVertexArray(self._array)
        self._vertices = _buffer(GL.GL_ARRAY_BUFFER, np.ascontiguousarray(vertices, np.float32))
        GL.glEnableVertexAttribArray(0)
        GL.glVertexAttribPointer(0, 3, GL.GL_FLOAT, False, 12, None)
        self._faces = _buffer(GL.GL_ELEMENT_ARRAY_BUFFER, mesh.faces)
        GL.glBindVertexArray(0)
        self._paint: FacePaint | None = None
        self._paint_buffer, self._paint_texture = 0, 0
        self.edges: GpuSegments | None = None

    def set_paint(self, paint: FacePaint | None) -> None:
        """(m,) uint8, or None; the same array again is not sent again."""
        if paint is self._paint:
            return
        self._paint = paint
        if paint is None:
            return
        if not self._paint_buffer:
            self._paint_buffer, self._paint_texture = GL.glGenBuffers(1), GL.glGenTextures(1)
        GL.glBindBuffer(GL.GL_TEXTURE_BUFFER, self._paint_buffer)
        GL.glBufferData(GL.GL_TEXTURE_BUFFER, paint.nbytes, np.ascontiguousarray(paint), GL.GL_DYNAMIC_DRAW)
        GL.glBindTexture(GL.GL_TEXTURE_BUFFER, self._paint_texture)
        GL.glTexBuffer(GL.GL_TEXTURE_BUFFER, GL.GL_R8UI, self._paint_buffer)

    @property
    def is_painted(self) -> bool:
        return self._paint is not None

    def set_edges(self, segments: npt.NDArray[np.float32]) -> None:
        """(k, 2, 3) float32 in the mesh's coordinates."""
        if self.edges:
            self.edges.free()
        self.edges = GpuSegments(segments - self.middle.astype(np.float32))

    def draw(self) -> None:
        if self._paint_texture:
            GL.glActiveTexture(GL.GL_TEXTURE0)
            GL.glBindTexture(GL.GL_TEXTURE_BUFFER, self._paint_texture)
        GL.glBindVertexArray(self._array)
        GL.glDrawElements(GL.GL_TRIANGLES, self.count, GL.GL_UNSIGNED_INT, None)

    def free(self) -> None:
        GL.glDeleteVertexArrays(1, [self._array])
        GL.glDeleteBuffers(2, [self._vertices, self._faces])
        if self._paint_buffer:
            GL.glDeleteBuffers(1, [self._paint_buffer])
            GL.glDeleteTextures([self._paint_texture])
        if self.edges:
            self.edges.free()
