"""The library as a list: what is asked for, in which order. In memory, so that ten thousand parts answer while one types."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from printdesk.folding import finding, folded
from printdesk.library_part import PartCard, all_tags


class Order(StrEnum):
    """OPENED: the last opened first; NAME: by the alphabet; LARGEST: by the diagonal of the box, SMALLEST the other way round."""

    OPENED = "opened"
    NAME = "name"
    LARGEST = "largest"
    SMALLEST = "smallest"


@dataclass(frozen=True)
class Asked:
    """words: every one must occur; tags: folded, a part must have all of them; ordered: only those that were ordered."""

    words: str = ""
    tags: frozenset[str] = frozenset()
    by: Order = Order.OPENED
    ordered: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether anything is left out."""
        return bool(self.words.split() or self.tags or self.ordered)


class PartList:
    """cards: all, the last opened first; shown: those asked for; tags: of all cards, the most used first."""

    def __init__(self) -> None:
        self.cards: list[PartCard] = []
        self.shown: list[PartCard] = []
        self.tags: list[tuple[str, int]] = []
        self.asked = Asked()
        self._tags_of: dict[str, frozenset[str]] = {}
        self._by_name: list[PartCard] = []

    def read(self, cards: Iterable[PartCard]) -> "PartList":
        """A list of these cards that asks for the same; may be made on any thread."""
        made = PartList()
        made.cards = list(cards)
        made.tags = all_tags(made.cards)
        made._tags_of = {card.id: frozenset(map(folded, card.tags)) for card in made.cards if card.tags}
        made._by_name = sorted(made.cards, key=lambda card: folded(card.name))
        made.ask(self.asked)
        return made

    def ask(self, asked: Asked) -> None:
        self.asked = asked
        found = self._by_name if asked.by is Order.NAME else self.cards
        if asked.words.split():
            is_found = finding(asked.words)
            found = [card for card in found if is_found(card.words)]
        if asked.tags:
            none: frozenset[str] = frozenset()
            found = [card for card in found if asked.tags <= self._tags_of.get(card.id, none)]
        if asked.ordered:
            found = [card for card in found if card.ordered]
        if asked.by in (Order.LARGEST, Order.SMALLEST):
            found = sorted(found, key=lambda card: math.hypot(*card.size_mm), reverse=asked.by is Order.LARGEST)
        self.shown = found

    def common_tags(self, part_ids: Iterable[str]) -> list[str]:
        """The tags that all of these parts have, as they are written most."""
        none: frozenset[str] = frozenset()
        common: frozenset[str] | None = None
        for part_id in part_ids:
            here = self._tags_of.get(part_id, none)
            common = here if common is None else common & here
            if not common:
                return []
        return [word for word, _ in self.tags if folded(word) in (common or none)]
