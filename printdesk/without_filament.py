"""Resin, plastic powder and metal: what a part takes on a machine of the catalogue."""

from mesh.facts import Facts
from mesh.mesh import Mesh
from printdesk.catalog import Material, PrinterModel
from printdesk.errors import Refused
from printdesk.machine import MetalMachine, PowderMachine, ResinMachine
from printdesk.made import Made
from printdesk.metal import metal_made
from printdesk.powder import powder_made
from printdesk.resin import resin_made
from printdesk.words import say

BAND_UNKNOWN = 0.25  # nobody said how the machine works: an assumption


def without_filament(
    mesh: Mesh, facts: Facts, material: Material, printer: PrinterModel, quantity: int = 1, layer_mm: float | None = None
) -> tuple[Made, float | None]:
    """(what it takes, seconds), as the body lies on z = 0; the seconds are None where the catalogue cannot tell them.

    printer: one of another process is taken for none, so that only the body itself is counted
    layer_mm: for resin, within the machine's range; None for its usual one. Raises Refused for a body that encloses nothing.
    """
    if facts.volume_mm3 is None:
        raise Refused("open_body", say("This part encloses no volume, so nobody can say how much material it takes."))
    volume, room = facts.volume_mm3, printer.volume_mm
    machine = printer.machine if printer.process == material.process else None
    if isinstance(machine, ResinMachine):
        made = resin_made(mesh, volume, facts.area_mm2, machine, room, quantity, layer_mm)
    elif isinstance(machine, PowderMachine):
        made = powder_made(facts.size_mm, volume, machine, room, quantity)
    elif isinstance(machine, MetalMachine):
        made = metal_made(mesh, volume, material.id, machine, room, quantity)
    else:
        return _by_height(facts, volume, material, printer, quantity)
    return made, made.seconds


def _by_height(
    facts: Facts, volume_mm3: float, material: Material, printer: PrinterModel, quantity: int
) -> tuple[Made, float | None]:
    """The body itself, and its height at the machine's pace where that is all that is known; one build for all copies."""
    fits = printer.process == material.process and printer.growth_mm_h is not None
    seconds = facts.size_mm[2] / (printer.growth_mm_h or 1.0) * 3600 if fits else None
    made = Made(volume_mm3 * quantity, None, 0.0, seconds or 0.0, 0, 1.0 if fits else 0.0, BAND_UNKNOWN)
    return made, seconds
