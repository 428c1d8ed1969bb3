"""The Prepare desk with nothing on it: one sentence, a place to drop a file, three sample parts, quiet links."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from printdesk.words import say
from ui.actions import Action
from ui.frame.dropped import dropped_files
from ui.orders.thumbnail import PartPicture, Thumbnails
from ui.prepare.samples import Sample, samples
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import BigIcon
from ui.widgets.look import set_look
from ui.widgets.text import label

if TYPE_CHECKING:  # this stands in the first frame, before there is a desk
    from printdesk.desk import Desk

_WIDTH, _PICTURE = 620, 92
_AFTER_PART_MS = 2000  # the samples' pictures do not take the processor from a part that comes


class DropArea(QFrame):
    dropped = Signal(list)  # list[Path]
    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prepare.dropArea")
        self.setProperty("look", "drop")
        self.setAccessibleName(say("Drop a file here"))
        self.setAcceptDrops(True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 36, 24, 32)
        inside.setSpacing(10)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside.addWidget(BigIcon("prepare", 48), 0, centre)
        heading = label(say("Drop a part here, and see whether it prints and what it costs."), "heading", wrap=True)
        heading.setAlignment(centre)
        inside.addWidget(heading)
        formats = label(
            say("STL, 3MF, OBJ, PLY, OFF, STEP or GLB. Nothing is sent anywhere before you agree."), "second", wrap=True
        )
        formats.setAlignment(centre)
        inside.addWidget(formats)
        self.open = Button(say("Open a file …"), "primary", icon="open", call=self.open_wanted.emit)
        self.open.setObjectName("prepare.open")
        inside.addWidget(self.open, 0, centre)
        self.reading = label("", "second")
        self.reading.setAlignment(centre)
        inside.addWidget(self.reading)
        self.reading.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            set_look(self, pointed=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_look(self, pointed=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        set_look(self, pointed=False)
        if files := dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(files)


def open_action(call: Callable[[], object]) -> Action:
    """Of this desk and of the window before it stands."""
    return Action("prepare.open", say("Open a file …"), call, icon="open", shortcut="Ctrl+O", words="stl 3mf load import")


class EmptyDesk(QScrollArea):
    """files_wanted(list[Path]), open_wanted, wants_desk(id).

    Complete but for the parts that were opened last, which come with `take_desk`.
    """

    files_wanted = Signal(list)
    open_wanted = Signal()
    wants_desk = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keys, and is scrolled to
        self.viewport().setAutoFillBackground(False)
        whole = QWidget()
        whole.setProperty("look", "scrolled")
        outer = QHBoxLayout(whole)
        outer.addStretch(1)
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(12)
        column.addStretch(2)
        self.drop = DropArea()
        self.drop.dropped.connect(self.files_wanted)
        self.drop.open_wanted.connect(self.open_wanted)
        column.addWidget(self.drop)
        self._column, self._place_of_recent = column, column.count()
        column.addSpacing(8)
        column.addWidget(label(say("Or try one of these"), "caption"))
        row = QHBoxLayout()
        row.setSpacing(10)
        self._thumbnails = Thumbnails(self, waits=True)  # what draws them is not read in time for the first frame
        for sample in samples():
            row.addWidget(self._sample(sample), 1)
        column.addLayout(row)
        links = QHBoxLayout()
        links.addStretch(1)
        printer = Button(say("Connect a printer"), "link", call=lambda: self.wants_desk.emit("printers"))
        printer.setObjectName("prepare.connectPrinter")
        shop = Button(say("Add a shop"), "link", call=lambda: self.wants_desk.emit("settings"))
        shop.setObjectName("prepare.addShop")
        links.addWidget(printer)
        links.addWidget(shop)
        links.addStretch(1)
        column.addLayout(links)
        column.addStretch(3)
        outer.addWidget(middle)
        outer.addStretch(1)
        self.setWidget(whole)

    def take_desk(self, desk: "Desk") -> None:
        """What was opened last on it is shown from now on, and the samples' pictures."""
        from ui.prepare.recent import RecentParts

        self.recent = RecentParts(desk)
        self.recent.chosen.connect(lambda path: self.files_wanted.emit([path]))
        self._column.insertWidget(self._place_of_recent, self.recent)
        self._drawing = QTimer(self, singleShot=True, interval=_AFTER_PART_MS if self.is_reading else 0)
        self._drawing.timeout.connect(self._thumbnails.begin)
        self._drawing.start()

    def _sample(self, sample: Sample) -> Card:
        card = Card(choosable=True, name=f"{sample.name}. {sample.about}")
        card.setObjectName(f"prepare.sample.{sample.path.stem}")
        card.body.setContentsMargins(8, 8, 8, 10)
        card.body.addWidget(PartPicture(self._thumbnails, str(sample.path), sample.path.read_bytes, height=_PICTURE))
        card.body.addSpacing(4)
        card.body.addWidget(label(sample.name, "strong", wrap=True))
        about = label(sample.about, "second", wrap=True)
        about.setAlignment(Qt.AlignmentFlag.AlignTop)
        card.body.addWidget(about, 1)
        card.chosen.connect(lambda: self.files_wanted.emit([sample.path]))
        return card

    @property
    def is_reading(self) -> bool:
        """Whether a file is read, which will be seen in place of this."""
        return not self.drop.reading.isHidden()

    def show_reading(self, words: str) -> None:
        self.drop.reading.setText(words)
        self.drop.reading.setVisible(bool(words))
