"""The way of the Tab key through a window: as its layouts read, from top to bottom and left to right.

Qt's own goes by when a widget was made, so that a row that came later would be the last of all, far from where it is seen.
"""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

_ROUND_PX = 24  # what is seen around it
_SAME_LINE = 0.5  # of the lower one's height: floating cards that share so much of it stand beside each other


def step(window: QWidget, forward: bool) -> bool:
    """Gives the keyboard to what comes next, round and round; False where there is nothing that takes it."""
    order = list(reading(window))
    here = QApplication.focusWidget()
    while here is not None and here not in order:
        here = here.parentWidget()
    start = order.index(here) if here is not None else (-1 if forward else 0)
    count = len(order)
    for away in range(1, count + 1):
        following = order[(start + away if forward else start - away) % count]
        if takes_tab(following):
            following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            _scroll_to(following)
            return True
    return False


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, _ROUND_PX, _ROUND_PX)
        above = above.parentWidget()


def takes_tab(widget: QWidget) -> bool:
    is_for_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(is_for_keys) and widget.isEnabled() and widget.isVisible()


def reading(widget: QWidget) -> Iterator[QWidget]:
    """What can be seen in a widget, in the order it is read; each before what is in it."""
    yield widget
    for child in _children(widget):
        yield from reading(child)


def _children(widget: QWidget) -> list[QWidget]:
    """As the layout has them, then those that float, line by line."""
    if isinstance(widget, QStackedWidget):
        front = widget.currentWidget()
        laid = [front] if front is not None else []
    elif isinstance(widget, QSplitter):
        laid = [widget.widget(index) for index in range(widget.count())]
    elif isinstance(widget, QAbstractScrollArea):
        laid = [widget.viewport()]
    else:
        layout = widget.layout()
        laid = list(_laid(layout)) if layout is not None else []
    known = set(laid)
    others = [one for one in _direct(widget) if one not in known]
    return [one for one in chain(laid, _lines(others)) if one.isVisible() and not one.isWindow()]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """Asked by what lies there, not by `itemAt`: PySide keeps an item that it has handed out for as long as the layout.

    Qt deletes the item with its widget, and whatever comes to lie at its address would be taken for it.
    """
    above = layout.parentWidget()
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    places: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in inner]
    places += [(layout.indexOf(one), one) for one in _direct(above)] if above is not None else []
    for _, one in sorted((place for place in places if place[0] >= 0), key=lambda place: place[0]):
        if isinstance(one, QWidget):
            yield one
        else:
            yield from _laid(one)


def _direct(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _lines(widgets: list[QWidget]) -> list[QWidget]:
    """By where they stand: those beside each other from left to right, lines from top to bottom."""
    lines: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda one: (one.y(), one.x())):
        first = lines[-1][0] if lines else None
        if first is not None and widget.y() < first.y() + first.height() * _SAME_LINE:
            lines[-1].append(widget)
        else:
            lines.append([widget])
    return [widget for line in lines for widget in sorted(line, key=lambda one: one.x())]
