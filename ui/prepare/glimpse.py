"""What is true of a file before it is read: its name, format and size, and for a binary STL how many triangles it holds."""

import struct
from pathlib import Path

from printdesk.words import say
from ui.prepare.figures import number

_HEAD, _RECORD = 84, 50  # of a binary STL: 80 bytes of anything, the count, then 50 bytes a triangle


def triangles_told(path: Path, size: int) -> int | None:
    """The count in a binary STL's head, where the file is exactly as long as that count needs; None otherwise."""
    if size < _HEAD:
        return None
    with path.open("rb") as file:
        head = file.read(_HEAD)
    count: int = struct.unpack_from("<I", head, 80)[0] if len(head) == _HEAD else -1
    return count if size == _HEAD + _RECORD * count else None


def glimpse(path: Path) -> str:
    """One line, from the first bytes alone; "" for what cannot be looked at: reading will say why."""
    try:
        if not path.is_file():
            return ""
        size = path.stat().st_size
        count = triangles_told(path, size) if path.suffix.lower() == ".stl" else None
    except OSError:
        return ""
    words = [path.name, f"{number(size / 1e6)}\u00a0MB" if size >= 1e5 else f"{number(size / 1e3)}\u00a0kB"]
    if count:
        words.append(say("{count} triangles", count=number(count, 0)))
    return " · ".join(words)
