"""The rail at the left: an icon and a word for every desk, and how much waits there for the person."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from printdesk.words import plural
from ui.glyphs import paint_icon
from ui.theme import colour, theme, tokens
from ui.typeface import typeface

WIDTH = 76
_ICON = 22


class RailButton(QAbstractButton):
    """One desk on the rail."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        self._icon, self._badge = icon, 0
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(QSize(64, 58))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)

    def set_badge(self, count: int) -> None:
        self._badge = count
        waiting = plural("{count} waits for you", "{count} wait for you", count) if count else ""
        self.setAccessibleDescription(waiting)
        self.setToolTip(waiting)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(now.accent_ground if self.isChecked() else now.hover))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(colour(now.accent), now.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        ink = now.accent if self.isChecked() else now.second
        paint_icon(painter, QRect((self.width() - _ICON) // 2, 9, _ICON, _ICON), self._icon, ink)
        painter.setFont(typeface(11, 600 if self.isChecked() else 400))
        painter.setPen(colour(ink))
        word = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(QRect(0, 33, self.width(), 18), Qt.AlignmentFlag.AlignCenter, word)
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        now = tokens()
        text = str(self._badge) if self._badge < 100 else "99+"
        painter.setFont(typeface(10, 650))
        width = max(16, painter.fontMetrics().horizontalAdvance(text) + 9)
        pill = QRectF(self.width() / 2 + 3, 5, width, 16)
        painter.setPen(QPen(colour(now.panel), 1.5))
        painter.setBrush(colour(now.accent))
        painter.drawRoundedRect(pill, 8, 8)
        painter.setPen(colour(now.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QWidget):
    """Desks from top to bottom, those with `at_bottom` below a stretch."""

    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)  # of a desk, and where on the screen

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 8, 6, 8)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._above = 0
        self._widest = WIDTH - 12
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}

    def add(self, desk_id: str, title: str, icon: str, *, at_bottom: bool = False) -> RailButton:
        button = RailButton(title, icon)
        self._buttons[desk_id] = button
        self._group.addButton(button)
        if at_bottom:
            self._column.addWidget(button)
        else:
            self._column.insertWidget(self._above, button)
            self._above += 1
        button.clicked.connect(lambda _=False: self.chosen.emit(desk_id))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(desk_id, button.mapToGlobal(at)))
        self._widen(QFontMetrics(typeface(11, 600)).horizontalAdvance(title) + 6)
        return button

    def _widen(self, word: int) -> None:
        """As wide as the longest word, in px, and no narrower than drawn."""
        if word > self._widest:
            self._widest = word
            self.setFixedWidth(word + 12)
        for button in self._buttons.values():
            button.setFixedWidth(self._widest)

    def set_front(self, desk_id: str) -> None:
        self._buttons[desk_id].setChecked(True)
