"""What is to be seen: the plate and the parts on it. A model without Qt or OpenGL; the view listens to its signals."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from enum import IntEnum
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from psygnal import Signal

from mesh.measure import bounds
from mesh.mesh import Mesh

FacePaint = npt.NDArray[np.uint8]  # (m,)
Segments = npt.NDArray[np.float32]  # (k, 2, 3), mm, in the mesh's coordinates
Box = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]


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
        ends = np.zeros((2, 3))
        if len(mesh.vertices):
            ends = np.stack(bounds(mesh))
        picks = (np.arange(8)[:, None] >> np.arange(3)) & 1
        _corners[mesh] = np.take_along_axis(ends, picks, axis=0)
    return _corners[mesh]


@dataclass(frozen=True, eq=False)
class Item:
    """A part in the scene. matrix: (4, 4) float64 from the mesh's coordinates to the plate's, mm.

    paint: a Paint per face, or None: all plain; is_selected: drawn with an outline.
    """

    id: str
    mesh: Mesh
    matrix: npt.NDArray[np.float64] = field(default_factory=lambda: np.eye(4))
    paint: FacePaint | None = None
    is_selected: bool = False

    def box(self) -> Box:
        """Lower and upper corner on the plate, of the mesh's own box: not too small, for a turned part a little too large."""
        corners = _box_corners(self.mesh) @ self.matrix[:3, :3].T + self.matrix[:3, 3]
        return corners.min(axis=0), corners.max(axis=0)


class Scene:
    """plate_mm: width (x), depth (y), height (z) of the printer's room; the plate's front left corner is the origin."""

    changed = Signal()  # something looks different
    geometry_changed = Signal(str)  # an item with a new mesh was put, or an item went away

    def __init__(self, plate_mm: tuple[float, float, float] = (250.0, 210.0, 210.0)) -> None:
        self.plate_mm = plate_mm
        self.items: dict[str, Item] = {}

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

    def set_plate(self, plate_mm: tuple[float, float, float]) -> None:
        if plate_mm != self.plate_mm:
            self.plate_mm = plate_mm
            self.changed.emit()

    def box(self) -> Box:
        """Of all parts; of the plate while there is none."""
        boxes = [item.box() for item in self.selected() or self.items.values()]
        if not boxes:
            return np.zeros(3), np.array([self.plate_mm[0], self.plate_mm[1], 1.0])
        return np.min([low for low, _ in boxes], axis=0), np.max([high for _, high in boxes], axis=0)
