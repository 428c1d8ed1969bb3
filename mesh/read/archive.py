"""A ZIP read by budget: its directory is checked before it is walked, its parts are unpacked in memory and never to disk."""

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator

from mesh.errors import BadFile, MeshError, TooLarge
from mesh.limits import MIB, Limits
from mesh.read.raw import plain_name

END_OF_DIRECTORY = b"PK\x05\x06"
LARGE_LOCATOR = b"PK\x06\x07"
MOST_DIRECTORY_BYTES = 4 * MIB
CHUNK = MIB
WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ISO/IEC 29500-2, annex B: an OPC package has no other
NESTED = (".zip", ".3mf", ".gz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".tgz", ".zst")
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, OverflowError)


class Archive:
    """The parts of a ZIP by name (case does not count, as in OPC). TooLarge and BadFile only."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._limits, self._left, self._length = limits, limits.inflated_bytes, len(content)
        _check_directory(content, limits)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except DAMAGED as problem:
            raise _damaged(problem) from None
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            self._admit(info)
        declared = sum(info.file_size for info in self._parts.values())
        if declared > limits.inflated_bytes:
            raise _bomb(f"would unpack to {declared / MIB:,.0f} MiB")

    @property
    def names(self) -> tuple[str, ...]:
        """Of all parts, as the archive writes them."""
        return tuple(info.filename for info in self._parts.values())

    def __contains__(self, name: str) -> bool:
        return name.lower().lstrip("/") in self._parts

    def declared_bytes(self, endings: tuple[str, ...]) -> int:
        """What the parts with these endings say that they unpack to."""
        return sum(info.file_size for name, info in self._parts.items() if name.endswith(endings))

    def chunks(self, name: str) -> Iterator[bytes]:
        """The part's content in pieces; TooLarge as soon as it unpacks to more than the budget."""
        info = self._parts.get(name.lower().lstrip("/"))
        if info is None:
            raise BadFile("missing_part", f"The archive lacks its part “{plain_name(name)}”.", "Export the model again.")
        given = 0
        try:
            with self._zip.open(info) as part:
                while piece := part.read(CHUNK):
                    given += len(piece)
                    self._left -= len(piece)
                    if self._left < 0 or _too_dense(given, info.compress_size, self._limits):
                        raise _bomb("unpacks to far more than its size allows")
                    yield piece
        except MeshError:
            raise
        except DAMAGED as problem:
            raise _damaged(problem) from None
        if given != info.file_size:
            raise _damaged(ValueError("a part is shorter than the directory says"))

    def small(self, name: str, most: int = MIB) -> bytes:
        """A part that has no reason to be long, whole."""
        held = bytearray()
        for piece in self.chunks(name):
            held += piece
            if len(held) > most:
                raise _bomb(f"holds an oversized “{plain_name(name)}”")
        return bytes(held)

    def _admit(self, info: zipfile.ZipInfo) -> None:
        name = info.filename
        steps = name.replace("\\", "/").split("/")
        if name.startswith(("/", "\\")) or ".." in steps or ":" in steps[0] or "\0" in name:
            raise _refused(f"holds a part whose name leads outside, “{plain_name(name)}”")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise _refused(f"holds a link, “{plain_name(name)}”")
        if info.flag_bits & 1:
            raise BadFile("encrypted", "The archive is locked with a password.", "Save it without a password.")
        if name.lower().endswith(NESTED):
            raise _refused(f"holds another archive, “{plain_name(name)}”")
        if name.lower() in self._parts:
            raise _refused(f"holds two parts of the same name, “{plain_name(name)}”, and nobody can tell which is meant")
        if info.compress_type not in WAYS:
            raise _refused(f"packs its part “{plain_name(name)}” in a way that no 3MF may")
        if info.header_offset + info.compress_size > self._length:
            raise _refused(f"holds the part “{plain_name(name)}”, which ends beyond the file")
        if _too_dense(info.file_size, info.compress_size, self._limits):
            raise _bomb("would unpack to far more than its size allows")
        self._parts[name.lower()] = info


def _too_dense(inflated: int, packed: int, limits: Limits) -> bool:
    return inflated > limits.inflate_free_bytes and inflated - limits.inflate_free_bytes > limits.inflate_ratio * packed


def _check_directory(content: bytes, limits: Limits) -> None:
    """The counts at the archive's end, before zipfile walks a directory of millions."""
    at = content.rfind(END_OF_DIRECTORY, max(0, len(content) - 65557))
    if at < 0 or len(content) - at < 22:
        raise _damaged(ValueError("its directory is missing"))
    entries = int.from_bytes(content[at + 10 : at + 12], "little")
    size = int.from_bytes(content[at + 12 : at + 16], "little")
    if at >= 76 and content[at - 20 : at - 16] == LARGE_LOCATOR:  # zipfile believes the end of a large archive instead
        entries = max(entries, int.from_bytes(content[at - 44 : at - 36], "little"))
        size = max(size, int.from_bytes(content[at - 36 : at - 28], "little"))
    if entries > limits.archive_entries or size > MOST_DIRECTORY_BYTES:
        raise TooLarge(
            "too_many_parts",
            f"The archive holds more than {limits.archive_entries:,} parts, which no 3MF needs.",
            "Export the model again.",
        )


def _damaged(problem: Exception) -> BadFile:
    return BadFile(
        "bad_archive",
        f"The archive is damaged: {plain_name(str(problem)) or type(problem).__name__}.",
        "Copy or export the file again.",
    )


def _refused(why: str) -> BadFile:
    return BadFile("bad_archive", f"The archive {why}.", "Export the model again from the program that made it.")


def _bomb(why: str) -> TooLarge:
    return TooLarge("archive_bomb", f"The archive {why}.", "Do not trust this file; export the model again from its source.")
