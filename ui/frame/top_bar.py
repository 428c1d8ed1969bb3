"""The bar on top: the name, the front desk's own strip (part tabs), the search field."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from printdesk.words import say
from ui.icons import icon
from ui.keys import keys
from ui.widgets.button import Button, IconButton
from ui.widgets.key_label import KeyLabel
from ui.widgets.text import label

HEIGHT = 44


class TopBar(QWidget):
    search_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("look", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 14, 1)
        row.setSpacing(4)
        self.menu_button = IconButton("list", say("Menu"), self.menu_wanted.emit, size=18)
        self.menu_button.setObjectName("window.menuButton")
        keys().tip(self.menu_button, "window.menu", say("Menu"))
        row.addWidget(self.menu_button)
        name = label(title, "heading")
        name.setMinimumWidth(96)
        row.addWidget(name)
        self._strips = QStackedWidget()
        self._nothing = QWidget()
        self._strips.addWidget(self._nothing)
        row.addWidget(self._strips, 1)
        row.addWidget(self._search_field())

    def set_strip(self, strip: QWidget | None) -> None:
        """Shows the front desk's strip, or nothing."""
        if strip is not None and self._strips.indexOf(strip) < 0:
            self._strips.addWidget(strip)
        self._strips.setCurrentWidget(strip or self._nothing)

    def _search_field(self) -> QWidget:
        field = Button(say("Search parts, orders, actions"), "search", call=self.search_wanted.emit)
        field.setIcon(icon("search", "third"))
        field.setIconSize(QSize(14, 14))
        field.setFixedWidth(max(300, field.fontMetrics().horizontalAdvance(field.text()) + 110))
        field.setCursor(Qt.CursorShape.IBeamCursor)
        inside = QHBoxLayout(field)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(KeyLabel("window.search"), 0, Qt.AlignmentFlag.AlignVCenter)
        return field
