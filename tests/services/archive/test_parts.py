"""Parts in the archive: found by id, bytes and path, listed by the thousand, and gone with what only they named."""

import os
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from printdesk.library_part import LibraryPart, Version
from services.archive.archive import DeskArchive, open_archive
from services.archive.files import YOUNG_S
from tests.services.archive.made import NOW, an_order


def version(sha256: str = "a" * 64, **more: object) -> Version:
    return Version(sha256, NOW, 684, (20.0, 30.0, 10.0), 12, 6000.0, "stl-binary", **more)


def a_part(number: int = 1, **more: object) -> LibraryPart:
    at = NOW + timedelta(minutes=number)
    made = LibraryPart(
        f"part-{number}", f"Halter {number}", at, at, (version(f"{number:064x}"),), (f"/parts/halter {number}.stl",)
    )
    return replace(made, **more)


@pytest.fixture
def archive(tmp_path: Path) -> DeskArchive:
    return open_archive(tmp_path / "data")


def test_a_part_is_there_again_after_a_restart_whole_and_as_a_card(tmp_path: Path) -> None:
    part = a_part(tags=("Küche", "fix"), notes="größer?", licence="CC BY 4.0", origin="https://example.org/x", photos=("b" * 64,))
    first = open_archive(tmp_path)
    first.parts.put(part)
    first.close()
    again = open_archive(tmp_path)
    assert again.parts.get("part-1") == part
    (card,) = again.parts.cards()
    assert (card.id, card.name, card.tags, card.size_mm) == ("part-1", "Halter 1", ("Küche", "fix"), (20.0, 30.0, 10.0))
    assert card.opened_at == part.opened_at
    assert "kuche" in card.words
    again.close()


def test_a_part_is_found_by_each_of_its_versions_and_where_it_was_met(archive: DeskArchive) -> None:
    part = a_part(versions=(version("1" * 64), version("2" * 64)), paths=("/a.stl", "/b.stl"))
    archive.parts.put(part)
    assert archive.parts.with_sha256("1" * 64) == archive.parts.with_sha256("2" * 64) == archive.parts.with_path("/b.stl") == part
    archive.parts.put(replace(part, paths=("/b.stl",)))
    assert archive.parts.with_path("/a.stl") is None


def test_the_last_opened_comes_first_and_what_is_removed_is_left_out(archive: DeskArchive) -> None:
    for number in range(5):
        archive.parts.put(a_part(number))
    archive.parts.put(replace(a_part(3), removed_at=NOW))
    assert [card.id for card in archive.parts.cards()] == ["part-4", "part-2", "part-1", "part-0"]
    assert [card.id for card in archive.parts.cards(limit=2, offset=1)] == ["part-2", "part-1"]
    assert [part.id for part in archive.parts.removed()] == ["part-3"]
    archive.parts.remove("part-3")
    assert archive.parts.removed() == []
    assert archive.parts.with_sha256(f"{3:064x}") is None


def test_ten_thousand_parts_are_listed_and_one_is_found_by_its_path(archive: DeskArchive) -> None:
    archive.parts.put(a_part(0, tags=("lid", "Küche"), notes="von links einschieben " * 5))
    database = archive._database
    counted = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
    with archive.together():
        database.write(
            f"{counted} INSERT INTO parts (id, opened_at, card, updated_at, document) "
            "SELECT 'part-' || i, opened_at, card, updated_at, replace(document, 'part-0', 'part-' || i) FROM n, parts"
        )
        database.write(f"{counted} INSERT INTO part_keys SELECT 'path', '/parts/' || i || '.stl', 'part-' || i FROM n")
    found = archive.parts.with_path("/parts/7000.stl")
    assert found is not None
    assert (found.id, len(archive.parts.cards())) == ("part-7000", 10_000)


def test_how_a_file_was_looked_at_is_kept_until_its_folder_is_left(archive: DeskArchive) -> None:
    archive.parts.keep_stamp("/a_b/x.stl", "1:2")
    archive.parts.keep_stamp("/a_b/x.stl", "3:4")
    archive.parts.keep_stamp("/axb/y.stl", "5:6")
    archive.parts.drop_stamps("/a_b/")
    assert archive.parts.stamps() == {"/axb/y.stl": "5:6"}


def test_a_file_that_something_names_is_not_dropped_nor_one_that_is_young(archive: DeskArchive) -> None:
    ordered, lone, young = (archive.store(data) for data in (b"ordered", b"lone", b"young"))
    order = an_order()
    archive.orders.put(replace(order, item=replace(order.item, sha256=ordered)))
    for sha256 in (ordered, lone):
        old = time.time() - YOUNG_S - 60
        os.utime(archive.stored_path(sha256), (old, old))
    for sha256 in (ordered, lone, young, "no hash"):
        archive.drop(sha256)
    assert archive.stored(ordered) == b"ordered"
    assert archive.stored(young) == b"young"
    assert not (archive.stored_path(ordered).parents[1] / lone[:2] / lone).exists()


def test_a_file_stored_again_is_young_again(archive: DeskArchive) -> None:
    sha256 = archive.store(b"twice")
    os.utime(archive.stored_path(sha256), (1, 1))
    archive.store(b"twice")
    archive.drop(sha256)
    assert archive.stored(sha256) == b"twice"


def test_a_backup_brings_parts_pictures_and_photos_back(archive: DeskArchive, tmp_path: Path) -> None:
    picture, photo = archive.store(b"png"), archive.store(b"jpeg")
    part = a_part(versions=(version(picture=picture),), photos=(photo,))
    archive.parts.put(part)
    archive.export_to(tmp_path / "desk.zip")
    other = open_archive(tmp_path / "other")
    other.import_from(tmp_path / "desk.zip")
    assert other.parts.get("part-1") == part
    assert (other.stored(picture), other.stored(photo)) == (b"png", b"jpeg")
    other.close()
