"""What a mend says of how far it went, against a plain measure of every face from every place."""

import numpy as np
import numpy.typing as npt
import pytest

from mesh.bodies import box, cylinder, moved, sphere
from mesh.measure import areas
from mesh.mesh import Mesh, join
from mesh.repair import mend
from mesh.weld import weld
from tests.mesh.breakages import volume_of

Points = npt.NDArray[np.float64]
_PLACES = 150


def from_segments(places: Points, begin: Points, end: Points) -> Points:
    along = end - begin
    share = ((places[:, None] - begin) * along).sum(-1) / np.maximum((along * along).sum(-1), 1e-300)
    return np.linalg.norm(places[:, None] - begin - np.clip(share, 0, 1)[..., None] * along, axis=-1)


def plainly(places: Points, mesh: Mesh) -> float:
    """The greatest distance of the places from the surface, every face looked at: barycentric over a face, else its edges."""
    a, b, c = (mesh.corners[:, k].astype(np.float64) for k in range(3))
    best = np.minimum(np.minimum(from_segments(places, a, b), from_segments(places, b, c)), from_segments(places, c, a))
    u, v = b - a, c - a
    uu, uv, vv = (u * u).sum(-1), (u * v).sum(-1), (v * v).sum(-1)
    det = np.maximum(uu * vv - uv * uv, 1e-300)
    w = places[:, None] - a
    wu, wv = (w * u).sum(-1), (w * v).sum(-1)
    s, t = (vv * wu - uv * wv) / det, (uu * wv - uv * wu) / det
    over = (s >= 0) & (t >= 0) & (s + t <= 1)
    height = np.linalg.norm(w - s[..., None] * u - t[..., None] * v, axis=-1)
    return float(np.where(over, np.minimum(height, best), best).min(axis=1).max())


def places_on(mesh: Mesh) -> Points:
    chance = np.random.default_rng(1)
    area = areas(mesh)
    face = chance.choice(len(area), _PLACES, p=area / area.sum())
    inside = np.einsum("ij,ijk->ik", chance.dirichlet([1, 1, 1], _PLACES), mesh.corners[face].astype(np.float64))
    return np.concatenate([inside, mesh.vertices[chance.permutation(len(mesh.vertices))[:_PLACES]].astype(np.float64)])


def apart(mesh: Mesh, side: npt.NDArray[np.bool_], by: tuple[float, float, float]) -> Mesh:
    """Some faces moved off the others."""
    corners = mesh.corners.astype(np.float64)
    corners[side] += by
    return Mesh(corners.reshape(-1, 3).astype(np.float32), np.arange(3 * len(corners), dtype=np.int32))


def cracked(mesh: Mesh, hair: float) -> Mesh:
    chance = np.random.default_rng(2)
    corners = mesh.corners + chance.uniform(-hair, hair, size=mesh.corners.shape)
    return Mesh(corners.reshape(-1, 3).astype(np.float32), np.arange(3 * len(corners), dtype=np.int32))


def ball() -> Mesh:
    return sphere(15, 16, 32)


@pytest.mark.parametrize(
    ("broken", "step"),
    [
        pytest.param(cracked(ball(), 5e-4), "weld", id="cracks"),
        pytest.param(
            apart(cylinder(10, 20, 32), cylinder(10, 20, 32).corners[:, :, 2].min(axis=1) > 19, (0, 0, 2e-3)), "weld", id="lid"
        ),
        pytest.param(apart(ball(), ball().corners.mean(axis=1)[:, 2] > 0, (0.006, 0.006, 0.006)), "stitch", id="gap"),
        pytest.param(join([box(), moved(box(), (10.0, 3.0, 2.0))]), "unite", id="overlap"),
    ],
)
def test_no_place_moved_farther_than_is_said_and_what_is_said_is_no_guess(broken: Mesh, step: str) -> None:
    before = weld(broken)
    mended = mend(broken)
    assert step in [one.name for one in mended.steps]
    new = plainly(places_on(mended.mesh), before)
    gone = 0.0 if step == "unite" else plainly(places_on(before), mended.mesh)
    rounding = 4e-6
    assert max(new, gone) <= mended.max_deviation_mm + rounding
    assert mended.max_deviation_mm <= 2.5 * max(new, gone) + rounding


def test_the_change_of_volume_is_that_of_what_it_encloses() -> None:
    from manifold3d import Manifold

    crumb = box((2.0, 2.0, 2.0), (40.0, 0.0, 0.0))
    gone = mend(join([box(), crumb]), ["drop_stray"])
    assert gone.volume_change == pytest.approx(-8)
    overlapping = [Manifold.cube((20, 20, 20)), Manifold.cube((20, 20, 20)).translate((10, 3, 2))]
    true = (overlapping[0] + overlapping[1]).volume()
    united = mend(join([box(), moved(box(), (10.0, 3.0, 2.0))]))
    assert volume_of(united.mesh) == pytest.approx(true, rel=1e-6)
    assert united.volume_change == pytest.approx(0, abs=1e-3)
    plate = box((30, 20, 0.4))
    thicker = mend(plate, ["thicken"], thickness_mm=0.8)
    assert thicker.volume_change == pytest.approx(volume_of(thicker.mesh) - volume_of(plate))
    assert thicker.max_deviation_mm == pytest.approx(plainly(places_on(thicker.mesh), plate), rel=1e-3)
