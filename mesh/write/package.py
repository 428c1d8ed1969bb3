"""3MF of bodies and of whatever else belongs to them: further models and plain parts that other programs pass over."""

import os
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.read.raw import plain_name
from mesh.read.threemf_xml import CORE
from mesh.write.rows_of_text import rows
from mesh.write.threemf import CONTENT_TYPES, MODEL_PART, RELATIONS, THUMBNAIL, THUMBNAIL_PART, ZIP64_FROM, entry
from mesh.write.threemf_build import transform

Matrix = npt.NDArray[np.float64]  # (4, 4)
Body = tuple[str, Mesh]  # its name and its mesh


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
    progress = _Progress(whole, told)
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
        _model(archive, MODEL_PART, title, bodies, placed, progress)
        if others:
            _model(archive, others_name, title, others, [], progress)


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


class _Progress:
    def __init__(self, whole: int, told: Callable[[float], None]) -> None:
        self._whole, self._told, self._done = whole, told, 0

    def more(self, triangles: int) -> None:
        self._done += triangles
        self._told(min(1.0, self._done / self._whole))


def _model(
    archive: zipfile.ZipFile,
    name: str,
    title: str,
    bodies: Sequence[Body],
    placed: Sequence[tuple[int, Matrix]],
    progress: _Progress,
) -> None:
    from xml.sax.saxutils import escape, quoteattr  # brings all of urllib and http along

    many = sum(len(mesh.faces) for _, mesh in bodies) > ZIP64_FROM
    with archive.open(entry(name), "w", force_zip64=many) as part:
        part.write(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<model unit="millimeter" xml:lang="en-US" xmlns="{CORE}">\n'
            f'<metadata name="Title">{escape(plain_name(title) or "desk")}</metadata>\n'
            '<metadata name="Application">PrintDesk</metadata>\n<resources>\n'.encode()
        )
        for index, (body, mesh) in enumerate(bodies):
            named = quoteattr(plain_name(body) or "part")
            part.write(f'<object id="{index + 1}" type="model" name={named}><mesh>\n<vertices>\n'.encode())
            for block in rows('<vertex x="%.9g" y="%.9g" z="%.9g"/>\n', mesh.vertices):
                part.write(block)
            part.write(b"</vertices>\n<triangles>\n")
            for block in rows('<triangle v1="%d" v2="%d" v3="%d"/>\n', mesh.faces.astype(np.int64)):
                part.write(block)
                progress.more(block.count(b"\n"))
            part.write(b"</triangles>\n</mesh></object>\n")
        items = "".join(f'<item objectid="{index + 1}" transform="{transform(matrix)}"/>\n' for index, matrix in placed)
        part.write(f"</resources>\n<build>\n{items}</build>\n</model>\n".encode())
