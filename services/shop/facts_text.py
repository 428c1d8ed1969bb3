"""A part's facts as JSON and back, for the shop's database."""

from dataclasses import fields
from typing import Any

from mesh.facts import Facts

# Arrays and places: the verdicts already say what follows from them.
STAY_BEHIND = frozenset({"faces", "layers", "bores", "slender", "voids"})


def facts_as_json(facts: Facts) -> dict[str, Any]:
    """Every figure of a part; what is no figure stays behind."""
    plain: dict[str, Any] = {}
    for entry in fields(Facts):
        if entry.name not in STAY_BEHIND:
            value = getattr(facts, entry.name)
            plain[entry.name] = [float(length) for length in value] if isinstance(value, tuple) else _plain(value)
    return plain


def facts_from_json(plain: dict[str, Any]) -> Facts:
    known = {entry.name for entry in fields(Facts)} - STAY_BEHIND
    figures: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items() if name in known
    }
    return Facts(**figures)


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value
