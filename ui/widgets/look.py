"""Changing a property that the style sheet looks at."""

from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, **properties: object) -> None:
    """Sets dynamic properties (look="card", chosen=True) and has the sheet read again, only where something changed.

    For a widget that stands already; a new one is given them by setProperty, and the sheet is read once.
    """
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
