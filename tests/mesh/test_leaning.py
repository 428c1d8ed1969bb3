"""How faces lean out, on wedges whose slopes are known."""

import numpy as np
import pytest

from mesh import bodies
from mesh.leaning import HANGS, LIES, NEAR, UPRIGHT, leaning
from mesh.mesh import Mesh
from mesh.overhang import overhang


def wedge(lean_deg: float) -> Mesh:
    """A box 10 × 10 × 10 whose right side leans out by that angle from the vertical."""
    box = bodies.box((10.0, 10.0, 10.0))
    vertices = box.vertices.astype(np.float64)
    top_right = (vertices[:, 0] > 5) & (vertices[:, 2] > 5)
    vertices[top_right, 0] += 10 * np.tan(np.radians(lean_deg))
    return Mesh(vertices.astype(np.float32), box.faces)


@pytest.mark.parametrize(("lean", "kind"), [(20, UPRIGHT), (38, NEAR), (45, NEAR), (46, HANGS), (70, HANGS), (-30, UPRIGHT)])
def test_a_slope_hangs_over_beyond_the_limit_and_not_at_it(lean: float, kind: int) -> None:
    found = leaning(wedge(lean), 45.0)
    side = 100 / np.cos(np.radians(lean))
    areas = {NEAR: found.near_mm2, HANGS: found.hangs_mm2}
    assert found.lies_mm2 == pytest.approx(100, rel=1e-5)
    for one, area in areas.items():
        assert area == pytest.approx(side if one == kind else 0.0, rel=1e-5)
    assert np.count_nonzero(found.kind == LIES) == 2


def test_it_agrees_with_what_is_found_of_overhangs() -> None:
    body = bodies.torus()
    found, known = leaning(body, 45.0), overhang(body)
    assert set(np.flatnonzero(found.kind == HANGS)) == set(known.faces) and found.hangs_mm2 == pytest.approx(known.area)


def test_nothing_leans_nowhere() -> None:
    assert len(leaning(Mesh(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int32)), 45.0).kind) == 0
