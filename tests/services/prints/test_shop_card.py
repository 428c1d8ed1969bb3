"""A shop by its card: held to the contract of print services, and on a desk, against the real server."""

import json
import random
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mesh import bodies
from mesh.boolean import boolean
from mesh.write import as_bytes
from printdesk.card_offers import offers_by_card
from printdesk.desk import Desk
from printdesk.errors import NotAllowed, Offline, PriceChanged, Refused
from printdesk.offer import NoOffer, Offer
from printdesk.order import OrderState
from printdesk.part import Part
from printdesk.ports import Figures, ServiceState
from printdesk.settings import ServiceEntry
from printdesk.shop_card import read_card
from printdesk.wish import Wish
from services.prints import connect
from services.prints.printdesk_shop import PrintDeskCounter
from services.prints.shop_card import ShopByCard
from services.secrets import SecretsFile
from services.shop import clock
from services.shop.card_key import KEY_FILE
from services.shop.house import ShopHouse
from tests.printdesk.bodies import box_facts
from tests.real_desk import box_file, desk_in
from tests.services.prints.contract import HOME, PrintServiceContract, World
from tests.services.prints.test_printdesk_shop import CLOSED_PORT, model
from tests.services.shop.running import CODE_WITH_CLOCK, Caller, Server, box_stl


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("card") / "data", CODE_WITH_CLOCK).start()
    assert running.owner().call("PUT", "/v1/card", json={"given_out": True}).status_code == 200
    yield running
    assert running.stop() == 0
    assert "PRIVATE KEY" not in running.log()


def card_of(server: Server) -> bytes:
    return Caller(server, None).get("/v1/card").content


@pytest.fixture(scope="module")
def world(server: Server) -> World:
    counter = PrintDeskCounter("Fablab", lambda: server.address, lambda: server.owner_key)
    ada, ben = counter.add_customer("Ada"), counter.add_customer("Ben")
    card = read_card(card_of(server), datetime.now(UTC))

    def shop(key: str, address: str = card.address) -> ShopByCard:
        return ShopByCard("Fablab", replace(card, address=address), lambda: key)

    return World(
        service=shop(ada.key),
        other=shop(ben.key),
        stranger=shop("pd_customer_nobody"),
        away=shop(ada.key, CLOSED_PORT),
        counter=counter,
        sound=lambda: model(box_stl(20, 20, 10 + random.random())),
        cut=lambda: model(box_stl(without=2)),
    )


class TestShopByCard(PrintServiceContract):
    """It says who it is without asking anybody: a wrong key and a closed shop are told when something is asked of the shop."""

    def test_a_wrong_key_is_not_allowed(self, world: World) -> None:
        with pytest.raises(NotAllowed):
            world.stranger.offers(world.sound(), Wish(), "DE")

    def test_where_nobody_answers_it_is_offline_and_says_so(self, world: World) -> None:
        assert world.away.describe().state is ServiceState.READY
        with pytest.raises(Offline):
            world.away.offers(world.sound(), Wish(), "DE")
        with pytest.raises(Offline):
            world.away.place(self.request(world), "key")


def test_a_price_is_told_where_nobody_answers_and_nothing_is_sent(world: World) -> None:
    figures = Figures("box", "0" * 64, box_facts(20, 20, 20))
    offers = world.away.offers_unseen(figures, Wish(process="fdm"), "DE")
    assert offers and all(offer.unseen for offer in offers)


@pytest.mark.parametrize("text", ["", "{}", "no card"])
def test_a_card_that_is_none_is_told_and_connects_to_nothing(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused) as told:
        connect(ServiceEntry("Fablab", "card", "", card=text), SecretsFile(tmp_path / "keys.json"))
    assert told.value.code == "bad_card"


# ---- the shop's side


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A shop whose card nobody has asked for yet."""
    running = Server(tmp_path_factory.mktemp("another") / "data").start()
    yield running
    running.stop()


def test_a_shop_gives_out_no_card_until_its_owner_says_so(another: Server) -> None:
    nobody, owner = Caller(another, None), another.owner()
    assert nobody.get("/v1/card").json()["code"] == "no_card"
    assert not (another.data / KEY_FILE).exists()
    assert another.customer().call("PUT", "/v1/card", json={"given_out": True}).status_code == 403
    owner.call("PUT", "/v1/card", json={"given_out": True})
    assert read_card(nobody.get("/v1/card").content, datetime.now(UTC)).address == another.address
    owner.call("PUT", "/v1/card", json={"given_out": False})
    assert nobody.get("/v1/card").status_code == 404


def test_the_key_stays_the_same_through_a_restart_and_a_backup_and_only_its_owner_can_read_it(
    another: Server, tmp_path: Path
) -> None:
    another.owner().call("PUT", "/v1/card", json={"given_out": True})
    before = read_card(card_of(another), datetime.now(UTC)).key
    another.kill()
    another.start()
    assert read_card(card_of(another), datetime.now(UTC)).key == before
    house = ShopHouse(another.data, secrets := SecretsFile(tmp_path / "keys.json"))
    house.backup(tmp_path / "backup.zip")
    ShopHouse(tmp_path / "again", secrets).restore(tmp_path / "backup.zip")
    kept, restored = another.data / KEY_FILE, tmp_path / "again" / KEY_FILE
    assert restored.read_bytes() == kept.read_bytes()
    if sys.platform != "win32":
        assert [stat.S_IMODE(path.stat().st_mode) for path in (kept, restored)] == [0o600, 0o600]


def test_a_key_that_is_damaged_is_told_and_never_replaced(another: Server) -> None:
    other = b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    for content in (b"", b"no key", other, b"\0" * 20_000):
        (another.data / KEY_FILE).write_bytes(content)
        answer = another.owner().call("PUT", "/v1/card", json={"given_out": True})
        assert (answer.status_code, answer.json()["code"]) == (422, "card_key_broken")
        assert (another.data / KEY_FILE).read_bytes() == content


def test_a_price_that_the_shop_hides_is_not_in_its_card(server: Server) -> None:
    owner = server.owner()
    text = owner.get("/v1/tariff").json()["tariff"]
    try:
        hidden = text.replace("[materials.petg]", '[materials.petg]\nmode = "hidden"')
        owner.call("PUT", "/v1/tariff", json={"tariff": hidden})
        told = json.loads(card_of(server))
        assert "petg" not in {one["id"] for one in told["materials"]} | set(told["tariff"]["materials"])
        assert "pla" in told["tariff"]["materials"]
        one = text.replace("[materials.pla]", '[materials.pla]\nmode = "instant"').replace(
            "[[shipping]]", 'mode = "ask"\n[[shipping]]', 1
        )
        owner.call("PUT", "/v1/tariff", json={"tariff": one})
        assert set(json.loads(card_of(server))["tariff"]["materials"]) == {"pla"}
        owner.call("PUT", "/v1/tariff", json={"tariff": text.replace("[[shipping]]", 'mode = "ask"\n[[shipping]]', 1)})
        assert Caller(server, None).get("/v1/card").json()["code"] == "no_card"
    finally:
        owner.call("PUT", "/v1/tariff", json={"tariff": text})


def test_a_rush_and_a_limit_that_say_nothing_of_what_is_left_are_left_out(server: Server) -> None:
    owner = server.owner()
    text = owner.get("/v1/tariff").json()["tariff"]
    more = 'rush = {factor = 1.5, lead_time_days = 1, materials = ["petg"]}\ninstant_limit = 50\n'
    try:
        changed = more + text.replace("[materials.petg]", '[materials.petg]\nmode = "hidden"').replace(
            "[materials.abs]", '[materials.abs]\nmode = "instant_up_to"'
        )
        assert owner.call("PUT", "/v1/tariff", json={"tariff": changed}).status_code == 200
        tariff = read_card(card_of(server), datetime.now(UTC)).tariff
        assert tariff.rush is None and str(tariff.instant_limit) == "50"
    finally:
        owner.call("PUT", "/v1/tariff", json={"tariff": text})


# ---- on a desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = desk_in(tmp_path / "desk")
    found.market.entries()
    found.market.remove("Example shop")
    yield found
    found._outside.archive.close()


@pytest.fixture
def part(desk: Desk, tmp_path: Path) -> Part:
    return desk.bench.open(box_file(tmp_path, size=17.0), walls=False)


def by_card(desk: Desk, server: Server, **more: Any) -> str:
    kept = desk.cards.add(card_of(server), key=server.customer().key, **more)
    assert kept.is_new and not kept.entry.agreed
    return kept.entry.name


def priced(desk: Desk, part: Part, wish: Wish | None = None, ship_to: str = "DE") -> Offer:
    answers = desk.market.offers(part, wish or Wish(material="pla"), ship_to)
    (offer,) = [one for one in answers if isinstance(one, Offer)]
    return offer


def parts_at(server: Server) -> int:
    return sum(1 for _ in (server.data / "files").glob("??/*"))


def test_the_card_prices_without_an_agreement_and_the_model_stays_here(desk: Desk, part: Part, server: Server) -> None:
    by_card(desk, server)
    before = parts_at(server)
    offer = priced(desk, part)
    assert offer.unseen and "card" in offer.reasons[0] and parts_at(server) == before


@pytest.mark.parametrize("quantity", [5, 12])
@pytest.mark.parametrize("turned", [False, True])
def test_the_price_by_the_card_is_the_shops_own_to_the_cent_supports_included(
    desk: Desk, server: Server, tmp_path: Path, quantity: int, turned: bool
) -> None:
    part = desk.bench.open(_table(tmp_path, turned), walls=False)
    name = by_card(desk, server)
    card = read_card(card_of(server), datetime.now(UTC))
    wish = Wish(quantity, material="pla")
    unseen = priced(desk, part, wish)
    plain = offers_by_card(card, name, "", part.facts, wish, "DE", datetime.now(UTC), lambda: 0.0)
    assert (unseen.total.amount > plain[0].total.amount) is not turned, "only a table that stands has something to hold up"
    desk.market.agree(name)
    (seen,) = desk.market.ask(name, desk.bench.canonical(part), wish, "DE")
    assert not seen.unseen
    assert (seen.total, seen.net, seen.tax, seen.shipping) == (unseen.total, unseen.net, unseen.tax, unseen.shipping)


def test_other_sizes_and_quantities_are_reckoned_by_the_card_here(desk: Desk, part: Part, server: Server) -> None:
    by_card(desk, server)
    wish = Wish(3, material="pla")
    answers = desk.market.offers(part, wish, "DE")
    known = desk.prices.know(part, wish, "DE", answers)
    (same,), (larger,) = desk.prices.at_scale(known, 1.0), desk.prices.at_scale(known, 2.0)
    offer = priced(desk, part, wish)
    assert same.total == offer.total < larger.total
    points = [point for point in desk.prices.quantities(known, offer) if point.at > 3]
    assert len(points) > 2
    for point in points[:3]:
        assert point.total == priced(desk, part, replace(wish, quantity=int(point.at))).total


def _table(folder: Path, turned: bool) -> Path:
    """A plate on one leg, or upside down."""
    plate = bodies.box((40.0, 40.0, 4.0), (0.0, 0.0, 0.0 if turned else 24.0))
    leg = bodies.box((8.0, 8.0, 24.0), (16.0, 16.0, 3.0 if turned else 0.0))
    path = folder / "table.stl"
    path.write_bytes(as_bytes(boolean(plate, leg, "union"), "stl"))
    return path


def test_ordering_by_the_card_needs_the_agreement_and_then_the_shop_gets_the_model(
    desk: Desk, part: Part, server: Server
) -> None:
    name = by_card(desk, server)
    offer = priced(desk, part)
    with pytest.raises(NotAllowed) as told:
        desk.orders.place(part, offer, HOME)
    assert told.value.code == "not_agreed"
    desk.market.agree(name)
    order = desk.orders.place(part, offer, HOME)
    assert order.state is OrderState.PLACED and order.total == offer.total and order.number
    assert desk.orders.place(part, offer, HOME) == order, "the same offer again is the same order"


def test_the_shops_own_price_wins_and_the_difference_is_shown(desk: Desk, part: Part, server: Server) -> None:
    name = by_card(desk, server)
    offer = priced(desk, part)
    desk.market.agree(name)
    owner = server.owner()
    text = owner.get("/v1/tariff").json()["tariff"]
    try:
        owner.call(
            "PUT",
            "/v1/tariff",
            json={"tariff": text.replace("floor = 6.00", "floor = 7.00").replace("setup = 1.50", "setup = 2.50")},
        )
        with pytest.raises(PriceChanged) as told:
            desk.orders.place(part, offer, HOME)
        assert "(+1.19 EUR)" in told.value.message
        assert not desk.orders.orders()
        assert desk.orders.place(part, told.value.offer, HOME).total == told.value.offer.total
    finally:
        owner.call("PUT", "/v1/tariff", json={"tariff": text})


def test_an_agreement_is_for_orders_and_prices_still_need_no_model(desk: Desk, part: Part, server: Server) -> None:
    desk.market.agree(by_card(desk, server))
    before = parts_at(server)
    assert priced(desk, part).unseen and parts_at(server) == before


def test_a_shop_that_does_not_answer_is_priced_by_its_card_and_ordered_later(desk: Desk, part: Part, server: Server) -> None:
    name = by_card(desk, server)
    desk.market.agree(name)
    entry = desk.market.entry(name)
    card = read_card(entry.card.encode(), datetime.now(UTC))
    away = ShopByCard(name, replace(card, address=CLOSED_PORT), lambda: "key")
    desk.market.service(name)
    desk.market._connected[name] = away
    offer = priced(desk, part)
    assert offer.unseen
    with pytest.raises(Offline):
        desk.orders.place(part, offer, HOME)
    assert not desk.orders.orders()
    desk.market.put(entry)
    assert desk.orders.place(part, offer, HOME).state is OrderState.PLACED


class Later:
    """The clock of a desk that is opened again after twenty days."""

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(days=20)


def test_an_expired_card_is_one_quiet_line_and_fetched_anew_where_the_shop_answers(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk_in(tmp_path / "desk")
    before.market.entries()
    before.market.remove("Example shop")
    kept = before.cards.add(card_of(server))
    before._outside.archive.close()
    monkeypatch.setattr(clock, "now", Later().now)
    desk = desk_in(tmp_path / "desk", clock=Later())
    part = desk.bench.open(box_file(tmp_path), walls=False)
    (quiet,) = desk.market.offers(part, Wish(material="pla"))
    assert isinstance(quiet, NoOffer) and quiet.code == "card_expired"
    assert "has expired; ask the shop for a new one" in quiet.reason
    (listed,) = desk.market.listed()
    assert listed.info.state is ServiceState.REFUSED and "expired" in listed.info.message
    assert kept.card.tariff not in desk.finder._prices._tariffs().values()
    server.move_clock(20)
    try:
        desk.market.put(desk.market.entry(kept.entry.name))  # or a minute later: a silent shop is not asked again at once
        offer = priced(desk, part)
        assert offer.unseen and offer.expires_at > Later().now()
        assert desk.market.entry(kept.entry.name).card != kept.entry.card
    finally:
        server.move_clock(0)
        desk._outside.archive.close()
