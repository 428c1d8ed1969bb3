"""How a part is printed on a filament printer, as values: layers, lines, infill, speeds, temperatures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Speeds:
    """mm/s, each above 0."""

    perimeter: float = 45.0
    external_perimeter: float = 25.0
    small_perimeter: float = 25.0
    infill: float = 80.0
    solid_infill: float = 80.0
    top_solid_infill: float = 40.0
    bridge: float = 30.0
    gap_fill: float = 40.0
    support: float = 50.0
    support_interface: float = 40.0
    first_layer: float = 20.0
    travel: float = 180.0
    travel_z: float = 12.0
    slowest: float = 15.0


@dataclass(frozen=True)
class Accelerations:
    """mm/s²; jerk: mm/s, the jump in speed that the firmware allows at a corner, along x and y; jerk_z, jerk_e: of the other two.

    z: of the axis that changes the layer; retract: of the filament alone
    """

    default: float = 1000.0
    perimeter: float = 800.0
    infill: float = 1000.0
    bridge: float = 1000.0
    first_layer: float = 800.0
    travel: float = 1000.0
    z: float = 200.0
    retract: float = 1250.0
    jerk: float = 8.0
    jerk_z: float = 0.4
    jerk_e: float = 4.5


@dataclass(frozen=True)
class SupportStyle:
    """threshold_deg: faces flatter than this against the plate are held up (0 … 90); lengths in mm.

    bridges_free: what bridges from hold to hold is not held up
    beside_share: of the width of an outer line, that is left free beside the part
    """

    threshold_deg: float = 50.0
    spacing_mm: float = 2.0
    line_width_mm: float = 0.35
    interface_layers: int = 2
    interface_spacing_mm: float = 0.2
    contact_mm: float = 0.2
    beside_share: float = 0.6
    bridges_free: bool = True
    from_plate_only: bool = False


@dataclass(frozen=True)
class PrintProfile:
    """Lengths mm, speeds mm/s, temperatures °C.

    thin_walls: a loop is left out where it would overlap the next; otherwise the two are laid over each other
    infill: 0 … 1; infill_overlap: share of a line's width that infill reaches into the perimeters
    top_min_mm, bottom_min_mm: solid at least this thick, however thin the layers
    wipe: the nozzle goes back along its line while the filament is drawn back
    elephant_foot_mm: by which the outline of the first layer is drawn in
    gap_fill: what is too narrow for two loops gets a thin line
    skirt_least_mm: of filament, that the skirt takes at least: more loops are laid until it does
    brim_outside, brim_inside: round the part, along the edges of its holes
    min_layer_s: a layer that would be faster is slowed down, never below speeds.slowest
    filament_type, filament_density_g_cm3: what the profile was made for, None where it does not say
    """

    id: str
    name: str
    layer_height_mm: float = 0.2
    first_layer_mm: float = 0.2
    nozzle_mm: float = 0.4
    line_width_mm: float = 0.45
    external_line_width_mm: float = 0.45
    infill_line_width_mm: float = 0.45
    top_line_width_mm: float = 0.4
    first_layer_line_width_mm: float = 0.42
    perimeters: int = 2
    thin_walls: bool = False
    top_layers: int = 5
    bottom_layers: int = 4
    top_min_mm: float = 0.7
    bottom_min_mm: float = 0.5
    infill: float = 0.15
    infill_pattern: str = "gyroid"
    infill_overlap: float = 0.25
    supports: bool = False
    support_style: SupportStyle = SupportStyle()
    speeds: Speeds = Speeds()
    accelerations: Accelerations = Accelerations()
    nozzle_c: float = 215.0
    first_nozzle_c: float = 215.0
    bed_c: float = 60.0
    first_bed_c: float = 60.0
    filament_diameter_mm: float = 1.75
    filament_type: str | None = None
    filament_density_g_cm3: float | None = None
    extrusion_multiplier: float = 1.0
    max_flow_mm3_s: float = 15.0
    min_layer_s: float = 15.0
    fan_min: float = 1.0
    fan_max: float = 1.0
    retract_mm: float = 0.8
    retract_speed: float = 35.0
    retract_lift_mm: float = 0.4
    retract_min_travel_mm: float = 1.0
    retract_between_layers: bool = True
    wipe: bool = True
    elephant_foot_mm: float = 0.2
    gap_fill: bool = True
    skirts: int = 1
    skirt_distance_mm: float = 2.0
    skirt_least_mm: float = 0.0
    brim_mm: float = 0.0
    brim_outside: bool = True
    brim_inside: bool = False

    @property
    def spacing_mm(self) -> float:
        """Between the middles of two neighbouring lines: a line's ends are round, so that neighbours overlap a little."""
        return line_spacing(self.line_width_mm, self.layer_height_mm)

    @property
    def top_solid_layers(self) -> int:
        return solid_layers(self.top_layers, self.top_min_mm, self.layer_height_mm)

    @property
    def bottom_solid_layers(self) -> int:
        return solid_layers(self.bottom_layers, self.bottom_min_mm, self.layer_height_mm)


def line_spacing(width_mm: float, height_mm: float) -> float:
    """Width of the rectangle with the same cross-section as a line with round ends; at least a third of the width."""
    return max(width_mm - height_mm * 0.21460183660255172, width_mm / 3)  # 1 − π/4


def solid_layers(layers: int, least_mm: float, layer_mm: float) -> int:
    """As many layers as asked, more where they would be thinner together than `least_mm`; none where none are asked."""
    if layers <= 0:
        return 0
    return max(layers, -int(-(least_mm - 1e-6) // layer_mm))
