"""What mending did: step by step, how volume and surface moved, the part before and after, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from printdesk.words import respeak, say
from ui.prepare.changing import Mend
from ui.prepare.figures import number, volume
from ui.widgets.button import Button
from ui.widgets.card import FloatingCard
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

BEFORE, AFTER = "before", "after"


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
        return f"{moved} {say('No point of the surface moved.')}".strip()
    return f"{moved} {say('The surface moved by {distance} mm at most.', distance=number(farthest, 3))}".strip()


class MendedCard(FloatingCard):
    """shown("before" | "after"); undo_wanted; left: the person is content."""

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
        for step in mend.mended.steps[:5]:
            self.body.addWidget(label(respeak(step.message), "second", wrap=True))
        self.body.addWidget(label(change_words(mend), "second", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        keep = Button(say("Keep it"), "filled", call=self.left.emit)
        keep.setObjectName("prepare.mendedCard.keep")
        undo = Button(say("Undo"), icon="undo", call=self.undo_wanted.emit)
        undo.setObjectName("prepare.mendedCard.undo")
        row.addWidget(keep)
        row.addWidget(undo)
        row.addStretch(1)
        self.body.addLayout(row)
