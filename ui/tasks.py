"""Work off the Qt thread, its progress, its cancel button and its answer back on the Qt thread.

tasks.run(lambda at: desk.open(path, at.cancel), done=self.show_part, owner=self, title=say("Reading {name}", name=name))
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from mesh.errors import Cancelled
from printdesk.errors import Stopped
from ui.paces import Paces
from ui.seen_first import once_seen

log = logging.getLogger(__name__)
Result = TypeVar("Result")
WORKERS = 12  # they mostly wait for worker processes and networks; arithmetic itself is not done in these threads


def _tell_nobody(_: Any) -> None:
    pass


class TaskContext:
    """What work is handed: `cancel` is set when nobody wants the answer any more, `progress` tells how far it is.

    tell: hands something over before the answer, to the `told` of `Tasks.run`; from the thread of the work.
    """

    def __init__(self) -> None:
        self.cancel = threading.Event()
        self.fraction: float | None = None
        self.text = ""
        self.tell: Callable[[Any], None] = _tell_nobody

    def progress(self, fraction: float | None, text: str = "") -> None:
        """fraction: 0 … 1, None where it cannot be told. From any thread, as often as one likes."""
        self.fraction = None if fraction is None else min(1.0, max(0.0, fraction))
        self.text = text or self.text


class Task(QObject):
    """Work under way. `ended` comes once, on the Qt thread, after the answer was delivered or dropped.

    expected_s: what work of its kind and size took before in this session, None where that tells nothing
    """

    ended = Signal()

    def __init__(self, title: str, parent: QObject, expected_s: float | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.expected_s = expected_s
        self.begun: float | None = None  # of the clock of `time.monotonic`
        self.context = TaskContext()
        self.is_over = False

    @property
    def is_cancelled(self) -> bool:
        return self.context.cancel.is_set()

    @property
    def elapsed_s(self) -> float:
        """Since the work itself began; 0 while it waits for its turn."""
        return 0.0 if self.begun is None else time.monotonic() - self.begun

    @property
    def share(self) -> float | None:
        """Done of it, 0 … 1: as the work tells, else by the time it should take; None where that is not known or is over."""
        if self.context.fraction is not None or self.expected_s is None:
            return self.context.fraction
        share = self.elapsed_s / self.expected_s
        return share if share < 1 else None

    def cancel(self) -> None:
        """The answer will not be delivered; work that listens to its cancel event stops soon."""
        self.context.cancel.set()
        self.end()

    def end(self) -> None:
        if not self.is_over:
            self.is_over = True
            self.ended.emit()
            self.context.tell = _tell_nobody
            self.deleteLater()  # with what Qt holds to call, which would hold the task, its owner and its work for ever


class Tasks(QObject):
    """All work of the window. One for the application, see `shared`."""

    changed = Signal()  # a task began or ended
    failed = Signal(object)  # an error that no `failed` callback took: the frame shows its sentence
    _deliver = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Task] = []
        self.paces = Paces()
        self._slots: dict[tuple[int, str], Task] = {}
        self._waiting: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._workers = 0
        self._idle = 0
        self._counting = threading.Lock()
        self._deliver.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[TaskContext], Result],
        *,
        done: Callable[[Result], Any] | None = None,
        told: Callable[[Any], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
        ended: Callable[[], Any] | None = None,
        title: str = "",
        owner: QObject | None = None,
        slot: str = "",
        after_ms: int = 0,
        seen_first: bool = False,
        lasting: bool = False,
        kind: str = "",
        size: int = 0,
    ) -> Task:
        """Starts `work` in a thread; call it on the Qt thread.

        done, failed: called on the Qt thread with the answer or the error; neither after a cancel. Without `failed` the frame
            shows the error's sentence. told: the same with each thing that the work tells before its answer.
        ended: called in every case, also after a cancel (to free a button).
        title: shown in the status bar after half a second, with a cancel button; without one the work is silent.
        owner: when it dies, the task is cancelled and its answer dropped.
        slot: newest wins: an earlier task of the same owner and slot is cancelled. after_ms: waits that long first, so that a
            slider may be dragged. seen_first: waits until what has changed is seen, see `ui.seen_first`. lasting: work that
            listens until it is cancelled gets a thread of its own.
        kind, size: what is done, and to how much (triangles), for the time left, see `ui.paces`.
        """
        task = Task(title, self, self.paces.expected_s(kind, size))
        self.running.append(task)
        if owner is not None:
            owner.destroyed.connect(task.cancel)
        if slot:
            key = (id(owner), slot)
            if earlier := self._slots.get(key):
                earlier.cancel()
            self._slots[key] = task
            task.ended.connect(lambda: self._slots.pop(key) if self._slots.get(key) is task else None)

        def over() -> None:
            if task in self.running:
                self.running.remove(task)
            self.changed.emit()
            if ended and (owner is None or isValid(owner)):
                ended()

        task.ended.connect(over)

        def wanted() -> bool:
            return not task.is_over and (owner is None or isValid(owner))

        def hand_over(call: Callable[[Any], Any] | None, value: Any, took_s: float | None = None) -> None:
            if kind and took_s is not None:
                self.paces.learn(kind, size, took_s)
            try:
                if wanted() and call:
                    call(value)
            finally:
                task.end()

        if told is not None:
            task.context.tell = lambda value: self._post(lambda: told(value) if wanted() else None)

        def body() -> None:
            if task.is_cancelled:
                return
            task.begun = time.monotonic()
            try:
                result = work(task.context)
            except (Stopped, Cancelled):
                self._post(lambda: hand_over(None, None))
            except Exception as error:
                log.info("task %r failed", title, exc_info=True)
                wrong = error
                self._post(lambda: hand_over(failed or self.failed.emit, wrong))
            else:
                took_s = task.elapsed_s
                self._post(lambda: hand_over(done, result, took_s))

        start = self._own_thread if lasting else self._enqueue
        if seen_first:
            once_seen(task, lambda: None if task.is_over else start(body))
        elif after_ms:
            QTimer.singleShot(after_ms, task, lambda: None if task.is_over else start(body))
        else:
            start(body)
        self.changed.emit()
        return task

    def cancel_all(self) -> None:
        for task in list(self.running):
            task.cancel()

    def _post(self, call: Callable[[], None]) -> None:
        if isValid(self):
            self._deliver.emit(call)

    def _own_thread(self, body: Callable[[], None]) -> None:
        threading.Thread(target=body, daemon=True, name="task").start()

    def _enqueue(self, body: Callable[[], None]) -> None:
        with self._counting:
            self._idle -= 1  # below zero: work waits for a worker
            hire = self._idle < 0 and self._workers < WORKERS
            self._workers += hire
            self._idle += hire
        self._waiting.put(body)
        if hire:
            threading.Thread(target=self._serve, daemon=True, name=f"tasks-{self._workers}").start()

    def _serve(self) -> None:
        while True:
            self._waiting.get()()
            with self._counting:
                self._idle += 1


_made: list[Tasks] = []


def shared() -> Tasks:
    """The application's tasks, made on the Qt thread at first use."""
    if not _made or not isValid(_made[-1]):
        _made[:] = [Tasks()]
    return _made[0]


def run(work: Callable[[TaskContext], Result], **how: Any) -> Task:
    """`Tasks.run` of the application's tasks."""
    return shared().run(work, **how)
