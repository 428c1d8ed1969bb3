"""From the door to the first frame: the window stands and takes files, clicks and keys while what is behind it is still read.

Only what that frame shows is imported here. The desks (`ui.start`) come half a second later, from a thread.
"""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from printdesk.errors import DeskError, Refused
from printdesk.remembered import Remembered
from printdesk.words import say
from ui import memory, waste
from ui.app import SCALE_NOTE, make_app, take_scale
from ui.desk_list import desk_list
from ui.ending import EndBySignal
from ui.notice import Notice, Tone
from ui.prepare.empty import EmptyDesk, open_action
from ui.window import Window

if TYPE_CHECKING:
    from printdesk.desk import Desk
    from ui.background import Background
    from ui.prepare.page import PreparePage

MOST_TROUBLES = 3  # told at once; the others are told when these are mended
MAKING_ENDS_S = 30.0  # a desk that is still opened when the window is closed is waited for, so that it can be closed
Wish = Callable[["PreparePage"], object]


def open_window(
    remembered: Remembered,
    make_desk: "Callable[[], Desk]",
    files: Sequence[Path] = (),
    *,
    units: str | None = None,
    scale: float = 1.0,
    troubles: Sequence[DeskError] = (),
    asked_to_end: Sequence[int] = (),
) -> int:
    """Opens the window with the files on the plate, returns the exit code once it is closed.

    asked_to_end: signals that came before the window; with any, it closes in its first turn
    make_desk: called once, on another thread; its error ends the window and is raised. Raises Refused without a display.
    troubles: what making the desk left out of the person's own catalogue, told once the desks are there
    """
    _refuse_without_display()
    waste.wait()
    take_scale(remembered.recall(SCALE_NOTE))
    app = make_app(theme_choice=remembered.settings.theme)
    ending = EndBySignal(app.closeAllWindows)
    if asked_to_end:
        QTimer.singleShot(0, app, app.closeAllWindows)
    window = Window(remember=remembered.remember, recall=remembered.recall)
    anteroom = Anteroom(window, make_desk, troubles)
    anteroom.furnished.connect(waste.begin)
    if files:
        anteroom.open_files(files, units, scale)
    window.show()
    try:
        code = app.exec()
    finally:
        ending.restore()
        anteroom.end()
    if anteroom.error is not None:
        raise anteroom.error
    return code


def _refuse_without_display() -> None:
    """Qt would end the program with a core dump."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in named):
        raise Refused(
            "no_display",
            say("There is no display here, so no window can be opened."),
            say("Without a window everything is a command, see --help; `demo` shows the whole road."),
        )


class Anteroom(QObject):
    """The window before its desks: what the person wants there is done as soon as they stand. error: why they never will."""

    furnished = Signal()
    _came = Signal(object)  # the desk, or what was wrong

    def __init__(self, window: Window, make_desk: "Callable[[], Desk]", troubles: Sequence[DeskError]) -> None:
        super().__init__(window)
        self.error: Exception | None = None
        self._window, self._make_desk, self._troubles = window, make_desk, troubles
        self._wishes: list[Wish] = []
        self._background: Background | None = None
        self._is_over = False
        self._thread = threading.Thread(target=self._make, daemon=True, name="desk")
        for listed in desk_list():
            window.announce(*listed)
        self._empty = EmptyDesk()
        window.show_before_desks("prepare", self._empty)
        window.commands.add([open_action(self._ask_files)])
        self._heard: list[QMetaObject.Connection] = [
            window.files_dropped.connect(self.open_files),
            self._empty.files_wanted.connect(self.open_files),
            self._empty.open_wanted.connect(self._ask_files),
            self._empty.wants_desk.connect(self._go),
        ]
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self._close)
        window.first_frame.connect(self._thread.start)

    # ---- what is wanted meanwhile

    def open_files(self, files: Sequence[Path], units: str | None = None, scale: float = 1.0) -> None:
        self._empty.show_reading(say("Reading {name} …", name=files[0].name))
        self._wishes.append(lambda page: page.open_files(list(files), units=units, scale=scale))

    def _ask_files(self) -> None:
        self._wishes.append(lambda page: page.ask_files())

    def _go(self, desk_id: str) -> None:
        self._wishes.append(lambda page: page.wants_desk.emit(desk_id))

    # ---- the desks come

    def _make(self) -> None:
        """In the thread: the modules are read there, too."""
        memory.share_heaps()
        try:
            import ui.start  # noqa: F401  # so that `_furnish` finds it read

            made: object = self._make_desk()
        except Exception as error:
            made = error
        if isValid(self):
            self._came.emit(made)

    def _take(self, made: "Desk | Exception") -> None:
        if self._is_over:
            return
        if isinstance(made, Exception):
            self.error = made
            self._window.close()
        else:
            self._furnish(made)

    def _furnish(self, desk: "Desk") -> None:
        from ui.start import put_desks, tell_first_hint, work_behind

        waste.keep()
        window, focused = self._window, self._window.focusWidget()
        for connection in self._heard:
            QObject.disconnect(connection)
        window.commands.remove("prepare.open")
        page = put_desks(window, desk, self._empty)
        self._empty.show_reading("")
        self._background = work_behind(window, desk)
        tell_first_hint(window)
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus()  # a search that was begun goes on
        for trouble in self._troubles[:MOST_TROUBLES]:
            window.show_notice(Notice(say("Left out: {what}", what=trouble.message), Tone.CAREFUL, lasting=True))
        for wish in self._wishes:
            wish(page)
        self.furnished.emit()

    # ---- the end

    def _close(self) -> None:
        self._is_over = True

    def end(self) -> None:
        """Returns when nothing works on the desk any more: it can be closed."""
        if self._thread.ident is not None:
            self._thread.join(MAKING_ENDS_S)
        if self._background is not None:
            self._background.end()
            self._background.wait()
