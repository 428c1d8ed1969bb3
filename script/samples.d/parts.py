"""Makes the sample parts in resources/samples, the same bytes every time."""

import sys
from pathlib import Path

import numpy as np
from manifold3d import CrossSection, FillRule, JoinType, Manifold

OUT = Path(__file__).resolve().parent.parent.parent / "resources" / "samples"
HEADER = b"PrintDesk sample part, Apache-2.0".ljust(80, b" ")
GRID_MM = 1e-4  # finer than any printer; rounding to it makes the bytes the same wherever they are made
STL_FACET = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])


def main() -> int:
    parts = {
        "cable-clip.stl": corners_of(cable_clip()),
        "planter.stl": corners_of(planter()),
        "broken-bracket.stl": broken(bracket()),
    }
    different = []
    for name, corners in parts.items():
        data, path = stl(corners), OUT / name
        if not path.exists() or path.read_bytes() != data:
            different.append(name)
            if "--check" not in sys.argv:
                path.write_bytes(data)
        print(f"{name}: {len(corners)} triangles, {len(data) / 1024:.0f} KiB{', changed' if name in different else ''}")
    return 1 if different and "--check" in sys.argv else 0


def cable_clip() -> Manifold:
    """Holds a 7 mm cable to a wall or a desk: a foot for one M4 countersunk screw and a springy C. Lies on its side to print."""
    ring = CrossSection.circle(5.8, 96) - CrossSection.circle(3.6, 96)
    mouth = CrossSection([[[0.0, 0.0], [9.0, 4.6], [9.0, 9.0], [4.2, 9.0]]], FillRule.Positive)
    foot = CrossSection.square([26.0, 3.2]).translate([-5.8, -5.8])
    profile = (
        (ring - mouth + foot).offset(-0.6, JoinType.Round, circular_segments=24).offset(0.6, JoinType.Round, circular_segments=24)
    )
    body = Manifold.extrude(profile, 12.0)
    # The screw goes through the foot, along −y; 8.4 mm head at 90°.
    screw = Manifold.cylinder(10.0, 2.2, 2.2, 48) + Manifold.cylinder(2.1, 2.2, 4.3, 48).translate([0, 0, 5.11])
    return body - screw.rotate([-90.0, 0.0, 0.0]).translate([13.5, -9.8, 6.0])


def planter() -> Manifold:
    """A twisted pot for a cutting or a succulent: 64 mm wide, 60 mm tall, 2.4 mm walls, a drain hole."""
    outer, inner = wavy(30.0, 2.0), wavy(27.4, 2.0)
    height, floor, twist, top = 60.0, 3.0, 40.0, 1.0
    pot = Manifold.extrude(outer, height, 20, twist, (top, top))
    hollow = (
        Manifold.extrude(inner, height, 20, twist, (top, top)).rotate([0.0, 0.0, twist * floor / height]).translate([0, 0, floor])
    )
    return pot - hollow - Manifold.cylinder(10.0, 4.0, 4.0, 48).translate([0.0, 0.0, -2.0])


def wavy(radius: float, depth: float) -> CrossSection:
    angle = np.linspace(0.0, 2.0 * np.pi, 60, endpoint=False)
    reach = radius + depth * np.cos(6.0 * angle)
    return CrossSection([np.column_stack([reach * np.cos(angle), reach * np.sin(angle)])], FillRule.Positive)


def bracket() -> Manifold:
    """An angle for a shelf: two legs of 40 mm with two 4.5 mm holes each, and a rib that carries."""
    leg = CrossSection.square([40.0, 30.0]).offset(-4.0, JoinType.Round, circular_segments=48)
    leg = leg.offset(4.0, JoinType.Round, circular_segments=48) + CrossSection.square([20.0, 30.0])
    holes = CrossSection.circle(2.25, 40).translate([14.0, 7.5]) + CrossSection.circle(2.25, 40).translate([31.0, 22.5])
    flat = Manifold.extrude(leg - holes, 4.0)
    upright = flat.rotate([0.0, -90.0, 0.0]).translate([4.0, 0.0, 0.0])
    rib = CrossSection([[[0.0, 0.0], [30.0, 0.0], [0.0, 30.0]]], FillRule.Positive)
    return flat + upright + Manifold.extrude(rib, 4.0).rotate([90.0, 0.0, 0.0]).translate([3.0, 17.0, 3.0])


def broken(body: Manifold) -> np.ndarray:
    """The part as a careless export leaves it: the largest face of one leg has a hole, and every ninth facet is inside out."""
    corners = corners_of(body)
    sides = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(sides, axis=1)
    down = sides[:, 2] < -0.99 * area
    largest = np.argmax(np.where(down, area, 0.0))
    kept = np.delete(corners, largest, axis=0)
    kept[::9] = kept[::9, ::-1]
    return kept


def corners_of(body: Manifold) -> np.ndarray:
    """(n, 3, 3) float32, mm, standing on z = 0 in the middle, rounded to the grid and put in one order."""
    mesh = body.to_mesh()
    corners = np.asarray(mesh.vert_properties, dtype=float)[:, :3][np.asarray(mesh.tri_verts)]
    points = corners.reshape(-1, 3)
    lower, upper = points.min(axis=0), points.max(axis=0)
    corners -= [*(lower[:2] + upper[:2]) / 2, lower[2]]
    steps = np.round(corners / GRID_MM).astype(np.int64)
    flat = [(a == b).all(axis=1) for a, b in ((steps[:, 0], steps[:, 1]), (steps[:, 1], steps[:, 2]), (steps[:, 0], steps[:, 2]))]
    steps = steps[~np.any(flat, axis=0)]
    # Each facet begins at its lowest corner, and the facets are sorted.
    first = np.lexsort(np.moveaxis(steps, -1, 0)[::-1], axis=-1)[:, 0]
    steps = np.take_along_axis(steps, ((first[:, None] + np.arange(3)) % 3)[:, :, None], axis=1)
    steps = steps[np.lexsort(steps.reshape(-1, 9).T[::-1])]
    return (steps * GRID_MM).astype(np.float32)


def stl(corners: np.ndarray) -> bytes:
    facets = np.zeros(len(corners), STL_FACET)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]).astype(float)
    facets["normal"] = np.round(normal / np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12), 5)
    facets["corners"] = corners
    return HEADER + np.uint32(len(facets)).tobytes() + facets.tobytes()


if __name__ == "__main__":
    raise SystemExit(main())
