"""PrusaSlicer's .ini read as a print profile. The meaning of each key is that of the slicer's own tooltips (version 2.5)."""

import math

from printdesk.errors import Refused
from printdesk.print_profile import Accelerations, PrintProfile, Speeds, SupportStyle
from printdesk.words import say

MAX_CHARACTERS = 1_000_000
MAX_LINES = 20_000


def profile_from_ini(text: str, name: str) -> PrintProfile:
    """text: the whole file; name: what people call it (also the id). Unknown keys are ignored, missing ones get defaults.

    Raises Refused "not_a_profile" where nothing in it is of a profile, or a value is no number or out of its range.
    """
    return _Ini(text, name).profile()


class _Ini:
    """The file's values, with the slicer's own rules for per cent, lists and zero meaning "automatic"."""

    def __init__(self, text: str, name: str) -> None:
        if len(text) > MAX_CHARACTERS or text.count("\n") > MAX_LINES:
            raise Refused("not_a_profile", say("The profile {name} is too long to be one.", name=name))
        self.name = name
        self.values: dict[str, str] = {}
        for line in text.splitlines():
            key, equals, value = line.partition("=")
            if equals and not key.lstrip().startswith(("#", ";", "[")):
                self.values[key.strip()] = value.strip()
        if not {"layer_height", "perimeters", "fill_density"} & self.values.keys():
            raise Refused(
                "not_a_profile",
                say("{name} is no print profile: it names neither a layer height nor perimeters nor infill.", name=name),
                say("Export a profile from PrusaSlicer as a configuration (.ini) and choose that file."),
            )

    def number(self, key: str, default: float, low: float, high: float, of: float | None = None) -> float:
        """The first of a comma list. A value in per cent is that share of `of`, or of 1 where `of` is None."""
        raw = self.values.get(key, "").split(",")[0].strip()
        if raw in ("", "nil"):
            return default
        try:
            value = float(raw.removesuffix("%")) * ((of or 1.0) / 100 if raw.endswith("%") else 1)
        except ValueError:
            value = math.nan
        if not low <= value <= high:
            raise Refused(
                "not_a_profile",
                say(
                    "{name}: {key} is “{value}”, but a value from {low:g} to {high:g} is needed.",
                    name=self.name,
                    key=key,
                    value=raw[:40],
                    low=low,
                    high=high,
                ),
                say("Correct the profile and try again."),
            )
        return value

    def whole(self, key: str, default: int, high: int = 100) -> int:
        return round(self.number(key, default, 0, high))

    def flag(self, key: str, default: bool) -> bool:
        return self.values.get(key, "1" if default else "0").split(",")[0].strip() in ("1", "true")

    def share(self, key: str, default: float) -> float:
        """0 … 1, written as per cent ("15%") or as plain per cent ("100", as fans are)."""
        raw = self.values.get(key, "")
        value = self.number(key, default, 0, 100)
        return value if raw.endswith("%") or not raw else value / 100

    def share_of(self, key: str, default: float, whole: float) -> float:
        """A length in mm or per cent, as a share of `whole`."""
        raw = self.values.get(key, "")
        value = self.number(key, default if raw in ("", "nil") else 0.0, 0, 10)
        return value if raw.endswith("%") or raw in ("", "nil") else value / whole

    def width(self, key: str, base: float, layer: float) -> float:
        """Zero means the base width; per cent is of the layer height."""
        return self.number(key, base, 0, 5, of=layer) or base

    def speed(self, key: str, base: float) -> float:
        """Zero means automatic: the base speed; per cent is of the base speed."""
        return self.number(key, base, 0, 2_000, of=base) or base

    def profile(self) -> PrintProfile:
        nozzle = self.number("nozzle_diameter", 0.4, 0.1, 3)
        layer = self.number("layer_height", 0.2, 0.02, 2)
        plain = self.width("extrusion_width", nozzle * 1.125, layer)
        usual = PrintProfile(id=self.name, name=self.name)
        return PrintProfile(
            id=self.name,
            name=self.name,
            layer_height_mm=layer,
            first_layer_mm=self.number("first_layer_height", layer, 0, 2, of=layer) or layer,
            nozzle_mm=nozzle,
            line_width_mm=self.width("perimeter_extrusion_width", plain, layer),
            external_line_width_mm=self.width("external_perimeter_extrusion_width", plain, layer),
            infill_line_width_mm=self.width("infill_extrusion_width", plain, layer),
            top_line_width_mm=self.width("top_infill_extrusion_width", plain, layer),
            first_layer_line_width_mm=self.width("first_layer_extrusion_width", plain, layer),
            perimeters=self.whole("perimeters", usual.perimeters),
            thin_walls=self.flag("thin_walls", False),
            top_layers=self.whole("top_solid_layers", usual.top_layers, 10_000),
            bottom_layers=self.whole("bottom_solid_layers", usual.bottom_layers, 10_000),
            top_min_mm=self.number("top_solid_min_thickness", 0, 0, 1_000),
            bottom_min_mm=self.number("bottom_solid_min_thickness", 0, 0, 1_000),
            infill=self.share("fill_density", usual.infill),
            infill_pattern=self.values.get("fill_pattern", usual.infill_pattern)[:40],
            infill_overlap=min(1.0, self.number("infill_overlap", 0.25, 0, 10)),
            supports=self.flag("support_material", False),
            support_style=self.support_style(plain, layer),
            speeds=self.speeds(),
            accelerations=self.accelerations(),
            nozzle_c=self.number("temperature", usual.nozzle_c, 0, 500),
            first_nozzle_c=self.number("first_layer_temperature", usual.first_nozzle_c, 0, 500),
            bed_c=self.number("bed_temperature", usual.bed_c, 0, 200),
            first_bed_c=self.number("first_layer_bed_temperature", usual.first_bed_c, 0, 200),
            filament_diameter_mm=self.number("filament_diameter", 1.75, 0.5, 5),
            filament_type=self.values.get("filament_type", "").split(";")[0].strip()[:40] or None,
            filament_density_g_cm3=self.number("filament_density", 0, 0, 25) or None,
            extrusion_multiplier=self.number("extrusion_multiplier", 1, 0.1, 5),
            max_flow_mm3_s=self.max_flow(),
            min_layer_s=self.number("slowdown_below_layer_time", 5, 0, 600) if self.flag("cooling", True) else 0.0,
            fan_min=self.share("min_fan_speed", 0.35),
            fan_max=self.share("max_fan_speed", 1.0),
            retract_mm=self.number("retract_length", usual.retract_mm, 0, 50),
            retract_speed=self.number("retract_speed", usual.retract_speed, 0, 1_000) or usual.retract_speed,
            retract_lift_mm=self.number("retract_lift", 0, 0, 20),
            retract_min_travel_mm=self.number("retract_before_travel", 2, 0, 100),
            retract_between_layers=self.flag("retract_layer_change", False),
            wipe=self.flag("wipe", False),
            elephant_foot_mm=self.number("elefant_foot_compensation", 0, 0, 5),
            gap_fill=self.flag("gap_fill_enabled", True),
            skirts=self.whole("skirts", 1, 200),
            skirt_distance_mm=self.number("skirt_distance", 6, 0, 200),
            skirt_least_mm=self.number("min_skirt_length", 0, 0, 10_000),
            brim_mm=0.0 if self.values.get("brim_type") == "no_brim" else self.number("brim_width", 0, 0, 200),
            brim_outside=self.values.get("brim_type") != "inner_only",
            brim_inside=self.values.get("brim_type") in ("inner_only", "outer_and_inner"),
        )

    def max_flow(self) -> float:
        """The smaller of the filament's and the print's limit; zero means no limit."""
        limits = [self.number(key, 0, 0, 1_000) for key in ("filament_max_volumetric_speed", "max_volumetric_speed")]
        return min((limit for limit in limits if limit > 0), default=1_000.0)

    def speeds(self) -> Speeds:
        usual = Speeds()
        fastest = self.number("max_print_speed", 80, 1, 2_000)
        perimeter = self.number("perimeter_speed", usual.perimeter, 0, 2_000) or fastest
        infill = self.number("infill_speed", usual.infill, 0, 2_000) or fastest
        solid = self.speed("solid_infill_speed", infill)
        support = self.number("support_material_speed", usual.support, 0, 2_000) or fastest
        return Speeds(
            perimeter=perimeter,
            external_perimeter=self.speed("external_perimeter_speed", perimeter),
            small_perimeter=self.speed("small_perimeter_speed", perimeter),
            infill=infill,
            solid_infill=solid,
            top_solid_infill=self.speed("top_solid_infill_speed", solid),
            bridge=self.number("bridge_speed", usual.bridge, 0, 2_000) or fastest,
            gap_fill=self.number("gap_fill_speed", usual.gap_fill, 0, 2_000) or perimeter,
            support=support,
            support_interface=self.speed("support_material_interface_speed", support),
            first_layer=self.speed("first_layer_speed", infill),
            travel=self.number("travel_speed", usual.travel, 1, 2_000),
            travel_z=self.number("travel_speed_z", 0, 0, 2_000)
            or self.number("machine_max_feedrate_z", usual.travel_z, 0.1, 2_000),
            slowest=self.number("min_print_speed", usual.slowest, 0, 2_000) or 1.0,
        )

    def accelerations(self) -> Accelerations:
        """What the profile asks for, within what the machine allows along x and y; zero means the default one."""
        usual = Accelerations()
        most = min(self.number(f"machine_max_acceleration_{axis}", 1_000, 1, 100_000) for axis in ("x", "y", "extruding"))
        default = min(most, self.number("default_acceleration", most, 0, 100_000) or most)

        def asked(key: str) -> float:
            return min(most, self.number(key, default, 0, 100_000) or default)

        along = [self.number(f"machine_max_acceleration_{axis}", 1_000, 1, 100_000) for axis in ("x", "y", "travel")]
        return Accelerations(
            default=default,
            perimeter=asked("perimeter_acceleration"),
            infill=asked("infill_acceleration"),
            bridge=asked("bridge_acceleration"),
            first_layer=asked("first_layer_acceleration"),
            travel=min(along),
            z=self.number("machine_max_acceleration_z", usual.z, 1, 100_000),
            retract=self.number("machine_max_acceleration_retracting", usual.retract, 1, 100_000),
            jerk=self.number("machine_max_jerk_x", usual.jerk, 0.1, 1_000),
            jerk_z=self.number("machine_max_jerk_z", usual.jerk_z, 0.01, 1_000),
            jerk_e=self.number("machine_max_jerk_e", usual.jerk_e, 0.1, 1_000),
        )

    def support_style(self, plain: float, layer: float) -> SupportStyle:
        usual = SupportStyle()
        threshold = self.number("support_material_threshold", 0, 0, 90)
        return SupportStyle(
            threshold_deg=threshold or 45.0,  # zero lets the slicer find the angle itself, which is near this
            spacing_mm=self.number("support_material_spacing", usual.spacing_mm, 0, 100),
            line_width_mm=self.width("support_material_extrusion_width", plain, layer),
            interface_layers=self.whole("support_material_interface_layers", usual.interface_layers),
            interface_spacing_mm=self.number("support_material_interface_spacing", usual.interface_spacing_mm, 0, 100),
            contact_mm=self.number("support_material_contact_distance", usual.contact_mm, 0, 10),
            bridges_free=self.flag("dont_support_bridges", True),
            beside_share=self.share_of("support_material_xy_spacing", usual.beside_share, plain),
            from_plate_only=self.flag("support_material_buildplate_only", False),
        )
