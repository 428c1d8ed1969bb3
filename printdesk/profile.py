"""Print profiles: from the catalogue or a slicer's .ini, with a person's wish on top."""

from dataclasses import fields, replace
from typing import Any

from printdesk.errors import Refused
from printdesk.print_profile import Accelerations, PrintProfile, Speeds, SupportStyle, line_spacing, solid_layers
from printdesk.slicer_ini import profile_from_ini
from printdesk.toml_table import TomlTable
from printdesk.wish import Wish
from printdesk.words import say

__all__ = [
    "Accelerations",
    "PrintProfile",
    "Speeds",
    "SupportStyle",
    "line_spacing",
    "profile_from_ini",
    "profile_from_table",
    "solid_layers",
    "with_wish",
]


def with_wish(profile: PrintProfile, wish: Wish) -> PrintProfile:
    """The profile with what the person chose. Raises Refused where the wish is beyond what the nozzle can do."""
    changed = profile
    if wish.layer_height_mm is not None:
        thickest = round(0.8 * profile.nozzle_mm, 3)
        if not 0.04 <= wish.layer_height_mm <= thickest:
            raise Refused(
                "layer_height",
                say(
                    "A layer of {height:g} mm cannot be printed with a {nozzle:g} mm nozzle.",
                    height=wish.layer_height_mm,
                    nozzle=profile.nozzle_mm,
                ),
                say("Choose a layer height from {low:g} to {high:g} mm.", low=0.04, high=thickest),
            )
        changed = replace(changed, layer_height_mm=wish.layer_height_mm)
    if wish.infill is not None:
        if not 0 <= wish.infill <= 1:
            raise Refused("infill", say("Infill is a share from 0 to 100 %, not {share:g} %.", share=100 * wish.infill))
        changed = replace(changed, infill=wish.infill)
    if wish.supports is not None:
        changed = replace(changed, supports=wish.supports)
    return changed


_BOUNDS: dict[str, tuple[float, float]] = {
    "layer_height_mm": (0.02, 2),
    "first_layer_mm": (0.02, 2),
    "nozzle_mm": (0.1, 3),
    "line_width_mm": (0.1, 5),
    "external_line_width_mm": (0.1, 5),
    "infill_line_width_mm": (0.1, 5),
    "top_line_width_mm": (0.1, 5),
    "first_layer_line_width_mm": (0.1, 5),
    "infill": (0, 1),
    "infill_overlap": (0, 1),
    "fan_min": (0, 1),
    "fan_max": (0, 1),
    "filament_diameter_mm": (0.5, 5),
    "filament_density_g_cm3": (0.1, 25),
    "extrusion_multiplier": (0.1, 5),
    "min_layer_s": (0, 600),
    "retract_speed": (0.1, 1000),
    "max_flow_mm3_s": (0.1, 1000),
}
_PARTS = {"speeds": Speeds, "accelerations": Accelerations, "support_style": SupportStyle}


def profile_from_table(table: TomlTable, id: str) -> PrintProfile:
    """A profile of the catalogue: the keys are the field names above, what is missing has their defaults."""
    table.only(*(field.name for field in fields(PrintProfile) if field.name != "id"), "source", "date")
    values: dict[str, Any] = {"id": id, "name": table.words("name")}  # each is read by its field's type
    for field in fields(PrintProfile):
        if field.name in table and field.name not in values:
            part = _PARTS.get(field.name)
            values[field.name] = _part(part, table.table(field.name)) if part else _value(table, field.name, field.type)
    return PrintProfile(**values)


def _part(kind: type, table: TomlTable) -> object:
    table.only(*(field.name for field in fields(kind)))
    return kind(**{field.name: _value(table, field.name, field.type) for field in fields(kind) if field.name in table})


def _value(table: TomlTable, key: str, kind: object) -> object:
    if kind is bool:
        return table.flag(key)
    if kind is int:
        return table.whole(key, 0, 100)
    if kind in (str, str | None):
        return table.text(key)
    if table.path in ("speeds", "accelerations"):
        return table.number(key, 0.1, 20_000)
    low, high = _BOUNDS.get(key, (0, 1_000))
    return table.number(key, low, high)
