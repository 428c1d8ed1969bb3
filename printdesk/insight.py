"""What can be seen of a part beyond its surface: the area of a section, how it leans, its layers, a nozzle's way."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh, Vector3
from printdesk.bench import DEFAULT_PROCESS, WORKING_COPIES, Bench
from printdesk.errors import Refused, unreadable
from printdesk.part import Part
from printdesk.wish import Wish
from printdesk.words import say

if TYPE_CHECKING:  # only a worker needs what makes them
    from mesh.leaning import Leaning
    from printdesk.toolpath import ToolPath

SECTION, LEANING = "mesh.cross_section:section_area", "mesh.leaning:leaning"
LAYERS, TOOLPATH = "printdesk.toolpath_laid:lay_toolpath", "printdesk.toolpath_read:read_toolpath"


class Insight:
    """Every method may be called from any thread and has a worker do the work; `cancel` ends it within 100 ms (Stopped)."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def section_area(
        self,
        mesh: Mesh,
        matrix: npt.NDArray[np.float64],
        normal: Vector3,
        offset_mm: float,
        cancel: threading.Event | None = None,
    ) -> float:
        """mm² that a plane lays open in a mesh under a matrix (4, 4), as `mesh.cross_section.section_area`."""
        found: float = self._bench.run(SECTION, mesh, matrix, normal, offset_mm, cancel=cancel)
        return found

    def leaning(self, part: Part, limit_deg: float, near_deg: float, cancel: threading.Event | None = None) -> "Leaning":
        """How the faces of a part lean out as it lies, see `mesh.leaning`."""
        found: Leaning = self._bench.run(LEANING, part.shaped_mesh(), limit_deg, near_deg, cancel=cancel)
        return found

    def layers(
        self,
        part: Part,
        wish: Wish,
        model: str | None = None,
        cancel: threading.Event | None = None,
        told: Callable[[float], None] | None = None,
    ) -> "ToolPath":
        """The layers of one part as its estimate lays them, about x = y = 0; an open part as mended.

        told: gets how far it is, 0 … 1, in another thread. Raises Refused for what is not printed with filament.
        """
        material = self._bench.material(wish)
        if material.process != DEFAULT_PROCESS:
            raise Refused(
                "no_lines",
                say("{name} is not laid in lines, so there is nothing to show of its layers.", name=material.name),
                say("Choose a filament."),
            )
        if not (part.facts.watertight and part.facts.winding_consistent):
            part, _ = self._bench.mend(part, cancel=cancel)
        found: ToolPath = self._bench.run(
            LAYERS, part.shaped_mesh(), self._bench.profile(wish, model), material.density_g_cm3, cancel=cancel, told=told
        )
        return found

    def toolpath(self, path: Path, cancel: threading.Event | None = None) -> "ToolPath":
        """What a file of G-code lays, as `printdesk.toolpath_read`. Raises Refused for what is none."""
        try:
            size = path.stat().st_size
        except OSError as error:
            raise unreadable(path, error) from error
        found: ToolPath = self._bench.run(
            TOOLPATH,
            str(path),
            memory=self._bench.limits.worker_bytes(WORKING_COPIES * size),
            seconds=WORKING_COPIES * self._bench.limits.worker_seconds(size),
            cancel=cancel,
        )
        return found
