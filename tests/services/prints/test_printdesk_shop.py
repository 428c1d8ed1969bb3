"""A PrintDesk shop, held to the contract of print services against the real server."""

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from printdesk.errors import NotFound
from printdesk.ports import Model
from printdesk.settings import ServiceEntry
from services.prints import connect, kinds
from services.prints.printdesk_shop import PrintDeskCounter, PrintDeskShop
from services.secrets import SecretsFile
from tests.services.prints.contract import PrintServiceContract, World
from tests.services.shop.running import Server, box_stl

CLOSED_PORT = "http://127.0.0.1:9"


def model(data: bytes) -> Model:
    return Model("a box", hashlib.sha256(data).hexdigest(), data)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("shop") / "data").start()
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def world(server: Server) -> World:
    counter = PrintDeskCounter("Fablab", lambda: server.address, lambda: server.owner_key)
    ada, ben = counter.add_customer("Ada"), counter.add_customer("Ben")
    assert [customer.name for customer in counter.customers()] == ["Ada", "Ben"]

    def shop(address: str, key: str) -> PrintDeskShop:
        return PrintDeskShop("Fablab", lambda: address, lambda: key)

    return World(
        service=shop(server.address, ada.key),
        other=shop(server.address, ben.key),
        stranger=shop(server.address, "pd_customer_nobody"),
        away=shop(CLOSED_PORT, ada.key),
        counter=counter,
        sound=lambda: model(box_stl(20, 20, 10 + random.random())),
        cut=lambda: model(box_stl(without=2)),
    )


class TestPrintDeskShop(PrintServiceContract):
    pass


def test_the_counter_reads_and_sets_the_tariff(world: World) -> None:
    text = world.counter.tariff()
    world.counter.set_tariff(text + "\n# ours\n")
    assert world.counter.tariff().endswith("# ours\n")


def test_a_service_is_connected_by_its_kind(tmp_path: Path, server: Server) -> None:
    secrets = SecretsFile(tmp_path / "keys.json")
    service = connect(ServiceEntry("Fablab", "printdesk", server.address), secrets)
    assert service.describe().example
    with pytest.raises(NotFound, match="no adapter"):
        connect(ServiceEntry("x", "carrier pigeon", ""), secrets)
    assert {"printdesk", "embedded"} <= set(kinds())
