"""Plastic, time and what it truly costs to print at home, without slicing."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mesh.facts import Facts
from mesh.mesh import Mesh
from printdesk.catalog import Material, PrinterModel
from printdesk.errors import Refused
from printdesk.home_cost import CostLine, HomeCosts, cost_lines
from printdesk.money import Money, total
from printdesk.printed import Printed
from printdesk.profile import PrintProfile
from printdesk.without_filament import without_filament
from printdesk.words import say


@dataclass(frozen=True)
class Estimate:
    """For the whole quantity, printed one after the other with one heating. None: cannot be told for this process.

    filament_mm3, filament_g: what leaves the nozzle, supports and skirt included; support_g: of that, the supports
    seconds: as slicers count, without heating; layers: of one part; mended: the part was open and is estimated as mended
    plus_minus: four of five prints stay within this share of the plastic; cost is the sum of the breakdown, to the cent
    """

    filament_mm3: float
    filament_g: float
    support_g: float | None
    seconds: float | None
    heating_s: float
    layers: int | None
    mended: bool
    plus_minus: float
    cost: Money
    breakdown: tuple[CostLine, ...]


def estimate(
    mesh: Mesh,
    facts: Facts,
    profile: PrintProfile,
    material: Material,
    printer: PrinterModel,
    costs: HomeCosts,
    quantity: int = 1,
    mended: bool = False,
    layer_mm: float | None = None,
    reckon: Callable[[Mesh, PrintProfile], Printed] | None = None,
) -> Estimate:
    """mesh: as it is to be printed, standing on z = 0; facts: of the same body.

    layer_mm: of resin, where the person chose it; filament has its layer height from the profile
    reckon: what lays the filament of one part: a desk has that done by a worker, None does it here

    Raises Refused for a quantity below 1 or an empty mesh.
    """
    if isinstance(quantity, bool) or not 1 <= quantity <= 10_000:
        raise Refused("quantity", say("{count} parts cannot be printed: from 1 to {most} can.", count=quantity, most=10_000))
    if not len(mesh.faces) or not np.isfinite(mesh.vertices).all() or not np.ptp(mesh.vertices[:, 2]) > 0:
        raise Refused("empty", say("This part has no extent, so there is nothing to print."))
    if material.process != "fdm":
        return _without_filament(mesh, facts, material, printer, costs, quantity, mended, layer_mm)
    printed = (reckon or _here)(mesh, profile)
    volume = (printed.part_mm3 + printed.support_mm3) * quantity
    grams = volume * material.density_g_cm3 / 1000
    seconds = printed.seconds * quantity
    breakdown = cost_lines(grams, seconds, printer, material, costs)
    return Estimate(
        filament_mm3=volume,
        filament_g=grams,
        support_g=printed.support_mm3 * quantity * material.density_g_cm3 / 1000,
        seconds=seconds,
        heating_s=printer.heating_s,
        layers=printed.layers,
        mended=mended,
        plus_minus=printed.plus_minus,
        cost=total([line.money for line in breakdown], costs.currency),
        breakdown=breakdown,
    )


def _here(mesh: Mesh, profile: PrintProfile) -> Printed:
    from printdesk.reckon import reckon  # with all that cuts and lays: a desk has a worker that imports it

    return reckon(mesh, profile)


def _without_filament(
    mesh: Mesh,
    facts: Facts,
    material: Material,
    printer: PrinterModel,
    costs: HomeCosts,
    quantity: int,
    mended: bool,
    layer_mm: float | None,
) -> Estimate:
    """Resin and powder: what is lost is counted as used; the breakdown tells it apart."""
    made, seconds = without_filament(mesh, facts, material, printer, quantity, layer_mm)
    grams_per_mm3 = material.density_g_cm3 / 1000
    fits = printer if printer.process == material.process else None
    heating_s = made.plates * printer.heating_s if fits else 0.0
    breakdown = cost_lines(
        (made.part_mm3 + (made.support_mm3 or 0.0)) * grams_per_mm3,
        made.seconds,
        fits,
        material,
        costs,
        heating_s=heating_s,
        lost_g=made.waste_mm3 * grams_per_mm3,
        extras=made.extras,
    )
    return Estimate(
        filament_mm3=made.material_mm3,
        filament_g=made.material_mm3 * grams_per_mm3,
        support_g=None if made.support_mm3 is None else made.support_mm3 * grams_per_mm3,
        seconds=seconds,
        heating_s=heating_s,
        layers=made.layers or None,
        mended=mended,
        plus_minus=made.plus_minus,
        cost=total([line.money for line in breakdown], costs.currency),
        breakdown=breakdown,
    )
