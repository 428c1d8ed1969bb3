"""What auto-orient saves: every model of the corpus sliced by PrusaSlicer with automatic supports, as it lies and as it is laid.

    python -m tests.bench.orient [--corpus ../shared/corpus] [--profile FILE.ini] [--only WORD…] [--mended] [--predict]

Run from the checkout. Both are sliced from an STL that stands on a plate of a metre, so that a part that hangs in the air in its
file, or is too large for a usual machine, is no exception. Supports are the plastic of the roles "Support material" and "Support
material interface", total is all that is drawn. What was sliced once is kept in --cache by its geometry and profile, so that only
parts that come to lie otherwise are sliced again. --mended mends open bodies first, as the desk advises: what PrusaSlicer makes
of an open one hangs on where its layers happen to close. --predict slices nothing and tells the estimates alone.
"""

import argparse
import csv
import hashlib
import json
import math
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from mesh import jobs
from mesh.errors import MeshError
from mesh.mesh import Mesh
from mesh.orient import orient
from mesh.topology import topology
from mesh.write import write_file

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
_BED = ["--bed-shape", "0x0,1000x0,1000x1000,0x1000", "--max-print-height", "1000"]
_FILAMENT_MM2 = math.pi * (1.75 / 2) ** 2
_EXTRUDES = re.compile(r"^G1 (?=.*[XY]).* E([0-9.]+)")
Sliced = tuple[float, float]  # mm³ of supports, mm³ of all


def sliced(mesh: Mesh, profile: Path, cache: Path) -> Sliced | None:
    """None where PrusaSlicer makes no G-code of it within ten minutes."""
    key = hashlib.sha256(mesh.corners.tobytes() + profile.read_bytes()).hexdigest()[:24]
    known = json.loads(cache.read_text()) if cache.exists() else {}
    if key not in known:
        known[key] = _slice(mesh, profile)
        cache.write_text(json.dumps(known))
    found = known[key]
    return None if found is None else (found[0], found[1])


def _slice(mesh: Mesh, profile: Path) -> Sliced | None:
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder, "part.stl"), Path(folder, "part.gcode")
        write_file(mesh, file, name="part")
        command = ["nice", "-n", "5", "prusa-slicer", "--export-gcode", "--loglevel", "1", "--load", str(profile), *_BED]
        try:
            subprocess.run([*command, "-o", str(out), str(file)], capture_output=True, timeout=600, check=False)
        except subprocess.TimeoutExpired:
            return None
        return _plastic(out) if out.exists() else None


def _plastic(gcode: Path) -> Sliced:
    role, support, total = "", 0.0, 0.0
    with gcode.open(errors="replace") as lines:
        for line in lines:
            if line.startswith(";TYPE:"):
                role = line[6:].strip()
            elif found := _EXTRUDES.match(line):
                total += float(found[1])
                support += float(found[1]) if role.startswith("Support material") else 0.0
    return support * _FILAMENT_MM2, total * _FILAMENT_MM2


def standing(mesh: Mesh, rotation: np.ndarray) -> Mesh:
    """Turned, and put down on the plate."""
    matrix = np.eye(4)
    matrix[:3, :3] = rotation
    turned = mesh.transformed(matrix)
    matrix = np.eye(4)
    matrix[:3, 3] = -(turned.vertices.min(axis=0) + turned.vertices.max(axis=0)) / 2
    matrix[2, 3] = -turned.vertices[:, 2].min()
    return turned.transformed(matrix)


def models(corpus: Path, only: list[str], most_faces: int, mended: bool = False) -> list[tuple[str, Mesh]]:
    """Name and mesh, as the desk takes them, of every model that can be read, at the scale that it is printed at."""
    found = []
    for row in csv.DictReader((corpus / "manifest.csv").open(newline="")):
        if only and not any(word in row["file"] for word in only):
            continue
        scale = float(row["print_scale"]) / (1000 if row["file"].endswith(".glb") else 1)
        units = "mm" if row["file"].lower().endswith((".stl", ".obj", ".ply", ".off")) else None
        try:
            mesh = jobs.measure_file(str(corpus / row["file"]), units, scale, walls=False, crossings=False).mesh
        except MeshError as refused:
            print(f"{row['file'][:42]:42} not read: {refused}", flush=True)
            continue
        if len(mesh.faces) <= most_faces:
            found.append((row["file"], _closed(mesh) if mended else mesh))
    return found


def _closed(mesh: Mesh) -> Mesh:
    return mesh if topology(mesh).watertight else jobs.mend_mesh(mesh)[0].mesh


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--profile", type=Path, default=SHARED / "truth" / "p4_pla020_15gyroid_support.ini")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir(), "printdesk-bench-orient.json"))
    parser.add_argument("--most-faces", type=int, default=10**9)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--mended", action="store_true")
    parser.add_argument("--predict", action="store_true")
    options = parser.parse_args()
    sums, worst, slowest, left_out = np.zeros(4), (-1.0, ""), (0.0, ""), []
    print(f"{'mm³':42} {'supports':>17} {'estimated':>17} {'all plastic':>17}")
    for name, mesh in models(options.corpus, options.only, options.most_faces, options.mended):
        begun = time.perf_counter()
        laid = orient(mesh)
        taken = time.perf_counter() - begun
        slowest = max(slowest, (taken, name))
        estimate = f"{laid.before.support_mm3:8.0f} {laid.after.support_mm3:8.0f}"
        if options.predict:
            print(f"{name[:42]:42} {'':17} {estimate} {taken:.2f} s", flush=True)
            continue
        turned = not np.array_equal(laid.rotation, np.eye(3))
        before = sliced(standing(mesh, np.eye(3)), options.profile, options.cache)
        after = sliced(standing(mesh, laid.rotation), options.profile, options.cache) if turned and before else before
        if before is None or after is None:
            left_out.append(name)
            print(f"{name[:42]:42} not sliced {'as laid' if before else 'as it lies'}", flush=True)
            continue
        sums += (before[0], after[0], before[1], after[1])
        more = after[1] / before[1] - 1
        worst = max(worst, (more, name))
        figures = f"{before[0]:8.0f} {after[0]:8.0f} {estimate} {before[1]:8.0f} {after[1]:8.0f}"
        print(f"{name[:42]:42} {figures} {more:+7.1%} {taken:.2f} s{'' if turned else '  as it lies'}", flush=True)
    if sums[0] > 0:
        print(f"supports {sums[0]:.0f} → {sums[1]:.0f} mm³: {sums[1] / sums[0]:.3f}; all {sums[2]:.0f} → {sums[3]:.0f} mm³")
        print(
            f"most plastic added {worst[0]:+.1%} ({worst[1]}); slowest {slowest[0]:.2f} s ({slowest[1]}); not sliced: {left_out}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
