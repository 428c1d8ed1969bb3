"""Settings > Keys: each action with its key, and another one for who wants it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from printdesk.desk import Desk
from printdesk.languages import languages
from printdesk.words import say
from ui.frame.matching import score
from ui.keys import Keyed, in_words, keys
from ui.settings.group import Group
from ui.widgets.button import Button, IconButton
from ui.widgets.key_field import KeyField
from ui.widgets.text import label


class KeyRow:
    """The words, the field, the way back to the usual key, and what is wrong below."""

    def __init__(self, keyed: Keyed, where: str) -> None:
        self.keyed = keyed
        self.words = label(keyed.text, wrap=True)
        self.where = where
        self.field = KeyField(keyed.text)
        self.field.setObjectName(f"settings.key.{keyed.id}")
        self.field.typed.connect(lambda key: self._told(keys().choose(keyed.id, key)))
        self.reset = IconButton("undo", say("Back to the usual key"), self._reset, size=15)
        self.reset.setObjectName(f"settings.key.{keyed.id}.reset")
        self.reset.setAccessibleName(say("{what}: back to the usual key", what=keyed.text))
        self.told = label("", "bad", wrap=True)
        self.told.setObjectName(f"settings.key.{keyed.id}.told")
        self.told.hide()
        self.place = label(where, "second")
        self.words.setBuddy(self.field)

    def widgets(self) -> tuple[QWidget, ...]:
        return self.words, self.place, self.field, self.reset

    def show(self) -> None:
        self.field.show_key(keys().of(self.keyed.id))
        self.reset.setVisible(keys().is_chosen(self.keyed.id) and self.words.isVisibleTo(self.words.parentWidget()))

    def set_visible(self, is_visible: bool) -> None:
        for widget in self.widgets():
            widget.setVisible(is_visible)
        self.told.setVisible(is_visible and bool(self.told.text()))
        self.show()

    def _reset(self) -> None:
        self._told(keys().reset(self.keyed.id))

    def _told(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))


class KeysGroup(Group):
    """Script it with `unfold`, `rows` (by the action's id), `search`, `reset_all`. The rows are made when they are unfolded."""

    def __init__(self, desk: Desk) -> None:
        sheet = in_words(keys().of("window.keys")) or "F1"
        super().__init__(desk, say("Keys"), say("What the keyboard does. {key} lists all of it wherever you are.", key=sheet))
        self.rows: dict[str, KeyRow] = {}
        line = QHBoxLayout()
        line.setSpacing(8)
        self.fold = Button(say("Show all keys"), icon="caret-right", call=self.unfold)
        self.fold.setObjectName("settings.keys.fold")
        self.search = QLineEdit()
        self.search.setObjectName("settings.keys.search")
        self.search.setPlaceholderText(say("Search among the keys"))
        self.search.setAccessibleName(say("Search among the keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self.search.hide()
        self.reset_all = Button(say("All back to the usual keys"), "link", call=self._reset_all)
        self.reset_all.setObjectName("settings.keys.resetAll")
        line.addWidget(self.fold)
        line.addWidget(self.search, 1)
        line.addWidget(self.reset_all)
        line.addStretch(0)
        self.body.addLayout(line)
        self.named_fields.append((say("Keys"), self.fold))
        self._list = QWidget()
        self._lines = QGridLayout(self._list)
        self._lines.setContentsMargins(0, 6, 0, 0)
        self._lines.setHorizontalSpacing(10)
        self._lines.setVerticalSpacing(2)
        self._lines.setColumnStretch(0, 1)
        self.body.addWidget(self._list)
        self._list.hide()
        keys().changed.connect(self._show)
        self._show()

    def unfold(self) -> None:
        """Shows every key, and a field to search among them."""
        self.fold.hide()
        self.search.show()
        self._list.show()
        self._make_missing()
        self._show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_unfolded(self) -> bool:
        return not self._list.isHidden()

    def _make_missing(self) -> None:
        """Desks tell what they can do when they are made, which may be later than this page."""
        for keyed in keys().listed.values():
            if keyed.id not in self.rows:
                where = keys().desks.get(keyed.desk, say("Everywhere"))
                self._add(KeyRow(keyed, say("3D view") if keyed.in_view else where))

    def _add(self, row: KeyRow) -> None:
        place = 2 * len(self.rows)
        self.rows[row.keyed.id] = row
        for column, widget in enumerate(row.widgets()):
            self._lines.addWidget(widget, place, column, _MIDDLE if column else Qt.AlignmentFlag(0))
        self._lines.addWidget(row.told, place + 1, 0, 1, 4)

    def _show(self) -> None:
        self.reset_all.setVisible(any(keys().is_chosen(action_id) for action_id in keys().listed))
        if not self.is_unfolded:
            return
        self._make_missing()
        asked = self.search.text()
        for row in self.rows.values():
            rest = f"{languages.in_both(row.keyed.text)} {row.where} {keys().of(row.keyed.id)}"
            row.set_visible(bool(score(asked, row.keyed.text, rest)))

    def _reset_all(self) -> None:
        for row in self.rows.values():
            row.told.setText("")
        keys().reset_all()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
