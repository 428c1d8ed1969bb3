"""Whatever is written reads back as the same body, under the same name and in the same colours, and strangers read it too."""

import struct
import subprocess
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import trimesh
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mesh.errors import CannotDo, MeshError
from mesh.look import Look
from mesh.mesh import Mesh
from mesh.read import Reading, read_bytes
from mesh.write import WRITERS, as_bytes, write_file
from tests.mesh.read import hostile

ENDINGS = {name: name.partition("-")[0] for name in WRITERS}
QUICK = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))


@st.composite
def bodies(draw: st.DrawFn) -> Mesh:
    """Any triangles between any points, one of them with an area."""
    count = draw(st.integers(3, 12))
    lengths = st.floats(-1e5, 1e5, width=32, allow_subnormal=False)
    vertices = draw(arrays(np.float32, (count, 3), elements=lengths))
    faces = draw(arrays(np.int32, (draw(st.integers(1, 15)), 3), elements=st.integers(0, count - 1)))
    mesh = Mesh(vertices, faces)
    sides = mesh.corners[:, 1:].astype(float) - mesh.corners[:, :1]
    areas = np.linalg.norm(np.cross(sides[:, 0], sides[:, 1]), axis=1)
    assume((areas > 1e-6 * (sides**2).sum(axis=2).max(axis=1)).any())
    assume(np.ptp(mesh.corners.reshape(-1, 3), axis=0).max() > 1e-3)
    return mesh


def cube() -> Mesh:
    vertices, faces = hostile.cube()
    return Mesh(vertices.astype(np.float32), faces.astype(np.int32))


def back(mesh: Mesh, format: str, name: str = "part", look: Look | None = None) -> Reading:
    return read_bytes(as_bytes(mesh, format, name, look), f"part.{ENDINGS[format]}")


@pytest.mark.parametrize("format", list(WRITERS))
@QUICK
@given(mesh=bodies())
def test_reading_what_was_written_is_the_identity(format: str, mesh: Mesh) -> None:
    reading = back(mesh, format)
    assert np.array_equal(reading.mesh.corners, mesh.corners)
    assert reading.warnings == ()
    used = np.unique(mesh.faces)
    if not format.startswith("stl"):
        assert np.array_equal(reading.mesh.vertices, mesh.vertices[used])
        assert np.array_equal(used[reading.mesh.faces], mesh.faces)


@pytest.mark.parametrize("format", ["3mf", "ply"])
@QUICK
@given(mesh=bodies(), data=st.data())
def test_the_colours_of_the_faces_come_back(format: str, mesh: Mesh, data: st.DataObject) -> None:
    colours: npt.NDArray[np.uint8] = data.draw(arrays(np.uint8, (len(mesh.faces), 4)))
    colours[:, 3] |= 1  # some opacity: 0 means that none is said
    reading = back(mesh, format, look=Look(colours))
    assert reading.colours is not None and np.array_equal(reading.colours, colours)
    assert np.array_equal(reading.mesh.corners, mesh.corners)


@pytest.mark.parametrize("format", ["3mf", "obj", "stl-ascii"])
@QUICK
@given(name=st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=60))
def test_the_name_comes_back(format: str, name: str) -> None:
    assume(name.isprintable() and not name.endswith("\\") and name.lower() not in ("facet", "solid", "endsolid"))
    assert back(cube(), format, name).objects == (name,)


@pytest.mark.parametrize("format", list(WRITERS))
@QUICK
@given(name=st.text(max_size=300))
def test_no_name_breaks_a_file(format: str, name: str) -> None:
    reading = back(cube(), format, name)
    assert reading.mesh.corners.tolist() == cube().corners.tolist() and reading.warnings == ()


@QUICK
@given(content=st.binary(max_size=200))
@pytest.mark.parametrize("format", ["amf", "gltf", "3mf", "ply", "off", "obj", "stl"])
def test_noise_is_refused_or_read_and_nothing_else(format: str, content: bytes) -> None:
    try:
        reading = read_bytes(content, f"a.{format}")
    except MeshError as refusal:
        assert refusal.message.endswith(".") and refusal.hint.endswith(".")
    else:
        assert np.isfinite(reading.mesh.vertices).all()


def test_a_3mf_carries_the_picture_that_it_was_given() -> None:
    content = as_bytes(cube(), "3mf", "part", Look(thumbnail=PNG))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.read("Metadata/thumbnail.png") == PNG
        assert b"metadata/thumbnail" in archive.read("_rels/.rels")
    assert read_bytes(content, "a.3mf").mesh.equals(cube())


def test_a_picture_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotDo) as refusal:
        write_file(cube(), tmp_path / "a.3mf", look=Look(thumbnail=b"<svg/>"))
    assert refusal.value.code == "bad_thumbnail" and list(tmp_path.iterdir()) == []


def test_a_3mf_keeps_the_colours_of_objects_materials_and_triangles() -> None:
    material = 'xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02"'
    mesh = hostile.mesh_xml()
    first, second = mesh.replace('v3="', 'p1="1" v3="', 1), mesh.replace("/></triangles>", ' pid="9" p1="0"/></triangles>', 1)
    resources = '<basematerials id="7"><base name="a" displaycolor="#FF0000"/>'
    resources += '<base name="b" displaycolor="#00FF0080"/></basematerials>'
    resources += '<m:colorgroup id="9"><m:color color="#0000FF"/></m:colorgroup>'
    resources += (
        f'<object id="1" pid="7" pindex="0">{first}</object><object id="2">{second}</object><object id="3">{mesh}</object>'
    )
    build = "".join(f'<item objectid="{i}" transform="1 0 0 0 1 0 0 0 1 {20 * i} 0 0"/>' for i in (3, 1, 2))
    colours = read_bytes(hostile.threemf(hostile.model(resources, build, attributes=material)), "a.3mf").colours
    assert colours is not None and colours.shape == (36, 4)
    assert (colours[:12] == 0).all()
    assert colours[12].tolist() == [0, 255, 0, 128] and (colours[13:24] == [255, 0, 0, 255]).all()
    assert (colours[24:35] == 0).all() and colours[35].tolist() == [0, 0, 255, 255]


@pytest.mark.parametrize("format", [name for name in WRITERS if name != "3mf"])
def test_trimesh_reads_our_files(format: str) -> None:
    content = as_bytes(cube(), format, "part", Look(np.full((12, 4), 200, np.uint8)))
    loaded = trimesh.load_mesh(BytesIO(content), file_type={"stl-ascii": "stl_ascii"}.get(format, format), process=True)
    assert loaded.volume == pytest.approx(1000) and len(loaded.faces) == 12 and loaded.is_watertight


@pytest.mark.parametrize("format", ["stl", "stl-ascii", "obj", "3mf"])
def test_prusaslicer_reads_our_files(tmp_path: Path, prusa_slicer: Path, format: str) -> None:
    path = tmp_path / f"part.{ENDINGS[format]}"
    path.write_bytes(as_bytes(cube(), format, "Halter <ä>", Look(np.full((12, 4), 200, np.uint8), PNG)))
    said = subprocess.run([str(prusa_slicer), "--info", str(path)], capture_output=True, text=True, check=True).stdout
    for fact in ("number_of_facets = 12", "manifold = yes", "size_x = 10.000000", "volume = 1000.0000"):
        assert fact in said
