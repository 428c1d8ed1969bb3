"""A stand-in for a Spoolman server. The real one is not on PyPI (what is called so there is a client of it), so it cannot run
here.

Its answers have the shape of Spoolman's own models (github.com/Donkie/Spoolman, spoolman/api/v1/models.py and spool.py, read on
2026-11-28): a list of spools, each with its filament and that one's vendor; fields without a value are left out; an unknown spool
is 404 with {"message"}; the currency is a setting whose value is JSON inside a string. `use` adds to used_weight, every time.
"""

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


class SpoolmanPeer:
    """faults: what happens to the next `use`, each once: "lose_answer" (done, not answered), "lose_request" (neither),
    "error" and "html" (done, and answered with something else)."""

    def __init__(self) -> None:
        self.spools: dict[int, dict[str, Any]] = {}
        self.currency = "EUR"
        self.faults: list[str] = []
        self.uses: list[tuple[int, float]] = []
        peer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                """Quiet."""

            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                if path == "/api/v1/setting/currency":
                    self.answer(200, {"value": json.dumps(peer.currency), "is_set": True, "type": "string"})
                elif path == "/api/v1/spool":
                    self.answer(200, [peer.told(number) for number in peer.spools if not peer.spools[number].get("archived")])
                elif (number := self.number(path)) is not None:
                    self.answer(200, peer.told(number))
                else:
                    self.answer(404, {"message": f"No such thing: {path}"})

            def do_PUT(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                number = self.number(self.path.removesuffix("/use"))
                fault = peer.faults.pop(0) if peer.faults else ""
                if fault == "lose_request":
                    self.hang_up()
                elif number is None:
                    self.answer(404, {"message": "No spool with that ID found."})
                else:
                    peer.spools[number]["used_weight"] += body["use_weight"]
                    peer.uses.append((number, body["use_weight"]))
                    if fault == "lose_answer":
                        self.hang_up()
                    elif fault == "error":
                        self.answer(500, {"message": "Internal server error"})
                    elif fault == "html":
                        self.answer(200, "<html>")
                    else:
                        self.answer(200, peer.told(number))

            def number(self, path: str) -> int | None:
                found = re.fullmatch(r"/api/v1/spool/(\d+)", path)
                return int(found[1]) if found and int(found[1]) in peer.spools else None

            def answer(self, status: int, said: object) -> None:
                content = json.dumps(said).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def hang_up(self) -> None:
                self.close_connection = True
                self.connection.close()

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def add(self, number: int, *, material: str = "PLA", colour: str = "1A1A1A", weight: float = 1000.0, **more: Any) -> None:
        filament = {
            "id": number,
            "registered": "2026-01-01T00:00:00Z",
            "name": f"Filament {number}",
            "vendor": {"id": 1, "registered": "2026-01-01T00:00:00Z", "name": "Polymaker", "extra": {}},
            "material": material,
            "price": 24.9,
            "density": 1.24,
            "diameter": 1.75,
            "weight": weight,
            "spool_weight": 140.0,
            "color_hex": colour,
            "extra": {},
        }
        spool = {"id": number, "registered": "2026-01-01T00:00:00Z", "filament": filament, "used_weight": 0.0, "archived": False}
        self.spools[number] = {**spool, "extra": {}, **more}

    def told(self, number: int) -> dict[str, Any]:
        spool = dict(self.spools[number])
        whole = spool.get("initial_weight") or spool["filament"].get("weight")
        if whole is not None:
            spool["remaining_weight"] = max(0.0, whole - spool["used_weight"])
        return spool

    def stop(self) -> None:
        """No more answers at that address."""
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def spoolman() -> Iterator[SpoolmanPeer]:
    peer = SpoolmanPeer()
    yield peer
    peer.stop()
