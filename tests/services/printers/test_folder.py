"""G-code on an SD card: saved whole or not at all, and a person is told what to do."""

from pathlib import Path

import pytest

from printdesk.errors import Offline, Refused
from printdesk.ports import PrinterState
from printdesk.settings import PrinterEntry
from services.printers import connect
from services.printers.folder import FolderHost, folder_of
from services.secrets import SecretsFile


@pytest.fixture
def gcode(tmp_path: Path) -> Path:
    path = tmp_path / "x.gcode"
    path.write_text("G28\n" * 100_000)
    return path


def test_a_file_is_saved_and_the_person_is_asked_to_start_it(tmp_path: Path, gcode: Path) -> None:
    card = tmp_path / "card"
    card.mkdir()
    host = connect(PrinterEntry("Keller", "folder", card.as_uri()), SecretsFile(tmp_path / "k"), tmp_path / "data")
    assert host.status().state is PrinterState.IDLE
    told: list[float] = []
    file = host.upload(gcode, "Häken für Tür.gcode", told.append)
    assert file.isascii()
    assert (card / file).read_bytes() == gcode.read_bytes()
    assert told[-1] == 1.0
    host.start(file)
    status = host.status()
    assert (status.state, status.file, status.finished) == (PrinterState.ATTENTION, file, False)
    assert "Keller" in status.message
    assert file in status.message
    assert host.was_started(file) is None
    host.cancel()
    assert host.status().state is PrinterState.IDLE


def test_two_files_of_one_name_are_two_files(tmp_path: Path, gcode: Path) -> None:
    host = FolderHost("Keller", tmp_path, tmp_path / "memory")
    assert len({host.upload(gcode, "a.gcode") for _ in range(3)}) == 3


def test_what_the_printer_does_itself_is_refused_in_a_sentence(tmp_path: Path) -> None:
    host = FolderHost("Keller", tmp_path, tmp_path / "memory")
    for order in (host.pause, host.resume):
        with pytest.raises(Refused) as caught:
            order()
        assert caught.value.code == "by_hand"
    with pytest.raises(Refused):
        host.start("nothing.gcode")


def test_a_card_that_is_not_in_is_offline(tmp_path: Path, gcode: Path) -> None:
    host = FolderHost("Keller", tmp_path / "card", tmp_path / "memory")
    assert host.status().state is PrinterState.OFFLINE
    with pytest.raises(Offline):
        host.upload(gcode, "a.gcode")


def test_a_full_card_is_one_sentence_and_holds_no_half_file(small_disk: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.gcode"
    big.write_bytes(b"G28\n" * 500_000)
    host = FolderHost("Keller", small_disk, tmp_path / "memory")
    with pytest.raises(Refused) as caught:
        host.upload(big, "a.gcode")
    assert caught.value.code == "disk_full"
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize("url", ["card", "http://x/y", "", "ftp://card", "~/card"])
def test_what_is_no_full_path_is_no_folder(url: str) -> None:
    with pytest.raises(Refused):
        folder_of(url)


def test_a_folder_may_be_a_path_or_a_file_address() -> None:
    assert folder_of("/media/my card") == folder_of("file:///media/my%20card") == Path("/media/my card")
