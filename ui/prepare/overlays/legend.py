"""What the colours of the faces mean: always a shape and a word beside the colour, and values with their unit."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from printdesk.words import plural, say
from ui.glyphs import paint_icon
from ui.prepare.figures import number
from ui.prepare.overlays.ramp import Ramp
from ui.theme import theme, tokens
from ui.widgets.button import Button
from ui.widgets.card import FloatingCard
from ui.widgets.emptied import empty
from ui.widgets.text import label

WIDTH = 252
_SIGN_PX = 16


class Sign(QWidget):
    """A shape in the colour of a tone: an octagon for bad, a triangle for careful, a check for good, a dot for the rest."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(QSize(_SIGN_PX, _SIGN_PX))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        name = self._tone if self._tone in ("bad", "careful", "good") else "plain"
        paint_icon(painter, self.rect(), name, tokens().of_tone(self._tone)[0])


class Legend(FloatingCard):
    """thinnest_wanted: show me where."""

    thinnest_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name=say("What the colours mean"))
        self.setObjectName("prepare.legend")
        self.setFixedWidth(WIDTH)
        self._title = label("", "strong")
        self.body.addWidget(self._title)
        self._words = label("", "second", wrap=True)
        self._words.setObjectName("prepare.legend.words")
        self.body.addWidget(self._words)
        self.ramp = Ramp(say("Wall thickness"))
        self.body.addWidget(self.ramp)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(self._rows)
        self.thinnest = Button("", "link", call=self.thinnest_wanted.emit)
        self.thinnest.setObjectName("prepare.legend.thinnest")
        self.body.addWidget(self.thinnest, 0, Qt.AlignmentFlag.AlignLeft)
        theme().changed.connect(self._colour)
        self._marks: tuple[list[tuple[float, str]], float | None] = ([], None)
        self.hide()

    def show_walls(self, worst_mm: float, limit_mm: float, best_mm: float, process: str, thinnest_mm: float | None) -> None:
        """thinnest_mm: None where no wall was found."""
        words = say(
            "The line marks {limit} mm, which {process} holds. Grey: no wall found.", process=process, limit=number(limit_mm, 1)
        )
        self._begin(say("Wall thickness"), words)
        share = (limit_mm - worst_mm) / max(best_mm - worst_mm, 1e-9)
        self._marks = (
            [
                (0.0, f"≤ {number(worst_mm, 1)}"),
                (share, number(limit_mm, 1)),
                (1.0, f"≥ {number(best_mm, 1)}\u00a0mm"),
            ],
            share,
        )
        self._colour()
        self.ramp.show()
        if thinnest_mm is not None:
            self.thinnest.setText(say("Show the thinnest: {wall} mm", wall=number(thinnest_mm, 2)))
            self.thinnest.show()

    def show_overhang(self, limit_deg: float, near_deg: float, process: str, areas_mm2: tuple[float, float, float]) -> None:
        """limit_deg: from the vertical; areas: of what hangs over, of what is near it, of what lies on the plate."""
        self._begin(
            say("Overhang"),
            say("{process} holds up to {limit}° from upright without supports.", process=process, limit=number(limit_deg, 0)),
        )
        near = number(limit_deg - near_deg, 0), number(limit_deg, 0)
        for tone, words, area in zip(
            ("bad", "careful", "plain"),
            (
                say("More than {limit}°", limit=near[1]),
                say("{from_deg}° to {to_deg}°", from_deg=near[0], to_deg=near[1]),
                say("On the plate"),
            ),
            areas_mm2,
            strict=True,
        ):
            self._row(tone, words, f"{number(area, 0)}\u00a0mm²")

    def show_findings(self, faults: int, warnings: int) -> None:
        """How many of each have a place on the part."""
        self._begin(say("Findings"), "")
        if faults:
            self._row(
                "bad", plural("{count} fault: not printable as it is", "{count} faults: not printable as it is", faults), ""
            )
        if warnings:
            self._row("careful", plural("{count} place to look at", "{count} places to look at", warnings), "")

    def show_words(self, title: str, words: str) -> None:
        """Where there is nothing to colour, or not yet."""
        self._begin(title, words)

    # ---- within

    def _begin(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.ramp.hide()
        self.thinnest.hide()
        empty(self._grid)
        self._rows.hide()
        self.setAccessibleName(f"{title}. {words}" if words else title)

    def _row(self, tone: str, words: str, value: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Sign(tone), row, 0)
        self._grid.addWidget(label(words, tone if tone in ("bad", "careful") else "", wrap=True), row, 1)
        if value:
            self._grid.addWidget(label(value, "second", figures=True), row, 2, Qt.AlignmentFlag.AlignRight)
        self._rows.show()
        self.setAccessibleName(f"{self.accessibleName().rstrip('.')}. {words} {value}".strip())

    def _colour(self) -> None:
        now = tokens()
        marks, strong = self._marks
        self.ramp.show_scale([now.bad, now.careful, now.good], marks, strong)
