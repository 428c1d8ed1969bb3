"""The one style sheet, made of a theme's tokens; windows wear it. Widgets choose a look by the property `look`."""

import re
from dataclasses import asdict
from string import Template

from ui.glyphs import file_of
from ui.tokens import Tokens

_RING = 2  # px, of the rules below
_RULE = re.compile(r"[^{}]*(?::focus|QToolButton|QCheckBox)[^{}]*\{[^{}]*border: 2px solid[^{}]*\}")
_PADDING = re.compile(r"padding: ([\dpx ]+)")
_SHEET = Template("""
* { outline: 0; }
QWidget { color: $ink; }
QMainWindow, DeskPage { background: $background; }
QDialog { background: $panel; }
QToolTip { background: $ink; color: $panel; border: 0; border-radius: 6px; padding: 5px 8px; }

QLabel { background: transparent; }
QLabel[look="second"] { color: $second; }
QLabel[look="third"] { color: $third; }
QLabel[look="caption"] { color: $second; }
QLabel[look="good"] { color: $good; }
QLabel[look="careful"] { color: $careful; }
QLabel[look="bad"] { color: $bad; }
QLabel[look="accent"] { color: $accent; }
QLabel[look="note"] {
  background: $panel; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 4px 8px; }
QLabel[look="note"][tone="bad"] { background: $bad_ground; color: $bad; border-color: $bad; }
QLabel[look="key"] {
  color: $second; background: $panel; border: 1px solid $line; border-radius: 4px; padding: 1px 5px; }

QPushButton {
  background: $panel; border: 1px solid $line; border-radius: 7px; padding: 5px 11px;
  min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 10px; }
QPushButton:disabled { color: $third; background: $background; }
QPushButton::menu-indicator { width: 0; }
QPushButton[look="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: 8px; padding: 11px 16px; }
QPushButton[look="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; padding: 10px 15px; }
QPushButton[look="primary"]:disabled { background: $background; color: $second; border-color: $line; }
QPushButton[look="filled"]:disabled { background: $background; color: $second; border-color: $line; }
QPushButton[look="filled"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[look="filled"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="filled"]:focus { border: 2px solid $ink; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 5px; }
QPushButton[look="link"]:hover { background: $accent_ground; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: 2px 4px; }
QPushButton[look="quiet"] {
  background: transparent; border: 1px solid transparent; color: $second; padding: 3px 7px; }
QPushButton[look="quiet"]:hover { background: $hover; color: $ink; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; padding: 2px 6px; }
QPushButton[flush="true"] { padding-left: 0; padding-right: 0; }
QPushButton[look="index"] {
  background: transparent; border: 1px solid transparent; color: $second; text-align: left; padding: 6px 10px; }
QPushButton[look="index"]:hover { background: $hover; color: $ink; }
QPushButton[look="index"]:focus { border: 2px solid $accent; padding: 5px 9px; }
QPushButton[look="danger"] { color: $bad; }
QPushButton[look="danger"]:hover { background: $bad_ground; }
QPushButton[look="choice"] { border-radius: 13px; padding: 3px 11px; color: $second; }
QPushButton[look="choice"]:focus { border: 2px solid $accent; padding: 2px 10px; }
QPushButton[look="choice"]:checked { background: $good_ground; color: $good; border-color: $good_ground; }
QPushButton[look="choice"]:checked:focus { border-color: $accent; }
QPushButton[look="tab"] {
  background: transparent; border: 1px solid transparent; color: $second; padding: 4px 11px; }
QPushButton[look="tab"]:hover { color: $ink; background: $hover; }
QPushButton[look="tab"]:checked { background: $background; color: $ink; }
QPushButton[look="tab"][also="true"] { background: $accent_ground; color: $ink; }
QPushButton[look="tab"]:focus { border: 2px solid $accent; padding: 3px 10px; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 7px; padding: 5px; color: $second; }
QToolButton:hover { background: $hover; color: $ink; }
QToolButton:pressed { background: $line; }
QToolButton:checked { background: $accent_ground; color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $field; border: 1px solid $line; border-radius: 7px; padding: 4px 8px; min-height: 18px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $third; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $third; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent; padding: 3px 7px; background: $panel; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $third; background: $background; }
QLineEdit[wrong="true"], QAbstractSpinBox[wrong="true"] { border: 2px solid $bad; padding: 3px 7px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; border-radius: 7px; padding: 4px;
  selection-background-color: $accent_ground; selection-color: $ink; }
QCheckBox, QRadioButton {
  spacing: 8px; background: transparent; padding: 2px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 15px; height: 15px; border: 1px solid $third; background: $panel; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 7px; height: 7px; }

QMenu { background: $panel; border: 1px solid $line; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: $accent_ground; color: $ink; }
QMenu::item:disabled { color: $third; }
QMenu::separator { height: 1px; background: $line; margin: 5px 4px; }
QMenu::icon { padding-left: 8px; }

QScrollArea, QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $third; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QListView, QTreeView, QTableView {
  background: $panel; border: 0; selection-background-color: $accent_ground; selection-color: $ink;;
  gridline-color: $line; alternate-background-color: $background; }
QListView::item, QTreeView::item { padding: 6px; border-radius: 6px; }
QListView::item:selected, QTreeView::item:selected { background: $accent_ground; color: $ink; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 2px solid $accent; border-radius: 7px; }
QListView[look="found"]:focus { border: 0; }
QListView[look="grid"], QListView[look="grid"]:focus { background: $background; border: 0; }
QHeaderView::section {
  background: $panel; color: $second; border: 0; border-bottom: 1px solid $line; padding: 6px 8px; }
QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $panel; border: 2px solid $accent; width: 12px; margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus { background: $accent; }
QSplitter::handle { background: $line; }

QWidget[look="panel"] { background: $panel; }
QWidget[look="rail"] { background: $panel; border-right: 1px solid $line; }
QWidget[look="topbar"] { background: $panel; border-bottom: 1px solid $line; }
QWidget[look="statusbar"] { background: $panel; border-top: 1px solid $line; }
QWidget[look="column"] { background: $panel; border-left: 1px solid $line; }
QWidget[look="column left"] { background: $panel; border-right: 1px solid $line; }
QFrame[look="card"] { background: $panel; border: 1px solid $line; border-radius: 9px; }
QFrame[look="card"][chosen="true"] { border: 2px solid $accent; }
QFrame[look="card"][pointed="true"] { border-color: $third; }
QFrame[look="card"]:focus { border: 2px solid $accent; }
QFrame[look="card"][chosen="true"]:focus { border: 2px solid $ink; }
QFrame[look="card"][tone="bad"] { border-color: $bad; }
QFrame[look="card"][tone="careful"] { border-color: $careful; }
QFrame[look="floating"] { background: $panel; border: 1px solid $line; border-radius: 9px; }
QFrame[look="floating"][tone="bad"] { border-color: $bad; }
QFrame[look="floating"][tone="careful"] { border-color: $careful; }
QFrame[look="well"] { background: $background; border: 0; border-radius: 9px; }
QFrame[look="hint"] { background: $accent_ground; border: 0; border-radius: 7px; }
QFrame[look="hint"] QLabel { color: $accent; }
QFrame[look="upright"] { background: $line; border: 0; max-width: 1px; min-width: 1px; }
QFrame[look="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[look="drop"] { background: $panel; border: 2px dashed $line; border-radius: 10px; }
QFrame[look="drop"][pointed="true"] { border-color: $accent; background: $accent_ground; }
QLineEdit[look="palette"] { border: 0; background: transparent; padding: 8px 4px; }
QPushButton[look="search"] {
  background: $background; color: $third; border: 1px solid $line; text-align: left;
  padding: 5px 10px; }
QPushButton[look="search"]:hover { border-color: $third; }
QPushButton[look="search"]:focus { border: 2px solid $accent; padding: 4px 9px; }
""")


def style_sheet(tokens: Tokens) -> str:
    """The sheet of a theme. Needs a QApplication, since the two arrows are drawn from the icon font."""
    check = file_of("check", tokens.on_accent, 15)
    arrow = file_of("caret_down", tokens.second, 12)
    sheet = _SHEET.substitute(asdict(tokens), check=check, arrow=arrow)
    return sheet if tokens.ring == _RING else _RULE.sub(lambda rule: _with_ring(rule, tokens.ring), sheet)


def _with_ring(rule: re.Match[str], ring: int) -> str:
    """A rule of what has the keys with a wider ring, and so much less room within it that nothing moves."""
    wider = ring - _RING
    rings = rule[0].replace(f"border: {_RING}px solid", f"border: {ring}px solid")
    return _PADDING.sub(lambda room: "padding: " + re.sub(r"\d+", lambda px: str(max(0, int(px[0]) - wider)), room[1]), rings)
