"""What all simulators have in common: a server on this computer, what it was sent, and the switches."""

import json
import re
import socket
import struct
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

FAULTS = ("slow", "busy", "busy_for_long", "error", "denied", "nonsense", "wrong_json", "huge", "hang", "close", "reset", "moved")
HUGE = 80_000_000


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def fields(self) -> dict[str, str]:
        """Of a multipart form: names and texts, files as "NAME.filename"."""
        found: dict[str, str] = {}
        for name, filename, text in re.findall(
            rb'name="([^"]+)"(?:; filename="([^"]+)")?[^\r]*\r\n(?:[^\r]+\r\n)*\r\n(.*?)\r\n--', self.body, re.S
        ):
            found[f"{name.decode()}.filename" if filename else name.decode()] = (filename or text).decode("utf-8", "replace")
        return found


Answer = tuple[int, Any]


@dataclass
class Simulator:
    """fault: one of FAULTS, "" for none; only: for calls whose path holds that; delay_s: before each answer.

    calls: what it was asked; taken: bytes of bodies; key: the only one that is let in, None for everybody
    """

    fault: str = ""
    only: str = ""
    delay_s: float = 0.0
    key: str | None = None
    key_header: str = ""
    calls: list[Call] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        simulator = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                parts = urlsplit(self.path)
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                call = Call(self.command, parts.path, query, headers, body)
                simulator.calls.append(call)
                simulator.serve(self, call)

            do_GET = do_POST = do_DELETE = do_PUT = answer

            def log_message(self, *_args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        self.over.set()
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def taken(self) -> int:
        return sum(len(call.body) for call in self.calls)

    def asked(self, path: str) -> list[Call]:
        return [call for call in self.calls if path in call.path]

    # ---- answering

    def say(self, call: Call) -> Answer:
        """The documented answer: a status and what JSON holds."""
        raise NotImplementedError

    def serve(self, handler: BaseHTTPRequestHandler, call: Call) -> None:
        self.over.wait(self.delay_s)
        fault = self.fault if self.only in call.path else ""
        if fault in {"hang", "slow"}:
            self.over.wait(60 if fault == "hang" else 0.6)
        if fault in {"close", "reset"}:
            if fault == "reset":
                handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            handler.close_connection = True
            return
        if fault in BROKEN:
            send(handler, *BROKEN[fault])
        elif fault == "denied" or (self.key is not None and call.headers.get(self.key_header.lower()) != self.key):
            send(handler, 401, {}, b'{"message": "who are you?"}')
        else:
            status, said = self.say(call)
            send(handler, status, {}, json.dumps(said).encode())


BROKEN: dict[str, tuple[int, dict[str, str], bytes]] = {
    "busy": (429, {"Retry-After": "1"}, b"slow down"),
    "busy_for_long": (429, {"Retry-After": "3600"}, b"slow down"),
    "error": (500, {}, b"<html>oops</html>"),
    "nonsense": (200, {"Content-Type": "text/html"}, b"<html>a hotel's page</html>"),
    "wrong_json": (200, {}, b'{"quotes": "many", "models": 7, "body": [], "filaments": {"a": 1}, "data": null}'),
    "moved": (302, {"Location": "http://127.0.0.1:9/elsewhere"}, b""),
    "huge": (200, {}, b""),
}


def send(handler: BaseHTTPRequestHandler, status: int, headers: Mapping[str, str], body: bytes) -> None:
    try:
        handler.send_response(status)
        huge = not body and status == 200
        for name, value in {"Content-Length": str(HUGE if huge else len(body)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)
        for _ in range(HUGE // 1_000_000 if huge else 0):
            handler.wfile.write(b" " * 1_000_000)
    except OSError:
        handler.close_connection = True
