"""Which face is under a pixel, asked of the graphics card: parts are drawn as numbers into a picture of that one pixel."""

import numpy as np

from ui.viewport.camera import Camera
from ui.viewport.frame import framed
from ui.viewport.gl import GL, Program
from ui.viewport.gpu_store import GpuStore, middle_matrix
from ui.viewport.look import Look
from ui.viewport.scene import Scene

Size = tuple[int, int]


class PickPass:
    def __init__(self) -> None:
        self._program = Program("surface.vert", "pick.frag")
        self._frame = int(GL.glGenFramebuffers(1))
        self._found, self._depth = (int(store) for store in GL.glGenRenderbuffers(2))
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._frame)
        for store, form, point in (
            (self._found, GL.GL_RG32UI, GL.GL_COLOR_ATTACHMENT0),
            (self._depth, GL.GL_DEPTH_COMPONENT24, GL.GL_DEPTH_ATTACHMENT),
        ):
            GL.glBindRenderbuffer(GL.GL_RENDERBUFFER, store)
            GL.glRenderbufferStorage(GL.GL_RENDERBUFFER, form, 1, 1)
            GL.glFramebufferRenderbuffer(GL.GL_FRAMEBUFFER, point, GL.GL_RENDERBUFFER, store)

    def face_at(
        self, scene: Scene, camera: Camera, look: Look, size: Size, store: GpuStore, x: float, y: float
    ) -> tuple[str, int] | None:
        """The item and the face seen at x, y of a view of this size, all in pixels of the desk from the upper left.

        Raises LookupError while a part's faces are not in the card.
        """
        items = [item for item in scene.items.values() if not item.is_ghost]
        held = [store.complete(item.mesh) for item in items]
        frame = framed(scene, camera, look, size, {})
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._frame)
        GL.glViewport(0, 0, 1, 1)
        for switched in (GL.GL_BLEND, GL.GL_CULL_FACE, GL.GL_SCISSOR_TEST, GL.GL_STENCIL_TEST):
            GL.glDisable(switched)
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthFunc(GL.GL_LEQUAL)
        GL.glDepthMask(True)
        GL.glClear(GL.GL_DEPTH_BUFFER_BIT)
        GL.glClearBufferuiv(GL.GL_COLOR, 0, (0, 0, 0, 0))
        self._program.use()
        self._program.matrix("projection", _onto_pixel(size, x, y) @ frame.projection)
        frame.begin_cut(self._program)
        self._program.whole("first_face", 0)
        for number, (item, mesh) in enumerate(zip(items, held, strict=True), start=1):
            self._program.whole("item", number)
            self._program.matrix("model_view", frame.view @ middle_matrix(item.matrix, mesh))
            mesh.draw()
        frame.end_cut()
        found = np.zeros(2, np.uint32)
        GL.glReadBuffer(GL.GL_COLOR_ATTACHMENT0)
        GL.glReadPixels(0, 0, 1, 1, GL.GL_RG_INTEGER, GL.GL_UNSIGNED_INT, found)
        if not found[0]:
            return None
        index = int(found[0]) - 1
        order = held[index].order
        return items[index].id, int(found[1]) if order is None else int(order[found[1]])

    def free(self) -> None:
        self._program.free()
        GL.glDeleteFramebuffers(1, [self._frame])
        GL.glDeleteRenderbuffers(2, [self._found, self._depth])


def _onto_pixel(size: Size, x: float, y: float) -> np.ndarray:
    """(4, 4): makes one pixel about a spot the whole picture."""
    matrix = np.diag([float(size[0]), float(size[1]), 1.0, 1.0])
    matrix[0, 3] = -size[0] * (2 * x / size[0] - 1)
    matrix[1, 3] = -size[1] * (1 - 2 * y / size[1])
    return matrix
