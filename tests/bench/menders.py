"""The programs that mend, ours and what one would take instead, each as the command of a whole process.

Peers: admesh, PrusaSlicer's ``--repair``, and pymeshfix, which is GPL and therefore lives in an environment of its own under
``.peers/`` that is made here when it is missing; nothing of ours is linked to it.
"""

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
MESHFIX = ROOT / ".peers" / "pymeshfix"
UV = ROOT / ".venv-uv" / "bin" / "uv"
Command = Callable[[Path, Path], list[str]]
OURS = (
    "import sys; from pathlib import Path; from mesh.read import read_file; from mesh.repair import mend; "
    "from mesh.write import write_file; write_file(mend(read_file(Path(sys.argv[1])).mesh).mesh, Path(sys.argv[2]), name='m')"
)
_MESHFIX = "import sys, pymeshfix; pymeshfix.clean_from_file(sys.argv[1], sys.argv[2])"


def tools() -> dict[str, Command]:
    """The command of each tool that is installed, by its name: from a binary STL to a binary STL."""
    found: dict[str, Command] = {"PrintDesk": lambda file, out: [sys.executable, "-c", OURS, str(file), str(out)]}
    if shutil.which("admesh"):
        found["admesh"] = lambda file, out: ["admesh", f"--write-binary-stl={out}", str(file)]
    if shutil.which("prusa-slicer"):
        found["PrusaSlicer"] = lambda file, out: ["prusa-slicer", "--repair", "--export-stl", "-o", str(out), str(file)]
    python = MESHFIX / "bin" / "python"
    uv = str(UV) if UV.exists() else shutil.which("uv")
    if not python.exists() and uv:
        subprocess.run([uv, "venv", "-q", str(MESHFIX)], check=True)
        subprocess.run([uv, "pip", "install", "-q", "--python", str(python), "pymeshfix"], check=True)
    if python.exists():
        found["pymeshfix"] = lambda file, out: [str(python), "-c", _MESHFIX, str(file), str(out)]
    return found


def spent(command: list[str]) -> float:
    """CPU seconds of a whole process, which may fail: then it wrote nothing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, cwd=ROOT, timeout=300, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
