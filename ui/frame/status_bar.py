"""The line at the bottom: what is true now (saved, printers, shops), work under way, and what undo would take back."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from printdesk.words import plural, say
from ui.frame.time_left import task_words
from ui.icons import icon
from ui.keys import keys
from ui.tasks import Task, Tasks
from ui.theme import colour, theme, tokens
from ui.typeface import typeface
from ui.widgets.button import Button, IconButton
from ui.widgets.elided import Elided
from ui.widgets.key_label import KeyLabel
from ui.widgets.text import label
from ui.widgets.work_bar import WorkBar

VISIBLE_AFTER_MS = 500
_LOOK_MS = 100


class _Dot(QWidget):
    """A small mark before a truth: round when all is well, a diamond when it asks for attention."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(QSize(8, 8))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("#00000000"))
        painter.setBrush(colour(tokens().of_tone(self._tone)[0]))
        if self._tone in ("careful", "bad"):
            painter.translate(4, 4)
            painter.rotate(45)
            painter.drawRect(QRectF(-2.6, -2.6, 5.2, 5.2))
        else:
            painter.drawEllipse(QRectF(1, 1, 6, 6))


class _Work(QWidget):
    """The work under way for longer than half a second: its words, how far it is, and Cancel."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._shown: Task | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._words = Elided(12, 400)  # names of files are as long as they like
        self._words.setProperty("look", "second")
        self._bar = WorkBar()
        self._bar.setFixedWidth(110)
        self.cancel_button = Button(say("Cancel"), "link", call=self._stop)
        for widget in (self._words, self._bar, self.cancel_button):
            row.addWidget(widget)
        self.hide()
        self._wait = QTimer(self, interval=VISIBLE_AFTER_MS, singleShot=True)
        self._wait.timeout.connect(self._look)
        self._again = QTimer(self, interval=_LOOK_MS)
        self._again.timeout.connect(self._look)
        tasks.changed.connect(self._changed)

    def words(self) -> str:
        return self._words.text()

    def _named(self) -> list[Task]:
        return [task for task in self._tasks.running if task.title and not task.is_over]

    def _changed(self) -> None:
        if not self._named():
            self._wait.stop()
            self._again.stop()
            self._shown = None
            self.hide()
        elif not self._again.isActive() and not self._wait.isActive():
            self._wait.start()

    def _look(self) -> None:
        named = self._named()
        if not named:
            return
        self._again.start()
        self._shown = task = named[0]
        words = task_words(task)
        if len(named) > 1:
            words += " · " + plural("{count} more", "{count} more", len(named) - 1)
        self._words.setText(words)
        self._bar.tell(task.share)
        self._bar.setAccessibleName(words)
        self.cancel_button.setAccessibleName(say("Cancel: {what}", what=words))
        self.show()

    def _stop(self) -> None:
        if self._shown:
            self._shown.cancel()


class StatusBar(QWidget):
    undo_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setProperty("look", "statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(27)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 10, 0)
        row.setSpacing(22)
        self._truths: dict[str, QWidget] = {}
        self._told: dict[str, tuple[str, str]] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(20)
        row.addLayout(self._row)
        row.addStretch(1)
        self._work = _Work(tasks)
        row.addWidget(self._work)
        self._undo = Button("", "quiet", call=self.undo_wanted.emit)
        self._undo.setFont(typeface(12))
        self._key = KeyLabel("prepare.undo")
        undo = QHBoxLayout()
        undo.setSpacing(2)
        undo.addWidget(self._undo)
        undo.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(undo)
        words = say("History: all steps by their names")
        self._history = IconButton("clock-counter-clockwise", words, self.history_wanted.emit, size=16)
        keys().tip(self._history, "prepare.history", words)
        self._history.setObjectName("status.history")
        self._history.setFixedSize(QSize(30, 26))
        self._history.hide()
        row.addWidget(self._history)
        self.show_undo("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the line says can be taken along: to a mail to a shop, or a question."""
        said = " · ".join(text for text, _ in self._told.values())
        menu = QMenu(self)
        menu.setObjectName("status.menu")
        copy = menu.addAction(icon("duplicate"), say("Copy what this line says"))
        copy.setEnabled(bool(said))
        copy.triggered.connect(lambda _=False: QGuiApplication.clipboard().setText(said))
        if what := self._undo.text():
            menu.addAction(icon("undo"), what.replace("&", "&&")).triggered.connect(lambda _=False: self.undo_wanted.emit())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def truths(self) -> dict[str, tuple[str, str]]:
        """By what they are about: the words and the tone."""
        return dict(self._told)

    def set_truth(self, key: str, text: str, tone: str = "plain") -> None:
        """key: what it is about ("archive", "printer Prusa"); text: "" takes it away; tone: "careful" and "bad" get a mark."""
        if old := self._truths.pop(key, None):
            index = self._row.indexOf(old)
            old.hide()
            self._row.removeWidget(old)
            old.deleteLater()
        else:
            index = self._row.count()
        self._told.pop(key, None)
        if not text:
            return
        self._told[key] = (text, tone)
        truth = QWidget()
        inside = QHBoxLayout(truth)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        if tone != "plain":
            inside.addWidget(_Dot(tone))
        inside.addWidget(label(text, "second"))
        self._truths[key] = truth
        self._row.insertWidget(index, truth)

    def show_history(self, is_there: bool) -> None:
        """Whether the desk in front keeps a history that can be gone through."""
        self._history.setVisible(is_there)

    def show_undo(self, what: str) -> None:
        self._undo.setText(say("Undo: {what}", what=what) if what else "")
        self._undo.setVisible(bool(what))
        self._key.put_away(not what)
