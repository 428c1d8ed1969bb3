"""Our mending against what one would take instead, on the same broken files, each as a whole process.

    python -m tests.bench.mend [--seeds 100] [--corpus ../shared/corpus]

PrusaSlicer judges all: closed is what ``--info`` calls manifold. Volumes are those of the union, or as the faces add up where a
file stays open. Real models that came broken: `tests.bench.mend_models`; the time it takes: `tests.bench.mend_speed`.
"""

import argparse
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from mesh.mesh import Mesh
from mesh.read import read_file
from mesh.repair import enclosed
from mesh.topology import topology
from mesh.weld import weld
from tests.bench.menders import spent, tools
from tests.mesh.breakages import Broken, broken, own_bodies, volume_of
from tests.mesh.sliced import manifold, written
from tests.mesh.test_mend_breakages import sound_models

_SAME = 0.01  # of the volume


@dataclass
class Score:
    """What one tool made of all files: how many are whole, how many worse than they came, errors of volume, CPU seconds."""

    whole: int = 0
    closed: int = 0
    worse: list[str] = field(default_factory=list)
    errors: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


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
                scores[name].seconds.append(spent(command(file, out)))
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
