"""The queue: jobs in their order, and below them what is over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from printdesk.catalog import Catalog
from printdesk.job import Job
from printdesk.words import say
from ui.printers.board import Board
from ui.printers.job_row import JobRow
from ui.widgets.button import Button
from ui.widgets.text import label

MOST_OVER = 20


class QueueList(QWidget):
    """did(job, deed), decided(job, state): see `JobRow`; clean_wanted: take what is over off the list."""

    did = Signal(object, str)
    decided = Signal(object, str)
    clean_wanted = Signal()

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self.setObjectName("printers.queue")
        self.setAccessibleName(say("Queue"))
        self._catalog = catalog
        self.rows: dict[str, JobRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._heading = label("", "heading")
        column.addWidget(self._heading)
        self._none = label(say("Nothing waits to be printed. Prepare a part and press “Print at home”."), "second", wrap=True)
        column.addWidget(self._none)
        self._open = QVBoxLayout()
        self._open.setSpacing(8)
        column.addLayout(self._open)
        over = QHBoxLayout()
        over.setContentsMargins(0, 10, 0, 0)
        self._over_heading = label(say("Over"), "caption")
        over.addWidget(self._over_heading)
        self.clean = Button(say("Clear the list"), "link", call=self.clean_wanted.emit)
        self.clean.setObjectName("printers.clean")
        over.addWidget(self.clean)
        over.addStretch(1)
        column.addLayout(over)
        self._over = QVBoxLayout()
        self._over.setSpacing(8)
        column.addLayout(self._over)

    def show_jobs(self, jobs: list[Job], board: Board) -> None:
        """jobs: oldest first."""
        live = [job for job in jobs if not job.is_over]
        over = [job for job in reversed(jobs) if job.is_over][:MOST_OVER]
        self._heading.setText(say("Queue · {count}", count=len(live)) if live else say("Queue"))
        self._none.setVisible(not live)
        self._over_heading.setVisible(bool(over))
        self.clean.setVisible(bool(over))
        for key in self.rows.keys() - {job.id for job in (*live, *over)}:
            row = self.rows.pop(key)
            row.hide()
            row.deleteLater()
        for layout, shown in ((self._open, live), (self._over, over)):
            for place, job in enumerate(shown):
                row = self.rows.get(job.id) or self._row(job)
                row.show_job(job, board.status_of(job.printer))
                if layout.indexOf(row) != place:
                    self._open.removeWidget(row)
                    self._over.removeWidget(row)
                    layout.insertWidget(place, row)

    def _row(self, job: Job) -> JobRow:
        row = JobRow(self._catalog)
        row.setObjectName("printers.job")
        row.did.connect(lambda deed: self.did.emit(row.job, deed), Qt.ConnectionType.QueuedConnection)
        row.decided.connect(lambda state: self.decided.emit(row.job, state), Qt.ConnectionType.QueuedConnection)
        self.rows[job.id] = row
        return row
