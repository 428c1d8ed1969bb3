"""The library on the command line: parts are added, found, written on, watched for, and taken off."""

import os
import shutil
import time
from pathlib import Path

from tests.journeys.command_line import SAMPLES, Here, here

__all__ = ["here"]

CLIP, PLANTER = SAMPLES / "cable-clip.stl", SAMPLES / "planter.stl"


def test_a_part_is_added_tagged_noted_found_and_taken_off(here: Here) -> None:
    added = here.json("parts", "add", CLIP, PLANTER)
    assert added.code == 0
    assert [part["name"] for part in added.facts["parts"]] == ["cable-clip", "planter"]
    assert here("parts", "tag", "planter", "Küche", "gift").code == 0
    noted = here.json("parts", "note", CLIP, "two of them", "--licence", "CC0 1.0", "--name", "Clip for the Café")
    assert noted.facts["part"]["notes"] == "two of them"
    found = here.json("parts", "list", "cafe")
    assert [part["name"] for part in found.facts["parts"]] == ["Clip for the Café"]
    assert here.json("parts", "list", "--tag", "kuche").facts["count"] == 1
    assert here.json("parts", "list", "--limit", "1", "--offset", "1").facts["count"] == 2
    shown = here.json("parts", "show", added.facts["parts"][0]["id"]).facts["part"]
    assert shown["versions"][0]["bytes"] == CLIP.stat().st_size
    assert shown["versions"][0]["kept"]
    assert here.json("parts", "tag", "planter", "gift", "--off").facts["part"]["tags"] == ["Küche"]
    assert here("parts", "remove", "planter").code == 0
    assert here.json("parts", "list").facts["count"] == 1
    assert PLANTER.exists()


def test_what_is_no_part_or_more_than_one_is_refused_in_a_sentence(here: Here, tmp_path: Path) -> None:
    here("parts", "add", CLIP, PLANTER)
    for call, code in (
        (("show", "nothing like it"), "no_such_part"),
        (("show", "stl"), "ambiguous"),
        (("note", "planter", "x", "--licence", "y" * 501), "too_long"),
        (("tag", "planter", ","), "bad_tag"),
        (("watch", tmp_path / "nowhere"), "no_folder"),
    ):
        said = here.json("parts", *call)
        assert (said.code, said.facts["error"]["code"]) == (2, code)


def test_a_folder_is_watched_looked_through_and_left(here: Here, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    shutil.copy(CLIP, folder / "clip.stl")
    (folder / "bad.stl").write_bytes(b"nothing")
    for path in folder.iterdir():
        os.utime(path, (time.time() - 60,) * 2)
    told = here.json("parts", "watch", folder)
    assert told.code == 0
    assert (told.facts["folders"], told.facts["added"]) == ([str(folder)], 1)
    assert [Path(one["file"]).name for one in told.facts["refused"]] == ["bad.stl"]
    assert here.json("parts", "watch").facts["added"] == 0
    assert here.json("parts", "watch", folder, "--stop").facts["folders"] == []
    assert here.json("parts", "list").facts["count"] == 1


def test_an_export_takes_the_library_along(here: Here, tmp_path: Path) -> None:
    here("parts", "add", CLIP)
    here("parts", "tag", "cable-clip", "kept")
    assert here("export", tmp_path / "desk.zip").code == 0
    here("parts", "remove", "cable-clip")
    assert here("import", tmp_path / "desk.zip").code == 0
    assert here.json("parts", "list").facts["parts"][0]["tags"] == ["kept"]
