"""Real models come out with the triangles and the size that the real slicer sees."""

import csv
from pathlib import Path

import numpy as np
import pytest

from mesh.read import read_file

# PrusaSlicer's --info says the parts of a 3MF one by one, and the table kept the largest; here the whole plate is one mesh.
WHOLE_PLATE_MM = {"3mf__MUSTPASS_Chapter4.2_Components.3mf": (70.0, 60.0, 30.0)}
# PrusaSlicer drops the degenerate facets of an STL as it reads it (admesh counts the same 56); here they are a finding.
DROPPED_BY_PRUSASLICER = {"assimp__Spider_binary.stl": 56}


@pytest.mark.shared
def test_every_model_that_prusaslicer_reads_directly_has_its_triangles_and_its_size(shared: Path) -> None:
    rows = list(csv.DictReader((shared / "truth" / "facts.csv").open()))
    checked = 0
    for row in rows:
        if row["via"] != "direct" or row["ps_ok"] != "1":
            continue
        reading = read_file(shared / "corpus" / row["file"], units="mm")
        found = np.ptp(reading.mesh.vertices.astype(float), axis=0)
        wanted = WHOLE_PLATE_MM.get(row["file"], tuple(float(row[f"size_{axis}"]) for axis in "xyz"))
        assert found == pytest.approx(wanted, rel=2e-5, abs=2e-6), row["file"]
        assert len(reading.mesh.faces) == int(row["facets"]) + DROPPED_BY_PRUSASLICER.get(row["file"], 0), row["file"]
        checked += 1
    assert checked > 50


@pytest.mark.shared
def test_models_that_prusaslicer_cannot_read_have_the_size_that_trimesh_found(shared: Path) -> None:
    rows = [row for row in csv.DictReader((shared / "truth" / "facts.csv").open()) if row["via"] == "trimesh"]
    for row in rows:
        own = row["file"].lower().endswith((".step", ".stp"))
        reading = read_file(shared / "corpus" / row["file"], units=None if own else "mm")
        found = np.ptp(reading.mesh.vertices.astype(float), axis=0)
        axes = "xzy" if row["file"].endswith(".glb") else "xyz"  # Y is up in a GLB, and trimesh leaves it so
        assert found == pytest.approx([float(row[f"size_{axis}"]) for axis in axes], rel=2e-5, abs=2e-6), row["file"]
        assert len(reading.mesh.faces) == int(row["facets"]), row["file"]
    assert len(rows) >= 8


@pytest.mark.shared
def test_a_step_file_in_inches_says_so_and_gives_its_own_numbers_when_a_unit_is_asked_for(shared: Path) -> None:
    path = shared / "corpus" / "trimesh__featuretype.STEP"
    reading = read_file(path)
    assert (reading.units, reading.units_known) == ("in", True)
    assert np.ptp(reading.mesh.vertices, axis=0) == pytest.approx((127, 63.5, 34.925), rel=1e-5)
    assert np.ptp(read_file(path, units="mm").mesh.vertices, axis=0) == pytest.approx((5, 2.5, 1.375), rel=1e-5)
