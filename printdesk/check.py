"""Can this part be made by this process? Facts held against limits give findings, and the findings a verdict."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from mesh.facts import Facts
from mesh.mesh import Mesh
from mesh.units import guess_units
from printdesk.catalog import Material, Process
from printdesk.check_process import process_findings
from printdesk.check_surface import surface_findings
from printdesk.finding import Finding, Judgement, Measure, Severity, Verdict, verdict_of
from printdesk.words import respeak, say

__all__ = ["Finding", "Judgement", "Measure", "Severity", "Verdict", "judge"]

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def judge(
    facts: Facts,
    process: Process,
    material: Material | None = None,
    volume_mm: tuple[float, float, float] | None = None,
    *,
    mesh: Mesh | None = None,
    wall_mm: npt.NDArray[np.float32] | None = None,
    units_known: bool = True,
    finish: str | None = None,
    others: Iterable[Process] = (),
    given_up: Collection[str] = (),
) -> Judgement:
    """facts: of the part as it lies, in mm. volume_mm: the machine's, None for the material's largest size, or none at all.

    mesh: the measured one, so that findings have a place; wall_mm: (m,) of its faces, NaN where unknown, so that thin places are
    weighed by area; units_known: the file itself said its unit; others: processes to look at when a wall is too thin for this one
    given_up: repair steps that have been tried: what they left is not promised to be mended by them
    """
    findings = [*_size_findings(facts, units_known), *surface_findings(facts, mesh)]
    findings += process_findings(facts, process, material, volume_mm, mesh, wall_mm, finish, tuple(others))
    findings = [_given_up(found) if found.fix in given_up else found for found in findings]
    findings.sort(key=lambda finding: _ORDER[finding.severity])
    return Judgement(process.id, verdict_of(findings), tuple(findings))


def _given_up(found: Finding) -> Finding:
    """The finding without the promise to mend it; what else can be done about it stays."""
    return replace(found, fix=None, remedy=None if found.remedy == "mend" else found.remedy)


def _size_findings(facts: Facts, units_known: bool) -> Iterator[Finding]:
    longest = max(facts.size_mm, default=0.0)
    if facts.triangles == 0 or not longest > 0:
        yield Finding(
            "empty",
            Severity.ERROR,
            1,
            say("Nothing in it"),
            say("The file holds no surface with an extent."),
            say("There is nothing to make."),
            measure=Measure(facts.triangles, "faces", None),
        )
    elif guess := guess_units(facts.size_mm, units_known):
        yield Finding(
            "units_suspect",
            Severity.WARNING,
            1,
            say("Unusual size"),
            say("The longest side is {length:.4g} mm, and the file does not say its unit.", length=longest)
            + " "
            + respeak(guess.reason),
            say("A part drawn in inches or metres comes out far too small when its numbers are taken as millimetres."),
            measure=Measure(longest, "mm", None),
        )
