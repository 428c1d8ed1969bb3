"""What can be done on the Prepare desk, as one list: menus, palette and shortcuts are made from it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from printdesk.words import say
from ui.actions import Action
from ui.prepare.empty import open_action
from ui.prepare.figures import unit_words
from ui.prepare.shaping.acts import acts

if TYPE_CHECKING:
    from ui.prepare.page import PreparePage


def prepare_actions(page: "PreparePage") -> list[Action]:
    workspace, changing, saving, adjusting = page.workspace, page.changing, page.saving, page.hand.adjusting

    def has_part() -> bool:
        return workspace.part is not None and not changing.busy

    def of_part(name: str, text: str, call: Callable[[], object], icon: str = "", shortcut: str = "", words: str = "") -> Action:
        return Action(f"prepare.{name}", text, call, icon=icon, shortcut=shortcut, words=words, possible=has_part)

    return [
        open_action(page.ask_files),
        Action(
            "prepare.paste", say("Open the file that was copied"), page.paste, icon="open", shortcut="Ctrl+V", words="clipboard"
        ),
        Action("prepare.undo", say("Undo"), page.undo, icon="undo", shortcut="Ctrl+Z", possible=page.can_undo),
        Action("prepare.redo", say("Redo"), page.redo, icon="redo", shortcut="Ctrl+Shift+Z; Ctrl+Y", possible=page.can_redo),
        *page.keeping.actions(),
        of_part("mend", say("Mend all"), changing.mend, "mend", "Ctrl+M", words="repair fix"),
        of_part("move", say("Move by numbers"), lambda: page.use_tool("move"), "move", "M"),
        of_part("rotate", say("Turn by numbers"), lambda: page.use_tool("rotate"), "rotate", "R", words="rotate"),
        of_part("scale", say("Scale by numbers"), lambda: page.use_tool("scale"), "scale", "S", words="size percent"),
        of_part("layFlat", say("Lay it the way that prints best"), page.hand.best.lay, "lay_flat", "L", words="orient flat"),
        of_part("mirrorX", say("Mirror left and right"), lambda: adjusting.mirror(0), "mirror"),
        of_part("mirrorY", say("Mirror front and back"), lambda: adjusting.mirror(1), "mirror"),
        of_part("mirrorZ", say("Mirror top and bottom"), lambda: adjusting.mirror(2), "mirror"),
        *_units(page, has_part),
        *_shaping(page),
        of_part("duplicate", say("Duplicate the part"), adjusting.duplicate, "duplicate", "Ctrl+D", words="copy"),
        of_part("remove", say("Take the part off the plate"), adjusting.remove, "delete", "Del", words="delete"),
        of_part("frame", say("Bring into view"), page.viewport.frame, "frame", "F", words="zoom fit center"),
        of_part("nextFinding", say("Next finding"), lambda: page.step_finding(1), "", "F8", words="problem jump"),
        of_part("lastFinding", say("Previous finding"), lambda: page.step_finding(-1), "", "Shift+F8", words="problem jump"),
        of_part("save", say("Save the part as …"), saving.ask_model, "download", "Ctrl+E", words="export stl 3mf"),
        of_part("gcode", say("Save G-code …"), saving.ask_gcode, "download", "Ctrl+G", words="slice sd card"),
        of_part("prices", say("Ask for prices again"), page.pricing.ask_again, "refresh", "F5"),
        of_part("next", say("Next part"), page.choose_next, "", "Ctrl+Tab"),
        of_part("primary", say("Do the next step"), page.do_step, "good", "Ctrl+Return", words="order print"),
    ]


def _units(page: "PreparePage", has_part: Callable[[], bool]) -> list[Action]:
    """For a file that does not say its unit, or says a wrong one; the unit that holds is not offered."""
    found_by = {"in": "inch imperial units", "cm": "centimeters units", "m": "meters units", "mm": "millimeters units"}
    workspace = page.workspace
    return [
        Action(
            f"prepare.takeAs.{unit}",
            say("Take its numbers as {unit}", unit=unit_words(unit)),
            lambda unit=unit: page.changing.take_as(unit),
            icon="measure",
            words=words,
            possible=lambda unit=unit: has_part() and workspace.part is not None and workspace.part.units != unit,
        )
        for unit, words in found_by.items()
    ]


def _shaping(page: "PreparePage") -> list[Action]:
    """What makes other parts of parts: each opens its card."""
    return [
        Action(
            f"prepare.{act.id}",
            act.text,
            lambda act=act: page.shaper.toggle(act.id),
            icon=act.icon,
            shortcut=act.shortcut,
            words=act.words,
            possible=lambda act=act: page.shaper.possible(act),
        )
        for act in acts()
    ] + [Action("prepare.menu", say("Menu of the part"), page.part_menu.show_here, shortcut="Shift+F10", words="context")]


MENU = (
    *("prepare.save", "prepare.gcode", "prepare.savePicture", "prepare.copyFile", "-"),
    *("prepare.replace", "prepare.versions", "-"),
    *("prepare.duplicate", "prepare.remove"),
)
UNITS = ("prepare.takeAs.in", "prepare.takeAs.cm", "prepare.takeAs.m", "prepare.takeAs.mm")
