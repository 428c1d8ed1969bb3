"""The facts of a model file as fast as they can be had: nothing is imported or fetched here that they do not need."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mesh.errors import MeshError
from mesh.limits import Limits
from printdesk.errors import from_geometry
from printdesk.words import respeak

if TYPE_CHECKING:
    from mesh.facts import FileFacts
    from mesh.sandbox import Sandbox

JOB = "mesh.ahead:facts_of_file"  # by its name, for the worker alone needs numpy


def file_facts(sandbox: "Sandbox", path: Path, units: str | None = None, scale: float = 1.0) -> "FileFacts":
    """Topology and measures without walls and without the geometry. Raises Refused with one sentence for what is no sound model.

    units: "mm" | "cm" | "m" | "in" takes the file's numbers as these, None by the format; scale: > 0, applied on top
    """
    limits = Limits()
    try:
        size = path.stat().st_size
    except (OSError, ValueError):  # the worker tells what is wrong with it
        size = 0
    try:
        found: FileFacts = sandbox.run(JOB, str(path), units, scale, seconds=limits.worker_seconds(size))
    except MeshError as error:
        raise from_geometry(error) from error
    return replace(found, warnings=tuple(respeak(warning) for warning in found.warnings))
