"""What a shop asks for parts of one material: the rates of a tariff, and how they are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from printdesk.billed import Billed
from printdesk.errors import Refused
from printdesk.quoting import Quoting
from printdesk.toml_table import TomlTable
from printdesk.words import say

MOST = 100_000_000  # of any single rate, in the tariff's currency; 1 EUR is about 30,000 of the smallest currencies
MOST_HOURS = 1_000
MINUTE_H = Decimal("0.01")
Steps = tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True)
class Finish:
    """per_part: of each part; per_cm2: of its surface."""

    per_part: Decimal
    per_cm2: Decimal = Decimal(0)

    def fee(self, area_cm2: Decimal) -> Decimal:
        return self.per_part + self.per_cm2 * area_cm2


@dataclass(frozen=True)
class MachineTime:
    """What an hour of the machine costs, and how long a part keeps it busy: so many hours per cm of height, cm³ and cm².

    Resin is paid by height (each layer is exposed as a whole), filament by volume and surface, powder by space instead.
    """

    per_hour: Decimal
    hours_per_cm_height: Decimal = Decimal(0)
    hours_per_cm3: Decimal = Decimal(0)
    hours_per_cm2: Decimal = Decimal(0)

    def hours(self, body: Billed) -> Decimal:
        """Of one part, to the hundredth, as the breakdown shows it."""
        hours = (
            body.height_cm * self.hours_per_cm_height + body.volume_cm3 * self.hours_per_cm3 + body.area_cm2 * self.hours_per_cm2
        )
        return max(hours.quantize(MINUTE_H, ROUND_HALF_UP), MINUTE_H)


@dataclass(frozen=True)
class MaterialTariff:
    """All amounts without tax, each ≥ 0, in the tariff's currency.

    floor, setup: per order line; part_fee and finishes: per part; per_cm3: of the part
    per_machine_cm3: of its box with the packing gap; machine_time: instead of the space, or beside it
    support_fee: of each part that needs supports; support_per_g: of what they weigh
    steps: (from this quantity on, factor on what is paid per part); the first is (1, …), factors are above 0 and at most 1
    colours: empty means whatever the material comes in; mode: None for the tariff's own
    """

    id: str
    density_g_cm3: Decimal
    floor: Decimal
    setup: Decimal
    part_fee: Decimal
    per_cm3: Decimal
    per_machine_cm3: Decimal
    per_cm2: Decimal
    support_per_g: Decimal
    finishes: Mapping[str, Finish]
    colours: tuple[str, ...]
    steps: Steps
    lead_time_days: int
    support_fee: Decimal = Decimal(0)
    machine_time: MachineTime | None = None
    mode: Quoting | None = None

    def factor(self, quantity: int) -> Decimal:
        return [factor for start, factor in self.steps if start <= quantity][-1]

    def finish_fee(self, finish: str | None, area_cm2: Decimal = Decimal(0)) -> Decimal:
        """Of one part. Raises Refused for a finish that the shop does not offer."""
        if finish is None:
            return Decimal(0)
        if finish not in self.finishes:
            offered = ", ".join(self.finishes) or say("none")
            raise Refused(
                "finish_not_offered",
                say("This shop does not offer the finish “{finish}” for {material}.", finish=finish[:60], material=self.id),
                say("Offered are: {offered}.", offered=offered),
            )
        return self.finishes[finish].fee(area_cm2)

    def check_colour(self, colour: str | None) -> None:
        """Raises Refused for a colour that the shop does not offer."""
        if colour is not None and self.colours and colour not in self.colours:
            raise Refused(
                "colour_not_offered",
                say("This shop does not offer {material} in “{colour}”.", material=self.id, colour=colour[:60]),
                say("Offered are: {offered}.", offered=", ".join(self.colours)),
            )


AMOUNTS = ("floor", "setup", "part_fee", "per_cm3", "per_machine_cm3", "per_cm2", "support_fee", "support_per_g")


def rates_from_table(table: TomlTable, id: str, mode: Quoting) -> MaterialTariff:
    """mode: the tariff's, where the material has none of its own. Raises Refused with the key that is wrong."""
    table.only(*AMOUNTS, "density_g_cm3", "finishes", "colours", "steps", "lead_time_days", "machine_time", "mode")
    finishes = table.table("finishes")
    made = MaterialTariff(
        id=id,
        density_g_cm3=table.decimal("density_g_cm3", "0.1", 25),
        **{key: table.decimal(key, 0, MOST, 0) for key in AMOUNTS},
        finishes={key: _finish(finishes, key) for key in finishes.values},
        colours=table.texts("colours"),
        steps=_steps(table),
        lead_time_days=table.whole("lead_time_days", 0, 365),
        machine_time=_machine_time(table.table("machine_time")) if "machine_time" in table else None,
        mode=mode_from(table) if "mode" in table else None,
    )
    costs = (made.floor, made.part_fee, made.per_cm3, made.per_machine_cm3, made.machine_time)
    if not any(costs) and (made.mode or mode) is not Quoting.ASK:
        raise table.wrong("per_cm3", say("with these figures a part would cost nothing"))
    return made


def mode_from(table: TomlTable) -> Quoting:
    text = table.text("mode", Quoting.INSTANT.value)
    try:
        return Quoting(text)
    except ValueError:
        raise table.wrong("mode", say("one of {modes} is needed", modes=", ".join(Quoting))) from None


def _finish(table: TomlTable, key: str) -> Finish:
    """A number is a fee per part; a table may ask per cm² as well."""
    if not isinstance(table.values[key], dict):
        return Finish(table.decimal(key, 0, MOST))
    fees = table.table(key)
    fees.only("per_part", "per_cm2")
    return Finish(fees.decimal("per_part", 0, MOST, 0), fees.decimal("per_cm2", 0, MOST, 0))


def _machine_time(table: TomlTable) -> MachineTime:
    hours = ("hours_per_cm_height", "hours_per_cm3", "hours_per_cm2")
    table.only("per_hour", *hours)
    made = MachineTime(table.decimal("per_hour", "0.0001", MOST), **{key: table.decimal(key, 0, MOST_HOURS, 0) for key in hours})
    if not (made.hours_per_cm_height or made.hours_per_cm3 or made.hours_per_cm2):
        raise table.wrong("hours_per_cm3", say("how long a part takes is needed, by height, volume or surface"))
    return made


def _steps(table: TomlTable) -> Steps:
    """[[from, factor], …]; missing means one price for every quantity."""
    needed = say("steps such as [[1, 1.0], [10, 0.9]] are needed, from 1 upwards, with factors above 0 that do not rise above 1")
    if "steps" not in table:
        return ((1, Decimal(1)),)
    steps: list[tuple[int, Decimal]] = []
    for start, factor in table.pairs("steps", needed):
        before, highest = steps[-1] if steps else (0, Decimal(1))
        if not isinstance(start, int) or start <= before or not 0 < factor <= highest:
            raise table.wrong("steps", needed)
        steps.append((start, Decimal(factor)))
    if steps[0][0] != 1:
        raise table.wrong("steps", needed)
    return tuple(steps)
