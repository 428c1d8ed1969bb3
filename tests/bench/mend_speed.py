"""How long a mend takes as a whole process, beside the programs that one would take instead, in turn and in one run.

    python -m tests.bench.mend_speed [--triangles 1000000] [--holes 100] [--rounds 5]

Ours is `repair FILE -o OUT --json`: read, measured, mended, checked wholly, judged and written. The peers only mend and write.
Goal: 3 s for a million triangles with a hundred holes. On a machine that does other things, CPU seconds tell more than wall time.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from mesh.mesh import Mesh
from mesh.write import write_file
from tests.bench.body import wavy_torus
from tests.bench.check import run
from tests.bench.menders import tools

GOAL_S = 3.0


def main() -> int:
    """Prints a line for each tool: medians over the rounds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--triangles", type=int, default=1_000_000)
    parser.add_argument("--holes", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    whole = wavy_torus(options.triangles)
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder) / "holes.stl", Path(folder) / "mended.stl"
        write_file(Mesh(whole.vertices, whole.faces[options.holes :]), file, name="bench")  # the faces are in no order
        commands = {"ours": [sys.executable, "main.py", "repair", "-o", str(out), "--json"]}
        for name, command in tools().items():
            if name in ("admesh", "PrusaSlicer"):  # pymeshfix takes minutes
                commands[name] = command(file, out)[:-1]  # the file comes last
        taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                taken[name].append(run(command, file, False))
        print(f"{len(whole.faces) - options.holes:,} triangles, {options.holes} holes, {file.stat().st_size / 2**20:,.0f} MiB")
        for name, figures in taken.items():
            wall, cpu, memory = (statistics.median(column) for column in zip(*figures, strict=True))
            least = min(figure[0] for figure in figures)
            beside = f"   goal {GOAL_S:g} s" if name == "ours" else ""
            print(f"  {name:12} {wall:7.3f} s wall (least {least:.3f}) {cpu:7.3f} s CPU {memory:6.0f} MiB{beside}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
