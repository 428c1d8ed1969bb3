"""A finding where it is: the card that stands at the spot on the model."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from printdesk.finding import Finding
from printdesk.words import say
from ui.prepare.findings import TONES, remedy_of
from ui.widgets.button import Button
from ui.widgets.card import FloatingCard
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
        row = QHBoxLayout()
        row.setSpacing(8)
        remedy = remedy_of(finding)
        if remedy is not None and remedy.id != "show":
            button = Button(remedy.text, "filled", call=lambda: self.remedy_wanted.emit(remedy.id, finding))
            button.setObjectName("prepare.findingCard.remedy")
            row.addWidget(button)
        row.addWidget(Button(say("Keep it"), call=self.left.emit))
        row.addStretch(1)
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
