"""A dropped part is seen as soon as it is read; what needs its measures waits for them."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mesh import bodies
from printdesk.bench import Bench
from printdesk.desk import Desk
from printdesk.errors import Refused
from printdesk.part import Coming, Part
from tests.ui.prepare.conftest import Opened
from ui import tasks
from ui.prepare.page import PreparePage

pytestmark = pytest.mark.window
LONG_MS = 60_000


@pytest.fixture
def measured_later(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Nothing is measured until this is set, as if it took that long."""
    now = threading.Event()

    def slowly(real: Callable[..., Part]) -> Callable[..., Part]:
        def work(*args: Any, seen: Callable[[Coming], None], **how: Any) -> Part:
            def shown(coming: Coming) -> None:
                seen(coming)
                now.wait(30)

            return real(*args, seen=shown, **how)

        return work

    monkeypatch.setattr(Bench, "open", slowly(Bench.open))
    monkeypatch.setattr(Bench, "restore", slowly(Bench.restore))
    yield now
    now.set()


def seen(qtbot: QtBot, page: PreparePage, count: int = 1) -> None:
    qtbot.waitUntil(lambda: len(page.viewport.scene.items) == count, timeout=LONG_MS)


def test_a_dropped_part_is_seen_while_it_is_measured_and_then_does_not_move(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], measured_later: threading.Event
) -> None:
    page.open_files([stl(bodies.box((60.0, 60.0, 30.0)), "brick")])
    seen(qtbot, page)
    (shown,) = page.viewport.scene.items.values()
    assert page.viewport.isVisible() and page.column.isVisible()
    assert page.column.header.name.text() == "brick"
    assert page.column.verdict.chip.text() == page.column.buy.button.text() == "Measuring …"
    assert not page.column.buy.button.isEnabled()
    middle = page.viewport.rect().center()
    qtbot.waitUntil(lambda: page.viewport.hit_at(middle.x(), middle.y()) is not None, timeout=LONG_MS)
    qtbot.mouseClick(page.viewport, Qt.MouseButton.LeftButton, pos=middle)
    assert page.workspace.plate.parts == () and page.workspace.plate.chosen is None
    assert not page.can_undo()
    camera = page.viewport.camera

    measured_later.set()
    qtbot.waitUntil(lambda: page.workspace.part is not None, timeout=LONG_MS)
    (now,) = page.viewport.scene.items.values()
    assert (now.id, now.mesh) == (page.workspace.part.id, page.workspace.part.mesh) == (shown.id, shown.mesh)
    assert (now.matrix == shown.matrix).all() and page.viewport.camera == camera
    assert page.workspace.coming == {} and len(page.workspace.history.past) == 1
    page.undo()
    assert not page.viewport.scene.items


def test_files_dropped_together_lie_apart_before_they_are_measured_and_stay_there(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], measured_later: threading.Event
) -> None:
    page.open_files([stl(name="one"), stl(name="two")])
    seen(qtbot, page, 2)
    places = {item.id: tuple(item.matrix[:2, 3]) for item in page.viewport.scene.items.values()}
    assert len(set(places.values())) == 2
    measured_later.set()
    qtbot.waitUntil(lambda: len(page.workspace.plate.parts) == 2, timeout=LONG_MS)
    assert {item.id: tuple(item.matrix[:2, 3]) for item in page.viewport.scene.items.values()} == places


def test_cancelling_takes_away_what_was_seen_of_the_part(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], measured_later: threading.Event
) -> None:
    page.open_files([stl()])
    seen(qtbot, page)
    next(task for task in tasks.shared().running if task.title == "Reading block.stl").cancel()
    assert not page.viewport.scene.items and not page.workspace.coming
    assert page.empty.isVisible()
    measured_later.set()
    qtbot.wait(100)
    assert not page.workspace.plate.parts


def test_a_part_that_cannot_be_measured_goes_away_with_one_sentence(
    qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file = Bench.open

    def refused(bench: Bench, path: Path, **how: Any) -> Part:
        open_file(bench, path, **how)
        raise Refused("too_slow", "The work took longer than the 60 s allowed.")

    monkeypatch.setattr(Bench, "open", refused)
    with qtbot.waitSignal(page.notice, timeout=LONG_MS) as told:
        page.open_files([stl()])
    assert told.args[0].text == "block.stl: The work took longer than the 60 s allowed."
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.viewport.scene.items and not page.can_undo()


def test_a_bad_file_is_never_seen(qtbot: QtBot, page: PreparePage, stl: Callable[..., Path], tmp_path: Path) -> None:
    bad = tmp_path / "cut.stl"
    bad.write_bytes(stl().read_bytes()[:300])
    came: list[bool] = []
    page.workspace.changed.coming.connect(lambda: came.append(True))
    with qtbot.waitSignal(page.notice, timeout=LONG_MS):
        page.open_files([bad])
    assert not came and page.empty.isVisible()


def test_after_a_restart_the_last_part_is_seen_where_it_lay_before_it_is_measured(
    qtbot: QtBot,
    wire: Callable[[Path | None], Desk],
    open_page: Opened,
    stl: Callable[..., Path],
    tmp_path: Path,
    measured_later: threading.Event,
) -> None:
    measured_later.set()
    first = open_page(wire(tmp_path / "data"))
    first.desk.market.remove("Example shop")
    first.open_files([stl()])
    qtbot.waitUntil(lambda: first.workspace.part is not None, timeout=LONG_MS)
    first.hand.adjusting.turn_by(0, 90.0)
    qtbot.waitUntil(lambda: not first.workspace.part.placement.is_plain, timeout=LONG_MS)
    first.hand.adjusting.move_to((50.0, 60.0))
    matrix = first.viewport.scene.items[first.workspace.part.id].matrix
    with qtbot.waitSignal(first.truth_changed, timeout=LONG_MS, check_params_cb=lambda _key, words, _tone: words == "Saved"):
        pass
    measured_later.clear()
    again = open_page(wire(tmp_path / "data"), restore=True)
    seen(qtbot, again)
    (shown,) = again.viewport.scene.items.values()
    assert shown.matrix == pytest.approx(matrix) and not again.workspace.plate.parts
    measured_later.set()
    qtbot.waitUntil(lambda: again.workspace.part is not None, timeout=LONG_MS)
    assert again.viewport.scene.items[again.workspace.part.id].matrix == pytest.approx(matrix)
    assert not again.can_undo()
