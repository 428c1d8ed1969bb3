"""Whether this computer can draw the 3D view."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication
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


Place = tuple[QOpenGLContext, QOffscreenSurface]  # where one can draw without a window
_spare: list[Place] = []


def new_place() -> Place | None:
    """A context and what it draws to, not current; None where there is no OpenGL. The one that was tried is handed out first."""
    if _spare:
        return _spare.pop()
    context, surface = QOpenGLContext(), QOffscreenSurface()
    context.setFormat(QSurfaceFormat.defaultFormat())
    surface.setFormat(context.format())
    surface.create()
    return (context, surface) if context.create() and surface.isValid() else None


@lru_cache(maxsize=1)
def driver() -> Driver:
    """Makes a context, once; Qt thread. Where the processor draws it is kept for the first view: making one takes 0.1 s."""
    place = new_place()
    if place is None or not place[0].makeCurrent(place[1]):
        return Driver((0, 0), "")
    context = place[0]
    major, minor = context.format().version()
    name = str(context.functions().glGetString(_GL_RENDERER))
    context.doneCurrent()
    app = QCoreApplication.instance()
    if is_processor(name) and app is not None:
        _spare.append(place)
        app.aboutToQuit.connect(_spare.clear)  # a context must not outlive the application
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
