"""A part that the desk remembers: where its file lies, how it changed, and what the person wrote about it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath

from mesh.mesh import Vector3
from printdesk.errors import Refused
from printdesk.folding import findable, folded
from printdesk.words import say

LONGEST_NAME, LONGEST_TAG, LONGEST_LINE, LONGEST_NOTES = 120, 40, 500, 10_000  # characters
MOST_TAGS, MOST_PHOTOS, MOST_VERSIONS, MOST_PATHS, MOST_ORDERS = 24, 12, 50, 8, 50


@dataclass(frozen=True)
class Version:
    """The file as it was at one time. sha256, size_bytes: of its bytes; seen_at: when they were first met.

    kept: the archive has the bytes, so that it can be opened when the file is gone or another; picture: the SHA-256 of a PNG as
    `mesh.glance` makes it, "" where there is none; volume_mm3: None where it cannot be told
    """

    sha256: str
    seen_at: datetime
    size_bytes: int
    size_mm: Vector3
    triangles: int
    volume_mm3: float | None = None
    format: str = ""
    units: str = "mm"
    kept: bool = False
    picture: str = ""


@dataclass(frozen=True)
class LibraryPart:
    """versions: oldest first, at least one; paths: where the file was met, newest first.

    opened_at: when it was last put on a plate, or found, where it never was; found: a watched folder brought it
    licence, origin: as the person wrote them, an address in them is never followed by itself
    material: catalogue id of what it was made of last; photos: SHA-256 of JPEGs; orders: ids, newest first
    removed_at: it is not shown any more, and forgotten for good some time after
    """

    id: str
    name: str
    added_at: datetime
    opened_at: datetime
    versions: tuple[Version, ...]
    paths: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    licence: str = ""
    origin: str = ""
    material: str = ""
    photos: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    found: bool = False
    removed_at: datetime | None = None

    @property
    def version(self) -> Version:
        """The newest."""
        return self.versions[-1]

    # ---- the file

    def met(self, path: str, version: Version, at: datetime, *, opened: bool) -> "LibraryPart":
        """Its file was opened or found there, as that version; it is remembered again where it was removed."""
        paths = (path, *(known for known in self.paths if known != path))[:MOST_PATHS]
        return replace(
            self,
            paths=paths,
            versions=_with(self.versions, version),
            opened_at=max(at, self.opened_at) if opened else self.opened_at,
            found=self.found and not opened,
            removed_at=None if opened else self.removed_at,
        )

    # ---- what the person says

    def renamed(self, name: str) -> "LibraryPart":
        name = " ".join(name.split())
        if not name or len(name) > LONGEST_NAME:
            raise Refused("bad_name", say("A part needs a name of 1 to {most} characters.", most=LONGEST_NAME))
        return replace(self, name=name)

    def tagged(self, tag: str) -> "LibraryPart":
        """With one more tag; one that differs only in case or accents is there already."""
        tag = " ".join(tag.replace(",", " ").split())
        if not tag or len(tag) > LONGEST_TAG:
            raise Refused("bad_tag", say("A tag has from 1 to {most} characters.", most=LONGEST_TAG))
        if any(folded(known) == folded(tag) for known in self.tags):
            return self
        if len(self.tags) >= MOST_TAGS:
            raise Refused("too_many_tags", say("A part can have {most} tags.", most=MOST_TAGS), say("Take one off first."))
        return replace(self, tags=(*self.tags, tag))

    def untagged(self, tag: str) -> "LibraryPart":
        return replace(self, tags=tuple(known for known in self.tags if folded(known) != folded(tag)))

    def noted(self, *, notes: str | None = None, licence: str | None = None, origin: str | None = None) -> "LibraryPart":
        """None leaves a text as it is."""
        for text, most in ((notes, LONGEST_NOTES), (licence, LONGEST_LINE), (origin, LONGEST_LINE)):
            if text is not None and len(text) > most:
                raise Refused("too_long", say("That is longer than {most:,} characters.", most=most), say("Shorten it."))
        return replace(
            self,
            notes=self.notes if notes is None else notes.strip(),
            licence=self.licence if licence is None else licence.strip(),
            origin=self.origin if origin is None else origin.strip(),
        )

    def with_photo(self, sha256: str) -> "LibraryPart":
        if sha256 in self.photos:
            return self
        if len(self.photos) >= MOST_PHOTOS:
            raise Refused("too_many_photos", say("A part can have {most} photos.", most=MOST_PHOTOS), say("Take one off first."))
        return replace(self, photos=(*self.photos, sha256))

    def without_photo(self, sha256: str) -> "LibraryPart":
        return replace(self, photos=tuple(known for known in self.photos if known != sha256))

    def ordered(self, order_id: str, material: str) -> "LibraryPart":
        orders = (order_id, *(known for known in self.orders if known != order_id))[:MOST_ORDERS]
        return replace(self, orders=orders, material=material)

    def words(self, material: str = "") -> str:
        """What it is searched by. material: what the material is called."""
        names = [PurePath(path).name for path in self.paths]
        return findable(self.name, *names, *self.tags, self.notes, self.licence, self.origin, self.material, material)


@dataclass(frozen=True)
class PartCard:
    """What a list shows of a part, quick to read by the thousand. words: what it is searched by, see `LibraryPart.words`."""

    id: str
    name: str
    opened_at: datetime
    size_mm: Vector3
    tags: tuple[str, ...] = ()
    picture: str = ""
    path: str = ""
    words: str = ""
    ordered: bool = False


def _with(versions: tuple[Version, ...], version: Version) -> tuple[Version, ...]:
    """The version is the newest now, with what is known of it from before; beyond MOST_VERSIONS the oldest goes."""
    known = next((one for one in versions if one.sha256 == version.sha256), None)
    if known is not None:
        version = replace(
            version, seen_at=known.seen_at, kept=known.kept or version.kept, picture=version.picture or known.picture
        )
    others = tuple(one for one in versions if one.sha256 != version.sha256)
    return (*others, version)[-MOST_VERSIONS:]


def all_tags(cards: Iterable[PartCard]) -> list[tuple[str, int]]:
    """Every tag and how many parts have it, the most used first; those that differ only in case are one."""
    counts: dict[str, tuple[str, int]] = {}
    for card in cards:
        for tag in card.tags:
            word, count = counts.get(folded(tag), (tag, 0))
            counts[folded(tag)] = word, count + 1
    return sorted(counts.values(), key=lambda pair: (-pair[1], folded(pair[0])))
