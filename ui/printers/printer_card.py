"""A printer at home: how it stands, what is loaded, what it prints, and whether its bed is clear."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from printdesk.catalog import Catalog
from printdesk.homequeue import ListedPrinter
from printdesk.job import JobState
from printdesk.learning import Learned, told
from printdesk.person import Deed, deeds, is_asked
from printdesk.ports import PrinterState
from printdesk.spool import Spool
from printdesk.words import say
from ui.icons import icon
from ui.printers.spool_bar import SpoolBar, colour_of
from ui.printers.wording import heat_words, job_state, left_words, machine_words, printer_state, progress_words, spool_words
from ui.widgets.button import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.choice import Choice
from ui.widgets.elided import Elided
from ui.widgets.flow import Flow
from ui.widgets.look import set_look
from ui.widgets.text import label

NOTHING, NEW = "", "+"


class PrinterCard(Card):
    """loaded(material or "", colour or ""); spool_loaded(id or ""); cleared: the bed is empty; did(deed) to the job on it."""

    loaded = Signal(str, str)
    spool_loaded = Signal(str)
    new_spool_wanted = Signal()
    learned_wanted = Signal()
    cleared = Signal()
    did = Signal(str)
    set_up_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._catalog = catalog
        self._listed: ListedPrinter | None = None
        self._spools: Mapping[str, Spool] = {}
        self._options: tuple[object, ...] = ()
        self._spool_options: tuple[object, ...] = ()
        self.body.setSpacing(7)
        self._lay_out_head()
        self._machine = label("", "second", wrap=True)
        self.body.addWidget(self._machine)
        self._lay_out_loaded()
        self._lay_out_spool()
        self._heat = label("", "second", figures=True)
        self.body.addWidget(self._heat)
        self._lay_out_job()
        self._lay_out_bed()
        self._message = label("", "second", wrap=True)
        self.body.addWidget(self._message)
        self._lay_out_learned()
        self.body.addStretch(1)

    # ---- laid out

    def _lay_out_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        self._name = Elided(15)
        self._simulated = Chip(say("Simulated"), "accent", small=True)
        self._simulated.setToolTip(say("For trials: nothing is really printed."))
        self._state = Chip("")
        self._more = IconButton("more", say("More"))
        self._more.setObjectName("printers.more")
        menu = QMenu(self)
        menu.addAction(icon("settings"), say("Set up …"), self.set_up_wanted.emit)
        menu.addAction(icon("delete"), say("Remove …"), self.remove_wanted.emit)
        self._more.setMenu(menu)
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        head.addWidget(self._name)
        head.addWidget(self._simulated)
        head.addStretch(1)
        head.addWidget(self._state)
        head.addWidget(self._more)
        self.body.addLayout(head)

    def _lay_out_loaded(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        caption = label(say("Loaded"), "second")
        self.material = Choice(say("Loaded material"))
        self.material.setObjectName("printers.material")
        self.material.picked.connect(lambda key: self.loaded.emit(key, ""))
        self.colour = Choice(say("Loaded colour"))
        self.colour.setObjectName("printers.colour")
        self.colour.picked.connect(lambda key: self.loaded.emit(str(self.material.currentData() or ""), key))
        row.addWidget(caption)
        self.colour.setMinimumWidth(self.colour.fontMetrics().horizontalAdvance(say("Any colour")) + 48)
        row.addWidget(self.material, 3)
        row.addWidget(self.colour, 2)
        self.body.addLayout(row)

    def _lay_out_spool(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        caption = label(say("Spool"), "second")
        caption.setMinimumWidth(label(say("Loaded"), "second").sizeHint().width())
        self.spool = Choice(say("Spool"))
        self.spool.setObjectName("printers.spool")
        self.spool.picked.connect(self._spool_picked)
        row.addWidget(caption)
        row.addWidget(self.spool, 1)
        self.body.addLayout(row)
        self._left = QWidget()
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        self._spool_bar = SpoolBar()
        self._left_words = label("", "second", figures=True)
        left.addWidget(self._spool_bar, 1)
        left.addWidget(self._left_words)
        self.body.addWidget(self._left)

    def _lay_out_learned(self) -> None:
        self._learned = QWidget()
        row = QHBoxLayout(self._learned)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._learned_words = label("", "second", wrap=True)
        self._learned_words.setObjectName("printers.learned")
        self.which_prints = Button(say("Which prints?"), "link", call=self.learned_wanted.emit)
        self.which_prints.setObjectName("printers.whichPrints")
        row.addWidget(self._learned_words, 1)
        row.addWidget(self.which_prints, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._learned)

    def _spool_picked(self, key: str) -> None:
        if key != NEW:
            self.spool_loaded.emit(key)
            return
        self._spool_options = ()  # shows what is loaded again
        self._show_spool()
        self.new_spool_wanted.emit()

    def _lay_out_job(self) -> None:
        self._job = QWidget()
        column = QVBoxLayout(self._job)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(5)
        row = QHBoxLayout()
        self._part = Elided()
        self._far = label("", "second", figures=True)
        row.addWidget(self._part)
        row.addStretch(1)
        row.addWidget(self._far)
        column.addLayout(row)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        column.addWidget(self._bar)
        buttons = Flow()
        self._deeds = {
            Deed.PAUSE: Button(say("Pause"), call=lambda: self.did.emit(Deed.PAUSE.value)),
            Deed.RESUME: Button(say("Go on"), call=lambda: self.did.emit(Deed.RESUME.value)),
            Deed.CANCEL: Button(say("Cancel …"), "link", call=lambda: self.did.emit(Deed.CANCEL.value)),
        }
        for deed, button in self._deeds.items():
            button.setObjectName(f"printers.{deed.value}")
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.body.addWidget(self._job)

    def _lay_out_bed(self) -> None:
        self._bed = QFrame()
        self._bed.setProperty("look", "well")
        row = QHBoxLayout(self._bed)
        row.setContentsMargins(10, 7, 8, 7)
        row.setSpacing(8)
        words = label(say("The last print may still lie on the bed."), "second", wrap=True)
        row.addWidget(words, 1)
        self.clear_button = Button(say("The bed is clear"), call=self.cleared.emit)
        self.clear_button.setObjectName("printers.clear")
        row.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self._bed)

    # ---- what is shown

    def show_printer(
        self, listed: ListedPrinter, *, is_known: bool, spools: Mapping[str, Spool], learned: Learned | None
    ) -> None:
        """is_known: False until the printer was asked for the first time. spools: all, by id; learned: from its prints."""
        self._listed = listed
        self._spools = spools
        entry, status, job = listed.entry, listed.status, listed.job
        word, tone = printer_state(entry, status) if is_known else (say("is asked …"), "plain")
        self._name.setText(entry.name)
        self._simulated.setVisible(entry.kind == "simulated")
        self._state.show_verdict(word, tone)
        self._state.setMinimumWidth(self._state.sizeHint().width())
        set_look(self, tone="careful" if tone == "careful" else "")
        self._machine.setText(machine_words(entry, self._catalog))
        self._show_loaded()
        self._show_spool()
        self._learned.setVisible(learned is not None and learned.ended > 0)
        self._learned_words.setText(told(learned) if learned is not None else "")
        self._heat.setText(heat_words(status))
        self._heat.setVisible(bool(self._heat.text()))
        self._show_job()
        idle = job is None or job.state in (JobState.SENDING, JobState.SLICING)
        self._bed.setVisible(not entry.bed_clear and idle)
        self.clear_button.setAccessibleName(say("The bed of {printer} is clear", printer=entry.name))
        self._more.setAccessibleName(say("More about {printer}", printer=entry.name))
        tells = bool(status.message) and is_known and entry.kind != "simulated"
        quiet = status.state in (PrinterState.IDLE, PrinterState.PRINTING) and entry.kind != "folder"
        # Long file names may break after each underscore, or the card would grow wider than its neighbours.
        self._message.setText(status.message.replace("_", "_\u200b") if tells and not quiet else "")
        self._message.setVisible(bool(self._message.text()))
        self.setAccessibleName(f"{entry.name}: {word}")

    def _show_loaded(self) -> None:
        """Built anew only when it is another printer's, so that an open list stays open."""
        entry = self._listed.entry  # type: ignore[union-attr]
        shown = (entry.model, entry.material, entry.colour)
        if shown == self._options:
            return
        self._options = shown
        model = self._catalog.printers.get(entry.model)
        materials = self._catalog.materials_of(model.process) if model else ()
        options = [(NOTHING, say("Not told"), ""), *((material.id, material.name, "") for material in materials)]
        self.material.show_options(options, entry.material or NOTHING)
        chosen = self._catalog.materials.get(entry.material or "")
        colours = [(colour.id, colour.name, colour.hex) for colour in chosen.colours] if chosen else []
        self.colour.show_options([(NOTHING, say("Any colour"), ""), *colours], entry.colour or NOTHING)
        self.colour.setEnabled(bool(colours))

    def _show_spool(self) -> None:
        """The list is built anew only when it is another one, so that it stays open while it is looked at."""
        entry = self._listed.entry  # type: ignore[union-attr]
        model = self._catalog.printers.get(entry.model)
        fitting = {material.id for material in self._catalog.materials_of(model.process)} if model else set()
        spools = [spool for spool in self._spools.values() if spool.material in fitting]
        options = [
            (NOTHING, say("Not told"), ""),
            *((spool.id, spool_words(spool), colour_of(spool, self._catalog)) for spool in spools),
            (NEW, say("A new spool …"), ""),
        ]
        if (entry.spool, *options) != self._spool_options:
            self._spool_options = (entry.spool, *options)
            self.spool.show_options(options, entry.spool or NOTHING)
        loaded = self._spools.get(entry.spool or "")
        self._left.setVisible(loaded is not None)
        if loaded is not None:
            self._spool_bar.show_spool(loaded, self._catalog)
            self._left_words.setText(left_words(loaded))

    def _show_job(self) -> None:
        status, job = self._listed.status, self._listed.job  # type: ignore[union-attr]
        self._job.setVisible(job is not None)
        if job is None:
            return
        mine = status.file is not None and status.file == job.file
        progress = status.progress if mine else job.progress
        left = status.seconds_left if mine else job.seconds_left
        name = f"{job.part} ×{job.quantity}" if job.quantity > 1 else job.part
        self._part.setText(name)
        asked = is_asked(job, status)
        is_printing = job.state in (JobState.PRINTING, JobState.PAUSED) and not asked
        is_measured = is_printing and progress is not None
        self._far.setText(progress_words(progress, left) if is_measured else job_state(job, is_asked=asked)[0])
        self._bar.setVisible(not asked and status.state is not PrinterState.OFFLINE)
        self._bar.setRange(0, 1000 if is_measured else 0)
        if is_measured:
            self._bar.setValue(round((progress or 0) * 1000))
        self._bar.setAccessibleName(say("{part}: how far it is", part=job.part))
        possible = deeds(job, status)
        for deed, button in self._deeds.items():
            button.setVisible(deed in possible and not asked)
            button.setAccessibleName(f"{button.text()}: {job.part}")
