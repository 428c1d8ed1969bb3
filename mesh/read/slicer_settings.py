"""What slicers keep in a 3MF beside the model: recognised and told, never obeyed. Only which bodies are none is followed.

PrusaSlicer (libslic3r/Format/3mf.cpp): Metadata/Slic3r_PE.config, one “; key = value” a line, and Slic3r_PE_model.config, whose
volumes are ranges of an object's triangles. Bambu Studio and OrcaSlicer (bbs_3mf.cpp): Metadata/project_settings.config, as JSON,
and model_settings.config, whose parts are components by their object id. Cura: Cura/*.cfg, and “cura:…_mesh” beside each object.
"""

import json
import re
from dataclasses import dataclass, field
from xml.parsers import expat

from mesh.errors import MeshError
from mesh.limits import MIB
from mesh.read.archive import Archive

MODIFIER, NEGATIVE, SUPPORT = "modifier", "negative", "support"
ROLES = {
    "ParameterModifier": MODIFIER,
    "modifier_part": MODIFIER,
    "NegativeVolume": NEGATIVE,
    "negative_part": NEGATIVE,
    "SupportEnforcer": SUPPORT,
    "SupportBlocker": SUPPORT,
    "support_enforcer": SUPPORT,
    "support_blocker": SUPPORT,
}
CURA_ROLES = {
    "cura:infill_mesh": MODIFIER,
    "cura:cutting_mesh": MODIFIER,
    "cura:support_mesh": SUPPORT,
    "cura:anti_overhang_mesh": SUPPORT,
}
MOST_SETTINGS_BYTES = 4 * MIB  # forty times the longest real ones
MOST_LIST_BYTES = 16 * MIB
MOST_VOLUMES = 100_000
_SETTINGS = re.compile(r"(?:metadata/.*\.(?:config|ini|xml|gcode|json)|cura/.+\.(?:cfg|ini|json))$")
_VALUE = re.compile(r"[\w .%+-]{1,40}")
_LINE = re.compile(rb"^; (layer_height|fill_density|filament_type) = ([^\r\n]{0,200})", re.MULTILINE)


@dataclass
class Settings:
    """program: the slicer's name, or “a slicer”; None where the archive carries no settings

    asked: what the settings ask for, in words that are names and figures only
    ranges: object id → (first, last, role) of its triangles; components: (object id, component's object id) → role
    broken: the list of bodies could not be read
    """

    program: str | None = None
    asked: dict[str, str] = field(default_factory=dict)
    ranges: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    components: dict[tuple[str, str], str] = field(default_factory=dict)
    broken: bool = False

    def warnings(self) -> list[str]:
        """What is told of them, apart from the bodies that were left out."""
        if self.program is None:
            return []
        told = [f"The file was made for {self.program}; its settings are told here and not obeyed."]
        if layer := self.asked.get("layer_height"):
            told.append(f"Its settings ask for layers of {layer} mm.")
        if infill := self.asked.get("infill"):
            told.append(f"Its settings ask for {infill.removesuffix('%')} % infill.")
        if material := self.asked.get("material"):
            told.append(f"Its settings ask for the material {material}.")
        if self.broken:
            told.append("The slicer's list of bodies is damaged, so every body of the file counts as solid.")
        return told


def settings_of(archive: Archive, application: str) -> Settings:
    """application: what the model's own metadata say made it."""
    names = {name.lower(): name for name in archive.names if _SETTINGS.match(name.lower())}
    if not names:
        return Settings()
    found = Settings(_program(names, application))
    if name := names.get("metadata/slic3r_pe.config"):
        found.asked.update(_prusa_values(archive.small(name, MOST_SETTINGS_BYTES)))
    if name := names.get("metadata/project_settings.config"):
        found.asked.update(_bambu_values(archive.small(name, MOST_SETTINGS_BYTES)))
    for name in ("metadata/slic3r_pe_model.config", "metadata/model_settings.config"):
        if name in names:
            _bodies(archive.small(names[name], MOST_LIST_BYTES), found)
    return found


def _program(names: dict[str, str], application: str) -> str:
    for known in ("PrusaSlicer", "SuperSlicer", "OrcaSlicer"):
        if application.startswith(known):
            return known
    if application.startswith("BambuStudio"):
        return "Bambu Studio"
    if any(name.startswith("metadata/slic3r_pe") for name in names):
        return "PrusaSlicer"
    if any(name.startswith("cura/") for name in names):
        return "Cura"
    return "Bambu Studio or OrcaSlicer" if "metadata/model_settings.config" in names else "a slicer"


def _prusa_values(text: bytes) -> dict[str, str]:
    named = {"layer_height": "layer_height", "fill_density": "infill", "filament_type": "material"}
    return _plain({named[key.decode()]: value.decode("utf-8", "replace") for key, value in _LINE.findall(text)})


def _bambu_values(text: bytes) -> dict[str, str]:
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(tree, dict):
        return {}
    named = {"layer_height": "layer_height", "infill": "sparse_infill_density", "material": "filament_type"}
    return _plain({name: tree.get(key) for name, key in named.items()})


def _plain(values: dict[str, object]) -> dict[str, str]:
    """The first value of each, where it is a short name or figure."""
    plain = {}
    for name, value in values.items():
        first = value[0] if isinstance(value, list) and value else value
        text = str(first).split(";")[0].strip() if isinstance(first, str | int | float) else ""
        if _VALUE.fullmatch(text) and (name == "material" or re.fullmatch(r"[\d.]{1,8}%?", text)):
            plain[name] = text
    return plain


class _Stop(Exception):
    pass


def _bodies(text: bytes, found: Settings) -> None:
    """Which volumes and parts are no bodies; a list that is broken is told and not believed at all."""
    reader = _BodyList()
    try:
        reader.read(text)
    except (expat.ExpatError, _Stop, ValueError, LookupError, OverflowError, MeshError):
        found.broken = True
        return
    found.ranges.update(reader.ranges)
    found.components.update(reader.components)


class _BodyList:
    def __init__(self) -> None:
        self.ranges: dict[str, list[tuple[int, int, str]]] = {}
        self.components: dict[tuple[str, str], str] = {}
        self._object, self._volume, self._count = "", (0, -1), 0

    def read(self, text: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.StartDoctypeDeclHandler = self._refuse
        parser.Parse(text, True)

    def _start(self, tag: str, named: dict[str, str]) -> None:
        if tag == "object":
            self._object, self._volume = named.get("id", ""), (0, -1)
        elif tag == "volume":
            self._volume = int(named.get("firstid", "0")), int(named.get("lastid", "-1"))
        elif tag == "part" and named.get("subtype") in ROLES:
            self.components[self._object, named.get("id", "")] = ROLES[named["subtype"]]
            self._counted()
        elif tag == "metadata" and named.get("type") == "volume":
            key, value = named.get("key"), named.get("value", "")
            role = ROLES.get(value) if key == "volume_type" else MODIFIER if key == "modifier" and value == "1" else None
            ranges = self.ranges.setdefault(self._object, [])
            if role and ranges and ranges[-1][:2] == self._volume:
                ranges[-1] = (*self._volume, role if key == "volume_type" else ranges[-1][2])  # PrusaSlicer writes both
            elif role:
                ranges.append((*self._volume, role))
                self._counted()

    def _counted(self) -> None:
        self._count += 1
        if self._count > MOST_VOLUMES:
            raise _Stop

    def _refuse(self, *_: object) -> None:
        raise _Stop
