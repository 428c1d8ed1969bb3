"""Setting a printer up: how it is reached, which machine it is, what is loaded. What is wrong is told at the field."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.errors import DeskError
from printdesk.ports import PrinterState, PrinterStatus
from printdesk.settings import PrinterEntry
from printdesk.words import say
from ui import tasks
from ui.notice import sentence
from ui.printers.wording import KINDS, kind_words, printer_state, usual_name
from ui.widgets.button import Button, IconButton
from ui.widgets.choice import Choice
from ui.widgets.column import Column
from ui.widgets.look import set_look
from ui.widgets.text import label

# Which field an error of the desk is about.
FIELD_OF = {
    "bad_name": "name",
    "printer_exists": "name",
    "bad_address": "address",
    "moved": "address",
    "not_octoprint": "address",
    "bad_answer": "address",
    "offline": "address",
    "wrong_key": "key",
    "bad_key": "key",
    "bad_folder": "folder",
}


class SetUpColumn(Column):
    """The column on the right while a printer is set up. kept(name): it is kept; left: the person closed the column."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("printers.setup")
        self._desk = desk
        self._entry: PrinterEntry | None = None
        self._taken: tuple[str, ...] = ()
        self._told: dict[str, QLabel] = {}
        self._lay_out()
        self.show_new()

    # ---- laid out

    def _lay_out(self) -> None:
        head = self.add_section()
        self._heading = label("", "heading", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._heading, 1)
        close = IconButton("close", say("Close"), self.left.emit)
        close.setObjectName("printers.setup.close")
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head.body.addLayout(row)
        form = self.add_section()
        form.body.setSpacing(12)
        self.kind = Choice(say("How it is reached"))
        self.kind.setObjectName("printers.setup.kind")
        self.kind.picked.connect(lambda _: self._show_kind())
        self._kind_about = label("", "second", wrap=True)
        form.body.addWidget(self._block(say("How it is reached"), self.kind, self._kind_about))
        self.address = self._line("address", say("Address"), "http://octopi.local")
        self.key = self._line("key", say("API key"), "")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.folder = self._line("folder", say("Folder"), "")
        choose = Button(say("Choose …"), call=self._ask_folder)
        choose.setObjectName("printers.setup.chooseFolder")
        self._address_block = self._block(say("Address"), self.address)
        self._key_block = self._block(say("API key"), self.key, self._key_hint())
        self._folder_block = self._block(say("Folder or SD card"), self._side_by_side(self.folder, choose), told="folder")
        for block in (self._address_block, self._key_block, self._folder_block):
            form.body.addWidget(block)
        test_row = QHBoxLayout()
        self.test = Button(say("Test the connection"), icon="refresh", call=self.try_it)
        self.test.setObjectName("printers.setup.test")
        test_row.addWidget(self.test)
        test_row.addStretch(1)
        form.body.addLayout(test_row)
        self._answer = label("", "second", wrap=True, selectable=True)
        self._answer.setObjectName("printers.setup.answer")
        form.body.addWidget(self._answer)
        machine = self.add_section()
        machine.body.setSpacing(12)
        self.name = self._line("name", say("Name"), "")
        self.name.setMaxLength(80)
        self.model = Choice(say("Which machine it is"))
        self.model.setObjectName("printers.setup.model")
        self.model.picked.connect(lambda _: self._show_materials(""))
        self.material = Choice(say("Loaded material"))
        self.material.setObjectName("printers.setup.material")
        machine.body.addWidget(self._block(say("Name"), self.name))
        machine.body.addWidget(self._block(say("Which machine it is"), self.model))
        machine.body.addWidget(self._block(say("What is loaded"), self.material))
        self.keep = Button("", "primary", call=self.keep_it)
        self.keep.setObjectName("printers.setup.keep")
        self.foot.body.addWidget(self.keep)
        self.show_foot(True)
        for field in (self.address, self.key, self.folder, self.name):
            field.returnPressed.connect(self.keep_it)

    @staticmethod
    def _key_hint() -> QWidget:
        return label(
            say("In OctoPrint: Settings, Application Keys. It is kept with this computer's keys only."), "second", wrap=True
        )

    def _line(self, key: str, name: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"printers.setup.{key}")
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.textEdited.connect(lambda _: self._tell(key, ""))
        told = label("", "bad", wrap=True)
        told.setObjectName(f"printers.setup.{key}.told")
        told.hide()
        self._told[key] = told
        return field

    def _block(self, words: str, field: QWidget, below: QWidget | None = None, told: str = "") -> QWidget:
        """A field with its words above, and what is wrong with it below."""
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        caption = label(words, "caption")
        caption.setBuddy(field)
        column.addWidget(caption)
        column.addWidget(field)
        key = told or field.objectName().rsplit(".", 1)[-1]
        if key in self._told:
            column.addWidget(self._told[key])
        if below:
            column.addWidget(below)
        return block

    @staticmethod
    def _side_by_side(field: QWidget, button: QWidget) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(field, 1)
        row.addWidget(button)
        return whole

    # ---- what is shown

    def show_new(self, kind: str = "octoprint", taken: Iterable[str] = ()) -> None:
        """Empty, for one more printer. taken: names that are in use."""
        self._taken = tuple(taken)
        self._fill(PrinterEntry("", kind, ""), is_new=True)

    def show_entry(self, entry: PrinterEntry) -> None:
        """To change a printer that is kept; its name stays."""
        self._fill(entry, is_new=False)

    def _fill(self, entry: PrinterEntry, *, is_new: bool) -> None:
        self._entry = None if is_new else entry
        self._heading.setText(say("Connect a printer") if is_new else say("Set up {name}", name=entry.name))
        self.keep.setText(say("Connect it") if is_new else say("Keep the changes"))
        kinds = [*KINDS, *((entry.kind,) if entry.kind not in KINDS else ())]
        self.kind.show_options([(kind, kind_words(kind), "") for kind in kinds], entry.kind)
        self.kind.setEnabled(is_new)
        self.address.setText(entry.url if entry.kind == "octoprint" else "")
        self.folder.setText(entry.url if entry.kind == "folder" else "")
        self.key.clear()
        self.key.setPlaceholderText("" if is_new else say("unchanged"))
        self.name.setText(entry.name)
        self.name.setReadOnly(not is_new)
        self.name.setEnabled(is_new)
        self.model.show_options([(key, model.name, "") for key, model in self._desk.catalog.printers.items()], entry.model)
        self._show_materials(entry.material or "")
        for key in self._told:
            self._tell(key, "")
        self._show_kind()

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        self._address_block.setVisible(kind == "octoprint")
        self._key_block.setVisible(kind == "octoprint")
        self._folder_block.setVisible(kind == "folder")
        self.test.setVisible(kind == "octoprint")
        self._kind_about.setText(
            {
                "octoprint": say("PrintDesk sends, starts and follows prints by itself."),
                "folder": say("G-code is saved there; you carry it to the printer and start it."),
                "simulated": say("For trials: everything happens but the print."),
            }.get(kind, "")
        )
        self._answer_with("")
        if self._entry is None and not self.name.isModified():
            self.name.setText(usual_name(kind, self._taken))

    def _show_materials(self, chosen: str) -> None:
        model = self._desk.catalog.printers.get(str(self.model.currentData() or ""))
        materials = self._desk.catalog.materials_of(model.process) if model else ()
        options = [("", say("Not told"), ""), *((material.id, material.name, "") for material in materials)]
        self.material.show_options(options, chosen)

    def focus_first(self) -> None:
        first = self.kind if self.kind.isEnabled() else self.address if self.address.isVisible() else self.model
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, key: str, words: str) -> None:
        told = self._told[key]
        told.setText(words)
        told.setVisible(bool(words))
        set_look(getattr(self, key), wrong=bool(words))

    def _answer_with(self, words: str, look: str = "second") -> None:
        set_look(self._answer, look=look)
        self._answer.setText(words)
        self._answer.setVisible(bool(words))

    # ---- what is entered

    def entry(self) -> PrinterEntry:
        """As it stands in the fields; the desk judges it."""
        kind = str(self.kind.currentData())
        address = self.address.text().strip()
        if address and "://" not in address:
            address = f"http://{address}"
        url = {"octoprint": address, "folder": self.folder.text().strip(), "simulated": "simulated:"}.get(kind, address)
        known = self._entry or PrinterEntry("", kind, "")
        material = str(self.material.currentData() or "") or None
        return replace(
            known,
            name=self.name.text().strip(),
            kind=kind,
            url=url,
            model=str(self.model.currentData()),
            material=material,
            colour=known.colour if material == known.material else None,
        )

    def _is_told_where(self, entry: PrinterEntry) -> bool:
        """An empty field is told before anybody is asked."""
        if entry.kind == "octoprint" and not entry.url:
            self._tell("address", say("Type the printer's address, as you would in a browser."))
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def try_it(self) -> None:
        """Asks the printer; nothing is kept."""
        if not self._is_told_where(self.entry()):
            return
        entry, key = self.entry(), self.key.text().strip() or None
        self._begin(say("Asking {address} …", address=entry.url.split("//", 1)[-1]))
        tasks.run(
            lambda _: self._desk.queue.try_printer(entry, key),
            done=lambda status: self._show_answer(entry, status),
            failed=self._show_error,
            ended=self._end,
            owner=self,
            slot="try",
        )

    def keep_it(self) -> None:
        """Keeps the printer; one that does not answer now is kept too, and says so on its card."""
        if not self._is_told_where(self.entry()):
            return
        entry, key = self.entry(), self.key.text().strip() or None
        queue, is_new = self._desk.queue, self._entry is None

        def work(_at: tasks.TaskContext) -> str:
            if entry.kind == "octoprint":
                queue.try_printer(entry, key)
            if is_new:
                queue.add_printer(entry, key)
            else:
                queue.change_printer(entry, key)
            return entry.name

        self._begin(say("Asking the printer …") if entry.kind == "octoprint" else "")
        tasks.run(work, done=self._was_kept, failed=self._show_error, ended=self._end, owner=self, slot="try")

    def _was_kept(self, name: str) -> None:
        self.name.setModified(False)
        self.key.clear()
        self.kept.emit(name)

    def _begin(self, words: str) -> None:
        for key in self._told:
            self._tell(key, "")
        self._answer_with(words)
        self.test.setEnabled(False)
        self.keep.setEnabled(False)

    def _end(self) -> None:
        self.test.setEnabled(True)
        self.keep.setEnabled(True)

    def _show_answer(self, entry: PrinterEntry, status: PrinterStatus) -> None:
        if status.state is PrinterState.OFFLINE:
            self._answer_with("")
            self._tell("address", status.message or say("Nobody answers there."))
            return
        word, _ = printer_state(replace(entry, bed_clear=True), status)
        self._answer_with(say("It answers: {state}.", state=word), "good")

    def _show_error(self, error: Exception) -> None:
        key = FIELD_OF.get(error.code, "") if isinstance(error, DeskError) else ""
        if key in self._told and getattr(self, key).isVisible():
            self._answer_with("")
            self._tell(key, sentence(error))
            getattr(self, key).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._answer_with(sentence(error), "bad")

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, say("The folder or card that G-code is saved to"), self.folder.text() or str(Path.home()))
        dialog.setObjectName("printers.folderDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.fileSelected.connect(lambda _: self._tell("folder", ""))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
