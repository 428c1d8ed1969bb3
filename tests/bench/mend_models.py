"""Our mending against what one would take instead, on real models that came broken, each as a whole process.

    python -m tests.bench.mend_models ../shared/corpus

Broken is what `examine` finds open, wound two ways, inside out, repeated, crossed or overlapping. All get the same binary STL
of it, and PrusaSlicer and our measures judge what comes back:

sound:  PrusaSlicer calls it manifold and slices it without a complaint, it crosses itself nowhere, and the shape is kept
closed: as sound, but it crosses itself somewhere
open:   PrusaSlicer finds open edges or complains, no more than before
worse:  nothing left, more open edges than before, or another shape: a side of the box that changed by more than one per cent of
        the longest; a volume of the union that changed by as much, where the model was closed before; where it was open, more
        than four of a hundred places inside it that are no longer, or places that came to be

Inside an open model are the places about which its surface as it came winds more than half a time (Jacobson, Kavan and
Sorkine-Hornung 2013, Robust inside-outside segmentation using generalized winding numbers): no tool's mend has a say in it. It is
not asked where the faces are wound any way or enclose nothing.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.stats import qmc

from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh
from mesh.nesting import winding_number
from mesh.read import read_file
from mesh.repair import enclosed, mend
from mesh.weld import weld
from tests.bench.menders import spent, tools
from tests.mesh.breakages import volume_of
from tests.mesh.sliced import complaints, written
from tests.mesh.test_mend_breakages import scale_of

_SAME, _NEAR = 0.01, 0.04
_PLACES = 2048


@dataclass(frozen=True)
class Judged:
    """A file as PrusaSlicer and our measures see it. volume: mm³ of the union, None where it is open; size: (3,) mm."""

    open_edges: int
    complaints: int
    volume: float | None
    added: float
    size: tuple[float, ...]
    crossings: int | None


def broken_models(corpus: Path) -> list[tuple[str, Mesh, Facts]]:
    """Models of the folder that something is wrong with; their name, their mesh as it was read, their facts."""
    found = []
    for file in sorted(corpus.iterdir()):
        if file.suffix.lower() in (".md", ".csv"):
            continue
        mesh = read_file(file).mesh
        facts = examine(mesh, walls=False)[1]
        sound = facts.watertight and facts.winding_consistent and not facts.inside_out
        wrong = (facts.duplicate_faces, facts.nonmanifold_edges, facts.self_intersections, facts.overlapping_shells)
        if not sound or any(wrong):
            found.append((file.name, mesh, facts))
    return found


def judged(file: Path, folder: Path) -> Judged | None:
    """None where there is no mesh in it."""
    if not file.is_file() or file.stat().st_size <= 84:
        return None
    mesh = weld(read_file(file).mesh)
    said = subprocess.run(["prusa-slicer", "--info", str(file)], capture_output=True, text=True, timeout=300, check=False).stdout
    edges = re.search(r"open_edges = (\d+)", said)
    open_edges = int(edges[1]) if edges else 0 if "manifold = yes" in said else 1
    facts = examine(mesh, walls=False)[1]
    size = tuple(float(side) for side in np.ptp(mesh.vertices, axis=0))
    wrong = len(complaints(file, folder, scale_of(mesh)))
    return Judged(open_edges, wrong, enclosed(mesh), volume_of(mesh), size, facts.self_intersections)


def inside(mesh: Mesh, places: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """The places (k, 3) about which the surface winds more than half a time: (k,)."""
    return np.asarray(winding_number(places, mesh.corners.astype(np.float64)) > 0.5)


def moved(before: Mesh, facts: Facts, out: Path) -> float:
    """The share of the places inside an open model that its mend does not keep, or adds; 0.0 where that cannot be asked.

    Places are counted from the corner of the box, as PrusaSlicer moves what it writes.
    """
    if facts.watertight or not facts.winding_consistent:
        return 0.0
    after = read_file(out).mesh
    places = np.ptp(before.vertices, axis=0).astype(np.float64) * qmc.Sobol(3, rng=1).random(_PLACES)
    known, now = (inside(mesh, places + mesh.vertices.min(axis=0)) for mesh in (before, after))
    return float((known ^ now).sum() / known.sum()) if known.any() else 0.0


def verdict(before: Judged, after: Judged | None, away: float) -> str:
    """sound, closed, open or worse; away: as `moved` gives it."""
    if after is None:
        return "worse"
    shrunk = max(abs(new - old) for new, old in zip(after.size, before.size, strict=True)) > _SAME * max(before.size)
    known, now = before.volume, after.added if after.volume is None else after.volume
    other = away > _NEAR if known is None else abs(now / known - 1) > _SAME
    if shrunk or other or after.open_edges > before.open_edges:
        return "worse"
    if after.open_edges or after.complaints or after.volume is None:
        return "open"
    return "closed" if after.crossings else "sound"


def told(name: str, one: Judged | None, word: str, seconds: float) -> str:
    if one is None:
        return f"  {name:12} nothing left   {word}"
    volume = "open" if one.volume is None else f"{one.volume:.6g}"
    crossings = "?" if one.crossings is None else one.crossings
    return (
        f"  {name:12} open edges {one.open_edges:5}   crossings {crossings:>6}   complaints {one.complaints}   "
        f"mm³ {volume:>12} (faces add up to {one.added:.6g})   {seconds:6.2f} s CPU   {word}"
    )


def main() -> int:
    """Prints a block for each model, then how many each tool mended and made worse."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="models whose name contains one of these")
    args = parser.parse_args()
    words: dict[str, list[str]] = {name: [] for name in tools()}
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        for model, mesh, facts in broken_models(args.corpus):
            if args.only and not any(word in model for word in args.only):
                continue
            file, out = written(mesh, folder / "broken.stl"), folder / "out.stl"
            before = judged(file, folder)
            assert before is not None
            mended = mend(read_file(file).mesh)
            print(f"\n{model}: {len(mesh.faces)} faces\n{told('as it came', before, '', 0.0)}")
            for name, command in tools().items():
                out.unlink(missing_ok=True)
                seconds = spent(command(file, out))
                after = judged(out, folder)
                away = 0.0 if after is None else moved(mesh, facts, out)
                words[name].append(verdict(before, after, away))
                print(told(name, after, f"{words[name][-1]} ({100 * away:.1f} % of its inside)", seconds), flush=True)
            print(f"  ours moved {mended.max_deviation_mm:.3g} mm: {', '.join(step.name for step in mended.steps) or 'nothing'}")
            print("".join(f"  ! {reason}\n" for reason in mended.left), end="")
    print()
    for name, all_ in words.items():
        counts = ", ".join(f"{word} {all_.count(word)}" for word in ("sound", "closed", "open", "worse"))
        print(f"{name:12} of {len(all_)}: {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
