"""3MF of a whole plate (core specification): each body an object with its name, each copy an item of the build, in mm."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.read.raw import plain_name
from mesh.read.threemf_xml import CORE
from mesh.write.rows_of_text import rows
from mesh.write.threemf import CONTENT_TYPES, MODEL_PART, RELATIONS, ZIP64_FROM, entry

Matrix = npt.NDArray[np.float64]  # (4, 4)
Body = tuple[str, Mesh]  # its name and its mesh


def write(bodies: Sequence[Body], placed: Sequence[tuple[int, Matrix]], title: str, stream: BinaryIO) -> None:
    """bodies: name and mesh; placed: (which body, 4×4 to the plate's coordinates), of each copy; others are left out."""
    used = {which: bodies[which] for which in sorted({which for which, _ in placed})}
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        archive.writestr(entry("[Content_Types].xml"), CONTENT_TYPES)
        archive.writestr(entry("_rels/.rels"), RELATIONS)
        write_model(archive, MODEL_PART, plain_name(title) or "plate", used, placed)


def write_model(
    archive: zipfile.ZipFile,
    part_name: str,
    title: str,
    bodies: Mapping[int, Body],
    placed: Sequence[tuple[int, Matrix]],
    told: Callable[[int], None] = lambda _: None,
) -> None:
    """One model part of a package. bodies: by number, and the id of its object is one more; told: the triangles just written."""
    from xml.sax.saxutils import escape, quoteattr  # brings all of urllib and http along

    many = sum(len(mesh.faces) for _, mesh in bodies.values()) > ZIP64_FROM
    with archive.open(entry(part_name), "w", force_zip64=many) as part:
        part.write(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<model unit="millimeter" xml:lang="en-US" xmlns="{CORE}">\n'
            f'<metadata name="Title">{escape(title)}</metadata>\n'
            '<metadata name="Application">PrintDesk</metadata>\n<resources>\n'.encode()
        )
        for number, (name, mesh) in bodies.items():
            named = quoteattr(plain_name(name) or "part")
            part.write(f'<object id="{number + 1}" type="model" name={named}><mesh>\n<vertices>\n'.encode())
            for block in rows('<vertex x="%.9g" y="%.9g" z="%.9g"/>\n', mesh.vertices):
                part.write(block)
            part.write(b"</vertices>\n<triangles>\n")
            for block in rows('<triangle v1="%d" v2="%d" v3="%d"/>\n', mesh.faces.astype(np.int64)):
                part.write(block)
                told(block.count(b"\n"))
            part.write(b"</triangles>\n</mesh></object>\n")
        items = "".join(f'<item objectid="{number + 1}" transform="{_transform(matrix)}"/>\n' for number, matrix in placed)
        part.write(f"</resources>\n<build>\n{items}</build>\n</model>\n".encode())


def _transform(matrix: Matrix) -> str:
    """The twelve numbers of the specification, which multiplies rows from the left."""
    return " ".join(f"{value + 0.0:.9g}" for value in matrix[:3].T.reshape(-1))
