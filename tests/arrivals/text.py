"""OBJ, PLY and OFF: indices, counts, lists, numbers, headers, and paths that leave the folder."""

from collections.abc import Iterator

from tests.mesh.read.hostile import CAREFUL, OPEN, REFUSE, WARN, Bait, Case, obj, off, ply

LONG = "1" + "0" * 2_000_000


def obj_cases(bait: Bait) -> Iterator[Case]:
    for content, answer, what in (
        (obj(faces="f 1 2 9\n"), REFUSE, "index out of range"),
        (obj(faces="f 0 1 2\n"), REFUSE, "index zero"),
        (obj(faces="f -9 -1 -2\n"), REFUSE, "negative index before the first vertex"),
        (obj(faces="f 1 2 99999999999999999999\n"), REFUSE, "index out of range of twenty digits"),
        (obj(faces="f 1 2 2147483649\n"), REFUSE, "index out of range of 32 bits"),
        (obj(faces="f 1 2 nan\n"), REFUSE, "nan for an index"),
        (obj(faces="f 1 2 1e3\n"), REFUSE, "an index with an exponent, out of range"),
        (obj(faces="f 1 2 2.5\n"), REFUSE, "half an index"),
        (obj(faces="f 1 2\nf 3\nf\n"), REFUSE, "faces of two and one corners only"),
        (obj(f"v {LONG} 0 0\n"), REFUSE, "a number of 2 MB"),
        (obj(f"v 0.{LONG} 0 0\nf 1 1 {LONG}\n"), REFUSE, "an index, a number of 2 MB"),
        (obj("v nan 0 0\n", faces="f 1 2 3\n"), REFUSE, "nan for a coordinate"),
        (obj("v 1e30 0 0\n", faces="f 1 2 3\n"), REFUSE, "1e30 for a coordinate"),
        (obj("v 1 2\n"), REFUSE, "a vertex of two numbers"),
        (obj(faces="f" + " 1 2 3 4 5" * 10_000 + "\n"), REFUSE, "a face of 50,000 corners"),
        (obj(faces="f 1 2 3 " * 1000 + "\n"), REFUSE, "faces run into one line"),
        (obj(f"mtllib {bait.beside}\nusemtl x\n"), WARN, "a material library that leaves the folder"),
        (obj(f"mtllib {bait.file}\n"), WARN, "a material library that leaves the folder by an absolute path"),
        (obj(f"mtllib {bait.address}\n"), WARN, "a material library that leaves the folder for an address"),
        (obj(f"call {bait.beside}\n"), WARN, "another file called in"),
        (obj(f"csh {bait.command}\n"), WARN, "a command to the shell"),
        (obj() + b"l 1 2\n", WARN, "a line beside the faces"),
        (b"o nothing\nv 0 0 0\nv 1 0 0\nv 0 1 0\n", REFUSE, "vertices without a face"),
        (obj().replace(b"v 0", b"v \0", 1), REFUSE, "zeros within the text"),
        (obj("# " + "x" * 3_000_000 + "\n"), OPEN, "a comment of 3 MB"),
        (obj(faces="f 1 2 3 \\\n" * 100_000), REFUSE, "a line that is continued 100,000 times"),
    ):
        yield Case("a.obj", content, answer, f"OBJ: {what}")


def ply_cases(bait: Bait) -> Iterator[Case]:
    text = ply(text=True)
    yield from (
        Case("a.ply", content, answer, f"PLY: {what}")
        for content, answer, what in (
            (ply(faces=2**31), REFUSE, "count bomb"),
            (ply(faces=2**63), REFUSE, "count bomb of 63 bits"),
            (ply().replace(b"vertex 8", b"vertex 4000000000"), REFUSE, "count bomb of vertices"),
            (text.replace(b"face 12", b"face 4000000000"), REFUSE, "count bomb in text"),
            (ply().replace(b"face 12", b"face -12"), REFUSE, "negative count"),
            (ply().replace(b"face 12", b"face 1e9"), REFUSE, "a count with an exponent"),
            (ply().replace(b"face 12", b"face " + b"9" * 2000), REFUSE, "a count of 2,000 digits"),
            (ply(first_length=255), REFUSE, "list bomb"),
            (text.replace(b"\n3 0", b"\n4000000000 0", 1), REFUSE, "list bomb in text"),
            (text.replace(b"\n3 0", b"\n-3 0", 1), REFUSE, "negative length of a list"),
            (ply().replace(b"uchar", b"char").replace(b"\x03\0", b"\xfd\0", 1), REFUSE, "negative length of a list in bytes"),
            (ply().replace(b"list uchar", b"list float"), REFUSE, "a length in broken numbers"),
            (ply(first_length=2), REFUSE, "lists that do not fit their lengths"),
            (text.replace(b"\n3 0 2", b"\n3 0 8", 1), REFUSE, "index out of range"),
            (text.replace(b"\n3 0 2", b"\n3 0 -2", 1), REFUSE, "negative index"),
            (ply().replace(b"\x03\0\0\0\0", b"\x03\xff\xff\xff\xff", 1), REFUSE, "negative index in bytes"),
            (
                ply().replace(b"uchar int", b"uchar uint").replace(b"\x03\0\0\0\0", b"\x03\xff\xff\xff\xff", 1),
                REFUSE,
                "index out of range of 32 bits",
            ),
            (text.replace(b"10.0", b"nan", 1), REFUSE, "nan"),
            (text.replace(b"10.0", LONG.encode(), 1), REFUSE, "number of 2 MB"),
            (text.replace(b"10.0", b"1e300", 1), REFUSE, "1e300"),
            (ply()[:-20], REFUSE, "cut"),
            (text[: len(text) * 2 // 3], REFUSE, "cut in text"),
            (ply()[:40], REFUSE, "cut in the header"),
            (b"ply\nformat ascii 1.0\n" + b"comment x\n" * 100_000, REFUSE, "header that never ends"),
            (
                b"ply\nformat ascii 1.0\nelement vertex 1\n" + b"property float x\n" * 90_000,
                REFUSE,
                "header that never ends, of properties",
            ),
            (b"ply\n" + b"x" * 2_000_000, REFUSE, "header that never ends, in one line"),
            (
                text.replace(b"property float y", b"property float y\n" * 190 + b"property float y"),
                REFUSE,
                "190 properties of one name",
            ),
            (text.replace(b"property float x", b"property real x"), REFUSE, "a property of an unknown type"),
            (ply().replace(b"little", b"middle"), REFUSE, "an unknown order of bytes"),
            (
                text.replace(b"element vertex", b"element nothing 4000000000\nelement vertex"),
                REFUSE,
                "count bomb of an element without properties",
            ),
            (text.replace(b"vertex_indices", b"corners"), REFUSE, "no list of corners"),
            (
                text.replace(b"1.0\n", b"1.0\ncomment TextureFile " + bait.beside.encode() + b"\n", 1),
                WARN,
                "texture that leaves the folder",
            ),
            (
                text.replace(b"1.0\n", b"1.0\ncomment TextureFile " + bait.file.encode() + b"\n", 1),
                WARN,
                "texture that leaves, absolute",
            ),
        )
    )


def off_cases(_: Bait) -> Iterator[Case]:
    for content, answer, what in (
        (off(bad="3 0 1 8"), REFUSE, "index out of range"),
        (off(bad="3 0 -1 2"), REFUSE, "negative index"),
        (off(bad="3 0 1 99999999999999999999"), REFUSE, "index out of range of twenty digits"),
        (off(bad="9999999 0 1 2"), REFUSE, "list bomb"),
        (off(bad="-3 0 1 2"), REFUSE, "negative length of a list"),
        (off(bad="0"), CAREFUL, "a face of no corner"),
        (off("OFF\n4000000000 4000000000 0\n"), REFUSE, "count bomb"),
        (off("OFF\n8 " + "9" * 2000 + " 0\n"), REFUSE, "count bomb of 2,000 digits"),
        (off("OFF\n-8 12 0\n"), REFUSE, "negative count"),
        (off("OFF\n8 nan 0\n"), REFUSE, "nan for a count"),
        (off("OFF\n8\n"), REFUSE, "one count alone"),
        (off(bad="3 zero one two"), REFUSE, "garbage"),
        (off().replace(b"10.0", b"nan", 1), REFUSE, "nan"),
        (off().replace(b"10.0", LONG.encode(), 1), REFUSE, "number of 2 MB"),
        (b"OFF\n" + b"# header\n" * 300_000, REFUSE, "header that never ends"),
        (off()[:150], REFUSE, "cut"),
        (off("OFF BINARY\n8 12 0\n"), REFUSE, "a binary one"),
        (off("4OFF\n8 12 0\n"), REFUSE, "of four dimensions"),
        (b"OFF", REFUSE, "its first word alone"),
    ):
        yield Case("a.off", content, answer, f"OFF: {what}")
