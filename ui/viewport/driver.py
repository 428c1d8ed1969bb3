"""Whether this computer can draw the 3D view."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext, QSurfaceFormat

from printdesk.words import say

NEEDED = (3, 3)
_GL_RENDERER = 0x1F01
_DRAWN_BY_PROCESSOR = ("llvmpipe", "softpipe", "swiftshader", "software", "gdi generic", "basic render")


@dataclass(frozen=True)
class Driver:
    """version: (0, 0) where there is no OpenGL; name: of what draws, in the driver's words."""

    version: tuple[int, int]
    name: str

    @property
    def is_processor(self) -> bool:
        return is_processor(self.name)


def is_processor(name: str) -> bool:
    """Whether a renderer of this name is the processor and no graphics card."""
    return any(word in name.lower() for word in _DRAWN_BY_PROCESSOR)


@lru_cache(maxsize=1)
def driver() -> Driver:
    """Makes and drops a context, once; Qt thread."""
    context = QOpenGLContext()
    context.setFormat(QSurfaceFormat.defaultFormat())
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not context.create() or not surface.isValid() or not context.makeCurrent(surface):
        return Driver((0, 0), "")
    major, minor = context.format().version()
    name = str(context.functions().glGetString(_GL_RENDERER))
    context.doneCurrent()
    return Driver((major, minor), name)


def opengl_trouble() -> str:
    """One sentence why the 3D view cannot be drawn with OpenGL here, or ""."""
    found = driver().version
    if found >= NEEDED:
        return ""
    advice = say("Please update the graphics driver; everything else on this desk works without it.")
    if found == (0, 0):
        return say("The 3D view needs OpenGL 3.3, and this computer gives none.") + " " + advice
    have = f"{found[0]}.{found[1]}"
    return say("The 3D view needs OpenGL 3.3, and this computer has {version}.", version=have) + " " + advice
