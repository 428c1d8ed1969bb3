"""What mending did: step by step with figures before and after, what was left and why, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mesh.facts import Facts
from mesh.mend.state import Step
from printdesk.words import respeak, say
from ui.prepare.changing import Mend
from ui.prepare.figures import number, volume
from ui.prepare.keep_or_undo import KeepOrUndo
from ui.widgets.card import FloatingCard
from ui.widgets.look import set_look
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

BEFORE, AFTER = "before", "after"
MOST_LEFT = 4


def change_words(mend: Mend) -> str:
    """How far the shape moved, in one line."""
    change, whole = mend.mended.volume_change, mend.after.facts.volume_mm3
    if change is None:
        moved = say("It was open; closed, it holds {volume}.", volume=volume(whole)) if whole else ""
    elif abs(change) < 0.005:
        moved = say("The volume is the same.")
    else:
        share = f" ({100 * change / whole:+.2f} %)" if whole else ""
        moved = say("The volume changed by {change} mm³{share}.", change=f"{change:+.2f}", share=share)
    farthest = mend.mended.max_deviation_mm
    if farthest < 0.001:
        still = say("No point of the surface moved.") if not farthest else say("The surface moved by less than 0.001 mm.")
        return f"{moved} {still}".strip()
    return f"{moved} {say('The surface moved by {distance} mm at most.', distance=number(farthest, 3))}".strip()


def step_words(before: Facts, after: Facts, step: Step) -> str:
    """The figures of one step that it changed, before → after, in one line."""
    words = []
    if before.triangles != after.triangles:
        words.append(say("triangles {before} → {after}", before=number(before.triangles, 0), after=number(after.triangles, 0)))
    if before.boundary_edges != after.boundary_edges:
        edges = (number(before.boundary_edges, 0), number(after.boundary_edges, 0))
        words.append(say("open edges {before} → {after}", before=edges[0], after=edges[1]))
    if before.shells != after.shells:
        words.append(say("shells {before} → {after}", before=before.shells, after=after.shells))
    if before.watertight and after.watertight and before.volume_mm3 and after.volume_mm3 is not None:
        share = number(100 * (after.volume_mm3 / before.volume_mm3 - 1), 2)
        words.append(say("volume {share} %", share=share if share.startswith(("-", "0,00", "0.00")) else f"+{share}"))
    if step.deviation >= 0.001:
        words.append(say("moved {distance} mm at most", distance=number(step.deviation, 3)))
    return " · ".join(words)


class StepRow(QWidget):
    """What one step did, with its figures below; one that was taken back says so."""

    def __init__(self, words: str, figures: str) -> None:
        super().__init__()
        self._words = words
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 2, 0, 2)
        inside.setSpacing(1)
        self.words = label(words, "", wrap=True)
        inside.addWidget(self.words)
        self.figures = label(figures, "third", wrap=True, figures=True)
        self.figures.setVisible(bool(figures))
        inside.addWidget(self.figures)
        self.setAccessibleName(f"{words} {figures}".strip())

    def set_done(self, is_done: bool) -> None:
        set_look(self.words, look="" if is_done else "third")
        self.words.setText(self._words if is_done else say("Undone: {what}", what=self._words))


class MendedCard(FloatingCard):
    """shown("before" | "after"); undo_wanted: all steps; left: the person is content."""

    shown = Signal(str)
    undo_wanted = Signal()
    left = Signal()

    def __init__(self, mend: Mend) -> None:
        super().__init__(name=say("What mending did"))
        self.mend = mend
        self.setObjectName("prepare.mendedCard")
        self.setFixedWidth(340)
        head = QHBoxLayout()
        head.addWidget(label(say("Mended"), "strong"))
        head.addStretch(1)
        self.switch = Segmented([(BEFORE, say("Before")), (AFTER, say("After"))], AFTER, name=say("Show the part"))
        self.switch.setObjectName("prepare.mendedCard.switch")
        self.switch.chosen.connect(self.shown)
        head.addWidget(self.switch)
        self.body.addLayout(head)
        self.rows: list[StepRow] = []
        known = mend.before.facts
        for step, stage in zip(mend.mended.steps, mend.stages, strict=True):
            row = StepRow(respeak(step.message), step_words(known, stage.facts, step))
            row.setObjectName(f"prepare.mendedCard.step.{step.name}")
            self.rows.append(row)
            self.body.addWidget(row)
            known = stage.facts
        self.body.addWidget(label(change_words(mend), "second", wrap=True))
        if mend.mended.left:
            self.body.addWidget(label(say("What was left, and why"), "caption"))
            for why in mend.mended.left[:MOST_LEFT]:
                self.body.addWidget(label(respeak(why), "careful", wrap=True))
        whole = say("Undo all steps") if len(mend.stages) > 1 else say("Undo")
        self.body.addWidget(KeepOrUndo("prepare.mendedCard", self.left.emit, self.undo_wanted.emit, whole))

    def show_done(self, count: int) -> None:
        """So many of the steps are in force; the rest was taken back."""
        for place, row in enumerate(self.rows):
            row.set_done(place < count)
