"""Another language while the window is open: its frame and desks are made anew in place, around the same work."""

from collections.abc import Callable, Mapping, Sequence

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

    said: what stands on the window and will be said again: looked for beforehand off the Qt thread, the second time is quick.
    Work under way is finished first, for its answers go to the desks that asked for it; the person is told what is waited for.
    """

    def __init__(
        self, window: Window, desk: Desk, rebuild: Callable[[], None], said: Callable[[], Sequence[str]] = tuple
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._rebuild, self._said = window, desk, rebuild, said
        self._choice = desk.settings.language
        self._wanted: tuple[str, Mapping[str, str]] | None = None  # language and its texts, once these are read
        self._reading: tasks.Task | None = None
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
        """Once its texts are read and the work under way is done."""
        self._wanted, self._told = None, ""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        if wanted != language():
            self._reading = tasks.run(
                lambda _: languages.texts_of(wanted), done=lambda texts: self._read(wanted, texts), owner=self
            )

    def _read(self, wanted: str, texts: Mapping[str, str]) -> None:
        self._reading, self._wanted = None, (wanted, texts)
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted is None:
            return
        under_way = [task for task in tasks.shared().running if task.title and not task.is_over]
        if not under_way:
            (wanted, texts), self._wanted = self._wanted, None
            self._window.set_truth(_TRUTH, "")
            languages.change_to(wanted, texts)
            said = self._said()

            def work(_at: tasks.TaskContext) -> None:
                self._desk.catalog.say_again()
                for text in said:
                    languages.again(text)

            tasks.run(work, ended=self._rebuild, owner=self)
        elif under_way[0].title != self._told:
            self._told = under_way[0].title
            words = say("The language changes as soon as this is done: {what}.", what=self._told)
            self._window.set_truth(_TRUTH, words)
