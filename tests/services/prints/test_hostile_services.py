"""Services by others that answer what none should, or tell a price in parts, in another currency, or another one when ordered."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from printdesk.errors import DeskError, Expired, InDoubt, PriceChanged, Refused
from printdesk.ids import new_id
from printdesk.offer import Offer
from printdesk.order import Action, OrderState, Payment
from printdesk.ports import OrderRequest, PrintService
from printdesk.wish import Wish
from services.archive.document import from_json, to_json
from services.net import Net, Reply
from services.prints import craftcloud_prices
from services.prints.craftcloud import Craftcloud
from services.prints.craftcloud_models import CraftcloudModels
from services.prints.foreign import amount, days, line, web_page
from services.prints.imaterialise import IMaterialise
from services.prints.measured import Measured
from services.prints.patience import Patience
from services.prints.sculpteo import Sculpteo
from services.prints.slant3d import Slant3D
from tests.services.prints.pricing_contract import ADA, adds_up, box, figures_of, one_sentence
from tests.services.prints.simulators.craftcloud import CATALOGUE, PA12, CraftcloudSimulator
from tests.services.prints.simulators.imaterialise import IMaterialiseSimulator
from tests.services.prints.simulators.sculpteo import SculpteoSimulator
from tests.services.prints.simulators.simulator import FAULTS, Simulator
from tests.services.prints.simulators.slant3d import Slant3DSimulator
from tests.services.prints.test_pricing import Host

NYLON, PLA = Wish(material="pa12", quantity=2), Wish(material="pla", quantity=2)


@dataclass(frozen=True)
class Pair:
    service: PrintService
    simulator: Simulator
    wish: Wish
    paths: tuple[str, ...]


def pair(kind: str, stack: ExitStack) -> Pair:
    if kind == "craftcloud":
        one = stack.enter_context(CraftcloudSimulator())
        return Pair(Craftcloud("One", one.address, one.address, within_s=2.0), one, NYLON, ("catalog", "model", "price"))
    if kind == "imaterialise":
        two = stack.enter_context(IMaterialiseSimulator())
        return Pair(IMaterialise("Two", two.address, lambda: "code"), two, NYLON, ("materials", "pricing"))
    if kind == "sculpteo":
        three = stack.enter_context(SculpteoSimulator())
        return Pair(Sculpteo("Three", three.address, within_s=2.0), three, NYLON, ("material/list", "upload", "price_by"))
    four = stack.enter_context(Slant3DSimulator())
    return Pair(Slant3D("Four", four.address, lambda: "sl-key", Host()), four, PLA, ("filament", "slicer"))


WRONG = [fault for fault in FAULTS if fault not in {"slow", "busy"}]
KINDS = ("craftcloud", "imaterialise", "sculpteo", "slant3d")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.net.PAUSES_S", (0.01,))
    monkeypatch.setattr("services.net.READ_S", 0.8)


def goes_wrong(kind: str, fault: str, step: int) -> None:
    with ExitStack() as stack:
        one = pair(kind, stack)
        one.simulator.fault, one.simulator.only = fault, one.paths[step % len(one.paths)]
        began = time.monotonic()
        with pytest.raises(DeskError) as told:
            one.service.offers(box(), one.wish, "DE")
        one_sentence(told.value)
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("fault", WRONG)
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_goes_wrong_is_one_sentence(kind: str, fault: str) -> None:
    goes_wrong(kind, fault, WRONG.index(fault) + KINDS.index(kind))


@pytest.mark.campaign
@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize("fault", WRONG)
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_goes_wrong_at_any_step_is_one_sentence(kind: str, fault: str, step: int) -> None:
    goes_wrong(kind, fault, step)


@pytest.mark.parametrize(("kind", "fault"), [("craftcloud", "busy"), ("sculpteo", "slow"), ("imaterialise", "slow")])
def test_a_slow_or_busy_service_is_waited_for_and_answers(kind: str, fault: str) -> None:
    with ExitStack() as stack:
        one = pair(kind, stack)
        one.simulator.fault, one.simulator.only = fault, one.paths[0]
        threading.Timer(0.5, lambda: setattr(one.simulator, "fault", "")).start()
        assert one.service.offers(box(), one.wish, "DE")


@pytest.mark.parametrize("kind", KINDS)
def test_keys_stand_in_their_header_and_nowhere_else_and_the_part_has_no_name_in_figures(kind: str) -> None:
    with ExitStack() as stack:
        one = pair(kind, stack)
        one.service.offers_unseen(figures_of(box()), one.wish, "DE")
        assert all(b"a box" not in call.body for call in one.simulator.calls)
        one.service.offers(box(), one.wish, "DE")
        key = one.simulator.key
        for call in one.simulator.calls:
            assert "authorization" not in call.headers
            if key is not None:
                assert key not in call.path and key not in call.query.values() and key.encode() not in call.body
                assert call.headers[one.simulator.key_header.lower()] == key


def craftcloud() -> Iterator[tuple[Craftcloud, CraftcloudSimulator]]:
    with CraftcloudSimulator() as simulator:
        yield Craftcloud("Craftcloud", simulator.address, simulator.address), simulator


cloud = pytest.fixture(craftcloud)
Cloud = tuple[Craftcloud, CraftcloudSimulator]


def test_prices_are_told_as_they_come_and_all_of_them_at_the_end(cloud: Cloud) -> None:
    service, simulator = cloud
    simulator.looks = 3
    told: list[list[Offer]] = []
    offers = service.offers(box(), NYLON, "DE", None, told.append)
    assert [len(some) for some in told] == [1, 1]
    assert len(offers) == 3
    assert {one.id for some in told for one in some} < {one.id for one in offers}
    assert len({one.place for one in offers}) == 3


def test_where_uploads_have_moved_the_other_way_is_taken(cloud: Cloud) -> None:
    service, simulator = cloud
    simulator.moved = True
    assert len(service.offers(box(), NYLON, "DE")) == 3
    assert simulator.stored == [box().data]
    assert simulator.asked_price["models"][0]["modelId"] == "stored-1"


@pytest.mark.parametrize("place", ["http://127.0.0.1:5000/api/files/local", "http://storage.example/up", "file:///tmp/up", ""])
def test_a_model_goes_to_no_program_on_this_computer_because_a_service_says_so(cloud: Cloud, place: str) -> None:
    _, simulator = cloud
    simulator.moved = True
    asked: list[str] = []

    class Elsewhere(Net):
        stays_here = False

        def call(self, method: str, path: str, **_more: Any) -> Reply:
            asked.append(path)
            return Reply(201, {}, json.dumps({"uploadId": "up-1", "uploadUrl": place}).encode())

    net = Net("Craftcloud", lambda: simulator.address, lambda: None)
    models = CraftcloudModels("Craftcloud", net, Elsewhere("Craftcloud", lambda: "https://customers.example", lambda: None))
    with pytest.raises(Refused):
        models.analysed(box(), Patience("Craftcloud", 5.0, None))
    assert asked == ["/model/upload/initiate"]


def test_a_model_is_uploaded_once_and_again_where_it_was_forgotten(cloud: Cloud) -> None:
    service, simulator = cloud
    for _ in range(2):
        service.offers(box(), NYLON, "DE")
    assert len([call for call in simulator.asked("/v5/model") if call.method == "POST"]) == 1
    simulator.forgotten = True
    assert service.offers(box(), NYLON, "DE")
    assert len([call for call in simulator.asked("/v5/model") if call.method == "POST"]) == 2


def test_a_deadline_gives_what_is_there_by_then(cloud: Cloud) -> None:
    _, simulator = cloud
    simulator.looks = 1_000
    hasty = Craftcloud("Craftcloud", simulator.address, simulator.address, within_s=1.2)
    assert len(hasty.offers(box(), NYLON, "DE")) == 2


def test_the_makers_smallest_order_is_a_line_of_the_price(cloud: Cloud) -> None:
    service, simulator = cloud
    simulator.least = 100.0
    offers = {one.title: one for one in service.offers(box(), NYLON, "DE")}
    assert str(offers["panashape"].net.amount) == "100.00"
    assert len(offers["panashape"].breakdown) == len(offers["jawstec"].breakdown) + 1
    for one in offers.values():
        adds_up(one)


def test_a_currency_that_was_not_asked_for_stays_what_it_is(cloud: Cloud) -> None:
    service, simulator = cloud
    simulator.currency = "USD"
    assert {one.total.currency for one in service.offers(box(), NYLON, "DE")} == {"USD"}
    assert simulator.asked_price["currency"] == "EUR"


def quotes() -> dict[str, Any]:
    """A sound answer of one quote."""
    quote = {"quoteId": "q", "vendorId": "v", "materialConfigId": PA12, "price": 10.0, "priceInclVat": 11.9, "currency": "EUR"}
    quote |= {"quantity": 2, "isPrintable": True, "productionTimeSlow": 4}
    shipping = {"shippingId": "s", "vendorId": "v", "price": 5.0, "priceInclVat": 5.95, "currency": "EUR"}
    expires = (time.time() + 9_999) * 1000
    return {"expiresAt": expires, "allComplete": True, "quotes": [quote], "shippings": [shipping]}


def read(said: dict[str, Any]) -> list[Offer]:
    return craftcloud_prices.offers_of(said, craftcloud_prices.configs_of(CATALOGUE), "Craftcloud", box().sha256, 2, "DE", [])


HOSTILE = [
    *(("price", value) for value in (0, 0.001, -1, 1e400, float("nan"), None, "x", [], 1e12, True)),
    *(("priceInclVat", value) for value in (5.0, "11.9€€x", -1)),
    *(("currency", value) for value in ("USD", "euro", "", 5, None, "eu")),
    *(("quantity", value) for value in (1, -2, "two")),
    *(("productionTimeSlow", value) for value in (-1, 1e9, "soon", None, float("inf"))),
    *(("materialConfigId", value) for value in ("unknown", None, {"a": 1})),
    *(("vendorId", value) for value in ("", None, "other", "x" * 5_000)),
    *(("quoteId", value) for value in ("", None, "a+b")),
]


def test_the_sound_answer_is_one_offer() -> None:
    (one,) = read(quotes())
    assert (str(one.total.amount), str(one.unit_price.amount), one.lead_time_days) == ("17.85", "5.95", 4)


@pytest.mark.parametrize(("name", "value"), HOSTILE, ids=[f"{n}-{name}" for n, (name, _) in enumerate(HOSTILE)])
def test_a_quote_that_cannot_be_is_passed_over(name: str, value: Any) -> None:
    said = quotes()
    said["quotes"][0][name] = value
    assert read(said) == []


@pytest.mark.parametrize("expires", [None, "soon", -5, 1e300, True])
def test_a_price_without_an_end_is_no_answer(expires: Any) -> None:
    with pytest.raises(Refused):
        read(quotes() | {"expiresAt": expires})


def test_a_crowd_of_quotes_is_bounded_and_the_cheapest_stay() -> None:
    said = quotes()
    quote, way = said["quotes"][0], said["shippings"][0]
    said["quotes"] = [
        quote | {"vendorId": f"v{n}", "quoteId": f"q{n}", "price": 9.0 + n % 500, "priceInclVat": None} for n in range(9_000)
    ]
    said["shippings"] = [way | {"vendorId": f"v{n}"} for n in range(9_000)]
    began = time.monotonic()
    offers = read(said)
    assert time.monotonic() - began < 3
    assert len(offers) == craftcloud_prices.MOST_OFFERS
    assert max(one.net.amount for one in offers) <= 13


def test_offers_of_services_can_be_kept_and_read_again(cloud: Cloud) -> None:
    for one in cloud[0].offers(box(), NYLON, "DE"):
        assert from_json(Offer, to_json(Offer, one)) == one


def ordered(service: PrintService, offer: Offer, **more: Any) -> Any:
    return service.place(OrderRequest(offer, box(), more.pop("recipient", ADA), Payment.ON_ACCOUNT), new_id())


def test_a_cart_at_another_price_is_not_ordered(cloud: Cloud) -> None:
    service, simulator = cloud
    offer = service.offers(box(), NYLON, "DE")[0]
    simulator.cart_total = 99.0
    with pytest.raises(Expired, match=r"99\.00"):
        ordered(service, offer)
    assert simulator.orders == []


def test_an_order_without_a_telephone_number_is_asked_for_it_before_anything_is_sent(cloud: Cloud) -> None:
    service, simulator = cloud
    offer = service.offers(box(), NYLON, "DE")[0]
    before = len(simulator.calls)
    with pytest.raises(Refused, match="telephone"):
        ordered(service, offer, recipient=replace(ADA, phone=""))
    assert len(simulator.calls) == before


def test_an_order_at_craftcloud_carries_our_reference_and_its_road_is_followed(cloud: Cloud) -> None:
    service, simulator = cloud
    order = ordered(service, service.offers(box(), NYLON, "DE")[0])
    cart = json.loads(simulator.asked("/v5/cart")[0].body)
    assert cart["customerReference"] in order.timeline[0].note
    assert order.tracking_url == "https://pay.example.org/1"
    assert service.fetch(str(order.remote_id)).timeline == ()
    simulator.statuses = [
        {"type": "ordered", "date": "2026-11-28T10:00:00Z"},
        {"type": "shipped", "date": "2026-11-30T10:00:00Z"},
    ]
    now = service.fetch(str(order.remote_id))
    assert now.state is OrderState.SHIPPED
    assert [event.seq for event in now.timeline] == [1, 2, 3, 4, 5]
    assert now.timeline[-1].at == datetime(2026, 11, 30, 10, tzinfo=UTC)
    assert service.fetch(str(order.remote_id)) == now
    assert not now.item.sha256
    with pytest.raises(DeskError, match="no way to change"):
        service.act(str(order.remote_id), Action.CANCEL, "k")


def test_post_that_is_known_with_the_address_only_is_shown_before_anything_is_ordered() -> None:
    with Slant3DSimulator() as simulator:
        service = Slant3D("Slant 3D", simulator.address, lambda: "sl-key", Host())
        offer = service.offers(box(), PLA, "DE")[0]
        with pytest.raises(PriceChanged, match="With post") as told:
            ordered(service, offer)
        assert simulator.orders == []
        adds_up(told.value.offer)
        assert str(told.value.offer.total.amount) == "22.02"
        order = ordered(service, told.value.offer)
        assert simulator.orders[0]["order_quantity"] == "2"
        simulator.status = "shipped"
        now = service.fetch(str(order.remote_id))
        assert (now.state, now.value("tracking")) == (OrderState.SHIPPED, "1Z999")
        service.act(str(order.remote_id), Action.CANCEL, "k")
        assert simulator.cancelled == [order.remote_id]


@pytest.mark.parametrize("order_id", [None, "", " ", True, [], {"id": 5}])
def test_an_order_that_was_taken_under_no_number_is_in_doubt(order_id: Any) -> None:
    with Slant3DSimulator(post=0.0, order_id=order_id) as simulator:
        service = Slant3D("Slant 3D", simulator.address, lambda: "sl-key", Host())
        with pytest.raises(InDoubt):
            ordered(service, service.offers(box(), PLA, "DE")[0])
        assert len(simulator.orders) == 1


def test_a_price_of_nothing_is_no_price() -> None:
    with Slant3DSimulator(each="$0.00") as simulator, pytest.raises(Refused):
        Slant3D("Slant 3D", simulator.address, lambda: "sl-key", Host()).offers(box(), PLA, "DE")


def test_models_at_sculpteo_are_private_and_in_millimetres_and_uploaded_once() -> None:
    with SculpteoSimulator() as simulator:
        service = Sculpteo("Sculpteo", simulator.address)
        first, second = (service.offers(box(), Wish(quantity=count), "DE") for count in (1, 5))
        (upload,) = simulator.uploads
        assert (upload["share"], upload["print_authorization"], upload["unit"]) == ("0", "0", "mm")
        assert {one.material for one in first} == {"pa12", "pa12-mjf"}
        assert first[0].continue_at == second[0].continue_at
        simulator.currency = "USD"
        with pytest.raises(Refused):
            service.offers(box(), NYLON, "DE")


def test_a_price_from_measures_and_one_of_the_model_are_the_same_and_the_model_is_not_sent() -> None:
    with IMaterialiseSimulator() as simulator:
        service = IMaterialise("i.materialise", simulator.address, lambda: "code")
        seen, unseen = service.offers(box(), NYLON, "DE"), service.offers_unseen(figures_of(box()), NYLON, "DE")
        assert unseen is not None
        assert [one.total for one in seen] == [one.total for one in unseen]
        assert all(call.headers["content-type"] == "application/json" for call in simulator.asked("pricing"))
        assert simulator.taken < 3_000
        simulator.ships = False
        with pytest.raises(Refused, match="Not to that country"):
            service.offers(box(), NYLON, "AQ")


def test_the_box_is_measured_from_its_bytes() -> None:
    measured = Measured.of_stl(box().data)
    assert measured.volume_mm3 == pytest.approx(6_000)
    assert measured.area_mm2 == pytest.approx(2_200)
    assert measured.size_mm == pytest.approx((20, 30, 10))
    for data in (b"", b"\0" * 84, box().data[:100]):
        with pytest.raises(Refused):
            Measured.of_stl(data)


NONSENSE: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
    *(
        (amount, (value, "EUR"))
        for value in ("", "$", "-1", "1e9", "1,2.3x", "8,23", "1,0000", "1,234,", "٣", None, True, -0.01, 1e7, [])
    ),
    *((amount, (1, currency)) for currency in ("", "EURO", 5, None, "E1R")),
    *((days, (value,)) for value in (-1, "x", None, True, 1e12, "9" * 500)),
]


@pytest.mark.parametrize(("reads", "given"), NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_no_amount_and_no_days(reads: Callable[..., Any], given: tuple[Any, ...]) -> None:
    with pytest.raises(Refused):
        reads(*given)


def test_what_is_opened_in_a_browser_is_a_plain_https_address() -> None:
    assert web_page("https://example.org/a?b=c") == "https://example.org/a?b=c"
    for address in (
        "http://example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a:b@c.org",
        "https://",
        "x" * 3_000,
        5,
    ):
        assert web_page(address) == ""
    assert line("\x1b[2J  a \u202e b\n") == "[2J a b"
    assert str(amount("$8.23", "USD").amount) == "8.23"
    assert str(amount("1,234.50", "USD").amount) == "1234.50"
    assert days(3.2) == 4
