"""One picture to be drawn: where from, how well, and how large."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ui.viewport.camera import Camera
from ui.viewport.gl import GL, Program
from ui.viewport.look import Look
from ui.viewport.scene import Scene

_NOTHING_CUT = (0.0, 0.0, 0.0, -1.0)
_LIFT = 4e-4  # share of the distance by which lines stand before the surface they lie on


@dataclass(frozen=True, eq=False)
class Frame:
    """size: pixels that are drawn; levels: by id(mesh), which of its levels, 0 or none: the mesh itself."""

    scene: Scene
    camera: Camera
    look: Look
    size: tuple[int, int]
    view: npt.NDArray[np.float64]
    projection: npt.NDArray[np.float64]
    levels: Mapping[int, int]

    @property
    def section(self) -> tuple[float, ...]:
        """The plane in the eye's coordinates, (4,)."""
        plane = self.scene.section
        if plane is None:
            return _NOTHING_CUT
        normal = self.view[:3, :3] @ np.asarray(plane.normal)
        return (*map(float, normal), float(-normal @ self.view[:3, 3] - plane.offset_mm))

    def begin_cut(self, program: Program) -> None:
        program.four("section", self.section)
        (GL.glDisable if self.scene.section is None else GL.glEnable)(GL.GL_CLIP_DISTANCE0)

    def end_cut(self) -> None:
        GL.glDisable(GL.GL_CLIP_DISTANCE0)

    def begin_lines(self, program: Program, width_px: float, *, is_lifted: bool = False, is_cut: bool = False) -> None:
        """Uses a program of line.vert with all that does not differ between lines."""
        program.use()
        program.matrix("projection", self.projection)
        program.pair("screen", *self.size)
        program.number("width", width_px * self.look.pixel_ratio)
        lift = _LIFT * (self.camera.distance if self.camera.is_flat else 1.0)
        program.number("towards_eye", lift if is_lifted else 0.0)
        program.whole("is_flat_view", self.camera.is_flat)
        if is_cut:
            self.begin_cut(program)
        else:
            program.four("section", _NOTHING_CUT)


def framed(scene: Scene, camera: Camera, look: Look, size: tuple[int, int], levels: Mapping[int, int]) -> Frame:
    projection = camera.projection_matrix(size[0] / size[1], _reach(scene, camera))
    return Frame(scene, camera, look, size, camera.view_matrix(), projection, levels)


def _reach(scene: Scene, camera: Camera) -> float:
    """The radius about the camera's target that holds plate and parts, mm."""
    low, high = np.zeros(3), np.array([scene.plate_x(scene.plates - 1) + scene.plate_mm[0], *scene.plate_mm[1:]])
    if scene.items:
        parts_low, parts_high = scene.parts_box()
        low, high = np.minimum(low, parts_low), np.maximum(high, parts_high)
    middle = (low + high) / 2
    return float(np.linalg.norm(high - low) / 2 + np.linalg.norm(middle - np.asarray(camera.target))) + 1.0
