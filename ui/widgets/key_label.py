"""The key of an action on a small label, which shows another key as soon as the action has one."""

from PySide6.QtWidgets import QLabel

from ui.keys import in_words, keys
from ui.typeface import SMALL_PX, typeface


class KeyLabel(QLabel):
    """Empty and hidden while the action has no key, or while `put_away`."""

    def __init__(self, action_id: str) -> None:
        super().__init__()
        self._action_id = action_id
        self._is_away = False
        self.setProperty("look", "key")
        self.setFont(typeface(SMALL_PX))
        keys().changed.connect(self._show)
        self._show()

    def put_away(self, is_away: bool) -> None:
        self._is_away = is_away
        self._show()

    def _show(self) -> None:
        self.setText(in_words(keys().of(self._action_id)))
        self.setVisible(bool(self.text()) and not self._is_away)
