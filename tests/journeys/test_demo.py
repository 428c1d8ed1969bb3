"""The demo: nothing configured, no window, no network, and it can be run again and again."""

import subprocess
from pathlib import Path

import pytest

from tests.journeys.command_line import process

STEPS = ["check", "mend", "quote", "order", "accept", "slice", "print", "ship", "deliver", "review"]


def test_the_demo_walks_the_whole_road_again_and_again_and_leaves_no_process(tmp_path: Path, prusa_slicer: object) -> None:
    said = process(tmp_path / "unused", "demo", "--keep", tmp_path / "kept", "--json")
    assert said.code == 0, said.err
    assert [step["step"] for step in said.facts["steps"]][: len(STEPS)] == STEPS
    assert all(step["ok"] and step["seconds"] >= 0 for step in said.facts["steps"])
    assert said.facts["ok"] is True
    assert said.facts["order"]["state"] == "reviewed"
    assert said.facts["elapsed_s"] < 60
    assert (tmp_path / "kept" / "mended.stl").stat().st_size > 84
    assert (tmp_path / "kept" / "part.gcode").stat().st_size > 10_000

    again = process(tmp_path / "unused", "demo", "--keep", tmp_path / "kept")
    assert again.code == 0, again.err
    for word in ("The surface is open", "hole was filled", "VAT", "PD-", "DHL", "/t/", "All of it worked"):
        assert word in again.out, word
    assert not (tmp_path / "unused").exists()
    left = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert str(tmp_path) not in left


def test_the_demo_says_plainly_that_there_is_no_slicer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRINTDESK_PRUSASLICER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    said = process(tmp_path / "unused", "demo", "--json")
    assert said.code == 3
    steps = {step["step"]: step for step in said.facts["steps"]}
    assert steps["accept"]["ok"] and not steps["slice"]["ok"]
    assert "PrusaSlicer" in steps["slice"]["message"]
    assert not steps["print"]["ok"] and steps["print"]["skipped"]
    assert said.facts["ok"] is False
