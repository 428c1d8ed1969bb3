"""A file read by a worker while the desk is still imported."""

import threading
from collections.abc import Callable
from pathlib import Path

from mesh.facts import Measured
from mesh.limits import Limits
from mesh.read import needs_of
from mesh.sandbox import Sandbox


def begin(sandbox: Sandbox, path: Path, units: str | None, scale: float, crossings: bool) -> Callable[[], Measured]:
    """What gives the file as `mesh.ahead.measure_file` reads it, without walls; it waits, and raises the MeshError of reading."""
    found: list[Measured] = []
    trouble: list[BaseException] = []

    def read() -> None:
        try:
            needs = needs_of(path, Limits())
            found.append(
                sandbox.run(
                    "mesh.ahead:measure_file",
                    *(str(path), units, scale, False, crossings, False),
                    memory_bytes=needs.memory_bytes,
                    seconds=needs.seconds,
                )
            )
        except BaseException as error:
            trouble.append(error)

    reader = threading.Thread(target=read, name="reads ahead", daemon=True)
    reader.start()

    def answer() -> Measured:
        reader.join()
        if trouble:
            raise trouble[0]
        return found[0]

    return answer
