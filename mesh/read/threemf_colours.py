"""Colours in a 3MF: base materials of the core specification and colour groups of the materials extension, one for each triangle.

Of a triangle with a colour at each corner the first is taken; textures and mixtures are left out.
"""

from array import array

import numpy as np
import numpy.typing as npt

from mesh.look import FaceColours

MATERIALS = "http://schemas.microsoft.com/3dmanufacturing/material/2015/02"
MOST_COLOURS = 1_000_000
_OPAQUE = 0xFF


class Paint:
    """The palettes of a part, and what the object that is being read takes from them. Colours are 0xRRGGBBAA, 0 for none."""

    def __init__(self) -> None:
        self.palettes: dict[str, array[int]] = {}
        self._open: array[int] = array("I")
        self._count = 0
        self.begin_object({})

    def begin_palette(self, named: dict[str, str]) -> None:
        """A list of colours under the id that its attributes name; what `add` is given goes there."""
        self._open = self.palettes[named.get("id", "").strip()] = array("I")

    def add(self, text: str) -> None:
        """One colour of the palette, “#RRGGBB” or “#RRGGBBAA”; what is none counts as none said."""
        self._count += 1
        if self._count <= MOST_COLOURS:
            self._open.append(_colour(text.strip()))

    def begin_object(self, named: dict[str, str]) -> None:
        """An object with the colour that its attributes name, if any."""
        self._group = named.get("pid", "").strip()
        self._whole = self._find(self._group, named.get("pindex", "0"))
        self._at, self._colours = array("I"), array("I")

    def triangle(self, index: int, named: dict[str, str]) -> None:
        """The colour of the object's triangle with this index, by its attributes."""
        if "p1" in named and (colour := self._find(named.get("pid", self._group).strip(), named["p1"])):
            self._at.append(index)
            self._colours.append(colour)

    def of_object(self, triangles: int) -> FaceColours | None:
        """(triangles, 4) uint8, or None where nothing of the object has a colour."""
        if not self._whole and not self._at:
            return None
        colours: npt.NDArray[np.uint32] = np.full(triangles, self._whole, ">u4")
        at = np.frombuffer(self._at, np.uintc)
        inside = at < triangles
        colours[at[inside]] = np.frombuffer(self._colours, np.uintc)[inside]
        return colours.view(np.uint8).reshape(-1, 4)

    def _find(self, group: str, index: str) -> int:
        palette = self.palettes.get(group)
        if palette is None or not index.strip().isdecimal():
            return 0
        place = int(index[:20])
        return palette[place] if place < len(palette) else 0


def _colour(text: str) -> int:
    digits = text[1:]
    if not text.startswith("#") or len(digits) not in (6, 8):
        return 0
    try:
        value = int(digits, 16)
    except ValueError:
        return 0
    return value << 8 | _OPAQUE if len(digits) == 6 else value
