"""All overlays of the Prepare desk: what each is called, the keys that show it, and what is remembered of it."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from printdesk.words import say
from ui.actions import Action
from ui.notice import Notice, Tone
from ui.prepare.overlays.shades import MODES, Shades
from ui.prepare.shaping.part_menu import fill
from ui.prepare.stage import FINDINGS, OVERHANG, SOLID, WALLS

if TYPE_CHECKING:
    from ui.prepare.overlays.cut_tool import CutTool
    from ui.prepare.overlays.layer_tool import LayerTool
    from ui.prepare.overlays.measure_tool import MeasureTool
    from ui.prepare.page import PreparePage

FACES = ("prepare.faces.solid", "prepare.faces.findings", "prepare.faces.walls", "prepare.faces.overhang")
MENU = (*FACES, "-", "prepare.measure", "prepare.section", "prepare.layers", "prepare.toolpaths")


class Overlays(QObject):
    """Each is made when it is first wanted: a window that opens needs none of them. changed: one was shown or put away."""

    changed = Signal()

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page = page
        self.shades = Shades(self, page)
        if (mode := page.desk.recall("faces") or "") in MODES:
            page.view_bar.set_current(mode)
            page.stage.show_mode(mode)
        page.view_menu.menu.aboutToShow.connect(self._fill_menu)
        page.workspace.changed.plate.connect(self._show_measures)

    def actions(self) -> list[Action]:
        def has_part() -> bool:
            return bool(self._page.workspace.plate.parts)

        def of_part(name: str, text: str, call: Callable[[], None], icon: str, shortcut: str, words: str) -> Action:
            return Action(f"prepare.{name}", text, call, icon=icon, shortcut=shortcut, words=words, possible=has_part)

        texts = {
            SOLID: say("Show faces plain"),
            FINDINGS: say("Show findings on the faces"),
            WALLS: say("Show wall thickness"),
            OVERHANG: say("Show overhang"),
        }
        return [
            *(
                of_part(f"faces.{mode}", text, partial(self.choose_mode, mode), "", f"Alt+{number}", words="colour heat map view")
                for number, (mode, text) in enumerate(texts.items(), 1)
            ),
            of_part("measure", say("Measure"), self.toggle_measure, "measure", "E", words="distance angle diameter ruler length"),
            of_part("section", say("Section"), self.toggle_section, "square-half", "X", words="cut open inside plane slice clip"),
            of_part("layers", say("Layers"), self.toggle_layers, "stack", "Y", words="preview tool paths slice infill speed"),
            of_part(
                "toolpaths", say("Tool paths of a G-code file …"), self.ask_gcode, "path", "", words="gcode preview layers speed"
            ),
        ]

    def is_on(self, action_id: str) -> bool:
        """Whether what an action shows is shown now."""
        if action_id in FACES:
            return self._page.stage.mode == action_id.rpartition(".")[2]
        made = {"prepare.measure": "measure", "prepare.section": "section", "prepare.layers": "layers"}.get(action_id)
        return made is not None and made in self.__dict__ and bool(getattr(self, made).is_on)

    @property
    def hides_faces(self) -> bool:
        """Layers are seen, and nothing of the faces that would have a colour."""
        return self.is_on("prepare.layers")

    def _fill_menu(self) -> None:
        menu = self._page.view_menu.menu
        fill(menu, {action.id: action for action in self.actions()}, MENU)
        for key, entry in zip(MENU, menu.actions(), strict=True):
            entry.setCheckable(key not in ("-", "prepare.toolpaths"))
            entry.setChecked(self.is_on(key))

    # ---- the faces

    def choose_mode(self, mode: str) -> None:
        """As the person wants the faces coloured, now and at the next start."""
        self._page.show_mode(mode)
        self._page.desk.remember("faces", mode)

    # ---- measuring

    @cached_property
    def measure(self) -> "MeasureTool":
        from ui.prepare.overlays.measure_tool import MeasureTool

        tool = MeasureTool(self._page.viewport, self._page.workspace)
        tool.told.connect(lambda words: self._page.notice.emit(Notice(words, Tone.CAREFUL)))
        tool.changed.connect(self._measure_changed)
        self._page.tools.used.connect(lambda used: tool.stop() if used else None)
        self._page.shaper.opened.connect(lambda act: tool.stop() if act else None)
        return tool

    def _show_measures(self) -> None:
        """Those of a desk that was opened or put back are seen before anybody measures."""
        if self._page.workspace.history.now.measures and "measure" not in self.__dict__:
            _ = self.measure

    def toggle_measure(self) -> None:
        if self.measure.is_on:
            self.measure.stop()
        else:
            self._page.tools.put_away()
            self._page.shaper.close()
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

    def ask_gcode(self) -> None:
        """Shows where the tool goes in a file that was sliced before."""
        dialog = QFileDialog(self._page, say("G-code whose tool paths are shown"), "", "G-code (*.gcode *.gco *.g)")
        dialog.setObjectName("prepare.gcodeDialog")
        dialog.fileSelected.connect(lambda chosen: self.show_gcode(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_gcode(self, path: Path) -> None:
        if not self.layers.is_on:
            self.toggle_layers()
        self.layers.read(path)

    def _remember_layers(self, is_single: bool, by: str) -> None:
        words = f"{'one' if is_single else 'all'} {by}"
        if self._page.desk.recall("layers") != words:
            self._page.desk.remember("layers", words)

    # ---- within

    def _put_away(self, name: str) -> None:
        """Both cut the parts open, so one goes for the other."""
        if name in self.__dict__:
            getattr(self, name).stop()
