"""What a print is laid of, against boxes reckoned by hand and what PrusaSlicer 2.5.0 laid for the same ones."""

from dataclasses import replace

import numpy as np
import pytest

from mesh.mesh import Mesh, join
from printdesk.infill import PATTERNS, pattern
from printdesk.layup import lay_up, layer_heights
from printdesk.plastic import Plastic, lay_plastic
from printdesk.print_profile import PrintProfile, SupportStyle, line_spacing
from printdesk.reckon import reckon
from tests.printdesk.bodies import box

# The profile of the figures below: 0.2 mm layers, 2 loops of 0.45 mm, 4 solid layers below and 5 above, 15 % gyroid.
PLAIN = PrintProfile("plain", "Plain", skirt_least_mm=4.0)
SPACING = line_spacing(0.45, 0.2)  # 0.407 mm


def of(mesh: Mesh, profile: PrintProfile = PLAIN) -> Plastic:
    return lay_plastic(mesh, profile)


def mm3(plastic: Plastic, *fills: str) -> float:
    return float(sum(plastic.fills[name].mm3.sum() for name in fills))


def test_a_box_of_40_by_40_by_12_takes_what_the_slicer_laid() -> None:
    plastic = of(box(40, 40, 12))
    assert plastic.external.mm3.sum() == pytest.approx(771.45, rel=0.005)
    assert plastic.inner.mm3.sum() == pytest.approx(755.57, rel=0.005)
    assert mm3(plastic, "infill") == pytest.approx(2347.42, rel=0.02)
    assert mm3(plastic, "solid", "bottom") == pytest.approx(2073.98, rel=0.005)
    assert mm3(plastic, "top") == pytest.approx(296.91, rel=0.005)
    assert mm3(plastic, "bridge", "inner_bridge") == pytest.approx(414.94, rel=0.005)
    assert plastic.skirt == pytest.approx(13.17, rel=0.03)


def test_loops_run_half_a_line_inside_and_the_second_a_spacing_further() -> None:
    walls = lay_up(box(40, 40, 12), PLAIN).walls(30)
    (outer,), (second,) = walls.external, walls.inner
    assert np.ptp(outer, axis=0) == pytest.approx(40 - 0.45)
    assert np.ptp(second, axis=0) == pytest.approx(40 - 0.45 - 2 * SPACING)


def test_a_wall_of_three_lines_has_a_thin_line_in_the_middle() -> None:
    wall = lay_up(box(40, 1.2, 5), PLAIN).walls(10)
    assert len(wall.external) == 1 and not wall.inner
    assert sum(gap.area() for gap in wall.gaps) > 10
    assert not lay_up(box(40, 1.2, 5), replace(PLAIN, gap_fill=False)).walls(10).gaps


def test_layers_that_are_alike_are_worked_out_once() -> None:
    layup = lay_up(join([box(40, 40, 10), box(20, 20, 20)]), PLAIN)
    assert len(set(layup.alike)) == 3  # the first, the broad and the narrow ones
    assert layup.alike[30] == layup.alike[10] and layup.alike[70] != layup.alike[30]


def test_a_step_has_a_top_and_solid_layers_under_it_that_rest_on_a_bridge() -> None:
    layup = lay_up(join([box(40, 40, 10), box(20, 20, 20)]), PLAIN)
    step = layup.fills(49)  # the last of the broad layers
    assert step.top.area() > 1000
    assert layup.fills(45).solid.area() + layup.fills(45).inner_bridge.area() > 1000
    assert layup.fills(45).inner_bridge.area() > 900 and layup.fills(46).inner_bridge.area() < 50
    assert layup.fills(40).solid.area() < 1


def test_the_first_layer_is_drawn_in_and_lies_on_the_plate() -> None:
    layup = lay_up(box(20, 20, 5), PLAIN)
    assert layup.outline(0).area() == pytest.approx(19.6**2) and layup.outline(1).area() == pytest.approx(400)
    assert layup.fills(0).bridge.is_empty() and not layup.fills(0).bottom.is_empty()


@pytest.mark.parametrize(("top", "layers"), [(0.05, 1), (0.2, 1), (0.29, 1), (0.31, 2), (12.0, 60), (12.09, 60), (12.11, 61)])
def test_a_layer_is_laid_where_its_middle_is_inside(top: float, layers: int) -> None:
    assert len(layer_heights(top, PLAIN)) == layers


def test_no_infill_lays_none_and_full_infill_no_sparse() -> None:
    assert mm3(of(box(), replace(PLAIN, infill=0.0)), "infill") == 0
    full = of(box(), replace(PLAIN, infill=1.0))
    assert mm3(full, "infill") == 0 and full.part_mm3 == pytest.approx(8000, rel=0.03)


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_no_pattern_lays_more_than_there_is_room_for_and_more_where_more_is_asked(name: str) -> None:
    laid = [pattern(name).laid_mm2(100.0, 40.0, share, 0.4) for share in (0.0, 0.1, 0.3, 0.6, 0.9)]
    assert laid[0] == 0 and laid == sorted(laid) and laid[-1] <= 100


def test_an_unknown_pattern_is_taken_for_straight_lines() -> None:
    assert pattern("of tomorrow") == pattern("rectilinear") or pattern("of tomorrow").base == 1.0


# ---- supports

HELD = replace(PLAIN, supports=True)


def tee(arm: float) -> Mesh:
    return join([box(10, 20, 20.02), box(10 + 2 * arm, 20, 2, at=(-arm, 0, 20))])


@pytest.mark.parametrize(("arm", "slicer_mm3"), [(5.0, 1072.0), (20.0, 2174.0)])
def test_under_an_arm_stands_what_the_slicer_puts_there(arm: float, slicer_mm3: float) -> None:
    assert of(tee(arm), HELD).support_mm3 == pytest.approx(slicer_mm3, rel=0.12)


def test_an_arch_bridges_by_itself() -> None:
    arch = join([box(5, 20, 15.02), box(5, 20, 15.02, at=(35, 0, 0)), box(40, 20, 2, at=(0, 0, 15))])
    assert of(arch, HELD).support_mm3 == 0
    held = replace(HELD, support_style=SupportStyle(bridges_free=False))
    assert of(arch, held).support_mm3 > 500


@pytest.mark.parametrize(("degrees", "needs"), [(60, False), (54, False), (45, True), (30, True)])
def test_slopes_are_held_up_below_the_threshold(degrees: float, needs: bool) -> None:
    out = 10 / np.tan(np.radians(degrees))
    body = box(10, 10, 10)
    vertices = np.array(body.vertices)
    vertices[vertices[:, 2] > 5, 0] += np.where(vertices[vertices[:, 2] > 5, 0] > 5, out, 0).astype(np.float32)
    assert (of(Mesh(vertices, body.faces), HELD).support_mm3 > 0) == needs


def test_nothing_is_held_up_where_nothing_hangs_over() -> None:
    assert of(box(), HELD).support_mm3 == 0


# ---- the two ways to the same figures


def test_halves_add_up_to_the_whole() -> None:
    body = join([box(40, 40, 10), box(20, 20, 20)])
    printed, plastic = reckon(body, PLAIN), of(body)
    assert printed.part_mm3 == pytest.approx(plastic.part_mm3) and printed.layers == 100


def test_a_worker_reckons_the_same_on_two_cores() -> None:
    from mesh.sandbox import Sandbox

    body = join([box(40, 40, 10), box(20, 20, 20)])
    with Sandbox(workers=1) as sandbox:
        for profile in (PLAIN, HELD):
            there, here = sandbox.run(reckon, body, profile), reckon(body, profile)
            assert there == here
