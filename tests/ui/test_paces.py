"""Time left: from what the work tells, or from what the same act took before; no number rather than a wrong one."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from mesh.repair import STEPS
from ui import tasks
from ui.frame.time_left import task_words
from ui.paces import Paces
from ui.prepare.mend_words import doing_words


def test_an_act_is_expected_to_take_as_long_per_triangle_as_before() -> None:
    paces = Paces()
    assert paces.expected_s("cut", 1000) is None
    paces.learn("cut", 1000, 10.0)
    assert paces.expected_s("cut", 2000) == pytest.approx(20.0)
    assert paces.expected_s("hollow", 1000) is None, "another act tells nothing"
    assert paces.expected_s("cut", 4000) is None and paces.expected_s("cut", 300) is None, "nor does one of another size"


def test_where_the_same_act_took_now_long_now_short_nothing_is_expected() -> None:
    paces = Paces()
    paces.learn("mend", 1000, 10.0)
    paces.learn("mend", 1000, 15.0)
    paces.learn("mend", 1000, 12.0)
    assert paces.expected_s("mend", 1000) == pytest.approx(12.0)
    paces.learn("mend", 1000, 25.0)
    assert paces.expected_s("mend", 1000) is None
    for _ in range(5):
        paces.learn("mend", 1000, 24.0)
    assert paces.expected_s("mend", 1000) == pytest.approx(24.0), "only the last ones count"


def test_what_took_no_time_or_has_no_size_is_not_learned() -> None:
    paces = Paces()
    paces.learn("cut", 12, 0.1)
    paces.learn("arrange", 0, 10.0)
    paces.learn("", 1000, 10.0)
    assert paces.expected_s("cut", 12) is None and paces.expected_s("arrange", 0) is None


def test_work_under_way_tells_how_long_it_still_takes(qtbot: QtBot) -> None:
    go = threading.Event()
    all_tasks = tasks.Tasks()
    all_tasks.paces.learn("knead", 1000, 20.0)
    known = all_tasks.run(lambda _: go.wait(10), title="Kneading …", kind="knead", size=2000)
    qtbot.waitUntil(lambda: known.begun is not None, timeout=10_000)
    assert known.begun is not None
    unknown = all_tasks.run(lambda _: go.wait(10), title="Baking …", kind="bake", size=2000)
    assert task_words(known) == "Kneading … · about 40 s left" and known.share == pytest.approx(0.0, abs=0.01)
    assert task_words(unknown) == "Baking …" and unknown.share is None

    known.begun -= 30.0
    assert task_words(known) == "Kneading … · about 10 s left" and known.share == pytest.approx(0.75, abs=0.01)
    known.begun -= 11.0
    assert task_words(known) == "Kneading …" and known.share is None, "it takes longer than it should"

    known.context.progress(0.9, "Kneading the crust")
    assert task_words(known) == "Kneading the crust · a few seconds left" and known.share == 0.9, "what the work tells counts"
    go.set()
    qtbot.waitUntil(lambda: not all_tasks.running, timeout=10_000)
    assert all_tasks.paces.expected_s("bake", 2000) is None, "work that took no time tells nothing of the next"


def test_work_that_ends_teaches_what_the_next_will_take(qtbot: QtBot) -> None:
    go = threading.Event()
    all_tasks = tasks.Tasks()
    for kind in ("knead", "burn"):
        task = all_tasks.run(lambda _: go.wait(10), kind=kind, size=500)
        qtbot.waitUntil(lambda task=task: task.begun is not None, timeout=10_000)
        assert task.begun is not None
        task.begun -= 50.0
        if kind == "burn":
            task.cancel()
    go.set()
    qtbot.waitUntil(lambda: all_tasks.paces.expected_s("knead", 500) is not None, timeout=10_000)
    assert all_tasks.paces.expected_s("knead", 500) == pytest.approx(50.0, abs=10.0)


def test_what_waits_before_it_begins_is_no_time_of_the_work(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    all_tasks = tasks.Tasks()
    learnt: list[tuple[str, float]] = []
    monkeypatch.setattr(all_tasks.paces, "learn", lambda kind, _size, took_s: learnt.append((kind, took_s)))
    task = all_tasks.run(lambda _: None, kind="knead", size=500, after_ms=400)
    all_tasks.run(lambda _: None, size=500)
    assert task.elapsed_s == 0.0
    qtbot.waitUntil(lambda: not all_tasks.running, timeout=10_000)
    assert [kind for kind, _ in learnt] == ["knead"] and learnt[0][1] < 0.3, "what has no kind teaches nothing"


def test_every_step_of_a_mend_has_its_words() -> None:
    words = [doing_words(name) for name in (*STEPS, "measure")]
    assert all(words) and len(set(words)) == len(words)
