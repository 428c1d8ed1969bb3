"""Watched folders: new model files become parts, and nothing else is read."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from main import House
from mesh import bodies
from mesh.write import write_file
from printdesk import watched as rules
from printdesk.desk import Desk
from printdesk.errors import Refused, Stopped


@pytest.fixture
def desk(house: House) -> Iterator[Desk]:
    yield house.desk
    for folder in house.desk.watched.folders():
        house.desk.watched.leave(folder)


@pytest.fixture
def lay(tmp_path: Path) -> Callable[..., Path]:
    """lay("a/b.stl", 20): a box of that length, written a minute ago."""

    def laid(name: str, length: float) -> Path:
        path = tmp_path / "models" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(bodies.box((length, 30.0, 10.0)), path)
        settle(path)
        return path

    return laid


def settle(path: Path) -> None:
    minute_ago = time.time() - 60
    os.utime(path, (minute_ago, minute_ago))


def names(desk: Desk, folder: Path) -> set[str]:
    return {card.name for card in desk.library.cards() if Path(card.path).is_relative_to(folder)}


def test_new_files_become_parts_and_are_read_once(desk: Desk, lay: Callable[..., Path]) -> None:
    folder = lay("a.stl", 40).parent
    lay("deep/er/b.stl", 41)
    (folder / "readme.txt").write_text("no model")
    desk.watched.watch(folder)
    told: list[tuple[int, int, str]] = []
    scanned = desk.watched.scan(progress=lambda *at: told.append(at))
    assert (scanned.added, scanned.refused, scanned.cut_short) == (2, (), ())
    assert [at[:2] for at in told] == [(0, 2), (1, 2)]
    assert names(desk, folder) == {"a", "b"}
    (card,) = [card for card in desk.library.cards() if card.name == "a"]
    assert desk.library.part(card.id).found
    assert card.picture
    assert desk.watched.scan().added == 0, "nothing is read again"


def test_a_changed_file_is_the_next_version_and_one_being_written_waits(desk: Desk, lay: Callable[..., Path]) -> None:
    path = lay("c.stl", 42)
    desk.watched.watch(path.parent)
    desk.watched.scan()
    write_file(bodies.box((43.0, 30.0, 10.0)), path)
    scanned = desk.watched.scan()
    assert (scanned.added, scanned.unsettled) == (0, True)
    settle(path)
    assert desk.watched.scan().added == 1
    (card,) = [card for card in desk.library.cards() if card.name == "c"]
    assert len(desk.library.part(card.id).versions) == 2


def test_links_hidden_files_and_the_desks_own_folder_are_left_out(
    desk: Desk, house: House, lay: Callable[..., Path], tmp_path: Path
) -> None:
    folder = lay("d.stl", 44).parent
    outside = tmp_path / "outside"
    outside.mkdir()
    write_file(bodies.box((45.0, 30.0, 10.0)), outside / "e.stl")
    (folder / "link").symlink_to(outside)
    (folder / "f.stl").symlink_to(outside / "e.stl")
    (folder / "round").symlink_to(folder)
    lay(".hidden/g.stl", 46)
    os.mkfifo(folder / "pipe.stl")
    desk.watched.watch(folder)
    assert desk.watched.scan().added == 1
    assert names(desk, folder) == {"d"}
    with pytest.raises(Refused, match="its own files"):
        desk.watched.watch(house.data / "files")


def test_a_bad_file_is_told_once_and_the_others_are_still_found(desk: Desk, lay: Callable[..., Path]) -> None:
    folder = lay("h.stl", 47).parent
    bad = folder / "bad.stl"
    bad.write_bytes(b"solid nothing")
    settle(bad)
    desk.watched.watch(folder)
    scanned = desk.watched.scan()
    assert scanned.added == 1
    ((path, why),) = scanned.refused
    assert path == str(bad)
    assert why
    assert desk.watched.scan().refused == ()


def test_more_than_is_looked_at_is_said(desk: Desk, lay: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_FILES", 2)
    monkeypatch.setattr(rules, "DEEPEST", 1)
    folder = lay("i.stl", 48).parent
    lay("one/two/j.stl", 49)
    desk.watched.watch(folder)
    scanned = desk.watched.scan()
    assert scanned.added == 1
    assert scanned.cut_short == (str(folder),), "too deep"
    lay("k.stl", 50)
    lay("l.stl", 51)
    scanned = desk.watched.scan()
    assert scanned.added <= 2
    assert scanned.cut_short == (str(folder),), "too many"


def test_a_scan_ends_when_it_is_cancelled_and_keeps_what_it_found(desk: Desk, lay: Callable[..., Path]) -> None:
    folder = lay("m.stl", 52).parent
    lay("n.stl", 53)
    desk.watched.watch(folder)
    cancel = threading.Event()
    with pytest.raises(Stopped):
        desk.watched.scan(cancel, lambda at, _of, _name: cancel.set() if at == 1 else None)
    assert len(names(desk, folder)) == 1
    assert desk.watched.scan().added == 1


def test_folders_are_watched_once_and_left_with_their_parts_kept(desk: Desk, lay: Callable[..., Path]) -> None:
    folder = lay("o/p.stl", 54).parents[1]
    desk.watched.watch(folder / "o")
    desk.watched.watch(folder)
    desk.watched.watch(folder / "o")
    assert desk.watched.folders() == [folder]
    desk.watched.scan()
    desk.watched.leave(folder)
    assert desk.watched.folders() == []
    assert names(desk, folder) == {"p"}
    with pytest.raises(Refused):
        desk.watched.leave(folder)
    with pytest.raises(Refused):
        desk.watched.watch(folder / "nowhere")


def test_a_folder_that_is_gone_is_said_and_harms_nothing(desk: Desk, lay: Callable[..., Path]) -> None:
    path = lay("q.stl", 55)
    folder = path.parent
    desk.watched.watch(folder)
    desk.watched.scan()
    path.unlink()
    folder.rmdir()
    assert desk.watched.scan().gone == (str(folder),)
    assert names(desk, folder) == {"q"}


def test_a_part_removed_from_the_library_does_not_come_back_by_itself(desk: Desk, lay: Callable[..., Path]) -> None:
    path = lay("r.stl", 56)
    desk.watched.watch(path.parent)
    desk.watched.scan()
    (card,) = [card for card in desk.library.cards() if card.name == "r"]
    desk.library.remove([card.id])
    write_file(bodies.box((57.0, 30.0, 10.0)), path)
    settle(path)
    desk.watched.scan()
    assert names(desk, path.parent) == set()


def test_names_that_are_no_text_harm_nothing(desk: Desk, lay: Callable[..., Path]) -> None:
    path = lay("s.stl", 58)
    odd = path.parent / os.fsdecode(b"caf\xe9.stl")
    odd.write_bytes(lay("t.stl", 59).read_bytes())
    settle(odd)
    desk.watched.watch(path.parent)
    assert desk.watched.scan().added == 2
    part = desk.library.remember(desk.bench.open(odd, walls=False, crossings=False))
    assert part is not None
    assert [Path(place).name for place in part.paths] == ["t.stl"], "the same bytes, and no place of their own"
    assert desk.library.at(odd) is None
    folder = path.parent / os.fsdecode(b"m\xf6bel")
    folder.mkdir()
    with pytest.raises(Refused, match="no text"):
        desk.watched.watch(folder)
