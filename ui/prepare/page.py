"""The Prepare desk: the part in the middle, everything about it in one column on the right."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from printdesk.catalog import limit_of
from printdesk.desk import Desk
from printdesk.finding import Finding
from printdesk.offer import Offer
from printdesk.profile_file import ENDINGS as PROFILE_ENDINGS
from printdesk.words import say
from ui import tasks
from ui.actions import Action
from ui.desk_page import DeskPage
from ui.frame.card_taking import CardTaking, cards_and_others
from ui.frame.dropped import path_of
from ui.notice import Notice, Tone
from ui.prepare.aloud import Aloud
from ui.prepare.autosave import Autosave
from ui.prepare.carrying import Carrying
from ui.prepare.changing import Changing, Mend
from ui.prepare.column import PrepareColumn
from ui.prepare.desks import Desks
from ui.prepare.doings import MENU, UNITS, prepare_actions
from ui.prepare.empty import EmptyDesk
from ui.prepare.finding_card import FindingCard
from ui.prepare.findings import has_place
from ui.prepare.hand import Hand
from ui.prepare.hinting import Hinting
from ui.prepare.keeping import Keeping
from ui.prepare.live import LivePrices
from ui.prepare.looking import view_actions
from ui.prepare.measuring import Measuring
from ui.prepare.mended import BEFORE, MendedCard
from ui.prepare.opening import ENDINGS, Opening, folder_of_last
from ui.prepare.ordering import Ordering
from ui.prepare.overlays.board import Overlays
from ui.prepare.pricing import Pricing
from ui.prepare.ranking import standing
from ui.prepare.saving import Saving
from ui.prepare.shaping.part_menu import SHAPING, PartMenu, menu_of
from ui.prepare.shaping.shaper import Shaper
from ui.prepare.stage import Stage
from ui.prepare.tabs import DeskStrip, DeskTabs, WorkspaceTabs
from ui.prepare.taken_off import TakenOff
from ui.prepare.tool_card import ToolCard
from ui.prepare.tools import ToolStrip
from ui.prepare.view_bar import Measures, ViewBar, ViewMenu
from ui.prepare.workspace import Workspace
from ui.viewport.scene import Scene
from ui.viewport.view import Viewport


class PreparePage(DeskPage):
    """Script it with `open_files`, `workspace`, `changing`, `do_step`.

    wants_desk(id): go there ("printers", "orders", "settings"). truth_changed(key, words, tone): for the status bar.
    """

    wants_desk = Signal(str)
    truth_changed = Signal(str, str, str)
    _desk_changed = Signal()

    def __init__(self, desk: Desk, *, restore: bool = True, keep: bool = True, empty: EmptyDesk | None = None) -> None:
        """keep: what lies here is kept from now on, or as soon as it is restored; without it `autosave.begin` is the caller's.

        empty: what is seen already while nothing lies here; a new one where there is none
        """
        super().__init__("prepare", say("Prepare"), "prepare")
        self.desk = desk
        self.workspace = Workspace()
        self.desks = Desks(self.workspace)
        self.opening = Opening(desk, self.workspace, self.desks, self)
        self.measuring = Measuring(desk, self.workspace, self)
        self.changing = Changing(desk, self.workspace, self.desks, self)
        self.pricing = Pricing(desk, self.workspace, self)
        self.live = LivePrices(desk, self.workspace, self.pricing, self)
        self.hinting = Hinting(desk, self.workspace, self.pricing, self)
        self.autosave = Autosave(desk, self.desks, self)
        self.saving = Saving(desk, self.workspace, self.desks, self)
        self.ordering = Ordering(desk, self.workspace, self)
        self.keeping = Keeping(self)
        self.taken_off = TakenOff(self.workspace, self)
        self._finding_card: FindingCard | None = None
        self._mended_card: MendedCard | None = None
        self._outside: object = None
        self._closes_with: object = None
        self.empty = empty or EmptyDesk()
        self._lay_out()
        self.aloud = Aloud(self.workspace, self.viewport, self.column, self)
        self._connect()
        self._show_plate()
        self.look_outside()
        desk.bench.warm()
        if restore:
            self.opening.restore()
        elif keep:
            self.autosave.begin()

    # ---- laid out

    def _lay_out(self) -> None:
        self.tabs = WorkspaceTabs(self.workspace)
        self.desk_tabs = DeskTabs(self.desks)
        self.strip = DeskStrip(self.desk_tabs, self.tabs)
        self.viewport = Viewport(Scene(self.workspace.plate.size_mm), self)
        self.viewport.setObjectName("prepare.viewport")
        self.stage = Stage(self.workspace, self.viewport)
        self.shaper = Shaper(self.desk, self.workspace, self.changing, self.viewport, self)
        self.column = PrepareColumn(self.desk, self.workspace, self.changing, self.pricing, self.live, self.hinting)
        self.empty.take_desk(self.desk)
        self.tools, self.tool_card = ToolStrip(), ToolCard()
        self.view_bar, self.view_menu, self.measures = ViewBar(), ViewMenu(), Measures()
        overlay = self.viewport.overlay
        overlay.place(self.tools, "top left")
        overlay.place(self.tool_card, "top left")
        self.tool_card.hide()
        overlay.place(self.view_bar, "bottom left")
        overlay.place(self.view_menu, "bottom left")
        overlay.place(self.measures, "bottom right")
        self._hero = QWidget()
        row = QHBoxLayout(self._hero)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.viewport, 1)
        row.addWidget(self.column)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._hero)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.part_menu = PartMenu(self.workspace, self.viewport, self._listed)
        self.tools.shape.setMenu(menu_of(self.tools.shape, self._listed, SHAPING))
        self.hand = Hand(self)
        self.overlays = Overlays(self)
        self.carrying = Carrying(self)
        self._actions = [*prepare_actions(self), *self.carrying.actions(), *self.hand.actions(), *self.overlays.actions()]
        self._actions += view_actions(self.viewport)
        self.column.header.set_menus(menu_of(self, self._listed, MENU), menu_of(self, self._listed, UNITS))

    def _listed(self) -> dict[str, Action]:
        return {action.id: action for action in self._actions}

    def _connect(self) -> None:
        self.card_taking = CardTaking(self.desk, self, lambda: self.wants_desk.emit("settings"))
        tellers = (
            *(self.opening, self.measuring, self.changing, self.pricing, self.saving, self.ordering, self.hinting, self.keeping),
            *(self.card_taking, self.hand, self.taken_off, self.shaper),
        )
        for told in tellers:
            told.told.connect(self.notice)
        self.keeping.follow_tabs()
        self.ordering.wants_desk.connect(self.wants_desk)
        self.opening.busy.connect(lambda is_busy: self.empty.show_reading(say("Reading …") if is_busy else ""))
        self.opening.glimpsed.connect(lambda words: self.empty.show_reading(say("Reading {name} …", name=words)))
        self.opening.again_wanted.connect(self.ask_files)
        self.opening.restored.connect(self.autosave.begin)
        self.autosave.truth.connect(lambda words, tone: self.truth_changed.emit("saved", words, tone))
        self.changing.was_mended.connect(self._show_mended)
        self.changing.was_taken.connect(self.opening.remembering.later)
        self.changing.came_wanted.connect(self._come)
        self.workspace.changed.plate.connect(self._show_plate)
        self.workspace.changed.coming.connect(self._show_plate)
        self.workspace.changed.judgement.connect(self._drop_finding_card)
        self.workspace.changed.wish.connect(self._show_limits)
        self.empty.files_wanted.connect(self.open_files)
        self.empty.open_wanted.connect(self.ask_files)
        self.empty.wants_desk.connect(self.wants_desk)
        self.tabs.more_wanted.connect(self.ask_files)
        self.tabs.chosen.connect(self.viewport.bring_into_view)
        self.tabs.menu_wanted.connect(self.part_menu.show_of)
        self.viewport.files_dropped.connect(self.open_files)
        self._connect_column()
        self._connect_tools()
        self._desk_changed.connect(self.look_outside)
        for signal in (self.desk.changes.printers, self.desk.changes.services, self.desk.changes.settings):
            signal.connect(self._tell_desk_changed)

    def _connect_column(self) -> None:
        column = self.column
        column.header.unit_chosen.connect(self.changing.take_as)
        column.verdict.mend_wanted.connect(self.changing.mend)
        column.findings.pointed.connect(self.stage.light_up)
        column.findings.chosen.connect(self.show_finding)
        column.findings.remedy_wanted.connect(self.remedy)
        column.wish.wanted.connect(lambda changes: self.workspace.want(**changes))
        column.wish.ini_wanted.connect(self._ask_ini)
        column.offers.chosen.connect(self.workspace.choose_offer)
        column.offers.agreed.connect(self.agree)
        column.offers.requested.connect(self._ask_for_price)
        column.offers.printer_wanted.connect(lambda: self.wants_desk.emit("printers"))
        column.offers.again_wanted.connect(self.pricing.ask_again)
        column.offers.stop_wanted.connect(self.pricing.stop)
        column.buy.wanted.connect(lambda _: self.do_step())
        self.stage.pointed.connect(column.findings.light_up)
        self.stage.pointed.connect(self.stage.light_up)
        self.stage.chosen.connect(self.show_finding)

    def _connect_tools(self) -> None:
        self.tools.frame_wanted.connect(self.viewport.frame)
        self.view_bar.chosen.connect(self.overlays.choose_mode)
        self.tools.used.connect(lambda tool: self.shaper.close() if tool else None)
        self.shaper.opened.connect(lambda act: self.tools.put_away() if act else None)
        self.shaper.clicks_wanted.connect(self._hand_clicks_over)

    def _come(self) -> None:
        self.wants_desk.emit(self.desk_id)

    def _hand_clicks_over(self, is_taken: bool) -> None:
        self.stage.is_quiet = is_taken

    # ---- what the frame asks

    def desk_actions(self) -> list[Action]:
        return self._actions

    def top_widget(self) -> QWidget:
        return self.strip

    def menu_groups(self) -> list[tuple[str, tuple[str, ...]]]:
        from ui.prepare.menu_groups import menu_groups

        return menu_groups()

    def regions(self) -> list[QWidget]:
        return [self.viewport, self.column] if self._stack.currentWidget() is self._hero else [self.empty]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.window()
        if self._closes_with is not window and hasattr(window, "closing"):
            self._closes_with = window
            window.closing.connect(self.autosave.save_now)

    # ---- files

    def open_files(self, paths: Sequence[Path], units: str | None = None, scale: float = 1.0) -> None:
        """Several at once; each is on the plate as soon as it is read. A shop's card among them is kept as what it is."""
        if self.carrying.is_dragging:
            return
        cards, others = cards_and_others(list(paths))
        self.card_taking.take(cards)
        if others:
            self.opening.open_files(others, units, scale)

    def ask_files(self) -> None:
        kinds = " ".join(f"*.{ending} *.{ending.upper()}" for ending in ENDINGS)
        folder = folder_of_last(self.desk.settings.last_files)
        dialog = QFileDialog(self, say("Open parts"), folder, f"{say('Parts')} ({kinds});;{say('All files')} (*)")
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
        dialog.setObjectName("prepare.openDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.open_files([Path(name) for name in chosen]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste(self) -> None:
        """A file that was copied, or its path as text."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [path_of(url) for url in data.urls() if url.isLocalFile()]
        if not paths:
            paths = [Path(line.strip().strip("\"'")).expanduser() for line in data.text()[:4000].splitlines() if line.strip()]
        files = [path for path in paths if path.is_file()]
        if files:
            self.open_files(files)
        else:
            self.notice.emit(Notice(say("The clipboard holds no file and no path of one."), Tone.CAREFUL))

    # ---- history

    def can_undo(self) -> bool:
        return self.workspace.history.undoes is not None

    def can_redo(self) -> bool:
        return self.workspace.history.redoes is not None

    def undo(self) -> None:
        self.workspace.undo()

    def redo(self) -> None:
        self.workspace.redo()

    def choose_next(self) -> None:
        parts = self.workspace.plate.parts
        here = next((index for index, part in enumerate(parts) if part.id == self.workspace.plate.chosen), -1)
        if parts:
            following = parts[(here + 1) % len(parts)].id
            self.workspace.choose(following)
            self.viewport.bring_into_view(following)

    # ---- shown

    def _show_plate(self) -> None:
        plate, part = self.workspace.plate, self.workspace.part
        coming = list(self.workspace.coming.values())
        self._stack.setCurrentWidget(self._hero if plate.parts or coming else self.empty)
        if part is None and coming:
            self.column.show_coming(coming[-1])
        self.column.setVisible(part is not None or bool(coming))
        self.tools.setEnabled(part is not None)
        self.measures.show_part(part, plate)
        self._show_limits()
        self.undo_changed.emit(self.workspace.history.undoes or "")
        if card := self._mended_card:
            done = card.mend.done_of(part) if part else None
            if done:
                card.show_done(done)
            else:
                self._drop_mended_card()

    def _show_limits(self) -> None:
        """Walls are coloured by what the wished material holds."""
        wish, catalog = self.workspace.wish, self.desk.catalog
        material = catalog.materials.get(wish.material or "")
        limit = limit_of("wall_mm", catalog.process(wish.process or "fdm"), material)
        self.stage.thin_mm = limit.value if limit else 0.8
        self.overlays.shades.refresh()

    def show_mode(self, mode: str) -> None:
        """How faces are coloured: "solid", "findings", "walls" or "overhang"."""
        self.view_bar.set_current(mode)
        self.stage.show_mode(mode)
        self.overlays.shades.refresh()

    def show_finding(self, finding: Finding) -> None:
        """The camera flies there, the faces light up, the card stands at the spot."""
        self._drop_finding_card()
        self.stage.light_up(finding)
        self.stage.fly_to(finding)
        spot = self.stage.spot_of(finding)
        if spot is None:
            return
        card = FindingCard(finding)
        card.remedy_wanted.connect(self.remedy)
        card.left.connect(self._drop_finding_card)
        self._finding_card = card
        self.viewport.overlay.pin(card, spot, {"error": "bad", "warning": "careful"}.get(finding.severity.value, "accent"))

    def step_finding(self, step: int) -> None:
        """The next (1) or the one before (-1) of the findings that have a place, round and round."""
        found = [row.finding for row in self.column.findings.rows if has_place(row.finding)]
        if found:
            shown = self._finding_card.finding if self._finding_card else None
            here = next((index for index, finding in enumerate(found) if finding is shown), -1 if step > 0 else 0)
            self.show_finding(found[(here + step) % len(found)])

    def _drop_finding_card(self) -> None:
        if card := self._finding_card:
            self._finding_card = None
            self.viewport.overlay.remove(card)
            card.deleteLater()
            self.stage.light_up(None)

    def _show_mended(self, mend: Mend) -> None:
        self._drop_mended_card()
        card = MendedCard(mend)
        card.shown.connect(lambda which: self.stage.show_instead(mend.before if which == BEFORE else None))
        card.undo_wanted.connect(self._undo_mend)
        card.left.connect(self._drop_mended_card)
        self._mended_card = card
        self.tools.put_away()
        self.viewport.overlay.place(card, "top left")

    def _undo_mend(self) -> None:
        """All of its steps that are still in force."""
        if card := self._mended_card:
            self._drop_mended_card()
            self.workspace.undo_to(card.mend.before)

    def _drop_mended_card(self) -> None:
        if card := self._mended_card:
            self._mended_card = None
            self.viewport.overlay.remove(card)
            card.deleteLater()
            self.stage.show_instead(None)

    # ---- done

    def use_tool(self, tool: str) -> None:
        self.tools.toggle(tool)

    def remedy(self, remedy: str, finding: Finding) -> None:
        """What a finding's button does."""
        if remedy == "show":
            self.show_finding(finding)
            return
        self._drop_finding_card()
        if remedy == "mend":
            self.changing.mend([finding.fix] if finding.fix else None)
        elif remedy == "orient":
            self.hand.best.lay()
        elif remedy == "supports":
            self.workspace.want(supports=True)
            self.notice.emit(Notice(say("It is printed with supports."), Tone.GOOD))
        elif remedy == "scale_to_fit":
            self.changing.scale_to_fit()
        elif remedy == "material":
            self.column.wish.focus_material()
        else:
            self.shaper.remedy(remedy, finding)

    def do_step(self) -> None:
        """What the primary button says."""
        step = self.column.buy.step
        part = self.workspace.part
        offer = standing(self.workspace.offers, self.workspace.chosen_offer, self.column.offers.by)
        if part is None or not step.is_possible:
            return
        if step.id == "mend":
            self.changing.mend()
        elif step.id == "connect":
            self.wants_desk.emit("printers")
        elif offer is not None and step.id == "print":
            self.ordering.print_at_home(part, offer)
        elif offer is not None and step.id == "order":
            self.ordering.open_card(part, offer)
        elif offer is not None and step.id == "continue":
            self.ordering.continue_there(offer)

    def _ask_for_price(self, request: Offer) -> None:
        """Of a shop that tells its price only then."""
        if self.workspace.part is not None:
            self.ordering.open_card(self.workspace.part, request)

    def agree(self, service: str) -> None:
        """The person agreed that models are sent to that shop."""
        tasks.run(lambda _: self.desk.market.agree(service), done=lambda _: self.pricing.ask_again(), owner=self)

    def _ask_ini(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in PROFILE_ENDINGS)
        dialog = QFileDialog(self, say("A slicer's print profile"), "", f"{say('Profiles')} ({kinds});;{say('All files')} (*)")
        dialog.fileSelected.connect(
            lambda chosen: self.workspace.want(profile=chosen, layer_height_mm=None, infill=None, supports=None)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ---- the desk around it

    def _tell_desk_changed(self) -> None:
        """From any thread."""
        if isValid(self):
            self._desk_changed.emit()

    def look_outside(self) -> None:
        """Printers, shops or settings may be others: the plate takes the first printer's size, prices are asked again."""

        def work(_at: tasks.TaskContext) -> tuple[object, tuple[float, float, float] | None]:
            settings = self.desk.settings
            printers = [listed.entry for listed in self.desk.queue.printers()]
            told = (
                [(entry.name, entry.model, entry.material, entry.colour) for entry in printers],
                [(entry.name, entry.address, entry.agreed) for entry in self.desk.market.entries()],
                replace(settings, last_files=(), recipient=None, language="", theme=""),
            )
            room = self.desk.catalog.printer(printers[0].model).volume_mm if printers else None
            return told, room

        def done(found: tuple[object, tuple[float, float, float] | None]) -> None:
            told, room = found
            if room is not None:
                self.workspace.set_room(room)
            if self._outside is not None and told != self._outside:
                self.live.forget()
                QTimer.singleShot(0, self.pricing, self.pricing.ask_again)
            self._outside = told

        tasks.run(work, done=done, failed=lambda _: None, owner=self, slot="outside", after_ms=100)
