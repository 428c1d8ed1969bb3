"""What the shop finds out about stored bytes. Runs in a sandboxed worker process: the bytes are a stranger's.

Nothing that a customer's desk measured is used; the shop measures, judges and estimates by itself.
"""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

from mesh.jobs import measure_file
from printdesk.catalog import Catalog, load_catalog
from printdesk.check import Judgement, judge
from printdesk.supports import PROFILE, support_mm3
from services.shop.facts_text import facts_as_json

MOST_FINDINGS = 50


def analyse(path: str, units: str | None, catalog_folder: str) -> dict[str, Any]:
    """{"facts", "verdicts": material id -> {"verdict", "findings"}, "support_mm3", "format"}, ready for JSON.

    Raises MeshError for what is not a sound model. Materials that bear what others bear are judged with them.
    """
    measured = measure_file(path, units, 1.0, True)
    catalog = load_catalog(Path(catalog_folder))
    verdicts = {}
    judged: dict[Hashable, Judgement] = {}
    for material in catalog.materials.values():
        room = material.largest_mm or largest_mm(catalog, material.process)
        alike = (material.process, frozenset(material.limits.items()), room)  # all that a verdict hangs on
        if alike not in judged:
            judged[alike] = judge(
                measured.facts,
                catalog.process(material.process),
                material,
                room,
                mesh=measured.mesh,
                wall_mm=measured.per_face_wall_mm,
            )
        judgement = judged[alike]
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
        "support_mm3": support_mm3(measured.mesh, measured.facts, catalog.profile(PROFILE)),
        "format": measured.format,
    }


def largest_mm(catalog: Catalog, process: str) -> tuple[float, float, float] | None:
    """The volume of the catalogue's largest printer of that process, None where it names none."""
    volumes = [printer.volume_mm for printer in catalog.printers.values() if printer.process == process]
    return max(volumes, key=lambda size: size[0] * size[1] * size[2], default=None)
