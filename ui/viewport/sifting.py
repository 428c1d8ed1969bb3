"""Which faces of a part a picture needs: pieces of it that may be seen, and of these the faces that leave a trace."""

from collections.abc import Generator

import numpy as np

from mesh.seen import Sieve
from ui.viewport.clusters import Clusters
from ui.viewport.frame import Frame
from ui.viewport.gpu_canvas import GpuCanvas
from ui.viewport.gpu_shapes import GpuMesh
from ui.viewport.gpu_store import middle_matrix
from ui.viewport.scene import Item

_AT_ONCE = 1 << 18  # faces, some 5 ms where they are in no order
_NOTHING = np.zeros((0, 3), np.int32), np.zeros(0, np.int32)


def runs_of(clusters: Clusters, frame: Frame, item: Item) -> np.ndarray:
    """(r, 2): what of a part can be seen, as first face and number of faces."""
    to_clip = frame.projection @ frame.view @ item.matrix
    planes = np.stack([to_clip[3] + sign * to_clip[axis] for axis in (0, 1) for sign in (1, -1)])
    eye = np.append(frame.camera.axes()[2], 0.0) if frame.camera.is_flat else np.append(frame.camera.eye(), 1.0)
    try:
        eye = np.linalg.inv(item.matrix) @ eye
    except np.linalg.LinAlgError:  # pressed flat
        return np.array([[0, clusters.count]])
    return clusters.runs(eye, planes, sees_inside=sees_inside(frame, item))


def sees_inside(frame: Frame, item: Item) -> bool:
    """Cut open, or with the eye in it."""
    low, high = item.box()
    eye = frame.camera.eye()
    return frame.scene.section is not None or (not frame.camera.is_flat and bool(((eye > low) & (eye < high)).all()))


def sift(
    frame: Frame, canvas: GpuCanvas, item: Item, held: GpuMesh, runs: np.ndarray, *, is_closed: bool
) -> Generator[None, None, int]:
    """Puts into `held.sifted` those faces of the runs that leave a trace; how many do not. is_closed: backs of faces do not.

    runs: (r, 2), first face and number of faces
    """
    turn = -1 if np.linalg.det(item.matrix[:3, :3]) < 0 else 1
    matrix = frame.projection @ frame.view @ middle_matrix(item.matrix, held)
    sieve = Sieve(held.drawn, held.middle, matrix, frame.size, canvas.spots, turn if is_closed else 0)
    yield
    found, done = [], 0
    while done < len(runs):
        runs, piece = divided(runs, done, _AT_ONCE)
        found.append(sieve.seen(piece))
        done += len(piece)
        yield
    corners, which = (np.concatenate(parts) for parts in zip(*found, strict=True)) if found else _NOTHING
    paint = item.paint
    held.sifted.send(corners, None if paint is None else paint[which if held.order is None else held.order[which]])
    yield
    return int(runs[:, 1].sum()) - len(which)


def divided(runs: np.ndarray, done: int, most: int) -> tuple[np.ndarray, np.ndarray]:
    """The runs, one of them divided if need be, and those of them that make up about so many faces."""
    ends = np.cumsum(runs[done:, 1])
    whole = int(np.searchsorted(ends, most, side="right"))
    if whole == 0:  # the next one alone is more
        first, count = runs[done]
        runs = np.concatenate([runs[:done], [[first, most], [first + most, count - most]], runs[done + 1 :]])
        whole = 1
    return runs, runs[done : done + whole]
