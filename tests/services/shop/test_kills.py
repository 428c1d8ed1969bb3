"""The server is killed with SIGKILL while customers order: nothing acknowledged is lost, nothing is made twice."""

import hashlib
import random
import sqlite3
import threading
import time
import uuid
from pathlib import Path
from statistics import median

import pytest
import requests

from services.shop.store import sha256_of
from tests.services.shop.running import Caller, Server, box_stl

CLIENTS = 10


class Ordering(threading.Thread):
    """A customer who orders until told to stop; each order is asked for again under its key until it is acknowledged."""

    def __init__(self, caller: Caller, number: int, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.caller = caller
        self.number = number
        self.stop = stop
        self.acknowledged: dict[str, str] = {}
        self.repeats = 0
        self.trouble: str | None = None
        self.has_price = threading.Event()

    def run(self) -> None:
        try:
            part = self.insist(self.fresh_part)
            quote = self.insist(lambda: self.fresh_quote(part))
            self.has_price.set()
            while not self.stop.is_set():
                key = uuid.uuid4().hex
                body = {**self.caller.order_body(quote), "note": key}
                self.acknowledged[key] = self.insist(lambda body=body, key=key: self.order(body, key))
                if random.random() < 0.02:
                    part = self.insist(self.fresh_part)
                quote = self.insist(lambda part=part: self.fresh_quote(part))
        except Exception as error:
            self.trouble = repr(error)

    def fresh_part(self) -> bytes:
        size = 10 + self.number + random.random()
        data = box_stl(size, size, size)
        self.caller.send(data)
        return data

    def fresh_quote(self, part: bytes) -> str:
        """A price makes one order. part: its bytes, to be sent again where its analysis was killed."""
        sha256 = hashlib.sha256(part).hexdigest()
        while True:
            answer = self.caller.post("/v1/quotes", {"part": sha256, "materials": ["pla"], "ship_to": "DE"})
            if answer.status_code == 201:
                return str(answer.json()["quotes"][0]["id"])
            if answer.json()["code"] == "analysis_failed":
                self.caller.send(part)
                raise requests.ConnectionError("killed too often while it was analysed: the customer sends it again")
            assert answer.json()["code"] in {"analysis_pending", "in_flight", "starting"}, answer.text

    def order(self, body: dict[str, object], key: str) -> str:
        answer = self.caller.post("/v1/orders", body, key=key)
        if answer.status_code in {409, 503}:
            raise requests.ConnectionError(answer.text)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def insist(self, act):  # type: ignore[no-untyped-def]
        end = time.monotonic() + 300
        while True:
            try:
                return act()
            except (requests.RequestException, AssertionError) as error:
                if isinstance(error, AssertionError) and "starting" not in str(error) and "503" not in str(error):
                    raise
                if time.monotonic() > end:
                    raise
                self.repeats += 1
                time.sleep(0.02)


def kill_while_ordering(folder: Path, kills: int, seed: int) -> dict[str, float]:
    server = Server(folder / "data").start()
    stop = threading.Event()
    try:
        clients = [Ordering(server.customer(f"customer {number}"), number, stop) for number in range(CLIENTS)]
        starts = kill_again_and_again(server, clients, kills, random.Random(seed))
        stop.set()
        for client in clients:
            client.join(120)
            assert not client.is_alive()
            assert client.trouble is None
        counted = count(server, clients)
    finally:
        stop.set()
        code = server.stop()
    assert code == 0
    check_folder(server.data)
    return {"kills": kills, "median_start_s": round(median(starts), 2), "slowest_start_s": round(max(starts), 2), **counted}


def kill_again_and_again(server: Server, clients: list[Ordering], kills: int, chance: random.Random) -> list[float]:
    """Seconds that each start took until it said where it is."""
    for client in clients:
        client.start()
    for client in clients:
        assert client.has_price.wait(60)
    starts = []
    for _ in range(kills):
        time.sleep(chance.uniform(0.05, 1.5))
        server.kill()
        server.start()
        starts.append(server.began_in)
    time.sleep(1.0)
    return starts


def count(server: Server, clients: list[Ordering]) -> dict[str, float]:
    owner = server.owner()
    there: dict[str, list[str]] = {}
    cursor = ""
    while True:
        page = owner.get(f"/v1/orders?limit=200{cursor}").json()
        for order in page["items"]:
            there.setdefault(order["note"], []).append(order["id"])
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    acknowledged = {key: order for client in clients for key, order in client.acknowledged.items()}
    lost = [key for key, order in acknowledged.items() if order not in there.get(key, [])]
    doubled = [key for key, orders in there.items() if len(orders) > 1]
    assert lost == []
    assert doubled == []
    assert set(there) == set(acknowledged)
    return {
        "acknowledged": len(acknowledged),
        "lost": len(lost),
        "doubled": len(doubled),
        "repeats": sum(c.repeats for c in clients),
    }


def check_folder(data: Path) -> None:
    """Files and rows agree, and SQLite finds nothing wrong."""
    with sqlite3.connect(data / "shop.sqlite") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = {sha for (sha,) in connection.execute("SELECT sha256 FROM parts")}
        numbers = [number for (number,) in connection.execute("SELECT number FROM orders")]
        gaps = connection.execute(
            "SELECT count(*) FROM orders o WHERE version != (SELECT max(seq) FROM events e WHERE e.order_id = o.id)"
        ).fetchone()
    connection.close()
    assert len(numbers) == len(set(numbers))
    assert gaps == (0,)
    files = {path.name: path for path in (data / "files").glob("??/*")}
    assert rows <= set(files)
    assert all(sha256_of(path) == name for name, path in files.items())


def test_killed_four_times_while_ten_customers_order_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    counted = kill_while_ordering(tmp_path, kills=4, seed=4)
    assert counted["acknowledged"] > CLIENTS


@pytest.mark.campaign
@pytest.mark.timeout(900)
def test_killed_fifty_times_while_ten_customers_order_nothing_is_lost_or_doubled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counted = kill_while_ordering(tmp_path, kills=50, seed=50)
    with capsys.disabled():
        print(f"\nserver killed while ordering: {counted}")
