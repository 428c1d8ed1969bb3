"""Work waits until what has changed is seen, and not for ever."""

import time

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui import seen_first, tasks
from ui.seen_first import DUE_MS, once_seen, picture_goes_on, picture_over


@pytest.fixture
def called() -> list[float]:
    return []


def drawing(owner: QObject) -> QTimer:
    """A picture that is drawn in turns until the timer is stopped."""
    timer = QTimer(owner, interval=10)
    timer.timeout.connect(lambda: picture_goes_on(id(owner)))
    timer.start()
    return timer


def test_where_nothing_is_drawn_work_begins_when_a_picture_would_stand(qtbot: QtBot, called: list[float]) -> None:
    owner, begin = QObject(), time.monotonic()
    once_seen(owner, lambda: called.append(time.monotonic() - begin))
    qtbot.waitUntil(lambda: bool(called), timeout=3000)
    assert called[0] > 0.9 * DUE_MS / 1000


def test_work_waits_for_a_picture_that_takes_long(qtbot: QtBot, called: list[float]) -> None:
    owner = QObject()
    timer = drawing(owner)
    once_seen(owner, lambda: called.append(0.0))
    tasks.run(lambda _at: called.append(1.0), owner=owner, seen_first=True)
    qtbot.wait(3 * DUE_MS)
    assert not called
    timer.stop()
    picture_over(id(owner))
    qtbot.waitUntil(lambda: sorted(called) == [0.0, 1.0], timeout=3000)
    picture_goes_on(id(owner))
    picture_over(id(owner))
    qtbot.wait(60)
    assert len(called) == 2, "the next picture sets nothing off again"


def test_work_waits_no_longer_than_it_may(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, called: list[float]) -> None:
    monkeypatch.setattr(seen_first, "LONGEST_MS", 200)
    owner = QObject()
    timer = drawing(owner)
    once_seen(owner, lambda: called.append(0.0))
    qtbot.waitUntil(lambda: bool(called), timeout=3000)
    timer.stop()
    picture_over(id(owner))
    qtbot.wait(60)
    assert len(called) == 1


def test_a_picture_that_is_heard_of_no_more_holds_nothing_up(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, called: list) -> None:
    """Its view was closed, say."""
    monkeypatch.setattr(seen_first, "_HEARD_OF_S", 0.05)
    owner = QObject()
    picture_goes_on(id(owner))
    once_seen(owner, lambda: called.append(0.0))
    qtbot.waitUntil(lambda: bool(called), timeout=1500)
    picture_over(id(owner))


def test_nothing_is_called_for_an_owner_that_is_gone(qtbot: QtBot, called: list[float]) -> None:
    painter, owner, other = QObject(), QObject(), QObject()
    once_seen(other, lambda: called.append(0.0))
    delete(other)
    timer = drawing(painter)
    once_seen(owner, lambda: called.append(0.0))
    qtbot.wait(2 * DUE_MS)
    delete(owner)
    timer.stop()
    picture_over(id(painter))
    qtbot.wait(60)
    assert not called
