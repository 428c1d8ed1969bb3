"""All real models of the corpus through `check`, as a person would: each gets a verdict or a sentence, and true facts."""

import csv
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.command_line import Here, here, process

__all__ = ["here"]

pytestmark = pytest.mark.shared

# Where PrusaSlicer and we differ, and who is right: it counts after joining corners up to a ten-thousandth of the diagonal and
# after taking out faces without area; `check` counts what is in the file. See tests/mesh/test_real_models.py.
BOUNDARY_OF_THE_FILE = {"assimp__Spider_binary.stl": 72, "poppy__head_visual.STL": 63}
TRIANGLES_OF_THE_FILE = {"assimp__Spider_binary.stl": 56}
# PrusaSlicer tells the box of the component before it is put twice into the object; here of all that lies on the plate.
WHOLE_PLATE_MM = {"3mf__MUSTPASS_Chapter4.2_Components.3mf": (70.0, 60.0, 30.0)}
VERDICTS = {"printable", "repairable", "unprintable"}


def test_every_model_gets_a_verdict_or_one_sentence_and_the_facts_are_those_of_prusaslicer(here: Here, shared: Path) -> None:
    files = sorted(path for path in (shared / "corpus").iterdir() if path.suffix.lower() not in {".md", ".csv"})
    assert len(files) == 69
    said = here.json("check", "--units", "mm", *files)
    assert "Traceback" not in said.err
    results = {Path(result["file"]).name: result for result in said.facts["results"]}
    assert len(results) == 69
    wrong = [f"{name}: {told}" for name, result in results.items() if (told := _untold(result))]
    with (shared / "truth" / "facts.csv").open() as table:
        rows = [row for row in csv.DictReader(table) if row["via"] == "direct"]
    assert len(rows) == 59
    for row in rows:
        wrong += _differences(row, results[row["file"]])
    assert not wrong, "\n".join(wrong)


def _untold(result: dict[str, Any]) -> str:
    """What is missing from an answer; empty where it is whole."""
    if "error" in result:
        error = result["error"]
        sound = error["code"] and error["message"].endswith(".") and error["message"].count("\n") == 0
        return "" if sound and error["code"] not in {"worker_failed", "unforeseen"} else str(error)
    return "" if result["verdict"] in VERDICTS and all(one["message"] for one in result["findings"]) else "no verdict"


def _differences(row: dict[str, str], result: dict[str, Any]) -> list[str]:
    name = row["file"]
    if "error" in result:
        return [f"{name}: refused, and PrusaSlicer opens it: {result['error']['message']}"] if row["ps_ok"] == "1" else []
    if not row["facets"]:
        return []
    wrong = []
    triangles = result["triangles"] - TRIANGLES_OF_THE_FILE.get(name, 0)
    if triangles != int(row["facets"]):
        wrong.append(f"{name}: {triangles} triangles, PrusaSlicer {row['facets']}")
    boundary = BOUNDARY_OF_THE_FILE.get(name, int(row["open_edges"] or 0))
    if result["boundary_edges"] != boundary:
        wrong.append(f"{name}: {result['boundary_edges']} boundary edges, PrusaSlicer {row['open_edges']}")
    size = WHOLE_PLATE_MM.get(name) or tuple(float(row[f"size_{axis}"]) for axis in "xyz")
    for axis, length, theirs in zip("xyz", result["size_mm"], size, strict=True):
        if abs(length - theirs) > max(1e-3, 2e-5 * theirs):
            wrong.append(f"{name}: {length} mm along {axis}, PrusaSlicer {theirs}")
    return wrong


@pytest.mark.parametrize("name", ["3mf__heartgears.3mf", "cgal__pig.stl", "mini__MINI-fsenzor-cover.stp"])
def test_a_model_says_the_same_to_a_process_of_its_own(shared: Path, tmp_path: Path, name: str) -> None:
    said = process(tmp_path / "data", "check", shared / "corpus" / name, "--json")
    assert said.code in {0, 1}
    assert said.facts["verdict"] in VERDICTS
    assert "Traceback" not in said.err
