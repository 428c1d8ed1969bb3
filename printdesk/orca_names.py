"""OrcaSlicer's and Bambu Studio's settings under the names PrusaSlicer has for them, so that one reader serves both.

The names, units and defaults are those of OrcaSlicer's configuration reference (version 2, looked up November 2026). Where the
two mean something else by a number it is converted: widths in per cent are of the nozzle there and of the layer here;
accelerations in per cent are of another; a bed has a temperature for each kind of plate.
"""

from collections.abc import Mapping

# Orca's name → (PrusaSlicer's, Orca's default). Values that mean the same on both sides.
_SAME: Mapping[str, tuple[str, str]] = {
    "layer_height": ("layer_height", "0.2"),
    "initial_layer_print_height": ("first_layer_height", "0.2"),
    "nozzle_diameter": ("nozzle_diameter", "0.4"),
    "wall_loops": ("perimeters", "2"),
    "detect_thin_wall": ("thin_walls", "0"),
    "wall_generator": ("perimeter_generator", "arachne"),
    "top_shell_layers": ("top_solid_layers", "4"),
    "top_shell_thickness": ("top_solid_min_thickness", "0.6"),
    "bottom_shell_layers": ("bottom_solid_layers", "3"),
    "bottom_shell_thickness": ("bottom_solid_min_thickness", "0"),
    "sparse_infill_density": ("fill_density", "20%"),
    "infill_wall_overlap": ("infill_overlap", "15%"),
    "minimum_sparse_infill_area": ("solid_infill_below_area", "15"),
    "bridge_flow": ("bridge_flow_ratio", "1"),
    "elefant_foot_compensation": ("elefant_foot_compensation", "0"),
    "resolution": ("gcode_resolution", "0.01"),
    "spiral_mode": ("spiral_vase", "0"),
    "enable_support": ("support_material", "0"),
    "support_threshold_angle": ("support_material_threshold", "30"),
    "support_base_pattern_spacing": ("support_material_spacing", "2.5"),
    "support_interface_top_layers": ("support_material_interface_layers", "3"),
    "support_interface_bottom_layers": ("support_material_bottom_interface_layers", "0"),
    "support_interface_spacing": ("support_material_interface_spacing", "0.5"),
    "support_top_z_distance": ("support_material_contact_distance", "0.2"),
    "support_object_xy_distance": ("support_material_xy_spacing", "0.35"),
    "support_on_build_plate_only": ("support_material_buildplate_only", "0"),
    "bridge_no_support": ("dont_support_bridges", "0"),
    "raft_layers": ("raft_layers", "0"),
    "inner_wall_speed": ("perimeter_speed", "60"),
    "outer_wall_speed": ("external_perimeter_speed", "60"),
    "sparse_infill_speed": ("infill_speed", "100"),
    "internal_solid_infill_speed": ("solid_infill_speed", "100"),
    "top_surface_speed": ("top_solid_infill_speed", "100"),
    "bridge_speed": ("bridge_speed", "25"),
    "gap_infill_speed": ("gap_fill_speed", "30"),
    "support_speed": ("support_material_speed", "80"),
    "support_interface_speed": ("support_material_interface_speed", "80"),
    "initial_layer_speed": ("first_layer_speed", "30"),
    "initial_layer_infill_speed": ("first_layer_infill_speed", "60"),
    "travel_speed": ("travel_speed", "120"),
    "travel_speed_z": ("travel_speed_z", "0"),
    "skirt_loops": ("skirts", "1"),
    "skirt_distance": ("skirt_distance", "2"),
    "skirt_height": ("skirt_height", "1"),
    "min_skirt_length": ("min_skirt_length", "0"),
    "nozzle_temperature": ("temperature", "200"),
    "nozzle_temperature_initial_layer": ("first_layer_temperature", "200"),
    "filament_type": ("filament_type", ""),
    "filament_density": ("filament_density", "0"),
    "filament_diameter": ("filament_diameter", "1.75"),
    "filament_flow_ratio": ("extrusion_multiplier", "1"),
    "filament_max_volumetric_speed": ("filament_max_volumetric_speed", ""),
    "slow_down_for_layer_cooling": ("cooling", "1"),
    "slow_down_layer_time": ("slowdown_below_layer_time", "5"),
    "slow_down_min_speed": ("min_print_speed", "10"),
    "fan_min_speed": ("min_fan_speed", "20"),
    "fan_max_speed": ("max_fan_speed", "100"),
    "fan_cooling_layer_time": ("fan_below_layer_time", "60"),
    "close_fan_the_first_x_layers": ("disable_fan_first_layers", "1"),
    "retraction_length": ("retract_length", "0.8"),
    "retraction_speed": ("retract_speed", "30"),
    "deretraction_speed": ("deretract_speed", "0"),
    "z_hop": ("retract_lift", "0.4"),
    "retraction_minimum_travel": ("retract_before_travel", "2"),
    "retract_when_changing_layer": ("retract_layer_change", "0"),
    "wipe": ("wipe", "0"),
    "gcode_flavor": ("gcode_flavor", "marlin"),
    "printable_height": ("max_print_height", "100"),
    **{f"machine_max_speed_{axis}": (f"machine_max_feedrate_{axis}", "") for axis in "xyze"},
    **{
        f"machine_max_{kind}": (f"machine_max_{kind}", "")
        for kind in (
            *(f"acceleration_{axis}" for axis in ("x", "y", "z", "e", "extruding", "retracting", "travel")),
            *(f"jerk_{axis}" for axis in "xyze"),
        )
    },
}

# Widths: per cent of the nozzle's bore; 0 takes line_width.
_WIDTHS: Mapping[str, str] = {
    "line_width": "extrusion_width",
    "inner_wall_line_width": "perimeter_extrusion_width",
    "outer_wall_line_width": "external_perimeter_extrusion_width",
    "sparse_infill_line_width": "infill_extrusion_width",
    "internal_solid_infill_line_width": "solid_infill_extrusion_width",
    "top_surface_line_width": "top_infill_extrusion_width",
    "initial_layer_line_width": "first_layer_extrusion_width",
    "support_line_width": "support_material_extrusion_width",
}

# Accelerations: Orca's name → (PrusaSlicer's, Orca's default, whose share a per cent is); 0 takes the default one.
_ACCELERATIONS: Mapping[str, tuple[str, str, str]] = {
    "default_acceleration": ("default_acceleration", "500", ""),
    "inner_wall_acceleration": ("perimeter_acceleration", "0", "default_acceleration"),
    "outer_wall_acceleration": ("external_perimeter_acceleration", "500", "default_acceleration"),
    "sparse_infill_acceleration": ("infill_acceleration", "100%", "default_acceleration"),
    "internal_solid_infill_acceleration": ("solid_infill_acceleration", "100%", "default_acceleration"),
    "top_surface_acceleration": ("top_solid_infill_acceleration", "500", "default_acceleration"),
    "bridge_acceleration": ("bridge_acceleration", "50%", "outer_wall_acceleration"),
    "initial_layer_acceleration": ("first_layer_acceleration", "300", "default_acceleration"),
    "travel_acceleration": ("travel_acceleration", "0", "default_acceleration"),
}

# Patterns that have another name there, or a near relative here.
_PATTERNS = {
    "zig-zag": "rectilinear",
    "zigzag": "rectilinear",
    "tri-hexagon": "stars",
    "quarter-cubic": "cubic",
    "quartercubic": "cubic",
    "crosshatch": "gyroid",
    "2dlattice": "grid",
    "2dhoneycomb": "honeycomb",
    "lockedzag": "rectilinear",
    "crosszag": "rectilinear",
    "tpmsd": "gyroid",
    "tpmsfk": "gyroid",
    "monotonicline": "rectilinear",
    "monotonic": "rectilinear",
}

# What a filament may have its own figure of, instead of the machine's; "nil" leaves the machine's.
_FILAMENT_OWN = (
    *("retraction_length", "retraction_speed", "deretraction_speed", "z_hop", "retraction_minimum_travel"),
    *("retract_when_changing_layer", "wipe"),
)

# The plate that is on, and where its temperature stands.
_PLATES = {
    "cool plate": "cool_plate_temp",
    "textured cool plate": "textured_cool_plate_temp",
    "engineering plate": "eng_plate_temp",
    "high temp plate": "hot_plate_temp",
    "textured pei plate": "textured_plate_temp",
    "supertack plate": "supertack_plate_temp",
}
_NAMES = frozenset({"sparse_infill_density", "wall_loops", "outer_wall_speed", "initial_layer_print_height", "inner_wall_speed"})


def is_orca(names: Mapping[str, object]) -> bool:
    """Whether settings are under Orca's names."""
    return len(_NAMES & names.keys()) >= 1


def as_prusa(values: Mapping[str, str]) -> dict[str, str]:
    """values: Orca's, the first of each list; what they do not name has Orca's default. What is no number stays as it is."""
    given = {key: value for key, value in values.items() if value not in ("", "nil")}
    given |= {key: given[f"filament_{key}"] for key in _FILAMENT_OWN if f"filament_{key}" in given}
    found = {theirs: given.get(ours, default) for ours, (theirs, default) in _SAME.items()}
    found = {key: value for key, value in found.items() if value != ""}
    found |= _widths(given)
    found |= _accelerations(given)
    found |= _limits(given, found)
    found |= _temperatures(given)
    pattern = given.get("sparse_infill_pattern", "cubic")
    found["fill_pattern"] = _PATTERNS.get(pattern, pattern)
    found["small_perimeter_speed"] = _small_perimeters(given, found["external_perimeter_speed"])
    found["ironing"] = "0" if given.get("ironing_type", "no ironing") == "no ironing" else "1"
    found["fan_always_on"] = "1"
    found["gap_fill_enabled"] = "0" if given.get("gap_fill_target", "everywhere") == "nowhere" else "1"
    kind = given.get("support_type", "normal(auto)")
    found["support_material_auto"] = "0" if "manual" in kind else "1"
    found["support_material_style"] = "organic" if kind.startswith("tree") else "grid"
    # An automatic brim is laid only under parts that would warp; most have none.
    plain = given.get("brim_type", "auto_brim") in ("outer_only", "inner_only", "outer_and_inner")
    found["brim_type"] = given["brim_type"] if plain else "no_brim"
    found["brim_width"] = given.get("brim_width", "0") if plain else "0"
    return found


def _widths(given: Mapping[str, str]) -> dict[str, str]:
    nozzle = given.get("nozzle_diameter", "0.4")
    return {theirs: _share(given[ours], nozzle) for ours, theirs in _WIDTHS.items() if ours in given}


def _accelerations(given: Mapping[str, str]) -> dict[str, str]:
    asked: dict[str, str] = {}
    for ours, (_, default, whole) in _ACCELERATIONS.items():
        value = _share(given.get(ours, default), asked.get(whole, "0"))
        asked[ours] = asked.get(whole, value) if value in ("0", "0.0") else value
    return {theirs: asked[ours] for ours, (theirs, _, _) in _ACCELERATIONS.items()}


def _limits(given: Mapping[str, str], found: Mapping[str, str]) -> dict[str, str]:
    """Where nothing is said of the machine it sets no limit; a jerk that the process asks for takes the place of its own."""
    limits: dict[str, str] = {}
    if not any(key.startswith("machine_max_acceleration") for key in given):
        limits = {f"machine_max_acceleration_{axis}": "100000" for axis in ("x", "y", "extruding")}
        limits["machine_max_acceleration_travel"] = found["travel_acceleration"]
    asked = given.get("default_jerk", "0")
    if asked not in ("0", "0.0"):
        limits |= {f"machine_max_jerk_{axis}": asked for axis in "xy"}
    elif "machine_max_jerk_x" not in given:
        limits |= {f"machine_max_jerk_{axis}": "9" for axis in "xy"}
    return limits


def _temperatures(given: Mapping[str, str]) -> dict[str, str]:
    key = _PLATES.get(given.get("curr_bed_type", "").lower(), "hot_plate_temp")
    bed = given.get(key, given.get("hot_plate_temp", "60"))
    return {"bed_temperature": bed, "first_layer_bed_temperature": given.get(f"{key}_initial_layer", bed)}


def _small_perimeters(given: Mapping[str, str], outer: str) -> str:
    """Loops count as small only below a length that is 0 unless somebody set it."""
    if given.get("small_perimeter_threshold", "0") in ("0", "0.0"):
        return outer
    return _share(given.get("small_perimeter_speed", "50%"), outer)


def _share(value: str, whole: str) -> str:
    """A per cent as that share of `whole`; anything else as it is."""
    if not value.endswith("%"):
        return value
    try:
        return f"{float(value[:-1]) / 100 * float(whole):.6g}"
    except ValueError:
        return value
