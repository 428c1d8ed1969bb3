"""Copies of a part: in rows and columns, or as many as the plate holds."""

from dataclasses import replace

from printdesk.errors import Refused
from printdesk.laying import MOST, full_plate, in_rows, overlap
from printdesk.plate import GAP_MM
from printdesk.words import plural, say
from ui.prepare.shaping.act import Outcome
from ui.prepare.shaping.boxes_shown import show_boxes
from ui.prepare.shaping.card import ActCard, Doing
from ui.prepare.shaping.turns import turn_options
from ui.tasks import TaskContext


class ArrayCard(ActCard):
    NAME = "array"
    KEEPS = ("columns", "rows", "gap")

    def lay_out(self) -> None:
        self.columns = self.number("columns", say("Side by side"), 3, 1, MOST, unit="", decimals=0)
        self.lines = self.number("rows", say("Behind each other"), 2, 1, MOST, unit="", decimals=0)
        self.gap = self.number("gap", say("Gap"), GAP_MM, 0, 1000)

    def _count(self) -> int:
        return int(self.columns.value * self.lines.value)

    def trouble(self) -> str:
        if self._count() < 2:
            return say("One alone is no copy: take more in a row or more rows.")
        if self._count() + len(self.room.others) > MOST:
            count = self._count() + len(self.room.others)
            return say("Those would be {count:,} parts, and up to {most} lie here at once.", count=count, most=MOST)
        return ""

    def button_words(self) -> str:
        rows, columns = int(self.lines.value), int(self.columns.value)
        return say("Lay {rows} × {columns} = {count} parts", rows=rows, columns=columns, count=rows * columns)

    def working_words(self) -> str:
        return say("Copying {name} …", name=self.part.name)

    def preview(self) -> None:
        """Where the copies will stand: their outlines."""
        (x, y), size = self.part.placement.position_mm, self.part.facts.size_mm
        steps = (size[0] + self.gap.value, size[1] + self.gap.value)
        rows, columns = int(self.lines.value), int(self.columns.value)
        if rows * columns > MOST:
            rows = columns = 0
        places = [(x + column * steps[0], y + row * steps[1]) for row in range(rows) for column in range(columns)]
        show_boxes(self.room.scene, places[1:], size)

    def clear_preview(self) -> None:
        show_boxes(self.room.scene, (), (0.0, 0.0, 0.0))

    def doing(self) -> Doing:
        part, plate = self.part, self.room.plate
        rows, columns, gap_mm = int(self.lines.value), int(self.columns.value), self.gap.value

        def work(_at: TaskContext) -> Outcome:
            laid = in_rows(part, rows, columns, gap_mm)
            words = plural("{count} part lies there now.", "{count} parts lie there now.", len(laid))
            alone = replace(plate, parts=laid)
            over = sum(not alone.holds(one) for one in laid)
            others = [known for known in plate.parts if known.id != part.id]
            hit = sum(any(overlap(plate.box_of(one), plate.box_of(other)) for other in others) for one in laid[1:])
            warnings = []
            if over:
                warnings.append(
                    plural("{count} of them reaches beyond the plate.", "{count} of them reach beyond the plate.", over)
                )
            if hit:
                warnings.append(plural("{count} of them lies over another part.", "{count} of them lie over other parts.", hit))
            return Outcome(say("Copy {name}", name=part.name), (part,), laid, words, tuple(warnings))

        return work


class FillCard(ActCard):
    NAME = "fill"
    KEEPS = ("gap",)

    def lay_out(self) -> None:
        self.gap = self.number("gap", say("Gap"), GAP_MM, 0, 100)
        self.turns = self.switch("turns", say("Turned"), turn_options(), "90")
        self.note(say("What else lies on the plate stays on it, and may be moved."))

    def button_words(self) -> str:
        return say("Fill the plate with {name}", name=self.part.name)

    def working_words(self) -> str:
        return say("Looking how many fit …")

    def amount(self) -> int:
        """Its time goes by how well the parts fit, which nobody knows before."""
        return 0

    def doing(self) -> Doing:
        part, plate, gap_mm, turns, shaping = (
            self.part,
            self.room.plate,
            self.gap.value,
            self.turns.current,
            self.room.desk.shaping,
        )

        def work(at: TaskContext) -> Outcome:
            laid = full_plate(shaping, plate, part, gap_mm, turns, at.cancel)
            copies = len(laid) - len(plate.parts)
            if copies < 1:
                raise Refused("plate_full", say("There is no room on the plate for more copies."))
            words = plural("{count} more copy fits.", "{count} more copies fit.", copies)
            words += " " + plural("{count} part lies there now.", "{count} parts lie there now.", len(laid))
            return Outcome(say("Fill the plate with {name}", name=part.name), plate.parts, laid, words)

        return work
