"""Other sizes and quantities: by a tariff exactly, by estimates within what interpolating costs; facts without measuring."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mesh import bodies
from mesh.measure import areas, bounds
from mesh.write import write_file
from printdesk.curves import MOST_POINTS, OtherSizes, by_tariff, quantities, quantity_curve, scale_curve
from printdesk.desk import Desk
from printdesk.errors import Refused
from printdesk.money import Money, zero
from printdesk.offer import Kind, Offer, PricePart
from printdesk.part import Part, Placement
from printdesk.price import load_tariff, price
from printdesk.scaled import factor_between, laid_facts, placed_part, scaled_facts
from printdesk.settings import PrinterEntry
from printdesk.wish import Wish
from tests.printdesk.bodies import box_facts
from tests.real_desk import ROOT, desk_in

TARIFF = load_tariff(ROOT / "resources" / "catalog" / "tariffs" / "example.toml")
EUR = "EUR"


def offer(total: str = "10.00", quantity: int = 1, kind: Kind = Kind.SHOP, lines: tuple[tuple[str, str], ...] = ()) -> Offer:
    whole = Money(Decimal(total), EUR)
    return Offer(
        id="an offer",
        service="Shop",
        kind=kind,
        material="pla",
        process="fdm",
        quantity=quantity,
        unit_price=Money(whole.amount / quantity, EUR).rounded(),
        net=whole,
        tax=zero(EUR),
        shipping=zero(EUR),
        total=whole,
        breakdown=tuple(PricePart(what, Money(Decimal(amount), EUR)) for what, amount in lines) or (PricePart("All", whole),),
        lead_time_days=3,
        expires_at=datetime(2030, 1, 1, tzinfo=UTC),
        sha256="0" * 64,
        seconds=3600.0,
        grams=20.0,
    )


@given(st.integers(1, 5_000), st.floats(0.2, 4))
@settings(max_examples=60, deadline=None)
def test_an_offer_by_tariff_is_the_tariffs_own_price_and_adds_up(quantity: int, scale: float) -> None:
    facts = scaled_facts(box_facts(40, 30, 20), scale)
    found, same = by_tariff(TARIFF, facts, offer(), quantity), price(TARIFF, facts, "pla", quantity)
    assert (found.total, found.unit_price, found.quantity) == (same.total, same.unit_price, quantity)
    assert sum((part.money.amount for part in found.breakdown), Decimal(0)) == found.total.amount


@given(st.integers(1, 10_000), st.lists(st.integers(2, 9_000), max_size=30, unique=True))
@settings(max_examples=100, deadline=None)
def test_a_curve_asks_few_quantities_and_always_the_one_that_is_wanted(wanted: int, starts: list[int]) -> None:
    steps = ((1, Decimal(1)), *((start, Decimal("0.9")) for start in sorted(starts)))
    told = quantities(wanted, steps)
    assert wanted in told and told == sorted(set(told)) and told[0] >= 1 and told[-1] <= 10_000
    assert len(told) <= max(MOST_POINTS, 2 + 2 * len(steps))


def test_steps_are_marked_and_a_quantity_that_is_refused_is_left_out() -> None:
    base = offer()

    def at(count: int) -> Offer:
        if count > 60:
            raise Refused("quantity", "Too many.")
        return by_tariff(TARIFF, box_facts(), base, count)

    points = quantity_curve(base, at, TARIFF.rates("pla").steps)
    assert [point.at for point in points if point.step] == [10, 50]
    assert max(point.at for point in points) <= 60 and points[0].total == base.total
    assert quantity_curve(base, lambda _: None)[0].unit == base.unit_price


def test_a_size_that_is_known_is_told_as_it_was_and_others_lie_between() -> None:
    sizes = OtherSizes(box_facts(), infill=0.15)
    small = offer("4.00", kind=Kind.HOME, lines=(("Material, 8 g", "3.00"), ("Electricity", "1.00")))
    large = offer("16.00", kind=Kind.HOME, lines=(("Material, 64 g", "13.00"), ("Electricity", "3.00")))
    sizes.add(1.0, small)
    alone = sizes.at(1.5)
    assert small.total.amount < alone.total.amount < small.total.amount * Decimal(str(1.5**3))
    sizes.add(2.0, large)
    assert sizes.at(1.0) is small and sizes.at(2.0) is large
    between = sizes.at(1.4)
    assert small.total.amount < between.total.amount < large.total.amount
    assert sum(part.money.amount for part in between.breakdown) == between.total.amount
    assert sizes.at(3.0).total.amount > large.total.amount and sizes.at(0.3).total.amount < small.total.amount


@given(st.floats(0.05, 20))
@settings(max_examples=60, deadline=None)
def test_a_price_from_estimates_adds_up_at_every_size(scale: float) -> None:
    sizes = OtherSizes(box_facts(), infill=0.15)
    sizes.add(1.0, offer("0.07", kind=Kind.HOME, lines=(("Material, 1 g", "0.05"), ("Electricity", "0.02"))))
    sizes.add(1.4, offer("0.15", kind=Kind.HOME, lines=(("Material, 2 g", "0.11"), ("Electricity", "0.04"))))
    found = sizes.at(scale)
    assert found.total.amount >= 0 and found.total == found.total.rounded()
    assert sum((part.money.amount for part in found.breakdown), Decimal(0)) == found.total.amount


def test_a_curve_over_the_size_says_what_is_estimated() -> None:
    points = scale_curve(offer(), lambda scale: offer(f"{10 * scale:.2f}"))
    assert [point.at for point in points if not point.estimated] == [1.0]
    assert [point.total.amount for point in points] == sorted(point.total.amount for point in points)


# ---- facts without measuring

ANGLES = st.floats(-3.1, 3.1)


def placed(scale: tuple[float, float, float], turn: tuple[float, float] = (0.0, 0.0)) -> Placement:
    (cx, sx), (cz, sz) = ((float(np.cos(angle)), float(np.sin(angle))) for angle in turn)
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    rows = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]]) @ about_x
    return Placement((10.0, 20.0), tuple(tuple(map(float, row)) for row in rows), scale)  # type: ignore[arg-type]


def body() -> Part:
    mesh = bodies.box((40.0, 30.0, 20.0))
    return Part("id", "box", mesh, box_facts(40, 30, 20), "stl", "mm", True)


@given(st.tuples(*[st.floats(0.1, 8)] * 3), st.tuples(ANGLES, ANGLES), st.booleans())
@settings(max_examples=80, deadline=None)
def test_facts_of_a_part_laid_otherwise_are_those_that_measuring_gives(
    scale: tuple[float, float, float], turn: tuple[float, float], mirrored: bool
) -> None:
    placement = placed((-scale[0], *scale[1:]) if mirrored else scale, turn)
    found = laid_facts(body(), placement)
    shaped = body().mesh.transformed(placement.shaping())
    lower, upper = bounds(shaped)
    assert found.size_mm == pytest.approx(tuple(upper - lower), rel=1e-5)
    assert found.lower_mm == pytest.approx(tuple(lower), rel=1e-4, abs=1e-3)
    assert found.area_mm2 == pytest.approx(float(areas(shaped).sum()), rel=1e-5)
    assert found.volume_mm3 == pytest.approx(24_000 * np.prod(scale), rel=1e-9)
    assert found.layers is None and (found.min_wall_mm is None) == (len(set(scale)) > 1 or scale[0] != 1)


@given(st.floats(0.05, 20))
@settings(max_examples=40, deadline=None)
def test_a_part_made_larger_as_a_whole_keeps_what_grows_with_it(factor: float) -> None:
    part = body()
    found = placed_part(part, replace(part.placement, scale=(factor, factor, factor))).facts
    assert found.volume_mm3 == pytest.approx(24_000 * factor**3) and found.area_mm2 == pytest.approx(5_200 * factor**2)
    assert found.min_wall_mm == pytest.approx(20 * factor) and found.size_mm == pytest.approx(
        (40 * factor, 30 * factor, 20 * factor)
    )


def test_only_a_whole_scale_is_one_factor() -> None:
    plain = Placement()
    assert factor_between(plain, placed((2.0, 2.0, 2.0))) == 2.0
    assert factor_between(plain, placed((2.0, 2.0, 2.1))) is None
    assert (
        factor_between(plain, placed((-1.0, 1.0, 1.0))) is None and factor_between(plain, placed((1.0,) * 3, (0.1, 0.0))) is None
    )


# ---- on a real desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    found = desk_in(tmp_path_factory.mktemp("curves"))
    found.queue.add_printer(PrinterEntry("Bench printer", "simulated", "simulated:", material="pla"))
    yield found
    found._outside.close()
    found._outside.archive.close()


@pytest.mark.parametrize("factor", [0.6, 1.2, 1.9])
def test_what_is_reckoned_here_is_what_the_places_say(desk: Desk, tmp_path: Path, factor: float) -> None:
    """Shops whose tariff is at hand to the cent but for supports, home within two per cent and a cent."""
    path = tmp_path / "box.stl"
    write_file(bodies.box((40.0, 30.0, 20.0)), path)
    part = desk.bench.open(path)
    answers = desk.market.offers(part, Wish(quantity=3), "DE")
    known = desk.prices.know(part, Wish(quantity=3), "DE", answers)
    reckoned = {(one.service, one.material): one for one in desk.prices.at_scale(known, factor)}
    larger = desk.bench.place(part, replace(part.placement, scale=(factor, factor, factor)))
    told = [one for one in desk.market.offers(larger, Wish(quantity=3), "DE") if isinstance(one, Offer)]
    assert {one.kind for one in told} == {Kind.HOME, Kind.SHOP}
    for one in told:
        here = reckoned[one.service, one.material].total.amount
        allowed = one.total.amount * Decimal("0.02") + Decimal("0.01") if one.kind is Kind.HOME else Decimal("0.01")
        assert abs(here - one.total.amount) <= allowed, (one.service, one.material, here, one.total)


def test_curves_of_a_real_offer(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "box.stl"
    write_file(bodies.box((40.0, 30.0, 20.0)), path)
    part = desk.bench.open(path)
    answers = desk.market.offers(part, Wish(), "DE")
    known = desk.prices.know(part, Wish(), "DE", answers)
    for one in answers:
        assert isinstance(one, Offer)
        by_quantity, by_size = desk.prices.quantities(known, one), desk.prices.scales(known, one)
        assert len(by_quantity) >= 4 and len(by_size) == 11
        for point in by_quantity[1:3]:
            asked = desk.market.offers(part, Wish(quantity=int(point.at), material=one.material), "DE", only=(one.service,))
            assert isinstance(asked[0], Offer) and asked[0].total == point.total
