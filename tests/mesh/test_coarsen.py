"""Fewer faces for pictures in motion."""

import numpy as np
import pytest

from mesh import bodies
from mesh.coarsen import coarsened
from mesh.mesh import Mesh
from tests.bench.body import wavy_torus


@pytest.fixture(scope="module")
def torus() -> Mesh:
    return wavy_torus(200_000)


@pytest.mark.parametrize("most", [40_000, 10_000, 2_500])
def test_about_as_many_faces_as_asked_are_left(torus: Mesh, most: int) -> None:
    found = coarsened(torus, most)
    assert 0.4 * most < len(found.mesh.faces) < 1.4 * most
    assert len(found.sources) == len(found.mesh.faces)


def test_the_form_stays_where_it_is(torus: Mesh) -> None:
    found = coarsened(torus, 20_000)
    for side in (np.min, np.max):
        assert side(found.mesh.vertices, axis=0) == pytest.approx(side(torus.vertices, axis=0), abs=2.0)


def test_each_face_stands_for_one_of_the_body_that_lies_there(torus: Mesh) -> None:
    found = coarsened(torus, 20_000)
    away = np.linalg.norm(found.mesh.corners.mean(axis=1) - torus.corners[found.sources].mean(axis=1), axis=1)
    assert away.max() < 3.0


def test_a_body_with_few_faces_stays_itself() -> None:
    box = bodies.box((10.0, 20.0, 30.0))
    found = coarsened(box, 1000)
    assert found.mesh is box
    assert found.sources.tolist() == list(range(12))


def test_a_body_in_one_spot_or_of_one_plane_is_no_error() -> None:
    spot = Mesh(np.zeros((3, 3)), np.tile([[0, 1, 2]], (100, 1)))
    assert len(coarsened(spot, 10).mesh.faces) == 0
    flat = wavy_torus(20_000)
    pressed = Mesh(flat.vertices * np.float32([1, 1, 0]), flat.faces)
    assert len(coarsened(pressed, 1000).mesh.faces) > 100


def test_a_long_thin_wire_does_not_ask_for_endless_cells() -> None:
    wire = wavy_torus(20_000)
    pulled = Mesh(wire.vertices * np.float32([1, 1, 1e5]), wire.faces)
    assert len(coarsened(pulled, 1000).mesh.faces) > 0
