"""orient, as a person and a script call it: what was weighed is shown, and the weights are chosen."""

from pathlib import Path

import numpy as np
import pytest
from manifold3d import Manifold

from mesh.mesh import Mesh
from mesh.write import write_file
from tests.journeys.command_line import Here, here

__all__ = ["here"]


@pytest.fixture
def tee(tmp_path: Path) -> Path:
    made = (Manifold.cube([10, 20, 30]) + Manifold.cube([50, 20, 8]).translate([-20, 0, 30])).to_mesh()
    file = tmp_path / "tee.stl"
    write_file(Mesh(np.asarray(made.vert_properties)[:, :3], np.asarray(made.tri_verts)), file)
    return file


def test_a_tee_is_laid_on_its_bar_and_the_scores_are_shown(here: Here, tee: Path) -> None:
    said = here.json("orient", tee, "-o", tee.with_name("laid.stl"))
    assert said.code == 0
    facts = said.facts
    assert facts["aim"] == "support" and facts["directions"] > 50
    assert facts["before"]["support_mm3"] > 1000 and facts["after"]["support_mm3"] == 0
    assert facts["tried"][0] == facts["after"]
    for score in facts["tried"]:
        assert score.keys() >= {"down", "support_mm3", "carried_mm2", "contact_mm2", "height_mm", "seconds", "strength", "cost"}
        assert np.linalg.norm(score["down"]) == pytest.approx(1)
    again = here.json("orient", tee.with_name("laid.stl"), "-o", tee.with_name("again.stl"))
    assert np.array_equal(again.facts["rotation"], np.eye(3))
    assert again.facts["why"] == "It lies best as it is."


def test_layers_run_along_the_load_where_strength_is_asked(here: Here, tee: Path) -> None:
    said = here.json("orient", tee, "-o", tee.with_name("laid.stl"), "--load", "z")
    assert said.code == 0
    assert said.facts["aim"] == "strength"
    assert said.facts["before"]["strength"] == 0 and said.facts["after"]["strength"] == 1
    assert said.facts["after"]["support_mm3"] == 0
    assert here.json("orient", tee, "-o", tee.with_name("laid.stl"), "--for", "height").facts["height_mm"] == pytest.approx(20)


def test_a_part_is_laid_on_the_side_at_a_point_or_of_a_face(here: Here, tee: Path) -> None:
    laid = tee.with_name("laid.stl")
    assert here.json("orient", tee, "-o", laid, "--point", "5,0,15").facts["height_mm"] == pytest.approx(20, abs=1e-3)
    assert here.json("orient", tee, "-o", laid, "--point", "30,10,34").facts["height_mm"] == pytest.approx(50, abs=1e-3)
    assert here.json("orient", tee, "-o", laid, "--face", "0").code == 0


def test_what_cannot_be_laid_so_is_refused_with_one_sentence(here: Here, tee: Path) -> None:
    laid = tee.with_name("laid.stl")
    for call, code in (
        (("--face", "99999"), "no_such_face"),
        (("--face", "-1"), "no_such_face"),
        (("--for", "strength"), "no_load"),
        (("--load", "0,0,0"), "no_load"),
        (("--for", "beauty"), "bad_call"),
        (("--face", "1", "--point", "1,2,3"), "bad_call"),
    ):
        said = here.json("orient", tee, "-o", laid, *call)
        assert (said.code, said.facts["error"]["code"]) == (2, code)
        assert not laid.exists()
