"""Bodies of our own to hold estimates against: none of them is of any corpus, and no constant was fitted to them.

All lengths mm, all standing on z = 0. Where chance has a say it is seeded, so that everybody measures the same bodies.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from manifold3d import CrossSection, Manifold, OpType

from mesh.emboss import emboss
from mesh.ground import Place
from mesh.letters import Wording, letters
from mesh.mesh import Mesh

Points = npt.NDArray[np.float64]
ROUND = 64  # corners of a circle
_ADD = OpType.Add


def box(x: float, y: float, z: float, at: tuple[float, float, float] = (0, 0, 0)) -> Manifold:
    """Its middle over `at`, which is on its underside."""
    return Manifold.cube((x, y, z)).translate((at[0] - x / 2, at[1] - y / 2, at[2]))


def rod(height: float, radius: float, at: tuple[float, float, float] = (0, 0, 0), top: float | None = None) -> Manifold:
    return Manifold.cylinder(height, radius, radius if top is None else top, ROUND).translate(at)


def ball(radius: float, at: tuple[float, float, float] = (0, 0, 0)) -> Manifold:
    return Manifold.sphere(radius, ROUND).translate(at)


def flat(points: list[tuple[float, float]], height: float) -> Manifold:
    """A prism."""
    return Manifold.extrude(CrossSection([np.array(points, np.float64)]), height)


def lying(body: Manifold) -> Manifold:
    """A prism drawn in the x-y plane, on its side: what was y is up."""
    return body.rotate((90, 0, 0))


# --- mechanical


def angle_bracket() -> Manifold:
    body = box(60, 40, 5) + box(60, 5, 45, (0, 17.5, 0))
    for x in (-20, 20):
        body += lying(flat([(0, 0), (3, 0), (3, 22), (0, 3)], 1)).rotate((0, 0, 90)).translate((x, 15, 5))
        body -= rod(10, 2.75, (x, -8, -1))
        body -= rod(30, 2.2).rotate((90, 0, 0)).translate((x, 30, 32))
    return body


def ribbed_box() -> Manifold:
    body = box(90, 60, 30) - box(86, 56, 30, (0, 0, 2))
    for x in (-28, -14, 0, 14, 28):
        body += box(1.6, 56.5, 14, (x, 0, 1.5))
    return body + box(86.5, 1.6, 14, (0, 0, 1.5))


def gear(teeth: int = 24, module: float = 2.0, height: float = 8.0) -> Manifold:
    pitch, points = module * teeth / 2, []
    for number in range(teeth):
        for radius, turn in ((-1.25, 0.0), (-1.25, 0.18), (0, 0.27), (1, 0.37), (1, 0.63), (0, 0.73), (-1.25, 0.82)):
            angle = 2 * np.pi * (number + turn) / teeth
            points.append(((pitch + module * radius) * np.cos(angle), (pitch + module * radius) * np.sin(angle)))
    body = flat(points, height) - rod(40, 4, (0, 0, -1))
    for number in range(6):
        body -= rod(40, 4.5, (14 * np.cos(number * np.pi / 3), 14 * np.sin(number * np.pi / 3), -1))
    return body


def hub_gear() -> Manifold:
    return (gear(16, 1.0, 6) + rod(14, 6)) - rod(40, 2.5, (0, 0, -1)) - rod(20, 1.5).rotate((90, 0, 0)).translate((0, 0, 10))


def tube() -> Manifold:
    return rod(60, 15) - rod(62, 12.5, (0, 0, -1))


def elbow() -> Manifold:
    ring = CrossSection.circle(11, ROUND) - CrossSection.circle(8.6, ROUND)
    return Manifold.revolve(ring.translate((30, 0)), 90, 90).rotate((90, 0, 0))


def enclosure() -> Manifold:
    body = box(100, 70, 35) - box(97.6, 67.6, 35, (0, 0, 1.6))
    for x in (-42, 42):
        for y in (-27, 27):
            body += rod(20, 3.5, (x, y, 1)) - rod(20, 1.3, (x, y, 4))
    for number in range(8):
        body -= box(30, 1.6, 10, (0, -20 + number * 5, -1))
    return body - box(12, 10, 6, (50, 10, 8)) - rod(20, 4).rotate((90, 0, 0)).translate((20, -25, 20))


def thread(turns: int, pitch: float, radius: float) -> Manifold:
    ring = CrossSection([np.array([(r * np.cos(a), r * np.sin(a)) for a, r in _ridge(radius, pitch)])])
    return Manifold.extrude(ring, turns * pitch, 20 * turns, 360 * turns)


def jar_neck() -> Manifold:
    return rod(6, 20) + thread(5, 3, 14).translate((0, 0, 5.9)) - rod(30, 11, (0, 0, 2))


def _ridge(radius: float, pitch: float) -> list[tuple[float, float]]:
    """A cut across a thread: the ridge is where the way round is."""
    turn = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    return [(float(a), radius + 0.6 * pitch * (abs(a / np.pi - 1) - 0.5)) for a in turn]


def bolt() -> Manifold:
    head = flat([(8.2 * np.cos(a), 8.2 * np.sin(a)) for a in np.arange(6) * np.pi / 3], 5)
    return head + thread(14, 1.5, 4.6).translate((0, 0, 4.9))


def snap_hooks() -> Manifold:
    body = box(50, 24, 3)
    for x in (-20, -7, 7, 20):
        hook = flat([(0, 0), (2.2, 0), (2.2, 12), (4, 12), (1.2, 17), (0, 17)], 6)
        body += lying(hook).translate((x, 3, 2.5))
    return body


def chain(links: int = 5) -> Manifold:
    body = Manifold()
    ring = Manifold.revolve(CrossSection.square((3, 4), True).translate((9, 0)), ROUND)
    stretched = ring.scale((1.4, 1, 1)).translate((0, 0, 2))
    for number in range(links):
        turned = stretched if number % 2 == 0 else stretched.rotate((55, 0, 0))
        body += turned.translate((number * 17.5, 0, 0))
    return body.trim_by_plane((0, 0, 1), -7)


def hinge() -> Manifold:
    leaf = box(30, 40, 3, (-17, 0, 0)) - rod(9, 2, (-22, 12, -1)) - rod(9, 2, (-22, -12, -1))
    knuckle = rod(40, 4).translate((0, 0, -20)).rotate((90, 0, 0)).translate((0, 0, 4))
    body = leaf + box(6, 40, 3, (-2, 0, 0)) + knuckle - rod(60, 1.8, (0, 0, -30)).rotate((90, 0, 0)).translate((0, 0, 4))
    for y in (-12, 4):
        body -= box(9.4, 8.4, 20, (1.2, y + 4, -1))
    return body


def pulley() -> Manifold:
    profile = [(3, 0), (20, 0), (20, 2), (15, 6), (20, 10), (20, 12), (8, 12), (8, 20), (3, 20)]
    return Manifold.revolve(CrossSection([np.array(profile, np.float64)]), ROUND)


def heat_sink() -> Manifold:
    body = box(50, 50, 4)
    for number in range(11):
        body += box(1.2, 50, 18, (-22.5 + 4.5 * number, 0, 3.5))
    return body


def thin_frame() -> Manifold:
    return (box(80, 80, 2) - box(77.4, 77.4, 4, (0, 0, -1))) + box(80, 0.9, 12) + box(0.9, 80, 12)


def tool_rack() -> Manifold:
    body = box(150, 30, 12) + box(150, 4, 50, (0, 13, 0))
    for number in range(9):
        body -= rod(20, 2 + 0.45 * number, (-64 + 16 * number, -4, 4))
    return body


def plate_of_holes(seed: int = 3) -> Manifold:
    chance = np.random.default_rng(seed)
    body = box(100, 70, 3.2)
    for _ in range(60):
        x, y, r = chance.uniform(-46, 46), chance.uniform(-31, 31), chance.uniform(1, 4)
        body -= rod(8, r, (x, y, -1))
    return body


def many_parts() -> Manifold:
    body = Manifold()
    for number in range(12):
        x, y = 18 * (number % 4), 18 * (number // 4)
        body += (rod(3 + number, 5 + 0.2 * number) - rod(40, 2.2, (0, 0, -1))).translate((x, y, 0))
    return body


def tiny_pin() -> Manifold:
    return rod(1.5, 2.5) + rod(8, 1.2, (0, 0, 1)) + rod(1.2, 1.2, (0, 0, 9), 0.7)


def tiny_washers() -> Manifold:
    body = Manifold()
    for number in range(4):
        body += (rod(1.2, 3.5) - rod(4, 1.6, (0, 0, -1))).translate((9 * number, 0, 0))
    return body


def large_tray() -> Manifold:
    outer = CrossSection.square((180, 140), True).offset(6)
    body = Manifold.extrude(outer, 22) - Manifold.extrude(outer.offset(-2.4), 30).translate((0, 0, 2.4))
    return body + box(2.4, 140, 18) + box(180, 2.4, 18)


def large_block() -> Manifold:
    body = box(120, 80, 60) - rod(130, 18).translate((0, 0, -65)).rotate((0, 90, 0)).translate((0, 0, 60))
    return body - box(200, 20, 15, (0, 0, -1))


def random_body(seed: int) -> Manifold:
    """Boxes, rods and balls put together and cut out of each other."""
    chance = np.random.default_rng(seed)
    body = box(*chance.uniform(15, 50, 2), chance.uniform(4, 25))
    for _ in range(9):
        at = (*chance.uniform(-22, 22, 2), chance.uniform(-2, 20))
        kind = chance.integers(3)
        if kind == 0:
            part = box(*chance.uniform(3, 25, 3)).rotate((0, 0, chance.uniform(0, 90))).translate(at)
        elif kind == 1:
            part = rod(chance.uniform(4, 30), chance.uniform(2, 10), at, chance.uniform(1, 10))
        else:
            part = ball(chance.uniform(3, 12), at)
        body = body - part if chance.random() < 0.35 else body + part
    return max(body.trim_by_plane((0, 0, 1), 0).decompose(), key=lambda piece: piece.volume())


# --- organic


def implicit(value: Callable[[float, float, float], float], half: tuple[float, float, float], edge: float) -> Manifold:
    """The body in which `value` is above 0."""
    low, high = tuple(-one for one in half), half
    return Manifold.level_set(value, (*low, *high), edge)


def metaballs(seed: int = 5) -> Manifold:
    chance = np.random.default_rng(seed)
    centres, sizes = chance.uniform(-16, 16, (9, 3)), chance.uniform(40, 90, 9)

    def value(x: float, y: float, z: float) -> float:
        return float((sizes / (((centres - (x, y, z)) ** 2).sum(axis=1) + 1)).sum() - 4)

    return implicit(value, (32, 32, 32), 1.2)


def gyroid_cube() -> Manifold:
    def value(x: float, y: float, z: float) -> float:
        k = 2 * np.pi / 14
        sheet = np.sin(k * x) * np.cos(k * y) + np.sin(k * y) * np.cos(k * z) + np.sin(k * z) * np.cos(k * x)
        return float(min(0.45 - abs(sheet), 17 - max(abs(x), abs(y), abs(z))))

    return implicit(value, (19, 19, 19), 0.8)


def twisted_vase() -> Manifold:
    turn = np.linspace(0, 2 * np.pi, 180, endpoint=False)
    radius = 24 + 3 * np.cos(7 * turn)
    outer = CrossSection([np.c_[radius * np.cos(turn), radius * np.sin(turn)]])
    wide = (1.35, 1.35)
    inner = Manifold.extrude(outer.offset(-1.6), 90, 60, 80, wide)
    return Manifold.extrude(outer, 90, 60, 80, wide) - inner.translate((0, 0, 2))


def bowl() -> Manifold:
    return (ball(35, (0, 0, 35)) - ball(32.8, (0, 0, 35))).trim_by_plane((0, 0, -1), -40).trim_by_plane((0, 0, 1), 1)


def trefoil() -> Manifold:
    turn = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    x, y = np.sin(turn) + 2 * np.sin(2 * turn), np.cos(turn) - 2 * np.cos(2 * turn)
    way = 10 * np.c_[x, y, -0.9 * np.sin(3 * turn)]
    balls = [Manifold.sphere(4.2, 24).translate(tuple(point)) for point in way]
    return Manifold.batch_boolean([(a + b).hull() for a, b in zip(balls, balls[1:] + balls[:1], strict=True)], _ADD)


def terrain(seed: int = 8) -> Manifold:
    chance = np.random.default_rng(seed)
    waves = [(chance.uniform(0.02, 0.2, 2), chance.uniform(0, 6), 5 / (1 + number)) for number in range(12)]

    def value(x: float, y: float, z: float) -> float:
        top = sum(high * np.sin(k[0] * x + k[1] * y * (-1) ** number + phase) for number, (k, phase, high) in enumerate(waves))
        return float(min(0.7 * top - z, z + 12, 38 - abs(x), 38 - abs(y)))

    return implicit(value, (39, 39, 14), 1.4)


def lattice() -> Manifold:
    body = box(46, 46, 2)
    for x in np.arange(-2, 3) * 10.0:
        for y in np.arange(-2, 3) * 10.0:
            for lean in (-9.0, 9.0):
                ends = [Manifold.sphere(1.3, 16).translate(end) for end in ((x, y, 1.0), (x + lean, y, 21.0))]
                body += (ends[0] + ends[1]).hull()
    return body + box(62, 46, 2, (0, 0, 20))


def figurine() -> Manifold:
    body = ball(11, (0, 0, 10)) + ball(8, (0, 0, 24)) + ball(5.5, (0, 0, 34))
    for side in (-1, 1):
        arm = ball(2.4, (side * 6, 0, 27)) + ball(2, (side * 16, -4, 18))
        body += arm.hull() + ball(3.5, (side * 6, -2, 3)) + rod(9, 1.8, (side * 3, 0, 37), 0.6)
    return body.trim_by_plane((0, 0, 1), 1)


def pebble() -> Manifold:
    return ball(20).scale((1.5, 1, 0.6)).trim_by_plane((0, 0, 1), -9)


def spikes() -> Manifold:
    body = rod(4, 20)
    for number in range(14):
        angle, radius = number * 2.4, 4.2 * np.sqrt(number)
        body += rod(10 + 2 * (number % 5), 2.6, (radius * np.cos(angle), radius * np.sin(angle), 3), 0.2)
    return body


def text_plate(raised: bool) -> Mesh:
    words = letters(Wording("Estimate\n0.2 mm", 9.0))
    return emboss(_mesh(box(80, 36, 3)), words, Place("top"), 1.0, raised=raised).mesh


def _mesh(body: Manifold) -> Mesh:
    made = body.to_mesh64()
    vertices = np.asarray(made.vert_properties, np.float64)[:, :3]
    vertices = vertices - [*(vertices[:, :2].min(axis=0) + np.ptp(vertices[:, :2], axis=0) / 2), vertices[:, 2].min()]
    return Mesh(vertices.astype(np.float32), np.asarray(made.tri_verts, np.int32))


MODELS: dict[str, Callable[[], Manifold | Mesh]] = {
    made.__name__: made
    for made in (
        *(angle_bracket, ribbed_box, gear, hub_gear, tube, elbow, enclosure, jar_neck, bolt, snap_hooks, chain, hinge, pulley),
        *(heat_sink, thin_frame, tool_rack, plate_of_holes, many_parts, tiny_pin, tiny_washers, large_tray, large_block),
        *(metaballs, gyroid_cube, twisted_vase, bowl, trefoil, terrain, lattice, figurine, pebble, spikes),
    )
}
MODELS |= {
    "text_raised": lambda: text_plate(True),
    "text_engraved": lambda: text_plate(False),
    "random_1": lambda: random_body(1),
    "random_2": lambda: random_body(2),
    "random_3": lambda: random_body(3),
    "random_4": lambda: random_body(4),
}


def model(name: str) -> Mesh:
    """By its name in MODELS."""
    made = MODELS[name]()
    return made if isinstance(made, Mesh) else _mesh(made)
