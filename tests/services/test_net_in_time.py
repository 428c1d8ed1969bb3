"""The careful HTTP session by the clock: rests are kept, deadlines hold, and cancelling cuts the line at once."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from printdesk.errors import NotAllowed, Offline, Refused, Stopped
from services.net import Net
from services.refusals import rest_asked_for
from tests.services.test_net import Strange, served

BUSY = b"slow down"


@contextmanager
def hanging(*, reads: bool) -> Iterator[tuple[str, list[socket.socket]]]:
    """A server that takes the line and never answers; without `reads` it does not even take what is sent."""
    listening = socket.create_server(("127.0.0.1", 0))
    taken: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                line, _ = listening.accept()
            except OSError:
                return
            taken.append(line)
            if reads:
                threading.Thread(target=_swallow, args=(line,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", taken
    finally:
        listening.close()
        for line in taken:
            line.close()


def _swallow(line: socket.socket) -> None:
    try:
        while line.recv(65_536):
            pass
    except OSError:
        pass


def net(address: str) -> Net:
    return Net("Faraway", lambda: address, lambda: "secret")


def took(began: float) -> float:
    return time.monotonic() - began


def test_the_rest_that_a_busy_service_asks_for_is_kept() -> None:
    strange = Strange((429, {"Retry-After": "1"}, BUSY), (200, {}, b"{}"))
    with served(strange) as address:
        began = time.monotonic()
        net(address).call("GET", "/x", within_s=10)
        assert 1.0 <= took(began) < 2.0
    assert len(strange.seen) == 2


def test_a_rest_beyond_the_deadline_is_told_and_not_waited_for() -> None:
    for rest in ("30", "100000", format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)):
        strange = Strange((429, {"Retry-After": rest}, BUSY))
        with served(strange) as address, pytest.raises(Offline, match="too often") as told:
            began = time.monotonic()
            net(address).call("GET", "/x", within_s=5)
        assert took(began) < 1
        assert told.value.code == "too_many"
        assert len(strange.seen) == 1


def test_rests_are_read_as_numbers_and_instants_and_never_as_nonsense() -> None:
    assert rest_asked_for("7") == 7
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    assert 50 < rest_asked_for(soon) <= 60
    for nonsense in (None, "", "-5", "nan", "1e400", "²", "9" * 5_000, "Thu, 99 Foo 2026"):
        assert 0 <= rest_asked_for(nonsense) <= 1e6


def test_a_whole_call_ends_by_its_deadline_whatever_it_repeats() -> None:
    with hanging(reads=True) as (address, _), pytest.raises(Offline):
        began = time.monotonic()
        net(address).call("GET", "/x", within_s=0.6)
    assert took(began) < 1.2


@pytest.mark.parametrize("reads", [True, False], ids=["waiting", "sending"])
def test_cancelling_cuts_a_call_that_sends_or_waits(reads: bool) -> None:
    cancel = threading.Event()
    with hanging(reads=reads) as (address, _):
        threading.Timer(0.2, cancel.set).start()
        began = time.monotonic()
        with pytest.raises(Stopped):
            net(address).call("POST", "/x", data=b"x" * 40_000_000, cancel=cancel)
        assert took(began) < 0.7


def test_a_key_goes_into_the_header_that_the_service_names_and_a_wrong_one_is_told() -> None:
    strange = Strange((200, {}, b"{}"), (401, {}, b"<html>no</html>"))
    with served(strange) as address:
        careful = Net("Faraway", lambda: address, lambda: "secret", "api-key")
        careful.call("GET", "/x")
        with pytest.raises(NotAllowed, match="does not accept the key") as told:
            careful.call("GET", "/x")
    assert strange.seen[0][2]["api-key"] == "secret"
    assert "authorization" not in strange.seen[0][2]
    assert "secret" not in f"{told.value.message}{told.value.hint}"


def test_a_service_that_must_be_safe_is_never_asked_in_the_clear() -> None:
    with pytest.raises(Refused, match="only asked over https"):
        Net("Faraway", lambda: "http://example.org", lambda: None, secure=True).call("GET", "/x")
    with served(Strange((200, {}, b"[1]"))) as address:
        assert Net("Faraway", lambda: address, lambda: None, secure=True).call("GET", "/x").items() == [1]
