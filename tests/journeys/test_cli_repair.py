"""What repair tells of a part before and after, as a person and a script call it."""

from pathlib import Path

import numpy as np
import pytest

from mesh.mesh import Mesh
from mesh.write import write_file
from tests.journeys.command_line import SAMPLES, Here, here
from ui.cli import repair

__all__ = ["here"]


def measured(facts: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if name not in ("file", "elapsed_s", "ok")}


def test_before_is_what_check_says(here: Here, tmp_path: Path) -> None:
    said = here.json("repair", SAMPLES / "broken-bracket.stl", "-o", tmp_path / "mended.stl")
    checked = measured(here.json("check", SAMPLES / "broken-bracket.stl").facts)
    assert {name: said.facts["before"][name] for name in checked} == checked
    assert said.facts["before"]["min_wall_mm"] is not None


def test_a_large_part_is_measured_wholly_only_once_it_is_mended(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repair, "_WHOLLY_BEFORE", 10)
    said = here.json("repair", SAMPLES / "broken-bracket.stl", "-o", tmp_path / "mended.stl")
    before, after = said.facts["before"], said.facts["after"]
    assert (before["verdict"], before["boundary_edges"], before["min_wall_mm"]) == ("repairable", 3, None)
    assert after["min_wall_mm"] > 0


def test_where_nothing_is_to_mend_before_is_after(here: Here, tmp_path: Path) -> None:
    said = here.json("repair", SAMPLES / "cable-clip.stl", "-o", tmp_path / "same.stl")
    assert said.facts["steps"] == []
    assert said.facts["before"] == said.facts["after"]
    assert said.facts["after"]["min_wall_mm"] > 0
    assert (said.facts["volume_change"], said.facts["max_deviation_mm"]) == (0, 0)


def test_what_was_tried_is_not_promised_again(here: Here, tmp_path: Path) -> None:
    loose = Mesh(np.array([[0, 0, 0], [9, 0, 0], [0, 9, 0], [50, 0, 9], [59, 0, 3], [50, 9, 0]]), np.arange(6).reshape(2, 3))
    write_file(loose, tmp_path / "loose.stl")
    said = here.json("repair", tmp_path / "loose.stl", "-o", tmp_path / "same.stl")
    assert said.facts["before"]["verdict"] == "repairable" and said.facts["after"]["verdict"] == "unprintable"
    assert {finding["fix"] for finding in said.facts["after"]["findings"]} == {None}
