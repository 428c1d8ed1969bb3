"""The change from one language to the other while the program runs, and what things are called in the one not spoken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from printdesk import words

LANGUAGES = ("en", "de")
Load = Callable[[str], Mapping[str, str]]


@dataclass
class Languages:
    """load: gives the texts of a language, English source → text, on any thread; the door says where they are read.

    computer: what the computer speaks, for the choice "system"; asked: what --lang asked for, which goes before any choice
    """

    load: Load = lambda _language: {}
    computer: Callable[[], str] = lambda: "en"
    _before: str = ""
    _back: words.Texts | None = None
    _other: dict[str, str] = field(default_factory=dict)
    _other_than: str = ""

    def of_choice(self, choice: str) -> str:
        """choice: "en", "de", or "system". Anything that is not spoken here is English."""
        wanted = choice if choice in LANGUAGES else self.computer()
        return wanted if wanted in LANGUAGES else "en"

    def texts_of(self, language: str) -> Mapping[str, str]:
        """English is said as it is written. On any thread; reading German takes 40 ms."""
        return {} if language == "en" else self.load(language)

    def speak(self, language: str) -> None:
        """From now on; what was said before stays as it was said."""
        words.install(language, self.texts_of(language))

    def change_to(self, language: str, texts: Mapping[str, str]) -> None:
        """As `speak`, and what was said in the language before can be said again, see `again`. texts: those of the language."""
        before, known = words.language(), words.translations()
        words.install(language, texts)
        self._before = before
        self._back = None if before == "en" else words.Texts({text: source for source, text in known.items()})

    def again(self, text: str) -> str:
        """A text that was said in the language before the last `change_to`, in the one spoken now, where its pattern is known."""
        return text if self._before in ("", words.language()) else words.respeak(text, self._back)

    def learn_other(self) -> None:
        """Reads what things are called in the language that is not spoken, once; takes 50 ms, so not on the window's thread."""
        spoken = words.language()
        if self._other_than != spoken or not self._other:
            if spoken == "de":
                other = {text: source for source, text in words.translations().items()}
            else:
                other = dict(self.load("de"))
            self._other, self._other_than = other, spoken

    def in_both(self, text: str) -> str:
        """The text, and behind it the same in the other language where that was learnt: for finding, not for reading."""
        other = self._other.get(text, "") if self._other_than == words.language() else ""
        return f"{text} {other}" if other and other != text else text


languages = Languages()
