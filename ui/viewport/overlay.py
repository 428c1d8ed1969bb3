"""Where tools float over the viewport: in its corners, or as a card at a spot of the scene with a thin line to it."""

from typing import TYPE_CHECKING, Literal

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import colour, theme, tokens
from ui.viewport.camera import Camera

if TYPE_CHECKING:
    from ui.viewport.view import Viewport

Corner = Literal["top left", "top", "top right", "bottom left", "bottom", "bottom right", "middle"]
EDGE, GAP = 14, 8
# On a small screen cards of different corners may want the same place: the later one goes to the next line.
_FIRST: list[Corner] = ["top left", "top right", "bottom left", "bottom right", "top", "bottom", "middle"]
_AWAY = QPointF(36, -44)  # from the spot to the card's nearest corner


class _Leader(QWidget):
    """The dot at the spot and the line to the card; lies under the card and lets every click through."""

    def __init__(self, parent: QWidget, tone: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tone = tone
        self._spot, self._end = QPointF(), QPointF()
        theme().changed.connect(self.update)

    def point(self, spot: QPointF, end: QPointF) -> None:
        box = QRectF(spot, end).normalized().adjusted(-8, -8, 8, 8).toAlignedRect()
        self.setGeometry(box)
        corner = QPointF(box.topLeft())
        self._spot, self._end = spot - corner, end - corner
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colour(tokens().of_tone(self._tone)[0])
        painter.setPen(QPen(ink, 1.4))
        painter.drawLine(self._spot, self._end)
        painter.setPen(QPen(colour(tokens().panel), 2))
        painter.setBrush(ink)
        painter.drawEllipse(self._spot, 5, 5)


class Overlay(QObject):
    """Cards in a corner stand beside each other, the first in the corner, 8 px apart; a hidden one takes no room."""

    def __init__(self, view: "Viewport") -> None:
        super().__init__(view)
        self._view = view
        self._corners: dict[Corner, list[QWidget]] = {}
        self._spots: dict[QWidget, tuple[tuple[float, float, float], _Leader]] = {}

    def place(self, card: QWidget, corner: Corner) -> None:
        """Lets a widget float in a corner, after those that are there."""
        card.setParent(self._view)
        self._corners.setdefault(corner, []).append(card)
        card.installEventFilter(self)
        card.destroyed.connect(lambda: self._forget(card))
        card.show()
        card.raise_()
        self.arrange()

    def pin(self, card: QWidget, point_mm: tuple[float, float, float], tone: str = "bad") -> None:
        """Lets a card stand beside a spot of the plate's coordinates and follow it; the same card again moves to the new spot."""
        if card in self._spots:
            self._spots[card] = (point_mm, self._spots[card][1])
        else:
            card.setParent(self._view)
            self._spots[card] = (point_mm, _Leader(self._view, tone))
            card.installEventFilter(self)
        card.show()
        _fit(card)
        self.follow(self._view.camera)
        card.raise_()

    def remove(self, card: QWidget) -> None:
        """Takes a card off the viewport and hides it; it can be placed again."""
        self._forget(card)
        card.hide()
        card.removeEventFilter(self)
        self.arrange()

    def _forget(self, card: QWidget) -> None:
        for cards in self._corners.values():
            if card in cards:
                cards.remove(card)
        if card in self._spots:
            self._spots.pop(card)[1].deleteLater()

    def arrange(self) -> None:
        """Puts the corner cards where they belong."""
        placed: list[QRect] = []
        for corner, cards in sorted(self._corners.items(), key=lambda one: _FIRST.index(one[0])):
            shown = [card for card in cards if not card.isHidden()]
            if "right" in corner:
                shown.reverse()  # the first stays in the corner, later ones stand left of it
            for card in shown:
                _fit(card)
            whole = sum(card.width() for card in shown) + GAP * max(0, len(shown) - 1)
            x = (
                EDGE
                if "left" in corner
                else self._view.width() - EDGE - whole
                if "right" in corner
                else (self._view.width() - whole) // 2
            )
            for card in shown:
                y = EDGE if "top" in corner else self._view.height() - EDGE - card.height()
                if corner == "middle":
                    y = (self._view.height() - card.height()) // 2
                card.move(x, y)
                _make_way(card, placed, up="bottom" in corner)
                x += card.width() + GAP
            if corner == "bottom right":
                self._lift_to_edge(shown, placed)
            placed += [card.geometry() for card in shown]

    def _lift_to_edge(self, cards: list[QWidget], placed: list[QRect]) -> None:
        """Those that found no room in the bottom row stand above it at the right edge, out of the middle of the picture."""
        for card in cards:
            lowest = self._view.height() - EDGE - card.height()
            if card.y() != lowest:
                card.move(self._view.width() - EDGE - card.width(), lowest)
                _make_way(card, [*placed, *(one.geometry() for one in cards if one is not card)], up=True)

    def follow(self, camera: Camera) -> None:
        """Moves the pinned cards with their spots; behind the eye or out of sight they are hidden."""
        width, height = self._view.width(), self._view.height()
        for card, (point, leader) in self._spots.items():
            seen = camera.projected(np.asarray(point), width, height)
            is_seen = seen is not None and 0 <= seen[0] <= width and 0 <= seen[1] <= height
            card.setVisible(is_seen)
            leader.setVisible(is_seen)
            if seen is None or not is_seen:
                continue
            spot = QPointF(*seen)
            card.move(self._free_place(card, spot))
            end_x = card.x() if card.x() > spot.x() else card.x() + card.width()
            leader.point(spot, QPointF(end_x, min(max(spot.y(), card.y() + 12), card.y() + card.height() - 12)))

    def _free_place(self, card: QWidget, spot: QPointF) -> QPoint:
        """Beside the spot, at its right where there is room, clear of the cards in the corners; over these where all is taken."""
        size, room = card.size(), self._view.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        shown = [one for cards in self._corners.values() for one in cards if one.isVisible()]
        taken = [one.geometry().adjusted(-GAP, -GAP, GAP, GAP) for one in shown]
        lefts = [spot.x() + _AWAY.x(), spot.x() - _AWAY.x() - size.width()]
        lefts += [side for one in taken for side in (one.right() + 1.0, float(one.left() - size.width()))]
        wanted = min(max(spot.y() + _AWAY.y() - size.height() / 2, room.top()), room.bottom() + 1 - size.height())
        tops = [wanted, *(one.bottom() + 1 for one in taken), *(one.top() - size.height() for one in taken)]
        for left in lefts:
            for top in tops:
                there = QRect(QPoint(round(left), round(top)), size)
                if room.contains(there) and not any(one.intersects(there) for one in taken):
                    return there.topLeft()
        left = lefts[0] if lefts[0] + size.width() <= room.right() else lefts[1]
        return QPoint(round(max(room.left(), left)), round(wanted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Hide and isinstance(watched, QWidget) and watched.isHidden():
            focus = QApplication.focusWidget()
            if focus is not None and (focus is watched or watched.isAncestorOf(focus)):
                self._view.setFocus()  # Qt would give the keys to whatever comes next in the window
        if kind in (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            if any(watched in cards for cards in self._corners.values()):
                self.arrange()
            elif kind == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
                _fit(watched)
                self.follow(self._view.camera)
        return False


def _make_way(card: QWidget, placed: list[QRect], *, up: bool) -> None:
    """Moves a card up or down until it lies on none of those."""
    for _ in placed:
        hit = next((one for one in placed if one.intersects(card.geometry())), None)
        if hit is None:
            return
        card.move(card.x(), hit.top() - GAP - card.height() if up else hit.bottom() + 1 + GAP)


def _fit(card: QWidget) -> None:
    """As wide as it wants, and as high as its words are at that width: Qt asks for the height before it bounds the width."""
    layout = card.layout()
    if layout is None or not layout.hasHeightForWidth():
        card.adjustSize()
        return
    width = min(max(layout.totalSizeHint().width(), card.minimumWidth()), card.maximumWidth())
    card.resize(width, layout.totalHeightForWidth(width))
