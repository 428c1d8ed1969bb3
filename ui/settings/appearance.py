"""Language and colours."""

from printdesk.desk import Desk
from printdesk.settings import Settings
from printdesk.words import number, say
from ui.app import SCALE_NOTE, SCALES
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
                ("contrast", say("High contrast")),
                ("light", say("Light")),
                ("dark", say("Dark")),
            ],
            name=say("Colours"),
        )
        self.theme.setObjectName("settings.theme")
        self.theme.chosen.connect(self._choose_theme)
        self.row(say("Colours"), self.theme)
        self.size = Segmented([(factor, number(float(factor), ".0%")) for factor in SCALES], name=say("Size of everything"))
        self.size.setObjectName("settings.size")
        self.size.set_current(desk.recall(SCALE_NOTE) or SCALES[0])
        self.size.chosen.connect(lambda factor: self.do(lambda _: desk.remember(SCALE_NOTE, factor)))
        self.row(say("Size of everything"), self.size, say("It is drawn so when PrintDesk is opened the next time."))
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
