"""What is written can be read: contrast by the WCAG formula, of every pair of colours that meet and of painted pixels."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import colour, theme
from ui.tokens import ALL, Tokens
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.segmented import Segmented
from ui.widgets.text import label

LEAST = 4.5  # WCAG 2.2, 1.4.3, level AA, for text below 18 pt
LEAST_OF_HIGH_CONTRAST = 7.0  # 1.4.6, level AAA
LEAST_OF_SHAPES = 3.0  # 1.4.11: of what a control is told by, and of large parts of pictures
INKS = "ink", "second", "third", "accent", "good", "careful", "bad"
GROUNDS = "background", "panel", "field", "hover"
TONES = "good", "careful", "bad", "accent"


def luminance(colour: str | QColor) -> float:
    """Relative, 0 to 1: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    told = QColor(colour)
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in told.getRgbF()[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str | QColor, other: str | QColor) -> float:
    """1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_little(now: Tokens, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """Pairs of names of colours that do not stand out from each other."""
    told = [(ink, ground, contrast(getattr(now, ink), getattr(now, ground))) for ink, ground in pairs]
    return [f"{now.name}: {ink} on {ground} has {ratio:.2f}" for ink, ground, ratio in told if ratio < least]


def test_the_formula_gives_what_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.0, abs=0.01)
    assert contrast("#123456", "#123456") == 1.0


def test_every_theme_is_known() -> None:
    assert {now.name for now in ALL} >= {"light", "dark"}
    for now in ALL:
        assert all(QColor(getattr(now, field.name)).isValid() for field in fields(now) if field.name != "name")


@pytest.mark.parametrize("now", ALL, ids=lambda now: now.name)
def test_all_words_stand_out_from_every_ground(now: Tokens) -> None:
    pairs = list(product(INKS, GROUNDS))
    pairs += [(tone, f"{tone}_ground") for tone in TONES]
    pairs += [("ink", f"{tone}_ground") for tone in TONES]
    pairs += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("accent", "accent_ground"), ("second", "accent_ground")]
    assert too_little(now, pairs, LEAST_OF_HIGH_CONTRAST if now.name.startswith("contrast") else LEAST) == []


@pytest.mark.parametrize("now", ALL, ids=lambda now: now.name)
def test_what_a_control_and_the_model_are_told_by_stands_out(now: Tokens) -> None:
    pairs = [("accent", ground) for ground in GROUNDS]  # the ring of the focus
    pairs += [(axis, sky) for axis in ("axis_x", "axis_y", "axis_z") for sky in ("sky_top", "sky_bottom", "panel")]
    assert too_little(now, pairs, LEAST_OF_SHAPES) == []


# ---- painted


def extremes(picture: QImage, place: QRect) -> float:
    """The contrast of the two colours that differ most in luminance in that place of the picture, edges of letters left aside."""
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    ratio = image.devicePixelRatio()
    cut = image.copy(QRect(place.topLeft() * ratio, place.size() * ratio))
    pixels = np.frombuffer(cut.constBits(), np.uint8).reshape(-1, 4)[:, 2::-1]
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    often = colours[counts >= 3]  # strokes of letters have pixels of their full colour, edges hardly the same twice
    bright = [luminance(QColor(*map(int, colour))) for colour in often]
    return (max(bright) + 0.05) / (min(bright) + 0.05)


@pytest.fixture
def sheet(qtbot: QtBot) -> QWidget:
    """Words in every look, chips of every tone, buttons of every look."""
    made = QWidget()
    qtbot.addWidget(made)
    rows = QVBoxLayout(made)
    for look in ("", "heading", "title", "strong", "second", "third", "caption", "price", *TONES):
        rows.addWidget(label(f"Words that are {look or 'plain'}", look))
    for tone in (*TONES, "plain"):
        rows.addWidget(Chip("Printable, checked twice", tone))
    for look in ("", "primary", "filled", "link", "quiet", "danger"):
        rows.addWidget(Button("Order at Example shop", look))
    rows.addWidget(Segmented([("a", "Solid"), ("b", "Findings")]))
    made.resize(400, 900)
    return made


@pytest.fixture(params=ALL, ids=lambda now: now.name)
def worn(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Tokens]:
    """Each theme in turn, as a computer that is set so brings it."""
    now: Tokens = request.param
    with monkeypatch.context() as patch:
        patch.setattr("ui.theme.system_look", lambda: ("dark" in now.name, "contrast" in now.name))
        theme().choose("system")
        assert theme().tokens is now
        yield now


@pytest.mark.window
def test_painted_words_stand_out_from_what_they_are_painted_on(qtbot: QtBot, worn: Tokens, sheet: QWidget) -> None:
    with qtbot.waitExposed(sheet, timeout=5000):
        sheet.show()
    assert faint(sheet) == []


@pytest.mark.window
def test_a_colour_that_somebody_changes_is_nobody_elses(qtbot: QtBot, sheet: QWidget) -> None:
    colour(theme().tokens.accent).setAlpha(30)
    with qtbot.waitExposed(sheet, timeout=5000):
        sheet.show()
    assert faint(sheet) == []


def faint(sheet: QWidget) -> list[str]:
    """What is painted on it with too little contrast, with its words."""
    picture = sheet.grab().toImage()
    found = []
    for widget in sheet.children():
        if isinstance(widget, QWidget):
            seen = extremes(picture, QRect(widget.mapTo(sheet, QPoint()), widget.rect().size()))
            if seen < LEAST:
                found.append(f"{type(widget).__name__} “{_words(widget)}” has {seen:.2f}")
    return found


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | Chip | Button) else widget.accessibleName()


# ---- not by colour alone


@pytest.mark.window
def test_a_verdict_is_told_by_its_shape_too(qtbot: QtBot, worn: Tokens) -> None:
    """Of the same words in three tones the pictures differ also where they are turned to black and white."""
    seen = []
    for tone in ("good", "careful", "bad"):
        chip = Chip("Verdict", tone)
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
        grey = chip.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()]
        middle = np.median(rows)
        mark = np.abs(rows[:, :28].astype(int) - middle) > 40
        seen.append(mark)
    assert all(mark.any() for mark in seen)
    for one, other in ((0, 1), (1, 2), (0, 2)):
        assert (seen[one] != seen[other]).sum() > 12
