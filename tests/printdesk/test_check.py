"""The rules: which facts give which finding, and what that means for each process."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from mesh.bodies import cylinder, sphere, torus
from mesh.boolean import boolean
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh, join
from mesh.read import read_file
from printdesk.catalog import Catalog, Process, load_catalog
from printdesk.check import Finding, Measure, Severity, Verdict, judge
from printdesk.check_process import wall_limit
from printdesk.check_size import turned_to_fit
from tests.printdesk.bodies import box, box_facts


@pytest.fixture(scope="module")
def catalog(checkout: Path) -> Catalog:
    return load_catalog(checkout / "resources" / "catalog")


def only(catalog: Catalog, code: str, process: str = "fdm", **changed: Any) -> Finding:
    found = [finding for finding in judge(box_facts(**changed), catalog.process(process)).findings if finding.code == code]
    assert len(found) == 1, f"{code} not found"
    return found[0]


@pytest.mark.parametrize("process", ["fdm", "sla", "sls", "mjf", "slm"])
def test_a_plain_cube_is_printable_without_a_word(catalog: Catalog, process: str) -> None:
    judgement = judge(box_facts(), catalog.process(process), volume_mm=(250, 210, 210))
    assert judgement.verdict is Verdict.PRINTABLE and judgement.findings == ()


@pytest.mark.parametrize(
    ("code", "fix", "changed"),
    [
        ("open_surface", "fill", {"boundary_edges": 3, "watertight": False}),
        ("inside_out", "turn", {"inside_out": True}),
        ("flipped_faces", "turn", {"winding_consistent": False}),
        ("duplicate_faces", "drop_duplicate", {"duplicate_faces": 2}),
    ],
)
def test_what_the_mend_can_mend_is_repairable(catalog: Catalog, code: str, fix: str, changed: dict[str, Any]) -> None:
    judgement = judge(box_facts(**changed), catalog.process("fdm"))
    assert [(finding.code, finding.fix, finding.remedy) for finding in judgement.findings] == [(code, fix, "mend")]
    assert judgement.verdict is Verdict.REPAIRABLE


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("degenerate_faces", {"degenerate_faces": 1}),
        ("overlapping_shells", {"overlapping_shells": True, "shells": 2}),
        ("self_intersections", {"self_intersections": 4}),
        ("nonmanifold_edges", {"nonmanifold_edges": 1}),
        ("several_bodies", {"bodies": 3}),
    ],
)
def test_what_prints_all_the_same_is_said_but_stops_nobody(catalog: Catalog, code: str, changed: dict[str, Any]) -> None:
    judgement = judge(box_facts(**changed), catalog.process("fdm"))
    assert [finding.code for finding in judgement.findings] == [code]
    assert judgement.verdict is Verdict.PRINTABLE


def test_a_wall_just_below_the_limit_is_a_warning_and_one_far_below_an_error(catalog: Catalog) -> None:
    assert only(catalog, "thin_wall", min_wall_mm=0.6).severity is Severity.WARNING
    assert only(catalog, "thin_wall", min_wall_mm=0.3).severity is Severity.ERROR
    assert judge(box_facts(min_wall_mm=0.3), catalog.process("fdm")).verdict is Verdict.UNPRINTABLE
    assert judge(box_facts(min_wall_mm=0.8), catalog.process("fdm")).findings == ()


def test_a_wall_too_thin_for_metal_is_offered_the_process_that_holds_it(catalog: Catalog) -> None:
    judgement = judge(box_facts(min_wall_mm=0.45), catalog.process("slm"), others=catalog.processes.values())
    assert judgement.findings[0].remedy == "change_process" and "SLA" in judgement.findings[0].message


def test_a_sharp_edge_is_no_thin_wall_but_a_thin_side_is(catalog: Catalog) -> None:
    mesh, facts = box(), box_facts(min_wall_mm=0.1)
    walls = np.full(12, 20, np.float32)
    walls[0] = 0.1
    small = mesh.transformed(np.diag([0.05, 0.05, 0.05, 1]))  # the same faces, each below 1 mm²
    assert judge(facts, catalog.process("fdm"), mesh=small, wall_mm=walls).findings == ()
    thin = judge(facts, catalog.process("fdm"), mesh=mesh, wall_mm=walls).findings[0]
    assert thin.severity is Severity.ERROR and thin.count == 1
    assert thin.place_mm == pytest.approx((0, 20 / 3, 40 / 3), abs=1e-4)


def test_a_knife_edge_is_only_a_warning_where_its_area_is_known_to_be_small(catalog: Catalog) -> None:
    facts = box_facts(min_wall_mm=0.1, faces={"thin": np.array([0], np.int32)})
    sliver = box().transformed(np.diag([1, 0.001, 1, 1]))
    assert judge(facts, catalog.process("fdm"), mesh=sliver).findings[0].severity is Severity.WARNING
    assert judge(facts, catalog.process("fdm"), mesh=box()).findings[0].severity is Severity.ERROR


def test_a_floor_of_two_layers_is_no_thin_wall_for_a_nozzle_but_is_for_powder(catalog: Catalog) -> None:
    plate, facts = box(50, 50, 0.4), box_facts(50, 50, 0.4)
    heights = np.ptp(plate.corners[:, :, 2], axis=1)
    walls = np.full(12, 50, np.float32)
    walls[heights == 0] = 0.4
    assert judge(facts, catalog.process("fdm"), mesh=plate, wall_mm=walls).verdict is Verdict.PRINTABLE
    assert [finding.code for finding in judge(facts, catalog.process("mjf"), mesh=plate, wall_mm=walls).findings] == ["thin_wall"]


def test_powder_carries_overhangs_and_filament_does_not(catalog: Catalog) -> None:
    assert only(catalog, "overhang", overhang_area_mm2=50.0).remedy == "supports"
    assert only(catalog, "overhang", overhang_area_mm2=900.0).remedy == "orient"
    assert only(catalog, "overhang", "sla", overhang_area_mm2=50.0).severity is Severity.INFO
    for process in ("sls", "mjf"):
        assert judge(box_facts(overhang_area_mm2=900.0), catalog.process(process)).findings == ()


def test_a_sealed_hollow_holds_powder_and_resin_for_good_but_not_filament(catalog: Catalog) -> None:
    assert only(catalog, "sealed_cavity", "fdm", cavities=1).severity is Severity.INFO
    for process in ("sls", "mjf", "sla", "slm"):
        assert judge(box_facts(cavities=1), catalog.process(process)).verdict is Verdict.UNPRINTABLE


def test_a_part_that_only_lies_the_wrong_way_is_turned_and_one_too_large_is_scaled(catalog: Catalog) -> None:
    fdm, room = catalog.process("fdm"), (250.0, 210.0, 210.0)
    turned = judge(box_facts(20, 240, 20), fdm, volume_mm=room)
    assert turned.verdict is Verdict.PRINTABLE and turned.findings[0].remedy == "orient"
    large = judge(box_facts(400, 20, 20), fdm, volume_mm=room)
    assert large.verdict is Verdict.UNPRINTABLE and large.findings[0].remedy == "scale_to_fit"
    assert "62 %" in large.findings[0].message and large.findings[0].measure == Measure(400, "mm", 250)


def test_a_long_part_that_fits_only_across_the_plate_is_turned_there(catalog: Catalog) -> None:
    fdm, room = catalog.process("fdm"), (250.0, 210.0, 210.0)
    across = judge(box_facts(300, 15, 20), fdm, volume_mm=room).findings[0]
    assert across.remedy == "orient" and "° to" in across.message
    # A rod of 300 × w needs 300 cos a + w sin a ≤ 250 and 300 sin a + w cos a ≤ 210.
    turns = np.radians(np.linspace(30, 50, 200_001))
    widest = np.minimum((250 - 300 * np.cos(turns)) / np.sin(turns), (210 - 300 * np.sin(turns)) / np.cos(turns)).max()
    assert turned_to_fit((300, widest - 0.02, widest - 0.02), room, None) is not None
    assert turned_to_fit((300, widest + 0.02, widest + 0.02), room, None) is None


@pytest.mark.parametrize("up", [0, 1, 2])
def test_a_slanting_rod_fits_by_its_own_outline_and_not_by_its_box(up: int) -> None:
    """Turned by any angle, a rod as wide as the plate still fits; the corners of its box never would."""
    room = (100.0, 100.0, 100.0)
    for degrees in (17.0, 45.0, 71.3):
        turn = np.eye(4)
        turn[:3, :3] = Rotation.from_euler("z", degrees, degrees=True).as_matrix()
        rod = box(120, 10, 10, (-60, -5, -5)).transformed(turn)
        axes = np.roll(rod.vertices, up + 1, axis=1)
        lying = Mesh(axes, rod.faces)
        x, y, z = (float(length) for length in np.ptp(lying.vertices, axis=0))
        assert (turned_to_fit((x, y, z), room, lying) is not None) is True
        longer = Mesh(axes * np.float32(1.3), rod.faces)  # 156 mm, more than the diagonal
        assert turned_to_fit((1.3 * x, 1.3 * y, 1.3 * z), room, longer) is None


def test_carbon_nylon_wants_thicker_walls_where_a_part_is_large_however_it_lies(catalog: Catalog) -> None:
    fdm, nylon = catalog.process("fdm"), catalog.material("pa-cf")
    assert [wall_limit(size, fdm, nylon).value for size in ((250, 250, 300), (300, 250, 250))] == [1.0, 1.0]
    assert [wall_limit(size, fdm, nylon).value for size in ((251, 250, 10), (20, 20, 301), (260, 260, 260))] == [1.0, 1.5, 1.5]
    assert wall_limit((400, 400, 400), fdm, catalog.material("pla")).value == 0.8


@pytest.mark.parametrize(("gap", "told"), [(0.35, True), (0.45, False)])
def test_bodies_too_near_each_other_fuse_and_a_slot_is_only_mentioned(catalog: Catalog, gap: float, told: bool) -> None:
    plates = join([box(20, 20, 5), box(20, 20, 5, (0, 0, 5 + gap))])
    faces = np.flatnonzero(np.ptp(plates.corners[:, :, 2], axis=1) == 0).astype(np.int32)
    facts = box_facts(min_gap_mm=gap, bodies=2, faces={"gap": faces})
    found = [finding for finding in judge(facts, catalog.process("fdm"), mesh=plates).findings if finding.code == "narrow_gap"]
    assert [finding.severity for finding in found] == [Severity.WARNING] * told
    assert [finding.measure for finding in found] == [Measure(gap, "mm", 0.4)] * told
    alone = judge(box_facts(min_gap_mm=gap, faces={"gap": faces}), catalog.process("fdm"), mesh=plates).findings
    assert [finding.severity for finding in alone] == [Severity.INFO] * told


def layered(*bodies: Mesh) -> tuple[Facts, Mesh]:
    """One closed body of several, with its facts."""
    whole = bodies[0]
    for body in bodies[1:]:
        whole = boolean(whole, body, "union")
    mesh, facts, _ = examine(whole, crossings=False)
    return facts, mesh


def told(catalog: Catalog, process: str, code: str, facts: Facts, mesh: Mesh) -> list[tuple[str, float]]:
    found = judge(facts, catalog.process(process), mesh=mesh).findings
    return [(finding.severity.value, finding.measure.value) for finding in found if finding.code == code and finding.measure]


@pytest.mark.parametrize(("length", "processes"), [(0.05, []), (0.2, ["sla", "slm"]), (0.35, ["fdm", "sla", "slm"])])
def test_what_begins_in_the_air_is_told_where_nothing_carries_it(catalog: Catalog, length: float, processes: list[str]) -> None:
    table = [box(4, 4, 20), box(4, 4, 20, (36, 0, 0)), box(4, 4, 20, (0, 36, 0)), box(4, 4, 20, (36, 36, 0))]
    facts, mesh = layered(*table, box(40, 40, 5, (0, 0, 19.9)), box(6, 6, 4, (17, 17, 19.9 - length)))
    for process in ("fdm", "sla", "sls", "mjf", "slm"):
        wanted = [("warning", pytest.approx(length, abs=1e-3))] * (process in processes)
        assert told(catalog, process, "island", facts, mesh) == wanted


@pytest.mark.parametrize(("span", "long"), [(4.9, False), (5.1, True), (30.0, True)])
def test_a_bridge_is_no_overhang_for_a_nozzle_and_a_long_one_is_told(catalog: Catalog, span: float, long: bool) -> None:
    facts, mesh = layered(box(5, 10, 10), box(5, 10, 10, (5 + span, 0, 0)), box(10 + span, 10, 3, (0, 0, 9.9)))
    assert told(catalog, "fdm", "long_bridge", facts, mesh) == [("warning", pytest.approx(span, abs=0.01))] * long
    assert told(catalog, "fdm", "overhang", facts, mesh) == []
    assert told(catalog, "sla", "overhang", facts, mesh) == [("info", pytest.approx(10 * span, rel=1e-3))]
    shelf, shape = layered(box(5, 20, 20), box(5 + span, 20, 3, (0, 0, 15)))
    assert told(catalog, "fdm", "overhang", shelf, shape) == [("warning", pytest.approx(20 * span, rel=1e-3))]


@pytest.mark.parametrize(("reach", "falls"), [(23.9, False), (24.3, True)])
def test_a_part_whose_weight_is_beside_its_foot_tips_over(catalog: Catalog, reach: float, falls: bool) -> None:
    # About x = 10: the foot 10 × 10 × 9.9 pulls back 990 · 5, the arm forward 50 · reach² less 1000 · reach; even at 24.1.
    facts, mesh = layered(box(10, 10, 9.9), box(reach, 10, 10, (0, 0, 9.9)))
    assert bool(told(catalog, "fdm", "tips_over", facts, mesh)) is falls
    assert told(catalog, "sls", "tips_over", facts, mesh) == []


@pytest.mark.parametrize(("wide", "jumps"), [(19.0, 0), (21.0, 1)])
def test_a_plate_on_a_post_is_thick_next_to_thin(catalog: Catalog, wide: float, jumps: int) -> None:
    wide *= 2.0
    facts, mesh = layered(box(20, 20, 20), box(wide, wide, 20, (10 - wide / 2, 10 - wide / 2, 19.95)))
    for process in ("sla", "sls", "mjf", "slm"):
        assert told(catalog, process, "thick_to_thin", facts, mesh) == [("info", pytest.approx(wide**2 / 400, rel=0.01))] * jumps
    assert told(catalog, "fdm", "thick_to_thin", facts, mesh) == []


@pytest.mark.parametrize("process", ["fdm", "sla", "sls", "mjf", "slm"])
def test_cubes_and_balls_are_not_spoken_ill_of(catalog: Catalog, process: str) -> None:
    for body in (box(20, 20, 20), sphere(15, 60, 120), torus()):
        facts, mesh = layered(body)
        codes = {finding.code for finding in judge(facts, catalog.process(process), mesh=mesh).findings}
        assert codes <= {"overhang", "small_contact"}


def drilled(across: float) -> tuple[Facts, Mesh]:
    drill = cylinder(across / 2, 20, 48, (10, 10, -5))
    mesh, facts, _ = examine(boolean(box(20, 20, 6), drill, "difference"), crossings=False)
    return facts, mesh


@pytest.mark.parametrize(
    ("across", "wanted"),
    [
        (0.4, {"fdm": "warning", "sla": "warning", "sls": "warning", "mjf": "warning", "slm": "warning"}),
        (0.8, {"fdm": "warning", "sls": "warning", "mjf": "warning", "slm": "warning"}),
        (1.3, {"fdm": "info", "sls": "warning"}),
        (1.8, {"fdm": "info"}),
        (2.05, {}),
    ],
)
def test_a_hole_is_too_small_for_some_processes(catalog: Catalog, across: float, wanted: dict[str, str]) -> None:
    facts, mesh = drilled(across)
    for process in ("fdm", "sla", "sls", "mjf", "slm"):
        said = [(wanted[process], pytest.approx(across, rel=0.02))] if process in wanted else []
        assert told(catalog, process, "small_hole", facts, mesh) == said
    finding = next((one for one in judge(facts, catalog.process("sls"), mesh=mesh).findings if one.code == "small_hole"), None)
    if finding is not None:
        x, y, _ = finding.place_mm or (0, 0, 0)
        assert np.hypot(x - 10, y - 10) < across and len(finding.faces) and finding.count == 1
        assert len(finding.faces) <= 96


@pytest.mark.parametrize(
    ("across", "processes"), [(0.4, {"fdm", "sla", "sls", "mjf", "slm"}), (0.9, {"fdm", "sls", "mjf", "slm"}), (1.6, {"fdm"})]
)
def test_a_pin_is_too_thin_for_some_processes_and_no_thin_wall(catalog: Catalog, across: float, processes: set[str]) -> None:
    pin = cylinder(across / 2, 12, 48, (10, 10, 3))
    mesh, facts, walls = examine(boolean(box(20, 20, 4), pin, "union"), crossings=False)
    for process in ("fdm", "sla", "sls", "mjf", "slm"):
        findings = judge(facts, catalog.process(process), mesh=mesh, wall_mm=walls).findings
        codes = {finding.code for finding in findings}
        assert ("small_feature" in codes) is (process in processes)
        assert "thin_wall" not in codes


@pytest.mark.parametrize(
    ("wide", "processes"), [(0.3, {"fdm", "sla", "sls", "mjf", "slm"}), (0.55, {"fdm", "slm"}), (0.7, {"slm"})]
)
def test_strokes_of_letters_are_features_and_a_thin_fence_is_a_wall(catalog: Catalog, wide: float, processes: set[str]) -> None:
    stroke = boolean(box(20, 20, 4), box(wide, 14, 1.1, (10, 3, 3.9)), "union")
    fence = boolean(box(20, 20, 4), box(wide, 14, 12, (10, 3, 3.9)), "union")
    for shape, is_wall in ((stroke, False), (fence, True)):
        mesh, facts, walls = examine(shape, crossings=False)
        for process in ("fdm", "sla", "sls", "mjf", "slm"):
            findings = judge(facts, catalog.process(process), mesh=mesh, wall_mm=walls).findings
            codes = {finding.code for finding in findings}
            thin = wide < catalog.process(process).limits["wall_mm"].value
            assert ("thin_wall" in codes) is (is_wall and thin)
            if not is_wall:
                assert ("small_feature" in codes) is (process in processes)


def hollow_box(across: float) -> tuple[Facts, Mesh]:
    """30 × 30 × 30 mm outside, 24 mm inside, with one hole of that width through its floor."""
    hollow = boolean(box(30, 30, 30), box(24, 24, 24, (3, 3, 3)), "difference")
    mesh, facts, _ = examine(boolean(hollow, cylinder(across / 2, 10, 48, (15, 15, -5)), "difference"), crossings=False)
    return facts, mesh


@pytest.mark.parametrize(
    ("across", "processes"),
    [(1.5, {"sla", "sls", "mjf", "slm"}), (1.8, {"sla", "sls", "mjf", "slm"}), (2.2, {"sla", "sls", "slm"}), (3.7, set())],
)
def test_powder_and_resin_want_a_way_out_that_is_wide_enough(catalog: Catalog, across: float, processes: set[str]) -> None:
    facts, mesh = hollow_box(across)
    for process in ("fdm", "sla", "sls", "mjf", "slm"):
        said = told(catalog, process, "narrow_escape", facts, mesh)
        assert said == [("warning", pytest.approx(across, rel=0.03))] * (process in processes)
        assert not told(catalog, process, "sealed_cavity", facts, mesh)
    rubber = judge(facts, catalog.process("mjf"), catalog.material("tpu-mjf"), mesh=mesh).findings
    assert "narrow_escape" in {finding.code for finding in rubber}  # it wants 10 mm


def test_a_sealed_hollow_is_an_error_and_no_narrow_way_out(catalog: Catalog) -> None:
    mesh, facts, _ = examine(boolean(box(30, 30, 30), box(24, 24, 24, (3, 3, 3)), "difference"), crossings=False)
    codes = {finding.code for finding in judge(facts, catalog.process("sls"), mesh=mesh).findings}
    assert "sealed_cavity" in codes and "narrow_escape" not in codes


def test_a_bin_sucks_at_the_film_and_holds_resin_upside_down(catalog: Catalog) -> None:
    for flip, code, severity in ((False, "suction_cup", "warning"), (True, "resin_bowl", "info")):
        shape = boolean(box(30, 30, 30), box(24, 24, 30, (3, 3, -3 if flip else 3)), "difference")
        mesh, facts, _ = examine(shape, crossings=False)
        assert told(catalog, "sla", code, facts, mesh) == [(severity, pytest.approx(24 * 24 * 27, rel=0.05))]  # by cells
        for process in ("fdm", "sls", "mjf", "slm"):
            assert told(catalog, process, code, facts, mesh) == []
        other = "resin_bowl" if code == "suction_cup" else "suction_cup"
        assert told(catalog, "sla", other, facts, mesh) == []
        finding = next(one for one in judge(facts, catalog.process("sla"), mesh=mesh).findings if one.code == code)
        assert finding.remedy == "orient" and len(finding.faces) and finding.place_mm is not None


def test_a_gap_between_bodies_is_told_even_where_a_slot_is_narrower(catalog: Catalog) -> None:
    slotted = boolean(box(20, 20, 10), box(0.2, 30, 8, (8, -5, 4)), "difference")
    mesh, facts, _ = examine(join([slotted, box(20, 20, 5, (0, 0, -5.3))]), crossings=False)
    finding = next(one for one in judge(facts, catalog.process("sls"), mesh=mesh).findings if one.code == "narrow_gap")
    assert finding.severity is Severity.WARNING and finding.measure is not None
    assert finding.measure.value == pytest.approx(0.3, abs=0.01)
    heights = mesh.vertices[mesh.faces[finding.faces]][:, :, 2]
    assert {round(float(height), 1) for height in heights.ravel()} == {-0.3, 0.0}  # the faces of both


@pytest.mark.parametrize(
    ("model", "bodies", "gap"), [("3mf__dodeca_chain_loop.3mf", 40, 0.12), ("slic3r__gimblekeychain.3mf", 3, 0.25)]
)
def test_models_printed_in_place_are_told_how_near_their_bodies_are(
    catalog: Catalog, shared: Path, model: str, bodies: int, gap: float
) -> None:
    mesh, facts, _ = examine(read_file(shared / "corpus" / model).mesh, crossings=False)
    assert facts.bodies == bodies and facts.min_clearance_mm == pytest.approx(gap, abs=0.02)
    for process in ("fdm", "sla", "sls", "mjf"):
        finding = next(one for one in judge(facts, catalog.process(process), mesh=mesh).findings if one.code == "narrow_gap")
        assert finding.severity is Severity.WARNING and "Two bodies" in finding.message
    assert not told(catalog, "slm", "narrow_gap", facts, mesh)


def test_the_boat_at_five_times_its_size_is_fine_for_every_process(catalog: Catalog, shared: Path) -> None:
    mesh, facts, walls = examine(read_file(shared / "corpus" / "benchy__3DBenchy.3mf", scale=5.0).mesh, crossings=False)
    for process in ("fdm", "sla", "sls", "mjf", "slm"):
        codes = {finding.code for finding in judge(facts, catalog.process(process), mesh=mesh, wall_mm=walls).findings}
        assert not codes & {"thin_wall", "small_hole", "small_feature", "narrow_gap", "narrow_escape"}


def test_every_finding_has_its_figure(catalog: Catalog) -> None:
    facts = box_facts(
        600, 600, 600, boundary_edges=1, nonmanifold_edges=1, degenerate_faces=1, duplicate_faces=1, self_intersections=1,
        cavities=1, bodies=2, overhang_area_mm2=99.0, min_wall_mm=0.6, first_layer_area_mm2=1.0, winding_consistent=False,
    )  # fmt: skip
    findings = judge(facts, catalog.process("fdm"), volume_mm=(250, 210, 210)).findings
    assert len(findings) == 12
    for finding in findings:
        assert finding.measure is not None and finding.measure.unit


def test_the_largest_size_depends_on_the_finish(catalog: Catalog) -> None:
    nylon, sls = catalog.material("pa12"), catalog.process("sls")
    assert judge(box_facts(300, 200, 200), sls, nylon).verdict is Verdict.PRINTABLE
    polished = judge(box_facts(165, 155, 148), sls, nylon, finish="polished")
    assert [finding.code for finding in polished.findings] == ["too_large_for_finish"]


def test_a_wall_that_holds_only_where_it_is_carried_is_told(catalog: Catalog) -> None:
    sla, sls = catalog.process("sla"), catalog.process("sls")

    def codes(wall: float, process: Process) -> list[str]:
        return [finding.code for finding in judge(box_facts(20, 20, 20, min_wall_mm=wall), process).findings]

    assert "free_wall" in codes(0.5, sla) and "thin_wall" not in codes(0.5, sla)
    assert "thin_wall" in codes(0.3, sla) and "free_wall" not in codes(0.3, sla)
    assert not {"free_wall", "thin_wall"} & set(codes(0.6, sla))
    assert "free_wall" not in codes(0.8, sls)


def test_a_size_in_other_units_is_asked_about_only_when_the_file_does_not_say(catalog: Catalog) -> None:
    facts, fdm = box_facts(0.8, 0.8, 0.8, min_wall_mm=None), catalog.process("fdm")
    assert [finding.code for finding in judge(facts, fdm, units_known=False).findings] == ["units_suspect"]
    assert judge(facts, fdm, units_known=True).findings == ()


def test_a_tower_and_a_ball_stand_badly_for_a_nozzle(catalog: Catalog) -> None:
    assert only(catalog, "tips_over", x=6, y=6, z=100).remedy == "orient"
    assert only(catalog, "small_contact", first_layer_area_mm2=1.0).severity is Severity.WARNING
    assert judge(box_facts(6, 6, 100), catalog.process("sls")).findings == ()


def test_nothing_at_all_is_unprintable(catalog: Catalog) -> None:
    empty = box_facts(0, 0, 0, triangles=0, volume_mm3=None, area_mm2=0.0)
    assert [finding.code for finding in judge(empty, catalog.process("fdm")).findings] == ["empty"]


def test_errors_come_first_and_every_finding_is_documented(catalog: Catalog, checkout: Path) -> None:
    facts = box_facts(
        300, 300, 300, boundary_edges=1, cavities=1, bodies=2, degenerate_faces=1, overhang_area_mm2=99.0, min_wall_mm=0.6
    )
    findings = judge(facts, catalog.process("fdm"), volume_mm=(250, 210, 210)).findings
    severities = [finding.severity for finding in findings]
    assert severities == sorted(severities, key=[Severity.ERROR, Severity.WARNING, Severity.INFO].index)
    documented = (checkout / "docs" / "findings.md").read_text(encoding="utf-8")
    for finding in findings:
        assert f"| `{finding.code}` |" in documented
        assert finding.message.endswith(".") and finding.why.endswith(".") and len(finding.title.split()) <= 4
