"""The desk killed while its order is on the way: before the shop has it, and after. The order arrives exactly once."""

import json
import signal
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from services.secrets import SecretsFile
from tests.journeys.command_line import SAMPLES, process, started
from tests.services.shop.running import Server

CLIP = str(SAMPLES / "cable-clip.stl")
OUR_OWN = {"host", "connection", "accept-encoding"}


class Between:
    """Stands between desk and shop. hold: "before" or "after" the shop hears of an order; `held` is set when it does."""

    def __init__(self, shop: Server) -> None:
        self.hold, self.held, self.over = "", threading.Event(), threading.Event()
        between = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def pass_on(self) -> None:
                data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                is_order = (self.command, self.path) == ("POST", "/v1/orders")
                if is_order and between.hold == "before":
                    return self.keep_waiting()
                headers = {name: value for name, value in self.headers.items() if name.lower() not in OUR_OWN}
                answer = requests.request(self.command, shop.address + self.path, data=data, headers=headers, timeout=30)
                if is_order and between.hold == "after":
                    return self.keep_waiting()
                self.send_response(answer.status_code)
                self.send_header("Content-Length", str(len(answer.content)))
                self.end_headers()
                self.wfile.write(answer.content)
                return None

            def keep_waiting(self) -> None:
                between.held.set()
                between.over.wait(30)
                self.close_connection = True

            do_GET = do_POST = pass_on

            def log_message(self, *_args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def end(self) -> None:
        self.over.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path / "shop").start()
    yield running
    assert running.stop() == 0


@pytest.fixture
def between(shop: Server) -> Iterator[Between]:
    made = Between(shop)
    yield made
    made.end()


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_desk_killed_while_it_orders_has_ordered_once_when_it_is_back(
    shop: Server, between: Between, tmp_path: Path, when: str
) -> None:
    data = tmp_path / "desk"
    key = shop.customer().key
    assert process(data, "service", "add", between.address, "--name", "Fablab", "--key-stdin", input=f"{key}\n").code == 0
    assert process(data, "service", "agree", "Fablab").code == 0
    assert SecretsFile(data / "keys.json").get("service/Fablab") == key

    between.hold = when
    desk = started(data, "order", CLIP, "--cheapest", "--service", "Fablab", "--pick-up")
    assert between.held.wait(40)
    desk.send_signal(signal.SIGKILL)
    desk.communicate(timeout=20)

    between.hold = ""
    said = process(data, "orders", "--json")
    assert said.code == 0
    assert [order["state"] for order in json.loads(said.out)["orders"]] == ["placed"]
    again = process(data, "order", CLIP, "--cheapest", "--service", "Fablab", "--pick-up", "--json")
    assert again.code == 0
    assert len(shop.owner().get("/v1/orders").json()["items"]) == 1
    logs = [path.read_text(errors="replace") for path in (data / "log").glob("*")] if (data / "log").is_dir() else []
    assert all(key not in text for text in (*logs, shop.log(), said.out, said.err))
