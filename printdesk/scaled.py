"""Facts of a part that is made larger or smaller as a whole: arithmetic instead of measuring again."""

from dataclasses import fields, replace
from typing import Any

import numpy as np

from mesh.facts import Facts
from printdesk.part import Part, Placement

_LENGTHS = ("min_wall_mm", "min_gap_mm", "min_clearance_mm", "min_hole_mm", "min_pin_mm", "min_rib_mm")
_AREAS = ("area_mm2", "overhang_area_mm2", "first_layer_area_mm2")
_POINTS = ("size_mm", "lower_mm", "centre_mm", "smallest_size_mm")
# What is found on a scale of its own, in layers or up to a width, is not known for another size before it is measured.
_MEASURED = ("layers", "bores", "slender", "voids")


def factor_between(before: Placement, after: Placement) -> float | None:
    """How many times as large the part is under the second placement; None where more than its size is another."""
    if before.rotation != after.rotation:
        return None
    factors = [now / then for then, now in zip(before.scale, after.scale, strict=True)]
    return factors[0] if factors[0] > 0 and np.allclose(factors, factors[0], rtol=1e-9) else None


def scaled_facts(facts: Facts, factor: float) -> Facts:
    """Lengths times the factor (> 0), areas times its square, volumes times its cube; what must be measured becomes None."""
    changed: dict[str, Any] = dict.fromkeys(_MEASURED)
    changed |= {name: _times(getattr(facts, name), factor) for name in _LENGTHS}
    changed |= {name: _times(getattr(facts, name), factor**2) for name in _AREAS}
    for name in _POINTS:
        point = getattr(facts, name)
        changed[name] = None if point is None else tuple(value * factor for value in point)
    changed["volume_mm3"] = _times(facts.volume_mm3, factor**3)
    known = {field.name for field in fields(facts)}
    return replace(facts, **{name: value for name, value in changed.items() if name in known})


def scaled_part(part: Part, placement: Placement) -> Part:
    """The part under a placement that only makes it larger or smaller, with the facts that follow; else with those it had."""
    factor = factor_between(part.placement, placement)
    if factor is None or factor == 1.0:
        return part.placed(placement)
    wall_mm = None if part.wall_mm is None else (part.wall_mm * np.float32(factor)).astype(np.float32)
    return part.placed(placement, (scaled_facts(part.facts, factor), wall_mm))


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor
