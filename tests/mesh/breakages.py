"""Sound bodies broken in known ways: what went wrong in a file, with the volume that a right mend gives back. All by seed."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mesh.bodies import box, cylinder, moved, sphere, torus, turned
from mesh.mesh import Mesh, join
from tests.bench.body import wavy_torus

Chance = np.random.Generator
Sound = tuple[str, Mesh]


@dataclass(frozen=True, eq=False)
class Broken:
    """A broken body: the seed's breakage, the body's name, the soup of its faces, and the mm³ of the sound body."""

    kind: str
    body: str
    mesh: Mesh
    volume: float


def own_bodies() -> list[Sound]:
    """Bodies of 12 to some 10,000 faces: flat and round, with holes through them, with sharp and with smooth edges."""
    return [
        ("box", box((30, 20, 10))),
        ("cylinder", cylinder(12, 25, 48)),
        ("sphere", sphere(15, 32, 64)),
        ("torus", torus(20, 6, 64, 32)),
        ("waves", wavy_torus(8000)),
        ("bored", _bored()),
        ("lobes", _lobes()),
    ]


def broken(seed: int, bodies: list[Sound]) -> Broken:
    """The breakage of that seed: kinds take turns, bodies come by chance."""
    chance = np.random.default_rng([seed, 20])
    name, mesh = bodies[int(chance.integers(len(bodies)))]
    kind = list(KINDS)[seed % len(KINDS)]
    made, volume = KINDS[kind](mesh, chance)
    order = chance.permutation(len(made.faces))
    return Broken(kind, name, _soup(made.corners[order]), volume)


def volume_of(mesh: Mesh) -> float:
    """Signed volume in mm³, as the divergence theorem gives it."""
    corners = mesh.corners.astype(np.float64)
    corners = corners - corners.reshape(-1, 3).mean(axis=0)
    return float(np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])).sum() / 6)


def _holes(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """One to six round holes, each of up to a twentieth of the diagonal in radius, of one face at least."""
    middle = mesh.corners.mean(axis=1)
    keep = np.ones(len(mesh.faces), bool)
    for _ in range(int(chance.integers(1, 7))):
        reach = np.linalg.norm(middle - middle[chance.integers(len(middle))], axis=1)
        keep &= reach > max(_diagonal(mesh) * chance.uniform(0.002, 0.05), reach.min())
    return Mesh(mesh.vertices, mesh.faces[keep]), volume_of(mesh)


def _flips(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """Up to four tenths of the faces wound the wrong way, or all of them."""
    if chance.random() < 0.2:
        return turned(mesh), volume_of(mesh)
    faces = mesh.faces.copy()
    which = chance.random(len(faces)) < chance.uniform(0.01, 0.4)
    faces[which] = faces[which][:, ::-1]
    return Mesh(mesh.vertices, faces), volume_of(mesh)


def _duplicates(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """Faces written twice, some of them the other way round, and faces without area."""
    again = mesh.faces[chance.integers(len(mesh.faces), size=int(chance.integers(1, 30)))].copy()
    back = chance.random(len(again)) < 0.3
    again[back] = again[back][:, ::-1]
    flat = mesh.faces[chance.integers(len(mesh.faces), size=3)][:, [0, 1, 1]]
    return Mesh(mesh.vertices, np.concatenate([mesh.faces, again, flat])), volume_of(mesh)


def _t_junctions(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """Edges cut in two on one side only, somewhere between their ends."""
    corners = mesh.corners.astype(np.float64)
    which = chance.permutation(len(corners))[: int(chance.integers(1, 40))]
    share = chance.uniform(0.2, 0.8, size=(len(which), 1))
    a, b, c = (corners[which, k] for k in range(3))
    middle = a + share * (b - a)
    halves = np.concatenate([np.stack([a, middle, c], axis=1), np.stack([middle, b, c], axis=1)])
    return _soup(np.concatenate([np.delete(corners, which, axis=0), halves])), volume_of(mesh)


def _strays(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """Loose faces and torn sheets beside the body."""
    size = _diagonal(mesh)
    count = int(chance.integers(1, 12))
    at = mesh.vertices.max(axis=0) + chance.uniform(0.05, 0.5, size=(count, 1, 3)) * size
    loose = at + chance.normal(size=(count, 3, 3)) * size * 0.02
    return join([mesh, _soup(loose)]), volume_of(mesh)


def _overlaps(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """The body and a small one that runs through its surface, some of them turned inside out."""
    size = _diagonal(mesh)
    at = mesh.vertices[chance.integers(len(mesh.vertices))]
    other = moved(sphere(size * chance.uniform(0.03, 0.12), 10, 17), tuple(float(x) for x in at))
    volume = abs((_solid(mesh) + _solid(other)).volume())
    return join([mesh, turned(other) if chance.random() < 0.3 else other]), volume


def _cracks(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """Corners of every twentieth face or more a hair away from where they belong."""
    corners = mesh.corners.astype(np.float64)
    which = chance.random(len(corners)) < chance.uniform(0.05, 1)
    hair = _diagonal(mesh) * 10 ** chance.uniform(-7, -5)
    corners[which] += chance.uniform(-hair, hair, size=(int(which.sum()), 3, 3))
    return _soup(corners), volume_of(mesh)


def _gap(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """One side of the body moved off the other by up to a third of a thousandth of the diagonal."""
    middle = mesh.corners.mean(axis=1)
    direction = chance.normal(size=3)
    direction /= np.linalg.norm(direction)
    side = middle @ direction > np.median(middle @ direction)
    corners = mesh.corners.astype(np.float64)
    corners[side] += direction * _diagonal(mesh) * 10 ** chance.uniform(-6, -3.5)
    return _soup(corners), volume_of(mesh)


def _strip(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """A strip of faces missing, up to a fifth of the diagonal long."""
    middle = mesh.corners.mean(axis=1).astype(np.float64)
    begin = middle[chance.integers(len(middle))]
    along = mesh.vertices[chance.integers(len(mesh.vertices))] - begin
    along *= _diagonal(mesh) * chance.uniform(0.05, 0.2) / max(float(np.linalg.norm(along)), 1e-9)
    share = np.clip((middle - begin) @ along / max(float(along @ along), 1e-9), 0, 1)
    reach = np.linalg.norm(middle - begin - share[:, None] * along, axis=1)
    keep = reach > max(_diagonal(mesh) * chance.uniform(0.004, 0.015), reach.min())
    return Mesh(mesh.vertices, mesh.faces[keep]), volume_of(mesh)


def _mixed(mesh: Mesh, chance: Chance) -> tuple[Mesh, float]:
    """Three kinds of damage, one on the other."""
    volume = volume_of(mesh)
    damage = [_holes, _flips, _duplicates, _t_junctions, _strays, _cracks]
    for number in sorted(chance.permutation(len(damage))[:3]):
        mesh = damage[number](mesh, chance)[0]
    return mesh, volume


KINDS: dict[str, Callable[[Mesh, Chance], tuple[Mesh, float]]] = {
    "holes": _holes,
    "flips": _flips,
    "duplicates": _duplicates,
    "T-junctions": _t_junctions,
    "strays": _strays,
    "overlaps": _overlaps,
    "cracks": _cracks,
    "gap": _gap,
    "strip": _strip,
    "mixed": _mixed,
}


def _bored() -> Mesh:
    from manifold3d import Manifold

    block = Manifold.cube((40, 30, 12))
    for x, y, radius in ((8, 8, 3), (30, 20, 5), (20, 10, 2)):
        block -= Manifold.cylinder(14, radius, circular_segments=40).translate((x, y, -1))
    return _mesh(block)


def _lobes() -> Mesh:
    from manifold3d import Manifold

    balls = [Manifold.sphere(8 + k, 48).translate((9.0 * k, 5.0 * (k % 2), 3.0 * k)) for k in range(4)]
    return _mesh(balls[0] + balls[1] + balls[2] + balls[3])


def _mesh(one: object) -> Mesh:
    raw = one.to_mesh()  # type: ignore[attr-defined]
    return Mesh(np.asarray(raw.vert_properties)[:, :3].astype(np.float32), np.asarray(raw.tri_verts).astype(np.int32))


def _solid(mesh: Mesh):  # type: ignore[no-untyped-def]
    from manifold3d import Manifold, Mesh64

    from mesh.weld import weld

    mesh = weld(mesh)
    return Manifold(Mesh64(mesh.vertices.astype(np.float64), mesh.faces.astype(np.uint64)))


def _soup(corners: npt.NDArray[np.floating]) -> Mesh:
    return Mesh(corners.reshape(-1, 3).astype(np.float32), np.arange(3 * len(corners), dtype=np.int32))


def _diagonal(mesh: Mesh) -> float:
    return float(np.linalg.norm(np.ptp(mesh.vertices, axis=0)))
