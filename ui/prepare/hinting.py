"""Looks for what would make the standing offer cheaper, in the background, and applies a hint as one step that can be undone."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from printdesk.desk import Desk
from printdesk.hints import Hint
from printdesk.offer import Offer
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, Tone
from ui.prepare.figures import money
from ui.prepare.pricing import Pricing
from ui.prepare.ranking import standing
from ui.prepare.workspace import Workspace, shape_of

AFTER_MS = 900  # that the offer has stood: trying takes the processor, and a person who is still changing wants no advice

LONGEST_WAIT_S = 10.0  # longer where asking took long, for each thing tried takes as long again


class Hinting(QObject):
    """changed: `hints` are others, or `is_looking` is. Whatever changes the part, the wish or the offer ends the search."""

    told = Signal(Notice)
    changed = Signal()

    def __init__(self, desk: Desk, workspace: Workspace, pricing: Pricing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._workspace, self._pricing = desk, workspace, pricing
        self.hints: list[Hint] = []
        self.is_looking = False
        self._for: object = None
        self._task: tasks.Task | None = None
        workspace.changed.offers.connect(self._look)
        workspace.changed.plate.connect(self._look)
        workspace.changed.wish.connect(self._look)
        pricing.changed.connect(self._look)

    def apply(self, hint: Hint) -> None:
        """One undoable step; an offer of another place, or of the same one to be picked up, is chosen."""
        part, offer = self._workspace.part, self._standing()
        if part is None or offer is None or hint not in self.hints:
            return
        what = say("Cheaper: {what}", what=hint.what)
        if hint.change.service is not None:
            self._workspace.choose_offer(hint.offer.id)
        elif hint.change.pick_up:
            self._workspace.exchange_offer(offer.id, hint.offer)
        else:
            after = part
            if hint.change.shapes:
                position = part.placement.position_mm
                after = replace(hint.part, placement=replace(hint.part.placement, position_mm=position))
            self._workspace.did_with_wish(what, after, hint.change.wish_after(self._workspace.wish))
            self._workspace.prefer(hint.offer)
        self.told.emit(Notice(say("{what}: now {total}.", what=hint.what, total=money(hint.total)), Tone.GOOD))

    # ---- within

    def _standing(self) -> Offer | None:
        return standing(self._workspace.offers, self._workspace.chosen_offer, self._pricing.by)

    def _look(self) -> None:
        workspace, part = self._workspace, self._workspace.part
        offer = None if workspace.is_sliding or self._pricing.asking or workspace.expected else self._standing()
        key = None if part is None or offer is None else (shape_of(part), workspace.wish, offer.id)
        if key == self._for:
            return
        self._for = key
        self._stop()
        if part is None or offer is None:
            return
        wish, ship_to = workspace.wish, offer.ship_to
        others = tuple(one for one in workspace.offers if isinstance(one, Offer))
        self.is_looking = True
        self._task = tasks.run(
            lambda at: self._desk.hints.find(
                part, wish, offer, ship_to, others=others, told=lambda so_far: at.tell((key, so_far)), cancel=at.cancel
            ),
            told=lambda found: self._take(*found),
            done=lambda found: self._take(key, found),
            failed=lambda _error: None,  # no advice is no fault
            ended=lambda: self._ended(key),
            owner=self,
            slot="hints",
            after_ms=AFTER_MS + round(1000 * min(self._pricing.took_s, LONGEST_WAIT_S)),
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = None
        if self.hints or self.is_looking:
            self.hints, self.is_looking = [], False
            self.changed.emit()

    def _take(self, key: object, found: list[Hint]) -> None:
        if key == self._for and found != self.hints:
            self.hints = found
            self.changed.emit()

    def _ended(self, key: object) -> None:
        if key == self._for:
            self.is_looking = False
            self.changed.emit()
