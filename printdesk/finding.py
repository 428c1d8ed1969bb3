"""What is wrong or noteworthy about a part, as values: finding, severity, verdict, judgement."""

from dataclasses import dataclass, field
from enum import StrEnum

from mesh.mesh import NO_FACES, FaceIndices, Vector3


class Severity(StrEnum):
    """error: cannot be made so; warning: can, and may come out wrong; info: good to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Verdict(StrEnum):
    """repairable: every error has a repair step; unprintable: at least one has none."""

    PRINTABLE = "printable"
    REPAIRABLE = "repairable"
    UNPRINTABLE = "unprintable"


@dataclass(frozen=True)
class Measure:
    """The figure that a finding rests on.

    unit: "mm", "mm2", "mm3", "deg", "ratio", or what was counted: "edges", "faces", "shells", "bodies", "places"
    limit: what it is held against, in the same unit; None where any is too much, or none is
    """

    value: float
    unit: str
    limit: float | None = None


_ACTS = {
    "thin_wall": ("thicken",),
    "free_wall": ("thicken",),
    "too_large": ("cut",),
    "sealed_cavity": ("drain",),
}


@dataclass(frozen=True, eq=False)
class Finding:
    """code: stable, listed in docs/findings.md. title: two to four words; message: what, where and the figure, in one sentence.

    why: why it matters for this process. place_mm: a point on the part, None where it has no place
    fix: the repair step that mends it (drop_degenerate, drop_duplicate, weld, turn, fill, unite, untangle), None where none does
    remedy: what else a person can do (mend, orient, scale_to_fit, change_process, supports), None for nothing
    faces: those concerned, indices into the mesh that was measured
    measure: the figure behind the message; None where the finding has none, as for a part with nothing in it
    """

    code: str
    severity: Severity
    count: int
    title: str
    message: str
    why: str
    place_mm: Vector3 | None = None
    fix: str | None = None
    remedy: str | None = None
    faces: FaceIndices = field(default_factory=lambda: NO_FACES)
    measure: Measure | None = None

    @property
    def acts(self) -> tuple[str, ...]:
        """What shaping the part can do about it (thicken, cut, drain), besides the remedy."""
        if self.code == "too_large" and self.remedy != "scale_to_fit":
            return ()  # it fits when it is turned
        return _ACTS.get(self.code, ())


@dataclass(frozen=True, eq=False)
class Judgement:
    """findings: errors first, then warnings, then the rest."""

    process: str
    verdict: Verdict
    findings: tuple[Finding, ...]


def verdict_of(findings: list[Finding]) -> Verdict:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if not errors:
        return Verdict.PRINTABLE
    return Verdict.REPAIRABLE if all(finding.fix for finding in errors) else Verdict.UNPRINTABLE
