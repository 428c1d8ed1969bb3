"""What holds for every file of the house: short, without cycles, told in a docstring, at home on any machine."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("printdesk", "ui", "mesh", "services")
LONGEST_FILE = 600
WRITTEN_BY_US = {".py", ".sh", ".glsl", ".vert", ".frag", ".html", ".css", ".js", ".toml", ".md", ""}
WRITTEN_BY_TOOLS = {"uv.lock", "tests/peers/octoprint.txt", "LICENSE"}
# A checkout, a home or a work folder of somebody's machine at the start of a path.
MACHINE_PATH = re.compile(r"(?<![\w.~}])/(?:work|home/[a-z]+|root|Users/[A-Za-z]+)/\w")


@cache
def our_files() -> tuple[Path, ...]:
    """Every file that is committed, or would be."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    files = (ROOT / name for name in told.split("\0") if name and name not in WRITTEN_BY_TOOLS)
    return tuple(file for file in files if file.is_file())


def texts() -> Iterator[tuple[str, str]]:
    """Name below the checkout and text of each file that we wrote."""
    for file in our_files():
        if file.suffix in WRITTEN_BY_US or file.suffix in {".yaml", ".yml", ".ts", ".svg", ".json", ".ini"}:
            yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8", errors="replace")


def test_the_house_is_found() -> None:
    assert len(our_files()) > 20
    assert ROOT / "pyproject.toml" in our_files()


def test_no_file_of_ours_is_longer_than_600_lines() -> None:
    too_long = {
        name: text.count("\n") for name, text in texts() if Path(name).suffix in WRITTEN_BY_US and text.count("\n") > LONGEST_FILE
    }
    assert too_long == {}


def test_no_module_imports_itself_around_a_corner() -> None:
    graph = grimp.build_graph(*ROOMS, exclude_type_checking_imports=True, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail("modules import each other: " + " ← ".join(error.args[1]), pytrace=False)


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    found = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if MACHINE_PATH.search(line) or (len(str(ROOT)) > len("/x/y") and f"{ROOT}/" in line)
    ]
    assert found == []


@pytest.mark.parametrize("room", ["printdesk", "mesh", "services"])
def test_every_public_module_says_what_it_is(room: str) -> None:
    silent = [
        file.relative_to(ROOT).as_posix()
        for file in our_files()
        if file.suffix == ".py" and file.is_relative_to(ROOT / room) and not file.name.startswith("_") and says_nothing(file)
    ]
    assert silent == []


def says_nothing(file: Path) -> bool:
    return not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["utils", "helpers", "manager", "misc", "common", "base"])
def test_no_file_hides_behind_an_empty_name(name: str) -> None:
    assert [file.relative_to(ROOT).as_posix() for file in our_files() if file.suffix == ".py" and file.stem == name] == []


def test_every_script_can_be_started_and_read_by_its_shell() -> None:
    scripts = [file for file in our_files() if file.read_bytes().startswith(b"#!")]
    assert ROOT / "script" / "bootstrap" in scripts
    assert [file.name for file in scripts if not file.stat().st_mode & 0o100] == []
    for file in scripts:
        if b"bash" in file.read_bytes().splitlines()[0]:
            told = subprocess.run(["bash", "-n", str(file)], check=False, capture_output=True, text=True)
            assert told.returncode == 0, told.stderr
