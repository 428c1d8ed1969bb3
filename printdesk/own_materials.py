"""A person's own materials: files in the catalogue's folder of the data folder, checked before they are kept."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from printdesk.catalog import Material, load_catalog
from printdesk.catalog_files import read_entry
from printdesk.catalog_tables import material_from_table
from printdesk.errors import NotFound, Refused
from printdesk.toml_table import read_toml
from printdesk.words import say

FOLDER = "materials"
FILE = "materials.toml"


@dataclass(frozen=True)
class Added:
    """replaces: "bundled", "own", or "" where there was none of that id."""

    material: Material
    replaces: str


class OwnMaterials:
    """bundled: the catalogue that comes along; own: the person's folder, which may be missing.

    write: puts a file there whole or not at all, and raises Refused
    """

    def __init__(self, bundled: Path, own: Path, write: Callable[[Path, bytes], None]) -> None:
        self._bundled, self._own, self._write = bundled, own, write

    def add(self, path: Path) -> Added:
        """Checks a file, its name the id, and keeps a copy of it. Raises Refused in one sentence with file and key."""
        table = read_entry(path)
        known = load_catalog(self._bundled, self._own if self._own.is_dir() else None, forgive=lambda _: None)
        material = material_from_table(table, path.stem, known.processes)
        _check_finishes(material, path.name)
        there = self._own / FOLDER / path.name
        replaces = "own" if there.is_file() else "bundled" if material.id in known.materials else ""
        try:
            there.parent.mkdir(parents=True, exist_ok=True)
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Refused("unreadable", say("{file} cannot be read: {reason}.", file=path.name, reason=reason)) from None
        self._write(there, data)
        return Added(material, replaces)

    def remove(self, id: str) -> bool:
        """Whether a bundled material of that id is back in its place. A broken file can be removed, too.

        Raises NotFound where there is no own material of that id, Refused where it stands in a file of several.
        """
        there = self._own / FOLDER / f"{id}.toml"
        bundled = load_catalog(self._bundled).materials
        if there.name == f"{id}.toml" and there.parent == self._own / FOLDER and there.is_file():
            try:
                there.unlink()
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise Refused("cannot_write", say("{name} cannot be removed: {why}.", name=there.name, why=reason)) from None
            return id in bundled
        if id in self._in_one_file():
            raise Refused(
                "in_materials_toml",
                say("“{id}” stands in your materials.toml among others.", id=id[:60]),
                say("Take it out of {path}.", path=str(self._own / FILE)),
            )
        if id in bundled:
            raise NotFound("not_own", say("“{id}” comes with PrintDesk and cannot be removed.", id=id[:60]))
        raise NotFound(
            "unknown_material", say("There is no material “{id}” of your own.", id=id[:60]), say("See `material list`.")
        )

    def _in_one_file(self) -> set[str]:
        try:
            return set(read_toml(self._own / FILE).values)
        except Refused:
            return set()


def _check_finishes(material: Material, file: str) -> None:
    """Rules of limits must speak of finishes that the material has."""
    known = {finish.id for finish in material.finishes}
    for name, limit in material.limits.items():
        for rule in limit.rules:
            if rule.finish is not None and rule.finish not in known:
                message = say(
                    "{file}: limits.{name}: the material has no finish “{finish}”.", file=file, name=name, finish=rule.finish
                )
                raise Refused("bad_toml_value", message, say("Correct the file and try again."))
