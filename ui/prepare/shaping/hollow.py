"""Hollow a part out, with holes that let out what would be trapped; or only holes into hollows that it has."""

import numpy as np

from mesh import bodies
from mesh.drain import MOST, MOST_PLACES, Drains
from mesh.hollow import narrowest_of
from mesh.mesh import Vector3
from printdesk.draining import hollow_warnings, way_out
from printdesk.pieces import from_plate, instead_of
from printdesk.shaping import Made
from printdesk.words import plural, say
from ui.prepare.figures import volume
from ui.prepare.shaping.act import Outcome, Spot
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext
from ui.viewport.marks import Body
from ui.viewport.scene import Paint

AUTO, COUNTED, CLICKED, NO = "auto", "count", "clicked", "none"
_NAME, _SIDES = "drain {number}", 24
_USUAL_WALL_MM = 2.0


class HollowCard(ActCard):
    NAME = "hollow"
    KEEPS = ("wall",)

    def lay_out(self) -> None:
        self._spots: list[Spot] = []
        self._shown = 0
        process, material = self.room.printed
        self.has_hollows = self.part.facts.cavities > 0
        if self.has_hollows:
            what = [("hollow", say("Hollow it out")), ("drain", say("Only holes"))]
            self.what = self.switch("what", say("What to do"), what, "drain")
        self.wall = self.number("wall", say("Wall"), _USUAL_WALL_MM, 0.1, 1000)
        asked = [(AUTO, say("Automatic")), (COUNTED, say("Count")), (CLICKED, say("Clicked")), (NO, say("None"))]
        self.holes = self.switch("holes", say("Drain holes"), asked, AUTO if process.loose or self.has_hollows else NO)
        limit = way_out(process, material)
        self.across = self.number("across", say("Hole"), limit.value if limit else Drains.across_mm, 0.5, 50)
        self.count = self.number("count", say("Of each hollow"), 2, 1, MOST, unit="", decimals=0)
        self.hint = self.note(say("Click on the model where holes are to be; click a hole again to take it away."))

    def trouble(self) -> str:
        if self.only_holes and self.holes.current == NO:
            return say("Without a hole nothing would be done: choose how holes are placed.")
        if self.wants_spots and not self._spots:
            return say("Click on the model where a hole is to be.")
        return ""

    def button_words(self) -> str:
        holes = {
            AUTO: say("holes where needed"),
            COUNTED: plural("{count} hole", "{count} holes", int(self.count.value)),
            CLICKED: plural("{count} hole", "{count} holes", len(self._spots)),
            NO: say("no holes"),
        }[self.holes.current]
        if self.only_holes:
            return say("Drill: {holes}", holes=holes)
        return say("Hollow to {wall:.4g} mm, {holes}", wall=self.wall.value, holes=holes)

    def working_words(self) -> str:
        words = say("Drilling {name} …", name=self.part.name) if self.only_holes else ""
        return words or say("Hollowing {name} …", name=self.part.name)

    def doing(self) -> Doing:
        part, drains, wall_mm, only_holes = self.part, self.drains(), self.wall.value, self.only_holes
        (process, material), shaping = self.room.printed, self.room.desk.shaping

        def work(at: TaskContext) -> Outcome:
            if only_holes and drains is not None:
                made = shaping.drain(part, drains, at.cancel)
                warnings: list[str] = []
            else:
                made = shaping.hollow(part, wall_mm, drains, None, at.cancel)
                warnings = hollow_warnings(process, material, made.figures, wall_mm, narrowest_of(wall_mm, None))
            done = instead_of(part, made.parts[0])
            what = say("Drill {name}", name=part.name) if only_holes else say("Hollow {name}", name=part.name)
            return Outcome(what, (part,), (done,), told(made), tuple(warnings))

        return work

    @property
    def only_holes(self) -> bool:
        return self.has_hollows and self.what.current == "drain"

    def drains(self) -> Drains | None:
        """As they are asked for; None: none."""
        asked = self.holes.current
        if asked == NO:
            return None
        places: tuple[Vector3, ...] = ()
        if asked == CLICKED:
            places = tuple(from_plate(self.part, spot.point_mm) for spot in self._spots)
        return Drains(self.across.value, int(self.count.value) if asked == COUNTED else None, places)

    # ---- holes that are clicked

    @property
    def wants_spots(self) -> bool:
        return self.holes.current == CLICKED

    def clicked_at(self, spot: Spot) -> None:
        if spot.part_id != self.part.id:
            return
        near = [one for one in self._spots if np.linalg.norm(np.subtract(one.point_mm, spot.point_mm)) < self.across.value / 2]
        if near:
            self._spots.remove(near[0])
        elif len(self._spots) < MOST_PLACES:
            self._spots.append(spot)
        self.edited()

    def refresh(self) -> None:
        asked = self.holes.current
        self.show_row(self.wall, not self.only_holes)
        self.show_row(self.across, asked != NO)
        self.show_row(self.count, asked == COUNTED)
        self.hint.setVisible(asked == CLICKED)
        super().refresh()

    def preview(self) -> None:
        """A short peg at each clicked place."""
        spots = self._spots if self.wants_spots else []
        peg = bodies.cylinder(self.across.value / 2, 1.0, _SIDES, (0.0, 0.0, -0.5))
        marks: dict[str, Body | None] = {
            _NAME.format(number=place): Body(peg, int(Paint.ACCENT), spot.standing()) for place, spot in enumerate(spots)
        }
        marks |= {_NAME.format(number=place): None for place in range(len(spots), self._shown)}
        self._shown = len(spots)
        self.room.scene.set_bodies(marks)

    def clear_preview(self) -> None:
        self.room.scene.set_bodies({_NAME.format(number=place): None for place in range(self._shown)})
        self._shown = 0


def told(made: Made) -> str:
    """What came of it, in figures."""
    figures, words = made.figures, []
    if "least_wall_mm" in figures:
        words.append(
            say(
                "The wall is {least:.3g} mm where it is thinnest, {mean:.3g} mm on the whole, measured in {spots:,} places.",
                least=figures["least_wall_mm"],
                mean=figures["mean_wall_mm"],
                spots=figures["spots"],
            )
        )
        words.append(
            say(
                "{saved} of {whole} saved.",
                saved=volume(figures["saved_mm3"]),
                whole=volume(figures["volume_before_mm3"]),
            )
        )
    if figures["holes"]:
        across = min(hole["across_mm"] for hole in figures["holes"])
        words.append(
            plural("{count} hole of {across:.3g} mm.", "{count} holes of {across:.3g} mm.", len(figures["holes"]), across=across)
        )
    return " ".join(words)
