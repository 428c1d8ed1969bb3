"""The My shop desk: inbox, board, customers and prices of the shop this desk stands behind; one order in the right column."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.errors import Refused
from printdesk.order import Action, Order, Ordered, OrderState
from printdesk.road import column_of, next_at_shop, waits_for_shop
from printdesk.words import say
from ui import tasks
from ui.actions import Action as Command
from ui.desk_page import DeskPage
from ui.heard import Heard
from ui.notice import Notice, Tone, sentence
from ui.orders.thumbnail import Thumbnails
from ui.orders.wording import part_words
from ui.shop.board import Board
from ui.shop.customers import Customers
from ui.shop.inbox import Inbox
from ui.shop.opening import Opening
from ui.shop.order_card import Shown
from ui.shop.order_panel import OrderPanel
from ui.shop.tariff import TariffText
from ui.shop.watching import ShopNow, Watching
from ui.widgets.button import Button, IconButton
from ui.widgets.chip import Chip
from ui.widgets.line import line
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_tip

INBOX, BOARD, CUSTOMERS, PRICES = "inbox", "board", "customers", "prices"
RESUME_MS = 1500  # the window draws first
NEW = frozenset({OrderState.PLACED, OrderState.ASKED})


class ShopPage(DeskPage):
    """wants_part(name, data): open that part (a binary STL in mm) on the Prepare desk."""

    wants_part = Signal(str, bytes)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("shop", say("My shop"), "shop", parent)
        self._desk = desk
        self._now: ShopNow | None = None
        self._chosen = self._advanced = ""
        self._is_open = self._is_lost = False
        self._lay_out()
        self._watching = Watching(desk, self)
        self._watching.seen.connect(self._show)
        self._watching.lost.connect(self._lost)
        Heard(self, desk.changes.shop, desk.changes.jobs).heard.connect(self._look)
        QTimer.singleShot(RESUME_MS, self, self._resume)

    # ---- what is laid out

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        whole.addWidget(self._stack)
        self.opening = Opening()
        self.opening.wanted.connect(self._stand_behind)
        self.opening.back_wanted.connect(lambda: self._stack.setCurrentIndex(1))
        self._stack.addWidget(self.opening)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._lay_out_strip())
        left.addWidget(line())
        thumbnails = Thumbnails(self)
        self.inbox = Inbox(thumbnails, self._file_of)
        self.board = Board(thumbnails, self._file_of)
        self.customers = Customers(self._desk)
        self.tariff = TariffText(self._desk)
        self.tariff.saved.connect(self._look)
        self._rooms = QStackedWidget()
        for room in (self.inbox, self.board, self.customers, self.tariff):
            self._rooms.addWidget(room)
        for cards in (self.inbox, self.board):
            cards.chosen.connect(self.choose)
            cards.advanced.connect(self._advance)
        left.addWidget(self._rooms, 1)
        row.addLayout(left, 1)
        self.panel = OrderPanel(self._desk, self._material_name)
        self.panel.hide()
        self.panel.part_wanted.connect(self.wants_part)
        self.panel.save_wanted.connect(self._save)
        self.panel.talk.written.connect(self._write)
        self.panel.step.acted.connect(self._act_on_chosen)
        self.panel.step.print_wanted.connect(self._print_chosen)
        row.addWidget(self.panel)
        self._stack.addWidget(desk)

    def _lay_out_strip(self) -> QWidget:
        strip = QWidget()
        strip.setProperty("look", "panel")
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 11, 16, 11)
        row.setSpacing(10)
        self.room = Segmented(self._room_words(0), name=say("What is shown"))
        self.room.setObjectName("shop.room")
        self.room.chosen.connect(self._show_room)
        row.addWidget(self.room)
        row.addStretch(1)
        self._example = Chip(say("Example prices"), "careful", small=True)
        self._example.setToolTip(say("The shop still asks the example prices. Set your own under “Prices”."))
        row.addWidget(self._example)
        self.status = Chip("", "plain", small=True)
        self.status.setObjectName("shop.status")
        row.addWidget(self.status)
        self._again = Button(say("Try again"), "link", call=self._look)
        row.addWidget(self._again)
        self._other = IconButton("shop", say("Another shop…"), self._show_opening)
        self._other.setObjectName("shop.other")
        row.addWidget(self._other)
        return strip

    def _room_words(self, waiting: int) -> list[tuple[str, str]]:
        inbox = say("Inbox {count}", count=waiting) if waiting else say("Inbox")
        return [(INBOX, inbox), (BOARD, say("Board")), (CUSTOMERS, say("Customers")), (PRICES, say("Prices"))]

    def desk_actions(self) -> list[Command]:
        opened = self._opened
        return [
            Command("shop.inbox", say("Inbox"), lambda: self.show_room(INBOX), icon="tray", possible=opened),
            Command("shop.board", say("Board"), lambda: self.show_room(BOARD), icon="columns", possible=opened),
            Command("shop.customers", say("Customers"), lambda: self.show_room(CUSTOMERS), icon="users", possible=opened),
            Command("shop.prices", say("Prices"), lambda: self.show_room(PRICES), icon="tag", possible=opened),
            Command("shop.refresh", say("Ask the shop again"), self._look, icon="refresh", shortcut="F5", possible=opened),
        ]

    def came_to_front(self) -> None:
        if self._is_open:
            self._watching.begin(in_front=True)
            self._look()

    def went_to_back(self) -> None:
        if self._is_open:
            self._watching.begin(in_front=False)

    # ---- which shop

    def _show_opening(self) -> None:
        self.opening.back.setVisible(self._is_open)
        self._stack.setCurrentIndex(0)

    def _resume(self) -> None:
        """Stands behind the shop of last time again."""
        if not self._is_open and (address := self._desk.shop_address()) is not None:
            self._stand_behind(address, "")

    def _stand_behind(self, address: str, key: str) -> None:
        self.opening.set_busy(True)
        self.opening.tell("")
        tasks.run(
            lambda _at: self._desk.stand_behind(address, key or None),
            done=lambda _: self._opened_now(),
            failed=lambda error: self.opening.tell(sentence(error)),
            ended=lambda: self.opening.set_busy(False),
            owner=self,
            title=say("Opening the shop"),
        )

    def _opened_now(self) -> None:
        self._is_open = True
        self.opening.forget_key()
        self._chosen, self._now = "", None
        self.panel.hide()
        self._stack.setCurrentIndex(1)
        self._watching.begin(in_front=self.isVisible())
        self._look()

    def _opened(self) -> bool:
        return self._is_open

    # ---- what is shown

    def _look(self) -> None:
        if self._is_open:
            self._watching.look()

    def show_room(self, room: str) -> None:
        self.room.set_current(room)
        self._show_room(room)

    def _show_room(self, room: str) -> None:
        self._advanced = ""
        self._rooms.setCurrentIndex([INBOX, BOARD, CUSTOMERS, PRICES].index(room))
        if room == CUSTOMERS:
            self.customers.refresh()
        elif room == PRICES:
            self.tariff.refresh()
        self._show_panel()

    def _show(self, now: ShopNow) -> None:
        if self._is_lost:
            self._is_lost = False
            self.panel.step.tell("")
        self._now = now
        address = now.info.address.split("//", 1)[-1]
        self.status.show_verdict(say("Open: {address}", address=address), "good")
        words = say("{title} takes orders at {address}", title=now.info.title, address=now.info.address)
        self.status.setToolTip(plain_tip(words))
        self._example.setVisible(now.info.example)
        self._again.hide()
        new = [self._shown(order) for order in now.orders if order.state in NEW]
        new.sort(key=lambda one: (not waits_for_shop(one.order), one.order.id))
        self.inbox.show_orders(new)
        self.board.show_orders([self._shown(order) for order in now.orders if column_of(order)])
        waiting = sum(waits_for_shop(order) for order in now.orders)
        self.room.set_options(self._room_words(waiting))
        self.set_badge(waiting)
        self._show_panel()

    def _shown(self, order: Order) -> Shown:
        job = self._now.jobs.get(order.id) if self._now else None
        return Shown(order, job, self._material_name(order.item))

    def _lost(self, error: Exception) -> None:
        self._is_lost = True
        self.status.show_verdict(say("Closed"), "bad")
        self.status.setToolTip(sentence(error))
        self._again.show()
        self.panel.step.tell(sentence(error))

    def choose(self, order_id: str) -> None:
        self._chosen = order_id
        self._show_panel()

    def _current(self) -> Order | None:
        orders = self._now.orders if self._now else []
        return next((order for order in orders if order.id == self._chosen), None)

    def _show_panel(self) -> None:
        """The chosen order; in the inbox, while none of it is chosen, the first one."""
        order = self._current()
        room = self.room.current
        if room == INBOX and self.inbox.pile.cards and (order is None or self._is_elsewhere(order)):
            self._chosen = self.inbox.pile.cards[0].order_id
            order = self._current()
        self.panel.setVisible(order is not None and room in (INBOX, BOARD))
        self.inbox.pile.set_current(self._chosen)
        self.board.set_current(self._chosen)
        if order is not None and self._now is not None and self.isVisible():  # its check is not begun behind the person
            self.panel.show_order(order, self._now.jobs.get(order.id), self._now.printers)

    def _is_elsewhere(self, order: Order) -> bool:
        """Chosen on the board, or done with: not what the person looks at in the inbox. One just accepted is still at hand."""
        return order.state not in NEW and order.id != self._advanced

    def _file_of(self, order: Order) -> bytes:
        return self._desk.counter.file(order.id)

    def _material_name(self, item: Ordered) -> str:
        return self._desk.catalog.called(item.material, item.colour, item.finish)

    # ---- what the person does

    def _advance(self, order: Order) -> None:
        """A card's one button."""
        action = next_at_shop(order)
        self.choose(order.id)
        if action is Action.CLAIM:
            self._print(order, "")
        elif action is Action.SHIP and not order.recipient.picks_up:
            self.panel.step.begin_ship()
        elif action is Action.ASK:
            self.panel.step.begin_price()
        elif action is not None:
            self._act(order, action, "", {})

    def _act_on_chosen(self, action: Action, note: str, values: dict[str, str]) -> None:
        if (order := self._current()) is not None:
            self._act(order, action, note, values)

    def _act(self, order: Order, action: Action, note: str, values: dict[str, str]) -> None:
        self._advanced = order.id
        self._run(
            lambda: self._desk.counter.act(order.id, action, note=note, values=values),
            say("{name}: telling the shop", name=order.item.name),
        )

    def _print_chosen(self, printer: str) -> None:
        if (order := self._current()) is not None:
            self._print(order, printer)

    def _print(self, order: Order, printer: str) -> None:
        def done(_: object) -> None:
            self.notice.emit(Notice(say("{part} is in the printers' queue.", part=part_words(order)), Tone.GOOD))

        title = say("{name}: into the queue", name=order.item.name)
        self._run(lambda: self._desk.counter.print(order.id, printer or None), title, done)

    def _run(self, work: Callable[[], object], title: str, done: Callable[[object], None] | None = None) -> None:
        """Work on the chosen order; what went wrong is told at its buttons."""
        step = self.panel.step
        step.set_busy(True)
        step.tell("")

        def worked(result: object) -> None:
            step.words.hide()
            if done:
                done(result)

        def ended() -> None:
            step.set_busy(False)
            self._look()

        tasks.run(
            lambda _at: work(), done=worked, failed=lambda error: step.tell(sentence(error)), ended=ended, owner=self, title=title
        )

    def _write(self, text: str) -> None:
        talk = self.panel.talk
        if (order := self._current()) is None:
            return
        tasks.run(
            lambda _at: self._desk.counter.act(order.id, Action.MESSAGE, note=text),
            done=lambda _: talk.sent(),
            failed=lambda error: talk.failed(sentence(error)),
            ended=self._look,
            owner=self,
            title=say("Writing to {name}", name=order.customer),
        )

    def _save(self, order: Order, data: bytes) -> None:
        plain = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in order.item.name).strip() or "part"
        chosen, _ = QFileDialog.getSaveFileName(self, say("Save the file"), f"{order.number} {plain}.stl", "STL (*.stl)")
        if chosen:
            self.save_to(Path(chosen), data)

    def save_to(self, path: Path, data: bytes) -> None:
        def work(_at: tasks.TaskContext) -> None:
            beside = path.with_name(f".{path.name}.part")
            try:
                beside.write_bytes(data)
                beside.replace(path)
            except OSError as error:
                beside.unlink(missing_ok=True)
                raise Refused(
                    "not_saved",
                    say("{name} could not be written: {why}.", name=path.name, why=error.strerror or ""),
                    say("Choose another place."),
                ) from error

        def saved(_: None) -> None:
            self.notice.emit(Notice(say("Saved {name}.", name=path.name), Tone.GOOD))

        step = self.panel.step
        tasks.run(work, done=saved, failed=lambda error: step.tell(sentence(error)), owner=self, title=say("Saving"))
