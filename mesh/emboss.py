"""Letters raised from a body's surface, or engraved into it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.closed import as_mesh, closed
from mesh.errors import CannotDo, TooLarge
from mesh.ground import Ground, Place, ground
from mesh.letters import LEAST_MM, Letters
from mesh.measure import areas, bounds
from mesh.mesh import Mesh
from mesh.thickness import wall_thickness

if TYPE_CHECKING:
    from manifold3d import CrossSection, Manifold

DEPTH_MM, DEEPEST_MM = 0.05, 100.0
RIM_MM = 0.5  # from the letters to the edge of the face: less would print as a burr, or break out
_ROOT_MM = 0.01  # how far raised letters reach into the body, and cut ones out of it, so that no two faces lie on each other
_FLOOR_MM = 0.05  # what must be left under an engraving everywhere
_LOST = 1e-3  # of the letters' area
_OFF = 0.01  # of the volume that area and depth give: more, and the letters meet something else than their face
_STEPS = 24  # of the search for the size that fits
_TIPS = 0.02
_COARSE_MM = 0.05  # an outline so coarse tells where it is widest
_MOST_CORNERS = 500_000


@dataclass(frozen=True, eq=False)
class Embossed:
    """text_area_mm2: of the letters, as seen along the normal of their plane; volume_change_mm3: below 0 where engraved.

    stroke_mm: the thinnest stroke, which all but 2 % of the outline exceeds; None where there is none
    height_mm: of a capital, after it was made to fit; flat: whether the surface is a plane under all of the text
    """

    mesh: Mesh
    text_area_mm2: float
    volume_change_mm3: float
    stroke_mm: float | None
    height_mm: float
    flat: bool


def emboss(mesh: Mesh, letters: Letters, place: Place, depth_mm: float, raised: bool = True, fit: bool = False) -> Embossed:
    """A closed body with letters on it, or in it, as high or deep as asked everywhere along the normal of their plane.

    The letters lie in a plane, in the middle of the face that `mesh.ground.ground` finds or about its point, and follow the
    surface below or above that plane: what lies between the surface and the surface moved along the normal, cut out by their
    outline, is added or taken away. So the volume changes by their area times the depth, on curved surfaces too.
    fit: whether letters too large for the face are made smaller
    Raises CannotDo: what `mesh.closed.closed` and `mesh.ground.ground` refuse; "bad_depth"; "no_fit" with the size that fits;
    "too_deep" where an engraving would go through; "blocked" where something stands in front of the face.
    TooLarge: "too_complex" for a face of too many corners.
    """
    if not np.isfinite(depth_mm) or not DEPTH_MM <= depth_mm <= DEEPEST_MM:
        raise CannotDo("bad_depth", f"Text is {DEPTH_MM:g} to {DEEPEST_MM:g} mm high or deep.", "Choose another depth.")
    body = closed(mesh)
    solid = body.solid.simplify(body.grain_mm)
    lower, upper = bounds(mesh)
    if place.point is not None:
        x, y, z = (float(value) for value in np.asarray(place.point) - body.centre)
        place = replace(place, point=(x, y, z))
    under = ground(solid, place, float((upper - lower).max()))
    if under.outline.num_vert() > _MOST_CORNERS:
        raise TooLarge("too_complex", "The face has too many corners to put text on.", "Simplify the part first.")
    text, scale = _placed(_filled(letters), letters.height_mm, under, fit)
    tool = _tool(text, under, *((-_ROOT_MM, depth_mm) if raised else (-depth_mm, _ROOT_MM)))
    made = solid + tool if raised else solid - tool
    if not raised:
        floor = _tool(text, under, -depth_mm - _FLOOR_MM, -depth_mm)
        if (floor - solid).volume() > _LOST * text.area() * _FLOOR_MM:
            raise CannotDo(
                "too_deep",
                f"An engraving of {depth_mm:.3g} mm would go through the part.",
                "Engrave it less deep, or raise the text.",
            )
    change = made.volume() - solid.volume()
    if abs(abs(change) - text.area() * depth_mm) > _OFF * text.area() * depth_mm:
        raise CannotDo("blocked", "Other surfaces of the part lie in front of the text there.", "Choose another side or place.")
    return Embossed(
        mesh=body.mesh_of(made),
        text_area_mm2=float(text.area()),
        volume_change_mm3=float(change),
        stroke_mm=_stroke(text),
        height_mm=letters.height_mm * scale,
        flat=under.flat,
    )


def _filled(letters: Letters) -> "CrossSection":
    """All letters as one shape about the origin: each filled by nonzero winding, then united."""
    from manifold3d import CrossSection, FillRule, OpType

    glyphs = [CrossSection(list(contours), FillRule.NonZero) for contours in letters.glyphs]
    text = CrossSection.batch_boolean(glyphs, OpType.Add)
    if not text.area() > 0:
        raise CannotDo("no_text", "There is no text to put on the part.", "Give at least one letter.")
    x0, y0, x1, y1 = text.bounds()
    return text.translate((-(x0 + x1) / 2, -(y0 + y1) / 2))


def _placed(text: "CrossSection", height_mm: float, under: Ground, fit: bool) -> tuple["CrossSection", float]:
    """The text where it stands on the plane, and how much smaller it is than asked."""
    room = under.outline.offset(-RIM_MM)
    middles = iter([np.zeros(2)]) if under.fixed else _middles(room)
    best, where = 0.0, np.zeros(2)
    for middle in middles:
        if _holds(room, text, middle, 1.0):
            return text.translate(_pair(middle)), 1.0
        scale = _largest(room, text, middle)
        if scale > best * 1.001:
            best, where = scale, middle
    fitting = np.floor(best * height_mm * 100) / 100  # so that what is told does fit
    scale = fitting / height_mm
    if fitting < LEAST_MM or not _holds(room, text, where, scale):
        raise CannotDo("no_fit", "There is no room for this text there.", "Choose another side or place, or a shorter text.")
    if not fit:
        x0, y0, x1, y1 = under.outline.bounds()
        raise CannotDo(
            "no_fit",
            f"Text {height_mm:.4g} mm high does not fit the face of {x1 - x0:.4g} × {y1 - y0:.4g} mm.",
            f"{fitting:.4g} mm fits; or let it be made to fit.",
        )
    return text.scale((scale, scale)).translate(_pair(where)), float(scale)


def _middles(room: "CrossSection") -> Iterator[npt.NDArray[np.float64]]:
    """Where text may be centred: the middle of the box, of the area, and of the widest place; the first that does is taken."""
    if room.is_empty():
        return
    x0, y0, x1, y1 = room.bounds()
    middle = np.array([(x0 + x1) / 2, (y0 + y1) / 2])
    yield middle
    yield _centroid(room)
    core = np.concatenate(_core(room.simplify(_COARSE_MM), max(x1 - x0, y1 - y0)).to_polygons())
    yield core[np.linalg.norm(core - middle, axis=1).round(6).argmin()]


def _core(room: "CrossSection", size: float) -> "CrossSection":
    """What is left of a shape when it is shrunk until nearly nothing is."""
    step = size / 4
    while step > 0.01:
        smaller = room.offset(-step)
        if smaller.is_empty():
            step /= 2
        else:
            room = smaller
    return max(room.decompose(), key=lambda piece: piece.area())


def _centroid(shape: "CrossSection") -> npt.NDArray[np.float64]:
    """The centre of a shape's area (2,), by Green's theorem."""
    total, moment = 0.0, np.zeros(2)
    for ring in shape.to_polygons():
        after = np.roll(ring, -1, axis=0)
        cross = ring[:, 0] * after[:, 1] - after[:, 0] * ring[:, 1]
        total += float(cross.sum())
        moment += ((ring + after) * cross[:, None]).sum(axis=0)
    return moment / (3 * total) if total else moment


def _largest(room: "CrossSection", text: "CrossSection", middle: npt.NDArray[np.float64]) -> float:
    """The largest scale below 1 at which text about a middle lies in the room, by halving; 0 where none was found."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        scale = (low + high) / 2
        low, high = (scale, high) if _holds(room, text, middle, scale) else (low, scale)
        if high - low < 1e-4:
            break
    return low


def _holds(room: "CrossSection", text: "CrossSection", middle: npt.NDArray[np.float64], scale: float) -> bool:
    if room.is_empty() or not scale > 0:
        return False
    there = text.scale((scale, scale)).translate(_pair(middle))
    return bool((there - room).area() <= 1e-9 * there.area())


def _tool(text: "CrossSection", under: Ground, low_mm: float, high_mm: float) -> "Manifold":
    """The letters between the surface moved along their plane's normal by ``low_mm`` and by ``high_mm``; where the body is."""
    skin = under.skin(text.bounds(), low_mm, high_mm)
    _, _, bottom, _, _, top = skin.bounding_box()
    column = text.extrude(top - bottom + 2).translate((0.0, 0.0, bottom - 1))
    return (skin ^ column).transform(under.out_of)


def _stroke(text: "CrossSection") -> float | None:
    """The thinnest stroke in mm, but for the tips where strokes run into each other: _TIPS of the outline.

    Measured as walls are, on the letters as a body so high that nothing but their sides is a wall.
    """
    x0, y0, x1, y1 = text.bounds()
    high = 2 * max(x1 - x0, y1 - y0)
    column = as_mesh(text.extrude(high), np.zeros(3))
    across = wall_thickness(column).per_face
    met = np.flatnonzero(np.isfinite(across) & (across < 0.99 * high))
    if not len(met):
        return None
    rising = met[np.argsort(across[met], kind="stable")]
    covered = np.cumsum(areas(column)[rising])
    return float(across[rising[np.searchsorted(covered, _TIPS * covered[-1])]])


def _pair(values: npt.NDArray[np.float64]) -> tuple[float, float]:
    return float(values[0]), float(values[1])
