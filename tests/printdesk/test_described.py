"""A part in words: what it is like, how large it is, what was found and where."""

from pathlib import Path

import numpy as np
import pytest

from mesh.bodies import box, cylinder, moved, sphere, torus
from mesh.boolean import boolean
from mesh.examine import examine
from mesh.facts import Facts
from mesh.hull import Outline, outline
from mesh.jobs import measure_file
from mesh.mesh import Mesh, join
from printdesk.described import MOST_FINDINGS, Likeness, described, finding_words, likeness, likeness_words, where_words
from printdesk.finding import Finding, Judgement, Severity, Verdict
from printdesk.part import Part, Placement


def measured(mesh: Mesh) -> tuple[Facts, Outline]:
    _, facts, _ = examine(mesh)
    return facts, outline(mesh, facts.smallest_axes or (1, 0, 0, 0, 1, 0, 0, 0, 1))


def turned(mesh: Mesh) -> Mesh:
    """About two axes, so that no side is along x, y or z."""
    a, b = 0.6, 0.4
    first = np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]])
    second = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    return Mesh((mesh.vertices @ (second @ first).T).astype(np.float32), mesh.faces)


def less(one: Mesh, other: Mesh) -> Mesh:
    return boolean(one, other, "difference")


BODIES = {
    "plate": (Likeness.PLATE, lambda: box((80, 50, 4))),
    "rod": (Likeness.ROD, lambda: box((100, 8, 8))),
    "round rod": (Likeness.ROD, lambda: cylinder(4, 90)),
    "ball": (Likeness.BALL, lambda: sphere(12)),
    "box": (Likeness.BOX, lambda: box((30, 25, 20))),
    "disc": (Likeness.DISC, lambda: cylinder(30, 5)),
    "cylinder": (Likeness.CYLINDER, lambda: cylinder(10, 20)),
    "ring": (Likeness.RING, torus),
    "washer": (Likeness.RING, lambda: less(cylinder(20, 6), cylinder(12, 20, lower=(0.0, 0.0, -5.0)))),
    "tube": (Likeness.TUBE, lambda: less(cylinder(10, 50), cylinder(8, 80, lower=(0.0, 0.0, -10.0)))),
    "bin": (Likeness.HOLLOW_BOX, lambda: less(box((40, 40, 30)), box((36, 36, 40), lower=(2.0, 2.0, 2.0)))),
    "angle": (Likeness.BRACKET, lambda: less(box((40, 30, 40)), box((40, 60, 40), lower=(5.0, -10.0, 5.0)))),
    "two boxes": (Likeness.SEVERAL, lambda: join([box((10, 10, 10)), moved(box((10, 10, 10)), (30, 0, 0))])),
}


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("is_turned", [False, True])
def test_plain_bodies_are_called_what_they_are(name: str, is_turned: bool) -> None:
    wanted, make = BODIES[name]
    facts, shape = measured(turned(make()) if is_turned else make())
    assert likeness(facts, shape) is wanted


def test_the_figures_behind_a_word_are_those_of_the_body() -> None:
    _, cube = measured(box((20, 20, 20)))
    assert cube.hull_mm3 == pytest.approx(8000, rel=1e-6) and cube.square == pytest.approx(1.0)
    _, ball = measured(sphere(10, rings=80, sides=160))  # more corners than are all looked at
    assert ball.hull_mm3 == pytest.approx(4 / 3 * np.pi * 1000, rel=0.02)
    assert ball.square < 0.15


def test_nothing_and_what_is_flat_have_a_word_too() -> None:
    empty = Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32))
    assert outline(empty) == Outline(0.0, 0.0)
    flat = Mesh(np.float32([[0, 0, 0], [10, 0, 0], [0, 5, 0]]), np.int32([[0, 1, 2]]))
    facts, shape = measured(flat)
    assert likeness(facts, shape) is Likeness.PLATE
    broken = Mesh(np.float32([[np.nan, 0, 0], [10, 0, 0], [0, 5, 0]]), np.int32([[0, 1, 2]]))
    assert outline(broken).square == 0.0


@pytest.mark.shared
@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("prusaslicer__ender3_bed.stl", Likeness.PLATE),
        ("trimesh__ballA.off", Likeness.BALL),
        ("openscad__far-out-ring.stl", Likeness.RING),
        ("nopscad__1x1_bin.stl", Likeness.HOLLOW_BOX),
        ("nopscad__fan_duct.stl", Likeness.TUBE),
        ("i3__Einsy-base.stl", Likeness.BRACKET),
        ("mendel90__spool_bracket_male.stl", Likeness.BRACKET),
        ("trimesh__7_8ths_cube.stl", Likeness.BOX),
        ("prusaslicer__bridge.obj", Likeness.ROD),
        ("cgal__pig.stl", Likeness.FREE),
        ("trimesh__two_objects_mixed_case_names.stl", Likeness.SEVERAL),
    ],
)
def test_real_models_are_called_what_a_person_would_call_them(shared: Path, file: str, wanted: Likeness) -> None:
    found = measure_file(str(shared / "corpus" / file), None, 1.0, True, True)
    axes = found.facts.smallest_axes
    assert axes is not None
    assert likeness(found.facts, outline(found.mesh, axes)) is wanted


# ---- the sentence


def finding(title: str, place: tuple[float, float, float] | None = None, severity: Severity = Severity.WARNING) -> Finding:
    return Finding("thin_walls", severity, 1, title, "A wall of 0.3 mm.", "It breaks.", place_mm=place)


@pytest.fixture(scope="module")
def part() -> Part:
    mesh = box((64, 58, 5.5), lower=(100, 100, 100))
    _, facts, _ = examine(mesh)
    return Part("1", "bracket", mesh, facts, "stl", "mm", False, placement=Placement((50, 50)))


def test_a_part_is_told_in_one_sentence(part: Part) -> None:
    shape = outline(part.mesh)
    assert described(part, None, shape) == "plate-like, 64 × 58 × 5.5 mm, still being looked at"
    sound = Judgement("fdm", Verdict.PRINTABLE, (finding("Just so you know", severity=Severity.INFO),))
    assert described(part, sound, shape) == "plate-like, 64 × 58 × 5.5 mm, no findings."
    two = Judgement("fdm", Verdict.PRINTABLE, (finding("Thin wall", (-30, -28, 0.1)), finding("Overhang", (0, 0, 5))))
    assert described(part, two, shape) == (
        "plate-like, 64 × 58 × 5.5 mm, 2 findings, first: thin wall, at the bottom, front left. "
        "Overhang, at the top, in the middle."
    )


def test_of_very_many_findings_the_first_are_told_and_how_many_more(part: Part) -> None:
    many = Judgement("fdm", Verdict.PRINTABLE, tuple(finding(f"Finding {number}") for number in range(500)))
    told = described(part, many, outline(part.mesh))
    assert told.endswith(f"And {500 - MOST_FINDINGS} more.") and len(told) < 400


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((0, 0, 0), "at the bottom, front left"),
        ((5, 5, 5), "half-way up, in the middle"),
        ((10, 10, 10), "at the top, back right"),
        ((5, 0, 10), "at the top, front"),
        ((10, 5, 0), "at the bottom, right"),
    ],
)
def test_a_place_is_told_by_thirds_as_seen_from_the_front(place: tuple[float, float, float], words: str) -> None:
    assert where_words(place, (0, 0, 0), (10, 10, 10)) == words


def test_a_finding_without_a_place_is_told_by_its_name(part: Part) -> None:
    assert finding_words(finding("Very large"), part.facts) == "Very large"


def test_several_bodies_are_counted() -> None:
    facts, shape = measured(join([moved(box((5, 5, 5)), (20.0 * step, 0, 0)) for step in range(3)]))
    assert likeness_words(facts, shape) == "3 separate bodies"
