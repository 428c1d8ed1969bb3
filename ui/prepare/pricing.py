"""Prices beside the model, live: all places are asked again when the part or the wish has changed or a price is too old."""

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.market import Answer
from printdesk.offer import Offer
from printdesk.words import plural, say
from ui import tasks
from ui.notice import Notice, notice_of
from ui.prepare.workspace import Workspace, shape_of

AFTER_MS = 150
_LONGEST_MS = 12 * 3600 * 1000


class Pricing(QObject):
    """changed: `asking` is another one. Answers go into the workspace as they come in.

    took_s: how long the last asking took, the estimates for home included
    by: the order of the offers, "price", "speed" or "rating", which says which one stands where none was chosen
    """

    told = Signal(Notice)
    changed = Signal()
    _came = Signal(int, list)

    def __init__(self, desk: Desk, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace = desk, workspace
        self.asking = ""
        self.by = "price"
        self.took_s = 0.0
        self._begun = 0.0
        self._asked_for: object = None
        self._round = 0
        self._task: tasks.Task | None = None
        self._expiry = QTimer(self, singleShot=True)
        self._expiry.timeout.connect(self._expired)
        self._is_stale = False
        if (app := QGuiApplication.instance()) is not None:
            app.applicationStateChanged.connect(self._looked_at)
        self._came.connect(self._take)
        workspace.changed.plate.connect(self._look)
        workspace.changed.wish.connect(self._look)

    def ask_again(self) -> None:
        self._asked_for = None
        self._look()

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._set_asking("")
        if not self._workspace.is_sliding:
            self._workspace.answered()

    def _looked_at(self) -> None:
        if self._is_stale:
            self._expired()

    def _expired(self) -> None:
        """Asked again while somebody looks; else as soon as somebody does."""
        self._is_stale = QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
        if not self._is_stale and not self._workspace.is_sliding:
            self._workspace.expire()
            self.ask_again()

    def _look(self) -> None:
        if self._workspace.is_sliding:
            self.stop()
            self._asked_for = None
            return
        part, wish = self._workspace.part, self._workspace.wish
        if part is None:
            self.stop()
            self._asked_for = None
            return
        key = (shape_of(part), part.facts.watertight, wish)
        if key == self._asked_for and (self._workspace.offers or self.asking):
            return
        self._asked_for = key
        self._round += 1
        number, name = self._round, part.name
        self._is_stale = False
        self._workspace.offered(part.id, [], fresh=True)
        self._set_asking(say("Asking for prices …"))
        self._begun = perf_counter()

        def work(at: tasks.TaskContext) -> None:
            self._came.emit(number, [self._whom()])
            ship_to = self._desk.settings.country
            self._desk.market.offers(
                part, wish, ship_to, on_answer=lambda answers: self._came.emit(number, list(answers)), cancel=at.cancel
            )

        self._task = tasks.run(
            work,
            done=lambda _: self._over(number),
            failed=lambda error: self._failed(number, error),
            owner=self,
            slot="offers",
            after_ms=AFTER_MS,
            title=say("Asking for the price of {name}", name=name),
        )

    def _whom(self) -> str:
        names = [entry.title or entry.name for entry in self._desk.market.entries() if entry.agreed]
        if not names:
            return say("Asking for prices …")
        if len(names) <= 2:
            return say("Asking {names} …", names=say(" and ").join(names))
        return plural("Asking {count} shop …", "Asking {count} shops …", len(names))

    def _take(self, number: int, came: list[Answer | str]) -> None:
        if number != self._round or not self.asking or self._workspace.part is None:
            return
        words = [one for one in came if isinstance(one, str)]
        if words:
            self._set_asking(words[0])
            return
        self._workspace.offered(self._workspace.part.id, came, fresh=False)

    def _over(self, number: int) -> None:
        if number == self._round:
            self.took_s = perf_counter() - self._begun
            self._set_asking("")
            self._workspace.answered()
            self._watch_expiry()

    def _failed(self, number: int, error: Exception) -> None:
        if number == self._round:
            self._set_asking("")
            self._workspace.answered()
            if not isinstance(error, DeskError) or error.code not in ("open_body", "empty"):
                self.told.emit(notice_of(error))

    def _watch_expiry(self) -> None:
        now = self._desk.clock.now()
        ends = [answer.expires_at for answer in self._workspace.offers if isinstance(answer, Offer)]
        if ends:
            left = int((min(ends) - now).total_seconds() * 1000)
            self._expiry.start(min(max(left, 1000), _LONGEST_MS))

    def _set_asking(self, words: str) -> None:
        if words != self.asking:
            self.asking = words
            self.changed.emit()
