"""The part as a file: a model, or G-code for an SD card."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from printdesk.desk import Desk
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone, notice_of
from ui.prepare.figures import duration, number
from ui.prepare.workspace import Workspace


class Saving(QObject):
    told = Signal(Notice)

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._workspace, self._window = desk, workspace, window

    def ask_model(self) -> None:
        if part := self._workspace.part:
            kinds = "STL (*.stl);;3MF (*.3mf);;OBJ (*.obj);;PLY (*.ply)"
            self._ask(say("Save the part as"), f"{part.name}.stl", kinds, self.save_model)

    def ask_gcode(self) -> None:
        if part := self._workspace.part:
            self._ask(say("Save G-code for an SD card"), f"{part.name}.gcode", "G-code (*.gcode)", self.save_gcode)

    def _ask(self, title: str, name: str, kinds: str, then: object) -> None:
        """A dialog that does not stop the rest of the window."""
        dialog = QFileDialog(self._window, title, name, kinds)
        dialog.setObjectName("prepare.saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(_with_ending(chosen, dialog.selectedNameFilter())))  # type: ignore[operator]
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_model(self, path: Path) -> None:
        if part := self._workspace.part:
            tasks.run(
                lambda _: self._desk.bench.save(part, path),
                done=lambda _: self.told.emit(Notice(say("Saved as {name}.", name=path.name), Tone.GOOD)),
                failed=lambda error: self.told.emit(notice_of(error)),
                owner=self,
                title=say("Saving {name}", name=path.name),
            )

    def save_gcode(self, path: Path) -> None:
        part, wish = self._workspace.part, self._workspace.wish
        if part is None:
            return

        def done(sliced: object) -> None:
            words = say(
                "{name} is saved: {time}, {grams} g.",
                name=path.name,
                time=duration(sliced.seconds),  # type: ignore[attr-defined]
                grams=number(sliced.filament_g, 0),  # type: ignore[attr-defined]
            )
            self.told.emit(Notice(words, Tone.GOOD))

        tasks.run(
            lambda at: self._desk.queue.slice(part, wish, path, cancel=at.cancel),
            done=done,
            failed=lambda error: self.told.emit(notice_of(error)),
            owner=self,
            title=say("Slicing {name}", name=part.name),
        )


def _with_ending(chosen: str, kind: str) -> Path:
    """A name typed without an ending gets that of the chosen kind."""
    path = Path(chosen)
    return path if path.suffix else path.with_suffix("." + kind.rsplit("*.", 1)[-1].rstrip(")"))
