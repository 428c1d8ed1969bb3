"""ZIP and other archives: bombs, names that lead outside, directories that lie."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Iterator

from tests.mesh.read.hostile import ANY, OPEN, REFUSE, Bait, Case, amf, cube_object, model, stl, threemf, zipped

MANY = 20_000_000  # twice what a part may unpack to, whatever it is packed in


def zip_cases(bait: Bait) -> Iterator[Case]:
    for content, answer, what in (*_bombs(), *_names(), *_relations(bait), *_directories()):
        yield Case("a.3mf", content, answer, what)
    yield Case("a.amf", zipped({"a.amf": amf(cube_object()) + b" " * MANY}), REFUSE, "a bomb as AMF")
    yield Case("a.amf", zipped({"a.amf": amf(cube_object()), "b.amf": amf(cube_object())}), REFUSE, "two models as AMF")
    yield Case("a.amf", zipped({"a.amf": amf(cube_object()), "../b": b"x"}), REFUSE, "an entry ../ as AMF")
    yield Case("a.3mf", zipped({"letter.txt": b"hello"}), REFUSE, "a ZIP without a model")


def _bombs() -> Iterator[tuple[bytes, str, str]]:
    good = model()
    yield threemf(model("<!--" + " " * MANY + "-->")), REFUSE, "a bomb"
    yield threemf(good, {"x/pad.bin": bytes(MANY)}), REFUSE, "a bomb beside the model"
    yield threemf(good, {"3D/other.model": bytes(MANY)}), REFUSE, "a bomb as another model"
    yield _many(110, 10_400_000), REFUSE, "a bomb of many parts, none of them dense"
    yield (
        threemf(good, rels=b"<Relationships>" + b" " * 5_000_000 + b"</Relationships>"),
        REFUSE,
        "a bomb as the list of relations",
    )
    for method, name in ((zipfile.ZIP_BZIP2, "bzip2"), (zipfile.ZIP_LZMA, "lzma")):
        yield zipped({"3D/3dmodel.model": good.encode() + b" " * MANY}, compression=method), REFUSE, f"a bomb by {name}"
        yield (
            zipped({"3D/3dmodel.model": good.encode()}, compression=method),
            REFUSE,
            f"a part packed by {name}, which no 3MF may",
        )
    lzma_part = bytearray(zipped({"3D/3dmodel.model": good.encode()}, compression=zipfile.ZIP_LZMA))
    at = lzma_part.index(b"model", 30) + len(b"model")
    lzma_part[at + 5 : at + 9] = b"\xff\xff\xff\xff"  # the size of the dictionary: 4 GiB
    yield bytes(lzma_part), REFUSE, "a bomb by the size of a dictionary"


def _many(parts: int, each: int) -> bytes:
    """So many equal parts of zeros, packed once."""
    squeeze, zeros, body, directory = zlib.compressobj(wbits=-15), bytes(each), b"", b""
    packed = squeeze.compress(zeros) + squeeze.flush()
    sizes = struct.pack("<HIIII", 8, 0x21, zlib.crc32(zeros), len(packed), each)
    for part in range(parts):
        name = b"3D/%d.model" % part if part else b"3D/3dmodel.model"
        directory += struct.pack("<4sHHH", b"PK\1\2", 20, 20, 0) + sizes
        directory += struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, len(body)) + name
        body += struct.pack("<4sHH", b"PK\3\4", 20, 0) + sizes + struct.pack("<HH", len(name), 0) + name + packed
    return body + directory + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, parts, parts, len(directory), len(body), 0)


def _names() -> Iterator[tuple[bytes, str, str]]:
    good = model()
    yield threemf(good, {f"x/{i}": b"" for i in range(20_000)}), REFUSE, "20,000 entries"
    for name in ("../evil.model", "x/../../evil.model", "..\\evil", "x\\..\\..\\evil"):
        yield threemf(good, {name: b"x"}), REFUSE, f"an entry ../, {name}"
    for name in ("/etc/passwd", "C:/evil", "\\\\host\\share", "file:///x"):
        yield threemf(good, {name: b"x"}), REFUSE, f"an absolute name, {name}"
    for ending in ("zip", "3mf", "tar", "gz", "bz2"):
        inner = threemf(good) if ending in ("zip", "3mf") else gzip.compress(good.encode())
        yield threemf(good, {f"inner.{ending}": inner}), REFUSE, f"a nested archive, .{ending}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        larger = good.replace("10.0", "200.0").encode()
        yield threemf(good, {"3D/3dmodel.model": larger}), REFUSE, "duplicate names: which cube is meant?"
    yield threemf(good, {"3d/3DMODEL.model": good.encode()}), REFUSE, "duplicate names that differ in case only"
    link = zipfile.ZipInfo("Metadata/link")
    link.external_attr = 0o120777 << 16
    held = io.BytesIO(threemf(good))
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    yield held.getvalue(), REFUSE, "a link"
    yield threemf(good, {"\u202e🧊<b>$(reboot)": b"x"}), OPEN, "an entry with a hostile name within"


def _relations(bait: Bait) -> Iterator[tuple[bytes, str, str]]:
    good = model()
    for target, mode in (
        ("/../../etc/passwd", ""),
        (bait.beside, ""),
        (f"/{bait.beside}", ""),
        (f"file://{bait.file}", 'TargetMode="External"'),
        (bait.address, 'TargetMode="External"'),
        (bait.address, ""),
        ("..\\..\\evil", ""),
        ("/%2e%2e/%2e%2e/etc/passwd", ""),
    ):
        yield threemf(good, target=target, mode=mode), REFUSE, f"a relation that points outside, to {target[:20]} {mode[:10]}"
    yield threemf(good, target="/3D/nothing.model"), REFUSE, "a relation to what is not there"
    yield threemf(good, rels=b"<Relationships"), REFUSE, "a list of relations that is broken"


def _directories() -> Iterator[tuple[bytes, str, str]]:
    good = model()
    whole, length = threemf(good), struct.pack("<I", len(good.encode()))
    directory, end = whole.index(b"PK\x01\x02"), whole.rindex(b"PK\x05\x06")

    def changed(at: int, field: bytes) -> bytes:
        return whole[:at] + field + whole[at + len(field) :]

    yield whole.replace(length, struct.pack("<I", 100)), REFUSE, "a directory that lies about sizes: too small"
    yield whole.replace(length, struct.pack("<I", 2**31)), REFUSE, "a directory that lies about sizes: too large"
    yield whole.replace(length, struct.pack("<I", len(good) + 1)), REFUSE, "a directory that lies about sizes: by one"
    yield changed(directory + 20, struct.pack("<I", 2**31)), REFUSE, "a directory that lies about packed sizes"
    yield changed(directory + 16, b"\1\2\3\4"), REFUSE, "a directory that lies about a checksum"
    yield changed(directory + 42, struct.pack("<I", 2**31)), REFUSE, "a directory that lies about where a part begins"
    yield changed(whole.index(b"PK\x01\x02", directory + 4) + 42, struct.pack("<I", 0)), REFUSE, "two parts in one place"
    yield changed(end + 16, struct.pack("<I", 2**32 - 1)), REFUSE, "a directory that lies about where it begins"
    yield changed(end + 12, struct.pack("<I", 2**32 - 1)), REFUSE, "a directory that lies about its own size"
    yield changed(end + 10, struct.pack("<H", 1)), ANY, "a directory that lies about its entries"
    yield changed(directory + 8, b"\1\0"), REFUSE, "a part locked with a password"
    yield changed(directory + 10, b"\x63\0"), REFUSE, "a part packed in an unknown way"
    yield whole[: len(whole) // 2], REFUSE, "half an archive"
    yield whole[:end], REFUSE, "an archive without its end"
    yield whole[:-1] + b"\xff", ANY, "an archive whose comment is missing"
    yield whole[:-2] + struct.pack("<H", 60_000) + b"x" * 60_000, OPEN, "a comment of 60,000 signs"
    yield whole + b"more" * 1000, ANY, "data after the archive"
    yield b"PK\x03\x04" + b"\0" * 500, REFUSE, "the mark of an archive and nothing else"
    zip64 = changed(directory + 20, b"\xff" * 8)
    yield zip64, REFUSE, "sizes of 64 bits that are nowhere"


def other_cases(_: Bait) -> Iterator[Case]:
    bombs = {"gzip": gzip.compress(bytes(MANY)), "bzip2": bz2.compress(bytes(MANY)), "xz": lzma.compress(bytes(MANY), preset=0)}
    for name, content in bombs.items():
        yield Case("a.stl", content, REFUSE, f"a {name} bomb under .stl")
        yield Case(f"a.stl.{name}", content, REFUSE, f"a {name} bomb")
    yield Case("a.stl.gz", gzip.compress(gzip.compress(bytes(MANY))), REFUSE, "a gzip bomb within another")
    for what, change in (
        ("../", {"name": "../../evil"}),
        ("an absolute name", {"name": "/etc/evil"}),
        ("a link", {"type": tarfile.SYMTYPE, "linkname": "/etc/passwd"}),
        ("a hard link", {"type": tarfile.LNKTYPE, "linkname": "../../secret"}),
        ("a device", {"type": tarfile.BLKTYPE, "devmajor": 8}),
        ("a device of signs", {"type": tarfile.CHRTYPE, "devmajor": 1, "devminor": 5}),
        ("a named pipe", {"type": tarfile.FIFOTYPE}),
    ):
        held = io.BytesIO()
        with tarfile.open(fileobj=held, mode="w") as tar:
            info = tarfile.TarInfo("part.stl")
            for name, value in change.items():
                setattr(info, name, value)
            plain = info.type == tarfile.REGTYPE
            info.size = len(stl()) if plain else 0
            tar.addfile(info, io.BytesIO(stl()) if plain else None)
        yield Case("a.tar", held.getvalue(), REFUSE, f"a tar with {what}")
        yield Case("a.stl", held.getvalue(), REFUSE, f"a tar with {what} under .stl")
        yield Case("a.tar.gz", gzip.compress(held.getvalue()), REFUSE, f"a packed tar with {what}")
