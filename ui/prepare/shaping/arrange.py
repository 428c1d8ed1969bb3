"""Arrange the parts on the plate, or on as many plates as they need."""

from printdesk.laying import arranged
from printdesk.plate import GAP_MM
from printdesk.words import plural, say
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.prepare.shaping.turns import turn_options
from ui.tasks import TaskContext


class ArrangeCard(ActCard):
    NAME = "arrange"
    KEEPS = ("gap",)

    def lay_out(self) -> None:
        self.gap = self.number("gap", say("Gap"), GAP_MM, 0, 100)
        self.turns = self.switch("turns", say("Turned"), turn_options(), "90")

    def button_words(self) -> str:
        return plural("Arrange {count} part", "Arrange {count} parts", len(self.room.plate.parts))

    def working_words(self) -> str:
        return say("Looking for the best places …")

    def amount(self) -> int:
        """Its time goes by how well the parts fit, which nobody knows before."""
        return 0

    def doing(self) -> Doing:
        plate, gap_mm, turns, shaping = self.room.plate, self.gap.value, self.turns.current, self.room.desk.shaping

        def work(at: TaskContext) -> Outcome:
            laid, plates = arranged(shaping, plate, plate.parts, gap_mm, turns, at.cancel)
            words = plural("All lie on {count} plate.", "They need {count} plates, side by side.", plates)
            return Outcome(say("Arrange"), plate.parts, laid, words)

        return work
