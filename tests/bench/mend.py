"""Our mending against what one would take instead, on the same broken files, each as a whole process.

    python -m tests.bench.mend [--seeds 100] [--corpus ../shared/corpus]

Peers: admesh, PrusaSlicer's ``--repair``, and pymeshfix, which is GPL and therefore lives in an environment of its own under
``.peers/`` that is made here when it is missing; nothing of ours is linked to it. PrusaSlicer judges all: closed is what
``--info`` calls manifold. Volumes are those of the union, or as the faces add up where a file stays open.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mesh.mesh import Mesh
from mesh.read import read_file
from mesh.repair import enclosed
from mesh.topology import topology
from mesh.weld import weld
from tests.mesh.breakages import Broken, broken, own_bodies, volume_of
from tests.mesh.sliced import manifold, written
from tests.mesh.test_mend_breakages import sound_models

ROOT = Path(__file__).resolve().parent.parent.parent
MESHFIX = ROOT / ".peers" / "pymeshfix"
OURS = (
    "import sys; from pathlib import Path; from mesh.read import read_file; from mesh.repair import mend; "
    "from mesh.write import write_file; write_file(mend(read_file(Path(sys.argv[1])).mesh).mesh, Path(sys.argv[2]), name='m')"
)
_MESHFIX = "import sys, pymeshfix; pymeshfix.clean_from_file(sys.argv[1], sys.argv[2])"
_SAME = 0.01  # of the volume


@dataclass
class Score:
    """What one tool made of all files: how many are whole, how many worse than they came, errors of volume, CPU seconds."""

    whole: int = 0
    closed: int = 0
    worse: list[str] = field(default_factory=list)
    errors: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def tools() -> dict[str, Callable[[Path, Path], list[str]]]:
    """The command of each tool that is installed, by its name."""
    found: dict[str, Callable[[Path, Path], list[str]]] = {
        "PrintDesk": lambda file, out: [sys.executable, "-c", OURS, str(file), str(out)],
    }
    if shutil.which("admesh"):
        found["admesh"] = lambda file, out: ["admesh", f"--write-binary-stl={out}", str(file)]
    if shutil.which("prusa-slicer"):
        found["PrusaSlicer"] = lambda file, out: ["prusa-slicer", "--repair", "--export-stl", "-o", str(out), str(file)]
    python = MESHFIX / "bin" / "python"
    if not python.exists() and shutil.which("uv"):
        subprocess.run(["uv", "venv", "-q", str(MESHFIX)], check=True)
        subprocess.run(["uv", "pip", "install", "-q", "--python", str(python), "pymeshfix"], check=True)
    if python.exists():
        found["pymeshfix"] = lambda file, out: [str(python), "-c", _MESHFIX, str(file), str(out)]
    return found


def volume(mesh: Mesh) -> float:
    """mm³ of the union; of an open body what its faces add up to."""
    known = enclosed(mesh)
    return volume_of(mesh) if known is None else known


def judge(score: Score, case: Broken, before: tuple[bool, float], file: Path, name: str) -> None:
    """Adds what a tool made of one case. Worse is: open where it was closed, or its volume farther off by one per cent more."""
    if not file.is_file() or file.stat().st_size <= 84:
        score.worse.append(f"{name} (nothing left)")
        return
    closed = manifold(file)
    error = abs(volume(weld(read_file(file).mesh)) / case.volume - 1)
    score.closed += closed
    score.whole += closed and error < _SAME
    score.errors.append(error)
    if (before[0] and not closed) or error > before[1] + _SAME:
        score.worse.append(f"{name} ({100 * error:.0f} %)")


def cpu(command: list[str]) -> float:
    """CPU seconds of a whole process, which may fail: then it wrote nothing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, cwd=ROOT, timeout=300, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Prints the table, then each case that a tool made worse."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--corpus", type=Path, help="the shared folder with the corpus: its sound models are broken too")
    args = parser.parse_args()
    bodies = own_bodies() + (sound_models(args.corpus.parent) if args.corpus else [])
    scores = {name: Score() for name in tools()}
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        for seed in range(args.seeds):
            case = broken(seed, bodies)
            file = written(case.mesh, folder / "broken.stl")
            mesh = weld(case.mesh)
            before = manifold(file), abs((volume(mesh) if topology(mesh).watertight else volume_of(mesh)) / case.volume - 1)
            for name, command in tools().items():
                out = folder / "out.stl"
                out.unlink(missing_ok=True)
                scores[name].seconds.append(cpu(command(file, out)))
                judge(scores[name], case, before, out, f"{seed} {case.kind} of {case.body}")
    print(f"{args.seeds} broken files   mended   closed   worse   volume error: median   worst   CPU s: median")
    for name, score in scores.items():
        share = [100 * len_ / args.seeds for len_ in (score.whole, score.closed, len(score.worse))]
        errors = score.errors or [1.0]
        print(
            f"{name:18} {share[0]:8.1f} % {share[1]:6.1f} % {share[2]:5.1f} % {100 * statistics.median(errors):16.4f} % "
            f"{100 * max(errors):8.1f} % {statistics.median(score.seconds):9.2f}"
        )
    for name, score in scores.items():
        print(f"worse by {name}: {'; '.join(score.worse) or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
