"""How soon a cancelled job is over, how soon the next one is served, and what a hundred of them leave behind.

    python -m tests.bench.sandbox [--cancels 100] [--triangles 300000] [--json OUT]

Each cancel comes at a random (seeded) moment of one of several jobs: asleep, reading text, welding, in the kernels that look for
crossings and walls, within OpenCASCADE. See docs/benchmarks.md.
"""

import argparse
import contextlib
import json
import os
import random
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from mesh import jobs
from mesh.bodies import torus
from mesh.errors import BadFile, Cancelled, CannotDo, MeshError, TooLarge
from mesh.limits import MIB
from mesh.mesh import Mesh
from mesh.read import read_file
from mesh.sandbox import Sandbox, inside
from tests.bench.body import torus_file
from tests.mesh.read.step_cube import step

PRELOADED = ("mesh.jobs", "mesh.read")
HERE = "tests.bench.sandbox:"  # as a worker finds it, whatever this is started as
Job = tuple[Callable[..., Any] | str, tuple[Any, ...], float]  # what, with what, seconds it takes or may take


def asleep() -> None:
    time.sleep(60)


def crowd(faces: int) -> int | None:
    """In the worker: crossings of a crowd in which every face crosses every other."""
    from mesh.intersect import self_intersections

    corners = np.random.default_rng(1).normal(size=(3 * faces, 3)).astype(np.float32)
    found = self_intersections(Mesh(corners, np.arange(3 * faces).reshape(-1, 3)))
    return found and found[0]


def weigh(path: str) -> int:
    return len(read_file(Path(path)).mesh.faces)


def fill(mebibytes: int) -> int:
    return int(np.ones(mebibytes * MIB, np.uint8).sum())


def refuse() -> None:
    raise BadFile("cut", "The reason.", "The hint.")


def die(by: int) -> None:
    os.kill(os.getpid(), by)
    time.sleep(60)


def works(folder: Path, triangles: int) -> dict[str, Job]:
    """Each timed once, so that a cancel can come at any moment of it."""
    binary = torus_file(folder, triangles)
    text = folder / "text.stl"
    text.write_text(_ascii(torus(20, 5, 160, 160)))
    cubes = folder / "cubes.step"
    cubes.write_bytes(step())
    planned: dict[str, tuple[Callable[..., Any] | str, tuple[Any, ...]]] = {
        "asleep": (HERE + "asleep", ()),
        "whole check": (jobs.measure_file, (str(binary),)),
        "facts": (jobs.measure_file, (str(binary), None, 1.0, False)),
        "crossing kernel": (HERE + "crowd", (20_000,)),
        "reading text": (HERE + "weigh", (str(text),)),
        "STEP": (HERE + "weigh", (str(cubes),)),
    }
    found: dict[str, Job] = {}
    with Sandbox(workers=1, preload=PRELOADED) as wall:
        for name, (function, args) in planned.items():
            begun = time.perf_counter()
            if name != "asleep":
                wall.run(function, *args)
            found[name] = (function, args, time.perf_counter() - begun if name != "asleep" else 0.5)
    return found


def cancels(wall: Sandbox, planned: dict[str, Job], count: int) -> dict[str, dict[str, list[float]]]:
    """Per job: ms from the cancel to its end, and ms from there to the next job's answer."""
    chosen, found = random.Random(3), {name: {"end": list[float](), "next": list[float]()} for name in planned}
    for number in range(count):
        name = list(planned)[number % len(planned)]
        function, args, seconds = planned[name]
        cancel, moment = threading.Event(), list[float]()

        def stop(cancel: threading.Event = cancel, moment: list[float] = moment) -> None:
            moment.append(time.perf_counter())
            cancel.set()

        timer = threading.Timer(chosen.uniform(0, seconds), stop)
        timer.start()
        try:
            wall.run(function, *args, cancel=cancel)
            timer.cancel()
            continue  # over before it was cancelled
        except Cancelled:
            over = time.perf_counter()
        wall.run(inside)
        found[name]["end"].append((over - moment[0]) * 1e3)
        found[name]["next"].append((time.perf_counter() - over) * 1e3)
    return found


def limits(wall: Sandbox) -> dict[str, float]:
    """What a time limit is overrun by, how soon a memory bound and a death are told, and the next job after each; in ms."""
    found = {}

    def timed(name: str, act: Callable[[], Any], kind: type[MeshError], allowed: float = 0.0) -> None:
        begun = time.perf_counter()
        try:
            act()
        except kind:
            found[name] = (time.perf_counter() - begun - allowed) * 1e3
        begun = time.perf_counter()
        wall.run(inside)
        found[f"{name}, next"] = (time.perf_counter() - begun) * 1e3

    timed("beyond a time limit", lambda: wall.run(HERE + "asleep", seconds=0.3), TooLarge, 0.3)
    timed("beyond its memory", lambda: wall.run(HERE + "fill", 1024, memory_bytes=300 * MIB), TooLarge)
    for name in ("SIGKILL", "SIGSEGV", "SIGABRT", "SIGTERM", "SIGBUS"):
        timed(f"died by {name}", lambda name=name: wall.run(HERE + "die", int(getattr(signal, name))), CannotDo)
    return found


def held() -> dict[str, int]:
    """What this process holds: descriptors, threads, children, memory in MiB."""
    status = Path("/proc/self/status").read_text().splitlines()
    resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) // 1024
    children: list[str] = []
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(FileNotFoundError):  # a thread that ended since it was listed has none any more
            children += (task / "children").read_text().split()
    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    return {
        "descriptors": descriptors,
        "threads": threading.active_count(),
        "children": len(children),
        "resident_mib": resident,
    }


def mixed(wall: Sandbox, count: int) -> None:
    """Jobs that are done, refused, cancelled, too slow or fatal, in turn."""
    for number in range(count):
        kind = number % 5
        cancel = threading.Event()
        try:
            if kind == 0:
                wall.run(inside)
            elif kind == 1:
                wall.run(HERE + "refuse")
            elif kind == 2:
                threading.Timer(0.01, cancel.set).start()
                wall.run(HERE + "asleep", cancel=cancel)
            elif kind == 3:
                wall.run(HERE + "asleep", seconds=0.02)
            else:
                wall.run(HERE + "die", int(signal.SIGSEGV))
        except MeshError:
            continue


def spread(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    middle, high = statistics.median(ordered), ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return {"count": len(ordered), "median_ms": round(middle, 1), "p95_ms": round(high, 1), "worst_ms": round(ordered[-1], 1)}


def _ascii(mesh: Mesh) -> str:
    facets = "".join(
        "facet normal 0 0 0\nouter loop\n"
        + "".join(f"vertex {x:.6e} {y:.6e} {z:.6e}\n" for x, y, z in corners)
        + "endloop\nendfacet\n"
        for corners in mesh.corners
    )
    return f"solid torus\n{facets}endsolid torus\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cancels", type=int, default=100)
    parser.add_argument("--triangles", type=int, default=300_000)
    parser.add_argument("--json", type=Path, help="also write the table here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="printdesk-bench-") as folder, Sandbox(workers=2, preload=PRELOADED) as wall:
        planned = works(Path(folder), options.triangles)
        wall.run(inside)
        mixed(wall, 100)
        before = held()
        mixed(wall, 100)
        table: dict[str, Any] = {"before a hundred jobs": before, "after them": held()}
        found = cancels(wall, planned, options.cancels)
        for name, row in found.items():
            if row["end"]:
                table[name] = {
                    "took_s": round(planned[name][2], 2),
                    "cancel": spread(row["end"]),
                    "next job": spread(row["next"]),
                }
        table["all cancels"] = spread([value for row in found.values() for value in row["end"]])
        table["all next jobs"] = spread([value for row in found.values() for value in row["next"]])
        table["limits_ms"] = {name: round(value, 1) for name, value in limits(wall).items()}
    print(json.dumps(table, indent=1))
    if options.json:
        options.json.write_text(json.dumps(table, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
