"""Unite two parts, take one away from the other, or keep what they share; as they stand on the plate."""

from printdesk.laying import overlap
from printdesk.pieces import instead_of
from printdesk.words import say
from ui.prepare.figures import volume
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext
from ui.widgets.choice import Choice

UNION, DIFFERENCE, INTERSECTION = "union", "difference", "intersection"


class BooleanCard(ActCard):
    NAME = "boolean"

    def lay_out(self) -> None:
        acts = [(UNION, say("Unite")), (DIFFERENCE, say("Take away")), (INTERSECTION, say("Intersect"))]
        self.act = self.switch("act", say("What to do"), acts, DIFFERENCE)
        self.other = Choice(say("The other part"))
        self.other.setObjectName("prepare.act.boolean.other")
        self.other.setMinimumContentsLength(14)
        self.other.picked.connect(lambda _: self.edited())
        self.row(say("The other part"), self.other)
        self._show_others()
        self.stays = self.tick("stays", say("Keep the other part on the plate"))
        self.note(say("Both are taken as they stand on the plate. Move one into the other first."))

    def _show_others(self) -> None:
        others = self.room.others
        boxes = [(part.id, part.name, "") for part in others]
        meeting = next((part.id for part in others if self._meets(part.id)), "")
        self.other.show_options(boxes, self.other.currentData() or meeting)

    def _meets(self, other_id: str) -> bool:
        """Whether the boxes do, as seen from above."""
        plate = self.room.plate
        return overlap(plate.box_of(self.part), plate.box_of(self.room.other(other_id)))

    def refresh(self) -> None:
        if [part.id for part in self.room.others] != [self.other.itemData(place) for place in range(self.other.count())]:
            self._show_others()
        super().refresh()

    def trouble(self) -> str:
        if not self.room.others:
            return say("There is no other part on the plate.")
        if self.act.current != UNION and not self._meets(self.other.currentData()):
            return say("The two parts do not meet as they stand. Move one of them into the other.")
        return ""

    def button_words(self) -> str:
        other = self.other.currentText()
        if self.act.current == UNION:
            return say("Unite with {name}", name=other)
        if self.act.current == DIFFERENCE:
            return say("Take {name} away", name=other)
        return say("Keep what it shares with {name}", name=other)

    def working_words(self) -> str:
        return say("Working on {name} and {other} …", name=self.part.name, other=self.other.currentText())

    def amount(self) -> int:
        return super().amount() + len(self.room.other(self.other.currentData()).mesh.faces)

    def doing(self) -> Doing:
        part, other, act = self.part, self.room.other(self.other.currentData()), self.act.current
        what, stays, shaping = self.button_words(), self.stays.isChecked(), self.room.desk.shaping

        def work(at: TaskContext) -> Outcome:
            made = shaping.boolean_there(part, other, act, at.cancel)
            done = instead_of(part, made.parts[0])
            words = say(
                "{before} and {other} before, {after} now.",
                before=volume(part.facts.volume_mm3),
                other=volume(other.facts.volume_mm3),
                after=volume(done.facts.volume_mm3),
            )
            return Outcome(what, (part, other), (done, other) if stays else (done,), words)

        return work
