"""Many of PrusaSlicer's presets in one .ini: a person's exported bundle, or a maker's, with what each builds on."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field

from printdesk.errors import Refused
from printdesk.ini_condition import Steps, holds
from printdesk.words import say

MAX_SECTIONS = 20_000
MAX_DEPTH = 32
MOST_SETTINGS = 2_000_000  # that are taken over from a parent; of a maker's bundle of a thousand machines, a quarter of it
_KINDS = ("print", "filament", "printer")


@dataclass(frozen=True)
class Bundle:
    """presets: (kind, name) → its own values; chosen: the names that were selected when it was exported."""

    presets: Mapping[tuple[str, str], Mapping[str, str]]
    chosen: Mapping[str, str] = field(default_factory=dict)
    _known: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict, repr=False, compare=False)
    _taken_over: list[int] = field(default_factory=lambda: [0], repr=False, compare=False)

    def names(self, kind: str) -> list[str]:
        """Those meant to be used; a name between stars is only built on."""
        return [name for one, name in self.presets if one == kind and not (name.startswith("*") and name.endswith("*"))]

    def values(self, kind: str, name: str) -> dict[str, str]:
        """With all that it builds on, the later over the earlier. Raises Refused for a circle, or a parent that is missing,
        and where all that was built so far is more than any slicer's presets.
        """
        return self._values(kind, name, ())

    def _values(self, kind: str, name: str, above: tuple[str, ...]) -> dict[str, str]:
        if (kind, name) in self._known:
            return self._known[kind, name]
        if name in above or len(above) >= MAX_DEPTH:
            raise Refused("not_a_profile", say("The profile “{name}” builds on itself.", name=name[:80]))
        own = self.presets.get((kind, name))
        if own is None:
            raise Refused(
                "unknown_parent",
                say("“{name}” builds on “{parent}”, which is not in the file.", name=above[-1][:80], parent=name[:80]),
                say("Export the profile together with what it builds on, or the whole configuration."),
            )
        found: dict[str, str] = {}
        parents = [parent.strip() for parent in own.get("inherits", "").split(";") if parent.strip()]
        for parent in parents[:MAX_DEPTH]:
            theirs = self._values(kind, parent, (*above, name))
            self._taken_over[0] += len(theirs)
            if self._taken_over[0] > MOST_SETTINGS:
                raise Refused("not_a_profile", say("The profiles of this file build on more settings than any slicer has."))
            found |= theirs
        found |= {key: value for key, value in own.items() if key != "inherits"}
        self._known[kind, name] = found
        return found


def bundle_in(text: str) -> Bundle | None:
    """The presets of a file that holds several; None where it is a plain list of settings. Refused above 20,000 of them."""
    presets: dict[tuple[str, str], dict[str, str]] = {}
    chosen: dict[str, str] = {}
    here: dict[str, str] | None = None
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("[") and stripped.endswith("]"):
            kind, colon, name = stripped[1:-1].partition(":")
            if colon and kind in _KINDS:
                here = presets.setdefault((kind, name.strip()), {})
            else:
                here = chosen if kind == "presets" else None
            if len(presets) > MAX_SECTIONS:
                raise Refused("not_a_profile", say("This file has more than {count} profiles.", count=MAX_SECTIONS))
        elif here is not None and not stripped.startswith(("#", ";")):
            key, equals, value = stripped.partition("=")
            if equals:
                here[key.strip()] = value.strip()
    return Bundle(presets, chosen) if presets else None


def chosen_values(bundle: Bundle, wanted: tuple[str, ...], file: str) -> tuple[dict[str, str], str]:
    """The settings of a print profile with its machine and filament, and what people call it.

    wanted: names of presets of any kind; without a print profile among them the one that was selected is taken, else the usual
    one of the machine, else the only one. Raises Refused with the names to choose from.
    """
    names = {kind: _named(bundle, kind, wanted) for kind in _KINDS}
    for name in wanted:
        if name not in names.values():
            raise _unknown(bundle, name, file)
    machine = names["printer"] or (None if names["print"] else _selected(bundle, "printer"))
    usual = bundle.values("printer", machine) if machine else {}
    process = names["print"] or _selected(bundle, "print") or _usual(bundle, "print", usual)
    if process is None:
        raise _unknown(bundle, "", file)
    if machine is None:
        machine = _machine_of(bundle, process)
        usual = bundle.values("printer", machine) if machine else {}
    filament = names["filament"] or _selected(bundle, "filament") or _usual(bundle, "filament", usual)
    values = {**usual, **(bundle.values("filament", filament) if filament else {}), **bundle.values("print", process)}
    return values, " · ".join(name for name in (process, machine, filament) if name)


def _named(bundle: Bundle, kind: str, wanted: tuple[str, ...]) -> str | None:
    return next((name for name in wanted if (kind, name) in bundle.presets), None)


def _selected(bundle: Bundle, kind: str) -> str | None:
    """What was selected when the file was written, else the only one there is."""
    name = bundle.chosen.get(kind, "").split(";")[0].strip().strip('"')
    if (kind, name) in bundle.presets:
        return name
    names = bundle.names(kind)
    return names[0] if len(names) == 1 else None


def _usual(bundle: Bundle, kind: str, machine: Mapping[str, str]) -> str | None:
    name = machine.get(f"default_{kind}_profile", "").split(";")[0].strip().strip('"')
    return name if (kind, name) in bundle.presets else None


def _machine_of(bundle: Bundle, process: str) -> str | None:
    """The selected machine, else the first whose usual print profile this is, else the first the profile says it is for."""
    selected = _selected(bundle, "printer")
    if selected:
        return selected
    machines = {name: bundle.values("printer", name) for name in bundle.names("printer")}
    for name, values in machines.items():
        if values.get("default_print_profile", "").strip('"') == process:
            return name
    condition = bundle.values("print", process).get("compatible_printers_condition", "")
    steps = Steps()
    return next((name for name, values in machines.items() if condition and holds(condition, values, steps)), None)


def _unknown(bundle: Bundle, name: str, file: str) -> Refused:
    known = bundle.names("print") or bundle.names("printer")
    every = [*known, *bundle.names("printer"), *bundle.names("filament")]
    known = difflib.get_close_matches(name, every[:5_000], n=6, cutoff=0.4) or known if name else known
    listed = ", ".join(f"“{one[:60]}”" for one in known[:8]) + (" …" if len(known) > 8 else "")
    if name:
        message = say("There is no profile “{name}” in {file}.", name=name[:80], file=file)
    elif known:
        message = say(
            "{file} holds {count} print profiles, and it must be said which one.", file=file, count=len(bundle.names("print"))
        )
    else:
        return Refused("not_a_profile", say("There is no print profile in {file}.", file=file))
    return Refused("which_profile", message, say("Add # and the name of one to the file's name: {names}.", names=listed))
