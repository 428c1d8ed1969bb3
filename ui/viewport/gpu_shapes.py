"""Shapes in the memory of the graphics card. Every call needs the view's context to be current."""

from collections.abc import Iterator
from ctypes import POINTER, c_void_p
from functools import cached_property

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


class _Faces:
    """What can be drawn of triangles in the card's memory."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._array = GL.glGenVertexArrays(1)

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


class GpuMesh(_Faces):
    """Positions and indices of a mesh, about its middle: float32 far from zero would tremble.

    order: (m,) the sequence to draw the faces in, or None: as they are. Faces beside each other in the sequence should be
    neighbours on the body: a processor that draws does the corners they share only once. drawn: the mesh in that order.
    """

    def __init__(self, mesh: Mesh, order: npt.NDArray[np.int64] | None = None, drawn: Mesh | None = None) -> None:
        super().__init__(len(mesh.faces))
        self.mesh, self.order, self.drawn = mesh, order, drawn or mesh
        self.middle = box_centre(mesh) if len(mesh.vertices) else np.zeros(3)
        GL.glBindVertexArray(self._array)
        self._vertices = _room(GL.GL_ARRAY_BUFFER, self.drawn.vertices.nbytes, GL.GL_STATIC_DRAW)
        self.bind_vertices()
        self._faces = _room(GL.GL_ELEMENT_ARRAY_BUFFER, self.drawn.faces.nbytes, GL.GL_STATIC_DRAW)
        GL.glBindVertexArray(0)
        self.is_sent = False
        self._pieces = self._sent()

    @cached_property
    def sifted(self) -> "GpuSifted":
        """Room for those of the faces that the picture under way needs."""
        return GpuSifted(self)

    def bind_vertices(self) -> None:
        """To the vertex array that is bound now."""
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._vertices)
        GL.glEnableVertexAttribArray(0)
        GL.glVertexAttribPointer(0, 3, GL.GL_FLOAT, False, 12, None)

    def sending(self) -> Iterator[None]:
        """Sends the arrays piece by piece; who stops in between goes on there the next time."""
        for _ in self._pieces:
            yield
        self.is_sent = True

    def _sent(self) -> Iterator[None]:
        middle, rows = self.middle.astype(np.float32), PIECE // 12
        for at in range(0, len(self.drawn.vertices), rows):
            piece = self.drawn.vertices[at : at + rows] - middle
            GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._vertices)
            GL.glBufferSubData(GL.GL_ARRAY_BUFFER, 12 * at, piece.nbytes, piece)
            yield
        for at in range(0, self.count, rows):
            faces = self.drawn.faces[at : at + rows]
            GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._faces)  # the other name would belong to the vertex array bound now
            GL.glBufferSubData(GL.GL_ARRAY_BUFFER, 12 * at, faces.nbytes, faces)
            yield

    def free(self) -> None:
        if "sifted" in self.__dict__:
            self.__dict__.pop("sifted").free()
        GL.glDeleteVertexArrays(1, [self._array])
        GL.glDeleteBuffers(2, [self._vertices, self._faces])


class GpuSifted(_Faces):
    """Some faces of a mesh that is in the card's memory, chosen anew for each picture, and their paint."""

    def __init__(self, held: GpuMesh) -> None:
        super().__init__(0)
        self.paint: GpuPaint | None = None
        self._faces: int = GL.glGenBuffers(1)
        GL.glBindVertexArray(self._array)
        held.bind_vertices()
        GL.glBindBuffer(GL.GL_ELEMENT_ARRAY_BUFFER, self._faces)
        GL.glBindVertexArray(0)

    def send(self, faces: npt.NDArray[np.int32], paint: npt.NDArray[np.uint8] | None) -> None:
        """faces: (k, 3) corners of the mesh as it is drawn; paint: (k,) uint8."""
        self.count = len(faces)
        GL.glBindBuffer(GL.GL_ARRAY_BUFFER, self._faces)
        GL.glBufferData(GL.GL_ARRAY_BUFFER, faces.nbytes, faces, GL.GL_STREAM_DRAW)
        if self.paint is not None:
            self.paint.free()
        self.paint = GpuPaint(paint) if paint is not None else None

    def free(self) -> None:
        GL.glDeleteVertexArrays(1, [self._array])
        GL.glDeleteBuffers(1, [self._faces])
        if self.paint is not None:
            self.paint.free()


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
