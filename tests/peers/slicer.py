"""PrusaSlicer, the real program, for tests that slice."""

import shutil
from pathlib import Path

import pytest

from tests.missing import missing


@pytest.fixture(scope="session")
def prusa_slicer() -> Path:
    """The installed ``prusa-slicer`` program."""
    found = shutil.which("prusa-slicer") or shutil.which("PrusaSlicer")
    if found is None:
        missing("PrusaSlicer is not installed: run script/bootstrap")
    return Path(found)
