"""What the scene is drawn on: a picture with several samples a pixel, its depth, and a mask of what is selected."""

from ui.viewport.gl import GL


class GpuCanvas:
    """Sizes in pixels of the screen. `resolve` makes two plain textures of it: `picture` and `mask`."""

    def __init__(self, width: int, height: int, samples: int) -> None:
        self.size = (width, height)
        self.asked_samples = samples
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
        self.picture, self.mask = (int(texture) for texture in GL.glGenTextures(2))
        self._plain = [int(frame) for frame in GL.glGenFramebuffers(2)]
        for texture, frame, form in zip((self.picture, self.mask), self._plain, forms[:2], strict=True):
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
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, self._drawn)
        GL.glViewport(0, 0, *self.size)
        self.open_mask(True)
        GL.glClearBufferfv(GL.GL_COLOR, 1, (0.0, 0.0, 0.0, 0.0))
        GL.glDepthMask(True)
        GL.glClear(GL.GL_DEPTH_BUFFER_BIT | GL.GL_STENCIL_BUFFER_BIT)
        self.open_mask(False)

    def open_mask(self, is_open: bool) -> None:
        """Whether what is drawn next also writes the mask."""
        second = GL.GL_COLOR_ATTACHMENT1 if is_open else GL.GL_NONE
        GL.glDrawBuffers(2, [GL.GL_COLOR_ATTACHMENT0, second])

    def resolve(self) -> None:
        width, height = self.size
        GL.glBindFramebuffer(GL.GL_READ_FRAMEBUFFER, self._drawn)
        for index, frame in enumerate(self._plain):
            GL.glReadBuffer(GL.GL_COLOR_ATTACHMENT0 + index)
            GL.glBindFramebuffer(GL.GL_DRAW_FRAMEBUFFER, frame)
            GL.glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL.GL_COLOR_BUFFER_BIT, GL.GL_NEAREST)

    def free(self) -> None:
        GL.glDeleteFramebuffers(3, [self._drawn, *self._plain])
        GL.glDeleteRenderbuffers(3, self._stores)
        GL.glDeleteTextures([self.picture, self.mask])
