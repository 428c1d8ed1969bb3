"""What survives a kill: all desks, their histories and documents; what is said where it cannot be kept; two windows at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.desk import Desk
from printdesk.draft import draft_from_text
from services.durable import disk_full
from tests.ui.prepare.conftest import Opened, open_cup
from tests.ui.prepare.test_documents import notices, saved_as, titles
from tests.ui.prepare.test_page import opened, settled
from ui.prepare.page import PreparePage

pytestmark = pytest.mark.window
LONG_MS = 30_000


def kept(qtbot: QtBot, page: PreparePage, what: Callable[[], object]) -> None:
    """Does that, and waits until it is kept."""
    with qtbot.waitSignal(page.truth_changed, timeout=LONG_MS, check_params_cb=lambda _key, words, _tone: words == "Saved"):
        what()


def let_go(page: PreparePage) -> None:
    """As a kill does: the system takes the locks of the process away."""
    assert page.desk._window is not None
    page.desk._window[1].close()
    page.desk.documents.close()


def test_desks_histories_and_documents_are_back_after_a_kill(
    qtbot: QtBot, wire: Callable[[Path | None], Desk], open_page: Opened, stl: Callable[..., Path], tmp_path: Path
) -> None:
    killed = open_page(wire(tmp_path / "data"))
    killed.desk.market.remove("Example shop")
    opened(qtbot, killed, stl(open_cup(), "cup"))
    killed.changing.mend()
    qtbot.waitUntil(lambda: killed.workspace.part is not None and killed.workspace.part.facts.watertight, timeout=LONG_MS)
    killed.workspace.want(quantity=7)
    saved_as(qtbot, killed, tmp_path / "cup.printdesk")
    killed.hand.adjusting.move_to((50.0, 60.0))
    killed.undo()
    killed.desks.new()
    opened(qtbot, killed, stl(bodies.box((9.0, 9.0, 9.0)), "cube"))
    kept(qtbot, killed, lambda: killed.workspace.want(quantity=3))
    steps = killed.desks.all[0].history.steps
    let_go(killed)

    again = open_page(wire(tmp_path / "data"), restore=True)
    qtbot.waitUntil(lambda: again.workspace.part is not None, timeout=LONG_MS)
    assert titles(again) == ["cup", "cube"] and again.workspace.wish.quantity == 3
    first = again.desks.all[0]
    assert first.path == tmp_path / "cup.printdesk" and not first.is_changed
    qtbot.waitUntil(lambda: first.history.steps == steps, timeout=LONG_MS)
    assert first.history.redoes == "Move cup"
    again.desks.show(first.id)
    settled(qtbot, again)
    assert again.workspace.part is not None and again.workspace.part.facts.watertight
    again.workspace.go_to(1)
    assert again.workspace.part.facts.boundary_edges == 4 and again.workspace.wish.quantity == 1
    again.workspace.go_to(len(steps))
    assert again.workspace.part.placement.position_mm == (50.0, 60.0) and again.workspace.wish.quantity == 7
    again.saving.save_desk()
    qtbot.waitUntil(lambda: not first.is_changed, timeout=LONG_MS)


def test_a_second_window_begins_with_a_copy_says_so_and_takes_nothing_from_the_first(
    qtbot: QtBot, wire: Callable[[Path | None], Desk], open_page: Opened, stl: Callable[..., Path], tmp_path: Path
) -> None:
    first = open_page(wire(tmp_path / "data"))
    opened(qtbot, first, stl())
    kept(qtbot, first, lambda: first.workspace.want(quantity=5))
    told: list[str] = []
    second = open_page(wire(tmp_path / "data"), restore=True)
    second.notice.connect(lambda notice: told.append(notice.text))
    qtbot.waitUntil(lambda: second.workspace.part is not None, timeout=LONG_MS)
    assert any("open in another window" in words for words in told)
    kept(qtbot, second, second.hand.adjusting.remove)
    draft = first.desk.draft(1)
    assert draft is not None and draft.wish.quantity == 5 and len(draft.items) == 1
    own = second.desk.draft(2)
    assert own is not None and not own.items


def test_a_full_disk_is_told_in_the_status_bar_what_was_kept_stays_and_it_is_tried_again(
    qtbot: QtBot,
    wire: Callable[[Path | None], Desk],
    open_page: Opened,
    stl: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The full disk is a refusal as `services.durable` makes one: no small disk can be mounted here."""
    page = open_page(wire(tmp_path / "data"))
    opened(qtbot, page, stl())
    kept(qtbot, page, lambda: page.workspace.want(quantity=2))
    archive, keep = page.desk._outside.archive, page.desk._outside.archive.keep_note

    def full(_name: str, _text: str) -> None:
        raise disk_full(tmp_path)

    monkeypatch.setattr(archive, "keep_note", full)
    monkeypatch.setattr("ui.prepare.autosave.AGAIN_MS", 200)
    truths: list[tuple[str, str]] = []
    page.truth_changed.connect(lambda _key, words, tone: truths.append((words, tone)))
    page.workspace.want(quantity=3)
    qtbot.waitUntil(lambda: any(tone == "bad" for _, tone in truths), timeout=LONG_MS)
    assert truths[-1][0].startswith("Not saved: There is no room left on the disk")
    page.workspace.want(quantity=4)
    qtbot.wait(500)
    assert [tone for _, tone in truths].count("bad") == 1, "told once"
    draft = page.desk.draft(1)
    assert draft is not None and draft.wish.quantity == 2
    with qtbot.waitSignal(page.truth_changed, timeout=LONG_MS, check_params_cb=lambda _key, words, _tone: words == "Saved"):
        monkeypatch.setattr(archive, "keep_note", keep)
    draft = page.desk.draft(1)
    assert draft is not None and draft.wish.quantity == 4
    assert notices(page) == []


def test_a_draft_of_an_older_printdesk_is_read() -> None:
    older = (
        '{"items": [{"name": "cup", "sha256": "ab", "placement": {"position_mm": [1, 2], "rotation": [[1,0,0],[0,1,0],[0,0,1]],'
        ' "scale": [1,1,1]}, "source": "/x/cup.stl", "mended": true}], "wish": {"quantity": 7, "process": null,'
        ' "profile": "/x/mine.ini"}, "chosen": 3}'
    )
    draft = draft_from_text(older)
    assert draft is not None and draft.wish.quantity == 7 and draft.wish.profile == "/x/mine.ini"
    (item,) = draft.items
    assert (item.name, item.sha256, item.placement.position_mm, item.source, item.mended) == (
        *("cup", "ab", (1.0, 2.0), "/x/cup.stl"),
        True,
    )


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"desks": 3}', '{"desks": [{"text": "{"}]}', "[" * 100_000])
def test_a_draft_that_cannot_be_read_is_none(text: str) -> None:
    assert draft_from_text(text) is None
