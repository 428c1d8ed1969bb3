"""What goes on while the window is open: orders are sent, the queue is worked off; and the truths about it in the status bar."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from printdesk.desk import Desk
from printdesk.ports import PrinterState, ServiceState
from printdesk.words import plural, say
from ui import tasks
from ui.heard import Heard
from ui.notice import Notice, notice_of
from ui.notice import sentence as sentence_of

LOOK_EVERY_MS = 30_000
OFTEN_MS = 8_000  # printers change by themselves, without the desk hearing of it
ENDS_WITHIN_S = 10.0
Truth = tuple[str, str]  # words, tone
READY = (PrinterState.IDLE, PrinterState.PRINTING, PrinterState.PAUSED)


class Background(QObject):
    """truth_changed(key, words, tone): for the status bar; told: what went wrong, once as long as it stays the same.

    Begins with `start`, ends with `end` and `wait`; a print goes on at its printer.
    """

    truth_changed = Signal(str, str, str)
    told = Signal(Notice)
    _failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._last_sentence = ""
        self._truths: dict[str, Truth] = {}
        self._failed.connect(self._tell)
        for signals, look in (
            ((desk.changes.orders,), self.look_at_orders),
            ((desk.changes.printers, desk.changes.jobs), self.look_at_printers),
            ((desk.changes.services,), self.look_at_shops),
        ):
            Heard(self, *signals).heard.connect(look)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_at_shops)
        self._often = QTimer(self, interval=OFTEN_MS)
        self._often.timeout.connect(self.look_at_printers)
        self._often.timeout.connect(self.look_at_orders)

    def start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._keep_going, daemon=True, name="background")
            self._thread.start()
            self._timer.start()
            self._often.start()
            self.look()

    def end(self) -> None:
        """Asks the work to end; what is being sliced is sliced again at the next start. Does not wait."""
        self._stop.set()
        self._timer.stop()
        self._often.stop()
        self._desk.queue.interrupt()

    def wait(self) -> None:
        """Returns when nothing works on the archive any more, after 10 s at the latest. After `end`."""
        if self._thread is not None:
            self._thread.join(ENDS_WITHIN_S)

    def look(self) -> None:
        """Asks for every truth anew."""
        self.look_at_orders()
        self.look_at_printers()
        self.look_at_shops()

    def look_at_orders(self) -> None:
        self._ask("network", lambda: network_truth(self._desk))

    def look_at_printers(self) -> None:
        self._ask("printers", lambda: printers_truth(self._desk))

    def look_at_shops(self) -> None:
        self._ask("shops", lambda: shops_truth(self._desk))

    def _keep_going(self) -> None:
        self._desk.keep_going(self._stop, tell=self._pass_on)

    def _pass_on(self, error: Exception) -> None:
        """From any thread."""
        if not self._stop.is_set():
            self._failed.emit(error)

    def _tell(self, error: Exception) -> None:
        words = sentence_of(error)
        if words != self._last_sentence:
            self._last_sentence = words
            self.told.emit(notice_of(error))

    def _ask(self, key: str, work: Callable[[], Truth]) -> None:
        tasks.run(lambda _: work(), done=lambda truth: self._show(key, truth), failed=lambda _: None, owner=self, slot=key)

    def _show(self, key: str, truth: Truth) -> None:
        if self._truths.get(key) != truth:
            self._truths[key] = truth
            self.truth_changed.emit(key, *truth)


def network_truth(desk: Desk) -> Truth:
    """Orders that are written down and not confirmed yet; nothing where there is none that had to be tried twice."""
    waiting = {outgoing.order_id for outgoing in desk.orders.waiting() if outgoing.attempts}
    if not waiting:
        return "", "plain"
    words = plural(
        "{count} order waits for the network, it is safe",
        "{count} orders wait for the network, they are safe",
        len(waiting),
    )
    return words, "careful"


def printers_truth(desk: Desk) -> Truth:
    listed = desk.queue.printers()
    if not listed:
        return "", "plain"
    if len(listed) == 1:
        name, state = listed[0].entry.name, listed[0].status.state
        if state in (PrinterState.PRINTING, PrinterState.PAUSED):
            return say("{printer} prints", printer=name), "good"
        if not listed[0].entry.bed_clear and state is PrinterState.IDLE:
            return say("{printer}: clear the bed", printer=name), "careful"
        if state is PrinterState.IDLE:
            return say("{printer} is ready", printer=name), "good"
        return say("{printer} is not ready", printer=name), "careful"
    ready = sum(item.status.state in READY for item in listed)
    words = say("{ready} of {count} printers ready", ready=ready, count=len(listed))
    return words, "good" if ready == len(listed) else "careful"


def shops_truth(desk: Desk) -> Truth:
    """Only shops that models may be sent to are spoken of; the shop of this desk is not started for this."""
    agreed = [listed for listed in desk.market.listed(own=False) if listed.entry.agreed]
    if not agreed:
        return "", "plain"
    ready = sum(listed.info.state is ServiceState.READY for listed in agreed)
    if len(agreed) == 1:
        title = agreed[0].info.title or agreed[0].entry.name
        return (say("{shop}: connected", shop=title), "good") if ready else (say("{shop}: not reachable", shop=title), "careful")
    words = say("{ready} of {count} shops connected", ready=ready, count=len(agreed))
    return words, "good" if ready == len(agreed) else "careful"
