"""What a glTF keeps its numbers in: the binary chunk of a GLB and data URIs. Another file is never opened.

Khronos, glTF 2.0, 3.6 (buffers, views, accessors) and 4 (GLB).
"""

import binascii
import json
import re
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, TooLarge

COMPONENTS = {5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
MOST_JSON_BYTES = 64 * 1024 * 1024
MOST_BUFFERS = 10_000
_JSON, _BINARY = 0x4E4F534A, 0x004E4942
_EMBEDDED = re.compile(rb'"data:([^"\\]*(?:\\/[^"\\]*)*)"')  # some writers escape the slashes of base64
_PLACE = "data:#"
Json = dict[str, Any]


def tree_and_buffers(content: bytes) -> tuple[Json, "Buffers"]:
    """The description and the bytes that it speaks of, of a GLB or a .gltf."""
    embedded: list[bytes] = []

    def put_aside(found: re.Match[bytes]) -> bytes:
        embedded.append(found[1])
        return b'"%s%d"' % (_PLACE.encode(), len(embedded) - 1)

    text, binary = _chunks(content) if content[:4] == b"glTF" else (content, b"")
    text = _EMBEDDED.sub(put_aside, text)
    if len(text) > MOST_JSON_BYTES:
        raise TooLarge("too_long", "The description of the scene is longer than 64 MiB.", "Export a simpler scene.")
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        raise bad("its description is not JSON") from None
    if not isinstance(tree, dict):
        raise bad("its description is not a scene")
    return tree, Buffers(tree, binary, embedded)


class Buffers:
    """The accessors of a scene, each length checked against what is there before it is followed."""

    def __init__(self, tree: Json, binary: bytes, embedded: list[bytes]) -> None:
        self._tree, self._binary, self._embedded = tree, binary, embedded
        self._decoded: dict[int, bytes] = {}
        buffers = tree.get("buffers", [])
        if len(buffers) > MOST_BUFFERS:
            raise TooLarge("too_many_objects", f"The GLB holds more than {MOST_BUFFERS:,} buffers.", "Export a simpler scene.")
        for buffer in buffers:
            if not str(buffer.get("uri", _PLACE)).startswith(_PLACE):
                raise BadFile(
                    "foreign_file",
                    "The glTF keeps its shape in another file, which is not opened.",
                    "Save it as one GLB file, or as .gltf with its buffers embedded.",
                )
        if any("EXT_meshopt_compression" in view.get("extensions", {}) for view in tree.get("bufferViews", [])):
            raise compressed("meshopt")

    def accessor(self, index: int, kind: str) -> npt.NDArray[Any]:
        """(count, 3) for "VEC3", (count, 1) for "SCALAR", read in place; BadFile where it reaches beyond its view or the file."""
        accessor = one_of(self._tree["accessors"], index)
        if "sparse" in accessor or "bufferView" not in accessor:
            raise BadFile(
                "unsupported", "The GLB stores its shape sparsely, which is not read here.", "Save it without compression."
            )
        view = one_of(self._tree["bufferViews"], accessor["bufferView"])
        number = np.dtype(COMPONENTS[accessor["componentType"]]).newbyteorder("<")
        if kind == "SCALAR" and number.kind != "u":
            raise bad("a face names its points by broken or negative numbers")
        width = {"SCALAR": 1, "VEC3": 3}[kind]
        if accessor["type"] != kind:
            raise bad("a list of numbers is of the wrong kind")
        data = self._buffer(view.get("buffer", 0))
        count, begin, inside = int(accessor["count"]), int(view.get("byteOffset", 0)), int(accessor.get("byteOffset", 0))
        length, stride = int(view["byteLength"]), int(view.get("byteStride") or number.itemsize * width)
        reach = inside + stride * (count - 1) + number.itemsize * width
        if count < 1 or begin < 0 or inside < 0 or stride < number.itemsize or reach > length or begin + length > len(data):
            raise bad("a list of numbers reaches beyond the file")
        values: npt.NDArray[Any] = np.ndarray((count, width), number, data, begin + inside, (stride, number.itemsize))
        if accessor.get("normalized") and number.kind in "iu":
            return np.maximum(values / float(2 ** (8 * number.itemsize - (number.kind == "i")) - 1), -1.0)
        return values

    def _buffer(self, index: int) -> bytes:
        uri = one_of(self._tree["buffers"], index).get("uri")
        if uri is None:
            return self._binary if index == 0 else b""
        if index not in self._decoded:
            kind, comma, data = self._embedded[int(uri.removeprefix(_PLACE))].replace(b"\\/", b"/").partition(b",")
            if not comma or not kind.endswith(b";base64"):
                raise bad("an embedded buffer is not in base64")
            try:
                self._decoded[index] = binascii.a2b_base64(data + b"=" * (-len(data) % 4), strict_mode=True)
            except binascii.Error:
                raise bad("an embedded buffer is not in base64") from None
        return self._decoded[index]


def one_of(listed: list[Json], index: Any) -> Json:
    """The entry with this index, counted from the front only; BadFile where there is none."""
    if type(index) is not int or not 0 <= index < len(listed):
        raise bad("it names what it does not hold")
    return listed[index]


def _chunks(content: bytes) -> tuple[bytes, bytes]:
    words = np.frombuffer(content[:20].ljust(20, b"\0"), "<u4")
    version, total, json_length, json_kind = (int(word) for word in words[1:5])
    if version != 2 or total > len(content) or json_kind != _JSON or json_length > min(total - 20, MOST_JSON_BYTES):
        raise bad("its header promises what the file does not hold")
    at = 20 + json_length
    text, binary = content[20:at], b""
    if at + 8 <= total:
        length, kind = (int(word) for word in np.frombuffer(content, "<u4", 2, at))
        if kind == _BINARY:
            if length > total - at - 8:
                raise bad("its binary part is cut off")
            binary = content[at + 8 : at + 8 + length]
    return text, binary


def compressed(how: str) -> BadFile:
    """The refusal of a shape that is packed by an extension."""
    return BadFile(
        "unknown_extension", f"The GLB is compressed with {how}, which is not read here.", "Save it without compression."
    )


def bad(why: str) -> BadFile:
    """The refusal of a scene that is damaged."""
    return BadFile("bad_glb", f"The GLB cannot be read: {why}.", "Export the model again; the file is damaged.")
