"""GLB and glTF: lengths, accessors, views, nodes, and what lies elsewhere."""

import json
import struct
from collections.abc import Iterator

import numpy as np

from tests.mesh.read.hostile import OPEN, REFUSE, WARN, Bait, Case, cube, glb, gltf

POINTS: dict[str, object] = {"bufferView": 0, "componentType": 5126, "count": 8, "type": "VEC3"}
CORNERS: dict[str, object] = {"bufferView": 1, "componentType": 5123, "count": 36, "type": "SCALAR"}
VIEWS: list[dict[str, object]] = [{"buffer": 0, "byteLength": 96}, {"buffer": 0, "byteOffset": 96, "byteLength": 72}]


def cases(bait: Bait) -> Iterator[Case]:
    for content, what in _lengths():
        yield Case("a.glb", content, REFUSE, f"GLB: {what}")
    for changes, what in (*_lists(), *_nodes()):
        yield Case("a.glb", glb(changes), REFUSE, f"GLB: {what}")
        yield Case("a.gltf", gltf(changes), REFUSE, f"glTF: {what}")
    yield from _values()
    yield from _elsewhere(bait)
    yield from _descriptions()


def _lengths() -> Iterator[tuple[bytes, str]]:
    whole = glb()
    yield whole[:-40], "cut"
    yield whole[:8] + struct.pack("<I", 2**32 - 1) + whole[12:], "length beyond the file"
    yield whole[:12] + struct.pack("<I", 2**32 - 1) + whole[16:], "length beyond the file of its description"
    at = whole.index(b"BIN\0") - 4
    yield whole[:at] + struct.pack("<I", 2**31) + whole[at + 4 :], "length beyond the file of its binary part"
    yield whole[:8] + struct.pack("<I", 30) + whole[12:], "a length that ends in its description"
    yield whole[:4] + struct.pack("<I", 1) + whole[8:], "an old version"
    yield whole[:16] + b"BIN\0" + whole[20:], "no description"
    yield whole[:12], "its first words alone"
    yield whole[:at] + whole[at:].replace(b"BIN\0", b"XXXX", 1), "no binary part"
    yield b"glTF", "its mark alone"


def _lists() -> Iterator[tuple[dict[str, object], str]]:
    for change, what in (
        ({"count": 2**31}, "an accessor beyond the file"),
        ({"count": 9}, "an accessor beyond the file by one"),
        ({"count": 2**62}, "an accessor beyond the file and beyond 64 bits"),
        ({"count": 1e308}, "an accessor of 1e308"),
        ({"count": -8}, "a negative count"),
        ({"count": 0}, "a count of zero"),
        ({"count": "8x"}, "a word for a count"),
        ({"count": None}, "nothing for a count"),
        ({"byteOffset": -99}, "a negative offset"),
        ({"byteOffset": 2**62}, "an accessor beyond the file by its offset"),
        ({"bufferView": 9}, "no such view"),
        ({"bufferView": -2}, "a negative view"),
        ({"componentType": 5127}, "an unknown kind of number"),
        ({"type": "VEC4"}, "points of four numbers"),
        ({"sparse": {"count": 1}}, "a sparse accessor"),
    ):
        yield {"accessors": [{**POINTS, **change}, CORNERS]}, what
    for change, what in (
        ({"byteLength": 2**40}, "a view beyond the file"),
        ({"byteOffset": 2**40}, "a view beyond the file by its offset"),
        ({"byteOffset": -96}, "a negative offset of a view"),
        ({"byteStride": 2**40}, "a view beyond the file by its stride"),
        ({"byteStride": -12}, "a negative stride"),
        ({"byteStride": 1}, "points that overlap"),
        ({"buffer": 7}, "a view of no buffer"),
        ({"buffer": -1}, "a view of a negative buffer"),
    ):
        yield {"bufferViews": [{**VIEWS[0], **change}, VIEWS[1]]}, what
    yield {"accessors": [POINTS, {**CORNERS, "componentType": 5126, "count": 18}]}, "indices in broken numbers"
    yield {"accessors": [POINTS, {**CORNERS, "componentType": 5122}]}, "indices that may be negative"
    yield {"meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": -1}]}]}, "a negative accessor"
    yield {"meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 0}]}]}, "points for indices"
    yield {"meshes": [{"primitives": [{"attributes": {}}]}]}, "a primitive without points"


def _nodes() -> Iterator[tuple[dict[str, object], str]]:
    yield {"nodes": [{"mesh": 0, "children": [0]}]}, "a node cycle"
    yield {"nodes": [{"children": [1]}, {"children": [0], "mesh": 0}]}, "a node cycle of two"
    doubling = [{"children": [i + 1, i + 1]} for i in range(30)]
    yield {"nodes": [*doubling, {"mesh": 0}]}, "an instance bomb"
    yield {"nodes": [{"children": [1] * 10_001}, {"mesh": 0}]}, "an instance bomb of 10,001 children"
    yield {"nodes": [*({"children": [i + 1]} for i in range(1000)), {"mesh": 0}]}, "1,000 nodes within each other"
    one = {"attributes": {"POSITION": 0}, "indices": 1}
    yield (
        {"meshes": [{"primitives": [one] * 1000}], "nodes": [{"children": [1] * 9999}, {"mesh": 0}]},
        "an instance bomb of parts",
    )
    for node, what in (
        ({"mesh": 0, "scale": [0, "x", None]}, "a scale of words"),
        ({"mesh": 0, "scale": [1e30, 1, 1]}, "a scale of 1e30"),
        ({"mesh": 0, "scale": [0, 0, 0]}, "a scale of zero"),
        ({"mesh": 0, "matrix": [0] * 16}, "a matrix of zeros"),
        ({"mesh": 0, "matrix": [1] * 15}, "a matrix of 15 numbers"),
        ({"mesh": 0, "rotation": [1e308] * 4}, "a rotation of 1e308"),
        ({"mesh": 0, "translation": [1e9, 0, 0]}, "a translation of 1e9"),
        ({"mesh": 5}, "a mesh that is not there"),
        ({"mesh": -1}, "a negative mesh"),
        ({"children": ["x"]}, "a word for a node"),
        ({"children": [77]}, "a node that is not there"),
        ("x", "a word instead of a node"),
        ({}, "a node of nothing"),
    ):
        yield {"nodes": [node]}, what
    yield {"scene": -1}, "a negative scene"
    yield {"scene": 4}, "a scene that is not there"
    yield {"scenes": [{"nodes": []}]}, "a scene of nothing"
    yield {"nodes": 3}, "a number instead of nodes"


def _values() -> Iterator[Case]:
    vertices, faces = cube()
    yield Case("a.glb", glb(indices=faces + 5), REFUSE, "GLB: index out of range")
    for value in (np.nan, np.inf, 1e30):
        yield Case(
            "a.glb", glb(points=np.where(vertices == 0, value, vertices)), REFUSE, f"GLB: {str(value).replace('nan', 'NaN')}"
        )
    yield Case("a.glb", glb(points=vertices * 0), REFUSE, "GLB: all faces points")


def _elsewhere(bait: Bait) -> Iterator[Case]:
    for uri, what in (
        (bait.beside, "uri to a file beside"),
        (bait.file, "uri to a file"),
        (f"file://{bait.file}", "uri to a file by its address"),
        (bait.address, "uri to http"),
        ("data:application/octet-stream;base64,AAAA", "uri to data: too short"),
        ("data:application/octet-stream;base64,!!!!", "uri to data: that is no base64"),
        ("data:application/octet-stream,hello", "uri to data: in plain signs"),
    ):
        buffers = {"buffers": [{"byteLength": 168, "uri": uri}]}
        yield Case("a.glb", glb(buffers), REFUSE, f"GLB: {what}")
        yield Case("a.gltf", gltf(buffers), REFUSE, f"glTF: {what}")
        if not uri.startswith("data:"):
            yield Case("a.glb", glb({"images": [{"uri": uri}]}), WARN, f"GLB: a foreign image, {what}")
    for name in ("KHR_draco_mesh_compression", "EXT_meshopt_compression", "EXT_nobody_knows"):
        noise = {"extensionsRequired": [name], "extensionsUsed": [name]}
        yield Case("a.glb", glb(noise), REFUSE, f"GLB: {name.replace('draco', 'Draco')} required over noise")
    draco = {"KHR_draco_mesh_compression": {"bufferView": 1, "attributes": {"POSITION": 0}}}
    packed = {"meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1, "extensions": draco}]}]}
    yield Case("a.glb", glb(packed), REFUSE, "GLB: Draco over noise, not required")


def _descriptions() -> Iterator[Case]:
    def with_description(text: bytes) -> bytes:
        text += b" " * (-len(text) % 4)
        return struct.pack("<4sIIII", b"glTF", 2, 20 + len(text), len(text), 0x4E4F534A) + text

    for text, what in (
        (b"[" * 200_000, "200,000 nested lists"),
        (b'{"a":' * 200_000, "200,000 nested objects"),
        (b"[]", "a list for a scene"),
        (b'{"nodes": NaN}', "NaN for the nodes"),
        (b"{", "a description that breaks off"),
        (b'{"asset": {"version": "2.0"}, "nodes": ' + json.dumps([{}] * 100_001).encode() + b"}", "100,001 nodes"),
        (b'{"asset": {"version": "2.0"}, "buffers": ' + json.dumps([{}] * 10_001).encode() + b"}", "10,001 buffers"),
        (b'{"scene": 1' + b"0" * 5000 + b"}", "a number of 5,000 digits"),
        (b"\xff\xfe{}", "no text"),
    ):
        yield Case("a.glb", with_description(text), REFUSE, f"GLB: {what}")
    yield Case("a.gltf", b'{"asset": {"version": "2.0"}, "buffers": [{"uri": "x", "byteLength": 9}]}', REFUSE, "glTF: text alone")
    yield Case("a.glb", glb({"extras": {"x": "<script>alert(1)</script>"}}), OPEN, "GLB: markup that nobody asks about")
