"""Whether it can be printed, in one chip, and the one button that mends all that can be mended."""

from PySide6.QtCore import Signal

from printdesk.finding import Judgement, Severity, Verdict
from printdesk.words import plural, say
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.column import Section

_ROOM = 351  # of the column, without its margins


def chip_words(judgement: Judgement) -> tuple[str, str]:
    """(the words, their tone)."""
    errors = [finding for finding in judgement.findings if finding.severity is Severity.ERROR]
    warnings = [finding for finding in judgement.findings if finding.severity is Severity.WARNING]
    if judgement.verdict is Verdict.UNPRINTABLE:
        hard = next((finding for finding in errors if not finding.fix), errors[0])
        return say("Cannot be printed: {what}", what=hard.title[:1].lower() + hard.title[1:]), "bad"
    if judgement.verdict is Verdict.REPAIRABLE:
        return plural("{count} problem, mend it", "{count} problems, mend them", len(errors)), "careful"
    if warnings:
        return plural("Printable, {count} finding", "Printable, {count} findings", len(warnings)), "careful"
    return say("Printable"), "good"


class VerdictSection(Section):
    mend_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 4, 16, 10)
        self.chip = Chip(say("Looking at it …"))
        self.chip.setObjectName("prepare.verdict")
        self.mend = Button(say("Mend all"), icon="mend", call=self.mend_wanted.emit)
        self.mend.setObjectName("prepare.mendAll")
        self._above = self.row(self.chip, None, self.mend)
        self._below = self.row(None)
        self.show_judgement(None)

    def show_judgement(self, judgement: Judgement | None, *, busy: str = "") -> None:
        """busy: words for what is going on with the part, "" for nothing."""
        fixable = sum(bool(finding.fix) for finding in judgement.findings) if judgement else 0
        if busy or judgement is None:
            self.chip.show_verdict(busy or say("Looking at it …"), "plain")
        else:
            self.chip.show_verdict(*chip_words(judgement))
        self.mend.setVisible(fixable > 0)
        self.mend.setEnabled(not busy)
        self.mend.setText(say("Mend it") if fixable == 1 else say("Mend all"))
        fits = self.chip.sizeHint().width() + self.mend.sizeHint().width() + 8 <= _ROOM
        (self._above if fits else self._below).addWidget(self.mend)
