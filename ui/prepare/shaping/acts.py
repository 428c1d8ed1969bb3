"""The acts, as one list: menus, palette and shortcuts are made from it. Cards are imported when a part is there."""

from importlib import import_module
from typing import TYPE_CHECKING

from printdesk.words import say
from ui.prepare.shaping.act import Act, Needs

if TYPE_CHECKING:
    from ui.prepare.shaping.card import ActCard

_MODULE = "ui.prepare.shaping.{name}"


def acts() -> tuple[Act, ...]:
    """In the order in which menus show them."""
    several, two = Needs.SEVERAL, Needs.TWO
    return (
        Act("cut", say("Cut …"), "cut", "cut", shortcut="C", words="plane slice halves dowels pins keys"),
        Act("hollow", say("Hollow out …"), "drop", "hollow", shortcut="H", words="shell drain holes wall resin empty"),
        Act("emboss", say("Text on it …"), "text-t", "emboss", shortcut="T", words="emboss engrave letters font"),
        Act("boolean", say("Unite, take away, intersect …"), "intersect", "boolean", two, "B", "boolean difference subtract"),
        Act("unite", say("Make one part of several …"), "circles-three-plus", "unite", several, words="merge join union"),
        Act("split", say("Split into bodies …"), "puzzle-piece", "split", words="separate shells explode"),
        Act("simplify", say("Simplify …"), "triangle", "simplify", words="decimate reduce triangles"),
        Act("thicken", say("Thicken thin walls …"), "wall", "thicken", words="wall thin stronger"),
        Act("fit", say("Scale to fit …"), "arrows-in", "fit", words="plate printer too large size"),
        Act("array", say("Copy in rows …"), "dots-nine", "copies", shortcut="Ctrl+Shift+D", words="array duplicate grid columns"),
        Act("fill", say("Fill the plate …"), "squares-four", "copies", words="copies bed as many as fit"),
        Act("arrange", say("Arrange …"), "layout", "arrange", several, "A", "nest pack plate order"),
    )


def card_of(act: Act) -> "type[ActCard]":
    """The class of an act's card."""
    found: type[ActCard] = getattr(import_module(_MODULE.format(name=act.module)), f"{act.id.capitalize()}Card")
    return found


def import_cards() -> None:
    """So that the first card does not wait for it; from any thread."""
    for act in acts():
        import_module(_MODULE.format(name=act.module))
