"""PLY, text and both binary orders: the vertices and the faces; everything else is walked over."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mesh.errors import BadFile
from mesh.limits import Limits
from mesh.look import FaceColours
from mesh.read.ply_header import Element, Header, Property, header_of
from mesh.read.polygons import too_many_triangles, triangulated
from mesh.read.raw import Raw, Reader
from mesh.read.text_numbers import numbers, whole

FACE_LISTS = ("vertex_indices", "vertex_index")
Integers = npt.NDArray[np.int64]
Columns = dict[str, npt.NDArray[Any]]
Lists = tuple[npt.NDArray[Any], Integers]  # all values one after another, length of each list


def _recognises(content: bytes, _ending: str) -> bool:
    return content[:3] == b"ply" and content[3:4] in (b"\n", b"\r", b" ")


def _read(content: bytes, limits: Limits) -> Raw:
    header = header_of(content)
    vertices, corners, counts, colours = _vertices_and_faces(content, header, limits)
    if vertices is None or corners is None:
        raise BadFile("no_triangles", "The PLY holds no faces; perhaps it is a cloud of points.", "Export the model as a mesh.")
    triangles, dropped = triangulated(vertices, corners, counts, limits)
    warnings = [f"{dropped:,} faces with fewer than three corners were dropped."] if dropped else []
    if header.textures:
        warnings.append(f"The file refers to “{header.textures[0]}”, which was not opened; textures do not print.")
    kind = "ply-ascii" if header.ascii else "ply"
    coloured = colours is not None and len(colours) == len(triangles)
    return Raw(kind, vertices, triangles, warnings=tuple(warnings), colours=colours if coloured else None)


def _vertices_and_faces(
    content: bytes, header: Header, limits: Limits
) -> tuple[npt.NDArray[np.float64] | None, Integers | None, Integers, FaceColours | None]:
    body: _Text | _Binary = _Text(content, header) if header.ascii else _Binary(content, header)
    vertices, corners, counts, colours = None, None, np.zeros(0, np.int64), None
    for element in header.elements:
        if element.name == "tristrips":
            raise BadFile("unsupported", "The PLY holds triangle strips, which are not read.", "Export it with plain faces.")
        body.fits(element)
        if element.name == "face" and element.count > limits.triangles:
            raise too_many_triangles(element.count, limits)
        columns, lists = body.take(element)
        if element.name == "vertex" and {"x", "y", "z"} <= columns.keys():
            vertices = np.stack([columns[axis].astype(np.float64) for axis in "xyz"], axis=1)
        elif element.name == "face":
            name = next((name for name in FACE_LISTS if name in lists), None)
            if name is not None:
                corners, counts = lists[name][0].astype(np.int64), lists[name][1]
                colours = _colours(columns) if (counts == 3).all() else None
        if vertices is not None and corners is not None:
            break
    return vertices, corners, counts, colours


def _colours(columns: Columns) -> FaceColours | None:
    """(m, 4) of the faces' own colours in bytes; None where they are not of this kind."""
    named = [columns.get(name) for name in ("red", "green", "blue")]
    bytes_ = [column for column in named if column is not None and column.dtype == np.uint8]
    if len(bytes_) != len(named):
        return None
    alpha = columns.get("alpha")
    opacity = alpha if alpha is not None and alpha.dtype == np.uint8 else np.full(len(bytes_[0]), 255, np.uint8)
    return np.stack([*bytes_, opacity], axis=1)


class _Binary:
    def __init__(self, content: bytes, header: Header) -> None:
        self.content, self.at = content, header.body_at

    def fits(self, element: Element) -> None:
        least = sum((p.length or p.value).itemsize for p in element.properties)
        if element.count * max(least, 1) > len(self.content) - self.at:
            raise _cut(element)

    def take(self, element: Element) -> tuple[Columns, dict[str, Lists]]:
        if not element.properties:
            return {}, {}
        lengths = self._first_lengths(element) if element.count else []
        record = _record(element, lengths)
        if element.count * record.itemsize <= len(self.content) - self.at:
            table = np.frombuffer(self.content, record, element.count, self.at)
            if all((table[f"n{i}"] == length).all() for i, length in lengths):
                self.at += element.count * record.itemsize
                lists = {
                    element.properties[i].name: (table[f"p{i}"].reshape(-1), np.full(element.count, n, np.int64))
                    for i, n in lengths
                }
                plain = {p.name: table[f"p{i}"] for i, p in enumerate(element.properties) if p.length is None}
                return plain, lists
        if not element.has_lists:
            raise _cut(element)
        return {}, self._walk(element)

    def _first_lengths(self, element: Element) -> list[tuple[int, int]]:
        """(property, length) of the lists of the first record: mostly those of all records."""
        at, lengths = self.at, []
        for index, prop in enumerate(element.properties):
            if prop.length is None:
                at += prop.value.itemsize
                continue
            length, at = self._length(prop, at, element)
            lengths.append((index, length))
            at += length * prop.value.itemsize
        return lengths

    def _length(self, prop: Property, at: int, element: Element) -> tuple[int, int]:
        assert prop.length is not None
        end = at + prop.length.itemsize
        if end > len(self.content):
            raise _cut(element)
        length = int(np.frombuffer(self.content, prop.length, 1, at)[0])
        if length < 0 or length * prop.value.itemsize > len(self.content) - end:
            raise _cut(element)
        return length, end

    def _walk(self, element: Element) -> dict[str, Lists]:
        """The lists of records of unequal length, one after another; the values are gathered at once afterwards."""
        order = [(p, p.length.itemsize if p.length is not None else 0, p.value.itemsize) for p in element.properties]
        wanted = next((p.name for p in element.properties if p.name in FACE_LISTS), None)
        at, end, content = self.at, len(self.content), self.content
        little = "little" if all((p.length or p.value).byteorder != ">" for p in element.properties) else "big"
        offsets, counts, value = np.zeros(element.count, np.int64), np.zeros(element.count, np.int64), np.dtype("i4")
        for row in range(element.count):
            for prop, length_bytes, value_bytes in order:
                if not length_bytes:
                    at += value_bytes
                    continue
                length = int.from_bytes(content[at : at + length_bytes], little)  # type: ignore[arg-type]
                at += length_bytes
                if prop.name == wanted:
                    offsets[row], counts[row], value = at, length, prop.value
                at += length * value_bytes
            if at > end:
                raise _cut(element)
        self.at = at
        if wanted is None:
            return {}
        ramp = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        places = np.repeat(offsets, counts) + ramp * value.itemsize
        raw = np.frombuffer(content, np.uint8)[places[:, None] + np.arange(value.itemsize)]
        return {wanted: (np.ascontiguousarray(raw).view(value).reshape(-1), counts)}


class _Text:
    def __init__(self, content: bytes, header: Header) -> None:
        self.values, self.at = numbers(content[header.body_at :]), 0

    def fits(self, element: Element) -> None:
        if element.count * max(len(element.properties), 1) > len(self.values) - self.at:
            raise _cut(element)

    def take(self, element: Element) -> tuple[Columns, dict[str, Lists]]:
        width = len(element.properties)
        if not element.has_lists:
            table = self.values[self.at : self.at + element.count * width].reshape(element.count, width)
            self.at += element.count * width
            return {p.name: table[:, i] for i, p in enumerate(element.properties)}, {}
        if width == 1 and element.count and (found := self._uniform(element)) is not None:
            return {}, {element.properties[0].name: found}
        return {}, self._walk(element)

    def _uniform(self, element: Element) -> Lists | None:
        length = self.values[self.at]
        if not 0 <= length <= len(self.values) or length != int(length):
            return None
        size = element.count * (int(length) + 1)
        table = self.values[self.at : self.at + size]
        if len(table) != size or not (table[:: int(length) + 1] == length).all():
            return None
        self.at += size
        return whole(table.reshape(element.count, -1)[:, 1:].reshape(-1)), np.full(element.count, int(length), np.int64)

    def _walk(self, element: Element) -> dict[str, Lists]:
        wanted = next((p.name for p in element.properties if p.name in FACE_LISTS), None)
        kinds = [(p.length is not None, p.name == wanted) for p in element.properties]
        values, at, pieces, counts = self.values, self.at, [], []
        for _ in range(element.count):
            for is_list, is_wanted in kinds:
                if at >= len(values):
                    raise _cut(element)
                if not is_list:
                    at += 1
                    continue
                claimed = values[at]
                if not 0 <= claimed <= len(values) - at - 1 or claimed != int(claimed):
                    raise _cut(element)
                length = int(claimed)
                if is_wanted:
                    pieces.append(values[at + 1 : at + 1 + length])
                    counts.append(length)
                at += 1 + length
        self.at = at
        if wanted is None:
            return {}
        return {wanted: (whole(np.concatenate([np.zeros(0), *pieces])), np.array(counts, np.int64))}


def _record(element: Element, lengths: list[tuple[int, int]]) -> np.dtype:
    of_list = dict(lengths)
    fields: list[Any] = []
    for index, prop in enumerate(element.properties):
        if prop.length is None:
            fields.append((f"p{index}", prop.value))
        else:
            fields += [(f"n{index}", prop.length), (f"p{index}", prop.value, (of_list.get(index, 0),))]
    return np.dtype(fields)


def _cut(element: Element) -> BadFile:
    return BadFile(
        "cut",
        f"The PLY claims {element.count:,} records of “{element.name[:40]}” and holds fewer: it is cut off or damaged.",
        "Copy or export the file again.",
    )


READER = Reader("ply", ("ply",), _recognises, _read)
