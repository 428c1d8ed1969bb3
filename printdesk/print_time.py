"""How long a filament print takes: each kind of line at its speed and with its corners, travels, and layers that must cool.

Heating up is not counted, as slicers do not count it either.
"""

from dataclasses import dataclass, replace
from math import pi

import numpy as np

from mesh.region import Region
from printdesk.gyroid import gyroid_pace
from printdesk.honeycomb import TURNS, cornered_pace
from printdesk.laid import Laid
from printdesk.motion import Floats, loops_seconds, move_seconds
from printdesk.plastic import Loops, Plastic
from printdesk.print_profile import PrintProfile, line_spacing

SMALL_LOOP_MM = 2 * pi * 6.5  # a loop up to this long runs at the speed of small perimeters, as slicers have it
WIPE_SHARE = 0.8  # of the travel speed, at which the nozzle wipes
TOUR = 0.7124  # the shortest way past n places in an area A is near this × √(A·n) (Beardwood, Halton, Hammersley 1959)
CORNER = (
    1.2  # times the jerk is left where a straight line of infill meets the next: between a right angle and a turn on the spot
)
LAYER_GAP_S = 0.05  # to begin a layer: commands that move nothing


@dataclass(frozen=True, eq=False)
class Kind:
    """One kind of line in each layer (p,): mm, speed mm/s, s with corners at that speed.

    slowed: it may run slower, so that the layer cools; external: it is the last that does
    """

    long_mm: Floats
    speed: Floats
    seconds: Floats
    acceleration: float
    slowed: bool = True
    external: bool = False

    def at_most(self, cap: Floats, jerk: float) -> Floats:
        """s (p,) where nothing is faster than cap (p,) mm/s: what corners cost falls with the square of the speed left over."""
        plain = self.long_mm / self.speed
        over = np.maximum(self.speed - jerk, 0.0) ** 2 / self.speed
        speed = np.minimum(self.speed, cap)
        share = np.where(over > 0, np.maximum(speed - jerk, 0.0) ** 2 / speed / np.maximum(over, 1e-9), 1.0)
        return self.long_mm / speed + (self.seconds - plain) * share


def print_seconds(plastic: Plastic, profile: PrintProfile) -> float:
    """The whole print, without heating. The first layer runs at its own, slower speed."""
    return float(layer_seconds(plastic, profile).sum())


def layer_seconds(plastic: Plastic, profile: PrintProfile) -> Floats:
    """s (p,) for each layer."""
    kinds = _kinds(plastic, profile)
    travel, bare = _travel(plastic, profile)
    kinds = _cooled(kinds, bare, profile)
    seconds = sum((kind.seconds for kind in kinds), np.zeros(len(travel))) + travel
    seconds[:1] += _skirt_seconds(plastic, profile)
    return np.asarray(seconds, np.float64)


def _kinds(plastic: Plastic, profile: PrintProfile) -> list[Kind]:
    layer, speeds, rates = profile.layer_height_mm, profile.speeds, profile.accelerations
    fills = plastic.fills
    kinds = [
        _loops(plastic, plastic.external, speeds.external_perimeter, profile.external_line_width_mm, profile, True),
        _loops(plastic, plastic.inner, speeds.perimeter, profile.line_width_mm, profile, False),
        _gaps(plastic, profile),
    ]
    section = layer * line_spacing(profile.infill_line_width_mm, layer)
    kinds.append(_sparse(fills["infill"], section, profile))
    for name in ("solid", "bottom"):
        kinds.append(_straight(fills[name], speeds.solid_infill, rates.infill, section, profile))
    top = layer * line_spacing(profile.top_line_width_mm, layer)
    kinds.append(_straight(fills["top"], speeds.top_solid_infill, rates.infill, top, profile))
    thread = pi * profile.nozzle_mm**2 / 4
    for name in ("bridge", "inner_bridge"):
        kinds.append(replace(_straight(fills[name], speeds.bridge, rates.bridge, thread, profile), slowed=False))
    held = layer * line_spacing(profile.support_style.line_width_mm, layer)
    for laid, speed in ((plastic.supports.columns, speeds.support), (plastic.supports.dense, speeds.support_interface)):
        kinds.append(_straight(laid, speed, rates.default, held, profile))
    return kinds


def _speed(usual: float, section: float, count: int, profile: PrintProfile) -> Floats:
    """mm/s (p,): of the first layer, and of all others, within what the hot end melts."""
    speed = np.full(count, min(usual, profile.max_flow_mm3_s / section))
    speed[:1] = min(speed[0], profile.speeds.first_layer) if count else speed[:1]
    return speed


def _loops(plastic: Plastic, loops: Loops, usual: float, width: float, profile: PrintProfile, external: bool) -> Kind:
    layup = plastic.layup
    count = len(layup.heights)
    section = profile.layer_height_mm * line_spacing(width, profile.layer_height_mm)
    most = profile.max_flow_mm3_s / section
    rate = profile.accelerations.perimeter
    if not loops.rings:
        return Kind(np.zeros(count), np.full(count, usual), np.zeros(count), rate, external=external)
    long = np.array([np.hypot(*np.diff(ring, axis=0, append=ring[:1]).T).sum() for ring in loops.rings])
    speed = np.minimum(np.where(long <= SMALL_LOOP_MM, profile.speeds.small_perimeter, usual), most)
    first = loops.layer == 0
    speed = np.where(first, np.minimum(speed, profile.speeds.first_layer), speed)
    rates = np.where(first, profile.accelerations.first_layer, rate)
    seconds = loops_seconds(loops.rings, speed, rates, profile.accelerations.jerk)
    alike = np.array(layup.alike)
    total, plain, taken = (np.bincount(loops.layer, values, count)[alike] for values in (long, long / speed, seconds))
    mean = np.where(plain > 0, total / np.maximum(plain, 1e-9), usual)
    return Kind(total, mean, taken, rate, external=external)


def _gaps(plastic: Plastic, profile: PrintProfile) -> Kind:
    """Thin lines along the middle of each gap."""
    laid = plastic.gaps
    count = len(laid.mm3)
    speed = _speed(profile.speeds.gap_fill, profile.layer_height_mm * profile.line_width_mm / 2, count, profile)
    line = laid.long_mm / np.maximum(laid.lines, 1e-9)
    rate = profile.accelerations.default
    each = move_seconds(line, speed, rate, profile.accelerations.jerk)
    return Kind(laid.long_mm, speed, np.where(laid.lines > 0, laid.lines * each, 0.0), rate)


def _straight(laid: Laid, usual: float, rate: float, section: float, profile: PrintProfile) -> Kind:
    """Lines from outline to outline, each joined to the next by a short one along it."""
    count = len(laid.mm3)
    speed = _speed(usual, section, count, profile)
    joint = np.full(count, 1.2 * section / profile.layer_height_mm)
    corner = CORNER * profile.accelerations.jerk
    seconds = np.zeros(count)
    for lines, long in _classes(laid):
        line = np.maximum(long / np.maximum(lines, 1e-9) - joint, 0.1)
        each = move_seconds(line, speed, rate, corner) + move_seconds(joint, speed, rate, corner)
        seconds += np.where(lines > 0, lines * each, 0.0)
    return Kind(laid.long_mm, speed, seconds, rate)


def _classes(laid: Laid) -> list[tuple[Floats, Floats]]:
    """(lines, mm of them) in each layer (p,), of each class of length."""
    lines = np.maximum(laid.lines, laid.paths)
    if laid.spread is None:
        return [(lines, laid.long_mm)]
    number, filled = np.split(laid.spread.T, 2)
    number = number / np.maximum(number.sum(axis=0), 1e-9)
    filled = filled / np.maximum(filled.sum(axis=0), 1e-9)
    return [(lines * n, laid.long_mm * f) for n, f in zip(number, filled, strict=True)]


def _sparse(laid: Laid, section: float, profile: PrintProfile) -> Kind:
    """Infill; a gyroid or a honeycomb turns all the time, straight patterns only at the walls."""
    speed = _speed(profile.speeds.infill, section, len(laid.mm3), profile)
    rate = profile.accelerations.infill
    if profile.infill_pattern not in ("gyroid", *TURNS) or profile.infill <= 0 or not laid.long_mm.any():
        return _straight(laid, profile.speeds.infill, rate, section, profile)
    paced = gyroid_pace if profile.infill_pattern == "gyroid" else cornered_pace
    pace = paced(line_spacing(profile.infill_line_width_mm, profile.layer_height_mm), profile, float(speed[-1]))
    ends = laid.lines * move_seconds(2.0, speed, rate, profile.accelerations.jerk) * 0.5
    return Kind(laid.long_mm, speed, laid.long_mm * pace + ends, rate)


def _travel(plastic: Plastic, profile: PrintProfile) -> tuple[Floats, Floats]:
    """(s, s as one reckons who knows no acceleration) of each layer (p,): to each outline and each region that is filled."""
    layup, speeds, rates = plastic.layup, profile.speeds, profile.accelerations
    rings = (
        np.bincount(plastic.external.layer, minlength=len(layup.heights))[np.array(layup.alike)]
        if plastic.external.rings
        else np.zeros(len(layup.heights))
    )
    laid = (*plastic.fills.values(), plastic.supports.columns, plastic.supports.dense)
    paths = sum((one.paths for one in laid), plastic.gaps.paths)
    stops = np.maximum(rings + paths, 1.0)
    boxes = {first: _box_area(outline) for first, outline in layup.solid.items()}
    area = np.array([boxes[first] for first in layup.alike])
    way = TOUR * np.sqrt(np.maximum(area, 1.0) / stops)
    lift, drawn = profile.retract_lift_mm, profile.retract_mm
    wiped = drawn / profile.retract_speed * WIPE_SHARE * speeds.travel if profile.wipe else 0.0
    each = move_seconds(way, speeds.travel, rates.travel, rates.jerk)
    each = each + 2 * _z_seconds(lift, profile) + move_seconds(drawn, profile.retract_speed, rates.retract, rates.jerk_e)
    if wiped:
        each = each + move_seconds(wiped, WIPE_SHARE * speeds.travel, rates.travel, rates.jerk)
    else:
        each = each + move_seconds(drawn, profile.retract_speed, rates.retract, rates.jerk_e)
    bare = stops * (way / speeds.travel + 2 * lift / speeds.travel_z + 2 * drawn / profile.retract_speed)
    change = np.array([float(_z_seconds(height, profile)) for height in layup.heights]) + LAYER_GAP_S
    return stops * each + change, bare + layup.heights / speeds.travel_z


def _z_seconds(mm: float, profile: PrintProfile) -> Floats:
    if mm <= 0:
        return np.zeros(())
    return move_seconds(mm, profile.speeds.travel_z, profile.accelerations.z, profile.accelerations.jerk_z)


def _box_area(outline: Region) -> float:
    if outline.is_empty():
        return 1.0
    x0, y0, x1, y1 = outline.bounds()
    return float((x1 - x0) * (y1 - y0))


def _cooled(kinds: list[Kind], bare: Floats, profile: PrintProfile) -> list[Kind]:
    """Layers that would be faster than they may be are slowed down: what is seen last, and nothing below the slowest speed.

    Slicers reckon this without acceleration, so it is done so here.
    """
    if profile.min_layer_s <= 0:
        return kinds
    wanted = np.full(len(bare), profile.min_layer_s) - bare
    caps = [np.full(len(bare), np.inf) for _ in kinds]
    for chosen in (
        [number for number, kind in enumerate(kinds) if kind.slowed and not kind.external],
        [number for number, kind in enumerate(kinds) if kind.slowed],
    ):
        low, high = np.full(len(bare), profile.speeds.slowest), np.full(len(bare), 2_000.0)
        short = _plain(kinds, caps) < wanted
        for _ in range(24):
            middle = (low + high) / 2
            tried = [np.minimum(cap, middle) if number in chosen else cap for number, cap in enumerate(caps)]
            slow = _plain(kinds, tried) >= wanted
            low, high = np.where(slow, middle, low), np.where(slow, high, middle)
        for number in chosen:
            caps[number] = np.where(short, np.minimum(caps[number], low), caps[number])
    jerk = profile.accelerations.jerk
    return [replace(kind, seconds=kind.at_most(cap, jerk)) for kind, cap in zip(kinds, caps, strict=True)]


def _plain(kinds: list[Kind], caps: list[Floats]) -> Floats:
    return np.asarray(
        sum((kind.long_mm / np.minimum(kind.speed, cap) for kind, cap in zip(kinds, caps, strict=True)), np.zeros(1)), np.float64
    )


def _skirt_seconds(plastic: Plastic, profile: PrintProfile) -> float:
    section = profile.first_layer_mm * line_spacing(profile.first_layer_line_width_mm, profile.first_layer_mm)
    return plastic.skirt / section / profile.speeds.first_layer
