"""English that is left where German is spoken: sentences that have a translation and lack it, and words that give it away."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QMenu, QWidget

from printdesk.words import language, respeak
from tests.ui.spoken import what
from ui.widgets.chip import Chip
from ui.widgets.segmented import Segmented

MOST_ROWS, MOST_COLUMNS = 60, 12
# Little words of English that are none of German's; names and what people wrote themselves hold them rarely.
GIVEN_AWAY = re.compile(
    r"\b((?i:the|and|with|your|this|that|are|not|you|from|has|have|will|what|where|which)|of|it|for|be|by|is|to|no|or|at)\b"
)
SOMEBODYS = ("Example shop",)  # names of shops and services stay what they are


def english_left(root: QWidget) -> list[str]:
    """Nothing where English is spoken. Otherwise each text with where it is shown."""
    if language() == "en":
        return []
    found = []
    widgets = [root, *root.findChildren(QWidget)]
    for widget in widgets:
        if widget.isVisible() or isinstance(widget, QMenu):
            for text in dict.fromkeys(texts(widget)):
                if text.strip() and is_english(text):
                    found.append(f"“{text[:120]}” on {what(widget)}")
    return found


def is_english(text: str) -> bool:
    """respeak says again in German whatever sentence of ours it is given in English, and leaves alone what it does not know."""
    plain = text.replace("&", "")
    for name in SOMEBODYS:
        plain = plain.replace(name, "")
    return respeak(text) != text or bool(GIVEN_AWAY.search(plain))


def texts(widget: QWidget) -> Iterator[str]:
    """All that a person may read or hear of it; not what was typed."""
    yield re.sub(r"<[^>]+>", "", widget.toolTip())
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton | Chip):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, Segmented):
        yield from (word for _, word in widget._options)
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(min(widget.count(), MOST_ROWS)))
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        top = QModelIndex()
        for row in range(min(model.rowCount(top), MOST_ROWS)):
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
            for column in range(min(columns, MOST_COLUMNS)):
                yield str(model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole) or "")
