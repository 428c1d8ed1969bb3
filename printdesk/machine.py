"""How resin and powder machines spend their time and their material: the figures of the catalogue's printers, as values.

Each figure's unit ends its name, its range stands beside it; `source` and `date` say where the figures are from, and `assumed`
names those among them that nobody published. The readers refuse what is out of range with file and key.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from printdesk.money import Money
from printdesk.toml_table import TomlTable
from printdesk.words import say


def _within(low: float, high: float, default: float | None = None) -> Any:
    metadata = {"low": low, "high": high}
    return field(metadata=metadata) if default is None else field(default=default, metadata=metadata)


@dataclass(frozen=True, kw_only=True)
class ResinMachine:
    """A layer: light, then the part leaves the film (lift, retract, rest), whatever lies in it.

    exposure_s: of the whole layer through a mask, at layer_mm; 0 where a laser draws it
    scan_mm2_s: area that a laser hardens in a second, outlines included; 0 for a mask
    bottom_layers: exposed for bottom_exposure_s; over transition_layers more the exposure falls evenly to the usual one
    lift_mm: up at lift_mm_s and back at retract_mm_s, for each layer; rest_s: waits and everything else of a layer
    penetration_mm: depth at which the light is 1/e as strong (Jacobs 1992, "Rapid Prototyping & Manufacturing", the working
    curve): a layer thicker by d needs exp(d / penetration_mm) times the exposure
    overhang_deg: faces that lean out more than this from the vertical are held up
    raise_mm: a held part stands so high over its raft
    pillar_share: share of the room below what hangs that pillars, their heads and braces take
    raft_mm: thickness of the raft; raft_edge_mm: how far it reaches beyond the shadow of the part
    gap_mm: between parts on the plate
    film_mm: resin that clings to the surface and is washed off; vat_loss_mm3: lost with each plate, in the filter and on the vat
    waste_share: of what is hardened, thrown away besides (flashes, hardened bits, test prints)
    """

    layer_mm: float = _within(0.005, 1)
    least_layer_mm: float = _within(0.005, 1)
    most_layer_mm: float = _within(0.005, 1)
    exposure_s: float = _within(0, 600, 0.0)
    scan_mm2_s: float = _within(0, 1_000_000, 0.0)
    bottom_layers: float = _within(0, 200, 0.0)
    bottom_exposure_s: float = _within(0, 600, 0.0)
    transition_layers: float = _within(0, 200, 0.0)
    lift_mm: float = _within(0, 50, 0.0)
    lift_mm_s: float = _within(0.01, 100, 1.0)
    retract_mm_s: float = _within(0.01, 100, 1.0)
    rest_s: float = _within(0, 600, 0.0)
    penetration_mm: float = _within(0.01, 2, 0.15)
    overhang_deg: float = _within(0, 89, 45.0)
    raise_mm: float = _within(0, 50, 5.0)
    pillar_share: float = _within(0, 1, 0.16)
    raft_mm: float = _within(0, 20, 1.0)
    raft_edge_mm: float = _within(0, 50, 2.5)
    gap_mm: float = _within(0, 50, 2.0)
    film_mm: float = _within(0, 1, 0.0)
    vat_loss_mm3: float = _within(0, 1_000_000, 0.0)
    waste_share: float = _within(0, 1, 0.0)


@dataclass(frozen=True, kw_only=True)
class PowderMachine:
    """A packed build of plastic powder, of which a part pays its share.

    recoat_s: of each layer, whatever lies in it; scan_mm2_s: area that the laser fuses in a second, 0 where light fuses it all
    cooling_s: in the machine, before the next build can begin; gap_mm: of powder around each part's box
    packing: share of the chamber that the boxes with their gaps take in a usual build
    bulk_share: density of the unfused powder over that of the part
    refresh: share of new powder that each build needs; what of the old one finds no room beside it is thrown away
    """

    layer_mm: float = _within(0.01, 1)
    recoat_s: float = _within(0, 600)
    scan_mm2_s: float = _within(0, 1_000_000, 0.0)
    cooling_s: float = _within(0, 1_000_000, 0.0)
    gap_mm: float = _within(0, 50, 1.0)
    packing: float = _within(0.01, 1)
    bulk_share: float = _within(0.1, 1, 0.45)
    refresh: float = _within(0, 1)


@dataclass(frozen=True, kw_only=True)
class MetalMachine:
    """A plate of metal parts that a laser melts from powder.

    recoat_s: of each layer; build_cm3_h: what one laser melts in an hour, without recoating; lasers: at work together
    pace: (layer_mm, build_cm3_h) of single materials, by their id, where they differ
    overhang_deg: faces that lean out more than this from the vertical are held up; support_share: metal in the room below them
    raise_mm: every part stands so high over the plate, on supports, to be sawn off; gap_mm: between parts
    cooling_s: before the plate can be taken out; loss_share: of the molten metal, lost as spatter and in the sieve
    gas_l_h: inert gas while it builds, gas_fill_l: to fill the chamber once; gas_per_m3, plate_cost: in money, None where unknown
    """

    layer_mm: float = _within(0.005, 1)
    recoat_s: float = _within(0, 600)
    build_cm3_h: float = _within(0.1, 10_000)
    lasers: float = _within(1, 64, 1.0)
    overhang_deg: float = _within(0, 89, 45.0)
    support_share: float = _within(0, 1, 0.15)
    raise_mm: float = _within(0, 50, 3.0)
    gap_mm: float = _within(0, 50, 3.0)
    cooling_s: float = _within(0, 1_000_000, 0.0)
    loss_share: float = _within(0, 1, 0.0)
    gas_l_h: float = _within(0, 10_000, 0.0)
    gas_fill_l: float = _within(0, 100_000, 0.0)
    gas_per_m3: Money | None = None
    plate_cost: Money | None = None
    pace: Mapping[str, tuple[float, float]] = field(default_factory=dict)


Machine = ResinMachine | PowderMachine | MetalMachine
TABLES: Mapping[str, type[Machine]] = {"resin": ResinMachine, "powder": PowderMachine, "metal": MetalMachine}
TABLE_OF = {"sla": "resin", "sls": "powder", "mjf": "powder", "slm": "metal"}


def machine_from_table(kind: type[Machine], table: TomlTable) -> Machine:
    """The figures of `kind` from its table. Raises Refused for a missing one, one out of range, or a name that is none."""
    figures = {one.name: one for one in fields(kind) if "low" in one.metadata}
    money = [one.name for one in fields(kind) if one.name in ("gas_per_m3", "plate_cost")]
    paced = [one.name for one in fields(kind) if one.name == "pace"]
    table.only(*figures, *money, *paced, "source", "date", "assumed")
    if not table.text("source").strip():
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    table.day("date")
    for name in table.texts("assumed"):
        if name not in figures and name not in money:
            raise table.wrong("assumed", say("“{name}” is no figure of this table", name=name[:40]))
    values: dict[str, Any] = {
        name: table.number(name, one.metadata["low"], one.metadata["high"], None if one.default is MISSING else one.default)
        for name, one in figures.items()
    }
    values |= {name: _money(table.table(name)) for name in money if name in table}
    if "pace" in paced:
        values["pace"] = {id: _pace(entry) for id, entry in table.table("pace").tables()}
    return kind(**values)


def _money(table: TomlTable) -> Money:
    table.only("amount", "currency", "source", "date")
    table.day("date")
    if not table.text("source").strip():
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    currency = table.text("currency")
    if not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        raise table.wrong("currency", say("three capital letters are needed, such as EUR"))
    return Money(table.decimal("amount", 0, 10_000_000), currency)


def _pace(table: TomlTable) -> tuple[float, float]:
    table.only("layer_mm", "build_cm3_h", "source", "date")
    table.day("date")
    if not table.text("source").strip():
        raise table.wrong("source", say("where the figure is from is needed, “assumption” where nobody published one"))
    return table.number("layer_mm", 0.005, 1), table.number("build_cm3_h", 0.1, 10_000)
