"""Content that is not what the name says."""

import bz2
import gzip
import lzma
import pickle
from collections.abc import Iterator

import numpy as np

from tests.mesh.read import hostile
from tests.mesh.read.hostile import REFUSE, WARN, Bait, Case
from tests.mesh.read.step_cube import step

PAGE = b"<!DOCTYPE html><html><body><script>alert(1)</script>404 not found</body></html>" * 20
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 500


def cases(bait: Bait) -> Iterator[Case]:
    noise = np.random.default_rng(6).bytes
    for what, content in {
        "HTML": PAGE,
        "PNG": PNG,
        "ELF": b"\x7fELF\2\1\1" + b"\1" * 500,
        "ZIP": hostile.zipped({"letter.txt": b"hello"}),
        "a program of Windows": b"MZ" + noise(500),
        "JPEG": b"\xff\xd8\xff\xe0" + noise(500),
        "PDF": b"%PDF-1.7\n" + noise(500),
        "gzip": gzip.compress(hostile.stl()),
        "bzip2": bz2.compress(hostile.stl()),
        "xz": lzma.compress(hostile.stl()),
        "7z": b"7z\xbc\xaf\x27\x1c" + noise(300),
        "a tar": b"../x".ljust(257, b"\0") + b"ustar" + b"\0" * 400,
        "a database": b"SQLite format 3\0" + noise(500),
        "G-code": b"; generated\nG28\nM104 S999\n" * 50,
        "JSON": b'{"a": [1, 2, 3]}' * 40,
        "a shell script": b"#!/bin/sh\n" + bait.command.encode() + b"\n" + b"# more\n" * 60,
        "a pickle that runs a command": pickle.dumps({"x": bait.command * 20}).replace(b"dict", b"os\nsystem"),
        "prose": b"Dear Sir or Madam, please find enclosed nothing at all. " * 20,
        "noise": noise(5000),
        "SVG": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>' * 5,
    }.items():
        yield Case("a.stl", content, REFUSE, f"{what} under .stl")
    for ending, content in {
        "3mf": PAGE,
        "obj": PAGE,
        "glb": PNG,
        "ply": PNG,
        "step": PAGE,
        "off": noise(900),
        "amf": PAGE,
    }.items():
        yield Case(f"a.{ending}", content, REFUSE, f"a page, a picture or noise under .{ending}")
    sound = {
        "OBJ": hostile.obj(),
        "PLY": hostile.ply(),
        "OFF": hostile.off(),
        "3MF": hostile.threemf(hostile.model()),
        "AMF": hostile.amf(hostile.cube_object()),
        "GLB": hostile.glb(),
        "glTF": hostile.gltf(),
        "STEP": step(),
    }
    for what, content in sound.items():
        yield Case("a.stl", content, WARN, f"{what} under .stl")
    for ending in ("obj", "ply", "off", "3mf", "amf", "glb", "step", "exe", "png"):
        yield Case(f"a.{ending}", hostile.stl(), WARN, f"a sound STL under .{ending}")
    yield Case("a.obj", hostile.ascii_stl().encode(), WARN, "a sound STL of text under .obj")
