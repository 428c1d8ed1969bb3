"""3MF of a whole plate (core specification): each body an object with its name, each copy an item of the build, in mm."""

import zipfile
from collections.abc import Sequence
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from mesh.mesh import Mesh
from mesh.read.raw import plain_name
from mesh.read.threemf_xml import CORE
from mesh.write.rows_of_text import rows
from mesh.write.threemf import CONTENT_TYPES, MODEL_PART, RELATIONS, ZIP64_FROM, entry


def write(
    bodies: Sequence[tuple[str, Mesh]], placed: Sequence[tuple[int, npt.NDArray[np.float64]]], title: str, stream: BinaryIO
) -> None:
    """bodies: name and mesh; placed: (which body, 4×4 to the plate's coordinates), of each copy; others are left out."""
    from xml.sax.saxutils import escape, quoteattr  # brings all of urllib and http along

    used = sorted({which for which, _ in placed})
    many = sum(len(bodies[which][1].faces) for which in used) > ZIP64_FROM
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        archive.writestr(entry("[Content_Types].xml"), CONTENT_TYPES)
        archive.writestr(entry("_rels/.rels"), RELATIONS)
        with archive.open(entry(MODEL_PART), "w", force_zip64=many) as part:
            part.write(
                f'<?xml version="1.0" encoding="UTF-8"?>\n<model unit="millimeter" xml:lang="en-US" xmlns="{CORE}">\n'
                f'<metadata name="Title">{escape(plain_name(title) or "plate")}</metadata>\n'
                '<metadata name="Application">PrintDesk</metadata>\n<resources>\n'.encode()
            )
            for which in used:
                name, mesh = bodies[which]
                named = quoteattr(plain_name(name) or "part")
                part.write(f'<object id="{which + 1}" type="model" name={named}><mesh>\n<vertices>\n'.encode())
                for block in rows('<vertex x="%.9g" y="%.9g" z="%.9g"/>\n', mesh.vertices):
                    part.write(block)
                part.write(b"</vertices>\n<triangles>\n")
                for block in rows('<triangle v1="%d" v2="%d" v3="%d"/>\n', mesh.faces.astype(np.int64)):
                    part.write(block)
                part.write(b"</triangles>\n</mesh></object>\n")
            items = "".join(f'<item objectid="{which + 1}" transform="{transform(matrix)}"/>\n' for which, matrix in placed)
            part.write(f"</resources>\n<build>\n{items}</build>\n</model>\n".encode())


def transform(matrix: npt.NDArray[np.float64]) -> str:
    """The twelve numbers of the specification of a (4, 4) matrix, which multiplies rows from the left."""
    return " ".join(f"{value + 0.0:.9g}" for value in matrix[:3].T.reshape(-1))
