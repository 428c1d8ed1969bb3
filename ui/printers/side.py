"""The column beside the cards, one at a time: a printer being set up, the spools, one of them, what a printer's prints taught."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.settings import PrinterEntry
from printdesk.spool import Spool
from ui.printers.learned_column import LearnedColumn
from ui.printers.rack_column import RackColumn
from ui.printers.setup import SetUpColumn
from ui.printers.spool_column import SpoolColumn
from ui.widgets.column import Column


class Side(QWidget):
    """moved: another column is shown, or none; left: the person closed it; printer_kept(name); spool_kept(id, printer or "")."""

    moved = Signal()
    left = Signal()
    printer_kept = Signal(str)
    spool_kept = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._loads = ""  # the printer that a new spool is for
        self._spools: Mapping[str, Spool] = {}
        self.set_up = SetUpColumn(desk)
        self.spool = SpoolColumn(desk)
        self.learned = LearnedColumn(desk)
        self.rack = RackColumn(desk.catalog)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for column in self._columns():
            column.hide()
            row.addWidget(column)
        for closed in (self.set_up.left, self.learned.left, self.rack.left):
            closed.connect(self.close_column)
        self.spool.left.connect(self._leave_spool)
        self.rack.add_wanted.connect(self.add_spool)
        self.rack.change_wanted.connect(self._change)
        self.set_up.kept.connect(self._was_set_up)
        self.spool.kept.connect(self._was_kept)
        self.hide()

    def _columns(self) -> tuple[Column, ...]:
        return self.set_up, self.spool, self.learned, self.rack

    def room(self) -> int:
        """px that it takes from the cards."""
        return next((column.width() for column in self._columns() if column.isVisibleTo(self)), 0)

    def _show(self, shown: Column | None) -> None:
        for column in self._columns():
            column.setVisible(column is shown)
        self.setVisible(shown is not None)
        self.moved.emit()

    def close_column(self) -> None:
        self._show(None)
        self.left.emit()

    # ---- what is shown

    def set_up_new(self, taken: Iterable[str]) -> None:
        self.set_up.show_new(taken=taken)
        self._show(self.set_up)
        self.set_up.focus_first()

    def set_up_entry(self, entry: PrinterEntry) -> None:
        self.set_up.show_entry(entry)
        self._show(self.set_up)
        self.set_up.focus_first()

    def show_spools(self, spools: Mapping[str, Spool], on: Mapping[str, str], trouble: str) -> None:
        """spools: all, by id; on: the printer by the spool's id; trouble: why those of Spoolman may be old."""
        self._spools = spools
        self.rack.show_spools(list(spools.values()), on, trouble)

    def show_rack(self) -> None:
        self._show(self.rack)
        self.rack.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_spool(self, printer: str = "") -> None:
        self._loads = printer
        self.spool.show_new(self._desk.settings.currency)
        self._show(self.spool)
        self.spool.focus_first()

    def _change(self, spool_id: str) -> None:
        if spool := self._spools.get(spool_id):
            self.change_spool(spool)

    def change_spool(self, spool: Spool) -> None:
        self._loads = ""
        self.spool.show_spool(spool, self._desk.settings.currency)
        self._show(self.spool)
        self.spool.focus_first()

    def show_learned(self, printer: str) -> None:
        self.learned.show_printer(printer)
        self._show(self.learned)

    def _was_set_up(self, name: str) -> None:
        self.close_column()
        self.printer_kept.emit(name)

    def _was_kept(self, spool_id: str) -> None:
        printer, self._loads = self._loads, ""
        if printer:
            self.close_column()
        else:
            self.show_rack()
        self.spool_kept.emit(spool_id, printer)

    def _leave_spool(self) -> None:
        """Back to where the spool was looked for."""
        if self._loads:
            self.close_column()
        else:
            self.show_rack()
