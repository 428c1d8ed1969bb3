"""A disk so small that it is soon full."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.missing import missing


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if (
        sys.platform != "linux"
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=False).returncode
    ):
        missing("a small disk cannot be mounted here: run as root under Linux")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)
