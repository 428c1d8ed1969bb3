"""What holds a filament print up, as a shop charges for it: for one part, as it lies, with the shop's usual profile."""

from dataclasses import replace

from mesh.facts import Facts
from mesh.mesh import Mesh
from printdesk.part import Placement
from printdesk.plastic import lay_plastic
from printdesk.profile import PrintProfile

PROFILE = "standard"  # the catalogue's; customers' own profiles do not change a shop's price


def support_mm3(mesh: Mesh, facts: Facts, profile: PrintProfile) -> float:
    """Plastic of the supports under one part; 0 for a body that is not closed, or has nothing that hangs over.

    A shop and a desk with its card find the same.
    """
    if not facts.watertight or not facts.size_mm[2] > 0 or facts.overhang_area_mm2 == 0:
        return 0.0
    standing = mesh.transformed(Placement().matrix(mesh))
    return lay_plastic(standing, replace(profile, supports=True)).support_mm3
