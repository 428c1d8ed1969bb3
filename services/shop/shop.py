"""The running shop: everything the HTTP handlers share."""

from dataclasses import dataclass, field
from pathlib import Path

from printdesk.order import Order
from services.shop import clock
from services.shop.assortment import CATALOG, Assortment
from services.shop.bell import Bell
from services.shop.database import Database
from services.shop.idempotency import Once
from services.shop.keys import owner_key
from services.shop.ledger import Kept
from services.shop.migrate import migrate
from services.shop.store import Store
from services.shop.work import Work

DATABASE = "shop.sqlite"
FILES = "files"
LARGEST_PART = 128_000_000


@dataclass
class Shop:
    """public_address: how the world reaches the shop, without a slash at the end; set once the server knows its port."""

    data: Path
    database: Database
    store: Store
    bell: Bell
    assortment: Assortment
    work: Work
    once: Once
    public_address: str = ""
    largest_part: int = LARGEST_PART
    began: str = field(default_factory=lambda: clock.text(clock.now()))

    def tracking_url(self, kept: Kept) -> str:
        return f"{self.public_address}/t/{kept.token}"


def open_shop(data: Path, *, new_owner_key: bool = False, catalog_folder: Path = CATALOG) -> tuple[Shop, str | None]:
    """The shop of a data folder, whose lock the caller holds, and the owner's key where one was made just now."""
    database = Database(data / DATABASE)
    migrate(database)
    store = Store(data / FILES)
    store.clear_leftovers()
    bell = Bell()
    assortment = Assortment(database, catalog_folder)
    with database.writing() as connection:
        assortment.begin(connection)
        key = owner_key(connection, new_owner_key)
    work = Work(database, store, bell, catalog_folder)
    return Shop(data, database, store, bell, assortment, work, Once(database, bell)), key


def item_name(order: Order) -> str:
    """The ordered part's name as a file's: no folders, nothing a file system or a header trips over."""
    plain = "".join(letter if letter.isalnum() or letter in " ._-" else "_" for letter in order.item.name).strip(" .")
    stem = plain.removesuffix(".stl")[:80] or "part"
    return f"{order.number}-{stem}.stl"
