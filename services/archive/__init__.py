"""The desk's own memory: one SQLite file DATA/desk.sqlite, and DATA/files with what was ordered and sliced, by SHA-256.

Nothing is imported here: the first frame waits for the notes and for nothing else of it.
"""
