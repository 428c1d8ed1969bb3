"""A row of words of which one holds: Solid | Findings | Wall thickness | Layers."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colour, theme, tokens
from ui.typeface import typeface

_PAD = 12
FAINT = 0.55  # of a word that cannot be chosen now, and is still read


class Segmented(QWidget):
    """options: (id, word). Arrow keys move the choice; `chosen(id)` comes only when the person changes it."""

    chosen = Signal(str)

    def __init__(
        self, options: list[tuple[str, str]], current: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._current = current or (options[0][0] if options else "")
        self._off: set[str] = set()
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)
        self._tell()

    @property
    def current(self) -> str:
        return self._current

    def set_current(self, option: str) -> None:
        self._current = option
        self._tell()
        self.update()

    def set_options(self, options: list[tuple[str, str]]) -> None:
        """New words (counts, mostly); the choice stays where its id is still there."""
        self._options = options
        if options and self._current not in [key for key, _ in options]:
            self._current = options[0][0]
        self._tell()
        self.updateGeometry()
        self.update()

    def set_possible(self, option: str, is_possible: bool) -> None:
        (self._off.discard if is_possible else self._off.add)(option)
        self.update()

    def _tell(self) -> None:
        word = dict(self._options).get(self._current, "")
        self.setAccessibleName(f"{self._name}: {word}" if self._name else word)

    def _bold(self) -> QFont:
        return typeface(13, 600)

    def _rooms(self) -> list[QRectF]:
        metrics = QFontMetrics(self._bold())
        left, rooms = 0.5, []
        for _, word in self._options:
            width = metrics.horizontalAdvance(word) + 2 * _PAD
            rooms.append(QRectF(left, 0.5, width, self.height() - 1))
            left += width
        return rooms

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._bold())
        return QSize(1 + sum(metrics.horizontalAdvance(word) + 2 * _PAD for _, word in self._options), 32)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.fillPath(frame, colour(now.panel))
        painter.setClipPath(frame)
        for (key, word), room in zip(self._options, self._rooms(), strict=True):
            here = key == self._current
            if here:
                painter.fillRect(room, colour(now.accent_ground))
            painter.setFont(self._bold() if here else self.font())
            painter.setPen(colour(now.accent if here else now.second))
            painter.setOpacity(FAINT if key in self._off else 1.0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, word)
            painter.setOpacity(1.0)
            if room.left() > 1:
                painter.setPen(colour(now.line))
                painter.drawLine(room.topLeft(), room.bottomLeft())
        painter.setClipping(False)
        focused = self.hasFocus()
        painter.setPen(QPen(colour(now.accent if focused else now.line), now.ring if focused else 1))
        painter.drawPath(frame)

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._options):
            key = self._options[index][0]
            if key != self._current and key not in self._off:
                self.set_current(key)
                self.chosen.emit(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index, room in enumerate(self._rooms()):
            if room.contains(event.position()):
                self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = [key for key, _ in self._options]
        self._choose(keys.index(self._current) + step)
