"""Text on a part, raised or engraved: on one of its sides, or about a place that is clicked on the model."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from mesh import bodies
from mesh.ground import Place
from mesh.letters import Wording
from printdesk.lettering import font_file, stroke_warning
from printdesk.pieces import from_plate, instead_of
from printdesk.words import say
from ui.prepare.figures import volume
from ui.prepare.shaping.act import Outcome, Spot
from ui.prepare.shaping.card import ActCard, Doing
from ui.tasks import TaskContext
from ui.viewport.marks import Body
from ui.viewport.scene import Paint
from ui.widgets.choice import Choice

RAISED, ENGRAVED = "raised", "engraved"
CLICKED, INTER, FROM_FILE = "clicked", "", "file"
_MARK = "text place"
_HIGH = 52


class WordsField(QPlainTextEdit):
    """Several lines; Tab goes on to the next field, Ctrl+Enter and Escape are the card's."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            event.ignore()
        else:
            super().keyPressEvent(event)


class EmbossCard(ActCard):
    NAME = "emboss"
    KEEPS = ("height", "depth")

    def lay_out(self) -> None:
        self._spot: Spot | None = None
        self._font: Path | None = None
        self.words = WordsField()
        self.words.setObjectName("prepare.act.emboss.text")
        self.words.setAccessibleName(say("The text"))
        self.words.setPlaceholderText(say("The text"))
        self.words.textChanged.connect(self.edited)
        self.rows.addWidget(self.words)
        self.way = self.switch("way", say("How it stands"), [(RAISED, say("Raised")), (ENGRAVED, say("Engraved"))])
        self.height_mm = self.number("height", say("Height"), 10.0, 0.5, 1000)
        self.depth_mm = self.number("depth", say("Depth"), 0.8, 0.05, 100)
        self.turn_deg = self.number("turn", say("Turned by"), 0.0, -360, 360, unit="°", decimals=1)
        self._lay_out_choices()
        self.fits = self.tick("fits", say("Smaller where there is no room"), True)
        self.hint = self.note(say("Click on the model where the text is to be, or choose a side."))

    def _lay_out_choices(self) -> None:
        self.side = Choice(say("Where"))
        sides = [
            ("top", say("On top")),
            ("front", say("In front")),
            ("back", say("At the back")),
            ("left", say("On the left")),
            ("right", say("On the right")),
            ("bottom", say("Below")),
            (CLICKED, say("Where I click")),
        ]
        self.side.show_options([(key, words, "") for key, words in sides], "top")
        self.font_choice = Choice(say("Font"))
        self._show_fonts()
        self.weight = Choice(say("Weight"))
        self.weight.show_options([("400", say("Regular"), ""), ("600", say("Semibold"), ""), ("800", say("Bold"), "")], "600")
        for key, words, choice in (
            ("side", say("Where"), self.side),
            ("font", say("Font"), self.font_choice),
            ("weight", say("Weight"), self.weight),
        ):
            choice.setObjectName(f"prepare.act.emboss.{key}")
            choice.setMinimumContentsLength(14)
            choice.picked.connect(self._picked)
            self.row(words, choice)

    def trouble(self) -> str:
        if not self.words.toPlainText().strip():
            return say("Type the text first.")
        if self.side.currentData() == CLICKED and self._spot is None:
            return say("Click on the model where the text is to be.")
        return ""

    def button_words(self) -> str:
        text = " ".join(self.words.toPlainText().split())[:18] or "…"
        if self.way.current == RAISED:
            return say("Raise “{text}” by {depth:.3g} mm", text=text, depth=self.depth_mm.value)
        return say("Engrave “{text}” {depth:.3g} mm deep", text=text, depth=self.depth_mm.value)

    def working_words(self) -> str:
        return say("Putting text on {name} …", name=self.part.name)

    def doing(self) -> Doing:
        part, place, raised = self.part, self.place(), self.way.current == RAISED
        wording = Wording(self.words.toPlainText().strip(), self.height_mm.value, "centre", int(self.weight.currentData()))
        depth_mm, fits, path = self.depth_mm.value, self.fits.isChecked(), self._font
        (process, _), shaping = self.room.printed, self.room.desk.shaping

        def work(at: TaskContext) -> Outcome:
            font = font_file(path) if path else None
            made = shaping.emboss(part, wording, place, depth_mm, raised, fits, font, at.cancel)
            done = instead_of(part, made.parts[0])
            figures = made.figures
            words = say(
                "The text is {height:.3g} mm high; its strokes cover {area:.3g} cm², and {change} {how}.",
                height=figures["text_height_mm"],
                area=figures["text_area_mm2"] / 100,
                change=volume(abs(figures["volume_change_mm3"])),
                how=say("were added") if raised else say("were taken out"),
            )
            warning = stroke_warning(process, figures.get("thinnest_stroke_mm"), raised)
            return Outcome(say("Text on {name}", name=part.name), (part,), (done,), words, (warning,) if warning else ())

        return work

    def place(self) -> Place:
        """In the part's own coordinates."""
        side = self.side.currentData()
        if side == CLICKED and self._spot is not None:
            return Place("top", from_plate(self.part, self._spot.point_mm), self._spot.normal, self.turn_deg.value)
        return Place(side, turn_deg=self.turn_deg.value)

    # ---- where it is

    @property
    def wants_spots(self) -> bool:
        """A click on the model chooses the place, whatever side was chosen before."""
        return True

    def clicked_at(self, spot: Spot) -> None:
        if spot.part_id == self.part.id:
            self._spot = spot
            self.side.setCurrentIndex(self.side.findData(CLICKED))
            self.edited()

    def preview(self) -> None:
        """A flat mark under the middle of the text, about as wide as a letter is high."""
        spot = self._spot if self.side.currentData() == CLICKED else None
        mark = None
        if spot is not None:
            mark = Body(bodies.cylinder(self.height_mm.value / 6, 0.1, 24), int(Paint.ACCENT), spot.standing())
        self.room.scene.set_bodies({_MARK: mark})

    def clear_preview(self) -> None:
        self.room.scene.set_bodies({_MARK: None})

    # ---- fonts

    def _show_fonts(self) -> None:
        known = [(INTER, "Inter", "")]
        if self._font is not None:
            known.append(("chosen", self._font.stem[:40], ""))
        self.font_choice.show_options([*known, (FROM_FILE, say("From a file …"), "")], "chosen" if self._font else INTER)

    def _picked(self, key: str) -> None:
        if key == FROM_FILE:
            self._show_fonts()
            dialog = QFileDialog(self, say("A font"), "", f"{say('Fonts')} (*.ttf *.otf)")
            dialog.fileSelected.connect(self.take_font)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
            return
        if key == INTER and self.sender() is self.font_choice:
            self._font = None
            self._show_fonts()
        self.edited()

    def take_font(self, path: str) -> None:
        """Letters of that file from now on."""
        self._font = Path(path)
        self._show_fonts()
        self.edited()
