"""The header of a PLY, read with bounds."""

from dataclasses import dataclass

import numpy as np

from mesh.errors import BadFile
from mesh.read.raw import plain_name

LONGEST_HEADER = 65536
MOST_PROPERTIES = 200
TYPES = {
    **dict.fromkeys(("char", "int8"), "i1"),
    **dict.fromkeys(("uchar", "uint8"), "u1"),
    **dict.fromkeys(("short", "int16"), "i2"),
    **dict.fromkeys(("ushort", "uint16"), "u2"),
    **dict.fromkeys(("int", "int32"), "i4"),
    **dict.fromkeys(("uint", "uint32"), "u4"),
    **dict.fromkeys(("float", "float32"), "f4"),
    **dict.fromkeys(("double", "float64"), "f8"),
}


@dataclass(frozen=True)
class Property:
    """name, numpy type of the value (of one item of a list), and of the list's length where it is a list."""

    name: str
    value: np.dtype
    length: np.dtype | None = None


@dataclass(frozen=True)
class Element:
    """A table of the file: how many rows, and what each row holds."""

    name: str
    count: int
    properties: tuple[Property, ...]

    @property
    def has_lists(self) -> bool:
        """Whether its rows may be of unequal length."""
        return any(p.length is not None for p in self.properties)


@dataclass(frozen=True)
class Header:
    """body_at: the byte where the first element begins; textures: names of pictures that the file asks for."""

    ascii: bool
    elements: tuple[Element, ...]
    body_at: int
    textures: tuple[str, ...]


def header_of(content: bytes) -> Header:
    """The header; BadFile when it does not end within 64 KiB or says what cannot be."""
    head = content[:LONGEST_HEADER]
    end = head.find(b"end_header")
    newline = head.find(b"\n", end) if end >= 0 else -1
    if newline < 0 and (newline := head.find(b"\r", end) if end >= 0 else -1) < 0:
        raise _bad("its header does not end")
    order, elements, textures = "", [], []
    for line in head[:end].replace(b"\r", b"\n").split(b"\n"):
        words = line.decode("ascii", "replace").split()
        if not words or words[0] in ("ply", "obj_info"):
            continue
        if words[0] == "comment":
            textures += [plain_name(" ".join(words[2:]))] if words[1:2] in (["TextureFile"], ["texturefile"]) else []
        elif words[0] == "format" and len(words) >= 2:
            order = {"ascii": "=", "binary_little_endian": "<", "binary_big_endian": ">"}.get(words[1], "")
        elif words[0] == "element" and len(words) == 3 and words[2].isdigit() and len(words[2]) < 19:
            elements.append((words[1], int(words[2]), list[Property]()))
        elif words[0] == "property" and elements and len(elements[-1][2]) < MOST_PROPERTIES:
            elements[-1][2].append(_property(words, order))
        else:
            raise _bad(f"its header holds the line “{plain_name(line)[:60]}”")
    if not order:
        raise _bad("its header names no format that is known")
    return Header(order == "=", tuple(Element(n, c, tuple(p)) for n, c, p in elements), newline + 1, tuple(textures))


def _property(words: list[str], order: str) -> Property:
    if not order:
        raise _bad("its header names no format that is known")
    kinds = words[2:4] if words[1:2] == ["list"] else words[1:2]
    if not all(kind in TYPES for kind in kinds) or len(words) != (5 if len(kinds) == 2 else 3):
        raise _bad("its header declares a property of an unknown type")
    if len(kinds) == 2 and TYPES[kinds[0]].startswith("f"):
        raise _bad("its header counts a list in broken numbers")
    types = [np.dtype(order + TYPES[kind]) for kind in kinds]
    return Property(words[-1], types[-1], types[0] if len(types) == 2 else None)


def _bad(why: str) -> BadFile:
    return BadFile("bad_header", f"The PLY cannot be read: {why}.", "Export the model again; the file is damaged.")
