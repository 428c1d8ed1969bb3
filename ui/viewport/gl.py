"""OpenGL as the viewport uses it: the functions, and programs made of resources/shaders.

Importing this takes about 0.1 s; the first frame of a window with an empty plate needs none of it.
"""

from collections.abc import Iterable
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import OpenGL

OpenGL.ERROR_CHECKING = False  # asks the driver after every call, which makes each as slow as ten
OpenGL.ERROR_LOGGING = False
from OpenGL import GL  # noqa: E402  # the switches count only before the first import


def blend() -> None:
    """What is drawn next lets through what is there by its alpha; the picture itself stays opaque."""
    GL.glEnable(GL.GL_BLEND)
    GL.glBlendFuncSeparate(GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA, GL.GL_ONE, GL.GL_ONE_MINUS_SRC_ALPHA)


class Program:
    """A vertex and a fragment shader, linked. Raises RuntimeError with the driver's words."""

    def __init__(self, vertex: str, fragment: str) -> None:
        self.id = GL.glCreateProgram()
        stages = [_shader(vertex, GL.GL_VERTEX_SHADER), _shader(fragment, GL.GL_FRAGMENT_SHADER)]
        for stage in stages:
            GL.glAttachShader(self.id, stage)
        GL.glLinkProgram(self.id)
        if not GL.glGetProgramiv(self.id, GL.GL_LINK_STATUS):
            raise RuntimeError(f"{vertex} and {fragment} do not link: {GL.glGetProgramInfoLog(self.id)!r}")
        for stage in stages:
            GL.glDeleteShader(stage)
        self._places: dict[str, int] = {}

    def use(self) -> None:
        GL.glUseProgram(self.id)

    def free(self) -> None:
        GL.glDeleteProgram(self.id)

    def _place(self, name: str) -> int:
        if name not in self._places:
            self._places[name] = GL.glGetUniformLocation(self.id, name)
        return self._places[name]

    def matrix(self, name: str, value: npt.NDArray[np.float64]) -> None:
        GL.glUniformMatrix4fv(self._place(name), 1, GL.GL_TRUE, np.ascontiguousarray(value, np.float32))

    def number(self, name: str, value: float) -> None:
        GL.glUniform1f(self._place(name), value)

    def whole(self, name: str, value: int) -> None:
        GL.glUniform1i(self._place(name), int(value))

    def pair(self, name: str, x: float, y: float) -> None:
        GL.glUniform2f(self._place(name), x, y)

    def triple(self, name: str, value: Iterable[float]) -> None:
        GL.glUniform3f(self._place(name), *map(float, value))

    def triples(self, name: str, values: npt.NDArray[np.float32]) -> None:
        GL.glUniform3fv(self._place(name), len(values), np.ascontiguousarray(values, np.float32))

    def four(self, name: str, value: Iterable[float]) -> None:
        GL.glUniform4f(self._place(name), *map(float, value))

    def ink(self, name: str, rgb: Iterable[float], alpha: float = 1.0) -> None:
        GL.glUniform4f(self._place(name), *map(float, rgb), alpha)


def _shader(name: str, kind: int) -> int:
    source = (files("resources") / "shaders" / name).read_text("utf-8")
    shader: int = GL.glCreateShader(kind)
    GL.glShaderSource(shader, source)
    GL.glCompileShader(shader)
    if not GL.glGetShaderiv(shader, GL.GL_COMPILE_STATUS):
        raise RuntimeError(f"{name} does not compile: {GL.glGetShaderInfoLog(shader)!r}")
    return shader
