"""The window as a screen reader has it: another program that knows nothing but the system's accessibility bus (AT-SPI)."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journeys.command_line import ROOT, SAMPLES
from tests.journeys.screen_reader import CONTROLS, SERVICE, Gone, Reader, Told
from tests.missing import missing

pytestmark = [pytest.mark.window, pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is of Linux")]
BROKEN = "bracket-like, 40 × 30 × 40 mm, 3 findings, first: open surface, at the bottom, back. Flipped faces, half-way up, in"
COMBO = "combo box"


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    """A window with a broken part on its plate is on the bus."""
    if not (shutil.which("dbus-daemon") and SERVICE.exists()):
        missing("the accessibility bus is not installed: script/bootstrap --tests installs it")
    command = [sys.executable, ROOT / "main.py", "--data", tmp_path / "data", "open", SAMPLES / "broken-bracket.stl"]
    with Reader(tmp_path / "run") as reader, subprocess.Popen(command, env=reader.environment) as program:
        try:
            yield reader
        finally:
            program.terminate()
            program.wait(20)


def description(told: Told) -> str:
    return next((thing.description for thing in told.all() if thing.role == "canvas"), "")


def test_a_part_is_read_and_mended_over_the_accessibility_bus(reader: Reader) -> None:
    told = reader.wait(lambda told: "3 findings" in description(told), "the part to be described")
    assert BROKEN in description(told)

    controls = [thing for thing in told.all() if thing.role in CONTROLS]
    assert len(controls) > 40
    assert [thing.role for thing in controls if not thing.name.strip()] == []
    of_lists = {thing.description for thing in controls if thing.role == COMBO and "of the faces" not in thing.name}
    assert {"Material", "Colour"} <= of_lists, "a list to choose from is named by what is chosen, and says what for"

    findings = told.one("list", "Findings")
    rows = [thing for thing in findings.all() if thing.role == "push button" and ":" not in thing.name]
    assert [(row.name.split(".")[0], row.description.split(", ")) for row in rows] == [
        ("Open surface", ["Open surface", "at the bottom", "back"]),
        ("Flipped faces", ["Flipped faces", "half-way up", "in the middle"]),
        ("Steep overhang", ["Steep overhang", "at the top", "back left"]),
    ]

    reader.press(told.one("push button", "Mend all"))
    said = reader.heard(lambda said: "Printable" in " ".join(said))
    assert "Printable" in " ".join(said), said
    told = reader.wait(lambda told: "1 finding," in description(told), "the mended part to be described")
    assert "bracket-like, 40 × 30 × 40 mm, 1 finding, first: steep overhang, at the top, back left." in description(told)
    assert not [thing for thing in told.all() if thing.name.startswith("Open surface")]
    assert told.one("label", "Mended") and told.one("push button", "Keep it")

    nobody = replace(told, place=(told.place[0], "/org/a11y/atspi/accessible/2147483647"))
    with pytest.raises(Gone):
        reader.press(nobody)
