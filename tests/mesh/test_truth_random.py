"""Two hundred bodies that nobody chose: unions, differences and nests of boxes, balls and rings, anywhere and any way round.

The truth comes from `manifold3d` on the separate, plain primitives in double, or from adding up plain volumes. What is examined
is one bag of float32 triangles, as a file gives it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pytest
from manifold3d import Manifold, Mesh64

from mesh.bodies import box, moved, sphere, torus, turned
from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh, join
from mesh.read import read_bytes
from tests.mesh.every_format import EVERY, file_of

SEEDS = 200
IN_SCRIPT_TEST = range(0, SEEDS, 5)
Random = np.random.Generator


@dataclass(frozen=True)
class Case:
    """A bag of triangles and what is true of it. shells None: not told beforehand."""

    mesh: Mesh
    volume: float
    cavities: int
    shells: int | None


def rotation(random: Random) -> npt.NDArray[np.float64]:
    """Any rotation, all alike likely."""
    turn, _ = np.linalg.qr(random.normal(size=(3, 3)))
    return turn * np.sign(np.linalg.det(turn))


def placed(mesh: Mesh, random: Random, reach: float = 15.0) -> Mesh:
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = rotation(random), random.uniform(-reach, reach, 3)
    return mesh.transformed(matrix)


def primitive(random: Random) -> Mesh:
    kind = random.integers(3)
    if kind == 0:
        return box(tuple(random.uniform(8, 30, 3)))
    if kind == 1:
        return sphere(random.uniform(6, 16), 16, 24)
    tube = random.uniform(2, 5)
    return torus(tube * random.uniform(1.8, 4), tube, 32, 16)


def exact(mesh: Mesh) -> Manifold:
    return Manifold(Mesh64(mesh.vertices.astype(np.float64), mesh.faces.astype(np.uint64)))


def mesh_of(solid: Manifold) -> Mesh:
    raw = solid.to_mesh64()
    return Mesh(np.asarray(raw.vert_properties)[:, :3].astype(np.float32), np.asarray(raw.tri_verts).astype(np.int32))


def bag(random: Random) -> Case:
    """Bodies laid into each other and never united, as a careless export has them."""
    bodies = [placed(primitive(random), random) for _ in range(random.integers(2, 6))]
    whole = sum((exact(body) for body in bodies[1:]), exact(bodies[0]))
    return Case(join(bodies), whole.volume(), 0, len(bodies))


def carved(random: Random) -> Case:
    """The surface of a body with others added to it and taken from it."""
    solid = exact(placed(box((30, 30, 30), (-15, -15, -15)), random, 3))
    for _ in range(random.integers(1, 4)):
        other = exact(placed(primitive(random), random))
        solid = solid - other if random.random() < 0.7 else solid + other
    parts = list(solid.decompose())
    cavities = sum(part.volume() < 0 for part in parts)
    return Case(mesh_of(solid), solid.volume(), cavities, len(parts))


def nest(random: Random) -> Case:
    """Shells within shells, each second one turned inward: a body with a void with a body in it."""
    kind, levels, around = random.integers(3), int(random.integers(2, 5)), rotation(random)
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = around, random.uniform(-40, 40, 3)
    shells, volume = [], 0.0
    for level in range(levels):
        share = 0.75**level
        body = (
            box((40 * share,) * 3, (-20 * share,) * 3),
            sphere(20 * share, 16, 24),
            torus(20, 8 * share, 32, 16),
        )[kind].transformed(matrix)
        sign = 1 if level % 2 == 0 else -1
        volume += sign * exact(body).volume()
        shells.append(body if sign > 0 else turned(body))
    return Case(join(shells), volume, levels // 2, levels)


def case(seed: int) -> Case:
    random = np.random.default_rng(seed)
    kinds: tuple[Callable[[Random], Case], ...] = (bag, carved, nest)
    return kinds[seed % 3](random)


def facts_of(mesh: Mesh) -> Facts:
    return examine(mesh, walls=False, crossings=False)[1]


def shuffled(mesh: Mesh, random: Random) -> Mesh:
    """The faces in another order, each begun at another corner, no vertex shared."""
    faces = mesh.faces[random.permutation(len(mesh.faces))]
    begin = random.integers(3, size=(len(faces), 1))
    faces = np.take_along_axis(faces, (begin + np.arange(3)) % 3, axis=1)
    return Mesh(mesh.vertices[faces].reshape(-1, 3), np.arange(faces.size).reshape(-1, 3))


def holds(facts: Facts, known: Case, where: str) -> None:
    assert facts.boundary_edges == 0, where
    assert facts.watertight, where
    assert facts.volume_mm3 == pytest.approx(known.volume, rel=1e-3), where
    assert facts.cavities == known.cavities, where
    if known.shells is not None:
        assert facts.shells == known.shells, where


def everywhere(seed: int) -> None:
    known, random = case(seed), np.random.default_rng(1000 + seed)
    holds(facts_of(known.mesh), known, "as made")
    holds(facts_of(shuffled(known.mesh, random)), known, "shuffled")
    matrix = np.eye(4)
    matrix[:3, :3] = rotation(random)
    holds(facts_of(known.mesh.transformed(matrix)), known, "turned")
    holds(facts_of(moved(known.mesh, tuple(random.uniform(-1000, 1000, 3)))), known, "a metre off")


@pytest.mark.parametrize("seed", IN_SCRIPT_TEST)
def test_a_body_that_nobody_chose_is_measured_truthfully_however_it_lies(seed: int) -> None:
    everywhere(seed)


def in_format(seed: int, name: str) -> None:
    """The body with its faces in another order, turned and up to a metre off, through a file."""
    known, random = case(seed), np.random.default_rng([seed, *name.encode()])
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = rotation(random), random.uniform(-1000, 1000, 3)
    mesh = shuffled(known.mesh.transformed(matrix), random)
    holds(facts_of(read_bytes(*file_of(mesh, name)).mesh), known, f"as {name}, a metre off")


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("seed", [0, 1, 2, 33, 34, 35])
def test_it_is_the_same_in_every_format(name: str, seed: int) -> None:
    in_format(seed, name)


@pytest.mark.campaign
def test_two_hundred_bodies_that_nobody_chose() -> None:
    wrong = []
    for seed in range(SEEDS):
        try:
            everywhere(seed)
            for name in EVERY:
                in_format(seed, name)
        except AssertionError as problem:
            wrong.append(f"{seed}: {str(problem).splitlines()[0]}")
    told = f"{SEEDS} bodies, each in four places and in {len(EVERY)} formats a metre off"
    print(f"\n{told}: {len(wrong)} measured wrongly", *wrong, sep="\n")
    assert not wrong
