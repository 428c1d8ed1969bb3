"""Copies of parts laid on plates, or in the boxes of powder beds: what lies where, the facts of each plate, and its file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mesh.arranged import Arranged, Copy
from mesh.errors import MeshError
from mesh.facts import Facts, FileFacts
from mesh.mesh import Mesh, Vector3
from mesh.write import write_build
from printdesk.errors import from_geometry
from printdesk.part import Part


@dataclass(frozen=True, eq=False)
class Arrangement:
    """parts: as they were given; meshes: of each, scaled and turned as it was; room_mm: of a plate or box.

    used: see `Arranged`; None in a box where a part's volume is not known
    """

    parts: tuple[Part, ...]
    meshes: tuple[Mesh, ...]
    room_mm: Vector3
    powder: bool
    arranged: Arranged

    @property
    def plates(self) -> int:
        return self.arranged.plates

    def copies(self, plate: int) -> list[Copy]:
        """What lies on one plate, from 0."""
        return [copy for copy in self.arranged.copies if copy.plate == plate]

    def used(self, plate: int) -> float | None:
        if not self.powder:
            return self.arranged.used[plate]
        volumes = [self.parts[copy.kind].facts.volume_mm3 for copy in self.copies(plate)]
        return (
            sum(volume for volume in volumes if volume is not None) / float(np.prod(self.room_mm))
            if None not in volumes
            else None
        )

    def density(self, plate: int) -> float | None:
        """In a box: the share that the parts have of what is filled with powder, up to the top of the highest."""
        used = self.used(plate)
        return used * self.room_mm[2] / self.arranged.height_mm[plate] if self.powder and used is not None else None

    def facts(self, plate: int) -> FileFacts:
        """Of all that lies on one plate together. Copies do not touch, so their facts add up."""
        copies = self.copies(plate)
        parts = [(self.parts[kind].facts, count) for kind, count in sorted(Counter(copy.kind for copy in copies).items())]
        boxes = np.array([(copy.lower_mm, copy.lower_mm + self._size(copy)) for copy in copies])
        lower, upper = boxes[:, 0].min(axis=0), boxes[:, 1].max(axis=0)
        return FileFacts(_together(parts, _rounded(lower), _rounded(upper - lower)), "3mf", "mm", True)

    def _size(self, copy: Copy) -> np.ndarray:
        turned = self.meshes[copy.kind].vertices.astype(np.float64) @ copy.rotation.T
        return np.asarray(np.ptp(turned, axis=0))

    def save(self, plate: int, path: Path) -> None:
        """One plate as a file: 3MF with an object for each part and an item for each copy, else one mesh. Raises Refused."""
        bodies = [(part.name, mesh) for part, mesh in zip(self.parts, self.meshes, strict=True)]
        try:
            write_build(bodies, [(copy.kind, copy.matrix(self.meshes[copy.kind])) for copy in self.copies(plate)], path)
        except MeshError as error:
            raise from_geometry(error) from error


def _rounded(values: np.ndarray) -> Vector3:
    x, y, z = (round(float(value), 6) for value in values)
    return x, y, z


def _together(parts: list[tuple[Facts, int]], lower_mm: Vector3, size_mm: Vector3) -> Facts:
    """Facts of bodies that do not touch, each so many times."""

    def whole(name: str) -> int:
        return sum(getattr(facts, name) * count for facts, count in parts)

    def known(name: str) -> int | None:
        return None if any(getattr(facts, name) is None for facts, _ in parts) else whole(name)

    def least(values: Iterable[float | None]) -> float | None:
        return min((value for value in values if value is not None), default=None)

    volumes = [None if facts.volume_mm3 is None else facts.volume_mm3 * count for facts, count in parts]
    overlapping = [facts.overlapping_shells for facts, _ in parts]
    return Facts(
        triangles=whole("triangles"),
        vertices=whole("vertices"),
        size_mm=size_mm,
        lower_mm=lower_mm,
        volume_mm3=None if None in volumes else sum(volume for volume in volumes if volume is not None),
        area_mm2=sum(facts.area_mm2 * count for facts, count in parts),
        watertight=all(facts.watertight for facts, _ in parts),
        winding_consistent=all(facts.winding_consistent for facts, _ in parts),
        inside_out=any(facts.inside_out for facts, _ in parts),
        shells=whole("shells"),
        cavities=whole("cavities"),
        bodies=known("bodies"),
        genus=known("genus"),
        boundary_edges=whole("boundary_edges"),
        nonmanifold_edges=whole("nonmanifold_edges"),
        degenerate_faces=whole("degenerate_faces"),
        duplicate_faces=whole("duplicate_faces"),
        self_intersections=known("self_intersections"),
        overlapping_shells=None if None in overlapping else any(overlapping),
        nonmanifold_vertices=known("nonmanifold_vertices"),
        min_wall_mm=least(facts.min_wall_mm for facts, _ in parts),
    )
