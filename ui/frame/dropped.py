"""Files let go of over the window."""

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl


def dropped_files(data: QMimeData) -> list[Path]:
    """Local files only, in the order they were dragged; folders and web addresses are left out.

    What is neither file nor folder stays: opening it tells why it cannot be.
    """
    paths = [path_of(url) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if not path.is_dir()]


def path_of(url: QUrl) -> Path:
    """Where a local address leads, also to a name whose bytes are no text (as on old disks), for which Qt writes U+FFFD."""
    local = url.toLocalFile()
    if os.name == "nt" or "\ufffd" not in local:
        return Path(local)
    return Path(os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded))))
