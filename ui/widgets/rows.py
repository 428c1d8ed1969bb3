"""A list that is built anew as a whole: one widget goes, one comes, and what is around it is laid out once."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Rows(QWidget):
    """Widgets from top to bottom. Rows added one by one to what is on the screen would each lay out the whole page."""

    def __init__(self, gap: int = 0) -> None:
        super().__init__()
        self._gap = gap
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._held: QWidget | None = None

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """These and no others. Object names of the old ones go at once: nobody finds them for the new."""
        made = QWidget()
        inside = QVBoxLayout(made)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self._gap)
        for row in rows:
            inside.addWidget(row)
        if before := self._held:
            self._place.removeWidget(before)
            for known in (before, *before.findChildren(QWidget)):
                known.setObjectName("")
            before.hide()
            before.deleteLater()
        self._held = made
        self._place.addWidget(made)
        made.show()
