"""A real desk on a folder of its own: archive, keys, catalogue, PrusaSlicer, printers; geometry workers are shared."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from mesh.sandbox import Sandbox
from printdesk.desk import Desk
from services.wiring import PRELOADED, Wiring

ROOT = Path(__file__).resolve().parents[1]
CUBE = """solid cube
{faces}endsolid cube
"""


@lru_cache(maxsize=1)
def workers() -> Sandbox:
    """They end with this process."""
    return Sandbox(workers=2, preload=PRELOADED)


def desk_in(folder: Path, **exchanged: Any) -> Desk:
    """A desk that keeps everything in `folder`. exchanged: fields of `printdesk.desk.Outside` that are others in this test."""
    wiring = Wiring(folder, ROOT / "resources", own_folder=True, program=ROOT / "main.py")
    wiring.__dict__["sandbox"] = workers()
    return Desk(replace(wiring.outside(), **exchanged))


def box_file(folder: Path, name: str = "block.stl", size: float = 10.0) -> Path:
    """A closed cube of `size` mm as an ASCII STL."""
    corners = [(i, j, k) for k in (0, 1) for j in (0, 1) for i in (0, 1)]
    triangles = ["023", "031", "457", "476", "015", "054", "267", "273", "046", "062", "137", "175"]
    faces = []
    for triangle in triangles:
        points = "".join("vertex " + " ".join(str(c * size) for c in corners[int(p)]) + "\n" for p in triangle)
        faces.append(f"facet normal 0 0 0\nouter loop\n{points}endloop\nendfacet\n")
    path = folder / name
    path.write_text(CUBE.format(faces="".join(faces)))
    return path
