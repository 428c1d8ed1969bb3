"""The shop cards that this desk keeps: trusted by their key when they first come; `card_trust` fetches them anew."""

from dataclasses import dataclass, replace
from pathlib import Path

from printdesk.card_offers import must_be_valid
from printdesk.card_trust import other_key
from printdesk.errors import Refused
from printdesk.market import Market
from printdesk.ports import Clock, Secrets
from printdesk.settings import ServiceEntry
from printdesk.shop_card import FORMAT, KIND, LARGEST, ShopCard, bad_card, read_card
from printdesk.words import say


@dataclass(frozen=True)
class Carded:
    """A shop by its card. is_new: the desk meets its key for the first time, so the person should compare the fingerprint."""

    entry: ServiceEntry
    card: ShopCard
    is_new: bool


class CardBook:
    def __init__(self, market: Market, secrets: Secrets, clock: Clock) -> None:
        self._market = market
        self._secrets = secrets
        self._clock = clock

    def add(self, data: bytes, name: str | None = None, key: str | None = None) -> Carded:
        """Keeps a card as a service that is not agreed to yet, or in place of the older card of the same shop.

        key: the customer's at that shop, for orders. Raises Refused for a card that is none, too old, or of a known shop with
        another key ("card_other_key").
        """
        now = self._clock.now()
        card = read_card(data, now)
        must_be_valid(card, now)
        known = self._known(card, name)
        if known is not None:
            entry = self._in_place_of(known, card, data)
        else:
            called = self._free_name(name or card.title, named=name is not None)
            entry = ServiceEntry(called, KIND, card.address, title=card.title, card=data.decode())
        if key:
            self._secrets.set(f"service/{entry.name}", key)
        self._market.put(entry)
        return Carded(entry, card, known is None)

    def add_file(self, path: Path, name: str | None = None, key: str | None = None) -> Carded:
        return self.add(card_bytes(path), name, key)

    def cards(self) -> dict[str, ShopCard]:
        """Of every service that has one, by the service's name."""
        return {entry.name: read_card(entry.card.encode(), self._clock.now()) for entry in self._market.entries() if entry.card}

    def _known(self, card: ShopCard, name: str | None) -> ServiceEntry | None:
        """The shop of that key. Raises Refused where it looks like a known shop and is signed by another key."""
        cards = self.cards()
        for entry in self._market.entries():
            if entry.name in cards and cards[entry.name].key == card.key:
                return entry
        for known, before in cards.items():
            same_place = before.address.casefold() == card.address.casefold()
            same_title = before.title.casefold() == card.title.casefold()
            if same_place or (same_title and name is None):
                raise other_key(known, before.key, card.key)
        return None

    def _in_place_of(self, known: ServiceEntry, card: ShopCard, data: bytes) -> ServiceEntry:
        before = read_card(known.card.encode(), self._clock.now())
        if card.made_at < before.made_at:
            raise Refused(
                "card_older",
                say("You have a newer card of {shop} already, of {day}.", shop=known.name, day=f"{before.made_at:%Y-%m-%d}"),
                say("Keep that one."),
            )
        return replace(known, address=card.address, title=card.title, card=data.decode())

    def _free_name(self, wanted: str, *, named: bool) -> str:
        """Where the shop is known by its address already, its card is kept beside it."""
        taken = {entry.name.casefold() for entry in self._market.entries()}
        names = [wanted] if named else [wanted, say("{shop} (card)", shop=wanted)]
        for name in names:
            if name.casefold() not in taken:
                return name
        raise Refused("service_exists", say("There is a shop called “{name}” already.", name=wanted), say("Choose another name."))


def card_bytes(path: Path) -> bytes:
    """What a file holds that is to be a card: never more than a card may. Raises Refused."""
    try:
        if not path.is_file():
            raise bad_card(say("there is no such file"))
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise bad_card(error.strerror or type(error).__name__) from None


def looks_like_card(path: Path) -> bool:
    """Whether a file means to be a shop card, sound or not: by its ending, and the name of the form within."""
    try:
        if path.suffix.lower() != ".json" or not path.is_file():
            return False
        with path.open("rb") as file:
            return f'"{FORMAT}"'.encode() in file.read(LARGEST)
    except OSError:
        return False
