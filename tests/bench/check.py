"""How long a check takes as a whole process, beside the checkers that one would take instead, in turn and in one run.

    python -m tests.bench.check [--triangles 100000 1000000 3000000] [--rounds 3] [--full] [--peers NAME…]

Run from the checkout. Each round runs every tool once on the same binary STL, so that a drift of the machine's speed meets all
alike; a ratio is the median over the rounds of ours by the peer's. --full: `check` with walls, crossings and verdict.
A peer that is not installed is named and left out. `ours (numpy)` is the same without the compiled kernels.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.body import torus_file

TRIMESH = (
    "import sys, trimesh; m = trimesh.load(sys.argv[1], force='mesh'); "
    "print(m.is_watertight, m.is_winding_consistent, m.volume, m.area, m.body_count)"
)
PEERS = {
    "prusa-slicer --info": ["prusa-slicer", "--info"],
    "admesh": ["admesh"],
    "trimesh": [sys.executable, "-c", TRIMESH],
    "ours (numpy)": [sys.executable, "main.py", "check", "--facts", "--json"],
}


def run(command: list[str], file: Path, without_kernels: bool) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and the peak of resident memory in MiB of one process and those that it waits for."""
    environment = {**os.environ, **({"PRINTDESK_NO_KERNELS": "1"} if without_kernels else {})}
    begun = time.perf_counter()
    process = subprocess.Popen(
        [*command, str(file)], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} failed with {process.returncode}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--triangles", nargs="*", type=int, default=[100_000, 1_000_000, 3_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--peers", nargs="*", default=list(PEERS), choices=list(PEERS))
    options = parser.parse_args()
    ours = [sys.executable, "main.py", "check", "--json", *([] if options.full else ["--facts"])]
    peers = {name: PEERS[name] for name in options.peers if shutil.which(PEERS[name][0])}
    for name in set(options.peers) - peers.keys():
        print(f"not installed, left out: {name}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        for count in options.triangles:
            file = torus_file(Path(folder), count)
            taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in ("ours", *peers)}
            for _ in range(options.rounds):
                for name, command in {"ours": ours, **peers}.items():
                    taken[name].append(run(command, file, name == "ours (numpy)"))
            print(f"{count:,} triangles, {file.stat().st_size / 2**20:,.0f} MiB")
            for name, figures in taken.items():
                wall, cpu, memory = (statistics.median(column) for column in zip(*figures, strict=True))
                ratio = statistics.median(mine[0] / its[0] for mine, its in zip(taken["ours"], figures, strict=True))
                beside = "" if name == "ours" else f"   ours by it {ratio:.3f}"
                print(f"  {name:20} {wall:7.3f} s wall {cpu:7.3f} s CPU {memory:6.0f} MiB{beside}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
