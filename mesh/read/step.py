"""STEP through OpenCASCADE (cascadio), in a copy of a worker process only: some files make it fall over.

cascadio answers a GLB in metres, whatever unit the file declares (measured: a 5 inch part comes out as 0.127 m), after
triangulating within LINEAR_MM and ANGULAR. To give the file's own numbers when a
unit is asked for, the declared length unit is read here.
"""

import re
from dataclasses import replace

from mesh.apart import apart
from mesh.errors import BadFile
from mesh.limits import MIB, Limits
from mesh.read.gltf import read_glb
from mesh.read.raw import MM_PER_UNIT, Raw, Reader

LINEAR_MM = 0.01
ANGULAR = 0.5
MOST_LIST_BYTES = 16 * MIB
PREFIXES = {b"MILLI": 1.0, b"CENTI": 10.0, b"DECI": 100.0, b"MICRO": 0.001, b"KILO": 1e6, b"": 1000.0}
NAMES = {1.0: "mm", 10.0: "cm", 1000.0: "m", 25.4: "in"}
MOST_POWER = 101  # OpenCASCADE writes 2e100 for the end of what has none; beyond, it searches without end
_LARGE_POWER = re.compile(rb"\d\.?[eE]\+?(\d{3,9})")
_SI = re.compile(rb"SI_UNIT\s*\(\s*(?:\.([A-Z]+)\.|\$)\s*,\s*\.METRE\.\s*\)")
_CONVERTED = re.compile(rb"CONVERSION_BASED_UNIT\s*\(\s*'(INCH|FOOT)'", re.IGNORECASE)


def _recognises(content: bytes, _ending: str) -> bool:
    return b"ISO-10303-21" in content[:4096] and b"\0" not in content[:4096]


def _read(content: bytes, limits: Limits) -> Raw:
    if b"END-ISO-10303-21" not in content[-65536:]:
        raise BadFile("cut", "The STEP file ends before its last line: it is cut off.", "Copy or export the file again.")
    if max((len(entity) for entity in content.split(b";")), default=0) > MOST_LIST_BYTES:
        raise BadFile("bad_step", "The STEP file holds a list that no real part needs.", "Export the model again.")
    if any(int(power) > MOST_POWER for power in _LARGE_POWER.findall(content)):
        raise BadFile(
            "bad_number", "The STEP file holds a number beyond anything that can be measured.", "Export the model again."
        )
    import cascadio

    glb = apart(lambda: cascadio.load(content, "step", tol_linear=LINEAR_MM, tol_angular=ANGULAR, use_parallel=False))
    if not glb:
        raise BadFile(
            "bad_step", "The STEP file holds no shape that can be built.", "Export it again as STEP AP214 or AP242, or as STL."
        )
    raw = read_glb(glb, limits)
    unit = declared_mm(content)
    vertices = raw.vertices * (1000.0 / unit)
    return replace(raw, format="step", vertices=vertices, units=NAMES.get(unit, "mm"), mm_per_unit=unit)


def declared_mm(content: bytes) -> float:
    """Millimetres per length unit of the file: inch or foot where lengths are declared so, else its SI unit, else 1."""
    if converted := _CONVERTED.search(content):
        return 25.4 if converted[1].upper() == b"INCH" else 304.8
    if si := _SI.search(content):
        return PREFIXES.get(si[1] or b"", 1.0)
    return MM_PER_UNIT["mm"]


READER = Reader("step", ("step", "stp"), _recognises, _read, walled=True, extra_worker_bytes=1024 * MIB)
