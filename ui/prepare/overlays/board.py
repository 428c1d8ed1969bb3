"""All overlays of the Prepare desk: what each is called, the keys that show it, and what is remembered of it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from printdesk.words import say
from ui.actions import Action

if TYPE_CHECKING:
    from ui.prepare.overlays.cut_tool import CutTool
    from ui.prepare.overlays.measure_tool import MeasureTool
    from ui.prepare.page import PreparePage

MENU = ("prepare.measure", "prepare.section")


class Overlays(QObject):
    """Each is made when it is first wanted: a window that opens needs none of them. changed: one was shown or put away."""

    changed = Signal()

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page = page

    def actions(self) -> list[Action]:
        def has_part() -> bool:
            return bool(self._page.workspace.plate.parts)

        return [
            Action(
                "prepare.measure",
                say("Measure"),
                self.toggle_measure,
                icon="measure",
                shortcut="E",
                words="distance angle diameter ruler length",
                possible=has_part,
            ),
            Action(
                "prepare.section",
                say("Section"),
                self.toggle_section,
                icon="square-half",
                shortcut="X",
                words="cut open inside plane slice clip",
                possible=has_part,
            ),
        ]

    def is_on(self, action_id: str) -> bool:
        """Whether what an action shows is shown now."""
        made = {"prepare.measure": "measure", "prepare.section": "section"}.get(action_id)
        return made is not None and made in self.__dict__ and bool(getattr(self, made).is_on)

    # ---- measuring

    @cached_property
    def measure(self) -> "MeasureTool":
        from ui.prepare.overlays.measure_tool import MeasureTool

        tool = MeasureTool(self._page.viewport)
        tool.changed.connect(self._measure_changed)
        self._page.tools.used.connect(lambda used: tool.stop() if used else None)
        return tool

    def toggle_measure(self) -> None:
        if self.measure.is_on:
            self.measure.stop()
        else:
            self._page.tools.put_away()
            self.measure.start()

    def _measure_changed(self) -> None:
        self._page.stage.is_quiet = self.measure.is_on
        self.changed.emit()

    # ---- the section

    @cached_property
    def section(self) -> "CutTool":
        from ui.prepare.overlays.cut_tool import CutTool

        axis, _, is_flipped = (self._page.desk.recall("section") or "x").partition(" ")
        tool = CutTool(self._page.desk, self._page.viewport, axis, is_flipped == "flipped")
        tool.changed.connect(self.changed)
        tool.remembered.connect(
            lambda axis, is_flipped: self._page.desk.remember("section", f"{axis} flipped" if is_flipped else axis)
        )
        return tool

    def toggle_section(self) -> None:
        if self.section.is_on:
            self.section.stop()
        else:
            self.section.start()
