"""Files let go of over the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[Path]:
    """Local files only, in the order they were dragged; folders and web addresses are left out.

    What is neither file nor folder stays: opening it tells why it cannot be.
    """
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if not path.is_dir()]
