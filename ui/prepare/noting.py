"""The notes about the desk in front: their card, as the document and the history have them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.prepare.notes import NotesCard
    from ui.prepare.page import PreparePage


class Noting(QObject):
    """The card is made when it is first wanted."""

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page, self._workspace, self._desks = page, page.workspace, page.desks
        self._card: NotesCard | None = None

    def toggle(self) -> None:
        """The card of the desk's notes comes, or goes."""
        if self._card is not None:
            self._close()
            return
        from ui.prepare.notes import NotesCard

        card = self._card = NotesCard()
        card.left.connect(self._close)
        card.written.connect(self._workspace.note)
        self._page.tools.put_away()
        self._page.viewport.overlay.place(card, "top left")
        self._desks.changed.listed.connect(self._follow)
        self._workspace.changed.plate.connect(self._follow)
        self._follow()
        card.text.setFocus()

    def _follow(self) -> None:
        """What undo or another desk brings; not what the card itself has just told."""
        if self._card is not None and not self._card.is_written:
            self._card.show_notes(self._workspace.history.now.notes, self._desks.front.talk)

    def _close(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            self._desks.changed.listed.disconnect(self._follow)
            self._workspace.changed.plate.disconnect(self._follow)
            card.write()
            self._page.viewport.overlay.remove(card)
            card.deleteLater()
