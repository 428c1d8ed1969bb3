"""The configuration that PrusaSlicer is given: written here in full from our own values, never passed on from anybody's file.

The meaning of each key: the tooltips of PrusaSlicer 2.5, https://help.prusa3d.com/category/print-settings_1705
"""

import re
from dataclasses import replace

from printdesk.catalog import Material, PrinterModel
from printdesk.errors import Refused
from printdesk.profile import PrintProfile
from printdesk.words import say

PATTERNS = {
    *("rectilinear", "alignedrectilinear", "grid", "triangles", "stars", "cubic", "line", "concentric", "honeycomb"),
    *(
        "3dhoneycomb",
        "gyroid",
        "hilbertcurve",
        "archimedeanchords",
        "octagramspiral",
        "adaptivecubic",
        "supportcubic",
        "lightning",
    ),
}
# What shrinks and cracks under a full fan; an assumption, near what makers of these filaments advise.
MOST_FAN = {"ABS": 0.3, "ASA": 0.3, "PC": 0.3, "PA": 0.3, "NYLON": 0.3, "HIPS": 0.3, "PETG": 0.5, "PET": 0.5}
SKIRT_ROOM_MM = 3.0

# Enough for any printer: home and lift, the skirt fills the nozzle; at the end cool down, lift, bring the bed forward.
START = "G21\\nG90\\nM83\\nG28\\nG1 Z5 F720"
END = (
    "{if max_layer_z < max_print_height}G1 Z{min(max_layer_z + 10, max_print_height)} F720{endif}\\n"
    "M104 S0\\nM140 S0\\nM107\\nG1 X0 Y{depth} F3600\\nM84"
)


def with_material(profile: PrintProfile, material: Material) -> PrintProfile:
    """The profile as this material wants it; one that was made for just this filament keeps its own temperatures and fan."""
    flow = min(profile.max_flow_mm3_s, material.max_flow_mm3_s or profile.max_flow_mm3_s)
    changed = replace(profile, max_flow_mm3_s=flow, filament_density_g_cm3=material.density_g_cm3)
    own = profile.filament_type and profile.filament_type.upper() == (material.filament_type or material.name).upper()
    if own:
        return changed
    nozzle = material.nozzle_c or profile.nozzle_c
    bed = material.bed_c if material.bed_c is not None else profile.bed_c
    kind = (material.filament_type or "").upper()
    most = min((limit for name, limit in MOST_FAN.items() if kind.startswith(name)), default=1.0)
    return replace(
        changed,
        filament_type=material.filament_type,
        nozzle_c=nozzle,
        first_nozzle_c=nozzle,
        bed_c=bed,
        first_bed_c=bed,
        fan_min=min(profile.fan_min, most),
        fan_max=min(profile.fan_max, most),
    )


def ini_of(profile: PrintProfile, printer: PrinterModel, size_mm: tuple[float, float, float]) -> str:
    """The whole .ini for a profile that fits its material already. size_mm: of the part, to leave out a skirt without room.

    Raises Refused for an infill pattern that PrusaSlicer does not have.
    """
    values = {
        **_machine(profile, printer),
        **_filament(profile),
        **_layers(profile),
        **_speeds(profile),
        **_supports(profile),
        **_edges(profile, printer, size_mm),
    }
    return "".join(f"{key} = {_text(value)}\n" for key, value in sorted(values.items()))


Values = dict[str, float | int | str | bool]


def _text(value: float | str | bool) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else f"{value:.7g}"


def _percent(share: float) -> str:
    return f"{share * 100:.4g}%"


def _machine(profile: PrintProfile, printer: PrinterModel) -> Values:
    x, y, z = printer.volume_mm
    acceleration, speeds = profile.accelerations, profile.speeds
    most = max(acceleration.default, acceleration.perimeter, acceleration.infill, acceleration.bridge, acceleration.first_layer)
    fastest = max(200.0, speeds.travel, speeds.infill)
    flavor = printer.gcode_flavor if printer.gcode_flavor in {"marlin", "marlin2", "reprapfirmware"} else "marlin"

    def twice(value: float) -> str:  # normal and silent mode
        return f"{value:.7g},{value:.7g}"

    return {
        "printer_technology": "FFF",
        "bed_shape": f"0x0,{x:.7g}x0,{x:.7g}x{y:.7g},0x{y:.7g}",
        "max_print_height": z,
        "nozzle_diameter": profile.nozzle_mm,
        "gcode_flavor": flavor,
        "use_relative_e_distances": True,
        "start_gcode": START,
        "end_gcode": END.replace("{depth}", f"{max(0.0, y - 10):.7g}"),
        "before_layer_gcode": "G92 E0",
        "remaining_times": True,
        "machine_limits_usage": "time_estimate_only",
        "machine_max_acceleration_e": twice(5000),
        "machine_max_acceleration_extruding": twice(most),
        "machine_max_acceleration_retracting": twice(1250),
        "machine_max_acceleration_travel": twice(acceleration.travel),
        "machine_max_acceleration_x": twice(max(most, acceleration.travel)),
        "machine_max_acceleration_y": twice(max(most, acceleration.travel)),
        "machine_max_acceleration_z": twice(200),
        "machine_max_feedrate_e": twice(120),
        "machine_max_feedrate_x": twice(fastest),
        "machine_max_feedrate_y": twice(fastest),
        "machine_max_feedrate_z": twice(speeds.travel_z),
        "machine_max_jerk_e": twice(4.5),
        "machine_max_jerk_x": twice(acceleration.jerk),
        "machine_max_jerk_y": twice(acceleration.jerk),
        "machine_max_jerk_z": twice(0.4),
        "machine_min_extruding_rate": twice(0),
        "machine_min_travel_rate": twice(0),
        "retract_length": profile.retract_mm,
        "retract_speed": profile.retract_speed,
        "retract_lift": profile.retract_lift_mm,
        "retract_before_travel": profile.retract_min_travel_mm,
        "retract_layer_change": True,
        "only_retract_when_crossing_perimeters": False,
        "wipe": True,
        "retract_before_wipe": "0%",
    }


def _filament(profile: PrintProfile) -> Values:
    return {
        "filament_diameter": profile.filament_diameter_mm,
        "filament_density": profile.filament_density_g_cm3 or 0.0,
        "filament_type": re.sub(r"[^A-Za-z0-9+-]", "", profile.filament_type or "PLA") or "PLA",
        "filament_max_volumetric_speed": profile.max_flow_mm3_s,
        "extrusion_multiplier": profile.extrusion_multiplier,
        "temperature": round(profile.nozzle_c),
        "first_layer_temperature": round(profile.first_nozzle_c),
        "bed_temperature": round(profile.bed_c),
        "first_layer_bed_temperature": round(profile.first_bed_c),
        "cooling": profile.min_layer_s > 0,
        "slowdown_below_layer_time": round(profile.min_layer_s),
        "fan_below_layer_time": max(100, round(profile.min_layer_s)),
        "min_print_speed": profile.speeds.slowest,
        "fan_always_on": profile.fan_min > 0,
        "min_fan_speed": round(profile.fan_min * 100),
        "max_fan_speed": round(profile.fan_max * 100),
        "bridge_fan_speed": round(profile.fan_max * 100),
        "disable_fan_first_layers": 1,
        "full_fan_speed_layer": 0,
        "start_filament_gcode": '";"',
        "end_filament_gcode": '";"',
    }


def _layers(profile: PrintProfile) -> Values:
    if profile.infill_pattern not in PATTERNS:
        raise Refused(
            "infill_pattern",
            say("PrusaSlicer has no infill pattern “{name}”.", name=profile.infill_pattern[:40]),
            say("Choose one of: {names}.", names=", ".join(sorted(PATTERNS))),
        )
    return {
        "layer_height": profile.layer_height_mm,
        "first_layer_height": profile.first_layer_mm,
        "perimeters": profile.perimeters,
        "top_solid_layers": profile.top_layers,
        "bottom_solid_layers": profile.bottom_layers,
        "top_solid_min_thickness": profile.top_min_mm,
        "bottom_solid_min_thickness": profile.bottom_min_mm,
        "fill_density": _percent(profile.infill),
        "fill_pattern": profile.infill_pattern if profile.infill < 1 else "rectilinear",
        "infill_overlap": _percent(profile.infill_overlap),
        "infill_anchor": 2.5,
        "infill_anchor_max": 12,
        "solid_infill_below_area": 0,
        "top_fill_pattern": "monotonic",
        "bottom_fill_pattern": "monotonic",
        "extrusion_width": profile.line_width_mm,
        "perimeter_extrusion_width": profile.line_width_mm,
        "external_perimeter_extrusion_width": profile.external_line_width_mm,
        "infill_extrusion_width": profile.infill_line_width_mm,
        "solid_infill_extrusion_width": profile.infill_line_width_mm,
        "top_infill_extrusion_width": profile.top_line_width_mm,
        "first_layer_extrusion_width": profile.first_layer_line_width_mm,
        "perimeter_generator": "classic",
        "extra_perimeters": False,
        "thin_walls": False,
        "overhangs": True,
        "seam_position": "aligned",
        "ensure_vertical_shell_thickness": True,
        "elefant_foot_compensation": 0.2,
        "slice_closing_radius": 0.049,
        "gcode_resolution": 0.0125,
        "resolution": 0,
    }


def _speeds(profile: PrintProfile) -> Values:
    speeds, acceleration = profile.speeds, profile.accelerations
    return {
        "perimeter_speed": speeds.perimeter,
        "external_perimeter_speed": speeds.external_perimeter,
        "small_perimeter_speed": speeds.small_perimeter,
        "infill_speed": speeds.infill,
        "solid_infill_speed": speeds.solid_infill,
        "top_solid_infill_speed": speeds.top_solid_infill,
        "bridge_speed": speeds.bridge,
        "gap_fill_speed": speeds.gap_fill,
        "support_material_speed": speeds.support,
        "support_material_interface_speed": speeds.support_interface,
        "first_layer_speed": speeds.first_layer,
        "travel_speed": speeds.travel,
        "travel_speed_z": speeds.travel_z,
        "max_print_speed": max(speeds.travel, speeds.infill),
        "default_acceleration": acceleration.default,
        "perimeter_acceleration": acceleration.perimeter,
        "infill_acceleration": acceleration.infill,
        "bridge_acceleration": acceleration.bridge,
        "first_layer_acceleration": acceleration.first_layer,
    }


def _supports(profile: PrintProfile) -> Values:
    style = profile.support_style
    return {
        "support_material": profile.supports,
        "support_material_auto": True,
        "support_material_threshold": round(style.threshold_deg),
        "support_material_spacing": style.spacing_mm,
        "support_material_extrusion_width": style.line_width_mm,
        "support_material_interface_layers": style.interface_layers,
        "support_material_bottom_interface_layers": 0,
        "support_material_interface_spacing": style.interface_spacing_mm,
        "support_material_contact_distance": style.contact_mm,
        "support_material_buildplate_only": style.from_plate_only,
        "support_material_style": "grid",
        "support_material_pattern": "rectilinear",
        "support_material_xy_spacing": "60%",
        "support_material_with_sheath": False,
        "dont_support_bridges": True,
    }


def _edges(profile: PrintProfile, printer: PrinterModel, size_mm: tuple[float, float, float]) -> Values:
    """Skirt and brim, each only where there is room for it around the part."""
    room = min(printer.volume_mm[0] - size_mm[0], printer.volume_mm[1] - size_mm[1]) / 2
    brim = min(profile.brim_mm, max(0.0, room - 0.5))
    skirts = profile.skirts if room >= brim + profile.skirt_distance_mm + SKIRT_ROOM_MM else 0
    return {
        "skirts": skirts,
        "skirt_distance": profile.skirt_distance_mm,
        "skirt_height": 1,
        "min_skirt_length": 4,
        "brim_type": "outer_only" if brim > 0 else "no_brim",
        "brim_width": brim,
    }
