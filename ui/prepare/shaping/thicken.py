"""Make walls thicker that are too thin for the process."""

from dataclasses import replace

from printdesk.check_process import wall_limit
from printdesk.errors import Refused
from printdesk.words import respeak, say
from ui.prepare.figures import number, volume
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext

_USUAL_MM = 1.0


class ThickenCard(ActCard):
    NAME = "thicken"

    def lay_out(self) -> None:
        process, material = self.room.printed
        limit = wall_limit(self.part.facts.size_mm, process, material, self.room.workspace.wish.finish)
        self.thickness = self.number("thickness", say("At least"), limit.value if limit else _USUAL_MM, 0.05, 50)
        thinnest = self.part.facts.min_wall_mm
        if thinnest is not None:
            self.note(say("The thinnest wall is {wall} mm now.", wall=number(thinnest, 2)))
        self.note(
            say("Thin walls grow outward on both sides, by half of what they lack; the part becomes that much larger there.")
        )

    def trouble(self) -> str:
        thinnest = self.part.facts.min_wall_mm
        if thinnest is not None and thinnest >= self.thickness.value:
            return say("Every wall is at least that thick already.")
        return ""

    def button_words(self) -> str:
        return say("Make walls {thickness:.3g} mm thick", thickness=self.thickness.value)

    def working_words(self) -> str:
        return say("Thickening {name} …", name=self.part.name)

    def doing(self) -> Doing:
        part, bench = self.part, self.room.desk.bench
        factor = min(abs(scale) for scale in part.placement.scale)
        thickness_mm = self.thickness.value

        def work(at: TaskContext) -> Outcome:
            done, mended = bench.mend(part, ["thicken"], at.cancel, thickness_mm / factor)
            if not mended.steps:
                why = " ".join(respeak(left) for left in mended.left)
                raise Refused("nothing_thickened", why or say("No wall was found that is thinner than that."))
            words = say(
                "The thinnest wall is {wall} mm now; the surface moved by {moved} mm at most, and the volume went from "
                "{before} to {after}.",
                wall=number(done.facts.min_wall_mm or 0.0, 2),
                moved=number(mended.max_deviation_mm * max(abs(scale) for scale in part.placement.scale), 3),
                before=volume(part.facts.volume_mm3),
                after=volume(done.facts.volume_mm3),
            )
            came = replace(done, placement=part.placement, name=part.name)
            return Outcome(say("Thicken {name}", name=part.name), (part,), (came,), words, tuple(mended.left))

        return work
