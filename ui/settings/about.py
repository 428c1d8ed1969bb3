"""What this program is, and whose work is inside."""

import platform
import re
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from printdesk import __version__
from printdesk.desk import Desk
from printdesk.words import say
from ui import tasks
from ui.settings.group import Group
from ui.widgets.button import Button
from ui.widgets.text import label


class About(Group):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("About PrintDesk"))
        version = label(f"PrintDesk {__version__} · Python {platform.python_version()}", selectable=True)
        version.setObjectName("settings.version")
        self.body.addWidget(version)
        words = say("Free software under the Apache License 2.0. What others made and is used here:")
        self.body.addWidget(label(words, "second", wrap=True))
        self.show_button = Button(say("Show what is inside, and its licences"), "link", call=self._read)
        self.show_button.setObjectName("settings.licences")
        self.show_button.setProperty("flush", True)
        self.body.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(say("Licences"))
        self.licences.setObjectName("settings.licencesText")
        self.licences.setFixedHeight(220)
        self.licences.hide()
        self.body.addWidget(self.licences)

    def _read(self) -> None:
        tasks.run(lambda _: inside(), done=self._show, owner=self)

    def _show(self, lines: list[str]) -> None:
        self.licences.setPlainText("\n".join(lines))
        self.licences.show()
        self.show_button.hide()


def inside() -> list[str]:
    """ "name version: licence" of every installed package, by name."""
    found = {}
    for package in metadata.distributions():
        told = package.metadata
        name = str(told["Name"] or "")
        if name:
            found[name.casefold()] = f"{name} {package.version}: {_licence(told)}"
    return [found[name] for name in sorted(found)]


def _licence(told: metadata.PackageMetadata) -> str:
    """SPDX where the package says it, else the first line of its licence, else what it is classified as."""
    if "License-Expression" in told:
        return str(told["License-Expression"])
    plain = str(told["License"]) if "License" in told else ""
    first = re.split(r"[\r\n]", plain.strip())[0].strip()
    if first and first.upper() != "UNKNOWN" and len(first) <= 60:
        return first
    kinds = [entry.rsplit("::", 1)[-1].strip() for entry in told.get_all("Classifier") or [] if entry.startswith("License ::")]
    return ", ".join(kinds) or first[:60] or say("not told")
