"""Cuts a body in two with a plane, and joins the halves with dowels, pins or keys if wanted."""

from dataclasses import dataclass

import numpy as np

from mesh.closed import as_mesh, closed
from mesh.errors import CannotDo
from mesh.joints import Joints, fit
from mesh.mesh import Mesh
from mesh.plane import Plane

_NOTHING = 1e-9  # of the body's volume: less on one side, and the plane only touches it


@dataclass(frozen=True, eq=False)
class Cut:
    """The halves where they were in the whole; upper: the one that the plane faces. pins: separate ones, standing on z = 0.

    joints: how many were placed; area_mm2: of the cut face
    """

    upper: Mesh
    lower: Mesh
    pins: Mesh | None
    joints: int
    area_mm2: float


def cut(mesh: Mesh, plane: Plane, joints: Joints | None = None) -> Cut:
    """Both halves of a closed body, closed again, with holes and pins.

    Raises CannotDo: what `mesh.closed.closed` refuses; "misses" where the plane leaves nothing on one side;
    "no_room", "bad_joint", "no_such_joint" as `mesh.joints.fit` does.
    """
    body = closed(mesh)
    here = Plane(_moved(plane, -body.centre), plane.normal)
    flat = body.solid.transform(here.into())
    upper, lower = flat.split_by_plane((0.0, 0.0, 1.0), 0.0)
    least = _NOTHING * flat.volume()
    if upper.volume() <= least or lower.volume() <= least:
        raise CannotDo("misses", "The plane misses the part, or only touches it.", "Move the plane into the part.")
    area = flat.slice(0.0).area()
    pins, count = None, 0
    if joints is not None:
        fitted = fit(flat, upper, lower, joints)
        upper, lower, pins, count = fitted.upper, fitted.lower, fitted.pins, len(fitted.places)
    back = here.out_of()
    return Cut(
        upper=body.mesh_of(upper.transform(back)),
        lower=body.mesh_of(lower.transform(back)),
        pins=None if pins is None else as_mesh(pins, np.zeros(3)),
        joints=count,
        area_mm2=float(area),
    )


def _moved(plane: Plane, by: np.ndarray) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in np.asarray(plane.point) + by)
    return x, y, z
