"""Small pictures of parts for lists, drawn as in the viewport, without plate."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage, QOffscreenSurface, QOpenGLContext, QSurfaceFormat
from PySide6.QtOpenGL import QOpenGLFramebufferObject

from mesh.mesh import Mesh
from ui.theme import tokens
from ui.tokens import Tokens
from ui.viewport.camera import Camera
from ui.viewport.driver import opengl_trouble
from ui.viewport.look import Look
from ui.viewport.scene import Item, Scene, Segments
from ui.viewport.shape import Shape


class _Studio:
    """One hidden place to draw, kept until the application ends, since making one takes longer than drawing."""

    def __init__(self) -> None:
        from ui.viewport.renderer import Renderer

        self.context, self._surface = QOpenGLContext(), QOffscreenSurface()
        self.context.setFormat(QSurfaceFormat.defaultFormat())
        self._surface.setFormat(self.context.format())
        self._surface.create()
        self.renderer: Renderer | None = None
        if self.context.create() and self.context.makeCurrent(self._surface):
            self.renderer = Renderer()
            self.context.doneCurrent()
            app = QCoreApplication.instance()
            if app is not None:
                app.aboutToQuit.connect(self.close)

    def enter(self) -> bool:
        return self.renderer is not None and self.context.makeCurrent(self._surface)

    def close(self) -> None:
        if self.enter() and self.renderer:
            self.renderer.free()
            self.renderer = None
            self.context.doneCurrent()
        _studio.cache_clear()


@lru_cache(maxsize=1)
def _studio() -> _Studio:
    return _Studio()


def thumbnail(
    mesh: Mesh, width: int, height: int, pixel_ratio: float = 1.0, *, edges: Segments | None = None, now: Tokens | None = None
) -> QImage:
    """The part from the front right, filling width × height (pixels of the desk). An empty picture where there is no OpenGL.

    On the Qt thread; some milliseconds for 100,000 faces on a graphics card. edges: of `mesh.edges.feature_edges`, counted in a
    task, since it is slower than the drawing.
    """
    if opengl_trouble():
        return QImage()
    studio = _studio()
    if not studio.enter() or studio.renderer is None:
        return QImage()
    try:
        size = QSize(max(1, round(width * pixel_ratio)), max(1, round(height * pixel_ratio)))
        frame = QOpenGLFramebufferObject(size)
        scene = Scene((1.0, 1.0, 1.0))
        scene.put(Item("part", mesh))
        camera = Camera().framing(*scene.box(), size.width() / size.height(), 1.12)
        look = Look(now or tokens(), pixel_ratio, with_plate=False)
        pixels = (size.width(), size.height())
        studio.renderer.draw(scene, camera, look, pixels, {} if edges is None else {id(mesh): Shape(mesh, edges=edges)})
        studio.renderer.show(frame.handle(), pixels)
        picture = frame.toImage()
        del frame
    finally:
        studio.context.doneCurrent()
    picture.setDevicePixelRatio(pixel_ratio)
    return picture
