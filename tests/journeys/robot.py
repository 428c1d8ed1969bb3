"""A hand that does anything at all on the Prepare desk, in an order that only its seed knows, and looks whether all agree."""

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QMenu, QWidget

from mesh import bodies
from mesh.mesh import Mesh
from mesh.write import write_file
from printdesk.offer import Offer
from printdesk.plate import Plate
from ui import tasks
from ui.prepare.figures import money
from ui.prepare.page import PreparePage

STEP_MS, WATCH_MS, IDLE_S = 30, 200, 90.0
BEHIND_S = (
    600.0  # hints of a part as large as the plate are worked out behind, with nobody waiting, also where others use the machine
)
TYPED = ("1 in", "25.4/2", "abc", "1e9", "-5", "0", "", "12,5", "((", "3 mm + 1 cm", "100 %", "nan", "7")
LEFT_ALONE = ("prepare.primary", "prepare.gcode", "prepare.prices")  # these order, print and slice, which others test
KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Delete, Qt.Key.Key_P)
BINDING_WORDS = ("agree", "order", "buy", "primary", "noticeLink", "ask")


def small_files(folder: Path) -> list[Path]:
    """Bodies that are quick to measure: a block, a ball, two that do not touch, one with a hole in its skin."""
    block = bodies.box((20.0, 30.0, 10.0))
    top = block.corners[:, :, 2].min(axis=1) > 9.9
    other = bodies.moved(block, (40.0, 0.0, 0.0))
    corners = np.concatenate([block.vertices, other.vertices])
    two = Mesh(corners, np.concatenate([block.faces, other.faces + len(block.vertices)]))
    made = {"block": block, "ball": bodies.sphere(8.0, 10, 16), "two": two, "cup": Mesh(block.vertices, block.faces[~top])}
    for name, mesh in made.items():
        write_file(mesh, folder / f"{name}.stl")
    return [folder / f"{name}.stl" for name in made]


class Robot:
    """log: what it did, oldest first, to be told where something is wrong."""

    def __init__(self, page: PreparePage, seed: int, files: list[Path]) -> None:
        self.page, self.files = page, files
        self.log: list[str] = []
        self._chance = random.Random(seed)
        self._watch = QTimer(interval=WATCH_MS)  # also while a menu waits for a choice and nothing else goes on
        self._watch.timeout.connect(_put_dialogs_away)

    # ---- doing

    def act(self, times: int) -> None:
        self._watch.start()
        self._open()
        self.rest()
        for _ in range(times):
            weights, acts = zip(*self._acts(), strict=True)
            act = self._chance.choices(acts, weights)[0]
            act()
            QTest.qWait(STEP_MS)
            if self._chance.random() < 0.5:
                self.rest()
        self.rest()
        self._watch.stop()

    def _acts(self) -> Iterator[tuple[float, Callable[[], None]]]:
        yield 1, self._open
        yield 10, self._action
        yield 5, self._type
        yield 5, self._press
        yield 3, self._click
        yield 3, self._drag
        yield 2, self._key
        yield 2, self._choose
        yield 3, lambda: self._call("prepare.undo")
        yield 2, lambda: self._call("prepare.redo")

    def _open(self) -> None:
        file = self._chance.choice(self.files)
        self._note(f"open {file.name}")
        self.page.open_files([file])

    def _action(self) -> None:
        possible = [action.id for action in self.page.desk_actions() if action.possible() and action.id not in LEFT_ALONE]
        self._call(self._chance.choice(possible))

    def _call(self, key: str) -> None:
        action = next(action for action in self.page.desk_actions() if action.id == key)
        if action.possible():
            self._note(key)
            action.call()

    def _type(self) -> None:
        if field := self._one_of(QLineEdit):
            text = self._chance.choice(TYPED)
            self._note(f"type {text!r} into {field.objectName()}")
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, text)
            QTest.keyClick(field, Qt.Key.Key_Return)

    def _press(self) -> None:
        if button := self._one_of(QAbstractButton):
            self._note(f"press {button.objectName()} {button.text()}")
            button.click()

    def _choose(self) -> None:
        if (box := self._one_of(QComboBox)) and box.count():
            index = self._chance.randrange(box.count())
            self._note(f"choose {index} of {box.objectName()}")
            box.setCurrentIndex(index)
            box.activated.emit(index)

    def _key(self) -> None:
        key = self._chance.choice(KEYS)
        self._note(f"key {key.name}")
        QTest.keyClick(QApplication.focusWidget() or self.page.viewport, key)

    def _click(self) -> None:
        at, held = self._spot(), self._modifiers()
        self._note(f"click {at.x()}, {at.y()} {held}")
        QTest.mouseClick(self.page.viewport, Qt.MouseButton.LeftButton, held, at)

    def _drag(self) -> None:
        start, end, held = self._spot(), self._spot(), self._modifiers()
        self._note(f"drag {start.x()}, {start.y()} to {end.x()}, {end.y()} {held}")
        view = self.page.viewport
        QTest.mousePress(view, Qt.MouseButton.LeftButton, held, start)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(view, start + (end - start) * share)
            QTest.qWait(5)
        if self._chance.random() < 0.2:
            QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, held, end)

    def _spot(self) -> QPoint:
        """Mostly near the middle, where parts are."""
        size = self.page.viewport.size()
        x, y = (min(max(self._chance.gauss(0.5, 0.15), 0.02), 0.98) for _ in range(2))
        return QPoint(int(x * size.width()), int(y * size.height()))

    def _modifiers(self) -> Qt.KeyboardModifier:
        plain = Qt.KeyboardModifier.NoModifier
        return self._chance.choice((plain, plain, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier))

    def _one_of(self, kind: type) -> "QWidget | None":
        """A control of the desk that can be used now and binds nobody outside."""
        found = [
            widget
            for widget in self.page.findChildren(kind)
            if widget.isVisible()
            and widget.isEnabled()
            and not any(word in part.objectName() for part in _with_parents(widget) for word in BINDING_WORDS)
        ]
        return self._chance.choice(found) if found else None

    def _note(self, what: str) -> None:
        self.log.append(what)

    def rest(self) -> None:
        """Nothing with a name is under way, the part is measured and judged, every place has answered, no hint is looked for."""
        for step in range(int(BEHIND_S * 1000 / STEP_MS)):
            if not (self._is_waited_for() or self.page.hinting.is_looking):
                return
            if step * STEP_MS > IDLE_S * 1000 and self._is_waited_for():
                break
            QTest.qWait(STEP_MS)
        raise AssertionError(f"it does not come to rest: {[task.title for task in tasks.shared().running]} after {self.log}")

    def _is_waited_for(self) -> bool:
        page = self.page
        part = page.workspace.part
        is_known = part is None or (page.measuring.is_measured(part) and page.workspace.judgement is not None)
        is_named = any(task.title for task in tasks.shared().running)
        return bool(is_named or page.changing.busy or not is_known or page.pricing.asking)

    # ---- looking

    def disagreements(self) -> list[str]:
        """Between what the model holds, what the view shows and what the price says; empty where all is well."""
        page, plate = self.page, self.page.workspace.plate
        scene = page.viewport.scene.items
        said = []
        if set(scene) != {part.id for part in plate.parts}:
            said.append(f"the view shows {sorted(scene)}, the plate holds {sorted(part.id for part in plate.parts)}")
        for part in plate.parts:
            item = scene.get(part.id)
            if item is not None and item.mesh is not part.mesh:
                said.append(f"{part.name} is shown with another body")
            elif item is not None and not np.allclose(item.matrix, page.stage.matrix_of(part), atol=1e-6):
                said.append(f"{part.name} is shown at another place")
            if not np.all(np.isfinite(part.facts.size_mm)):
                said.append(f"{part.name} has the size {part.facts.size_mm}")
        chosen = plate.part
        if chosen is None and plate.chosen is not None:
            said.append("what is chosen does not lie on the plate")
        if chosen is not None and page.column.header.name.text() != chosen.name:
            said.append(f"the column tells of {page.column.header.name.text()!r}, chosen is {chosen.name!r}")
        offers = [offer for offer in page.workspace.offers if isinstance(offer, Offer)]
        step = page.column.buy.step
        totals = [money(offer.total) for offer in offers]
        if chosen is not None and step.id in ("order", "continue") and not any(total in step.text for total in totals):
            said.append(f"the button says {step.text!r}, the offers are {totals}")
        return said


def _with_parents(widget: QWidget) -> Iterator[QWidget]:
    here: QWidget | None = widget
    while here is not None:
        yield here
        here = here.parentWidget()


def _put_dialogs_away() -> None:
    """A person who changed their mind."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and isinstance(widget, QDialog | QMenu):
            widget.close()


def mark(page: PreparePage) -> str:
    """Equal for desks that are the same to the last byte: bodies, places, choice and wish."""
    plate: Plate = page.workspace.plate
    made = hashlib.sha256()
    for part in plate.parts:
        made.update(part.mesh.vertices.tobytes() + part.mesh.faces.tobytes())
        made.update(repr((part.id, part.name, asdict(part.placement), part.units)).encode())
    made.update(repr(asdict(page.workspace.wish)).encode())
    return made.hexdigest()


def undone_and_redone(page: PreparePage) -> tuple[list[str], list[str]]:
    """The desk's marks from the end to the start by undo, and from the end to the start as redo brought them back."""
    while page.can_redo():
        page.redo()
    back, forth = [mark(page)], []
    while page.can_undo():
        page.undo()
        back.append(mark(page))
    forth.append(mark(page))
    while page.can_redo():
        page.redo()
        forth.append(mark(page))
    return back, forth[::-1]
