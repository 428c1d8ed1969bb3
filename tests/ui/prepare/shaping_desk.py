"""A plate with plain bodies on it, and the card of an act, worked by its real buttons and fields."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mesh.jobs import measure_mesh
from mesh.mesh import Mesh
from printdesk.history import History
from printdesk.ids import new_id
from printdesk.part import Part
from printdesk.plate import Plate
from printdesk.wish import Wish
from ui.prepare.page import PreparePage
from ui.prepare.shaping.card import ActCard
from ui.prepare.workspace import Work
from ui.widgets.number_field import NumberField
from ui.widgets.segmented import Segmented

LONG_MS = 60_000
Lay = Callable[..., Part]


class Shaped:
    """The page with a card in use."""

    def __init__(self, qtbot: QtBot, page: PreparePage) -> None:
        self.qtbot, self.page = qtbot, page

    def clear(self) -> None:
        self.page.shaper.close()
        self.page.shaper.kept.clear()
        self.qtbot.waitUntil(lambda: not self.page.changing.busy, timeout=LONG_MS)
        self.page.workspace.history = History(Work(Plate(), Wish()))
        self.page.workspace.changed.plate.emit()

    def lay(self, mesh: Mesh, name: str = "block", position_mm: tuple[float, float] | None = None) -> Part:
        """Puts a body on the plate, measured, as one that was opened and settled."""
        facts, wall_mm = measure_mesh(mesh)
        part = Part(new_id(), name, mesh, facts, "stl", "mm", True, wall_mm=wall_mm)
        self.page.workspace.add(part)
        if position_mm is not None:
            self.page.hand.adjusting.move_to(position_mm)
        return self.page.workspace.plate.by_id(part.id)

    def open(self, act: str, **preset: float) -> ActCard:
        self.page.shaper.open(act, **preset)
        return self.card

    @property
    def card(self) -> ActCard:
        assert self.page.shaper.card is not None
        return self.page.shaper.card

    def find(self, key: str) -> QWidget:
        found = self.card.findChild(QWidget, f"{self.card.objectName()}.{key}")
        assert found is not None, key
        return found

    def type(self, key: str, text: str) -> None:
        """Types into a number field, and leaves it."""
        field = self.find(key)
        assert isinstance(field, NumberField) and field.isVisible(), key
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        field.finish()

    def choose(self, key: str, option: str) -> None:
        """With the arrow keys."""
        switch = self.find(key)
        assert isinstance(switch, Segmented) and switch.isVisible(), key
        keys = [known for known, _ in switch._options]
        step = keys.index(option) - keys.index(switch.current)
        for _ in range(abs(step)):
            self.qtbot.keyClick(switch, Qt.Key.Key_Right if step > 0 else Qt.Key.Key_Left)
        assert switch.current == option

    def press(self, key: str) -> None:
        button = self.find(key)
        assert isinstance(button, QAbstractButton) and button.isVisible(), key
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def go(self) -> Sequence[Part]:
        """Presses the card's button and waits; the parts on the plate afterwards."""
        card = self.card
        self.press("go")
        self.qtbot.waitUntil(lambda: not card.is_working, timeout=LONG_MS)
        assert card.outcome is not None, card.news.text()
        return self.parts

    def refused(self) -> str:
        """Presses the button; the sentence in the card, with nothing changed."""
        card, before = self.card, self.page.workspace.plate
        self.press("go")
        self.qtbot.waitUntil(lambda: not card.is_working, timeout=LONG_MS)
        assert card.outcome is None, card.outcome.told
        assert card.news.isVisible()
        assert [part.mesh for part in self.parts] == [part.mesh for part in before.parts]
        return card.news.text()

    @property
    def told(self) -> str:
        """What the card says of what came of it, with plain spaces."""
        label = self.find("told")
        assert isinstance(label, QLabel) and label.isVisible()
        return label.text().replace("\u00a0", " ")

    @property
    def parts(self) -> Sequence[Part]:
        return self.page.workspace.plate.parts

    @property
    def steps(self) -> int:
        return len(self.page.workspace.history.past)

    def goes_back_and_forth(self, before: Sequence[Part]) -> None:
        """Undo gives the very meshes and places that were there before, and redo those that came."""
        after = self.parts
        self.page.undo()
        same = [(part.mesh, part.placement) for part in self.parts]
        assert all(now[0] is was.mesh and now[1] == was.placement for now, was in zip(same, before, strict=True))
        self.page.redo()
        assert all(now.mesh is was.mesh for now, was in zip(self.parts, after, strict=True))


def volume(part: Part) -> float:
    assert part.facts.volume_mm3 is not None and part.facts.watertight
    return part.facts.volume_mm3
