"""The shop's past parts, a row each: what they cost now, what they would cost, and what would be left of it."""

from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from printdesk.desk import Desk
from printdesk.tariff_preview import Effect
from printdesk.words import language, later, say
from ui.prepare.figures import money
from ui.theme import colour, theme, tokens
from ui.typeface import typeface
from ui.widgets.text import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEADS = (later("Part"), later("Now"), later("Then"), later("Change"), later("Left"))
PART, NOW, THEN, CHANGE, LEFT = range(5)
ROW_PX = 30


def share_words(share: Decimal | None, *, signed: bool) -> str:
    """ "+4.5 %" or "62 %"; "–" for None."""
    if share is None:
        return "–"
    signed = signed and share != 0
    text = f"{100 * share:+.1f}\u00a0%" if signed else f"{100 * share:.0f}\u00a0%"
    text = text.replace("-", "−")
    return text.replace(".", ",") if language() == "de" else text


class _Effects(QAbstractTableModel):
    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.effects: tuple[Effect, ...] = ()

    def show_effects(self, effects: tuple[Effect, ...]) -> None:
        """Where only figures have changed, the rows stay, and what is chosen or scrolled to with them."""
        if len(effects) == len(self.effects):
            self.effects = effects
            if effects:
                self.dataChanged.emit(self.index(0, 0), self.index(len(effects) - 1, LEFT))
            return
        self.beginResetModel()
        self.effects = effects
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.effects)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(HEADS[section])
        if role == Qt.ItemDataRole.ToolTipRole and section == LEFT:
            return say("Of the new price without tax and post, after what it costs to make here, where this desk knows that.")
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.effects):
            return None
        effect, column = self.effects[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(effect, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(effect.why or " · ".join(text for text in (self._words(effect, PART), effect.part.number) if text))
        if role == Qt.ItemDataRole.ForegroundRole:
            return _ink(effect, column)
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _words(self, effect: Effect, column: int) -> str:
        part = effect.part
        if column == PART:
            material = self._desk.catalog.called(part.material, part.colour, part.finish)
            return f"{part.name[:60]} ×{part.quantity} · {material}"
        return {
            NOW: money(effect.before) if effect.before else "–",
            THEN: money(effect.after) if effect.after else say("no price"),
            CHANGE: share_words(effect.change, signed=True),
            LEFT: share_words(effect.margin, signed=False),
        }[column]


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == PART else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _ink(effect: Effect, column: int) -> QColor:
    now = tokens()
    if effect.before and not effect.after and column == THEN:
        return colour(now.bad)
    if column in (THEN, CHANGE) and effect.change:
        return colour(now.accent)
    if column == LEFT and effect.margin is not None and effect.margin < 0:
        return colour(now.bad)
    return colour(now.ink if column in (PART, THEN) else now.second)


class PreviewTable(QTableView):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("shop.tariff.parts")
        self.setAccessibleName(say("The parts priced last, now and by these prices"))
        self.effects = _Effects(desk, self)
        self.setModel(self.effects)
        self.setFont(typeface(12, 400, figures=True))
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(PART, QHeaderView.ResizeMode.Stretch)
        theme().changed.connect(self.viewport().update)

    def show_effects(self, effects: tuple[Effect, ...]) -> None:
        self.effects.show_effects(effects)
