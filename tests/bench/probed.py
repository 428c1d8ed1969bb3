"""main.py with a watch on its Qt thread: `python -m tests.bench.probed ARGUMENTS OF main.py`.

Reads commands on standard input, one a line: `drop FILE` (or its name as JSON) lets the file go over the window as the mouse
would; `report` prints the stalls since the last report as one JSON line; `facts` prints the seconds from the drop until its
triangle count and its box were painted, null where they never were; `told` prints what stands on the window, and `clear` takes it
away; `quit` closes the window.
"""

import json
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

BEAT_MS = 4
STALL_S = 0.050
LOOK_S = 0.004


class Beat:
    """Beats in the Qt thread and notes every pause above 50 ms: how long, how much of it was work, and where."""

    def __init__(self) -> None:
        self.last = self.worked = 0.0  # the first beat is the event loop's first turn
        self.stalls: list[dict[str, Any]] = []
        self._seen: Counter[str] = Counter()
        self._thread = threading.get_ident()
        threading.Thread(target=self._look, daemon=True).start()

    def beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        gap = now - self.last - BEAT_MS / 1000
        if self.last and gap > STALL_S:
            where = [name for name, _ in Counter(dict(self._seen)).most_common(3)]  # a copy: the other thread goes on counting
            cpu = worked - self.worked
            self.stalls.append({"ms": round(gap * 1e3), "cpu_ms": round(cpu * 1e3), "kind": _kind(where), "where": where})
        self.last, self.worked = now, worked
        self._seen = Counter()

    def _look(self) -> None:
        while True:
            time.sleep(LOOK_S)
            if self.last and time.perf_counter() - self.last > STALL_S / 2 and (frame := sys._current_frames().get(self._thread)):
                names = []
                while frame is not None:  # the paint that a drawing belongs to may lie deep below it
                    code = frame.f_code
                    if len(names) < 7 or code.co_name in ("paintGL", "paintEvent"):
                        names.append(f"{code.co_filename.rpartition('/')[2]}:{frame.f_lineno} {code.co_name}")
                    frame = frame.f_back
                self._seen[" < ".join(names)] += 1


def _kind(where: list[str]) -> str:
    """paint: OpenGL, by the processor here; qt: no Python above the event loop (layout, composing, the X server); else: ours."""
    if not where:
        return "unknown"
    if "paintGL" in where[0] or "paintEvent" in where[0]:
        return "paint"
    return "qt" if where[0].split(" < ")[0].endswith(" open_window") else "ours"


def _told(window: Any) -> dict[str, Any]:
    """busy: work that has a name is under way."""
    from ui import tasks

    prepare = window.pages["prepare"]
    parts = [
        {
            "name": part.name,
            "volume_mm3": part.facts.volume_mm3,
            "warnings": part.warnings,
            "measured": prepare.measuring.is_measured(part),
        }
        for part in prepare.workspace.plate.parts
    ]
    notices = [{"text": notice.text, "tone": notice.tone.value} for notice in window.notices()]
    return {"notices": notices, "parts": parts, "busy": any(task.title for task in tasks.shared().running)}


def _clear(window: Any) -> None:
    """Parts first: that they went is told, too."""
    workspace = window.pages["prepare"].workspace
    for part in workspace.plate.parts:
        workspace.remove(part.id)
    for shown in list(window._notices.lines):
        window._notices._drop(shown)


def _watch(window: Any) -> None:
    from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl, Signal
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Ear(QObject):
        said = Signal(str)

    class Eye(QObject):
        """Notes when a label with a box in its words was first painted after a drop."""

        dropped = 0.0
        seen: float | None = None

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            painted = event.type() == QEvent.Type.Paint and isinstance(watched, QLabel) and "×" in watched.text()
            if painted and self.seen is None:
                self.seen = time.perf_counter() - self.dropped
            return False

    beat, ear, eye = Beat(), Ear(window), Eye(window)
    timer = QTimer(window, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat.beat)
    timer.start()

    def hear(line: str) -> None:
        word, _, rest = line.partition(" ")
        if word == "drop":
            data = QMimeData()
            path = Path(json.loads(rest) if rest.startswith('"') else rest)
            data.setUrls([QUrl.fromEncoded(path.absolute().as_uri().encode())])
            middle = window.rect().center()
            target = window.childAt(middle) or window
            at, copy = target.mapFrom(window, middle), Qt.DropAction.CopyAction
            for label in window.findChildren(QLabel):
                label.installEventFilter(eye)
            eye.dropped, eye.seen = time.perf_counter(), None
            held = (copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, QDragEnterEvent(at, *held))
            QApplication.sendEvent(target, QDropEvent(QPointF(at), *held))
        elif word == "report":
            print(json.dumps(sorted(beat.stalls, key=lambda stall: -stall["ms"])), flush=True)
            beat.stalls = []
        elif word == "facts":
            print(json.dumps(eye.seen), flush=True)
        elif word == "told":
            print(json.dumps(_told(window)), flush=True)
        elif word == "clear":
            _clear(window)
        elif word == "quit":
            window.close()

    ear.said.connect(hear)
    threading.Thread(target=lambda: [ear.said.emit(line.strip()) for line in sys.stdin], daemon=True).start()


def main() -> int:
    import main as door
    from ui import launch

    made = launch.Window

    def watched(**how: Any) -> Any:
        window = made(**how)
        _watch(window)
        return window

    launch.Window = watched  # type: ignore[misc, assignment]
    return door.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
