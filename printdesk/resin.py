"""Resin: layers by exposure and lifting, supports and raft below what hangs, and the resin that is lost."""

import math

import numpy as np

from mesh.mesh import Mesh
from printdesk.held_up import HeldUp, held_up
from printdesk.machine import ResinMachine
from printdesk.made import Made, layers_of, plates_of, together

# Shares of error that four of five prints stay within: of a closed body's own volume, of supports, of what is lost.
# Supports were held against PrusaSlicer 2.5.0 at 0.05 mm: 16 bodies with the settings of its SL1, 13 with plainer ones. Half are
# within 10 and 18 %, four of five within 24 and 29 %. The volume is the slicer's, and the time too but for the slower tilt of
# wide layers (0 … 5 % more). What is lost is an assumption.
BAND_PART, BAND_SUPPORT, BAND_WASTE = 0.02, 0.3, 0.5
NOTHING_HANGS = 0.005  # share of the shadow; less is rounding, and is left to itself


def resin_made(
    mesh: Mesh,
    volume_mm3: float,
    area_mm2: float,
    machine: ResinMachine,
    room_mm: tuple[float, float, float],
    quantity: int = 1,
    layer_mm: float | None = None,
) -> Made:
    """The body as it lies, on z = 0. Copies on one plate share its layers; what hangs is held up, and then the whole is raised.

    volume_mm3: of the body without its hollows, so that a drained hollow part takes less; area_mm2: inside and outside
    room_mm: x, y, z that the machine can fill; layer_mm: within the machine's range, None for its usual one
    """
    layer = machine.layer_mm if layer_mm is None else min(max(layer_mm, machine.least_layer_mm), machine.most_layer_mm)
    size = _size(mesh)
    found = held_up(mesh, machine.overhang_deg)
    held = found.hangs > NOTHING_HANGS * found.shadow
    support = _support(found, size, machine) if held else 0.0
    height = size[2] + (machine.raise_mm + machine.raft_mm if held else 0.0)
    layers = layers_of(height, layer)
    plates = plates_of(size, room_mm, machine.gap_mm, quantity)
    drawn = (volume_mm3 + support) / layer / machine.scan_mm2_s if machine.scan_mm2_s else 0.0
    seconds = len(plates) * plate_seconds(layers, layer, machine) + quantity * drawn
    part, supports = volume_mm3 * quantity, support * quantity
    lost = quantity * (area_mm2 * machine.film_mm + machine.waste_share * (volume_mm3 + support))
    lost += len(plates) * machine.vat_loss_mm3
    return Made(
        part_mm3=part,
        support_mm3=supports,
        waste_mm3=lost,
        seconds=seconds,
        layers=layers,
        plates=len(plates),
        plus_minus=together((part, BAND_PART), (supports, BAND_SUPPORT), (lost, BAND_WASTE)),
    )


def plate_seconds(layers: int, layer_mm: float, machine: ResinMachine) -> float:
    """One plate: the light of every layer, the longer light of the first ones, and the part's way off the film and back."""
    usual = machine.exposure_s * math.exp((layer_mm - machine.layer_mm) / machine.penetration_mm)
    first = max(machine.bottom_exposure_s, usual)
    bottom = min(layers, round(machine.bottom_layers))
    fading = min(layers - bottom, round(machine.transition_layers))
    # The n-th of k fading layers has what is left of the difference: 1 − n / (k + 1).
    left = sum(1 - step / (round(machine.transition_layers) + 1) for step in range(1, fading + 1))
    light = layers * usual + (first - usual) * (bottom + left)
    moving = machine.lift_mm / machine.lift_mm_s + machine.lift_mm / machine.retract_mm_s + machine.rest_s
    return light + layers * moving


def _support(found: HeldUp, size_mm: tuple[float, float, float], machine: ResinMachine) -> float:
    """mm³ for one copy: pillars in the room below what hangs, which raising makes higher, and the raft below the whole."""
    on_plate = found.hangs * found.on_plate + found.standing
    pillars = machine.pillar_share * (found.room + on_plate * machine.raise_mm)
    edge = 2 * (size_mm[0] + size_mm[1]) * machine.raft_edge_mm
    return pillars + (found.shadow + edge) * machine.raft_mm


def _size(mesh: Mesh) -> tuple[float, float, float]:
    x, y, z = (float(length) for length in np.ptp(mesh.vertices, axis=0))
    return x, y, z
