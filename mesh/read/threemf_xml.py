"""One model part of a 3MF as it is written: objects, components and build items, streamed through expat with bounds.

Expat opens nothing outside, and a DOCTYPE, which entity bombs need, is refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, TooLarge
from mesh.limits import Limits
from mesh.look import FaceColours
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import checked_faces, plain_name
from mesh.read.slicer_settings import CURA_ROLES
from mesh.read.text_numbers import floats_of, integers_of
from mesh.read.threemf_colours import MATERIALS, Paint

CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
PRODUCTION = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06"
VERTEX, TRIANGLE = f"{CORE} vertex", f"{CORE} triangle"
LEAVES = frozenset((VERTEX, TRIANGLE))
MOST_ATTRIBUTES = 64
MOST_OBJECTS = 100_000
FLUSH_AT = 300_000


@dataclass
class Placement:
    """A component or a build item: which object, of which part, and where (4×4, column vectors)."""

    object_id: str
    part: str | None
    matrix: npt.NDArray[np.float64]
    printable: bool = True


@dataclass
class Object:
    """vertices: (n, 3), in the part's unit; faces: (m, 3); both None for an object that is made of others (components)."""

    id: str
    kind: str = "model"
    name: str = ""
    vertices: npt.NDArray[np.float64] | None = None
    faces: npt.NDArray[np.int32] | None = None
    colours: FaceColours | None = None
    components: list[Placement] = field(default_factory=list)
    low_resolution: bool = False
    role: str = ""  # what a slicer takes it for, where it is no body


@dataclass
class ModelPart:
    """One model of the archive: objects by their id, and where the build places them; lengths in its unit.

    beams: whether a lattice of beams is told, which is not read
    """

    unit: str = "millimeter"
    required: dict[str, str] = field(default_factory=dict)  # prefix → namespace
    namespaces: set[str] = field(default_factory=set)
    objects: dict[str, Object] = field(default_factory=dict)
    items: list[Placement] = field(default_factory=list)
    title: str = ""
    application: str = ""
    beams: bool = False
    encoding_unusual: bool = False


class PartReader:
    """Feeds expat and keeps what shapes the body."""

    def __init__(self, limits: Limits) -> None:
        self.part, self._limits, self._depth = ModelPart(), limits, 0
        self._current: Object | None = None
        self._coordinates: list[str] = []
        self._indices: list[str] = []
        self._vertex_blocks: list[npt.NDArray[np.float64]] = []
        self._face_blocks: list[npt.NDArray[np.int64]] = []
        self._triangles = self._object_begin = 0
        self._paint = Paint()
        self._palettes = self._paint.palettes
        self._prefixes: dict[str, str] = {}
        self._key, self._words = "", list[str]()
        self._names = {
            f"{CORE} {name}": getattr(self, f"_{name}")
            for name in ("vertex", "triangle", "model", "object", "component", "item", "metadata")
        }
        self._names[f"{CORE} basematerials"] = self._names[f"{MATERIALS} colorgroup"] = self._palette
        self._names[f"{CORE} base"] = self._names[f"{MATERIALS} color"] = self._colour

    def read(self, chunks: Iterable[bytes]) -> ModelPart:
        """The whole part; BadFile or TooLarge."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.StartDoctypeDeclHandler = _doctype
        parser.StartNamespaceDeclHandler = self._namespace
        parser.CharacterDataHandler = self._text
        try:
            for number, chunk in enumerate(chunks):
                if number == 0:
                    self.part.encoding_unusual = chunk[:2] in (b"\xff\xfe", b"\xfe\xff")
                parser.Parse(chunk, False)
                self._flush(FLUSH_AT)
            parser.Parse(b"", True)
        except expat.ExpatError as problem:
            raise BadFile(
                "bad_xml", f"The 3MF's XML is broken: {expat.ErrorString(problem.code)}.", "Export the model again."
            ) from None
        except LookupError:
            raise BadFile(
                "bad_xml", "The 3MF's XML names a text encoding that does not exist.", "Export the model again."
            ) from None
        except (ValueError, OverflowError):
            raise BadFile(
                "bad_number", "The 3MF holds something that is not a number where one belongs.", "Export the model again."
            ) from None
        return self.part

    def _start(self, tag: str, attributes: list[str]) -> None:
        # Nearly every element is one of these two, in this spelling; their end is not counted either.
        if tag == VERTEX and len(attributes) == 6 and attributes[0] == "x" and attributes[2] == "y" and attributes[4] == "z":
            self._coordinates += attributes[1::2]
            return
        if tag == TRIANGLE and len(attributes) >= 6 and attributes[0] == "v1" and attributes[2] == "v2" and attributes[4] == "v3":
            self._indices += attributes[1:6:2]
            if self._palettes and len(attributes) > 6:
                self._painted(attributes)
            return
        self._begin(tag, attributes)

    def _begin(self, tag: str, attributes: list[str]) -> None:
        if tag not in LEAVES:
            self._depth += 1
        if self._depth > self._limits.nesting:
            raise TooLarge("too_deep", f"The 3MF nests elements deeper than {self._limits.nesting}.", "Export the model again.")
        if len(attributes) > 2 * MOST_ATTRIBUTES:
            raise _too_many_attributes()
        handler = self._names.get(tag)
        if handler is not None:
            handler(attributes)
        elif tag.endswith("beamlattice"):
            self.part.beams = True

    def _end(self, tag: str) -> None:
        if tag in LEAVES:
            return
        self._depth -= 1
        if tag == f"{CORE} object":
            self._close_object()
        elif self._key:
            self._close_metadata(plain_name("".join(self._words)))

    def _vertex(self, attributes: list[str]) -> None:
        named = _named(attributes)
        self._coordinates += [_asked(named, axis) for axis in ("x", "y", "z")]

    def _triangle(self, attributes: list[str]) -> None:
        named = _named(attributes)
        self._indices += [_asked(named, corner) for corner in ("v1", "v2", "v3")]
        self._painted(attributes)

    def _painted(self, attributes: list[str]) -> None:
        index = self._triangles - self._object_begin + len(self._indices) // 3 - 1
        self._paint.triangle(index, _named(attributes))

    def _palette(self, attributes: list[str]) -> None:
        self._paint.begin_palette(_named(attributes))

    def _colour(self, attributes: list[str]) -> None:
        named = _named(attributes)
        self._paint.add(named.get("color", "") or named.get("displaycolor", ""))

    def _model(self, attributes: list[str]) -> None:
        named = _named(attributes)
        self.part.unit = named.get("unit", "millimeter").strip()
        self.part.required = {prefix: self._prefixes.get(prefix, "") for prefix in named.get("requiredextensions", "").split()}

    def _object(self, attributes: list[str]) -> None:
        named = _named(attributes)
        self._close_object()
        identity = _asked(named, "id").strip()
        if identity in self.part.objects:
            raise BadFile(
                "duplicate_id",
                "Two objects of the 3MF have the same id, and nobody can tell which is meant.",
                "Export the model again.",
            )
        if len(self.part.objects) >= MOST_OBJECTS:
            raise TooLarge(
                "too_many_objects", f"The 3MF holds more than {MOST_OBJECTS:,} objects.", "Export fewer bodies in one file."
            )
        low = any(name.endswith(" meshresolution") and value == "lowres" for name, value in named.items())
        name = plain_name(named.get("name", "") or named.get("partnumber", ""))
        self._current = Object(identity, named.get("type", "model").strip() or "model", name, low_resolution=low)
        self.part.objects[identity] = self._current
        self._object_begin = self._triangles
        self._paint.begin_object(named)

    def _component(self, attributes: list[str]) -> None:
        if self._current is not None:
            self._current.components.append(_placement(_named(attributes)))
            self._bounded(len(self._current.components))

    def _item(self, attributes: list[str]) -> None:
        self.part.items.append(_placement(_named(attributes)))
        self._bounded(len(self.part.items))

    def _bounded(self, count: int) -> None:
        if count > self._limits.instances:
            raise too_many_instances(self._limits)

    def _metadata(self, attributes: list[str]) -> None:
        key = _named(attributes).get("name", "")
        self._key, self._words = key if key in ("Title", "Application") or key in CURA_ROLES else "", []

    def _close_metadata(self, text: str) -> None:
        if self._key in CURA_ROLES:
            if self._current is not None and text.lower() == "true":
                self._current.role = CURA_ROLES[self._key]
        elif self._current is None:
            setattr(self.part, self._key.lower(), text)
        self._key = ""

    def _text(self, text: str) -> None:
        if self._key and len(self._words) < 100:
            self._words.append(text[:1000])

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        if len(self._prefixes) > MOST_ATTRIBUTES:
            raise _too_many_attributes()
        self._prefixes[prefix or ""] = uri or ""
        self.part.namespaces.add(uri or "")

    def _flush(self, least: int = 0) -> None:
        """Strings become arrays while they come, so that a long part does not stand in memory as text."""
        if len(self._coordinates) > least:
            self._vertex_blocks.append(floats_of(self._coordinates))
            self._coordinates = []
        if len(self._indices) > least:
            self._face_blocks.append(integers_of(self._indices))
            self._triangles += len(self._indices) // 3
            self._indices = []
            if self._triangles > self._limits.triangles:
                raise too_many_triangles(self._triangles, self._limits)

    def _close_object(self) -> None:
        if self._current is None:
            return
        self._flush()
        if self._face_blocks or self._vertex_blocks:
            vertices = np.concatenate([np.zeros(0), *self._vertex_blocks]).reshape(-1, 3)
            faces = np.concatenate([np.zeros(0, np.int64), *self._face_blocks]).reshape(-1, 3)
            self._current.vertices, self._current.faces = vertices, checked_faces(faces, len(vertices))
            self._current.colours = self._paint.of_object(len(faces))
        self._vertex_blocks, self._face_blocks, self._current = [], [], None


def _too_many_attributes() -> TooLarge:
    return TooLarge(
        "too_many_attributes", "An element of the 3MF has more attributes than any real one.", "Export the model again."
    )


def too_many_instances(limits: Limits) -> TooLarge:
    """The refusal of a file that places too many bodies."""
    return TooLarge(
        "too_many_instances", f"The file places more than {limits.instances:,} bodies.", "Export fewer copies in one file."
    )


def matrix_of(text: str | None) -> npt.NDArray[np.float64]:
    """4×4 for column vectors from the twelve numbers of a 3MF transform; BadFile where it flattens or blows up the body."""
    matrix = np.eye(4)
    if text is None:
        return matrix
    words = text[:2000].split()
    values = np.array([float(word) for word in words])
    if len(values) != 12 or not np.isfinite(values).all() or np.abs(values).max() > 1e9:
        raise BadFile("bad_transform", "A placement in the 3MF is not twelve sensible numbers.", "Export the model again.")
    matrix[:3, :] = values.reshape(4, 3).T
    lengths = np.linalg.norm(matrix[:3, :3], axis=0)
    if abs(np.linalg.det(matrix[:3, :3])) <= 1e-9 * lengths.prod():
        raise BadFile("bad_transform", "A placement in the 3MF flattens its body to nothing.", "Export the model again.")
    return matrix


def _placement(named: dict[str, str]) -> Placement:
    printable = named.get("printable", "1").strip() not in ("0", "false")
    return Placement(
        _asked(named, "objectid").strip(), named.get(f"{PRODUCTION} path"), matrix_of(named.get("transform")), printable
    )


def _named(attributes: list[str]) -> dict[str, str]:
    return dict(zip(attributes[::2], attributes[1::2], strict=True))


def _asked(named: dict[str, str], name: str) -> str:
    if name not in named:
        raise BadFile(
            "missing_value", f"An element of the 3MF lacks its “{name}”.", "Export the model again; the file is damaged."
        )
    return named[name]


def _doctype(*_: Any) -> None:
    raise BadFile(
        "doctype",
        "The 3MF's XML declares a DOCTYPE, which no 3MF may.",
        "Do not trust this file; export the model again from its source.",
    )
