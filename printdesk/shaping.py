"""Shaping: a part becomes other parts. Each act runs in a worker process that can be killed."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mesh import shape_jobs
from mesh.errors import MeshError
from mesh.joints import Joints
from mesh.limits import GIB, MIB, Limits
from mesh.measure import box_centre
from mesh.mesh import Mesh, Vector3
from mesh.sandbox import Sandbox
from mesh.shape_jobs import Piece, Shaped
from mesh.write import write_file
from printdesk.errors import Refused, from_geometry
from printdesk.ids import new_id
from printdesk.part import Part, Placement
from printdesk.pieces import onto_plate
from printdesk.words import say

if TYPE_CHECKING:  # what is only named here: shaping is imported with the window
    from mesh.arranged import Arranged
    from mesh.drain import Drains
    from mesh.ground import Place
    from mesh.letters import Letters, Wording
    from mesh.plane import Plane
    from printdesk.arrangement import Arrangement

BYTES_PER_FACE = 2_000  # what booleans of large bodies were seen to take, twice over
ARRANGING_BYTES = 3 * GIB  # of which most is never touched: tables of where copies of parts collide
SECONDS = 600.0
FONT_SECONDS, FONT_MEMORY = 20.0, 512 * MIB
AXES = ("x", "y", "z")


@dataclass(frozen=True, eq=False)
class Made:
    """parts: new ones, measured; pieces: what each is of the whole ("upper", "2"), "" for the only one; figures: of the act."""

    parts: tuple[Part, ...]
    pieces: tuple[str, ...]
    figures: dict[str, Any]


class Shaping:
    """Every method may be called from any thread; `cancel` ends it within 100 ms (Stopped), and then nothing was changed.

    A part is shaped as it is scaled and turned; what comes of it stays where it was in the part's own coordinates, in mm.
    Raises Refused with one sentence where the shape does not allow what is asked.
    """

    def __init__(self, sandbox: Sandbox, limits: Limits | None = None) -> None:
        self._sandbox = sandbox
        self._limits = limits or Limits()

    def cut(
        self,
        part: Part,
        normal: Vector3,
        at_mm: float | None = None,
        joints: Joints | None = None,
        cancel: threading.Event | None = None,
    ) -> Made:
        """The two halves, upper first, and the pins where they are separate.

        at_mm: from where the part begins in the direction of the normal; None: its middle
        """
        made = self._run(shape_jobs.cut, _shape(part), normal, at_mm, joints, cancel=cancel)
        return _made(made, part, say("Cut"))

    def cut_at(
        self,
        part: Part,
        plane: "Plane",
        joints: Joints | None = None,
        cancel: threading.Event | None = None,
    ) -> Made:
        """As `cut`, along any plane in the part's own coordinates; upper: the half that it faces."""
        return _made(self._run(shape_jobs.cut_at, _shape(part), plane, joints, cancel=cancel), part, say("Cut"))

    def split(self, part: Part, cancel: threading.Event | None = None) -> Made:
        """The bodies that the part consists of, the largest first."""
        return _made(self._run(shape_jobs.split, _shape(part), cancel=cancel), part, say("Split"))

    def boolean(
        self, part: Part, other: Part, act: str, move: Vector3 = (0.0, 0.0, 0.0), cancel: threading.Event | None = None
    ) -> Made:
        """A "union", "difference" or "intersection" with another part, moved by so many mm; both in their own coordinates."""
        made = self._run(shape_jobs.boolean, _shape(part), _shape(other), act, move, cancel=cancel)
        what = {
            "union": say("United with {name}", name=other.name),
            "difference": say("{name} taken away", name=other.name),
            "intersection": say("What it shares with {name}", name=other.name),
        }
        return _made(made, part, what.get(act, act))

    def unite(self, parts: Sequence[Part], cancel: threading.Event | None = None) -> Made:
        """One part of several as they stand on the plate, in the coordinates of the first."""
        meshes, moves = tuple(_shape(part) for part in parts), tuple(between(parts[0], part) for part in parts)
        made = self._run(shape_jobs.unite, meshes, moves, cancel=cancel)
        return _made(made, parts[0], say("United with {name}", name=", ".join(part.name for part in parts[1:])))

    def boolean_there(self, part: Part, other: Part, act: str, cancel: threading.Event | None = None) -> Made:
        """`boolean` of two parts as they stand on the plate."""
        return self.boolean(part, other, act, between(part, other), cancel)

    def simplify(self, part: Part, tolerance_mm: float, cancel: threading.Event | None = None) -> Made:
        """With fewer triangles, nowhere farther than the tolerance from what it was."""
        made = self._run(shape_jobs.simplify, _shape(part), tolerance_mm, cancel=cancel)
        return _made(made, part, say("Simplified to {tolerance:.3g} mm", tolerance=tolerance_mm))

    def simplify_to(self, part: Part, triangles: int, cancel: threading.Event | None = None) -> Made:
        """With so many triangles at most; how far the surface moved by it is measured and told."""
        made = self._run(shape_jobs.simplify_to, _shape(part), triangles, cancel=cancel)
        return _made(made, part, say("Simplified to {count:,} triangles", count=made.pieces[0].facts.triangles))

    def emboss(
        self,
        part: Part,
        wording: "Wording",
        place: "Place",
        depth_mm: float,
        raised: bool = True,
        fit: bool = False,
        font: bytes | None = None,
        cancel: threading.Event | None = None,
    ) -> Made:
        """With text on it (raised) or in it, so high or deep. fit: smaller letters where there is no room; font: None for Inter.

        A point and a normal of the place are in the part's own coordinates.
        """
        try:
            letters: Letters = self._sandbox.run(
                shape_jobs.set_letters, wording, font, memory_bytes=FONT_MEMORY, seconds=FONT_SECONDS, cancel=cancel
            )
        except MeshError as error:
            raise from_geometry(error) from error
        made = self._run(shape_jobs.emboss, _shape(part), letters, place, depth_mm, raised, fit, cancel=cancel)
        what = say("“{text}” raised", text=wording.text) if raised else say("“{text}” engraved", text=wording.text)
        return _made(made, part, what)

    def hollow(
        self,
        part: Part,
        wall_mm: float,
        drains: "Drains | None" = None,
        narrowest_mm: float | None = None,
        cancel: threading.Event | None = None,
    ) -> Made:
        """With a wall of that thickness and nothing inside, and holes where wanted (None: none); see `mesh.hollow.hollow`.

        Places of holes are in the part's own coordinates.
        """
        made = self._run(shape_jobs.hollow, _shape(part), wall_mm, drains, narrowest_mm, cancel=cancel)
        return _made(made, part, say("Hollowed to a wall of {wall:.3g} mm", wall=wall_mm))

    def drain(self, part: Part, drains: "Drains", cancel: threading.Event | None = None) -> Made:
        """With holes into the hollows that it has; places are in the part's own coordinates."""
        return _made(self._run(shape_jobs.drain, _shape(part), drains, cancel=cancel), part, say("Holes into its hollows"))

    def mirror(self, part: Part, axis: int, cancel: threading.Event | None = None) -> Made:
        """Left and right exchanged along x, y or z (0, 1, 2), about the middle of the box."""
        factors = tuple(-1.0 if index == axis else 1.0 for index in range(3))
        made = self._run(shape_jobs.transform, *_about_middle(part, factors), cancel=cancel)
        return _made(made, part, say("Mirrored along {axis}", axis=AXES[axis]))

    def scale(self, part: Part, factors: tuple[float, float, float], cancel: threading.Event | None = None) -> Made:
        """So many times as long along x, y and z, each above zero, about the middle of the box."""
        if not all(np.isfinite(factors)) or not 1e-6 <= min(factors) <= max(factors) <= 1e6:
            raise Refused("bad_scale", say("A part cannot be scaled to nothing."), say("Choose a factor above zero."))
        made = self._run(shape_jobs.transform, *_about_middle(part, factors), cancel=cancel)
        return _made(made, part, say("Scaled by {factors}", factors=" × ".join(f"{factor:.4g}" for factor in factors)))

    def arrange(
        self,
        parts: Sequence[Part],
        quantity: int | Sequence[int],
        room_mm: Vector3,
        gap_mm: float,
        turns: str = "free",
        powder: bool = False,
        cancel: threading.Event | None = None,
    ) -> "Arrangement":
        """So many copies of each part on as few plates as are found, or in as few boxes of a powder bed, each as low as is found.

        quantity: of each part, or of one after the other
        room_mm: (x, y, z), z may be infinite on a plate; gap_mm: between parts, as seen from above, in powder between surfaces
        turns: "free", "90" or "none", see `mesh.nest.nest` and `mesh.pack.pack`
        """
        from mesh.arranged import Item
        from printdesk.arrangement import Arrangement

        meshes = tuple(_shape(part) for part in parts)
        counts = [quantity] * len(parts) if isinstance(quantity, int) else quantity
        items = tuple(Item(part.name, mesh, count) for part, mesh, count in zip(parts, meshes, counts, strict=True))
        memory = min(ARRANGING_BYTES + BYTES_PER_FACE * sum(len(mesh.faces) for mesh in meshes), self._limits.worker_most_bytes)
        try:
            arranged: Arranged = self._sandbox.run(
                shape_jobs.arrange, items, room_mm, gap_mm, turns, powder, memory_bytes=memory, seconds=SECONDS, cancel=cancel
            )
        except MeshError as error:
            raise from_geometry(error) from error
        return Arrangement(tuple(parts), meshes, room_mm, powder, arranged)

    def save(self, part: Part, path: Path) -> None:
        """Writes the part where it is in its own coordinates (STL, 3MF, OBJ or PLY by the ending). Raises Refused."""
        try:
            write_file(_shape(part), path, name=part.name)
        except MeshError as error:
            raise from_geometry(error) from error

    def _run(self, function: Callable[..., Shaped], *args: Any, cancel: threading.Event | None) -> Shaped:
        shapes = [mesh for arg in args for mesh in (arg if isinstance(arg, tuple) else (arg,)) if isinstance(mesh, Mesh)]
        faces = sum(len(mesh.faces) for mesh in shapes)
        memory = min(GIB + BYTES_PER_FACE * faces, self._limits.worker_most_bytes)
        try:
            made: Shaped = self._sandbox.run(function, *args, memory_bytes=memory, seconds=SECONDS, cancel=cancel)
            return made
        except MeshError as error:
            raise from_geometry(error) from error


def _shape(part: Part) -> Mesh:
    return part.mesh if part.placement.is_plain else part.mesh.transformed(part.placement.shaping())


def between(part: Part, other: Part) -> Vector3:
    """By how many mm the other part's own coordinates are moved to be the first one's, as both stand on the plate."""
    x, y, z = (there - here for there, here in zip(onto_plate(other), onto_plate(part), strict=True))
    return x, y, z


def _about_middle(part: Part, factors: tuple[float, ...]) -> tuple[Mesh, npt.NDArray[np.float64]]:
    """The part's shape, and the matrix that scales it and leaves the middle of its box where it is."""
    mesh = _shape(part)
    matrix = np.diag([*factors, 1.0])
    middle = box_centre(mesh)
    matrix[:3, 3] = middle - matrix[:3, :3] @ middle
    return mesh, matrix


def _made(made: Shaped, part: Part, what: str) -> Made:
    return Made(
        tuple(_part(piece, part, what) for piece in made.pieces), tuple(piece.name for piece in made.pieces), dict(made.figures)
    )


def _part(piece: Piece, part: Part, what: str) -> Part:
    """A part of its own; where only one comes of it, it keeps its name, its file and how it was before."""
    is_piece = bool(piece.name)
    return replace(
        part,
        id=new_id(),
        name=f"{part.name} {piece.name}".strip(),
        mesh=piece.mesh,
        facts=piece.facts,
        wall_mm=piece.wall_mm,
        units="mm",
        units_known=True,
        warnings=(),
        placement=Placement(part.placement.position_mm),
        history=(*part.history, what),
        mended=True,
        tried=(),
        source=None if is_piece else part.source,
        versions=() if is_piece else part.versions,
    )
