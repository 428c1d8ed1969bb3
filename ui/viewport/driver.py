"""Whether this computer can draw the 3D view."""

from functools import lru_cache

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext, QSurfaceFormat

from printdesk.words import say

NEEDED = (3, 3)


@lru_cache(maxsize=1)
def opengl_trouble() -> str:
    """One sentence why the 3D view cannot be shown here, or "". Makes and drops a context, once; Qt thread."""
    context = QOpenGLContext()
    context.setFormat(QSurfaceFormat.defaultFormat())
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    advice = say("Please update the graphics driver; everything else on this desk works without it.")
    if not context.create() or not surface.isValid() or not context.makeCurrent(surface):
        return say("The 3D view needs OpenGL 3.3, and this computer gives none.") + " " + advice
    version = context.format().version()
    context.doneCurrent()
    if version < NEEDED:
        have = f"{version[0]}.{version[1]}"
        return say("The 3D view needs OpenGL 3.3, and this computer has {version}.", version=have) + " " + advice
    return ""
