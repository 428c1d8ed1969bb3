"""The grid of cards: only what is seen is drawn, whatever their number. Arrow keys walk, cards are dragged out as files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from printdesk.library_part import PartCard
from printdesk.words import say
from ui.parts.card_painter import CARD_HEIGHT, CARD_WIDTH, CardPainter
from ui.parts.pictures import Pictures
from ui.prepare.figures import lengths
from ui.theme import theme

CARD = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled  # asked of thousands at once
_DRAG_WIDTH = 120
MARGIN = 10  # px at the left, so that the cards stand below the search


class _Cards(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[PartCard] = []

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return told_of(card)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def show(self, cards: list[PartCard]) -> bool:
        """Whether the rows are others than before; the same parts are only renewed, so that the choice and the place stay."""
        if [card.id for card in cards] == [card.id for card in self.cards]:
            self.cards = cards
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return False
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()
        return True


class PartGrid(QListView):
    """chosen(list[str]): the ids of the chosen parts, in the order shown. opened: Enter or a double click. removed: Delete.

    menu_wanted(QPoint): of the chosen ones, on the screen; left_upwards: the arrow went up from the first row.
    """

    chosen = Signal(list)
    opened = Signal()
    removed = Signal()
    menu_wanted = Signal(QPoint)
    left_upwards = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("parts.grid")
        self.setAccessibleName(say("Parts"))
        self.setProperty("look", "grid")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setGridSize(QSize(CARD_WIDTH, CARD_HEIGHT))
        self.setViewportMargins(MARGIN, 0, 0, 0)
        self._is_telling = True
        self._cards = _Cards(self)
        self.setModel(self._cards)
        self._pictures = pictures
        self.setItemDelegate(CardPainter(self, pictures))
        self._files: dict[str, Path] = {}
        self.is_dragging = False
        pictures.changed.connect(lambda _: self.viewport().update())
        theme().changed.connect(self.viewport().update)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    # ---- what is shown

    @property
    def cards(self) -> list[PartCard]:
        return self._cards.cards

    def chosen_ids(self) -> list[str]:
        runs = sorted((run.top(), run.bottom()) for run in self.selectionModel().selection())  # few, however many are chosen
        return [card.id for top, bottom in runs for card in self.cards[top : bottom + 1]]

    def show_cards(self, cards: list[PartCard]) -> None:
        """The choice goes along with its parts; where none of them is left, the part that took the place is chosen."""
        before, here = set(self.chosen_ids()), self.currentIndex()
        current = here.data(CARD).id if here.isValid() else ""
        place = max(0, here.row())
        self._is_telling = False
        if self._cards.show(cards):
            rows = {card.id: row for row, card in enumerate(cards) if card.id in before or card.id == current}
            if not rows and before and cards:
                rows = {cards[min(place, len(cards) - 1)].id: min(place, len(cards) - 1)}
            self._choose_rows(rows.get(current, next(iter(rows.values()), -1)), list(rows.values()) if before else [])
        self._is_telling = True
        self.chosen.emit(self.chosen_ids())

    def choose(self, part_ids: Sequence[str]) -> None:
        """Those of them that are shown, and brings the first into view."""
        wanted = set(part_ids)
        rows = [row for row, card in enumerate(self.cards) if card.id in wanted]
        self._is_telling = False
        self._choose_rows(rows[0] if rows else -1, rows)
        self._is_telling = True
        self.chosen.emit(self.chosen_ids())

    def choose_first(self) -> None:
        if self.cards and not self.chosen_ids():
            self.choose([self.cards[0].id])

    def know_file(self, part_id: str, path: Path | None) -> None:
        """Where a part's file lies, which its card does not tell: a copy of one that is gone."""
        if path is not None:
            self._files[part_id] = path

    def _choose_rows(self, current: int, rows: list[int]) -> None:
        chosen = QItemSelection()
        for top, bottom in _runs(rows):
            chosen.append(QItemSelectionRange(self._cards.index(top), self._cards.index(bottom)))
        model = self.selectionModel()
        if current >= 0:
            model.setCurrentIndex(self._cards.index(current), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._cards.index(current))
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def selectionChanged(self, chosen: QItemSelection, left: QItemSelection) -> None:
        super().selectionChanged(chosen, left)
        if self._is_telling:
            self.chosen.emit(self.chosen_ids())

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """All that is seen; Qt would ask for the place of each of thousands."""
        return QRegion(self.viewport().rect())

    # ---- laid out

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for, and together as wide as it."""
        room = self.viewport().width() - 1
        columns = max(1, room // CARD_WIDTH)
        size = QSize(room // columns, CARD_HEIGHT)
        if size != self.gridSize():
            self.setGridSize(size)
        super().resizeEvent(event)

    # ---- done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_ids():
            self.opened.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen_ids():
            self.removed.emit()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() < max(
            1, self.viewport().width() // max(1, self.gridSize().width())
        ):
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            here = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(here))
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def dragged(self) -> QMimeData:
        """The files of the chosen parts that lie somewhere."""
        chosen = set(self.chosen_ids())
        files = [self._file(card) for card in self.cards if card.id in chosen]
        return self.mime_of([path for path in files if path is not None])

    @staticmethod
    def mime_of(files: Sequence[Path]) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        return data

    def _file(self, card: PartCard) -> Path | None:
        path = Path(card.path) if card.path else None
        return path if path is not None and path.is_file() else self._files.get(card.id)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        data = self.dragged()
        if not data.urls():
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        card: PartCard = self.currentIndex().data(CARD)
        ratio = self.devicePixelRatioF()
        image = self._pictures.part(card.picture, QSize(_DRAG_WIDTH, _DRAG_WIDTH) * ratio) if card else None
        if image is not None:
            image.setDevicePixelRatio(ratio)
            drag.setPixmap(QPixmap.fromImage(image))
        self.is_dragging = True
        drag.exec(Qt.DropAction.CopyAction)  # a copy, whatever the other side wishes: the library's file stays
        self.is_dragging = False


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Rows in a row, as their first and last; rows: ascending."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return runs


def told_of(card: PartCard) -> str:
    """A card in words."""
    words = f"{card.name}, {lengths(card.size_mm)}"
    if card.ordered:
        words += ", " + say("ordered before")
    return f"{words}, {', '.join(card.tags)}" if card.tags else words
