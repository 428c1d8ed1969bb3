"""What a changed wish is called in the history: "7 copies", "Material: PETG"."""

from collections.abc import Callable, Mapping

from printdesk.wish import Wish
from printdesk.words import later, number, plural, say

_TITLES = {
    "material": later("Material: {what}"),
    "process": later("Process: {what}"),
    "colour": later("Colour: {what}"),
    "finish": later("Finish: {what}"),
    "profile": later("Profile: {what}"),
    "layer_height_mm": later("Layers of {what}"),
    "infill": later("Infill: {what}"),
    "supports": later("Supports: {what}"),
    "printer": later("Printer: {what}"),
    "rush": later("Made sooner: {what}"),
}
_FIRST = ("material", "profile", *_TITLES)  # what a change of several fields is named by


def wish_words(before: Wish, after: Wish, name_of: Callable[[str, str], str]) -> str:
    """name_of: (field, id) to what people call it, for what the catalogue names. Both must differ."""
    changed = {name: value for name, value in vars(after).items() if getattr(before, name) != value}
    if "quantity" in changed:
        return plural("{count} copy", "{count} copies", after.quantity)
    field = next(name for name in _FIRST if name in changed)
    return say(_TITLES[field], what=_value(field, changed, name_of))


def _value(field: str, changed: Mapping[str, object], name_of: Callable[[str, str], str]) -> str:
    value = changed[field]
    if value is None:
        return say("as usual")
    if isinstance(value, bool):
        return say("Yes") if value else say("No")
    if field == "infill" and isinstance(value, float):
        return number(value, ".0%")
    if field == "layer_height_mm":
        return f"{number(value, 'g')} mm"
    return name_of(field, str(value))
