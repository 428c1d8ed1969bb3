"""Draws the scene with OpenGL 3.3 core. Every method needs the view's context to be current."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from time import perf_counter

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from ui.viewport.camera import Camera
from ui.viewport.driver import is_processor
from ui.viewport.finish import Finish
from ui.viewport.frame import framed
from ui.viewport.gl import GL
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.gpu_store import GpuStore, Shapes
from ui.viewport.look import Look
from ui.viewport.marks_pass import MarksPass
from ui.viewport.pace import Pace, Quality, level_within
from ui.viewport.parts_pass import PartsPass
from ui.viewport.pick_pass import PickPass
from ui.viewport.plate_pass import PlatePass
from ui.viewport.scene import Item, Scene
from ui.viewport.shadow_pass import ShadowPass
from ui.viewport.shape import Shape

_SHORT_S, _WANTED_S, _LONG_S = 0.007, 0.014, 0.02  # that a step of a drawing takes
_LEAST_PIECE, _MOST_PIECE = 25_000, 1 << 22  # each step costs a processor some ms beside its faces


class Drawing:
    """A picture under way. `advance` draws on for a while; whoever drops it has the picture before still to be shown."""

    def __init__(self, renderer: "Renderer", steps: Iterator[bool | None], quality: Quality, faces: int, is_moving: bool) -> None:
        self.quality = quality
        self._renderer, self._steps = renderer, steps
        self._faces, self._is_moving = faces, is_moving
        self.took_s = 0.0

    @property
    def is_best(self) -> bool:
        """Nothing better is made of this scene, however long it stays."""
        return not self._is_moving or (self.quality.is_best and self.quality.samples > 0)

    def advance(self, seconds: float = float("inf")) -> bool:
        """Whether the picture is complete. Takes one step at least, and none more once the time is over."""
        end = perf_counter() + seconds
        while True:
            begin = perf_counter()
            step = next(self._steps, self)
            is_over = step is self
            if step is not False:
                GL.glFinish()
            now = perf_counter()
            self.took_s += now - begin
            self._renderer.step_took(now - begin)
            if is_over:
                self._renderer.picture_took(self.quality, self.took_s, is_moving=self._is_moving, of=self._faces)
                return True
            if now >= end:
                return False


class Renderer:
    def __init__(self) -> None:
        self.name = _text(GL.glGetString(GL.GL_RENDERER))
        self.is_software = is_processor(self.name)
        self.pace = Pace(self.is_software)
        self._store = GpuStore()
        self._canvases: dict[tuple[bool, bool], GpuCanvas] = {}  # for motion or rest, and a second where the first is shown
        self._shown: GpuCanvas | None = None

    # made when first used: each compiles shaders, which takes some ten milliseconds

    @cached_property
    def _plate(self) -> PlatePass:
        return PlatePass()

    @cached_property
    def _parts(self) -> PartsPass:
        return PartsPass(sifts=self.is_software)

    @cached_property
    def _marks(self) -> MarksPass:
        return MarksPass()

    @cached_property
    def _shadow(self) -> ShadowPass:
        return ShadowPass()

    @cached_property
    def _finish(self) -> Finish:
        return Finish()

    @cached_property
    def _pick(self) -> PickPass:
        return PickPass()

    def begin(self, scene: Scene, camera: Camera, look: Look, size: tuple[int, int], shapes: Shapes) -> Drawing:
        """Begins a picture of the whole scene, as good as the time allows. size: pixels of the screen."""
        scene = scene.still()
        faces = sum(len(item.mesh.faces) for item in scene.items.values())
        quality = self.pace.in_motion(faces) if look.is_moving else self.pace.at_rest(faces)
        counts = {id(item.mesh): _faces_by_level(item.mesh, shapes) for item in scene.items.values()}
        level = level_within([counts[id(item.mesh)] for item in scene.items.values()], quality.faces)
        levels = {key: min(level, len(each) - 1) for key, each in counts.items()}
        steps = self._steps(scene, camera, look, size, shapes, quality, levels)
        return Drawing(self, steps, quality, faces, look.is_moving)

    def expected_s(self, scene: Scene, shapes: Shapes) -> float:
        """How long a picture in motion will take by its faces: long while a large part has no coarser levels yet."""
        counts = [_faces_by_level(item.mesh, shapes) for item in scene.items.values()]
        quality = self.pace.in_motion(sum(each[0] for each in counts))
        level = level_within(counts, quality.faces)
        return self.pace.faces_s(quality.samples, sum(each[min(level, len(each) - 1)] for each in counts))

    def draw(self, scene: Scene, camera: Camera, look: Look, size: tuple[int, int], shapes: Shapes) -> None:
        """The whole picture at once."""
        self.begin(scene, camera, look, size, shapes).advance()

    def _steps(
        self,
        scene: Scene,
        camera: Camera,
        look: Look,
        size: tuple[int, int],
        shapes: Shapes,
        quality: Quality,
        levels: dict[int, int],
    ) -> Iterator[bool | None]:
        """False after a step that is surely short: only after longer ones one waits for the card to tell the time."""
        pixels = max(1, round(size[0] * quality.scale)), max(1, round(size[1] * quality.scale))
        yield from self._store.sending(scene, shapes, levels, look.tokens, look.with_edges)
        canvas = self._canvas_of(pixels, quality.samples, look.is_moving)
        look = replace(look, pixel_ratio=look.pixel_ratio * quality.scale)
        frame = framed(scene, camera, look, pixels, levels)
        canvas.begin()
        yield from self._plate.steps(frame, canvas, self._store)
        yield from self._shadow.steps(frame, canvas, self._store, shapes)
        yield from self._parts.steps(frame, canvas, self._store, shapes)
        is_sparing = look.is_moving and not quality.samples
        if scene.lines or scene.bodies:
            yield from self._marks.steps(frame, canvas, self._store, is_sparing=is_sparing)
        yield False
        yield from self._finish.steps(canvas, frame, is_sparing=is_sparing)
        self._shown = canvas

    def step_took(self, seconds: float) -> None:
        """Keeps the steps that draw parts short, yet not so short that waiting for them is all one does."""
        faces, self._parts.stepped = self._parts.stepped, 0
        if faces and seconds > _LONG_S:
            self._parts.piece = max(_LEAST_PIECE, int(faces * _WANTED_S / seconds))
        elif 2 * faces > self._parts.piece and seconds < _SHORT_S:
            self._parts.piece = min(_MOST_PIECE, 2 * self._parts.piece)

    def picture_took(self, quality: Quality, seconds: float, *, is_moving: bool, of: int) -> None:
        """For the next to be drawn as well as there is time. of: faces of all parts at full detail."""
        self.pace.took(quality, self._parts.drawn, seconds, is_moving=is_moving, of=of)

    def show(self, frame: int, size: tuple[int, int]) -> None:
        """The last complete picture into a framebuffer of that size."""
        if self._shown is not None:
            self._shown.show(frame, size)

    def face_at(
        self, scene: Scene, camera: Camera, look: Look, size: tuple[int, int], x: float, y: float
    ) -> tuple[str, int] | None:
        """See `PickPass.face_at`; waits for the card. Raises LookupError while a part's faces are not in the card."""
        return self._pick.face_at(scene, camera, look, size, self._store, x, y)

    @property
    def picture_size(self) -> tuple[int, int]:
        """Of the last complete picture, pixels: in motion it may be smaller than what was asked for."""
        return self._shown.size if self._shown is not None else (0, 0)

    def read(self, pixels: npt.NDArray[np.uint8]) -> None:
        """See `GpuCanvas.read`, of the last complete picture."""
        if self._shown is not None:
            self._shown.read(pixels)

    def _canvas_of(self, size: tuple[int, int], samples: int, is_moving: bool) -> GpuCanvas:
        """To draw on; never the one that is shown, since a picture may take several turns."""
        key = (is_moving, self._shown is not None and self._shown is self._canvases.get((is_moving, False)))
        canvas = self._canvases.get(key)
        if canvas is None or (canvas.size, canvas.asked_samples) != (size, samples):
            made = GpuCanvas(*size, samples)
            if not made.is_complete:
                made.free()
                made = GpuCanvas(*size, 0)
                made.asked_samples = samples
            if canvas is not None:
                canvas.free()
            self._canvases[key] = canvas = made
        return canvas

    def warm_up(self, look: Look) -> Iterator[bool | None]:
        """Draws small bodies nobody sees, step by step: drivers make a shader's machine code when it is first drawn with."""
        corners = np.vstack([np.zeros(3), np.eye(3)]).astype(np.float32)
        mesh = Mesh(corners, np.array([[0, 2, 1], [0, 1, 3], [0, 3, 2], [1, 2, 3]], np.int32))
        scene = Scene()
        scene.put(Item("", mesh, paint=np.zeros(4, np.uint8), is_selected=True))
        shape = Shape(mesh, edges=corners[[0, 1]][None])
        before = self._canvases, self._shown
        self._canvases, self._shown = {}, None
        for made in (lambda: self._plate, lambda: self._shadow, lambda: self._parts, lambda: self._finish):
            made()
            yield
        for quality in (Quality(0), Quality()):
            yield from self._steps(scene, Camera(), look, (64, 64), {id(mesh): shape}, quality, {})
            yield
        for canvas in self._canvases.values():
            canvas.free()
        self._canvases, self._shown = before

    def free(self) -> None:
        GL.glUseProgram(0)  # the one in use would stay
        for canvas in self._canvases.values():
            canvas.free()
        for name in ("_plate", "_parts", "_marks", "_shadow", "_finish", "_pick"):
            if name in self.__dict__:
                self.__dict__.pop(name).free()
        self._store.free()
        self._canvases, self._shown = {}, None


def _faces_by_level(mesh: Mesh, shapes: Shapes) -> list[int]:
    shape = shapes.get(id(mesh))
    return [len(mesh.faces), *(len(level.mesh.faces) for level in (shape.levels if shape else ()))]


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
