"""From a ready desk to the open window: application, desks in the order of the rail, background work, and the end of it all."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from printdesk.desk import Desk
from ui.app import make_app
from ui.background import Background
from ui.ending import EndBySignal
from ui.orders.page import OrdersPage
from ui.prepare.page import PreparePage
from ui.printers.page import PrintersPage
from ui.settings.page import SettingsPage
from ui.shop.page import ShopPage
from ui.window import Window


def open_window(desk: Desk, files: Sequence[Path] = (), *, units: str | None = None, scale: float = 1.0) -> int:
    """Opens the window with the files on the plate and returns the exit code when it is closed."""
    app = make_app(theme_choice=desk.settings.theme)
    window = make_window(desk)
    window.show()
    if files:
        prepare = window.pages["prepare"]
        assert isinstance(prepare, PreparePage)
        QTimer.singleShot(0, lambda: prepare.open_files(list(files), units=units, scale=scale))
    background = Background(desk, window)
    background.truth_changed.connect(window.set_truth)
    background.told.connect(window.show_notice)
    window.closing.connect(background.end)
    background.start()
    ending = EndBySignal(window.close)
    try:
        return app.exec()
    finally:
        ending.restore()
        background.end()
        background.wait()


def make_window(desk: Desk) -> Window:
    """The window with every desk that is built, wired to each other; its own places and choices are the desk's notes."""
    window = Window(remember=desk.remember, recall=desk.recall)
    prepare, orders, printers, shop = PreparePage(desk), OrdersPage(desk), PrintersPage(desk), ShopPage(desk)
    for page in (prepare, orders, printers, shop):
        window.add_desk(page)
    settings = SettingsPage(desk)
    window.add_desk(settings, at_bottom=True)

    def open_part(name: str, data: bytes) -> None:
        window.show_desk("prepare")
        prepare.opening.open_bytes(name, data)

    orders.wants_part.connect(open_part)
    shop.wants_part.connect(open_part)

    def go(key: str) -> None:
        """There, and to what one comes for from the Prepare desk."""
        window.show_desk(key)
        if key == "printers" and not printers.board.printers:
            printers.connect_printer()
        elif key == "settings":
            settings.show_group(settings.shops)

    prepare.wants_desk.connect(go)
    prepare.truth_changed.connect(window.set_truth)
    window.files_dropped.connect(lambda files: (window.show_desk("prepare"), prepare.open_files(files)))
    window.undo_wanted.connect(prepare.workspace.undo)
    return window
