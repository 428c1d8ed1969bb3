"""Sound cubes in every format, and how each can be spoilt: what the files that arrive (`arrivals.py`) are made of."""

import base64
import io
import json
import struct
import zipfile
from dataclasses import dataclass

import numpy as np

OPEN, WARN, REFUSE, CAREFUL, ANY = "open", "warn", "refuse", "warn or refuse", "open, warn or refuse"
SIDE = 10.0
CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"


@dataclass(frozen=True)
class Case:
    """name: of the file that arrives; content: its bytes; answer: what must happen; kind: its class; what: its case"""

    name: str
    content: bytes
    answer: str
    what: str
    kind: str = ""


@dataclass(frozen=True)
class Bait:
    """What a careless program would open, call or run: a file beside or above, an address, a command."""

    file: str = "/nowhere/secret.bin"
    beside: str = "../../secret.bin"
    address: str = "http://127.0.0.1:9/secret.bin"
    command: str = "touch /nowhere/ran"


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
    content: str | bytes,
    extra: dict[str, bytes] | None = None,
    target: str = "/3D/3dmodel.model",
    mode: str = "",
    rels: bytes = b"",
) -> bytes:
    relation = (
        f'<Relationship Id="r" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel" Target="{target}" {mode}/>'
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    rels = rels or f'<Relationships xmlns="{namespace}">{relation}</Relationships>'.encode()
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


def gltf(change: dict[str, object] | None = None, escape: bool = False) -> bytes:
    """The GLB cube as one .gltf with its bytes in base64."""
    content = glb(change)
    length = int.from_bytes(content[12:16], "little")
    tree = json.loads(content[20 : 20 + length])
    binary = content[28 + length :]
    if "uri" not in tree["buffers"][0]:
        tree["buffers"][0]["uri"] = "data:application/octet-stream;base64," + base64.b64encode(binary).decode()
    text = json.dumps(tree)
    return (text.replace("/", "\\/") if escape else text).encode()


def cube_object(identity: str = "1", volume: str = "", extra: str = "") -> str:
    """An object of an AMF."""
    vertices, faces = cube()
    points = "".join(f"<vertex><coordinates><x>{x}</x><y>{y:.3e}</y><z> {z} </z></coordinates></vertex>" for x, y, z in vertices)
    triangles = "".join(f"<triangle><v1>{a}</v1><v2>{b}</v2><v3>{c}</v3></triangle>" for a, b, c in faces)
    mesh = f"<mesh><vertices>{points}</vertices><volume>{volume}{triangles}</volume>{extra}</mesh>"
    return f'<object id="{identity}"><metadata type="name">cube {identity}</metadata><color><r>1</r></color>{mesh}</object>'


def amf(body: str, unit: str = "millimeter", before: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}\n<amf unit="{unit}" version="1.1">{body}</amf>'.encode()


def instance(identity: str, **moves: float) -> str:
    """One copy in a constellation of an AMF."""
    return f'<instance objectid="{identity}">{"".join(f"<{name}>{value}</{name}>" for name, value in moves.items())}</instance>'


def zipped(parts: dict[str, bytes], **how: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", **({"compression": zipfile.ZIP_DEFLATED} | how)) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()
