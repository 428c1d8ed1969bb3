"""GLB (binary glTF 2.0): the triangles of the scene, every length and index checked against the file before it is followed.

Foreign files are never opened: an image elsewhere is left out and told, a buffer elsewhere is refused.
"""

import json
from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, TooLarge
from mesh.limits import Limits
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import MOST_NAMES, Raw, Reader, checked_faces, plain_name
from mesh.read.threemf_xml import too_many_instances

COMPONENTS = {5120: np.int8, 5121: np.uint8, 5122: np.int16, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
KEEP_THE_SHAPE = (
    "KHR_materials_",
    "KHR_texture_",
    "KHR_lights_",
    "KHR_xmp",
    "EXT_texture_",
    "MSFT_texture_",
    "KHR_mesh_quantization",
)
MOST_JSON_BYTES = 64 * 1024 * 1024
MOST_NODES = 100_000
Json = dict[str, Any]


def _recognises(content: bytes, ending: str) -> bool:
    return content[:4] == b"glTF" or (content[:1] in (b"{", b" ", b"\n") and (ending == "gltf" or b'"asset"' in content[:65536]))


def _read(content: bytes, limits: Limits) -> Raw:
    if content[:4] != b"glTF":
        raise BadFile("unsupported", "A .gltf keeps its shape in other files, which are not opened.", "Save it as one GLB file.")
    return read_glb(content, limits)


def read_glb(content: bytes, limits: Limits) -> Raw:
    """The scene's triangles in metres."""
    text, binary = _chunks(content)
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        raise _bad("its description is not JSON") from None
    if not isinstance(tree, dict):
        raise _bad("its description is not a scene")
    try:
        return _Scene(tree, binary, limits).raw()
    except (KeyError, TypeError, IndexError, AttributeError, ValueError, OverflowError):
        raise _bad("its description contradicts itself") from None


def _chunks(content: bytes) -> tuple[bytes, bytes]:
    words = np.frombuffer(content[:20].ljust(20, b"\0"), "<u4")
    version, total, json_length, json_kind = (int(word) for word in words[1:5])
    if version != 2 or total > len(content) or json_kind != 0x4E4F534A or json_length > min(total - 20, MOST_JSON_BYTES):
        raise _bad("its header promises what the file does not hold")
    at = 20 + json_length
    text, binary = content[20:at], b""
    if at + 8 <= total:
        length, kind = (int(word) for word in np.frombuffer(content, "<u4", 2, at))
        if kind == 0x004E4942:
            if length > total - at - 8:
                raise _bad("its binary part is cut off")
            binary = content[at + 8 : at + 8 + length]
    return text, binary


class _Scene:
    def __init__(self, tree: Json, binary: bytes, limits: Limits) -> None:
        self.tree, self.binary, self.limits = tree, binary, limits
        self.warnings: list[str] = []
        self.instances = self.triangles = self.held = 0
        self.names: list[str] = []
        self.vertices: list[npt.NDArray[np.float64]] = [np.zeros((0, 3))]
        self.faces: list[npt.NDArray[np.int64]] = [np.zeros((0, 3), np.int64)]
        self.offset = 0
        self.meshes: dict[int, tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]] = {}

    def raw(self) -> Raw:
        self._check_promises()
        nodes = self.tree.get("nodes", [])
        if len(nodes) > MOST_NODES:
            raise TooLarge("too_many_objects", f"The GLB holds more than {MOST_NODES:,} nodes.", "Export a simpler scene.")
        scenes = self.tree.get("scenes")
        if scenes:
            roots = scenes[self.tree.get("scene", 0)].get("nodes", [])
        else:
            inner = {child for node in nodes for child in node.get("children", [])}
            roots = [index for index in range(len(nodes)) if index not in inner]
        self._walk(nodes, roots)
        faces = np.concatenate(self.faces)
        names = tuple(dict.fromkeys(name for name in self.names if name))[:MOST_NAMES]
        return Raw("glb", np.concatenate(self.vertices), faces, "m", objects=names, warnings=tuple(dict.fromkeys(self.warnings)))

    def _check_promises(self) -> None:
        for name in self.tree.get("extensionsRequired", []):
            if not str(name).startswith(KEEP_THE_SHAPE):
                raise BadFile(
                    "unknown_extension",
                    f"The GLB requires “{plain_name(str(name))}”, which is not read here.",
                    "Save it without compression or extensions.",
                )
        for buffer in self.tree.get("buffers", []):
            if "uri" in buffer:
                raise BadFile(
                    "foreign_file",
                    "The GLB keeps part of its shape in another file, which is not opened.",
                    "Save it as one GLB file.",
                )
        if any("uri" in image for image in self.tree.get("images", [])):
            self.warnings.append("The file refers to images elsewhere, which were not opened; textures do not print.")
        if self.tree.get("skins") or self.tree.get("animations"):
            self.warnings.append("Poses and animations were left out; the resting shape was read.")

    def _walk(self, nodes: list[Json], roots: list[int]) -> None:
        """Depth first without recursion; a node that contains itself or is placed too often is refused."""
        stack = [(index, np.eye(4), 1) for index in reversed(roots)]
        visits = 0
        while stack:
            index, outer, depth = stack.pop()
            visits += 1
            if visits > MOST_NODES or depth > self.limits.nesting:
                raise BadFile("node_cycle", "The GLB's nodes contain themselves or nest without end.", "Export the model again.")
            if not isinstance(index, int) or not 0 <= index < len(nodes):
                raise _bad("it places a node that it does not hold")
            node = nodes[index]
            matrix = outer @ _matrix(node)
            if "mesh" in node:
                self._place(node, matrix)
            stack += [(child, matrix, depth + 1) for child in reversed(node.get("children", []))]

    def _place(self, node: Json, matrix: npt.NDArray[np.float64]) -> None:
        vertices, faces = self._mesh(node["mesh"])
        self.instances += 1
        self.triangles += len(faces)
        if self.instances > self.limits.instances:
            raise too_many_instances(self.limits)
        if self.triangles > self.limits.triangles:
            raise too_many_triangles(self.triangles, self.limits)
        if "EXT_mesh_gpu_instancing" in node.get("extensions", {}):
            raise BadFile(
                "unsupported", "The GLB places copies by an extension that is not read here.", "Save it with plain copies."
            )
        self.names.append(plain_name(str(node.get("name") or self.tree["meshes"][node["mesh"]].get("name") or "")))
        with np.errstate(all="ignore"):  # what overflows here is refused with the other impossible values
            self.vertices.append(vertices @ matrix[:3, :3].T + matrix[:3, 3])
        self.faces.append((faces[:, ::-1] if np.linalg.det(matrix[:3, :3]) < 0 else faces) + self.offset)
        self.offset += len(vertices)

    def _mesh(self, index: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
        if not isinstance(index, int) or index < 0:
            raise _bad("it places a mesh that it does not hold")
        if index not in self.meshes:
            vertices, faces, offset = [np.zeros((0, 3))], [np.zeros((0, 3), np.int64)], 0
            for primitive in self.tree["meshes"][index]["primitives"]:
                if primitive.get("mode", 4) not in (4, 5, 6):
                    self.warnings.append("Points and lines in the file were left out.")
                    continue
                points, triangles = self._primitive(primitive)
                self.held += len(points) + len(triangles)  # one list may be named by thousands of primitives
                if self.held > 4 * self.limits.triangles:
                    raise too_many_triangles(self.held, self.limits)
                vertices.append(points)
                faces.append(triangles + offset)
                offset += len(points)
            self.meshes[index] = np.concatenate(vertices), np.concatenate(faces)
        return self.meshes[index]

    def _primitive(self, primitive: Json) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
        if "KHR_draco_mesh_compression" in primitive.get("extensions", {}):
            raise BadFile(
                "unknown_extension", "The GLB is compressed with Draco, which is not read here.", "Save it without compression."
            )
        if primitive.get("targets"):
            self.warnings.append("Morph targets were left out; the resting shape was read.")
        points = self._accessor(primitive["attributes"]["POSITION"], "VEC3").astype(np.float64)
        if "indices" in primitive:
            corners = self._accessor(primitive["indices"], "SCALAR").reshape(-1).astype(np.int64)
        else:
            corners = np.arange(len(points))
        mode = primitive.get("mode", 4)
        if mode == 4:
            triangles = corners[: len(corners) // 3 * 3].reshape(-1, 3)
        elif len(corners) < 3:
            triangles = np.zeros((0, 3), np.int64)
        elif mode == 5:
            triangles = np.stack([corners[:-2], corners[1:-1], corners[2:]], axis=1)
            triangles[1::2] = triangles[1::2, [1, 0, 2]]
        else:
            triangles = np.stack([np.full(len(corners) - 2, corners[0]), corners[1:-1], corners[2:]], axis=1)
        return points, checked_faces(triangles, len(points)).astype(np.int64)

    def _accessor(self, index: int, kind: str) -> npt.NDArray[Any]:
        """(count, 3) or (count, 1), read in place; BadFile where it reaches beyond its view or the file."""
        if not isinstance(index, int) or index < 0:
            raise _bad("it names a list of numbers that it does not hold")
        accessor = self.tree["accessors"][index]
        if "sparse" in accessor or "bufferView" not in accessor:
            raise BadFile(
                "unsupported", "The GLB stores its shape sparsely, which is not read here.", "Save it without compression."
            )
        view = self.tree["bufferViews"][accessor["bufferView"]]
        number = np.dtype(COMPONENTS[accessor["componentType"]]).newbyteorder("<")
        width = {"SCALAR": 1, "VEC3": 3}[kind]
        if accessor["type"] != kind:
            raise _bad("a list of numbers is of the wrong kind")
        count, begin, inside = int(accessor["count"]), int(view.get("byteOffset", 0)), int(accessor.get("byteOffset", 0))
        length = int(view["byteLength"])
        stride = int(view.get("byteStride") or number.itemsize * width)
        reach = inside + stride * (count - 1) + number.itemsize * width
        if (
            count < 1
            or begin < 0
            or inside < 0
            or stride < number.itemsize
            or reach > length
            or begin + length > len(self.binary)
        ):
            raise _bad("a list of numbers reaches beyond the file")
        values: npt.NDArray[Any] = np.ndarray((count, width), number, self.binary, begin + inside, (stride, number.itemsize))
        if accessor.get("normalized") and number.kind in "iu":
            return np.maximum(values / float(2 ** (8 * number.itemsize - (number.kind == "i")) - 1), -1.0)
        return values


def _matrix(node: Json) -> npt.NDArray[np.float64]:
    matrix = np.eye(4)
    if "matrix" in node:
        matrix = np.array(node["matrix"], np.float64).reshape(4, 4).T
    else:
        x, y, z, w = (float(v) for v in node.get("rotation", (0, 0, 0, 1)))
        length = (x * x + y * y + z * z + w * w) ** 0.5 or 1.0
        x, y, z, w = x / length, y / length, z / length, w / length
        turn = [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
        matrix[:3, :3] = np.array(turn) * np.array(node.get("scale", (1, 1, 1)), np.float64).reshape(3)
        matrix[:3, 3] = np.array(node.get("translation", (0, 0, 0)), np.float64).reshape(3)
    if not np.isfinite(matrix).all() or np.abs(matrix).max() > 1e9:
        raise BadFile("bad_transform", "A placement in the GLB is not made of sensible numbers.", "Export the model again.")
    return matrix


def _bad(why: str) -> BadFile:
    return BadFile("bad_glb", f"The GLB cannot be read: {why}.", "Export the model again; the file is damaged.")


READER = Reader("glb", ("glb", "gltf"), _recognises, _read)
