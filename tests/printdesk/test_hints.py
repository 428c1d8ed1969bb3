"""Money hints: each one that is told is true, to the cent, when it is applied."""

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from mesh import bodies
from mesh.mesh import Mesh
from mesh.write import write_file
from printdesk.desk import Desk
from printdesk.hint_ways import Change, part_after
from printdesk.hints import LEAST_SHARE, MOST_TOLD, Hint
from printdesk.money import Money
from printdesk.offer import Offer
from printdesk.part import Part, Placement
from printdesk.settings import PrinterEntry
from printdesk.spool import Spool
from printdesk.wish import Wish
from tests.real_desk import ROOT, desk_in

CORPUS = ROOT.parent / "shared" / "corpus"
HOME, SHOP = "Bench printer", "Example shop"
WISHES = (
    Wish(),
    Wish(quantity=9, material="petg", supports=True),
    Wish(quantity=49, material="asa", colour="black"),
    Wish(material="pa12", process="sls", finish=None),
    Wish(material="resin-standard", process="sla"),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """With the example shop that a desk opens by itself, and a printer at home."""
    found = desk_in(tmp_path_factory.mktemp("hints"))
    found.queue.add_printer(PrinterEntry(HOME, "simulated", "simulated:", material="pla"))
    yield found
    found._outside.close()
    found._outside.archive.close()


def opened(desk: Desk, folder: Path, mesh: Mesh, name: str = "part") -> Part:
    path = folder / f"{name}.stl"
    write_file(mesh, path)
    return desk.bench.open(path)


def offers_of(desk: Desk, part: Part, wish: Wish, place: str, ship_to: str | None = "DE") -> list[Offer]:
    return [one for one in desk.market.offers(part, wish, ship_to, only=(place,)) if isinstance(one, Offer) and one.printable]


def paid_after(desk: Desk, part: Part, wish: Wish, offer: Offer, hint: Hint) -> Offer:
    """The change is made from its plain data, as a person would make it, and that place is asked anew."""
    change = hint.change
    after = part_after(change, part, offer.process, desk.bench, desk.shaping) if change.shapes else part
    wanted, place = change.wish_after(wish), change.service or offer.service
    material = wanted.material if "material" in change.wish else offer.material
    found = offers_of(desk, after, wanted, place, None if change.pick_up else "DE")
    return next(one for one in found if one.material == material)


def check_hints(desk: Desk, part: Part, wish: Wish) -> int:
    """How many hints were told, each of which is true."""
    told = 0
    answers = [one for place in (HOME, SHOP) for one in offers_of(desk, part, wish, place)]
    for place in (HOME, SHOP):
        offer = next((one for one in answers if one.service == place), None)
        if offer is None:
            continue
        hints = desk.hints.find(part, wish, offer, "DE", others=tuple(answers))
        assert len(hints) <= MOST_TOLD and len({hint.about for hint in hints}) == len(hints)
        assert [hint.share for hint in hints] == sorted((hint.share for hint in hints), reverse=True)
        for hint in hints:
            then = paid_after(desk, part, wish, offer, hint)
            assert then.total == hint.total, (part.name, wish, hint.what)
            assert then.printable and hint.share >= LEAST_SHARE
            assert hint.saves == (offer.unit_price - then.unit_price if hint.each else offer.total - then.total)
            told += 1
    return told


@pytest.mark.parametrize(
    "wish",
    [*WISHES[:2], *(pytest.param(wish, marks=pytest.mark.campaign) for wish in WISHES[2:])],
    ids=lambda wish: wish.material,
)
def test_every_hint_gives_its_promised_price_to_the_cent(desk: Desk, tmp_path: Path, wish: Wish) -> None:
    assert check_hints(desk, opened(desk, tmp_path, bodies.box((60.0, 40.0, 30.0))), wish) > 0


@pytest.mark.campaign
def test_hints_are_true_over_the_corpus(desk: Desk) -> None:
    """Some of the corpus, by chance and seed; all of it in a campaign."""
    files = sorted(path for path in CORPUS.glob("*.*") if path.suffix.lower() in (".stl", ".obj", ".off", ".ply", ".3mf"))
    told = 0
    for path in random.Random(5).sample(files, min(len(files), 25)):
        try:
            part = desk.bench.open(path)
            if not part.facts.watertight:
                part, _ = desk.bench.mend(part)
        except Exception:  # what cannot be opened is other tests' concern
            continue
        if part.facts.watertight:
            told += sum(check_hints(desk, part, wish) for wish in WISHES[:2])
    assert told > 10


def test_one_of_the_corpus_is_hinted_at_truly(desk: Desk) -> None:
    path = CORPUS / "cura__testModel.stl"
    if not path.is_file():
        pytest.skip("the corpus is not here")
    assert check_hints(desk, desk.bench.open(path), Wish(quantity=9, material="petg", supports=True)) > 2


def test_hollowing_is_hinted_at_where_volume_is_paid_for(desk: Desk, tmp_path: Path) -> None:
    part = opened(desk, tmp_path, bodies.box((30.0, 30.0, 30.0)))
    wish = Wish(material="pa12", process="sls")
    offer = offers_of(desk, part, wish, SHOP)[0]
    hollow = next(hint for hint in desk.hints.find(part, wish, offer, "DE") if hint.about == "hollow")
    assert hollow.share > 0.1 and hollow.change.as_json() == {"hollow": {"wall_mm": 2.0}}
    assert hollow.part.facts.watertight and hollow.part.facts.volume_mm3 < 0.7 * 30**3


def test_ten_that_cost_less_than_nine_are_told_as_a_saving_in_all(desk: Desk, tmp_path: Path) -> None:
    part = opened(desk, tmp_path, bodies.box((100.0, 80.0, 40.0)))
    wish = Wish(quantity=49, material="pla")
    offer = offers_of(desk, part, wish, SHOP)[0]
    copies = next(hint for hint in desk.hints.find(part, wish, offer, "DE") if hint.about == "copies")
    assert not copies.each and copies.total.amount < offer.total.amount
    assert copies.change.wish["quantity"] == 50 and copies.what == "50 copies cost less than 49"


def test_what_is_not_sent_for_nothing_is_not_hinted_at(desk: Desk, tmp_path: Path) -> None:
    """Picked up already, the cheapest place already, an open body, a part no wall of which may become thinner."""
    part = opened(desk, tmp_path, bodies.box((40.0, 30.0, 0.81)))
    offer = offers_of(desk, part, Wish(material="pla"), SHOP, None)[0]
    told = {hint.about for hint in desk.hints.find(part, Wish(material="pla"), offer, None)}
    assert not told & {"delivery", "place", "scale"}
    box = bodies.box((20.0, 20.0, 20.0))
    cup = opened(desk, tmp_path, Mesh(box.vertices, box.faces[2:]), "cup")
    assert not cup.facts.watertight and desk.hints.find(cup, Wish(), offer, None) == []


def test_a_material_whose_price_nobody_told_saves_nothing(tmp_path: Path) -> None:
    desk = desk_in(tmp_path / "dollars")
    desk.change_settings(replace(desk.settings, currency="USD"))
    desk.books.set_figure("electricity_per_kwh", Decimal("0.30"))
    desk.queue.add_printer(PrinterEntry(HOME, "simulated", "simulated:", material="pla"))
    spool = desk.spools.add(Spool("", "Grey", "pla", price=Money(Decimal(90), "USD")))
    desk.queue.load_spool(HOME, spool.id)
    part, wish = opened(desk, tmp_path, bodies.box((60.0, 40.0, 30.0))), Wish(material="pla")
    (offer,) = offers_of(desk, part, wish, HOME)
    assert not offer.reasons[1:] and "PLA" not in offer.reasons[0]  # the printer's wear only
    (without,) = offers_of(desk, part, Wish(material="petg"), HOME)
    assert without.total.amount < offer.total.amount and "PETG" in without.reasons[0]
    abouts = {hint.about for hint in desk.hints.find(part, wish, offer, others=(without, replace(offer, service="Other")))}
    assert "material" not in abouts and "place" not in abouts
    desk._outside.archive.close()


def test_a_change_says_only_what_it_changes() -> None:
    assert Change().as_json() == {}
    assert Change({"infill": 0.1}).wish_after(Wish(quantity=3)) == Wish(quantity=3, infill=0.1)
    assert Change(pick_up=True).as_json() == {"ship_to": None}
    assert Change(scale=0.5).placement_after(Placement(scale=(2.0, -2.0, 2.0))).scale == (1.0, -1.0, 1.0)
