"""How long a filament print takes: each kind of line at its speed, its ends, travels, and layers that must cool.

Heating up is not counted, as slicers do not count it either.
"""

from dataclasses import dataclass
from math import pi

import numpy as np

from printdesk.plastic import Plastic
from printdesk.profile import PrintProfile, line_spacing
from printdesk.slices import Floats

Z_ACCELERATION = 200.0  # mm/s², usual for a machine whose plate or gantry is lifted by screws
LAYER_CHANGE_S = 0.1  # the step to the next layer itself
WAVE = 1.22  # a gyroid's half wave is this many line distances long. Assumption
WAVE_JERK = 2.5  # times the jerk is left at the crest of a wave, which is round. Assumption
SUPPORT_LINE_MM = 5.0  # a support column's lines are about this long. Assumption


@dataclass(frozen=True)
class _Kind:
    """mm3 (p,) in the slab; section_mm2 of the line; line_mm (p,) or None: how long a line runs before it turns.

    corner_speed: mm/s that is kept in a turn, None for the jerk
    """

    mm3: Floats
    section_mm2: float
    speed: float
    acceleration: float
    line_mm: Floats | None
    corner_speed: float | None = None


def print_seconds(plastic: Plastic, profile: PrintProfile) -> float:
    """The whole print, without heating. The first layer runs at its own, slower speed."""
    layers = np.maximum(plastic.layers, 1e-9)
    first = np.zeros(len(layers), bool)
    first[:1] = True
    extruding = np.zeros(len(layers))
    slowest = np.zeros(len(layers))
    for kind in _kinds(plastic, profile):
        length = kind.mm3 / layers / kind.section_mm2  # of one real layer
        fastest = min(kind.speed, profile.max_flow_mm3_s / kind.section_mm2)
        speed = np.where(first & (layers < 1.5), min(fastest, profile.speeds.first_layer), fastest)
        extruding += _seconds(length, speed, kind, profile)
        slowest += length / min(profile.speeds.slowest, fastest)
    travelling = _travel_seconds(plastic, profile)
    needed = profile.min_layer_s - travelling
    cooled = np.where(extruding < needed, np.maximum(extruding, np.minimum(needed, slowest)), extruding)
    skirt_section = profile.first_layer_mm * line_spacing(profile.first_layer_line_width_mm, profile.first_layer_mm)
    skirt = plastic.skirt / skirt_section / profile.speeds.first_layer
    return float(((cooled + travelling) * layers).sum() + skirt)


def _kinds(plastic: Plastic, profile: PrintProfile) -> tuple[_Kind, ...]:
    layer, speeds, rates = profile.layer_height_mm, profile.speeds, profile.accelerations
    chord = pi * plastic.core_mm2 / np.maximum(plastic.core_outline_mm, 1e-9)  # the mean chord of a region is π·area / outline
    support = np.full(len(chord), SUPPORT_LINE_MM)
    external, inner = (layer * line_spacing(width, layer) for width in (profile.external_line_width_mm, profile.line_width_mm))
    fill, top, held = (
        layer * line_spacing(width, layer)
        for width in (profile.infill_line_width_mm, profile.top_line_width_mm, profile.support_style.line_width_mm)
    )
    thread = pi * profile.nozzle_mm**2 / 4
    return (
        _Kind(plastic.external, external, speeds.external_perimeter, rates.perimeter, None),
        _Kind(plastic.inner, inner, speeds.perimeter, rates.perimeter, None),
        _sparse(plastic, profile, fill, chord),
        _Kind(plastic.solid, fill, speeds.solid_infill, rates.infill, chord),
        _Kind(plastic.top, top, speeds.top_solid_infill, rates.infill, chord),
        _Kind(plastic.bridge, thread, speeds.bridge, rates.bridge, chord),
        _Kind(plastic.support, held, speeds.support, rates.default, support),
        _Kind(plastic.interface, held, speeds.support_interface, rates.default, support),
    )


def _sparse(plastic: Plastic, profile: PrintProfile, section: float, chord: Floats) -> _Kind:
    """Infill; the waves of a gyroid turn all the time, straight patterns only at the walls."""
    speed, acceleration = profile.speeds.infill, profile.accelerations.infill
    if profile.infill_pattern != "gyroid" or profile.infill <= 0:
        return _Kind(plastic.infill, section, speed, acceleration, chord)
    wave = np.minimum(chord, WAVE * profile.infill_line_width_mm / profile.infill)
    return _Kind(plastic.infill, section, speed, acceleration, wave, WAVE_JERK * profile.accelerations.jerk)


def _seconds(length: Floats, speed: Floats, kind: _Kind, profile: PrintProfile) -> Floats:
    """(p,) for the lines of one layer: each starts and ends at the jerk speed, and is joined to the next by a short one."""
    if kind.line_mm is None:
        return length / speed
    line = np.maximum(kind.line_mm, 2 * profile.line_width_mm)
    count = length / line
    jerk = kind.corner_speed or profile.accelerations.jerk
    if kind.corner_speed is not None:
        return count * _move(line, speed, kind.acceleration, jerk)
    joint = _move(np.full(len(line), profile.line_width_mm), speed, kind.acceleration, jerk)
    return count * (_move(line, speed, kind.acceleration, jerk) + joint)


def _move(length: Floats, speed: Floats, acceleration: float, jerk: float) -> Floats:
    """s (p,) for a straight move from the jerk speed up to `speed`, where it is long enough for that, and back."""
    slow = np.minimum(jerk, speed)
    reached = (speed**2 - slow**2) / acceleration
    cruising = length / speed + (speed - slow) ** 2 / (acceleration * speed)
    peaked = 2 * (np.sqrt(slow**2 + acceleration * length) - slow) / acceleration
    return np.where(length >= reached, cruising, peaked)


def _travel_seconds(plastic: Plastic, profile: PrintProfile) -> Floats:
    """(p,) for one layer: to each outline and each region of infill, with the filament drawn back and the nozzle lifted."""
    rings = np.maximum(np.abs(plastic.rings), 1.0)
    regions = 1.0 + (plastic.infill > 0) + (plastic.solid > 0) + (plastic.top > 0) + (plastic.bridge > 0)
    way = np.sqrt(np.maximum(plastic.core_mm2, 1.0)) / 2 + 2.0
    travel = _move(way, np.full(len(way), profile.speeds.travel), profile.accelerations.travel, profile.accelerations.jerk)
    lift = 2 * (profile.retract_lift_mm / profile.speeds.travel_z + profile.speeds.travel_z / Z_ACCELERATION)
    drawn_back = 2 * profile.retract_mm / profile.retract_speed
    seconds: Floats = rings * regions * (travel + drawn_back + (lift if profile.retract_lift_mm else 0.0)) + LAYER_CHANGE_S
    return seconds
