"""Draws the scene with OpenGL 3.3 core. Every method needs the view's context to be current."""

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from ui.viewport.camera import Camera
from ui.viewport.gl import GL, Program
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.gpu_shapes import GpuMesh, GpuSegments
from ui.viewport.look import Look
from ui.viewport.plate_lines import axis_lines, plate_lines
from ui.viewport.scene import Item, Scene, Segments

SAMPLES = 4
MOST_SMOOTHED = 300_000  # faces; above, a processor takes half a second and more for a picture with several samples
_DRAWN_BY_PROCESSOR = ("llvmpipe", "softpipe", "swiftshader", "software", "gdi generic", "basic render")
_EDGE_PX, _THIN_PX, _STRONG_PX, _OUTLINE_PX = 1.1, 1.0, 1.5, 1.6  # at a scale factor of 1


def rgb(value: str) -> npt.NDArray[np.float32]:
    """(3,) float32, 0 … 1, of "#rrggbb"."""
    return np.array([int(value[place : place + 2], 16) for place in (1, 3, 5)], np.float32) / 255.0


class Renderer:
    def __init__(self) -> None:
        name = str(GL.glGetString(GL.GL_RENDERER)).lower()
        self.is_software = any(word in name for word in _DRAWN_BY_PROCESSOR)
        self._surface = Program("surface.vert", "surface.frag")
        self._lines = Program("line.vert", "line.frag")
        self._flat = Program("surface.vert", "line.frag")
        self._sky = Program("screen.vert", "sky.frag")
        self._finish = Program("screen.vert", "finish.frag")
        self._nothing = GL.glGenVertexArrays(1)
        self._canvas: GpuCanvas | None = None
        self._meshes: dict[int, GpuMesh] = {}
        self._plate_mm: tuple[float, float] | None = None
        self._plate: list[GpuSegments] = []
        self._ground = GpuMesh(Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32)))
        self._axes = [GpuSegments(axis_lines()[index : index + 1]) for index in range(3)]

    def samples(self, scene: Scene, is_moving: bool) -> int:
        """How many samples a pixel the scene is drawn with; 0: plainly one."""
        return 0 if self.is_software and (is_moving or _faces_of(scene) > MOST_SMOOTHED) else SAMPLES

    def draw(self, scene: Scene, camera: Camera, look: Look, size: tuple[int, int], edges: dict[int, Segments]) -> None:
        """The whole scene into the canvas. size: pixels of the screen; edges: by `id(mesh)`, (k, 2, 3) mm."""
        width, height = max(1, size[0]), max(1, size[1])
        samples = self.samples(scene, look.is_moving)
        if self._canvas is None or (self._canvas.size, self._canvas.asked_samples) != ((width, height), samples):
            self._renew_canvas(width, height, samples)
        self._send(scene, edges)
        view = camera.view_matrix()
        projection = camera.projection_matrix(width / height, _reach(scene, camera))
        canvas = self._canvas
        assert canvas is not None
        canvas.begin()
        GL.glDisable(GL.GL_CULL_FACE)
        GL.glDisable(GL.GL_DEPTH_TEST)
        GL.glDisable(GL.GL_BLEND)
        self._draw_sky(look)
        if look.with_plate:
            self._draw_plate(view, projection, look, (width, height))
        GL.glEnable(GL.GL_DEPTH_TEST)
        GL.glDepthFunc(GL.GL_LEQUAL)
        canvas.open_mask(True)
        self._draw_surfaces(scene, view, projection, look)
        canvas.open_mask(False)
        if look.with_edges:
            self._draw_edges(scene, view, projection, look, (width, height))
        canvas.resolve()

    def show(self, frame: int, scene: Scene, look: Look) -> None:
        """The drawn picture, with the outline of what is selected, into a framebuffer of the same size."""
        if self._canvas is None:
            return
        GL.glBindFramebuffer(GL.GL_FRAMEBUFFER, frame)
        GL.glViewport(0, 0, *self._canvas.size)
        GL.glDisable(GL.GL_DEPTH_TEST)
        GL.glDisable(GL.GL_BLEND)
        self._finish.use()
        for unit, (name, texture) in enumerate((("picture", self._canvas.picture), ("mask", self._canvas.mask))):
            GL.glActiveTexture(GL.GL_TEXTURE0 + unit)
            GL.glBindTexture(GL.GL_TEXTURE_2D, texture)
            self._finish.whole(name, unit)
        self._finish.triple("outline", rgb(look.tokens.accent))
        self._finish.number("radius", _OUTLINE_PX * look.pixel_ratio if scene.selected() else 0.0)
        self._fill_screen()

    def warm_up(self, look: Look) -> None:
        """Draws a small body nobody sees: drivers make the machine code of a shader when it is first drawn with, not before."""
        corners = np.vstack([np.zeros(3), np.eye(3)]).astype(np.float32)
        body = Mesh(corners, np.array([[0, 2, 1], [0, 1, 3], [0, 3, 2], [1, 2, 3]], np.int32))
        scene = Scene()
        scene.put(Item("", body, paint=np.zeros(4, np.uint8), is_selected=True))
        self.draw(scene, Camera(), look, (64, 64), {id(body): corners[[0, 1]][None]})

    def _renew_canvas(self, width: int, height: int, samples: int) -> None:
        if self._canvas:
            self._canvas.free()
        self._canvas = GpuCanvas(width, height, samples)
        if not self._canvas.is_complete:
            self._canvas.free()
            self._canvas = GpuCanvas(width, height, 0)
            self._canvas.asked_samples = samples

    def free(self) -> None:
        for shape in (*self._meshes.values(), *self._plate, *self._axes, self._ground):
            shape.free()
        if self._canvas:
            self._canvas.free()
        self._meshes, self._plate, self._canvas = {}, [], None

    def _send(self, scene: Scene, edges: dict[int, Segments]) -> None:
        """Brings the card's memory up to date with the scene."""
        wanted: dict[int, Mesh] = {id(item.mesh): item.mesh for item in scene.items.values()}
        for key in [key for key, held in self._meshes.items() if wanted.get(key) is not held.mesh]:
            self._meshes.pop(key).free()
        for item in scene.items.values():
            key = id(item.mesh)
            if key not in self._meshes:
                self._meshes[key] = GpuMesh(item.mesh)
            held = self._meshes[key]
            if held.edges is None and key in edges:
                held.set_edges(edges[key])
        if self._plate_mm != scene.plate_mm[:2]:
            self._plate_mm = scene.plate_mm[:2]
            for shape in self._plate:
                shape.free()
            self._plate = [GpuSegments(lines) for lines in plate_lines(*self._plate_mm)]
            width, depth = self._plate_mm
            self._ground.free()
            corners = np.array([[0, 0, 0], [width, 0, 0], [width, depth, 0], [0, depth, 0]], np.float32)
            self._ground = GpuMesh(Mesh(corners, np.array([[0, 1, 2], [0, 2, 3]], np.int32)))

    def _fill_screen(self) -> None:
        GL.glBindVertexArray(self._nothing)
        GL.glDrawArrays(GL.GL_TRIANGLES, 0, 3)

    def _draw_sky(self, look: Look) -> None:
        self._sky.use()
        self._sky.triple("top", rgb(look.tokens.sky_top))
        self._sky.triple("bottom", rgb(look.tokens.sky_bottom))
        self._fill_screen()

    def _draw_plate(self, view: npt.NDArray, projection: npt.NDArray, look: Look, size: tuple[int, int]) -> None:
        """Behind everything, so that a part can also be seen from below, through the plate."""
        GL.glEnable(GL.GL_BLEND)
        GL.glBlendFunc(GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA)
        self._flat.use()
        self._flat.matrix("projection", projection)
        middle = np.eye(4)
        middle[:3, 3] = self._ground.middle
        self._flat.matrix("model_view", view @ middle)
        self._flat.ink("ink", rgb(look.tokens.plate), 0.7)
        self._ground.draw()
        self._begin_lines(projection, size, 0.0)
        self._lines.matrix("model_view", view)
        for lines, ink, width in zip(
            self._plate, (look.tokens.grid, look.tokens.grid_strong), (_THIN_PX, _STRONG_PX), strict=True
        ):
            self._lines.ink("ink", rgb(ink))
            self._lines.number("width", width * look.pixel_ratio)
            lines.draw()
        self._lines.number("width", 2.2 * look.pixel_ratio)
        for axis, ink in zip(self._axes, (look.tokens.axis_x, look.tokens.axis_y, look.tokens.axis_z), strict=True):
            self._lines.ink("ink", rgb(ink))
            axis.draw()
        GL.glDisable(GL.GL_BLEND)

    def _draw_surfaces(self, scene: Scene, view: npt.NDArray, projection: npt.NDArray, look: Look) -> None:
        now = look.tokens
        program = self._surface
        program.use()
        program.matrix("projection", projection)
        program.triple("up", view[:3, 2])
        colours = [
            rgb(now.part),
            *(0.78 * rgb(ink) + 0.22 * rgb(now.part) for ink in (now.bad, now.careful, now.good, now.accent)),
        ]
        program.triples("colours", np.stack(colours))
        program.whole("paint", 0)
        GL.glEnable(GL.GL_POLYGON_OFFSET_FILL)
        GL.glPolygonOffset(1.0, 1.0)
        for item in scene.items.values():
            held = self._meshes[id(item.mesh)]
            held.set_paint(item.paint)
            program.matrix("model_view", view @ _about_middle(item, held))
            program.whole("is_painted", held.is_painted)
            program.whole("is_mirrored", np.linalg.det(item.matrix[:3, :3]) < 0)
            program.number("selected", 1.0 if item.is_selected else 0.0)
            held.draw()
        GL.glDisable(GL.GL_POLYGON_OFFSET_FILL)

    def _draw_edges(self, scene: Scene, view: npt.NDArray, projection: npt.NDArray, look: Look, size: tuple[int, int]) -> None:
        self._begin_lines(projection, size, 4e-4)
        GL.glEnable(GL.GL_BLEND)
        GL.glBlendFunc(GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA)
        GL.glDepthMask(False)
        self._lines.ink("ink", rgb(look.tokens.part_edge), 0.8)
        self._lines.number("width", _EDGE_PX * look.pixel_ratio)
        for item in scene.items.values():
            held = self._meshes[id(item.mesh)]
            if held.edges:
                self._lines.matrix("model_view", view @ _about_middle(item, held))
                held.edges.draw()
        GL.glDepthMask(True)
        GL.glDisable(GL.GL_BLEND)

    def _begin_lines(self, projection: npt.NDArray, size: tuple[int, int], towards_eye: float) -> None:
        self._lines.use()
        self._lines.matrix("projection", projection)
        self._lines.pair("screen", *size)
        self._lines.number("towards_eye", towards_eye)


def _about_middle(item: Item, held: GpuMesh) -> npt.NDArray[np.float64]:
    """The item's matrix for a mesh that was moved to its middle."""
    matrix = item.matrix.copy()
    matrix[:3, 3] += matrix[:3, :3] @ held.middle
    return matrix


def _faces_of(scene: Scene) -> int:
    return sum(len(item.mesh.faces) for item in scene.items.values())


def _reach(scene: Scene, camera: Camera) -> float:
    """The radius about the camera's target that holds plate and parts, mm."""
    corners = [np.zeros(3), np.asarray(scene.plate_mm)]
    for item in scene.items.values():
        corners.extend(item.box())
    low, high = np.min(corners, axis=0), np.max(corners, axis=0)
    middle = (low + high) / 2
    return float(np.linalg.norm(high - low) / 2 + np.linalg.norm(middle - np.asarray(camera.target))) + 1.0
