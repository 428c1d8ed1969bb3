"""The price that stands, seen: what it is made of, over the quantity, and over the size. Shut at first, then as it was left."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from printdesk.curves import Point
from printdesk.offer import Offer
from printdesk.words import say
from ui.icons import icon
from ui.prepare.figures import money, number
from ui.theme import theme, tokens
from ui.widgets.button import Button
from ui.widgets.column import Section
from ui.widgets.cost_bar import CostBar, strength_of
from ui.widgets.curve import CurvePlot, Spot
from ui.widgets.emptied import empty
from ui.widgets.look import set_look
from ui.widgets.text import label

NOTE = "plots_open"
LEVEL = 0.015  # of the price: a line that differs by no more is level


class Swatch(QWidget):
    """A small square in the ink of a share of the bar."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setFixedSize(QSize(9, 9))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = QColor(tokens().accent)
        ink.setAlphaF(strength_of(self._place))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(self.rect(), 2, 2)


class PlotsSection(Section):
    """remembered(is_open): it was opened or shut. recall, remember: how that is kept from one start to the next."""

    toggled = Signal()

    def __init__(self, recall: Callable[[str], str | None], remember: Callable[[str, str], None]) -> None:
        super().__init__()
        self.setObjectName("prepare.plots")
        self.body.setContentsMargins(16, 2, 16, 8)
        self._remember = remember
        self.switch = Button(say("What the price is made of"), "quiet", icon="caret-right")
        self.switch.setProperty("flush", True)
        self.switch.setObjectName("prepare.plots.switch")
        self.switch.setCheckable(True)
        self.row(self.switch, None)
        self.inside = Section()
        self.inside.body.setContentsMargins(0, 0, 0, 4)
        self.inside.body.setSpacing(6)
        self.body.addWidget(self.inside)
        self._lay_out()
        self._offer: Offer | None = None
        self._shown: object = None
        self._curves: object = None
        self.switch.setChecked(recall(NOTE) == "yes")
        self._open(self.switch.isChecked())
        self.switch.toggled.connect(self._toggle)
        self.hide()

    def _lay_out(self) -> None:
        self.bar = CostBar()
        self.bar.setObjectName("prepare.costBar")
        self.bar.pointed.connect(self._light)
        self.inside.body.addWidget(self.bar)
        legend = QWidget()
        self._legend = QGridLayout(legend)
        self._legend.setContentsMargins(0, 0, 0, 4)
        self._legend.setHorizontalSpacing(8)
        self._legend.setVerticalSpacing(2)
        self._legend.setColumnStretch(1, 1)
        self.inside.body.addWidget(legend)
        self._words: list[tuple[QLabel, QLabel]] = []
        self._lines = (0, 0)
        self.quantity, self._quantity_title = self._plot("quantity", say("Price of one by quantity"))
        self.size, self._size_title = self._plot("size", say("Price by size"))

    def _plot(self, kind: str, name: str) -> tuple[CurvePlot, QLabel]:
        title = label(name, "caption")
        self.inside.body.addWidget(title)
        plot = CurvePlot(name)
        plot.setObjectName(f"prepare.curve.{kind}")
        self.inside.body.addWidget(plot)
        words = label("", "second", wrap=True, figures=True)
        words.setObjectName(f"prepare.curve.{kind}.words")
        plot.pointed.connect(words.setText)
        self.inside.body.addWidget(words)
        plot.words = words
        return plot, title

    # ---- shown

    def show_offer(self, offer: Offer | None, quantities: tuple[Point, ...], sizes: tuple[Point, ...]) -> None:
        """The offer that stands, and its curves as far as they are known."""
        self.setVisible(offer is not None)
        if offer is None:
            return
        if offer is not self._offer:
            self._offer = offer
            self.bar.show_parts(offer.breakdown)
            self._show_legend(offer)
        if self._curves != (quantities, sizes, id(offer)):
            self._curves = (quantities, sizes, id(offer))
            level = say("Every copy costs the same, {price}.", price=money(offer.unit_price))
            self._show_curve(self.quantity, self._quantity_title, [_copies(point, offer) for point in quantities], level)
            self._show_curve(self.size, self._size_title, [_scale(point) for point in sizes])

    def show_live(self, offer: Offer) -> None:
        """While the size is dragged: bar and words follow, the curves stay until the places have answered."""
        self._offer = None
        self.bar.show_parts(offer.breakdown)
        self._show_legend(offer)

    def _show_legend(self, offer: Offer) -> None:
        """Lines are only built anew where there are more or fewer of them."""
        parts = [*self.bar.parts, *(part for part in offer.breakdown if part.money.amount < 0)]
        shares = len(self.bar.parts)
        if self._lines != (len(parts), shares):
            self._lines = (len(parts), shares)
            empty(self._legend)
            self._words = [(label("", "second", wrap=True), label("", "second", figures=True)) for _ in parts]
            for line, (words, figure) in enumerate(self._words):
                if line < shares:
                    self._legend.addWidget(Swatch(line), line, 0)
                self._legend.addWidget(words, line, 1)
                self._legend.addWidget(figure, line, 2, Qt.AlignmentFlag.AlignRight)
        for line, (part, (words, figure)) in enumerate(zip(parts, self._words, strict=True)):
            words.setText(part.what)
            words.setToolTip(f"{number(100 * self.bar.share(part), 0)}\u00a0%" if line < shares else "")
            figure.setText(money(part.money))

    def _show_curve(self, plot: CurvePlot, title: QLabel, spots: list[Spot], flat: str = "") -> None:
        """flat: what is said in the place of a line that would be level."""
        ups = [spot.up for spot in spots]
        is_level = bool(flat) and len(spots) > 1 and max(ups) - min(ups) <= LEVEL * max(ups)
        title.setVisible(len(spots) > 1)
        plot.setVisible(len(spots) > 1 and not is_level)
        plot.show_spots([] if is_level else spots)
        plot.words.setVisible(len(spots) > 1)
        if is_level:
            plot.words.setText(flat)

    def _light(self, index: int) -> None:
        for place, pair in enumerate(self._words):
            for one in pair:
                set_look(one, look="strong" if place == index else "second")

    # ---- opened and shut

    def _toggle(self, is_open: bool) -> None:
        self._remember(NOTE, "yes" if is_open else "no")
        self._open(is_open)
        self.toggled.emit()

    def _open(self, is_open: bool) -> None:
        self.switch.setIcon(icon("caret_down" if is_open else "caret-right"))
        self.inside.setVisible(is_open)


def _copies(point: Point, offer: Offer) -> Spot:
    words = {"count": f"{point.at:g}", "price": money(point.unit), "total": money(point.total)}
    one = say("One: {total}", **words) if point.unit == point.total else say("One: {price}, {total} in all", **words)
    told = say("{count} copies: {price} each, {total} in all", **words) if point.at != 1 else one
    is_now = point.at == offer.quantity
    return Spot(point.at, float(point.unit.amount), f"{point.at:g}", told, point.step, is_now, not point.estimated)


def _scale(point: Point) -> Spot:
    percent = f"{number(100 * point.at, 0)}\u00a0%"
    form = say("At {size}: about {total}") if point.estimated else say("At {size}: {total}")
    words = form.format(size=percent, total=money(point.total))
    return Spot(point.at, float(point.total.amount), percent, words, False, point.at == 1.0, not point.estimated)
