"""The walls of a layer: loops along its outline, what is left between them, and what they leave to be filled."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.region import Region, grown, opened, ring_mm
from printdesk.print_profile import PrintProfile, line_spacing

Floats = npt.NDArray[np.float64]

FILL_STRAIGHT_MM = 0.08  # what fills a layer need not follow every corner of its outline
OVERLAP = 0.4  # of their distance, by which two loops may overlap where a wall is too narrow for both, as slicers allow it


@dataclass(frozen=True, eq=False)
class Lines:
    """Of one layer: the middle lines of the loops. spacing of the two kinds of loop and of infill, mm"""

    external_width_mm: float
    external_mm: float
    inner_mm: float
    solid_mm: float


def lines_of(profile: PrintProfile, first: bool) -> Lines:
    """The first layer has lines of one width."""
    height = profile.first_layer_mm if first else profile.layer_height_mm
    one = profile.first_layer_line_width_mm if first else None
    external = one or profile.external_line_width_mm
    return Lines(
        external,
        line_spacing(external, height),
        line_spacing(one or profile.line_width_mm, height),
        line_spacing(one or profile.infill_line_width_mm, height),
    )


@dataclass(frozen=True, eq=False)
class Walls:
    """external, inner: closed loops (n, 2) mm; gaps: between loops, for one thin line each; fill: the rest"""

    external: list[Floats]
    inner: list[Floats]
    gaps: list[Region]
    fill: Region

    @property
    def external_mm(self) -> float:
        return sum(map(ring_mm, self.external))

    @property
    def inner_mm(self) -> float:
        return sum(map(ring_mm, self.inner))


def walls_of(layer: Region, profile: PrintProfile, lines: Lines) -> Walls:
    """layer: what is solid in it."""
    external: list[Floats] = []
    inner: list[Floats] = []
    gaps: list[Region] = []
    last = layer
    for number in range(profile.perimeters + 1):
        if number == 0:
            inward = lines.external_width_mm / 2
        else:
            inward = (lines.external_mm + lines.inner_mm) / 2 if number == 1 else lines.inner_mm
        loop = _next(last, inward, number, profile, lines)
        if number and profile.infill > 0 and profile.gap_fill:
            between = _between(last, loop, inward, lines)
            if between is not None:
                gaps.append(between)
                if number == profile.perimeters:  # it is filled already
                    last -= between
        if number == profile.perimeters:
            break
        last = loop
        if last.is_empty():
            break
        (inner if number else external).extend(last.to_polygons())
    return Walls(external, inner, gaps, _fill(last, profile, lines))


def _next(last: Region, inward: float, number: int, profile: PrintProfile, lines: Lines) -> Region:
    if number and profile.thin_walls:
        least = lines.inner_mm * (1 - OVERLAP)
        return opened(last, inward + least / 2, least / 2)
    return grown(last, -inward)


def _between(last: Region, loop: Region, inward: float, lines: Lines) -> Region | None:
    """What neither of two neighbouring loops covers, as far as a thin line can fill it."""
    between = grown(last, -inward / 2) - grown(loop, inward / 2 + 1e-5)
    if between.area() < 1e-3:
        return None
    return opened(between, 0.06 * lines.inner_mm, 0.06 * lines.inner_mm)


def _fill(last: Region, profile: PrintProfile, lines: Lines) -> Region:
    inset = 0.0
    if profile.perimeters == 1:
        inset = lines.external_mm / 2
    elif profile.perimeters > 1:
        inset = lines.inner_mm / 2
    if profile.perimeters:
        inset -= profile.infill_overlap * (inset + lines.solid_mm / 2)
    least = lines.solid_mm * (1 - OVERLAP)
    return opened(last, inset + least / 2, least / 2).simplify(FILL_STRAIGHT_MM)
