"""Many bodies united, triangles counted down, and hollows that get holes: what the window's acts add to shaping."""

from math import pi

import pytest

from mesh import bodies
from mesh.boolean import unite
from mesh.drain import Drains
from mesh.errors import CannotDo
from mesh.hollow import drained
from mesh.measure import measure
from mesh.mend.deviation import farthest
from mesh.mesh import Mesh, join
from mesh.simplify import simplify_to
from mesh.topology import topology


def volume(mesh: Mesh) -> float:
    assert topology(mesh).watertight
    return float(measure(mesh).face_volume.sum())


def test_bodies_are_united_wherever_they_lie() -> None:
    parts = [bodies.box((10.0, 10.0, 10.0), (x, 500.0, 0.0)) for x in (0.0, 5.0, 40.0)]
    assert volume(unite(parts)) == pytest.approx(1000 + 500 + 1000)
    with pytest.raises(CannotDo, match="One part alone"):
        unite(parts[:1])


def test_an_open_body_is_not_united() -> None:
    box = bodies.box()
    with pytest.raises(CannotDo) as refused:
        unite([box, Mesh(box.vertices, box.faces[:-1])])
    assert refused.value.code == "open_body"


@pytest.mark.parametrize("count", [3000, 800, 120])
def test_no_more_triangles_are_left_than_asked_and_the_deviation_told_is_true(count: int) -> None:
    ball = bodies.sphere(10.0, 48, 96)
    made = simplify_to(ball, count)
    assert count * 0.6 < len(made.mesh.faces) <= count
    assert 0 < farthest(made.mesh, ball) <= made.deviation_mm * 1.01 + 1e-3
    assert topology(made.mesh).watertight


def test_what_cannot_be_counted_down_is_refused() -> None:
    with pytest.raises(CannotDo, match="at least 4 triangles"):
        simplify_to(bodies.box(), 3)
    with pytest.raises(CannotDo, match="too few to keep this shape"):
        simplify_to(bodies.torus(), 5)
    assert len(simplify_to(bodies.box(), 12).mesh.faces) == 12


def test_closed_hollows_get_holes_and_the_body_stays() -> None:
    rooms = [bodies.turned(bodies.box((10.0, 10.0, 10.0), (x, 3.0, 3.0))) for x in (3.0, 19.0)]
    made = drained(join([bodies.box((32.0, 16.0, 16.0)), *rooms]), Drains(3.0))
    assert made.hollows == 2 and made.sealed == 0 and len(made.holes) == 4
    assert volume(made.mesh) == pytest.approx(32 * 256 - 2000 - 4 * pi * 1.5**2 * 3, rel=3e-3)


def test_a_solid_body_has_nothing_to_drain() -> None:
    with pytest.raises(CannotDo) as refused:
        drained(bodies.box(), Drains(3.0))
    assert refused.value.code == "not_hollow"
