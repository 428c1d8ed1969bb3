"""3MF of bodies and of whatever else belongs to them: further models and plain parts that other programs pass over."""

import os
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from mesh.read.raw import plain_name
from mesh.write.threemf import CONTENT_TYPES, MODEL_PART, RELATIONS, THUMBNAIL, THUMBNAIL_PART, entry
from mesh.write.threemf_build import Body, Matrix, write_model


@dataclass(frozen=True, eq=False)
class Beside:
    """A part of the package that is no model: its name, its kind for others (both as OPC wants them), and its bytes."""

    name: str
    content_type: str
    relation: str
    data: bytes


def write(
    stream: BinaryIO,
    told: Callable[[float], None],
    title: str,
    bodies: Sequence[Body],
    placed: Sequence[tuple[int, Matrix]],
    beside: Beside,
    others: Sequence[Body] = (),
    others_name: str = "",
    thumbnail: bytes | None = None,
) -> None:
    """bodies: in mm; ids of objects count from 1; placed: (which of them, 4×4 to the plate's coordinates), of each item.

    others: more bodies, which nothing places, in a model of their own that programs of others do not look into
    told: how far it is, 0 … 1, by the triangles written
    """
    whole = sum(len(mesh.faces) for _, mesh in (*bodies, *others)) or 1
    done = 0

    def more(triangles: int) -> None:
        nonlocal done
        done += triangles
        told(min(1.0, done / whole))

    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        ending = beside.name.rpartition(".")[2]
        known = f' <Default Extension="{ending}" ContentType="{beside.content_type}"/>\n</Types>'
        archive.writestr(entry("[Content_Types].xml"), CONTENT_TYPES.replace("</Types>", known))
        related = f' <Relationship Target="/{beside.name}" Id="rel2" Type="{beside.relation}"/>\n'
        archive.writestr(
            entry("_rels/.rels"),
            RELATIONS.replace("</Relationships>", (THUMBNAIL if thumbnail else "") + related + "</Relationships>"),
        )
        if thumbnail:
            archive.writestr(entry(THUMBNAIL_PART), thumbnail)
        archive.writestr(entry(beside.name), beside.data)
        title = plain_name(title) or "desk"
        write_model(archive, MODEL_PART, title, dict(enumerate(bodies)), placed, more)
        if others:
            write_model(archive, others_name, title, dict(enumerate(others)), [], more)


def to_file(path: str, *what: Any) -> None:
    """As `write`, to a new file that is on the disk when this returns; a job for a worker, which tells how far it is.

    CannotDo as `mesh.write.write_file`; what is there of the file then is for the caller to take away.
    """
    from mesh.worker import tell
    from mesh.write import refusal

    try:
        with Path(path).open("xb") as stream:
            write(stream, tell, *what)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as problem:
        raise refusal(problem) from None
