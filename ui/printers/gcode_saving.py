"""The G-code of a job in a file, for an SD card."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from printdesk.desk import Desk
from printdesk.job import Job
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone, notice_of


class GcodeSaving(QObject):
    told = Signal(Notice)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def ask(self, job: Job) -> None:
        """Asks where to; the dialog does not stop the rest of the window."""
        name = (re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "_", job.part).strip(". ") or "part") + ".gcode"
        dialog = QFileDialog(self._window, say("Save G-code for an SD card"), name, "G-code (*.gcode)")
        dialog.setObjectName("printers.saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("gcode")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save(job, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, job: Job, path: Path) -> None:
        """Cancel stands in the status bar."""

        def work(at: tasks.TaskContext) -> None:
            at.progress(None, say("Writing {name}", name=path.name))
            self._desk.queue.save_gcode(job.id, path, at.cancel)

        tasks.run(
            work,
            done=lambda _: self.told.emit(Notice(say("{name} is saved.", name=path.name), Tone.GOOD)),
            failed=lambda error: self.told.emit(notice_of(error)),
            owner=self,
            title=say("Writing {name}", name=path.name),
        )
