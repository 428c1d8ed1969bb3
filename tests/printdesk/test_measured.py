"""Measures are kept with a desk: in its document, bit for bit, only where the body has what they name, and bounded."""

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mesh import bodies
from mesh.anchors import Anchor
from mesh.boolean import boolean
from mesh.write import write_file
from printdesk.bounded_json import Unreadable
from printdesk.desk import Desk
from printdesk.document import Document
from printdesk.measured import Measure, Pick, as_told, bound, followed, meshes_of
from printdesk.measured_text import as_values, from_values
from printdesk.part import Part, Placement
from printdesk.plate import Plate
from printdesk.wish import Wish
from tests.printdesk.test_documents import changed
from tests.real_desk import desk_in

WIDE = 20 + 1 / 3


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return desk_in(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def parts(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> tuple[Part, Part]:
    """A plate of WIDE × 30.1 × 8 with a hole of 6 mm, which stands twice."""
    file = tmp_path_factory.mktemp("parts") / "plate.stl"
    hole = bodies.cylinder(3.0, 20.0, 48, (10.0, 15.0, -5.0))
    write_file(boolean(bodies.box((WIDE, 30.1, 8.0)), hole, "difference"), file)
    part = desk.bench.open(file, walls=False, crossings=False).placed(Placement((50.0, 60.0)))
    return part, replace(part.placed(Placement((150.0, 60.0))), id="second")


def measured(parts: tuple[Part, Part]) -> tuple[Measure, ...]:
    """An edge, a hole, a distance between the two parts and one between a spot and a face."""
    one, two = parts
    low, high = one.mesh.vertices.min(axis=0).astype(float), one.mesh.vertices.max(axis=0).astype(float)
    edge = Anchor("edge", np.array([[*low[:2], high[2]], [high[0], low[1], high[2]]]))
    from_axis = np.hypot(one.mesh.vertices[:, 0] - low[0] - 10, one.mesh.vertices[:, 1] - low[1] - 15)
    ring = one.mesh.vertices[(np.abs(from_axis - 3) < 1e-3) & (one.mesh.vertices[:, 2] == high[2])].astype(float)
    ring = ring[np.argsort(np.arctan2(ring[:, 1] - low[1] - 15, ring[:, 0] - low[0] - 10))]
    spot = low + np.array([1 / 7, 2 / 7, 8.0])
    face = Anchor("plane", spot + np.array([[3.0, 1 / 3, 0], [4.0, 1 / 3, 0], [3.0, 4 / 3, 0]]))
    corner = Anchor("point", high[None])
    return (
        Measure(1, (Pick(one.id, one.mesh, edge),)),
        Measure(2, (Pick(one.id, one.mesh, Anchor("circle", ring, True)),)),
        Measure(3, (Pick(one.id, one.mesh, corner), Pick("second", two.mesh, corner))),
        Measure(4, (Pick(one.id, one.mesh, Anchor("point", spot[None])), Pick(one.id, one.mesh, face))),
    )


def saved(desk: Desk, parts: tuple[Part, Part], folder: Path) -> Path:
    path = folder / "desk.printdesk"
    desk.documents.save(Document(Plate(parts=parts, chosen=parts[0].id), measures=measured(parts)), path)
    return path


def test_measures_come_back_with_the_document_bit_for_bit_and_on_the_meshes_of_its_parts(
    desk: Desk, parts: tuple[Part, Part], tmp_path: Path
) -> None:
    opened = desk.documents.open(saved(desk, parts, tmp_path), seen=lambda _: None)
    lying = {part.id: (part.mesh, part.placement.matrix(part.mesh)) for part in opened.plate.parts}
    figures = [one.span(lying) for one in opened.measures]
    assert [span.figures[0].value for span in figures if span] == pytest.approx([WIDE, 6.0, 100.0, 0.0], abs=1e-4)
    for before, after in zip(measured(parts), opened.measures, strict=True):
        for one, other in zip(before.picks, after.picks, strict=True):
            assert one.anchor.kind == other.anchor.kind and one.anchor.points.tobytes() == other.anchor.points.tobytes()
    assert opened.warnings == () and opened.measures[1].picks[0].anchor.is_closed


def _thing(told: dict[str, Any], number: int) -> dict[str, Any]:
    found: dict[str, Any] = told["measures"][number][0]
    return found


NO_LIST: list[Callable[[dict[str, Any]], None]] = [
    lambda told: told.update(measures={"a": 1}),
    lambda told: told.update(measures=told["measures"] * 50),
]
HOSTILE: list[Callable[[dict[str, Any]], None]] = [  # one measure of it, the last where it is one more
    lambda told: told["measures"].append([]),
    lambda told: told["measures"].append(told["measures"][2] * 2),
    lambda told: told["measures"].append(["edge"]),
    lambda told: _thing(told, 0).update(part=2),
    lambda told: _thing(told, 0).update(part=-1),
    lambda told: _thing(told, 0).update(part=True),
    lambda told: _thing(told, 0).update(kind="sphere"),
    lambda told: _thing(told, 0).update(kind=["edge"]),
    lambda told: _thing(told, 0).update(kind="plane"),
    lambda told: _thing(told, 0).update(closed="yes"),
    lambda told: _thing(told, 0).update(points_mm=[[0, 0, 0]]),
    lambda told: _thing(told, 0).update(points_mm=[[0, 0], [1, 1]]),
    lambda told: _thing(told, 0).update(points_mm=[[0, 0, 1e300], [1, 1, 1]]),
    lambda told: _thing(told, 0).update(points_mm=[[0, 0, float("nan")], [1, 1, 1]]),
    lambda told: _thing(told, 0).update(points_mm=[[10**400, 0, 0], [1, 1, 1]]),
    lambda told: _thing(told, 0).update(points_mm=[["0", 0, 0], [1, 1, 1]]),
    lambda told: _thing(told, 1).update(points_mm=_thing(told, 1)["points_mm"] * 2),
    lambda told: _thing(told, 1).pop("points_mm") and None,
]


@pytest.mark.parametrize("number", range(len(NO_LIST)))
def test_what_is_no_list_of_measures_leaves_the_parts_and_that_is_said(
    desk: Desk, parts: tuple[Part, Part], tmp_path: Path, number: int
) -> None:
    opened = desk.documents.open(changed(saved(desk, parts, tmp_path), NO_LIST[number]))
    assert len(opened.plate.parts) == 2 and opened.measures == () and "could not be read" in opened.warnings[0]


def test_a_measure_that_cannot_be_believed_costs_itself_and_nothing_else(
    desk: Desk, parts: tuple[Part, Part], tmp_path: Path
) -> None:
    whole = as_values(as_told(measured(parts), parts))
    for number, hostile in enumerate(HOSTILE):
        told = {"measures": copy.deepcopy(whole)}
        hostile(told)
        sound = [one for one in told["measures"] if one in whole]
        assert len(sound) >= 3 and as_values(from_values(told["measures"], 2)) == sound, number
    opened = desk.documents.open(changed(saved(desk, parts, tmp_path), HOSTILE[-1]))
    assert [one.picks[0].anchor.kind for one in opened.measures] == ["edge", "point", "point"] and opened.warnings == ()


def test_what_lies_as_far_away_as_a_file_may_have_it_comes_back_and_what_would_not_is_not_written(
    parts: tuple[Part, Part],
) -> None:
    one = parts[0]
    far, farther, cut = (
        Measure(number, (Pick(one.id, one.mesh, Anchor(kind, points)),))
        for number, kind, points in (
            (1, "edge", np.array([[9.5e7, 0, 0], [9.6e7, 0, 0]])),
            (2, "edge", np.array([[9.5e12, 0, 0], [9.6e12, 0, 0]])),
            (3, "circle", np.eye(3)),
        )
    )
    written = as_values(as_told([far, farther, cut], parts))
    assert len(written) == 1 and len(from_values(written, 1)) == 1


def test_a_document_cannot_tell_of_an_edge_that_its_body_has_not(desk: Desk, parts: tuple[Part, Part], tmp_path: Path) -> None:
    def lying(told: dict[str, Any]) -> None:
        told["wish"]["quantity"] = 3
        _thing(told, 0)["points_mm"][1][0] += 5.0
        _thing(told, 3)["points_mm"][0][2] += 5.0

    opened = desk.documents.open(changed(saved(desk, parts, tmp_path), lying))
    assert [one.picks[0].anchor.kind for one in opened.measures] == ["circle", "point"]
    assert opened.measures[1].picks[1].part == opened.plate.parts[1].id and opened.wish == Wish(3) and opened.warnings == ()


def test_corners_that_lie_on_no_circle_are_none_whatever_the_document_calls_them(
    desk: Desk, parts: tuple[Part, Part], tmp_path: Path
) -> None:
    def no_circle(told: dict[str, Any]) -> None:
        corners = _thing(told, 1)["points_mm"]
        corners[:] = [*corners[:6], *corners[20:26]]  # all of them are the body's

    opened = desk.documents.open(changed(saved(desk, parts, tmp_path), no_circle))
    assert [one.picks[0].anchor.kind for one in opened.measures] == ["edge", "point", "point"] and opened.warnings == ()


def test_a_document_from_before_there_were_measures_has_none(desk: Desk, parts: tuple[Part, Part], tmp_path: Path) -> None:
    opened = desk.documents.open(changed(saved(desk, parts, tmp_path), lambda told: told.pop("measures") and None))
    assert opened.measures == () and opened.warnings == ()


def test_a_measure_of_a_point_alone_tells_nothing_and_is_left_out(desk: Desk, parts: tuple[Part, Part], tmp_path: Path) -> None:
    opened = desk.documents.open(changed(saved(desk, parts, tmp_path), lambda told: told["measures"][2].pop() and None))
    assert len(opened.measures) == 3 and opened.warnings == ()


def test_measures_stay_on_another_mesh_that_has_their_things_and_go_with_one_that_has_not(parts: tuple[Part, Part]) -> None:
    one, two = parts
    low = one.mesh.vertices.min(axis=0)
    cut = bodies.box((50.0, 50.0, 50.0), (float(low[0]) + 15, float(low[1]) - 5, float(low[2]) - 5))
    shorter = boolean(one.mesh, cut, "difference")
    after = followed(measured(parts), {one.id: shorter, "second": two.mesh})
    assert [measure.number for measure in after] == [2, 4]  # the edge and a corner were cut off
    assert all(pick.mesh is shorter for measure in after for pick in measure.picks)
    alone = followed(measured(parts), {one.id: one.mesh})  # the other part was taken off
    assert [measure.number for measure in alone] == [1, 2, 4]


def test_what_was_not_looked_for_yet_on_another_shape_is_kept_and_looked_for_when_it_is_read(
    desk: Desk, parts: tuple[Part, Part], tmp_path: Path
) -> None:
    one, two = parts
    low = one.mesh.vertices.min(axis=0)
    cut = bodies.box((50.0, 50.0, 50.0), (float(low[0]) + 15, float(low[1]) - 5, float(low[2]) - 5))
    shorter = one.with_mesh(boolean(one.mesh, cut, "difference"), (one.facts, None), "Cut")
    path = tmp_path / "desk.printdesk"
    desk.documents.save(Document(Plate(parts=(shorter, two), chosen=one.id), measures=measured(parts)), path)
    opened = desk.documents.open(path)
    assert [len(measure.picks) for measure in opened.measures] == [1, 2] and opened.warnings == ()
    assert all(measure.is_on(meshes_of(opened.plate.parts)) for measure in opened.measures)

    now = {0: shorter, 1: two}  # as a draft is read, whose text nobody else wrote
    drafted = bound(from_values(as_values(as_told(measured(parts), (shorter, two))), 2), now)
    assert [measure.is_on(meshes_of(now.values())) for measure in drafted] == [False] * 4
    assert [measure.number for measure in followed(drafted, meshes_of(now.values()))] == [2, 4]
    assert [measure.number for measure in followed(drafted, meshes_of(parts))] == [1, 2, 3, 4]
    alone = as_told(measured(parts), (shorter,))
    assert len(alone) == 3 and not any(is_there for measure in alone for _, _, is_there in measure)


def test_no_text_makes_the_reader_fail_in_another_way() -> None:
    for value in (None, 3, "x", {}):
        with pytest.raises(Unreadable):
            from_values(value, 1)
    for value in ([[{"part": 0}]], [[{}]], [[{"part": 0, "kind": "edge", "closed": False}]], [3], [None], [{}], [[[]]]):
        assert from_values(value, 1) == ()
