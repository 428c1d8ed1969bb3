"""All overlays of the Prepare desk: what each is called, the keys that show it, and what is remembered of it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from printdesk.words import say
from ui.actions import Action

if TYPE_CHECKING:
    from ui.prepare.overlays.cut_tool import CutTool
    from ui.prepare.overlays.layer_tool import LayerTool
    from ui.prepare.overlays.measure_tool import MeasureTool
    from ui.prepare.page import PreparePage

MENU = ("prepare.measure", "prepare.section", "prepare.layers")


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
            Action(
                "prepare.layers",
                say("Layers"),
                self.toggle_layers,
                icon="stack",
                shortcut="Y",
                words="preview tool paths slice infill gcode speed",
                possible=has_part,
            ),
        ]

    def is_on(self, action_id: str) -> bool:
        """Whether what an action shows is shown now."""
        made = {"prepare.measure": "measure", "prepare.section": "section", "prepare.layers": "layers"}.get(action_id)
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
            self._put_away("layers")
            self.section.start()

    # ---- the layers

    @cached_property
    def layers(self) -> "LayerTool":
        from ui.prepare.overlays.layer_tool import LayerTool

        page = self._page
        single, _, by = (page.desk.recall("layers") or "all feature").partition(" ")
        tool = LayerTool(page.desk, page.workspace, page.viewport, single == "one", "speed" if by == "speed" else "feature")
        tool.changed.connect(self.changed)
        tool.remembered.connect(self._remember_layers)
        return tool

    def toggle_layers(self) -> None:
        if self.layers.is_on:
            self.layers.stop()
        else:
            self._put_away("section")
            self._page.tools.put_away()
            self.layers.start()

    def _remember_layers(self, is_single: bool, by: str) -> None:
        words = f"{'one' if is_single else 'all'} {by}"
        if self._page.desk.recall("layers") != words:
            self._page.desk.remember("layers", words)

    # ---- within

    def _put_away(self, name: str) -> None:
        """Both cut the parts open, so one goes for the other."""
        if name in self.__dict__:
            getattr(self, name).stop()
