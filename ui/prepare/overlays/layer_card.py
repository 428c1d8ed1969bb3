"""The card of the layers: where they come from, what the colours mean, and what the layers that are seen take."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from printdesk.toolpath import Feature
from printdesk.words import say
from ui.prepare.figures import duration, number
from ui.prepare.overlays.layer_look import COLOURS, RAMP, feature_words
from ui.prepare.overlays.layer_view import FEATURE, SPEED, LayerView
from ui.prepare.overlays.ramp import Ramp
from ui.widgets.button import Button
from ui.widgets.emptied import empty
from ui.widgets.segmented import Segmented
from ui.widgets.text import label
from ui.widgets.titled_card import TitledCard
from ui.widgets.work_bar import WorkBar

WIDTH = 268


def patch(hex_colour: str) -> QIcon:
    """A short bar of a line's colour."""
    pixmap = QPixmap(28, 28)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(hex_colour))
    painter.drawRoundedRect(1, 9, 26, 10, 4, 4)
    painter.end()
    return QIcon(pixmap)


class LayerCard(TitledCard):
    """slice_wanted, own_wanted: the slicer's real paths, or the desk's own again; stop_wanted: of the work under way; left."""

    slice_wanted = Signal()
    own_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, view: LayerView) -> None:
        super().__init__(say("Layers"), say("Close the layers (Escape)"), "prepare.layers")
        self.setObjectName("prepare.layerCard")
        self.setFixedWidth(WIDTH)
        self._view = view
        self._density = 1.24
        self._slicer: str | None = None
        self._legend_of: object = None
        self._words = label("", "second", wrap=True)
        self._words.setObjectName("prepare.layers.words")
        self.body.addWidget(self._words)
        self._bar = WorkBar()
        self._stop = Button(say("Stop"), "link", call=self.stop_wanted.emit)
        self._stop.setObjectName("prepare.layers.stop")
        busy = QHBoxLayout()
        busy.addWidget(self._bar, 1)
        busy.addWidget(self._stop)
        self.body.addLayout(busy)
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self._build(QVBoxLayout(self._inside))
        self._slice = Button("", "link", call=self.slice_wanted.emit)
        self._slice.setObjectName("prepare.layers.slice")
        self._own = Button(say("Show the desk's own layers"), "link", call=self.own_wanted.emit)
        self._own.setObjectName("prepare.layers.own")
        for button in (self._slice, self._own):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        view.changed.connect(self.show_view)
        self.show_busy(None)
        self.hide()

    def _build(self, inside: QVBoxLayout) -> None:
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        self._figures = label("", "strong", wrap=True, figures=True, selectable=True)
        self._figures.setObjectName("prepare.layers.figures")
        inside.addWidget(self._figures)
        self._takes = label("", "second", wrap=True, figures=True, selectable=True)
        self._takes.setObjectName("prepare.layers.takes")
        inside.addWidget(self._takes)
        self.single = QCheckBox(say("Only one layer"))
        self.single.setObjectName("prepare.layers.single")
        self.single.toggled.connect(self._view.set_single)
        inside.addWidget(self.single)
        self.by = Segmented([(FEATURE, say("By kind of line")), (SPEED, say("By speed"))], name=say("Colours of the lines"))
        self.by.setObjectName("prepare.layers.by")
        self.by.chosen.connect(self._view.set_by)
        inside.addWidget(self.by)
        self._legend = QWidget()
        self._rows = QVBoxLayout(self._legend)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        inside.addWidget(self._legend)
        self.ramp = Ramp(say("Speed"))
        inside.addWidget(self.ramp)

    # ---- told from outside

    def show_busy(self, words: str | None, fraction: float | None = None) -> None:
        """None: nothing is under way."""
        self._bar.setVisible(words is not None)
        self._stop.setVisible(words is not None)
        if words is not None:
            self._words.setText(words)
            self._bar.tell(fraction)
        self.show_view()

    def show_trouble(self, words: str) -> None:
        self.show_busy(None)
        self._words.setText(words)
        self._words.show()

    def show_slicer(self, name: str | None) -> None:
        """None: none is installed."""
        self._slicer = name
        self.show_view()

    def set_density(self, g_cm3: float) -> None:
        self._density = g_cm3

    # ---- shown

    def show_view(self) -> None:
        shown, is_busy = self._view.shown, self._bar.isVisibleTo(self)
        self._inside.setVisible(shown is not None)
        self._slice.setVisible(shown is not None and not is_busy and self._slicer is not None and not shown.source)
        self._own.setVisible(shown is not None and not is_busy and bool(shown.source))
        if self._slicer is not None:
            self._slice.setText(say("Slice and show the real tool paths"))
            self._slice.setToolTip(self._slicer)
        if shown is None:
            self._words.setVisible(bool(self._words.text()))
            return
        if not is_busy:
            self._words.setText(
                say("Tool paths of {slicer}.", slicer=shown.source)
                if shown.source
                else say("As this desk lays them to reckon time and price. A slicer's paths differ a little.")
            )
        self._words.show()
        self._show_figures()
        self.by.set_current(self._view.by)
        self.single.blockSignals(True)
        self.single.setChecked(self._view.is_single)
        self.single.blockSignals(False)
        self._legend.setVisible(self._view.by == FEATURE)
        self.ramp.setVisible(self._view.by == SPEED)
        if self._legend_of is not shown:
            self._legend_of = shown
            self._build_legend()

    def _show_figures(self) -> None:
        view = self._view
        low, high = view.heights_mm()
        if view.low == view.high:
            words = say("Layer {layer} of {count}", layer=view.high + 1, count=view.layers)
        else:
            words = say("Layers {low} to {high} of {count}", low=view.low + 1, high=view.high + 1, count=view.layers)
        self._figures.setText(words)
        seconds, grams = view.seconds(), view.grams(self._density)
        time = say("{seconds} s", seconds=number(seconds, 0)) if seconds < 120 else duration(seconds)
        weight = number(grams, 2 if grams < 10 else 1)
        heights = {"low": number(low, 2), "high": number(high, 2)}
        self._takes.setText(say("{low} to {high} mm · {time} · {grams} g", time=time, grams=weight, **heights))

    def _build_legend(self) -> None:
        empty(self._rows)
        shown = self._view.shown
        if shown is None:
            return
        for feature in shown.path.features():
            box = QCheckBox(feature_words(feature))
            box.setIcon(patch(COLOURS[feature]))
            box.setIconSize(QSize(14, 14))
            box.setChecked(feature not in self._view.hidden)
            box.setObjectName(f"prepare.layers.{feature.name.lower()}")
            box.setToolTip(say("Show or hide these lines"))
            box.toggled.connect(lambda is_on, feature=feature: self._hide(feature, not is_on))
            self._rows.addWidget(box)
        slow, fast = shown.path.speeds()
        marks = [(share, number(slow + share * (fast - slow), 0)) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
        marks[-1] = (1.0, f"{marks[-1][1]} mm/s")
        self.ramp.show_scale(list(RAMP), marks)

    def _hide(self, feature: Feature, is_hidden: bool) -> None:
        self._view.hide(feature, is_hidden)
