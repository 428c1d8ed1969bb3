"""The settings that a slicer left in what it wrote: at the end or head of G-code, and in projects and sliced files (.3mf)."""

import lzma
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from printdesk.errors import Refused
from printdesk.words import say

BLOCK = 512 * 1024  # bytes at either end of G-code in which settings are looked for
MAX_BYTES = 4_000_000  # of settings, unpacked; and of a project's directory
LONGEST_END = 65_535 + 22 + 76  # bytes: the longest comment, and the two ends of a directory
_BINARY = b"GCDE"
_SLICER_SETTINGS = 2  # the block's kind; https://github.com/prusa3d/libbgcode, doc/specifications.md
_MAX_BLOCKS = 64  # before the settings come thumbnails and a few lines of other kinds
_PLAIN, _DEFLATED = 0, 1
# Where projects keep them: PrusaSlicer's "; key = value" lines, Orca's and Bambu's JSON.
IN_PROJECTS = ("Metadata/Slic3r_PE.config", "Metadata/SuperSlicer.config", "Metadata/project_settings.config")


def settings_in_gcode(path: Path) -> dict[str, str]:
    """key → value, under the slicer's own names; {} where there are none. Raises OSError; Refused for a broken binary file."""
    with path.open("rb") as file:
        head = file.read(BLOCK)
        if head.startswith(_BINARY):
            return _ini_lines(_binary_settings(file, path.name))
        size = path.stat().st_size
        file.seek(max(0, size - BLOCK))
        tail = file.read(BLOCK) if size > BLOCK else b"\n"
    whole_lines = head.rpartition(b"\n")[0] if size > BLOCK else head
    return comment_settings((whole_lines + b"\n" + tail.partition(b"\n")[2]).decode("utf-8", "replace"))


def comment_settings(text: str) -> dict[str, str]:
    """Of "; key = value" lines; a key is small letters, digits and underscores."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith(";"):
            key, equals, value = line[1:].partition(" = ")
            key = key.strip()
            if equals and key.replace("_", "a").isalnum() and key.isascii() and key.islower():
                found[key] = value.strip()
    return found


def _ini_lines(text: str) -> dict[str, str]:
    lines = (line.partition("=") for line in text.splitlines())
    return {key.strip(): value.strip() for key, equals, value in lines if equals}


def _binary_settings(file: BinaryIO, name: str) -> str:
    """The text of the block with the slicer's settings. file: a binary G-code file, anywhere in it."""
    broken = Refused("not_a_profile", say("{name} is cut off or no binary G-code.", name=name))
    file.seek(4)
    header = file.read(6)
    if len(header) < 6:
        raise broken
    checksum = 4 if struct.unpack("<IH", header)[1] == 1 else 0
    for _ in range(_MAX_BLOCKS):
        start = file.read(8)
        if len(start) < 8:
            break
        kind, packing, size = struct.unpack("<HHI", start)
        packed = size
        if packing != _PLAIN:
            more = file.read(4)
            if len(more) < 4:
                raise broken
            packed = struct.unpack("<I", more)[0]
        parameters = 6 if kind == 5 else 2  # a thumbnail has its form, width and height; all others how they are written
        if kind == 1:
            break  # the printing begins
        if kind != _SLICER_SETTINGS:
            file.seek(parameters + packed + checksum, 1)
            continue
        file.seek(parameters, 1)
        if packed > MAX_BYTES or size > MAX_BYTES or packing not in (_PLAIN, _DEFLATED):
            raise broken
        return _unpacked(file.read(packed), packing, broken)
    return ""


def _unpacked(data: bytes, packing: int, broken: Refused) -> str:
    if packing == _DEFLATED:
        try:
            data = zlib.decompressobj().decompress(data, MAX_BYTES)
        except zlib.error:
            raise broken from None
    return data.decode("utf-8", "replace")


# What zipfile and the unpackers raise on what is no sound archive.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(NotImplementedError, RuntimeError, EOFError, ValueError, OverflowError, KeyError, OSError),
)


def settings_in_project(path: Path) -> tuple[str, str]:
    """(name within the file, text) of a project's settings. Raises OSError; Refused where there are none, or too long ones."""
    with path.open("rb") as file:
        try:
            found = _settings_in(file)
        except _BROKEN:
            raise Refused(
                "not_a_profile",
                say("{name} is damaged, or no project of a slicer.", name=path.name),
                say("Save the project again in the slicer."),
            ) from None
    if found is None:
        raise Refused(
            "not_a_profile",
            say("{name} holds a model but no settings of a slicer.", name=path.name),
            say("Save it as a project in the slicer, or export the profile."),
        )
    if len(found[1]) > MAX_BYTES:
        raise Refused("profile_too_large", say("{name} is too large for a print profile.", name=path.name))
    return found[0], found[1].decode("utf-8", "replace")


def _check_directory(file: BinaryIO) -> None:
    """Before zipfile reads a directory of a gigabyte into memory. Raises ValueError. Layout: APPNOTE 6.3.10, 4.3.14 on."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - LONGEST_END))
    end = file.read()
    at = end.rfind(b"PK\5\6")
    if at < 0 or len(end) - at < 22:
        raise ValueError("no end of a directory")
    size = int.from_bytes(end[at + 12 : at + 16], "little")
    if at >= 76 and end[at - 20 : at - 16] == b"PK\6\7":  # a large archive's end stands before it, and is what counts
        size = int.from_bytes(end[at - 36 : at - 28], "little")
    if size > MAX_BYTES:
        raise ValueError("a directory of too many")


def _settings_in(file: BinaryIO) -> tuple[str, bytes] | None:
    """(name, the first four million bytes and one more) of the first that the archive holds."""
    _check_directory(file)
    with zipfile.ZipFile(file) as archive:
        held = set(archive.namelist())
        for name in IN_PROJECTS:
            if name in held:
                with archive.open(name) as packed:
                    return name, packed.read(MAX_BYTES + 1)
    return None
