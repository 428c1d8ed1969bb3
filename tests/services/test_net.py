"""The careful HTTP session against answers that are late, too long, cut, moved or not what they should be."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from printdesk.errors import Conflict, Expired, NotAllowed, NotFound, Offline, Refused, Stopped, Unknown
from services.net import Net

PROBLEM = b'{"type":"about:blank","title":"x","status":%d,"code":"%s","detail":"One sentence.","hint":"Do this."}'


class Strange:
    """A server that gives prepared answers, one after the other, the last one for ever; `seen` holds what was asked."""

    def __init__(self, *answers: tuple[int, dict[str, str], bytes | None]) -> None:
        self.answers = list(answers)
        self.seen: list[tuple[str, str, dict[str, str]]] = []

    def next(self) -> tuple[int, dict[str, str], bytes | None]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def served(strange: Strange) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            strange.seen.append((self.command, self.path, {name.lower(): value for name, value in self.headers.items()}))
            status, headers, body = strange.next()
            if body is None:
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = answer

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def dripping(what: str) -> Iterator[str]:
    """A server that sends a byte now and then, for ever."""
    over = threading.Event()
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with contextlib.suppress(OSError):
            line, _ = listening.accept()
            with line:
                line.recv(65_536)
                line.sendall(b"HTTP/1.1 200 OK\r\n" + (b"Content-Length: 9999\r\n\r\n" if what == "body" else b"X-Long: "))
                while not over.wait(0.1):
                    line.sendall(b"x")

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        over.set()
        listening.close()


def net(address: str, key: str | None = "secret-key") -> Net:
    return Net("Fablab", lambda: address, lambda: key)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, b"bad_key", NotAllowed),
        (403, b"owner_only", NotAllowed),
        (404, b"no_such_order", NotFound),
        (409, b"wrong_state", NotAllowed),
        (410, b"quote_expired", Expired),
        (412, b"order_changed", Conflict),
        (422, b"key_reused", Conflict),
        (422, b"not_printable", Refused),
        (500, b"internal_error", Offline),
    ],
)
def test_a_refusal_is_told_in_the_shops_words(status: int, code: bytes, kind: type[Exception]) -> None:
    with served(Strange((status, {}, PROBLEM % (status, code)))) as address, pytest.raises(kind) as told:
        net(address).call("POST", "/x", body={})
    assert type(told.value) is kind
    assert told.value.as_json() == {"code": code.decode(), "message": "One sentence.", "hint": "Do this."}  # type: ignore[attr-defined]


def test_a_lost_answer_is_asked_for_again_under_the_same_key() -> None:
    strange = Strange((200, {}, None), (200, {}, None), (201, {}, b'{"id": "1"}'))
    with served(strange) as address:
        assert net(address).call("POST", "/x", body={}, key="k", maybe_done=True).json() == {"id": "1"}
    assert {headers["idempotency-key"] for _, _, headers in strange.seen} == {"k"}
    assert len(strange.seen) == 3


def test_what_was_sent_and_never_answered_is_unknown_and_not_offline() -> None:
    with served(Strange((200, {}, None))) as address, pytest.raises(Unknown):
        net(address).call("POST", "/x", body={}, key="k", maybe_done=True)


def test_a_call_without_a_key_is_never_repeated() -> None:
    strange = Strange((200, {}, None))
    with served(strange) as address, pytest.raises(Offline):
        net(address).call("POST", "/x", body={})
    assert len(strange.seen) == 1


def test_an_answer_that_is_too_long_is_refused_before_it_is_held() -> None:
    with served(Strange((200, {}, b"x" * 200_000))) as address, pytest.raises(Refused) as told:
        net(address).call("GET", "/x", largest=100_000)
    assert told.value.code == "bad_answer"


@pytest.mark.parametrize("length", [{}, {"Transfer-Encoding": "chunked"}])
def test_a_line_without_an_end_is_refused_before_it_is_held(length: dict[str, str]) -> None:
    sent = 0
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def pour() -> None:
            nonlocal sent
            line, _ = server.accept()
            with line, contextlib.suppress(OSError):
                line.recv(65536)
                chunk = "ffffffff\r\n" if length else ""
                told = "".join(f"{name}: {value}\r\n" for name, value in length.items())
                line.sendall(f"HTTP/1.1 200 OK\r\n{told}\r\n{chunk}".encode())
                while sent < 200_000_000:
                    sent += line.send(b"a" * 100_000)
            done.set()

        threading.Thread(target=pour, daemon=True).start()
        with pytest.raises(Refused, match="not what its kind answers"):
            list(net(f"http://127.0.0.1:{server.getsockname()[1]}").stream("/events", {}, threading.Event(), 5.0))
    assert done.wait(5) and sent < 50_000_000


def test_a_long_answer_is_lines_as_they_come() -> None:
    body = b"id: 1\r\n\r\n" + b"id: 2\n\n" * 3 + b"cut off"
    with served(Strange((200, {}, body))) as address:
        lines = list(net(address).stream("/events", {}, threading.Event(), 5.0))
    assert lines == [b"id: 1", b"", *[b"id: 2", b""] * 3]


def test_a_cut_answer_is_no_answer() -> None:
    with served(Strange((200, {"Content-Length": "50"}, b'{"id": 1}'))) as address:
        began = time.monotonic()
        with pytest.raises(Offline):
            Net("Fablab", lambda: address, lambda: None).call("POST", "/x", headers={"Connection": "close"})
        assert time.monotonic() - began < 35


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"[" * 100_000, b"\xff\xfe", b""])
def test_an_answer_that_is_no_object_is_refused(body: bytes) -> None:
    with served(Strange((200, {}, body))) as address, pytest.raises(Refused) as told:
        net(address).call("GET", "/x").json()
    assert told.value.code == "bad_answer"


def test_a_redirect_is_not_followed_and_takes_no_key_along() -> None:
    elsewhere = Strange((200, {}, b"{}"))
    with served(elsewhere) as other, served(Strange((307, {"Location": f"{other}/x"}, b""))) as address:
        with pytest.raises(Refused) as told:
            net(address).call("POST", "/x", body={}, key="k")
        assert told.value.code == "moved"
    assert elsewhere.seen == []


def test_the_key_goes_into_the_header_whatever_netrc_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login eve password eve\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    strange = Strange((200, {}, b"{}"))
    with served(strange) as address:
        net(address).call("GET", "/x")
    assert strange.seen[0][2]["authorization"] == "Bearer secret-key"


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://x", "http://", "http://user:pass@127.0.0.1", "file:///etc/passwd", "nonsense"),
        *("http://[", "http://a..b", "http://127.0.0.1:99999", "http://exa mple", "http://" + "a" * 70),
    ],
)
def test_what_is_no_address_of_a_service_is_refused(address: str) -> None:
    with pytest.raises(Refused) as told:
        net(address).call("GET", "/x")
    assert told.value.code == "bad_address"
    assert "pass@" not in told.value.message


def test_a_cancelled_call_stops_waiting() -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        net("http://127.0.0.1:9").call("GET", "/x", cancel=cancel)


def test_a_shop_that_is_still_at_it_is_asked_again() -> None:
    pending = (409, {"Retry-After": "0"}, PROBLEM % (409, b"analysis_pending"))
    strange = Strange(pending, pending, (201, {}, b"{}"))
    with served(strange) as address:
        net(address).call("POST", "/x", body={}, key="k", patience_s=10)
    assert len(strange.seen) == 3


def test_a_lost_answer_stays_unknown_whatever_its_repeats_say() -> None:
    """The shop may have done it before the hotel's page, the wrong key or the proxy came in between."""
    for later in ((302, {"Location": "http://hotel"}, b""), (401, {}, PROBLEM % (401, b"bad_key")), (404, {}, b"<html>")):
        with served(Strange((200, {}, None), later)) as address, pytest.raises(Unknown):
            net(address).call("POST", "/x", body={}, key="k", maybe_done=True)
    with served(Strange((200, {}, None), (410, {}, PROBLEM % (410, b"quote_expired")))) as address, pytest.raises(Expired):
        net(address).call("POST", "/x", body={}, key="k", maybe_done=True)


@pytest.mark.parametrize("status", [500, 502, 504])
def test_an_error_on_the_way_back_leaves_open_whether_it_was_done(status: int) -> None:
    with served(Strange((status, {}, b"<html>"))) as address, pytest.raises(Unknown):
        net(address).call("POST", "/x", body={}, key="k", maybe_done=True)


def test_a_shop_that_is_busy_with_the_same_call_has_not_refused_it() -> None:
    with served(Strange((409, {"Retry-After": "0"}, PROBLEM % (409, b"in_flight")))) as address, pytest.raises(Unknown):
        net(address).call("POST", "/x", body={}, key="k", maybe_done=True)


def test_text_that_is_none_is_no_answer() -> None:
    with served(Strange((200, {}, b'{"title": "\\ud800"}'))) as address, pytest.raises(Refused) as told:
        net(address).call("GET", "/x").json()
    assert told.value.code == "bad_answer"
    with served(Strange((200, {}, b'{"title": "\\ud83d\\ude00"}'))) as address:
        assert net(address).call("GET", "/x").json() == {"title": "\U0001f600"}


@pytest.mark.parametrize("drips", ["head", "body"])
def test_a_server_that_drips_is_given_up(drips: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.net.WHOLE_S", 0.4)
    with dripping(drips) as address:
        began = time.monotonic()
        with pytest.raises(Offline):
            net(address).call("POST", "/x", body={})
        assert time.monotonic() - began < 3
