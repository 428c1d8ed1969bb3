"""What a host without a server of its own has to remember: one small JSON file per printer, whole or not at all."""

import hashlib
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from services.durable import locked, make_folder, write_durably

log = logging.getLogger("printdesk.printers")
MAX_BYTES = 1_000_000


def file_name_of(name: str) -> str:
    """A printer's name as the beginning of a file name: safe on every system, different for different names."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "_", name)[:40]
    return plain if plain == name else f"{plain}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


class Memory:
    """A JSON object in a file, shared by all processes of the desk. folder: made when something is first written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> dict[str, Any]:
        """Empty where nothing was written yet, or where what was written cannot be read (told in the log)."""
        try:
            with self.path.open("rb") as file:
                known = json.loads(file.read(MAX_BYTES))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            log.warning("%s cannot be read (%s)", self.path, type(error).__name__)
            return {}
        return known if isinstance(known, dict) else {}

    @contextmanager
    def change(self) -> Iterator[dict[str, Any]]:
        """The object to change in place; written when the block ends well, and nobody else writes meanwhile."""
        make_folder(self.path.parent)
        with locked(self.path.with_suffix(".lock")):
            known = self.read()
            yield known
            write_durably(self.path, json.dumps(known, indent=1).encode(), mode=0o600)
