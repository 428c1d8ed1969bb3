"""A job in the queue: what it is, how it stands, why not now, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from printdesk.catalog import Catalog
from printdesk.job import Job, JobState
from printdesk.outcome import difference
from printdesk.person import Deed, deeds, is_asked
from printdesk.ports import PrinterStatus
from printdesk.words import respeak, say
from ui.printers.wording import breakdown_words, job_state, job_words, progress_words, reason_words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow
from ui.widgets.look import set_look
from ui.widgets.text import label

AT_WORK = (JobState.PRINTING, JobState.PAUSED, JobState.STARTING, JobState.SENDING, JobState.SLICING)


class JobRow(Card):
    """did(deed): "pause", "resume", "cancel", "again", "anyway", "save"; decided(state): what became of it, by the person."""

    did = Signal(str)
    decided = Signal(str)

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._catalog = catalog
        self.job: Job | None = None
        self._shown: tuple[Deed, ...] | None = None
        self.body.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._name = Elided()
        self._chip = Chip("", small=True)
        self._far = label("", "second", figures=True)
        head.addWidget(self._name)
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self._far)
        self.body.addLayout(head)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self.body.addWidget(self._bar)
        self._what = label("", "second", wrap=True)
        self._why = label("", "second", wrap=True, selectable=True)
        self.body.addWidget(self._what)
        self.body.addWidget(self._why)
        self._took = label("", "second", wrap=True, selectable=True)
        self._took.setObjectName("printers.job.took")
        self.body.addWidget(self._took)
        self._buttons = Flow()
        self._buttons.setContentsMargins(0, 3, 0, 0)
        self.body.addLayout(self._buttons)

    def show_job(self, job: Job, status: PrinterStatus | None) -> None:
        """status: of the job's printer, where it is known."""
        self.job = job
        asked = is_asked(job, status)
        word, tone = job_state(job, is_asked=asked)
        name = f"{job.part} ×{job.quantity}" if job.quantity > 1 else job.part
        self._name.setText(name)
        self._chip.show_verdict(word, tone)
        self._chip.setMinimumWidth(self._chip.sizeHint().width())
        self.set_tone("careful" if asked else "bad" if job.state is JobState.BLOCKED else "")
        mine = status is not None and status.file == job.file and job.file is not None
        progress = status.progress if mine and status else job.progress
        left = status.seconds_left if mine and status else job.seconds_left
        works = job.state in AT_WORK and not asked
        self._far.setText(progress_words(progress, left) if works else "")
        self._bar.setVisible(works and progress is not None)
        self._bar.setValue(round((progress or 0) * 1000))
        self._bar.setAccessibleName(say("{part}: how far it is", part=job.part))
        self._what.setText(job_words(job, self._catalog))
        self._what.setVisible(bool(self._what.text()))
        why = reason_words(job)
        self._why.setText(why)
        self._why.setVisible(bool(why) and job.state not in (JobState.DONE, JobState.CANCELLED))
        self._took.setText(respeak(difference(job)))
        self._took.setToolTip(breakdown_words(job))
        self._took.setVisible(bool(self._took.text()))
        self.setAccessibleName(f"{name}: {word}. {why}")
        self._show_deeds(deeds(job, status))

    def _show_deeds(self, possible: tuple[Deed, ...]) -> None:
        if possible == self._shown:
            return
        self._shown = possible
        while (item := self._buttons.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        buttons = [button for deed in possible for button in self._buttons_for(deed)]
        for button in buttons:
            self._buttons.addWidget(button)
        if buttons and buttons[0].property("look") == "link":
            set_look(buttons[0], flush=True)

    def _buttons_for(self, deed: Deed) -> list[QWidget]:
        words = {
            Deed.AGAIN: say("Start again"),
            Deed.ANYWAY: say("Start anyway"),
            Deed.PAUSE: say("Pause"),
            Deed.RESUME: say("Go on"),
            Deed.CANCEL: say("Cancel …"),
            Deed.SAVE: say("Save G-code for SD card …"),
        }
        if deed is Deed.DECIDE:
            outcomes = (
                (JobState.DONE, say("It was printed")),
                (JobState.FAILED, say("It failed")),
                (JobState.QUEUED, say("Print it again")),
            )
            return [
                self._button(f"decide.{state.value}", text, lambda state=state: self.decided.emit(state.value))
                for state, text in outcomes
            ]
        look = "link" if deed in (Deed.SAVE, Deed.CANCEL) else ""
        return [self._button(deed.value, words[deed], lambda: self.did.emit(deed.value), look)]

    def _button(self, name: str, text: str, call: Callable[[], object], look: str = "") -> Button:
        button = Button(text, look, call=call)
        button.setObjectName(f"printers.job.{name}")
        if self.job:
            button.setAccessibleName(f"{text}: {self.job.part}")
        return button
