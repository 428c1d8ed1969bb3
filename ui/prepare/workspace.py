"""What lies on the plate and what is wished for it, with undo. A model without Qt: widgets listen and show.

Work that takes time (open, mend, turn, price) is done by `Desk.bench` and `Desk.market` on another thread; its result is
handed in here, on the window's thread.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from psygnal import Signal, SignalGroup

from printdesk.check import Judgement
from printdesk.errors import NotFound
from printdesk.history import History
from printdesk.market import Answer
from printdesk.money import Money
from printdesk.offer import Offer
from printdesk.part import Coming, Part, Placement, Rotation
from printdesk.plate import Plate, box_at
from printdesk.versions import after, inherited, remembered
from printdesk.wish import Wish
from printdesk.wished import wish_words
from printdesk.words import say
from ui.prepare.expected import Expected, PlaceKey, key_of
from ui.prepare.ranking import standing

if TYPE_CHECKING:  # read with the first measure
    from mesh.mesh import Mesh
    from printdesk.measured import Measures

_ONE_GO_S = 2.0  # changes of the same field that follow each other so soon are one step


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


def is_as(now: Part, before: Part) -> bool:
    """Whether a part is the same one, of the same shape, at the same place."""
    return shape_of(now) == shape_of(before) and now.placement == before.placement


@dataclass(frozen=True, eq=False)
class Work:
    """What a step of the history keeps: what lies on the plate, what is wished for it, and of which place the person wants it.

    notes: the person's own about this desk; measures: what was measured of the parts
    """

    plate: Plate
    wish: Wish
    place: PlaceKey | None = None
    notes: str = ""
    measures: "Measures" = ()


class Workspace:
    """coming: parts that can be seen already where they are going to lie; they are nobody's to change or undo before `add`.

    judgement: of the chosen part for the wish, None until it is known; offers: for the chosen part, as they came in.

    chosen_offer: the id of the one the person chose, None: the best one, see `ui.prepare.ranking`

    expected: by place, until it has answered; differs: by an offer's id, what was expected where the answer is another price
    is_sliding: the size is being dragged; nothing is measured or asked before it is let go
    reckon: gives the offers that can be told of a part without asking anybody
    name_of: (field of the wish, id) to what people call it
    finish: makes a step of what is under way by keys or a drag; called before anything else becomes or takes back one
    """

    def __init__(self) -> None:
        self.changed = Changed()
        self.history: History[Work] = History(Work(Plate(), Wish()))
        self.coming: dict[str, Coming] = {}
        self.judgement: Judgement | None = None
        self.offers: list[Answer] = []
        self.chosen_offer: str | None = None
        self._going_on: tuple[object, Work, float] | None = None  # what the last step was, what was before it, and when
        self.expected: dict[PlaceKey, Expected] = {}
        self.differs: dict[str, Expected] = {}
        self.is_sliding = False
        self.reckon: Callable[[Part, Wish], list[Offer]] = lambda _part, _wish: []
        self.name_of: Callable[[str, str], str] = lambda _field, key: key
        self.finish: Callable[[], None] = lambda: None

    @property
    def plate(self) -> Plate:
        return self.history.now.plate

    @property
    def wish(self) -> Wish:
        return self.history.now.wish

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

    def choose(self, part_id: str | None) -> None:
        if part_id != self.plate.chosen or self.plate.also:
            self.history = self.history.shown(replace(self.history.now, plate=self.plate.choose(part_id), place=None))
            self._announce_plate(True)

    def set_room(self, size_mm: tuple[float, float, float]) -> None:
        """The plate of another printer; parts stay where they are."""
        if size_mm != self.plate.size_mm:
            self._show(self.plate.resized(size_mm))
            self.judgement = None
            self.changed.plate.emit()

    # ---- several at once

    def show_plate(self, plate: Plate) -> None:
        """Another plate without a step of its own, which is one of the same parts: others are chosen, or a drag is under way."""
        place = self.history.now.place if plate.chosen == self.plate.chosen else None
        self._travel(self.history.shown(replace(self.history.now, plate=plate, place=place)))

    def did_plate(self, what: str, plate: Plate) -> None:
        """One undoable step: this plate with all that changed on it."""
        self._did(what, plate)

    def slides_all(self, parts: Sequence[Part]) -> None:
        """These parts while they are dragged: shown, and priced as far as this desk can reckon; no step of its own."""
        self.is_sliding = True
        self.show_plate(self.plate.change_all(parts))

    def slid_all(self, what: str, before: Sequence[Part]) -> None:
        """Let go: one undoable step from how these parts were to how they are; what comes back to where it was leaves none."""
        self.is_sliding = False
        now = [part for part in self.plate.parts if any(part.id == one.id for one in before)]
        start = self.plate.change_all([one for one in before if any(one.id == part.id for part in now)])
        here = {one.id: one for one in before}
        if all(is_as(part, here[part.id]) for part in now):
            self._show(start)
        else:
            began = self.history.shown(replace(self.history.now, plate=start))
            self.history = began.did(what, replace(self.history.now, plate=start.change_all(now)))
        is_other = any(shape_of(part) != shape_of(here[part.id]) for part in now if part.id == self.plate.chosen)
        self._announce_plate(is_other or not self.offers)

    # ---- a part changes

    def did(self, what: str, part: Part) -> None:
        """One undoable step: the part of the same id is now this one. Nothing happens where it was removed meanwhile."""
        try:
            plate = self.plate.change(part)
        except NotFound:
            return
        self._did(what, plate)

    def exchange(self, what: str, gone: Sequence[Part], came: Sequence[Part]) -> bool:
        """One undoable step: these parts in the place of those. The first is chosen, where the chosen one is not among them.

        False, and nothing happens, where one of those is not on the plate any more as it was.
        """
        plate = self.plate
        if any(all(known is not one and not is_as(known, one) for known in plate.parts) for one in gone):
            return False
        ids = {part.id for part in gone}
        first = next((place for place, known in enumerate(plate.parts) if known.id in ids), len(plate.parts))
        rest = [known for known in plate.parts if known.id not in ids]
        before = sum(known.id not in ids for known in plate.parts[:first])
        came = inherited(gone, came, self._priced)
        parts = (*rest[:before], *came, *rest[before:])
        ours = [part.id for part in came] or [part.id for part in rest[-1:]]
        chosen = plate.chosen if plate.chosen in ours else next(iter(ours), None)
        self._did(what, replace(plate, parts=parts).choose(chosen).grown())
        return True

    def did_each(self, steps: Sequence[tuple[str, Part]]) -> None:
        """Several undoable steps of one part, announced once: (what was done, the part after it), oldest first."""
        self.finish()
        history, before = self.history, [offer for offer in self.offers if isinstance(offer, Offer)]
        for what, part in steps:
            try:
                first = after(self.plate.by_id(part.id), part, self._priced)
                history = history.did(what, replace(history.now, plate=history.now.plate.change(first)))
            except NotFound:
                return
        self._travel(history, [Expected(offer, "mended") for offer in before])

    def did_with_wish(self, what: str, part: Part, wish: Wish) -> None:
        """One undoable step that changes the part, the wish, or both: what a money hint does."""
        self.finish()
        try:
            plate = self.plate.change(part)
        except NotFound:
            return
        plate = remembered(self.plate, plate, self._priced)
        self._travel(self.history.did(what, replace(self.history.now, plate=plate, wish=wish)))

    def shows(self, part: Part) -> None:
        """The part as it looks during a drag, without a step of its own."""
        self._show(self.plate.change(part))
        self.changed.plate.emit()

    def measured(self, part: Part) -> None:
        """The part with better facts: no step of its own, prices stay, findings are looked for again."""
        if any(known.id == part.id and shape_of(known) == shape_of(part) for known in self.plate.parts):
            now = self.plate.by_id(part.id)
            self._show(self.plate.change(replace(part, placement=now.placement, name=now.name)))
            self.changed.plate.emit()

    def undo(self) -> None:
        self.finish()
        self._travel(self.history.undo())

    def undo_to(self, before: Part) -> None:
        """Takes back all that was done since the part had that mesh; nothing where it never had."""
        history = self.history
        while history.past and not any(one.id == before.id and one.mesh is before.mesh for one in history.now.plate.parts):
            history = history.undo()
        if any(one.id == before.id and one.mesh is before.mesh for one in history.now.plate.parts):
            self._travel(history)

    def redo(self) -> None:
        self.finish()
        self._travel(self.history.redo())

    def go_to(self, done: int) -> None:
        """Undoes or redoes until so many steps are in force, announced once."""
        self.finish()
        if done != self.history.done:
            self._travel(self.history.to(done))

    def load(self, history: History[Work]) -> None:
        """Another desk with a history of its own."""
        self.coming, self._going_on, self.is_sliding = {}, None, False
        self.history = history
        self._announce_plate(True)
        self.changed.wish.emit()

    def remembered(self, history: History[Work]) -> None:
        """The same present, with more of its past."""
        self.history = history
        self.changed.plate.emit()

    def note(self, notes: str) -> None:
        """The person's own words about the desk; what is written in one go is one step."""
        if notes != self.history.now.notes:
            self._step("notes", say("Notes"), replace(self.history.now, notes=notes))

    # ---- measures

    def measure(self, what: str, measures: "Measures", begun: Work | None = None) -> Work:
        """One undoable step: these are the measures now. Returns the work before it.

        begun: what this returned for the first thing of a measure; where nothing was done since, both are the same step
        """
        self.finish()
        history, work = self.history, replace(self.history.now, measures=measures)
        is_same = begun is not None and not history.future and bool(history.past) and history.past[-1][1] is begun
        history = history.went_on(what, work) if is_same else history.did(what, work)
        self._travel(history)
        return history.past[-1][1]

    def measures_followed(self, before: "Measures", meshes: "Mapping[str, Mesh]", measures: "Measures") -> bool:
        """What became of measures on those meshes: no step of its own. False where measures or meshes are others meanwhile."""
        now = self.history.now
        here = {part.id: part.mesh for part in now.plate.parts}
        if now.measures is not before or here.keys() != meshes.keys() or any(here[key] is not meshes[key] for key in here):
            return False
        self.history = self.history.shown(replace(now, measures=measures))
        self.changed.plate.emit()
        return True

    # ---- the wish and what is known for it

    def want(self, **changes: object) -> None:
        """Changes fields of the wish, as one undoable step; prices and findings that depended on them are forgotten."""
        wish = replace(self.wish, **changes)
        if wish != self.wish:
            what = wish_words(self.wish, wish, self.name_of)
            self._step(("wish", *sorted(changes)), what, replace(self.history.now, wish=wish))

    def exchange_offer(self, old_id: str, offer: Offer) -> None:
        """The same place asked again (another way of delivery, an expired price): its new offer takes the old one's place."""
        self.offers = [offer if isinstance(known, Offer) and known.id == old_id else known for known in self.offers]
        self.chosen_offer = offer.id
        self.prefer(offer)
        self.changed.offers.emit()

    def judged(self, part_id: str, judgement: Judgement) -> None:
        if self.part is not None and self.part.id == part_id:
            self.judgement = judgement
            self.changed.judgement.emit()

    def offered(self, part_id: str, answers: list[Answer], *, fresh: bool) -> None:
        """More answers for the chosen part; `fresh` starts the list anew. What was expected of a place ends with its answer."""
        if self.part is None or self.part.id != part_id:
            return
        if fresh:
            self.differs = {}
        for answer in answers:
            if not isinstance(answer, Offer):
                for key in [key for key in self.expected if key[0] == answer.service]:
                    del self.expected[key]
                continue
            expected = self.expected.pop(key_of(answer), None)
            if expected is not None and expected.offer.total.currency == answer.total.currency:
                self.differs[answer.id] = expected
            if self.chosen_offer is None and key_of(answer) == self.history.now.place:
                self.chosen_offer = answer.id
        self.offers = [*([] if fresh else self.offers), *answers]
        self.changed.offers.emit()

    def answered(self) -> None:
        """All places have: nothing more is expected of those that did not."""
        if self.expected:
            self.expected = {}
            self.changed.offers.emit()

    def expire(self) -> None:
        """The offers are too old: their prices are what is expected of the places, which are asked again."""
        self.expected = {key_of(offer): Expected(offer, "expired") for offer in self.offers if isinstance(offer, Offer)}
        self.offers, self.differs = [], {}
        self.chosen_offer = None
        self.changed.offers.emit()

    def choose_offer(self, offer_id: str | None) -> None:
        """One undoable step; the choice holds for the next offer of the same place too."""
        chosen = next((offer for offer in self.offers if isinstance(offer, Offer) and offer.id == offer_id), None)
        place = key_of(chosen) if chosen else None
        if place != self.history.now.place:
            what = say("Choose {service}", service=chosen.service) if chosen else say("Choose the best offer")
            self._step("offer", what, replace(self.history.now, place=place))
        self.chosen_offer = offer_id
        self.changed.offers.emit()

    def prefer(self, offer: Offer) -> None:
        """Of the answers to come, the one of that place and material is to stand."""
        self.history = self.history.shown(replace(self.history.now, place=key_of(offer)))

    # ---- within

    def _show(self, plate: Plate) -> None:
        self.history = self.history.shown(replace(self.history.now, plate=plate))

    def _priced(self, part: Part) -> tuple[Money | None, int]:
        """What stands for the chosen part; nothing is known of the others."""
        offer = standing(self.offers, self.chosen_offer) if part.id == self.plate.chosen else None
        return (offer.total if offer else None), self.wish.quantity

    def _did(self, what: str, plate: Plate) -> None:
        self.finish()
        plate = remembered(self.plate, plate, self._priced)
        self._travel(self.history.did(what, replace(self.history.now, plate=plate)))

    def _step(self, kind: object, what: str, work: Work) -> None:
        """A step of that kind; one of the same kind right after it is the same step, as while a number is typed."""
        self.finish()
        now, going = time.monotonic(), self._going_on
        past = self.history.past
        is_same = going is not None and past and not self.history.future and past[-1][1] is going[1]
        if is_same and going is not None and going[0] == kind and now - going[2] < _ONE_GO_S:
            history = self.history.went_on(what, work)
        else:
            history = self.history.did(what, work)
        self._travel(history)
        self._going_on = (kind, history.past[-1][1], now)

    def _travel(self, history: History[Work], expected: Sequence[Expected] = ()) -> None:
        before, wish, place = shape_of(self.part) if self.part else None, self.wish, self.history.now.place
        self.history = history
        is_other_wish = self.wish != wish
        if history.now.place != place:
            self.chosen_offer = self._of_place(history.now.place)
        is_other = is_other_wish or before != (shape_of(self.part) if self.part else None)
        self._announce_plate(is_other, expected)
        if is_other_wish:
            self.changed.wish.emit()
        if history.now.place != place and not is_other:
            self.changed.offers.emit()

    def _of_place(self, place: PlaceKey | None) -> str | None:
        """The id of that place's offer, where it is there."""
        return next((offer.id for offer in self.offers if isinstance(offer, Offer) and key_of(offer) == place), None)

    def _forget(self) -> None:
        self.judgement, self.offers, self.chosen_offer = None, [], None
        self.expected, self.differs = {}, {}

    def _expect(self, expected: Sequence[Expected]) -> None:
        """Of the part as it is now: what was said before, and over that what this desk can reckon."""
        reckoned = [] if self.part is None else self.reckon(self.part, self.wish)
        known = {key_of(offer): Expected(offer, "reckoned") for offer in reckoned}
        self.expected = {**{key_of(one.offer): one for one in expected}, **known}

    def _announce_plate(self, is_other: bool, expected: Sequence[Expected] = ()) -> None:
        """What was known is forgotten first, so that no listener sees the new part with the old part's answers."""
        if is_other:
            self._forget()
            self._expect(expected)
        self.changed.plate.emit()
        if is_other:
            self.changed.judgement.emit()
            self.changed.offers.emit()
