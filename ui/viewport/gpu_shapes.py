"""Shapes in the memory of the graphics card. Every call needs the view's context to be current."""

from collections.abc import Iterator
from ctypes import POINTER, c_void_p

import numpy as np
import numpy.typing as npt

from mesh.measure import box_centre
from mesh.mesh import Mesh
from ui.viewport.gl import GL

PIECE = 1 << 22  # bytes; a large array is sent in pieces, so that other work comes between them


def _room(target: int, size: int, use: int) -> int:
    buffer: int = GL.glGenBuffers(1)
    GL.glBindBuffer(target, buffer)
    GL.glBufferData(target, size, None, use)
    return buffer


def _buffer(target: int, data: npt.NDArray[np.generic]) -> int:
    buffer: int = GL.glGenBuffers(1)
    GL.glBindBuffer(target, buffer)
    GL.glBufferData(target, data.nbytes, data, GL.GL_STATIC_DRAW)
    return buffer


class GpuSegments:
    """Lines, one instance each. segments: (k, 2, 3) float32, mm; colours: (k, 4) or (1, 4) uint8, or None: the drawer's own."""

    def __init__(self, segments: npt.NDArray[np.float32], colours: npt.NDArray[np.uint8] | None = None) -> None:
        self.count = len(segments)
        self._array = GL.glGenVertexArrays(1)
        self._buffers = [_buffer(GL.GL_ARRAY_BUFFER, np.ascontiguousarray(segments, np.float32))]
        self._one_colour = colours[0] if colours is not None and len(colours) == 1 else None
        if colours is not None and self._one_colour is None:
            self._buffers.append(_buffer(GL.GL_ARRAY_BUFFER, np.ascontiguousarray(colours)))

    def draw(self, first: int = 0, count: int | None = None, step: int = 1) -> None:
        """count: of lines, all when None; step: only every so many-th."""
        count = max(0, min(self.count - first, self.count if count is None else count))
        if not count:
            return
        GL.glBindVertexArray(self._array)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._buffers[0])
        for place in (0, 1):
            self._point(place, 3, GL.GL_FLOAT, False, 24 * step, 24 * first + 12 * place)
        if len(self._buffers) > 1:
            GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._buffers[1])
            self._point(2, 4, GL.GL_UNSIGNED_BYTE, True, 4 * step, 4 * first)
        elif self._one_colour is not None:
            GL.glVertexAttrib4f(2, *(float(part) / 255.0 for part in self._one_colour))
        GL.glDrawArraysInstanced(GL.GL_TRIANGLE_STRIP, 0, 4, -(-count // step))

    @staticmethod
    def _point(place: int, size: int, kind: int, is_share: bool, stride: int, offset: int) -> None:
        GL.glEnableVertexAttribArray(place)
        GL.glVertexAttribPointer(place, size, kind, is_share, stride, c_void_p(offset))
        GL.glVertexAttribDivisor(place, 1)

    def free(self) -> None:
        GL.glDeleteVertexArrays(1, [self._array])
        GL.glDeleteBuffers(len(self._buffers), self._buffers)


class GpuMesh:
    """Positions and indices of a mesh, about its middle: float32 far from zero would tremble.

    order: (m,) the sequence to draw the faces in, or None: as they are. Faces beside each other in the sequence should be
    neighbours on the body: a processor that draws does the corners they share only once.
    """

    def __init__(self, mesh: Mesh, order: npt.NDArray[np.int64] | None = None) -> None:
        self.mesh, self.order = mesh, order
        self.count = len(mesh.faces)
        self.middle = box_centre(mesh) if len(mesh.vertices) else np.zeros(3)
        self._array = GL.glGenVertexArrays(1)
        GL.glBindVertexArray(self._array)
        self._vertices = _room(GL.GL_ARRAY_BUFFER, mesh.vertices.nbytes, GL.GL_STATIC_DRAW)
        GL.glEnableVertexAttribArray(0)
        GL.glVertexAttribPointer(0, 3, GL.GL_FLOAT, False, 12, None)
        self._faces = _room(GL.GL_ELEMENT_ARRAY_BUFFER, mesh.faces.nbytes, GL.GL_STATIC_DRAW)
        GL.glBindVertexArray(0)
        self.is_sent = False
        self._pieces = self._sent()

    def sending(self) -> Iterator[None]:
        """Sends the arrays piece by piece; who stops in between goes on there the next time."""
        for _ in self._pieces:
            yield
        self.is_sent = True

    def _sent(self) -> Iterator[None]:
        middle, rows = self.middle.astype(np.float32), PIECE // 12
        for at in range(0, len(self.mesh.vertices), rows):
            piece = self.mesh.vertices[at : at + rows] - middle
            GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._vertices)
            GL.glBufferSubData(GL.GL_ARRAY_BUFFER, 12 * at, piece.nbytes, piece)
            yield
        for at in range(0, self.count, rows):
            end = at + rows
            faces = self.mesh.faces[at:end] if self.order is None else self.mesh.faces[self.order[at:end]]
            GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._faces)  # the other name would belong to the vertex array bound now
            GL.glBufferSubData(GL.GL_ARRAY_BUFFER, 12 * at, faces.nbytes, np.ascontiguousarray(faces))
            yield

    def draw(self, first: int = 0, count: int | None = None) -> None:
        count = max(0, min(self.count - first, self.count if count is None else count))
        if count:
            GL.glBindVertexArray(self._array)
            GL.glDrawElements(GL.GL_TRIANGLES, 3 * count, GL.GL_UNSIGNED_INT, c_void_p(12 * first))

    def draw_runs(self, runs: npt.NDArray[np.int64]) -> None:
        """runs: (r, 2) first face and number of faces each."""
        counts, firsts = (3 * runs[:, 1]).astype(np.int32), (12 * runs[:, 0]).astype(np.uintp)
        GL.glBindVertexArray(self._array)
        places = firsts.ctypes.data_as(POINTER(c_void_p))
        GL.glMultiDrawElements(GL.GL_TRIANGLES, counts, GL.GL_UNSIGNED_INT, places, len(counts))

    def free(self) -> None:
        GL.glDeleteVertexArrays(1, [self._array])
        GL.glDeleteBuffers(2, [self._vertices, self._faces])


def rectangle(low: tuple[float, float], high: tuple[float, float]) -> GpuMesh:
    """In the plane z = 0, sent already."""
    (left, front), (right, back) = low, high
    corners = np.array([[left, front, 0], [right, front, 0], [right, back, 0], [left, back, 0]], np.float32)
    made = GpuMesh(Mesh(corners, np.array([[0, 1, 2], [0, 2, 3]], np.int32)))
    for _ in made.sending():
        pass
    return made


class GpuPaint:
    """A byte for each face that is drawn. paint: (m,) uint8."""

    def __init__(self, paint: npt.NDArray[np.uint8]) -> None:
        self._buffer, self._texture = GL.glGenBuffers(1), GL.glGenTextures(1)
        GL.glBindBuffer(GL.GL_TEXTURE_BUFFER, self._buffer)
        GL.glBufferData(GL.GL_TEXTURE_BUFFER, paint.nbytes, np.ascontiguousarray(paint), GL.GL_DYNAMIC_DRAW)
        GL.glBindTexture(GL.GL_TEXTURE_BUFFER, self._texture)
        GL.glTexBuffer(GL.GL_TEXTURE_BUFFER, GL.GL_R8UI, self._buffer)

    def bind(self) -> None:
        GL.glActiveTexture(GL.GL_TEXTURE0)
        GL.glBindTexture(GL.GL_TEXTURE_BUFFER, self._texture)

    def free(self) -> None:
        GL.glDeleteBuffers(1, [self._buffer])
        GL.glDeleteTextures([self._texture])
