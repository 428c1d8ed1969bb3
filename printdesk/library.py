"""The library: every part that was opened is remembered, with what the person writes about it."""

import hashlib
import logging
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mesh.errors import MeshError
from mesh.limits import MIB, Limits
from mesh.opening import Opened, content_of
from printdesk.catalog import Catalog
from printdesk.errors import DeskError, NotFound, Refused
from printdesk.events import Changes
from printdesk.file_name import as_file_name
from printdesk.folding import finding, folded
from printdesk.ids import new_id
from printdesk.library_look import Looker
from printdesk.library_part import LONGEST_NAME, LibraryPart, PartCard, Version
from printdesk.order import Order
from printdesk.part import Part
from printdesk.ports import Archive, Clock
from printdesk.words import say

if TYPE_CHECKING:  # it is made in a worker
    from mesh.glance import Glance

log = logging.getLogger(__name__)
KEPT_BYTES = 32 * MIB  # a longer file is not copied: it is found where it lies, or not at all
MOST_DRAWN = 24
PHOTO_BYTES = 4 * MIB
REMOVED_FOR = timedelta(days=1)  # then a removed part is forgotten for good
TAKEN_OUT_S = 7 * 24 * 3600.0
TAKEN_OUT = "taken-out"
_JPEG = b"\xff\xd8\xff"


class Library:
    """Every method may be called from any thread. Changes are announced by `changes.parts`.

    folder: of the data, for copies of files that are taken out; None where that is no one folder, then nothing can be
    """

    def __init__(
        self,
        archive: Archive,
        clock: Clock,
        catalog: Callable[[], Catalog],
        changes: Changes,
        looker: Looker,
        folder: Path | None,
    ) -> None:
        self._archive, self._clock, self._catalog, self._changes = archive, clock, catalog, changes
        self.looker = looker
        self._folder = folder / TAKEN_OUT if folder else None

    # ---- asked

    def cards(self, limit: int | None = None, offset: int = 0) -> list[PartCard]:
        """The last opened first."""
        return self._archive.parts.cards(limit, offset)

    def find(self, words: str = "", tags: Iterable[str] = ()) -> list[PartCard]:
        """Those in which every word occurs and that have all of the tags."""
        is_found, wanted = finding(words), {folded(tag) for tag in tags}
        return [card for card in self.cards() if is_found(card.words) and wanted <= {folded(tag) for tag in card.tags}]

    def part(self, part_id: str) -> LibraryPart:
        """Raises NotFound, also for one that is removed."""
        part = self._archive.parts.get(part_id)
        if part is None or part.removed_at:
            raise NotFound("no_such_part", say("There is no part “{id}” in the library.", id=part_id[:80]))
        return part

    def at(self, path: Path) -> LibraryPart | None:
        """The part whose file was met there last; None where there is none, or it is removed."""
        part = self._archive.parts.with_path(_place_of(path.absolute()))
        return part if part is not None and part.removed_at is None else None

    def picture(self, sha256: str) -> bytes:
        """The bytes of a small picture or of a photo. Raises NotFound."""
        return self._archive.stored(sha256)

    def picture_at(self, path: Path) -> str:
        """The SHA-256 of the picture of the part `at` that place, "" where there is none."""
        part = self.at(path)
        return part.version.picture if part else ""

    # ---- met

    def remember(self, part: Part) -> LibraryPart | None:
        """A part that was opened from a file; None where it came from none, or the file is gone or another already.

        Its picture is not made here, see `draw`.
        """
        if not part.source:
            return None
        path = Path(part.source).absolute()
        try:
            sha256, size_bytes = _hashed(path)
        except MeshError:
            return None
        x, y, z = (float(length) for length in part.facts.size_mm)
        volume = None if part.facts.volume_mm3 is None else float(part.facts.volume_mm3)
        now, triangles = self._clock.now(), int(part.facts.triangles)
        version = Version(sha256, now, size_bytes, (x, y, z), triangles, volume, part.format, part.units)
        return self._met(path, self._with_bytes(path, version), opened=True)

    def draw(self, part_id: str, path: Path, cancel: threading.Event | None = None) -> LibraryPart:
        """Makes the picture of the newest version, from its file. Raises Refused where that cannot be read."""
        part = self.part(part_id)
        glance = self.looker.glance(path, part.version.units, cancel)
        if glance.sha256 != part.version.sha256:
            return part
        picture = self._archive.store(glance.picture)

        def drawn(now: LibraryPart) -> LibraryPart:
            return replace(now, versions=tuple(_drawn(one, glance.sha256, picture) for one in now.versions))

        return self.change(part_id, drawn)

    def draw_missing(self, cancel: threading.Event | None = None) -> None:
        """Makes the pictures that parts opened last have not got, as after a crash; MOST_DRAWN at once."""
        for card in [card for card in self.cards() if not card.picture and card.path and Path(card.path).is_file()][:MOST_DRAWN]:
            try:
                self.draw(card.id, Path(card.path), cancel)
            except Refused as error:
                log.info("no picture of a part: %s", error.code)

    def found(self, path: Path, cancel: threading.Event | None = None) -> LibraryPart:
        """A file of a watched folder is looked at and remembered; it is not copied. Raises Refused for no sound model."""
        glance = self.looker.glance(path, None, cancel)
        return self._met(path, _version_of(glance, self._clock.now(), self._archive.store(glance.picture)), opened=False)

    def add(self, path: Path, cancel: threading.Event | None = None) -> LibraryPart:
        """A file that the person hands in without opening it: as `found`, with its bytes kept where they are not too many."""
        path = path.absolute()
        glance = self.looker.glance(path, None, cancel)
        version = self._with_bytes(path, _version_of(glance, self._clock.now(), self._archive.store(glance.picture)))
        return self._met(path, version, opened=True)

    def ordered(self, part: Part, order: Order) -> None:
        """The part was ordered, whatever was done to it before. An order counts even where that cannot be noted."""
        try:
            known = self.at(Path(part.source)) if part.source else None
            if known is not None:
                self.change(known.id, lambda now: now.ordered(order.id, order.item.material))
        except DeskError as error:
            log.warning("the library could not note an order: %s", error.code)

    def _with_bytes(self, path: Path, version: Version) -> Version:
        """The version with its bytes kept, where they are not too many, still the same, and the disk has room."""
        known = self._archive.parts.with_sha256(version.sha256)
        if version.size_bytes > KEPT_BYTES or (known and any(one.kept for one in known.versions if one.sha256 == version.sha256)):
            return version
        try:
            return replace(version, kept=self._archive.store(content_of(path, Limits())) == version.sha256)
        except (MeshError, DeskError) as error:  # it was whole a moment ago: that it is not kept, its column says
            log.warning("a part's file could not be kept: %s", error.code)
            return version

    def _met(self, path: Path, version: Version, *, opened: bool) -> LibraryPart:
        """The part that has such a file, or had one there; else a new one."""
        parts, place, now = self._archive.parts, _place_of(path), self._clock.now()
        is_place = bool(place) and (self._folder is None or not path.is_relative_to(self._folder))
        with self._archive.together():
            there = parts.with_path(place) if is_place else None
            part = parts.with_sha256(version.sha256) or there
            if there is not None and part is not None and there.id != part.id:
                self._put(replace(there, paths=tuple(known for known in there.paths if known != place)))
            if part is None:
                name = _name_of(path)
                part = LibraryPart(new_id(), name, now, now, (version,), found=not opened)
            kept = part.met(place, version, now, opened=opened)
            self._put(kept if is_place else replace(kept, paths=part.paths))
        self._changes.parts.emit()
        return self._archive.parts.get(part.id) or part

    # ---- what the person says

    def change(self, part_id: str, how: Callable[[LibraryPart], LibraryPart]) -> LibraryPart:
        """One change of a part as it is by then. Raises NotFound, and Refused where the change is not allowed."""
        with self._archive.together():
            before = self.part(part_id)
            after = how(before)
            if after != before:
                self._put(after)
        if after != before:
            self._changes.parts.emit()
        return after

    def add_photo(self, part_id: str, jpeg: bytes) -> LibraryPart:
        """jpeg: as it was made small by the window, at most PHOTO_BYTES."""
        if not jpeg.startswith(_JPEG) or len(jpeg) > PHOTO_BYTES:
            raise Refused("bad_photo", say("That is no photo the library can keep."), say("Choose a JPEG, PNG or WebP picture."))
        sha256 = self._archive.store(jpeg)
        return self.change(part_id, lambda now: now.with_photo(sha256))

    def remove(self, part_ids: Sequence[str]) -> list[LibraryPart]:
        """Takes parts off the library, never their files; what `put_back` needs to bring them back."""
        removed, now = [], self._clock.now()
        with self._archive.together():
            for part_id in part_ids:
                part = self._archive.parts.get(part_id)
                if part is not None and part.removed_at is None:
                    removed.append(part)
                    self._put(replace(part, removed_at=now))
        self._changes.parts.emit()
        return removed

    def put_back(self, before: Sequence[LibraryPart]) -> None:
        """What the person had said of these parts holds again; what became of their files meanwhile stays."""
        with self._archive.together():
            for part in before:
                now = self._archive.parts.get(part.id) or part
                said = {
                    name: getattr(part, name) for name in ("name", "tags", "notes", "licence", "origin", "photos", "removed_at")
                }
                self._put(replace(now, **said))
        self._changes.parts.emit()

    def forget_removed(self) -> None:
        """For good: parts that were removed more than a day ago, with their pictures and copies that nothing else names."""
        for part in self._archive.parts.removed():
            if part.removed_at and self._clock.now() - part.removed_at > REMOVED_FOR:
                self._archive.parts.remove(part.id)
                kept = [version.sha256 for version in part.versions if version.kept]
                for sha256 in (*kept, *(version.picture for version in part.versions if version.picture), *part.photos):
                    self._archive.drop(sha256)
        if self._folder and self._folder.is_dir():
            for old in self._folder.iterdir():
                if time.time() - old.stat().st_mtime > TAKEN_OUT_S:
                    shutil.rmtree(old, ignore_errors=True)

    # ---- its file

    def file(self, part: LibraryPart, version: Version | None = None) -> Path:
        """Where its file lies; a copy of the kept bytes where that is gone, or another version is wanted. Raises NotFound."""
        wanted = version or part.version
        if wanted.sha256 == part.version.sha256:
            for path in map(Path, part.paths):
                if path.is_file():
                    return path
        if not wanted.kept or self._folder is None:
            raise NotFound(
                "file_gone",
                say("The file of {name} is gone, and it is not kept here.", name=part.name),
                say("Open it again from where it is now."),
            )
        ending = Path(part.paths[0]).suffix if part.paths else f".{wanted.format.split('-')[0]}"
        copy = self._folder / wanted.sha256[:16] / f"{as_file_name(part.name)}{ending.lower()}"
        copy.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not copy.is_file() or copy.stat().st_size != wanted.size_bytes:
            copy.write_bytes(self._archive.stored(wanted.sha256))
        os.utime(copy.parent)
        return copy

    def close(self) -> None:
        self.looker.close()

    def _put(self, part: LibraryPart) -> None:
        known = self._catalog().materials.get(part.material) if part.material else None
        self._archive.parts.put(part, part.words(f"{known.name} {known.id}" if known else ""))


def _drawn(version: Version, sha256: str, picture: str) -> Version:
    return replace(version, picture=picture) if version.sha256 == sha256 else version


def _hashed(path: Path) -> tuple[str, int]:
    """SHA-256 and length of a file that is never held as a whole. Raises MeshError."""
    digest, piece = hashlib.sha256(), memoryview(bytearray(MIB))
    with Opened(path, Limits()) as file:
        for begin in range(0, file.size, MIB):
            part = piece[: min(MIB, file.size - begin)]
            file.fill(part)
            digest.update(part)
        file.end()
        return digest.hexdigest(), file.size


def _version_of(glance: "Glance", at: datetime, picture: str) -> Version:
    return Version(
        glance.sha256,
        at,
        glance.size_bytes,
        glance.size_mm,
        glance.triangles,
        glance.volume_mm3,
        glance.format,
        glance.units,
        picture=picture,
    )


def _place_of(path: Path) -> str:
    """The path as the archive keeps it, "" where its bytes are no text: then the part has no place."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return ""
    return str(path)


def _name_of(path: Path) -> str:
    """As text, also where the name's bytes are none."""
    name = " ".join(os.fsencode(path.stem).decode("utf-8", "replace").split())
    return name[:LONGEST_NAME] or say("Part")
