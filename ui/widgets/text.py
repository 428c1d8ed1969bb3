"""Words on the desk: labels in the looks of the style sheet."""

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.typeface import typeface

_LONG = re.compile(r"[_\-./\\](?=\w)|\w{16}(?=\w)")
_FONTS = {  # look: (size in px, weight)
    "heading": (15, 600),
    "title": (20, 650),
    "strong": (13, 600),
    "second": (12, 400),
    "third": (12, 400),
    "caption": (12, 600),
    "price": (16, 650),
    "accent": (13, 600),
    "good": (13, 600),
    "careful": (13, 600),
    "bad": (13, 600),
    "key": (11, 400),
}


def label(text: str = "", look: str = "", *, wrap: bool = False, selectable: bool = False, figures: bool = False) -> QLabel:
    """look: "heading" 15 px, "title" 20 px, "strong", "second" 12 px, "third", "caption", "price", "accent", a tone, or plain.

    figures: numbers in it are equally wide. The text is shown as it is, never read as HTML: it may come from a file or a server.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("look", look)
    size, weight = _FONTS.get(look, (13, 400))
    made.setFont(typeface(size, weight, figures=figures or look == "price"))
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def breakable(text: str) -> str:
    """With places at which a long word of a file's or a folder's name may go on in the next line; they take no room."""
    return _LONG.sub(lambda match: f"{match[0]}\u200b", text)


def plain_tip(text: str) -> str:
    """For `setToolTip`, which reads as HTML what looks like it and opens what that names: a file's name is shown as it is."""
    return f"<span>{escape(text)}</span>" if "<" in text else text
