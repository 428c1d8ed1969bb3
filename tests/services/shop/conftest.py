"""One running shop for the tests of a file; those that kill it start their own."""

from collections.abc import Iterator

import pytest

from tests.services.shop.running import Caller, Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("shop") / "data").start()
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def owner(server: Server) -> Caller:
    return server.owner()


@pytest.fixture(scope="module")
def ada(server: Server) -> Caller:
    return server.customer("Ada")


@pytest.fixture(scope="module")
def ben(server: Server) -> Caller:
    return server.customer("Ben")
