"""What becomes of a body that is built in layers from its lowest point up."""

from dataclasses import dataclass

from mesh.bridges import Bridge, bridges
from mesh.islands import Island, islands
from mesh.measure import Facing, normals_and_areas
from mesh.mesh import Mesh
from mesh.sections import Sections, Standing, sections, standing


@dataclass(frozen=True, eq=False)
class Layers:
    """islands: what begins in the air, the lowest first; bridges: level undersides carried at both ends, the largest first

    sections: the area of each layer; standing: centre of mass and footprint, None for what encloses nothing
    """

    islands: tuple[Island, ...]
    bridges: tuple[Bridge, ...]
    sections: Sections
    standing: Standing | None


def layers(mesh: Mesh, several: bool = False, facing: Facing | None = None) -> Layers:
    """Of a closed welded mesh that looks outward, z up, in mm.

    several: it has more than one shell
    facing: as `measure.normals_and_areas` gives them, where they are known
    """
    facing, cut = facing or normals_and_areas(mesh), sections(mesh)
    return Layers(
        islands=islands(mesh, facing, several=several),
        bridges=bridges(mesh, facing),
        sections=cut,
        standing=standing(mesh, cut.centre) if cut.volume > 0 else None,
    )
