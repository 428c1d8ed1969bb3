"""The versions of the part on the desk: their card, an older one as a ghost, and the way back to it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from printdesk.part import Part, Placement, Version
from printdesk.words import say
from ui import tasks
from ui.notice import Notice, notice_of
from ui.prepare.ranking import standing
from ui.viewport.scene import Item

if TYPE_CHECKING:
    from ui.prepare.page import PreparePage
    from ui.prepare.versions import VersionsCard

GHOST = "version-ghost"  # its id in the scene


class Comparing(QObject):
    """The card is made when it is first wanted."""

    told = Signal(Notice)

    def __init__(self, page: "PreparePage") -> None:
        super().__init__(page)
        self._page, self._workspace = page, page.workspace
        self._card: VersionsCard | None = None
        self._ghost: Version | None = None
        self._ghost_lies: Placement | None = None

    def toggle(self) -> None:
        """The card of the chosen part's versions comes, or goes."""
        if self._card is not None:
            self._close()
            return
        from ui.prepare.versions import VersionsCard

        card = self._card = VersionsCard()
        card.left.connect(self._close)
        card.compared.connect(self._compare)
        card.back_wanted.connect(self._go_back)
        self._page.tools.put_away()
        self._page.viewport.overlay.place(card, "top left")
        for signal in (self._workspace.changed.plate, self._workspace.changed.offers, self._workspace.changed.wish):
            signal.connect(self._follow)
        self._follow()
        card.setFocus()

    def _close(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            for signal in (self._workspace.changed.plate, self._workspace.changed.offers, self._workspace.changed.wish):
                signal.disconnect(self._follow)
            self._compare(None)
            self._page.viewport.overlay.remove(card)
            card.deleteLater()

    def _follow(self) -> None:
        part, card = self._workspace.part, self._card
        if card is None:
            return
        if part is None:
            self._close()
            return
        offer = standing(self._workspace.offers, self._workspace.chosen_offer)
        card.show_part(part, offer.total if offer else None, self._workspace.wish.quantity)
        self._show_ghost(part)

    def _compare(self, version: Version | None) -> None:
        self._ghost = version
        part = self._workspace.part
        if part is not None:
            self._show_ghost(part)
        self._follow()

    def _show_ghost(self, part: Part) -> None:
        """The older version where the part lies, as it lay and was scaled then."""
        scene, ghost = self._page.viewport.scene, self._ghost
        if ghost is None:
            scene.remove(GHOST)
            return
        where = _laid_as(ghost, part)
        item = scene.items.get(GHOST)
        if item is None or item.mesh is not ghost.mesh or self._ghost_lies != where:
            self._ghost_lies = where
            scene.put(Item(GHOST, ghost.mesh, where.matrix(ghost.mesh), is_ghost=True))

    def _go_back(self, version: Version) -> None:
        """One undoable step; the part as it was stays a version of its own."""
        part = self._workspace.part
        if part is None:
            return
        where, what = _laid_as(version, part), say("Go back to {what}", what=version.what)
        rough = replace(part, mesh=version.mesh, wall_mm=None, tried=())

        def done(measured: Part) -> None:
            now = next((one for one in self._workspace.plate.parts if one.id == part.id and one.mesh is part.mesh), None)
            if now is not None:
                self._workspace.did(what, replace(measured, name=now.name, versions=now.versions, history=(*now.history, what)))

        tasks.run(
            lambda at: self._page.desk.bench.measure(rough.placed(where), at.cancel),
            done=done,
            failed=lambda error: self.told.emit(notice_of(error)),
            owner=self,
            slot="version",
            title=what,
        )


def _laid_as(version: Version, part: Part) -> Placement:
    """Where the part lies now, turned and scaled as the version was."""
    return Placement(part.placement.position_mm, version.placement.rotation, version.placement.scale)
