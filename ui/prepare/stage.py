"""The plate in the viewport: what the workspace holds is what is seen, and a click on a part chooses it."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, Signal

from printdesk.check import Judgement
from printdesk.finding import Finding, Severity
from printdesk.part import Coming, Part, Placement, Rotation
from printdesk.plate import box_at
from ui.prepare.workspace import Workspace, shape_of
from ui.viewport.picking import Hit
from ui.viewport.scene import FacePaint, Item, Paint, Scene, paint_faces, paint_ramp
from ui.viewport.view import Viewport

_PAINTS = {Severity.ERROR: Paint.BAD, Severity.WARNING: Paint.CAREFUL}
SOLID, FINDINGS, WALLS, OVERHANG = "solid", "findings", "walls", "overhang"
_TURNED = ("flipped_faces",)  # their normals point the wrong way
_FAULTS = ("boundary", "flipped", "nonmanifold", "degenerate", "duplicate", "intersecting")
Matrix = npt.NDArray[np.float64]
_OTHER_SIZE = 4.0  # as many times as large or as small as before, in one step: the eye would be inside the part, or lose it
_SHAPES = 24  # of a part, whose matrices are kept, so that undo need not turn all corners
_Shape = tuple[int, Rotation, tuple[float, float, float]]  # id of the mesh, its turn and its scale


class Stage(QObject):
    """pointed(Finding or None): the pointer is on a finding's faces; chosen(Finding): clicked.

    A click chooses a part, with Ctrl or Shift one more, or one fewer.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, workspace: Workspace, viewport: Viewport) -> None:
        super().__init__(viewport)
        self._workspace, self._view = workspace, viewport
        self.mode = FINDINGS
        self.thin_mm = 0.8
        self.paints: dict[str, Callable[[Part], FacePaint | None]] = {}  # more ways to colour the faces, by their mode
        self.is_quiet = False  # another tool has the pointer: what is clicked is not chosen
        self._lit: Finding | None = None
        self._instead: Part | None = None
        self._laid: dict[str, OrderedDict[_Shape, Matrix]] = {}  # by part, the last shapes it had
        self._painted: dict[str, tuple[object, bool]] = {}  # by part, what its paint was made of, and whether it has any
        self._of_face: tuple[Judgement, npt.NDArray[np.int16], list[Finding]] | None = None  # of the findings that are known
        viewport.hovered.connect(self._hovered)
        viewport.clicked.connect(self._clicked)
        workspace.changed.plate.connect(self.show_plate)
        workspace.changed.coming.connect(self.show_plate)
        workspace.changed.judgement.connect(self._paint)
        self.show_plate()

    @property
    def scene(self) -> Scene:
        return self._view.scene

    @property
    def wall_range(self) -> tuple[float, float]:
        """Walls in mm that are wholly red and wholly green."""
        return self.thin_mm / 2, self.thin_mm * 2.5

    # ---- what is seen

    def show_plate(self) -> None:
        """Brings the scene to what the plate holds and what is coming; only what differs is touched."""
        plate, coming = self._workspace.plate, self._workspace.coming
        if self._view.surface is not None:
            self._view.surface.is_patient = self._workspace.is_sliding
        boxes = [box_at(one.placement.position_mm, one.size_mm) for one in coming.values() if one.placement is not None]
        self.scene.set_plate(plate.size_mm, max([plate.count, *((plate.over(box) or 0) + 1 for box in boxes)]))
        lying = [*plate.parts, *coming.values()]
        known = {part.id for part in lying}
        came = [part for part in lying if part.id not in self.scene.items]
        were = {item.id: _length(item) for item in self.scene.items.values()}
        for gone in set(self.scene.items) - known:
            self.scene.remove(gone)
            self._laid.pop(gone, None)
        for part in lying:
            if self._instead is not None and self._instead.id == part.id:
                continue
            item = self.scene.items.get(part.id)
            matrix = self.matrix_of(part)
            if item is None or item.mesh is not part.mesh:
                kept = OrderedDict((key, held) for key, held in self._laid[part.id].items() if key[0] == id(part.mesh))
                self._laid[part.id] = kept  # another mesh may get the number of one that is gone
                self.scene.put(Item(part.id, part.mesh, matrix))
            elif not np.array_equal(item.matrix, matrix):
                self.scene.move(part.id, matrix)
        self.scene.select([part.id for part in plate.chosen_parts] or list(coming)[-1:])
        if came:
            self._view.frame(came[-1].id, at_once=len(lying) == len(came))
        elif (other := self._of_another_size(were)) and not self._workspace.is_sliding:
            self._view.frame(other, at_once=True)
        self._paint()

    def _of_another_size(self, were: dict[str, float]) -> str:
        """Id of a part that is seen far larger or smaller than it was a step ago, as one that was drawn in inches; "" for none.

        were: the length of each part's box in mm, by id
        """
        for part_id, was in were.items():
            if (item := self.scene.items.get(part_id)) is not None:
                times = _length(item) / max(was, 1e-9)
                if not 1 / _OTHER_SIZE < times < _OTHER_SIZE:
                    return part_id
        return ""

    def matrix_of(self, part: Part | Coming) -> Matrix:
        """The placement's matrix; turning a million corners costs 30 ms, so it is done once per shape and only moved then."""
        where = part.placement or Placement()
        key = (id(part.mesh), where.rotation, where.scale)
        known = self._laid.setdefault(part.id, OrderedDict())
        if key not in known:
            last = next(reversed(known.items()), None)
            known[key] = _grown(last, key) if last is not None and _is_grown(last[0], key) else standing(part, where)
        known.move_to_end(key)
        while len(known) > _SHAPES:
            known.popitem(last=False)
        matrix = known[key].copy()
        matrix[:2, 3] += where.position_mm
        return matrix

    def take(self, parts: Sequence[Part], matrices: Sequence[Matrix]) -> None:
        """What `standing` gives for parts as they are placed, found off this thread."""
        for part, matrix in zip(parts, matrices, strict=True):
            key = (id(part.mesh), part.placement.rotation, part.placement.scale)
            self._laid.setdefault(part.id, OrderedDict())[key] = matrix

    def show_mode(self, mode: str) -> None:
        self.mode = mode
        self._paint()

    def repaint(self) -> None:
        """What one of `paints` goes by is known now."""
        self._painted.clear()
        self._paint()

    def show_instead(self, part: Part | None) -> None:
        """Shows how a part on the plate was before a mend, its faults red, without changing the plate; None: as it is now."""
        self._instead = part
        if part is not None and part.id in self.scene.items:
            faults = [(faces, Paint.BAD) for name, faces in part.facts.faces.items() if name in _FAULTS]
            paint = paint_faces(len(part.mesh.faces), faults)
            self.scene.put(Item(part.id, part.mesh, self.matrix_of(part), paint, is_selected=True))
            self._painted.pop(part.id, None)
        else:
            self.show_plate()

    def light_up(self, finding: Finding | None) -> None:
        if finding is not self._lit:
            self._lit = finding
            self._paint()

    def _paint(self) -> None:
        """Only what is made of anything else than before: asked at every tick of a drag."""
        for part in self._workspace.plate.parts:
            item = self.scene.items.get(part.id)
            if item is None or item.mesh is not part.mesh:
                continue
            is_chosen = part.id == self._workspace.plate.chosen
            made_of = self._made_of(part) if is_chosen else None
            if self._painted.get(part.id, (None, False)) == (made_of, item.paint is not None):
                continue
            paint = self._paint_of(part) if is_chosen else None
            self._painted[part.id] = made_of, paint is not None
            if paint is not None or item.paint is not None:
                self.scene.paint(part.id, paint)

    def _made_of(self, part: Part) -> object:
        """All that the paint of a part goes by."""
        shape = shape_of(part) if self.mode in self.paints else id(part.mesh)
        return self.mode, shape, id(part.wall_mm), id(self._workspace.judgement), id(self._lit)

    def _paint_of(self, part: Part) -> FacePaint | None:
        count = len(part.mesh.faces)
        if self.mode == WALLS and part.wall_mm is not None and len(part.wall_mm) == count:
            paint = paint_ramp(part.wall_mm, *self.wall_range)
        elif self.mode in self.paints:
            found = self.paints[self.mode](part)
            if found is None and self._lit is None:
                return None
            paint = found if found is not None else paint_faces(count, [])
        else:
            marked = (
                []
                if self.mode == SOLID
                else [(faces, _PAINTS[f.severity]) for f, faces in self._marks(part) if f.severity in _PAINTS]
            )
            if not marked and self._lit is None:
                return None
            paint = paint_faces(count, reversed(marked))
        if self._lit is not None and len(self._lit.faces) and int(self._lit.faces.max()) < count:
            paint[self._lit.faces] = Paint.ACCENT
        return paint

    def _marks(self, part: Part) -> list[tuple[Finding, npt.NDArray[np.int32]]]:
        """Findings with faces of this very mesh, worst first."""
        judgement = self._workspace.judgement
        found = judgement.findings if judgement is not None else ()
        return [(one, one.faces) for one in found if len(one.faces) and int(one.faces.max()) < len(part.mesh.faces)]

    # ---- where a finding is

    def spot_of(self, finding: Finding) -> tuple[float, float, float] | None:
        """In the plate's coordinates."""
        part = self._workspace.part
        if part is None or finding.place_mm is None:
            return None
        (x, y), (px, py, pz) = part.placement.position_mm, finding.place_mm
        return px + x, py + y, pz

    def fly_to(self, finding: Finding) -> None:
        part, spot = self._workspace.part, self.spot_of(finding)
        if part is None or spot is None:
            return
        self._view.fly_to_spot(spot, max(part.facts.size_mm) * 0.45, self._normal_at(part, finding, spot))

    def fly_to_face(self, part: Part, face: int) -> None:
        """face: its number in the part's mesh."""
        matrix = self.matrix_of(part)
        corners = part.mesh.vertices[part.mesh.faces[face]] @ matrix[:3, :3].T + matrix[:3, 3]
        self._view.fly_to_spot(corners.mean(axis=0), max(part.facts.size_mm) * 0.3, _outward(corners, matrix))

    def _normal_at(self, part: Part, finding: Finding, spot: tuple[float, float, float]) -> Matrix | None:
        """Of the finding's face that is nearest to the spot; None where it has none that says how it looks."""
        if not len(finding.faces) or int(finding.faces.max()) >= len(part.mesh.faces) or finding.code in _TURNED:
            return None
        matrix = self.matrix_of(part)
        corners = part.mesh.vertices[part.mesh.faces[finding.faces]] @ matrix[:3, :3].T + matrix[:3, 3]
        return _outward(corners[np.argmin(np.linalg.norm(corners.mean(axis=1) - spot, axis=1))], matrix)

    def _finding_at(self, hit: Hit | None) -> Finding | None:
        part, judgement = self._workspace.part, self._workspace.judgement
        if hit is None or part is None or judgement is None or hit.item != part.id or self.mode == SOLID:
            return None
        if self.scene.items[part.id].mesh is not part.mesh:  # how it was before a mend is shown
            return None
        if self._of_face is None or self._of_face[0] is not judgement:
            marks = self._marks(part)
            owner = np.full(len(part.mesh.faces), -1, np.int16)
            for index in range(len(marks) - 1, -1, -1):
                owner[marks[index][1]] = index
            self._of_face = (judgement, owner, [finding for finding, _ in marks])
        _, owner, found = self._of_face
        index = int(owner[hit.face])
        return found[index] if index >= 0 else None

    def _hovered(self, hit: Hit | None) -> None:
        if self.is_quiet:
            return
        self.pointed.emit(self._finding_at(hit))

    def _clicked(self, hit: Hit | None, modifiers: Qt.KeyboardModifier) -> None:
        if self.is_quiet:
            return
        if hit is not None and hit.item in self._workspace.coming:
            return
        more = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if hit is not None and modifiers & more:
            self._workspace.show_plate(self._workspace.plate.choose_too(hit.item))
        elif hit is not None and (hit.item != self._workspace.plate.chosen or self._workspace.plate.also):
            self._workspace.choose(hit.item)
        elif found := self._finding_at(hit):
            self.chosen.emit(found)


def _outward(corners: Matrix, matrix: Matrix) -> Matrix | None:
    """(3,): the unit normal of a face with these corners (3, 3), where its part was laid by that matrix; None: it has no area."""
    normal = np.cross(corners[1] - corners[0], corners[2] - corners[0]) * np.sign(np.linalg.det(matrix[:3, :3]))
    length = float(np.linalg.norm(normal))
    return normal / length if length > 1e-12 else None


def _length(item: Item) -> float:
    lower, upper = item.box()
    return float((upper - lower).max())


def standing(part: Part | Coming, where: Placement) -> Matrix:
    """The matrix about x = y = 0. As the file has it, the box is known already; else the corners tell."""
    if not where.is_plain:
        return replace(where, position_mm=(0.0, 0.0)).matrix(part.mesh)
    box = part if isinstance(part, Coming) else part.facts
    (x, y, z), (wide, deep, _) = box.lower_mm, box.size_mm
    matrix = np.eye(4)
    matrix[:3, 3] = -(x + wide / 2), -(y + deep / 2), -z
    return matrix


def _is_grown(before: _Shape, now: _Shape) -> bool:
    """Whether it is the same part, only larger or smaller as a whole."""
    factors = [new / old for old, new in zip(before[2], now[2], strict=True)]
    return before[:2] == now[:2] and factors[0] > 0 and max(factors) - min(factors) < 1e-9 * factors[0]


def _grown(held: tuple[_Shape, Matrix], key: _Shape) -> Matrix:
    """The matrix of the same part made larger: it stands about the same point, so all of it grows."""
    matrix = held[1].copy()
    matrix[:3] *= key[2][0] / held[0][2][0]
    return matrix
