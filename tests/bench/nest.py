"""How many copies of each model of the corpus lie on a plate, and how high 50 of them fill a powder bed, beside simpler ways.

    python -m tests.bench.nest [--corpus ../shared/corpus] [--only WORD…] [--gap MM] [--every N] [--no-prusaslicer]

Run from the checkout. On the plate of 250 × 210 mm: boxes in rows (the better of both directions), what PrusaSlicer's own arrange
takes (`--duplicate`, halving until one more does not fit), and ours, turned freely. Left out of PrusaSlicer's: what it opens with
another size than ours, what it lays onto each other or over the edge, and what more than 70 boxes fit of, which takes it many
minutes. In the bed of 340 × 340 × 600 mm, 1 mm apart: boxes in rows and layers with the flattest side down, and ours.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import numpy as np

from mesh.arranged import Item
from mesh.errors import MeshError
from mesh.mesh import Mesh
from mesh.nest import nest
from mesh.outline import covered, outline
from mesh.pack import pack
from mesh.write import write_file
from tests.bench.orient import SHARED, models

PLATE = (250.0, 210.0, float("inf"))
BED = (340.0, 340.0, 600.0)
MOST = 2_000  # copies looked for
MOST_COMPARED = 70  # boxes in rows: PrusaSlicer arranges hundreds of copies for many minutes
_ITEM = re.compile(rb'<item objectid="\d+" transform="([^"]+)"')
_VERTEX = re.compile(rb'<vertex x="([^"]+)" y="([^"]+)" z="([^"]+)"')


def rows(wide: float, deep: float, gap_mm: float) -> int:
    """Boxes that fit on the plate in rows."""
    both = ((wide, deep), (deep, wide))
    return max(int((PLATE[0] + gap_mm + 1e-6) // (x + gap_mm)) * int((PLATE[1] + gap_mm + 1e-6) // (y + gap_mm)) for x, y in both)


def layers(size: np.ndarray, count: int, gap_mm: float) -> float:
    """Height of so many boxes in rows and layers, the flattest side down."""
    low, middle, long = sorted(size.tolist())
    each = max(
        int((BED[0] + gap_mm + 1e-6) // (x + gap_mm)) * int((BED[1] + gap_mm + 1e-6) // (y + gap_mm))
        for x, y in ((long, middle), (middle, long))
    )
    return -(-count // each) * (low + gap_mm) - gap_mm if each else float("inf")


def prusaslicer(mesh: Mesh, gap_mm: float) -> int | None:
    """How many PrusaSlicer arranges on the plate; None where it opens another body than we do, or its answer is not sound."""
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder, "part.stl"), Path(folder, "plate.3mf")
        write_file(mesh, file, name="part")

        def fits(count: int) -> bool:
            command = ["prusa-slicer", "--loglevel", "1", "--duplicate", str(count), "--duplicate-distance", str(gap_mm)]
            where = ["--bed-shape", f"0x0,{PLATE[0]}x0,{PLATE[0]}x{PLATE[1]},0x{PLATE[1]}"]
            out.unlink(missing_ok=True)
            called = [*command, *where, "--export-3mf", "-o", str(out), str(file)]
            return subprocess.run(called, capture_output=True, timeout=600, check=False).returncode == 0 and out.exists()

        if not fits(1):
            return 0
        if np.abs(np.ptp(_exported(out)[0], axis=0) - np.ptp(mesh.vertices, axis=0)).max() > 0.1:
            return None
        low, high = 1, 2
        while high <= MOST and fits(high):
            low, high = high, 2 * high
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if fits(middle) else (low, middle)
        return low if fits(low) and _sound(mesh, *_exported(out)) else None


def _exported(out: Path) -> tuple[np.ndarray, np.ndarray]:
    """(corners of the part, where each copy's origin was put); copies are not turned."""
    model = zipfile.ZipFile(out).read("3D/3dmodel.model")
    moves = [one.split()[9:] for one in _ITEM.findall(model)]
    return np.array(_VERTEX.findall(model)).astype(np.float64), np.array(moves).astype(np.float64)


def _sound(mesh: Mesh, corners: np.ndarray, moves: np.ndarray) -> bool:
    """Whether all copies lie on the plate and none on another: PrusaSlicer lets some parts do so and calls that arranged."""
    cell = 0.5
    cells = covered(outline(mesh), np.full(2, cell))[0]
    taken = np.zeros((int(PLATE[1] / cell) + 4, int(PLATE[0] / cell) + 4), bool)  # two cells more on each side for rounding
    for column, row in np.rint((moves[:, :2] + corners.min(axis=0)[:2]) / cell).astype(int) + 2:
        here = taken[max(row, 0) : row + cells.shape[0], max(column, 0) : column + cells.shape[1]]
        if here.shape != cells.shape or (here & cells).any():
            return False
        here |= cells
    return True


def ours(mesh: Mesh, gap_mm: float) -> tuple[int, float, float]:
    """(copies on the first plate of many, share that they cover, seconds that 50 copies take)."""
    area = covered(outline(mesh), np.array([0.25, 0.25]))[1]
    many = int(np.clip(PLATE[0] * PLATE[1] / max(area, 1.0), 2, MOST))
    full = nest([Item("part", mesh, many)], PLATE, gap_mm)
    begun = time.perf_counter()
    nest([Item("part", mesh, 50)], PLATE, gap_mm)
    return sum(copy.plate == 0 for copy in full.copies), full.used[0], time.perf_counter() - begun


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--gap", type=float, default=6.0)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--prusaslicer", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    plates, beds, seconds = [], [], []
    print(f"{'copies on a plate':40} rows prusa  ours  used  s/50    bed mm: layers  ours     s")
    for name, mesh in models(options.corpus, options.only, 10**9)[:: options.every]:
        size = np.ptp(mesh.vertices.astype(np.float64), axis=0)
        try:
            count, used, taken = ours(mesh, options.gap)
            boxes = rows(size[0], size[1], options.gap)
            theirs = prusaslicer(mesh, options.gap) if options.prusaslicer and boxes <= MOST_COMPARED else None
            begun = time.perf_counter()
            packed = pack([Item("part", mesh, 50)], BED)
            packing = time.perf_counter() - begun
        except MeshError as refused:
            print(f"{name[:40]:40} {refused}", flush=True)
            continue
        plates.append((boxes, theirs, count))
        seconds.append((taken, packing))
        stacked, high = layers(size, 50, 1.0), sum(packed.height_mm)
        if packed.plates == 1:
            beds.append(high / stacked)
        told = "    –" if theirs is None else f"{theirs:5}"
        high_mm = f"{stacked:7.1f} {high:6.1f} {packing:5.2f}"
        print(f"{name[:40]:40} {boxes:4} {told} {count:5} {used:5.0%} {taken:5.2f}          {high_mm}", flush=True)
    _sum_up("rows", [(count, boxes) for boxes, _, count in plates if boxes])
    _sum_up("PrusaSlicer", [(count, theirs) for _, theirs, count in plates if theirs])
    more = sum(share > 1.0001 for share in beds)
    print(f"height of 50 in powder against layers of boxes: {np.mean(beds):.3f} on average, more for {more} of {len(beds)}")
    (plate, bed), (longest, slowest) = np.median(seconds, axis=0), np.max(seconds, axis=0)
    print(f"seconds for 50: plate {plate:.2f} (most {longest:.2f}), bed {bed:.2f} (most {slowest:.2f})")
    return 0


def _sum_up(name: str, pairs: list[tuple[int, int]]) -> None:
    if pairs:
        share, fewer = np.mean([one / other for one, other in pairs]), sum(one < other for one, other in pairs)
        more = sum(one > other for one, other in pairs)
        print(f"against {name}: {share:.3f} × as many on average, more for {more}, fewer for {fewer} of {len(pairs)}")


if __name__ == "__main__":
    sys.exit(main())
