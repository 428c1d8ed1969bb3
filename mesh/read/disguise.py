"""Content that is certainly no model, whatever its name says: told by its first bytes."""

from mesh.errors import BadFile

MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"PK\x03\x04", "a ZIP archive without a 3D model"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3", "a database"),
    (b"GCDE", "binary G-code"),
    (b"BLENDER", "a Blender project"),
    (b"Kaydara FBX", "an FBX scene"),
)


def refusal_of(content: bytes) -> BadFile | None:
    """Why this content is refused by its looks alone, or None where it may still be a model."""
    for mark, what in MARKS:
        if content.startswith(mark):
            return _refusal(what)
    if content[257:262] == b"ustar":
        return _refusal("a tar archive")
    head = content[:4096]
    if b"\0" in head or not head[:84].isascii():
        return None
    start = head.lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return _refusal("a web page")
    if b"<collada" in start:
        return BadFile("unsupported", "COLLADA is not read here.", "Save the part as GLB, OBJ or STL.")
    if start.startswith(b"#vrml"):
        return BadFile("unsupported", "VRML is not read here.", "Save the part as OBJ or STL.")
    return _refusal("text and not a model")


def _refusal(what: str) -> BadFile:
    archive = "archive" in what
    return BadFile(
        "archive" if archive else "not_a_model",
        f"The file is {what}.",
        "Unpack it and open the model inside." if archive else "Choose a model file such as STL, 3MF, OBJ or STEP.",
    )
