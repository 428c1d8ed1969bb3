"""What the scene is drawn on: a picture with several samples a pixel, its depth, and a mask of what is selected."""

from ui.viewport.gl import GL


class GpuCanvas:
    """Sizes in pixels of the screen. `resolve` makes two plain textures of it: `picture` and `mask`.

    What is shown is `finished`: the picture with the outlines in it, or the picture itself where nothing is outlined.
    """

    def __init__(self, width: int, height: int, samples: int) -> None:
        self.size, self.asked_samples = (width, height), samples
        samples = min(samples, int(GL.glGetIntegerv(GL.GL_MAX_SAMPLES)))
        self._stores = [int(store) for store in GL.glGenRenderbuffers(3)]
        self._drawn = GL.glGenFramebuffers(1)
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._drawn)
        forms = (GL.GL_RGBA8, GL.GL_R8, GL.GL_DEPTH24_STENCIL8)
        points = (GL.GL_COLOR_ATTACHMENT0, GL.GL_COLOR_ATTACHMENT1, GL.GL_DEPTH_STENCIL_ATTACHMENT)
        for store, form, point in zip(self._stores, forms, points, strict=True):
            GL.glBindRenderbuffer(GL.GL_RENDERBUFFER, store)
            GL.glRenderbufferStorageMultisample(GL.GL_RENDERBUFFER, samples, form, width, height)
            GL.glFramebufferRenderbuffer(GL.GL_FRAMEBUFFER, point, GL.GL_RENDERBUFFER, store)
        self.is_complete = GL.glCheckFramebufferStatus(GL.GL_FRAMEBUFFER) == GL.GL_FRAMEBUFFER_COMPLETE
        self.picture, self.mask, self._outlined = (int(texture) for texture in GL.glGenTextures(3))
        self._plain = [int(frame) for frame in GL.glGenFramebuffers(3)]
        self._is_outlined = False
        textures = (self.picture, self.mask, self._outlined)
        for texture, frame, form in zip(textures, self._plain, (*forms[:2], forms[0]), strict=True):
            GL.glBindTexture(GL.GL_TEXTURE_2D, texture)
            source = GL.GL_RGBA if form == GL.GL_RGBA8 else GL.GL_RED
            GL.glTexImage2D(GL.GL_TEXTURE_2D, 0, form, width, height, 0, source, GL.GL_UNSIGNED_BYTE, None)
            for name in (GL.GL_TEXTURE_MIN_FILTER, GL.GL_TEXTURE_MAG_FILTER):
                GL.glTexParameteri(GL.GL_TEXTURE_2D, name, GL.GL_LINEAR)
            for name in (GL.GL_TEXTURE_WRAP_S, GL.GL_TEXTURE_WRAP_T):
                GL.glTexParameteri(GL.GL_TEXTURE_2D, name, GL.GL_CLAMP_TO_EDGE)
            GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, frame)
            GL.glFramebufferTexture2D(GL.GL_FRAMEBUFFER, GL.GL_COLOR_ATTACHMENT0, GL.GL_TEXTURE_2D, texture, 0)

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
        GL.glDrawBuffers(2, [GL.GL_COLOR_ATTACHMENT0, GL.GL_COLOR_ATTACHMENT1 if with_mask else GL.GL_NONE])

    def resolve(self, *, with_mask: bool) -> None:
        width, height = self.size
        self._is_outlined = False
        GL.glBindFramebuffer(GL.GL_READ_FRAMEBUFFER, self._drawn)
        for index, frame in enumerate(self._plain[: 2 if with_mask else 1]):
            GL.glReadBuffer(GL.GL_COLOR_ATTACHMENT0 + index)
            GL.glBindFramebuffer(GL.GL_DRAW_FRAMEBUFFER, frame)
            GL.glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL.GL_COLOR_BUFFER_BIT, GL.GL_NEAREST)

    def bind_outlined(self) -> None:
        """What is drawn next goes into the picture that is shown."""
        self._is_outlined = True
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._plain[2])
        GL.glViewport(0, 0, *self.size)

    def show(self, frame: int, size: tuple[int, int]) -> None:
        """The finished picture into another framebuffer, stretched to its size."""
        GL.glDisable(GL.GL_SCISSOR_TEST)
        GL.glBindFramebuffer(GL.GL_READ_FRAMEBUFFER, self._plain[2 if self._is_outlined else 0])
        GL.glBindFramebuffer(GL.GL_DRAW_FRAMEBUFFER, frame)
        way = GL.GL_NEAREST if size == self.size else GL.GL_LINEAR
        GL.glBlitFramebuffer(0, 0, *self.size, 0, 0, *size, GL.GL_COLOR_BUFFER_BIT, way)
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, frame)

    def free(self) -> None:
        GL.glDeleteFramebuffers(4, [self._drawn, *self._plain])
        GL.glDeleteRenderbuffers(3, self._stores)
        GL.glDeleteTextures([self.picture, self.mask, self._outlined])
