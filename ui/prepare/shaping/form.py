"""The form of an act's card: typed numbers, switches and ticks in rows, each with its words and its name."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from printdesk.words import say
from ui.widgets.number_field import NumberField
from ui.widgets.segmented import Segmented
from ui.widgets.text import label
from ui.widgets.titled_card import TitledCard

WIDTH = 316
_LABEL = 104


class ActForm(TitledCard):
    """NAME: of the act, in object names. fields: the typed numbers by their keys. `edited` is called when anything was set."""

    NAME = ""

    def __init__(self, title: str) -> None:
        name = f"prepare.act.{self.NAME}"
        super().__init__(title, say("Put this card away (Esc)"), name)
        self.setObjectName(name)
        self.setFixedWidth(WIDTH)
        self.fields: dict[str, NumberField] = {}
        self._captions: dict[QWidget, QLabel] = {}
        self.form = QWidget()
        self.rows = QVBoxLayout(self.form)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(6)

    def refresh(self) -> None:
        """After something was set, or the part became another."""

    def preset(self, numbers: Mapping[str, float]) -> None:
        """Begins with other numbers than usual, by the names of fields; names that it does not know are passed over."""
        for key, value in numbers.items():
            if key in self.fields:
                self.fields[key].set_value(value)
        self.refresh()

    def edited(self) -> None:
        """Something was set."""
        self.refresh()

    @property
    def first(self) -> QWidget | None:
        """What the person sets first; None where there is nothing to set."""
        kinds = NumberField | Segmented | QPlainTextEdit
        found = (widget for widget in self.form.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisibleTo(self))
        return next(found, None)

    # ---- rows

    def row(self, words: str, *widgets: QWidget) -> QWidget:
        """A line of the form: words on the left, what is set on the right."""
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        caption = label(words, "second", wrap=True)
        caption.setFixedWidth(_LABEL)
        caption.setBuddy(widgets[0])
        self._captions[widgets[0]] = caption
        inside.addWidget(caption)
        for widget in widgets:
            inside.addWidget(widget)
        inside.addStretch(1)
        self.rows.addWidget(line)
        return line

    def number(
        self, key: str, words: str, value: float, lowest: float, highest: float, *, unit: str = "mm", decimals: int = 2
    ) -> NumberField:
        """A typed number in a row of its own."""
        step = 1.0 if decimals == 0 or highest > 50 else 0.1
        field = NumberField(value, lowest=lowest, highest=highest, decimals=decimals, step=step, unit=unit, name=words, width=92)
        field.setObjectName(f"{self.objectName()}.{key}")
        field.changed.connect(lambda _: self.edited())
        self.fields[key] = field
        self.row(words, field)
        return field

    def switch(
        self, key: str, words: str, options: list[tuple[str, str]], current: str = "", *, captioned: bool = False
    ) -> Segmented:
        """One of a few words, below its caption or behind it."""
        made = Segmented(options, current, name=words)
        made.setObjectName(f"{self.objectName()}.{key}")
        made.chosen.connect(lambda _: self.edited())
        if captioned:
            self.row(words, made)
        else:
            above = label(words, "second")
            above.setBuddy(made)
            self._captions[made] = above
            self.rows.addWidget(above)
            self.rows.addWidget(made)
        return made

    def note(self, words: str) -> QLabel:
        """A sentence in the form."""
        made = label(words, "second", wrap=True)
        self.rows.addWidget(made)
        return made

    def show_row(self, widget: QWidget, is_shown: bool) -> None:
        """Whether the row of what is set there is seen."""
        caption = self._captions[widget]
        if (line := caption.parentWidget()) is not None and line is not self.form:
            line.setVisible(is_shown)
        else:
            caption.setVisible(is_shown)
            widget.setVisible(is_shown)

    def caption(self, widget: QWidget, words: str) -> None:
        """Another caption for what is set in a row."""
        self._captions[widget].setText(words)
        widget.setAccessibleName(words)

    def tick(self, key: str, words: str, is_on: bool = False) -> QCheckBox:
        """Yes or no."""
        made = QCheckBox(words)
        made.setChecked(is_on)
        made.setObjectName(f"{self.objectName()}.{key}")
        made.toggled.connect(lambda _: self.edited())
        self.rows.addWidget(made)
        return made
