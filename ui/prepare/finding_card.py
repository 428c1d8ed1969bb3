"""A finding where it is: the card that stands at the spot on the model."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from printdesk.finding import Finding
from printdesk.words import say
from ui.prepare.findings import TONES, remedies_of
from ui.widgets.button import Button
from ui.widgets.card import FloatingCard
from ui.widgets.flow import Flow
from ui.widgets.text import label


class FindingCard(FloatingCard):
    """Says the same as the row in the list, and why it matters. remedy_wanted(id, Finding); left: the person keeps it so."""

    remedy_wanted = Signal(str, object)
    left = Signal()

    def __init__(self, finding: Finding) -> None:
        super().__init__(name=f"{finding.title}. {finding.message} {finding.why}")
        self.finding = finding
        self.setObjectName("prepare.findingCard")
        tone = TONES[finding.severity]
        self.set_tone(tone)
        self.setFixedWidth(264)
        self.body.addWidget(label(finding.title, tone if tone != "plain" else "strong", wrap=True))
        self.body.addWidget(label(finding.message, "second", wrap=True))
        self.body.addWidget(label(finding.why, "second", wrap=True))
        row = Flow()
        offered = [remedy for remedy in remedies_of(finding) if remedy.id != "show"]
        for place, remedy in enumerate(offered):
            wanted = partial(self.remedy_wanted.emit, remedy.id, finding)
            button = Button(remedy.text, "" if place else "filled", call=wanted)
            button.setObjectName("prepare.findingCard.remedy" + (f".{remedy.id}" if place else ""))
            row.addWidget(button)
        row.addWidget(Button(say("Keep it"), call=self.left.emit))
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
