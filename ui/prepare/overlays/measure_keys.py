"""What to measure, picked with the keys alone: Page Down and Page Up walk through it, Enter takes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from mesh.anchors import Flat, Floats, Placed, placed
from mesh.between import alone
from mesh.features import Features
from mesh.things import Thing, spread, things
from printdesk.described import standing_lower, where_words
from printdesk.measured import Pick
from printdesk.part import Part
from printdesk.words import say
from ui import tasks
from ui.prepare.figures import number
from ui.prepare.overlays.measure_walk import Walk, name_of, sort_words
from ui.prepare.overlays.measure_words import short
from ui.viewport.scene import Item, Scene

_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MeasureKeys(QObject):
    """lit(Placed or None): what the walk is at, as it lies; told(str): in words; taken(Pick).

    features_of: what is known of a part's edges, None while that is looked for; part_of: the part by its id
    """

    lit = Signal(object)
    told = Signal(str)
    taken = Signal(object)

    def __init__(
        self,
        scene: Scene,
        features_of: Callable[[str], Features | None],
        part_of: Callable[[str], Part | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._scene, self._features_of, self._part_of = scene, features_of, part_of
        self.walk = Walk()
        self._of: tuple[object, bytes] | None = None  # the edges and the shape that the things were looked for in
        self._wanted: Callable[[], None] | None = None  # what to do once they are known

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key is one of these; it does what it does only where it is pressed, and not only asked about."""
        key = Qt.Key(event.key())
        is_press = event.type() == QKeyEvent.Type.KeyPress
        if key in _STEPS:
            step = _STEPS[key]
            change = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if is_press:
                self._do((lambda: self._next_sort(step)) if change else (lambda: self._step(step)))
            return True
        if key in _TAKES and self.walk.here is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if is_press:
                self._take()
            return True
        return False

    def again(self) -> None:
        """The edges of a part are known now: what waited for them is done."""
        if self._wanted is not None:
            self._do(self._wanted)

    def forget(self) -> None:
        """The tool is left."""
        self._wanted = None
        self.walk = Walk()
        self._of = None

    # ---- within

    def _item(self) -> Item | None:
        return next(iter(self._scene.selected() or self._scene.items.values()), None)

    def _do(self, act: Callable[[], None]) -> None:
        """Once the things of the part are known."""
        item = self._item()
        known = self._features_of(item.id) if item is not None else None
        self._wanted = act
        if item is None or known is None:
            return
        if self._are_of(item):
            self._wanted = None
            act()
            return
        matrix = item.matrix.copy()

        def done(found: list[Thing]) -> None:
            self._of = (known, matrix[:3, :3].tobytes())
            self.walk.show(found)
            self.again()

        tasks.run(lambda at: things(known, matrix, at.cancel), done=done, owner=self, slot="measured things")

    def _are_of(self, item: Item) -> bool:
        """Whether the things that are walked through are those of this part, as it lies now."""
        known, shape = self._of or (None, b"")
        return known is not None and self._features_of(item.id) is known and item.matrix[:3, :3].tobytes() == shape

    def _step(self, by: int) -> None:
        item, thing = self._item(), self.walk.step(by)
        if item is None or thing is None:
            self.told.emit(say("There is no edge, circle or flat face to measure from on this part."))
            return
        seen = placed(thing.anchor, item.matrix)
        self.lit.emit(seen)
        here, count = self.walk.place
        words = self._words(item, thing, seen)
        self.told.emit(say("{thing}. {place} of {count}", thing=words, place=here, count=count))

    def _next_sort(self, by: int) -> None:
        self.walk.next_sort(by)
        self.told.emit(sort_words(self.walk.sort, self.walk.place[1]))
        self.lit.emit(None)

    def _take(self) -> None:
        item, thing = self._item(), self.walk.here
        if item is None or thing is None or not self._are_of(item):  # another part was chosen, or this one has another shape now
            self.walk, self._of = Walk(), None
            self.lit.emit(None)
            self.told.emit("")
            return
        self.walk.near(thing)
        self.taken.emit(Pick(item.id, item.mesh, thing.anchor))

    def _words(self, item: Item, thing: Thing, seen: Placed | None) -> str:
        """What it is, how large, and where on the part: "Edge, 40.00 mm, at the top, left"."""
        size = ""
        if seen is not None and (span := alone(seen)):
            size = short(span)
        elif isinstance(seen, Flat):
            size = say("{area} mm²", area=number(thing.size * spread(item.matrix, seen), 0))
        where = self._where(item, thing.at)
        return ", ".join(word for word in (name_of(thing.sort), size, where) if word)

    def _where(self, item: Item, at: Floats) -> str:
        part = self._part_of(item.id)
        if part is None:
            return ""
        x, y, z = (float(value) for value in item.matrix[:3, :3] @ at + item.matrix[:3, 3])
        left, front = part.placement.position_mm
        return where_words((x - left, y - front, z), standing_lower(part.facts), part.facts.size_mm)
