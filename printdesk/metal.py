"""Metal powder: layers by recoating and melting, supports below what hangs, gas and the plate the parts are sawn from."""

from decimal import Decimal

import numpy as np

from mesh.mesh import Mesh
from printdesk.held_up import held_up
from printdesk.machine import MetalMachine
from printdesk.made import Made, layers_of, plates_of, together
from printdesk.money import Money
from printdesk.words import plural, say

# Shares of error that four of five builds stay within, assumed: nobody's slicer for metal was at hand to ask.
BAND_PART, BAND_SUPPORT, BAND_WASTE = 0.03, 0.5, 0.5


def metal_made(
    mesh: Mesh,
    volume_mm3: float,
    material: str,
    machine: MetalMachine,
    room_mm: tuple[float, float, float],
    quantity: int = 1,
) -> Made:
    """The body as it lies, on z = 0, raised to be sawn off. Copies on one plate share its recoating, gas and cooling."""
    layer, rate = machine.pace.get(material, (machine.layer_mm, machine.build_cm3_h))
    x, y, z = (float(length) for length in np.ptp(mesh.vertices, axis=0))
    found = held_up(mesh, machine.overhang_deg)
    raised = (found.hangs * found.on_plate + found.standing) * machine.raise_mm
    support = machine.support_share * (found.room + raised)
    layers = layers_of(z + machine.raise_mm, layer)
    plates = len(plates_of((x, y, z), room_mm, machine.gap_mm, quantity))
    melted = quantity * (volume_mm3 + support)
    building = plates * layers * machine.recoat_s + melted / 1000 / (rate * machine.lasers) * 3600
    part, supports, lost = volume_mm3 * quantity, support * quantity, machine.loss_share * melted
    return Made(
        part_mm3=part,
        support_mm3=supports,
        waste_mm3=lost,
        seconds=building + plates * machine.cooling_s,
        layers=layers,
        plates=plates,
        plus_minus=together((part, BAND_PART), (supports, BAND_SUPPORT), (lost, BAND_WASTE)),
        extras=_extras(machine, plates, building),
    )


def _extras(machine: MetalMachine, plates: int, building_s: float) -> tuple[tuple[str, Money], ...]:
    """Gas and plates, where the catalogue knows what they cost."""
    found: list[tuple[str, Money]] = []
    gas_m3 = (machine.gas_l_h * building_s / 3600 + plates * machine.gas_fill_l) / 1000
    if machine.gas_per_m3 is not None and gas_m3 > 0:
        found.append((say("Inert gas, {volume:.1f} m³", volume=gas_m3), machine.gas_per_m3 * Decimal(str(round(gas_m3, 6)))))
    if machine.plate_cost is not None:
        told = plural("Planing of the build plate", "Planing of {count} build plates", plates)
        found.append((told, machine.plate_cost * plates))
    return tuple(found)
