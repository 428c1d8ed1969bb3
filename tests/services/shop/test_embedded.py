"""The shop that a desk opens by itself: started when needed, again when it died, and gone with the desk."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from printdesk.errors import NotAllowed, Offline
from services.secrets import SecretsFile
from services.shop.embedded import OWNER, EmbeddedShop
from tests.services.shop.running import ROOT

PROGRAM = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from services.shop.serve import run
assert sys.argv[2:4] == ["shop", "serve"], sys.argv
sys.exit(run(Path(sys.argv[1]), port=int(sys.argv[5])))
"""
DESK = """
import sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
from services.secrets import SecretsFile
from services.shop.embedded import EmbeddedShop
shop = EmbeddedShop(Path(sys.argv[1]), sys.argv[3:], SecretsFile(Path(sys.argv[2])))
print(shop.address(), flush=True)
time.sleep(60)
"""


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.format(root=str(ROOT)))
    return [sys.executable, str(program), str(tmp_path / "shop")]


@pytest.fixture
def secrets(tmp_path: Path) -> SecretsFile:
    return SecretsFile(tmp_path / "keys.json")


@pytest.fixture
def shop(tmp_path: Path, command: list[str], secrets: SecretsFile) -> Iterator[EmbeddedShop]:
    opened = EmbeddedShop(tmp_path / "shop", command, secrets)
    yield opened
    opened.close()


def answers(address: str) -> bool:
    try:
        return requests.get(f"{address}/healthz", timeout=2).status_code == 200
    except requests.RequestException:
        return False


def test_it_starts_when_first_asked_and_makes_the_desk_its_customer(shop: EmbeddedShop, secrets: SecretsFile) -> None:
    with_threads: list[str] = []
    threads = [threading.Thread(target=lambda: with_threads.append(shop.address())) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(with_threads)) == 1
    assert answers(with_threads[0])
    key = shop.customer_key("Example shop")
    assert key == secrets.get("service/Example shop") == shop.customer_key("Example shop")
    assert [customer.name for customer in shop.counter().customers()] == ["This desk"]
    assert secrets.get(OWNER) == shop.owner_key()
    assert shop.counter().describe().example


def test_a_shop_that_died_is_started_again_by_the_next_call(shop: EmbeddedShop) -> None:
    address = shop.address()
    key = shop.customer_key("Example shop")
    assert shop._child is not None
    os.killpg(shop._child.pid, signal.SIGKILL)
    shop._child.wait()
    assert answers(shop.address())
    assert shop.address() == address
    assert shop.customer_key("Example shop") == key
    shop.counter().orders()


def test_a_second_desk_joins_the_shop_that_runs_and_leaves_it_running(
    shop: EmbeddedShop, tmp_path: Path, command: list[str], secrets: SecretsFile
) -> None:
    address = shop.address()
    second = EmbeddedShop(tmp_path / "shop", command, secrets)
    assert second.address() == address
    assert second.counter().orders() == []
    second.close()
    assert answers(address)


def test_a_desk_that_lost_the_owners_key_gets_another_one(shop: EmbeddedShop, secrets: SecretsFile) -> None:
    first = shop.owner_key()
    secrets.remove(OWNER)
    assert shop.owner_key() != first
    shop.counter().orders()


def test_somebody_elses_running_shop_does_not_hand_out_its_owners_key(
    shop: EmbeddedShop, tmp_path: Path, command: list[str]
) -> None:
    shop.address()
    stranger = EmbeddedShop(tmp_path / "shop", command, SecretsFile(tmp_path / "other.json"))
    with pytest.raises(NotAllowed, match="started by somebody else"):
        stranger.owner_key()
    stranger.close()


def test_closing_the_desk_ends_its_shop(shop: EmbeddedShop) -> None:
    address = shop.address()
    shop.close()
    assert not answers(address)
    with pytest.raises(Offline):
        shop.address()


def test_a_program_that_does_not_serve_is_told_with_the_place_of_its_log(tmp_path: Path, secrets: SecretsFile) -> None:
    broken = EmbeddedShop(tmp_path / "shop", [sys.executable, "-c", "print('hello')"], secrets)
    with pytest.raises(Offline) as told:
        broken.address()
    assert "shop.log" in told.value.hint
    broken.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_no_shop_outlives_a_killed_desk(tmp_path: Path, command: list[str]) -> None:
    desk = subprocess.Popen(
        [sys.executable, "-c", DESK.format(root=str(ROOT)), str(tmp_path / "shop"), str(tmp_path / "keys.json"), *command],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert desk.stdout is not None
    address = desk.stdout.readline().strip()
    assert answers(address)
    desk.kill()
    desk.wait()
    desk.stdout.close()
    end = time.monotonic() + 10
    while answers(address) and time.monotonic() < end:
        time.sleep(0.05)
    assert not answers(address)
