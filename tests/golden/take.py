"""Takes the pictures of the states in one language, theme and scale into a folder, as they are kept.

python -m tests.golden.take LANGUAGE THEME FOLDER     QT_SCALE_FACTOR sets the scale
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tests.golden.compare import kept
from tests.golden.scenes import scenes, without_what_passes
from tests.journeys.road import Road, open_house
from tests.ui.walk import speak

SIZE = QSize(1024, 700)  # the least there is: pictures stay small, and what is cut off shows


def main() -> int:
    language, theme, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nothing of the person at this machine is touched
    speak(language)
    from ui.app import make_app

    make_app(["printdesk"], theme)
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="printdesk-golden-", ignore_cleanup_errors=True) as data,
        open_house(Path(data)) as (house, window),
    ):
        window.resize(SIZE)
        for name, widget in scenes(Road(house.desk, window)):
            without_what_passes(widget, lambda name=name, widget=widget: save(widget.grab().toImage(), folder / f"{name}.png"))
    return 0


def save(picture: QImage, path: Path) -> None:
    picture.setDevicePixelRatio(1)
    kept(picture).save(str(path), "PNG", 0)


if __name__ == "__main__":
    sys.exit(main())
