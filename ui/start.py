"""From a ready desk to the desks in the window: pages in the order of the rail, what connects them, and work behind them.

The window itself may stand before, see `ui.launch`.
"""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from printdesk.desk import Desk
from printdesk.languages import languages
from printdesk.order import Ordered
from printdesk.words import language
from ui import memory, tasks
from ui.app import speak_to_qt
from ui.background import Background
from ui.desk_list import desk_list
from ui.desk_page import DeskPage
from ui.first_hint import FirstHint
from ui.frame.card_taking import cards_and_others
from ui.frame.search_sources import SearchSources
from ui.in_turns import in_turns
from ui.live_language import LiveLanguage
from ui.prepare.carried import ViewMemory, carried_from, put_into
from ui.prepare.empty import EmptyDesk
from ui.prepare.page import PreparePage
from ui.window import Window

# Read after the first frame; a window that opens on the Prepare desk shows none of it.
LATER = ("ui.orders.page", "ui.printers.page", "ui.parts.page", "ui.shop.page", "ui.settings.page", "ui.viewport.renderer")
_SEEN_MS = 2000  # by when what took the place of something is drawn


def make_window(desk: Desk) -> Window:
    """The window with every desk; its own places and choices are the desk's notes."""
    window = Window(remember=desk.remember, recall=desk.recall)
    put_desks(window, desk)
    return window


def put_desks(window: Window, desk: Desk, empty: EmptyDesk | None = None) -> PreparePage:
    """Every desk that is built, wired to each other. empty: what the window shows of the Prepare desk already."""
    prepare = PreparePage(desk, empty=empty)
    _furnish(window, desk, prepare)
    ViewMemory(prepare, desk.recall)
    _connect(window)
    window.closing.connect(lambda: ViewMemory.keep(_prepare(window), desk.remember))
    LiveLanguage(window, desk, lambda: _furnish_anew(window, desk), lambda: _said(window))
    return prepare


def tell_first_hint(window: Window) -> None:
    """Also on the Prepare desk that takes the place of this one when the language changes."""
    FirstHint(window, _prepare(window))
    window.made_anew.connect(lambda: FirstHint(window, _prepare(window)))


def _prepare(window: Window) -> PreparePage:
    page = window.pages["prepare"]
    assert isinstance(page, PreparePage)
    return page


def _connect(window: Window) -> None:
    """What the window itself announces; its desks may be others by then."""

    def change_keys() -> None:
        window.show_desk("settings")
        page: Any = window.pages["settings"]
        page.show_group(page.keys)
        page.keys.unfold()

    def dropped(files: list[Path]) -> None:
        if cards_and_others(files)[1]:
            window.show_desk("prepare")
        _prepare(window).open_files(files)

    window.keys_wanted.connect(change_keys)
    window.files_dropped.connect(dropped)
    window.undo_wanted.connect(lambda: _undo(window))
    window.front_changed.connect(lambda key: window.status.show_history(key == "prepare"))


def _furnish(window: Window, desk: Desk, prepare: PreparePage, made: Sequence[DeskPage] = ()) -> None:
    """Puts the desks into the window's frame. made: other pages that need not be made later."""
    window.add_desk(prepare)
    make, ready = _later(window, desk, prepare), {page.desk_id: page for page in made}
    for listed in desk_list():
        if listed.desk_id in ready:
            window.add_desk(ready[listed.desk_id], at_bottom=listed.at_bottom)
        elif listed.desk_id in make:
            window.add_desk_later(*listed[:3], make[listed.desk_id], at_bottom=listed.at_bottom)
    SearchSources(window, desk)

    def go(key: str) -> None:
        """There, and to what one comes for from the Prepare desk."""
        window.show_desk(key)
        page: Any = window.pages[key]
        if key == "printers" and not page.board.printers:
            page.connect_printer()
        elif key == "settings":
            page.show_group(page.shops)

    prepare.wants_desk.connect(go)
    prepare.truth_changed.connect(window.set_truth)
    window.status.history_wanted.connect(prepare.keeping.show_history)
    window.status.show_history(window.front == "prepare")


def _furnish_anew(window: Window, desk: Desk) -> None:
    """The same work and the same view of it on desks that speak another language."""
    speak_to_qt()
    in_turns(_anew(window, desk), window)


def _anew(window: Window, desk: Desk) -> Iterator[None]:
    """Another frame is made ready step by step while the window stands as it is, and takes its place.

    Another language that is wanted meanwhile goes before: then nothing comes of it.
    """
    spoken, room = language(), window.room_for_desks()
    pages: list[DeskPage] = []
    for _ in _made_ready(window, desk, room, pages):
        yield
        if language() != spoken:
            for gone in (*pages, room.parentWidget()):
                gone.deleteLater()
            return
    prepare, *others = pages
    assert isinstance(prepare, PreparePage)
    yield from _take_place(window, desk, prepare, room, others)
    yield
    tasks.run(lambda _: memory.give_back(), owner=window, after_ms=_SEEN_MS)


def _made_ready(window: Window, desk: Desk, room: QStackedWidget, pages: list[DeskPage]) -> Iterator[None]:
    """Prepare, and the desk in front where that is another, made and put into their room; what is on the old Prepare is on it."""
    prepare = PreparePage(desk, restore=False, keep=False)
    pages.append(prepare)
    yield
    room.addWidget(prepare)
    yield
    prepare.viewport.warm_up()  # or its first picture would wait for all that the driver makes
    if make := _later(window, desk, prepare).get(window.front):
        yield
        pages.append(make())
        yield
        room.addWidget(pages[-1])
    while prepare.viewport.is_warming:
        yield
    _hand_over(_prepare(window), prepare)
    yield


def _take_place(
    window: Window, desk: Desk, prepare: PreparePage, room: QStackedWidget, made: Sequence[DeskPage] = ()
) -> Iterator[None]:
    """The work goes over with the first step; with the others the desks before are let go."""
    old = _prepare(window)
    old.autosave.save_now()
    carried = carried_from(old)

    def furnish() -> None:
        _furnish(window, desk, prepare, made)
        _hand_over(old, prepare)
        prepare.autosave.begin()
        prepare.autosave.soon()  # the old page may have been kept from it, and steps have other names now
        put_into(prepare, carried)

    return window.make_anew(room, furnish, languages.again)


def _hand_over(old: PreparePage, new: PreparePage) -> None:
    """All work, its steps named in the language spoken now; the second time only where something was done since the first."""
    has_all = new.desks.all is old.desks.all and new.desks.front is old.desks.front
    if not has_all or new.desks.front.history is not new.workspace.history:
        new.desks.take_over(old.desks, languages.again)


def _said(window: Window) -> list[str]:
    """What stands on the window and is said again in another language."""
    truths = [text for text, _ in window.status.truths().values()]
    steps = [name for open_desk in _prepare(window).desks.all for name in open_desk.history.steps]
    return [*truths, *(notice.text for notice in window.notices()), *steps]


def _undo(window: Window) -> None:
    """Of the desk in front, where it has anything to take back."""
    page: Any = window.pages[window.front]
    if hasattr(page, "undo"):
        page.undo()


def _later(window: Window, desk: Desk, prepare: PreparePage) -> dict[str, Callable[[], DeskPage]]:
    """How the pages are made that the first frame does not wait for."""

    def open_part(name: str, data: bytes) -> None:
        window.show_desk("prepare")
        prepare.opening.open_bytes(name, data)

    def orders() -> DeskPage:
        from ui.orders.page import OrdersPage

        page = OrdersPage(desk)
        page.wants_part.connect(open_part)
        page.wants_desk.connect(window.show_desk)
        return page

    def printers() -> DeskPage:
        from ui.printers.page import PrintersPage

        return PrintersPage(desk)

    def shop() -> DeskPage:
        from ui.shop.page import ShopPage

        page = ShopPage(desk)
        page.wants_part.connect(open_part)
        return page

    def settings() -> DeskPage:
        from ui.settings.page import SettingsPage

        return SettingsPage(desk)

    def parts() -> DeskPage:
        return _parts(window, desk, prepare)

    return {"orders": orders, "printers": printers, "parts": parts, "shop": shop, "settings": settings}


def _parts(window: Window, desk: Desk, prepare: PreparePage) -> DeskPage:
    """The Parts desk: what it puts on the plate is seen there."""
    from ui.parts.page import PartsPage

    page = PartsPage(desk)

    def plate(files: list[Path]) -> None:
        window.show_desk("prepare")
        prepare.opening.open_files(files)

    def again(name: str, data: bytes, item: Ordered) -> None:
        window.show_desk("prepare")
        prepare.workspace.want(
            process=item.process, material=item.material, colour=item.colour, finish=item.finish, quantity=item.quantity
        )
        prepare.opening.open_bytes(name, data)

    def show(part_id: str) -> None:
        window.show_desk("parts")
        page.choose([part_id])

    page.wants_plate.connect(plate)
    page.wants_again.connect(again)
    page.wants_desk.connect(window.show_desk)
    page.finding.call = show
    return page


def work_behind(window: Window, desk: Desk) -> Background:
    """What goes on once the window is seen, and ends with it: wait for that end before the desk is closed."""
    background = Background(desk, window)
    background.truth_changed.connect(window.set_truth)
    background.told.connect(window.show_notice)
    window.closing.connect(background.end)
    if window.is_seen:
        QTimer.singleShot(0, window, lambda: _after_first_frame(window, background))
    else:
        window.first_frame.connect(lambda: _after_first_frame(window, background))
    return background


def _after_first_frame(window: Window, background: Background) -> None:
    """Modules are read in a thread; only what makes widgets is done on this one."""
    tasks.run(lambda _: [import_module(name) for name in LATER], ended=lambda: _with_modules(window), owner=window)
    background.start()


def _with_modules(window: Window) -> None:
    _prepare(window).viewport.warm_up()
    QTimer.singleShot(0, window.make_desks)
