"""A part that was taken off the plate is told of, with a way back that stays right whatever is done meanwhile."""

from PySide6.QtCore import QObject, Signal

from printdesk.history import History
from printdesk.part import Part
from printdesk.words import plural, say
from ui.notice import Notice
from ui.prepare.workspace import Work, Workspace


class TakenOff(QObject):
    """Listens to the workspace: parts that went in a step of their own, and not by undo, redo or another desk's coming."""

    told = Signal(Notice)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._before: History[Work] = workspace.history
        workspace.changed.plate.connect(self._look)

    def _look(self) -> None:
        before, self._before = self._before, self._workspace.history
        gone = parts_taken_off(before, self._before)
        if gone:
            step = self._before.past[-1]
            words = plural("{name} is off the plate.", "{count} parts are off the plate.", len(gone), name=gone[0].name)
            self.told.emit(Notice(words, offer=say("Undo"), call=lambda: self._bring_back(step, gone)))

    def _bring_back(self, step: object, gone: tuple[Part, ...]) -> None:
        """By undo where it was the last step; else as a step of its own, so that what was done since stays."""
        past = self._workspace.history.past
        if past and past[-1] is step:
            self._workspace.undo()
            return
        for part in gone:
            if all(known.id != part.id for known in self._workspace.plate.parts):
                self._workspace.add(part)


def parts_taken_off(before: History[Work], now: History[Work]) -> tuple[Part, ...]:
    """What lay on the plate before the last step and lies there no more; nothing where that step brought anything instead."""
    is_step = bool(now.past) and now.past[-1][1] is before.now
    is_redo = bool(before.future) and before.future[0][1] is now.now
    if not is_step or is_redo:
        return ()
    there = {part.id for part in now.now.plate.parts}
    if there - {part.id for part in before.now.plate.parts}:
        return ()
    return tuple(part for part in before.now.plate.parts if part.id not in there)
