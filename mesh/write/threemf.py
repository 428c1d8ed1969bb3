"""3MF (core specification, with the colour groups of the materials extension), one object, in mm."""

import zipfile
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from mesh.errors import CannotDo
from mesh.look import PLAIN, Look
from mesh.mesh import Mesh
from mesh.read.raw import plain_name
from mesh.read.threemf import MODEL_RELATION
from mesh.read.threemf_colours import MATERIALS
from mesh.read.threemf_xml import CORE
from mesh.write.rows_of_text import rows

MODEL_PART = "3D/3dmodel.model"
CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
 <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
 <Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
 <Default Extension="png" ContentType="image/png"/>
</Types>
"""
RELATIONS = f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
 <Relationship Target="/{MODEL_PART}" Id="rel0" Type="{MODEL_RELATION}"/>
</Relationships>
"""
THUMBNAIL_PART = "Metadata/thumbnail.png"
THUMBNAIL = f""" <Relationship Target="/{THUMBNAIL_PART}" Id="rel1" \
Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"/>
"""
MOST_THUMBNAIL_BYTES = 4 * 1024 * 1024
COLOUR_GROUP = 2  # the id of the only one
ZIP64_FROM = 5_000_000  # triangles; their XML may pass 2 GiB from about 20 million on
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the same mesh gives the same bytes


def write(mesh: Mesh, name: str, stream: BinaryIO, look: Look = PLAIN) -> None:
    """The parts that the specification asks for, with colours and a thumbnail where there are any. CannotDo: bad_thumbnail."""
    from xml.sax.saxutils import escape, quoteattr  # brings all of urllib and http along

    title = plain_name(name) or "part"
    thumbnail = _checked(look.thumbnail)
    group, triangles, table = _painted(mesh, look)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        archive.writestr(entry("[Content_Types].xml"), CONTENT_TYPES)
        related = RELATIONS.replace("</Relationships>", THUMBNAIL + "</Relationships>") if thumbnail else RELATIONS
        archive.writestr(entry("_rels/.rels"), related)
        if thumbnail:
            archive.writestr(entry(THUMBNAIL_PART), thumbnail)
        with archive.open(entry(MODEL_PART), "w", force_zip64=len(mesh.faces) > ZIP64_FROM) as part:
            part.write(
                f'<?xml version="1.0" encoding="UTF-8"?>\n<model unit="millimeter" xml:lang="en-US" xmlns="{CORE}"'
                f"{f' xmlns:m={quoteattr(MATERIALS)}' if group else ''}>\n"
                f'<metadata name="Title">{escape(title)}</metadata>\n<metadata name="Application">PrintDesk</metadata>\n'
                f'<resources>{group}<object id="1" type="model" name={quoteattr(title)}><mesh>\n<vertices>\n'.encode()
            )
            for block in rows('<vertex x="%.9g" y="%.9g" z="%.9g"/>\n', mesh.vertices):
                part.write(block)
            part.write(b"</vertices>\n<triangles>\n")
            for block in rows(triangles, table):
                part.write(block)
            part.write(b'</triangles>\n</mesh></object></resources>\n<build><item objectid="1"/></build>\n</model>\n')


def _painted(mesh: Mesh, look: Look) -> tuple[str, str, npt.NDArray[np.int64]]:
    """(the colour group's XML, the pattern of a triangle, what fills it); what has no colour said is white."""
    if look.colours is None or not len(look.colours):
        return "", '<triangle v1="%d" v2="%d" v3="%d"/>\n', mesh.faces.astype(np.int64)
    said = np.where(look.colours[:, 3:] > 0, look.colours, np.uint8(255))
    palette, chosen = np.unique(np.ascontiguousarray(said).view(">u4").reshape(-1), return_inverse=True)
    colours = "".join(map('<m:color color="#{:08X}"/>\n'.format, palette.tolist()))
    pattern = f'<triangle v1="%d" v2="%d" v3="%d" pid="{COLOUR_GROUP}" p1="%d"/>\n'
    table = np.concatenate([mesh.faces, chosen.reshape(-1, 1)], axis=1)
    return f'<m:colorgroup id="{COLOUR_GROUP}">{colours}</m:colorgroup>\n', pattern, table


def _checked(thumbnail: bytes | None) -> bytes | None:
    if thumbnail is not None and (not thumbnail.startswith(b"\x89PNG\r\n\x1a\n") or len(thumbnail) > MOST_THUMBNAIL_BYTES):
        raise CannotDo("bad_thumbnail", "The picture for the 3MF is no PNG below 4 MiB.", "Leave it out.")
    return thumbnail


def entry(name: str) -> zipfile.ZipInfo:
    """A part of the archive, packed, with a date that is always the same: so are the bytes of a file."""
    info = zipfile.ZipInfo(name, EARLIEST)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
