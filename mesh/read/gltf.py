"""GLB and glTF 2.0 with embedded buffers: the triangles of the scene, turned so that Z is up.

Foreign files are never opened: an image elsewhere is left out and told, a buffer elsewhere is refused.
"""

import math
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, TooLarge
from mesh.limits import Limits
from mesh.read.gltf_buffers import Buffers, Json, bad, compressed, one_of, tree_and_buffers
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import MOST_NAMES, Raw, Reader, checked_faces, plain_name
from mesh.read.threemf_xml import too_many_instances

KEEP_THE_SHAPE = (
    "KHR_materials_",
    "KHR_texture_",
    "KHR_lights_",
    "KHR_xmp",
    "EXT_texture_",
    "MSFT_texture_",
    "KHR_mesh_quantization",
)
COMPRESSIONS = {"KHR_draco_mesh_compression": "Draco", "EXT_meshopt_compression": "meshopt"}
MOST_NODES = 100_000
Z_UP = np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])  # glTF 2.0, 3.4: +Y is up, metres


def _recognises(content: bytes, ending: str) -> bool:
    return content[:4] == b"glTF" or (content[:1] in (b"{", b" ", b"\n") and (ending == "gltf" or b'"asset"' in content[:65536]))


def _read(content: bytes, limits: Limits) -> Raw:
    raw = read_glb(content, limits)
    return replace(raw, vertices=raw.vertices @ Z_UP.T)


def read_glb(content: bytes, limits: Limits) -> Raw:
    """The scene's triangles in metres, as it stands in the file."""
    try:
        tree, buffers = tree_and_buffers(content)
        return _Scene(tree, buffers, limits).raw("glb" if content[:4] == b"glTF" else "gltf")
    except (KeyError, TypeError, IndexError, AttributeError, ValueError, OverflowError):
        raise bad("its description contradicts itself") from None


class _Scene:
    def __init__(self, tree: Json, buffers: Buffers, limits: Limits) -> None:
        self.tree, self.buffers, self.limits = tree, buffers, limits
        self.warnings: list[str] = []
        self.instances = self.triangles = self.held = 0
        self.names: list[str] = []
        self.placed: list[tuple[int, npt.NDArray[np.float64]]] = []
        self.meshes: dict[int, tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]] = {}

    def raw(self, format_: str) -> Raw:
        self._check_promises()
        nodes = self.tree.get("nodes", [])
        if len(nodes) > MOST_NODES:
            raise TooLarge("too_many_objects", f"The GLB holds more than {MOST_NODES:,} nodes.", "Export a simpler scene.")
        scenes = self.tree.get("scenes")
        if scenes:
            roots = one_of(scenes, self.tree.get("scene", 0)).get("nodes", [])
        else:
            inner = {child for node in nodes for child in node.get("children", [])}
            roots = [index for index in range(len(nodes)) if index not in inner]
        self._walk(nodes, roots)
        vertices, faces = self._joined()
        names = tuple(dict.fromkeys(name for name in self.names if name))[:MOST_NAMES]
        return Raw(format_, vertices, faces, "m", objects=names, warnings=tuple(dict.fromkeys(self.warnings)))

    def _check_promises(self) -> None:
        for name in self.tree.get("extensionsRequired", []):
            if name in COMPRESSIONS:
                raise compressed(COMPRESSIONS[name])
            if not str(name).startswith(KEEP_THE_SHAPE):
                raise BadFile(
                    "unknown_extension",
                    f"The GLB requires “{plain_name(str(name))}”, which is not read here.",
                    "Save it without compression or extensions.",
                )
        if any(not str(image.get("uri", "data:")).startswith("data:") for image in self.tree.get("images", [])):
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
            node = one_of(nodes, index)
            matrix = outer @ _matrix(node)
            if "mesh" in node:
                self._place(node, matrix)
            stack += [(child, matrix, depth + 1) for child in reversed(node.get("children", []))]

    def _place(self, node: Json, matrix: npt.NDArray[np.float64]) -> None:
        self.instances += 1
        self.triangles += len(self._mesh(node["mesh"])[1])
        if self.instances > self.limits.instances:
            raise too_many_instances(self.limits)
        if self.triangles > self.limits.triangles:
            raise too_many_triangles(self.triangles, self.limits)
        if "EXT_mesh_gpu_instancing" in node.get("extensions", {}):
            raise BadFile(
                "unsupported", "The GLB places copies by an extension that is not read here.", "Save it with plain copies."
            )
        self.names.append(plain_name(str(node.get("name") or self.tree["meshes"][node["mesh"]].get("name") or "")))
        self.placed.append((node["mesh"], matrix))

    def _joined(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
        """All that is placed, once it is known to be no more than the limits allow."""
        vertices, faces, offset = [np.zeros((0, 3))], [np.zeros((0, 3), np.int64)], 0
        for index, matrix in self.placed:
            own, corners = self._mesh(index)
            with np.errstate(all="ignore"):  # what overflows here is refused with the other impossible values
                vertices.append(own @ matrix[:3, :3].T + matrix[:3, 3])
                mirrored = np.linalg.det(matrix[:3, :3]) < 0
            faces.append((corners[:, ::-1] if mirrored else corners) + offset)
            offset += len(own)
        return np.concatenate(vertices), np.concatenate(faces)

    def _mesh(self, index: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
        if index not in self.meshes:
            vertices, faces, offset = [np.zeros((0, 3))], [np.zeros((0, 3), np.int64)], 0
            for primitive in one_of(self.tree["meshes"], index)["primitives"]:
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
            raise compressed("Draco")
        if primitive.get("targets"):
            self.warnings.append("Morph targets were left out; the resting shape was read.")
        points = self.buffers.accessor(primitive["attributes"]["POSITION"], "VEC3").astype(np.float64)
        if "indices" in primitive:
            corners = self.buffers.accessor(primitive["indices"], "SCALAR").reshape(-1).astype(np.int64)
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


def _matrix(node: Json) -> npt.NDArray[np.float64]:
    matrix = np.eye(4)
    if "matrix" in node:
        matrix = np.array(node["matrix"], np.float64).reshape(4, 4).T
    else:
        x, y, z, w = (float(v) for v in node.get("rotation", (0, 0, 0, 1)))
        length = math.hypot(x, y, z, w) or 1.0
        if not math.isfinite(length):
            raise _bad_transform()
        x, y, z, w = x / length, y / length, z / length, w / length
        turn = [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
        matrix[:3, :3] = np.array(turn) * np.array(node.get("scale", (1, 1, 1)), np.float64).reshape(3)
        matrix[:3, 3] = np.array(node.get("translation", (0, 0, 0)), np.float64).reshape(3)
    if not np.isfinite(matrix).all() or np.abs(matrix).max() > 1e9:
        raise _bad_transform()
    return matrix


def _bad_transform() -> BadFile:
    return BadFile("bad_transform", "A placement in the GLB is not made of sensible numbers.", "Export the model again.")


READER = Reader("glb", ("glb", "gltf"), _recognises, _read)
