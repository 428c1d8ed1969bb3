"""A part's facts as JSON and back, for the shop's database."""

from dataclasses import fields
from typing import Any

from mesh.facts import Facts


def facts_as_json(facts: Facts) -> dict[str, Any]:
    """Every figure; the lists of faces stay behind."""
    plain: dict[str, Any] = {}
    for entry in fields(Facts):
        if entry.name != "faces":
            value = getattr(facts, entry.name)
            plain[entry.name] = [float(length) for length in value] if isinstance(value, tuple) else _plain(value)
    return plain


def facts_from_json(plain: dict[str, Any]) -> Facts:
    known = {entry.name for entry in fields(Facts)} - {"faces"}
    figures: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items() if name in known
    }
    return Facts(**figures)


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value
