"""What the frame asks of a desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.actions import Action
from ui.notice import Notice

if TYPE_CHECKING:
    from ui.frame.palette import Source


class DeskPage(QWidget):
    """One desk: a page of the window with a word and an icon on the rail.

    desk_id: stable, lower case ("orders"); title: the word on the rail; icon: a name of `ui.icons`.
    """

    badge_changed = Signal(int)  # how many things wait for the person, 0 hides the number
    notice = Signal(Notice)  # news for the person, shown by the frame at the bottom of the desk
    undo_changed = Signal(str)  # what Ctrl Z would take back ("Lay flat"), "" when there is nothing

    def __init__(self, desk_id: str, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk_id = desk_id
        self.title = title
        self.icon = icon
        self.badge = 0
        self.setObjectName(f"desk.{desk_id}")
        self.setAccessibleName(title)

    def set_badge(self, count: int) -> None:
        """The number on the rail; the same number again is not announced."""
        if count != self.badge:
            self.badge = count
            self.badge_changed.emit(count)

    def desk_actions(self) -> list[Action]:
        """What can be done here, asked once when the desk is added."""
        return []

    def top_widget(self) -> QWidget | None:
        """A strip for the top bar while this desk is in front, asked once when the desk is added."""
        return None

    def search_source(self) -> "Source | None":
        """What the palette finds of it besides its actions, asked once when the desk is added."""
        return None

    def menu_groups(self) -> list[tuple[str, tuple[str, ...]]]:
        """(words, ids of actions) of the parts of this desk's menu; what stands in none of them is listed below."""
        return []

    def regions(self) -> list[QWidget]:
        """What F6 walks through on this desk, in its order."""
        return [self]

    def came_to_front(self) -> None:
        """The person has switched to this desk."""

    def went_to_back(self) -> None:
        """The person has switched to another desk, or closes the window."""
