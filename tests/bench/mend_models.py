"""Our mending against what one would take instead, on real models that came broken, each as a whole process.

    python -m tests.bench.mend_models ../shared/corpus

Broken is what `examine` finds open, wound two ways, inside out, repeated, crossed or overlapping. All get the same binary STL
of it. Mended is what PrusaSlicer calls manifold and slices without a complaint, with no part of it gone: its box as it was in one
per cent, and where the model was closed before, the volume of the union within one per cent too. Worse is: nothing left, a box
or a known volume that changed more, open where it was closed, or more open edges than before.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh
from mesh.read import read_file
from mesh.repair import enclosed, mend
from mesh.weld import weld
from tests.bench.menders import spent, tools
from tests.mesh.breakages import volume_of
from tests.mesh.sliced import complaints, written
from tests.mesh.test_mend_breakages import scale_of

_SAME = 0.01


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


def verdict(before: Judged, after: Judged | None) -> str:
    """mended, worse, or open."""
    if after is None:
        return "worse"
    shrunk = max(abs(new - old) for new, old in zip(after.size, before.size, strict=True)) > _SAME * max(before.size)
    known = before.volume is not None
    off = known and (after.volume is None or abs(after.volume / (before.volume or 1) - 1) > _SAME)
    if shrunk or off or after.open_edges > before.open_edges:
        return "worse"
    return "mended" if not after.open_edges and not after.complaints else "open"


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
        for model, mesh, _ in broken_models(args.corpus):
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
                words[name].append(verdict(before, after))
                print(told(name, after, words[name][-1], seconds), flush=True)
            print(f"  ours moved {mended.max_deviation_mm:.3g} mm: {', '.join(step.name for step in mended.steps) or 'nothing'}")
            print("".join(f"  ! {reason}\n" for reason in mended.left), end="")
    print()
    for name, all_ in words.items():
        print(f"{name:12} mended {all_.count('mended')} of {len(all_)}, worse {all_.count('worse')}, open {all_.count('open')}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
