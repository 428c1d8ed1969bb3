import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from printdesk.events import Changes
from ui.heard import Heard


def test_many_announcements_of_another_thread_are_heard_once_on_the_qt_thread(qtbot: QtBot) -> None:
    changes, owner, heard = Changes(), QObject(), []
    Heard(owner, changes.orders, changes.jobs).heard.connect(lambda: heard.append(threading.current_thread()))

    def announce() -> None:
        for _ in range(50):
            changes.orders.emit()
            changes.jobs.emit()

    thread = threading.Thread(target=announce)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [threading.main_thread()]


def test_nobody_is_told_when_the_page_is_gone_and_the_desk_goes_on(qtbot: QtBot) -> None:
    changes, owner, others = Changes(), QObject(), []
    heard = Heard(owner, changes.orders)
    changes.orders.connect(lambda: others.append("told"))
    with qtbot.waitSignal(heard.destroyed):
        owner.deleteLater()
    changes.orders.emit()
    changes.orders.emit()
    assert others == ["told", "told"]
    assert len(changes.orders) == 1
