"""What a person who cannot see is told of the window: Qt's accessibility tree, and the way of the Tab key."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.tab_order import reading, takes_tab
from ui.window import Window

MOST_TABS = 400
Role = QAccessible.Role
CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractSlider,
    QAbstractItemView,
    QTextEdit,
    QPlainTextEdit,
)
# Roles that tell nobody what can be done with it.
MUTE = {Role.NoRole, Role.Client, Role.Border, Role.Pane, Role.Window, Role.StaticText, Role.Grouping, Role.LayeredPane}


def what(widget: QWidget) -> str:
    """How a complaint names it: its object's name, its class, and where it lies."""
    name = widget.objectName() or (widget.text() if isinstance(widget, QAbstractButton) else "") or widget.accessibleName()
    parent = widget.parentWidget()
    inside = next((up.objectName() for up in _above(widget) if up.objectName() and not up.objectName().startswith("qt_")), "")
    return f"{type(widget).__name__} “{name}” in {inside or type(parent).__name__}"


def _above(widget: QWidget) -> Iterator[QWidget]:
    up = widget.parentWidget()
    while up is not None:
        yield up
        up = up.parentWidget()


def controls(root: QWidget) -> list[QWidget]:
    """All that is seen in it and can be used: of the kinds that are made for it, or made to take the keys or the hand."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible() and widget.isEnabled() and is_control(widget)]


def is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar | QHeaderView) or widget.focusProxy() is not None or _is_part_of_a_field(widget):
        return False
    if isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return True
    return widget.testAttribute(Qt.WidgetAttribute.WA_SetCursor) and widget.cursor().shape() is Qt.CursorShape.PointingHandCursor


def _is_part_of_a_field(widget: QWidget) -> bool:
    """The cross that empties a field, the editor and the list of a box: the field itself has the keys for them."""
    return any(isinstance(up, QLineEdit | QComboBox | QAbstractSpinBox) for up in _above(widget))


def nameless(root: QWidget) -> list[str]:
    """Controls of which a screen reader has nothing to say, and items of lists likewise."""
    found = []
    for widget in controls(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            found.append(what(widget))
        elif isinstance(widget, QAbstractItemView):
            found += [f"an item of {what(widget)}" for item in _children(spoken) if _is_silent_item(item)]
    return found


def _children(spoken: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(min(spoken.childCount(), 200)):
        child = spoken.child(index)
        if child is not None and child.isValid():
            yield child


def _is_silent_item(item: QAccessibleInterface) -> bool:
    return item.role() in (Role.ListItem, Role.TreeItem) and not item.text(QAccessible.Text.Name).strip()


def mute(root: QWidget) -> list[str]:
    """Controls whose role is that of mere ground."""
    found = []
    for widget in controls(root):
        spoken = QAccessible.queryAccessibleInterface(widget)
        is_page = isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView)
        if spoken is not None and spoken.role() in MUTE and not is_page:  # words to scroll through, with the keys
            found.append(f"{what(widget)} is a {spoken.role().name}")
    return found


def strange_children(root: QWidget) -> list[str]:
    """Interfaces that claim to be somebody's child and do not know it, which leads a screen reader astray."""
    top = QAccessible.queryAccessibleInterface(root)
    todo, found = [top] if top is not None else [], []
    while todo:
        here = todo.pop()
        for child in _children(here):
            if isinstance(child.object(), QWidget) and here.indexOfChild(child) < 0:
                found.append(what(child.object()))
            todo.append(child)
    return found


@dataclass(frozen=True)
class Way:
    """widgets: what has the keyboard one after the other, once round; backward: steps against the reading order."""

    widgets: list[QWidget]
    backward: list[str]


def tab_way(top: QWidget) -> Way:
    """Presses Tab in the window, as a person does. Raises AssertionError where that ends in a circle."""
    handle = top.windowHandle()
    assert handle is not None
    if not top.isActiveWindow():
        top.activateWindow()
        QTest.qWaitForWindowActive(top)
    widgets: list[QWidget] = []
    backward: list[str] = []
    if last := chain_way(top).widgets[-1:]:
        last[0].setFocus()  # so that the round begins at the beginning
    for _ in range(MOST_TABS):
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or (widgets and focus is widgets[0]):
            break
        if focus in widgets:
            raise AssertionError(f"Tab never leaves a circle: {what(focus)} comes again")
        if widgets and isValid(widgets[-1]) and _goes_back(widgets[-1], focus):
            backward.append(f"{what(widgets[-1])} → {what(focus)}")
        widgets.append(focus)
    return Way([widget for widget in widgets if isValid(widget)], backward)


def chain_way(top: QWidget) -> Way:
    """The same way without pressing: what the window would give the keyboard to. For a dialog Qt's own chain."""
    if isinstance(top, Window):
        widgets = [widget for widget in reading(top) if takes_tab(widget)]
    else:
        widgets, here = [], top.nextInFocusChain()
        while here is not top:
            if takes_tab(here):
                widgets.append(here)
            here = here.nextInFocusChain()
    steps = [f"{what(one)} → {what(other)}" for one, other in pairwise(widgets) if _goes_back(one, other)]
    return Way(widgets, steps)


def unreachable(root: QWidget, way: Way) -> list[str]:
    """Controls that Tab does not come to. Of buttons of which one holds it is enough to come to one."""
    reached = set(way.widgets)
    return [what(widget) for widget in controls(root) if widget not in reached and not _has_reached_sibling(widget, reached)]


def _has_reached_sibling(widget: QWidget, reached: set[QWidget]) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return any(button in reached for button in group.buttons())
    parent = widget.parentWidget()
    if not widget.autoExclusive() or parent is None:
        return False
    return any(one.autoExclusive() and one in reached for one in parent.findChildren(QAbstractButton))


def _goes_back(before: QWidget, after: QWidget) -> bool:
    """Up, or to the left in the same line."""
    one, other = _branches(before, after)
    if one is None or other is None:
        return False
    here, there = _place(one), _place(other)
    if here.intersects(there):
        return False
    overlap = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    if overlap > min(here.height(), there.height()) / 2:
        return there.right() <= here.left()
    return there.bottom() <= here.top() and there.left() < here.right()


def _branches(before: QWidget, after: QWidget) -> tuple[QWidget | None, QWidget | None]:
    """Of both the one just below what holds both; None where one holds the other."""
    if before.isAncestorOf(after) or after.isAncestorOf(before):
        return None, None
    for up in _above(before):
        if up.isAncestorOf(after):
            return _child_of(up, before), _child_of(up, after)
    return None, None


def _child_of(up: QWidget, widget: QWidget) -> QWidget:
    here = widget
    while (parent := here.parentWidget()) is not None and parent is not up:
        here = parent
    return here


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.rect().size())
