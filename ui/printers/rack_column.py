"""The rack: every spool with how much is left on it and the printer it is on."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from printdesk.catalog import Catalog
from printdesk.spool import SPOOLMAN, Spool
from printdesk.words import say
from ui.prepare.figures import money
from ui.printers.spool_bar import SpoolBar
from ui.printers.wording import left_words, spool_words
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.column import Column
from ui.widgets.elided import Elided
from ui.widgets.text import label


class SpoolRow(Card):
    """change_wanted: the person wants to change it, or to say what the scales say."""

    change_wanted = Signal()

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._catalog = catalog
        self.body.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._name = Elided()
        self._on = Chip("", "accent", small=True)
        self._left = label("", "second", figures=True)
        self.change = Button(say("Change …"), "link", call=self.change_wanted.emit)
        self.change.setObjectName("printers.spool.change")
        head.addWidget(self._name)
        head.addWidget(self._on)
        head.addStretch(1)
        head.addWidget(self.change)
        self.body.addLayout(head)
        left = QHBoxLayout()
        left.setSpacing(8)
        self._bar = SpoolBar()
        left.addWidget(self._bar, 1)
        left.addWidget(self._left)
        self.body.addLayout(left)
        self._what = label("", "second", wrap=True)
        self.body.addWidget(self._what)

    def show_spool(self, spool: Spool, printer: str | None) -> None:
        self._name.setText(spool_words(spool))
        self._on.setVisible(printer is not None)
        self._on.show_verdict(printer or "", "accent")
        self._on.setMinimumWidth(self._on.sizeHint().width())
        self._left.setText(left_words(spool))
        self._bar.show_spool(spool, self._catalog)
        words = [
            self._catalog.called(spool.material, spool.colour) if spool.material else say("Nobody said yet what is on it."),
            money(spool.price) if spool.price else say("price not told"),
            say("in Spoolman") if spool.source == SPOOLMAN else "",
            say("opened {day}", day=spool.opened.isoformat()) if spool.opened else "",
            say("dried {day}", day=spool.dried.isoformat()) if spool.dried else "",
        ]
        self._what.setText(" · ".join(word for word in words if word))
        self.change.setAccessibleName(say("Change {spool}", spool=spool.title))
        self.setAccessibleName(f"{spool.title}: {left_words(spool)}")


class RackColumn(Column):
    """change_wanted(id): of one spool; add_wanted: one more; left: the person closed the column."""

    change_wanted = Signal(str)
    add_wanted = Signal()
    left = Signal()

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self.setObjectName("printers.rack")
        self._catalog = catalog
        self.rows: dict[str, SpoolRow] = {}
        head = self.add_section()
        row = QHBoxLayout()
        row.addWidget(label(say("Spools"), "heading"), 1)
        close = IconButton("close", say("Close"), self.left.emit)
        close.setObjectName("printers.rack.close")
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head.body.addLayout(row)
        self._none = label(
            say("With its spool a print costs what it truly costs, and none is begun that ends in the air."), "second", wrap=True
        )
        head.body.addWidget(self._none)
        self._trouble = label("", "second", wrap=True)
        self._trouble.setObjectName("printers.rack.trouble")
        head.body.addWidget(self._trouble)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        head.body.addLayout(self._list)
        self.add = Button(say("Add a spool"), "primary", icon="add", call=self.add_wanted.emit)
        self.add.setObjectName("printers.rack.add")
        self.foot.body.addWidget(self.add)
        self.show_foot(True)

    def show_spools(self, spools: Sequence[Spool], on: Mapping[str, str], trouble: str) -> None:
        """on: the printer by the spool's id; trouble: why those of Spoolman may be old."""
        self._none.setVisible(not spools)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        for key in self.rows.keys() - {spool.id for spool in spools}:
            row = self.rows.pop(key)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for spool in spools:
            if spool.id not in self.rows:
                row = SpoolRow(self._catalog)
                row.setObjectName(f"printers.spool.{spool.id}")
                row.change_wanted.connect(lambda key=spool.id: self.change_wanted.emit(key))
                self.rows[spool.id] = row
                self._list.addWidget(row)
            self.rows[spool.id].show_spool(spool, on.get(spool.id))
