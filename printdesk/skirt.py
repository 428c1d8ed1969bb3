"""What is laid round the first layer before it: loops of a skirt, and a brim that holds it down."""

from math import pi

from mesh.region import Region, grown, ring_mm, without_holes
from printdesk.layup import Layup
from printdesk.print_profile import PrintProfile, line_spacing


def skirt_mm3(layup: Layup, profile: PrintProfile) -> float:
    """mm³ of loops round the hull of the first layer, and of a brim."""
    if not len(layup.heights) or layup.outline(0).is_empty():
        return 0.0
    outline = layup.outline(0)
    hull = grown(outline, profile.elephant_foot_mm).hull()  # the skirt keeps its distance from the part as it was meant
    round_part = sum(map(ring_mm, hull.to_polygons()))
    spacing = line_spacing(profile.first_layer_line_width_mm, profile.first_layer_mm)
    section = profile.first_layer_mm * spacing
    loops = 0.0
    least = profile.skirt_least_mm * pi * profile.filament_diameter_mm**2 / 4 / section
    number = 0
    while number < profile.skirts or (profile.skirts and loops < least):
        loops += round_part + 2 * pi * (profile.skirt_distance_mm + (number + 1) * spacing)
        number += 1
    return loops * section + _brim_mm2(outline, profile, spacing) * profile.first_layer_mm


def _brim_mm2(outline: Region, profile: PrintProfile, spacing: float) -> float:
    """Of as many whole loops as the brim's width has room for, round what is seen from outside or along the edges of holes."""
    wide = int(profile.brim_mm / spacing + 1e-6) * spacing
    if not wide:
        return 0.0
    whole = without_holes(outline)
    flat = 0.0
    if profile.brim_outside:
        flat += float((grown(whole, wide, round_corners=True) - whole).area())
    if profile.brim_inside:
        flat += float(((grown(outline, wide, round_corners=True) ^ whole) - outline).area())
    return flat
