"""What joins the two halves of a cut: round dowels, round pins, or square keys that let nothing turn."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo

if TYPE_CHECKING:
    from manifold3d import CrossSection, Manifold

KINDS = ("dowels", "pins", "keys")
MOST = 50
_SIDES = 48
_WALL_MM = 1.0  # left around and behind each hole
_TAPER = 0.8  # a key's end to its root
_CHAMFER_MM = 0.5
_ROOT_MM = 0.5  # how far a pin is sunk into the half that it grows from


@dataclass(frozen=True)
class Joints:
    """kind: "dowels" (holes in both halves, separate pins), "pins" (on the lower half, holes in the upper), "keys" (so, square).

    across_mm: diameter of a pin, side of a key; length_mm: of the whole pin, half of it in either half;
    clearance_mm: between pin and hole, all round and at the end; count: on each separate piece of the cut face, 1 to MOST
    """

    kind: str = "dowels"
    across_mm: float = 5.0
    length_mm: float = 12.0
    clearance_mm: float = 0.2
    count: int = 2

    def checked(self) -> "Joints":
        """Itself; CannotDo for measures that no joint can have."""
        if self.kind not in KINDS:
            raise CannotDo("no_such_joint", f"There is no joint “{self.kind[:40]}”.", f"The joints are {', '.join(KINDS)}.")
        sizes = (self.across_mm, self.length_mm, self.clearance_mm)
        sound = all(np.isfinite(sizes)) and 0.5 <= self.across_mm <= 200 and 1 <= self.length_mm <= 500
        if not sound or not 0 <= self.clearance_mm < self.across_mm / 2 or not 1 <= self.count <= MOST:
            raise CannotDo(
                "bad_joint",
                "A joint is 0.5 to 200 mm thick and 1 to 500 mm long, with a clearance from 0 to half its thickness.",
                f"Choose other measures, and a number from 1 to {MOST}.",
            )
        return self

    @property
    def reach_mm(self) -> float:
        """From its axis to its outermost edge."""
        return self.across_mm / 2 * (2**0.5 if self.kind == "keys" else 1.0)


@dataclass(frozen=True, eq=False)
class Fitted:
    """Where joints stand (k, 2) on the plane, and the halves with them; pins: the separate ones, standing on z = 0, or None."""

    places: npt.NDArray[np.float64]
    upper: "Manifold"
    lower: "Manifold"
    pins: "Manifold | None"


def fit(body: "Manifold", upper: "Manifold", lower: "Manifold", joints: Joints) -> Fitted:
    """The halves of a body cut at z = 0, joined; CannotDo("no_room") where the cut face has no room for a joint.

    A joint stands where the material all around its hole is at least 1 mm thick; of all such places those are taken that lie
    far apart (farthest-point sampling: Gonzalez 1985, Theor. Comput. Sci. 38, 293), on each separate piece of the face.
    """
    joints = joints.checked()
    places = _places(body, joints)
    pin, hole = _pin(joints), _hole(joints)
    holes = _at(hole, places)
    if joints.kind == "dowels":
        mirrored = _at(hole.mirror((0.0, 0.0, 1.0)), places)
        return Fitted(places, upper - holes, lower - mirrored, _standing(joints, len(places)))
    return Fitted(places, upper - holes, lower + _at(pin, places), None)


def _places(body: "Manifold", joints: Joints) -> npt.NDArray[np.float64]:
    rooms = [room for room in _room(body, joints).decompose() if room.area() > 0]
    if not rooms:
        what = {"dowels": "a dowel", "pins": "a pin", "keys": "a key"}[joints.kind]
        raise CannotDo(
            "no_room",
            f"The cut face has no room for {what} of {joints.across_mm:.3g} mm, {joints.length_mm:.3g} mm long.",
            "Take a thinner or shorter one, or cut elsewhere.",
        )
    apart = 2 * (joints.reach_mm + joints.clearance_mm) + _WALL_MM
    return np.concatenate([_far_apart(room, joints.count, apart) for room in rooms])


def _room(body: "Manifold", joints: Joints) -> "CrossSection":
    """Where the middle of a joint may stand: nothing but material above and below it, as deep as its hole goes, plus a wall.

    What is not material casts a shadow on the plane, and the shadow, grown by the joint's reach, is taken away.
    """
    from manifold3d import CrossSection, Manifold

    deep = joints.length_mm / 2 + joints.clearance_mm + _WALL_MM
    slab = body.trim_by_plane((0.0, 0.0, 1.0), -deep - 0.1).trim_by_plane((0.0, 0.0, -1.0), -deep - 0.1)
    x0, y0, _, x1, y1, _ = slab.bounding_box()
    around = Manifold.cube((x1 - x0 + 2, y1 - y0 + 2, 2 * deep)).translate((x0 - 1, y0 - 1, -deep))
    shadow = (around - slab).project()
    face = CrossSection.square((x1 - x0 + 1, y1 - y0 + 1)).translate((x0 - 0.5, y0 - 0.5)) - shadow
    reach = joints.reach_mm + joints.clearance_mm + _WALL_MM
    for more in (joints.reach_mm, joints.reach_mm / 2, 0.0):  # farther from the edge where there is room for that
        room = face.offset(-(reach + more), circular_segments=_SIDES)
        if more == 0.0 or (not room.is_empty() and len(room.decompose()) == len(face.decompose())):
            break
    return room


def _far_apart(room: "CrossSection", count: int, apart_mm: float) -> npt.NDArray[np.float64]:
    """Up to so many places (k, 2) in one piece of the room, far from each other; a single one near its middle."""
    corners = np.concatenate(room.to_polygons())
    corners = corners[np.lexsort((corners[:, 1], corners[:, 0]))]
    x0, y0, x1, y1 = room.bounds()
    middle = np.array([(x0 + x1) / 2, (y0 + y1) / 2])
    if count == 1:
        inner = room
        step = max(x1 - x0, y1 - y0) / 4
        while step > 0.05:  # shrunk until nearly nothing is left: the place farthest from every edge
            smaller = inner.offset(-step)
            if smaller.is_empty():
                step /= 2
            else:
                inner = smaller
        left = np.concatenate(inner.to_polygons())
        return left[[np.argmin(np.square(left - middle).sum(axis=1).round(9))]]
    chosen = [corners[np.argmax(np.square(corners - middle).sum(axis=1).round(9))]]
    distance = np.full(len(corners), np.inf)
    while len(chosen) < count:
        distance = np.minimum(distance, np.linalg.norm(corners - chosen[-1], axis=1))
        best = int(np.argmax(distance.round(9)))
        if distance[best] < apart_mm:
            break
        chosen.append(corners[best])
    return np.stack(chosen)


def _pin(joints: Joints) -> "Manifold":
    """A pin or key on z = 0 that points up and is rooted below; never thicker than asked."""
    from manifold3d import Manifold

    half = joints.length_mm / 2
    if joints.kind == "keys":
        return _square(joints.across_mm, joints.across_mm * _TAPER, half) + _square(
            joints.across_mm, joints.across_mm, _ROOT_MM
        ).translate((0.0, 0.0, -_ROOT_MM))
    radius = joints.across_mm / 2
    chamfer = min(_CHAMFER_MM, radius / 3, half / 3)
    shaft = Manifold.cylinder(half - chamfer + _ROOT_MM, radius, circular_segments=_SIDES).translate((0.0, 0.0, -_ROOT_MM))
    tip = Manifold.cylinder(chamfer, radius, radius - chamfer, _SIDES).translate((0.0, 0.0, half - chamfer))
    return shaft + tip


def _hole(joints: Joints) -> "Manifold":
    """What is taken out of the half above z = 0; nowhere nearer to the pin than the clearance, though its sides are flat."""
    from manifold3d import Manifold

    deep, gap = joints.length_mm / 2 + joints.clearance_mm, joints.clearance_mm
    if joints.kind == "keys":
        lean = joints.across_mm * (1 - _TAPER) / 2 / (joints.length_mm / 2)
        wider = 2 * gap * (1 + lean * lean) ** 0.5
        end = joints.across_mm * _TAPER
        shaft = _square(joints.across_mm + wider, end + wider, joints.length_mm / 2)
        shaft += _square(end + wider, end + wider, gap).translate((0.0, 0.0, deep - gap)) if gap > 0 else Manifold()
        return shaft + _square(joints.across_mm + wider, joints.across_mm + wider, 1.0).translate((0.0, 0.0, -1.0))
    radius = (joints.across_mm / 2 + gap) / float(np.cos(np.pi / _SIDES))
    return Manifold.cylinder(deep + 1.0, radius, circular_segments=_SIDES).translate((0.0, 0.0, -1.0))


def _square(root: float, end: float, height: float) -> "Manifold":
    from manifold3d import CrossSection

    return CrossSection.square((root, root), center=True).extrude(height, scale_top=(end / root, end / root))


def _standing(joints: Joints, count: int) -> "Manifold":
    """Separate dowels side by side on z = 0, both ends chamfered."""
    from manifold3d import Manifold

    radius, length = joints.across_mm / 2, joints.length_mm
    chamfer = min(_CHAMFER_MM, radius / 3, length / 6)
    end = Manifold.cylinder(chamfer, radius - chamfer, radius, _SIDES)
    shaft = Manifold.cylinder(length - 2 * chamfer, radius, circular_segments=_SIDES).translate((0.0, 0.0, chamfer))
    top = Manifold.cylinder(chamfer, radius, radius - chamfer, _SIDES).translate((0.0, 0.0, length - chamfer))
    across = int(np.ceil(count**0.5))
    step = joints.across_mm + 3.0
    grid = np.array([[number % across * step, number // across * step] for number in range(count)])
    return _at(end + shaft + top, grid)


def _at(one: "Manifold", places: npt.NDArray[Any]) -> "Manifold":
    from manifold3d import Manifold, OpType

    return Manifold.batch_boolean([one.translate((float(x), float(y), 0.0)) for x, y in places], OpType.Add)
