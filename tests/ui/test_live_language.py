"""German and English are switched while the window is open, around the same work."""

import contextlib
import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from printdesk import words
from printdesk.desk import Desk
from printdesk.draft import Draft
from printdesk.languages import languages
from tests.ui.english import texts as texts_of
from ui import start, tasks
from ui.notice import Notice
from ui.prepare.page import PreparePage
from ui.start import make_window
from ui.window import Window

LATER = ("orders", "printers", "parts", "shop", "settings")


@pytest.fixture
def window(qtbot: QtBot, translated: None, whole_window: Window, desk: Desk) -> Iterator[Window]:
    yield whole_window
    if words.language() != "en":
        switch(qtbot, whole_window, desk, "en")
    whole_window.show_desk("prepare")


def prepare_of(window: Window) -> PreparePage:
    page = window.pages["prepare"]
    assert isinstance(page, PreparePage)
    return page


def is_quiet() -> bool:
    return not any(task.title for task in tasks.shared().running)


def switch(qtbot: QtBot, window: Window, desk: Desk, language: str) -> None:
    before = window.pages["prepare"]
    desk.choose(language=language)
    qtbot.waitUntil(lambda: words.language() == language and window.pages["prepare"] is not before, timeout=20_000)
    qtbot.waitUntil(lambda: len(window.findChildren(PreparePage)) == 1, timeout=20_000)  # what was replaced goes after it
    qtbot.waitUntil(lambda: window._frames.count() == 1, timeout=20_000)


def texts(of: QWidget) -> set[str]:
    """Every word that stands on it or is told of it."""
    found = {action.text() for action in of.actions()}
    for widget in (of, *of.findChildren(QWidget)):
        found |= set(texts_of(widget))
    return found - {""}


def test_every_word_is_what_a_new_window_would_say(qtbot: QtBot, window: Window, desk: Desk) -> None:
    for desk_id in LATER:
        window.pages[desk_id]
    switch(qtbot, window, desk, "de")
    for desk_id in LATER:
        window.pages[desk_id]
    other = make_window(desk)
    qtbot.addWidget(other)
    other.show()
    for desk_id in LATER:
        other.pages[desk_id]
    qtbot.waitUntil(is_quiet, timeout=20_000)
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: texts(other) <= texts(window), timeout=8_000)
    assert texts(other) - texts(window) == set()
    german = words.translations()
    english = {text for text in texts(window) if german.get(text, text) != text}
    assert {text for text in english if not text.endswith(")")} == set()  # what ends in a key was put together, not looked up
    assert "Beliebiges Material" in texts(window)
    assert "Einstellungen" in texts(window)


def test_the_work_the_camera_and_the_desk_in_front_stay(
    qtbot: QtBot,
    window: Window,
    desk: Desk,
    stl: Callable[..., Path],
) -> None:
    page = prepare_of(window)
    page.open_files([stl(name="block")])
    qtbot.waitUntil(lambda: page.workspace.part is not None and is_quiet(), timeout=20_000)
    page.hand.adjusting.mirror(0)
    qtbot.waitUntil(lambda: page.workspace.history.done == 2, timeout=20_000)
    page.viewport.set_camera(page.viewport.camera.orbited(40, 10))
    page.column.wish.unfold(True)
    window.show_notice(Notice("Saved as block.stl.", lasting=True))
    part, camera, steps = page.workspace.part, page.viewport.camera, page.workspace.history.steps
    assert part is not None
    window.show_desk("settings")
    switch(qtbot, window, desk, "de")
    assert window.front == "settings"
    assert window.pages["settings"].title == "Einstellungen"
    now = prepare_of(window)
    assert now is not page
    assert now.workspace.part is not None
    assert now.workspace.part.mesh is part.mesh
    assert now.viewport.camera == camera
    assert now.column.wish.is_unfolded
    assert now.workspace.history.steps != steps
    assert now.workspace.history.undoes == languages.again(steps[-1])
    assert [notice.text for notice in window.notices()] == ["Als block.stl gespeichert."]
    qtbot.waitUntil(lambda: now.workspace.judgement is not None, timeout=20_000)
    window.show_desk("prepare")
    window.undo_wanted.emit()
    assert now.workspace.history.done == len(steps) - 1
    switch(qtbot, window, desk, "en")
    assert prepare_of(window).workspace.history.steps == steps


def test_work_under_way_is_finished_first_and_the_person_is_told(qtbot: QtBot, window: Window, desk: Desk) -> None:
    qtbot.waitUntil(is_quiet, timeout=20_000)
    done: list[int] = []
    task = tasks.run(lambda at: at.cancel.wait(20) or 1, done=done.append, title="Slicing a long one", owner=prepare_of(window))
    desk.choose(language="de")
    told = "The language changes as soon as this is done: Slicing a long one."
    qtbot.waitUntil(lambda: window.status.truths().get("language") == (told, "plain"), timeout=5000)
    assert words.language() == "en"
    task.cancel()
    qtbot.waitUntil(lambda: words.language() == "de", timeout=5000)


def test_numbers_are_written_as_the_language_writes_them(qtbot: QtBot, window: Window, desk: Desk) -> None:
    layer = prepare_of(window).column.wish.layer
    assert "0.20" in layer.text()
    switch(qtbot, window, desk, "de")
    assert "0,20" in prepare_of(window).column.wish.layer.text()


def test_the_keys_work_on_in_the_other_language(qtbot: QtBot, window: Window, desk: Desk) -> None:
    switch(qtbot, window, desk, "de")
    assert window.commands.qaction("prepare.open").shortcut().toString() == "Ctrl+O"
    assert window.commands.qaction("prepare.open").text() == "Datei öffnen …"
    window.palette_card.open()
    window.palette_card.field.setText("open a file")
    assert window.palette_card.isVisible()
    window.palette_card.close_palette()


def test_the_desks_that_are_replaced_stay_in_memory_no_longer(qtbot: QtBot, window: Window, desk: Desk) -> None:
    before = weakref.ref(window.pages["prepare"])
    switch(qtbot, window, desk, "de")
    qtbot.waitUntil(is_quiet, timeout=20_000)

    def is_gone() -> bool:
        gc.collect()
        return before() is None

    qtbot.waitUntil(is_gone, timeout=20_000)


def test_however_often_the_language_changes_no_more_is_there_than_after_the_first_times(
    qtbot: QtBot, window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "make_desks", lambda: None)  # pages of other desks would come when nobody has waited for a while

    def objects() -> int:
        qtbot.wait(50)
        gc.collect()
        return len(gc.get_objects())

    for language in ("de", "en"):
        switch(qtbot, window, desk, language)
    widgets = len(QApplication.allWidgets())  # before objects are counted: it makes some
    before = objects()
    for language in ("de", "en", "de", "en"):
        switch(qtbot, window, desk, language)
    assert objects() - before < 4 * 150, "a desk that stayed would be thousands"
    assert len(QApplication.allWidgets()) - widgets < 10


def test_the_new_desk_is_made_in_a_turn_of_its_own_while_the_old_one_stands(
    qtbot: QtBot, window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[PreparePage] = []
    make = PreparePage.__init__

    def noted(page: PreparePage, desk: Desk, **how: bool) -> None:
        made.append(page)
        make(page, desk, **how)

    monkeypatch.setattr(PreparePage, "__init__", noted)
    before = prepare_of(window)
    start._furnish_anew(window, desk)
    assert len(made) == 1 and prepare_of(window) is before and before.isVisible()
    qtbot.waitUntil(lambda: prepare_of(window) is made[0], timeout=5_000)
    surface = made[0].viewport.surface
    assert surface is None or (surface.renderer_name and not surface.is_warming), "its first picture has no shaders to wait for"

    start._furnish_anew(window, desk)
    spoken, texts = words.language(), words.translations()
    words.install("de", {})
    qtbot.wait(50)
    assert prepare_of(window) is made[0], "what was made in a language that is not spoken any more is not shown"
    words.install(spoken, texts)


def test_what_is_done_while_another_desk_is_made_goes_over_too(
    qtbot: QtBot, window: Window, desk: Desk, stl: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = prepare_of(window)
    old.open_files([stl(name="late")])
    qtbot.waitUntil(lambda: old.workspace.part is not None and is_quiet(), timeout=20_000)
    new, room = PreparePage(desk, restore=False, keep=False), window.room_for_desks()
    start._hand_over(old, new)
    assert new.workspace.part is not None and new.workspace.history.done == old.workspace.history.done
    taken: list[object] = []
    take_over = new.desks.take_over
    monkeypatch.setattr(new.desks, "take_over", lambda *how: taken.append(how) or take_over(*how))
    start._hand_over(old, new)
    assert not taken, "nothing was done since"
    old.hand.adjusting.mirror(0)
    done = old.workspace.history.done
    for _ in start._take_place(window, desk, new, room):
        qtbot.wait(1)
    assert taken and prepare_of(window) is new and new.workspace.history.done == done


def test_what_the_new_desk_has_before_it_has_the_work_is_not_kept(
    qtbot: QtBot, window: Window, desk: Desk, stl: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = prepare_of(window)
    page.open_files([stl(name="kept")])
    qtbot.waitUntil(lambda: page.workspace.part is not None and is_quiet(), timeout=20_000)
    qtbot.waitUntil(lambda: window.status.truths().get("saved", ("", ""))[0] == "Saved", timeout=20_000)
    kept: list[bool] = []
    keep = desk.keep_draft

    def noted(draft: Draft, window: int = 1) -> None:
        kept.append(draft.is_empty)
        keep(draft, window)

    monkeypatch.setattr(desk, "keep_draft", noted)
    new = PreparePage(desk, restore=False, keep=False)
    new.workspace.want(quantity=3)
    new.autosave.save_now()
    assert not kept, "the draft of the old one stays"
    steps = start._take_place(window, desk, new, window.room_for_desks())
    next(steps)
    assert prepare_of(window) is new and new.workspace.part is not None
    qtbot.waitUntil(lambda: bool(kept), timeout=20_000)
    assert kept == [False]
