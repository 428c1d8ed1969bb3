"""The part as a file: a model, or G-code for an SD card. The desk as a document."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from printdesk.desk import Desk
from printdesk.document import ENDING, Said
from printdesk.errors import DeskError, Refused
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone, notice_of, sentence
from ui.prepare.desks import Desks, OpenDesk
from ui.prepare.figures import duration, number
from ui.prepare.workspace import Workspace

if TYPE_CHECKING:  # read when they are first needed
    from printdesk.documents import Stamp
    from printdesk.ports import Sliced

_LONGEST_NAME = 120


class Saving(QObject):
    told = Signal(Notice)

    def __init__(self, desk: Desk, workspace: Workspace, desks: Desks, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._workspace, self._desks, self._window = desk, workspace, desks, window

    # ---- the desk as a document

    def save_desk(self) -> None:
        """Into its document; one that has none asks for a name."""
        front = self._desks.front
        if front.path is None:
            self.ask_desk()
        else:
            self.save_desk_as(front.path, front)

    def ask_desk(self) -> None:
        front = self._desks.front
        name = "".join("_" if sign in '/\\:*?"<>|' else sign for sign in front.title)[:_LONGEST_NAME] + ENDING
        where = str(front.path or name)
        kinds = f"{say('PrintDesk desk')} (*{ENDING})"
        self._ask(say("Save the desk as"), where, kinds, lambda path: self.save_desk_as(path, front))

    def save_desk_as(self, path: Path, desk: OpenDesk | None = None) -> None:
        """Shown in the status bar while it takes its time, and cancelled there: the file is then as it was."""
        path = path.absolute()
        front = desk or self._desks.front
        if path.suffix.lower() != ENDING:
            path = path.with_name(path.name + ENDING)
            if path.exists():  # the dialog asked about another name
                self.told.emit(Notice(say("{name} is there already, so nothing was saved.", name=path.name), Tone.CAREFUL))
                return
        document, work = front.document(), front.history.now
        is_same = front.path == path
        stamp = front.stamp if is_same else None

        def save(at: tasks.TaskContext) -> "tuple[Stamp, tuple[Said, ...]]":
            documents = self._desk.documents
            if not documents.hold(path):
                raise Refused(
                    "open_elsewhere",
                    say("{name} is open in another window.", name=path.name),
                    say("Save it under another name, so that neither is lost."),
                )
            from printdesk.document_talk import said_about

            try:
                whole = replace(document, talk=said_about(document, self._desk.orders.orders()))
                return documents.save(whole, path, as_known=stamp, told=at.progress, cancel=at.cancel), whole.talk
            except BaseException:
                if not is_same:
                    documents.let_go(path)
                raise

        def done(found: "tuple[Stamp, tuple[Said, ...]]") -> None:
            now, front.talk = found
            if front.path is not None and not is_same:
                self._desk.documents.let_go(front.path)
            self._desks.was_saved(front, path, now, work)
            self.told.emit(Notice(say("Saved as {name}.", name=path.name), Tone.GOOD))

        tasks.run(
            save,
            done=done,
            failed=self._not_saved,
            owner=self,
            slot="document",
            title=say("Saving {name}", name=path.name),
        )

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.told.emit(Notice(sentence(error), Tone.BAD, say("Save as …"), self.ask_desk, lasting=True))
        else:
            self.told.emit(notice_of(error))

    # ---- the part as a file

    def ask_model(self) -> None:
        if part := self._workspace.part:
            kinds = "STL (*.stl);;3MF (*.3mf);;OBJ (*.obj);;PLY (*.ply)"
            self._ask(say("Save the part as"), f"{part.name}.stl", kinds, self.save_model)

    def ask_gcode(self) -> None:
        if part := self._workspace.part:
            self._ask(say("Save G-code for an SD card"), f"{part.name}.gcode", "G-code (*.gcode)", self.save_gcode)

    def _ask(self, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
        """A dialog that does not stop the rest of the window."""
        dialog = QFileDialog(self._window, title, name, kinds)
        dialog.setObjectName("prepare.saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(_with_ending(chosen, dialog.selectedNameFilter())))
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

        def done(sliced: "Sliced") -> None:
            words = say(
                "{name} is saved: {time}, {grams} g.",
                name=path.name,
                time=duration(sliced.seconds),
                grams=number(sliced.filament_g, 0),
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
