"""3MF (core specification), one object, in mm."""

import zipfile
from typing import BinaryIO

from mesh.mesh import Mesh
from mesh.read.raw import plain_name
from mesh.read.threemf import MODEL_RELATION
from mesh.read.threemf_xml import CORE
from mesh.write.rows_of_text import rows

MODEL_PART = "3D/3dmodel.model"
CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
 <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
 <Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
</Types>
"""
RELATIONS = f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
 <Relationship Target="/{MODEL_PART}" Id="rel0" Type="{MODEL_RELATION}"/>
</Relationships>
"""
ZIP64_FROM = 5_000_000  # triangles; their XML may pass 2 GiB from about 20 million on
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the same mesh gives the same bytes


def write(mesh: Mesh, name: str, stream: BinaryIO) -> None:
    """The three parts that the specification asks for."""
    from xml.sax.saxutils import escape, quoteattr  # brings all of urllib and http along

    title = plain_name(name) or "part"
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        archive.writestr(_entry("[Content_Types].xml"), CONTENT_TYPES)
        archive.writestr(_entry("_rels/.rels"), RELATIONS)
        with archive.open(_entry(MODEL_PART), "w", force_zip64=len(mesh.faces) > ZIP64_FROM) as part:
            part.write(
                f'<?xml version="1.0" encoding="UTF-8"?>\n<model unit="millimeter" xml:lang="en-US" xmlns="{CORE}">\n'
                f'<metadata name="Title">{escape(title)}</metadata>\n<metadata name="Application">PrintDesk</metadata>\n'
                f'<resources><object id="1" type="model" name={quoteattr(title)}><mesh>\n<vertices>\n'.encode()
            )
            for block in rows('<vertex x="%.9g" y="%.9g" z="%.9g"/>\n', mesh.vertices):
                part.write(block)
            part.write(b"</vertices>\n<triangles>\n")
            for block in rows('<triangle v1="%d" v2="%d" v3="%d"/>\n', mesh.faces):
                part.write(block)
            part.write(b'</triangles>\n</mesh></object></resources>\n<build><item objectid="1"/></build>\n</model>\n')


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EARLIEST)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
