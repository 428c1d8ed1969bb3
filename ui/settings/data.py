"""Where everything is kept, and all of it as one file."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from printdesk.desk import Desk
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone
from ui.settings.group import Group
from ui.widgets.button import Button
from ui.widgets.question import ask
from ui.widgets.text import label

ENDING = ".zip"


class Data(Group):
    told = Signal(Notice)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, say("What the desk keeps"), say("Orders, jobs, parts, settings and shops lie in one folder of this computer.")
        )
        if desk.folder is not None:
            self.folder = QLineEdit(str(desk.folder))  # to be copied, and read on by the arrow keys where it is long
            self.folder.setReadOnly(True)
            self.folder.setCursorPosition(0)
            self.folder.setObjectName("settings.folder")
            self.row(say("Folder"), self.folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.setContentsMargins(0, 6, 0, 0)
        if desk.folder is not None:
            folder = Button(say("Open the folder"), icon="open", call=self._open_folder)
            folder.setObjectName("settings.openFolder")
            buttons.addWidget(folder)
        self.export = Button(say("Export everything …"), icon="upload", call=self.ask_export)
        self.export.setObjectName("settings.export")
        self.bring_in = Button(say("Import …"), icon="download", call=self.ask_import)
        self.bring_in.setObjectName("settings.import")
        buttons.addWidget(self.export)
        buttons.addWidget(self.bring_in)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        words = say("Keys of shops and printers are left out of an export: enter them again where it is brought in.")
        self.body.addWidget(label(words, "second", wrap=True))
        self._wrong = label("", "bad", wrap=True, selectable=True)
        self._wrong.setObjectName("settings.data.told")
        self._wrong.hide()
        self.body.addWidget(self._wrong)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.folder)))

    # ---- out

    def ask_export(self) -> None:
        dialog = QFileDialog(self, say("Export everything"), "printdesk.zip", "ZIP (*.zip)")
        dialog.setObjectName("settings.exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile("printdesk.zip")
        dialog.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> tasks.Task:
        self._set_busy(True)
        task = self.do(
            lambda _: self.desk.export_to(path),
            lambda _: self.told.emit(Notice(say("Everything but the keys is in {name}.", name=path.name), Tone.GOOD)),
            self._wrong,
            say("Exporting to {name}", name=path.name),
        )
        task.ended.connect(lambda: self._set_busy(False))
        return task

    # ---- in

    def ask_import(self) -> None:
        dialog = QFileDialog(self, say("Import what was exported"), "", "ZIP (*.zip)")
        dialog.setObjectName("settings.importDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self._ask_sure(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_sure(self, path: Path) -> None:
        ask(
            self,
            say("Import {name}?", name=path.name),
            say("What this desk keeps now is replaced. A copy of it stays in the folder."),
            yes=say("Replace it"),
            no=say("Keep what is here"),
            then=lambda: self.import_from(path),
        )

    def import_from(self, path: Path) -> tasks.Task:
        self._set_busy(True)
        task = self.do(
            lambda _: self.desk.import_from(path),
            lambda _: self.told.emit(
                Notice(
                    say("{name} is brought in. Enter the keys of shops and printers again.", name=path.name),
                    Tone.GOOD,
                    lasting=True,
                )
            ),
            self._wrong,
            say("Importing {name}", name=path.name),
        )
        task.ended.connect(lambda: self._set_busy(False))
        return task

    def _set_busy(self, is_busy: bool) -> None:
        self.export.setEnabled(not is_busy)
        self.bring_in.setEnabled(not is_busy)
