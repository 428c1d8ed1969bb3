"""A box, a printer and two filaments to slice with."""

import numpy as np

from mesh.mesh import Mesh
from printdesk.catalog import Material, PrinterModel
from printdesk.profile import PrintProfile

PRINTER = PrinterModel("i3", "A printer 250 × 210 × 210", "fdm", (250.0, 210.0, 210.0), nozzle_mm=0.4)
PLA = Material("pla", "PLA", "fdm", 1.24, (), nozzle_c=215.0, bed_c=60.0, filament_type="PLA")
PETG = Material("petg", "PETG", "fdm", 1.27, (), nozzle_c=240.0, bed_c=85.0, filament_type="PETG", max_flow_mm3_s=8.0)
STANDARD = PrintProfile("standard", "Standard 0.20 mm")


def box(x: float, y: float, z: float) -> Mesh:
    """A closed box that stands on z = 0 with a corner at the origin."""
    corners = [[a, b, c] for a in (0, x) for b in (0, y) for c in (0, z)]
    faces = [(0, 1, 3), (0, 3, 2), (4, 6, 7), (4, 7, 5), (0, 4, 5), (0, 5, 1), (2, 3, 7), (2, 7, 6), (0, 2, 6), (0, 6, 4)]
    return Mesh(np.array(corners, np.float32), np.array([*faces, (1, 5, 7), (1, 7, 3)], np.int32))
