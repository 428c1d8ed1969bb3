"""The tools that float on the viewport, as a strip of icons; the typed numbers of the one in use stand beside it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu

from printdesk.words import say
from ui.keys import keys
from ui.widgets.button import IconButton
from ui.widgets.card import FloatingCard
from ui.widgets.line import line


class ToolStrip(FloatingCard):
    """used(tool): its card is to be shown, "" for none. lay_wanted, mirror_wanted(axis), duplicate_wanted, remove_wanted."""

    used = Signal(str)
    lay_wanted = Signal()
    mirror_wanted = Signal(int)
    duplicate_wanted = Signal()
    remove_wanted = Signal()
    frame_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name=say("Tools"), margin=4)
        self.setObjectName("prepare.tools")
        self.body.setSpacing(2)
        self._cards: dict[str, IconButton] = {}
        for tool, icon, words in (
            ("move", "move", say("Move")),
            ("rotate", "rotate", say("Turn")),
            ("scale", "scale", say("Scale")),
            ("layFace", "align-bottom", say("Lay on a face")),
        ):
            button = self._button(tool, icon, words, None, checkable=True)
            button.clicked.connect(lambda is_on, tool=tool: self._use(tool, is_on))
            self._cards[tool] = button
        self._button("layFlat", "lay_flat", say("Lay it the way that prints best"), self.lay_wanted.emit)
        mirror = self._button("mirror", "mirror", say("Mirror"), None)
        menu = QMenu(mirror)
        for axis, words in enumerate((say("Left and right (X)"), say("Front and back (Y)"), say("Top and bottom (Z)"))):
            menu.addAction(words).triggered.connect(lambda _=False, axis=axis: self.mirror_wanted.emit(axis))
        mirror.setMenu(menu)
        mirror.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.shape = self._button("shape", "polygon", say("Shape: cut, hollow, text and more"), None)
        self.shape.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.body.addWidget(line())
        self._button("duplicate", "duplicate", say("Duplicate"), self.duplicate_wanted.emit)
        self._button("remove", "delete", say("Take off the plate"), self.remove_wanted.emit)
        self._button("frame", "frame", say("Bring into view"), self.frame_wanted.emit)

    def _button(
        self, name: str, icon: str, words: str, call: Callable[[], object] | None, *, checkable: bool = False
    ) -> IconButton:
        button = IconButton(icon, words, call, checkable=checkable)
        button.setObjectName(f"prepare.tool.{name}")
        button.setFixedSize(QSize(36, 36))
        keys().tip(button, f"prepare.{name}", words)
        self.body.addWidget(button)
        return button

    def toggle(self, tool: str) -> None:
        """Shows the card of a tool, or puts it away where it is shown already."""
        self._use(tool, not self._cards[tool].isChecked())

    def _use(self, tool: str, is_on: bool) -> None:
        for name, button in self._cards.items():
            button.setChecked(name == tool and is_on)
        self.used.emit(tool if is_on else "")

    def put_away(self) -> None:
        for button in self._cards.values():
            button.setChecked(False)
        self.used.emit("")
