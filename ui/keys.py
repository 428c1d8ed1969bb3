"""Which key calls what: as the program has it, and as the person chose. One for the application, see `keys`."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from printdesk.words import say
from ui.widgets.text import plain_tip

_NOTE = "window.keys"
_MOST, _LONGEST = 1000, 100  # of what is read from the archive: entries, and signs of an id or a key
_NATIVE = QKeySequence.SequenceFormat.NativeText
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NOT_KEYS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


@dataclass(frozen=True)
class Keyed:
    """An action as far as its key goes. usual: as QKeySequence reads it, several joined by "; "; desk: "" works everywhere.

    in_view: it works while the 3D view has the keyboard
    """

    id: str
    text: str
    usual: str
    desk: str
    in_view: bool = False


def read_keys(text: str | None) -> dict[str, str]:
    """Keys by the id of the action, out of a note; what is no such note is none. "" is an action without a key."""
    try:
        told = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict) or len(told) > _MOST:
        return {}
    return {
        action_id: key
        for action_id, key in told.items()
        if isinstance(key, str) and len(key) <= _LONGEST and len(action_id) <= _LONGEST
    }


def in_words(key: str) -> str:
    """As people read it: "Ctrl+Shift+Z" as "Ctrl Shift Z", of several the first."""
    first = QKeySequence(key.partition("; ")[0]).toString(_NATIVE) if key else ""
    return first if first == "+" else first.replace("+", " ").replace("  ", " +").strip()


class Keys(QObject):
    """listed: the actions by id; desks: the desks' words by id. changed: a key is another one, or there are more actions."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.listed: dict[str, Keyed] = {}
        self.desks: dict[str, str] = {}
        self._chosen: dict[str, str] = {}
        self._tips: dict[int, tuple[QWidget, str, str]] = {}
        self._tipped: dict[int, str] = {}  # the key that is told now
        self._remember: Callable[[str, str], None] = lambda _name, _text: None

    def keep_in(self, remember: Callable[[str, str], None], recall: Callable[[str], str | None]) -> None:
        """What the person chose is kept with `remember`, and is read back now."""
        self._remember = remember
        self.listed, self.desks = {}, {}  # of a window before this one
        self._chosen = read_keys(recall(_NOTE))
        self._announce()

    def add(self, listed: Iterable[Keyed]) -> None:
        """These actions are there now; one of the same id takes the place of the one before."""
        self.listed |= {keyed.id: keyed for keyed in listed}
        self._announce()

    def clear(self) -> None:
        """Nothing is listed any more; what the person chose stays."""
        self.listed = {}

    def of(self, action_id: str) -> str:
        """The key that holds now, as QKeySequence reads it; "" for none and for what is not listed."""
        keyed = self.listed.get(action_id)
        return self._chosen.get(action_id, keyed.usual) if keyed else ""

    def is_chosen(self, action_id: str) -> bool:
        """Whether the person gave it another key than it has usually."""
        return action_id in self._chosen

    def holder(self, action_id: str, key: str) -> Keyed | None:
        """What the key does already where `action_id` works, if that is something else."""
        wanted, here = _texts(key), self.listed[action_id]
        for other in self.listed.values():
            is_apart = "" not in (here.desk, other.desk) and here.desk != other.desk
            if other.id != action_id and not is_apart and wanted & _texts(self.of(other.id)):
                return other
        return None

    def choose(self, action_id: str, key: str) -> str:
        """Gives an action a key, "" takes it away. Returns a sentence where that key is taken, and then changes nothing."""
        if key and (other := self.holder(action_id, key)):
            return say("{key} is the key of “{action}” already. Change that one first.", key=in_words(key), action=other.text)
        self._chosen[action_id] = key
        if key == self.listed[action_id].usual:
            del self._chosen[action_id]
        self._keep()
        return ""

    def reset(self, action_id: str) -> str:
        """Back to the usual key. Returns a sentence where something else has that key now, and then changes nothing."""
        return self.choose(action_id, self.listed[action_id].usual)

    def reset_all(self) -> None:
        self._chosen = {}
        self._keep()

    def tip(self, widget: QWidget, action_id: str, words: str) -> None:
        """The widget's tool tip is those words with the present key behind them, also after the key was changed."""
        number = id(widget)
        if number not in self._tips:
            widget.destroyed.connect(lambda: self._forget(number))
        self._tips[number] = (widget, action_id, words)
        self._tipped.pop(number, None)
        self._show_tip(widget, action_id, words)

    def _forget(self, number: int) -> None:
        """That widget is gone; another one may be given its number."""
        self._tips.pop(number, None)
        self._tipped.pop(number, None)

    def _show_tip(self, widget: QWidget, action_id: str, words: str) -> None:
        key = self.of(action_id)
        if self._tipped.get(id(widget)) != key:
            self._tipped[id(widget)] = key
            told = in_words(key)
            widget.setToolTip(plain_tip(f"{words} ({told})" if told else words))

    def _keep(self) -> None:
        self._remember(_NOTE, json.dumps(self._chosen))
        self._announce()

    def _announce(self) -> None:
        for widget, action_id, words in list(self._tips.values()):
            if isValid(widget):
                self._show_tip(widget, action_id, words)
        self.changed.emit()


def sequences(key: str) -> list[QKeySequence]:
    """What QAction takes; what is no key is left out."""
    return [sequence for sequence in QKeySequence.listFromString(key, _PORTABLE) if not sequence.isEmpty()]


def pressed(event: QKeyEvent) -> str:
    """The key with what is held, as QKeySequence reads it. Shift is part of a sign that is typed with it: "?", not "Shift+?"."""
    modifiers = event.modifiers() & ~_NOT_KEYS
    text = event.text()
    if text.isprintable() and text.strip() and not text.isalpha():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(_PORTABLE)


def same_key(key: str, is_pressed: str) -> bool:
    """Whether what was pressed is one of the keys."""
    return is_pressed in _texts(key)


@lru_cache(maxsize=1000)
def _texts(key: str) -> frozenset[str]:
    return frozenset(sequence.toString(_PORTABLE) for sequence in sequences(key))


_made: list[Keys] = []


def keys() -> Keys:
    """The application's keys, made at first use."""
    if not _made or not isValid(_made[-1]):
        _made[:] = [Keys()]
    return _made[0]
