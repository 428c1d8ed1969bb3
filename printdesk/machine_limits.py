"""A profile on a machine that cannot do all it asks for: what is too fast is done as fast as the machine goes."""

from dataclasses import fields, replace

from printdesk.catalog_entries import PrinterModel
from printdesk.print_profile import PrintProfile

_CORNERS = ("jerk", "jerk_z", "jerk_e")
_OWN_AXES = ("z", "retract", *_CORNERS)  # of other motors than the two that carry the nozzle along a line


def on_machine(profile: PrintProfile, printer: PrinterModel) -> PrintProfile:
    """Speeds, accelerations and the jump at corners along x and y are at most the machine's, where the catalogue knows them."""
    speeds, accelerations = profile.speeds, profile.accelerations
    if (fastest := printer.max_speed_mm_s) is not None:
        speeds = replace(speeds, **{one.name: min(getattr(speeds, one.name), fastest) for one in fields(speeds)})
    if (most := printer.max_accel_mm_s2) is not None:
        carried = [one.name for one in fields(accelerations) if one.name not in _OWN_AXES]
        accelerations = replace(accelerations, **{name: min(getattr(accelerations, name), most) for name in carried})
    if (jump := printer.max_jerk_mm_s) is not None:
        accelerations = replace(accelerations, jerk=min(accelerations.jerk, jump))
    return replace(profile, speeds=speeds, accelerations=accelerations)
