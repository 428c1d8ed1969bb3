"""Fewer triangles, to a tolerance or to a number; the deviation is measured and told."""

from printdesk.errors import Refused
from printdesk.pieces import instead_of
from printdesk.words import say
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext

TOLERANCE, COUNT = "tolerance", "count"


class SimplifyCard(ActCard):
    NAME = "simplify"
    KEEPS = ("tolerance",)

    def lay_out(self) -> None:
        ways = [(TOLERANCE, say("To a tolerance")), (COUNT, say("To a number"))]
        self.way = self.switch("way", say("How far"), ways)
        faces = self.part.facts.triangles
        self.tolerance = self.number("tolerance", say("Tolerance"), 0.05, 0.001, 100, decimals=3)
        self.count = self.number("count", say("Triangles"), max(4, faces // 2), 4, 1e8, unit="", decimals=0)
        self.note(say("It has {count:,} triangles now.", count=faces))

    def refresh(self) -> None:
        self.show_row(self.tolerance, self.way.current == TOLERANCE)
        self.show_row(self.count, self.way.current == COUNT)
        super().refresh()

    def trouble(self) -> str:
        size = max(self.part.facts.size_mm)
        if self.way.current == TOLERANCE and self.tolerance.value > size / 4:
            return say(
                "A tolerance of {tolerance:.4g} mm says nothing about a part of {size:.4g} mm.",
                tolerance=self.tolerance.value,
                size=size,
            )
        if self.way.current == COUNT and self.count.value >= self.part.facts.triangles:
            return say("It has no more triangles than that already.")
        return ""

    def button_words(self) -> str:
        if self.way.current == TOLERANCE:
            return say("Simplify, nowhere moved by more than {tolerance:.4g} mm", tolerance=self.tolerance.value)
        return say("Simplify to {count:,} triangles", count=int(self.count.value))

    def working_words(self) -> str:
        return say("Simplifying {name} …", name=self.part.name)

    def doing(self) -> Doing:
        part, way, shaping = self.part, self.way.current, self.room.desk.shaping
        tolerance_mm, count = self.tolerance.value, int(self.count.value)

        def work(at: TaskContext) -> Outcome:
            if way == TOLERANCE:
                made = shaping.simplify(part, tolerance_mm, at.cancel)
            else:
                made = shaping.simplify_to(part, count, at.cancel)
            if made.parts[0].facts.triangles >= part.facts.triangles:
                raise Refused(
                    "nothing_simpler",
                    say("Nothing can be left out of its {count:,} triangles so.", count=part.facts.triangles),
                    say("Take a larger tolerance."),
                )
            done = instead_of(part, made.parts[0])
            words = say(
                "{before:,} triangles became {after:,}; the surface moved by {deviation:.3g} mm at most, "
                "measured in {spots:,} places.",
                before=made.figures["triangles_before"],
                after=done.facts.triangles,
                deviation=made.figures["deviation_mm"],
                spots=made.figures["spots"],
            )
            return Outcome(say("Simplify {name}", name=part.name), (part,), (done,), words)

        return work
