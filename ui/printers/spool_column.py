"""A spool in the column on the right: what is on it, what it cost, how much is left. What is wrong is told at the field."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.money import Money
from printdesk.spool import LONGEST_NAME, SPOOLMAN, Spool
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.widgets.blank_number import BlankNumber
from ui.widgets.button import Button, IconButton
from ui.widgets.choice import Choice
from ui.widgets.column import Column
from ui.widgets.look import set_look
from ui.widgets.number_field import NumberField
from ui.widgets.question import ask
from ui.widgets.text import label

FIELD_OF = {"bad_name": "name", "no_material": "material", "unknown_material": "material", "unknown_colour": "colour"}


class SpoolColumn(Column):
    """kept(id): it is kept; left: the person closed the column, or took the spool off the rack."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("printers.spoolColumn")
        self._desk = desk
        self._spool: Spool | None = None
        self._currency = "EUR"
        self._told: dict[str, QLabel] = {}
        self._lay_out()

    # ---- laid out

    def _lay_out(self) -> None:
        head = self.add_section()
        self._heading = label("", "heading", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._heading, 1)
        close = IconButton("close", say("Close"), self.left.emit)
        close.setObjectName("printers.spoolColumn.close")
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head.body.addLayout(row)
        self._theirs = label(say("It is kept in Spoolman. Here you say only what the catalogue calls it."), "second", wrap=True)
        head.body.addWidget(self._theirs)
        form = self.add_section()
        form.body.setSpacing(12)
        self.name = self._line("name", say("As it says on the spool"), "Galaxy Black")
        self.name.setMaxLength(LONGEST_NAME)
        self.vendor = self._line("vendor", say("Made by"), "")
        self.vendor.setMaxLength(LONGEST_NAME)
        self.material = Choice(say("Material"))
        self.material.setObjectName("printers.spoolColumn.material")
        self.material.picked.connect(lambda _: self._show_colours(""))
        self.colour = Choice(say("Colour"))
        self.colour.setObjectName("printers.spoolColumn.colour")
        for words, field in (
            (say("As it says on the spool"), self.name),
            (say("Made by"), self.vendor),
            (say("Material"), self.material),
            (say("Colour"), self.colour),
        ):
            form.body.addWidget(self._block(words, field))
        figures = self.add_section()
        figures.body.setSpacing(12)
        self.price = BlankNumber(lowest=0, highest=100_000, decimals=2, step=1, name=say("Price of the spool"), width=130)
        self.net = self._grams(say("On it when it was full"))
        self.remaining = self._grams(say("On it now"))
        self.tare = BlankNumber(lowest=0, highest=100_000, decimals=0, unit="g", name=say("The empty spool"), width=130)
        self.weighed = BlankNumber(lowest=0, highest=100_000, decimals=0, unit="g", name=say("What the scales say"), width=130)
        self.weighed.changed.connect(self._was_weighed)
        for key, words, number in (
            ("price", say("Price of the spool"), self.price),
            ("net", say("On it when it was full"), self.net),
            ("remaining", say("On it now"), self.remaining),
            ("tare", say("The empty spool"), self.tare),
            ("weighed", say("What the scales say, with the spool"), self.weighed),
        ):
            number.setObjectName(f"printers.spoolColumn.{key}")
            figures.body.addWidget(self._block(words, number))
        self.opened = self._line("opened", say("Opened on"), date(2026, 11, 28).isoformat())
        self.dried = self._line("dried", say("Dried on"), date(2026, 11, 28).isoformat())
        figures.body.addWidget(self._block(say("Opened on"), self.opened))
        figures.body.addWidget(self._block(say("Dried on"), self.dried))
        self.remove = Button(say("Take it off the rack …"), "link", call=self._ask_remove)
        self.remove.setObjectName("printers.spoolColumn.remove")
        figures.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._wrong = label("", "bad", wrap=True, selectable=True)
        self._wrong.setObjectName("printers.spoolColumn.told")
        self.foot.body.addWidget(self._wrong)
        self.keep = Button(say("Keep the spool"), "primary", call=self.keep_it)
        self.keep.setObjectName("printers.spoolColumn.keep")
        self.foot.body.addWidget(self.keep)
        self.show_foot(True)

    def _line(self, key: str, name: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"printers.spoolColumn.{key}")
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.textEdited.connect(lambda _: self._tell(key, ""))
        field.returnPressed.connect(self.keep_it)
        return field

    @staticmethod
    def _grams(name: str) -> NumberField:
        return NumberField(1000, lowest=0, highest=100_000, decimals=0, step=10, unit="g", name=name, width=130)

    def _block(self, words: str, field: QWidget) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        caption = label(words, "caption")
        caption.setBuddy(field)
        column.addWidget(caption)
        column.addWidget(field)
        told = label("", "bad", wrap=True)
        told.hide()
        self._told[field.objectName().rsplit(".", 1)[-1]] = told
        column.addWidget(told)
        return block

    # ---- what is shown

    def show_new(self, currency: str) -> None:
        self._fill(None, currency)

    def show_spool(self, spool: Spool, currency: str) -> None:
        self._fill(spool, currency)

    def _fill(self, spool: Spool | None, currency: str) -> None:
        self._spool = spool
        self._currency = currency
        shown = spool or Spool("", say("Spool"), None)
        is_ours = shown.source != SPOOLMAN
        self._heading.setText(say("Add a spool") if spool is None else say("Spool {spool}", spool=shown.title))
        self._theirs.setVisible(not is_ours)
        self.name.setText(shown.name if spool else "")
        self.vendor.setText(shown.vendor)
        materials = self._desk.catalog.materials.values()
        listed = [(one.id, one.name if one.process == "fdm" else f"{one.name} · {one.process.upper()}", "") for one in materials]
        chosen = shown.material or self._desk.settings.material or "pla"
        self.material.show_options([*([("", say("Not told"), "")] if spool and not spool.material else []), *listed], chosen)
        self._show_colours(shown.colour or "")
        self.price.set_unit(shown.price.currency if shown.price else currency)
        self.price.show_blank("–") if shown.price is None else self.price.set_value(float(shown.price.amount))
        self.net.set_value(shown.net_g)
        self.remaining.set_value(shown.remaining_g)
        self.tare.show_blank("–") if shown.tare_g is None else self.tare.set_value(shown.tare_g)
        self.weighed.show_blank("–")
        self.opened.setText(shown.opened.isoformat() if shown.opened else "")
        self.dried.setText(shown.dried.isoformat() if shown.dried else "")
        for field in (self.name, self.vendor, self.price, self.net, self.remaining, self.tare, self.weighed):
            field.setEnabled(is_ours)
        self.opened.setEnabled(is_ours)
        self.dried.setEnabled(is_ours)
        self.remove.setVisible(spool is not None and is_ours)
        for key in self._told:
            self._tell(key, "")
        self._wrong.hide()

    def _show_colours(self, chosen: str) -> None:
        material = self._desk.catalog.materials.get(str(self.material.currentData() or ""))
        colours = [(colour.id, colour.name, colour.hex) for colour in material.colours] if material else []
        self.colour.show_options([("", say("Any colour"), ""), *colours], chosen)
        self.colour.setEnabled(bool(colours))

    def focus_first(self) -> None:
        (self.name if self.name.isEnabled() else self.material).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, key: str, words: str) -> None:
        self._told[key].setText(words)
        self._told[key].setVisible(bool(words))
        set_look(getattr(self, key), wrong=bool(words))

    def _was_weighed(self, grams: float) -> None:
        """The scales weigh the empty spool, too."""
        if (tare := self.tare.typed) is not None:
            self.remaining.set_value(max(0.0, grams - tare))
        else:
            self._tell("tare", say("Say what the empty spool weighs, so that the plastic on it can be told."))

    # ---- what is entered

    def keep_it(self) -> None:
        days: dict[str, date | None] = {}
        for key, field in (("opened", self.opened), ("dried", self.dried)):
            try:
                days[key] = date.fromisoformat(field.text().strip()) if field.text().strip() else None
            except ValueError:
                self._tell(key, say("Type the day as in {example}.", example=date(2026, 11, 28).isoformat()))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        spool, rack = self._spool, self._desk.spools
        named = {
            "material": str(self.material.currentData() or "") or None,
            "colour": str(self.colour.currentData() or "") or None,
        }
        price = self.price.typed
        own = {
            "name": self.name.text().strip(),
            "vendor": self.vendor.text().strip(),
            "price": None if price is None else Money(Decimal(str(price)), self._currency),
            "net_g": self.net.value,
            "remaining_g": self.remaining.value,
            "tare_g": self.tare.typed,
            **days,
        }

        def work(_at: tasks.TaskContext) -> Spool:
            if spool is None:
                return rack.add(replace(Spool("", "-", None), **named, **own))  # type: ignore[arg-type]
            changed = rack.change(spool.id, **(named if spool.source == SPOOLMAN else {**named, **own}))
            self._desk.queue.let_go()
            return changed

        self.keep.setEnabled(False)
        tasks.run(
            work,
            done=lambda kept: self.kept.emit(kept.id),
            failed=self._show_error,
            ended=lambda: self.keep.setEnabled(True),
            owner=self,
            slot="keep",
        )

    def _show_error(self, error: Exception) -> None:
        key = FIELD_OF.get(error.code, "") if isinstance(error, DeskError) else ""
        if key:
            self._tell(key, sentence(error))
            getattr(self, key).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._wrong.setText(sentence(error))
            self._wrong.show()

    def _ask_remove(self) -> None:
        spool = self._spool
        if spool is None:
            return
        ask(
            self,
            say("Take {spool} off the rack?", spool=spool.title),
            say("What was printed from it stays known."),
            yes=say("Take it off"),
            no=say("Keep it"),
            then=lambda: tasks.run(
                lambda _: self._desk.spools.remove(spool.id), done=lambda _: self.left.emit(), failed=self._show_error, owner=self
            ),
        )
