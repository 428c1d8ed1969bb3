"""A real OctoPrint with its virtual printer, through our adapter: the truth in every case, and never a blind second start."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from printdesk.errors import NotAllowed, Offline, Refused, Unknown
from printdesk.ports import PrinterHost, PrinterState
from printdesk.settings import PrinterEntry
from services.printers import connect
from services.printers.octoprint import OctoPrint as Host
from services.secrets import SecretsFile
from tests.missing import missing
from tests.peers.octoprint import OctoPrint
from tests.services.printers.contract import LONG, SHORT, PrinterHostContract, eventually


@pytest.fixture
def host(octoprint: OctoPrint) -> Host:
    return Host("Küche", octoprint.url, octoprint.key)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "long.gcode"
    path.write_text(LONG)
    return path


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.gcode"
    path.write_text(SHORT)
    return path


class TestOctoPrint(PrinterHostContract):
    @pytest.fixture
    def host(self, octoprint: OctoPrint, tmp_path: Path) -> PrinterHost:
        secrets = SecretsFile(tmp_path / "keys.json")
        secrets.set("printer/Küche", octoprint.key)
        return connect(PrinterEntry("Küche", "octoprint", octoprint.url + "/"), secrets, tmp_path)


def test_its_temperatures_are_told(host: Host) -> None:
    status = eventually(host, lambda status: status.nozzle_c is not None)  # the printer reports them every few seconds
    assert status.nozzle_c == pytest.approx(21, abs=10)
    assert status.bed_c == pytest.approx(21, abs=10)


def test_a_wrong_key_is_told_for_every_call(octoprint: OctoPrint, long: Path) -> None:
    for key in ("not-the-key-not-the-key-not-the", ""):
        host = Host("Küche", octoprint.url, key)
        calls: list[Callable[[], object]] = [
            host.status,
            host.pause,
            host.cancel,
            lambda host=host: host.upload(long, "x.gcode"),
            lambda host=host: host.start("x.gcode"),
            lambda host=host: host.was_started("x.gcode"),
        ]
        for call in calls:
            with pytest.raises(NotAllowed) as caught:
                call()
            assert caught.value.code == "wrong_key"
            assert "not-the-key" not in caught.value.message


def test_a_disconnected_printer_is_offline_and_starts_nothing(octoprint: OctoPrint, host: Host, short: Path) -> None:
    file = host.upload(short, "x.gcode")
    octoprint.request("POST", "/api/connection", json={"command": "disconnect"})
    octoprint.wait_for_state("Offline")
    assert host.status().state is PrinterState.OFFLINE
    with pytest.raises(Refused) as caught:
        host.start(file)
    assert caught.value.code == "printer_not_ready"


def test_a_printer_error_is_shown_and_the_print_is_not_finished(octoprint: OctoPrint, host: Host, long: Path) -> None:
    file = host.upload(long, "x.gcode")
    host.start(file)
    octoprint.debug("trigger_fatal_error_marlin")
    status = eventually(host, lambda status: status.state is PrinterState.ERROR)
    assert not status.finished
    assert status.message
    with pytest.raises(Refused):
        host.start(file)


def test_a_pause_at_the_printer_is_seen(octoprint: OctoPrint, host: Host, long: Path) -> None:
    host.start(host.upload(long, "x.gcode"))
    octoprint.debug("action_pause")
    eventually(host, lambda status: status.state is PrinterState.PAUSED)


def test_a_file_in_another_name_or_kind_is_refused_in_a_sentence(host: Host, short: Path) -> None:
    with pytest.raises(Refused) as caught:
        host.upload(short, "x" * 300 + ".gcode")
    assert caught.value.code == "bad_file"


def test_a_file_deleted_there_is_not_started(octoprint: OctoPrint, host: Host, short: Path) -> None:
    file = host.upload(short, "x.gcode")
    octoprint.request("POST", "/api/files/local/" + file, json={"command": "unselect"})
    octoprint.request("DELETE", "/api/files/local/" + file)
    with pytest.raises(Refused) as caught:
        host.start(file)
    assert caught.value.code == "no_such_file"
    assert host.was_started(file) is None


def test_a_server_killed_in_the_middle_of_a_print_leaves_nobody_knowing(octoprint: OctoPrint, host: Host, long: Path) -> None:
    file = host.upload(long, "x.gcode")
    host.start(file)
    octoprint.kill()
    assert host.status().state is PrinterState.OFFLINE
    with pytest.raises(Offline):
        host.was_started(file)
    octoprint.start()
    assert host.status().state is PrinterState.IDLE
    assert not host.status().finished
    assert host.was_started(file) is None


def test_a_full_disk_there_is_one_sentence_and_no_half_file_stays(octoprint: OctoPrint, host: Host, tmp_path: Path) -> None:
    big = tmp_path / "big.gcode"
    big.write_bytes(b"G1 X10 F6000\n" * 100_000)
    uploads = octoprint.folder / "uploads"
    if (
        sys.platform != "linux"
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", uploads], check=False).returncode
    ):
        missing("a small disk cannot be mounted here: run as root under Linux")
    try:
        with pytest.raises(Refused) as caught:
            host.upload(big, "big.gcode")
        assert caught.value.code == "printer_full"
        assert [path.name for path in uploads.iterdir() if path.suffix == ".gcode"] == []
    finally:
        subprocess.run(["umount", "-l", uploads], check=True)


class Cutting:
    """A TCP proxy in front of the server; once `cut` is set, what comes back from it is swallowed and the connection dropped."""

    def __init__(self, port: int) -> None:
        self._to = port
        self.cut = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._to))
            threading.Thread(target=self._carry, args=(near, far, False), daemon=True).start()
            threading.Thread(target=self._carry, args=(far, near, True), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, answers: bool) -> None:
        with source, target:
            try:
                while piece := source.recv(65536):
                    if not answers and b'"print": true' in piece.replace(b'"print":true', b'"print": true'):
                        target.sendall(piece)
                        self.cut.set()
                        continue
                    if answers and self.cut.is_set():
                        return
                    target.sendall(piece)
            except OSError:
                return
            finally:
                for side in (source, target):
                    with suppress(OSError):
                        side.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def cutting(octoprint: OctoPrint) -> Iterator[Cutting]:
    proxy = Cutting(octoprint.port)
    yield proxy
    proxy.close()


def test_a_start_whose_answer_is_lost_is_unknown_and_then_found_running(
    octoprint: OctoPrint, host: Host, cutting: Cutting, long: Path
) -> None:
    through = Host("Küche", cutting.url, octoprint.key)
    file = through.upload(long, "x.gcode")
    with pytest.raises(Unknown):
        through.start(file)
    octoprint.wait_for_state("Printing")
    assert host.was_started(file) is True
    assert host.status().file == file
    host.start(file)  # asked for again by a person: still one print
    assert octoprint.request("GET", f"/api/files/local/{file}").json().get("prints") is None


def test_a_host_that_is_not_there_is_offline_soon(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    host = Host("Küche", f"http://127.0.0.1:{port}", "key")
    started = time.monotonic()
    assert host.status().state is PrinterState.OFFLINE
    with pytest.raises(Offline):
        host.start("x.gcode")
    assert time.monotonic() - started < 3
