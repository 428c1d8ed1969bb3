"""The window looks as it was looked at and found good: twelve states, light and dark, English and German, at 100 % and 200 %.

script/golden takes the pictures anew; what differs is written beside the words of the failure.
"""

import os
import subprocess
import sys
import tempfile
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.golden.compare import check

ROOT = Path(__file__).resolve().parents[2]
PICTURES = Path(__file__).resolve().parent / "pictures"
USUAL = "en-light-100"  # compared in script/test
LOOKS = sorted(folder.name for folder in PICTURES.iterdir()) if PICTURES.is_dir() else []  # LANGUAGE-THEME-PERCENT
STATES = 12
MOST_BYTES = 3_000_000
PATIENCE_S = 280

pytestmark = pytest.mark.window


@lru_cache(maxsize=8)
def taken(look: str) -> Path:
    """A folder with the pictures as the window looks now; it stays, so that what differs can be looked at."""
    language, theme, percent = look.split("-")
    folder = Path(tempfile.mkdtemp(prefix="printdesk-looks-")) / look
    environment = {**os.environ, "QT_SCALE_FACTOR": str(int(percent) / 100), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.golden.take", language, theme, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert done.returncode == 0, f"the pictures could not be taken: {done.stderr[-3000:]}"
    return folder


def troubles(look: str) -> list[str]:
    """Sentences about what is other than it was."""
    now, golden = taken(look), PICTURES / look
    told = now.parent / "differs"
    names = sorted({path.name for path in (*now.glob("*.png"), *golden.glob("*.png"))})
    assert len(names) == STATES
    said = [check(QImage(str(now / name)), golden / name, told) for name in names]
    return [sentence for sentence in said if sentence]


def test_the_window_looks_as_it_did() -> None:
    assert USUAL in LOOKS
    assert troubles(USUAL) == []


@pytest.mark.campaign
@pytest.mark.parametrize("look", LOOKS)
def test_the_window_looks_as_it_did_in_every_look(look: str) -> None:
    assert troubles(look) == []


def test_every_look_has_its_pictures_and_together_they_are_small() -> None:
    for look in LOOKS:
        assert len(list((PICTURES / look).glob("*.png"))) == STATES
    assert sum(path.stat().st_size for path in PICTURES.rglob("*.png")) < MOST_BYTES
