"""SuperSlicer's settings as PrusaSlicer would write them: there almost every speed and acceleration may be a share of another.

Which share of what is from SuperSlicer's own help texts (version 2.7, looked up November 2026).
"""

import re
from collections.abc import Mapping

_MARKS = frozenset(
    {"default_speed", "external_perimeter_extrusion_spacing", "perimeter_extrusion_spacing", "solid_infill_acceleration"}
)
# name → what a per cent of it is a share of; in the order in which they can be worked out.
_OF: Mapping[str, str] = {
    "perimeter_speed": "default_speed",
    "external_perimeter_speed": "perimeter_speed",
    "small_perimeter_speed": "perimeter_speed",
    "solid_infill_speed": "default_speed",
    "infill_speed": "solid_infill_speed",
    "top_solid_infill_speed": "solid_infill_speed",
    "gap_fill_speed": "perimeter_speed",
    "bridge_speed": "default_speed",
    "support_material_speed": "default_speed",
    "support_material_interface_speed": "support_material_speed",
    "default_acceleration": "machine_max_acceleration_x",
    "perimeter_acceleration": "default_acceleration",
    "external_perimeter_acceleration": "perimeter_acceleration",
    "solid_infill_acceleration": "default_acceleration",
    "infill_acceleration": "solid_infill_acceleration",
    "top_solid_infill_acceleration": "solid_infill_acceleration",
    "bridge_acceleration": "default_acceleration",
    "travel_acceleration": "default_acceleration",
    "first_layer_acceleration": "default_acceleration",
}
_WIDTHS = (
    *("extrusion_width", "perimeter_extrusion_width", "external_perimeter_extrusion_width", "infill_extrusion_width"),
    *("solid_infill_extrusion_width", "top_infill_extrusion_width", "first_layer_extrusion_width"),
    "support_material_extrusion_width",
)


def is_super(values: Mapping[str, str]) -> bool:
    """Whether SuperSlicer wrote them; only then do widths in per cent mean the nozzle's bore."""
    return bool(_MARKS & values.keys()) and "sparse_infill_density" not in values


def as_prusa(values: Mapping[str, str]) -> dict[str, str]:
    """The same settings with the shares worked out; what is no number stays as it is."""
    found = dict(values)
    for name, whole in _OF.items():
        if name in found:
            found[name] = _share(found[name], found.get(whole, ""))
    for name in _WIDTHS:
        if name in found:
            found[name] = _share(found[name], found.get("nozzle_diameter", "0.4"))
    return found


def _share(value: str, whole: str) -> str:
    if not value.endswith("%"):
        return value
    try:
        return f"{float(value[:-1]) / 100 * float(re.split('[,;]', whole, maxsplit=1)[0]):.6g}"
    except ValueError:
        return value
