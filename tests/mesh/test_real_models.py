"""The corpus of real models: what PrusaSlicer says of the same files, and what mending makes of the broken ones."""

import csv
import sys
from pathlib import Path

import numpy as np
import pytest

from mesh.examine import examine
from mesh.facts import Facts
from mesh.jobs import measure_file
from mesh.mesh import Mesh
from mesh.read import read_file
from mesh.repair import mend

pytestmark = pytest.mark.shared

# PrusaSlicer joins corners up to a ten-thousandth of the diagonal before it counts, and takes out faces without area; here the
# edges of the file are counted as they are. Mending joins the same corners, and says so.
JOINED_BY_PRUSASLICER = {"assimp__Spider_binary.stl": (72, 58), "poppy__head_visual.STL": (63, 95)}
FACES_TAKEN_OUT_BY_PRUSASLICER = {"assimp__Spider_binary.stl": 56}
# Letters inlaid in a plate: PrusaSlicer pairs faces at shared edges in the order of the file, here by the wedge of material.
SHELLS_OTHERWISE = {"assimp__Spider_binary.stl", "poppy__head_visual.STL", "voron0__Display_Faceplate_Multibody_x1.stl"}
BROKEN = (
    "admesh__fill-holes-bad.stl",
    "admesh__normal-directions-bad.stl",
    "assimp__Spider_binary.stl",
    "assimp__sphereWithHole.stl",
    "cgal__elephant-with-holes.off",
    "cgal__pig.stl",
    "poppy__head_visual.STL",
    "trimesh__busted.STL",
    "trimesh__monkey.glb",
)


def facts_of(path: Path) -> Facts:
    return examine(read_file(path, units="mm").mesh, walls=False)[1]


def test_triangles_open_edges_and_shells_are_those_of_prusaslicer(shared: Path) -> None:
    with (shared / "truth" / "facts.csv").open() as table:
        rows = [row for row in csv.DictReader(table) if row["via"] == "direct" and row["open_edges"]]
    assert len(rows) > 50
    wrong = []
    for row in rows:
        name = row["file"]
        facts = facts_of(shared / "corpus" / name)
        ours, theirs = JOINED_BY_PRUSASLICER.get(name, (int(row["open_edges"]), int(row["open_edges"])))
        if facts.boundary_edges != ours or int(row["open_edges"]) != theirs:
            wrong.append(f"{name}: {facts.boundary_edges} open edges, PrusaSlicer {row['open_edges']}")
        if facts.triangles - FACES_TAKEN_OUT_BY_PRUSASLICER.get(name, 0) != int(row["facets"]):
            wrong.append(f"{name}: {facts.triangles} triangles, PrusaSlicer {row['facets']}")
        if name not in SHELLS_OTHERWISE and facts.shells != int(row["parts"]):
            wrong.append(f"{name}: {facts.shells} shells, PrusaSlicer {row['parts']}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_model_comes_out_watertight(shared: Path, name: str) -> None:
    mended = mend(read_file(shared / "corpus" / name, units="mm").mesh)
    facts = examine(mended.mesh, walls=False)[1]
    assert facts.watertight
    assert facts.winding_consistent
    assert not facts.inside_out
    assert facts.volume_mm3 is not None and facts.volume_mm3 > 0
    assert all(step.count > 0 and step.message.endswith(".") for step in mended.steps)


def test_a_soup_of_loose_triangles_is_said_to_be_open_still(shared: Path) -> None:
    mended = mend(read_file(shared / "corpus" / "trimesh__soup.stl", units="mm").mesh)
    assert not examine(mended.mesh, walls=False)[1].watertight


def test_a_real_part_has_its_walls_measured(shared: Path) -> None:
    measured = measure_file(str(shared / "corpus" / "nopscad__1x1_bin.stl"))
    assert measured.format.startswith("stl")
    assert measured.facts.min_wall_mm == pytest.approx(1.6, abs=0.01)
    assert measured.per_face_wall_mm is not None
    assert measured.per_face_wall_mm.shape == (measured.facts.triangles,)


@pytest.mark.parametrize(("shells", "holes"), [(1, 0), (3, 2)])
def test_large_bodies_have_the_facts_they_were_made_with(
    shared: Path, shells: int, holes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(shared / "bench")])
    from soup import soup

    corners, known = soup(300_000, shells, holes, seed=7)
    facts = examine(Mesh(corners.reshape(-1, 3), np.arange(3 * len(corners))), walls=False)[1]
    assert {name: getattr(facts, name) for name in known} == known
    if not holes:
        assert (facts.genus, facts.bodies) == (1, 1)
