"""Writing a mesh: beside the target, synced, then renamed, so that a full disk or a crash leaves the old file or none.

A new format is one new file with a ``write`` and one line in WRITERS.
"""

import contextlib
import errno
import io
import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from mesh.errors import CannotDo, TooLarge
from mesh.look import Look
from mesh.mesh import Mesh, join
from mesh.write import obj, ply, stl, stl_ascii, threemf, threemf_build
from mesh.write.threemf_build import Matrix

MOST_JOINED = 20_000_000  # triangles
Writer = Callable[[Mesh, str, BinaryIO], None]

WRITERS: dict[str, Writer] = {
    "stl": stl.write,
    "stl-ascii": stl_ascii.write,
    "obj": obj.write,
    "ply": ply.write,
    "3mf": threemf.write,
}
DRESSED: dict[str, Callable[[Mesh, str, BinaryIO, Look], None]] = {"ply": ply.write, "3mf": threemf.write}  # keep a look


def write_file(mesh: Mesh, path: Path, format: str | None = None, name: str | None = None, look: Look | None = None) -> None:
    """Write the mesh, in mm, as STL, OBJ, PLY (binary) or 3MF; the ending decides where no format is given.

    format: "stl" (binary), "stl-ascii", "obj", "ply", "3mf"; name: what the body is called inside, the file's own stem otherwise
    look: face colours (3MF, PLY) and a thumbnail (3MF); the other formats leave it out
    Raises CannotDo: unknown_format, nothing_to_write, bad_thumbnail, disk_full, no_permission, not_written
    """
    path = Path(path)
    chosen = (format or path.suffix.removeprefix(".")).lower()
    if chosen not in WRITERS:
        shown = f"“{chosen[:20]}” is no format" if chosen else "A name without an ending says no format"
        raise CannotDo("unknown_format", f"{shown} that can be written.", f"Use one of {', '.join(WRITERS)}.")
    if not len(mesh.faces):
        raise CannotDo("nothing_to_write", "There is no triangle to write.", "Choose a part with a surface.")
    _safely(path, lambda stream: _write(chosen, mesh, path.stem if name is None else name, stream, look))


def write_build(bodies: Sequence[tuple[str, Mesh]], placed: Sequence[tuple[int, Matrix]], path: Path) -> None:
    """Several bodies where they lie, in mm: a 3MF holds each as an object with its name, any other format one joined mesh.

    placed: (which of the bodies, 4×4 from its coordinates to the plate's) of each copy
    Raises CannotDo as `write_file`, TooLarge("too_many_triangles") where the joined mesh would be too large to write.
    """
    path = Path(path)
    if path.suffix.lower() == ".3mf":
        _safely(path, lambda stream: threemf_build.write(bodies, placed, path.stem, stream))
        return
    if sum(len(bodies[which][1].faces) for which, _ in placed) > MOST_JOINED:
        raise TooLarge(
            "too_many_triangles",
            f"The copies have more than {MOST_JOINED:,} triangles together, too many for one mesh.",
            "Write a 3MF, which holds each part once.",
        )
    write_file(join([bodies[which][1].transformed(matrix) for which, matrix in placed]), path)


def _safely(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Written beside, synced and renamed."""
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as problem:
        raise refusal(problem) from None
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def as_bytes(mesh: Mesh, format: str, name: str = "", look: Look | None = None) -> bytes:
    """What ``write_file`` writes, in memory: the same mesh and name give the same bytes. Raises CannotDo."""
    if not len(mesh.faces):
        raise CannotDo("nothing_to_write", "There is no triangle to write.", "Choose a part with a surface.")
    stream = io.BytesIO()
    _write(format, mesh, name, stream, look)
    return stream.getvalue()


def _write(format_: str, mesh: Mesh, name: str, stream: BinaryIO, look: Look | None) -> None:
    if look is not None and format_ in DRESSED:
        DRESSED[format_](mesh, name, stream, look)
    else:
        WRITERS[format_](mesh, name, stream)


def sync_folder(folder: Path) -> None:
    """The rename itself becomes durable; where the system cannot sync a folder, it is as durable as it gets."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def refusal(problem: OSError) -> CannotDo:
    """Why the system would not write, in words."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return CannotDo("disk_full", "The disk is full, so nothing was written.", "Free some space or choose another folder.")
    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return CannotDo("no_permission", "The folder may not be written to by you.", "Choose another folder.")
    if problem.errno in (errno.ENOENT, errno.ENOTDIR):
        return CannotDo("no_folder", "The folder to write to does not exist.", "Choose another folder.")
    return CannotDo("not_written", f"The file could not be written: {problem.strerror}.", "Choose another folder or name.")
