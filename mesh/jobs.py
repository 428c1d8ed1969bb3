"""What a worker process does for the desk: whole answers, from values that can be sent to it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mesh.examine import examine
from mesh.facts import Facts, FileFacts, Measured
from mesh.mesh import Mesh, Vector3
from mesh.worker import tell

if TYPE_CHECKING:  # a job imports what it alone needs
    from mesh.ahead import Welded
    from mesh.orient import Orientation
    from mesh.read import Reading
    from mesh.repair import Mended


def measure_file(
    path: str,
    units: str | None = None,
    scale: float = 1.0,
    walls: bool = True,
    crossings: bool = True,
    early: bool = False,
    ahead: "Welded | None" = None,
) -> Measured:
    """The file read, welded and measured, as `examine` does it. MeshError where it is refused.

    early: tells the welded mesh before it is measured, so that it can be seen; what is refused tells nothing
    ahead: the file, where it has been read and welded already
    """
    from mesh.memory import keep_freed_memory
    from mesh.read import read_file
    from mesh.sandbox import inside

    if inside():
        keep_freed_memory()
    reading = read_file(Path(path), units=units, scale=scale, ahead=ahead)
    return _measured(reading, walls, crossings, early)


def measure_bytes(
    data: bytes,
    name: str,
    units: str | None = None,
    scale: float = 1.0,
    walls: bool = True,
    crossings: bool = True,
    early: bool = False,
) -> Measured:
    """The same as `measure_file`, of bytes that are in memory."""
    from mesh.read import read_bytes

    reading = read_bytes(data, name, units=units, scale=scale)
    return _measured(reading, walls, crossings, early)


def facts_of_file(path: str, units: str | None = None, scale: float = 1.0, ahead: "Welded | None" = None) -> FileFacts:
    """Topology and measures of a file as `measure_file` gives them without walls, under the memory bound that it asks for.

    ahead: the file, where it has been read and welded already
    """
    from mesh.read import needs_of
    from mesh.worker import bounded

    with bounded(needs_of(Path(path)).memory_bytes):
        measured = measure_file(path, units, scale, walls=False, ahead=ahead)
    values = {name: _plain(value) for name, value in vars(measured.facts).items() if name != "faces"}
    return FileFacts(Facts(**values), measured.format, measured.units, measured.units_known, measured.warnings)


def _plain(value: Any) -> Any:
    """A number of numpy as Python's own."""
    return value.item() if isinstance(value, np.generic) else value


def _measured(reading: "Reading", walls: bool, crossings: bool, early: bool) -> Measured:
    mesh, facts, per_face = examine(reading.mesh, walls, crossings, tell if early else None, reading.welded)
    return Measured(mesh, facts, reading.format, reading.units, reading.units_known, tuple(reading.warnings), per_face)


def measure_mesh(mesh: Mesh) -> tuple[Facts, npt.NDArray[np.float32] | None]:
    """Facts of a welded mesh, and the wall behind each of its faces: (m,) float32 mm; None where welding gave other faces."""
    welded, facts, per_face = examine(mesh)
    return facts, per_face if len(welded.faces) == len(mesh.faces) else None


def mend_mesh(
    mesh: Mesh, steps: tuple[str, ...] | None = None, thickness_mm: float | None = None
) -> tuple["Mended", Facts, npt.NDArray[np.float32] | None]:
    """The mended mesh, its facts, and the wall behind each of its faces, (m,) float32 mm, as `measure_mesh` gives it."""
    from mesh.repair import mend

    mended = mend(mesh, steps, thickness_mm=thickness_mm)
    return mended, *examine(mended.mesh, welded=True)[1:]


def mend_in_stages(
    mesh: Mesh, steps: tuple[str, ...] | None = None, thickness_mm: float | None = None
) -> tuple["Mended", list[Facts], npt.NDArray[np.float32] | None]:
    """As `mend_mesh`, with the mesh after each step and its facts: all of the last one, topology and measures of the others.

    The wall behind each face, (m,) float32 mm, is that of the last one. Tells the name of each step that begins, and "measure".
    """
    from mesh.repair import mend

    mended = mend(mesh, steps, thickness_mm=thickness_mm, stages=True, begins=tell)
    tell("measure")
    facts = [examine(stage, walls=False, crossings=False, welded=True)[1] for stage in mended.stages[:-1]]
    _, last, wall_mm = examine(mended.mesh, welded=True)
    return mended, [*facts, last], wall_mm


def orient_mesh(mesh: Mesh, aim: str = "support", load: Vector3 | None = None) -> "Orientation":
    """How the mesh lies best, as `mesh.orient.orient` finds it."""
    from mesh.orient import orient

    return orient(mesh, aim, load)


def lay_mesh(mesh: Mesh, face: int | None, point: Vector3 = (0.0, 0.0, 0.0)) -> npt.NDArray[np.float64]:
    """The rotation (3, 3) that lays a face on the plate: that one, else the nearest to the point in mm."""
    from mesh.orient import face_at, lay_flat

    return lay_flat(mesh, face_at(mesh, point) if face is None else face)
