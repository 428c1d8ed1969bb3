import threading
import time
import weakref

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from printdesk.errors import Offline
from printdesk.words import say
from ui import tasks
from ui.frame.status_bar import StatusBar


def test_the_answer_comes_back_on_the_qt_thread(qtbot: QtBot) -> None:
    seen: list[tuple[int, bool]] = []
    worked_in: list[int] = []

    def work(_at: tasks.TaskContext) -> int:
        worked_in.append(threading.get_ident())
        return 42

    tasks.run(work, done=lambda answer: seen.append((answer, QThread.currentThread().isMainThread())))
    qtbot.waitUntil(lambda: bool(seen), timeout=3000)
    assert seen == [(42, True)]
    assert worked_in != [threading.get_ident()]


def test_an_error_is_told_once_where_the_work_was_asked_for(qtbot: QtBot) -> None:
    told: list[Exception] = []
    elsewhere: list[object] = []
    tasks.shared().failed.connect(elsewhere.append)
    ended: list[bool] = []

    def work(_at: tasks.TaskContext) -> None:
        raise Offline("offline", "The shop does not answer.")

    tasks.run(work, failed=told.append, ended=lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended), timeout=3000)
    assert [str(error) for error in told] == ["The shop does not answer."]
    assert elsewhere == []
    tasks.run(work)
    qtbot.waitUntil(lambda: bool(elsewhere), timeout=3000)


def test_a_cancelled_task_hears_it_and_delivers_nothing(qtbot: QtBot) -> None:
    begun, stopped = threading.Event(), threading.Event()
    seen: list[object] = []
    ended: list[bool] = []

    def work(at: tasks.TaskContext) -> str:
        begun.set()
        at.cancel.wait(5)
        stopped.set()
        return "too late"

    task = tasks.run(work, done=seen.append, ended=lambda: ended.append(True))
    assert begun.wait(2)
    task.cancel()
    assert ended == [True]
    assert stopped.wait(2)
    qtbot.wait(50)
    assert seen == []


def test_a_task_dies_with_its_widget(qtbot: QtBot) -> None:
    may_end = threading.Event()
    seen: list[object] = []
    owner = QObject()
    task = tasks.run(lambda _at: may_end.wait(5), done=seen.append, owner=owner)
    owner.deleteLater()
    qtbot.waitUntil(lambda: task.is_cancelled, timeout=2000)
    may_end.set()
    qtbot.wait(50)
    assert seen == []


def test_work_that_is_over_leaves_nothing_behind(qtbot: QtBot) -> None:
    owner, part = QObject(), Offline("offline", "It stands for a part of a million faces.")
    seen: list[object] = []

    def work(at: tasks.TaskContext, part: object = part) -> object:
        at.tell(part)
        return part

    def told(_: object, part: object = part) -> None:
        seen.append(repr(part))

    task = tasks.run(work, told=told, done=told, ended=lambda part=part: seen.append("ended"), owner=owner)
    held = [weakref.ref(task), weakref.ref(part)]
    del task, part, work, told
    qtbot.waitUntil(lambda: [one() for one in held] == [None, None], timeout=3000)
    assert len(seen) == 3


def test_an_owner_may_go_after_all_tasks_when_the_program_ends(qtbot: QtBot) -> None:
    own, owner, may_end = tasks.Tasks(), QObject(), threading.Event()
    ended: list[bool] = []
    own.run(lambda _at: may_end.wait(5), ended=lambda: ended.append(True), owner=owner)
    delete(own)
    delete(owner)
    may_end.set()
    qtbot.wait(50)
    assert ended == []


def test_of_live_prices_only_the_newest_arrives(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[int] = []
    for number in range(5):
        tasks.run(lambda _at, number=number: number, done=seen.append, owner=owner, slot="prices", after_ms=20)
    qtbot.waitUntil(lambda: bool(seen), timeout=3000)
    qtbot.wait(60)
    assert seen == [4]


def test_thirty_slow_tasks_all_arrive(qtbot: QtBot) -> None:
    seen: list[int] = []
    for number in range(30):
        tasks.run(lambda _at, number=number: (time.sleep(0.01), number)[1], done=seen.append)
    qtbot.waitUntil(lambda: len(seen) == 30, timeout=5000)
    assert sorted(seen) == list(range(30))


def test_long_work_shows_its_words_and_a_cancel_button(qtbot: QtBot) -> None:
    bar = StatusBar(tasks.shared())
    qtbot.addWidget(bar)
    bar.show()

    def work(at: tasks.TaskContext) -> None:
        at.progress(0.4, "Reading bracket.stl")
        at.cancel.wait(10)

    task = tasks.run(work, title=say("Reading"))
    words = bar._work
    assert not words.isVisible()
    qtbot.waitUntil(lambda: words.isVisible() and words.words() == "Reading bracket.stl", timeout=3000)
    words.cancel_button.click()
    assert task.is_cancelled
    assert not words.isVisible()


@pytest.mark.parametrize("count", [1, 3])
def test_the_status_bar_forgets_finished_work(qtbot: QtBot, count: int) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    done: list[int] = []
    mine = [tasks.run(lambda _at: 1, done=done.append, owner=parent, title="Counting") for _ in range(count)]
    # work of other tests may still be ending, and keep the threads for a while
    qtbot.waitUntil(lambda: len(done) == count and not any(one in tasks.shared().running for one in mine), timeout=30_000)
