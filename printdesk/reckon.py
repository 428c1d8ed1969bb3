"""One part laid in filament from its first layer to its last."""

import pickle
from dataclasses import replace

import numpy as np

from mesh.apart import beside
from mesh.mesh import Mesh
from mesh.region import Region
from printdesk.infill import pattern
from printdesk.layup import Layup, lay_up
from printdesk.plastic import Plastic, laid_out
from printdesk.print_profile import PrintProfile
from printdesk.print_time import layer_seconds
from printdesk.printed import Printed
from printdesk.scaffold import Scaffold, scaffold

# The share that four of five estimates of plastic stay within, against PrusaSlicer 2.5.0 (docs/estimates.md): of the part, and of
# the supports under it. A pattern of infill that follows the part adds its own doubt.
DOUBT = 0.02
SUPPORT_DOUBT = 0.35


def reckon(mesh: Mesh, profile: PrintProfile) -> Printed:
    """mesh: standing on z = 0, looking outward. In a worker of the desk, two halves of the work are done at the same time."""
    layup = lay_up(mesh, profile)
    layers = range(len(layup.heights))
    if profile.supports:
        sent, plastic = beside(lambda: pickle.dumps(scaffold(layup)), lambda: laid_out(layup, layers))
        held: Scaffold = pickle.loads(sent)  # noqa: S301  # of a copy of this process
        return _printed(layup, held.mm3, [_sums(replace(plastic, supports=held), layers)])
    middle = _middle(layup)
    sent, lower = beside(
        lambda: pickle.dumps(_sums(laid_out(layup, layers[middle:]), layers[middle:])),
        lambda: _sums(laid_out(layup, layers[:middle]), layers[:middle]),
    )
    return _printed(layup, 0.0, [lower, pickle.loads(sent)])  # noqa: S301  # of a copy of this process


def _sums(plastic: Plastic, layers: range) -> tuple[float, float, float]:
    """(mm³ of the part, of that infill, s) of some layers."""
    seconds = layer_seconds(plastic, plastic.layup.profile)[layers.start : layers.stop]
    return plastic.part_mm3, float(plastic.fills["infill"].mm3.sum()), float(seconds.sum())


def _printed(layup: Layup, held: float, pieces: list[tuple[float, float, float]]) -> Printed:
    part, infill, seconds = (sum(piece[at] for piece in pieces) for at in range(3))
    doubt = DOUBT * part + SUPPORT_DOUBT * held + pattern(layup.profile.infill_pattern).doubt * infill
    return Printed(part, held, seconds, len(layup.heights), doubt / max(part + held, 1e-9))


def _middle(layup: Layup) -> int:
    """The layer up to which there is half of the work: a layer's goes with its corners, and one like the last costs little."""
    work = np.array([outline.num_vert() if layer == layup.alike[layer] else 0 for layer, outline in _outlines(layup)])
    return int(np.searchsorted(np.cumsum(work), work.sum() / 2)) if len(work) else 0


def _outlines(layup: Layup) -> list[tuple[int, Region]]:
    return [(layer, layup.outline(layer)) for layer in range(len(layup.heights))]
