"""What of a scene lies in the graphics card's memory. Every call needs the view's context to be current."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from ui.tokens import Tokens
from ui.viewport.gpu_shapes import GpuMesh, GpuPaint, GpuSegments, rectangle
from ui.viewport.marks import Lines
from ui.viewport.palette import line_colours
from ui.viewport.plate_lines import axis_lines, plate_lines
from ui.viewport.scene import FacePaint, Item, Scene
from ui.viewport.shape import Shape

Shapes = Mapping[int, Shape]  # by id(mesh)


class _Freed(Protocol):
    def free(self) -> None: ...


Held = TypeVar("Held", bound=_Freed)


@dataclass
class Kept:
    """Things in the card's memory by the ids of the arrays they were made of, which are held: else an id could be given anew."""

    held: dict[tuple[object, ...], tuple[object, _Freed]] = field(default_factory=dict)
    _asked: set[tuple[object, ...]] = field(default_factory=set)

    def begin(self) -> None:
        self._asked.clear()

    def end(self) -> None:
        """Frees what was not asked for since `begin`."""
        for key in [key for key in self.held if key not in self._asked]:
            self.held.pop(key)[1].free()

    def find(self, key: tuple[object, ...]) -> _Freed | None:
        self._asked.add(key)
        found = self.held.get(key)
        return found[1] if found else None

    def keep(self, key: tuple[object, ...], source: object, made: Held) -> Held:
        self.held[key] = (source, made)
        return made

    def free(self) -> None:
        for _, made in self.held.values():
            made.free()
        self.held.clear()


class GpuStore:
    """Meshes, their coarser levels, edges and paint, the plate, and the marks of a scene."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._plate_mm: tuple[float, float] | None = None
        self.plate: list[GpuSegments] = []
        self.ground: GpuMesh | None = None
        self.axes = [GpuSegments(axis_lines()[index : index + 1]) for index in range(3)]

    def sending(self, scene: Scene, shapes: Shapes, levels: Mapping[int, int], now: Tokens, edges: bool) -> Iterator[None]:
        """Brings the card's memory up to date step by step; what the scene no longer has is freed.

        levels: by id(mesh), which level will be drawn, 0: the mesh itself; its coarsest is sent too. What is there stays.
        """
        self._kept.begin()
        self._send_plate(scene)
        for item in scene.items.values():
            shape = shapes.get(id(item.mesh))
            for level in range(1 + len(shape.levels) if shape else 1):
                is_wanted = level in (levels.get(id(item.mesh), 0), coarsest(item.mesh, shapes) or -1)
                yield from self._sending_mesh(item, shape, level, is_wanted)
            if shape is not None and len(shape.edges):
                self._edges_of(item, shape, edges)
        for body in scene.bodies.values():
            yield from self._sending_body(body.mesh)
        for lines in scene.lines.values():
            self._send_lines(lines, now)
        self._kept.end()

    def _sending_mesh(self, item: Item, shape: Shape | None, level: int, is_wanted: bool) -> Iterator[None]:
        mesh = _mesh_at(item, shape, level)
        found = self._kept.find(("mesh", id(mesh)))
        blocks, in_order = (shape.blocks, shape.in_order) if shape and not level else (None, None)
        if is_wanted and (found is None or (in_order and isinstance(found, GpuMesh) and found.order is None)):
            if found is not None:
                found.free()
            order = blocks.order if blocks and in_order else None
            found = self._kept.keep(("mesh", id(mesh)), mesh, GpuMesh(mesh, order, in_order))
        if is_wanted and isinstance(found, GpuMesh):
            yield from found.sending()
        if item.paint is not None and isinstance(found, GpuMesh):
            key = _paint_key(item.paint, found)
            if self._kept.find(key) is None and is_wanted:
                self._kept.keep(key, item.paint, GpuPaint(_drawn_paint(item.paint, shape, level, found)))

    def _edges_of(self, item: Item, shape: Shape, is_wanted: bool) -> None:
        key = ("edges", id(shape.edges))
        if self._kept.find(key) is None and is_wanted:
            middle = self.mesh(item.mesh).middle
            self._kept.keep(key, shape.edges, GpuSegments(shape.edges - middle.astype(np.float32)))

    def _sending_body(self, mesh: Mesh) -> Iterator[None]:
        found = self._kept.find(("mesh", id(mesh)))
        made = found if isinstance(found, GpuMesh) else self._kept.keep(("mesh", id(mesh)), mesh, GpuMesh(mesh))
        yield from made.sending()

    def _send_lines(self, lines: Lines, now: Tokens) -> None:
        key = _lines_key(lines, now)
        if self._kept.find(key) is None:
            made = GpuSegments(lines.segments, line_colours(lines.colours, now))
            self._kept.keep(key, (lines.segments, lines.colours), made)

    def _send_plate(self, scene: Scene) -> None:
        if self._plate_mm == scene.plate_mm[:2]:
            return
        self._plate_mm = width, depth = scene.plate_mm[:2]
        self._free_plate()
        self.plate = [GpuSegments(lines) for lines in plate_lines(width, depth)]
        self.ground = rectangle((0.0, 0.0), (width, depth))

    def mesh(self, mesh: Mesh) -> GpuMesh:
        found = self._kept.held[("mesh", id(mesh))][1]
        assert isinstance(found, GpuMesh)
        return found

    def complete(self, mesh: Mesh) -> GpuMesh:
        """A mesh with all its faces. Raises LookupError while it is not all there."""
        _, found = self._kept.held[("mesh", id(mesh))]
        if not isinstance(found, GpuMesh) or not found.is_sent:
            raise LookupError("not all of the mesh was sent yet")
        return found

    def drawn(self, item: Item, shapes: Shapes, level: int) -> tuple[GpuMesh, GpuPaint | None]:
        """An item's mesh at a level that was sent, and its paint."""
        held = self.mesh(_mesh_at(item, shapes.get(id(item.mesh)), level))
        paint = self._kept.held.get(_paint_key(item.paint, held)) if item.paint is not None else None
        return held, paint[1] if paint and isinstance(paint[1], GpuPaint) else None

    def edges(self, shape: Shape) -> GpuSegments | None:
        found = self._kept.held.get(("edges", id(shape.edges)))
        return found[1] if found and isinstance(found[1], GpuSegments) else None

    def lines(self, lines: Lines, now: Tokens) -> GpuSegments:
        found = self._kept.held[_lines_key(lines, now)][1]
        assert isinstance(found, GpuSegments)
        return found

    def _free_plate(self) -> None:
        for lines in self.plate:
            lines.free()
        if self.ground:
            self.ground.free()
        self.plate, self.ground = [], None

    def free(self) -> None:
        self._kept.free()
        self._free_plate()
        for axis in self.axes:
            axis.free()


def coarsest(mesh: Mesh, shapes: Shapes) -> int:
    """The level that is always there, for the shadow; 0: the mesh itself."""
    shape = shapes.get(id(mesh))
    return len(shape.levels) if shape else 0


def _mesh_at(item: Item, shape: Shape | None, level: int) -> Mesh:
    return shape.levels[level - 1].mesh if shape and level else item.mesh


def _lines_key(lines: Lines, now: Tokens) -> tuple[object, ...]:
    """A Paint looks different in each theme, a colour of its own does not."""
    return ("lines", id(lines.segments), id(lines.colours), now.name if lines.colours.ndim == 1 else "")


def _paint_key(paint: FacePaint, held: GpuMesh) -> tuple[object, ...]:
    return ("paint", id(paint), id(held.mesh), held.order is None)


def _drawn_paint(paint: FacePaint, shape: Shape | None, level: int, held: GpuMesh) -> FacePaint:
    """The paint in the sequence that the card draws."""
    if shape and level:
        return paint[shape.levels[level - 1].sources]
    return paint if held.order is None else paint[held.order]


def middle_matrix(matrix: npt.NDArray[np.float64], held: GpuMesh) -> npt.NDArray[np.float64]:
    """A mesh's matrix for its copy in the card, which was moved to its middle."""
    moved = matrix.copy()
    moved[:3, 3] += matrix[:3, :3] @ held.middle
    return moved
