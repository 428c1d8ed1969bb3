"""Walls, gaps and holes of bodies whose measures are known, over sizes, ways to lie, places and finenesses: by seed."""

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from mesh.bodies import box, cylinder, moved, sphere, turned
from mesh.boolean import boolean
from mesh.bores import bores
from mesh.gaps import gaps
from mesh.mesh import Mesh, join
from mesh.thickness import wall_thickness
from tests.mesh.test_gaps import anyhow, near
from tests.mesh.test_wall_thickness import polygon, prism

Chance = np.random.Generator
SEEDS = range(6)
MANY = [pytest.param(seed, marks=pytest.mark.campaign) for seed in range(6, 60)]


def split(mesh: Mesh, times: int) -> Mesh:
    """Each face cut into four, so many times, at the middles of its edges."""
    for _ in range(times):
        a, b, c = (mesh.vertices[mesh.faces[:, k]] for k in range(3))
        p, q, r = (a + b) / 2, (b + c) / 2, (c + a) / 2
        corners = np.stack([a, p, r, p, b, q, r, q, c, p, q, r], axis=1).reshape(-1, 3)
        mesh = Mesh(corners, np.arange(len(corners), dtype=np.int32).reshape(-1, 3))
    return mesh


def leaning(mesh: Mesh, x_deg: float, z_deg: float, at: tuple[float, float, float]) -> Mesh:
    """Leant over about x, then turned about z, about the origin, and moved."""
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_euler("xz", (x_deg, z_deg), degrees=True).as_matrix()
    matrix[:3, 3] = at
    return mesh.transformed(matrix)


def rod(across: float, sides: int = 32, long: float = 60.0) -> Mesh:
    """Along z, its middle at the origin; its corners lie on a circle so wide."""
    return cylinder(across / 2, long, sides, (0, 0, -long / 2))


def shells(bodies: list[Mesh]) -> tuple[Mesh, np.ndarray, np.ndarray]:
    """(all of them, the shell of each face, the faces of those turned inside out)."""
    shell = np.repeat(np.arange(len(bodies)), [len(body.faces) for body in bodies]).astype(np.int32)
    whole = join(bodies)
    a, b, c = whole.corners.astype(np.float64).transpose(1, 0, 2)
    volume = np.bincount(shell, np.einsum("ij,ij->i", a, np.cross(b, c)))
    return whole, shell, np.flatnonzero(volume[shell] < 0).astype(np.int32)


def plate(chance: Chance) -> tuple[list[Mesh], float]:
    wall = float(chance.uniform(0.2, 4))
    return [box((*chance.uniform(15, 60, 2), wall))], wall


def tube(chance: Chance) -> tuple[list[Mesh], float]:
    wall, sides, outer = float(chance.uniform(0.3, 3)), int(chance.integers(48, 128)), float(chance.uniform(6, 20))
    bore = turned(cylinder(outer - wall, 40 - 4 * wall, sides, (0, 0, 2 * wall)))
    return [cylinder(outer, 40, sides), bore], wall * float(np.cos(np.pi / sides))


def ball(chance: Chance) -> tuple[list[Mesh], float]:
    wall, outer = float(chance.uniform(0.4, 4)), float(chance.uniform(10, 25))
    return [sphere(outer, 48, 96), turned(sphere(outer - wall, 48, 96))], wall


def onion(chance: Chance) -> tuple[list[Mesh], float]:
    """Three shells one in the other: the outer wall is the thinner one."""
    wall, outer = float(chance.uniform(0.4, 1.5)), float(chance.uniform(14, 25))
    inner = [sphere(outer - wall - gap, 40, 80) for gap in (2.0,)]
    core = [turned(sphere(outer - 2 * wall - 3.5, 40, 80))]
    return [sphere(outer, 48, 96), turned(sphere(outer - wall, 48, 96)), *inner, *core], wall


def wedge(chance: Chance) -> tuple[list[Mesh], float]:
    end, half = float(chance.uniform(0.3, 2)), float(np.radians(chance.uniform(2, 10)))
    reach = end / 2 + 20 * float(np.tan(half))
    return [prism([(0, end / 2), (0, -end / 2), (20, -reach), (20, reach)], 30)], end


def pin(chance: Chance) -> tuple[list[Mesh], float]:
    sides, radius = int(chance.integers(3, 40)), float(chance.uniform(0.3, 4))
    return [prism(polygon(sides, radius), 25)], 2 * radius * float(np.cos(np.pi / sides))


WALLS = {"plate": plate, "tube": tube, "ball": ball, "onion": onion, "wedge": wedge, "pin": pin}


@pytest.mark.parametrize("seed", [*SEEDS, *MANY])
@pytest.mark.parametrize("kind", WALLS)
def test_a_wall_is_as_thick_as_drawn(kind: str, seed: int) -> None:
    chance = np.random.default_rng([seed, len(kind)])
    bodies, wanted = WALLS[kind](chance)
    fine = int(chance.integers(0, 3 if kind in ("plate", "wedge", "pin") else 1))
    whole, shell, cavity = shells([split(body, fine) for body in bodies])
    found = wall_thickness(anyhow(whole, seed), shell=shell if len(bodies) > 1 else None, cavity=cavity)
    assert found.least == near(wanted)


def plates(chance: Chance) -> tuple[list[Mesh], float]:
    gap = float(chance.uniform(0.1, 3))
    x, y = (float(value) for value in chance.uniform(-4, 4, 2))
    return [box((20, 20, 2)), box((22, 18, 2), (x, y, 2 + gap))], gap


def socket(chance: Chance) -> tuple[list[Mesh], float]:
    gap, radius = float(chance.uniform(0.15, 1.5)), float(chance.uniform(5, 12))
    return [sphere(radius, 48, 96), turned(sphere(radius + gap, 48, 96)), sphere(radius + gap + 3, 48, 96)], gap


def shaft(chance: Chance) -> tuple[list[Mesh], float]:
    """A round pin in a round bore of as many sides: as far apart as their flats."""
    gap, radius, sides = float(chance.uniform(0.15, 1.0)), float(chance.uniform(2, 5)), int(chance.integers(24, 96))
    hub = boolean(cylinder(radius + gap + 4, 8, sides), cylinder(radius + gap, 20, sides, (0, 0, -5)), "difference")
    return [hub, cylinder(radius, 16, sides, (0, 0, -4))], gap * float(np.cos(np.pi / sides))


def slot(chance: Chance) -> tuple[list[Mesh], float]:
    gap = float(chance.uniform(0.2, 3))
    return [boolean(box((20, 20, 10)), box((gap, 30, 8), (8, -5, 4)), "difference")], gap


GAPS = {"plates": plates, "socket": socket, "shaft": shaft, "slot": slot}


@pytest.mark.parametrize("seed", [*SEEDS, *MANY])
@pytest.mark.parametrize("kind", GAPS)
def test_a_gap_is_as_wide_as_drawn_and_told_apart_between_bodies(kind: str, seed: int) -> None:
    chance = np.random.default_rng([seed, len(kind), 1])
    bodies, wanted = GAPS[kind](chance)
    whole, shell, _ = shells([split(body, int(chance.integers(0, 2)) if kind in ("plates", "slot") else 0) for body in bodies])
    found = gaps(anyhow(whole, seed), shell=shell if len(bodies) > 1 else None)
    assert found.least == near(wanted)
    if kind == "slot":
        assert found.between is None
    else:
        assert found.between == near(wanted)
        assert len(np.unique(shell[found.between_faces])) == 2


@pytest.mark.parametrize("seed", [*SEEDS, *MANY])
def test_holes_of_any_size_corners_and_slant_are_as_wide_as_their_drill(seed: int) -> None:
    chance = np.random.default_rng([seed, 2])
    sides, across = int(chance.integers(5, 65)), float(np.exp(chance.uniform(np.log(0.3), np.log(6))))
    drill = leaning(rod(across, sides), float(chance.uniform(0, 30)), float(chance.uniform(0, 360)), (20, 15, 3))
    body = boolean(split(box((40, 30, 6)), int(chance.integers(0, 3))), drill, "difference")
    found = bores(anyhow(body, seed), gaps(anyhow(body, seed)).across)
    assert [hole.width_mm for hole in found] == [near(across * float(np.cos(np.pi / sides)))]


def test_a_slot_in_a_body_does_not_hide_the_gap_to_the_next() -> None:
    slotted = boolean(box((20, 20, 10)), box((0.2, 30, 8), (8, -5, 4)), "difference")
    pair = join([slotted, moved(box((20, 20, 5)), (0, 0, -5.35))])
    found = gaps(pair, shell=np.repeat([0, 1], [len(slotted.faces), 12]).astype(np.int32))
    assert found.least == near(0.2) and found.between == pytest.approx(0.35, abs=0.005)


@pytest.mark.parametrize("scale", [0.5, 5.0, 20.0])
def test_cubes_and_balls_of_any_size_have_no_thin_wall(scale: float) -> None:
    for body, least in ((box(), 20.0), (sphere(10, 48, 96), 19.9)):
        assert wall_thickness(anyhow(Mesh(body.vertices * np.float32(scale), body.faces), 3)).least == near(least * scale)
