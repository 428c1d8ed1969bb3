"""Each format gives the body that was put into it, in millimetres."""

import numpy as np
import pytest

from mesh.errors import BadFile
from mesh.mesh import Mesh
from mesh.read import Reading, read_bytes
from tests.mesh.read import hostile

STEP = """ISO-10303-21;
HEADER;
FILE_DESCRIPTION((''),'2;1');
FILE_NAME('','',(''),(''),'','','');
FILE_SCHEMA(('AUTOMOTIVE_DESIGN'));
ENDSEC;
DATA;
ENDSEC;
END-ISO-10303-21;
"""


def size(reading: Reading) -> tuple[float, ...]:
    return tuple(float(round(v, 4)) for v in np.ptp(reading.mesh.vertices.astype(float), axis=0))


def volume(mesh: Mesh) -> float:
    a, b, c = (mesh.corners[:, i].astype(float) for i in range(3))
    return float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6)


@pytest.mark.parametrize(
    ("name", "content", "format", "units", "known", "side"),
    [
        ("a.stl", hostile.stl(), "stl-binary", "mm", False, 10),
        ("a.stl", hostile.ascii_stl().encode(), "stl-ascii", "mm", False, 10),
        ("a.obj", hostile.obj(), "obj", "mm", False, 10),
        ("a.off", hostile.off(), "off", "mm", False, 10),
        ("a.ply", hostile.ply(), "ply", "mm", False, 10),
        ("a.ply", hostile.ply(text=True), "ply-ascii", "mm", False, 10),
        ("a.3mf", hostile.threemf(hostile.model(unit="inch")), "3mf", "in", True, 254),
        ("a.3mf", hostile.threemf(hostile.model(unit="micron")), "3mf", "mm", True, 0.01),
        ("a.glb", hostile.glb(), "glb", "m", True, 10),
    ],
)
def test_a_cube_comes_out_of_every_format_in_its_own_unit(
    name: str, content: bytes, format: str, units: str, known: bool, side: float
) -> None:
    reading = read_bytes(content, name)
    assert (reading.format, reading.units, reading.units_known) == (format, units, known)
    assert size(reading) == (side,) * 3
    assert volume(reading.mesh) == pytest.approx(side**3, rel=1e-5)


@pytest.mark.parametrize(("units", "side"), [("mm", 10), ("cm", 100), ("m", 10_000), ("in", 254)])
def test_a_unit_that_is_given_wins_over_what_the_format_says(units: str, side: float) -> None:
    for name, content in (("a.stl", hostile.stl()), ("a.3mf", hostile.threemf(hostile.model(unit="inch")))):
        reading = read_bytes(content, name, units=units)
        assert size(reading) == (side,) * 3
        assert (reading.units, reading.units_known) == (units, True)
    metre = read_bytes(hostile.glb(), "a.glb", units=units)
    assert size(metre) == tuple(round(side / 1000, 4) for _ in range(3))


def test_a_scale_multiplies_after_the_unit() -> None:
    assert size(read_bytes(hostile.stl(), "a.stl", units="cm", scale=0.5)) == (50, 50, 50)


@pytest.mark.parametrize("options", [{"units": "furlong"}, {"scale": 0.0}, {"scale": float("nan")}, {"scale": -1.0}])
def test_an_unknown_unit_and_an_impossible_scale_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(BadFile):
        read_bytes(hostile.stl(), "a.stl", **options)  # type: ignore[arg-type]


def test_components_and_placements_of_a_3mf_are_put_where_they_belong() -> None:
    objects = f'<object id="1" name="cube">{hostile.mesh_xml()}</object><object id="2"><components>'
    objects += '<component objectid="1" transform="0 1 0 -1 0 0 0 0 2 100 0 0"/></components></object>'
    build = '<item objectid="2" transform="1 0 0 0 1 0 0 0 1 0 50 0"/><item objectid="1"/>'
    reading = read_bytes(hostile.threemf(hostile.model(objects, build)), "a.3mf")
    turned, plain = reading.mesh.vertices[:8], reading.mesh.vertices[8:]
    assert np.allclose(turned.min(0), (90, 50, 0)) and np.allclose(turned.max(0), (100, 60, 20))
    assert np.allclose(plain.min(0), 0) and np.allclose(plain.max(0), 10)
    assert volume(reading.mesh) == pytest.approx(3000)
    assert reading.objects == ("cube",)


def test_a_mirrored_copy_keeps_its_outside_outside() -> None:
    build = '<item objectid="1" transform="-1 0 0 0 1 0 0 0 1 0 0 0"/>'
    assert volume(read_bytes(hostile.threemf(hostile.model(build=build)), "a.3mf").mesh) == pytest.approx(1000)
    mirrored = hostile.glb({"nodes": [{"mesh": 0, "scale": [1, 1, -2], "rotation": [0, 0, 0.7071068, 0.7071068]}]})
    assert volume(read_bytes(mirrored, "a.glb").mesh) == pytest.approx(2000, rel=1e-4)


def test_a_3mf_in_several_parts_is_read_whole() -> None:
    production = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06"
    objects = '<object id="9"><components><component objectid="1" p:path="/3D/Objects/one.model"/></components></object>'
    root = hostile.model(objects, '<item objectid="9"/>', attributes=f'xmlns:p="{production}" requiredextensions="p"')
    reading = read_bytes(hostile.threemf(root, {"3D/Objects/one.model": hostile.model(build="").encode()}), "a.3mf")
    assert size(reading) == (10, 10, 10)


def test_parts_of_a_3mf_that_contain_each_other_are_refused() -> None:
    production = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06"
    there = '<object id="1"><components><component objectid="{}" p:path="{}"/></components></object>'
    attributes = f'xmlns:p="{production}" requiredextensions="p"'
    root = hostile.model(there.format(1, "/3D/one.model"), attributes=attributes)
    other = hostile.model(there.format(1, "/3D/3dmodel.model"), build="", attributes=attributes)
    with pytest.raises(BadFile) as refusal:
        read_bytes(hostile.threemf(root, {"3D/one.model": other.encode()}), "a.3mf")
    assert refusal.value.code == "component_cycle"


def test_a_concave_face_is_cut_into_triangles_inside_its_outline() -> None:
    outline = [(0, 0), (20, 0), (20, 10), (10, 10), (10, 20), (0, 20)]
    for turned in range(6):
        points = outline[turned:] + outline[:turned]
        text = "".join(f"v {x} {y} 0\n" for x, y in points) + "f 1 2 3 4 5 6\n"
        corners = read_bytes(text.encode(), "l.obj").mesh.corners.astype(float)
        doubled = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 2]
        assert (doubled > 0).all() and doubled.sum() / 2 == pytest.approx(300)
        assert len(corners) == 4


def test_faces_of_mixed_corners_keep_their_order_in_ply_and_off() -> None:
    head = "ply\nformat binary_little_endian 1.0\nelement vertex 5\nproperty double x\nproperty double y\nproperty double z\n"
    head += "element face 2\nproperty uchar red\nproperty list uchar uint vertex_indices\nend_header\n"
    points = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0], [0, 0, 5]], "<f8")
    faces = b"\x07\x04" + np.array([0, 1, 2, 3], "<u4").tobytes() + b"\x08\x03" + np.array([0, 1, 4], "<u4").tobytes()
    ply = read_bytes(head.encode() + points.tobytes() + faces, "a.ply").mesh
    rows = "".join(f"{x} {y} {z}\n" for x, y, z in points)
    off = read_bytes(f"OFF\n5 2 0\n{rows}4 0 1 2 3 255 0 0\n3 0 1 4\n".encode(), "a.off").mesh
    for mesh in (ply, off):
        assert mesh.faces.tolist() == [[0, 1, 2], [0, 2, 3], [0, 1, 4]]


def test_names_in_the_file_are_plain_bounded_text() -> None:
    content = hostile.obj("o \u202e<b>" + "n" * 5000 + "\x07\n")
    (name,) = read_bytes(content, "a.obj").objects
    assert len(name) <= 200 and name.isprintable() and "<b>" in name


def test_a_mesh_that_was_read_cannot_be_changed() -> None:
    mesh = read_bytes(hostile.stl(), "a.stl").mesh
    with pytest.raises(ValueError, match="read-only"):
        mesh.vertices[0] = 1


def test_a_step_file_without_a_shape_is_refused() -> None:
    with pytest.raises(BadFile) as refusal:
        read_bytes(STEP.encode(), "a.step")
    assert refusal.value.code == "bad_step"


@pytest.mark.parametrize("escape", [False, True])
def test_a_gltf_with_its_bytes_inside_is_the_same_body_as_the_glb(escape: bool) -> None:
    reading = read_bytes(hostile.gltf(escape=escape), "a.gltf")
    assert (reading.format, reading.units, reading.warnings) == ("gltf", "m", ())
    assert reading.mesh.equals(read_bytes(hostile.glb(), "a.glb").mesh)


def test_what_stands_up_in_a_gltf_stands_up_on_the_plate() -> None:
    tall = hostile.glb({"nodes": [{"mesh": 0, "scale": [1, 3, 2]}]})  # Y is up there, and +Z looks at us
    reading = read_bytes(tall, "a.glb")
    assert size(reading) == (10, 20, 30)
    assert reading.mesh.vertices.min(axis=0).tolist() == pytest.approx([0, -20, 0], abs=1e-4)
    assert volume(reading.mesh) == pytest.approx(6000, rel=1e-5)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"buffers": [{"uri": "../../etc/passwd", "byteLength": 168}]}, "another file"),
        ({"buffers": [{"uri": "http://example.org/a.bin", "byteLength": 168}]}, "another file"),
        ({"extensionsRequired": ["KHR_draco_mesh_compression"]}, "Draco"),
        ({"extensionsRequired": ["EXT_meshopt_compression"]}, "meshopt"),
        ({"buffers": [{"uri": "data:text/plain,hello", "byteLength": 168}]}, "base64"),
        ({"buffers": [{"uri": "data:;base64,AAAA", "byteLength": 168}]}, "beyond"),
        ({"buffers": [{"uri": "data:;base64,!!!!", "byteLength": 168}]}, "base64"),
    ],
)
def test_a_gltf_that_cannot_be_read_whole_says_why(change: dict[str, object], word: str) -> None:
    with pytest.raises(BadFile) as refusal:
        read_bytes(hostile.gltf(change), "a.gltf")
    assert word in refusal.value.message


def irregular(separator: str, number: str, named: str = "facet vertex endfacet 5") -> bytes:
    """The cube as ASCII STL with any white space, numbers written in any way, in two solids under a name made of keywords."""
    vertices, faces = hostile.cube()
    facets = []
    for corners in vertices[faces]:
        words = ["facet", "normal", "0", "0", "nan", "outer", "loop"]
        for corner in corners:
            words += ["vertex", *(number % value for value in corner)]
        facets.append(separator.join([*words, "endloop", "endfacet"]))
    half = separator.join(facets[:5]), separator.join(facets[5:])
    return f"solid {named}\n{half[0]}\nendsolid {named}\nSOLID {named}\r\n{half[1].upper()}\nendsolid".encode()


@pytest.mark.parametrize("separator", [" ", "\t", "\n", "\r\n \t", " \f\v ", "\r"])
@pytest.mark.parametrize("number", ["%g", "%.8e", "%+.3E", "%012.4f", "%.0f."])
def test_an_ascii_stl_may_be_laid_out_in_any_way(separator: str, number: str) -> None:
    reading = read_bytes(irregular(separator, number), "a.stl")
    assert reading.mesh.corners.tolist() == read_bytes(hostile.ascii_stl().encode(), "a.stl").mesh.corners.tolist()
    assert (reading.format, reading.warnings) == ("stl-ascii", ())


@pytest.mark.parametrize(
    "broken", ["vertex 1 endfacet", "vertex 1 2 3 4 endloop endfacet", "vertex one 2 3", "endfacet", "facet"]
)
def test_a_facet_that_breaks_off_is_never_read_from_its_neighbours(broken: str) -> None:
    text = hostile.ascii_stl().replace("endsolid", f"facet normal 0 0 1 outer loop {broken} endsolid", 1).encode()
    try:
        reading = read_bytes(text, "a.stl")
    except BadFile as refusal:
        assert refusal.code in ("cut", "bad_number")
    else:
        assert len(reading.mesh.faces) == 12 and reading.warnings


@pytest.mark.parametrize("indent", ["", "  ", "\t"])
@pytest.mark.parametrize(
    ("line", "word"), [("l 1 2", "Lines"), ("p 1", "Points"), ("mtllib x.mtl", "x.mtl"), ("surf 0 1", "curves")]
)
def test_what_an_obj_holds_besides_faces_is_told_wherever_it_stands(indent: str, line: str, word: str) -> None:
    sound = hostile.obj().decode()
    for text in (f"{indent}{line}\n{sound}", f"{sound}\n{indent}{line}\n"):
        reading = read_bytes(text.encode(), "a.obj")
        assert len(reading.mesh.faces) == 12 and any(word in warning for warning in reading.warnings)


def test_an_obj_with_vertex_colours_and_groups_gives_its_body_and_its_names() -> None:
    coloured = "".join(
        f"{line} 0.5 0.25 1\n" if line.startswith("v ") else f"{line}\n" for line in hostile.obj().decode().splitlines()
    )
    reading = read_bytes(f"o body\n  g left\n{coloured}".encode(), "a.obj")
    assert reading.mesh.corners.tolist() == read_bytes(hostile.obj(), "a.obj").mesh.corners.tolist()
    assert reading.objects[:2] == ("body", "left")


@pytest.mark.parametrize("header", [b"COLOR=\x10\x20\x30\xff,MATERIAL=", b"VisCAM", b"solid SolidView"])
def test_a_coloured_stl_is_its_body(header: bytes) -> None:
    content = bytearray(hostile.stl(header=header))
    for facet in range(12):
        content[84 + 50 * facet + 48 : 84 + 50 * facet + 50] = (0x8000 | 0x7C1F).to_bytes(2, "little")
    reading = read_bytes(bytes(content), "a.stl")
    assert reading.format == "stl-binary" and reading.warnings == ()
    assert reading.mesh.equals(read_bytes(hostile.stl(), "a.stl").mesh)
