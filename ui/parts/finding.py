"""Parts in the palette: found from memory while one types."""

from collections.abc import Callable
from functools import partial

from printdesk.folding import finding
from printdesk.library_list import PartList
from printdesk.words import say
from ui.frame.palette import Found
from ui.prepare.figures import lengths

MOST = 12


class PartFinding:
    """parts: the newest list that the desk has read. call(id): what choosing one does."""

    def __init__(self, parts: PartList) -> None:
        self.parts = parts
        self.call: Callable[[str], object] = lambda _: None

    def __call__(self, asked: str) -> list[Found]:
        """The last opened first; nothing while nothing is asked."""
        if not asked.split():
            return []
        is_found, found = finding(asked), []
        for card in self.parts.cards:
            if is_found(card.words):
                # What it was found by stands among the words, or the palette would look for accents that were folded away.
                words = f"{say('part')} {card.words} {asked}"
                found.append(Found(card.name, partial(self._call, card.id), "parts", lengths(card.size_mm), words))
                if len(found) == MOST:
                    break
        return found

    def _call(self, part_id: str) -> None:
        self.call(part_id)
