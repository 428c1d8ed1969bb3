"""What every printer host keeps to. A test class of each host inherits this and gives the fixture `host`."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from printdesk.errors import Refused
from printdesk.ports import PrinterHost, PrinterState, PrinterStatus

SHORT = "; estimated printing time (normal mode) = 10m 0s\nG28\n" + "G1 X10 F6000\nG4 P20\nG1 X0 F6000\n" * 60
LONG = "; estimated printing time (normal mode) = 10h 0m 0s\nG28\n" + "G1 X10 F600\nG4 P200\nG1 X0 F600\n" * 300


def eventually(host: PrinterHost, wanted: Callable[[PrinterStatus], bool], timeout_s: float = 20.0) -> PrinterStatus:
    """The first status that is as wanted. Raises AssertionError with the last one."""
    end = time.monotonic() + timeout_s
    while True:
        status = host.status()
        if wanted(status):
            return status
        assert time.monotonic() < end, status
        time.sleep(0.05)


class PrinterHostContract:
    @pytest.fixture
    def host(self) -> PrinterHost:
        raise NotImplementedError

    @pytest.fixture
    def short(self, tmp_path: Path) -> Path:
        """G-code that prints in about two seconds."""
        path = tmp_path / "short.gcode"
        path.write_text(SHORT)
        return path

    @pytest.fixture
    def long(self, tmp_path: Path) -> Path:
        """G-code that prints for about a minute."""
        path = tmp_path / "long.gcode"
        path.write_text(LONG)
        return path

    def test_a_part_is_uploaded_started_followed_and_done(self, host: PrinterHost, short: Path) -> None:
        told: list[float] = []
        assert host.status().state is PrinterState.IDLE
        file = host.upload(short, "Part.gcode", told.append)
        assert told[-1] == pytest.approx(1.0)
        assert told == sorted(told)
        assert host.status().state is PrinterState.IDLE
        assert not host.status().finished
        assert host.was_started(file) is False

        host.start(file)
        assert host.was_started(file) is True
        seen = [host.status()]
        while not seen[-1].finished:
            seen.append(eventually(host, lambda _: True))
            assert len(seen) < 500
            time.sleep(0.02)
        assert {status.file for status in seen} == {file}
        assert seen[-1].state is PrinterState.IDLE
        assert seen[-1].progress == 1.0
        shares = [status.progress for status in seen if status.progress is not None]
        assert shares == sorted(shares)
        assert len(set(shares)) > 3
        assert host.was_started(file) is True

    def test_it_pauses_and_goes_on(self, host: PrinterHost, long: Path) -> None:
        file = host.upload(long, "long.gcode")
        host.start(file)
        host.pause()
        eventually(host, lambda status: status.state is PrinterState.PAUSED)
        host.pause()
        assert host.status().file == file
        host.resume()
        eventually(host, lambda status: status.state is PrinterState.PRINTING)
        host.cancel()

    def test_a_cancelled_print_is_not_finished(self, host: PrinterHost, long: Path) -> None:
        file = host.upload(long, "long.gcode")
        host.start(file)
        host.cancel()
        status = eventually(host, lambda status: status.state is PrinterState.IDLE)
        assert status.file == file
        assert not status.finished
        assert host.was_started(file) is True

    def test_a_second_job_is_refused_while_one_prints_and_the_first_goes_on(
        self, host: PrinterHost, long: Path, short: Path
    ) -> None:
        first = host.upload(long, "first.gcode")
        host.start(first)
        second = host.upload(short, "second.gcode")
        with pytest.raises(Refused) as caught:
            host.start(second)
        assert caught.value.code == "printer_busy"
        assert host.was_started(second) is not True
        host.start(first)  # told twice: harmless
        assert host.status().file == first
        assert host.status().state is PrinterState.PRINTING
        host.cancel()

    def test_two_files_of_one_name_are_two_files(self, host: PrinterHost, short: Path, long: Path) -> None:
        assert host.upload(short, "same.gcode") != host.upload(long, "same.gcode")

    def test_the_hosts_own_name_of_a_strangely_named_file_is_used(self, host: PrinterHost, short: Path) -> None:
        for name in ('a:b*?<>|".gcode', ".hidden.gcode", "Ä part 🧡.gcode", "no ending", "con.gcode"):
            file = host.upload(short, name)
            assert host.was_started(file) is not True
        host.start(file)
        assert host.status().file == file
        host.cancel()

    def test_what_is_not_there_is_not_started(self, host: PrinterHost) -> None:
        with pytest.raises(Refused):
            host.start("nothing.gcode")
        assert host.was_started("nothing.gcode") is None

    def test_nothing_is_paused_or_cancelled_while_nothing_prints(self, host: PrinterHost) -> None:
        for order in (host.pause, host.resume, host.cancel):
            with pytest.raises(Refused) as caught:
                order()
            assert caught.value.code == "not_printing"
