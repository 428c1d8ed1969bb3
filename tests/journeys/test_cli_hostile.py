"""Whatever file comes, `check --json` says one thing about it in time, opens nothing else and starts nothing."""

import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from mesh.limits import MIB
from tests.arrivals import MAKERS, cases
from tests.arrivals.places import Arrival, laid_out, strange
from tests.arrivals.watch import MARKER, Watch
from tests.journeys.command_line import ROOT, Here, Said, here
from tests.missing import missing

__all__ = ["here"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="watched by the means of Linux")

SEED = 4
IN_THIS_PROCESS = 90
AS_PROGRAMS = 5
MOST_SECONDS = 20.0
MOST_RESIDENT = 512 * MIB


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    with Watch(tmp_path) as watch:
        yield watch


def complaint(said: Said, arrival: Arrival) -> str:
    """What is wrong with an answer; nothing where it is right."""
    if MARKER in said.out + said.err:
        return "the bait's content was told"
    if said.code not in (0, 1, 2) or "Traceback" in said.err or len(said.err.splitlines()) > 1:
        return f"exit code {said.code}: {said.err[-300:]}"
    if len(said.out.splitlines()) != 1:
        return f"not one object: {said.out[:300]}"
    facts = json.loads(said.out)
    if "error" in facts:
        error = facts["error"]
        whole = error["code"].isidentifier() and error["message"] and error["hint"].endswith(".")
        given = "refuse" if said.code == 2 and whole and facts.keys() == {"error"} else f"half a refusal: {said.out[:300]}"
        if error["code"] in ("unforeseen", "worker_failed"):
            given = f"a failure of ours: {error['code']}"
    else:
        volume = facts["volume_mm3"]
        given = "warn" if facts["warnings"] else "open"
        if volume is None or not math.isclose(volume, 1000, rel_tol=1e-3):
            given = f"a cube of {volume} mm³"
    return "" if given in arrival.answer else f"{given}, not {arrival.answer}"


# Between the tests and the program: the most that a process held begins at what started it held, and this is small.
COUNTED = """
import os, sys
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
open(sys.argv[1], "w").write(str(used.ru_maxrss * 1024))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def run(data: Path, *arguments: object, cwd: Path) -> tuple[Said, float, int]:
    """main.py as a program of its own: what it said, how long it took, and the most memory that one of its processes held."""
    command = [sys.executable, str(ROOT / "main.py"), "--data", str(data), *map(str, arguments)]
    out, err, most = data.parent / "out", data.parent / "err", data.parent / "most"
    counted = [sys.executable, "-I", "-S", "-c", COUNTED, str(most)]
    begun = time.monotonic()
    with out.open("wb") as told, err.open("wb") as complained:
        streams = {"stdin": subprocess.DEVNULL, "stdout": told, "stderr": complained}
        program = subprocess.run([*counted, *command], cwd=cwd, check=False, **streams)
    said = Said(program.returncode, out.read_text(errors="replace"), err.read_text(errors="replace"))
    return said, time.monotonic() - begun, int(most.read_text())


def test_bait_that_is_taken_is_seen(watch: Watch) -> None:
    assert watch.taken() == []
    Path(watch.bait.file).read_text()
    assert watch.taken() == ["secret.bin was opened", "secret.bin was read"]
    with pytest.raises(OSError):
        urllib.request.urlopen(watch.bait.address, timeout=5)
    assert watch.taken() == ["the address was called"]
    subprocess.run(["sh", "-c", watch.bait.command], check=True)
    assert any("ran was made" in what for what in watch.taken())


def test_a_program_that_holds_too_much_is_seen(tmp_path: Path) -> None:
    begun = time.monotonic()
    program = subprocess.Popen([sys.executable, "-c", f"print(len(bytearray({600 * MIB})))"], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    assert used.ru_maxrss * 1024 > MOST_RESIDENT and time.monotonic() - begun < 60


def test_a_seeded_sample_of_what_arrives_gets_its_answer(here: Here, watch: Watch, tmp_path: Path) -> None:
    """Of every class, answered by real workers; the campaign takes every file, each with a program of its own."""
    chosen = random.Random(SEED)
    every = list(cases(watch.bait))
    kept = [case for kind in MAKERS for case in chosen.sample([c for c in every if c.kind == kind], 4)]
    kept += chosen.sample([case for case in every if case not in kept], IN_THIS_PROCESS - len(kept))
    wrong = []
    for arrival in laid_out(tmp_path, watch.bait, kept):
        begun = time.monotonic()
        told = complaint(here("check", "--json", "--", arrival.path), arrival)
        if told or time.monotonic() - begun > MOST_SECONDS:
            wrong.append((arrival.kind, arrival.what, told, time.monotonic() - begun))
    assert wrong == [] and watch.taken() == []


def test_what_is_no_plain_file_gets_its_answer_at_once(here: Here, watch: Watch, tmp_path: Path) -> None:
    with strange(tmp_path) as arrivals:
        assert len(arrivals) >= 20
        wrong = [
            (arrival.what, told) for arrival in arrivals if (told := complaint(here("check", "--json", arrival.path), arrival))
        ]
    assert wrong == [] and watch.taken() == []


def test_a_few_of_them_as_programs_of_their_own(watch: Watch, tmp_path: Path) -> None:
    chosen = random.Random(SEED).sample(list(cases(watch.bait)), AS_PROGRAMS)
    for arrival in laid_out(tmp_path, watch.bait, chosen):
        said, seconds, resident = run(tmp_path / "data", "check", "--json", "--", arrival.path.name, cwd=arrival.path.parent)
        assert complaint(said, arrival) == "", arrival
        assert seconds < MOST_SECONDS and resident < MOST_RESIDENT
    assert watch.taken() == []


@pytest.mark.campaign
def test_every_file_that_arrives_as_a_program_of_its_own(watch: Watch, tmp_path: Path) -> None:
    worst: dict[str, tuple[float, str]] = {"seconds": (0.0, ""), "MiB": (0.0, "")}
    wrong, counts = [], Counter[str]()
    with ExitStack() as stack:
        arrivals = [*laid_out(tmp_path, watch.bait), *stack.enter_context(strange(tmp_path))]
        for arrival in arrivals:
            said, seconds, resident = run(tmp_path / "data", "check", "--json", "--", arrival.path, cwd=arrival.path.parent)
            told = complaint(said, arrival)
            for name, value in (("seconds", seconds), ("MiB", resident / MIB)):
                worst[name] = max(worst[name], (value, f"{arrival.kind}: {arrival.what}"))
            given = "wrong" if told else "refuse" if said.code == 2 else "warn" if json.loads(said.out)["warnings"] else "open"
            counts[f"{arrival.kind}: {given}"] += 1
            if told or seconds > MOST_SECONDS or resident > MOST_RESIDENT or (taken := watch.taken()):
                wrong.append((arrival.kind, arrival.what, told, seconds, resident // MIB, taken if not told else ""))
    for line in (f"{len(arrivals)} files", *(f"{name}: {count}" for name, count in sorted(counts.items())), str(worst)):
        print(line)
    assert wrong == []


ALLOWED = re.compile(r"/(?:usr|lib|lib64|etc/(?:ld\.so|localtime)|dev/(?:null|urandom|tty)|proc/self|proc/\d+/|sys/)")


@pytest.mark.campaign
def test_the_kernel_saw_no_other_file_opened_no_program_started_and_no_net_used(watch: Watch, tmp_path: Path) -> None:
    """Every file in one command under strace: its calls are those of Python, its libraries, our own and the files named."""
    if shutil.which("strace") is None:
        missing("strace is not installed")
    arrivals = [arrival for arrival in laid_out(tmp_path, watch.bait) if "\n" not in str(arrival.path)]
    trace, data = tmp_path / "trace", tmp_path / "data"
    kinds = "trace=execve,execveat,connect,open,openat,creat,unlink,unlinkat,rename,renameat,renameat2,link,symlink,mkdir"
    command = ["strace", "-f", "-qq", "-s", "4096", "-e", kinds, "-o", str(trace), sys.executable, str(ROOT / "main.py")]
    command += ["--data", str(data), "check", "--json", "--", *(str(arrival.path) for arrival in arrivals)]
    ended = subprocess.run(command, capture_output=True, text=True, errors="replace", cwd=tmp_path, timeout=1200, check=False)
    assert len(json.loads(ended.stdout)["results"]) == len(arrivals) and ended.stderr == ""
    calls = trace.read_text(errors="replace").splitlines()
    programs = {found[1] for call in calls if (found := re.search(r'execve\("([^"]+)"', call)) and "= 0" in call}
    assert programs <= {sys.executable, os.path.realpath(sys.executable), "/sbin/ldconfig"}, programs
    assert [call for call in calls if re.search(r"connect\(.*AF_INET", call)] == []
    ours = (str(ROOT), str(data), sys.prefix, sys.base_prefix, str(Path(sys.base_prefix).resolve()))
    named = re.compile(rf"{re.escape(str(tmp_path))}/\d{{3}}/[^/]+$")  # strace writes what is not ASCII in its own way
    opened = [
        found[1] for call in calls if (found := re.search(r'open(?:at)?\((?:[A-Z_]+, )?"([^"]*)"', call)) and "ENOENT" not in call
    ]
    foreign = {path for path in opened if not (named.match(path) or path.startswith(ours) or ALLOWED.match(path))}
    assert foreign == set()
    assert [path for path in opened if "/bait" in path] == []
    changing = re.compile(r"^\d+ +(?:unlink|rename|link|symlink|mkdir|creat)\w*\(")
    changed = [call for call in calls if changing.search(call) and "ENOENT" not in call]
    written = [call for call in calls if re.search(r"O_WRONLY|O_RDWR|O_CREAT", call) and "ENOENT" not in call]
    strays = [c for c in [*changed, *written] if not re.search(rf"{re.escape(str(data))}|/dev/|__pycache__|/proc/self/fd/", c)]
    assert strays == []
    print(f"{len(calls)} calls, {len(opened)} files opened, programs: {programs}")
