"""Taking everything out of a layout that is built anew."""

from PySide6.QtWidgets import QLayout, QWidget


def empty(layout: QLayout) -> None:
    """Hides and later deletes the widgets of a layout. Their object names go at once: nobody finds the old ones for the new."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            for known in (widget, *widget.findChildren(QWidget)):
                known.setObjectName("")
            widget.hide()
            widget.deleteLater()
