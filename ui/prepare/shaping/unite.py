"""Merge several parts into one: those that are chosen together, else all on the plate."""

from printdesk.pieces import instead_of
from printdesk.words import say
from ui.prepare.figures import volume
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext


class UniteCard(ActCard):
    NAME = "unite"

    def lay_out(self) -> None:
        self.names = self.note("")

    def refresh(self) -> None:
        names = ", ".join(part.name for part in self.room.several)
        self.names.setText(say("{names} become one part as they stand; what crosses is united.", names=names[:200]))
        super().refresh()

    def trouble(self) -> str:
        return say("There is no other part on the plate.") if len(self.room.several) < 2 else ""

    def button_words(self) -> str:
        return say("Make one part of {count}", count=len(self.room.several))

    def working_words(self) -> str:
        return say("Uniting {count} parts …", count=len(self.room.several))

    def amount(self) -> int:
        return sum(len(part.mesh.faces) for part in self.room.several)

    def doing(self) -> Doing:
        parts, what, shaping = self.room.several, self.button_words(), self.room.desk.shaping

        def work(at: TaskContext) -> Outcome:
            made = shaping.unite(parts, at.cancel)
            done = instead_of(parts[0], made.parts[0])
            bodies = done.facts.bodies or 1
            told = {"count": len(parts), "volume": volume(done.facts.volume_mm3), "bodies": bodies}
            if bodies == 1:
                words = say("{count} parts are one now, of {volume} in {bodies} closed body.", **told)
            else:
                words = say("{count} parts are one now, of {volume} in {bodies} closed bodies.", **told)
            return Outcome(what, parts, (done,), words)

        return work
