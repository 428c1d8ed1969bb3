"""Push buttons in the looks of the style sheet."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from ui.icons import icon as themed_icon
from ui.typeface import typeface
from ui.widgets.number_field import finish_typing
from ui.widgets.text import plain_tip


class Button(QPushButton):
    """look: "primary" (one a screen), "filled" (the choice on a card), "" plain, "link", "quiet", "danger", "index", "choice"
    (a toggle).

    Takes the focus by Tab and not by a click, so that the viewport's keys keep working.
    """

    def __init__(
        self, text: str, look: str = "", *, icon: str = "", call: Callable[[], object] | None = None, hint: str = ""
    ) -> None:
        super().__init__(text)
        self.setProperty("look", look)
        self._weigh(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon:
            self.setIcon(
                themed_icon(
                    icon, {"primary": "on_accent", "filled": "on_accent", "link": "accent", "danger": "bad"}.get(look, "second")
                )
            )
            self.setIconSize(QSize(20, 16))  # 16 px, and 2 px at its sides: Qt leaves too little between it and the words
        if hint:
            self.setToolTip(plain_tip(hint))
        if look in ("choice", "tab"):
            self.setCheckable(True)
            self.toggled.connect(self._weigh)
        if call:
            self.clicked.connect(lambda _=False: call())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        finish_typing()
        super().mousePressEvent(event)

    def _weigh(self, is_checked: bool) -> None:
        is_light = self.property("look") in ("quiet", "search", "choice", "tab", "index") and not is_checked
        self.setFont(typeface(13, 400 if is_light else 600))


class IconButton(QToolButton):
    """A button that is only an icon; `text` is its tool tip and its name for screen readers."""

    def __init__(
        self, icon: str, text: str, call: Callable[[], object] | None = None, *, checkable: bool = False, size: int = 18
    ) -> None:
        super().__init__()
        self.setIcon(themed_icon(icon))
        self.setIconSize(QSize(size, size))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        if call:
            self.clicked.connect(lambda _=False: call())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        finish_typing()
        super().mousePressEvent(event)
