"""An AMF (ISO/ASTM 52915) as it is written: objects, their volumes, constellations, streamed through expat with bounds.

Numbers stand between tags, so that each is an element of its own. Expat opens nothing outside, and a DOCTYPE is refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile, TooLarge
from mesh.limits import Limits
from mesh.read.polygons import too_many_triangles
from mesh.read.raw import checked_faces, plain_name
from mesh.read.slicer_settings import MODIFIER, ROLES
from mesh.read.text_numbers import floats_of, integers_of

MOST_OBJECTS = 100_000
MOST_ATTRIBUTES = 64
LONGEST_NUMBER = 100
FLUSH_AT = 300_000
_COORDINATE = {"x": 0, "y": 1, "z": 2}
_CORNER = {"v1": 0, "v2": 1, "v3": 2}
_MOVE = {"deltax": 0, "deltay": 1, "deltaz": 2, "rx": 3, "ry": 4, "rz": 5}
_NUMBERS = frozenset((*_COORDINATE, *_CORNER, *_MOVE))
_CURVED = frozenset(("normal", "edge"))


@dataclass
class Instance:
    """What is placed where: three lengths in the file's unit, then three angles in degrees."""

    object_id: str
    moves: list[float] = field(default_factory=lambda: [0.0] * 6)


@dataclass
class Object:
    """vertices: (n, 3) float64; faces: (m, 3) int32; roles: what a slicer takes volumes for that are no bodies, one each."""

    id: str
    name: str = ""
    vertices: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 3)))
    faces: npt.NDArray[np.int32] = field(default_factory=lambda: np.zeros((0, 3), np.int32))
    roles: list[str] = field(default_factory=list)


@dataclass
class Amf:
    """What an AMF holds: bodies by their id, and constellations, each a list of bodies or constellations and where they stand.

    curved: whether edges or triangles are told to be curved, which is not read
    """

    unit: str = "millimeter"
    objects: dict[str, Object] = field(default_factory=dict)
    constellations: dict[str, list[Instance]] = field(default_factory=dict)
    curved: bool = False
    encoding_unusual: bool = False


class AmfReader:
    """Feeds expat and keeps what shapes the body."""

    def __init__(self, limits: Limits) -> None:
        self.amf, self._limits, self._depth = Amf(), limits, 0
        self._object: Object | None = None
        self._constellation: list[Instance] | None = None
        self._text: list[str] | None = None
        self._metadata = self._volume_role = ""
        self._volume = False
        self._row: list[str | None] = [None] * 3
        self._coordinates: list[str] = []
        self._indices: list[str] = []
        self._vertex_blocks: list[npt.NDArray[np.float64]] = []
        self._face_blocks: list[npt.NDArray[np.int64]] = []
        self._volume_blocks: list[npt.NDArray[np.int64]] = []
        self._triangles = self._instances = 0

    def read(self, chunks: Iterable[bytes]) -> Amf:
        """The whole file; BadFile or TooLarge."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.StartDoctypeDeclHandler = _doctype
        parser.CharacterDataHandler = self._characters
        try:
            for number, chunk in enumerate(chunks):
                if number == 0:
                    self.amf.encoding_unusual = chunk[:2] in (b"\xff\xfe", b"\xfe\xff")
                parser.Parse(chunk, False)
                self._flush(FLUSH_AT)
            parser.Parse(b"", True)
        except expat.ExpatError as problem:
            told = f"The AMF's XML is broken: {expat.ErrorString(problem.code)}."
            raise BadFile("bad_xml", told, "Export the model again.") from None
        except LookupError:
            told = "The AMF's XML names a text encoding that does not exist."
            raise BadFile("bad_xml", told, "Export the model again.") from None
        except (ValueError, OverflowError):
            told = "The AMF holds something that is not a number where one belongs."
            raise BadFile("bad_number", told, "Export the model again.") from None
        return self.amf

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if tag in _NUMBERS:
            self._text = []
            return
        if self._depth > self._limits.nesting:
            raise TooLarge("too_deep", f"The AMF nests elements deeper than {self._limits.nesting}.", "Export the model again.")
        if len(attributes) > MOST_ATTRIBUTES:
            told = "An element of the AMF has more attributes than any real one."
            raise TooLarge("too_many_attributes", told, "Export the model again.")
        if tag in ("vertex", "triangle"):
            self._row = [None] * 3
        elif tag in _CURVED:
            self.amf.curved = True
        elif tag in ("amf", "object", "volume", "constellation", "instance", "metadata"):
            getattr(self, f"_begin_{tag}")(attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if tag in _NUMBERS:
            text, self._text = "".join(self._text or ()), None
            if tag in _MOVE:
                if self._constellation:
                    self._constellation[-1].moves[_MOVE[tag]] = float(text)
            else:
                self._row[_CORNER[tag] if tag in _CORNER else _COORDINATE[tag]] = text
        elif tag == "coordinates":
            self._coordinates += self._whole_row()
        elif tag == "triangle":
            self._indices += self._whole_row()
        elif tag in ("object", "volume", "constellation", "metadata"):
            getattr(self, f"_close_{tag}")()

    def _whole_row(self) -> list[str]:
        row = [value for value in self._row if value is not None]
        if len(row) != 3:
            told = "A vertex or triangle of the AMF lacks one of its three numbers."
            raise BadFile("missing_value", told, "Export the model again; the file is damaged.")
        self._row = [None] * 3
        return row

    def _characters(self, text: str) -> None:
        if self._text is None:
            return
        if not self._metadata and (len(text) > LONGEST_NUMBER or len(self._text) > LONGEST_NUMBER):
            raise ValueError
        if len(self._text) <= LONGEST_NUMBER:
            self._text.append(text[:1000])

    def _begin_amf(self, attributes: dict[str, str]) -> None:
        self.amf.unit = attributes.get("unit", "millimeter").strip().lower()

    def _begin_object(self, attributes: dict[str, str]) -> None:
        identity = self._new_identity(attributes)
        self._object = self.amf.objects[identity] = Object(identity)

    def _begin_constellation(self, attributes: dict[str, str]) -> None:
        self._constellation = self.amf.constellations[self._new_identity(attributes)] = []

    def _new_identity(self, attributes: dict[str, str]) -> str:
        identity = attributes.get("id", "").strip()
        if identity in self.amf.objects or identity in self.amf.constellations:
            told = "Two objects of the AMF have the same id, and nobody can tell which is meant."
            raise BadFile("duplicate_id", told, "Export the model again.")
        if len(self.amf.objects) + len(self.amf.constellations) >= MOST_OBJECTS:
            told = f"The AMF holds more than {MOST_OBJECTS:,} objects."
            raise TooLarge("too_many_objects", told, "Export fewer bodies in one file.")
        return identity

    def _begin_instance(self, attributes: dict[str, str]) -> None:
        if self._constellation is None:
            return
        self._constellation.append(Instance(attributes.get("objectid", "").strip()))
        self._instances += 1
        if self._instances > self._limits.instances:
            told = f"The file places more than {self._limits.instances:,} bodies."
            raise TooLarge("too_many_instances", told, "Export fewer copies in one file.")

    def _begin_volume(self, _: dict[str, str]) -> None:
        self._flush()
        self._volume, self._volume_role, self._volume_blocks = True, "", []

    def _begin_metadata(self, attributes: dict[str, str]) -> None:
        self._metadata, self._text = attributes.get("type", "-").strip().lower() or "-", []

    def _close_metadata(self) -> None:
        text, kind = plain_name("".join(self._text or ())), self._metadata
        self._text, self._metadata = None, ""
        if self._volume:
            if kind == "slic3r.modifier" and text == "1":
                self._volume_role = self._volume_role or MODIFIER
            elif kind == "slic3r.volume_type":
                self._volume_role = ROLES.get(text, "")
        elif self._object is not None and kind == "name":
            self._object.name = text

    def _close_volume(self) -> None:
        self._flush()
        if self._volume_role and self._object is not None:
            self._object.roles.append(self._volume_role)
        else:
            self._face_blocks += self._volume_blocks
        self._volume, self._volume_blocks = False, []

    def _close_object(self) -> None:
        self._flush()
        if self._object is not None:
            vertices = np.concatenate([np.zeros(0), *self._vertex_blocks]).reshape(-1, 3)
            faces = np.concatenate([np.zeros(0, np.int64), *self._face_blocks]).reshape(-1, 3)
            self._object.vertices, self._object.faces = vertices, checked_faces(faces, len(vertices))
        self._vertex_blocks, self._face_blocks, self._object = [], [], None

    def _close_constellation(self) -> None:
        self._constellation = None

    def _flush(self, least: int = 0) -> None:
        """Strings become arrays while they come, so that a long file does not stand in memory as text."""
        if len(self._coordinates) > least:
            self._vertex_blocks.append(floats_of(self._coordinates))
            self._coordinates = []
        if len(self._indices) > least:
            self._volume_blocks.append(integers_of(self._indices))
            self._triangles += len(self._indices) // 3
            self._indices = []
            if self._triangles > self._limits.triangles:
                raise too_many_triangles(self._triangles, self._limits)


def _doctype(*_: object) -> None:
    raise BadFile("doctype", "The AMF's XML declares a DOCTYPE, which no AMF needs.", "Do not trust this file.")
