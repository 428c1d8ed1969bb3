"""Brings together what moves, turns and scales by hand and by number: the strip, its card, the handles, and the keys."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from printdesk.part import Part
from printdesk.words import say
from ui.accessible import announce
from ui.actions import Action
from ui.notice import Notice
from ui.prepare.adjusting import Adjusting
from ui.prepare.drags import LAY
from ui.prepare.handles import Handles
from ui.prepare.laid_best import LaidBest
from ui.prepare.tool_rows import MoveRows, Rows, ScaleRows, TurnRows

if TYPE_CHECKING:
    from ui.prepare.page import PreparePage


class Hand(QObject):
    """Made when strip, card and stage of the page are there."""

    told = Signal(Notice)

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page, self._workspace = page, page.workspace
        self.adjusting = Adjusting(page.workspace, page.changing, self)
        self.handles = Handles(page.workspace, page.viewport, page.stage, self.adjusting)
        self.best = LaidBest(page.desk, page.workspace, page.changing, page.viewport.overlay, self)
        self._connect()

    def _connect(self) -> None:
        strip, adjusting = self._page.tools, self.adjusting
        strip.used.connect(self._use)
        strip.lay_wanted.connect(self.best.lay)
        strip.mirror_wanted.connect(adjusting.mirror)
        strip.duplicate_wanted.connect(adjusting.duplicate)
        strip.remove_wanted.connect(adjusting.remove)
        self._page.tool_card.built.connect(self._connect_rows)
        adjusting.laid.connect(self._page.stage.take)
        adjusting.settled.connect(self._page.stage.show_plate)
        self.best.told.connect(self.told)
        self.handles.previewed.connect(self._preview)
        self.handles.left.connect(strip.put_away)
        self.handles.told.connect(lambda words: announce(self._page.viewport, words))
        self._page.viewport.boxed.connect(self._box)
        self._page.tabs.also_wanted.connect(self.choose_too)
        self._workspace.changed.plate.connect(self._show)

    def _connect_rows(self, rows: Rows) -> None:
        """What is typed on a tool's card is done."""
        adjusting = self.adjusting
        if isinstance(rows, MoveRows):
            rows.moved.connect(adjusting.move_to)
            rows.centre_wanted.connect(adjusting.centre)
            rows.plate_wanted.connect(adjusting.to_next_plate)
        elif isinstance(rows, TurnRows):
            rows.turned.connect(adjusting.turn_to)
            rows.turned_by.connect(adjusting.turn_by)
            rows.face_wanted.connect(lambda: self._page.tools.toggle(LAY))
        elif isinstance(rows, ScaleRows):
            rows.keep.setChecked(self.handles.is_linked)
            rows.linked.connect(self._link)
            rows.scaled.connect(adjusting.scale_to)
            rows.sliding.connect(adjusting.slide_to)
            rows.slid.connect(adjusting.slid)
            rows.fill_wanted.connect(adjusting.fill_printer)

    # ---- shown

    def _use(self, tool: str) -> None:
        if tool:
            self.best.drop()
        self.handles.use(tool)
        self._show()
        card = self._page.tool_card
        if card.isVisible():
            card.focus_first()
        elif tool:
            self._page.viewport.setFocus()

    def _show(self) -> None:
        parts = self._workspace.plate.chosen_parts
        tool = self.handles.tool
        if tool and not parts:
            self._page.tools.put_away()
            return
        self._page.tool_card.use("" if tool == LAY else tool, parts[0] if parts else None, len(parts))

    def _preview(self, parts: Sequence[Part]) -> None:
        """The numbers of a drag that is under way."""
        lead = next((part for part in parts if part.id == self._workspace.plate.chosen), parts[0] if parts else None)
        shown = lead or self._workspace.part
        if shown is not None:
            self._page.tool_card.show_part(shown, max(len(parts) or len(self._workspace.plate.chosen_parts), 1))
            self._page.measures.show_part(shown, self._workspace.plate)

    def _link(self, is_linked: bool) -> None:
        """Holds also when the card is opened the next time."""
        self.handles.is_linked = is_linked

    # ---- chosen

    def choose_all(self) -> None:
        plate = self._workspace.plate
        lead = [plate.chosen] if plate.chosen else []
        self._workspace.show_plate(plate.choose_all([*lead, *(part.id for part in plate.parts if part.id not in lead)]))

    def choose_too(self, part_id: str) -> None:
        """One more, or one fewer."""
        if any(part.id == part_id for part in self._workspace.plate.parts):
            self._workspace.show_plate(self._workspace.plate.choose_too(part_id))

    def _box(self, ids: Sequence[str], held: Qt.KeyboardModifier) -> None:
        """Those in the rubber band; with Ctrl beside those that are chosen. A band around nothing leaves the choice."""
        plate = self._workspace.plate
        known = [part.id for part in plate.chosen_parts] if held & Qt.KeyboardModifier.ControlModifier else []
        came = [part.id for part in plate.parts if part.id in ids and part.id not in known]
        if came:
            lead = [plate.chosen] if plate.chosen in came else []
            self._workspace.show_plate(plate.choose_all([*known, *lead, *(part for part in came if part not in lead)]))

    def choose_none(self) -> None:
        self._workspace.choose(None)

    def _has_parts(self) -> bool:
        return bool(self._workspace.plate.parts)

    def _has_part(self) -> bool:
        return self._workspace.part is not None

    def actions(self) -> list[Action]:
        adjusting = self.adjusting

        def of_part(
            name: str, text: str, call: Callable[[], object], icon: str = "", shortcut: str = "", words: str = ""
        ) -> Action:
            return Action(f"prepare.{name}", text, call, icon=icon, shortcut=shortcut, words=words, possible=self._has_part)

        return [
            Action(
                "prepare.chooseAll",
                say("Choose all parts"),
                self.choose_all,
                shortcut="Ctrl+A",
                words="select",
                possible=self._has_parts,
            ),
            of_part("chooseNone", say("Choose no part"), self.choose_none, "", "Ctrl+Shift+A", words="deselect"),
            of_part(
                "layFace", say("Lay it on a face"), lambda: self._page.use_tool(LAY), "lay_flat", "Shift+L", words="flat side"
            ),
            of_part("centre", say("Put it in the middle of the plate"), adjusting.centre, "", "Shift+C", words="center drop"),
            of_part("nextPlate", say("Put it on the next plate"), adjusting.to_next_plate, "", "N", words="move plate"),
            of_part("firstPlate", say("Put it on the first plate"), adjusting.to_first_plate, "", "Shift+N", words="move plate"),
            of_part(
                "fitPrinter", say("Fit it to the printer"), adjusting.fill_printer, "", "Shift+S", words="scale size largest"
            ),
        ]
