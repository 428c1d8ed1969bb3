"""Whether all on the screen has its room: words that are cut off, widgets that lie on each other or beyond what holds them."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QSizeGrip,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from tests.ui.spoken import what
from ui.viewport.view import Viewport
from ui.widgets.card import FloatingCard
from ui.widgets.chip import Chip
from ui.widgets.elided import Elided
from ui.widgets.segmented import Segmented

SLACK = 1.0  # px: layouts round


def seen(root: QWidget) -> Iterator[QWidget]:
    """Visible widgets that are ours: not those that Qt builds its own fields of."""
    for widget in root.findChildren(QWidget):
        parent = widget.parentWidget()
        if widget.isVisible() and not isinstance(parent, QComboBox | QLineEdit | QAbstractItemView | QScrollBar):
            yield widget


def cut_off(root: QWidget) -> list[str]:
    """Words for which there is too little room; those that are shortened on purpose need a tool tip with all of them."""
    return [f"{what(widget)}: {lack}" for widget in seen(root) if (lack := _lack(widget))]


def _lack(widget: QWidget) -> str:
    if isinstance(widget, Elided | Chip):
        needed = widget.sizeHint().width()
        return f"“{widget.text()}” is shortened and not told" if _less(widget.width(), needed) and not widget.toolTip() else ""
    if isinstance(widget, QLabel):
        return _lack_of_label(widget)
    if isinstance(widget, QComboBox):
        return _lack_of_box(widget)
    if isinstance(widget, QLineEdit):
        return _lack_of_field(widget)
    if (isinstance(widget, QAbstractButton) and widget.text()) or isinstance(widget, Segmented):
        return _lack_of(widget, widget.sizeHint().width(), widget.sizeHint().height())
    return ""


def _less(there: float, needed: float) -> bool:
    return there + SLACK < needed


def _lack_of(widget: QWidget, width: float, height: float) -> str:
    if _less(widget.width(), width):
        return f"{widget.width()} px wide, its words need {width:.0f}"
    return f"{widget.height()} px high, its words need {height:.0f}" if _less(widget.height(), height) else ""


def _lack_of_label(label: QLabel) -> str:
    if not label.text():
        return ""
    margins, room = label.contentsMargins(), label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        longest = max((QFontMetricsF(label.font()).horizontalAdvance(word) for word in label.text().split()), default=0)
        if _less(room.width(), longest):
            return f"a word of “{label.text()[:40]}” needs {longest:.0f} px and has {room.width()}"
        return (
            f"“{label.text()[:40]}” needs {needed} px in height and has {label.height()}" if _less(label.height(), needed) else ""
        )
    if label.pixmap() is not None and not label.pixmap().isNull():
        return ""
    width = max(QFontMetricsF(label.font()).horizontalAdvance(line) for line in label.text().splitlines())
    if _less(room.width(), width):
        return f"“{label.text()[:40]}” needs {width:.0f} px and has {room.width()}"
    height = label.fontMetrics().height() * len(label.text().splitlines()) + margins.top() + margins.bottom()
    return f"“{label.text()[:40]}” needs {height} px in height and has {label.height()}" if _less(label.height(), height) else ""


def _lack_of_box(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box)
    icon = box.iconSize().width() + 4 if not box.itemIcon(box.currentIndex()).isNull() else 0
    needed = QFontMetricsF(box.font()).horizontalAdvance(box.currentText()) + icon
    if _less(room.width(), needed) and not box.toolTip():
        return f"“{box.currentText()}” needs {needed:.0f} px and has {room.width()}"
    return ""


def _lack_of_field(field: QLineEdit) -> str:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width() - 4  # Qt's own margin
    if field.isClearButtonEnabled() and field.text():
        room -= 20
    words = field.text() or field.placeholderText()
    needed = QFontMetricsF(field.font()).horizontalAdvance(words)
    is_fixed = field.minimumWidth() == field.maximumWidth()  # a number in its own room; long words scroll in a field
    if (is_fixed or not field.text()) and _less(room, needed) and not field.toolTip():
        return f"“{words}” needs {needed:.0f} px and has {room}"
    return ""


def outside(root: QWidget) -> list[str]:
    """Widgets of which a part lies beyond what holds them, where nobody can scroll to it."""
    found = []
    for widget in seen(root):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or _is_scrolled(widget) or widget.rect().isEmpty() or _is_mere_shade(widget):
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(f"{what(widget)} at {_words(widget.geometry())} is outside of {_words(parent.rect())}")
    return found


def _is_mere_shade(widget: QWidget) -> bool:
    """A shadow or a line to a spot: nothing that is read or pressed."""
    return widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) and not widget.findChildren(QWidget)


def _is_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def overlapping(root: QWidget) -> list[str]:
    """Pairs of widgets of one parent that lie on each other. What floats may lie on its ground, not on what floats beside it."""
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in seen(root):
        parent = widget.parentWidget()
        if parent is not None and not widget.isWindow() and not isinstance(widget, QScrollBar | QSizeGrip):
            by_parent.setdefault(parent, []).append(widget)
    found = []
    for parent, widgets in by_parent.items():
        if isinstance(parent, QStackedWidget) and len(widgets) <= 1:
            continue
        for one, other in combinations(widgets, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > 1 and common.height() > 1 and not _may_cover(one, other):
                found.append(f"{what(one)} and {what(other)} share {_words(common)}")
    return found


def _may_cover(one: QWidget, other: QWidget) -> bool:
    """A card that floats may cover a ground; a line with its dot, which lets clicks through, may cross anything."""
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    if one.testAttribute(through) or other.testAttribute(through) or _is_grip(one) or _is_grip(other):
        return True
    return _floats(one) != _floats(other) or _is_ground(one) or _is_ground(other)


def _is_grip(widget: QWidget) -> bool:
    """Stands on the model, wherever the camera brings that; it is small, and what it does can be typed as well."""
    open_hand = widget.testAttribute(Qt.WidgetAttribute.WA_SetCursor) and widget.cursor().shape() is Qt.CursorShape.OpenHandCursor
    return open_hand and isinstance(widget.parentWidget(), Viewport) and max(widget.width(), widget.height()) <= 40


def _floats(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(widget, FloatingCard) or (isinstance(parent, Viewport) and not isinstance(widget, QOpenGLWidget))


def _is_ground(widget: QWidget) -> bool:
    """The picture below what floats: as large as its parent."""
    parent = widget.parentWidget()
    return isinstance(widget, QOpenGLWidget) or (parent is not None and isinstance(parent, QWidget) and _fills(widget, parent))


def _fills(widget: QWidget, parent: QWidget) -> bool:
    return any(_floats(one) for one in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)) and (
        widget.width() >= 0.95 * parent.width() and widget.height() >= 0.8 * parent.height()
    )


def _words(rect: QRect) -> str:
    at: QPoint = rect.topLeft()
    return f"({at.x()}, {at.y()}) {rect.width()} × {rect.height()}"
