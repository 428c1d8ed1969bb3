"""Opens the card of an act beside the tools, runs it off the Qt thread, and makes one undoable step of what comes of it."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from printdesk.desk import Desk
from printdesk.finding import Finding
from ui import tasks
from ui.notice import Notice, Tone, sentence
from ui.prepare.changing import Changing
from ui.prepare.landing import Landing
from ui.prepare.shaping.act import Act, Needs, Outcome, Spot
from ui.prepare.shaping.acts import acts, card_of, import_cards
from ui.prepare.shaping.card import ActCard
from ui.prepare.shaping.room import Room
from ui.prepare.workspace import Workspace
from ui.viewport.picking import Hit
from ui.viewport.view import Viewport

_WARM_AFTER_MS = 1500  # after the first part: it is to be drawn and measured first
_ROOM = 1.35  # how much wider than what came the picture is


@dataclass(eq=False)
class _Run:
    """An act under way, and the card that it was begun with."""

    act: Act
    card: ActCard
    landing: Landing
    task: tasks.Task | None = None


class Shaper(QObject):
    """opened(act id): its card is shown now, "" none. One card at a time; it goes with the part that it was opened for.

    Work goes on while another desk is in front, and lands on its own; its card is there again as soon as that desk is.

    told: what was done, or why nothing was, where no card says it
    kept: by act, the numbers that its next card begins with
    clicks_wanted(bool): from now on clicks on the model are the card's alone, or anybody's again
    """

    opened = Signal(str)
    told = Signal(Notice)
    clicks_wanted = Signal(bool)

    def __init__(self, desk: Desk, workspace: Workspace, changing: Changing, viewport: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace, self._changing, self._view = desk, workspace, changing, viewport
        self._runs: list[_Run] = []  # at most one of each desk
        self.kept: dict[str, dict[str, float]] = {}
        self._had_clicks = self._is_warm = False
        self.act: Act | None = None
        self.card: ActCard | None = None
        viewport.clicked.connect(self._clicked)
        workspace.changed.plate.connect(self._plate_changed)

    # ---- which card

    def possible(self, act: Act) -> bool:
        """Whether there are the parts that the act needs, and nothing is being done to one."""
        plate = self._workspace.plate
        enough = len(plate.parts) > 1 or act.needs is Needs.ONE or (act.needs is Needs.SEVERAL and act.id == "arrange")
        return plate.part is not None and enough and not self._changing.busy

    def open(self, act_id: str, **preset: float) -> None:
        """preset: numbers that the card begins with, by the name of its field."""
        act = next(act for act in acts() if act.id == act_id)
        part = self._workspace.part
        if part is None or not self.possible(act):
            return
        self.close()
        room = Room(self._desk, self._workspace, self._view, part.id)
        card = card_of(act)(act.text.removesuffix(" …"), room)
        card.wanted.connect(self.run)
        card.stop_wanted.connect(self.stop)
        card.undo_wanted.connect(self._undo)
        card.left.connect(self.close)
        card.turned.connect(self._tell_clicks)
        card.preset({**self.kept.get(act.id, {}), **preset})
        self.act, self.card = act, card
        self._view.overlay.place(card, "top left")
        self.opened.emit(act_id)
        card.focus_first()
        self._tell_clicks()

    def toggle(self, act_id: str) -> None:
        if self.act is not None and self.act.id == act_id:
            self.close()
        else:
            self.open(act_id)

    def remedy(self, act_id: str, finding: Finding) -> None:
        """Opens the card of what a finding offers, with the numbers that help: "thicken", "cut" or "drain"."""
        if act_id == "thicken":
            limit = finding.measure.limit if finding.measure else None
            self.open("thicken", **({"thickness": limit} if limit else {}))
        else:
            self.open({"drain": "hollow"}.get(act_id, act_id))

    def close(self) -> None:
        """Puts the card away; its work that is under way is given up."""
        if (card := self.card) is not None:
            self.stop()
            self._put_aside()
            card.deleteLater()

    # ---- the act

    def run(self) -> None:
        """Does what the button says."""
        card = self.card
        if self.act is None or card is None or card.is_working or card.outcome is not None or self._changing.busy:
            return
        doing = card.doing()
        self.kept[self.act.id] = {key: card.fields[key].value for key in card.KEEPS}
        run = _Run(self.act, card, self._changing.begin(card.working_words()))
        self._runs.append(run)
        card.work()
        run.task = tasks.run(
            doing,
            done=lambda outcome: self._done(run, outcome),
            failed=lambda error: self._refused(run, sentence(error)),
            ended=lambda: self._ended(run),
            owner=card,
            title=run.landing.words,
            kind=run.act.id,
            size=card.amount(),
        )
        card.follow(run.task)

    def _done(self, run: _Run, outcome: Outcome) -> None:
        def put(workspace: Workspace) -> str:
            if not workspace.exchange(outcome.what, outcome.gone, outcome.came):
                return ""
            if self.card is run.card:
                run.card.show_outcome(outcome)
                self._bring_into_view(outcome)
            return outcome.what

        self._changing.land(run.landing, put, refuse=lambda words: self._refused(run, words))

    def _refused(self, run: _Run, words: str) -> None:
        """Where the part is gone its card goes too, and cannot say it."""
        if self.card is run.card and run.card.room.has_part:
            run.card.show_error(words)
        else:
            what = run.landing.words.removesuffix("…").strip()
            self.told.emit(Notice(f"{what}: {words}", Tone.BAD, lasting=True))

    def _ended(self, run: _Run) -> None:
        self._runs.remove(run)
        self._changing.end(run.landing)
        if self.card is run.card:
            run.card.rest()
            self._plate_changed()  # what happened to the part meanwhile
        else:
            run.card.deleteLater()

    def _bring_into_view(self, outcome: Outcome) -> None:
        """All that came, where one part became several, or several parts lie elsewhere."""
        boxes = [item.box() for part in outcome.came if (item := self._view.scene.items.get(part.id))]
        if len(boxes) > 1:
            lower, upper = np.min([low for low, _ in boxes], axis=0), np.max([high for _, high in boxes], axis=0)
            self._view.fly_to(self._view.camera.framing(lower, upper, self._view.room.aspect, _ROOM))

    def stop(self) -> None:
        """Gives up what the card has under way; nothing was changed."""
        for run in list(self._runs):
            if run.card is self.card and run.task is not None:
                run.task.cancel()

    def _undo(self) -> None:
        """Takes back what the card did, and shows its numbers again."""
        card = self.card
        outcome = card.outcome if card else None
        while outcome is not None and self._workspace.history.undoes and self._in_force(outcome):
            self._workspace.undo()

    # ---- what happens around it

    def _plate_changed(self) -> None:
        if not self._is_warm and self._workspace.plate.parts:
            self._is_warm = True
            tasks.run(lambda _: import_cards(), owner=self, after_ms=_WARM_AFTER_MS)
        self._change_cards()
        card = self.card
        if card is None or card.is_working:
            return
        if card.outcome is not None and not self._in_force(card.outcome):
            if card.room.has_part:
                card.show_outcome(None)
            else:
                self.close()
        elif card.outcome is None:
            if not card.room.has_part or self._workspace.plate.chosen != card.room.part_id:
                self.close()
            else:
                card.refresh()

    def _change_cards(self) -> None:
        """The card of work on another desk waits until that desk is in front again."""
        here = next((run for run in self._runs if run.landing.is_in_front), None)
        if self.card is not None and self.card.is_working and (here is None or here.card is not self.card):
            self._put_aside()
        if here is not None and here.card is not self.card:
            self.close()
            self.act, self.card = here.act, here.card
            self._view.overlay.place(here.card, "top left")
            if here.card.room.has_part:
                here.card.preview()
            self.opened.emit(here.act.id)

    def _put_aside(self) -> None:
        """The card is not shown any more."""
        if (card := self.card) is not None:
            self.card = self.act = None
            card.clear_preview()
            self._view.overlay.remove(card)
            self._tell_clicks()
            self.opened.emit("")

    def _in_force(self, outcome: Outcome) -> bool:
        """Whether what came is there still, of those shapes; what only came to lie elsewhere must lie there."""
        now = {part.id: part for part in self._workspace.plate.parts}
        before = {part.id: part for part in outcome.gone}
        ours = {part.id for part in outcome.came}
        if any(gone in now for gone in before if gone not in ours):
            return False
        for part in outcome.came:
            known, was = now.get(part.id), before.get(part.id)
            if known is None or known.mesh is not part.mesh:
                return False
            if was is not None and was.mesh is part.mesh and known.placement != part.placement:
                return False
        return True

    @property
    def takes_clicks(self) -> bool:
        """Whether a click on the model is meant for the card that is open, and for nobody else."""
        card = self.card
        return card is not None and not card.is_working and card.outcome is None and card.wants_spots

    def _tell_clicks(self) -> None:
        if self.takes_clicks != self._had_clicks:
            self._had_clicks = self.takes_clicks
            if self._had_clicks:
                self._view.setCursor(Qt.CursorShape.CrossCursor)
            else:
                self._view.unsetCursor()
            self.clicks_wanted.emit(self._had_clicks)

    def _clicked(self, hit: Hit | None, _modifiers: Qt.KeyboardModifier) -> None:
        card = self.card
        if card is None or hit is None or not self.takes_clicks:
            return
        if hit.item != card.room.part_id and any(part.id == hit.item for part in self._workspace.plate.parts):
            self._workspace.choose(hit.item)
        else:
            (x, y, z), (along_x, along_y, along_z) = hit.point_mm.tolist(), hit.normal.tolist()
            card.clicked_at(Spot(hit.item, (x, y, z), (along_x, along_y, along_z)))
