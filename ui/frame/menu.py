"""The one menu, made of the list of actions: what the desk in front can do, then the other desks, then the window."""

from PySide6.QtWidgets import QMenu, QWidget

from printdesk.words import say
from ui.actions import Actions


def window_menu(actions: Actions, parent: QWidget) -> QMenu:
    """Each desk that can do something is a menu of its own; what is done there brings it to the front."""
    front = actions.front
    menu = actions.menu([action.id for action in actions.all() if action.desk == front and front], parent)
    for desk, words in actions.desks.items():
        there = [action.id for action in actions.all() if action.desk == desk]
        if desk != front and there:
            if desk == next((key for key in actions.desks if key != front), ""):
                menu.addSeparator()
            part = actions.menu(there, menu)
            part.setTitle(words.replace("&", "&&"))
            part.setAccessibleName(words)
            menu.addMenu(part)
    menu.addSeparator()
    everywhere = [action.id for action in actions.all() if not action.desk]
    going = actions.menu([key for key in everywhere if key.startswith("go.")], menu)
    going.setTitle(say("Go to"))
    menu.addMenu(going)
    for entry in actions.menu([key for key in everywhere if not key.startswith("go.")], menu).actions():
        menu.addAction(entry)
    menu.setObjectName("window.menu")
    return menu
