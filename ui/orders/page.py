"""The Orders desk: the list at the left, one order's road in the middle, the part and the conversation at the right."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from printdesk.carrier import tracking_link
from printdesk.desk import Desk
from printdesk.offer import Offer
from printdesk.order import Action, Order, Ordered, Side
from printdesk.ports import Outgoing
from printdesk.road import is_under_way, waits_for_customer
from printdesk.words import plural, say
from ui import tasks
from ui.actions import Action as Command
from ui.desk_page import DeskPage
from ui.heard import Heard
from ui.notice import Notice, Tone, sentence
from ui.orders.conversation import Conversation
from ui.orders.following import Following
from ui.orders.list import OrderList
from ui.orders.order_view import OrderView
from ui.orders.part_view import PartView
from ui.orders.thumbnail import Thumbnails
from ui.widgets.button import Button
from ui.widgets.column import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.line import line
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

UNDER_WAY, DONE = "under_way", "done"
LIST_WIDTH, TALK_WIDTH = 318, 340
NARROW, LIST_NARROW, TALK_NARROW = 1080, 252, 300


@dataclass(frozen=True)
class _Seen:
    """What the archive says, read off the Qt thread."""

    orders: list[Order]
    outgoing: list[Outgoing]


class OrdersPage(DeskPage):
    """wants_part(name, data): open that part (a binary STL in mm) on the Prepare desk. wants_desk(id): go there."""

    wants_part = Signal(str, bytes)
    wants_desk = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("orders", say("Orders"), "orders", parent)
        self._desk = desk
        self._seen = _Seen([], [])
        self._wanted = ""
        self._lay_out()
        self._following = Following(desk, self)
        Heard(self, desk.changes.orders).heard.connect(self.refresh)
        self.refresh()

    # ---- what is laid out

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        whole.addWidget(self._stack)
        prepare = Button(say("Prepare a part"), "primary", icon="prepare", call=lambda: self.wants_desk.emit("prepare"))
        prepare.setObjectName("orders.prepare")
        self._stack.addWidget(
            EmptyState(
                "orders",
                say("Nothing is ordered yet"),
                say("Open a part on the Prepare desk, choose a shop and order it; here you then see where it is."),
                (prepare,),
            )
        )
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        thumbnails = Thumbnails(self)
        row.addWidget(self._lay_out_list(thumbnails))
        self.view = OrderView(self._material_name, self._parcel_page)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.view)
        self._nothing = EmptyState("orders", say("Nothing here"), say("All orders are in the other list."))
        self._middle.addWidget(self._nothing)
        row.addWidget(self._middle, 1)
        row.addWidget(self._lay_out_talk())
        self._stack.addWidget(desk)
        self.view.acted.connect(self._act)
        self.view.tracking_wanted.connect(self._open_tracking)
        self.view.link_wanted.connect(lambda: self._copy(self._tracking_url(), say("The link is copied.")))
        self.view.parcel_wanted.connect(self._open_parcel)
        self.view.number_wanted.connect(lambda number: self._copy(number, say("The number is copied.")))
        self.view.again_wanted.connect(self._open_on_desk)
        self.view.waiting.tried.connect(self._try_now)
        self.view.waiting.settled.connect(self._settle)
        self.view.draft.price_wanted.connect(self._ask_price)
        self.view.draft.placed.connect(self._place_again)

    def _lay_out_list(self, thumbnails: Thumbnails) -> QWidget:
        left = QWidget()
        left.setProperty("look", "panel")
        self._left = left
        left.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        self.which = Segmented([(UNDER_WAY, say("Under way")), (DONE, say("Done"))], name=say("Which orders"))
        self.which.setObjectName("orders.which")
        self.which.chosen.connect(lambda _: self._show_list())
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(self.which)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(line())
        self.list = OrderList(thumbnails, lambda order: self._desk.orders.file(order.id))
        self.list.chosen.connect(self._show_order)
        column.setSpacing(0)
        column.insertSpacing(1, 12)
        column.addWidget(self.list, 1)
        return left

    def _lay_out_talk(self) -> QWidget:
        self._right = right = Column(width=TALK_WIDTH)
        right.scroll.hide()
        body = right.layout()
        assert isinstance(body, QVBoxLayout)
        self._shop = label("", "heading", wrap=True)
        self._shop.setContentsMargins(16, 14, 16, 12)
        self.part = PartView()
        self.talk = Conversation(Side.CUSTOMER, "orders")
        self.talk.written.connect(self._write)
        for index, widget in enumerate((self._shop, line(), self.part, line())):
            body.insertWidget(index, widget)
        body.insertWidget(4, self.talk, 1)
        return right

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the order itself keeps the most room."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        self._left.setFixedWidth(LIST_NARROW if is_narrow else LIST_WIDTH)
        self._right.setFixedWidth(TALK_NARROW if is_narrow else TALK_WIDTH)

    def desk_actions(self) -> list[Command]:
        return [
            Command("orders.refresh", say("Ask the shops again"), self.ask_shops, icon="refresh", shortcut="F5"),
            Command("orders.try_now", say("Send what waits now"), self._try_now, icon="send", possible=self._is_waiting),
            Command(
                "orders.track", say("Open the tracking page"), self._open_tracking, icon="truck", possible=self._has_tracking
            ),
        ]

    def came_to_front(self) -> None:
        self.refresh()
        self.ask_shops()

    # ---- what is shown

    def refresh(self) -> None:
        """Reads the archive again."""
        orders = self._desk.orders
        tasks.run(lambda _at: _Seen(orders.orders(), orders.waiting()), done=self._show, owner=self, slot="refresh")

    def ask_shops(self) -> None:
        self._following.ask_now()

    def choose(self, order_id: str) -> None:
        """Shows that order, in whichever list it is, as soon as the desk knows it."""
        self._wanted = order_id
        self.refresh()

    def _show(self, seen: _Seen) -> None:
        is_first = not self._seen.orders
        self._seen = seen
        under_way = sum(is_under_way(order) for order in seen.orders)
        self.which.set_options(
            [
                (UNDER_WAY, say("Under way {count}", count=under_way) if under_way else say("Under way")),
                (DONE, say("Done {count}", count=len(seen.orders) - under_way) if len(seen.orders) > under_way else say("Done")),
            ]
        )
        wanted = next((order for order in seen.orders if order.id == self._wanted), None)
        if wanted is not None:
            self.which.set_current(UNDER_WAY if is_under_way(wanted) else DONE)
        elif is_first and seen.orders and not under_way:
            self.which.set_current(DONE)
        self._follow_current(seen)
        self._stack.setCurrentIndex(1 if seen.orders else 0)
        self._show_list()
        self.set_badge(sum(waits_for_customer(order) for order in seen.orders))
        self._following.watch(seen.orders)

    def _follow_current(self, seen: _Seen) -> None:
        """An order that has just arrived goes to the other list, and stays before the person's eyes."""
        current = self.list.current
        now = next((order for order in seen.orders if current is not None and order.id == current.id), None)
        if current is not None and now is not None and is_under_way(current) and not is_under_way(now):
            self._wanted = now.id
            self.which.set_current(DONE)

    def _show_list(self) -> None:
        is_done = self.which.current == DONE
        shown = [order for order in self._seen.orders if is_under_way(order) is not is_done]
        self.list.show_orders(shown)
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = ""
        self._middle.setCurrentIndex(0 if shown else 1)
        for part in (self.part, self.talk, self._shop):
            part.setVisible(bool(shown))

    def _show_order(self, order: Order) -> None:
        self.view.show_order(order, [one for one in self._seen.outgoing if one.order_id == order.id])
        self._shop.setText(order.service)
        self.part.show_source(order.item.sha256, lambda: self._desk.orders.file(order.id))
        self.talk.show_order(order, order.service)

    def _material_name(self, item: Ordered) -> str:
        return self._desk.catalog.called(item.material, item.colour, item.finish)

    # ---- what the person does

    def _act(self, action: Action, note: str, values: dict[str, str]) -> None:
        if (order := self.list.current) is None:
            return
        orders, view = self._desk.orders, self.view

        def work(_at: tasks.TaskContext) -> Order:
            if action is Action.CANCEL:
                return orders.cancel(order.id, note)
            return orders.act(order.id, action, note=note, values=values)

        self._run(work, lambda _: view.tell(""), view.tell, say("Telling {shop}", shop=order.service))

    def _write(self, text: str) -> None:
        if (order := self.list.current) is None:
            return
        orders, talk = self._desk.orders, self.talk
        self._run(
            lambda _at: orders.act(order.id, Action.MESSAGE, note=text),
            lambda _: talk.sent(),
            talk.failed,
            say("Writing to {shop}", shop=order.service),
        )

    def _try_now(self) -> None:
        orders, waiting = self._desk.orders, self.view.waiting
        waiting.set_busy(True)
        tasks.run(
            lambda _at: orders.send_waiting(),
            done=self._tried,
            failed=lambda error: self.view.tell(sentence(error)),
            ended=lambda: waiting.set_busy(False),
            owner=self,
            title=say("Sending what waits"),
        )

    def _settle(self, is_there: bool) -> None:
        order = self.list.current
        if order is not None:
            orders = self._desk.orders
            tasks.run(
                lambda _at: orders.settle(order.id, is_there),
                done=lambda _: self.refresh(),
                failed=lambda error: self.view.tell(sentence(error)),
                owner=self,
            )

    def _tried(self, confirmed: int) -> None:
        if confirmed:
            words = plural("{count} of what waited is sent.", "{count} of what waited are sent.", confirmed)
            self.notice.emit(Notice(words, Tone.GOOD))
        self.refresh()

    def _ask_price(self) -> None:
        order, draft = self.list.current, self.view.draft
        if order is None:
            return
        draft.set_busy(say("Asking {shop}…", shop=order.service))
        orders = self._desk.orders
        tasks.run(
            lambda at: orders.ask_again(order.id, at.cancel),
            done=draft.show_offer,
            failed=lambda error: draft.show_offer(None, sentence(error)),
            owner=self,
            slot="price",
            title=say("Asking {shop} for the price", shop=order.service),
        )

    def _place_again(self, offer: Offer) -> None:
        order, draft = self.list.current, self.view.draft
        if order is None:
            return
        draft.set_busy(say("Ordering…"))
        self._run(
            lambda _at: self._desk.orders.place_again(order.id, offer),
            lambda _: None,
            lambda words: draft.show_offer(None, words),
            say("Placing the order at {shop}", shop=order.service),
        )

    def _run(
        self,
        work: Callable[[tasks.TaskContext], Order],
        done: Callable[[Order], None],
        failed: Callable[[str], None],
        title: str,
    ) -> None:
        """Work on the shown order; what went wrong is told where it was asked for."""
        tasks.run(
            work,
            done=done,
            failed=lambda error: failed(sentence(error)),
            ended=self.refresh,
            owner=self,
            title=title,
        )

    def _open_on_desk(self) -> None:
        if (order := self.list.current) is None:
            return
        tasks.run(
            lambda _at: self._desk.orders.file(order.id),
            done=lambda data: self.wants_part.emit(order.item.name, data),
            failed=lambda error: self.view.tell(sentence(error)),
            owner=self,
        )

    def _tracking_url(self) -> str:
        """The shop's page, if it is one of the web: a shop may say anything."""
        order = self.list.current
        url = order.tracking_url if order is not None and order.tracking_url else ""
        return url if urlsplit(url).scheme in ("http", "https") else ""

    def _parcel_page(self, order: Order) -> str:
        """The carrier's page of the parcel: an address of the catalogue's, never one that a shop said."""
        return tracking_link(self._desk.catalog.carriers, order.value("carrier"), order.value("tracking")) or ""

    def _open_parcel(self) -> None:
        if (order := self.list.current) is not None and (url := self._parcel_page(order)):
            QDesktopServices.openUrl(QUrl(url))

    def _has_tracking(self) -> bool:
        return bool(self._tracking_url())

    def _is_waiting(self) -> bool:
        return bool(self._seen.outgoing)

    def _open_tracking(self) -> None:
        if url := self._tracking_url():
            QDesktopServices.openUrl(QUrl(url))

    def _copy(self, text: str, words: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self.notice.emit(Notice(words, Tone.GOOD))
