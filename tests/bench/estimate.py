"""Estimates against the real PrusaSlicer, on bodies and with profiles that the estimator was not made with.

    python -m tests.bench.estimate [--quick] [--profile WORD…] [--only WORD…] [--corpus [FOLDER]] [--rows] [--json OUT]

Run from the checkout. The bodies are those of tests/bench/estimate_models.py and the samples of resources/, the profiles those of
tests/bench/profiles and, where the shared folder is there, its four. --corpus measures the models of the corpus instead, with our
own profiles unless others are named. --quick takes every fifth body. What was sliced once is kept in --cache by its geometry and
profile.

Errors are (estimate / PrusaSlicer − 1). For each profile: median and 90th percentile of their size, their median itself (bias),
and the worst by plastic and by time with what the slicer lays of each kind and what the estimate lays of it.
"""

import argparse
import csv
import hashlib
import json
import math
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mesh import jobs
from mesh.errors import MeshError
from mesh.examine import examine
from mesh.mesh import Mesh
from mesh.read import read_file
from mesh.write import write_file
from printdesk.plastic import Plastic, lay_plastic
from printdesk.print_profile import PrintProfile
from printdesk.print_time import print_seconds
from printdesk.profile import profile_from_ini
from tests.bench.estimate_models import MODELS, model

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
PROFILES = Path(__file__).resolve().parent / "profiles"
WORST = 10
# what is asked of plastic and time, median and 90th percentile in per cent, times 1.5; with supports and without
LIMITS = {False: ((3.0, 9.0), (9.0, 22.5)), True: ((7.5, 22.5), (9.0, 22.5))}
_FILAMENT_MM2 = math.pi * (1.75 / 2) ** 2
_LENGTH = re.compile(r" E([0-9.]+)")
_UNITS = {"d": 86400, "h": 3600, "m": 60, "s": 1}
# each kind by the names that PrusaSlicer gives its lines
KINDS = {
    "walls": ("External perimeter", "Perimeter", "Overhang perimeter"),
    "gaps": ("Gap fill",),
    "infill": ("Internal infill",),
    "solid": ("Solid infill",),
    "top": ("Top solid infill",),
    "bridge": ("Bridge infill",),
    "skirt": ("Skirt/Brim",),
    "columns": ("Support material",),
    "dense": ("Support material interface",),
}


@dataclass(frozen=True)
class Said:
    """mm³ of each kind, s."""

    kinds: dict[str, float]
    seconds: float

    @property
    def mm3(self) -> float:
        return sum(self.kinds.values())


@dataclass(frozen=True)
class Row:
    name: str
    profile: str
    slicer: Said
    ours: Said
    seconds: float  # of ours to reckon it

    @property
    def plastic(self) -> float:
        return self.ours.mm3 / self.slicer.mm3 - 1

    @property
    def time(self) -> float:
        return self.ours.seconds / self.slicer.seconds - 1

    def __str__(self) -> str:
        pairs = [
            f"{kind} {self.ours.kinds[kind]:.0f}/{theirs:.0f}"
            for kind, theirs in self.slicer.kinds.items()
            if max(theirs, self.ours.kinds[kind]) >= 1
        ]
        told = f"{self.plastic:+7.1%} time {self.time:+7.1%} {self.ours.seconds:6.0f}/{self.slicer.seconds:6.0f} s"
        return f"{self.name[:30]:30} {told}  {self.slicer.mm3:7.0f} mm³: {', '.join(pairs)}"


def sliced(mesh: Mesh, profile: Path, cache: Path) -> Said | None:
    """What PrusaSlicer says; None where it makes no G-code of it within five minutes."""
    key = hashlib.sha256(mesh.corners.tobytes() + profile.read_bytes()).hexdigest()[:24]
    known = json.loads(cache.read_text()) if cache.exists() else {}
    if key not in known:
        known[key] = _slice(mesh, profile)
        cache.write_text(json.dumps(known))
    return Said(*known[key]) if known[key] else None


def _slice(mesh: Mesh, profile: Path) -> tuple[dict[str, float], float] | None:
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder, "part.stl"), Path(folder, "part.gcode")
        write_file(mesh, file, name="part")
        command = ["nice", "-n", "5", "prusa-slicer", "--export-gcode", "--loglevel", "1", "--load", str(profile)]
        try:
            subprocess.run([*command, "-o", str(out), str(file)], capture_output=True, timeout=300, check=False)
        except subprocess.TimeoutExpired:
            return None
        return _read(out) if out.exists() else None


def _read(gcode: Path) -> tuple[dict[str, float], float]:
    kind_of = {role: kind for kind, roles in KINDS.items() for role in roles}
    kinds, kind, seconds = dict.fromkeys(KINDS, 0.0), None, 0.0
    with gcode.open(errors="replace") as lines:
        for line in lines:
            if line.startswith("G1 "):
                found = _LENGTH.search(line) if " X" in line or " Y" in line else None
                if found and kind:
                    kinds[kind] += float(found[1]) * _FILAMENT_MM2
            elif line.startswith(";TYPE:"):
                kind = kind_of.get(line[6:].strip())
            elif line.startswith("; estimated printing time (normal mode) ="):
                seconds = float(sum(int(number) * _UNITS[unit] for number, unit in re.findall(r"(\d+)([dhms])", line)))
    return kinds, seconds


def reckoned(mesh: Mesh, profile: PrintProfile) -> Said:
    plastic = lay_plastic(mesh, profile)
    return Said(_kinds(plastic), print_seconds(plastic, profile))


def _kinds(plastic: Plastic) -> dict[str, float]:
    fill = {name: float(laid.mm3.sum()) for name, laid in plastic.fills.items()}
    return {
        "walls": float(plastic.external.mm3.sum() + plastic.inner.mm3.sum() + plastic.over_air.sum()),
        "gaps": float(plastic.gaps.mm3.sum()),
        "infill": fill["infill"],
        "solid": fill["solid"] + fill["bottom"],
        "top": fill["top"],
        "bridge": fill["bridge"] + fill["inner_bridge"],
        "skirt": plastic.skirt,
        "columns": float(plastic.supports.columns.mm3.sum()),
        "dense": float(plastic.supports.dense.mm3.sum()),
    }


def own_models(only: list[str], quick: bool) -> list[tuple[str, Mesh]]:
    names = [name for name in MODELS if not only or any(word in name for word in only)]
    made = [(name, model(name)) for name in names[:: 5 if quick else 1]]
    for file in sorted((ROOT / "resources" / "samples").glob("*.stl")):
        if not quick and (not only or any(word in file.stem for word in only)):
            made.append((file.stem, _standing(_closed(read_file(file).mesh))))
    return made


def corpus_models(corpus: Path, only: list[str], quick: bool) -> list[tuple[str, Mesh]]:
    """As the desk takes them, mended where they are open, at the scale that they are printed at."""
    found = []
    rows = [row for row in csv.DictReader((corpus / "manifest.csv").open(newline="")) if row["file"]]
    for row in [row for row in rows if not only or any(word in row["file"] for word in only)][:: 5 if quick else 1]:
        scale = float(row["print_scale"]) / (1000 if row["file"].endswith(".glb") else 1)
        units = "mm" if row["file"].lower().endswith((".stl", ".obj", ".ply", ".off")) else None
        try:
            mesh = jobs.measure_file(str(corpus / row["file"]), units, scale, walls=False, crossings=False).mesh
            found.append((row["file"], _standing(_closed(mesh))))
        except MeshError as refused:
            print(f"{row['file'][:42]:42} not read: {refused}", flush=True)
    return found


def _closed(mesh: Mesh) -> Mesh:
    facts = examine(mesh, walls=False, crossings=False)[1]
    sound = facts.watertight and facts.winding_consistent and not facts.inside_out
    return mesh if sound else jobs.mend_mesh(mesh)[0].mesh


def _standing(mesh: Mesh) -> Mesh:
    down = np.eye(4)
    down[:3, 3] = -(mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0)) / 2
    down[2, 3] = -mesh.vertices[:, 2].min()
    return mesh.transformed(down)


def profiles(words: list[str], corpus: bool) -> list[Path]:
    files = sorted(PROFILES.glob("*.ini"))
    if words or not corpus:
        files += sorted((SHARED / "truth").glob("p*.ini"))
    return [file for file in files if not words or any(word in file.stem for word in words)]


def told(file: Path, rows: list[Row], all_rows: bool) -> bool:
    """Prints what came out with one profile; whether it is within the limits."""
    supports = profile_from_ini(file.read_text(), file.stem).supports
    print(f"\n{file.stem}: {len(rows)} models, {statistics.median(row.seconds for row in rows):.2f} s each (median)")
    fine = True
    for what, limits in zip(("plastic", "time"), LIMITS[supports], strict=True):
        signed = [100 * getattr(row, what) for row in rows]
        sizes = np.abs(signed)
        figures = float(np.median(sizes)), float(np.quantile(sizes, 0.9))
        within = figures[0] <= limits[0] and figures[1] <= limits[1]
        fine &= within
        print(
            f"  {what:8} median {figures[0]:5.1f} %  p90 {figures[1]:5.1f} %  four of five {np.quantile(sizes, 0.8):5.1f} %  "
            f"bias {np.median(signed):+5.1f} %  (at most {limits[0]:g} / {limits[1]:g}) {'' if within else 'BEYOND'}"
        )
    for what in ("plastic", "time"):
        print(f"  worst by {what}, ours/PrusaSlicer:")
        for row in sorted(rows, key=lambda row: -abs(getattr(row, what)))[: len(rows) if all_rows else WORST]:
            print(f"    {row}")
    return fine


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rows", action="store_true", help="all rows, not only the worst")
    parser.add_argument("--profile", nargs="*", default=[])
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--corpus", type=Path, nargs="?", const=SHARED / "corpus")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir(), "printdesk-bench-estimate.json"))
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    made = (
        corpus_models(options.corpus, options.only, options.quick) if options.corpus else own_models(options.only, options.quick)
    )
    fine, everything = True, []
    for file in profiles(options.profile, bool(options.corpus)):
        profile, rows = profile_from_ini(file.read_text(), file.stem), []
        for name, mesh in made:
            said = sliced(mesh, file, options.cache)
            if said is None or not said.mm3:
                print(f"{name[:42]:42} not sliced with {file.stem}", flush=True)
                continue
            begun = time.perf_counter()
            ours = reckoned(mesh, profile)
            rows.append(Row(name, file.stem, said, ours, time.perf_counter() - begun))
        if rows:
            fine &= told(file, rows, options.rows)
            everything += rows
    if options.json:
        figures = [
            {"model": row.name, "profile": row.profile, "plastic": row.plastic, "time": row.time, "seconds": row.seconds}
            for row in everything
        ]
        options.json.write_text(json.dumps(figures, indent=1))
    return int(not fine)


if __name__ == "__main__":
    sys.exit(main())
