"""A slicer's profile from whatever file holds it: .ini, a bundle, Orca's .json, G-code, a project.

What may be named: a file; a file, # and the name of one of its profiles (two or three, with | between: print, filament, printer);
or several .json files with | between: process, machine, filament.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from printdesk import orca_names, super_ini
from printdesk.embedded_profile import comment_settings, settings_in_gcode, settings_in_project
from printdesk.errors import Refused, unreadable
from printdesk.ini_bundle import bundle_in, chosen_values
from printdesk.orca_json import Preset, Shelf, preset_in, together
from printdesk.print_profile import PrintProfile
from printdesk.slicer_ini import profile_from_ini
from printdesk.words import say

ENDINGS = (".ini", ".json", ".gcode", ".gco", ".g", ".bgcode", ".3mf")
MAX_BYTES = 16_000_000  # a maker's bundle of all its machines is 2 MB
MOST_FILES = 3
_GCODE = (".gcode", ".gco", ".g", ".bgcode")


def names_a_file(chosen: str) -> bool:
    """Whether that is a file's name rather than the id of a profile of the catalogue."""
    first = chosen.split("|", maxsplit=1)[0]
    told = first.split("#", maxsplit=1)[0].lower().endswith(ENDINGS) or first.lower().endswith(ENDINGS)
    return told or "/" in chosen or "\\" in chosen  # no id has them, and a profile may have any ending


def read_profile(chosen: str, folders: Sequence[Path] = ()) -> PrintProfile:
    """folders: where else to look for what a .json builds on, besides its own folder and the ones beside it.

    Raises Refused, with one sentence, for a file that is not there, is too large, cannot be read, or holds no profile.
    """
    paths, wanted = _split(chosen)
    path = paths[0]
    ending = path.suffix.lower()
    if ending == ".json":
        return _from_presets([_preset(one) for one in paths], folders)
    if len(paths) > 1:
        raise Refused("not_a_profile", say("Only .json profiles are put together from several files."))
    if ending == ".3mf":
        return _from_project(_checked(path))
    if ending in _GCODE:
        return _from_gcode(_checked(path, limited=False))
    return _from_ini(_text(path), path, wanted)


def _split(chosen: str) -> tuple[list[Path], tuple[str, ...]]:
    """(files, names within the first one)."""
    if "#" in chosen and not Path(chosen).is_file():
        file, _, names = chosen.partition("#") if chosen.count("#") == 1 else chosen.rpartition("#")
        return [Path(file)], tuple(name.strip() for name in names.split("|") if name.strip())
    files = [Path(file.strip()) for file in chosen.split("|") if file.strip()]
    if len(files) > MOST_FILES:
        raise Refused("not_a_profile", say("A profile is put together from at most {count} files.", count=MOST_FILES))
    return files, ()


def _from_ini(text: str, path: Path, wanted: tuple[str, ...]) -> PrintProfile:
    bundle = bundle_in(text)
    if bundle is None:
        return _profile(_lines(text), path.stem)
    values, name = chosen_values(bundle, wanted, path.name)
    return _profile(values, name)


def _from_presets(presets: list[Preset], folders: Sequence[Path]) -> PrintProfile:
    near = [folder for preset in presets if preset.path for folder in (preset.path.parent, preset.path.parent.parent)]
    values, name = together(presets, Shelf([*dict.fromkeys(near), *folders]))
    return _profile(values, name)


def _from_project(path: Path) -> PrintProfile:
    try:
        inside, text = settings_in_project(path)
    except OSError as error:
        raise unreadable(path, error) from error
    if inside.endswith("project_settings.config"):
        return _profile(dict(preset_in(text, path.stem).values), path.stem)
    return _profile(comment_settings(text) or _lines(text), path.stem)


def _from_gcode(path: Path) -> PrintProfile:
    try:
        values = settings_in_gcode(path)
    except OSError as error:
        raise unreadable(path, error) from error
    if not values:
        raise Refused(
            "not_a_profile",
            say("The slicer left no settings in {name}.", name=path.name),
            say("Let the slicer write its settings as comments, or choose its profile or project."),
        )
    return _profile({key: _first_of(value) for key, value in values.items()} if orca_names.is_orca(values) else values, path.stem)


def _profile(values: Mapping[str, str], name: str) -> PrintProfile:
    """Through the one reader for PrusaSlicer's names; what spans lines or is long (start G-code, notes) is of no use here."""
    if orca_names.is_orca(values):
        values = orca_names.as_prusa(values)
    elif super_ini.is_super(values):
        values = super_ini.as_prusa(values)
    lines = [f"{key} = {value}" for key, value in values.items() if len(value) < 300 and "\n" not in value and "\n" not in key]
    return profile_from_ini("\n".join(lines), name.encode("utf-8", "replace").decode("utf-8")[:200])


def _first_of(value: str) -> str:
    """G-code joins a list's entries by commas; quotes around them are the slicer's."""
    return value.split(",", maxsplit=1)[0].split(";", maxsplit=1)[0].strip().strip('"')


def _lines(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in text.splitlines():
        key, equals, value = line.partition("=")
        if equals and not key.lstrip().startswith(("#", ";", "[")):
            found[key.strip()] = value.strip()
    return found


def _preset(path: Path) -> Preset:
    return preset_in(_text(path), path.stem, path)


def _checked(path: Path, limited: bool = True) -> Path:
    """A plain file of a bounded size, or refused before it is opened."""
    try:
        if not path.is_file():
            raise Refused(
                "no_profile",
                say("There is no print profile {name}.", name=path.name),
                say("Name a slicer's profile file, or a profile's id."),
            )
        if limited and path.stat().st_size > (MAX_BYTES if path.suffix.lower() != ".3mf" else 64 * MAX_BYTES):
            raise Refused(
                "profile_too_large",
                say("{name} is too large for a print profile.", name=path.name),
                say("Export one profile from the slicer, not all of them."),
            )
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    return path


def _text(path: Path) -> str:
    try:
        return _checked(path).read_text("utf-8-sig", "replace")
    except OSError as error:
        raise unreadable(path, error) from error
