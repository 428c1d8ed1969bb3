"""A drag with the hand: from where the pointer is to where the chosen parts would lie. Pure; the hand shows and applies it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from printdesk.part import Part, Placement
from printdesk.plate import Plate
from printdesk.words import number
from ui.prepare.placing import moved_by, own_size_mm, stretched_alike, turned_together
from ui.viewport.camera import Camera
from ui.viewport.gizmo import Handle, Kind
from ui.viewport.gizmo_drag import Grow, Ray, Slide, Turn, on_plane, snapped
from ui.viewport.picking import Hit

MOVE, ROTATE, SCALE, LAY = "move", "rotate", "scale", "layFace"
_STEPS = {MOVE: (0.1, 1.0), ROTATE: (1.0, 15.0), SCALE: (0.1, 1.0)}  # plain, and with Shift: mm, degrees, mm
_MANY = 150_000  # corners from which on a part that is stretched is measured when it is let go, and not before
To = tuple[list[Placement], str]
Seen = tuple[Camera, float, float]  # the camera, and how wide and high the picture is


@dataclass(eq=False)
class Drag:
    """deed: what the step is called; handle: the name of the one that is dragged, "" for the part itself.

    parts: as they were before; to: of a ray and a step, where they lie then and that in words, None where it cannot be told
    placed: where they lie now; lengths: for what is priced meanwhile, to which the part that leads is dragged, mm
    """

    deed: str
    handle: str
    parts: tuple[Part, ...]
    steps: tuple[float, float]
    to: Callable[[Ray, float], To | None]
    placed: list[Placement] | None = None
    is_priced: bool = False
    lengths: tuple[float, float, float] | None = None


def begun(handle: Handle, parts: tuple[Part, ...], ray: Ray, plate: Plate, seen: Seen, *, is_linked: bool) -> Drag:
    """A drag on a handle. is_linked: a knob of one axis scales all three."""
    if handle.kind is Kind.MOVE:
        slide = Slide(handle, ray)

        def moved(ray: Ray, step: float) -> To | None:
            far = slide.to(ray, 0.0)
            return None if far is None else _moved(parts, plate, (far, 0.0) if handle.axis == 0 else (0.0, far), step)

        return Drag("move", handle.name, parts, _STEPS[MOVE], moved)
    if handle.kind is Kind.TURN:
        turn, placements = Turn(handle, ray, *seen), [part.placement for part in parts]

        def turned(ray: Ray, step: float) -> To | None:
            angle = turn.to(ray, step)
            if angle is None:
                return None
            words = f"{'+' if angle > 0 else ''}{number(angle, '.0f')}°"
            return turned_together(placements, handle.axis, angle, handle.anchor), words

        return Drag("turn", handle.name, parts, _STEPS[ROTATE], turned)
    return _begun_scale(handle, parts, ray, is_linked)


def grasped(hit: Hit, plate: Plate) -> Drag | None:
    """A drag of the part itself over the plate, and of all others that are chosen where it is one of them."""
    part = next((known for known in plate.parts if known.id == hit.item), None)
    if part is None:
        return None
    chosen = plate.chosen_parts
    others = [one for one in chosen if one.id != part.id] if any(one.id == part.id for one in chosen) else []
    parts, grasp, up = (part, *others), np.asarray(hit.point_mm, float), np.array([0.0, 0.0, 1.0])

    def moved(ray: Ray, step: float) -> To | None:
        point = on_plane(ray, grasp, up)
        return None if point is None else _moved(parts, plate, (float(point[0] - grasp[0]), float(point[1] - grasp[1])), step)

    return Drag("move", "", parts, _STEPS[MOVE], moved)


def _begun_scale(handle: Handle, parts: tuple[Part, ...], ray: Ray, is_linked: bool) -> Drag:
    own = own_size_mm(parts[0])
    is_one_axis = handle.kind is Kind.SCALE and not is_linked
    length = own[handle.axis] if handle.kind is Kind.SCALE else max(own)
    grow = Grow(handle, ray, length)
    is_large = is_one_axis and any(len(part.mesh.vertices) > _MANY for part in parts)

    def scaled(ray: Ray, step: float) -> To | None:
        factor = grow.to(ray, step)
        if factor is None:
            return None
        x, y, z = (one * (factor if not is_one_axis or axis == handle.axis else 1.0) for axis, one in enumerate(own))
        drag.lengths = (x, y, z)
        words = f"{number(length * factor, '.1f')} mm · {number(100 * factor, '.0f')} %"
        return stretched_alike(parts, (x, y, z)), words

    drag = Drag("scale", handle.name, parts, _STEPS[SCALE], scaled, is_priced=not is_large)
    return drag


def _moved(parts: Sequence[Part], plate: Plate, way: tuple[float, float], step: float) -> To:
    """The first of them to a multiple of the step, along the axes it is moved along, and never far from the plates."""
    (wide, deep, _), (was_x, was_y) = plate.size_mm, parts[0].placement.position_mm
    farthest = plate.left_of(plate.count - 1) + 2 * wide
    to_x = snapped(min(max(was_x + way[0], -wide), farthest), step) if way[0] else was_x
    to_y = snapped(min(max(was_y + way[1], -deep), 2 * deep), step) if way[1] else was_y
    words = f"X {number(to_x, '.1f')} · Y {number(to_y, '.1f')} mm"
    placed = moved_by([part.placement for part in parts], to_x - was_x, to_y - was_y)
    return placed, words
