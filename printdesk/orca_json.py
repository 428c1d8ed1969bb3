"""OrcaSlicer's and Bambu Studio's profiles: JSON files of three kinds, each of which may build on another by its name.

A file of settings holds texts or lists of texts (one for each nozzle or filament, of which the first is taken), numbers written
as texts, "nil" for what is not set, and `inherits`, the name of the file (without .json) that it builds on.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from printdesk.errors import Refused
from printdesk.words import say

MAX_BYTES = 2_000_000
MAX_DEPTH = 16
KINDS = ("process", "filament", "machine")
_MARKS = {"process": "print_settings_id", "filament": "filament_settings_id", "machine": "printer_settings_id"}
_TELLING = {
    "process": {"layer_height", "sparse_infill_density", "wall_loops", "outer_wall_speed", "top_shell_layers"},
    "filament": {"filament_density", "nozzle_temperature", "filament_flow_ratio", "filament_max_volumetric_speed"},
    "machine": {"printable_area", "printable_height", "machine_max_acceleration_x", "nozzle_diameter"},
}


@dataclass(frozen=True)
class Preset:
    """kind: "process" | "filament" | "machine", "" for a file that holds all three; values: the first of each list.

    machines: those that a process or filament says it is for
    """

    name: str
    kind: str
    parent: str
    values: Mapping[str, str]
    path: Path | None = None
    machines: tuple[str, ...] = ()


def preset_in(text: str, name: str, path: Path | None = None) -> Preset:
    """One file's own settings. Raises Refused "not_a_profile" for what is no JSON object, is too long, or holds no settings."""
    if len(text) > MAX_BYTES:
        raise Refused("not_a_profile", say("The profile {name} is too long to be one.", name=name))
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Refused(
            "not_a_profile",
            say("{name} is no profile of OrcaSlicer or Bambu Studio: it is no list of settings in JSON.", name=name),
            say("Choose a .json file of its process profiles, or a project (.3mf)."),
        )
    values = {str(key): value for key, raw in found.items() if (value := _first(raw)) is not None}
    machines = found.get("compatible_printers")
    return Preset(
        name=values.get("name", name)[:200] or name,
        kind=_kind(values),
        parent=values.get("inherits", "").strip()[:200],
        values=values,
        path=path,
        machines=tuple(one for one in machines[:200] if isinstance(one, str)) if isinstance(machines, list) else (),
    )


def _first(raw: Any) -> str | None:
    """The first text of a list, a number or truth as text; None for what is no setting."""
    if isinstance(raw, list):
        raw = raw[0] if raw else None
    if isinstance(raw, bool):
        return "1" if raw else "0"
    if isinstance(raw, int | float):
        return repr(raw) if abs(raw) < 1e15 else None
    return raw.strip()[:2_000] if isinstance(raw, str) else None


def _kind(values: Mapping[str, str]) -> str:
    told = values.get("type", "")
    if told in KINDS:
        return told
    telling = [kind for kind in KINDS if _TELLING[kind] & values.keys()]
    if len(telling) > 1:
        return ""
    marked = [kind for kind in KINDS if _MARKS[kind] in values]
    return telling[0] if telling else marked[0] if len(marked) == 1 else "process"


@dataclass(frozen=True)
class Shelf:
    """Folders in which profiles lie, the nearest first; each may have the three kinds in folders of their own."""

    folders: Sequence[Path]

    def find(self, name: str, kind: str = "") -> Preset | None:
        """The profile of that name, None where it is in none of the folders. Raises Refused for one that cannot be read."""
        if not name or any(sign in name for sign in '/\\:\0"') or name.startswith("."):
            return None
        for folder in self.folders:
            for path in (folder / f"{name}.json", *(folder / one / f"{name}.json" for one in ((kind,) if kind else KINDS))):
                if _is_small_file(path):
                    try:
                        return preset_in(path.read_text("utf-8", "replace"), path.stem, path)
                    except OSError:
                        continue
        return None

    def whole(self, preset: Preset) -> dict[str, str]:
        """With all that it builds on. Raises Refused for a circle, and for a parent that lies nowhere."""
        found, seen = dict(preset.values), [preset.name]
        parent = preset.parent
        while parent:
            if parent in seen or len(seen) > MAX_DEPTH:
                raise Refused("not_a_profile", say("The profile “{name}” builds on itself.", name=preset.name[:80]))
            above = self.find(parent, preset.kind)
            if above is None:
                raise Refused(
                    "unknown_parent",
                    say("“{name}” builds on “{parent}”, which does not lie beside it.", name=seen[-1][:80], parent=parent[:80]),
                    say("Copy that file beside it, or choose a project (.3mf) or sliced G-code, which hold all settings."),
                )
            found = {**above.values, **found}
            seen.append(parent)
            parent = above.parent
        return found


def _is_small_file(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= MAX_BYTES
    except (OSError, ValueError):
        return False


def together(presets: Sequence[Preset], shelf: Shelf) -> tuple[dict[str, str], str]:
    """A process with its machine and filament, Orca's names, and what people call it.

    presets: one of each kind at most, in any order. A machine that is not named is the first of those the process says it is for
    that lies on the shelf; a filament, the machine's usual one. Raises Refused where no process can be found.
    """
    whole = next((preset for preset in presets if not preset.kind), None)
    if whole is not None:
        return shelf.whole(whole), whole.values.get("print_settings_id") or whole.name
    named = {preset.kind: preset for preset in presets}
    machine = named.get("machine")
    machine_values = shelf.whole(machine) if machine else {}
    process = named.get("process") or shelf.find(machine_values.get("default_print_profile", ""), "process")
    if process is None:
        raise Refused(
            "not_a_profile",
            _only(presets[0]),
            say("Name the process profile too, with | between the files."),
        )
    process_values = shelf.whole(process)
    if machine is None:
        machine = _machine_for(process, shelf)
        machine_values = shelf.whole(machine) if machine else {}
    filament = named.get("filament") or shelf.find(machine_values.get("default_filament_profile", ""), "filament")
    filament_values = shelf.whole(filament) if filament else {}
    names = (process.name, machine.name if machine else "", filament.name if filament else "")
    return {**machine_values, **filament_values, **process_values}, " · ".join(name for name in names if name)


def _machine_for(process: Preset, shelf: Shelf) -> Preset | None:
    """The first of the machines the process says it is for that lies on the shelf."""
    return next((found for name in process.machines if (found := shelf.find(name, "machine"))), None)


def _only(preset: Preset) -> str:
    if preset.kind == "filament":
        return say("“{name}” says nothing of layers and walls: it is a filament's profile.", name=preset.name[:80])
    return say("“{name}” says nothing of layers and walls: it is a machine's profile.", name=preset.name[:80])
