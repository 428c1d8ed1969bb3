"""Where news appears: a small pile at the bottom of the desk, newest lowest."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.notice import Notice
from ui.widgets.notice_line import NoticeLine

_MOST = 3
_GAP = 8


class Notices(QObject):
    """Keeps at most three on the widget `over`; the same text again only renews the one that is there."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.lines: list[NoticeLine] = []
        over.installEventFilter(self)

    def show(self, notice: Notice) -> None:
        for same in [shown for shown in self.lines if shown.notice.text == notice.text]:
            self._drop(same)
        made = NoticeLine(notice, self._over)
        made.gone.connect(lambda: self._drop(made))
        self.lines.append(made)
        while len(self.lines) > _MOST:
            self._drop(self.lines[0])
        made.show()
        made.raise_()
        self._place()

    def _drop(self, notice_line: NoticeLine) -> None:
        if notice_line in self.lines:
            self.lines.remove(notice_line)
            notice_line.hide()
            notice_line.deleteLater()
            self._place()

    def raise_all(self) -> None:
        """Above whatever came to the front meanwhile."""
        for shown in self.lines:
            shown.raise_()

    def _place(self) -> None:
        bottom = self._over.height() - 60
        for shown in reversed(self.lines):
            shown.adjustSize()
            shown.move(_GAP * 2, bottom - shown.height())
            bottom -= shown.height() + _GAP

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False
