"""A sample of every class of hostile and of sound files that arrive, made here, each with the answer that it must get."""

import gzip
import io
import json
import struct
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

OPEN, WARN, REFUSE, CAREFUL = "open", "warn", "refuse", "warn or refuse"
SIDE = 10.0
CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"


@dataclass(frozen=True)
class Case:
    """name: of the file that arrives; content: its bytes; answer: what must happen"""

    name: str
    content: bytes
    answer: str
    what: str


def cube(side: float = SIDE) -> tuple[np.ndarray, np.ndarray]:
    corners = np.array([[x, y, z] for z in (0, 1) for y in (0, 1) for x in (0, 1)], float) * side
    quads = np.array([[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]])
    return corners, np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def stl(corners: np.ndarray | None = None, header: bytes = b"a cube", count: int | None = None) -> bytes:
    if corners is None:
        vertices, faces = cube()
        corners = vertices[faces]
    facets = np.zeros(len(corners), [("n", "<f4", 3), ("c", "<f4", (3, 3)), ("a", "<u2")])
    facets["c"] = corners
    return header.ljust(80, b"\0") + struct.pack("<I", len(corners) if count is None else count) + facets.tobytes()


def ascii_stl(name: str = "cube", end: bool = True) -> str:
    vertices, faces = cube()
    lines = [f"solid {name}"]
    for triangle in vertices[faces]:
        lines += ["facet normal 0 0 0", " outer loop", *(f"  vertex {x} {y} {z}" for x, y, z in triangle), " endloop", "endfacet"]
    return "\n".join([*lines, f"endsolid {name}\n" if end else ""])


def obj(extra: str = "", faces: str | None = None) -> bytes:
    vertices, triangles = cube()
    text = "".join(f"v {x} {y} {z}\n" for x, y, z in vertices)
    text += faces if faces is not None else "".join(f"f {a + 1} {b + 1} {c + 1}\n" for a, b, c in triangles)
    return (extra + text).encode()


def off(header: str = "OFF\n8 12 0\n", bad: str | None = None) -> bytes:
    vertices, faces = cube()
    rows = [f"3 {a} {b} {c}" for a, b, c in faces]
    if bad:
        rows[5] = bad
    return (header + "".join(f"{x} {y} {z}\n" for x, y, z in vertices) + "\n".join(rows) + "\n").encode()


def ply(order: str = "<", faces: int | None = None, first_length: int = 3, text: bool = False) -> bytes:
    vertices, triangles = cube()
    kind = "ascii" if text else {"<": "binary_little_endian", ">": "binary_big_endian"}[order]
    head = f"ply\nformat {kind} 1.0\nelement vertex 8\nproperty float x\nproperty float y\nproperty float z\n"
    head += f"element face {12 if faces is None else faces}\nproperty list uchar int vertex_indices\nend_header\n"
    if text:
        rows = [" ".join(map(str, row)) for row in vertices] + [f"3 {a} {b} {c}" for a, b, c in triangles]
        return (head + "\n".join(rows) + "\n").encode()
    table = np.zeros(12, [("n", "u1"), ("c", order + "i4", 3)])
    table["n"], table["c"] = 3, triangles
    table["n"][0] = first_length
    return head.encode() + vertices.astype(order + "f4").tobytes() + table.tobytes()


def mesh_xml() -> str:
    vertices, faces = cube()
    points = "".join(f'<vertex x="{x}" y="{y}" z="{z}"/>' for x, y, z in vertices)
    triangles = "".join(f'<triangle v1="{a}" v2="{b}" v3="{c}"/>' for a, b, c in faces)
    return f"<mesh><vertices>{points}</vertices><triangles>{triangles}</triangles></mesh>"


def model(
    objects: str | None = None,
    build: str = '<item objectid="1"/>',
    unit: str = "millimeter",
    attributes: str = "",
    before: str = "",
) -> str:
    objects = f'<object id="1" type="model">{mesh_xml()}</object>' if objects is None else objects
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<model unit="{unit}" xmlns="{CORE}" {attributes}>'
        f"<resources>{objects}</resources><build>{build}</build></model>"
    )


def threemf(
    content: str | bytes, extra: dict[str, bytes] | None = None, target: str = "/3D/3dmodel.model", mode: str = ""
) -> bytes:
    relation = (
        f'<Relationship Id="r" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel" Target="{target}" {mode}/>'
    )
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", rels)
        archive.writestr("3D/3dmodel.model", content)
        for name, part in (extra or {}).items():
            archive.writestr(name, part)
    return held.getvalue()


def glb(change: dict[str, object] | None = None, points: np.ndarray | None = None, indices: np.ndarray | None = None) -> bytes:
    vertices, faces = cube()
    vertices = vertices / 1000 if points is None else points
    faces = faces if indices is None else indices
    binary = vertices.astype("<f4").tobytes() + faces.astype("<u2").tobytes()
    first = vertices.size * 4
    tree: dict[str, object] = {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, "name": "cube"}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
        "accessors": [
            {"bufferView": 0, "componentType": 5126, "count": len(vertices), "type": "VEC3"},
            {"bufferView": 1, "componentType": 5123, "count": faces.size, "type": "SCALAR"},
        ],
        "bufferViews": [{"buffer": 0, "byteLength": first}, {"buffer": 0, "byteOffset": first, "byteLength": faces.size * 2}],
        "buffers": [{"byteLength": len(binary)}],
        **(change or {}),
    }
    text = json.dumps(tree).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\0" * (-len(binary) % 4)
    body = struct.pack("<II", len(text), 0x4E4F534A) + text + struct.pack("<II", len(binary), 0x004E4942) + binary
    return struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body


def cases() -> Iterator[Case]:
    """Every case, sound controls first."""
    yield from _sound()
    yield from _stl()
    yield from _text_formats()
    yield from _threemf()
    yield from _zip()
    yield from _glb()
    yield from _step()


def _sound() -> Iterator[Case]:
    for name, content in (
        ("cube.stl", stl()),
        ("solid.stl", stl(header=b"solid but binary")),
        ("ascii.stl", ascii_stl().encode()),
        ("windows.stl", ascii_stl().replace("\n", "\r\n").encode()),
        ("cube.obj", obj()),
        ("cube.off", off()),
        ("coloured.off", off("# made by hand\nOFF # a comment\n8 12 18\n")),
        ("cube.ply", ply()),
        ("big.ply", ply(">")),
        ("text.ply", ply(text=True)),
        ("cube.3mf", threemf(model())),
        ("cube.glb", glb()),
    ):
        yield Case(name, content, OPEN, f"a sound cube, {name}")
    quads = "f -8 -6 -5 -7\nf 5 6 8 7\nf 1//1 2//1 6//1 5//1\nf 3/1 7/2 8/3 4/4\nf 1 5 7 3\nf 2 4 8 6\n"
    yield Case("quads.obj", obj(faces=quads), OPEN, "a cube of quads, with negative and with textured corners")
    for name in (
        "<b>&amp;.stl",
        "$(reboot).stl",
        "-rf.stl",
        "\u202egpj.stl",
        "line\nbreak.stl",
        "n" * 200 + ".stl",
        "🧊.stl",
        "../../x.stl",
    ):
        yield Case(name, stl(), OPEN, f"a sound cube under the name {name[:20]!r}")


def _stl() -> Iterator[Case]:
    vertices, faces = cube()
    corners = vertices[faces]
    yield Case("a.stl", stl(count=2**32 - 1), REFUSE, "claims 2³²−1 triangles")
    yield Case("a.stl", stl()[:-30], REFUSE, "cut in the middle of a facet")
    yield Case("a.stl", b"", REFUSE, "empty")
    yield Case("a.stl", stl()[:84], REFUSE, "header only")
    yield Case("a.stl", stl(count=0)[:84], REFUSE, "header only, honest about it")
    yield Case("a.stl", stl() + b"more" * 10, WARN, "data after the declared facets")
    for value in (np.nan, np.inf, -np.inf):
        yield Case("a.stl", stl(np.where(corners == 0, value, corners)), REFUSE, f"{value} for a coordinate")
    yield Case("a.stl", stl(np.zeros((12, 3, 3))), REFUSE, "all facets points")
    yield Case("a.stl", stl(np.repeat(corners[:, :1] * [1, 0, 0], 3, axis=1)), REFUSE, "all facets lie in points of a line")
    yield Case("a.stl", stl(corners * 1e-40), REFUSE, "denormal coordinates")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield Case("a.stl", stl(corners * 1e29), REFUSE, "coordinates of 1e30")
    text = ascii_stl()
    yield Case("a.stl", ascii_stl(end=False).encode(), WARN, "no endsolid")
    yield Case("a.stl", (text + ascii_stl("second")).encode(), OPEN, "several solids")
    yield Case("a.stl", text.upper().encode(), OPEN, "upper case")
    yield Case("a.stl", text.replace("\n", " ").encode(), OPEN, "all in one line")
    yield Case("a.stl", text.replace(".", ",").encode(), WARN, "commas for points")
    yield Case("a.stl", text.replace("outer", "outer" + " " * 1_000_000, 1).encode(), OPEN, "a very long line")
    yield Case("a.stl", text.replace("vertex 10.0", "vertex ten", 1).encode(), REFUSE, "garbage for a number")
    yield Case("a.stl", text.replace("vertex 10.0", "vertex nan").encode(), REFUSE, "nan in text")
    yield Case("a.stl", text[: len(text) // 2].rsplit("vertex", 1)[0].encode(), REFUSE, "text cut in a facet")
    yield Case("a.stl", b"solid nothing\nendsolid nothing\n", REFUSE, "a solid without a facet")
    yield Case("a.stl", b"solid\n" * 300_000, REFUSE, "300,000 solids without a facet")
    for what, content in (
        ("HTML", b"<!DOCTYPE html><html><body>404 not found</body></html>" * 20),
        ("PNG", b"\x89PNG\r\n\x1a\n" + b"\0" * 500),
        ("ELF", b"\x7fELF" + b"\1" * 500),
        ("gzip", gzip.compress(stl())),
        ("bzip2", b"BZh9" + b"\7" * 300),
        ("tar", b"../x".ljust(257, b"\0") + b"ustar" + b"\0" * 400),
    ):
        yield Case("a.stl", content, REFUSE, f"{what} under .stl")
    yield Case("a.stl", obj(), WARN, "OBJ under .stl")
    yield Case("a.obj", stl(), WARN, "STL under .obj")


def _text_formats() -> Iterator[Case]:
    yield Case("a.obj", obj(faces="f 1 2 9\n"), REFUSE, "index out of range")
    yield Case("a.obj", obj(faces="f 0 1 2\n"), REFUSE, "index zero")
    yield Case("a.obj", obj(faces="f -9 -1 -2\n"), REFUSE, "negative index before the first vertex")
    yield Case("a.obj", obj(faces="f 1 2 99999999999999999999\n"), REFUSE, "an index of twenty digits")
    yield Case("a.obj", obj("v 1" + "0" * 2_000_000 + " 0 0\n"), REFUSE, "a number of 2 MB")
    yield Case("a.obj", obj(faces="f" + " 1 2 3" * 20_000 + "\n"), REFUSE, "a face of 60,000 corners")
    yield Case("a.obj", obj("mtllib ../../../../etc/passwd\nusemtl x\n"), WARN, "a material library that leaves the folder")
    yield Case("a.obj", b"o nothing\nv 0 0 0\nv 1 0 0\nv 0 1 0\n", REFUSE, "vertices without a face")
    yield Case("a.off", off(bad="3 0 1 8"), REFUSE, "OFF index out of range")
    yield Case("a.off", off(bad="3 0 -1 2"), REFUSE, "OFF negative index")
    yield Case("a.off", off(bad="9999999 0 1 2"), REFUSE, "OFF list bomb")
    yield Case("a.off", off("OFF\n4000000000 4000000000 0\n"), REFUSE, "OFF count bomb")
    yield Case("a.off", off(bad="3 zero one two"), REFUSE, "OFF garbage")
    yield Case("a.ply", ply(faces=2**31), REFUSE, "PLY count bomb")
    yield Case("a.ply", ply(first_length=255), REFUSE, "PLY list bomb")
    yield Case("a.ply", ply()[:-20], REFUSE, "PLY cut")
    yield Case("a.ply", b"ply\nformat ascii 1.0\n" + b"comment x\n" * 100_000, REFUSE, "PLY header that never ends")
    textured = ply(text=True).replace(b"1.0\n", b"1.0\ncomment TextureFile ../../secret.png\n", 1)
    yield Case("a.ply", textured, WARN, "PLY texture that leaves the folder")


def _threemf() -> Iterator[Case]:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    yield Case("a.3mf", threemf(model(before=f'<!DOCTYPE m [<!ENTITY l0 "ha">{laughs}]>')), REFUSE, "an entity bomb")
    yield Case(
        "a.3mf", threemf(model(before='<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>')), REFUSE, "an external entity"
    )
    yield Case("a.3mf", threemf(model("<a>" * 100_000 + "</a>" * 100_000)), REFUSE, "100,000 nested elements")
    many = " ".join(f'a{i}="1"' for i in range(20_000))
    yield Case("a.3mf", threemf(model(f"<a {many}/>")), REFUSE, "20,000 attributes")
    yield Case("a.3mf", threemf(model()[:-30]), REFUSE, "broken XML")
    yield Case("a.3mf", threemf(model().replace("UTF-8", "UTF-16").encode("utf-16")), WARN, "UTF-16")
    xml = mesh_xml()
    one = '<object id="1" type="model">{}</object>'
    yield Case("a.3mf", threemf(model(one.format(xml.replace('v1="0"', 'v1="8"', 1)))), REFUSE, "vertex index out of range")
    yield Case("a.3mf", threemf(model(one.format(xml.replace('v1="0"', 'v1="-1"', 1)))), REFUSE, "negative vertex index")
    yield Case("a.3mf", threemf(model(one.format(xml.replace('x="10.0"', 'x="NaN"', 1)))), REFUSE, "NaN")
    yield Case("a.3mf", threemf(model(one.format(xml.replace('x="10.0" y', 'x="1 2" y', 1)))), REFUSE, "two numbers in one")
    for transform, what in (
        ("0 " * 12, "zero"),
        ("1e30 0 0 0 1e30 0 0 0 1e30 0 0 0", "huge"),
        ("nan " * 12, "nan"),
        ("1 0 0", "short"),
    ):
        yield Case("a.3mf", threemf(model(build=f'<item objectid="1" transform="{transform}"/>')), REFUSE, f"a {what} transform")
    cycle = '<object id="1"><components><component objectid="2"/></components></object>'
    cycle += '<object id="2"><components><component objectid="1"/></components></object>'
    yield Case("a.3mf", threemf(model(cycle)), REFUSE, "a component cycle")
    bomb = f'<object id="0">{xml}</object>'
    bomb += "".join(
        f'<object id="{i}"><components><component objectid="{i - 1}"/><component objectid="{i - 1}"/></components></object>'
        for i in range(1, 31)
    )
    yield Case("a.3mf", threemf(model(bomb, '<item objectid="30"/>')), REFUSE, "2³⁰ instances")
    yield Case("a.3mf", threemf(model(build='<item objectid="7"/>')), REFUSE, "a missing object")
    yield Case("a.3mf", threemf(model(unit="furlong")), REFUSE, "an unknown unit")
    yield Case("a.3mf", threemf(model(one.format(xml) * 2)), REFUSE, "duplicate ids")
    unknown = 'xmlns:q="http://example.org/shape" requiredextensions="q"'
    yield Case("a.3mf", threemf(model(attributes=unknown)), REFUSE, "an unknown required extension")
    known = 'xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02" requiredextensions="m"'
    yield Case("a.3mf", threemf(model(attributes=known)), OPEN, "the material extension required")
    settings = {"Metadata/Slic3r_PE.config": b"; post_process = rm -rf /\n"}
    yield Case("a.3mf", threemf(model(), settings), WARN, "slicer settings with a command")
    yield Case(
        "a.3mf", threemf(model(), {"Metadata/thumbnail.png": np.random.default_rng(1).bytes(9_000_000)}), OPEN, "a huge thumbnail"
    )
    titled = model(f'<object id="1" name="&lt;script&gt;alert(1)&lt;/script&gt;">{xml}</object>')
    yield Case("a.3mf", threemf(titled), OPEN, "markup in the name")
    supported = model(
        one.format(xml) + f'<object id="2" type="support">{xml}</object>', '<item objectid="1"/><item objectid="2"/>'
    )
    yield Case("a.3mf", threemf(supported), WARN, "a support beside the model")
    skipped = model(build='<item objectid="1"/><item objectid="1" printable="0"/>')
    yield Case("a.3mf", threemf(skipped), WARN, "a copy that is not to be printed")


def _zip() -> Iterator[Case]:
    good = model()
    yield Case("a.3mf", threemf(model("<!--" + " " * 60_000_000 + "-->")), REFUSE, "a bomb")
    yield Case("a.3mf", threemf(good, {"x/pad.bin": bytes(60_000_000)}), REFUSE, "a bomb beside the model")
    yield Case("a.3mf", threemf(good, {f"x/{i}": b"" for i in range(20_000)}), REFUSE, "20,000 entries")
    for name in ("../evil.model", "/etc/passwd", "..\\evil", "C:/evil"):
        yield Case("a.3mf", threemf(good, {name: b"x"}), REFUSE, f"an entry {name}")
    yield Case("a.3mf", threemf(good, {"inner.zip": threemf(good)}), REFUSE, "a nested archive")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield Case("a.3mf", threemf(good, {"3D/3dmodel.model": model().encode()}), REFUSE, "duplicate names")
    yield Case("a.3mf", threemf(good, {"3d/3DMODEL.model": model().encode()}), REFUSE, "names that differ in case only")
    yield Case("a.3mf", threemf(good, target="/../../etc/passwd"), REFUSE, "a relation outside")
    yield Case("a.3mf", threemf(good, target="http://127.0.0.1/x", mode='TargetMode="External"'), REFUSE, "a relation to the net")
    whole = threemf(good)
    lying = whole.replace(struct.pack("<I", len(good.encode())), struct.pack("<I", 100))
    yield Case("a.3mf", lying, REFUSE, "a directory that lies about sizes")
    yield Case("a.3mf", whole[: len(whole) // 2], REFUSE, "half an archive")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("letter.txt", "hello")
    yield Case("a.3mf", held.getvalue(), REFUSE, "a ZIP without a model")
    yield Case("a.stl", held.getvalue(), REFUSE, "a ZIP under .stl")


def _glb() -> Iterator[Case]:
    whole = glb()
    vertices, faces = cube()
    yield Case("a.glb", whole[:-40], REFUSE, "GLB cut")
    yield Case("a.glb", whole[:12] + struct.pack("<I", 2**32 - 1) + whole[16:], REFUSE, "GLB chunk beyond the file")
    for what, accessor in (
        ("an accessor beyond the file", {"bufferView": 0, "componentType": 5126, "count": 2**31, "type": "VEC3"}),
        ("a negative offset", {"bufferView": 0, "componentType": 5126, "count": 8, "type": "VEC3", "byteOffset": -99}),
        ("no such view", {"bufferView": 9, "componentType": 5126, "count": 8, "type": "VEC3"}),
    ):
        second = {"bufferView": 1, "componentType": 5123, "count": 36, "type": "SCALAR"}
        yield Case("a.glb", glb({"accessors": [accessor, second]}), REFUSE, what)
    yield Case("a.glb", glb({"bufferViews": [{"buffer": 0, "byteLength": 2**40}] * 2}), REFUSE, "a view beyond the file")
    yield Case("a.glb", glb(indices=faces + 5), REFUSE, "GLB index out of range")
    yield Case("a.glb", glb(points=np.where(vertices == 0, np.nan, vertices)), REFUSE, "GLB NaN")
    yield Case("a.glb", glb({"nodes": [{"mesh": 0, "children": [0]}]}), REFUSE, "a node cycle")
    doubling = [{"children": [i + 1, i + 1]} for i in range(30)]
    yield Case("a.glb", glb({"nodes": [*doubling, {"mesh": 0}]}), REFUSE, "a GLB instance bomb")
    for uri in ("../../etc/passwd", "http://127.0.0.1/x.bin", "data:application/octet-stream;base64,AAAA"):
        yield Case("a.glb", glb({"buffers": [{"byteLength": 300, "uri": uri}]}), REFUSE, f"a buffer at {uri[:20]}")
    yield Case("a.glb", glb({"images": [{"uri": "../../secret.png"}]}), WARN, "a foreign image")
    yield Case("a.glb", glb({"extensionsRequired": ["KHR_draco_mesh_compression"]}), REFUSE, "Draco required")
    yield Case("a.glb", glb({"nodes": [{"mesh": 0, "scale": [0, "x", None]}]}), REFUSE, "a scale of words")
    yield Case(
        "a.gltf", b'{"asset": {"version": "2.0"}, "buffers": [{"uri": "/etc/passwd", "byteLength": 9}]}', REFUSE, "glTF text"
    )


def _step() -> Iterator[Case]:
    head = b"ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('AUTOMOTIVE_DESIGN'));\nENDSEC;\nDATA;\n"
    tail = b"ENDSEC;\nEND-ISO-10303-21;\n"
    yield Case("a.step", head + b"#1=CARTESIAN_POINT('',(0.,0.,0.));\n", REFUSE, "STEP truncated")
    yield Case("a.step", head + b"#1=SHELL_BASED_SURFACE_MODEL('',(#1));\n" + tail, REFUSE, "STEP self reference")
    yield Case(
        "a.step", head + b"#1=B_SPLINE_CURVE('',3,(" + b"1.," * 7_000_000 + b"1.));\n" + tail, REFUSE, "a giant number list"
    )
