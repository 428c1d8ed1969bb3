"""Writing what a command makes: beside, synced, then renamed, so that a file is there whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from printdesk.errors import Refused
from printdesk.words import say


def write_file(path: Path, data: bytes) -> None:
    """Raises Refused where it cannot be written; what was there before stays then."""
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=path.absolute().parent, prefix=".printdesk-", delete=False) as file:
            beside = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
        beside.replace(path)
    except OSError as error:
        raise Refused(
            "cannot_write",
            say("{name} cannot be written: {why}.", name=path.name, why=error.strerror or type(error).__name__),
            say("Write somewhere else, or make room."),
        ) from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)
