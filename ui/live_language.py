"""Another language while the window is open: its frame and desks are made anew in place, around the same work."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from printdesk.desk import Desk
from printdesk.languages import languages
from printdesk.words import language, say
from ui import tasks
from ui.heard import Heard
from ui.window import Window

_TRUTH = "language"


class LiveLanguage(QObject):
    """Follows the choice of the settings. rebuild: makes the window's frame and desks anew; the language is spoken already.

    Work under way is finished first, for its answers go to the desks that asked for it; the person is told what is waited for.
    """

    def __init__(self, window: Window, desk: Desk, rebuild: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._desk, self._rebuild = window, desk, rebuild
        self._choice = desk.settings.language
        self._wanted: str | None = None
        self._told = ""
        heard = Heard(self, desk.changes.settings)
        heard.heard.connect(self._look)
        tasks.shared().changed.connect(self._go_on)

    def _look(self) -> None:
        tasks.run(lambda _: self._desk.settings.language, done=self._chosen, failed=lambda _: None, owner=self, slot="language")

    def _chosen(self, choice: str) -> None:
        if choice != self._choice:
            self._choice = choice
            self.speak(languages.of_choice(choice))

    def speak(self, wanted: str) -> None:
        """Now, or as soon as the work under way is done."""
        self._wanted = wanted if wanted != language() else None
        self._told = ""
        if self._wanted is None:
            return
        tasks.run(lambda _: languages.load(wanted), ended=self._go_on, owner=self)  # read from the disk before the change

    def _go_on(self) -> None:
        if self._wanted is None:
            return
        under_way = [task for task in tasks.shared().running if task.title and not task.is_over]
        if not under_way:
            wanted, self._wanted = self._wanted, None
            self._window.set_truth(_TRUTH, "")
            languages.change_to(wanted)
            tasks.run(lambda _: self._desk.catalog.say_again(), ended=self._rebuild, owner=self)
        elif under_way[0].title != self._told:
            self._told = under_way[0].title
            words = say("The language changes as soon as this is done: {what}.", what=self._told)
            self._window.set_truth(_TRUTH, words)
