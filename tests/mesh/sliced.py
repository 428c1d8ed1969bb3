"""What PrusaSlicer, the real program, says of a mesh: whether it takes it for closed, and slices it without a complaint."""

import re
import subprocess
from pathlib import Path

from mesh.mesh import Mesh
from mesh.write import write_file

COMPLAINTS = re.compile(
    r"open edges|repair|auto-?fix|empty layer|non-?manifold|error|failed|could not|no extrusions", re.IGNORECASE
)
_BED = 1000.0  # mm, of the printer that slices: no body is too large for it


def manifold(file: Path) -> bool:
    """Whether ``prusa-slicer --info`` calls the file manifold and had nothing to repair in it."""
    said = _run(["prusa-slicer", "--info", str(file)])
    return "manifold = yes" in said and "open_edges" not in said


def complaints(file: Path, folder: Path, scale: float = 1.0) -> list[str]:
    """The lines in which ``prusa-slicer -g`` complains; one of its own where it writes no G-code."""
    out = folder / f"{file.stem}.gcode"
    bed = f"0x0,{_BED:g}x0,{_BED:g}x{_BED:g},0x{_BED:g}"
    placed = ["--bed-shape", bed, "--max-print-height", "1000", "--center", f"{_BED / 2:g},{_BED / 2:g}"]
    layers = ["--support-material", "--layer-height", "0.3", "--first-layer-height", "0.3"]
    said = _run(["prusa-slicer", "-g", "--scale", f"{scale:.6g}", *placed, *layers, "-o", str(out), str(file)])
    lines = [line for line in said.splitlines() if COMPLAINTS.search(line)]
    return lines if out.is_file() and out.stat().st_size > 10_000 else [*lines, f"no G-code: {said[-300:]}"]


def written(mesh: Mesh, file: Path) -> Path:
    """The mesh as a binary STL."""
    write_file(mesh, file, name="mended")
    return file


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    return done.stdout + done.stderr
