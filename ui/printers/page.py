"""The Printers desk: a card for every printer at home, and the queue they work off."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.homequeue import ListedPrinter
from printdesk.job import Job, JobState
from printdesk.person import Deed, loses_a_print
from printdesk.settings import PrinterEntry
from printdesk.words import plural, say
from ui import tasks
from ui.actions import Action
from ui.desk_page import DeskPage
from ui.notice import Notice, Tone
from ui.printers.board import Board
from ui.printers.gcode_saving import GcodeSaving
from ui.printers.printer_card import PrinterCard
from ui.printers.queue_list import QueueList
from ui.printers.side import Side
from ui.printers.wording import usual_name
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.question import ask
from ui.widgets.text import label

CARD_WIDTH = 352
GAP = 12


class PrintersPage(DeskPage):
    """Script it with `board`, `cards`, `queue`, `side`, `set_up`, `connect_printer`, `try_simulated`, `add_spool`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("printers", say("Printers"), "printers", parent)
        self.desk = desk
        self.board = Board(desk, self)
        self.saving = GcodeSaving(desk, self)
        self.saving.told.connect(self.notice)
        self.cards: dict[str, PrinterCard] = {}
        self._columns = 0
        self._lay_out()
        self.board.changed.connect(self._show)
        self._show()

    # ---- laid out

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._stack = QStackedWidget()
        whole.addWidget(self._stack, 1)
        self.side = Side(self.desk)
        self.set_up = self.side.set_up
        self.side.moved.connect(self._side_moved)
        self.side.left.connect(lambda: self.add_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.side.printer_kept.connect(self._was_kept)
        self.side.spool_kept.connect(self._spool_was_kept)
        whole.addWidget(self.side)
        self._stack.addWidget(self._lay_out_empty())
        self._stack.addWidget(self._lay_out_desk())

    def _lay_out_empty(self) -> QWidget:
        self._add_first = Button(say("Connect a printer"), "primary", icon="add", call=self.connect_printer)
        self._add_first.setObjectName("printers.addFirst")
        simulated = Button(say("Try with a simulated printer"), "", call=self.try_simulated)
        simulated.setObjectName("printers.simulated")
        simulated.setMinimumHeight(self._add_first.sizeHint().height())
        return EmptyState(
            "printers",
            say("Print at home: PrintDesk slices, sends and watches."),
            say("It works with OctoPrint, or saves G-code for an SD card. Nothing is started on a bed that is not clear."),
            (self._add_first, simulated),
        )

    def _lay_out_desk(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keys, and is scrolled to
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 20)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._summary = label("", "heading")
        head.addWidget(self._summary)
        head.addStretch(1)
        self.add_button = Button(say("Connect a printer"), icon="add", call=self.connect_printer)
        self.add_button.setObjectName("printers.add")
        self.spools_button = Button(say("Spools"), icon="disc", call=self.side.show_rack)
        self.spools_button.setObjectName("printers.spools")
        head.addWidget(self.spools_button)
        head.addWidget(self.add_button)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column.addLayout(self._grid)
        self.queue = QueueList(self.desk.catalog)
        self.queue.did.connect(self._do)
        self.queue.decided.connect(self._decide)
        self.queue.clean_wanted.connect(lambda: self.board.do(lambda desk: desk.queue.clean()))
        column.addSpacing(6)
        column.addWidget(self.queue)
        column.addStretch(1)
        scroll.setWidget(inside)
        self._scroll = scroll
        return scroll

    # ---- what the frame asks

    def desk_actions(self) -> list[Action]:
        return [
            Action(
                "printers.connect", say("Connect a printer"), self.connect_printer, icon="add", shortcut="Ctrl+N", words="add"
            ),
            Action("printers.try", say("Try with a simulated printer"), self.try_simulated, icon="printers"),
            Action("printers.spools", say("Spools"), self.side.show_rack, icon="disc"),
            Action("printers.addSpool", say("Add a spool"), self.add_spool, icon="add"),
            Action("printers.refresh", say("Ask the printers again"), self._refresh, icon="refresh", shortcut="F5"),
            Action(
                "printers.cleanQueue",
                say("Clear what is over off the queue"),
                lambda: self.board.do(lambda desk: desk.queue.clean()),
                icon="delete",
                possible=lambda: any(job.is_over for job in self.board.jobs),
            ),
        ]

    def came_to_front(self) -> None:
        self.board.watch(True)

    def went_to_back(self) -> None:
        self.board.watch(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # ---- what is shown

    def _show(self) -> None:
        board = self.board
        self._stack.setCurrentIndex(1 if board.printers or board.jobs else 0)
        for name in self.cards.keys() - {listed.entry.name for listed in board.printers}:
            card = self.cards.pop(name)
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
            self._columns = 0
        for listed in board.printers:
            card = self.cards.get(listed.entry.name) or self._card(listed)
            name = listed.entry.name
            card.show_printer(
                listed,
                is_known=board.status_of(name) is not None,
                spools=board.spools,
                learned=board.learned.get(name),
            )
        self._arrange()
        count = len(board.printers)
        self._summary.setText(plural("{count} printer", "{count} printers", count) if count else say("No printer yet"))
        self.queue.show_jobs(board.jobs, board)
        on = {listed.entry.spool: listed.entry.name for listed in board.printers if listed.entry.spool}
        self.side.show_spools(board.spools, on, board.trouble)
        count = len(board.spools)
        self.spools_button.setText(say("Spools · {count}", count=count) if count else say("Spools"))
        self.set_badge(board.waiting())

    def _card(self, listed: ListedPrinter) -> PrinterCard:
        name = listed.entry.name
        card = PrinterCard(self.desk.catalog)
        card.setObjectName(f"printers.card.{name}")
        card.loaded.connect(lambda material, colour: self._load(name, material, colour))
        card.spool_loaded.connect(lambda spool: self.board.do(lambda desk: desk.queue.load_spool(name, spool or None)))
        card.new_spool_wanted.connect(lambda: self.side.add_spool(name))
        card.learned_wanted.connect(lambda: self.side.show_learned(name))
        card.cleared.connect(lambda: self.board.do(lambda desk: desk.queue.cleared(name)))
        card.did.connect(lambda deed: self._do_on(name, deed))
        card.set_up_wanted.connect(lambda: self._change(name))
        card.remove_wanted.connect(lambda: self._ask_remove(name))
        self.cards[name] = card
        self._columns = 0
        return card

    def _arrange(self) -> None:
        """As many cards beside each other as there is room for, each as wide as the others."""
        column = self.side.room()
        room = self.width() - column - 32
        columns = max(1, (room + GAP) // (CARD_WIDTH + GAP))
        if columns == self._columns:
            return
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
            self._grid.setColumnMinimumWidth(place, 0)
        self._columns = columns
        for place, name in enumerate(listed.entry.name for listed in self.board.printers if listed.entry.name in self.cards):
            self._grid.addWidget(self.cards[name], place // columns, place % columns)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)

    def show_printer(self, name: str) -> None:
        """Scrolls to its card and gives the card's first button the keys."""
        if card := self.cards.get(name):
            self._scroll.ensureWidgetVisible(card, 0, GAP)
            fields = [child for child in card.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
            if first := next((field for field in fields if field.isVisible()), None):
                first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ---- set up

    def connect_printer(self) -> None:
        self.side.set_up_new([listed.entry.name for listed in self.board.printers])

    def _change(self, name: str) -> None:
        listed = next((listed for listed in self.board.printers if listed.entry.name == name), None)
        if listed:
            self.side.set_up_entry(listed.entry)

    def _side_moved(self) -> None:
        self._add_first.setHidden(self.set_up.isVisibleTo(self))
        self._columns = 0
        self._arrange()

    def _was_kept(self, name: str) -> None:
        self.board.read()
        self.notice.emit(Notice(say("{name} is set up.", name=name), Tone.GOOD))

    def try_simulated(self) -> None:
        """One click to a printer for trials."""
        name = usual_name("simulated", [listed.entry.name for listed in self.board.printers])
        entry = PrinterEntry(name, "simulated", "simulated:", material="pla")
        self.board.do(lambda desk: desk.queue.add_printer(entry))

    def _ask_remove(self, name: str) -> None:
        ask(
            self,
            say("Remove {name}?", name=name),
            say("Its key is forgotten, too. What it printed stays in the list."),
            yes=say("Remove it"),
            no=say("Keep it"),
            then=lambda: self.board.do(lambda desk: desk.queue.remove_printer(name)),
        )

    def _load(self, name: str, material: str, colour: str) -> None:
        self.board.do(lambda desk: desk.queue.load(name, material or None, colour or None))

    # ---- spools

    def add_spool(self) -> None:
        self.side.add_spool()

    def _spool_was_kept(self, spool_id: str, printer: str) -> None:
        if printer:
            self.board.do(lambda desk: desk.queue.load_spool(printer, spool_id))
        else:
            self.board.read()

    # ---- jobs

    def _refresh(self) -> None:
        self.board.watch(True)

    def _do_on(self, printer: str, deed: str) -> None:
        listed = next((listed for listed in self.board.printers if listed.entry.name == printer), None)
        if listed and listed.job:
            self._do(listed.job, deed)

    def _do(self, job: Job, deed: str) -> None:
        if deed == Deed.PAUSE:
            self.board.do(lambda desk: desk.queue.pause(job.id))
        elif deed == Deed.RESUME:
            self.board.do(lambda desk: desk.queue.resume(job.id))
        elif deed == Deed.ANYWAY:
            self.board.do(lambda desk: desk.queue.anyway(job.id))
        elif deed == Deed.AGAIN:
            self._decide(job, JobState.QUEUED.value)
        elif deed == Deed.SAVE:
            self.saving.ask(job)
        elif loses_a_print(job):
            ask(
                self,
                say("Stop {part}?", part=job.part),
                say("What is printed of it so far is lost. This cannot be undone."),
                yes=say("Stop the print"),
                no=say("Go on printing"),
                then=lambda: self._cancel(job),
            )
        else:
            self._cancel(job)

    def _cancel(self, job: Job) -> None:
        tasks.run(
            lambda _: self.desk.queue.cancel(job.id),
            done=lambda _: self.board.watch(self.isVisible()),
            owner=self,
            title=say("Cancelling {part}", part=job.part),
        )

    def _decide(self, job: Job, state: str) -> None:
        self.board.do(lambda desk: desk.queue.decide(job.id, JobState(state)))
