"""STL: counts and lengths, values, and text."""

import warnings
from collections.abc import Iterator

import numpy as np

from tests.mesh.read.hostile import CAREFUL, OPEN, REFUSE, WARN, Bait, Case, ascii_stl, cube
from tests.mesh.read.hostile import stl as binary


def counts(_: Bait) -> Iterator[Case]:
    for content, answer, what in (
        (binary(count=2**32 - 1), REFUSE, "claims 2³²−1 triangles and holds 12"),
        (binary(count=2**31), REFUSE, "claims 2³¹ triangles and holds 12"),
        (binary(count=13), REFUSE, "claims one triangle more than it holds"),
        (binary(count=0), REFUSE, "claims none and holds 12"),
        (binary()[:-30], REFUSE, "cut in the middle of a facet"),
        (binary()[:-1], REFUSE, "cut by one byte"),
        (binary()[:81], REFUSE, "cut in the middle of the count"),
        (b"", REFUSE, "empty"),
        (b"\0", REFUSE, "one byte"),
        (b"\0" * 84, REFUSE, "84 zeros"),
        (binary()[:84], REFUSE, "header only"),
        (binary(count=0)[:84], REFUSE, "header only, honest about it"),
        (binary() + b"more" * 10, WARN, "data after the declared facets"),
        (binary() + b"\0", WARN, "one zero after the declared facets"),
        (binary() + binary(), WARN, "another STL after the declared facets"),
    ):
        yield Case("a.stl", content, answer, what)


def values(_: Bait) -> Iterator[Case]:
    vertices, faces = cube()
    corners = vertices[faces]
    for value in (np.nan, np.inf, -np.inf):
        yield Case("a.stl", binary(np.where(corners == 0, value, corners)), REFUSE, f"{value} for a coordinate")
        last = corners.copy()
        last[-1, -1, -1] = value
        yield Case("a.stl", binary(last), REFUSE, f"{value} for the last coordinate alone")
    normals = bytearray(binary())
    for facet in range(12):
        normals[84 + 50 * facet : 96 + 50 * facet] = np.full(3, np.nan, "<f4").tobytes()
    yield Case("a.stl", bytes(normals), OPEN, "nan for the normals, which nobody believes")
    yield Case("a.stl", binary(np.where(corners == 0, -0.0, corners)), OPEN, "-0 for 0")
    yield Case("a.stl", binary(np.zeros((12, 3, 3))), REFUSE, "all facets points")
    yield Case("a.stl", binary(np.full((12, 3, 3), 1e7)), REFUSE, "all facets points, far out")
    yield Case("a.stl", binary(np.repeat(corners[:, :1] * [1, 0, 0], 3, axis=1)), REFUSE, "all facets lie in points of a line")
    yield Case("a.stl", binary(corners * [1, 0, 0]), REFUSE, "all facets lines")
    speck = np.array([[[0, 0, 0], [0, 10, 0], [0, 10, 0]], [[0, 0, 0], [1e-41, 0, 0], [0, 1e-41, 0]]])
    yield Case("a.stl", binary(speck), REFUSE, "a line and a denormal speck")
    yield Case("a.stl", binary(corners * 1e-40), REFUSE, "denormal coordinates")
    tiny = np.where(corners == 0, 1e-42, corners)
    yield Case("a.stl", binary(tiny), OPEN, "denormal coordinates where others have 0: the same cube")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield Case("a.stl", binary(corners * 1e29), REFUSE, "coordinates of 1e30")
        yield Case("a.stl", binary(corners * 3.4e37), REFUSE, "coordinates of 3.4e38, the largest there are")
    far = corners.copy()
    far[0, 0] = 1e30
    yield Case("a.stl", binary(far), REFUSE, "one coordinate of 1e30")


def text(_: Bait) -> Iterator[Case]:
    cubes = ascii_stl()
    one = cubes.encode()
    for content, answer, what in (
        (ascii_stl(end=False).encode(), WARN, "no endsolid"),
        (one + ascii_stl("second").encode(), OPEN, "several solids"),
        (cubes.upper().encode(), OPEN, "upper case"),
        (binary(header=b"solid but binary"), OPEN, "binary that begins with solid"),
        (binary(header=b"solid") + b"rest", WARN, "binary that begins with solid and has more after its facets"),
        (cubes.replace("\n", " ").encode(), OPEN, "all in one line"),
        (cubes.replace("\n", "\r").encode(), OPEN, "lines of old Macs"),
        (b"\xef\xbb\xbf" + one, OPEN, "a mark of UTF-8 before it"),
        (cubes.replace("solid cube", "solid W\xfcrfel").encode("latin-1"), OPEN, "a name in Latin-1"),
        (cubes.replace(".", ",").encode(), WARN, "commas for points"),
        (cubes.replace("outer", "outer" + " " * 1_000_000, 1).encode(), OPEN, "a very long line of spaces"),
        (cubes.replace("solid cube", "solid " + "x" * 3_000_000, 1).encode(), OPEN, "a very long line for a name"),
        (cubes.replace("vertex 10.0", "vertex ten", 1).encode(), REFUSE, "garbage for a number"),
        (cubes.replace("vertex 10.0", "vertex 0x10", 1).encode(), REFUSE, "garbage: hexadecimal"),
        (cubes.replace("vertex 10.0", "vertex 1_0", 1).encode(), REFUSE, "garbage: an underscore in a number"),
        (cubes.replace("vertex 10.0", "vertex 1.0.0", 1).encode(), REFUSE, "garbage: two points in a number"),
        (cubes.replace("vertex 10.0", "vertex " + "9" * 2_000_000, 1).encode(), REFUSE, "garbage: a number of 2 MB"),
        (cubes.replace("vertex 10.0", "vertex nan").encode(), REFUSE, "nan in text"),
        (cubes.replace("vertex 10.0", "vertex 1e999").encode(), REFUSE, "1e999 in text"),
        (cubes.replace("vertex 10.0", "vertex -inf", 1).encode(), REFUSE, "-inf in text"),
        (cubes.replace("  vertex 10.0 10.0 10.0\n", "", 1).encode(), CAREFUL, "a facet of two corners"),
        (cubes.replace(" endloop", "  vertex 1 2 3\n endloop", 1).encode(), CAREFUL, "a facet of four corners"),
        (one[: len(one) // 2].rsplit(b"vertex", 1)[0], REFUSE, "cut in a facet"),
        (one.replace(b"loop", b"l\0\0p", 1), REFUSE, "zeros within the text"),
        (cubes.encode("utf-16"), REFUSE, "the text in UTF-16"),
        (b"solid nothing\nendsolid nothing\n", REFUSE, "a solid without a facet"),
        (b"solid", REFUSE, "the word solid alone"),
        (b"solid\n" * 300_000, REFUSE, "300,000 solids without a facet"),
        (b"solid x\n" + b"facet " * 500_000, REFUSE, "half a million facets that begin and never end"),
        (b"solid x\n" + b" " * 3_000_000, REFUSE, "3 MB of spaces"),
    ):
        yield Case("a.stl", content, answer, what)
