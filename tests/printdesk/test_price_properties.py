"""What every tariff must keep: sums to the cent in every currency, never less for more unless a step says so, no noise in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from mesh.examine import examine
from mesh.facts import Facts
from mesh.mesh import Mesh
from mesh.read import read_file
from printdesk.billed import billed
from printdesk.errors import Refused
from printdesk.money import MINOR_DIGITS, minor_unit
from printdesk.offer import MoreForLess
from printdesk.post import Zone
from printdesk.price import Price, load_tariff, price
from printdesk.rates import Finish, MachineTime, MaterialTariff
from printdesk.tariff import Rush, Tariff
from tests.printdesk.bodies import box_facts

ROOT = Path(__file__).resolve().parents[2]
BUREAU = load_tariff(ROOT / "resources" / "catalog" / "tariffs" / "example-bureau.toml")


def decimals(low: str, high: str, places: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(Decimal(low), Decimal(high), places=places, allow_nan=False, allow_infinity=False)


@st.composite
def step_lists(draw: st.DrawFn) -> tuple[tuple[int, Decimal], ...]:
    starts = sorted(draw(st.sets(st.integers(2, 300), max_size=4)))
    factors = sorted(draw(st.lists(decimals("0.05", "1", 3), min_size=len(starts), max_size=len(starts))), reverse=True)
    return ((1, Decimal(1)), *zip(starts, factors, strict=True))


@st.composite
def zones(draw: st.DrawFn, name: str, countries: tuple[str, ...]) -> Zone:
    rate = draw(st.none() | decimals("0", "0.3", 3))
    if draw(st.booleans()):
        return Zone(name, countries, draw(decimals("0", "50", 3)), draw(decimals("0", "9", 4)), rate)
    kilograms = sorted(draw(st.sets(decimals("0.001", "500", 3), min_size=1, max_size=5)))
    prices = sorted(draw(st.lists(decimals("0", "90", 3), min_size=len(kilograms), max_size=len(kilograms))))
    return Zone(name, countries, Decimal(0), Decimal(0), rate, tuple(zip(kilograms, prices, strict=True)))


@st.composite
def tariffs(draw: st.DrawFn) -> Tariff:
    """Everything that a tariff can hold, in currencies with no, two, three and four decimals."""
    currency = draw(st.sampled_from(["EUR", "USD", "CHF", "JPY", "KWD", "CLF"]))
    fee = decimals("0", "99", 4)
    machine = st.builds(MachineTime, decimals("0.01", "60", 2), *[decimals("0", "2", 4)] * 3)
    rates = MaterialTariff(
        id="pla",
        density_g_cm3=draw(decimals("0.5", "9", 2)),
        floor=draw(fee),
        setup=draw(fee),
        part_fee=draw(fee),
        per_cm3=draw(decimals("0", "20", 4)),
        per_machine_cm3=draw(decimals("0", "2", 5)),
        per_cm2=draw(decimals("0", "2", 5)),
        support_fee=draw(fee),
        support_per_g=draw(decimals("0", "2", 4)),
        finishes={"fine": Finish(draw(fee), draw(decimals("0", "1", 4)))},
        colours=(),
        steps=draw(step_lists()),
        lead_time_days=7,
        machine_time=draw(st.none() | machine),
    )
    rush = st.builds(Rush, decimals("1", "3", 2), fee, st.integers(0, 6))
    unit = minor_unit(currency)
    return Tariff(
        id="t",
        title="t",
        currency=currency,
        example=False,
        materials={"pla": rates},
        zones=(draw(zones("Near", ("DE",))), draw(zones("Far", ("CH", "US")))),
        pick_up=True,
        vat_rate=draw(decimals("0", "0.3", 3)),
        valid_days=14,
        source="assumption",
        date="2026-11-28",
        rush=draw(st.none() | rush),
        packing_g=draw(decimals("0", "300", 1)),
        round_to=draw(st.none() | st.sampled_from([unit, 5 * unit, 100 * unit])),
    )


@dataclass(frozen=True)
class Asked:
    facts: Facts
    quantity: int
    finish: str | None
    ship_to: str | None
    support_g: float
    rush: bool

    def of(self, tariff: Tariff) -> Price:
        rush = self.rush and tariff.rush is not None
        return price(
            tariff,
            self.facts,
            "pla",
            self.quantity,
            finish=self.finish,
            ship_to=self.ship_to,
            support_g=self.support_g,
            rush=rush,
        )


lengths = st.floats(0.01, 400)
asks = st.builds(
    Asked,
    st.builds(box_facts, lengths, lengths, lengths),
    st.integers(1, 400) | st.integers(1, 9_999),
    st.sampled_from([None, "fine"]),
    st.sampled_from([None, "DE", "CH"]),
    st.floats(0, 50) | st.just(0.0),
    st.booleans(),
)


def priced(tariff: Tariff, asked: Asked) -> Price:
    """Left out: what no parcel carries, which is refused and has no price."""
    try:
        return asked.of(tariff)
    except Refused as error:
        assert error.code == "too_heavy"
        assume(False)
        raise


@given(tariffs(), asks)
def test_the_breakdown_is_the_total_and_every_amount_can_be_paid(tariff: Tariff, asked: Asked) -> None:
    found = priced(tariff, asked)
    lines = sum((line.money.amount for line in found.breakdown), Decimal(0))
    assert lines == found.total.amount == found.net.amount + found.shipping.amount + found.tax.amount
    unit = minor_unit(tariff.currency)
    for money in (
        found.unit_price,
        found.net,
        found.tax,
        found.shipping,
        found.total,
        *(line.money for line in found.breakdown),
    ):
        assert money.currency == tariff.currency
        assert money.amount % unit == 0
    assert min(money.amount for money in (found.unit_price, found.net, found.tax, found.shipping, found.total)) >= 0
    assert found.net.amount >= tariff.rates("pla").floor - (tariff.round_to or unit)


@given(tariffs(), asks)
def test_only_what_a_tariff_calls_a_discount_or_rounding_is_below_zero(tariff: Tariff, asked: Asked) -> None:
    for line in priced(tariff, asked).breakdown:
        assert line.money.amount >= 0 or line.what.startswith(("Quantity price", "Rounded to"))


@given(tariffs(), asks, st.floats(1, 4), st.sampled_from(["volume_mm3", "area_mm2", "x", "y", "z", "support"]))
def test_more_volume_box_surface_or_support_never_costs_less(tariff: Tariff, asked: Asked, more: float, which: str) -> None:
    x, y, z = asked.facts.size_mm
    facts = asked.facts
    larger = {
        "volume_mm3": replace(asked, facts=replace(facts, volume_mm3=(facts.volume_mm3 or 0) * more)),
        "area_mm2": replace(asked, facts=replace(facts, area_mm2=facts.area_mm2 * more)),
        "x": replace(asked, facts=replace(facts, size_mm=(x * more, y, z))),
        "y": replace(asked, facts=replace(facts, size_mm=(x, y * more, z))),
        "z": replace(asked, facts=replace(facts, size_mm=(x, y, z * more))),
        "support": replace(asked, support_g=asked.support_g * more),
    }[which]
    small, large = priced(tariff, asked), priced(tariff, larger)
    assert large.net.amount >= small.net.amount
    assert large.shipping.amount >= small.shipping.amount
    assert large.total.amount >= small.total.amount


@given(tariffs(), asks, st.integers(1, 60))
def test_more_pieces_never_cost_less_unless_a_step_between_says_so_and_then_the_buyer_is_told(
    tariff: Tariff, asked: Asked, more: int
) -> None:
    few, many = priced(tariff, asked), priced(tariff, replace(asked, quantity=min(asked.quantity + more, 10_000)))
    starts = [start for start, _ in tariff.rates("pla").steps if asked.quantity < start <= asked.quantity + more]
    if many.total.amount < few.total.amount:
        assert starts, "it fell, and no step of the tariff says so"
        assert few.more_for_less is not None
        assert few.more_for_less.total.amount <= many.total.amount


@given(tariffs(), asks)
def test_what_is_told_of_more_for_less_is_what_is_asked_then(tariff: Tariff, asked: Asked) -> None:
    found = priced(tariff, asked)
    if found.more_for_less is not None:
        there = replace(asked, quantity=found.more_for_less.quantity).of(tariff)
        assert there.total == found.more_for_less.total
        assert there.total.amount < found.total.amount
        assert there.more_for_less is None


@given(tariffs(), asks)
def test_a_rush_costs_more_than_no_rush_and_is_sooner(tariff: Tariff, asked: Asked) -> None:
    assume(tariff.rush is not None)
    usual, sooner = priced(tariff, replace(asked, rush=False)), priced(tariff, replace(asked, rush=True))
    assert sooner.total.amount >= usual.total.amount
    assert sooner.lead_time_days < usual.lead_time_days


@given(tariffs(), asks, st.floats(-1e-7, 1e-7))
@example(
    tariff=BUREAU, asked=Asked(box_facts(20, 20, 20), 7, None, "DE", 0.0, False), noise=1e-7
)  # nominal sizes lie in the middle of what is rounded to one figure, so noise on either side changes nothing
def test_noise_on_a_part_of_whole_hundredths_moves_no_cent(tariff: Tariff, asked: Asked, noise: float) -> None:
    material = next(iter(tariff.materials))
    x, y, z = (max(0.5, round(side, 2)) for side in asked.facts.size_mm)
    nominal = box_facts(x, y, z)
    volume, area = round(x * y * z, 4), round(nominal.area_mm2, 4)
    # Six digits: what is not nominal itself (a volume of more digits) may lie on the edge between two figures.
    assume(Decimal(f"{volume:.5e}") == Decimal(str(volume)) and Decimal(f"{area:.5e}") == Decimal(str(area)))
    shaken = replace(
        nominal,
        size_mm=(x * (1 + noise), y * (1 - noise), z * (1 + noise)),
        volume_mm3=volume * (1 + noise),
        area_mm2=area * (1 - noise),
    )
    try:
        still, moved = (price(tariff, facts, material, asked.quantity, ship_to="DE") for facts in (nominal, shaken))
    except Refused as error:
        assert error.code == "too_heavy"
        return
    assert still == moved
    assert billed(nominal) == billed(shaken)


# ---- real bodies, as they are measured

SAMPLES = [read_file(ROOT / "resources" / "samples" / name).mesh for name in ("cable-clip.stl", "planter.stl")]
FACTS = [examine(mesh, walls=False)[1] for mesh in SAMPLES]


def otherwise(mesh: Mesh, seed: int) -> Iterator[Mesh]:
    """The same body: its triangles in another order and begun at another corner, its corners numbered anew, turned, moved."""
    random = np.random.default_rng(seed)
    corners, faces = mesh.vertices, mesh.faces
    yield Mesh(corners, np.roll(faces[random.permutation(len(faces))], seed % 3, axis=1))
    order = random.permutation(len(corners))
    number = np.empty_like(order)
    number[order] = np.arange(len(corners))
    yield Mesh(corners[order], number[faces].astype(np.int32))
    turned = np.stack([-corners[:, 1], corners[:, 0], corners[:, 2]], axis=1)
    yield Mesh(np.ascontiguousarray(turned), faces)
    yield Mesh((turned.astype(np.float64) + random.uniform(-300, 300, 3)).astype(np.float32), faces)


@pytest.mark.parametrize("which", range(len(SAMPLES)))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_price_is_the_same_wherever_the_part_stands_and_however_its_triangles_are_stored(which: int, seed: int) -> None:
    told = prices(FACTS[which])
    assert sum(isinstance(one, Price) for one in told.values()) > len(told) / 2
    for mesh in otherwise(SAMPLES[which], seed):
        assert prices(examine(mesh, walls=False)[1]) == told


def prices(facts: Facts) -> dict[tuple[str, int], Price | str]:
    """Of each material in some quantities; what is too heavy for the post is refused with a sentence that names its mass."""
    found: dict[tuple[str, int], Price | str] = {}
    for material in BUREAU.materials:
        for count in (1, 9, 137):
            try:
                found[material, count] = price(BUREAU, facts, material, count, ship_to="DE")
            except Refused as refusal:
                assert refusal.code == "too_heavy"
                found[material, count] = refusal.message
    return found


def test_a_step_that_makes_ten_cheaper_than_nine_is_told_to_who_asks_for_nine() -> None:
    steep = replace(BUREAU.materials["pa12"], floor=Decimal(0), steps=((1, Decimal(1)), (10, Decimal("0.5"))))
    tariff = replace(BUREAU, materials={"pa12": steep})
    nine, ten = (price(tariff, box_facts(), "pa12", count) for count in (9, 10))
    assert nine.more_for_less == MoreForLess(10, ten.total)
    assert ten.more_for_less is None


@pytest.mark.parametrize(("currency", "digits"), [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)])
def test_each_currency_is_paid_in_its_own_smallest_coin(currency: str, digits: int) -> None:
    assert MINOR_DIGITS.get(currency, 2) == digits
    found = price(replace(BUREAU, currency=currency), box_facts(), "pa12", 3)
    assert -found.total.amount.as_tuple().exponent == digits  # type: ignore[operator]
