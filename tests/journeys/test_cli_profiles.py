"""profile list and show, and a slicer's file wherever a profile is asked for."""

import json
from pathlib import Path

from tests.journeys.command_line import SAMPLES, Here, here

__all__ = ["here"]
PLANTER = SAMPLES / "planter.stl"


def test_profiles_are_listed_with_the_machines_they_are_usual_for(here: Here) -> None:
    said = here.json("profile", "list", "--model", "prusa-mk4")
    assert said.code == 0 and said.facts["profiles"][0]["id"] == "prusa-mk4-020"
    assert said.facts["profiles"][0]["usual_for"] == ["prusa-mk4"]
    assert here.json("profile", "list", "--model", "nothing").code == 2


def test_a_profile_is_shown_with_every_figure_and_as_the_machine_can_do_it(here: Here, tmp_path: Path) -> None:
    file = tmp_path / "process.json"
    file.write_text(
        json.dumps({"layer_height": "0.12", "wall_loops": "3", "inner_wall_speed": "300", "default_acceleration": "9000"}),
        encoding="utf-8",
    )
    said = here.json("profile", "show", file)
    assert said.facts["profile"]["layer_height_mm"] == 0.12 and said.facts["profile"]["from"] == "file"
    assert said.facts["profile"]["accelerations"]["default"] == 9000
    slow = here.json("profile", "show", file, "--model", "ender-3-v2").facts["profile"]
    assert slow["accelerations"]["default"] == 500 and slow["speeds"]["perimeter"] == 300
    assert here.json("profile", "show", "prusa-xl-010").facts["profile"]["name"] == "Prusa XL, 0.10 mm"
    assert here.json("profile", "show", tmp_path / "gone.json").facts["error"]["code"] == "no_profile"


def test_resin_and_powder_are_estimated_and_say_what_is_lost(here: Here) -> None:
    resin = here.json("estimate", PLANTER, "--material", "resin-standard")
    assert resin.code == 0 and resin.facts["layers"] > 100 and resin.facts["seconds"] > 600
    assert resin.facts["support_g"] is not None and 0 < resin.facts["plus_minus"] < 0.5
    coarse = here.json("estimate", PLANTER, "--material", "resin-standard", "--layer-height", "0.1").facts
    assert coarse["layers"] * 2 <= resin.facts["layers"] + 1 and coarse["seconds"] < resin.facts["seconds"]
    powder = here.json("estimate", PLANTER, "--material", "pa12").facts
    assert powder["support_g"] is None and any("waste" in line["what"] for line in powder["breakdown"])
