"""Every print service held to the contract of prices and orders: the real PrintDesk shop, and the others against simulators."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from printdesk.errors import Elsewhere, Refused
from printdesk.ports import Model
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from services.prints import connect
from services.prints.craftcloud import Craftcloud
from services.prints.imaterialise import IMaterialise
from services.prints.printdesk_shop import PrintDeskCounter, PrintDeskShop
from services.prints.sculpteo import Sculpteo
from services.prints.slant3d import Slant3D
from services.prints.treatstock import Treatstock
from services.secrets import SecretsFile
from tests.services.prints.line import line_to
from tests.services.prints.pricing_contract import At, PricingContract, box, model_of
from tests.services.prints.simulators.craftcloud import CraftcloudSimulator
from tests.services.prints.simulators.imaterialise import IMaterialiseSimulator
from tests.services.prints.simulators.sculpteo import SculpteoSimulator
from tests.services.prints.simulators.slant3d import Slant3DSimulator
from tests.services.shop.running import Server, box_stl

NOWHERE = "http://127.0.0.1:9"


class Host:
    """Stands for a shop server with a public address, which a test has not; the simulator fetches nothing."""

    def public_address(self, model: Model) -> str:
        return f"https://files.example.org/{hashlib.sha256(model.data).hexdigest()}.stl"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("shop") / "data").start()
    yield running
    running.stop()


class TestPrintDesk(PricingContract):
    @pytest.fixture
    def place(self, server: Server) -> Iterator[At]:
        counter = PrintDeskCounter("Fablab", lambda: server.address, lambda: server.owner_key)
        key = counter.add_customer("Ada").key
        with line_to(server.address) as line:
            yield At(
                service=PrintDeskShop("Fablab", lambda: line.address, lambda: key),
                line=line,
                stranger=PrintDeskShop("Fablab", lambda: server.address, lambda: "wrong-key"),
                away=PrintDeskShop("Fablab", lambda: NOWHERE, lambda: key),
                wish=Wish(material="pla"),
                unprintable=lambda: model_of(box_stl(without=2)),
                orders=lambda: len(counter.orders()),
                proven=True,
            )


class TestCraftcloud(PricingContract):
    @pytest.fixture
    def simulator(self) -> Iterator[CraftcloudSimulator]:
        with CraftcloudSimulator() as simulator:
            yield simulator

    @pytest.fixture
    def place(self, simulator: CraftcloudSimulator) -> Iterator[At]:
        def unprintable() -> Model:
            simulator.unprintable = True
            return box()

        with line_to(simulator.address) as line:
            yield At(
                service=Craftcloud("Craftcloud", line.address, line.address),
                line=line,
                stranger=None,
                away=Craftcloud("Craftcloud", NOWHERE, NOWHERE),
                wish=Wish(material="pa12"),
                unprintable=unprintable,
                orders=lambda: len(simulator.orders),
                forgets=lambda: setattr(simulator, "answers_orders", False),
            )


class TestIMaterialise(PricingContract):
    @pytest.fixture
    def place(self) -> Iterator[At]:
        with IMaterialiseSimulator() as simulator, line_to(simulator.address) as line:

            def unprintable() -> Model:
                simulator.refuses = "The model is larger than any machine."
                return box()

            yield At(
                service=IMaterialise("i.materialise", line.address, lambda: "code"),
                line=line,
                stranger=IMaterialise("i.materialise", line.address, lambda: "wrong-key"),
                away=IMaterialise("i.materialise", NOWHERE, lambda: "code"),
                wish=Wish(material="pa12"),
                unprintable=unprintable,
                orders=lambda: 0,
                hands_over=True,
                unseen=True,
            )


class TestSculpteo(PricingContract):
    @pytest.fixture
    def place(self) -> Iterator[At]:
        with SculpteoSimulator() as simulator, line_to(simulator.address) as line:

            def unprintable() -> Model:
                simulator.unprintable = True
                return box()

            yield At(
                service=Sculpteo("Sculpteo", line.address),
                line=line,
                stranger=None,
                away=Sculpteo("Sculpteo", NOWHERE),
                wish=Wish(material="pa12"),
                unprintable=unprintable,
                orders=lambda: 0,
                hands_over=True,
            )


class TestSlant3D(PricingContract):
    @pytest.fixture
    def place(self) -> Iterator[At]:
        with Slant3DSimulator() as simulator, line_to(simulator.address) as line:

            def unprintable() -> Model:
                simulator.fault, simulator.only = "wrong_json", "slicer"
                return box()

            yield At(
                service=Slant3D("Slant 3D", line.address, lambda: "sl-key", Host()),
                line=line,
                stranger=Slant3D("Slant 3D", line.address, lambda: "wrong-key", Host()),
                away=Slant3D("Slant 3D", NOWHERE, lambda: "sl-key", Host()),
                wish=Wish(material="pla", colour="black"),
                unprintable=unprintable,
                orders=lambda: len(simulator.orders),
                forgets=lambda: setattr(simulator, "answers_orders", False),
                prices_again=True,
            )


class TestTreatstock(PricingContract):
    @pytest.fixture
    def place(self, monkeypatch: pytest.MonkeyPatch) -> At:
        def never(*_: object) -> None:
            raise AssertionError("Treatstock must not be called")

        monkeypatch.setattr("socket.create_connection", never)
        monkeypatch.setattr("socket.socket.connect", never)
        return At(
            service=Treatstock("Treatstock"),
            line=None,
            stranger=None,
            away=None,
            wish=Wish(),
            unprintable=box,
            orders=lambda: 0,
            hands_over=True,
            unseen=True,
            tells_prices=False,
        )

    def test_it_sends_nobody_anything_and_says_where_to_go(self, place: At) -> None:
        for ask in (place.service.offers, place.service.offers_unseen):
            with pytest.raises(Elsewhere, match="own site") as told:
                ask(box(), Wish(), "DE")  # type: ignore[operator]
            assert told.value.address == "https://www.treatstock.com/"


def test_a_service_that_must_be_given_the_file_says_so_where_nobody_hosts_it(tmp_path: Path) -> None:
    secrets = SecretsFile(tmp_path / "keys.json")
    secrets.set("service/Slant", "sl-key")
    with Slant3DSimulator() as simulator:
        service = connect(ServiceEntry("Slant", "slant3d", simulator.address), secrets)
        with pytest.raises(Refused, match="public address") as told:
            service.offers(box(), replace(Wish(), material="pla"), "US")
        assert told.value.code == "needs_a_server"
        assert not simulator.asked("slicer")
