"""A part in words, for who cannot see it: "bracket-like, 64 × 58 × 54 mm, 2 findings, first: thin wall, at the bottom, left"."""

from dataclasses import dataclass
from enum import StrEnum
from math import pi

from mesh.facts import Facts
from mesh.hull import Outline
from mesh.mesh import Vector3
from printdesk.finding import Finding, Judgement, Severity
from printdesk.part import Part
from printdesk.words import language, number, plural, say

_THIRD = 1 / 3
MOST_FINDINGS = 8  # told one after the other; of more, how many more


class Likeness(StrEnum):
    """What a person would call the shape at a glance."""

    SEVERAL = "several"
    RING = "ring"
    BALL = "ball"
    ROD = "rod"
    DISC = "disc"
    PLATE = "plate"
    TUBE = "tube"
    CYLINDER = "cylinder"
    HOLLOW_BOX = "hollow_box"
    BOX = "box"
    BRACKET = "bracket"
    FREE = "free"


# Shares by which shapes are told apart, set on analytic bodies and looked at on a corpus of real models (tests/printdesk/
# test_described.py). A cylinder fills π/4 = 0.79 of its box, a ball π/6 = 0.52.
_LONG = 0.28  # the second edge of the smallest box over the first: below, a rod
_FLAT = 0.25  # the third over the second: below, a plate
_EVEN, _VERY_EVEN = 0.9, 0.96  # of two edges of something round
_ROUND_SLACK = 0.06  # about π/4 and π/6
_FULL, _HOLLOW = 0.75, 0.42  # of the hull's volume that is material: above, solid; below, mostly air
_BOXY, _VERY_BOXY = 0.84, 0.93  # of the box's volume that the hull takes
_SQUARE = 0.5  # of the surface lies square to the box: below, it is of free form
_WIDE_HOLE = 0.3  # of the ring's width


@dataclass(frozen=True)
class _Shares:
    """long, flat: edges of the smallest box over the next longer; hull: of the box; solid: of the hull, None where unknown"""

    long: float
    flat: float
    hull: float
    solid: float | None


def likeness(facts: Facts, outline: Outline) -> Likeness:
    """From measured figures alone; the first that fits in the order of the enumeration."""
    if (facts.bodies or 0) > 1:
        return Likeness.SEVERAL
    a, b, c = facts.smallest_size_mm or tuple(sorted(facts.size_mm, reverse=True))
    if min(a, b, c) <= 0:
        return Likeness.PLATE if b > 0 else Likeness.ROD
    hull, volume = outline.hull_mm3 / (a * b * c), facts.volume_mm3
    solid = volume / outline.hull_mm3 if volume and volume > 0 and outline.hull_mm3 > 0 else None
    return _like(facts, outline, _Shares(b / a, c / b, hull, solid), b)


def _like(facts: Facts, outline: Outline, share: _Shares, width_mm: float) -> Likeness:
    solid = share.solid if share.solid is not None else _FULL
    is_even = share.long >= _EVEN
    is_disc = abs(share.hull - pi / 4) <= _ROUND_SLACK
    if facts.genus == 1 and is_even and share.flat <= 0.7 and solid < 0.85 and not _is_narrow_hole(facts, width_mm):
        return Likeness.RING
    if share.long * share.flat >= 0.85 and abs(share.hull - pi / 6) <= 1.6 * _ROUND_SLACK and solid >= _FULL:
        return Likeness.BALL
    if share.long <= _LONG and share.flat > 0.2:
        return Likeness.ROD
    if share.flat <= _FLAT or share.long * share.flat <= 0.15:
        return Likeness.DISC if share.long >= _VERY_EVEN and is_disc else Likeness.PLATE
    is_round = is_disc and (share.flat >= _VERY_EVEN or share.long >= _VERY_EVEN) and outline.square < 0.8
    if facts.genus == 1 and share.flat >= _EVEN and solid < 0.75 and share.hull >= 0.7 and not _is_narrow_hole(facts, width_mm):
        return Likeness.TUBE
    if is_round and solid >= _FULL:
        return Likeness.CYLINDER
    if share.hull >= _BOXY and solid < _HOLLOW:
        return Likeness.HOLLOW_BOX
    is_square = outline.square >= _SQUARE
    if is_square and (share.hull >= _VERY_BOXY or (share.hull >= _BOXY and solid >= _FULL)):
        return Likeness.BOX
    return Likeness.BRACKET if is_square else Likeness.FREE


def _is_narrow_hole(facts: Facts, width_mm: float) -> bool:
    """Whether the one way through it is a bore for a screw or a shaft."""
    return any(bore.width_mm < _WIDE_HOLE * width_mm for bore in facts.bores or ())


def likeness_words(facts: Facts, outline: Outline) -> str:
    like = likeness(facts, outline)
    if like is Likeness.SEVERAL:
        return plural("{count} separate body", "{count} separate bodies", facts.bodies or 0)
    return {
        Likeness.RING: say("ring-like"),
        Likeness.BALL: say("ball-like"),
        Likeness.ROD: say("rod-like"),
        Likeness.DISC: say("disc-like"),
        Likeness.PLATE: say("plate-like"),
        Likeness.TUBE: say("tube-like"),
        Likeness.CYLINDER: say("cylinder-like"),
        Likeness.HOLLOW_BOX: say("box-like and hollow"),
        Likeness.BOX: say("box-like"),
        Likeness.BRACKET: say("bracket-like"),
        Likeness.FREE: say("of free form"),
    }[like]


# ---- where something is


def where_words(place_mm: Vector3, lower_mm: Vector3, size_mm: Vector3) -> str:
    """In which third of the box a point is, along z, y and x, seen from the front: "at the bottom, front left"."""
    along = [(place - low) / size if size > 0 else 0.5 for place, low, size in zip(place_mm, lower_mm, size_mm, strict=True)]
    x, y, z = (-1 if share < _THIRD else 1 if share > 1 - _THIRD else 0 for share in along)
    side = {
        (-1, -1): say("front left"),
        (0, -1): say("front"),
        (1, -1): say("front right"),
        (-1, 0): say("left"),
        (0, 0): say("in the middle"),
        (1, 0): say("right"),
        (-1, 1): say("back left"),
        (0, 1): say("back"),
        (1, 1): say("back right"),
    }[x, y]
    height = {-1: say("at the bottom"), 0: say("half-way up"), 1: say("at the top")}[z]
    return f"{height}, {side}"


def finding_words(finding: Finding, facts: Facts) -> str:
    """Its title and where it is: "Thin wall, at the bottom, front left". Places are those of `Bench.judge`: of the part as it
    stands about x = y = 0 on z = 0."""
    if finding.place_mm is None:
        return finding.title
    return f"{finding.title}, {where_words(finding.place_mm, standing_lower(facts), facts.size_mm)}"


def standing_lower(facts: Facts) -> Vector3:
    """The lower corner of the part's box, mm, as it stands about x = y = 0 on z = 0, wherever its file has it."""
    wide, deep, _ = facts.size_mm
    return -wide / 2, -deep / 2, 0.0


# ---- the whole


def described(part: Part, judgement: Judgement | None, outline: Outline) -> str:
    """One sentence of shape, size and findings; a second with the other findings, where there are any."""
    facts = part.facts
    size = " × ".join(_length(length) for length in facts.size_mm)
    words = [likeness_words(facts, outline), say("{size} mm", size=size)]
    if judgement is None:
        return say("{words}, still being looked at", words=", ".join(words))
    told = [finding for finding in judgement.findings if finding.severity is not Severity.INFO]
    if not told:
        return f"{', '.join([*words, say('no findings')])}."
    words.append(plural("{count} finding", "{count} findings", len(told)))
    first = say("first: {finding}", finding=_small(finding_words(told[0], facts)))
    sentences = [f"{', '.join([*words, first])}."]
    sentences += [f"{finding_words(finding, facts)}." for finding in told[1:MOST_FINDINGS]]
    if len(told) > MOST_FINDINGS:
        sentences.append(say("And {count} more.", count=len(told) - MOST_FINDINGS))
    return " ".join(sentences)


def _length(length_mm: float) -> str:
    """Whole millimetres, tenths below ten."""
    return number(length_mm, ".0f" if length_mm >= 9.95 else ".1f")


def _small(words: str) -> str:
    return words if language() == "de" else words[:1].lower() + words[1:]  # German nouns keep their capital
