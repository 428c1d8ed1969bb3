"""Scale a part so that it fits the printer's room, with something left at the edge."""

from printdesk.laying import fitted, fitting_factor
from printdesk.words import say
from ui.prepare.figures import lengths
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext


class FitCard(ActCard):
    NAME = "fit"

    def lay_out(self) -> None:
        self.margin = self.number("margin", say("Left at the edge"), 0.0, 0, 1000)
        self.note(say("The printer holds {size}.", size=lengths(self.room.plate.size_mm)))
        self.grows = self.tick("grows", say("Make it larger, too"))

    def factor(self) -> float:
        """How many times as large it becomes; 0 where nothing would be left."""
        return fitting_factor(self.part, self.room.plate, self.margin.value)

    def trouble(self) -> str:
        if self.factor() <= 1e-4:
            return say("So much edge leaves no room for the part.")
        if self.factor() >= 1 and not self.grows.isChecked():
            return say("It fits as it is.")
        return ""

    def button_words(self) -> str:
        return say("Scale to {percent:.4g} %", percent=100 * self.factor())

    def working_words(self) -> str:
        return say("Scaling {name} …", name=self.part.name)

    def doing(self) -> Doing:
        part, plate, factor = self.part, self.room.plate, self.factor()

        def work(_at: TaskContext) -> Outcome:
            done = fitted(part, plate, factor)
            words = say(
                "It was {before} and is {after} now.", before=lengths(part.facts.size_mm), after=lengths(done.facts.size_mm)
            )
            return Outcome(say("Scale {name}", name=part.name), (part,), (done,), words)

        return work
