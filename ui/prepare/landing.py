"""Work that takes its time lands on the desk it was begun for, whichever is in front by then. No Qt."""

from collections.abc import Callable
from typing import TypeVar

from printdesk.words import say
from ui.notice import Notice, Tone
from ui.prepare.desks import Desks
from ui.prepare.workspace import Workspace

Result = TypeVar("Result")


class Landing:
    """Made when the work begins, for the desk that is in front then.

    is_shown: whether the page of the desks is; come: brings that page to the front
    """

    def __init__(self, desks: Desks, is_shown: Callable[[], bool], come: Callable[[], None]) -> None:
        self._desks, self._is_shown, self._come = desks, is_shown, come
        self.desk = desks.front
        self.words = ""  # what is being done, while it is

    @property
    def is_in_front(self) -> bool:
        return self._desks.front is self.desk

    @property
    def is_seen(self) -> bool:
        """Whether the person sees what is done on that desk."""
        return self.is_in_front and self._is_shown()

    def put(self, put: Callable[[Workspace], Result]) -> Result:
        """Has the result done on that desk, as one does it on the workspace; see `Desks.land`."""
        return self._desks.land(self.desk, put)

    def notice(self, what: str) -> Notice | None:
        """That `what`, the name of a step, was done, and the way to it; None where the person sees it anyway."""
        if self.is_seen:
            return None
        if self.is_in_front:
            words = say("Done: {what}", what=what)
        elif self.desk in self._desks.all:
            words = say("Done on the desk “{desk}”: {what}", desk=self.desk.title, what=what)
        else:
            words = say("Done on the desk “{desk}”, which was closed meanwhile: {what}", desk=self.desk.title, what=what)
        return Notice(words, Tone.GOOD, say("Show"), self._show)

    def word(self, words: str, tone: Tone = Tone.PLAIN) -> Notice:
        """A sentence about that desk, which is named, with the way to it, where another is in front."""
        if self.is_in_front:
            return Notice(words, tone)
        named = say("On the desk “{desk}”: {words}", desk=self.desk.title, words=words)
        return Notice(named, tone, say("Show"), self._show)

    def _show(self) -> None:
        if self.desk in self._desks.all:
            self._desks.show(self.desk.id)
        else:
            self._desks.reopen(self.desk)
        self._come()
