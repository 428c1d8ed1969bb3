"""Split a part into the bodies that it consists of."""

from dataclasses import replace

from printdesk.errors import Refused
from printdesk.ids import new_id
from printdesk.pieces import standing
from printdesk.shaping import Made
from printdesk.words import say
from ui.prepare.figures import volume
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext


class SplitCard(ActCard):
    NAME = "split"

    def lay_out(self) -> None:
        self.note(say("Each closed body becomes a part of its own and stays where it is; bodies that cross are united first."))

    def trouble(self) -> str:
        if self.part.facts.bodies == 1 and not self.part.facts.overlapping_shells:
            return say("This part is one body: there is nothing to split.")
        return ""

    def button_words(self) -> str:
        count = self.part.facts.bodies
        return say("Split into {count} parts", count=count) if count and count > 1 else say("Split into its bodies")

    def working_words(self) -> str:
        return say("Taking {name} apart …", name=self.part.name)

    def doing(self) -> Doing:
        part, shaping = self.part, self.room.desk.shaping

        def work(at: TaskContext) -> Outcome:
            made = shaping.split(part, at.cancel)
            if len(made.parts) == 1:
                raise Refused("one_body", say("This part is one body: there is nothing to split."))
            pieces = [
                standing(replace(piece, id=new_id(), name=f"{part.name} {name}"), part)
                for piece, name in zip(made.parts, made.pieces, strict=True)
            ]
            return Outcome(say("Split {name}", name=part.name), (part,), tuple(pieces), _told(made))

        return work


def _told(made: Made) -> str:
    return say(
        "{count} parts; the largest is {largest}, the smallest {smallest}.",
        count=len(made.parts),
        largest=volume(made.parts[0].facts.volume_mm3),
        smallest=volume(made.parts[-1].facts.volume_mm3),
    )
