"""A part's name as a file's."""

LONGEST = 80


def as_file_name(name: str) -> str:
    """Letters, digits and what every file system takes; without an ending."""
    safe = "".join(sign if sign.isalnum() or sign in " -_()" else "_" for sign in name).strip(" ._")
    return safe[:LONGEST] or "part"
