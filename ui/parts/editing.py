"""Changes of parts, done in the background one after another, each of which can be taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from printdesk.desk import Desk
from printdesk.library_part import LibraryPart
from printdesk.words import plural, say
from ui import tasks
from ui.notice import Notice, Tone, notice_of

MOST_UNDONE = 50
Change = Callable[[LibraryPart], LibraryPart]


class Editing(QObject):
    """told(Notice): news. undoes(what): what Ctrl Z would take back, "" for nothing. refused: a change was not taken."""

    told = Signal(Notice)
    undoes = Signal(str)
    refused = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._past: list[tuple[str, list[LibraryPart]]] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    def change(self, part_ids: Sequence[str], what: str, how: Change) -> None:
        """One step for all of them."""
        library = self._desk.library

        def work(_at: tasks.TaskContext) -> list[LibraryPart]:
            before = [library.part(part_id) for part_id in part_ids]
            return [old for old in before if library.change(old.id, how) != old]

        self._run(work, lambda before: self._did(what, before))

    def add_photo(self, part_id: str, jpeg: Callable[[], bytes]) -> None:
        """jpeg: makes the photo; it is called in the background and may raise."""
        library = self._desk.library

        def work(_at: tasks.TaskContext) -> list[LibraryPart]:
            data, before = jpeg(), library.part(part_id)
            library.add_photo(part_id, data)
            return [before]

        self._run(work, lambda before: self._did(say("Add a photo"), before))

    def remove(self, part_ids: Sequence[str]) -> None:
        """With a notice that brings them back."""

        def done(before: list[LibraryPart]) -> None:
            self._did(say("Take off the library"), before)
            if before:
                words = plural(
                    "{name} is off the library; its file stays.",
                    "{count:,} parts are off the library; their files stay.",
                    len(before),
                    name=before[0].name,
                )
                self.told.emit(Notice(words, Tone.PLAIN, say("Undo"), lambda: self._put_back(before)))

        self._run(lambda _at: self._desk.library.remove(part_ids), done)

    def undo(self) -> None:
        if self._past:
            self._put_back(self._past[-1][1])

    def _put_back(self, before: list[LibraryPart]) -> None:
        """Whether by Ctrl Z or by the notice: once."""
        if any(known is before for _, known in self._past):
            self._past = [step for step in self._past if step[1] is not before]
            self._announce()
            self._run(lambda _at: self._desk.library.put_back(before), lambda _: None)

    def _did(self, what: str, before: list[LibraryPart]) -> None:
        if before:
            self._past = [*self._past, (what, before)][-MOST_UNDONE:]
            self._announce()

    def _announce(self) -> None:
        self.undoes.emit(self._past[-1][0] if self._past else "")

    def _run(self, work: Callable[[tasks.TaskContext], object], done: Callable[..., None]) -> None:
        tasks.run(work, done=done, failed=self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        self.told.emit(notice_of(error))
        self.refused.emit()
