"""Offers of places that behave strangely: nobody waits for ever, and amounts of two currencies are not compared."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from printdesk.desk import Desk
from printdesk.finder import EstimatedHome
from printdesk.money import Money
from printdesk.offer import NoOffer, Offer
from printdesk.settings import PrinterEntry, ServiceEntry
from printdesk.wish import Wish
from tests.printdesk.test_orderbook import Shop
from tests.real_desk import box_file, desk_in


class Broken(Shop):
    def offers(self, *_: Any) -> list[Offer]:
        raise ZeroDivisionError("a defect of an adapter")


class Priced(Shop):
    def __init__(self, amount: str, currency: str) -> None:
        super().__init__()
        self.price = Money(Decimal(amount), currency)

    def offers(self, *asked: Any) -> list[Offer]:
        return [replace(offer, total=self.price) for offer in super().offers(*asked)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    shops = {"Broken": Broken(), "Cheap in yen": Priced("9", "JPY"), "In euro": Priced("12", "EUR")}
    found = desk_in(tmp_path / "data", connect_service=lambda entry: shops[entry.name])
    found.market.remove("Example shop")
    for name in shops:
        found._outside.archive.services.put(ServiceEntry(name, "test", "", agreed=True))
    yield found
    found._outside.archive.close()


def test_a_place_that_fails_in_a_way_nobody_foresaw_is_one_quiet_line(desk: Desk, tmp_path: Path) -> None:
    answers = desk.market.offers(desk.bench.open(box_file(tmp_path), walls=False), Wish())
    assert [answer.code for answer in answers if isinstance(answer, NoOffer)] == ["unforeseen"]


def test_what_costs_euros_comes_before_what_costs_yen(desk: Desk, tmp_path: Path) -> None:
    answers = desk.market.offers(desk.bench.open(box_file(tmp_path), walls=False), Wish())
    assert [answer.total.currency for answer in answers if isinstance(answer, Offer)] == ["EUR", "JPY"]


def test_a_printer_is_meant_however_its_name_is_written(desk: Desk, tmp_path: Path) -> None:
    desk.queue.add_printer(PrinterEntry("Prusa", "simulated", "simulated:", material="pla"))
    part = desk.bench.open(box_file(tmp_path), walls=False)
    answers = desk.market.offers(part, Wish(printer="PRUSA"))
    assert "Prusa" in [answer.service for answer in answers]
    assert desk.queue.add(part, Wish(printer="PRUSA")).printer == "Prusa"


def test_a_price_at_home_says_what_nobody_told_in_that_currency(desk: Desk, tmp_path: Path) -> None:
    desk.queue.add_printer(PrinterEntry("Prusa", "simulated", "simulated:", material="pla"))
    part = desk.bench.open(box_file(tmp_path), walls=False)
    (in_euro,) = desk.market.offers(part, Wish(), only=("Prusa",))
    assert isinstance(in_euro, Offer) and not in_euro.reasons
    desk.change_settings(replace(desk.settings, currency="USD"))
    home, (printer,) = EstimatedHome(desk.bench, desk.queue.entries), desk.queue.entries()
    assert home.cost(part, Wish(material="pla", process="fdm"), printer) is None
    (nothing,) = desk.market.offers(part, Wish(), only=("Prusa",))
    assert isinstance(nothing, NoOffer) and nothing.reason.startswith("Not counted, for want of a figure in USD: PLA; ")
    desk.books.set_figure("electricity_per_kwh", Decimal(9))
    (partly,) = desk.market.offers(part, Wish(), only=("Prusa",))
    assert isinstance(partly, Offer) and partly.total == sum((line.money for line in partly.breakdown), Money(Decimal(0), "USD"))
    assert partly.reasons == ("Not counted, for want of a figure in USD: PLA; Wear of the printer, an hour.",)
    assert "nobody told its price in USD" in partly.breakdown[0].what and not partly.breakdown[0].money.amount
    desk.books.set_figure("filament_price_per_kg", Decimal(25))
    desk.books.set_figure("wear_per_hour", Decimal(0))
    assert home.cost(part, Wish(material="pla", process="fdm"), printer) is not None
    (whole,) = desk.market.offers(part, Wish(), only=("Prusa",))
    assert isinstance(whole, Offer) and not whole.reasons and whole.total.amount > partly.total.amount
