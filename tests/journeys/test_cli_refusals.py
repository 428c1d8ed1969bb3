"""Whatever is called wrongly gets one sentence, the right exit code, and with --json exactly one object."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import main as door
from printdesk.bench import Bench
from tests.journeys.command_line import ROOT, SAMPLES, Here, here, process, started
from ui.cli.words import WORDS

__all__ = ["here"]

CLIP = str(SAMPLES / "cable-clip.stl")

REFUSED = [
    (["check"], "bad_call"),
    (["check", CLIP, "--units", "parsec"], "bad_call"),
    (["check", CLIP, "--scale", "nan"], "bad_call"),
    (["check", CLIP, "--scale", "-1"], "bad_call"),
    (["check", CLIP, "--frobnicate"], "bad_call"),
    (["chek", CLIP], "bad_call"),
    (["shop"], "bad_call"),
    (["estimate", CLIP, "--quantity", "0"], "bad_call"),
    (["estimate", CLIP, "--infill", "300%"], "bad_call"),
    (["estimate", CLIP, "--material", "cheese"], "unknown_material"),
    (["estimate", CLIP, "--material", "pla", "--process", "sls"], "wrong_process"),
    (["estimate", CLIP, "--printer", "Nobody"], "no_such_printer"),
    (["order", CLIP, "--offer", "nothing"], "no_such_offer"),
    (["order", CLIP], "bad_call"),
    (["orders", "PD-1999-1"], "no_such_order"),
    (["order", "review", "x", "--stars", "6"], "bad_call"),
    (["estimate", CLIP, "--profile", "nothing.ini"], "no_profile"),
    (["estimate", CLIP, "--profile", "/dev/zero.ini"], "no_profile"),
    (["service", "add", "ftp://shop"], "bad_address"),
    (["service", "add", "http://["], "bad_address"),
    (["service", "add", "http://a..b"], "bad_address"),
    (["printer", "add", "http://["], "bad_address"),
    (["service", "agree", "Nobody"], "no_such_service"),
    (["printer", "remove", "Nobody"], "no_such_printer"),
    (["queue", "cancel", "nothing"], "no_such_job"),
    (["import", "/dev/null"], "not_a_backup"),
    (["shop", "status"], "no_shop"),
    (["shop", "orders", "--address", "http://127.0.0.1:9"], "no_key"),
]


@pytest.mark.parametrize(("call", "code"), REFUSED, ids=[" ".join(call)[-40:] for call, _ in REFUSED])
def test_a_wrong_call_is_refused_with_one_sentence(here: Here, call: list[str], code: str) -> None:
    said = here.json(*call)
    assert said.code == 2
    assert said.facts["error"]["code"] == code
    assert said.facts["error"]["message"].rstrip("”").endswith((".", "!"))
    assert "Traceback" not in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"solid nothing\n", b"\0" * 84, b"<html>hello</html>", b"x" * 80 + b"\xff\xff\xff\xff" + b"y" * 50],
    ids=["empty", "no facets", "no triangles", "a web page", "a huge claim"],
)
def test_what_is_no_model_is_refused(here: Here, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "part.stl").write_bytes(content)
    said = here.json("check", tmp_path / "part.stl")
    assert said.code == 2
    assert said.facts["error"]["message"].endswith(".")
    assert said.facts.keys() == {"error"}


def test_a_file_with_a_hostile_name_is_told_and_never_obeyed(here: Here, tmp_path: Path) -> None:
    name = "a\x1b[31mred\u202e.stl"
    (tmp_path / name).write_bytes((SAMPLES / "cable-clip.stl").read_bytes())
    said = here("check", tmp_path / name)
    assert said.code == 0
    assert "\x1b" not in said.out and "\u202e" not in said.out


def test_every_command_tells_its_help(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for name in WORDS:
        assert door.main(["--data", str(tmp_path), *name.split(), "--help"]) == 0, name
        assert f"printdesk {name}" in capsys.readouterr().out.replace("\n", " ")
    assert door.main(["--help"]) == 0
    assert "material find" in capsys.readouterr().out
    assert door.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("PrintDesk 0.")


def test_what_nobody_foresaw_goes_to_the_log_and_the_person_is_told_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a defect of ours")

    monkeypatch.setattr(Bench, "open", broken)
    assert door.main(["--data", str(tmp_path / "data"), "check", CLIP, "--json"]) == 2
    said = capsys.readouterr()
    error = json.loads(said.out)["error"]
    assert error["code"] == "unforeseen"
    log = tmp_path / "data" / "log" / "printdesk.log"
    assert str(log) in error["hint"]
    assert "a defect of ours" in log.read_text()
    assert "Traceback" not in said.err
    assert log.stat().st_mode & 0o077 == 0


def test_german_is_spoken_where_it_is_asked_for(here: Here) -> None:
    said = here("--lang", "de", "check", CLIP)
    assert said.code == 0
    assert here("--lang", "xx", "check", CLIP).code == 2


def test_ctrl_c_ends_the_work_with_130_and_leaves_nothing(tmp_path: Path) -> None:
    big = tmp_path / "big.stl"
    facet = (SAMPLES / "planter.stl").read_bytes()[84 : 84 + 5472 * 50]
    copies = 60
    big.write_bytes(b" " * 80 + (5472 * copies).to_bytes(4, "little") + facet * copies)
    running = started(tmp_path / "data", "repair", big, "-o", tmp_path / "out.stl", "--json")
    time.sleep(0.8)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert json.loads(out)["error"]["code"] == "cancelled"
    assert "Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "data") == ["big.stl"]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = f'"{sys.executable}" main.py --data "{tmp_path}" material list | head -1'
    ended = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ended.stdout.startswith("id")
    assert ended.stderr == ""


def test_a_closed_output_is_quiet(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "main.py", "--data", str(tmp_path), "material", "list"]
    ended = subprocess.run(command, cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    os.close(write)
    assert ended.returncode == 0
    assert ended.stderr == ""


def test_the_data_folder_may_come_from_the_environment(tmp_path: Path) -> None:
    environment = {**os.environ, "PRINTDESK_HOME": str(tmp_path / "home")}
    command = [sys.executable, "main.py", "queue", "list", "--json"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, env=environment, check=True)
    assert json.loads(ended.stdout) == {"jobs": []}
    assert (tmp_path / "home" / "desk.sqlite").is_file()
    assert process(tmp_path / "home", "queue", "list").out == "The queue is empty.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="displays are named in the environment on Linux only")
def test_a_window_without_a_display_is_refused_with_one_sentence(tmp_path: Path) -> None:
    without = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    said = process(tmp_path, "open", SAMPLES / "planter.stl", env=without)
    assert said.code == 2 and said.out == ""
    assert said.err.startswith("There is no display here") and len(said.err.splitlines()) == 1


def test_a_profile_that_is_a_pipe_or_a_folder_is_refused_at_once(here: Here, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ini")
    (tmp_path / "folder.ini").mkdir()
    os.mkfifo(tmp_path / "pipe.gcode")
    for name in ("pipe.ini", "folder.ini", "pipe.gcode"):
        assert here.json("estimate", CLIP, "--profile", tmp_path / name).facts["error"]["code"] == "no_profile"


def test_a_name_that_is_no_text_is_kept_as_text(here: Here, tmp_path: Path) -> None:
    name = os.fsdecode(b"T\xfcrgriff.stl")  # Latin-1, as on an old disk
    (tmp_path / name).write_bytes(Path(CLIP).read_bytes())
    said = here.json("queue", "add", tmp_path / name)
    assert said.code == 0
    assert [job["part"] for job in here.json("queue", "list").facts["jobs"]] == ["T\ufffdrgriff"]


def test_no_data_folder_is_not_the_present_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert door.main(["--data", "", "queue", "list"]) == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("where", "code"),
    [(">/dev/full", 2), (">&-", 0), (">&- 2>&-", 0), ("2>/dev/full", 0)],
    ids=["full", "none", "neither", "mute"],
)
def test_an_answer_that_cannot_be_written_is_one_sentence(tmp_path: Path, where: str, code: int) -> None:
    command = f'"{sys.executable}" main.py --data "{tmp_path}" material list --json {where}'
    ended = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == code
    assert len(ended.stderr.splitlines()) == (1 if code else 0)
    assert not (tmp_path / "log").exists()


def test_settings_that_are_none_are_the_usual_ones(here: Here) -> None:
    here.rooms.desk._outside.archive.keep_note("settings", "[]")
    assert here.json("estimate", CLIP).code == 0


def test_what_was_ordered_is_told_although_the_next_file_is_refused(here: Here, tmp_path: Path) -> None:
    said = here.json("order", CLIP, tmp_path / "nothing.stl", "--cheapest", "--pick-up")
    assert said.code == 2
    first, second = said.facts["orders"]
    assert first["state"] == "placed" and second["error"]["code"] == "missing"
    assert len(here.json("orders").facts["orders"]) == 1
