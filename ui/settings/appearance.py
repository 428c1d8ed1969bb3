"""Language and colours."""

from printdesk.desk import Desk
from printdesk.settings import Settings
from printdesk.words import say
from ui.settings.group import Group
from ui.theme import CHOICES, theme
from ui.widgets.segmented import Segmented


class Appearance(Group):
    """Both change at once, see `ui.theme` and `ui.live_language`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("Appearance"))
        self.theme = Segmented(
            [
                ("system", say("As the computer")),
                ("light", say("Light")),
                ("dark", say("Dark")),
                ("contrast", say("High contrast")),
            ],
            name=say("Colours"),
        )
        self.theme.setObjectName("settings.theme")
        self.theme.chosen.connect(self._choose_theme)
        self.row(say("Colours"), self.theme)
        self._kept: str | None = None
        theme().changed.connect(self._theme_changed)
        self.language = Segmented(
            [("system", say("As the computer")), ("en", "English"), ("de", "Deutsch")], name=say("Language")
        )
        self.language.setObjectName("settings.language")
        self.language.chosen.connect(lambda key: self.keep(language=key))
        self.row(say("Language"), self.language)

    def show_settings(self, settings: Settings) -> None:
        self._kept = settings.theme if settings.theme in CHOICES else CHOICES[0]
        self.theme.set_current(self._kept)
        self.language.set_current(settings.language if settings.language in ("system", "en", "de") else "system")

    def _choose_theme(self, key: str) -> None:
        theme().choose(key)

    def _theme_changed(self) -> None:
        """Chosen here or by the palette's commands."""
        if theme().choice != self.theme.current:
            self.theme.set_current(theme().choice)
        if self._kept not in (None, theme().choice):
            self.keep(theme=theme().choice)
        if self._kept is not None:
            self._kept = theme().choice
