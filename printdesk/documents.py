"""Desk documents: opened and saved in worker processes, whole or not at all."""

import contextlib
import hashlib
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from mesh.errors import MeshError
from mesh.limits import Limits
from mesh.mesh import Mesh
from mesh.read import needs_of
from mesh.sandbox import Sandbox
from mesh.write import sync_folder
from mesh.write.package import Beside, to_file
from printdesk.bench import STL_FACET, WORKING_COPIES
from printdesk.catalog import Catalog
from printdesk.document import Document
from printdesk.document_reading import TEXT_PART, TEXT_RELATION, TEXT_TYPE, VERSIONS_PART, digest_of, read
from printdesk.document_text import to_text
from printdesk.errors import Refused, from_geometry
from printdesk.measured import as_told, bound
from printdesk.part import Coming
from printdesk.wish import Wish
from printdesk.words import later, respeak, say


@dataclass(frozen=True)
class Stamp:
    """Which file it is and when it was written: another one where anybody else wrote it."""

    device: int
    inode: int
    modified_ns: int
    size: int


def stamp_of(path: Path) -> Stamp | None:
    """None where there is no such file."""
    try:
        told = path.stat()
    except OSError:
        return None
    return Stamp(told.st_dev, told.st_ino, told.st_mtime_ns, told.st_size)


class Documents:
    """Every method may be called from any thread; `cancel` ends it within 100 ms (Stopped), and the file is as it was."""

    def __init__(
        self,
        sandbox: Sandbox,
        catalog: Catalog,
        lock: Callable[[str], contextlib.AbstractContextManager[bool]],
        limits: Limits | None = None,
    ) -> None:
        """lock: by a name, across all windows on the same data folder, as `Archive.hold`."""
        self._sandbox, self._catalog, self._lock, self._limits = sandbox, catalog, lock, limits or Limits()
        self._held: dict[Path, contextlib.ExitStack] = {}
        self._holding = threading.Lock()

    def hold(self, path: Path) -> bool:
        """Until `let_go`, no other window may hold that document; False where one does. Held by this one already is held."""
        name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()
        with self._holding:
            if path in self._held:
                return True
            stack = contextlib.ExitStack()
            if not stack.enter_context(self._lock(f"document-{name}")):
                stack.close()
                return False
            self._held[path] = stack
            return True

    def let_go(self, path: Path) -> None:
        with self._holding:
            stack = self._held.pop(path, None)
        if stack is not None:
            stack.close()

    def close(self) -> None:
        """Lets go of all."""
        for path in list(self._held):
            self.let_go(path)

    def open(self, path: Path, seen: Callable[[Coming], None] | None = None, cancel: threading.Event | None = None) -> Document:
        """Raises Refused with one sentence for what is no sound document.

        seen: called in another thread with each part before it is measured; the part keeps that mesh
        """
        early: list[Coming] = []

        def told(coming: Coming) -> None:
            early.append(coming)
            if seen is not None:
                seen(coming)

        try:
            needs = needs_of(path, self._limits)
            document: Document = self._sandbox.run(
                read,
                str(path),
                seen is not None,
                memory_bytes=needs.memory_bytes,
                seconds=needs.seconds,
                cancel=cancel,
                told=told,
            )
        except MeshError as error:
            raise from_geometry(error) from error
        shown = {one.id: one.mesh for one in early}
        parts = tuple(replace(part, mesh=shown.get(part.id, part.mesh)) for part in document.plate.parts)
        wish, left_out = self._known(document.wish)
        unread = later("What only PrintDesk knows of this document could not be read ({why}); its parts were.")
        measures = bound(as_told(document.measures, document.plate.parts), dict(enumerate(parts)))
        warnings = (*(say(unread, why=respeak(why)) for why in document.warnings), *left_out)
        return replace(document, plate=replace(document.plate, parts=parts), wish=wish, warnings=warnings, measures=measures)

    def save(
        self,
        document: Document,
        path: Path,
        *,
        as_known: Stamp | None = None,
        picture: bytes | None = None,
        told: Callable[[float], None] = lambda _: None,
        cancel: threading.Event | None = None,
    ) -> Stamp:
        """Writes it beside, and over the file once it is whole and on the disk. Raises Refused, and the file is as it was.

        as_known: of the file as this desk read or wrote it last: Refused("changed_elsewhere") where it is another by now
        picture: a PNG for those who show files; told: how far it is, 0 … 1, from another thread
        """
        if as_known is not None and (now := stamp_of(path)) is not None and now != as_known:
            raise Refused(
                "changed_elsewhere",
                say("{name} was changed by another window or program since it was opened here.", name=path.name),
                say("Save it under another name, so that neither is lost."),
            )
        bodies = _Bodies(document)
        text = to_text(document, bodies.object_of, lambda source: _beside(source, path.parent))
        beside = path.with_name(f".{secrets.token_hex(8)}.part")
        size = STL_FACET * sum(len(mesh.faces) for _, mesh in (*bodies.placed, *bodies.others))
        try:
            self._sandbox.run(
                to_file,
                str(beside),
                path.stem,
                bodies.placed,
                [(bodies.number_of(part.mesh), part.placement.matrix(part.mesh)) for part in document.plate.parts],
                Beside(TEXT_PART, TEXT_TYPE, TEXT_RELATION, text.encode()),
                bodies.others,
                VERSIONS_PART,
                picture,
                memory_bytes=self._limits.worker_bytes(WORKING_COPIES * size),
                seconds=WORKING_COPIES * self._limits.worker_seconds(size),
                cancel=cancel,
                told=told,
            )
            beside.replace(path)
            sync_folder(path.parent)
        except MeshError as error:
            raise from_geometry(error) from error
        except OSError as error:
            raise Refused(
                "not_written",
                say("{name} could not be written: {why}.", name=path.name, why=error.strerror or type(error).__name__),
                say("Choose another folder or name."),
            ) from error
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return stamp_of(path) or Stamp(0, 0, 0, 0)

    def _known(self, wish: Wish) -> tuple[Wish, tuple[str, ...]]:
        """Without what this desk's catalogue does not know, and a sentence where something was left out."""
        changes: dict[str, Any] = {}
        if wish.material is not None and wish.material not in self._catalog.materials:
            changes.update(material=None, colour=None, finish=None)
        if wish.process is not None and wish.process not in self._catalog.processes:
            changes["process"] = None
        if wish.profile is not None and wish.profile not in self._catalog.profiles:
            changes["profile"] = None
        if not changes:
            return wish, ()
        return replace(wish, **changes), (say("It asks for a material or profile that this desk does not know."),)


class _Bodies:
    """The different meshes of a document: those that lie on the plate, and those that are only versions."""

    def __init__(self, document: Document) -> None:
        self._digests: dict[int, str] = {}
        self._numbers: dict[int, int] = {}
        self._others: dict[int, int] = {}
        self.placed: list[tuple[str, Mesh]] = []
        self.others: list[tuple[str, Mesh]] = []
        for part in document.plate.parts:
            if id(part.mesh) not in self._numbers:
                self._numbers[id(part.mesh)] = len(self.placed)
                self.placed.append((part.name, part.mesh))
        for part in document.plate.parts:
            for version in part.versions:
                if id(version.mesh) not in self._numbers and id(version.mesh) not in self._others:
                    self._others[id(version.mesh)] = len(self.others)
                    self.others.append((f"{part.name}: {version.what}", version.mesh))

    def number_of(self, mesh: Mesh) -> int:
        return self._numbers[id(mesh)]

    def object_of(self, mesh: object) -> tuple[str, str]:
        """(how the text names the body, its SHA-256)."""
        assert isinstance(mesh, Mesh)
        key = id(mesh)
        if key not in self._digests:
            self._digests[key] = digest_of(mesh)
        if key in self._numbers:
            return str(self._numbers[key] + 1), self._digests[key]
        return f"v{self._others[key] + 1}", self._digests[key]


def _beside(source: str | None, folder: Path) -> str | None:
    """A part's file by its way from the document, where it lies in its folder or below; a path elsewhere is not given away."""
    if source is None:
        return None
    try:
        return str(PurePosixPath(Path(source).resolve().relative_to(folder.resolve())))
    except (ValueError, OSError):
        return None
