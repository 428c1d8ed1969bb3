"""What is true of a file before it is read: its name, format and size, and of a binary STL how many triangles and how large."""

from collections.abc import Iterator
from pathlib import Path

from mesh.glimpse import size_of, triangles_of
from printdesk.words import say
from ui.prepare.figures import lengths, number


def glimpses(path: Path, mm_per_unit: float = 1.0) -> Iterator[str]:
    """One line from the first bytes alone, then one with the box; nothing for what cannot be looked at: reading will say why.

    mm_per_unit: what the file's numbers will be taken as
    """
    try:
        size = path.stat().st_size if path.is_file() else 0
    except OSError:
        size = 0
    if not size:
        return
    words = [path.name, f"{number(size / 1e6)}\u00a0MB" if size >= 1e5 else f"{number(size / 1e3)}\u00a0kB"]
    count = triangles_of(path) if path.suffix.lower() == ".stl" else None
    if count is not None:
        words.append(say("{count} triangles", count=number(count, 0)))
    yield " · ".join(words)
    if count is not None and (box := size_of(path)):
        yield " · ".join([*words, lengths(tuple(length * mm_per_unit for length in box))])
