"""What is to be seen: the plate and the parts on it. A model without Qt or OpenGL; the view listens to its signals."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TypeVar
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from psygnal import Signal

from mesh.measure import bounds
from mesh.mesh import Mesh
from ui.viewport.box import box_corners
from ui.viewport.marks import Body, Lines, Section

FacePaint = npt.NDArray[np.uint8]  # (m,)
Segments = npt.NDArray[np.float32]  # (k, 2, 3), mm, in the mesh's coordinates
Box = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]
Mark = TypeVar("Mark", Lines, Body)
PLATE_GAP_MM = 40.0  # between plates that lie side by side
MOST_PLATES = 36


class Paint(IntEnum):
    """What a face's colour means. RAMP … 255 is a scale from bad over careful to good (wall thickness)."""

    PLAIN = 0
    BAD = 1
    CAREFUL = 2
    GOOD = 3
    ACCENT = 4
    RAMP = 16


def paint_faces(count: int, marked: Iterable[tuple[npt.NDArray[np.int32], Paint]]) -> FacePaint:
    """(count,) uint8: every face plain but the marked ones (indices, paint); later marks lie over earlier ones."""
    paint = np.zeros(count, np.uint8)
    for faces, meaning in marked:
        paint[faces] = meaning
    return paint


def paint_ramp(values: npt.NDArray[np.float32], worst: float, best: float) -> FacePaint:
    """(m,) uint8 of a value per face: `worst` and beyond is bad, `best` and beyond good; NaN stays plain."""
    share = np.clip((values - worst) / (best - worst), 0.0, 1.0)
    ramp = Paint.RAMP + np.nan_to_num(share) * (255 - Paint.RAMP)
    return np.where(np.isnan(values), Paint.PLAIN, ramp).astype(np.uint8)


_corners: WeakKeyDictionary[Mesh, npt.NDArray[np.float64]] = WeakKeyDictionary()


def _box_corners(mesh: Mesh) -> npt.NDArray[np.float64]:
    """(8, 3): counted once per mesh, since every picture asks."""
    if mesh not in _corners:
        _corners[mesh] = box_corners(*bounds(mesh)) if len(mesh.vertices) else np.zeros((8, 3))
    return _corners[mesh]


@dataclass(frozen=True, eq=False)
class Item:
    """A part in the scene. matrix: (4, 4) float64 from the mesh's coordinates to the plate's, mm.

    paint: a Paint per face, or None: all plain; is_selected: drawn with an outline.
    is_ghost: seen through and never under the cursor, to hold another version of a part beside it.
    """

    id: str
    mesh: Mesh
    matrix: npt.NDArray[np.float64] = field(default_factory=lambda: np.eye(4))
    paint: FacePaint | None = None
    is_selected: bool = False
    is_ghost: bool = False

    def box(self) -> Box:
        """Lower and upper corner on the plate, of the mesh's own box: not too small, for a turned part a little too large."""
        corners = _box_corners(self.mesh) @ self.matrix[:3, :3].T + self.matrix[:3, 3]
        return corners.min(axis=0), corners.max(axis=0)


class Scene:
    """plate_mm: width (x), depth (y), height (z) of the printer's room; the first plate's front left corner is the origin.

    plates: how many lie side by side, see `plate_x`. section: what cuts all parts open, or None.
    lines, bodies: what is drawn beside the parts, each under a name of its owner's ("measure", "gizmo x").
    """

    changed = Signal()  # something looks different
    geometry_changed = Signal(str)  # an item with a new mesh was put, or an item went away

    def __init__(self, plate_mm: tuple[float, float, float] = (250.0, 210.0, 210.0)) -> None:
        self.plate_mm = plate_mm
        self.plates = 1
        self.items: dict[str, Item] = {}
        self.section: Section | None = None
        self.lines: dict[str, Lines] = {}
        self.bodies: dict[str, Body] = {}

    def still(self) -> "Scene":
        """The scene as it is now, for a picture that is drawn in several turns while the scene goes on changing."""
        made = Scene(self.plate_mm)
        made.plates, made.section = self.plates, self.section
        made.items, made.lines, made.bodies = dict(self.items), dict(self.lines), dict(self.bodies)
        return made

    def put(self, item: Item) -> None:
        """Adds an item, or replaces the one of its id."""
        before = self.items.get(item.id)
        if item.paint is not None and len(item.paint) != len(item.mesh.faces):
            raise ValueError(f"{len(item.paint)} painted faces for {len(item.mesh.faces)} faces")
        self.items[item.id] = item
        if before is None or before.mesh is not item.mesh:
            self.geometry_changed.emit(item.id)
        self.changed.emit()

    def remove(self, item_id: str) -> None:
        if self.items.pop(item_id, None):
            self.geometry_changed.emit(item_id)
            self.changed.emit()

    def clear(self) -> None:
        for item_id in list(self.items):
            self.remove(item_id)

    def move(self, item_id: str, matrix: npt.NDArray[np.float64]) -> None:
        self.put(replace(self.items[item_id], matrix=matrix))

    def paint(self, item_id: str, paint: FacePaint | None) -> None:
        self.put(replace(self.items[item_id], paint=paint))

    def select(self, item_ids: Collection[str]) -> None:
        """These and no others are selected."""
        others = [item for item in self.items.values() if item.is_selected != (item.id in item_ids)]
        for item in others:
            self.items[item.id] = replace(item, is_selected=item.id in item_ids)
        if others:
            self.changed.emit()

    def selected(self) -> list[Item]:
        return [item for item in self.items.values() if item.is_selected]

    def set_plate(self, plate_mm: tuple[float, float, float], plates: int | None = None) -> None:
        """plates: 1 … 36, as it is when None."""
        plates = min(max(self.plates if plates is None else plates, 1), MOST_PLATES)
        if (plate_mm, plates) != (self.plate_mm, self.plates):
            self.plate_mm, self.plates = plate_mm, plates
            self.changed.emit()

    def plate_x(self, index: int) -> float:
        """Where the left edge of a plate lies, mm; its front edge lies at y = 0."""
        return index * (self.plate_mm[0] + PLATE_GAP_MM)

    def set_section(self, section: Section | None) -> None:
        if section != self.section:
            self.section = section
            self.changed.emit()

    def set_lines(self, name: str, lines: Lines | None) -> None:
        """Puts lines in place of those of the same name; None takes them away."""
        if _put(self.lines, name, lines):
            self.changed.emit()

    def set_bodies(self, bodies: Mapping[str, Body | None]) -> None:
        """Puts small bodies in place of those of the same names; None takes one away. One change for all of them."""
        changes = [_put(self.bodies, name, body) for name, body in bodies.items()]
        if any(changes):
            self.changed.emit()

    def box(self) -> Box:
        """Of what is selected, else of all parts; of the plates while there is none."""
        if not self.items:
            return np.zeros(3), np.array([self.plate_x(self.plates - 1) + self.plate_mm[0], self.plate_mm[1], 1.0])
        return _around(self.selected() or self.items.values())

    def parts_box(self) -> Box:
        """Of all parts, whichever are selected; raises ValueError while there is none."""
        return _around(self.items.values())


def _around(items: Iterable[Item]) -> Box:
    boxes = [item.box() for item in items]
    return np.min([low for low, _ in boxes], axis=0), np.max([high for _, high in boxes], axis=0)


def _put(held: dict[str, Mark], name: str, mark: Mark | None) -> bool:
    """Whether that changes anything."""
    if held.get(name) is mark:
        return False
    if mark is None:
        held.pop(name)
    else:
        held[name] = mark
    return True
