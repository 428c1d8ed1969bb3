"""The soft shadow where parts touch the plate: how near to it they lie, seen from above, blurred, made anew with the scene."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ui.viewport.frame import Frame
from ui.viewport.gl import GL, Program, blend
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.gpu_shapes import rectangle
from ui.viewport.gpu_store import GpuStore, Shapes, coarsest, middle_matrix
from ui.viewport.palette import rgb
from ui.viewport.scene import Item, Scene

_SIDE = 160  # pixels
_FADES_MM = 6.0  # by which height a surface's shadow is a third
_SOFT_MM, _MARGIN_MM = 3.5, 16.0
_MOST_FACES = 40_000  # of a part that is drawn as it is
_STRENGTH = {"light": 0.34, "dark": 0.62}


class ShadowPass:
    def __init__(self) -> None:
        self._near = Program("surface.vert", "shadow.frag")
        self._blur = Program("screen.vert", "blur.frag")
        self._ground = Program("ground.vert", "ground.frag")
        self._nothing = GL.glGenVertexArrays(1)
        self._square = rectangle((-1.0, -1.0), (1.0, 1.0))
        self._textures = [int(texture) for texture in GL.glGenTextures(2)]
        self._frames = [int(frame) for frame in GL.glGenFramebuffers(2)]
        for texture, frame in zip(self._textures, self._frames, strict=True):
            GL.glBindTexture(GL.GL_TEXTURE_2D, texture)
            GL.glTexImage2D(GL.GL_TEXTURE_2D, 0, GL.GL_R8, _SIDE, _SIDE, 0, GL.GL_RED, GL.GL_UNSIGNED_BYTE, None)
            for name in (GL.GL_TEXTURE_MIN_FILTER, GL.GL_TEXTURE_MAG_FILTER):
                GL.glTexParameteri(GL.GL_TEXTURE_2D, name, GL.GL_LINEAR)
            for name in (GL.GL_TEXTURE_WRAP_S, GL.GL_TEXTURE_WRAP_T):
                GL.glTexParameteri(GL.GL_TEXTURE_2D, name, GL.GL_CLAMP_TO_EDGE)
            GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, frame)
            GL.glFramebufferTexture2D(GL.GL_FRAMEBUFFER, GL.GL_COLOR_ATTACHMENT0, GL.GL_TEXTURE_2D, texture, 0)
        self._made_of: object = None
        self._place = np.eye(4)

    def steps(self, frame: Frame, canvas: GpuCanvas, store: GpuStore, shapes: Shapes) -> Iterator[bool]:
        """Draws the shadow onto the plate, before the parts; makes it anew first where they have changed."""
        items = [item for item in frame.scene.items.values() if _casts(item, shapes)]
        if not items or not frame.look.with_plate or frame.camera.eye()[2] <= 0:
            return
        made_of = (frame.scene.section, tuple((id(item.mesh), item.matrix.tobytes()) for item in items))
        if made_of != self._made_of:
            self._made_of = None
            size_mm = self._make(frame.scene, items, store, shapes)
            yield False
            self._soften(size_mm)
            self._made_of = made_of
            yield False
        self._draw(frame, canvas)
        yield False

    def _make(self, scene: Scene, items: list[Item], store: GpuStore, shapes: Shapes) -> npt.NDArray[np.float64]:
        """How near to the plate everything is, not soft yet; the sides of the rectangle it lies in, (2,) mm."""
        boxes = [item.box() for item in items]
        low = np.min([box[0] for box in boxes], axis=0) - _MARGIN_MM
        high = np.max([box[1] for box in boxes], axis=0) + _MARGIN_MM
        half = (high - low) / 2
        self._place = np.diag([half[0], half[1], 1.0, 1.0])
        self._place[:2, 3] = (low + half)[:2]
        self._begin(0)
        GL.glClearBufferfv(GL.GL_COLOR, 0, (0.0, 0.0, 0.0, 0.0))
        GL.glEnable(GL.GL_BLEND)
        GL.glBlendEquation(GL.GL_MAX)
        self._near.use()
        self._near.matrix("projection", _from_above(low, high))
        self._near.number("fades_mm", _FADES_MM)
        plane = scene.section
        self._near.four("section", (0, 0, 0, -1) if plane is None else (*plane.normal, -plane.offset_mm))
        (GL.glDisable if plane is None else GL.glEnable)(GL.GL_CLIP_DISTANCE0)
        for item in items:
            held, _ = store.drawn(item, shapes, coarsest(item.mesh, shapes))
            self._near.matrix("model_view", middle_matrix(item.matrix, held))
            held.draw()
        GL.glDisable(GL.GL_CLIP_DISTANCE0)
        GL.glBlendEquation(GL.GL_FUNC_ADD)
        GL.glDisable(GL.GL_BLEND)
        sides: npt.NDArray[np.float64] = 2 * half[:2]
        return sides

    def _begin(self, index: int) -> None:
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._frames[index])
        GL.glViewport(0, 0, _SIDE, _SIDE)
        GL.glDisable(GL.GL_DEPTH_TEST)
        GL.glDisable(GL.GL_CULL_FACE)

    def _soften(self, size_mm: npt.NDArray[np.float64]) -> None:
        self._blur.use()
        self._blur.whole("picture", 0)
        GL.glActiveTexture(GL.GL_TEXTURE0)
        GL.glBindVertexArray(self._nothing)
        reach = _SOFT_MM / 2 / size_mm
        for source, target, step in ((0, 1, (reach[0], 0.0)), (1, 0, (0.0, reach[1]))):
            self._begin(target)
            GL.glBindTexture(GL.GL_TEXTURE_2D, self._textures[source])
            self._blur.pair("reach", *step)
            GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)

    def _draw(self, frame: Frame, canvas: GpuCanvas) -> None:
        canvas.bind(with_mask=False)
        GL.glDisable(GL.GL_DEPTH_TEST)
        blend()
        self._ground.use()
        self._ground.matrix("projection", frame.projection)
        self._ground.matrix("model_view", frame.view @ self._place)
        self._ground.ink("ink", 0.25 * rgb(frame.look.tokens.part_edge), _STRENGTH.get(frame.look.tokens.name, 0.4))
        self._ground.whole("shadow", 0)
        GL.glActiveTexture(GL.GL_TEXTURE0)
        GL.glBindTexture(GL.GL_TEXTURE_2D, self._textures[0])
        self._square.draw()
        GL.glDisable(GL.GL_BLEND)

    def free(self) -> None:
        for program in (self._near, self._blur, self._ground):
            program.free()
        GL.glDeleteVertexArrays(1, [self._nothing])
        GL.glDeleteFramebuffers(2, self._frames)
        GL.glDeleteTextures(self._textures)
        self._square.free()


def _casts(item: Item, shapes: Shapes) -> bool:
    """A large part casts one once it has a coarse level."""
    is_large = len(item.mesh.faces) > _MOST_FACES and not coarsest(item.mesh, shapes)
    return not item.is_ghost and not is_large and bool(item.box()[0][2] < 3 * _FADES_MM)


def _from_above(low: npt.NDArray[np.float64], high: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """(4, 4): the plate's x and y onto -1 … 1; all heights are kept."""
    matrix = np.eye(4)
    matrix[0, 0], matrix[1, 1] = 2 / (high - low)[:2]
    matrix[:2, 3] = -(high + low)[:2] / (high - low)[:2]
    matrix[2, 2] = 0.0
    return matrix
