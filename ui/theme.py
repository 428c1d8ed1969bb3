"""Light, dark or high contrast, and the change between them while the window is open."""

from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.style_sheet import style_sheet
from ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

CHOICES = ("system", "light", "dark", "contrast")


def system_look() -> tuple[bool, bool]:
    """Whether the computer is set to dark colours, and to high contrast, as far as it tells."""
    hints = QGuiApplication.styleHints()
    wants_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return hints.colorScheme() == Qt.ColorScheme.Dark, wants_contrast


def tokens_of(choice: str, system_is_dark: bool, system_wants_contrast: bool) -> Tokens:
    is_dark = choice == "dark" or (choice in ("system", "contrast") and system_is_dark)
    if choice == "contrast" or (choice == "system" and system_wants_contrast):
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


class Theme(QObject):
    """Which tokens hold. `changed` comes after palette and style sheets were renewed.

    A window wears the sheet (`dress`), with all that is in it or opens from it. One of the application's would be looked at again
    for every widget that is put into another: twice the time to make a page, and four times that of other colours.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.tokens = LIGHT
        self._worn: Tokens | None = None  # what the application's palette is made of
        self._dressed: WeakKeyDictionary[QWidget, Tokens] = WeakKeyDictionary()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, choice: str) -> None:
        """ "light", "dark", "contrast" (light or dark as the computer is), or "system": as the computer is set, also when that
        changes. Anything else is "system".
        """
        self.choice = choice if choice in CHOICES else "system"
        self._follow()

    def dress(self, window: QWidget) -> None:
        """Gives it the style sheet, now and with each change."""
        if self._dressed.get(window) is not self.tokens:  # every widget is polished again for a new sheet
            self._dressed[window] = self.tokens
            window.setStyleSheet(style_sheet(self.tokens))

    def _follow(self) -> None:
        self.tokens = tokens_of(self.choice, *system_look())
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._worn is not self.tokens:
            app.setPalette(_palette(self.tokens))
            self._worn = self.tokens
        for window in list(self._dressed):
            if isValid(window):
                self.dress(window)
        self.changed.emit()


_made: list[Theme] = []


def theme() -> Theme:
    """The application's theme, made at first use (a QGuiApplication must exist)."""
    if not _made or not isValid(_made[-1]):
        _made[:] = [Theme()]
    return _made[0]


def tokens() -> Tokens:
    """The tokens that hold now; ask at paint time, do not keep them."""
    return theme().tokens


def colour(name: str) -> QColor:
    """A QColor of "#rrggbb", new each time: a QColor can be changed, and one that is shared would be changed everywhere."""
    return QColor(name)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in {
        role.Window: tokens.background,
        role.WindowText: tokens.ink,
        role.Base: tokens.panel,
        role.AlternateBase: tokens.background,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.third,
        role.Button: tokens.panel,
        role.ButtonText: tokens.ink,
        role.ToolTipBase: tokens.ink,
        role.ToolTipText: tokens.panel,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Mid: tokens.line,
        role.Dark: tokens.line,
        role.Light: tokens.panel,
    }.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.third))
    return palette
