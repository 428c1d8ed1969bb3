"""The material finder: words in, ranked materials with their reasons and prices out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from printdesk.bench import Bench
from printdesk.catalog import Catalog, Material
from printdesk.home_cost import material_price_per_g
from printdesk.material_find import Match, find_materials, names_of
from printdesk.material_price import Home, MaterialPrices, PriceFrom
from printdesk.money import Money
from printdesk.need_words import Wanted, read_words
from printdesk.part import Part
from printdesk.settings import PrinterEntry
from printdesk.vocabulary import Vocabulary
from printdesk.wish import Wish


@dataclass(frozen=True)
class Found:
    """wanted: what was understood; matches: best first, [] where nothing was understood or nothing stands it."""

    words: str
    wanted: tuple[Wanted, ...]
    matches: tuple[Match, ...]


class Finder:
    """Any thread may ask."""

    def __init__(self, catalog: Catalog, prices: MaterialPrices | None = None) -> None:
        self._catalog = catalog
        self._prices = prices or MaterialPrices(catalog)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._catalog.needs(), names_of(self._catalog))

    def find(self, words: str, process: str | None = None) -> Found:
        wanted = read_words(words, self._vocabulary)
        return Found(words, wanted, tuple(find_materials(self._catalog, wanted, process)))

    def price(
        self, material: Material, part: Part | None = None, currency: str = "EUR", *, at_home: bool = True
    ) -> PriceFrom | None:
        """As `MaterialPrices.cheapest`."""
        return self._prices.cheapest(material, part, currency, at_home=at_home)


class EstimatedHome(Home):
    """By the bench's estimates; listed: the printers as they are set up now."""

    def __init__(self, bench: Bench, listed: Callable[[], list[PrinterEntry]]) -> None:
        self._bench, self._listed = bench, listed

    def entries(self) -> list[PrinterEntry]:
        return self._listed()

    def cost(self, part: Part, wish: Wish, printer: PrinterEntry) -> Money | None:
        """None where nobody told what the material costs: without it every printer would be the cheapest place."""
        if material_price_per_g(self._bench.material(wish), self._bench.home_costs(printer.name))[0] is None:
            return None
        return self._bench.estimate(part, wish, printer.model, printer=printer.name).cost
