"""The colours of the desk, light and dark, and their change while the window is open. The tokens are those of the design."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


@dataclass(frozen=True)
class Tokens:
    """Colours as "#rrggbb". *_ground: the pale ground a word of that colour stands on; sky_*: the viewport's gradient."""

    name: str
    background: str
    panel: str
    line: str
    ink: str
    second: str
    third: str
    accent: str
    accent_ground: str
    accent_hover: str
    on_accent: str
    good: str
    good_ground: str
    careful: str
    careful_ground: str
    bad: str
    bad_ground: str
    field: str
    hover: str
    axis_x: str
    axis_y: str
    axis_z: str
    sky_top: str
    sky_bottom: str
    plate: str
    grid: str
    grid_strong: str
    part: str
    part_edge: str

    def of_tone(self, tone: str) -> tuple[str, str]:
        """(ink, ground) of "good", "careful", "bad", "accent"; anything else is plain."""
        if tone in ("good", "careful", "bad", "accent"):
            return getattr(self, tone), getattr(self, f"{tone}_ground")
        return self.second, self.background


LIGHT = Tokens(
    name="light",
    background="#f3f4f6",
    panel="#ffffff",
    line="#e3e6ea",
    ink="#1c232b",
    second="#5b6673",
    third="#65707c",
    accent="#0a5cc2",
    accent_ground="#e8f1fd",
    accent_hover="#084da3",
    on_accent="#ffffff",
    good="#0f6c4b",
    good_ground="#e4f5ee",
    careful="#8a5700",
    careful_ground="#fdf2dc",
    bad="#b3372b",
    bad_ground="#fbe9e7",
    field="#f7f8f9",
    hover="#f2f4f6",
    axis_x="#c0392b",
    axis_y="#0f7a4f",
    axis_z="#0a5cc2",
    sky_top="#fbfcfd",
    sky_bottom="#e4e7eb",
    plate="#f5f6f8",
    grid="#dfe2e6",
    grid_strong="#c6cbd1",
    part="#8b9bb0",
    part_edge="#3c4957",
)
DARK = Tokens(
    name="dark",
    background="#171b20",
    panel="#20262d",
    line="#323a44",
    ink="#e8ecf1",
    second="#a6b0bc",
    third="#8f9aa7",
    accent="#6fb0ff",
    accent_ground="#1d3350",
    accent_hover="#8cc0ff",
    on_accent="#0c1a2b",
    good="#57c79b",
    good_ground="#17372c",
    careful="#e2b04c",
    careful_ground="#3a2f16",
    bad="#f08a7e",
    bad_ground="#44231f",
    field="#1a1f25",
    hover="#2a313a",
    axis_x="#f08a7e",
    axis_y="#57c79b",
    axis_z="#6fb0ff",
    sky_top="#2a3038",
    sky_bottom="#1a1e23",
    plate="#252a31",
    grid="#323840",
    grid_strong="#444c56",
    part="#8e9db1",
    part_edge="#14191f",
)
CHOICES = ("system", "light", "dark")


class Theme(QObject):
    """Which tokens hold. `changed` comes after palette and style sheet were renewed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.tokens = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: str) -> None:
        """ "light", "dark", or "system": as the computer is set, also when that changes. Anything else is "system"."""
        self.choice = choice if choice in CHOICES else "system"
        self._follow()

    def _follow(self) -> None:
        is_dark = self.choice == "dark"
        if self.choice == "system":
            is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.tokens = DARK if is_dark else LIGHT
        app = QApplication.instance()
        if isinstance(app, QApplication):
            from ui.style_sheet import style_sheet

            app.setPalette(_palette(self.tokens))
            app.setStyleSheet(style_sheet(self.tokens))
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


@lru_cache(maxsize=256)
def colour(name: str) -> QColor:
    """A QColor of "#rrggbb"; shared, so do not change it."""
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
