"""PrusaSlicer's window, ready to be started: no first-start wizard, no questions, as large as ours."""

import os
import subprocess
from pathlib import Path

import numpy as np

from tests.bench.screen import Picture

_SETTINGS = """version_system_info_sent = {version}
window_mainframe = 0; 0; 1280; 800; 0
version = {version}
show_hints = 0
show_splash_screen = 0
preset_update = 0
notify_release = none

[presets]
filament = Plain
print = Plain
printer = Plain
"""


def version() -> str:
    """Such as "2.5.0"."""
    told = subprocess.run(["prusa-slicer", "--help"], check=False, capture_output=True, text=True, timeout=60).stdout
    return next(line for line in told.splitlines() if line.startswith("PrusaSlicer-")).split("-")[1].split("+")[0]


def prepare(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command and what it needs of the environment. folder: for its settings and its locale, which it insists on."""
    data, locales = folder / "settings", folder / "locales"
    _run("prusa-slicer", "--datadir", str(data), "--save", str(folder / "plain.ini"))
    for kind in ("printer", "print", "filament"):
        (data / kind).mkdir(parents=True, exist_ok=True)
        (data / kind / "Plain.ini").write_bytes((folder / "plain.ini").read_bytes())
    (data / "PrusaSlicer.ini").write_text(_SETTINGS.format(version=version()))
    locales.mkdir()
    _run("localedef", "-i", "en_US", "-f", "UTF-8", str(locales / "en_US.UTF-8"))
    spoken = {"LOCPATH": str(locales), "LC_ALL": "en_US.UTF-8", "LANG": "en_US.UTF-8"}
    return ["prusa-slicer", "--datadir", str(data)], {**os.environ, **spoken}


def _run(*command: str) -> None:
    """Their exit codes say nothing here: what is missing afterwards does."""
    subprocess.run(command, check=False, capture_output=True, timeout=60)


def part_pixels(picture: Picture) -> int:
    """Pixels in the green of a chosen part, lit or in shade."""
    blue, green, red = (picture[..., channel].astype(np.int16) for channel in range(3))
    return int(((green > 90) & (green - red > 60) & (green - blue > 60)).sum())
