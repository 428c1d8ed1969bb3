"""The column on the right: 384 px, scrolls as one, with a foot that stays (the price and the one primary button)."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.line import line
from ui.widgets.scroll import PageScroll

WIDTH = 384
MARGIN = 8  # above and below what is scrolled to


class Section(QWidget):
    """A stretch of the column with the column's margins; lay out inside `section.body`."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(8)

    def row(self, *items: QWidget | None) -> QHBoxLayout:
        """A row of widgets; None is the stretch between left and right."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for item in items:
            if item is None:
                row.addStretch(1)
            else:
                row.addWidget(item)
        self.body.addLayout(row)
        return row


class Column(QWidget):
    """Sections from top to bottom with a line between two, and `foot`, hidden until something is laid into it."""

    def __init__(self, *, width: int = WIDTH, left: bool = False) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self.setProperty("look", "column left" if left else "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0 if left else 1, 0, 1 if left else 0, 0)
        whole.setSpacing(0)
        inside = QWidget()
        self._sections = QVBoxLayout(inside)
        self._sections.setContentsMargins(0, 4, 0, 4)
        self._sections.setSpacing(0)
        self._sections.addStretch(1)
        self.scroll = PageScroll(inside)
        whole.addWidget(self.scroll, 1)
        self._foot_line = line()
        whole.addWidget(self._foot_line)
        self.foot = Section()
        whole.addWidget(self.foot)
        self.show_foot(False)

    def reveal(self, widget: QWidget) -> None:
        """Scrolls no further than shows it whole, or its top where it is higher than the column."""
        bar, room = self.scroll.verticalScrollBar(), self.scroll.viewport().height()
        top = widget.mapTo(self.scroll.widget(), QPoint()).y() - MARGIN
        bottom = top + widget.height() + 2 * MARGIN
        if bottom > bar.value() + room:
            bar.setValue(min(top, bottom - room))
        elif top < bar.value():
            bar.setValue(top)

    def show_foot(self, is_shown: bool) -> None:
        self.foot.setVisible(is_shown)
        self._foot_line.setVisible(is_shown)

    def add_section(self, section: QWidget | None = None) -> Section:
        """Adds `section` (a new Section where none is given) below the others."""
        made = section if section is not None else Section()
        if self._sections.count() > 1:
            self._sections.insertWidget(self._sections.count() - 1, line())
        self._sections.insertWidget(self._sections.count() - 1, made)
        return made
