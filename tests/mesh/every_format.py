"""A mesh as the bytes of every format that is read, also of those that are not written: plain, as other programs export them."""

import json
import struct
from collections.abc import Callable

import numpy as np

from mesh.mesh import Mesh
from mesh.weld import weld
from mesh.write import as_bytes

Bytes = Callable[[Mesh], bytes]


def off(mesh: Mesh) -> bytes:
    return f"OFF\n{len(mesh.vertices)} {len(mesh.faces)} 0\n{_points(mesh)}\n{_faces(mesh)}\n".encode()


def ply_ascii(mesh: Mesh) -> bytes:
    return _ply_header(mesh, "ascii") + f"{_points(mesh)}\n{_faces(mesh)}\n".encode()


def ply_big_endian(mesh: Mesh) -> bytes:
    faces = np.zeros(len(mesh.faces), [("count", "u1"), ("corners", ">i4", 3)])
    faces["count"], faces["corners"] = 3, mesh.faces
    return _ply_header(mesh, "binary_big_endian") + mesh.vertices.astype(">f4").tobytes() + faces.tobytes()


def amf(mesh: Mesh) -> bytes:
    points = "".join(
        f"<vertex><coordinates><x>{x:.9g}</x><y>{y:.9g}</y><z>{z:.9g}</z></coordinates></vertex>" for x, y, z in mesh.vertices
    )
    faces = "".join(f"<triangle><v1>{a}</v1><v2>{b}</v2><v3>{c}</v3></triangle>" for a, b, c in mesh.faces)
    body = f"<mesh><vertices>{points}</vertices><volume>{faces}</volume></mesh>"
    return f'<?xml version="1.0"?><amf unit="millimeter"><object id="0">{body}</object></amf>'.encode()


def glb(mesh: Mesh) -> bytes:
    """In metres and with y up, as glTF 2.0 demands."""
    x, y, z = mesh.vertices.T
    points = (np.stack([x, z, -y], axis=1) / np.float32(1000)).astype("<f4")
    data = points.tobytes() + mesh.faces.astype("<u4").tobytes()
    split = 12 * len(points)
    told = {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
        "buffers": [{"byteLength": len(data)}],
        "bufferViews": [
            {"buffer": 0, "byteOffset": 0, "byteLength": split},
            {"buffer": 0, "byteOffset": split, "byteLength": len(data) - split},
        ],
        "accessors": [
            {
                **{"bufferView": 0, "componentType": 5126, "count": len(points), "type": "VEC3"},
                **{"min": points.min(axis=0).tolist(), "max": points.max(axis=0).tolist()},
            },
            {"bufferView": 1, "componentType": 5125, "count": 3 * len(mesh.faces), "type": "SCALAR"},
        ],
    }
    text = json.dumps(told).encode()
    text += b" " * (-len(text) % 4)
    chunks = struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(data), b"BIN\0") + data
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


def _written(format_: str) -> Bytes:
    return lambda mesh: as_bytes(mesh, format_)


EVERY: dict[str, tuple[str, Bytes]] = {
    "stl": ("stl", _written("stl")),
    "stl-ascii": ("stl", _written("stl-ascii")),
    "obj": ("obj", _written("obj")),
    "ply": ("ply", _written("ply")),
    "ply-ascii": ("ply", ply_ascii),
    "ply-big-endian": ("ply", ply_big_endian),
    "off": ("off", off),
    "3mf": ("3mf", _written("3mf")),
    "amf": ("amf", amf),
    "glb": ("glb", glb),
}
"""The ending and the writer of each, by name."""


def file_of(mesh: Mesh, name: str) -> tuple[bytes, str]:
    """The bytes and the name of the file, as `mesh.read.read_bytes` takes them; corners shared, as these formats have them."""
    ending, write = EVERY[name]
    return write(weld(mesh)), f"body.{ending}"


def _points(mesh: Mesh) -> str:
    return "\n".join(f"{x:.9g} {y:.9g} {z:.9g}" for x, y, z in mesh.vertices)


def _faces(mesh: Mesh) -> str:
    return "\n".join(f"3 {a} {b} {c}" for a, b, c in mesh.faces)


def _ply_header(mesh: Mesh, kind: str) -> bytes:
    lines = [
        *("ply", f"format {kind} 1.0", f"element vertex {len(mesh.vertices)}"),
        *(f"property float {axis}" for axis in "xyz"),
        *(f"element face {len(mesh.faces)}", "property list uchar int vertex_indices", "end_header"),
    ]
    return ("\n".join(lines) + "\n").encode()
