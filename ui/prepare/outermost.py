"""The corners of parts that lie the farthest out: how a turned part lies is told from them, at every tick of a drag."""

from weakref import WeakKeyDictionary

import numpy as np
from PySide6.QtCore import QObject

from mesh.mesh import Mesh
from ui import tasks
from ui.prepare.placing import Points, plain_box
from ui.viewport.box import box_corners

_FEW = 20_000  # corners that are all turned at every tick
_ROUND = 3000


class Outermost(QObject):
    """Of meshes, in the file's coordinates."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: WeakKeyDictionary[Mesh, Points] = WeakKeyDictionary()

    def of(self, mesh: Mesh) -> Points:
        """(k, 3) mm; those of its box while they are not known."""
        if mesh not in self._known:
            if len(mesh.vertices) > _FEW:
                return box_corners(*plain_box(mesh))
            self._known[mesh] = mesh.vertices.astype(np.float64)
        return self._known[mesh]

    def learn(self, mesh: Mesh) -> None:
        """Finds them off this thread."""
        if mesh in self._known or len(mesh.vertices) <= _FEW:
            return

        def known(points: Points) -> None:
            self._known[mesh] = points

        tasks.run(lambda _: far_out(mesh), done=known, owner=self)


def far_out(mesh: Mesh) -> Points:
    """The corners of a mesh that are the farthest in some of many directions: (k, 3) mm."""
    from mesh.farthest import all_round, farthest

    ways = np.concatenate([all_round(_ROUND), np.eye(3), -np.eye(3)])
    return mesh.vertices[np.unique(farthest(mesh.vertices, ways))].astype(np.float64)
