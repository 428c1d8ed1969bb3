"""How a part lies best on the plate."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mesh.both import both
from mesh.errors import CannotDo
from mesh.measure import normals, normals_and_areas
from mesh.mesh import Mesh, Vector3
from mesh.orient_support import Standing, Support
from mesh.orient_ways import beside, turning_down, ways
from mesh.overhang import ANGLE_DEG, PLATE_MM

Matrix = npt.NDArray[np.float64]
Values = npt.NDArray[np.float64]

AIMS = ("support", "time", "height", "strength")
_COARSE, _FINE = 40, 112  # lines on the longer side of the grid, for all ways and for the best of them
_COARSE_MM, _FINE_MM = 1.2, 0.6  # and no closer than this
_COARSE_FACES, _FINE_FACES = 8_000, 40_000
_REFINED, _FINALISTS, _TOLD = 4, 6, 5
_TILTS_DEG = (6.0, 3.0)  # how far beside the best ways is looked
# To be turned a part must save so much of its own plastic, for by so much that differs itself between one way and another (walls
# and solid layers, seen with PrusaSlicer), and of its supports leave no more than this, for so sure are the estimates.
_GAIN, _SURE = 0.06, 0.8
_WALL_MM, _INFILL = 0.9, 0.15  # two lines of wall, and the usual filling: about the plastic of the part itself
_LAYER_MM, _LAYER_S, _FLOW_MM3_S = 0.2, 3.0, 5.0  # a layer, what it costs in time besides its plastic, and how fast that flows
# Height over the root of what lies on the plate, supports included: above, it tips over (as the check says), which counts like so
# much more of its own plastic.
_SLENDER, _TIPS = 8.0, 0.25
_SAME_WAY, _DOWN = 0.96, 0.999  # cosines
_BLOCK = 1 << 18


@dataclass(frozen=True)
class Score:
    """One way to lie. down: the direction (of the part as it was) that points to the plate.

    support_mm3: plastic for supports, estimated; carried_mm2: surface that rests on them; overhang_mm2: as `mesh.overhang`
    contact_mm2: what lies on the plate; height_mm; seconds: printing time, estimated, only for comparing
    strength: 1 where the load lies along the layers, 0 where it pulls them apart; None where no load was named
    cost: what was weighed, in mm³ of plastic or what is worth as much; lower is better
    """

    down: Vector3
    support_mm3: float
    carried_mm2: float
    overhang_mm2: float
    contact_mm2: float
    height_mm: float
    seconds: float
    strength: float | None
    cost: float


@dataclass(frozen=True, eq=False)
class Orientation:
    """rotation: (3, 3), turns the part so that it prints best; before, after: of the part as it lay and as it will.

    tried: the best few ways, the chosen one first; directions: how many were looked at; why: a sentence
    """

    rotation: Matrix
    before: Score
    after: Score
    tried: tuple[Score, ...]
    directions: int
    aim: str
    why: str

    @property
    def turned(self) -> bool:
        """Whether it lies otherwise than it did."""
        return self.after.down != self.before.down


def orient(mesh: Mesh, aim: str = "support", load: Vector3 | None = None) -> Orientation:
    """The best of many directions: the present one, the sides of the box, flat sides of the hull, others all round.

    aim: "support" (least plastic for supports), "time", "height", or "strength" (layers along the load; needs ``load``)
    load: the direction in which the part will be pulled or pushed, of any length
    First all are looked at roughly, then the best of them and their neighbours closely. The part stays as it lies unless a turn
    saves a sixteenth of its own plastic (aims "support" and "time"), so that a tie and a doubt change nothing.
    Raises CannotDo: "empty", "no_aim", "no_load".
    """
    pull = _direction(aim, load)
    if not len(mesh.faces):
        raise CannotDo("empty", "The part has no faces, so it cannot be laid down.", "Open another file.")
    body = _Body(mesh, pull)
    if not body.total > 0:
        raise CannotDo("empty", "The part has no faces, so it cannot be laid down.", "Open another file.")
    downs, scores = body.downs, body.roughly(body.downs, aim)
    for tilt in _TILTS_DEG:
        best = np.argsort([score.cost for score in scores], kind="stable")[:_REFINED]
        near = np.concatenate([beside(downs[index], tilt) for index in best])
        downs, scores = np.concatenate([downs, near]), [*scores, *body.roughly(near, aim)]
    ranked = sorted(range(1, len(scores)), key=lambda index: (scores[index].cost, index))
    apart = _apart(downs, ranked, _FINALISTS)
    finalists = downs[[0, *dict.fromkeys((*apart, *ranked[:_FINALISTS]))]]
    last = body.closely(finalists, aim)
    order = sorted(range(len(last)), key=lambda index: (last[index].cost, index))
    first = next((index for index in order if index and body.is_better(last[0], last[index], aim)), 0)
    shown = _apart(finalists, [first, *(index for index in order if index != first)], _TOLD)
    return Orientation(
        rotation=turning_down(finalists[first]) if first else np.eye(3),
        before=last[0],
        after=last[first],
        tried=tuple(last[index] for index in shown),
        directions=len(downs),
        aim=aim,
        why=_why(last[0], last[first], aim),
    )


def lay_flat(mesh: Mesh, face_index: int) -> Matrix:
    """The rotation (3, 3) that lays this face on the plate; CannotDo for a face that does not exist or has no area."""
    if not 0 <= face_index < len(mesh.faces):
        raise CannotDo("no_such_face", f"The part has no face {face_index}.", "Click the side that should lie on the plate.")
    facing = normals(mesh.part(np.array([face_index])))[0].astype(np.float64)
    if not facing.any():
        raise CannotDo("flat_face", "This face has no area, so it has no direction.", "Click a larger face beside it.")
    return turning_down(facing)


def face_at(mesh: Mesh, point: Vector3) -> int:
    """The face whose surface is nearest to a point in mm; CannotDo "empty" where there are none."""
    if not len(mesh.faces):
        raise CannotDo("empty", "The part has no faces, so it cannot be laid down.", "Open another file.")
    at, nearest, found = np.asarray(point, np.float64), np.inf, 0
    for start in range(0, len(mesh.faces), _BLOCK):
        corners = mesh.vertices[mesh.faces[start : start + _BLOCK]].astype(np.float64) - at
        far = _distances(corners)
        index = int(far.argmin())
        if far[index] < nearest:
            nearest, found = float(far[index]), start + index
    return found


def _distances(corners: Matrix) -> Values:
    """Squared distance (m,) of triangles (m, 3, 3) from the origin: to the plane where its foot is inside, else to the edges."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    nearest = np.full(len(corners), np.inf)
    for one, other in ((a, b), (b, c), (c, a)):
        along = other - one
        length = np.einsum("ij,ij->i", along, along)
        share = np.clip(-np.einsum("ij,ij->i", one, along) / np.where(length > 0, length, 1.0), 0.0, 1.0)
        foot = one + share[:, None] * along
        nearest = np.minimum(nearest, np.einsum("ij,ij->i", foot, foot))
    facing = np.cross(b - a, c - a)
    inside = np.ones(len(corners), bool)
    for one, other in ((a, b), (b, c), (c, a)):
        inside &= np.einsum("ij,ij->i", np.cross(other - one, -one), facing) >= 0
    square = np.einsum("ij,ij->i", facing, facing)
    inside &= square > 0
    above = np.einsum("ij,ij->i", a, facing) ** 2 / np.where(square > 0, square, 1.0)
    return np.where(inside, above, nearest)


class _Body:
    """What is the same for all directions: the surface, the hull, the plastic of the part itself."""

    def __init__(self, mesh: Mesh, pull: Values | None) -> None:
        self._mesh, self._pull = mesh, pull
        self._middle = mesh.vertices.mean(axis=0, dtype=np.float64)
        self._outward, self._area = normals_and_areas(mesh)
        self.total = float(self._area.sum())
        volume = self._volume()
        if volume < 0:
            self._outward = -self._outward
        shell = min(abs(volume), _WALL_MM * self.total)
        self._own = shell + _INFILL * (abs(volume) - shell)
        self.downs, self._hull = ways(mesh.vertices.astype(np.float64) - self._middle)
        self._fine = Standing(mesh, _FINE_FACES, volume < 0)
        self._coarse = Standing(self._fine.drawn, _COARSE_FACES, volume < 0)

    def roughly(self, downs: Matrix, aim: str) -> list[Score]:
        """The scores on a coarse grid; overhang is left zero."""
        found = _looked_at(self._coarse, downs, _COARSE, _COARSE_MM)
        return [self._score(down, support, aim, 0.0, None) for down, support in zip(downs, found, strict=True)]

    def closely(self, downs: Matrix, aim: str) -> list[Score]:
        """The scores on a fine grid."""
        found = _looked_at(self._fine, downs, _FINE, _FINE_MM)
        lying = zip(*self._lying(downs), strict=True)
        return [
            self._score(down, support, aim, float(hang), float(foot))
            for down, support, (hang, foot) in zip(downs, found, lying, strict=True)
        ]

    def is_better(self, before: Score, after: Score, aim: str) -> bool:
        """Whether a turn is worth it: by what is asked, and never for more plastic in all than before, where plastic is asked."""
        saved = before.support_mm3 - after.support_mm3
        if aim == "support":
            sure = after.support_mm3 <= _SURE * before.support_mm3
            return before.cost - after.cost > _GAIN * self._own and saved > _GAIN * self._own and sure
        if aim == "time":
            return before.cost - after.cost > _GAIN * self._own and saved >= 0
        return before.cost - after.cost > 1e-4 * self._own

    def _score(self, down: Values, support: Support, aim: str, hang: float, foot: float | None) -> Score:
        height = float(np.ptp(self._hull @ down))
        contact = support.standing if foot is None else foot
        x, y, z = (float(value) for value in down)
        score = Score(
            down=(x, y, z),
            support_mm3=support.plastic,
            carried_mm2=support.carried,
            overhang_mm2=hang,
            contact_mm2=contact,
            height_mm=height,
            seconds=(self._own + support.plastic) / _FLOW_MM3_S + height / _LAYER_MM * _LAYER_S,
            strength=None if self._pull is None else float(np.sqrt(max(0.0, 1 - float(self._pull @ down) ** 2))),
            cost=0.0,
        )
        return replace(score, cost=self._cost(score, aim, support.footing))

    def _cost(self, score: Score, aim: str, footing: float) -> float:
        tallest = float(np.linalg.norm(np.ptp(self._hull, axis=0))) or 1.0
        tall = self._own * score.height_mm / tallest
        loose = score.height_mm > _SLENDER * max(score.contact_mm2, footing) ** 0.5
        asked = {
            "support": score.support_mm3 + 0.02 * tall,
            "time": score.seconds * _FLOW_MM3_S,
            "height": tall + 0.1 * score.support_mm3,
            "strength": self._own * (1 - (score.strength or 0.0)) + score.support_mm3,
        }[aim]
        return asked + (_TIPS * self._own if loose else 0.0)

    def _volume(self) -> float:
        """Signed volume mm³, as the faces are turned."""
        points = self._mesh.vertices - self._middle.astype(np.float32)
        return float((np.einsum("ij,ij->i", points[self._mesh.faces[:, 0]], self._outward) * self._area).sum() / 3)

    def _lying(self, downs: Matrix) -> tuple[Values, Values]:
        """Overhang area and first-layer area in mm² for each direction that points down."""
        middle = self._middle.astype(np.float32)
        lowest = (self._hull @ downs.T).max(axis=0)
        steep = np.sin(np.radians(ANGLE_DEG + 0.01))
        hang, foot = np.zeros(len(downs)), np.zeros(len(downs))
        way = downs.astype(np.float32)
        for start in range(0, len(self._area), _BLOCK):
            part = slice(start, start + _BLOCK)
            leaning = self._outward[part] @ way.T
            hang += self._area[part] @ (leaning > steep)
            flat = np.flatnonzero((leaning > _DOWN).any(axis=1)) + start
            centre = (self._mesh.vertices[self._mesh.faces[flat]].mean(axis=1) - middle) @ way.T
            # Facing straight down with its centre on the plate, a face lies on the plate with all its corners.
            foot += self._area[flat] @ ((leaning[flat - start] > _DOWN) & (centre >= lowest - PLATE_MM))
        return np.maximum(hang - foot, 0.0), foot


def _looked_at(body: Standing, downs: Matrix, lines: int, least_mm: float) -> list[Support]:
    half = len(downs) // 2
    one, other = both(
        lambda: [body.support(turning_down(down), lines, least_mm) for down in downs[:half]],
        lambda: [body.support(turning_down(down), lines, least_mm) for down in downs[half:]],
    )
    return [*one, *other]


def _apart(downs: Matrix, order: list[int], count: int) -> list[int]:
    """The first so many, in that order, of which none is nearly the same way as one before it."""
    kept: list[int] = []
    for index in order:
        if len(kept) < count and (not kept or (downs[kept] @ downs[index]).max() < _SAME_WAY):
            kept.append(index)
    return kept


def _direction(aim: str, load: Vector3 | None) -> Values | None:
    if aim not in AIMS:
        raise CannotDo("no_aim", f"There is no aim “{aim[:40]}”.", f"The aims are {', '.join(AIMS)}.")
    if load is None:
        if aim == "strength":
            raise CannotDo("no_load", "It is not known where the load pulls.", "Give its direction, such as z or 0,1,1.")
        return None
    pull = np.asarray(load, np.float64)
    length = float(np.linalg.norm(pull))
    if not np.isfinite(length) or not length > 0:
        raise CannotDo("no_load", "It is not known where the load pulls.", "Give its direction, such as z or 0,1,1.")
    return np.asarray(pull / length)


def _why(before: Score, after: Score, aim: str) -> str:
    """What was gained, in one sentence: the supports before all."""
    if after.down == before.down:
        return "It lies best as it is."
    if aim == "strength":
        less, more = _room(before.support_mm3), _room(after.support_mm3)
        return f"Its layers lie along the load this way; supports take about {more} of plastic instead of {less}."
    if after.support_mm3 < 1 < before.support_mm3:
        return f"Laid this way it needs no supports, which saves about {_room(before.support_mm3)} of plastic."
    if after.support_mm3 < before.support_mm3 * 0.99:
        less, more = _room(after.support_mm3), _room(before.support_mm3)
        return f"Laid this way it needs about {less} of plastic for supports instead of {more}."
    if after.height_mm < before.height_mm * 0.99:
        return f"It is {after.height_mm:.1f} mm high instead of {before.height_mm:.1f} mm."
    if after.contact_mm2 > before.contact_mm2 * 1.01:
        return f"It stands on {_said(after.contact_mm2)} instead of {_said(before.contact_mm2)}."
    return "Laid this way it prints a little better."


def _said(area: float) -> str:
    return f"{area / 100:.1f} cm²" if area >= 100 else f"{area:.3g} mm²"


def _room(volume: float) -> str:
    return f"{volume / 1000:.1f} cm³" if volume >= 100 else f"{volume:.3g} mm³"
