"""Offers of places that behave strangely: nobody waits for ever, and amounts of two currencies are not compared."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from printdesk.desk import Desk
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
