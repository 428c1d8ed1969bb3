"""A small picture of a part for lists, drawn as in the viewport, without plate."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QOffscreenSurface, QOpenGLContext, QSurfaceFormat
from PySide6.QtOpenGL import QOpenGLFramebufferObject

from mesh.edges import feature_edges
from mesh.mesh import Mesh
from ui.theme import Tokens, tokens
from ui.viewport.camera import Camera
from ui.viewport.gl import opengl_trouble
from ui.viewport.renderer import Look, Renderer
from ui.viewport.scene import Item, Scene

_EDGES_UP_TO = 50_000  # faces: a small picture of more has no room for lines


def thumbnail(mesh: Mesh, width: int, height: int, pixel_ratio: float = 1.0, now: Tokens | None = None) -> QImage:
    """The part from the front right, filling width × height (pixels of the desk). An empty picture where there is no OpenGL.

    On the Qt thread; a part of 100,000 faces takes some milliseconds on a graphics card.
    """
    size = QSize(round(width * pixel_ratio), round(height * pixel_ratio))
    empty = QImage()
    if opengl_trouble():
        return empty
    context, surface = QOpenGLContext(), QOffscreenSurface()
    context.setFormat(QSurfaceFormat.defaultFormat())
    surface.setFormat(context.format())
    surface.create()
    if not context.create() or not context.makeCurrent(surface):
        return empty
    try:
        frame = QOpenGLFramebufferObject(size)
        scene = Scene((1.0, 1.0, 1.0))
        scene.put(Item("part", mesh))
        camera = Camera().framing(*scene.box(), size.width() / max(1, size.height()), 1.12)
        edges = {id(mesh): feature_edges(mesh)} if len(mesh.faces) <= _EDGES_UP_TO else {}
        look = Look(now or tokens(), pixel_ratio, with_plate=False)
        renderer = Renderer()
        renderer.draw(scene, camera, look, (size.width(), size.height()), edges)
        renderer.show(frame.handle(), scene, look)
        picture = frame.toImage()
        renderer.free()
        del frame
    finally:
        context.doneCurrent()
    picture.setDevicePixelRatio(pixel_ratio)
    return picture
