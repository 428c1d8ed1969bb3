"""The desk's own memory: one SQLite file DATA/desk.sqlite, and DATA/files with what was ordered and sliced, by SHA-256."""

from services.archive.archive import DeskArchive, open_archive

__all__ = ["DeskArchive", "open_archive"]
