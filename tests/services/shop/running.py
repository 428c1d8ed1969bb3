"""A real shop server in a process of its own, as tests start, ask, kill and restart it; and the bodies they send."""

import json
import os
import signal
import struct
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path
from typing import Any

import numpy as np
import requests

ROOT = Path(__file__).resolve().parents[3]
CODE = """
import sys
from pathlib import Path
from services.shop.serve import run
sys.exit(run(Path(sys.argv[1]), port=int(sys.argv[2])))
"""
# The same with a clock that the test moves: the file DATA.clock holds the seconds by which it is ahead.
CODE_WITH_CLOCK = """
import sys
from datetime import timedelta
from pathlib import Path
from services.shop import clock
from services.shop.serve import run
now, ahead = clock.now, Path(sys.argv[1]).with_suffix(".clock")
clock.now = lambda: now() + timedelta(seconds=float(ahead.read_text() or 0) if ahead.exists() else 0)
sys.exit(run(Path(sys.argv[1]), port=int(sys.argv[2])))
"""
PLACE = {
    "name": "Ada Lovelace",
    "address": {"name": "Ada Lovelace", "street": "Am Markt 1", "postcode": "10115", "city": "Berlin", "country": "DE"},
}
QUADS = ((0, 2, 6, 4), (1, 5, 7, 3), (0, 4, 5, 1), (2, 3, 7, 6), (0, 1, 3, 2), (4, 6, 7, 5))


def box_stl(x: float = 20, y: float = 20, z: float = 10, *, without: int = 0) -> bytes:
    """A binary STL of a box; `without`: how many of its twelve triangles are missing."""
    corners = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)], np.float64) * (x, y, z)
    faces = [face for quad in QUADS for face in ((quad[0], quad[1], quad[2]), (quad[0], quad[2], quad[3]))]
    # Corner i has its bits x, y, z; the quads are wound so that every face looks outwards.
    triangles = [corners[list(face)][::-1] for face in faces[: 12 - without]]
    body = b"".join(struct.pack("<12fH", 0, 0, 0, *triangle.astype(np.float32).ravel(), 0) for triangle in triangles)
    return b"a box".ljust(80) + struct.pack("<I", len(triangles)) + body


class Server:
    """One data folder and the process that serves it now."""

    def __init__(self, data: Path, code: str = CODE) -> None:
        self.data = data
        self._code = code
        self.owner_key = ""
        self.address = ""
        self.process: subprocess.Popen[bytes] | None = None
        self.began_in = 0.0
        self.port = 0

    def start(self) -> "Server":
        began = time.monotonic()
        self.data.mkdir(parents=True, exist_ok=True)
        with (self.data.parent / f"{self.data.name}.err").open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-c", self._code, str(self.data), str(self.port)],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,
            )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"the server did not start: {self.log()[-2000:]}"
        said = json.loads(line)
        self.began_in = time.monotonic() - began
        self.address = said["address"]
        self.port = int(self.address.rsplit(":", 1)[1])
        self.owner_key = said.get("owner_key", self.owner_key)
        return self

    def move_clock(self, days: float) -> None:
        """Ahead of the real one by that much; only where the server was begun with CODE_WITH_CLOCK."""
        self.data.with_suffix(".clock").write_text(str(days * 86_400))

    def log(self) -> str:
        return (self.data.parent / f"{self.data.name}.err").read_text(errors="replace")

    def kill(self) -> None:
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(15)

    def owner(self) -> "Caller":
        return Caller(self, self.owner_key)

    def customer(self, name: str = "Ada", role: str = "customer") -> "Caller":
        made = self.owner().post("/v1/customers", {"name": name, "role": role})
        assert made.status_code == 201, made.text
        return Caller(self, made.json()["key"])


class Caller:
    """Somebody with a key, or with none. Every POST gets a new idempotency key unless one is given."""

    def __init__(self, server: Server, key: str | None) -> None:
        self.server = server
        self.key = key
        self._here = threading.local()

    @property
    def session(self) -> requests.Session:
        if not hasattr(self._here, "session"):
            self._here.session = requests.Session()
            self._here.session.trust_env = False
        return self._here.session

    def call(
        self, method: str, path: str, key: str | None = "new", headers: dict[str, str] | None = None, **rest: Any
    ) -> requests.Response:
        sent = {} if self.key is None else {"Authorization": f"Bearer {self.key}"}
        if key is not None and method == "POST":
            sent["Idempotency-Key"] = uuid.uuid4().hex if key == "new" else key
        return self.session.request(method, self.server.address + path, headers={**sent, **(headers or {})}, timeout=30, **rest)

    def get(self, path: str, **rest: Any) -> requests.Response:
        return self.call("GET", path, **rest)

    def post(self, path: str, body: Any = None, key: str | None = "new", **rest: Any) -> requests.Response:
        return self.call("POST", path, key, json=body, **rest)

    def send(self, data: bytes, name: str = "box") -> str:
        sent = self.call("POST", f"/v1/parts?name={name}", data=data, headers={"Content-Type": "model/stl"})
        assert sent.status_code == 201, sent.text
        return str(sent.json()["sha256"])

    def quote(self, sha256: str, **more: Any) -> dict[str, Any]:
        asked = self.post("/v1/quotes", {"part": sha256, "materials": ["pla"], "ship_to": "DE", **more})
        assert asked.status_code == 201, asked.text
        quote: dict[str, Any] = asked.json()["quotes"][0]
        return quote

    def order_body(self, quote_id: str) -> dict[str, Any]:
        return {"quotes": [quote_id], "recipient": PLACE}

    def order(self, data: bytes | None = None) -> dict[str, Any]:
        quote = self.quote(self.send(data or box_stl()))
        placed = self.post("/v1/orders", self.order_body(quote["id"]))
        assert placed.status_code == 201, placed.text
        order: dict[str, Any] = placed.json()
        return order

    def step(self, order_id: str, step: str, body: dict[str, Any] | None = None, **rest: Any) -> requests.Response:
        return self.post(f"/v1/orders/{order_id}/{step}", body or {}, **rest)
