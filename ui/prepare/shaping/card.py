"""The frame that all acts share: typed numbers, one button that says what will happen, its progress, and what came of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from printdesk.part import Part
from printdesk.words import respeak, say
from ui import tasks
from ui.accessible import announce
from ui.frame.time_left import task_words
from ui.prepare.keep_or_undo import KeepOrUndo
from ui.prepare.shaping.act import Outcome, Spot
from ui.prepare.shaping.form import WIDTH, ActForm
from ui.prepare.shaping.room import Room
from ui.typeface import typeface
from ui.widgets.button import Button
from ui.widgets.look import set_look
from ui.widgets.number_field import finish_typing
from ui.widgets.text import label, plain_tip
from ui.widgets.work_bar import WorkBar

_TELL_MS = 250
_EDGE, _BESIDE = 12, 16  # beside the button, and beside its words within
Doing = Callable[[tasks.TaskContext], Outcome]


class ActCard(ActForm):
    """A card is made for the parts that stand chosen; see `lay_out`, `trouble`, `doing` and `preview` for what an act gives.

    KEEPS: fields whose numbers the next card of the act begins with
    wanted: do it; stop_wanted: give it up; undo_wanted: take it back
    turned: it was set anew, works, rests or is over
    """

    KEEPS: tuple[str, ...] = ()
    wanted = Signal()
    stop_wanted = Signal()
    undo_wanted = Signal()
    turned = Signal()

    def __init__(self, title: str, room: Room) -> None:
        super().__init__(title)
        self.room = room
        self.outcome: Outcome | None = None
        self.is_working = False
        self._refusal = ""
        self._task: tasks.Task | None = None
        self._is_laid_out = False
        self.body.setSpacing(8)
        self.body.addWidget(self.form)
        self.news = label("", "bad", wrap=True, selectable=True)
        self.news.setObjectName(f"{self.objectName()}.news")
        self.body.addWidget(self.news)
        self._lay_out_progress()
        self._lay_out_end()
        self._lay_out_foot()
        self.lay_out()
        self._is_laid_out = True
        self._show_state()
        self.refresh()

    # ---- what an act gives

    def lay_out(self) -> None:
        """Puts its rows into the form."""

    def trouble(self) -> str:
        """One sentence where what is typed cannot be; "" where it can."""
        return ""

    def button_words(self) -> str:
        """What will happen, exactly."""
        raise NotImplementedError

    def working_words(self) -> str:
        """What is being done."""
        raise NotImplementedError

    def doing(self) -> Doing:
        """The work, with everything it needs; it runs in another thread. Raises what `Desk.bench` does."""
        raise NotImplementedError

    def amount(self) -> int:
        """What the time of the work goes by: triangles, where an act does not know better."""
        return len(self.part.mesh.faces)

    def preview(self) -> None:
        """Shows on the plate what is cheap to show."""

    def clear_preview(self) -> None:
        """Takes it off the plate."""

    def clicked_at(self, _spot: Spot) -> None:
        """The model was clicked there, while `wants_spots`."""

    @property
    def wants_spots(self) -> bool:
        """Whether clicks on the model are the act's."""
        return False

    # ---- the parts

    @property
    def part(self) -> Part:
        """The one that is worked on, as it stands now; the card is put away before there is none."""
        return self.room.part

    # ---- what happens to it

    def edited(self) -> None:
        """What was said of the last try holds no more."""
        self._refusal = ""
        super().edited()

    def focus_first(self) -> None:
        (self.first or self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """After a number changed: the button's words, what is wrong, and what is shown on the plate."""
        if not self._is_laid_out or self.is_working or self.outcome is not None:
            return
        trouble = self.trouble()
        self._say(self._refusal or trouble, "bad" if self._refusal else "second")
        self._say_what(self.button_words())
        self.go.setEnabled(not trouble)
        self.preview()
        self.turned.emit()

    def work(self) -> None:
        self.is_working = True
        self._refusal = ""
        self._say("")
        self._doing.setText(self.working_words())
        has_keys = self._has_keys()
        self._show_state()
        if has_keys:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ticking.start()

    def follow(self, task: tasks.Task) -> None:
        """How far it is from now on, until the card rests."""
        self._task = task
        self._tell()

    def rest(self) -> None:
        """The work is over, one way or the other."""
        self.is_working = False
        self._task = None
        self._ticking.stop()
        has_keys = self._has_keys()
        self._show_state()
        if has_keys and self.outcome is None:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, words: str) -> None:
        self._refusal = words
        self._say(words, "bad")
        announce(self.news, words, is_urgent=True)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """What came of it, with the way back; None: the numbers again, as they were."""
        self.outcome = outcome
        if outcome is not None:
            self.clear_preview()
            self._told.setText(outcome.told)
            self._warned.setText("\n".join(respeak(warning) for warning in outcome.warnings))
            announce(self._told, f"{outcome.told} {self._warned.text()}".strip())
        self._show_state()
        if outcome is None:
            self.refresh()
        else:
            self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- within

    def _lay_out_progress(self) -> None:
        self._progress = QWidget()
        inside = QVBoxLayout(self._progress)
        inside.setContentsMargins(0, 0, 0, 0)
        self._doing = label("", "second", wrap=True)
        inside.addWidget(self._doing)
        row = QHBoxLayout()
        self._bar = WorkBar()
        row.addWidget(self._bar, 1)
        self.stop = Button(say("Cancel"), call=self.stop_wanted.emit)
        self.stop.setObjectName(f"{self.objectName()}.stop")
        row.addWidget(self.stop)
        inside.addLayout(row)
        self.body.addWidget(self._progress)
        self._ticking = QTimer(self, interval=_TELL_MS)
        self._ticking.timeout.connect(self._tell)

    def _lay_out_end(self) -> None:
        self._end = QWidget()
        inside = QVBoxLayout(self._end)
        inside.setContentsMargins(0, 0, 0, 0)
        self._told = label("", "", wrap=True, selectable=True, figures=True)
        self._told.setObjectName(f"{self.objectName()}.told")
        self._warned = label("", "careful", wrap=True, selectable=True)
        self._warned.setObjectName(f"{self.objectName()}.warned")
        inside.addWidget(self._told)
        inside.addWidget(self._warned)
        row = KeepOrUndo(self.objectName(), self.left.emit, self.undo_wanted.emit)
        self.keep = row.keep
        inside.addWidget(row)
        self.body.addWidget(self._end)

    def _lay_out_foot(self) -> None:
        self.go = Button("", "filled", call=self.wanted.emit)
        self.go.setObjectName(f"{self.objectName()}.go")
        self.body.addWidget(self.go)

    def _tell(self) -> None:
        if self._task is not None:
            self._doing.setText(task_words(self._task))
            self._bar.setAccessibleName(self._doing.text())
            self._bar.tell(self._task.share)

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _say_what(self, words: str) -> None:
        """On the button, as far as there is room; the tip has all of it."""
        room = WIDTH - 2 * _EDGE - 2 * _BESIDE
        shown = self.go.fontMetrics().elidedText(words.replace("&", "&&"), Qt.TextElideMode.ElideMiddle, room)
        self.go.setText(shown)
        self.go.setAccessibleName(words)
        self.go.setToolTip(plain_tip(say("{what} (Enter)", what=words)))

    def _show_state(self) -> None:
        is_over = self.outcome is not None
        self.form.setVisible(not is_over)
        self.form.setEnabled(not self.is_working)
        self._progress.setVisible(self.is_working)
        self._end.setVisible(is_over)
        self._warned.setVisible(is_over and bool(self._warned.text()))
        self.go.setVisible(not is_over and not self.is_working)
        self.turned.emit()

    def _say(self, words: str, look: str = "second") -> None:
        self.news.setText(words)
        self.news.setFont(typeface(13, 600) if look == "bad" else typeface(12))
        set_look(self.news, look=look)
        self.news.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_working:
            self.stop_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go.isVisible():
            finish_typing()
            if self.go.isEnabled():
                self.wanted.emit()
        else:
            super().keyPressEvent(event)
