"""What was found on the part: a row each, the same thing as the coloured faces on the model."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from printdesk.finding import Finding, Severity
from printdesk.words import say
from ui.glyphs import paint_icon
from ui.theme import colour, theme, tokens
from ui.widgets.button import Button
from ui.widgets.line import line
from ui.widgets.rows import Rows
from ui.widgets.text import label

TONES = {Severity.ERROR: "bad", Severity.WARNING: "careful", Severity.INFO: "plain"}


@dataclass(frozen=True)
class Remedy:
    """id: "mend" | "orient" | "supports" | "scale_to_fit" | "material" | "show", or an act: "thicken" | "cut" | "drain"."""

    id: str
    text: str


def remedy_of(finding: Finding) -> Remedy | None:
    """The button of a finding; what nothing can be done about is shown on the model, where it has a place."""
    if finding.fix or finding.remedy == "mend":
        return Remedy("mend", say("Mend"))
    offered = {
        "orient": Remedy("orient", say("Lay it that way")),
        "supports": Remedy("supports", say("Use supports")),
        "scale_to_fit": Remedy("scale_to_fit", say("Make it fit")),
        "change_process": Remedy("material", say("Other material")),
    }
    if finding.remedy in offered:
        return offered[finding.remedy]
    return Remedy("show", say("Show")) if has_place(finding) else None


def acts_of(finding: Finding) -> list[Remedy]:
    """More buttons of a finding: what makes another part of it."""
    words = {"thicken": say("Thicken …"), "cut": say("Cut it …"), "drain": say("Drill holes …")}
    return [Remedy(act, words[act]) for act in finding.acts]


def remedies_of(finding: Finding) -> list[Remedy]:
    """All buttons of a finding; it is only shown where nothing can be done about it."""
    first, more = remedy_of(finding), acts_of(finding)
    return [remedy for remedy in (first, *more) if remedy is not None and not (more and remedy.id == "show")]


def has_place(finding: Finding) -> bool:
    return finding.place_mm is not None or len(finding.faces) > 0


class ToneMark(QWidget):
    """An octagon, a triangle or a round mark, in the tone's colour."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(QSize(16, 18))
        self.setAccessibleName({"bad": say("Error"), "careful": say("Warning")}.get(tone, say("Note")))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, QRect(0, 1, 16, 16), self._tone, tokens().of_tone(self._tone)[0])


class FindingRow(QFrame):
    """pointed(bool): the pointer or the focus came or went; chosen: show it on the model; wanted(remedy id)."""

    pointed = Signal(bool)
    chosen = Signal()
    wanted = Signal(str)

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self._lit = False
        self.setObjectName(f"prepare.finding.{finding.code}")
        self.setAccessibleName(f"{finding.title}. {finding.message}")
        self.setToolTip(finding.why)
        if has_place(finding):
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(ToneMark(TONES[finding.severity]), 0, top)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(finding.title, "strong", wrap=True))
        words.addWidget(label(finding.message, "second", wrap=True))
        row.addLayout(words, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        for place, remedy in enumerate(remedies_of(finding)):
            button = Button(remedy.text, call=lambda remedy=remedy: self.wanted.emit(remedy.id))
            button.setObjectName(f"prepare.remedy.{finding.code}" + (f".{remedy.id}" if place else ""))
            button.setAccessibleName(f"{remedy.text}: {finding.title}")
            buttons.addWidget(button)
        buttons.addStretch(1)
        row.addLayout(buttons)
        theme().changed.connect(self.update)

    def set_lit(self, is_lit: bool) -> None:
        """Lit up from the model's side."""
        if is_lit != self._lit:
            self._lit = is_lit
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._lit or (self.underMouse() and has_place(self.finding)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(now.hover))
            painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(colour(now.accent), now.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(False)
        super().leaveEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        self.pointed.emit(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        self.pointed.emit(False)
        super().focusOutEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and has_place(self.finding):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and has_place(self.finding):
            self.chosen.emit()
            return
        super().keyPressEvent(event)


def _divider() -> QWidget:
    """As wide as the words and buttons of the rows, which light up a little beyond them."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(8, 0, 8, 0)
    row.addWidget(line())
    return made


class FindingList(Rows):
    pointed = Signal(object)  # Finding, None when the pointer left
    chosen = Signal(object)  # Finding
    remedy_wanted = Signal(str, object)  # remedy id, Finding

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prepare.findings")
        self.setAccessibleName(say("Findings"))
        self.setContentsMargins(8, 0, 8, 4)
        self.rows: list[FindingRow] = []

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        if [row.finding for row in self.rows] == list(findings):
            return
        self.rows = []
        laid: list[QWidget] = []
        for finding in findings:
            row = FindingRow(finding)
            row.pointed.connect(lambda here, finding=finding: self.pointed.emit(finding if here else None))
            row.chosen.connect(lambda finding=finding: self.chosen.emit(finding))
            row.wanted.connect(lambda remedy, finding=finding: self.remedy_wanted.emit(remedy, finding))
            laid += [_divider(), row] if laid else [row]
            self.rows.append(row)
        self.show_rows(laid)
        self.setVisible(bool(findings))

    def light_up(self, finding: Finding | None) -> None:
        for row in self.rows:
            row.set_lit(row.finding is finding)
