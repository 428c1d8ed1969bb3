"""What the palette finds besides actions: parts, orders, printers, shops, settings, materials and recent files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from printdesk.desk import Desk
from printdesk.languages import languages
from printdesk.order import Order
from printdesk.settings import ServiceEntry
from printdesk.words import say
from ui import tasks
from ui.frame.palette import Found

if TYPE_CHECKING:
    from ui.window import Window

MOST_ORDERS = 500  # newest first; older ones are found on the Orders desk


@dataclass(frozen=True)
class Kept:
    """What the archive knows, read off the window's thread each time the palette opens."""

    orders: tuple[Order, ...] = ()
    shops: tuple[ServiceEntry, ...] = ()
    files: tuple[str, ...] = ()


class SearchSources(QObject):
    """Answers from memory; what the archive keeps is read again when the palette opens, and then looked through again."""

    def __init__(self, window: "Window", desk: Desk) -> None:
        super().__init__(window.palette_card)
        self._window, self._desk = window, desk
        self._kept = Kept()
        for source in (self.parts, self.orders, self.printers, self.shops, self.settings, self.materials, self.files):
            window.add_search(lambda _asked, source=source: source())
        window.palette_card.opened.connect(self.read)

    def read(self) -> None:
        def done(kept: Kept) -> None:
            self._kept = kept
            self._window.palette_card.look_again()

        tasks.run(lambda _: _read(self._desk), done=done, failed=lambda _: None, owner=self, slot="kept")

    def parts(self) -> list[Found]:
        """Those on the plate."""
        prepare: Any = self._window.pages["prepare"]

        def show(part_id: str) -> None:
            self._window.show_desk("prepare")
            prepare.workspace.choose(part_id)
            prepare.viewport.bring_into_view(part_id)

        word = say("on the plate")
        return [
            Found(part.name, lambda key=part.id: show(key), "prepare", word, key=f"part {part.name}")
            for part in prepare.workspace.plate.parts
        ]

    def orders(self) -> list[Found]:
        word = say("Order")
        return [
            Found(
                f"{order.item.name} ×{order.item.quantity}" if order.item.quantity > 1 else order.item.name,
                self._on("orders", "choose", order.id),
                "orders",
                f"{word} · {order.service}",
                f"{languages.in_both(word)} {order.number or ''}",
                f"order {order.id}",
            )
            for order in self._kept.orders
        ]

    def printers(self) -> list[Found]:
        """Those at home, once their page is made."""
        page: Any = self._window.pages.get("printers")
        word = say("Printer")
        return [
            Found(
                listed.entry.name,
                self._on("printers", "show_printer", listed.entry.name),
                "printers",
                word,
                languages.in_both(word),
            )
            for listed in (page.board.printers if page else ())
        ]

    def shops(self) -> list[Found]:
        word = say("Shop")
        return [
            Found(entry.title or entry.name, self._on("settings", "show_shop", entry.name), "shop", word, languages.in_both(word))
            for entry in self._kept.shops
        ]

    def settings(self) -> list[Found]:
        """Each field by its words, once the page of the settings is made."""
        page: Any = self._window.pages.get("settings")
        if page is None:
            return []
        word = say("Settings")
        return [
            Found(
                words,
                lambda group=group, field=field: self._show_field(group, field),
                "settings",
                f"{word} · {group.heading}",
                f"{languages.in_both(word)} {languages.in_both(group.heading)}",
                f"setting {group.heading} {words}",
            )
            for group in page.groups
            for words, field in group.named_fields
        ]

    def materials(self) -> list[Found]:
        """Choosing one makes the part of it."""
        prepare: Any = self._window.pages["prepare"]

        def choose(key: str) -> None:
            self._window.show_desk("prepare")
            prepare.column.wish.choose_material(key)

        catalog, word = self._desk.catalog, say("Material")
        return [
            Found(
                material.name,
                lambda key=key: choose(key),
                "disc",
                f"{word} · {material.process.upper()}",
                languages.in_both(word),
                f"material {key}",
            )
            for key, material in catalog.materials.items()
        ]

    def files(self) -> list[Found]:
        """The files that were opened last."""
        prepare: Any = self._window.pages["prepare"]

        def open_file(name: str) -> None:
            self._window.show_desk("prepare")
            prepare.open_files([Path(name)])

        return [
            Found(Path(name).name, lambda name=name: open_file(name), "open", say("opened lately"), str(Path(name).parent), name)
            for name in self._kept.files
        ]

    def _on(self, desk_id: str, deed: str, *what: str) -> Callable[[], None]:
        """Goes to that desk and does it there."""

        def call() -> None:
            self._window.show_desk(desk_id)
            getattr(self._window.pages[desk_id], deed)(*what)

        return call

    def _show_field(self, group: object, field: object) -> None:
        self._window.show_desk("settings")
        page: Any = self._window.pages["settings"]
        page.show_field(group, field)


def _read(desk: Desk) -> Kept:
    orders = tuple(desk.orders.orders()[:MOST_ORDERS])
    return Kept(orders, tuple(desk.market.entries()), tuple(name for name in desk.settings.last_files if name))
