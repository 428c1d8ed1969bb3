"""Careful HTTP to a shop or service: time-outs always, bounded answers, no detours, and every failure in the desk's own words."""

import ipaddress
import json
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from printdesk.errors import (
    DeskError,
    NotAllowed,
    Offline,
    Refused,
    Stopped,
    Unknown,
    is_decision,
)
from printdesk.words import say
from services.deadline import deadline, mount
from services.refusals import PENDING, refusal, rest_asked_for
from services.web_address import read_address

CONNECT_S = 5.0
READ_S = 30.0
WHOLE_S = 90.0
SLOWEST_BYTES_S = 20_000  # what is sent or fetched beyond an ordinary answer has this much more time
LARGEST_ANSWER = 16_000_000
CHUNK = 65_536
LONGEST_LINE = 1_000_000  # bytes, of a long answer
MOST_IDLE = 4
PAUSES_S = (0.2, 0.6, 1.5)
LONGEST_PAUSE_S = 5.0
LONGEST_REST_S = 20.0  # a service that wants a longer rest than this before the next call is told of, not waited for
IN_DOUBT = frozenset({500, 502, 504})  # said by a server, or by one in between, that may have done it before


@dataclass(frozen=True)
class Reply:
    """A successful answer, read to its end. headers: names in lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def json(self) -> dict[str, Any]:
        """The answer as an object. Raises Refused("bad_answer"), also for text that is none (half of a surrogate pair)."""
        said = self._said()
        if not isinstance(said, dict):
            raise bad_answer()
        return said

    def items(self) -> list[Any]:
        """The answer as a list. Raises as `json`."""
        said = self._said()
        if not isinstance(said, list):
            raise bad_answer()
        return said

    def _said(self) -> Any:
        try:
            said = json.loads(self.content)
            if b"\\ud" in self.content.lower():
                json.dumps(said, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            raise bad_answer() from None
        return said


def bad_answer() -> Refused:
    return Refused(
        "bad_answer",
        say("The service answered with something that is not what its kind answers."),
        say("Check its address, and that it is up to date."),
    )


class Net:
    """Calls to one address. Thread-safe: each call has a connection to itself, and the next one takes it over.

    address and key are asked before every call, because an embedded shop may have moved; the key goes into one header and
    nowhere else: Authorization as a bearer's, or `key_header` as it is.
    secure: plain http is refused, unless it stays on this computer
    """

    def __init__(
        self,
        name: str,
        address: Callable[[], str],
        key: Callable[[], str | None],
        key_header: str = "Authorization",
        *,
        secure: bool = False,
    ) -> None:
        self._name = name
        self._address = address
        self._key = key
        self._key_header = key_header
        self._secure = secure
        self._lock = threading.Lock()
        self._idle: list[requests.Session] = []

    def call(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | list[Any] | None = None,
        data: bytes | None = None,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        key: str | None = None,
        again: bool | None = None,
        maybe_done: bool = False,
        patience_s: float = 0.0,
        within_s: float | None = None,
        cancel: threading.Event | None = None,
        largest: int = LARGEST_ANSWER,
    ) -> Reply:
        """One call, repeated where that is harmless: GET and PUT, and what carries an idempotency key; `again` says otherwise.

        maybe_done: a call that was sent and not answered, or not with a decision, is Unknown, whatever became of its repeats;
        else Offline. patience_s: how long to ask again while the other side is still at it. within_s: for all of it, repeats and
        the rests that the other side asked for included. `cancel` cuts it while it sends or waits. Raises DeskError in its own
        words, Stopped where it was cancelled.
        """
        sent_headers = {"Accept": "application/json", **(headers or {})}
        if key is not None:
            sent_headers["Idempotency-Key"] = key
        if again is None:
            again = method in {"GET", "PUT"} or key is not None
        begun = time.monotonic()
        end = begun + patience_s
        last = None if within_s is None else begun + within_s
        attempt = 0
        in_doubt = False
        while True:
            _look(cancel)
            failure: DeskError
            rest_s = 0.0
            try:
                # An old connection that died would look like an order that was sent and not answered.
                return self._once(method, path, body, data, params, sent_headers, largest, last, cancel, fresh=maybe_done)
            except _Later as later:
                failure = later.error
                in_doubt = in_doubt or later.status in IN_DOUBT
                if failure.code in PENDING and time.monotonic() < end:
                    _rest(min(later.pause_s, LONGEST_PAUSE_S), cancel)
                    continue
                rest_s = later.pause_s if later.is_asked_for else 0.0
            except requests.RequestException as error:
                failure = self._silence(error)
                in_doubt = in_doubt or not _never_sent(error)
                again = again and failure.code != "bad_certificate"
            except DeskError as error:
                if maybe_done and (error.code == "bad_answer" or (in_doubt and not is_decision(error))):
                    raise self.unknown() from None
                raise
            if not (maybe_done and in_doubt):
                _look(cancel)
            if attempt < len(PAUSES_S):
                rest_s = max(rest_s, PAUSES_S[attempt] * random.uniform(0.7, 1.3))  # noqa: S311 — spreads callers
            no_time = rest_s > LONGEST_REST_S or (last is not None and time.monotonic() + rest_s >= last)
            if not again or attempt >= len(PAUSES_S) or no_time:
                raise self.unknown() if maybe_done and in_doubt else failure
            _rest(rest_s, cancel)
            attempt += 1

    def stream(self, path: str, headers: Mapping[str, str], stop: threading.Event, silence_s: float) -> Iterator[bytes]:
        """Lines of a long answer until it ends or `stop` is set; `silence_s` without a byte is the end. Raises DeskError."""
        address = self._checked_address()
        try:
            with (
                self._session(address, fresh=True) as session,
                session.get(
                    address + path,
                    headers={**self._authorized(), **headers, "Accept": "text/event-stream"},
                    stream=True,
                    timeout=(CONNECT_S, silence_s),
                    allow_redirects=False,
                ) as response,
            ):
                if response.status_code != 200:
                    raise refusal(response.status_code, _read(response, LARGEST_ANSWER))
                yield from _lines(response, stop)
        except requests.RequestException as error:
            raise self._silence(error) from None

    def _once(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | list[Any] | None,
        data: bytes | None,
        params: Mapping[str, str] | None,
        headers: Mapping[str, str],
        largest: int,
        last: float | None,
        cancel: threading.Event | None,
        fresh: bool,
    ) -> Reply:
        address = self._checked_address()
        large = len(data or b"") + (largest if largest > LARGEST_ANSWER else 0)
        whole_s = WHOLE_S + large / SLOWEST_BYTES_S
        if last is not None:
            whole_s = max(0.01, min(whole_s, last - time.monotonic()))
        with (
            deadline(whole_s, cancel),
            self._session(address, fresh) as session,
            session.request(
                method,
                address + path,
                json=body,
                data=data,
                params=params,
                headers={**self._authorized(), **headers},
                timeout=(min(CONNECT_S, whole_s), min(READ_S, whole_s)),
                stream=True,
                allow_redirects=False,
            ) as response,
        ):
            content = _read(response, largest)
            if 200 <= response.status_code < 300:
                return Reply(response.status_code, {name.lower(): value for name, value in response.headers.items()}, content)
            error = self._refusal(response, content)
            if response.status_code in {429, 500, 502, 503, 504} or error.code in PENDING:
                raise _Later(error, response.status_code, response.headers.get("Retry-After"))
            raise error

    def _refusal(self, response: requests.Response, content: bytes) -> DeskError:
        error = refusal(response.status_code, content)
        if error.code in {"http_401", "http_403"}:
            hint = say("Remove it, and add it anew with the right key.")
            return NotAllowed("wrong_key", say("{name} does not accept the key.", name=self._name), hint)
        if error.code != "http_429":
            return error
        rest = rest_asked_for(response.headers.get("Retry-After"))
        return Offline(
            "too_many",
            say("{name} is asked too often just now.", name=self._name),
            say("Ask again in {seconds} seconds.", seconds=max(1, round(rest))),
        )

    @property
    def stays_here(self) -> bool:
        """Whether its address is on this computer, as in a trial."""
        return _is_loopback(self._address())

    def _checked_address(self) -> str:
        address = _checked(self._address())
        if self._secure and not address.startswith("https://") and not _is_loopback(address):
            raise Refused(
                "bad_address", say("{name} is only asked over https.", name=self._name), say("Enter its address as https://….")
            )
        return address

    @contextmanager
    def _session(self, address: str, fresh: bool) -> Iterator[requests.Session]:
        """One for this call alone, with the connection that the last call left. fresh: with none, and none is left."""
        with self._lock:
            session = self._idle.pop() if self._idle and not fresh else None
        if session is None:
            session = mount(requests.Session())
            # Without this, a .netrc of the person would replace the key.
            session.auth = _as_it_is
            session.headers["User-Agent"] = "PrintDesk"
        session.trust_env = not _is_loopback(address)
        try:
            yield session
        finally:
            with self._lock:
                kept = not fresh and len(self._idle) < MOST_IDLE
                if kept:
                    self._idle.append(session)
            if not kept:
                session.close()

    def _authorized(self) -> dict[str, str]:
        key = self._key()
        if key is None:
            return {}
        if not key.isascii() or not key.isprintable():
            raise NotAllowed("bad_key", say("The key for {name} holds signs that no key has.", name=self._name))
        return {self._key_header: f"Bearer {key}" if self._key_header == "Authorization" else key}

    def _silence(self, error: requests.RequestException) -> DeskError:
        """What is said when nobody answered; the library's own text may hold addresses and is kept out."""
        if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
            return Refused("bad_address", say("The address of {name} is not right.", name=self._name), say("Enter it anew."))
        if isinstance(error, requests.exceptions.SSLError):
            return Offline(
                "bad_certificate",
                say("{name} cannot show that it is itself: its certificate is not valid.", name=self._name),
                say("Nothing was sent; check the address, and the clock of this computer."),
            )
        return Offline(
            "offline",
            say("{name} cannot be reached.", name=self._name),
            say("Check the network and the address; then try again."),
        )

    def unknown(self) -> Unknown:
        """It was sent, and what came back, if anything, does not tell whether it was done."""
        return Unknown(
            "no_answer",
            say("{name} did not answer after it was asked; nobody knows yet whether it did it.", name=self._name),
            say("The desk asks again with the same key, which cannot do it twice."),
        )


class _Later(Exception):
    def __init__(self, error: DeskError, status: int, retry_after: str | None) -> None:
        super().__init__(error.code)
        self.error = error
        self.status = status
        self.pause_s = rest_asked_for(retry_after)
        self.is_asked_for = retry_after is not None


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _checked(address: str) -> str:
    if read_address(address) is None:
        # A password in it is not told again.
        told = "" if "@" in address else address[:80]
        raise Refused(
            "bad_address",
            say("“{address}” is not the address of a service.", address=told),
            say("Give it as https://…, as the shop's owner told you."),
        )
    return address.rstrip("/")


def _is_loopback(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _read(response: requests.Response, largest: int) -> bytes:
    """The whole answer. Raises Refused("bad_answer") before more than `largest` bytes are held."""
    pieces, size = [], 0
    for piece in response.iter_content(CHUNK):
        size += len(piece)
        if size > largest:
            raise bad_answer()
        pieces.append(piece)
    return b"".join(pieces)


def _lines(response: requests.Response, stop: threading.Event) -> Iterator[bytes]:
    """Raises Refused("bad_answer") for a line longer than LONGEST_LINE."""
    waiting = bytearray()
    # In bounded pieces: with None a single chunk, which the other side makes as large as it likes, would be held whole.
    for piece in response.iter_content(CHUNK):
        if stop.is_set():
            return
        waiting += piece
        if b"\n" in piece:
            *lines, waiting = waiting.split(b"\n")
            for line in lines:
                yield bytes(line.rstrip(b"\r"))
        if len(waiting) > LONGEST_LINE:
            raise bad_answer()


def _never_sent(error: requests.RequestException) -> bool:
    if isinstance(error, requests.ConnectTimeout | requests.exceptions.SSLError):
        return True
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(reason, NewConnectionError | ConnectTimeoutError)


def _rest(seconds: float, cancel: threading.Event | None) -> None:
    if cancel is None:
        time.sleep(seconds)
    else:
        cancel.wait(seconds)


def _look(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Stopped("cancelled", say("Asking the service was cancelled."))
