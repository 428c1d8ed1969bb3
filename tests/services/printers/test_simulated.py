"""The simulated printer behaves as a real one does, and lives on while no PrintDesk runs."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from printdesk.errors import Refused
from printdesk.ports import PrinterHost, PrinterState
from printdesk.settings import PrinterEntry
from services.printers import connect, kinds
from services.printers.simulated import SimulatedPrinter
from services.secrets import SecretsFile
from tests.services.printers.contract import SHORT, PrinterHostContract


class Hand:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def later(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def gcode(tmp_path: Path) -> Path:
    path = tmp_path / "x.gcode"
    path.write_text("; estimated printing time (normal mode) = 1h 40m 0s\nG28\n")  # 6,000 s: ten at the usual speed-up
    return path


class TestSimulatedPrinter(PrinterHostContract):
    @pytest.fixture
    def host(self, tmp_path: Path) -> PrinterHost:
        return connect(PrinterEntry("Trial", "simulated", "simulated:"), SecretsFile(tmp_path / "keys.json"), tmp_path / "data")


def test_it_says_that_it_is_simulated(tmp_path: Path) -> None:
    assert "nothing is really printed" in SimulatedPrinter("Trial", tmp_path).status().message


def test_a_print_takes_as_long_as_the_gcode_says_divided_by_the_speedup(tmp_path: Path, clock: Hand, gcode: Path) -> None:
    host = SimulatedPrinter("Trial", tmp_path, {"speedup": "60"}, clock)
    host.start(host.upload(gcode, "x"))
    clock.later(25)
    assert host.status().progress == pytest.approx(0.25)
    assert host.status().seconds_left == pytest.approx(75)
    clock.later(74)
    assert not host.status().finished
    clock.later(1)
    assert host.status().finished


def test_a_short_print_still_takes_two_seconds(tmp_path: Path, clock: Hand) -> None:
    path = tmp_path / "short.gcode"
    path.write_text(SHORT)
    host = SimulatedPrinter("Trial", tmp_path, clock=clock)
    host.start(host.upload(path, "x"))
    clock.later(1.9)
    assert host.status().state is PrinterState.PRINTING
    clock.later(0.2)
    assert host.status().finished


def test_a_pause_does_not_count(tmp_path: Path, clock: Hand, gcode: Path) -> None:
    host = SimulatedPrinter("Trial", tmp_path, clock=clock)
    host.start(host.upload(gcode, "x"))
    clock.later(4)
    host.pause()
    clock.later(1000)
    assert host.status().progress == pytest.approx(0.4)
    host.resume()
    clock.later(5)
    assert host.status().progress == pytest.approx(0.9)


def test_it_fails_where_it_is_told_to_and_can_be_used_again(tmp_path: Path, clock: Hand, gcode: Path) -> None:
    host = SimulatedPrinter("Trial", tmp_path, {"fail_at": "0.5"}, clock)
    file = host.upload(gcode, "x")
    host.start(file)
    clock.later(4.9)
    assert host.status().state is PrinterState.PRINTING
    clock.later(0.2)
    assert host.status().state is PrinterState.ERROR
    clock.later(20)
    status = host.status()
    assert (status.state, status.finished, status.file) == (PrinterState.IDLE, False, file)
    host.start(host.upload(gcode, "y"))


def test_a_print_goes_on_while_the_desk_is_killed(tmp_path: Path, checkout: Path, gcode: Path) -> None:
    code = (
        "import os,sys;from pathlib import Path;from services.printers.simulated import SimulatedPrinter\n"
        "host=SimulatedPrinter('Trial', Path(sys.argv[1]), {'speedup':'1'}); file=host.upload(Path(sys.argv[2]),'x')\n"
        "host.start(file); print(file, flush=True); os.kill(os.getpid(), 9)"
    )
    command = [sys.executable, "-c", code, str(tmp_path), str(gcode)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == -9
    again = SimulatedPrinter("Trial", tmp_path, {"speedup": "1"})
    assert again.status().state is PrinterState.PRINTING
    assert again.status().file == done.stdout.strip()
    assert again.was_started(done.stdout.strip()) is True


@pytest.mark.parametrize("content", ["", "[]", "{", '{"print": {"file": 1}}', '{"print": {"file":"x","started_at":"?"}}'])
def test_a_damaged_memory_is_an_idle_printer(tmp_path: Path, content: str) -> None:
    (tmp_path / "Trial.json").write_text(content)
    assert SimulatedPrinter("Trial", tmp_path).status().state is PrinterState.IDLE


def test_a_clock_that_was_set_back_breaks_nothing(tmp_path: Path, clock: Hand, gcode: Path) -> None:
    host = SimulatedPrinter("Trial", tmp_path, clock=clock)
    host.start(host.upload(gcode, "x"))
    clock.later(-3600)
    assert host.status().progress == 0.0


def test_two_printers_never_share_a_memory_whatever_their_names(tmp_path: Path, gcode: Path) -> None:
    names = ["a/b", "a_b", "a b", "../../a", "a" * 60, "a" * 61, "Küche"]
    for name in names:
        SimulatedPrinter(name, tmp_path / "printers").upload(gcode, "x")
    files = list((tmp_path / "printers").glob("*.json"))
    assert len(files) == len(names)
    assert all(list(json.loads(file.read_text())["uploads"]) == ["x.gcode"] for file in files)


@pytest.mark.parametrize("options", [{"speedup": "fast"}, {"speedup": "0"}, {"fail_at": "2"}, {"speedup": "nan"}])
def test_an_option_that_makes_no_sense_is_refused(tmp_path: Path, options: dict[str, str]) -> None:
    with pytest.raises(Refused):
        SimulatedPrinter("Trial", tmp_path, options)


def test_only_the_last_files_are_kept(tmp_path: Path, gcode: Path) -> None:
    host = SimulatedPrinter("Trial", tmp_path)
    names = [host.upload(gcode, f"{number}") for number in range(25)]
    assert len(list((tmp_path / "Trial").iterdir())) == 20
    assert host.was_started(names[0]) is None
    assert host.was_started(names[-1]) is False


def test_an_unknown_kind_of_host_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        connect(PrinterEntry("x", "teleporter", "http://x"), SecretsFile(tmp_path / "keys.json"), tmp_path)
    assert all(kind in caught.value.hint for kind in kinds())


def test_it_takes_another_time_and_other_plastic_than_the_gcode_says_when_it_is_told_to(tmp_path: Path, clock: Hand) -> None:
    path = tmp_path / "x.gcode"
    path.write_text(
        "; estimated printing time (normal mode) = 1h 0m 0s\n; filament used [mm] = 1000\n; filament_diameter = 1.75\nG28\n"
    )
    options = {"speedup": "60", "slower": "1.5", "more": "1.2", "heating_s": "600", "watts": "120"}
    host = SimulatedPrinter("Trial", tmp_path, options, clock)
    host.start(host.upload(path, "x"))
    clock.later(50)
    half = host.status()
    assert half.progress == pytest.approx(0.5)
    assert half.printed_s == pytest.approx(3000)
    assert half.filament_mm3 == pytest.approx(0.6 * 1000 * 3.14159 * 1.75**2 / 4, rel=1e-4)
    assert half.energy_wh == pytest.approx(100)
    clock.later(51)
    assert host.status().finished
    assert host.status().printed_s == pytest.approx(1.5 * 3600 + 600)
