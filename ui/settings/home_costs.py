"""What printing at home costs, figure by figure with its source, for all printers or one; and what is usually printed with."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.home_figures import KINDS, Figure, Kind, Source, source_words
from printdesk.settings import PrinterEntry, Settings
from printdesk.words import say
from ui import tasks
from ui.heard import Heard
from ui.settings.group import Group
from ui.widgets.blank_number import BlankNumber
from ui.widgets.button import IconButton
from ui.widgets.choice import Choice
from ui.widgets.text import label

USUAL = ""
ALL = ""


class FigureRow(QWidget):
    """A figure, who says so, and a way back to what is usual."""

    def __init__(self, group: "HomeCosts", kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self._group = group
        factor = 100 if kind.unit == "%" else 1
        self.field = BlankNumber(
            lowest=0,
            highest=float(kind.highest * factor),
            decimals=max(0, kind.decimals - 2) if kind.unit == "%" else kind.decimals,
            step=0.01 if kind.is_money else 1,
            unit=kind.unit,
            name=say(kind.words),
            width=130,
        )
        self.field.setObjectName(f"settings.home.{kind.name}")
        self.field.changed.connect(lambda value: group.set_figure(kind, Decimal(str(round(value, 6))) / factor))
        self.field.cleared.connect(self._reset)
        self._source = label("", "second")
        self._source.setObjectName(f"settings.home.{kind.name}.source")
        self.reset = IconButton("undo", say("Back to what is usual"), self._reset, size=15)
        self.reset.setObjectName(f"settings.home.{kind.name}.reset")
        self.reset.setAccessibleName(say("{what}: back to what is usual", what=say(kind.words)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self._source)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def _reset(self) -> None:
        self._group.set_figure(self.kind, None)

    def show_figure(self, figure: Figure, currency: str) -> None:
        if self.kind.is_money:
            self.field.set_unit(currency)
        if figure.value is None:
            self.field.show_blank("–")
        else:
            self.field.set_value(float(figure.value * (100 if self.kind.unit == "%" else 1)))
        self._source.setText(source_words(figure))
        self.reset.setVisible(figure.source in (Source.TYPED, Source.PRINTER))


class HomeCosts(Group):
    """Script it with `printer` and `rows`, by the name of the figure."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            say("Printing at home"),
            say("What a print at home costs, so that it can be compared with a shop. Each figure says where it is from."),
        )
        self.printer = Choice(say("Which printer"))
        self.printer.setObjectName("settings.home.printer")
        self.printer.setMinimumWidth(330)
        self.printer.picked.connect(lambda _: self.read())
        self.row(say("Which printer"), self.printer)
        self.rows: dict[str, FigureRow] = {}
        for kind in KINDS.values():
            made = FigureRow(self, kind)
            told = self.row(say(kind.words), made)
            told.setObjectName(f"{made.field.objectName()}.told")
            made.field.textEdited.connect(lambda _, made=made, told=told: self.tell(made.field, told, made.field.toolTip()))
            made.field.editingFinished.connect(lambda made=made, told=told: self.tell(made.field, told, ""))
            self.rows[kind.name] = made
        self.material = Choice(say("Usual material"))
        self.material.setObjectName("settings.material")
        self.material.setMinimumWidth(330)
        self.material.picked.connect(lambda key: self.keep(material=key or None))
        self.row(say("Usual material"), self.material)
        self.profile = Choice(say("Usual print profile"))
        self.profile.setObjectName("settings.profile")
        self.profile.setMinimumWidth(330)
        self.profile.picked.connect(lambda key: self.keep(profile=key or None))
        self.row(say("Usual print profile"), self.profile)
        self._heard = Heard(self, desk.changes.printers)
        self._heard.heard.connect(self.read)

    def set_figure(self, kind: Kind, value: Decimal | None) -> None:
        """Kept for the chosen printer where a printer may have its own, else for all."""
        printer = (str(self.printer.currentData() or "") or None) if kind.by_printer else None
        self.do(lambda _: self.desk.books.set_figure(kind.name, value, printer), done=lambda _: self.read())

    # ---- what is shown

    def read(self) -> None:
        """Shows what counts now, whoever changed it."""
        chosen = str(self.printer.currentData() or ALL)

        def work(_at: tasks.TaskContext) -> tuple[list[PrinterEntry], str, Mapping[str, Figure]]:
            entries = self.desk.queue.entries()
            printer = chosen if chosen in {entry.name for entry in entries} else None
            return entries, self.desk.settings.currency, self.desk.books.figures(printer)

        tasks.run(work, done=self._show, failed=lambda _: None, owner=self, slot="figures")

    def _show(self, known: tuple[list[PrinterEntry], str, Mapping[str, Figure]]) -> None:
        entries, currency, found = known
        chosen = str(self.printer.currentData() or ALL)
        self.printer.show_options([(ALL, say("All printers"), ""), *((entry.name, entry.name, "") for entry in entries)], chosen)
        for name, row in self.rows.items():
            row.show_figure(found[name], currency)

    def look_up(self) -> None:
        self._materials()
        list(self.desk.catalog.profiles.values())

    def _materials(self) -> list[tuple[str, str, str]]:
        """(id, name, "") of each material that any process prints."""
        listed = []
        for process in self.desk.catalog.processes.values():
            for material in self.desk.catalog.materials_of(process.id):
                name = material.name if process.id == "fdm" else f"{material.name} · {process.id.upper()}"
                listed.append((material.id, name, ""))
        return listed

    def show_settings(self, settings: Settings) -> None:
        self.read()
        listed = [(USUAL, say("What is loaded, else the plainest"), ""), *self._materials()]
        self.material.show_options(listed, settings.material or USUAL)
        profiles = [(key, profile.name or key, "") for key, profile in self.desk.catalog.profiles.items()]
        if settings.profile and settings.profile not in self.desk.catalog.profiles:
            profiles.append((settings.profile, settings.profile.rsplit("/", 1)[-1], ""))
        self.profile.show_options([(USUAL, say("The standard one"), ""), *profiles], settings.profile or USUAL)
