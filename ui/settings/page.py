"""The Settings desk: groups from top to bottom, kept as they are changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from printdesk.desk import Desk
from printdesk.settings import Settings
from printdesk.words import say
from ui import tasks
from ui.actions import Action
from ui.desk_page import DeskPage
from ui.heard import Heard
from ui.settings.about import About
from ui.settings.appearance import Appearance
from ui.settings.data import Data
from ui.settings.delivery import Delivery
from ui.settings.group import Group
from ui.settings.home_costs import HomeCosts
from ui.settings.keys_group import KeysGroup
from ui.settings.shops import Shops
from ui.settings.spoolman import SpoolmanGroup
from ui.theme import theme
from ui.widgets.button import Button

WIDTH = 720
INDEX_WIDTH = 210


class SettingsPage(DeskPage):
    """Script it with the groups: `appearance`, `keys`, `delivery`, `home_costs`, `spoolman`, `shops`, `data`, `about`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("settings", say("Settings"), "settings", parent)
        self.desk = desk
        self.appearance = Appearance(desk)
        self.keys = KeysGroup(desk)
        self.delivery = Delivery(desk)
        self.home_costs = HomeCosts(desk)
        self.spoolman = SpoolmanGroup(desk)
        self.shops = Shops(desk)
        self.data = Data(desk)
        self.about = About(desk)
        self.groups: list[Group] = [
            self.appearance,
            self.shops,
            self.delivery,
            self.home_costs,
            self.spoolman,
            self.keys,
            self.data,
            self.about,
        ]
        self._theme: str | None = None
        self.data.told.connect(self.notice)
        self.shops.notice.connect(self.notice)
        self._lay_out()
        self._heard = Heard(self, desk.changes.settings)
        self._heard.heard.connect(self.read)
        self.read()

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._index())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keys, and is scrolled to
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        self._scroll.setWidget(inside)  # before anything is in it: else all of it is measured here, and again when it is shown
        row = QHBoxLayout(inside)
        row.setContentsMargins(20, 16, 20, 24)
        column = QVBoxLayout()
        column.setSpacing(14)
        for group in self.groups:
            group.setMaximumWidth(WIDTH)
            column.addWidget(group)
        column.addStretch(1)
        row.addLayout(column, 10)
        row.addStretch(1)
        whole.addWidget(self._scroll, 1)

    def _index(self) -> QWidget:
        """The groups as links, so that nobody has to scroll for them."""
        index = QWidget()
        index.setMinimumWidth(INDEX_WIDTH)
        index.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(index)
        column.setContentsMargins(14, 18, 0, 14)
        column.setSpacing(2)
        for group in self.groups:
            button = Button(group.heading, "index", call=lambda group=group: self.show_group(group))
            column.addWidget(button)
        column.addStretch(1)
        return index

    def desk_actions(self) -> list[Action]:
        return [
            Action(
                f"settings.go.{number}", say("Settings: {group}", group=group.heading), lambda group=group: self.show_group(group)
            )
            for number, group in enumerate(self.groups)
        ]

    def came_to_front(self) -> None:
        self.read()
        self.shops.ask_shops()

    def show_group(self, group: Group) -> None:
        """Scrolls there and gives its first field the keys."""
        self._scroll.verticalScrollBar().setValue(max(0, group.y() - 12))
        fields = [
            child for child in group.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible()
        ]
        if fields:
            fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_field(self, group: Group, field: QWidget) -> None:
        """Scrolls to a field of a group and gives it the keys."""
        inside = [child for child in (field, *field.findChildren(QWidget)) if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if inside:
            inside[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(field if field.isVisible() else group, 0, 80)

    def show_shop(self, name: str) -> None:
        """Scrolls to a shop or service that the desk knows; the first field of the shops where it is not listed yet."""
        row = self.shops.rows.get(name)
        self.show_field(self.shops, row) if row is not None else self.show_group(self.shops)

    def read(self) -> None:
        """Shows what is kept now, whoever changed it."""

        def work(_at: tasks.TaskContext) -> Settings:
            for group in self.groups:
                group.look_up()
            return self.desk.settings

        tasks.run(work, done=self._show, failed=lambda _: None, owner=self, slot="settings")

    def _show(self, settings: Settings) -> None:
        if self._theme is not None and settings.theme != self._theme:  # changed elsewhere: brought in, or by another window
            theme().choose(settings.theme)
        self._theme = settings.theme
        for group in self.groups:
            group.show_settings(settings)
