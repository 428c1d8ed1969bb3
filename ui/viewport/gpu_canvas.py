"""What the scene is drawn on: a picture, its depth, and a mask of what is selected."""

from functools import cached_property

import numpy as np
import numpy.typing as npt

from mesh.seen import MIDDLE
from ui.viewport.gl import GL

_FORMS = (GL.GL_RGBA8, GL.GL_R8)
_POINTS = (GL.GL_COLOR_ATTACHMENT0, GL.GL_COLOR_ATTACHMENT1)


class GpuCanvas:
    """Sizes in pixels of the screen. After `resolve` two plain textures hold what was drawn: `picture` and `mask`.

    samples: a pixel; with 0 it is drawn into those textures, otherwise into stores of their own that are then put together.
    """

    def __init__(self, width: int, height: int, samples: int) -> None:
        self.size, self.asked_samples = (width, height), samples
        samples = min(samples, int(GL.glGetIntegerv(GL.GL_MAX_SAMPLES)))
        self.picture, self.mask = (int(texture) for texture in GL.glGenTextures(2))
        self._plain, self._plain_mask, self._drawn = (int(frame) for frame in GL.glGenFramebuffers(3))
        self._stores = [int(store) for store in GL.glGenRenderbuffers(3)]
        for texture, form in zip((self.picture, self.mask), _FORMS, strict=True):
            self._make_texture(texture, form)
        self._attach(self._plain, [self.picture])
        self._attach(self._plain_mask, [self.mask])
        self._samples = samples
        if samples:
            GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._drawn)
            for store, form, point in zip(self._stores[:2], _FORMS, _POINTS, strict=True):
                self._store(store, form, point)
        else:
            self._attach(self._drawn, [self.picture, self.mask])
        self._store(self._stores[2], GL.GL_DEPTH24_STENCIL8, GL.GL_DEPTH_STENCIL_ATTACHMENT)
        self.is_complete = GL.glCheckFramebufferStatus(GL.GL_FRAMEBUFFER) == GL.GL_FRAMEBUFFER_COMPLETE

    @cached_property
    def spots(self) -> npt.NDArray[np.float32]:
        """(s, 2): where in a pixel it is looked at what lies there, 0 … 1 from its lower left."""
        if not self._samples:
            return MIDDLE
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._drawn)
        found = np.zeros((int(GL.glGetIntegerv(GL.GL_SAMPLES)), 2), np.float32)
        for index, spot in enumerate(found):
            GL.glGetMultisamplefv(GL.GL_SAMPLE_POSITION, index, spot)
        return found

    def _make_texture(self, texture: int, form: int) -> None:
        GL.glBindTexture(GL.GL_TEXTURE_2D, texture)
        source = GL.GL_RGBA if form == GL.GL_RGBA8 else GL.GL_RED
        GL.glTexImage2D(GL.GL_TEXTURE_2D, 0, form, *self.size, 0, source, GL.GL_UNSIGNED_BYTE, None)
        for name in (GL.GL_TEXTURE_MIN_FILTER, GL.GL_TEXTURE_MAG_FILTER):
            GL.glTexParameteri(GL.GL_TEXTURE_2D, name, GL.GL_LINEAR)
        for name in (GL.GL_TEXTURE_WRAP_S, GL.GL_TEXTURE_WRAP_T):
            GL.glTexParameteri(GL.GL_TEXTURE_2D, name, GL.GL_CLAMP_TO_EDGE)

    @staticmethod
    def _attach(frame: int, textures: list[int]) -> None:
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, frame)
        for texture, point in zip(textures, _POINTS, strict=False):
            GL.glFramebufferTexture2D(GL.GL_FRAMEBUFFER, point, GL.GL_TEXTURE_2D, texture, 0)

    def _store(self, store: int, form: int, point: int) -> None:
        GL.glBindRenderbuffer(GL.GL_RENDERBUFFER, store)
        GL.glRenderbufferStorageMultisample(GL.GL_RENDERBUFFER, self._samples, form, *self.size)
        GL.glFramebufferRenderbuffer(GL.GL_FRAMEBUFFER, point, GL.GL_RENDERBUFFER, store)

    def begin(self) -> None:
        """Empties it, and what is drawn next goes there."""
        self.bind(with_mask=True)
        GL.glClearBufferfv(GL.GL_COLOR, 1, (0.0, 0.0, 0.0, 0.0))
        GL.glDepthMask(True)
        GL.glClear(GL.GL_DEPTH_BUFFER_BIT | GL.GL_STENCIL_BUFFER_BIT)
        self.bind(with_mask=False)

    def bind(self, *, with_mask: bool) -> None:
        """What is drawn next goes here; with_mask: and also writes the mask."""
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._drawn)
        GL.glViewport(0, 0, *self.size)
        GL.glDrawBuffers(2, [_POINTS[0], _POINTS[1] if with_mask else GL.GL_NONE])

    def resolve(self, *, with_mask: bool) -> None:
        if not self._samples:
            return
        GL.glBindFramebuffer(GL.GL_READ_FRAMEBUFFER, self._drawn)
        for point, frame in zip(_POINTS[: 2 if with_mask else 1], (self._plain, self._plain_mask), strict=False):
            GL.glReadBuffer(point)
            GL.glBindFramebuffer(GL.GL_DRAW_FRAMEBUFFER, frame)
            GL.glBlitFramebuffer(0, 0, *self.size, 0, 0, *self.size, GL.GL_COLOR_BUFFER_BIT, GL.GL_NEAREST)

    def bind_picture(self) -> None:
        """What is drawn next goes over the picture, after `resolve`."""
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._plain)
        GL.glViewport(0, 0, *self.size)

    def read(self, pixels: npt.NDArray[np.uint8]) -> None:
        """The picture into memory: (height, width, 4) of its own size, blue, green, red, opaque; the lowest row first."""
        GL.glBindFramebuffer(GL.GL_READ_FRAMEBUFFER, self._plain)
        GL.glReadBuffer(_POINTS[0])
        GL.glPixelStorei(GL.GL_PACK_ALIGNMENT, 4)
        GL.glReadPixels(0, 0, *self.size, GL.GL_BGRA, GL.GL_UNSIGNED_BYTE, pixels)

    def show(self, frame: int, size: tuple[int, int]) -> None:
        """The picture into another framebuffer, stretched to its size."""
        GL.glDisable(GL.GL_SCISSOR_TEST)
        GL.glBindFramebuffer(GL.GL_READ_FRAMEBUFFER, self._plain)
        GL.glBindFramebuffer(GL.GL_DRAW_FRAMEBUFFER, frame)
        way = GL.GL_NEAREST if size == self.size else GL.GL_LINEAR
        GL.glBlitFramebuffer(0, 0, *self.size, 0, 0, *size, GL.GL_COLOR_BUFFER_BIT, way)
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, frame)

    def free(self) -> None:
        GL.glDeleteFramebuffers(3, [self._plain, self._plain_mask, self._drawn])
        GL.glDeleteRenderbuffers(3, self._stores)
        GL.glDeleteTextures([self.picture, self.mask])
