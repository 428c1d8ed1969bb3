"""When a scene is drawn anew, how well, and in how large pieces: what every widget that shows one has in common."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.seen_first import picture_goes_on, picture_over
from ui.theme import theme, tokens
from ui.viewport.camera import Camera
from ui.viewport.look import Look
from ui.viewport.scene import Scene
from ui.viewport.shape import Shape

if TYPE_CHECKING:
    from ui.viewport.renderer import Drawing, Renderer

    _Widget = QWidget
else:
    _Widget = object  # what it is mixed into is a widget

REST_MS = 80  # after the last change
SLOW_S = 0.06  # a picture that takes longer waits while a size is dragged, so that figures beside it are drawn first
WAIT_MS = 120, 400  # at least, and at most: as long as the last picture took
PAINT_S = 0.04  # so long a picture may be drawn within a paint; what is not complete then goes on between other events
TURN_S = 0.02  # and so long between two of them
LONG_S = 0.15  # a picture in motion that takes longer is drawn between other events too


class Drawn(_Widget):
    """To be put before the widget's own class. Draws anew only when scene, camera, theme or size have changed.

    is_patient: where the processor draws, a scene that changes is drawn only once it has not changed for a moment
    shapes: by id(mesh), what is known of the meshes beside their triangles
    """

    def _set_up(self, scene: Scene, camera: Camera, with_plate: bool) -> None:
        self.camera = camera
        self.shapes: dict[int, Shape] = {}
        self.is_patient = False
        self._scene, self._with_plate = scene, with_plate
        self._renderer: Renderer | None = None
        self._drawing: Drawing | None = None
        self.is_warming = False  # see `_begin_warm_up`
        self._is_stale, self._is_best = True, False  # best: the last picture is as good as it gets
        self._took_s = 0.0
        self._goes_on = QTimer(self, interval=0, singleShot=True)
        self._goes_on.timeout.connect(self._go_on)
        self._comes_to_rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._comes_to_rest.timeout.connect(self._rest)
        self._waits = QTimer(self, singleShot=True)
        self._waits.timeout.connect(self.stir)
        scene.changed.connect(self._scene_changed)
        theme().changed.connect(self.stir)

    # what a widget has of its own

    def _enter(self) -> bool:
        """Makes the context current, and a renderer if there is none; whether one can draw now."""
        raise NotImplementedError

    def _leave(self) -> None:
        raise NotImplementedError

    def _completed(self) -> None:
        """A picture is complete; the context is current."""

    # when

    def renew(self) -> None:
        """Draw the scene anew at the next chance. The scene may outlive this widget and still call."""
        if isValid(self):
            self._is_stale = True
            self.update()

    def stir(self) -> None:
        """Draw anew, and expect more of it: quickly now, and well once nothing has changed for a while."""
        if isValid(self):
            self._comes_to_rest.start()
            self.renew()

    def _scene_changed(self) -> None:
        """A part that is being dragged larger changes the scene with every tick: where the processor draws, figures go first."""
        if not isValid(self):
            return
        if self.is_patient and self._took_s > SLOW_S:
            self._waits.start(min(max(round(1000 * self._took_s), WAIT_MS[0]), WAIT_MS[1]))
        else:
            self.stir()

    def _rest(self) -> None:
        """Nothing more has come: drawn well now, unless it was already or just is being drawn."""
        if not self._is_best and (self._is_stale or self._drawing is None or not self._drawing.is_best):
            self.renew()

    @property
    def is_complete(self) -> bool:
        """Whether what is shown is the whole scene as it is now, as well as it is ever drawn."""
        return self._is_best and not self._is_stale and self._drawing is None

    @property
    def renderer_name(self) -> str:
        """What draws, in the driver's words; empty before anything was drawn."""
        return self._renderer.name if self._renderer else ""

    @property
    def picks_quickly(self) -> bool:
        """Whether the card tells sooner than the processor which face is under the pointer."""
        return self._renderer is not None and not self._renderer.is_software

    def face_at(self, x: float, y: float) -> tuple[str, int] | None:
        """Item and face under a pixel of the desk, as the card sees it. Raises LookupError while it cannot tell."""
        if self._renderer is None or not self._enter():
            raise LookupError("nothing was drawn yet")
        look = Look(tokens(), self.devicePixelRatioF(), False, self._with_plate)
        size = (max(1, self.width()), max(1, self.height()))
        try:
            return self._renderer.face_at(self._scene, self.camera, look, size, x, y)
        finally:
            self._leave()

    def show_camera(self, camera: Camera) -> None:
        self.camera = camera
        self.stir()

    # drawing; the context is current

    def _pixels(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    def _draw_newest(self) -> None:
        """In motion a picture that is made quickly is made at once; a slow one is made to its end before the next begins."""
        assert self._renderer is not None
        is_moving = self._comes_to_rest.isActive()
        if is_moving and self._renderer.expected_s(self._scene, self.shapes) > LONG_S:
            if self._drawing is None:
                self._begin(is_moving=False)  # when it takes long anyway, then well
                self._draw_on(PAINT_S)
            return
        self._begin(is_moving=is_moving)
        self._draw_on(float("inf") if is_moving else PAINT_S)
        if is_moving:
            self._comes_to_rest.start()  # anew: what the picture took is no rest

    def _draw_best(self) -> None:
        """For whoever takes the picture away: complete and at its best, however long it takes."""
        if self._is_stale or not self._is_best or self._drawing is not None:
            self._begin(is_moving=False)
            self._draw_on(float("inf"))

    def _begin(self, *, is_moving: bool) -> None:
        assert self._renderer is not None
        look = Look(tokens(), self.devicePixelRatioF(), is_moving, self._with_plate)
        self._drawing = self._renderer.begin(self._scene, self.camera, look, self._pixels(), self.shapes)
        self._is_stale, self._is_best = False, False

    def _draw_on(self, seconds: float) -> None:
        """Draws on at the picture under way, and comes back to it after other events while it is not complete."""
        drawing = self._drawing
        if drawing is None:
            return
        try:
            is_over = drawing.advance(seconds)
        except RuntimeError as error:  # a shader that this driver does not take
            self._drawing = None
            picture_over(id(self))
            self._is_stale, self._is_best = False, True
            self.broken.emit(str(error))
            return
        if is_over:
            self._drawing = None
            self._took_s = drawing.took_s
            self._is_best = drawing.is_best
            self._completed()
            picture_over(id(self))
        else:
            picture_goes_on(id(self))
            self._goes_on.start()

    def _go_on(self) -> None:
        """A turn of the event loop's: draws on; what went stale in the meantime is begun anew by the paint that is due."""
        if self._renderer is None or self._drawing is None or not self._enter():
            return
        self._draw_on(TURN_S)
        self._leave()
        if self._drawing is None:
            self.update()
            if not self._is_best and not self._is_stale and not self._comes_to_rest.isActive():
                self.renew()

    def _warm_up(self, steps: Iterator[bool | None]) -> None:
        self.is_warming = False
        if self._renderer is None or self.isVisible() or not self._enter():
            return
        try:
            is_over = next(steps, self) is self
        except RuntimeError as error:
            self.broken.emit(str(error))
            is_over = True
        self._leave()
        if not is_over:
            self.is_warming = True
            QTimer.singleShot(0, self, lambda: self._warm_up(steps))

    def _begin_warm_up(self) -> None:
        """Makes everything ready that the driver makes with the first picture, in short steps, while the widget is hidden."""
        if self._renderer is not None:
            self._warm_up(self._renderer.warm_up(Look(tokens(), self.devicePixelRatioF(), False, self._with_plate)))

    def _free(self) -> None:
        """Gives back all that lies in the card's memory; before the context goes."""
        if self._renderer is not None and self._enter():
            self._drawing = None
            self._renderer.free()
            self._leave()
        self._renderer = self._drawing = None
