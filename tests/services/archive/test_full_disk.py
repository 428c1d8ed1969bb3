"""A full disk: one sentence, nothing half-written, and everything works again when there is room."""

import os
from pathlib import Path

import pytest

from printdesk.errors import Refused
from services.archive.archive import open_archive
from tests.services.archive.made import an_order


def test_a_full_disk_is_one_sentence_and_nothing_is_half_written(small_disk: Path) -> None:
    archive = open_archive(small_disk)
    archive.orders.put(an_order())
    with pytest.raises(Refused) as caught:
        archive.store(os.urandom(2_000_000))
    assert caught.value.code == "disk_full"
    assert [path for path in (small_disk / "files").rglob("*") if path.is_file()] == []

    padding = small_disk / "padding"
    with pytest.raises(OSError, match="No space"), padding.open("wb") as file:
        while True:
            file.write(b"x" * 4096)
            file.flush()
    with pytest.raises(Refused) as caught, archive.together():
        for number in range(300):
            archive.orders.put(an_order(f"more-{number}", f"more-{number}"))
    assert caught.value.code == "disk_full"
    assert "room" in caught.value.message
    assert [order.id for order in archive.orders.all()] == ["order-1"]

    with pytest.raises(Refused) as caught:
        archive.export_to(small_disk / "backup.zip")
    assert caught.value.code == "disk_full"
    assert not (small_disk / "backup.zip").exists()

    padding.unlink()
    archive.orders.put(an_order("order-2", "key-2"))
    assert [order.id for order in archive.orders.all()] == ["order-1", "order-2"]
    assert sorted(path.name for path in small_disk.iterdir()) == ["desk.sqlite", "desk.sqlite-shm", "desk.sqlite-wal", "files"]
    archive.close()


def test_a_new_archive_on_a_full_disk_is_refused_in_a_sentence(small_disk: Path) -> None:
    (small_disk / "padding").write_bytes(b"x" * 1_000_000)
    with pytest.raises(Refused) as caught:
        open_archive(small_disk / "data")
    assert caught.value.code == "disk_full"


def test_an_archive_on_a_disk_without_one_free_byte_is_told_as_full_not_as_broken(small_disk: Path) -> None:
    open_archive(small_disk).close()
    fill(small_disk)
    with pytest.raises(Refused) as caught:
        open_archive(small_disk).orders.put(an_order())
    assert caught.value.code == "disk_full"


def fill(disk: Path) -> None:
    with pytest.raises(OSError, match="No space"), (disk / "padding").open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
