"""What lies on the plate and what is wished for it, with undo. A model without Qt: widgets listen and show.

Work that takes time (open, mend, turn, price) is done by `Desk.bench` and `Desk.market` on another thread; its result is
handed in here, on the window's thread.
"""

from collections.abc import Sequence
from dataclasses import replace

from psygnal import Signal, SignalGroup

from printdesk.check import Judgement
from printdesk.errors import NotFound
from printdesk.history import History
from printdesk.market import Answer
from printdesk.offer import Offer
from printdesk.part import Coming, Part, Placement, Rotation
from printdesk.plate import Plate, box_at
from printdesk.wish import Wish
from printdesk.words import say


class Changed(SignalGroup):
    plate = Signal()  # parts came, went, moved or changed, or another one is chosen
    coming = Signal()  # a part is read and can be seen, or will not come after all
    wish = Signal()
    judgement = Signal()
    offers = Signal()


Shape = tuple[str, int, Rotation, tuple[float, float, float]]


def shape_of(part: Part) -> Shape:
    """Equal for parts that are the same object to be made, wherever it stands: what prices and findings depend on."""
    return part.id, id(part.mesh), part.placement.rotation, part.placement.scale


class Workspace:
    """coming: parts that can be seen already where they are going to lie; they are nobody's to change or undo before `add`.

    judgement: of the chosen part for the wish, None until it is known; offers: for the chosen part, as they came in.

    chosen_offer: the id of the one the person chose, None: the best one, see `ui.prepare.ranking`
    """

    def __init__(self) -> None:
        self.changed = Changed()
        self.history: History[Plate] = History(Plate())
        self.coming: dict[str, Coming] = {}
        self.wish = Wish()
        self.judgement: Judgement | None = None
        self.offers: list[Answer] = []
        self.chosen_offer: str | None = None

    @property
    def plate(self) -> Plate:
        return self.history.now

    @property
    def part(self) -> Part | None:
        return self.plate.part

    # ---- parts come and go

    def expect(self, coming: Coming) -> None:
        """Shows a part that is still being measured; `add` or `restored` makes it one, `expect_no_more` takes it away."""
        if coming.placement is None:
            others = [box_at(one.placement.position_mm, one.size_mm) for one in self.coming.values() if one.placement]
            coming = replace(coming, placement=Placement(self.plate.free_place(coming.size_mm, others)))
        self.coming[coming.id] = coming
        self.changed.coming.emit()

    def expect_no_more(self, part_id: str) -> None:
        if self.coming.pop(part_id, None):
            self.changed.coming.emit()

    def add(self, part: Part) -> None:
        """On the first free place, or where it was seen coming."""
        seen = self.coming.pop(part.id, None)
        place = seen.placement.position_mm if seen and seen.placement else None
        self._did(say("Open {name}", name=part.name), self.plate.add(part, place))

    def remove(self, part_id: str) -> None:
        part = self.plate.by_id(part_id)
        self._did(say("Remove {name}", name=part.name), self.plate.remove(part_id))

    def duplicate(self, part: Part, new_id: str) -> None:
        self._did(say("Duplicate {name}", name=part.name), self.plate.add(replace(part, id=new_id)))

    def choose(self, part_id: str | None) -> None:
        if part_id != self.plate.chosen:
            self.history = self.history.shown(self.plate.choose(part_id))
            self._announce_plate(True)

    def set_room(self, size_mm: tuple[float, float, float]) -> None:
        """The plate of another printer; parts stay where they are."""
        if size_mm != self.plate.size_mm:
            self.history = self.history.shown(replace(self.plate, size_mm=size_mm))
            self.judgement = None
            self.changed.plate.emit()

    # ---- a part changes

    def did(self, what: str, part: Part) -> None:
        """One undoable step: the part of the same id is now this one. Nothing happens where it was removed meanwhile."""
        try:
            plate = self.plate.change(part)
        except NotFound:
            return
        self._did(what, plate)

    def did_each(self, steps: Sequence[tuple[str, Part]]) -> None:
        """Several undoable steps of one part, announced once: (what was done, the part after it), oldest first."""
        history = self.history
        for what, part in steps:
            try:
                history = history.did(what, history.now.change(part))
            except NotFound:
                return
        self._travel(history)

    def shows(self, part: Part) -> None:
        """The part as it looks during a drag, without a step of its own."""
        self.history = self.history.shown(self.plate.change(part))
        self.changed.plate.emit()

    def measured(self, part: Part) -> None:
        """The part with better facts: no step of its own, prices stay, findings are looked for again."""
        if any(known.id == part.id and shape_of(known) == shape_of(part) for known in self.plate.parts):
            now = self.plate.by_id(part.id)
            self.history = self.history.shown(self.plate.change(replace(part, placement=now.placement, name=now.name)))
            self.changed.plate.emit()

    def undo(self) -> None:
        self._travel(self.history.undo())

    def undo_to(self, before: Part) -> None:
        """Takes back all that was done since the part had that mesh; nothing where it never had."""
        history = self.history
        while history.past and not any(one.id == before.id and one.mesh is before.mesh for one in history.now.parts):
            history = history.undo()
        if any(one.id == before.id and one.mesh is before.mesh for one in history.now.parts):
            self._travel(history)

    def redo(self) -> None:
        self._travel(self.history.redo())

    # ---- the wish and what is known for it

    def want(self, **changes: object) -> None:
        """Changes fields of the wish; prices and findings that depended on them are forgotten."""
        wish = replace(self.wish, **changes)  # type: ignore[arg-type]
        if wish != self.wish:
            self.wish = wish
            self.judgement, self.offers, self.chosen_offer = None, [], None
            self.changed.wish.emit()
            self.changed.judgement.emit()
            self.changed.offers.emit()

    def exchange_offer(self, old_id: str, offer: Offer) -> None:
        """The same place asked again (another way of delivery, an expired price): its new offer takes the old one's place."""
        self.offers = [offer if isinstance(known, Offer) and known.id == old_id else known for known in self.offers]
        self.chosen_offer = offer.id
        self.changed.offers.emit()

    def judged(self, part_id: str, judgement: Judgement) -> None:
        if self.part is not None and self.part.id == part_id:
            self.judgement = judgement
            self.changed.judgement.emit()

    def offered(self, part_id: str, answers: list[Answer], *, fresh: bool) -> None:
        """More answers for the chosen part; `fresh` starts the list anew."""
        if self.part is not None and self.part.id == part_id:
            self.offers = [*([] if fresh else self.offers), *answers]
            self.changed.offers.emit()

    def choose_offer(self, offer_id: str | None) -> None:
        self.chosen_offer = offer_id
        self.changed.offers.emit()

    # ---- what survives a kill

    def restored(self, parts: list[tuple[Part, Placement]], wish: Wish, chosen: int) -> None:
        """Puts back what was kept; there is nothing to undo yet."""
        plate = self.plate
        for part, placement in parts:
            self.coming.pop(part.id, None)
            plate = replace(plate, parts=(*plate.parts, part.placed(placement)))
        plate = plate.choose(plate.parts[min(chosen, len(plate.parts) - 1)].id if plate.parts else None)
        self.history = History(plate)
        self.wish = wish
        self._announce_plate(True)
        self.changed.wish.emit()

    # ---- within

    def _did(self, what: str, plate: Plate) -> None:
        self._travel(self.history.did(what, plate))

    def _travel(self, history: History[Plate]) -> None:
        before = shape_of(self.part) if self.part else None
        self.history = history
        self._announce_plate(before != (shape_of(self.part) if self.part else None))

    def _announce_plate(self, is_other: bool) -> None:
        """What was known is forgotten first, so that no listener sees the new part with the old part's answers."""
        if is_other:
            self.judgement, self.offers, self.chosen_offer = None, [], None
        self.changed.plate.emit()
        if is_other:
            self.changed.judgement.emit()
            self.changed.offers.emit()
