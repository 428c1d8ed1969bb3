"""The one menu, made of the list of actions: what the desk in front can do, then the other desks, then the window."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from printdesk.words import say
from ui.actions import Actions

_COLOURS = ("window.light", "window.dark", "window.contrast", "window.system")
Groups = Sequence[tuple[str, Sequence[str]]]


def window_menu(actions: Actions, parent: QWidget, groups: Groups = ()) -> QMenu:
    """groups: (words, ids) of the front desk's, each a menu of its own; so is each other desk, which is gone to."""
    front = actions.front
    here = [action.id for action in actions.all() if action.desk == front and front]
    menu = QMenu(parent)
    for words, keys in groups:
        if listed := [key for key in keys if key in here]:
            _add(menu, words, actions, listed)
            here = [key for key in here if key not in listed]
    _take(menu, actions, here)
    menu.addSeparator()
    for desk, words in actions.desks.items():
        there = [action.id for action in actions.all() if action.desk == desk]
        if desk != front and there:
            _add(menu, words, actions, there)
    menu.addSeparator()
    everywhere = [action.id for action in actions.all() if not action.desk]
    _add(menu, say("Go to"), actions, [key for key in everywhere if key.startswith("go.")])
    _add(menu, say("Colours"), actions, [key for key in everywhere if key in _COLOURS])
    _take(menu, actions, [key for key in everywhere if not key.startswith("go.") and key not in _COLOURS])
    menu.setObjectName("window.menu")
    return menu


def _add(menu: QMenu, words: str, actions: Actions, listed: list[str]) -> None:
    part = actions.menu(listed, menu)
    part.setTitle(words.replace("&", "&&"))
    part.setAccessibleName(words)
    menu.addMenu(part)


def _take(menu: QMenu, actions: Actions, listed: list[str]) -> None:
    for entry in actions.menu(listed, menu).actions():
        menu.addAction(entry)
