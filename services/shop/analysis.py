"""What the shop finds out about stored bytes. Runs in a sandboxed worker process: the bytes are a stranger's.

Nothing that a customer's desk measured is used; the shop measures, judges and estimates by itself.
"""

from pathlib import Path
from typing import Any

from mesh.jobs import measure_file
from printdesk.estimate import estimate

from mesh.facts import Facts
from printdesk.catalog import Catalog, Material, load_catalog
from printdesk.check import judge
from printdesk.errors import Refused
from services.shop.facts_text import facts_as_json

PROFILE = "standard"
PRINTER = "generic_i3"
MOST_FINDINGS = 50


def analyse(path: str, units: str | None, catalog_folder: str) -> dict[str, Any]:
    """{"facts", "verdicts": material id -> {"verdict", "findings"}, "support_g", "format"}, ready for JSON.

    Raises MeshError for what is not a sound model. Materials are judged one by one, because some bear less than their process.
    """
    measured = measure_file(path, units, 1.0, True)
    catalog = load_catalog(Path(catalog_folder))
    verdicts = {}
    for material in catalog.materials.values():
        judgement = judge(
            measured.facts,
            catalog.process(material.process),
            material,
            material.largest_mm or largest_mm(catalog, material.process),
            mesh=measured.mesh,
            wall_mm=measured.per_face_wall_mm,
        )
        verdicts[material.id] = {
            "verdict": str(judgement.verdict),
            "findings": [
                {"code": found.code, "severity": str(found.severity), "message": found.message, "count": found.count}
                for found in judgement.findings[:MOST_FINDINGS]
            ],
        }
    return {
        "facts": facts_as_json(measured.facts),
        "verdicts": verdicts,
        "support_g": _support_g(catalog, measured.mesh, measured.facts),
        "format": measured.format,
    }


def largest_mm(catalog: Catalog, process: str) -> tuple[float, float, float] | None:
    """The volume of the catalogue's largest printer of that process, None where it names none."""
    volumes = [printer.volume_mm for printer in catalog.printers.values() if printer.process == process]
    return max(volumes, key=lambda size: size[0] * size[1] * size[2], default=None)


def _support_g(catalog: Catalog, mesh: Any, facts: Facts) -> float:
    """Grams of support per part in the first filament of the catalogue, as it lies in the file; 0 where nobody can tell."""
    filament: Material | None = next(iter(catalog.materials_of("fdm")), None)
    if filament is None or not facts.watertight:
        return 0.0
    try:
        found = estimate(mesh, facts, catalog.profile(PROFILE), filament, catalog.printer(PRINTER), None, 1)
    except Refused:
        return 0.0
    return float(found.support_g or 0.0)
